import Facts
import Testing

@testable import Ingestion

@Suite struct JSONLinesSplitterTests {
  /// The lines of a text that is fed in blocks of some size.
  private func lines(_ text: [UInt8], blocks size: Int) throws(IngestionError) -> [String] {
    var splitter = JSONLinesSplitter(name: "f")
    var found: [String] = []
    func take() throws(IngestionError) {
      while let line = try splitter.next() {
        found.append("\(line.number) \(String(decoding: line.bytes, as: UTF8.self))")
      }
    }
    var start = 0
    while start < text.count {
      splitter.append(text[start..<min(start + size, text.count)])
      try take()
      start += size
    }
    splitter.finish()
    try take()
    return found
  }

  @Test(
    arguments: [
      ("", []), ("\n\n", []), ("a", ["1 a"]), ("a\n", ["1 a"]), ("a\nb", ["1 a", "2 b"]),
      ("a\r\nb\r\n", ["1 a", "2 b"]),
      ("\n \t\na\n\n\nb\n", ["3 a", "6 b"]), ("\u{FEFF}a\nb", ["1 a", "2 b"]), ("a\rb", ["1 a\rb"]),
    ] as [(String, [String])])
  func linesAreTheSameInBlocksOfAnySize(text: String, expected: [String]) throws {
    for size in [1, 2, 3, 1_000] { #expect(try lines(Array(text.utf8), blocks: size) == expected) }
  }

  @Test func linesStayValidWhenMoreIsAppended() throws {
    var splitter = JSONLinesSplitter(name: "f")
    splitter.append("one\ntwo\nthr".utf8)
    let one = try #require(try splitter.next())
    splitter.append("ee\n".utf8)
    let two = try #require(try splitter.next())
    let three = try #require(try splitter.next())
    #expect(
      [one, two, three].map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "one", "two", "three",
      ])
  }

  @Test(arguments: [1, 7, 1_000])
  func aLineTooLongIsRefusedOnceAndTheNextIsRead(size: Int) throws {
    let text =
      Array("short\n".utf8) + [UInt8](repeating: 0x61, count: 500) + Array("\nafter\n".utf8)
    var splitter = JSONLinesSplitter(name: "f", maximumLineLength: 100)
    var outcomes: [String] = []
    func take() {
      while true {
        do throws(IngestionError) {
          guard let line = try splitter.next() else { return }
          outcomes.append("\(line.number) \(String(decoding: line.bytes, as: UTF8.self))")
        } catch {
          outcomes.append("\(error.identifier) \(error.code.rawValue)")
        }
      }
    }
    for start in stride(from: 0, to: text.count, by: size) {
      splitter.append(text[start..<min(start + size, text.count)])
      take()
    }
    splitter.finish()
    take()
    #expect(outcomes == ["1 short", "f:2 too-large", "3 after"])
  }

  /// A line as long as may be, whose end CR LF is cut between two blocks.
  @Test(arguments: [1, 11, 100])
  func theLongestLineMayEndWithBothCharacters(size: Int) throws {
    var splitter = JSONLinesSplitter(name: "f", maximumLineLength: 10)
    let text = Array("0123456789\r\nafter\r\n".utf8)
    var lines: [String] = []
    for start in stride(from: 0, to: text.count, by: size) {
      splitter.append(text[start..<min(start + size, text.count)])
      while let line = try splitter.next() {
        lines.append(String(decoding: line.bytes, as: UTF8.self))
      }
    }
    #expect(lines == ["0123456789", "after"])
  }

  @Test func aLineTooLongAtTheEndIsRefused() throws {
    var splitter = JSONLinesSplitter(name: "f", maximumLineLength: 10)
    splitter.append([UInt8](repeating: 0x61, count: 100))
    splitter.finish()
    #expect(throws: IngestionError.self) { try splitter.next() }
    let rest = try splitter.next()
    #expect(rest == nil)
  }

  @Test func aHundredMegabytesInOneLineAreRead() throws {
    var splitter = JSONLinesSplitter(name: "f")
    splitter.append("{\"id\":\"big\",\"text\":\"".utf8)
    let block = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<100 {
      splitter.append(block)
      let line = try splitter.next()
      #expect(line == nil)
    }
    splitter.append("\"}\n".utf8)
    let line = try #require(try splitter.next())
    let article = try Ingestor().article(fromJSONLine: line.bytes, name: "f", line: line.number)
    #expect(article.identifier == "big")
    #expect(article.utf8.count == 100 << 20)
  }
}
