import Facts

/// Hash of ASCII text in which upper and lower case are the same.
struct FoldedHash {
  private var hash = FNV1a()

  var value: UInt64 { hash.value }

  init() {}

  init(_ text: some Sequence<UInt8>) {
    for byte in text { add(byte) }
  }

  /// Adds a byte; letters as lower case.
  mutating func add(_ byte: UInt8) {
    hash.add(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
  }
}

/// Words and what they stand for, looked up by hash: open addressing, a quarter full, filled once.
///
/// A word is known by its 64-bit hash alone: what a collision could do is take an odd class name for a known one.
struct HashTable<Value: Sendable>: Sendable {
  private var slots: [(hash: UInt64, value: Value)?]
  private let mask: Int

  init(_ entries: [(word: String, value: Value)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    mask = size - 1
    for entry in entries {
      let hash = FoldedHash(entry.word.utf8).value
      var index = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
      while let slot = slots[index], slot.hash != hash { index = (index + 1) & mask }
      slots[index] = (hash, entry.value)
    }
  }

  /// What the word of that hash stands for.
  func value(for hash: UInt64) -> Value? {
    var index = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while let slot = slots[index] {
      if slot.hash == hash { return slot.value }
      index = (index + 1) & mask
    }
    return nil
  }
}
