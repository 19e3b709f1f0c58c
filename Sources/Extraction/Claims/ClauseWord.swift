import Lexicon

/// What a token is to the clauses of its sentence: looked up once, asked for many times.
struct ClauseWord {
  /// What its word is, as bits.
  var traits: Traits = []
  /// What its word is as a verb.
  var form = VerbForms.Form()
  /// The lower half of its token's shape.
  private var lowShape: UInt8 = 0

  /// What words are to clauses.
  struct Traits: OptionSet, Hashable {
    let rawValue: UInt32

    static var comma: Traits { Traits(rawValue: 1 << 0) }
    static var semicolon: Traits { Traits(rawValue: 1 << 1) }
    static var conjunction: Traits { Traits(rawValue: 1 << 2) }
    static var pronoun: Traits { Traits(rawValue: 1 << 3) }
    /// A conjunction of time where a clause follows it, and else a preposition: "after".
    static var timeConjunction: Traits { Traits(rawValue: 1 << 4) }
    static var andWord: Traits { Traits(rawValue: 1 << 5) }
    static var preposition: Traits { Traits(rawValue: 1 << 6) }
    /// It comes before nouns and adjectives, so that what follows is no finite verb.
    static var precedesNoun: Traits { Traits(rawValue: 1 << 7) }
    /// It may follow a verb and rarely a noun.
    static var followsVerb: Traits { Traits(rawValue: 1 << 8) }
    static var article: Traits { Traits(rawValue: 1 << 9) }
    static var possessive: Traits { Traits(rawValue: 1 << 10) }
    static var demonstrative: Traits { Traits(rawValue: 1 << 11) }
    static var negation: Traits { Traits(rawValue: 1 << 12) }
    static var pastAuxiliary: Traits { Traits(rawValue: 1 << 13) }
    static var toWord: Traits { Traits(rawValue: 1 << 14) }
    static var byWord: Traits { Traits(rawValue: 1 << 15) }
    static var atWord: Traits { Traits(rawValue: 1 << 16) }
    static var onWord: Traits { Traits(rawValue: 1 << 17) }
    static var openBracket: Traits { Traits(rawValue: 1 << 18) }
    /// A number up to ninety.
    static var number: Traits { Traits(rawValue: 1 << 19) }
    /// The name of a day: "Friday", "yesterday".
    static var day: Traits { Traits(rawValue: 1 << 20) }
    /// "who", "which", "that".
    static var relative: Traits { Traits(rawValue: 1 << 21) }
    /// It makes a clause depend on another: "because".
    static var dependent: Traits { Traits(rawValue: 1 << 22) }
    /// It makes its clause somebody's word: "reportedly".
    static var hedge: Traits { Traits(rawValue: 1 << 23) }
    static var according: Traits { Traits(rawValue: 1 << 24) }
    /// It denies its verb as a subject: "nobody".
    static var nobody: Traits { Traits(rawValue: 1 << 25) }
    /// "least", "most".
    static var extreme: Traits { Traits(rawValue: 1 << 26) }
    /// It counts something: "several".
    static var count: Traits { Traits(rawValue: 1 << 27) }
    static var adverb: Traits { Traits(rawValue: 1 << 28) }
    /// "during", and behind "in" also "total" and "all".
    static var period: Traits { Traits(rawValue: 1 << 29) }
    /// "won": of "win", but of "will" before "'t".
    static var won: Traits { Traits(rawValue: 1 << 30) }
    /// A form of a verb.
    static var verb: Traits { Traits(rawValue: 1 << 31) }
  }

  /// Whether one of some traits is among its own.
  @inline(__always)
  func has(_ traits: Traits) -> Bool { self.traits.rawValue & traits.rawValue != 0 }

  var isWord: Bool { has(.word) }
  var isDigits: Bool { has(.digits) }
  var isWordOrDigits: Bool { has([.word, .digits]) }
  var isCapitalized: Bool { has(.capitalized) }
  var isPunctuation: Bool { has(.punctuation) }

  @inline(__always)
  private func has(_ shape: Token.Shape) -> Bool { UInt16(lowShape) & shape.rawValue != 0 }

  /// Takes what a token looks like, as far as clauses ask for it.
  @inline(__always)
  mutating func takeShape(of token: Token) {
    lowShape = UInt8(truncatingIfNeeded: token.shape.rawValue)
  }
}
