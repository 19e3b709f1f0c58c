/// Hash of a folded word: eight bytes a step, each step one 128-bit product.
///
/// Method: the multiply-and-fold step of Wang Yi's wyhash (public domain). A word's bytes are never zero,
/// so that the zeros which fill its last block cannot be taken for bytes. The lexicon compares all
/// 64 bits; a token keeps 32, and who looks names up by those verifies the bytes.
package struct FoldedHash: Hashable {
  private var state: UInt64 = 0xa076_1d64_78bd_642f
  private var block: UInt64 = 0
  private var shift: UInt64 = 0

  package init() {}

  /// The hash of a word whose bytes are folded already.
  package init(of word: some Sequence<UInt8>) {
    self.init()
    for byte in word { add(byte) }
  }

  /// What the tokens of some words carry as their payload: lower-case words with spaces between.
  package static func payloads(of words: String) -> [UInt32] {
    words.utf8.split(separator: UInt8(ascii: " ")).map { FoldedHash(of: $0).low }
  }

  /// Adds one byte of folded text.
  @inline(__always)
  package mutating func add(_ byte: UInt8) {
    block |= UInt64(byte) &<< shift
    shift &+= 8
    if shift == 64 { add(block: block) }
  }

  /// Adds eight bytes of folded text at once, the first in the lowest bits; only at a block's start.
  @inline(__always)
  mutating func add(block eight: UInt64) {
    state = FoldedHash.mix(state ^ eight)
    block = 0
    shift = 0
  }

  /// The hash of the text so far with fewer than eight bytes more; only at a block's start.
  @inline(__always)
  func value(with rest: UInt64) -> UInt64 {
    FoldedHash.mix(state ^ rest)
  }

  /// Adds a folded scalar; one of ASCII is its byte, so that "ñ" and "n" hash alike.
  mutating func add(_ scalar: UInt32) {
    if scalar < 0x80 { return add(UInt8(truncatingIfNeeded: scalar)) }
    var rest = scalar
    repeat {
      // Zero bytes inside a scalar must not look like the end of a word.
      add(UInt8(truncatingIfNeeded: rest) | 1)
      rest >>= 7
    } while rest != 0
  }

  /// The hash of the text so far.
  @inline(__always)
  package var value: UInt64 { value(with: block) }

  /// The bits that a token keeps.
  @inline(__always)
  package var low: UInt32 { FoldedHash.low(value) }

  /// The bits of a hash that a token keeps.
  @inline(__always)
  static func low(_ value: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: value) }

  @inline(__always)
  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low
  }
}

extension Set<UInt32> {
  /// The payloads of some words' tokens: lower-case words with spaces between.
  package init(payloadsOf words: String) {
    self.init(FoldedHash.payloads(of: words))
  }
}
