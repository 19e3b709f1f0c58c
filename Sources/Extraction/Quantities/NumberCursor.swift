import Facts
import Lexicon

/// The number reader's view of one text: its tokens, and what each can be to a number.
struct NumberCursor {
  let tokens: [Token]
  let bytes: [UInt8]
  let words: [NumberReader.Word]
  let lexicon: Lexicon
  /// Number of tokens without the sentinel.
  let count: Int
  /// Token before which digits are members of a list, each a number of its own.
  var listEnd = 0
  /// Token before which there is nothing to read.
  var passed = 0

  /// A number in the text.
  struct Found {
    var first: Int
    var end: Int
    var isOrdinal = false
    /// Whether it is no number to dates and lengths of time, which read vague words their own way.
    var isVague = false
    var reading: NumberReading
  }

  init(_ text: TokenizedText, _ words: [NumberReader.Word]) {
    tokens = text.tokens
    bytes = text.bytes
    lexicon = text.lexicon
    count = text.count
    self.words = words
  }

  // MARK: Looking

  /// What a token can be; nothing beyond the end.
  @inline(__always)
  func word(_ index: Int) -> NumberReader.Word {
    index < count ? words[Int(tokens[index].lexeme)] : NumberReader.Word()
  }

  @inline(__always)
  func role(_ index: Int) -> NumberReader.Role { word(index).role }

  func isDigits(_ index: Int) -> Bool { index < count && tokens[index].shape.contains(.digits) }

  /// Whether a token follows the one before it without white space.
  func isGlued(_ index: Int) -> Bool { index < count && tokens[index].isGlued }

  /// Whether a number may go on at a token: not behind an empty line.
  func continues(_ index: Int) -> Bool {
    index < count && !tokens[index].shape.contains(.paragraphBefore)
  }

  // MARK: Reading

  /// The number that begins at a token.
  @inline(__always)
  mutating func read(at index: Int) -> Found? {
    let token = tokens[index]
    if token.has(.digits) { return lone(at: index) ?? digits(at: index) }
    if token.lexeme == 0 { return nil }
    let word = words[Int(token.lexeme)]
    if word.role == .none { return nil }
    return read(word, at: index)
  }

  private mutating func read(_ word: NumberReader.Word, at index: Int) -> Found? {
    switch word.role {
    case .zero, .unit, .teen, .tens, .hundred, .ordinal, .ordinalMagnitude:
      return numberWords(from: index)
    case .article, .couple, .fraction, .vulgarFraction:
      return numberOfParts(at: index)
    case .magnitudePlural, .dozen, .scores, .vague:
      return vagueNumber(at: index)
    case .minusSign:
      guard isGlued(index + 1) || isAlone(index), opensNumber(index) else { return nil }
      if isDigits(index + 1) || role(index + 1) == .period {
        return negated(digits(at: index + 1, signed: true), from: index)
      }
      return nil
    case .negative:
      guard continues(index + 1) else { return nil }
      if isDigits(index + 1) { return negated(digits(at: index + 1, signed: true), from: index) }
      switch role(index + 1) {
      case .zero, .unit, .teen, .tens, .hundred:
        return negated(numberWords(from: index + 1), from: index)
      case .article, .vulgarFraction: return negated(numberOfParts(at: index + 1), from: index)
      default: return nil
      }
    case .period:
      guard isDigits(index + 1), isGlued(index + 1), opensNumber(index) else { return nil }
      return digits(at: index, signed: false)
    default: return nil
    }
  }

  /// Whether a sign or full stop may begin a number: nothing of a word or number is glued before it.
  private func opensNumber(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    // "75 -300" is a range with odd spaces.
    guard tokens[index].isGlued else { return role(index) == .period || !isDigits(index - 1) }
    return tokens[index - 1].shape.isDisjoint(with: [.word, .digits])
      && role(index - 1) != .period && role(index - 1) != .minusSign
  }

  /// Whether a sign apart from its number and the number are all of a paragraph: "- 1,200".
  private func isAlone(_ index: Int) -> Bool {
    guard tokens[index].shape.contains(.paragraphBefore), isDigits(index + 1) else { return false }
    var next = index + 2
    while next < index + 8, continues(next) {
      if !isDigits(next), role(next) != .comma, role(next) != .period { return false }
      next += 1
    }
    return !continues(next)
  }

  private func negated(_ found: Found?, from index: Int) -> Found? {
    guard var found, !found.isOrdinal else { return nil }
    found.first = index
    found.reading.significand = -found.reading.significand
    found.reading.form.formUnion(.signed)
    found.reading.form.remove([.plainDigits, .bareOne, .bareHalf])
    return found
  }
}
