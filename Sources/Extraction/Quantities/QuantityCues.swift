import Lexicon

/// What a word or sign can be beside a number, as bits: one look tells what need not be asked there.
struct QuantityCues: OptionSet, Sendable {
  let rawValue: UInt32

  /// A currency's sign, code or name, which may stand before a number.
  static let money = QuantityCues(rawValue: 1 << 0)
  /// What a unit may be or begin with.
  static let unit = QuantityCues(rawValue: 1 << 1)
  /// A hyphen or minus sign.
  static let hyphen = QuantityCues(rawValue: 1 << 2)
  static let article = QuantityCues(rawValue: 1 << 3)
  static let of = QuantityCues(rawValue: 1 << 4)
  /// An opening bracket, in which a unit may stand.
  static let bracket = QuantityCues(rawValue: 1 << 5)
  /// What joins two numbers to a ratio.
  static let ratio = QuantityCues(rawValue: 1 << 6)
  /// What belongs to a number without any unit: "below zero", the sign of feet.
  static let tail = QuantityCues(rawValue: 1 << 7)
  /// A length of time, of which an age is made.
  static let timeUnit = QuantityCues(rawValue: 1 << 8)
  static let age = QuantityCues(rawValue: 1 << 9)
  /// What makes a bound before a number, and behind it.
  static let bound = QuantityCues(rawValue: 1 << 10)
  static let boundEnd = QuantityCues(rawValue: 1 << 11)
  /// What joins the ends of a range; "and" does behind "between".
  static let joint = QuantityCues(rawValue: 1 << 12)
  static let and = QuantityCues(rawValue: 1 << 13)
  static let between = QuantityCues(rawValue: 1 << 14)
  static let approximator = QuantityCues(rawValue: 1 << 15)
  /// A country by which a document's dollar is told.
  static let country = QuantityCues(rawValue: 1 << 16)
  /// Words that neither count nor are counted.
  static let closed = QuantityCues(rawValue: 1 << 17)
  /// A number word below a hundred.
  static let smallNumber = QuantityCues(rawValue: 1 << 18)
  /// The first word of a phrase.
  static let phrase = QuantityCues(rawValue: 1 << 19)
  /// A currency's sign, and what may make another one of it: the letter of "A$".
  static let sign = QuantityCues(rawValue: 1 << 20)
  static let signPrefix = QuantityCues(rawValue: 1 << 21)

  /// Where a unit may stand behind them.
  static let beforeUnit: QuantityCues = [.hyphen, .article, .of, .bracket]

  /// The classes of each cue.
  private static let classes: [(cue: QuantityCues, classes: WordClassSet)] = [
    (.money, WordClassSet([.currencySign, .currencyCode, .currencyName])),
    (.sign, WordClassSet(.currencySign)),
    (.signPrefix, WordClassSet(.currencyPrefix)),
    (.unit, UnitReader.unitClasses),
    (.hyphen, WordClassSet([.hyphen, .minusSign])),
    (.article, WordClassSet(.article)),
    (.of, WordClassSet(.ofWord)),
    (.bracket, WordClassSet([.openBracket, .lessSign])),
    (.ratio, WordClassSet(.ratioWord)),
    (.tail, WordClassSet([.belowZero, .apostrophe])),
    (.timeUnit, WordClassSet(.timeUnitName)),
    (.age, WordClassSet(.ageWord)),
    (.bound, WordClassSet(.boundWord)),
    (.boundEnd, WordClassSet([.boundEnd, .plusWord])),
    (.joint, WordClassSet([.toWord, .hyphen, .minusSign, .tilde, .plusMinus])),
    (.and, WordClassSet(.andWord)),
    (.between, WordClassSet(.betweenWord)),
    (.approximator, WordClassSet(.approximator)),
    (.country, WordClassSet(.countryCue)),
    (
      .closed,
      WordClassSet([
        .article, .demonstrative, .possessive, .negation, .conjunction, .andWord, .orWord, .ofWord,
        .inWord, .onWord, .atWord, .fromWord, .toWord, .untilWord, .betweenWord, .byWord,
        .duringWord, .forWord, .sinceWord, .withinWord, .overWord, .afterWord, .beforeWord,
        .aroundWord, .perWord, .asWord, .thanWord, .otherPreposition, .pronoun, .auxiliary,
        .futureAuxiliary, .pastAuxiliary,
      ])
    ),
    (.smallNumber, WordClassSet([.unitNumber, .teenNumber, .tensNumber])),
  ]

  /// The cues of each lexeme of a lexicon.
  static func table(_ lexicon: Lexicon) -> [QuantityCues] {
    let ofGroup = lexicon.classesOfGroup.map { group in
      classes.reduce(into: QuantityCues()) { cues, row in
        if group.intersects(row.classes) { cues.formUnion(row.cue) }
      }
    }
    return (0..<lexicon.count).map { lexeme in
      let own = ofGroup[Int(lexicon.groups[lexeme])]
      return lexicon.beginsPhrase(UInt16(lexeme)) ? own.union(.phrase) : own
    }
  }
}
