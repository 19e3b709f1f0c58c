/// A checksum of a table's words, against damage that nobody meant.
///
/// Method: FNV-1a (Fowler, Noll and Vo), a word of 32 bits a step in a state of 64.
struct TableChecksum {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a word.
  @inline(__always)
  mutating func add(_ word: UInt32) {
    state = (state ^ UInt64(word)) &* 0x100_0000_01B3
  }

  /// The checksum so far.
  var value: UInt32 { UInt32(truncatingIfNeeded: state ^ state >> 32) }
}
