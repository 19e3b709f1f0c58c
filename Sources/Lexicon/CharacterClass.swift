/// What a byte or scalar is to the tokenizer.
enum CharacterClass: UInt8 {
  case space, line, letter, capital, digit, punctuation, lead

  /// Class of an ASCII byte; `lead` for the first byte of a longer scalar.
  @inline(__always)
  static func of(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x0A, 0x0D, 0x0B, 0x0C: .line
    case 0...0x20, 0x7F: .space
    case 0x80...: .lead
    default: .punctuation
    }
  }

  /// Class of a scalar beyond ASCII, by Unicode block.
  static func of(scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .line
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    case 0xAA, 0xBA, 0xB5, 0xAD: .letter
    case 0x80...0xBF, 0xD7, 0xF7: .punctuation
    case 0xC0...0xDE: .capital
    case 0x100...0x17F: isCapitalInLatinExtendedA(scalar) ? .capital : .letter
    case 0x1E00...0x1EFF: scalar & 1 == 0 ? .capital : .letter
    case 0x386...0x3AB, 0x400...0x42F: .capital
    case 0x200B...0x200D, 0xFE00...0xFE0F: .letter
    case 0x2000...0x2BFF, 0x3001...0x303F, 0xFE10...0xFE6F, 0xFF00...0xFF0F: .punctuation
    case 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0x1F000...0x1FAFF: .punctuation
    default: .letter
    }
  }

  private static func isCapitalInLatinExtendedA(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
    case 0x138, 0x149, 0x17F: false
    case 0x178: true
    default: scalar & 1 == 0
    }
  }
}
