/// Turns byte offsets of a UTF-8 text into code point offsets, and back.
///
/// One pass counts the code points before every block of 64 bytes; a lookup then looks at one block at most. A text of
/// ASCII alone needs neither.
struct CodePointIndex {
  private static let blockSize = 64

  /// Code points before each block; empty for ASCII.
  private var counts: [Int32] = []

  /// Makes an index of an empty text.
  init() {}

  /// Makes the index of a text.
  init(_ text: Span<UInt8>) {
    index(text)
  }

  /// Makes this the index of another text, in the same storage.
  mutating func index(_ text: Span<UInt8>) {
    counts.removeAll(keepingCapacity: true)
    guard !isASCII(text) else { return }
    var total: Int32 = 0
    var start = 0
    while start < text.count {
      counts.append(total)
      let end = min(start + CodePointIndex.blockSize, text.count)
      total &+= Int32(truncatingIfNeeded: codePoints(in: text, from: start, to: end))
      start = end
    }
    // Where a lookup at the end of the text falls, if that is the end of a block.
    counts.append(total)
  }

  /// Code points before a byte offset.
  func codePoint(at offset: Int, in text: Span<UInt8>) -> Int {
    if counts.isEmpty { return offset }
    let block = offset / CodePointIndex.blockSize
    return Int(counts[block])
      + codePoints(in: text, from: block * CodePointIndex.blockSize, to: offset)
  }

  /// The byte offset before which there are so many code points; `nil` beyond the end of the text.
  func byteOffset(of codePoint: Int, in text: Span<UInt8>) -> Int? {
    guard codePoint >= 0 else { return nil }
    if counts.isEmpty { return codePoint <= text.count ? codePoint : nil }
    // The last block with at most so many code points before it.
    var low = 0
    var high = counts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(counts[middle]) <= codePoint { low = middle } else { high = middle }
    }
    var offset = min(low * CodePointIndex.blockSize, text.count)
    var rest = codePoint - Int(counts[low])
    while offset < text.count {
      if CodePointIndex.isFirstByte(text[offset]) {
        if rest == 0 { return offset }
        rest -= 1
      }
      offset += 1
    }
    return rest == 0 ? offset : nil
  }

  private func isASCII(_ text: Span<UInt8>) -> Bool {
    var union: UInt8 = 0
    for index in text.indices { union |= text[index] }
    return union < 0x80
  }

  private func codePoints(in text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    for index in start..<end where CodePointIndex.isFirstByte(text[index]) { count &+= 1 }
    return count
  }

  /// Whether a byte begins a code point: whether it is no UTF-8 continuation byte.
  private static func isFirstByte(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
