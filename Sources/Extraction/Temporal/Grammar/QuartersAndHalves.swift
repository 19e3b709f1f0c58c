import Facts
import Lexicon

/// Quarters and halves of years, as reports of companies speak of them.
enum QuartersAndHalves {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "quarter", .item(.ordinal, values: 1...4, as: .ordinal), .optional(.word(.fiscalWord)),
      .word(.quarterWord, values: 1...1),
      .notFollowed(by: .hyphen), leading: pointers,
      examples: ["the first quarter": "2010-Q1", "the third fiscal quarter": "2010-Q3"],
      counterExamples: ["the first quarter-final"]
    ) { match in part(match, .quarter) },
    Rule(
      "quarter-adjective", .item(.ordinal, values: 1...4, as: .ordinal), .word(.hyphen).glued,
      .word(.quarterWord, values: 1...1), .notFollowed(by: .hyphen), .optional(.year),
      leading: [.word(.fiscalWord)],
      examples: ["the first-quarter profit": "2010-Q1", "first-quarter 2008 profit": "2008-Q1"]
    ) { match in part(match, .quarter) },
    Rule(
      "quarters", .item(.ordinal, values: 1...4, as: .ordinal),
      .rangeOrList, .item(.ordinal, values: 1...4, as: .half), .word(.quarterWord),
      leading: pointers,
      examples: ["the second and third quarters": "2010-Q2"]
    ) { match in
      guard let end = match[.half], let token = match.token(.half),
        var reading = part(match, .quarter)
      else { return nil }
      var point = reading.point
      point.part = UInt8(clamping: end)
      reading.second = TemporalReading.Second(
        first: token, end: match.end, firstEnd: token - 1, point: point, isRange: false)
      return reading
    },
    Rule(
      "year-quarter", .year, .optional(.item(.ordinal, values: 1...4, as: .ordinal)),
      .hyphenOrSpace,
      .word(.quarterWord, values: 1...1), leading: [.the, .word(.fiscalWord)],
      examples: ["the 1988 third quarter": "1988-Q3"]
    ) { match in
      guard match.has(.ordinal) else { return nil }
      return part(match, .quarter)
    },
    Rule(
      "year-period", .year, .word(anyOf: [.quarterWord, .periodWord], as: .quarter),
      leading: [.the],
      examples: [
        "the 2009 period": "2009", "the 2009 quarter": "2009-Q1",
        "In the first quarter it lost less than in the 2009 period.": "2009-Q1",
      ],
      counterExamples: ["2009 periodic tables"]
    ) { match in
      guard match.has(.article) else { return nil }
      var point = TemporalPoint(.quarter)
      point.year = match[.year].map { Int32($0) }
      return .point(point, .shift(.report, 0, .quarter))
        .with(match[.quarter] == 0 ? [.anaphoric, .topicPrecision] : .anaphoric)
    },
    Rule(
      "last-half",
      .either(.all(.word(.timePointer, values: 0...0), .word(.halfWord)), .word(.latterHalfWord)),
      leading: [.the],
      examples: ["the last half was better": "2010-H2"]
    ) { match in
      guard match.has(.article) else { return nil }
      var point = TemporalPoint(.half)
      point.part = 2
      return .point(point, .calendar(.nearest))
    },
    Rule(
      "q-number", .word(.quarterSign).capitalized, .digits(1...1, 1...4, as: .ordinal).glued,
      .optional(.year),
      examples: ["Q3 1989": "1989-Q3"]
    ) { match in part(match, .quarter) },
    Rule(
      "number-and-q", .digits(1...1, 1...4, as: .ordinal),
      .either(.word(.quarterSign).glued, .word(.halfSign, as: .half).glued),
      .either(.year, .digits(2...2, 0...49, as: .year).glued),
      notAfter: [.period, .comma, .colon, .currencySign, .hyphen],
      examples: ["3Q 2010": "2010-Q3", "2H10": "2010-H2"], counterExamples: ["4H 2010", "3Q"]
    ) { match in
      guard let year = match[.year], !match.has(.half) || (match[.ordinal] ?? 3) < 3,
        var reading = part(match, match.has(.half) ? .half : .quarter)
      else { return nil }
      reading.point.year = Int32(year < 100 ? 2000 + year : year)
      reading.anchoring = .none
      return reading
    },
    Rule(
      "year-q", .year, .optional(.word(anyOf: [.hyphen, .slash]).glued),
      .either(
        .all(.word(.quarterSign), .digits(1...1, 1...4, as: .ordinal).glued),
        .all(.word(.halfSign, as: .half), .digits(1...1, 1...2, as: .ordinal).glued)),
      examples: ["2017 q1": "2017-Q1", "2019-Q1": "2019-Q1", "2019 H2": "2019-H2"]
    ) { match in part(match, match.has(.half) ? .half : .quarter) },
    Rule(
      "q-year",
      .either(
        .all(.word(.quarterSign), .digits(1...1, 1...4, as: .ordinal).glued),
        .all(.word(.halfSign, as: .half), .digits(1...1, 1...2, as: .ordinal).glued)),
      .optional(.either(.word(anyOf: [.hyphen, .slash]).glued, .word(.ofWord))),
      .digits(4...4, 1000...2999, as: .year),
      examples: ["q3 2019": "2019-Q3", "Q1-2019": "2019-Q1", "H1 2020": "2020-H1"]
    ) { match in part(match, match.has(.half) ? .half : .quarter) },
    Rule(
      "half", .item(.ordinal, values: 1...2, as: .ordinal), .hyphenOrSpace, .word(.halfWord),
      .notFollowed(by: .hyphen),
      leading: pointers,
      examples: ["the first half": "2010-H1", "first-half results": "2010-H1"],
      counterExamples: ["a second half-hour"]
    ) { match in part(match, .half) },
    Rule(
      "bare-quarter", .word(.quarterWord, values: 1...1), .notFollowed(by: .ofWord),
      leading: pointers,
      examples: ["The quarter was weak.": "2010-Q1"],
      counterExamples: ["a quarter of the seats", "the Latin Quarter", "the quarter of a million"]
    ) { match in
      guard match[.article] == 1, match.pointer == nil, !match.has(.head) else { return nil }
      return .point(TemporalPoint(.quarter), .shift(.report, 0, .quarter)).with(.anaphoric)
    },
  ]

  private static let pointers: [Pattern] = [
    .the, .word(.thisWord, as: .head), .word(.timePointer, as: .pointer),
    .word(.fiscalWord, as: .fiscal), .word(.hyphen).glued,
  ]

  /// The captured quarter or half of the captured year, or of the one that the text decides.
  private static func part(
    _ match: Match<TemporalReading>, _ granularity: TemporalPoint.Granularity
  ) -> TemporalReading? {
    guard let number = match[.ordinal] else { return nil }
    var point = TemporalPoint(granularity)
    point.part = UInt8(clamping: number)
    point.year = match[.year].map { Int32($0) }
    let direction = RelativeDates.direction(match) ?? .nearest
    return TemporalReading.point(point, point.year == nil ? .calendar(direction) : .none)
      .with(match.partModifier)
  }
}
