/// The one unsafe file of this target: eight bytes at a time, and runs of bytes into an array.

/// Returns the offset of the first byte from `start` on that a JSON string writes as an escape (`"`, `\` or below 0x20),
/// or the number of bytes where there is none.
///
/// Eight bytes a step: a byte has a zero in `x` where `(x - 0x01…) & ~x & 0x80…` sets its high bit (the lowest such bit
/// is exact; borrows only disturb bytes above it).
package func endOfPlainRun(in bytes: Span<UInt8>, from start: Int) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  var offset = start
  let raw = unsafe bytes.bytes
  while offset &+ 8 <= bytes.count {
    let word = UInt64(
      littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let control = (word &- ones &* 0x20) & ~word
    let found =
      (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | control) & highs
    if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
    offset &+= 8
  }
  while offset < bytes.count {
    let byte = bytes[offset]
    if byte == 0x22 || byte == 0x5C || byte < 0x20 { return offset }
    offset &+= 1
  }
  return offset
}

extension [UInt8] {
  /// Appends a run of bytes.
  package mutating func append(run: Span<UInt8>) {
    unsafe run.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
