/// Where a text has bytes that a JSON string writes as escapes: a bit a byte, so that passages of the text can be written
/// without looking at their bytes again.
package struct EscapeIndex: Sendable {
  /// A bit for each of 64 bytes, the first lowest.
  private var blocks: [UInt64] = []

  /// Makes the index of an empty text.
  package init() {}

  /// Makes this the index of another text, in the same storage.
  package mutating func index(_ text: Span<UInt8>) {
    blocks.removeAll(keepingCapacity: true)
    blocks.reserveCapacity(text.count / 64 + 1)
    var start = 0
    while start &+ 64 <= text.count {
      var block: UInt64 = 0
      for half in 0..<2 {
        let offset = start &+ half &* 32
        let found = escapes(text.words(at: offset)) | escapes(text.words(at: offset &+ 16))
        // Most runs of 32 bytes have none.
        if found.x | found.y == 0 { continue }
        for word in half &* 4..<half &* 4 &+ 4 {
          block |= escapes(text.word(at: start &+ word &* 8)).bitPerByte << UInt64(word &* 8)
        }
      }
      blocks.append(block)
      start &+= 64
    }
    var last: UInt64 = 0
    for offset in start..<text.count where isEscaped(text[offset]) {
      last |= 1 << UInt64(offset &- start)
    }
    blocks.append(last)
  }

  /// The offset of the first escaped byte from `start` on, or `end` where there is none before it.
  package func next(from start: Int, to end: Int) -> Int {
    guard start < end else { return end }
    let blocks = blocks.span
    var block = start / 64
    var bits = blocks[block] & ~0 << UInt64(start % 64)
    while bits == 0 {
      block &+= 1
      guard block &* 64 < end else { return end }
      bits = blocks[block]
    }
    return min(block &* 64 &+ bits.trailingZeroBitCount, end)
  }
}
