/// Eight bytes of text, and how many of them continue a word of ASCII letters.
///
/// Plain arithmetic on one machine word (SWAR): each byte is compared in its own eight bits. A byte that is
/// no letter may carry into those behind it, but only the first such byte is asked for.
struct WordBlock {
  /// How many of the eight bytes, from the first on, are ASCII letters.
  let letters: Int
  /// Which of those are capitals: one in the byte of each, to be added up over blocks.
  let capitals: UInt64
  /// Those letters in lower case, the first in the lowest bits; zeros behind them.
  let folded: UInt64
  /// The byte behind those letters, where they are fewer than eight.
  let next: UInt8

  /// Reads the eight bytes at a position, which the text must have.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at position: Int) {
    let word = UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: position, as: UInt64.self))
    let every: UInt64 = 0x0101_0101_0101_0101
    let lower = word | (every &* 0x20)
    // Letters are below 26 here; 0x66 more lifts what is above them into the high bit.
    let fromA = lower &- every &* UInt64(UInt8(ascii: "a"))
    let others = ((fromA &+ every &* 0x66) | fromA) & (every &* 0x80)
    let bits = others.trailingZeroBitCount
    letters = bits &>> 3
    next = UInt8(truncatingIfNeeded: word &>> UInt64(bits & 0x38))
    // All bits below the first byte that is no letter; all there are where every byte is one.
    let mask = ((others & (0 &- others)) &>> 7) &- 1
    folded = lower & mask
    capitals = ((lower ^ word) & mask) &>> 5
  }

  /// The sum of eight bytes, where it is below 256.
  @inline(__always)
  static func sum(_ bytes: UInt64) -> Int {
    // The product adds the bytes up in its highest one.
    Int(truncatingIfNeeded: (bytes &* 0x0101_0101_0101_0101) &>> 56)
  }
}
