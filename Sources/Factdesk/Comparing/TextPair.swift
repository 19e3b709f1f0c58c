internal import JSON

/// A candidate and what it is to be compared with: one line of a file of pairs.
///
///     {"id": "a17", "reference": "… or a list of texts", "candidate": "…",
///      "referenceDate": "2018-05-06", "candidateDate": "2018-05-07"}
///
/// Other keys are passed over; `null` is as good as absent. A date that cannot be read leaves a warning.
struct TextPair {
  var identifier: String
  var candidate: Article
  var references: [Article] = []

  /// Reads a line.
  init(_ item: WorkUnit.Item) throws(Failure) {
    let line: JSONLinesSplitter.Line
    switch try item.get() {
    case .file(_, let path):
      throw Failure(
        identifier: path, stage: "ingestion", error: "invalid-json",
        message: "pairs are JSON Lines: one object a line")
    case .record(let record):
      throw Failure(
        identifier: record.identifier, stage: "ingestion", error: "invalid-json",
        message: "pairs are JSON Lines: one object a line")
    case .line(let content, let stream):
      line = content
      identifier = "\(stream):\(content.number)"
    }
    var members = Members()
    do throws(JSONError) {
      try members.read(line.bytes)
    } catch {
      throw Failure(
        identifier: members.identifier ?? identifier, stage: "ingestion", error: "invalid-json",
        message: "line \(line.number), byte \(error.offset): \(error.description); correct the line"
      )
    }
    identifier = members.identifier ?? identifier
    guard let text = members.candidate, !members.references.isEmpty else {
      throw Failure(
        identifier: identifier, stage: "ingestion", error: "missing-text",
        message:
          "line \(line.number): a pair needs “candidate” and “reference”; add what is missing")
    }
    candidate = Article(identifier: identifier, text: text)
    var warnings: [String] = []
    func date(_ key: String, _ text: String?) -> PublicationDate? {
      guard let text else { return nil }
      let date = PublicationDate(text)
      if date == nil {
        warnings.append(
          "line \(line.number): “\(key)” is “\(text)”, which is no date; the pair is read without it"
        )
      }
      return date
    }
    candidate.published = date("candidateDate", members.candidateDate)
    let published = date("referenceDate", members.referenceDate)
    candidate.warnings = warnings
    for (index, text) in members.references.enumerated() {
      var reference = Article(identifier: "\(identifier)/reference-\(index + 1)", text: text)
      reference.published = published
      references.append(reference)
    }
  }

  private struct Members {
    var identifier: String?
    var candidate: String?
    var references: [String] = []
    var candidateDate: String?
    var referenceDate: String?

    mutating func read(_ bytes: ArraySlice<UInt8>) throws(JSONError) {
      var reader = try JSONReader(bytes)
      try reader.beginObject()
      while let key = try reader.nextKey() {
        let kind = try reader.nextKind()
        switch (key, kind) {
        case (_, .null): try reader.readNull()
        case ("id", .number):
          identifier = String(decoding: try reader.readNumber(), as: UTF8.self)
        case ("id", _): identifier = try reader.readString()
        case ("candidate", _): candidate = try reader.readString()
        case ("reference", .array):
          references = []
          try reader.beginArray()
          while try reader.nextElement() { references.append(try reader.readString()) }
        case ("reference", _): references = [try reader.readString()]
        case ("candidateDate", _): candidateDate = try reader.readString()
        case ("referenceDate", _): referenceDate = try reader.readString()
        default: try reader.skipValue()
        }
      }
      try reader.finish()
    }
  }
}
