internal import JSON

/// An input that gave no record: one line of `failures.ndjson`.
///
///     {"identifier":"a17.txt","stage":"ingestion","error":"empty","message":"the input is empty; …"}
public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The input's path as it was given, or the id of the article; `name:line` for a line without one.
  public var identifier: String
  /// Where it failed: `input` (the file could not be read) or `ingestion` (it is no article).
  public var stage: String
  /// The kind of failure, for programs: `missing`, `unreadable`, `no-articles`, or an `IngestionError.Code`.
  public var error: String
  /// What is wrong and what to do, for a person.
  public var message: String

  /// Makes a failure.
  public init(identifier: String, stage: String, error: String, message: String) {
    self.identifier = identifier
    self.stage = stage
    self.error = error
    self.message = message
  }

  init(_ error: IngestionError) {
    self.init(
      identifier: error.identifier, stage: error.stage, error: error.code.rawValue,
      message: error.message)
  }

  init(input: String, _ error: String, _ message: String) {
    self.init(identifier: input, stage: "input", error: error, message: message)
  }

  /// One line for a terminal.
  public var description: String { "\(identifier): \(message)" }

  /// Appends the failure as one line of JSON.
  func append(to buffer: inout [UInt8]) {
    buffer.append("{\"identifier\":")
    buffer.append(jsonString: identifier)
    buffer.append(",\"stage\":")
    buffer.append(jsonString: stage)
    buffer.append(",\"error\":")
    buffer.append(jsonString: error)
    buffer.append(",\"message\":")
    buffer.append(jsonString: message)
    buffer.append("}\n")
  }
}
