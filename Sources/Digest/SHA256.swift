internal import CSHA256

/// SHA-256 of bytes in memory (FIPS 180-4, section 6.2).
///
/// Own code, because swift-crypto would be the one dependency of the library's that compiles C for more than a minute
/// (BoringSSL) and brings FoundationEssentials with it, for names that are no secrets. Blocks go through the processor's
/// own instructions where it has them, which is the one unsafe place of this target, and else through the method below.
@safe
package struct SHA256 {
  /// The eight words of the hash value; at first the fractional parts of the square roots of the first eight primes.
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private let usesInstructions: Bool

  /// The digest of a message.
  package static func digest(of message: Span<UInt8>) -> InlineArray<32, UInt8> {
    digest(of: message, usingInstructions: csha256_has_instructions())
  }

  /// The digest of a message, with or without the processor's instructions, which must exist.
  static func digest(
    of message: Span<UInt8>, usingInstructions: Bool
  ) -> InlineArray<32, UInt8> {
    var hash = SHA256(usesInstructions: usingInstructions)
    let rest = message.count % 64
    hash.take(message.extracting(first: message.count - rest))
    return hash.digest(after: message.extracting(last: rest), size: message.count)
  }

  init(usesInstructions: Bool) {
    self.usesInstructions = usesInstructions
  }

  /// The digest of a message of so many bytes whose whole blocks were taken, and of which less than one is left.
  func digest(after rest: Span<UInt8>, size: Int) -> InlineArray<32, UInt8> {
    var hash = self
    // The rest, a one bit, zeros, and the length in bits as the last eight bytes of a block.
    var tail = InlineArray<128, UInt8>(repeating: 0)
    for index in rest.indices { tail[index] = rest[index] }
    tail[rest.count] = 0x80
    let length = rest.count < 56 ? 64 : 128
    let bits = UInt64(size) << 3
    for index in 0..<8 {
      tail[length - 8 + index] = UInt8(truncatingIfNeeded: bits >> UInt64(56 - index * 8))
    }
    hash.take(tail.span.extracting(first: length))
    var digest = InlineArray<32, UInt8>(repeating: 0)
    for index in 0..<32 {
      digest[index] = UInt8(truncatingIfNeeded: hash.state[index / 4] >> UInt32(24 - index % 4 * 8))
    }
    return digest
  }

  /// Takes whole blocks of 64 bytes into the hash value.
  mutating func take(_ blocks: Span<UInt8>) {
    let count = blocks.count / 64
    guard usesInstructions else {
      for block in 0..<count { compress(blocks.extracting(block * 64..<block * 64 + 64)) }
      return
    }
    var words = state.mutableSpan
    unsafe words.withUnsafeMutableBufferPointer { words in
      unsafe blocks.withUnsafeBufferPointer { blocks in
        guard let state = words.baseAddress, let first = blocks.baseAddress else { return }
        unsafe csha256_compress(state, first, count)
      }
    }
  }

  /// Takes one block into the hash value.
  private mutating func compress(_ block: Span<UInt8>) {
    // The last sixteen words of the message schedule, which is all that it is made from.
    var schedule = InlineArray<16, UInt32>(repeating: 0)
    for word in 0..<16 {
      schedule[word] =
        UInt32(block[word &* 4]) << 24 | UInt32(block[word &* 4 &+ 1]) << 16
        | UInt32(block[word &* 4 &+ 2]) << 8 | UInt32(block[word &* 4 &+ 3])
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var round = 0
    while true {
      // After eight rounds every variable has its own name again, so none is ever copied.
      for half in 0..<2 {
        let word = half &* 8
        let now = round &+ word
        step(a, b, c, &d, e, f, g, &h, schedule[word] &+ roundConstants[now])
        step(h, a, b, &c, d, e, f, &g, schedule[word &+ 1] &+ roundConstants[now &+ 1])
        step(g, h, a, &b, c, d, e, &f, schedule[word &+ 2] &+ roundConstants[now &+ 2])
        step(f, g, h, &a, b, c, d, &e, schedule[word &+ 3] &+ roundConstants[now &+ 3])
        step(e, f, g, &h, a, b, c, &d, schedule[word &+ 4] &+ roundConstants[now &+ 4])
        step(d, e, f, &g, h, a, b, &c, schedule[word &+ 5] &+ roundConstants[now &+ 5])
        step(c, d, e, &f, g, h, a, &b, schedule[word &+ 6] &+ roundConstants[now &+ 6])
        step(b, c, d, &e, f, g, h, &a, schedule[word &+ 7] &+ roundConstants[now &+ 7])
      }
      round &+= 16
      if round == 64 { break }
      for word in 0..<16 {
        let one = schedule[(word &+ 1) & 15]
        let two = schedule[(word &+ 14) & 15]
        schedule[word] &+=
          schedule[(word &+ 9) & 15]
          &+ (rotate(one, 7) ^ rotate(one, 18) ^ one &>> 3)
          &+ (rotate(two, 17) ^ rotate(two, 19) ^ two &>> 10)
      }
    }
    let words: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
    for index in 0..<8 { state[index] &+= words[index] }
  }

  /// One round, written so that only the two variables that get new values are touched.
  @inline(__always)
  private func step(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    h &+= (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ (g ^ e & (f ^ g)) &+ word
    d &+= h
    h &+= (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ (a & b | c & (a | b))
  }

  @inline(__always)
  private func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 &- bits)
  }
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: InlineArray<64, UInt32> = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
