/// From the 64-bit hash of a folded word to its lexeme, by open addressing.
///
/// All 64 bits are compared: with some thousand words the chance that another word passes for one of
/// them is below 10⁻¹⁵.
struct WordTable: Sendable {
  private let hashes: [UInt64]
  private let lexemes: [UInt16]
  private let mask: Int

  /// Lays out the table; a hash that is given twice keeps its first lexeme.
  init(_ words: [(hash: UInt64, lexeme: UInt16)]) {
    var capacity = 16
    while capacity < words.count * 6 { capacity *= 2 }
    var hashTable = [UInt64](repeating: 0, count: capacity)
    var lexemeTable = [UInt16](repeating: 0, count: capacity)
    for (hash, lexeme) in words {
      var index = Int(truncatingIfNeeded: hash >> 32) & (capacity - 1)
      while hashTable[index] != 0, hashTable[index] != hash { index = (index + 1) & (capacity - 1) }
      if hashTable[index] == hash { continue }
      hashTable[index] = hash
      lexemeTable[index] = lexeme
    }
    hashes = hashTable
    lexemes = lexemeTable
    mask = capacity - 1
  }

  /// Hands each word's hash and lexeme to `body`.
  func forEach(_ body: (UInt64, UInt16) -> Void) {
    for index in hashes.indices where hashes[index] != 0 { body(hashes[index], lexemes[index]) }
  }

  /// Lexeme of a word, 0 where it is not listed.
  @inline(__always)
  func lexeme(_ hash: UInt64) -> UInt16 {
    var index = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let found = hashes[index]
      if found == hash { return lexemes[index] }
      if found == 0 { return 0 }
      index = (index + 1) & mask
    }
  }
}
