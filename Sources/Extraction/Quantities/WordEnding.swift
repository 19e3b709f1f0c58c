import Lexicon

/// The last letters of a word in lower case, and how long it is.
struct WordEnding {
  /// The last four bytes, the last one lowest; zeros where the word is shorter.
  private var letters: UInt32 = 0
  private var length = 0

  /// The ending of nothing.
  init() {}

  @inline(__always)
  init(_ token: Token, in bytes: Span<UInt8>) {
    length = Int(token.length)
    let end = Int(token.end)
    for index in end - min(4, length)..<end {
      letters = letters << 8 | UInt32(bytes[index] | 0x20)
    }
  }

  /// Whether a word ends with two letters behind others.
  @inline(__always)
  func has(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    length > 2 && letters & 0xFFFF == WordEnding.packed(first) << 8 | WordEnding.packed(second)
  }

  /// Whether a word ends with three letters behind others.
  @inline(__always)
  func has(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar) -> Bool {
    length > 3
      && letters & 0xFF_FFFF
        == WordEnding.packed(first) << 16 | WordEnding.packed(second) << 8
        | WordEnding.packed(third)
  }

  /// Whether a word has the "s" of a plural: not "gas", "bus", "class", "crisis".
  @inline(__always)
  var isPlural: Bool {
    guard length > 1, letters & 0xFF == WordEnding.packed("s") else { return false }
    let before = letters >> 8 & 0xFF
    return length == 2
      || before != WordEnding.packed("s") && before != WordEnding.packed("u")
        && before != WordEnding.packed("i")
  }

  /// Whether a word has the ending of an adjective: "national", "basic", "famous", "massive".
  var isOfAdjective: Bool {
    has("a", "l") || has("i", "c") || has("o", "u", "s") || has("i", "v", "e") || has("e", "d")
      || has("i", "s", "h")
      || length > 4
        && letters == WordEnding.packed("m") << 24 | WordEnding.packed("o") << 16
          | WordEnding.packed("r") << 8 | WordEnding.packed("e")
  }

  @inline(__always)
  private static func packed(_ letter: Unicode.Scalar) -> UInt32 { letter.value }
}
