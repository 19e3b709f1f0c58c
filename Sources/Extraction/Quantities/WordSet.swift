import Lexicon

/// A few words, by the payloads of their tokens, which are hashes already.
struct WordSet: Sendable {
  /// Open addressing, half empty at least; 0 is a free slot.
  private let slots: [UInt32]

  /// The set of some lower-case words with spaces between.
  init(_ words: String) {
    let payloads = FoldedHash.payloads(of: words)
    var size = 16
    while size < 2 * payloads.count { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for payload in payloads {
      var index = Int(payload) & (size - 1)
      while slots[index] != 0 { index = (index + 1) & (size - 1) }
      slots[index] = payload
    }
    self.slots = slots
  }

  /// Whether a token's payload is that of one of the words.
  @inline(__always)
  func contains(_ payload: UInt32) -> Bool {
    var index = Int(payload) & (slots.count - 1)
    while slots[index] != 0 {
      if slots[index] == payload { return true }
      index = (index + 1) & (slots.count - 1)
    }
    return false
  }
}
