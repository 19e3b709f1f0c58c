import Facts
import Lexicon

/// Years, ranges of years, decades and centuries.
enum Years {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "year", .year,
      examples: ["in 1988": "1988", "by 2011": "2011"],
      counterExamples: [
        "$1988", "1988 kilometres", "some 2000 soldiers", "Windows 1998x", "3.1988",
      ]
    ) { $0.date(year: $0[.year]).with(.bareYear) },
    Rule(
      "year-possessive", .digits(4...4, 1000...2999, as: .year),
      .followed(by: .possessive).shaped(forbidden: .spaceBefore),
      notAfter: [.period, .comma, .colon, .currencySign],
      examples: ["in 2009's report": "2009"], counterExamples: ["$2009's worth", "1996s"]
    ) { $0.date(year: $0[.year]).with(.bareYear) },
    Rule(
      "named-year", .word(.yearWord, values: 1...1), .optional(.word(.ofWord)),
      .digits(1...4, as: .year).standalone,
      .optional(.era), .notFollowed(by: .hyphen).glued, leading: [.the],
      examples: ["the year 1945": "1945", "in the year 400 BC": "BC0400"],
      counterExamples: ["the year 5", "the year 2007-08"]
    ) { match in
      if match[.era] == nil, match.digitCount(.year) != 4 { return nil }
      return match.date(year: match[.year], era: match[.era])
    },
    Rule(
      "spoken-year", .item(.number, values: 13...20, as: .century).shaped(required: .word),
      .item(.number, values: 10...99, as: .year).shaped(required: .word),
      .notFollowed(by: .timeUnit, .timeUnitPlural),
      leading: [.the, .word(.yearWord)],
      examples: ["in nineteen eighty-nine": "1989"], counterExamples: ["20 50-pound bags"]
    ) { match in
      guard let century = match[.century], let year = match[.year] else { return nil }
      return match.date(year: century * 100 + year).with(.ambiguousName)
    },
    Rule(
      "spoken-round-year", .word(.yearWord), .item(.number, values: 1000...2100, as: .year),
      leading: [.the], examples: ["the year two thousand": "2000"]
    ) { $0.date(year: $0[.year]) },
    Rule(
      "spoken-year-of-this-century",
      .item(.number, values: 2001...2099, as: .year).shaped(required: .word),
      .notFollowed(byWord: []), after: [.inWord, .sinceWord, .untilWord, .ofWord, .byWord],
      examples: ["He came in two thousand and fifteen.": "2015"],
      counterExamples: ["in two thousand and fifteen villages", "They sold two thousand and five."]
    ) { $0.date(year: $0[.year]) },
    Rule(
      "year-with-era", .digits(1...5, as: .year).standalone, .era,
      leading: [.circa],
      examples: ["490 BC": "BC0490", "70 AD": "0070"]
    ) { $0.date(year: $0[.year], era: $0[.era]).with($0.has(.modifier) ? .approximately : nil) },
    Rule(
      "era-with-year", .word(.era, values: 1...1, as: .era).shaped(required: .capitalized),
      .digits(1...4, as: .year).standalone, leading: [.circa],
      examples: ["AD 70": "0070", "A.D. 1066": "1066"], counterExamples: ["an ad 30 seconds long"]
    ) { $0.date(year: $0[.year], era: $0[.era]).with($0.has(.modifier) ? .approximately : nil) },
    Rule(
      "circa-year", .circa, .optional(.word(.period).glued),
      .either(.all(.digits(1...4, as: .year).standalone, .era), .year),
      examples: ["c. 1850": "1850", "circa 1850": "1850", "ca. 460 BC": "BC0460"]
    ) { $0.date(year: $0[.year], era: $0[.era]).with(.approximately) },
    Rule(
      "fiscal-year-number",
      .either(
        .all(.word(.fiscalWord, values: 0...0), .optional(.word(.yearWord))),
        .all(.word(.fiscalWord), .word(.yearWord))),
      .year,
      examples: [
        "fiscal 1989": "1989", "in fiscal year 2004": "2004", "FY 2018": "2018",
        "academic year 2008": "2008",
      ],
      counterExamples: ["the school 2008 pupils left"]
    ) { $0.date(year: $0[.year]) },
    Rule(
      "joined-fiscal-year", .word(.fiscalWord, values: 0...0),
      .either(
        .digits(4...4, 1000...2999, as: .year).glued, .digits(2...2, 0...49, as: .year).glued),
      examples: ["in FY2015": "2015", "FY15": "2015"]
    ) { match in
      match[.year].map { match.date(year: $0 < 100 ? 2000 + $0 : $0) }
    },
    Rule(
      "year-of-known-era", .digits(3...3, 100...999, as: .year).standalone,
      after: [.inWord, .byWord, .untilWord, .sinceWord, .ofWord, .fromWord, .toWord],
      notAfter: [.currencySign],
      examples: ["Athens fell in 404 BC and rose again in 403.": "BC0403"],
      counterExamples: ["one in 200 people"]
    ) { $0.date(year: $0[.year]).with(.needsEra) },
    Rule(
      "short-year", .word(.apostrophe), .digits(2...2, as: .year).glued,
      .notFollowed(by: .pluralSuffix),
      after: [.inWord, .ofWord, .sinceWord, .untilWord, .byWord, .duringWord],
      examples: ["back in '98": "1998"]
    ) { $0.date(year: $0.year()) },
    Rule(
      "years", .digits(4...4, 1000...2999, as: .year), .either(.word(.hyphen).glued, .rangeOrList),
      .digits(4...4, 1000...2999, as: .endYear), .optional(.era),
      .notFollowed(by: .hyphen).glued, notAfter: [.hyphen],
      examples: ["1914-1918": "1914", "from 1956 to 1960": "1956"],
      counterExamples: ["555-1914-1918", "2010-2015-86"]
    ) { yearRange($0) },
    Rule(
      "year-and-short-year", .digits(4...4, 1000...2999, as: .year),
      .word(anyOf: [.hyphen, .slash]).glued, .digits(2...2, 1...99, as: .endYear).glued,
      notAfter: [.hyphen],
      examples: ["1939-45": "1939", "the 1998/99 season": "1998"],
      counterExamples: ["1998-05-06x", "1985-20"]
    ) { match in
      guard let year = match[.year], let end = match[.endYear], end > year % 100 || year % 100 == 99
      else { return nil }
      let whole = year / 100 * 100 + (end <= year % 100 ? 100 : 0) + end
      return yearRange(match, end: whole)
    },
    Rule(
      "early-years", .digits(1...4, as: .year), .rangeSign, .digits(1...4, as: .endYear), .era,
      examples: ["492-490 BC": "BC0492"]
    ) { yearRange($0) },
    Rule(
      "decade", .digits(4...4, 1000...2999, as: .decade),
      .either(
        .word(.pluralSuffix).glued, .word(.possessive).glued,
        .all(.word(.apostrophe).glued, .word(.pluralSuffix).glued)),
      .optional(.era), leading: [.the, .word(.partModifier, as: .modifier)],
      examples: ["the 1990s": "199", "early 1970s": "197", "1960's": "196"],
      counterExamples: ["a 747s fleet", "1996s"]
    ) { match in
      guard let decade = match[.decade], decade % 10 == 0 else { return nil }
      return decadeOrCentury(match, year: decade)
    },
    Rule(
      "early-decade", .digits(3...3, 100...999, as: .decade), .word(.pluralSuffix).glued, .era,
      leading: [.the, .word(.partModifier, as: .modifier)],
      examples: ["the 480s BC": "BC048"]
    ) { match in
      guard let decade = match[.decade], decade % 10 == 0 else { return nil }
      return decadeOrCentury(match, year: decade)
    },
    Rule(
      "short-decade", .optional(.word(.apostrophe, as: .other)),
      .digits(2...2, 10...99, as: .decade),
      .either(.word(.pluralSuffix).glued, .word(.possessive).glued),
      leading: [.the, .word(.partModifier, as: .modifier)],
      examples: ["the '80s": "198", "the mid 60s": "196", "the 1980s and '90s": "199"],
      counterExamples: ["a woman in her 60s", "temperatures in the high 70s", "B-52s"]
    ) { match in
      guard let decade = match[.decade], decade % 10 == 0, match.has(.article) || match.has(.other)
      else { return nil }
      return decadeOrCentury(match, year: decade < 30 ? 2000 + decade : 1900 + decade)
    },
    Rule(
      "spoken-decade", .optional(.item(.number, values: 16...20, as: .century)),
      .word(.decadeName, as: .decade), leading: [.the, .word(.partModifier, as: .modifier)],
      examples: ["the nineties": "199", "the late sixties": "196"],
      counterExamples: ["a man in his sixties"]
    ) { match in
      guard let decade = match[.decade], match.has(.article) || match.has(.century) else {
        return nil
      }
      return decadeOrCentury(match, year: (match[.century] ?? 19) * 100 + decade)
    },
    Rule(
      "century", .item(.ordinal, values: 1...22, as: .century), .hyphenOrSpace,
      .word(.centuryWord), .optional(.era), leading: [.the, .word(.partModifier, as: .modifier)],
      examples: [
        "the 20th century": "19", "eighteenth-century": "17", "the early 21st century": "20",
        "the 5th century BC": "BC04",
      ]
    ) { match in
      guard let number = match[.century] else { return nil }
      var point = TemporalPoint(.century)
      // The fifth century BC has the years −499 to −400.
      point.year = Int32(match[.era] == 0 ? -(number * 100 - 1) : (number - 1) * 100)
      return TemporalReading.point(point).with(match.partModifier)
    },
  ]

  private static func decadeOrCentury(
    _ match: Match<TemporalReading>, year: Int
  ) -> TemporalReading {
    var point = TemporalPoint(.decade)
    point.year = Int32(clamping: match[.era] == 0 ? -(year + 8) : year)
    return TemporalReading.point(point).with(match.partModifier)
  }

  /// Two years of a range or list: one reading, two mentions.
  private static func yearRange(
    _ match: Match<TemporalReading>, end whole: Int? = nil
  ) -> TemporalReading? {
    guard let year = match[.year], let end = whole ?? match[.endYear],
      let token = match.token(.endYear)
    else { return nil }
    let isEarly = match[.era] == 0
    guard isEarly ? year > end : year < end else { return nil }
    return match.date(year: year, era: match[.era]).with(
      TemporalReading.Second(
        first: token, end: match.end, firstEnd: token - 1,
        point: TemporalPoint(year: isEarly ? 1 - end : end), isRange: !match.has(.other)))
  }
}

extension Pattern {
  /// "circa", "c.", "ca.": the year after it is about right.
  static let circa = Pattern.word(.circaWord, as: .modifier)
}
