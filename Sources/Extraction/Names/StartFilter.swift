import Lexicon

/// Which tokens finding names looks at whatever their letters: those that known organisations begin with, and
/// words of sport.
///
/// A bit for each value of the low bits of a hash.
struct StartFilter: Sendable {
  private let bits: [UInt64]

  init(_ lexicon: Lexicon, _ known: OrganizationNames) {
    var bits = known.firstTokens
    lexicon.forEachWord { lexeme, payload in
      guard lexicon.classes[Int(lexeme)].contains(.sportWord) else { return }
      let bit = payload & OrganizationNames.filterMask
      bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    self.bits = bits
  }

  /// Whether a token of a payload may be one of them.
  @inline(__always)
  func passes(_ payload: UInt32) -> Bool {
    let bit = payload & OrganizationNames.filterMask
    return bits[Int(bit &>> 6)] & (1 &<< UInt64(bit & 63)) != 0
  }
}
