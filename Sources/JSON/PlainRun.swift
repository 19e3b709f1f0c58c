/// Returns the offset of the first byte from `start` on that a JSON string writes as an escape (`"`, `\` or below 0x20),
/// or the number of bytes where there is none.
package func endOfPlainRun(in bytes: Span<UInt8>, from start: Int) -> Int {
  let count = bytes.count
  var offset = start
  while offset &+ 16 <= count {
    let found = escapes(bytes.words(at: offset))
    if found.x | found.y != 0 { return offset &+ firstByte(in: found) }
    offset &+= 16
  }
  let rest = count &- offset
  if rest > 0, count &- start >= 16 {
    // The last sixteen bytes again: those before `offset` are known to be plain.
    let found = escapes(bytes.words(at: count &- 16))
    return found.x | found.y == 0 ? count : count &- 16 &+ firstByte(in: found)
  }
  if rest >= 8 {
    // The first eight and the last eight of them, which may overlap.
    let found = escapes(SIMD2(bytes.word(at: offset), bytes.word(at: count &- 8)))
    if found.x | found.y == 0 { return count }
    let place = firstByte(in: found)
    return place < 8 ? offset &+ place : count &- 16 &+ place
  }
  while offset < count, !isEscaped(bytes[offset]) { offset &+= 1 }
  return offset
}

/// The first byte that has its high bit set, of sixteen one of which has.
@inline(__always)
private func firstByte(in words: SIMD2<UInt64>) -> Int {
  words.x != 0
    ? words.x.trailingZeroBitCount / 8 : 8 &+ words.y.trailingZeroBitCount / 8
}
