import Facts
import Lexicon

/// The pieces that rules of the temporal grammars are made of.
extension Pattern {
  /// "May", "Sept.", "DEC": a month's name with its capital.
  static let monthName = monthName(as: .month)

  /// A month's name under another name.
  static func monthName(as slot: Slot) -> Pattern {
    .either(
      .word(.month, as: slot).capitalized,
      .all(.word(.monthAbbreviation, as: slot).capitalized, .optional(.word(.period).glued)))
  }

  /// "22 april", "Apr 22": a month's name beside a day or year, which says what it is in any case.
  ///
  /// "March" and "may" stay verbs without their capital.
  static let monthBesideNumber = monthBesideNumber(as: .month)

  static func monthBesideNumber(as slot: Slot) -> Pattern {
    .either(
      monthName(as: slot), lowercaseMonth(as: slot),
      .word(.monthAbbreviation, values: 1...2, as: slot),
      .word(.monthAbbreviation, values: 4...12, as: slot))
  }

  /// "july": a month's full name without its capital, where it is no other word.
  static let lowercaseMonth = lowercaseMonth(as: .month)

  static func lowercaseMonth(as slot: Slot) -> Pattern {
    .either(
      .word(.month, values: 1...2, as: slot), .word(.month, values: 4...4, as: slot),
      .word(.month, values: 6...12, as: slot))
  }

  /// "5", "05", "5th": a day of a month, as far as one can tell without it.
  static let dayOfMonth = dayOfMonth(as: .day)

  /// A day of a month under another name.
  static func dayOfMonth(as slot: Slot) -> Pattern {
    .either(
      .item(.ordinal, values: 1...31, as: slot),
      .all(.digits(1...2, 1...31, as: slot), .word(.ordinalSuffix).glued),
      .digits(1...2, 1...31, as: slot).standalone)
  }

  /// A day that a range or list joins to another one: "3-7".
  static func joinedDay(as slot: Slot) -> Pattern {
    .either(
      .item(.ordinal, values: 1...31, as: slot),
      .all(.digits(1...2, 1...31, as: slot), .word(.ordinalSuffix).glued),
      .digits(1...2, 1...31, as: slot))
  }

  /// "5th", "fifth": a day that says it is one.
  static let ordinalDay = Pattern.either(
    .item(.ordinal, values: 1...31, as: .day),
    .all(.digits(1...2, 1...31, as: .day), .word(.ordinalSuffix).glued))

  /// "1940": a year of four digits.
  static let year = year(as: .year)

  /// A year of four digits under another name.
  static func year(as slot: Slot) -> Pattern {
    .digits(4...4, 1000...2999, as: slot).standalone
  }

  /// "1940", "'40", "44 BC", "nineteen forty": a year after a month.
  static let yearAfterMonth = Pattern.either(
    .all(.digits(1...4, as: .year).standalone, .era),
    .digits(4...4, 1000...2999, as: .year).standalone,
    .all(.word(.apostrophe), .digits(2...2, as: .year).glued), spokenYear)

  /// "Nineteen forty", "two thousand and five".
  static let spokenYear = Pattern.either(
    .all(
      .item(.number, values: 13...20, as: .century).shaped(required: .word),
      .item(.number, values: 10...99, as: .year).shaped(required: .word)),
    .item(.number, values: 1000...2100, as: .year).shaped(required: .word))

  /// "Of 1940", ", 1940", "of 87": the year behind a day or month.
  static let yearBehind = Pattern.optional(
    .either(
      .all(.optional(.either(.word(.comma), .word(.ofWord), .word(.inWord))), .yearAfterMonth),
      .all(.word(.ofWord), .digits(2...2, 32...99, as: .year).standalone)))

  /// "Friday", "Fri.".
  static let weekdayName = Pattern.either(
    .word(.weekday, as: .weekday),
    .all(
      .word(.weekdayAbbreviation, as: .weekday).capitalized, .optional(.word(.period).glued)))

