/// Why an input could not be read as an article: what, where, and what to do about it.
///
///     do {
///       article = try Ingestor().article(from: bytes, identifier: "a17.txt")
///     } catch {
///       print(error.identifier, error.code, error.message)   // a17.txt empty the input holds no text …
///     }
public struct IngestionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of failure, for programs; the raw value is what a record of failures names.
  public enum Code: String, CaseIterable, Sendable {
    /// Nothing, or white space only.
    case empty
    /// Not text: an image, an archive, a program …
    case binary
    /// Text in an encoding that could not be told, or cut off inside a character.
    case notUTF8 = "not-utf8"
    /// A charset was named that neither libxml2 nor the system's iconv knows.
    case unknownCharset = "unknown-charset"
    /// Beyond the size that is read at once.
    case tooLarge = "too-large"
    /// A line of JSON Lines that is no JSON object.
    case invalidJSON = "invalid-json"
    /// Half of a surrogate pair in a JSON string.
    case loneSurrogate = "lone-surrogate"
    /// A JSON object without `text` or `html`.
    case missingText = "missing-text"
    /// A key of a JSON object whose value has the wrong type.
    case wrongType = "wrong-type"
    /// A record of a web archive that is damaged.
    case corruptRecord = "corrupt-record"
    /// A record of a web archive that ends before its length says so.
    case truncatedRecord = "truncated-record"
    /// A response whose body is coded in a way that is not known here.
    case unknownCoding = "unknown-coding"
    /// A page in which no article was found.
    case noArticle = "no-article"
  }

  /// The stage of the pipeline that failed.
  public var stage: String { "ingestion" }
  /// The input's name, or `name:line` or the object's id in JSON Lines.
  public var identifier: String
  /// The kind of failure.
  public var code: Code
  /// What is wrong, where, and what to do, for a person.
  public var message: String
  /// Line of the input, from 1, where lines are what it consists of.
  public var line: Int?

  /// Makes an error about one input.
  public init(identifier: String, code: Code, message: String, line: Int? = nil) {
    self.identifier = identifier
    self.code = code
    self.message = message
    self.line = line
  }

  /// One line for a log.
  public var description: String { "\(identifier): \(message)" }
}
