/// Where a text has bytes that a JSON string writes as escapes: a bit a byte, so that passages of the text can be written
/// without looking at their bytes again.
package struct EscapeIndex: Sendable {
  /// A bit for each of 64 bytes, the first lowest.
  @usableFromInline
  var blocks: [UInt64] = []

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
        let first = escapes(text.words(at: offset))
        let second = escapes(text.words(at: offset &+ 16))
        let found = first | second
        // Most runs of 32 bytes have none.
        if found.x | found.y == 0 { continue }
        block |= EscapeIndex.bits(first, second) << UInt64(half &* 32)
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

  /// The high bits of 32 bytes side by side.
  ///
  /// Not inlined, so that the words of those that have none are only tested, sixteen bytes at a time.
  @inline(never)
  private static func bits(_ first: SIMD2<UInt64>, _ second: SIMD2<UInt64>) -> UInt64 {
    first.x.bitPerByte | first.y.bitPerByte << 8
      | second.x.bitPerByte << 16 | second.y.bitPerByte << 24
  }

  /// The offset of the first escaped byte from `start` on, or `end` where there is none before it.
  @inlinable @inline(__always)
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
