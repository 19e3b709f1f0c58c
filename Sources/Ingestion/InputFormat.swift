/// What an input is written in.
public enum InputFormat: String, CaseIterable, Sendable {
  /// Plain text: one article, kept byte for byte.
  case text
  /// A web page: the article in it is looked for.
  case html
  /// JSON Lines: one object with one article a line.
  case jsonl
  /// A web archive, plain or compressed: a page a record.
  case warc

  /// Tells the format by the first bytes of an input (a few thousand serve), and by its name where they do not tell.
  ///
  ///     InputFormat(of: Array("<!DOCTYPE html>…".utf8), name: "page.txt")    // .html
  ///     InputFormat(of: Array("{\"id\": 1, …".utf8), name: "-")              // .jsonl
  ///     InputFormat(of: Array("Brussels, May 6".utf8), name: "a17.txt")      // .text
  public init(of prefix: some Collection<UInt8>, name: String) {
    if prefix.starts(with: "WARC/".utf8)
      || GzipMembers.begins(prefix) && ArraySlice(name.utf8.suffix(8)).folded == ".warc.gz"
    {
      self = .warc
      return
    }
    // Zero bytes go, so that UTF-16 reads like ASCII.
    var start = ArraySlice(prefix.prefix(4_096).filter { $0 != 0 })
    for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]]
    where start.starts(with: mark) {
      start = start.dropFirst(mark.count)
    }
    start = start.trimmed
    if start.first == UInt8(ascii: "{") {
      let next = start.dropFirst().trimmed.first
      if next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") {
        self = .jsonl
        return
      }
    }
    if start.first == UInt8(ascii: "<"), InputFormat.beginsMarkup(start.dropFirst()) {
      self = .html
      return
    }
    let suffix = name.utf8.reversed().prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") }
    switch ArraySlice(suffix.reversed()).folded {
    case "html", "htm", "xhtml", "shtml", "php", "asp", "aspx": self = .html
    case "jsonl", "ndjson", "json": self = .jsonl
    case "warc": self = .warc
    default: self = .text
    }
  }

  /// Whether the bytes after a `<` are those of a page.
  private static func beginsMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.hasPrefix(folding: "!doctype") || bytes.hasPrefix(folding: "!--") { return true }
    if bytes.hasPrefix(folding: "?xml") { return true }
    let name = bytes.prefix { $0.isLetter || $0.isDigit }
    return !name.isEmpty && HTMLTag(hash: FoldedHash(name).value) != .unknown
  }
}
