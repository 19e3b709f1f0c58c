import Facts
import Lexicon

/// What stands around a number, asked token by token: the questions that tell a count from a code.
///
/// Made once a document, and shared by reference: a text is several arrays.
final class NumberContext {
  let text: TokenizedText

  init(_ text: TokenizedText) {
    self.text = text
  }

  /// Words that neither count nor are counted.
  private static let closed = WordClassSet([
    .article, .demonstrative, .possessive, .negation, .conjunction, .andWord, .orWord, .ofWord,
    .inWord, .onWord, .atWord, .fromWord, .toWord, .untilWord, .betweenWord, .byWord, .duringWord,
    .forWord, .sinceWord, .withinWord, .overWord, .afterWord, .beforeWord, .aroundWord, .perWord,
    .asWord, .thanWord, .otherPreposition, .pronoun, .auxiliary, .futureAuxiliary, .pastAuxiliary,
  ])

  func has(_ index: Int, _ wordClass: WordClass) -> Bool {
    index >= 0 && index < text.count && text.token(index, isIn: wordClass)
  }

  func token(_ index: Int) -> Token? {
    index >= 0 && index < text.count ? text.tokens[index] : nil
  }

  func isDigits(_ index: Int) -> Bool { token(index)?.has(.digits) ?? false }

  /// Whether a token is digits or a number word.
  func isNumber(_ index: Int) -> Bool {
    isDigits(index) || has(index, .unitNumber) || has(index, .teenNumber) || has(index, .tensNumber)
  }

  func isWord(_ index: Int) -> Bool { token(index)?.has(.word) ?? false }

  /// Whether a token follows the one before it without a space.
  func isGlued(_ index: Int) -> Bool { token(index)?.isGlued ?? false }

  /// Whether a token is a noun, verb or adjective in the same paragraph as the one before it.
  func isContent(_ index: Int) -> Bool {
    guard let token = token(index), token.has(.word), !token.has(.paragraphBefore) else {
      return false
    }
    return !text.lexicon.classes[Int(token.lexeme)].intersects(NumberContext.closed)
  }

  /// Whether a token is a content word with the "s" of a plural.
  func looksPlural(_ index: Int) -> Bool {
    guard isContent(index), let token = token(index), token.length > 3 else { return false }
    let bytes = text.bytes
    let end = Int(token.end)
    return bytes[end - 1] | 0x20 == UInt8(ascii: "s") && bytes[end - 2] | 0x20 != UInt8(ascii: "s")
  }

  /// Whether a token is a capitalised word inside a sentence: a piece of a name.
  func isNamePiece(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.has(.capitalized) && !token.has(.allCapitals) && !token.has(.sentenceStart)
  }

  func isHyphen(_ index: Int) -> Bool {
    has(index, .hyphen) || has(index, .minusSign)
  }
}
