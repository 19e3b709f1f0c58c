import Testing

@testable import Emission

@Suite("Byte offsets and code points")
struct CodePointIndexTests {
  static let texts = [
    "", "a", "plain text", "é", "Liège", "東京 in 2020", "\u{1F468}\u{200D}\u{1F469}!",
    String(repeating: "a", count: 64), String(repeating: "a", count: 200),
    String(repeating: "é", count: 64), String(repeating: "東", count: 64),
    String(repeating: "a", count: 63) + "\u{1F30D}" + String(repeating: "b", count: 63) + "é",
    "\u{FEFF}" + String(repeating: "x\u{10FFFF}", count: 50),
  ]

  @Test("Every scalar's offset is found, there and back", arguments: texts)
  func roundTrip(_ text: String) {
    let bytes = Array(text.utf8)
    let index = CodePointIndex(bytes.span)
    var offset = 0
    for (codePoint, scalar) in text.unicodeScalars.enumerated() {
      #expect(index.codePoint(at: offset, in: bytes.span) == codePoint)
      #expect(index.byteOffset(of: codePoint, in: bytes.span) == offset)
      offset += String(scalar).utf8.count
    }
    let count = text.unicodeScalars.count
    #expect(index.codePoint(at: bytes.count, in: bytes.span) == count)
    #expect(index.byteOffset(of: count, in: bytes.span) == bytes.count)
    #expect(index.byteOffset(of: count + 1, in: bytes.span) == nil)
    #expect(index.byteOffset(of: -1, in: bytes.span) == nil)
  }

  @Test("An index that is used again forgets the text before")
  func reuse() {
    var index = CodePointIndex()
    for text in CodePointIndexTests.texts {
      let bytes = Array(text.utf8)
      index.index(bytes.span)
      #expect(index.codePoint(at: bytes.count, in: bytes.span) == text.unicodeScalars.count)
    }
  }
}
