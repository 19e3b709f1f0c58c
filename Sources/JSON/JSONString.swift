/// How JSON strings are written.
extension [UInt8] {
  /// Appends UTF-8 text as a JSON string, in quotes.
  package mutating func append(jsonString text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    var next = 0
    while true {
      let end = endOfPlainRun(in: text, from: next)
      append(run: text.extracting(next..<end))
      guard end < text.count else { break }
      let escape = JSONEscape(of: text[end])
      for index in 0..<escape.count {
        append(UInt8(truncatingIfNeeded: escape.bytes >> UInt64(8 * index)))
      }
      next = end + 1
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string, in quotes.
  package mutating func append(jsonString text: String) {
    append(jsonString: text.utf8Span.span)
  }
}

/// How a JSON string writes a byte that it cannot hold as such.
///
/// Only what RFC 8259 requires is escaped: `"`, `\` and the controls below 0x20, those with a short form as such.
package struct JSONEscape {
  /// The escape's bytes, the first lowest.
  package let bytes: UInt64
  /// How many bytes it has.
  package let count: Int

  /// Makes the escape of a byte.
  package init(of byte: UInt8) {
    let letter: Unicode.Scalar
    switch byte {
    case 0x08: letter = "b"
    case 0x09: letter = "t"
    case 0x0A: letter = "n"
    case 0x0C: letter = "f"
    case 0x0D: letter = "r"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): letter = Unicode.Scalar(byte)
    default:
      // `\u00`, and the byte in two digits.
      bytes =
        0x3030_755C | JSONEscape.digit(byte >> 4) << 32 | JSONEscape.digit(byte & 15) << 40
      count = 6
      return
    }
    bytes = 0x5C | UInt64(letter.value) << 8
    count = 2
  }

  private static func digit(_ value: UInt8) -> UInt64 {
    UInt64(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
  }
}
