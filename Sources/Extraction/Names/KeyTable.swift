/// From a 64-bit key to a small number, for one document after another.
///
/// Open addressing; each slot says which document it belongs to, so that emptying the table costs nothing.
struct KeyTable {
  private struct Slot {
    var key: UInt64 = 0
    var document: UInt32 = 0
    var value: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var document: UInt32 = 1
  private var count = 0

  /// Forgets everything.
  mutating func removeAll() {
    count = 0
    document &+= 1
    guard document == 0 else { return }
    slots = [Slot](repeating: Slot(), count: slots.count)
    document = 1
  }

  /// The number of a key; a key cannot be taken out again.
  subscript(key: UInt64) -> Int? {
    get {
      let slot = slots[index(of: key)]
      return slot.document == document ? Int(slot.value) : nil
    }
    set {
      guard let newValue else { return }
      let place = index(of: key)
      if slots[place].document != document {
        if 2 * (count + 1) > slots.count {
          grow()
          return self[key] = newValue
        }
        count += 1
        slots[place].document = document
        slots[place].key = key
      }
      slots[place].value = UInt32(truncatingIfNeeded: newValue)
    }
  }

  /// The slot of a key, or the free one where it would go; there is always one.
  @inline(__always)
  private func index(of key: UInt64) -> Int {
    let mask = slots.count - 1
    // Fibonacci hashing (Knuth, TAOCP 6.4): the high bits are the good ones.
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[index].document == document, slots[index].key != key { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.document == document { slots[index(of: slot.key)] = slot }
  }
}
