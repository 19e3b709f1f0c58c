import Lexicon

/// How a document writes the words that open its sentences: what tells the word "Best" at the start of a
/// sentence from the company.
struct WordUses {
  private var table = KeyTable()
  /// For each value of the low twelve bits of a hash whether it is asked for.
  private var filter = [Bool](repeating: false, count: 1 << 12)
  /// Those that are asked for.
  private var asked: [UInt32] = []
  /// Room for those that have a capital.
  private var found: [UInt32] = []

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
    for hash in asked { filter[Int(hash)] = false }
    asked.removeAll(keepingCapacity: true)
  }

  /// Asks for a word.
  mutating func ask(for token: Token) {
    asked.append(token.payload & 0xFFF)
    filter[Int(token.payload & 0xFFF)] = true
    table[UInt64(token.payload)] = 0
  }

  /// Reads how a text writes the words asked for; `starts` has all words with a capital.
  mutating func read(_ text: borrowing TokenizedText, _ starts: [UInt32]) {
    guard !asked.isEmpty else { return }
    readCapitals(text, starts)
    guard !asked.isEmpty else { return }
    let filter = filter
    // Most words were not asked for: one look at the filter is all they cost.
    for index in 0..<text.count where filter[Int(text.tokens[index].payload & 0xFFF)] {
      let token = text.tokens[index]
      if token.has(.word), !token.has(.capitalized), let use = table[UInt64(token.payload)] {
        table[UInt64(token.payload)] = use | WordUses.small
      }
    }
  }

  /// Finds the words that have a capital where no start of a sentence explains it, and asks for those alone.
  private mutating func readCapitals(_ text: borrowing TokenizedText, _ starts: [UInt32]) {
    let opening =
      Token.Shape.sentenceStart.rawValue | Token.Shape.lineBefore.rawValue
      | Token.Shape.allCapitals.rawValue
    var found: [UInt32] = []
    swap(&found, &self.found)
    for start in starts where filter[Int(text.tokens[Int(start)].payload & 0xFFF)] {
      let token = text.tokens[Int(start)]
      if token.has(.word), token.has(.capitalized), token.shape.rawValue & opening == 0,
        table[UInt64(token.payload)] != nil
      {
        table[UInt64(token.payload)] = WordUses.capital
        found.append(token.payload & 0xFFF)
      }
    }
    for hash in asked { filter[Int(hash)] = false }
    for hash in found { filter[Int(hash)] = true }
    asked.removeAll(keepingCapacity: true)
    swap(&found, &asked)
    swap(&found, &self.found)
  }
}
