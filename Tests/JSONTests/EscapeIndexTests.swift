import Testing

@testable import JSON

@Suite("Where a text has bytes to escape")
struct EscapeIndexTests {
  /// Bytes that are escaped, and their neighbours that are not.
  static let escaped: [UInt8] = [0x00, 0x02, 0x0A, 0x1F, 0x22, 0x5C]
  static let plain: [UInt8] = [
    0x20, 0x21, 0x23, 0x5B, 0x5D, 0x5E, 0x7F, 0x82, 0x9F, 0xA2, 0xDC, 0xFF,
  ]

  @Test("An escape is found at every place of a run of every length", arguments: escaped)
  func found(_ escape: UInt8) {
    for count in 0...70 {
      for place in 0..<count {
        var bytes = (0..<count).map { EscapeIndexTests.plain[$0 % EscapeIndexTests.plain.count] }
        bytes[place] = escape
        var index = EscapeIndex()
        index.index(bytes.span)
        #expect(index.next(from: 0, to: count) == place)
        #expect(index.next(from: place, to: count) == place)
        #expect(index.next(from: place + 1, to: count) == count)
        for start in 0..<count {
          #expect(endOfPlainRun(in: bytes.span, from: start) == (start <= place ? place : count))
        }
      }
    }
  }

  @Test("What has nothing to escape is one run", arguments: plain)
  func plainRun(_ byte: UInt8) {
    for count in 0...140 {
      let bytes = [UInt8](repeating: byte, count: count)
      var index = EscapeIndex()
      index.index(bytes.span)
      for start in 0...count {
        #expect(endOfPlainRun(in: bytes.span, from: start) == count)
        #expect(index.next(from: start, to: count) == count)
      }
    }
  }

  @Test("A passage ends the search, and another text makes the index forget the one before")
  func passages() {
    var index = EscapeIndex()
    for step in [1, 3, 64, 65] {
      let bytes = (0..<200).map { UInt8(ascii: $0 % step == 0 ? "\"" : "x") }
      index.index(bytes.span)
      for start in 0...200 {
        for end in start...200 {
          let next = bytes[start..<end].firstIndex(of: UInt8(ascii: "\"")) ?? end
          #expect(index.next(from: start, to: end) == next)
        }
      }
    }
  }
}
