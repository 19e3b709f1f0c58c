import Facts
import Lexicon

/// Lengths of time: "three weeks", "a year and a half", "two-day", "several months", "years".
enum Durations {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "length", .number, .optional(.either(.word(.moreWord), .word(.timePointer, values: 3...5))),
      .anyUnit, .notOld, leading: quantifiers,
      examples: [
        "three weeks": "P3W", "nearly 40 years": "P40Y", "20 more years": "P20Y",
        "2.5 hours": "PT2H30M", "two and a half years": "P2.5Y", "four decades": "P40Y",
        "less than one hour": "PT1H", "the past three months": "P3M", "eight trading days": "P8D",
        "no more than sixty days": "P60D", "the four previous weeks": "P4W",
      ],
      counterExamples: ["62 years old", "5 seconded the motion"]
    ) { match in
      // "A five year low": a singular unit makes an adjective, whose article is the noun's.
      length(match, match.decimal(.count)).map {
        isPlural(match) ? $0 : $0.leavingOut(match.has(.article) && !match.has(.pointer) ? 1 : 0)
      }
    },
    Rule(
      "length-over", .number, .optional(.word(.moreWord)), .anyUnit, .notOld,
      leading: [.word(.overWord)],
      examples: ["over five years": "P5Y"], counterExamples: ["over the past five years"]
    ) { length($0, $0.decimal(.count)).map { $0.with(.moreThan) } },
    Rule(
      "length-adjective", .number, .word(.hyphen).glued, .anyUnit, .notOld,
      .optional(.word(.hyphen).glued, .word(.longWord).glued),
      examples: ["a two-day visit": "P2D", "ten-hour": "PT10H", "a six-month-long strike": "P6M"],
      counterExamples: ["a 62-year-old man"]
    ) { length($0, $0.decimal(.count)) },
    Rule(
      "hyphenated-half", .number, .word(.hyphen).glued, .word(.andWord).glued, .word(.hyphen).glued,
      .aWord.glued, .word(.hyphen).glued, .word(.halfWord).glued, .optional(.word(.hyphen).glued),
      .anyUnit, .notOld, leading: quantifiers,
      examples: ["one-and-a-half years": "P1.5Y", "a two-and-a-half-hour film": "PT2H30M"]
    ) { length($0, $0.decimal(.count)?.adding(ExactDecimal(5, exponent: -1))) },
    Rule(
      "length-and-half", .number, .anyUnit, .word(.andWord), .optional(.aWord), .word(.halfWord),
      .notFollowed(by: .ofWord, .timeUnit), leading: quantifiers,
      examples: ["two years and a half": "P2.5Y", "one month and half": "P1.5M"]
    ) { length($0, $0.decimal(.count)?.adding(ExactDecimal(5, exponent: -1))) },
    Rule(
      "one-and-half", .word(.timeUnit, as: .unit), .word(.andWord), .optional(.aWord),
      .word(.halfWord), .notFollowed(by: .ofWord, .timeUnit),
      leading: [.word(.timeBound, as: .bound), .aWord],
      examples: ["a minute and a half": "PT1M30S", "a year and a half": "P1.5Y"],
      counterExamples: ["the year and half of the next"]
    ) { length($0, ExactDecimal(15, exponent: -1)) },
    Rule(
      "compound-length", .number, .anyUnit, .optional(.either(.word(.andWord), .word(.comma))),
      .either(
        .item(.number, values: 0...999, as: .minorCount), .digits(1...3, as: .minorCount)),
      .word(anyOf: [.timeUnit, .timeUnitPlural], as: .minorUnit), .notOld, leading: quantifiers,
      examples: ["2 hours and 30 minutes": "PT2H30M", "one year, six months": "P1Y6M"]
    ) { match in
      guard var reading = length(match, match.decimal(.count)),
        let (minor, times) = match.unit(.minorUnit),
        times == 1, let unit = reading.duration?.unit, unit.rawValue < minor.rawValue,
        let amount = match[.minorCount]
      else { return nil }
      reading.duration?.minorUnit = minor
      reading.duration?.minorAmount = Int32(clamping: amount)
      return reading
    },
    Rule(
      "half-unit", .word(.halfWord), .optional(.either(.aWord, .word(.hyphen).glued)),
      .word(.timeUnit, as: .unit), .notOld, leading: [.word(.timeBound, as: .bound), .aWord],
      examples: ["half an hour": "PT30M", "half a year": "P6M"],
      counterExamples: ["half the day's work"]
    ) { match in
      guard let (unit, _) = match.unit(), !match.has(.article) || match.first != match.end - 2
      else { return nil }
      let half: (Int, TemporalDuration.Unit)
      switch unit {
      case .century: half = (50, .year)
      case .decade: half = (5, .year)
      case .year: half = (6, .month)
      case .day: half = (12, .hour)
      case .hour: half = (30, .minute)
      case .minute: half = (30, .second)
      default: return nil
      }
      return .length(TemporalDuration(.exactly(ExactDecimal(half.0)), half.1))
    },
    Rule(
      "one-unit", .word(.timeUnit, as: .unit), .notOld, .notFollowed(by: .hyphen),
      leading: [
        .word(anyOf: [.timeBound, .overWord], as: .bound), .the, .aWord,
        .word(.moreWord, as: .head),
        .word(.timePointer, as: .pointer),
      ],
      examples: [
        "a week": "P1W", "nearly an hour": "PT1H", "over a year": "P1Y",
        "an additional year": "P1Y",
        "another month": "P1M", "a full day": "P1D",
      ],
      counterExamples: [
        "a second man", "a quarter of them", "the minute he left", "a day-care centre",
      ]
    ) { match in
      guard match.has(.article) || match[.head] == 1, match[.article] != 1,
        let (unit, times) = match.unit(),
        match.pointer == nil || match.pointer == .whole, unit != .second, unit != .quarter
      else { return nil }
      return length(match, ExactDecimal(1), unit, times)?
        .with(match[.article] == 2 && !match.has(.bound) ? .mayBeRate : [])
    },
    Rule(
      "pointed-length",
      .either(
        .word(.timeUnit, values: .unit(.hour), as: .unit),
        .word(.timeUnit, values: fortnight, as: .unit)),
      .notFollowed(by: .hyphen),
      leading: [.the, .word(.timePointer, as: .pointer)],
      examples: ["over the past fortnight": "P2W", "in the last hour": "PT1H"],
      counterExamples: ["at the last minute", "the hour he left"]
    ) { match in
      switch match.pointer {
      case .last, .next, .past, .coming, .previous, .following:
        return length(match, ExactDecimal(1))
      default: return nil
      }
    },
    Rule(
      "full-unit", .word(.timePointer, values: 9...9), .word(.hyphen).glued,
      .word(.timeUnit, values: 2...7, as: .unit), .notFollowed(by: .hyphen),
      examples: ["a full-day meeting": "P1D", "the full-year forecast": "P1Y"]
    ) { length($0, ExactDecimal(1)) },
    Rule(
      "all-unit", .word(.allWord), .optional(.word(.hyphen).glued),
      .word(.timeUnit, values: 2...7, as: .unit), .notFollowed(by: .hyphen),
      examples: ["It rained all week.": "P1W", "an all-day meeting": "P1D"],
      counterExamples: ["all second men"]
    ) { length($0, ExactDecimal(1)) },
    Rule(
      "stopwatch", .digits(1...2, 0...59, as: .minute), .word(.colon).glued,
      .digits(2...2, 0...59, as: .second).glued, .word(.period).glued,
      .digits(1...3, as: .minorCount).glued, .notFollowed(by: .colon, .hyphen),
      .optional(.word(.timeUnitPlural, values: .unit(.minute))), notAfter: [.colon, .currencySign],
      examples: ["She ran it in 4:07.13.": "PT247.13S", "a lap of 1:02.5": "PT62.5S"],
      counterExamples: ["at 10:30. 5 men left", "1:02:03.4"]
    ) { match in
      guard let minutes = match[.minute], let seconds = match[.second],
        let parts = match[.minorCount], let digits = match.digitCount(.minorCount)
      else { return nil }
      let fraction = ExactDecimal(Int128(parts), exponent: Int32(-digits))
      return fraction.adding(ExactDecimal(minutes * 60 + seconds)).map {
        .length(TemporalDuration(.exactly($0), .second))
      }
    },
    Rule(
      "digits-and-letter", .digits(1...2, 1...99, as: .count),
      .word(.hourSign).glued, .notFollowedByNumber,
      notAfter: [.currencySign, .hyphen, .atWord, .untilWord],
      examples: ["for 3h": "PT3H"], counterExamples: ["the 3h4 model", "at 14h"]
    ) { match in
      match.decimal(.count).map { .length(TemporalDuration(.exactly($0), .hour)) }
    },
    Rule(
      "nights", .number, .word(.dayPartPlural, values: 5...5), leading: quantifiers,
      examples: ["two nights": "P2D"]
    ) { match in
      match.decimal(.count).map { .length(TemporalDuration(.exactly($0), .day)) }
    },
    Rule(
      "while", .word(.whileWord), leading: [.aWord, .word(.longWord)],
      examples: ["It took a while.": "PXX", "for a long while": "PXX"],
      counterExamples: ["while they slept"]
    ) { match in
      match.has(.article) ? .length(TemporalDuration(.some, .unspecified)) : nil
    },
    Rule(
      "some-time", .word(.vagueNumber, values: 1...1), .word(.timeWord), .endOfPhrase,
      after: [.forWord],
      examples: ["for some time": "PXX"], counterExamples: ["some time"]
    ) { _ in .length(TemporalDuration(.some, .unspecified)) },
    Rule(
      "vague-length", .word(.vagueNumber, values: 0...1, as: .count), .optional(.word(.moreWord)),
      .optional(.word(.hyphen).glued),
      .word(.timeUnitPlural, as: .unit), .notOld,
      leading: [.the, .word(.timePointer, as: .pointer), .aWord],
      examples: ["several years": "PXY", "a few days": "PXD", "many months": "PXM"]
    ) { match in
      guard let (unit, _) = match.unit() else { return nil }
      return .length(TemporalDuration(.some, unit)).with(bound(match))
    },
    Rule(
      "couple-length", .word(.vagueNumber, values: 2...2), .optional(.word(.ofWord)),
      .optional(.word(.moreWord)),
      .word(.timeUnitPlural, as: .unit), .notOld,
      leading: [
        .word(.timeBound, as: .bound), .the, .word(.timePointer, as: .pointer), .aWord,
      ],
      examples: ["a couple of years": "P2Y", "less than a couple of days": "P2D"]
    ) { length($0, ExactDecimal(2)).map { $0.with($0.modifier ?? .approximately) } },
    Rule(
      "bare-units", .word(.timeUnitPlural, as: .unit),
      .optional(.word(.laterWord, values: 2...2), .notFollowed(by: .ofWord)), .notOld,
      leading: [.the, .word(.partModifier), .item(.ordinal, values: 1...1), .word(.timePointer)],
      notAfter: [.percentSign],
      examples: [
        "They waited for years.": "PXY", "weeks of rain": "PXW", "the first hours": "PTXH",
        "the early years": "PXY", "in the weeks ahead": "PXW",
      ],
      counterExamples: ["years old", "he seconds that"]
    ) { match in
      guard let (unit, _) = match.unit(), unit != .second, unit != .quarter, unit != .weekend else {
        return nil
      }
      return .length(TemporalDuration(.some, unit))
    },
    Rule(
      "some-quarters", .either(.word(.unitNumber, values: 2...9, as: .count), .word(.vagueNumber)),
      .word(.quarterWord, values: 2...2), leading: [.the, .word(.timePointer, as: .pointer)],
      examples: ["the next three quarters": "P3Q"],
      counterExamples: ["three quarters of the seats", "some quarters object"]
    ) { match in
      guard match.has(.pointer) else { return nil }
      return .length(
        TemporalDuration(match.decimal(.count).map { .exactly($0) } ?? .some, .quarter))
    },
    Rule(
      "range-of-lengths", .number, .either(.word(.toWord), .word(.orWord), .word(.hyphen).glued),
      .either(
        .item(.number, values: 0...9_999, as: .endDay), .digits(1...4, as: .endDay)),
      .optional(.word(.hyphen).glued), .anyUnit, .notOld, leading: quantifiers,
      examples: ["two to three weeks": "P2W", "12 to 18 months": "P12M"]
    ) { match in
      guard let low = match.decimal(.count), let high = match.decimal(.endDay), low < high else {
        return nil
      }
      return length(match, low)
    },
  ]

  /// "At least", "the", "first", "past", "a": in the order in which they stand before a length.
  static let quantifiers: [Pattern] = [
    .word(.timeBound, as: .bound), .the, .word(anyOf: [.thisWord, .theseWord]),
    .item(.ordinal, values: 1...20, as: .ordinal), .word(.timePointer, as: .pointer),
  ]

  /// Code of a unit that is two weeks.
  private static let fortnight =
    Int64(
      20 + TemporalDuration.Unit.week.rawValue)...Int64(20 + TemporalDuration.Unit.week.rawValue)

  /// A length of the captured unit.
  static func length(
    _ match: Match<TemporalReading>, _ amount: ExactDecimal?
  ) -> TemporalReading? {
    guard let (unit, times) = match.unit() else { return nil }
    return length(match, amount, unit, times)
  }

  static func length(
    _ match: Match<TemporalReading>, _ amount: ExactDecimal?, _ unit: TemporalDuration.Unit,
    _ times: Int
  ) -> TemporalReading? {
    guard let amount else { return nil }
    var (number, finalUnit) = (amount, unit)
    // TIMEX3 counts decades and centuries in years.
    let factor = unit == .decade ? 10 : unit == .century ? 100 : times
    if factor > 1 {
      guard let product = amount.multiplied(by: ExactDecimal(factor)) else { return nil }
      number = product
      if unit == .decade || unit == .century { finalUnit = .year }
    }
    var duration = TemporalDuration(.exactly(number), finalUnit)
    // "Five and a half hours" is five hours and thirty minutes.
    if finalUnit == .hour || finalUnit == .minute,
      let halves = number.multiplied(by: ExactDecimal(2)),
      let count = halves.integer, count % 2 == 1, count > 2
    {
      duration.amount = .exactly(ExactDecimal(count / 2))
      duration.minorUnit = finalUnit == .hour ? .minute : .second
      duration.minorAmount = 30
    }
    return .length(duration).with(bound(match))
  }

  /// Whether the unit stands in the plural, or the length is of one.
  private static func isPlural(_ match: Match<TemporalReading>) -> Bool {
    match[.count] == 1 || match.has(.units)
  }

  /// The modifier that a word before the length adds.
  private static func bound(
    _ match: Match<TemporalReading>
  ) -> TemporalExpression.Modifier? {
    guard match.has(.bound) else { return nil }
    switch match[.bound].flatMap({ TimeBound(rawValue: $0) }) {
    case .approximately: return .approximately
    case .lessThan: return .lessThan
    case .equalOrLess: return .equalOrLess
    case .moreThan: return .moreThan
    case .equalOrMore: return .equalOrMore
    case nil: return nil
    }
  }
}

extension Pattern {
  /// Not an age: "62-year-old", "62 years old".
  static let notOld = Pattern.all(
    .notFollowed(by: .oldWord), .notFollowed(by: .hyphen, then: .oldWord))
}
