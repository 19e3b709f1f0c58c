import Facts
import Lexicon

/// What stands around a number, asked token by token: the questions that tell a count from a code.
///
/// Made once a document, and shared by reference: a text is several arrays.
final class NumberContext {
  let text: TokenizedText
  /// Cues by lexeme.
  private let cues: [QuantityCues]

  init(_ text: TokenizedText, _ cues: [QuantityCues]) {
    self.text = text
    self.cues = cues
  }

  @inline(__always)
  func has(_ index: Int, _ wordClass: WordClass) -> Bool {
    index >= 0 && index < text.count && text.token(index, isIn: wordClass)
  }

  /// Whether a token has a cue.
  @inline(__always)
  func has(_ index: Int, cue: QuantityCues) -> Bool {
    index >= 0 && index < text.count && cues[Int(text.tokens[index].lexeme)].contains(cue)
  }

  /// Whether a word or phrase has a cue.
  func has(lexeme: UInt16, cue: QuantityCues) -> Bool { cues[Int(lexeme)].contains(cue) }

  @inline(__always)
  func token(_ index: Int) -> Token? {
    index >= 0 && index < text.count ? text.tokens[index] : nil
  }

  @inline(__always)
  func isDigits(_ index: Int) -> Bool { token(index)?.has(.digits) ?? false }

  /// Whether a token is digits or a number word.
  @inline(__always)
  func isNumber(_ index: Int) -> Bool { isDigits(index) || has(index, cue: .smallNumber) }

  @inline(__always)
  func isWord(_ index: Int) -> Bool { token(index)?.has(.word) ?? false }

  /// Whether a token follows the one before it without a space.
  @inline(__always)
  func isGlued(_ index: Int) -> Bool { token(index)?.isGlued ?? false }

  /// Whether a token is a noun, verb or adjective in the same paragraph as the one before it.
  @inline(__always)
  func isContent(_ index: Int) -> Bool {
    guard let token = token(index), token.has(.word), !token.has(.paragraphBefore) else {
      return false
    }
    return !cues[Int(token.lexeme)].contains(.closed)
  }

  /// Whether a token is a content word with the "s" of a plural.
  func looksPlural(_ index: Int) -> Bool {
    guard isContent(index), let token = token(index), token.length > 3 else { return false }
    let bytes = text.bytes
    let end = Int(token.end)
    return bytes[end - 1] | 0x20 == UInt8(ascii: "s") && bytes[end - 2] | 0x20 != UInt8(ascii: "s")
  }

  /// Whether a token is a capitalised word inside a sentence: a piece of a name.
  @inline(__always)
  func isNamePiece(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.has(.capitalized) && !token.has(.allCapitals) && !token.has(.sentenceStart)
  }

  @inline(__always)
  func isHyphen(_ index: Int) -> Bool { has(index, cue: .hyphen) }
}
