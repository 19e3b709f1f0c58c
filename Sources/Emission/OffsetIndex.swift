internal import JSON

/// Turns byte offsets of a UTF-8 text into offsets of another unit, and back.
///
/// One pass counts the units before every block of 64 bytes and marks the bytes inside it that are no unit of their own; a
/// lookup then counts the marks of one block. A text of ASCII alone needs neither, nor do bytes.
struct OffsetIndex {
  private static let blockSize = 64

  private struct Block {
    /// Units before it.
    var before: Int32
    /// A bit for each byte that continues a code point, the first byte lowest.
    var continuations: UInt64 = 0
    /// A bit for each byte that begins a code point of two units.
    var pairs: UInt64 = 0
  }

  /// What the offsets count.
  let unit: OffsetUnit
  /// Empty where units are the bytes.
  private var blocks: [Block] = []

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
    blocks.removeAll(keepingCapacity: true)
    guard unit != .utf8, !isASCII(text) else { return }
    blocks.reserveCapacity(text.count / OffsetIndex.blockSize + 1)
    var before: Int32 = 0
    // A lookup at the end of the text falls into a block of its own, if that is the end of a block.
    for start in stride(from: 0, through: text.count, by: OffsetIndex.blockSize) {
      let count = min(OffsetIndex.blockSize, text.count - start)
      let block = block(of: text, from: start, count, before: before)
      blocks.append(block)
      before &+= Int32(truncatingIfNeeded: count) &+ OffsetIndex.surplus(block, .max)
    }
  }

  /// Units before a byte offset.
  func offset(at byte: Int) -> Int {
    if blocks.isEmpty { return byte }
    let block = blocks[byte / OffsetIndex.blockSize]
    let place = byte % OffsetIndex.blockSize
    return Int(block.before) + place + Int(OffsetIndex.surplus(block, 1 << UInt64(place) &- 1))
  }

  /// The byte offset before which there are so many units; `nil` beyond the end of the text and inside a code point.
  func byteOffset(of offset: Int, in text: Span<UInt8>) -> Int? {
    guard offset >= 0 else { return nil }
    if blocks.isEmpty {
      guard offset <= text.count else { return nil }
      return offset == text.count || OffsetIndex.isFirstByte(text[offset]) ? offset : nil
    }
    // The last block with at most so many units before it.
    var low = 0
    var high = blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(blocks[middle].before) <= offset { low = middle } else { high = middle }
    }
    var byte = min(low * OffsetIndex.blockSize, text.count)
    var rest = offset - Int(blocks[low].before)
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

  private func block(
    of text: Span<UInt8>, from start: Int, _ count: Int, before: Int32
  ) -> Block {
    var block = Block(before: before)
    // Most blocks are ASCII, also in a text that is not.
    if count == OffsetIndex.blockSize {
      var union: UInt64 = 0
      for word in 0..<8 { union |= text.word(at: start &+ word &* 8) }
      if union & 0x8080_8080_8080_8080 == 0 { return block }
    }
    for word in 0..<8 {
      let offset = start &+ word &* 8
      let end = min(8, start &+ count &- offset)
      guard end > 0 else { break }
      var bytes: UInt64 = 0
      if end == 8 {
        bytes = text.word(at: offset)
      } else {
        for index in 0..<end { bytes |= UInt64(text[offset &+ index]) << UInt64(index &* 8) }
      }
      let high = bytes & 0x8080_8080_8080_8080
      if high == 0 { continue }
      let place = UInt64(word &* 8)
      block.continuations |= (high & ~(bytes << 1)).bitPerByte << place
      // Four bytes of UTF-8 are two units of UTF-16.
      guard unit == .utf16 else { continue }
      block.pairs |= (high & bytes << 1 & bytes << 2 & bytes << 3).bitPerByte << place
    }
    return block
  }

  /// How many more units than bytes the bytes have that `bytes` selects.
  @inline(__always)
  private static func surplus(_ block: Block, _ bytes: UInt64) -> Int32 {
    if block.continuations | block.pairs == 0 { return 0 }
    return Int32(truncatingIfNeeded: (block.pairs & bytes).nonzeroBitCount)
      &- Int32(truncatingIfNeeded: (block.continuations & bytes).nonzeroBitCount)
  }

  /// Whether a byte begins a code point: whether it is no UTF-8 continuation byte.
  private static func isFirstByte(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
