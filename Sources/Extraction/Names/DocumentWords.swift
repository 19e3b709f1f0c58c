import Lexicon

/// Which capitalised words of a document also stand in it without a capital, and which keep theirs inside
/// a sentence: what tells the word "Best" at the start of a sentence from the company.
struct DocumentWords {
  /// How a document writes a word.
  struct Use: OptionSet {
    let rawValue: UInt8
    /// Somewhere without a capital.
    static let small = Use(rawValue: 1)
    /// Somewhere with a capital that no start of a sentence explains.
    static let capital = Use(rawValue: 2)
  }

  private struct Slot {
    var hash: UInt32 = 0
    var use: UInt8 = 0
  }

  private var slots: [Slot] = []
  private var mask = 0
  /// A bit for each value of the low twelve bits of a capitalised word's hash.
  private var filter = [UInt64](repeating: 0, count: 64)

  /// Reads the words of a text.
  mutating func read(_ text: borrowing TokenizedText) {
    var capitals = 0
    for index in 0..<text.count where isCapitalized(text.tokens[index]) {
      capitals += 1
    }
    var capacity = 64
    while capacity < capitals * 2 { capacity *= 2 }
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(Slot(), count: capacity))
    mask = capacity - 1
    for index in filter.indices { filter[index] = 0 }
    for index in 0..<text.count {
      let token = text.tokens[index]
      guard isCapitalized(token) else { continue }
      let bit = Int(token.payload & 0xFFF)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      let opens = token.has(.sentenceStart) || token.has(.lineBefore) || token.has(.allCapitals)
      slots[slot(token.payload)].hash = token.payload
      if !opens { slots[slot(token.payload)].use |= Use.capital.rawValue }
    }
    for index in 0..<text.count {
      let token = text.tokens[index]
      guard token.has(.word), !token.has(.capitalized) else { continue }
      let bit = Int(token.payload & 0xFFF)
      guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { continue }
      let found = slot(token.payload)
      if slots[found].hash == token.payload { slots[found].use |= Use.small.rawValue }
    }
  }

  private func isCapitalized(_ token: Token) -> Bool { token.has(.word) && token.has(.capitalized) }

  /// How the document writes a capitalised word.
  func use(of token: Token) -> Use { Use(rawValue: slots[slot(token.payload)].use) }

  /// The slot of a hash, or the empty one where it would go.
  private func slot(_ hash: UInt32) -> Int {
    var index = Int(truncatingIfNeeded: (UInt64(hash) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[index].hash != hash, slots[index].hash != 0 { index = (index + 1) & mask }
    return index
  }
}
