/// FNV-1a, 64 bits wide: a short hash that is the same in every process, unlike `Hasher`.
///
/// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923.
@frozen
package struct FNV1a: Sendable {
  /// The hash of what was added so far.
  package var value: UInt64 { state }

  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable
  package init() {}

  @inlinable
  package init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  @inlinable
  package mutating func add(_ byte: UInt8) { add(UInt64(byte)) }

  /// Adds a number as if it were one byte: not part of the published method, and as fit to tell keys apart.
  @inlinable
  package mutating func add(_ number: UInt64) {
    state = (state ^ number) &* 0x0000_0100_0000_01B3
  }
}
