/// The upper half of windows-1252's control range, as characters.
enum Windows1252 {
  /// The UTF-8 of what a byte from 0x80 to 0x9F means; U+FFFD for the five that mean nothing.
  static func utf8(of byte: UInt8) -> [UInt8] {
    guard 0x80...0x9F ~= byte else { return [0xEF, 0xBF, 0xBD] }
    return table[Int(byte - 0x80)]
  }

  /// Source: WHATWG Encoding Standard, index windows-1252.
  private static let table: [[UInt8]] =
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars.map {
      Array(String($0).utf8)
    }
}
