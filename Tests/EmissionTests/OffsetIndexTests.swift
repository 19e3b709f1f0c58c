import Testing

@testable import Emission

@Suite("Byte offsets and others")
struct OffsetIndexTests {
  static let texts = [
    "", "a", "plain text", "é", "Liège", "東京 in 2020", "\u{1F468}\u{200D}\u{1F469}!",
    String(repeating: "a", count: 64), String(repeating: "a", count: 200),
    String(repeating: "é", count: 64), String(repeating: "東", count: 64),
    String(repeating: "a", count: 63) + "\u{1F30D}" + String(repeating: "b", count: 63) + "é",
    "\u{FEFF}" + String(repeating: "x\u{10FFFF}", count: 50), "e\u{301}\r\nn\u{303}\r\n\u{1D11E}",
  ]

  /// What a unit makes of one code point, as Swift's own views count it.
  private static func width(_ scalar: Unicode.Scalar, _ unit: OffsetUnit) -> Int {
    switch unit {
    case .codePoint: 1
    case .utf16: String(scalar).utf16.count
    case .utf8: String(scalar).utf8.count
    }
  }

  @Test("Every scalar's offset is found, there and back", arguments: texts, OffsetUnit.allCases)
  func roundTrip(_ text: String, _ unit: OffsetUnit) {
    let bytes = Array(text.utf8)
    let index = OffsetIndex(bytes.span, unit)
    var byte = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      #expect(index.offset(at: byte) == offset)
      #expect(index.byteOffset(of: offset, in: bytes.span) == byte)
      // A code point of several units has no place inside it.
      for inside in 1..<max(1, OffsetIndexTests.width(scalar, unit)) {
        #expect(index.byteOffset(of: offset + inside, in: bytes.span) == nil)
      }
      byte += String(scalar).utf8.count
      offset += OffsetIndexTests.width(scalar, unit)
    }
    #expect(index.offset(at: bytes.count) == offset)
    #expect(index.byteOffset(of: offset, in: bytes.span) == bytes.count)
    #expect(index.byteOffset(of: offset + 1, in: bytes.span) == nil)
    #expect(index.byteOffset(of: -1, in: bytes.span) == nil)
  }

  @Test(
    "The same place in each unit",
    arguments: [
      // Text up to the place, and code points, UTF-16 units and bytes in it.
      ("", 0, 0, 0), ("ab", 2, 2, 2), ("a\u{1D11E}", 2, 3, 5), ("Liège", 5, 5, 6),
      ("東京", 2, 2, 6), ("e\u{301}", 2, 2, 3), ("a\r\n", 3, 3, 3),
      ("\u{1F468}\u{200D}\u{1F469}", 3, 5, 11), ("\u{FEFF}x", 2, 2, 4),
    ])
  func place(_ before: String, _ codePoints: Int, _ utf16: Int, _ utf8: Int) {
    let bytes = Array((before + "\u{10FFFF} and more").utf8)
    let expected: [OffsetUnit: Int] = [.codePoint: codePoints, .utf16: utf16, .utf8: utf8]
    for (unit, offset) in expected {
      let index = OffsetIndex(bytes.span, unit)
      #expect(index.offset(at: before.utf8.count) == offset)
    }
  }

  @Test("An index that is used again forgets the text before")
  func reuse() {
    var index = OffsetIndex()
    for text in OffsetIndexTests.texts {
      let bytes = Array(text.utf8)
      index.index(bytes.span)
      #expect(index.offset(at: bytes.count) == text.unicodeScalars.count)
    }
  }
}