  /// "year" or "years".
  static let anyUnit = Pattern.either(
    .word(.timeUnit, as: .unit), .word(.timeUnitPlural, as: .units))

  /// "three", "3", "two and a half": how many.
  static let number = Pattern.either(
    .item(.number, as: .count), .digits(1...4, as: .count).standalone)

  static let ordinal = Pattern.item(.ordinal, values: 1...99, as: .ordinal)

  /// "-" or a space.
  static let hyphenOrSpace = Pattern.optional(.word(.hyphen).glued)

  /// "the", "The".
  static let the = Pattern.word(.article, values: 1...1, as: .article)

  /// "a", "an".
  static let aWord = Pattern.word(.article, values: 2...2, as: .article)

  /// "to", "through", "-", "–": between the ends of a range.
  static let rangeSign = Pattern.word(anyOf: [.hyphen, .dash, .toWord, .untilWord])

  /// "BC", "B.C.E.", "AD".
  static let era = Pattern.word(.era, as: .era).shaped(required: .capitalized)
}

extension Pattern {
  /// What follows must be of one class with another one behind it.
  static func followed(by first: WordClass, then second: WordClass) -> Pattern {
    .ahead(
      TokenTest(classes: WordClassSet(first)), then: TokenTest(classes: WordClassSet(second)), true)
  }
}

/// Codes of granularities, as items show them to later phases.
extension ClosedRange<Int64> {
  static func granularity(_ one: TemporalPoint.Granularity) -> ClosedRange<Int64> {
    Int64(one.rawValue)...Int64(one.rawValue)
  }

  static func granularity(
    _ coarse: TemporalPoint.Granularity, through fine: TemporalPoint.Granularity
  ) -> ClosedRange<Int64> {
    Int64(coarse.rawValue)...Int64(fine.rawValue)
  }

  static func unit(_ one: TemporalDuration.Unit) -> ClosedRange<Int64> {
    Int64(one.rawValue)...Int64(one.rawValue)
  }
}

/// Typed views of what the patterns captured.
extension Match<TemporalReading> {
  /// Unit of a captured unit word, and how many of it the word is ("fortnight": two weeks).
  func unit(_ slot: Slot = .unit) -> (unit: TemporalDuration.Unit, times: Int)? {
    guard let code = self[slot] ?? (slot == .unit ? self[.units] : nil) else { return nil }
    let isDouble = code >= 20
    return TemporalDuration.Unit(rawValue: UInt8(clamping: isDouble ? code - 20 : code)).map {
      ($0, isDouble ? 2 : 1)
    }
  }

  /// A year of four digits, or of two: 40 to 99 are taken as of the century before.
  func year(_ slot: Slot = .year) -> Int? {
    guard let value = self[slot] else { return nil }
    if let century = self[.century] { return century * 100 + value }
    guard digitCount(slot) == 2, !has(.era) else { return value }
    return value >= 40 ? 1900 + value : 2000 + value
  }

  /// Whether the year has two digits, so that the text decides its century.
  func hasShortYear(_ slot: Slot = .year) -> Bool { digitCount(slot) == 2 && !has(.era) }

  /// The modifier of "early", "mid", "late", "earlier", "later".
  var partModifier: TemporalExpression.Modifier? {
    switch self[.modifier] {
    case 1, 4: .start
    case 2: .mid
    case 3, 5: .end
    default: nil
    }
  }

  /// A date of the captured fields; the year 490 BC is −489.
  func date(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, era: Int? = nil
  ) -> TemporalReading {
    var astronomical = year
    if era == 0, let year { astronomical = 1 - year }
    let point = TemporalPoint(year: astronomical, month: month, day: day)
    var reading = TemporalReading.point(
      point, year == nil ? .calendar(.nearest) : .none)
    if hasShortYear() { reading.traits.insert(.shortYear) }
    return reading
  }
}
