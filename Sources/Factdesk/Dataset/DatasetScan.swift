internal import Ingestion
internal import JSON

/// Looks through the content of a file of outputs for what it is and which members occur.
struct DatasetScan {
  /// What its name says that a file is.
  enum Form {
    /// An object a line.
    case lines
    /// Comma-separated values with a header.
    case table
    /// Something that is described as a whole, or not at all.
    case other(DatasetFile.Layout?)
  }

  private(set) var layout: DatasetFile.Layout?
  private(set) var members: Set<String> = []
  private let path: String
  private let form: Form
  private var splitter: JSONLinesSplitter
  private var header: [UInt8] = []
  private var hasHeader = false

  init(path: String, form: Form) {
    self.path = path
    self.form = form
    splitter = JSONLinesSplitter(name: path)
    if case .other(let layout) = form { self.layout = layout }
  }

  /// Whether what follows can tell more.
  var wantsMore: Bool {
    switch form {
    case .lines: true
    case .table: !hasHeader
    case .other: false
    }
  }

  /// Takes the next bytes of the content.
  mutating func take(_ text: [UInt8]) throws(DatasetError) {
    switch form {
    case .lines:
      splitter.append(text)
      try readLines()
    case .table:
      guard !hasHeader else { return }
      if let end = text.firstIndex(of: UInt8(ascii: "\n")) {
        header += text[..<end]
        readHeader()
      } else {
        header += text
      }
    case .other: break
    }
  }

  /// Says that the content has ended.
  mutating func finish() throws(DatasetError) {
    if case .lines = form {
      splitter.finish()
      try readLines()
    }
    if case .table = form, !hasHeader { readHeader() }
  }

  private mutating func readLines() throws(DatasetError) {
    while true {
      var number = 0
      do {
        guard let line = try splitter.next() else { return }
        number = line.number
        try readLine(line.bytes)
      } catch let error as JSONError {
        throw DatasetError("\(path):\(number)", "\(error.description); write the file again")
      } catch {
        throw DatasetError(path, "\(error)")
      }
    }
  }

  private mutating func readLine(_ line: ArraySlice<UInt8>) throws(JSONError) {
    var reader = try JSONReader(line)
    var type: String?
    var found: Set<String> = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if key == "@type", try reader.nextKind() == .string {
        type = try reader.readString()
      } else if try reader.nextKind() == .null {
        try reader.readNull()
      } else {
        try reader.skipValue()
      }
      found.insert(key)
    }
    try reader.finish()
    members.formUnion(found)
    if layout == nil { layout = DatasetScan.layout(type: type, found) }
  }

  private static func layout(type: String?, _ members: Set<String>) -> DatasetFile.Layout? {
    if members.contains("@context") {
      switch type {
      case "NewsArticle": return .records
      case "Report": return .reports
      default: return nil
      }
    }
    if members.isSuperset(of: ["identifier", "stage", "error", "message"]) { return .failures }
    return members.isSuperset(of: ["exact", "rule"]) ? .annotations : nil
  }

  private mutating func readHeader() {
    hasHeader = true
    let line = String(decoding: header, as: UTF8.self)
    let columns = line.split(whereSeparator: { $0 == "," || $0 == "\r" || $0 == "\u{FEFF}" })
    members = Set(columns.map { String($0.filter { $0 != "\"" }) })
    if members.isSuperset(of: ["exact", "rule"]) { layout = .annotations }
  }
}
