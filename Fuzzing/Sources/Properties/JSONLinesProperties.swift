import Factdesk
import Foundation

@testable import JSON

/// JSON Lines; the first byte says how large the blocks are that the stream comes in, and whether a line may be long.
public enum JSONLinesProperties {
  nonisolated(unsafe) private static var facts = FactProperties()
  private static let ingestor = Ingestor()
  private struct Cut: Equatable {
    var number: Int?
    var bytes: [UInt8] = []
    var error: IngestionError?
  }

  /// Tries all properties on a stream.
  public static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let stream = Array(bytes.dropFirst())
    let longest = first & 1 == 1 ? 4_096 : 32
    let whole = cut(stream, blockSize: max(1, stream.count), longest)
    for blockSize in [Int(first) + 1, 1] {
      require(
        cut(stream, blockSize: blockSize, longest) == whole,
        "lines do not depend on how a stream is cut")
    }
    require(
      whole.map { $0.error == nil ? $0.bytes : nil } == lines(of: stream, longest),
      "the lines are those of the stream")
    for line in whole where line.error == nil {
      checkLine(line.bytes)
    }
    if isSampled(bytes, oneIn: 2048) {
      LinearCost.check(stream, sharing: "JSON Lines") { stream in
        for line in cut(stream, blockSize: 1 << 14, 4_096) where line.error == nil {
          _ = try? ingestor.article(fromJSONLine: line.bytes[...], name: "", line: 1)
        }
      }
      LinearCost.check(stream, sharing: "one line") { line in
        _ = try? ingestor.article(fromJSONLine: line[...], name: "", line: 1)
      }
    }
  }

  private static func checkLine(_ line: [UInt8]) {
    func article() -> Result<Article, IngestionError> {
      Result { () throws(IngestionError) in
        try ingestor.article(fromJSONLine: line[...], name: "a", line: 1)
      }
    }
    let result = article()
    require(result == article(), "the same line twice gives the same article, or error")
    // Of the two readers of JSON, the one that keeps the whole document must accept what the other does.
    if case .success(let article) = result {
      require((try? JSONDocument(line[...])) != nil, "what was read as a line is JSON")
      facts.check(article)
    }
    let lenient = try? JSONDocument(line[...], conformance: .lenient)
    if let strict = try? JSONDocument(line[...]) {
      require(lenient != nil, "what the standard allows is read leniently as well")
      if let lenient { require(written(lenient) == written(strict), "and is the same") }
      checkWriting(of: strict)
      checkAgainstFoundation(line, strict)
    }
  }

  /// What was read, written and read again is the same.
  private static func checkWriting(of document: JSONDocument) {
    let bytes = written(document)
    guard let again = try? JSONDocument(bytes[...]) else { fail("what was written is JSON") }
    require(written(again) == bytes, "what was written and read is written as before")
  }

  /// Strings are what another reader of JSON takes them for.
  private static func checkAgainstFoundation(_ line: [UInt8], _ document: JSONDocument) {
    // Foundation refuses some numbers, deep nesting and half surrogate pairs: then there is nothing to compare with.
    guard document.kind(of: document.root) == .object,
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    else { return }
    let members = document.members(of: document.root)
    // Of a key that occurs twice the readers take another one.
    guard Set(members.map(\.key)).count == members.count else { return }
    require(object.count <= members.count, "every key is found")
    for (key, value) in members {
      // Foundation drops a byte order mark at the beginning of a string.
      guard let string = document.string(at: value), string.unicodeScalars.first != "\u{FEFF}",
        let other = object[key] as? String
      else { continue }
      require(string.utf8.elementsEqual(other.utf8), "a string is what it is for Foundation")
    }
  }

  private static func written(_ document: JSONDocument) -> [UInt8] {
    var bytes: [UInt8] = []
    func write(_ node: Int) {
      switch document.kind(of: node) {
      case .object:
        var separator = "{"
        for (key, value) in document.members(of: node) {
          bytes += Array(separator.utf8)
          bytes.append(jsonString: key)
          bytes += Array(":".utf8)
          write(value)
          separator = ","
        }
        bytes += Array((separator == "{" ? "{}" : "}").utf8)
      case .array:
        var separator = "["
        for element in document.elements(of: node) {
          bytes += Array(separator.utf8)
          write(element)
          separator = ","
        }
        bytes += Array((separator == "[" ? "[]" : "]").utf8)
      case .string: bytes.append(jsonString: document.string(at: node) ?? "?")
      case .number: bytes += Array((document.number(at: node) ?? "?").utf8)
      case .boolean: bytes += Array((document.boolean(at: node) == true ? "true" : "false").utf8)
      case .null: bytes += Array("null".utf8)
      }
    }
    write(document.root)
    return bytes
  }

  /// The lines by the plain definition; `nil` for one that is too long.
  private static func lines(of stream: [UInt8], _ longest: Int) -> [[UInt8]?] {
    var lines: [[UInt8]?] = []
    var pieces = stream.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let last = pieces.popLast() ?? []
    for (index, piece) in (pieces + [last]).enumerated() {
      var line = Array(piece)
      if index < pieces.count, line.last == UInt8(ascii: "\r") { line.removeLast() }
      guard line.count <= longest else {
        lines.append(nil)
        continue
      }
      if index == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
      if !line.allSatisfy({ [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) }) {
        lines.append(line)
      }
    }
    return lines
  }

  private static func cut(_ stream: [UInt8], blockSize: Int, _ longest: Int) -> [Cut] {
    var splitter = JSONLinesSplitter(name: "a", maximumLineLength: longest)
    var lines: [Cut] = []
    func take() {
      while true {
        do throws(IngestionError) {
          guard let line = try splitter.next() else { return }
          lines.append(Cut(number: line.number, bytes: Array(line.bytes)))
        } catch {
          lines.append(Cut(error: error))
        }
      }
    }
    var start = 0
    while start < stream.count {
      let end = min(start + blockSize, stream.count)
      splitter.append(stream[start..<end])
      take()
      start = end
    }
    splitter.finish()
    take()
    return lines
  }
}
