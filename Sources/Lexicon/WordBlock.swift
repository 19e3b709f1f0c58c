/// Eight bytes of text, and how many of them continue a word of ASCII letters.
///
/// Plain arithmetic on one machine word (SWAR): each byte is compared in its own eight bits.
struct WordBlock {
  /// How many of the eight bytes, from the first on, are ASCII letters.
  let letters: Int
  /// How many of those are capitals.
  let capitals: Int
  /// Those letters in lower case, the first in the lowest bits; zeros behind them.
  let folded: UInt64

  /// Reads the eight bytes at a position, which the text must have.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at position: Int) {
    let word = UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: position, as: UInt64.self))
    let every: UInt64 = 0x0101_0101_0101_0101
    let lower = word | (every &* 0x20)
    // Without their high bits no sum carries into the next byte; those bits are taken out at the end.
    let ascii = lower & (every &* 0x7F)
    let atLeastA = ascii &+ every &* UInt64(0x80 - UInt8(ascii: "a"))
    let beyondZ = ascii &+ every &* UInt64(0x7F - UInt8(ascii: "z"))
    let isLetter = atLeastA & ~beyondZ & ~word & (every &* 0x80)
    let others = isLetter ^ (every &* 0x80)
    let bits = others.trailingZeroBitCount & ~7
    letters = bits >> 3
    let mask = bits == 64 ? UInt64.max : (1 &<< UInt64(bits)) &- 1
    folded = lower & mask
    // Most words have none, and counting bits is a dozen instructions where the processor cannot.
    let capitalBits = ~word & (every &* 0x20) & mask
    capitals = capitalBits == 0 ? 0 : capitalBits.nonzeroBitCount
  }
}
