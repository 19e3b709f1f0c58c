/// The one unsafe file of this target: eight and sixteen bytes at a time, and runs of bytes into an array.

extension Span<UInt8> {
  /// The eight bytes from an offset on, the first lowest.
  @inlinable @inline(__always)
  package func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= count)
    let raw = unsafe bytes
    return UInt64(
      littleEndian: unsafe raw.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The sixteen bytes from an offset on, as two words.
  @inline(__always)
  func words(at offset: Int) -> SIMD2<UInt64> {
    precondition(offset >= 0 && offset &+ 16 <= count)
    let raw = unsafe bytes
    let words = unsafe raw.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: SIMD2<UInt64>.self)
    return SIMD2(UInt64(littleEndian: words.x), UInt64(littleEndian: words.y))
  }
}

extension [UInt8] {
  /// Appends a run of bytes.
  package mutating func append(run: Span<UInt8>) {
    unsafe run.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension UInt64 {
  /// The high bits of its eight bytes side by side, that of the lowest byte lowest; no other bit may be set.
  @inlinable @inline(__always)
  package var bitPerByte: UInt64 { (self >> 7 &* 0x0102_0408_1020_4080) >> 56 }
}

/// Sets the high bit of each byte that a JSON string writes as an escape (`"`, `\` or below 0x20), and no other bit.
///
/// Without its high bit a byte plus 0x7F has the high bit unless it is zero, and plus 0x5F unless it is at most 0x20. `\` is
/// zero once its own bits are flipped; `"` is 0x20 once its bit 1 is flipped, which leaves a control below 0x20.
@inlinable @inline(__always)
package func escapes(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> {
  let bytes = words & 0x7F7F_7F7F_7F7F_7F7F
  let noQuoteOrControl = (bytes ^ 0x0202_0202_0202_0202) &+ 0x5F5F_5F5F_5F5F_5F5F
  let noBackslash = (bytes ^ 0x5C5C_5C5C_5C5C_5C5C) &+ 0x7F7F_7F7F_7F7F_7F7F
  return ~(noQuoteOrControl & noBackslash | words) & 0x8080_8080_8080_8080
}

/// The same for eight bytes.
@inlinable @inline(__always)
package func escapes(_ word: UInt64) -> UInt64 { escapes(SIMD2(word, 0)).x }

/// Whether sixteen bytes have nothing that a JSON string writes as an escape.
@inlinable @inline(__always)
package func isPlain(_ words: SIMD2<UInt64>) -> Bool {
  let found = escapes(words)
  return found.x | found.y == 0
}

/// Whether eight bytes have nothing that a JSON string writes as an escape.
@inlinable @inline(__always)
package func isPlain(_ word: UInt64) -> Bool { escapes(word) == 0 }

/// Whether a JSON string writes a byte as an escape.
@inline(__always)
func isEscaped(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x5C || byte < 0x20 }
