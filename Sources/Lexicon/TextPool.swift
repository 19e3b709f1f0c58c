/// Short texts, each once: a length byte, then UTF-8.
struct TextPool {
  private(set) var bytes: [UInt8] = []
  /// Where each text's length byte is.
  private var starts: [UInt32] = []
  /// Open addressing over the texts' hashes: number + 1, 0 where empty.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// Number of texts.
  var count: Int { starts.count }

  /// The bytes of a text.
  func range(of text: Int) -> Range<Int> {
    let start = Int(starts[text])
    return start + 1..<start + 1 + Int(bytes[start])
  }

  /// The number of a text of at most 255 bytes; a new one where it is new.
  mutating func add(_ text: Span<UInt8>) -> Int {
    precondition(text.count < 256, "the pool keeps short texts")
    if starts.count * 2 >= slots.count { grow() }
    var index = slot(of: TextPool.hash(text, 0..<text.count))
    while slots[index] != 0 {
      let known = Int(slots[index]) - 1
      if isEqual(known, text) { return known }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = UInt32(starts.count + 1)
    starts.append(UInt32(bytes.count))
    bytes.append(UInt8(text.count))
    for index in text.indices { bytes.append(text[index]) }
    return starts.count - 1
  }

  /// Whether one text's bytes come before another's.
  func precedes(_ one: Int, _ other: Int) -> Bool {
    bytes[range(of: one)].lexicographicallyPrecedes(bytes[range(of: other)])
  }

  private func isEqual(_ known: Int, _ text: Span<UInt8>) -> Bool {
    let range = range(of: known)
    guard range.count == text.count else { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for text in starts.indices {
      var index = slot(of: TextPool.hash(bytes.span, range(of: text)))
      while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = UInt32(text + 1)
    }
  }

  private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = FoldedHash()
    for index in range { hash.add(bytes[index]) }
    return hash.value
  }
}
