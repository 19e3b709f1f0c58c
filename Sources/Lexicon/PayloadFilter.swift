/// A set of tokens by the low bits of their payloads: one look tells of most tokens that they are not in it.
///
/// What it passes may still be another token with the same bits.
@usableFromInline
package struct PayloadFilter: Sendable {
  /// A bit for each value of the low bits; some thousand payloads fill a fiftieth of it.
  @usableFromInline var bits = [UInt64](repeating: 0, count: Int(PayloadFilter.mask >> 6) + 1)

  /// The low bits.
  @inlinable static var mask: UInt32 { 1 << 18 - 1 }

  /// Makes a filter that passes nothing.
  package init() {}

  /// Lets a payload pass.
  package mutating func insert(_ payload: UInt32) {
    let bit = payload & PayloadFilter.mask
    bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  /// Whether a payload may be one of those that were inserted.
  @inlinable @inline(__always)
  package func passes(_ payload: UInt32) -> Bool {
    let bit = payload & PayloadFilter.mask
    return bits[Int(bit &>> 6)] & (1 &<< UInt64(bit & 63)) != 0
  }
}
