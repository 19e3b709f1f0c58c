/// Finds where sentences begin.
///
/// A sentence ends at a paragraph's end, and at a full stop, question or exclamation mark (with the
/// quotation marks and brackets that close after it) before white space and a capital, digit or
/// opening sign. Not after an abbreviation ("Nov.", "Dr."), nor an initial ("J. Smith"); after "U.S."
/// and its like only before a word that commonly opens a sentence ("The", "He", "In").
struct SentenceSplitter {
  private let lexicon: Lexicon

  /// Classes whose capitalised members open sentences rather than continue a name.
  private static let openers = WordClassSet([
    .article, .demonstrative, .pronoun, .conjunction, .andWord, .inWord, .onWord, .atWord, .byWord,
    .forWord, .afterWord, .beforeWord, .asWord, .duringWord, .sinceWord, .otherPreposition,
  ])

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Shapes of the tokens that a sentence may end with or a paragraph begin with.
  private static var ends: Token.Shape { [.paragraphBefore, .punctuation, .dotted] }

  /// Lists the indices of the tokens that begin a sentence, ending with the token count.
  func split(_ tokens: Span<Token>, into starts: inout [UInt32]) {
    let count = max(0, tokens.count - 1)
    var mayEnd = false
    var next = 0
    while true {
      if !mayEnd { next = pastInnerWords(tokens, from: next, to: count) }
      guard next < count else { break }
      let index = next
      next &+= 1
      let shape = tokens[index].shape
      if shape.contains(.paragraphBefore) || (mayEnd && opensSentence(tokens, at: index)) {
        starts.append(UInt32(index))
        mayEnd = false
      }
      let lexeme = tokens[index].lexeme
      if lexeme != 0, shape.contains(.punctuation) {
        let classes = lexicon.classes[Int(lexeme)]
        if classes.contains(.period) {
          mayEnd = !isAbbreviation(tokens, before: index)
        } else if classes.contains(.questionMark) || classes.contains(.exclamationMark) {
          mayEnd = true
        } else if !(classes.contains(.quotationMark) || classes.contains(.closeBracket)
          || classes.contains(.apostrophe))
        {
          mayEnd = false
        }
      } else if shape.contains(.dotted) {
        mayEnd = nextOpens(tokens, after: index)
      } else {
        mayEnd = false
      }
    }
    starts.append(UInt32(count))
  }

  /// The first token from one on that is no word inside a sentence, as most are.
  @inline(__always)
  private func pastInnerWords(_ tokens: Span<Token>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, tokens[index].shape.rawValue & SentenceSplitter.ends.rawValue == 0 {
      index &+= 1
    }
    return index
  }

  private func opensSentence(_ tokens: Span<Token>, at index: Int) -> Bool {
    let token = tokens[index]
    guard token.has(.spaceBefore) else { return false }
    if token.has(.capitalized) || token.has(.digits) { return true }
    guard token.lexeme != 0 else { return false }
    let classes = lexicon.classes[Int(token.lexeme)]
    return classes.contains(.quotationMark) || classes.contains(.openBracket)
      || classes.contains(.dash) || classes.contains(.currencySign) || classes.contains(.apostrophe)
  }

  /// Whether the full stop at `index` belongs to an abbreviation or initial.
  private func isAbbreviation(_ tokens: Span<Token>, before index: Int) -> Bool {
    guard index > 0, tokens[index].isGlued else { return false }
    let word = tokens[index - 1]
    guard word.has(.word) else { return false }
    if word.length == 1, word.has(.capitalized) { return true }
    guard word.lexeme != 0, lexicon.classes[Int(word.lexeme)].contains(.abbreviation) else {
      return false
    }
    return !nextOpens(tokens, after: index)
  }

  private func nextOpens(_ tokens: Span<Token>, after index: Int) -> Bool {
    let next = tokens[index + 1]
    return next.has(.spaceBefore) && next.has(.capitalized) && next.lexeme != 0
      && lexicon.classes[Int(next.lexeme)].intersects(SentenceSplitter.openers)
  }
}
