/// What is known of a span before its evidence is weighed: conditions of rules.
struct SpanTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// The gazetteer has it as a place.
  static let gazetteer = SpanTraits(rawValue: 1 << 0)
  /// It is a country, or a part of one that plays and acts under its own name.
  static let country = SpanTraits(rawValue: 1 << 1)
  /// The list of known organisations has it.
  static let known = SpanTraits(rawValue: 1 << 2)
  /// It is a known sports team.
  static let team = SpanTraits(rawValue: 1 << 3)
  /// It looks like a person's name.
  static let personLike = SpanTraits(rawValue: 1 << 4)
  /// Capitals only, in a line that is not.
  static let acronym = SpanTraits(rawValue: 1 << 5)
  /// Several words.
  static let severalWords = SpanTraits(rawValue: 1 << 6)
  /// Its first word opens a sentence or a line, where capitals mean little.
  static let opensSentence = SpanTraits(rawValue: 1 << 7)
  /// It stands in a line of capitals or capitalised words.
  static let headline = SpanTraits(rawValue: 1 << 8)
  /// The document is about sport.
  static let sport = SpanTraits(rawValue: 1 << 9)
  /// A possessive follows.
  static let possessive = SpanTraits(rawValue: 1 << 10)
  /// The word after it is capitalised and belongs to the same run.
  static let capitalAfter = SpanTraits(rawValue: 1 << 11)
  /// The word before it is capitalised and belongs to the same run.
  static let capitalBefore = SpanTraits(rawValue: 1 << 12)
  /// An article stands before it.
  static let article = SpanTraits(rawValue: 1 << 13)
  /// An adjective or people of a country.
  static let demonym = SpanTraits(rawValue: 1 << 14)
  /// An organisation's name by its own words.
  static let organizationWords = SpanTraits(rawValue: 1 << 15)
  /// A single word that is also an everyday word.
  static let commonWord = SpanTraits(rawValue: 1 << 16)
  /// Digits follow directly.
  static let digitsAfter = SpanTraits(rawValue: 1 << 17)
  /// It is the first word of its line.
  static let opensLine = SpanTraits(rawValue: 1 << 18)
  /// A place's name by its own words: "Tarnow River".
  static let placeWords = SpanTraits(rawValue: 1 << 20)
  /// Words of a title only: "Prime", "Foreign".
  static let titleWords = SpanTraits(rawValue: 1 << 21)
  /// A head and what it is of: "University of Trollberg".
  static let headOf = SpanTraits(rawValue: 1 << 22)
  /// The word before it is capitalised and nothing explains that, so that the two are probably one name.
  static let strangerBefore = SpanTraits(rawValue: 1 << 23)
  /// A line of capitals.
  static let shouted = SpanTraits(rawValue: 1 << 19)
}
