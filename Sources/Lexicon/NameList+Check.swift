/// What a table of unknown origin must be before anything is read from it by its own word.
extension NameList {
  /// Reads the whole table once, so that no lookup stops the program or goes on for ever.
  static func check(_ bytes: ResidentBytes, slotBits: UInt32, pool: Int) throws(GazetteerError) {
    let slotCount = 1 << Int(slotBits)
    guard headerBytes + 4 * slotCount <= bytes.count else {
      throw .truncated(byteCount: bytes.count)
    }
    var isAnyEmpty = false
    for index in 0..<slotCount {
      let slot = bytes.word(headerBytes + 4 * index)
      if slot == 0 {
        isAnyEmpty = true
        continue
      }
      // Two bytes of traits, a length, and the word.
      let word = pool + Int(slot & offsetMask)
      guard word + 2 < bytes.count, word + 3 + Int(bytes.byte(word + 2)) <= bytes.count else {
        throw .damaged("slot \(index)")
      }
    }
    // A search ends at an empty slot.
    if !isAnyEmpty { throw .damaged("the slots") }
  }
}
