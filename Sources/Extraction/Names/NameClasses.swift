import Lexicon

/// The word classes that names ask for, as bits of one machine word.
///
/// The lexicon's sets have four words and belong to another target; names ask some hundred times a run.
struct NameClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// Word classes by bit.
  private static let order: [[WordClass]] = [
    [
      .article, .demonstrative, .pronoun, .conjunction, .andWord, .orWord, .ofWord, .inWord,
      .onWord,
      .atWord, .fromWord, .toWord, .untilWord, .betweenWord, .byWord, .duringWord, .forWord,
      .sinceWord, .withinWord, .overWord, .afterWord, .beforeWord, .aroundWord, .perWord, .asWord,
      .thanWord, .otherPreposition, .auxiliary, .futureAuxiliary, .pastAuxiliary, .negation,
      .weekday, .month,
    ],
    [.unitNumber, .teenNumber, .tensNumber, .hundredWord, .magnitude, .ordinalWord],
    [.article], [.pronoun], [.possessive], [.ofWord], [.inWord], [.forWord], [.atWord], [.andWord],
    [.month], [.period], [.comma], [.colon], [.hyphen], [.dash], [.quotationMark], [.openBracket],
    [.closeBracket], [.abbreviation], [.honorific], [.personTitle], [.titleModifier], [.nameSuffix],
    [.nameParticle], [.kinNoun], [.legalForm], [.organizationHead], [.weakOrganizationHead],
    [.governmentHead], [.teamWord], [.newsroomWord], [.organizationOpener], [.organizationNoun],
    [.placeTail], [.streetTail], [.weakPlaceTail], [.placeLead], [.placeNoun], [.compass],
    [.spokesNoun], [.athleteNoun], [.sportWord], [.resultVerb], [.eventHead], [.motionVerb],
  ]

  static let functionWord = NameClasses(rawValue: 1 << 0)
  static let numberWord = NameClasses(rawValue: 1 << 1)
  static let article = NameClasses(rawValue: 1 << 2)
  static let pronoun = NameClasses(rawValue: 1 << 3)
  static let possessive = NameClasses(rawValue: 1 << 4)
  static let ofWord = NameClasses(rawValue: 1 << 5)
  static let inWord = NameClasses(rawValue: 1 << 6)
  static let forWord = NameClasses(rawValue: 1 << 7)
  static let atWord = NameClasses(rawValue: 1 << 8)
  static let andWord = NameClasses(rawValue: 1 << 9)
  static let month = NameClasses(rawValue: 1 << 10)
  static let period = NameClasses(rawValue: 1 << 11)
  static let comma = NameClasses(rawValue: 1 << 12)
  static let colon = NameClasses(rawValue: 1 << 13)
  static let hyphen = NameClasses(rawValue: 1 << 14)
  static let dash = NameClasses(rawValue: 1 << 15)
  static let quotationMark = NameClasses(rawValue: 1 << 16)
  static let openBracket = NameClasses(rawValue: 1 << 17)
  static let closeBracket = NameClasses(rawValue: 1 << 18)
  static let abbreviation = NameClasses(rawValue: 1 << 19)
  static let honorific = NameClasses(rawValue: 1 << 20)
  static let personTitle = NameClasses(rawValue: 1 << 21)
  static let titleModifier = NameClasses(rawValue: 1 << 22)
  static let nameSuffix = NameClasses(rawValue: 1 << 23)
  static let nameParticle = NameClasses(rawValue: 1 << 24)
  static let kinNoun = NameClasses(rawValue: 1 << 25)
  static let legalForm = NameClasses(rawValue: 1 << 26)
  static let organizationHead = NameClasses(rawValue: 1 << 27)
  static let weakOrganizationHead = NameClasses(rawValue: 1 << 28)
  static let governmentHead = NameClasses(rawValue: 1 << 29)
  static let teamWord = NameClasses(rawValue: 1 << 30)
  static let newsroomWord = NameClasses(rawValue: 1 << 31)
  static let organizationOpener = NameClasses(rawValue: 1 << 32)
  static let organizationNoun = NameClasses(rawValue: 1 << 33)
  static let placeTail = NameClasses(rawValue: 1 << 34)
  static let streetTail = NameClasses(rawValue: 1 << 35)
  static let weakPlaceTail = NameClasses(rawValue: 1 << 36)
  static let placeLead = NameClasses(rawValue: 1 << 37)
  static let placeNoun = NameClasses(rawValue: 1 << 38)
  static let compass = NameClasses(rawValue: 1 << 39)
  static let spokesNoun = NameClasses(rawValue: 1 << 40)
  static let athleteNoun = NameClasses(rawValue: 1 << 41)
  static let sportWord = NameClasses(rawValue: 1 << 42)
  static let resultVerb = NameClasses(rawValue: 1 << 43)
  static let eventHead = NameClasses(rawValue: 1 << 44)
  static let motionVerb = NameClasses(rawValue: 1 << 45)

  /// Whether two sets share a class.
  @inline(__always)
  func intersects(_ other: NameClasses) -> Bool { rawValue & other.rawValue != 0 }

  /// The bits of every lexeme of a lexicon.
  struct Table: Sendable {
    private let byLexeme: [NameClasses]

    init(_ lexicon: Lexicon) {
      var byClass = [UInt64](repeating: 0, count: WordClass.allCases.count)
      for (bit, classes) in NameClasses.order.enumerated() {
        for wordClass in classes { byClass[Int(wordClass.rawValue)] |= 1 << UInt64(bit) }
      }
      byLexeme = lexicon.classes.map { NameClasses(rawValue: $0.union(of: byClass)) }
    }

    /// Classes of a token.
    @inline(__always)
    func of(_ token: Token) -> NameClasses { byLexeme[Int(token.lexeme)] }

    /// Whether a token is in a class.
    @inline(__always)
    func has(_ name: NameClasses, _ token: Token) -> Bool {
      byLexeme[Int(token.lexeme)].rawValue & name.rawValue != 0
    }
  }
}

extension WordClassSet {
  /// The bits that a table has for the classes of the set, by raw value.
  func union(of bitsByClass: [UInt64]) -> UInt64 {
    var union: UInt64 = 0
    for word in 0..<bits.scalarCount {
      var rest = bits[word]
      while rest != 0 {
        union |= bitsByClass[64 * word + rest.trailingZeroBitCount]
        rest &= rest &- 1
      }
    }
    return union
  }
}
