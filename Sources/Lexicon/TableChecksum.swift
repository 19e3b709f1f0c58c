import Facts

/// A checksum of a table's words, against damage that nobody meant.
struct TableChecksum {
  private var hash = FNV1a()

  /// Adds a word.
  @inline(__always)
  mutating func add(_ word: UInt32) { hash.add(UInt64(word)) }

  /// The checksum so far.
  var value: UInt32 { UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32) }
}
