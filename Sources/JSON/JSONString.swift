/// How JSON strings are written.
extension [UInt8] {
  /// Appends UTF-8 text as a JSON string, in quotes.
  ///
  /// Only what RFC 8259 requires is escaped: `"`, `\` and the controls below 0x20, those with a short form as such.
  package mutating func append(jsonString text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    var next = 0
    while true {
      let end = endOfPlainRun(in: text, from: next)
      append(run: text.extracting(next..<end))
      guard end < text.count else { break }
      append(escapeOf: text[end])
      next = end + 1
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string, in quotes.
  package mutating func append(jsonString text: String) {
    append(jsonString: text.utf8Span.span)
  }

  private mutating func append(escapeOf byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    default:
      append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
      for digit in [byte >> 4, byte & 15] {
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
