/// From the 64-bit hash of a folded word to its lexeme, by open addressing.
///
/// A slot holds the high 48 bits of the hash above the lexeme, so that one load answers; the low bits of the hash are the
/// slot's place. With some thousand words the chance that another word passes for one of them is below 10⁻¹⁰.
struct WordTable: Sendable {
  private let slots: [UInt64]
  private let mask: Int

  /// Lays out the table; a hash that is given twice keeps its first lexeme.
  init(_ words: [(hash: UInt64, lexeme: UInt16)]) {
    // So many that most words which are not listed meet an empty slot at once.
    var capacity = 16
    while capacity < words.count * 6 { capacity *= 2 }
    var table = [UInt64](repeating: 0, count: capacity)
    for (hash, lexeme) in words {
      var index = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while table[index] != 0, (table[index] ^ hash) >> 16 != 0 {
        index = (index + 1) & (capacity - 1)
      }
      if table[index] == 0 { table[index] = hash & ~0xFFFF | UInt64(lexeme) }
    }
    slots = table
    mask = capacity - 1
  }

  /// Lexeme of a word, 0 where it is not listed.
  @inline(__always)
  func lexeme(_ hash: UInt64) -> UInt16 {
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[index]
      if (slot ^ hash) &>> 16 == 0 || slot == 0 { return UInt16(truncatingIfNeeded: slot) }
      index = (index &+ 1) & mask
    }
  }
}
