public import Facts
internal import JSON

/// JSON Lines: one object a line.
///
/// | key | value | |
/// |---|---|---|
/// | `id` | string or number | the article's identifier; `name:line` where absent |
/// | `text` | string | the article, kept byte for byte |
/// | `html` | string | a page, where there is no `text` |
/// | `url`, `title` | string | address and headline, before those in the page |
/// | `date` | date or date-time, ISO 8601 or as pages write it | publication date, before that in the page |
///
/// A `date` that cannot be read costs the article its date and not its place in the output: archives hold
/// dates of many makes, some of them cut short. It leaves a warning. Other keys are passed over; `null` is as good as absent, and
/// so is an empty `id`, `url` or `title`. Of a key that occurs twice, the last counts.
extension Ingestor {
  /// Reads one line as an article; `name` is the stream's, for errors and for articles without an `id`.
  public func article(fromJSONLine bytes: ArraySlice<UInt8>, name: String, line: Int)
    throws(IngestionError) -> Article
  {
    var object = JSONLine()
    do throws(JSONError) {
      try object.read(bytes)
    } catch {
      let (code, advice): (IngestionError.Code, String) =
        switch error.kind {
        case .loneSurrogate: (.loneSurrogate, "write both halves, or the character itself")
        case .notUTF8: (.notUTF8, "JSON Lines are UTF-8: convert the file")
        case .wrongType: (.wrongType, "correct the value")
        default: (.invalidJSON, "correct the line")
        }
      let key = object.key.map { " (at “\($0)”)" } ?? ""
      throw IngestionError(
        identifier: object.identifier ?? "\(name):\(line)", code: code,
        message: "line \(line), byte \(error.offset)\(key): \(error.description); \(advice)",
        line: line)
    }
    let identifier = object.identifier ?? "\(name):\(line)"
    func failure(_ code: IngestionError.Code, _ message: String) -> IngestionError {
      IngestionError(
        identifier: identifier, code: code, message: "line \(line): \(message)", line: line)
    }
    let date = object.date.flatMap { PageDate.parse($0) }
    var article: Article
    if let text = object.text {
      if text.allSatisfy(\.isWhitespace) {
        throw empty(identifier, "line \(line): “text” is empty", line: line)
      }
      article = Article(identifier: identifier, utf8: text)
    } else if let html = object.html {
      if html.allSatisfy(\.isWhitespace) {
        throw empty(identifier, "line \(line): “html” is empty", line: line)
      }
      var errors = MarkupErrors()
      article = try self.article(
        fromMarkup: html, identifier: identifier, line: line, errors: &errors)
    } else {
      throw failure(.missingText, "the object has neither “text” nor “html”; add one")
    }
    if let value = object.url ?? url { article.url = value }
    if let title = object.title { article.headline = title }
    if let value = date ?? published { article.published = value }
    if let text = object.date, date == nil {
      article.warnings.append(
        "line \(line): “date” is “\(text)”, which is no date; the article is read without it")
    }
    return article
  }
}

/// What one line says, as far as it has been read.
private struct JSONLine {
  var identifier: String?
  var text: [UInt8]?
  var html: [UInt8]?
  var url: String?
  var title: String?
  var date: String?
  /// The key whose value is being read.
  var key: String?

  mutating func read(_ bytes: ArraySlice<UInt8>) throws(JSONError) {
    var reader = try JSONReader(bytes)
    try reader.beginObject()
    while let key = try reader.nextKey() {
      self.key = key
      switch key {
      case "id":
        switch try reader.nextKind() {
        case .number: identifier = String(decoding: try reader.readNumber(), as: UTF8.self)
        case .null: try reader.readNull()
        default: identifier = try JSONLine.name(&reader)
        }
      case "text": text = try JSONLine.bytes(&reader, upTo: bytes.count)
      case "html": html = try JSONLine.bytes(&reader, upTo: bytes.count)
      case "url": url = try JSONLine.name(&reader)
      case "title": title = try JSONLine.name(&reader)
      case "date": date = try JSONLine.string(&reader)
      default: try reader.skipValue()
      }
      self.key = nil
    }
    try reader.finish()
  }

  private static func bytes(_ reader: inout JSONReader, upTo size: Int) throws(JSONError)
    -> [UInt8]?
  {
    if try reader.nextKind() == .null {
      try reader.readNull()
      return nil
    }
    var buffer: [UInt8] = []
    buffer.reserveCapacity(size - reader.offset)
    try reader.readString(into: &buffer)
    return buffer
  }

  private static func string(_ reader: inout JSONReader) throws(JSONError) -> String? {
    if try reader.nextKind() == .null {
      try reader.readNull()
      return nil
    }
    return try reader.readString()
  }

  /// A string that says nothing where it is empty.
  private static func name(_ reader: inout JSONReader) throws(JSONError) -> String? {
    guard let name = try string(&reader), !name.isEmpty else { return nil }
    return name
  }
}
