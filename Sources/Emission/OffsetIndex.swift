/// Turns byte offsets of a UTF-8 text into offsets of another unit, and back.
///
/// One pass counts the units before every block of 64 bytes; a lookup then looks at one block at most. A text of
/// ASCII alone needs neither, nor do bytes.
struct OffsetIndex {
  private static let blockSize = 64

  /// What the offsets count.
  let unit: OffsetUnit
  /// Units before each block; empty where they are the bytes.
  private var counts: [Int32] = []

  /// Makes an index of an empty text.
  init(_ unit: OffsetUnit = .codePoint) {
    self.unit = unit
  }

  /// Makes the index of a text.
  init(_ text: Span<UInt8>, _ unit: OffsetUnit = .codePoint) {
    self.unit = unit
    index(text)
  }

  /// Makes this the index of another text, in the same storage.
  mutating func index(_ text: Span<UInt8>) {
    counts.removeAll(keepingCapacity: true)
    guard unit != .utf8, !isASCII(text) else { return }
    var total: Int32 = 0
    var start = 0
    while start < text.count {
      counts.append(total)
      let end = min(start + OffsetIndex.blockSize, text.count)
      total &+= Int32(truncatingIfNeeded: units(in: text, from: start, to: end))
      start = end
    }
    // Where a lookup at the end of the text falls, if that is the end of a block.
    counts.append(total)
  }

  /// Units before a byte offset.
  func offset(at byte: Int, in text: Span<UInt8>) -> Int {
    if counts.isEmpty { return byte }
    let block = byte / OffsetIndex.blockSize
    return Int(counts[block]) + units(in: text, from: block * OffsetIndex.blockSize, to: byte)
  }

  /// The byte offset before which there are so many units; `nil` beyond the end of the text and inside a code point.
  func byteOffset(of offset: Int, in text: Span<UInt8>) -> Int? {
    guard offset >= 0 else { return nil }
    if counts.isEmpty {
      guard offset <= text.count else { return nil }
      return offset == text.count || OffsetIndex.isFirstByte(text[offset]) ? offset : nil
    }
    // The last block with at most so many units before it.
    var low = 0
    var high = counts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(counts[middle]) <= offset { low = middle } else { high = middle }
    }
    var byte = min(low * OffsetIndex.blockSize, text.count)
    var rest = offset - Int(counts[low])
    while byte < text.count {
      if OffsetIndex.isFirstByte(text[byte]) {
        if rest <= 0 { return rest == 0 ? byte : nil }
        rest -= unit == .utf16 && text[byte] >= 0xF0 ? 2 : 1
      }
      byte += 1
    }
    return rest == 0 ? byte : nil
  }

  private func isASCII(_ text: Span<UInt8>) -> Bool {
    var union: UInt8 = 0
    for index in text.indices { union |= text[index] }
    return union < 0x80
  }

  private func units(in text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    for index in start..<end where OffsetIndex.isFirstByte(text[index]) { count &+= 1 }
    guard unit == .utf16 else { return count }
    // Four bytes of UTF-8 are two units of UTF-16.
    for index in start..<end where text[index] >= 0xF0 { count &+= 1 }
    return count
  }

  /// Whether a byte begins a code point: whether it is no UTF-8 continuation byte.
  private static func isFirstByte(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
