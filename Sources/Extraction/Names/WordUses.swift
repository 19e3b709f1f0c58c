import Lexicon

/// How a document writes the words that open its sentences: what tells the word "Best" at the start of a
/// sentence from the company.
struct WordUses {
  private var table = KeyTable()
  /// A bit for each value of the low twelve bits of a hash that is asked for.
  private var filter = [UInt64](repeating: 0, count: 64)
  private var isEmpty = true

  private static let small = 1
  private static let capital = 2

  /// Whether the document writes a word with a capital where no start of a sentence explains it, and
  /// never without; only of words that were asked for.
  func isName(_ token: Token) -> Bool {
    table[UInt64(token.payload)] == WordUses.capital
  }

  /// Forgets the last document.
  mutating func removeAll() {
    table.removeAll()
    if !isEmpty { for index in filter.indices { filter[index] = 0 } }
    isEmpty = true
  }

  /// Asks for a word.
  mutating func ask(for token: Token) {
    let bit = Int(token.payload & 0xFFF)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    table[UInt64(token.payload)] = 0
    isEmpty = false
  }

  /// Reads how a text writes the words asked for.
  mutating func read(_ text: borrowing TokenizedText) {
    guard !isEmpty else { return }
    let opening =
      Token.Shape.sentenceStart.rawValue | Token.Shape.lineBefore.rawValue
      | Token.Shape.allCapitals.rawValue
    let count = text.count
    var index = 0
    while true {
      // Most words were not asked for: this loop is all they cost.
      while index < count, !mayBeAskedFor(text.tokens[index].payload) { index += 1 }
      guard index < count else { return }
      let token = text.tokens[index]
      index += 1
      guard token.has(.word), let use = table[UInt64(token.payload)] else { continue }
      if !token.has(.capitalized) {
        table[UInt64(token.payload)] = use | WordUses.small
      } else if token.shape.rawValue & opening == 0 {
        table[UInt64(token.payload)] = use | WordUses.capital
      }
    }
  }

  @inline(__always)
  private func mayBeAskedFor(_ payload: UInt32) -> Bool {
    let bit = Int(payload & 0xFFF)
    return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }
}
