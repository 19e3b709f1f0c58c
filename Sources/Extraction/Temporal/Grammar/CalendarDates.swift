import Facts
import Lexicon

/// Dates that name a month: "May 10, 1940", "10 May", "May 1940", "May".
enum CalendarDates {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "month-day", .monthBesideNumber,
      .either(
        .all(
          .either(
            .all(.optional(.the), .dayOfMonth), .digits(1...2, 1...31, as: .day).glued),
          .yearBehind),
        .all(.impossibleDay, .word(.comma), .year)), leading: pointers,
      examples: [
        "last July 4": "2009-07-04", "next March 3": "2011-03-03", "this May 5": "2010-05-05",
        "May 10, 1940": "1940-05-10", "Sept. 1, 1939": "1939-09-01", "May 10 1940": "1940-05-10",
        "October 19th, 1989": "1989-10-19", "May 5, '68": "1968-05-05",
        "March 15, 44 BC": "BC0044-03-15", "May 28": "2010-05-28", "Oct. 2nd": "2010-10-02",
        "january 12 of 2016": "2016-01-12", "Dec31, 1994": "1994-12-31",
        "Jan. 5, nineteen eighty-six": "1986-01-05",
      ],
      counterExamples: [
        "It may 28 times", "May 5.2 million people agree", "May 32 people came.",
        "In May 44 men left.",
      ]
    ) { pointed($0) },
    Rule(
      "day-month",
      .either(
        .all(.dayOfMonth, .optional(.word(.ofWord)), .monthBesideNumber),
        .all(.ordinalDay, .word(.ofWord), .word(.month, as: .month)),
        .all(.digits(1...2, 1...31, as: .day), .monthBesideNumber.glued),
        .all(
          .either(
            .item(.ordinal, values: 32...99, as: .day),
            .all(.digits(2...2, 32...99, as: .day), .word(.ordinalSuffix).glued)),
          .word(.ofWord), .monthBesideNumber),
        .all(.impossibleDay.standalone, .monthName, .year)),
      .yearBehind,
      leading: [.the] + pointers, notAfter: [.currencySign],
      examples: [
        "next 6th of April": "2011-04-06", "10 May 1940": "1940-05-10",
        "the 6th of June, 1944": "1944-06-06",
        "3 Jan '79": "1979-01-03", "12 September 490 BC": "BC0490-09-12", "10 May": "2010-05-10",
        "the 4th of February": "2010-02-04", "the fourth of may": "2010-05-04",
        "22april": "2010-04-22", "26 june in 2019": "2019-06-26",
      ],
      counterExamples: [
        "the 2 may be right", "the second may be right", "32 May sales", "the 40th of them",
        "It cost $12 December 27.",
      ]
    ) { pointed($0) },
    Rule(
      "spoken-day-month", .item(.number, values: 20...31, as: .day).shaped(required: .word),
      .optional(.word(.ofWord)), .monthBesideNumber, .yearBehind, leading: [.the],
      examples: [
        "twenty-five January 1986": "1986-01-25", "the twenty-two of June": "2010-06-22",
      ],
      counterExamples: ["Twenty-two may come."]
    ) { $0.date(year: $0.year(), month: $0[.month], day: $0[.day]) },
    Rule(
      "month-spoken-day", .monthBesideNumber,
      .item(.number, values: 1...31, as: .day).shaped(required: .word),
      .either(.all(.optional(.word(.comma)), .yearAfterMonth), .notFollowed(byWord: [])),
      examples: ["May twenty nine": "2010-05-29", "January twenty-two, 2018": "2018-01-22"],
      counterExamples: ["In May thirty men left."]
    ) { $0.date(year: $0.year(), month: $0[.month], day: $0[.day]) },
    Rule(
      "lowercase-month-day",
      .either(
        .word(.month, values: 3...3, as: .month), .word(.month, values: 5...5, as: .month),
        .word(.monthAbbreviation, values: 3...3, as: .month)),
      .either(
        .all(.digits(1...2, 1...31, as: .day), .word(.ordinalSuffix).glued),
        .item(.ordinal, values: 4...31, as: .day)),
      .yearBehind, .endOfPhrase,
      examples: ["see you march 15th": "2010-03-15", "on may twenty-first": "2010-05-21"],
      counterExamples: ["He may first try.", "The fourth may fifth it.", "They may 21st men."]
    ) { $0.date(year: $0.year(), month: $0[.month], day: $0[.day], era: $0[.era]) },
    Rule(
      "month-sign-day", .monthBesideNumber, .word(anyOf: [.hyphen, .slash]).glued,
      .digits(1...2, 1...31, as: .day).glued,
      .optional(
        .either(.word(anyOf: [.hyphen, .slash]).glued, .word(.comma)),
        .digits(4...4, 1000...2999, as: .year)),
      .notFollowed(by: .hyphen, .slash), .notFollowedByNumber,
      examples: ["Oct/2": "2010-10-02", "jan-1": "2010-01-01", "Sep-23-2020": "2020-09-23"],
      counterExamples: ["June-Aug"]
    ) { $0.date(year: $0[.year], month: $0[.month], day: $0[.day]) },
    Rule(
      "day-sign-month", .digits(1...2, 1...31, as: .day), .word(anyOf: [.hyphen, .slash]).glued,
      .monthBesideNumber.glued, .notFollowed(by: .hyphen, .slash),
      examples: ["28-nov": "2009-11-28", "2/Oct": "2010-10-02"]
    ) { $0.date(month: $0[.month], day: $0[.day]) },
    Rule(
      "month-year", .monthBesideNumber,
      .either(
        .all(
          .optional(.either(.word(.comma), .all(.word(.period).glued), .word(.ofWord))),
          .yearAfterMonth),
        .all(.word(.ofWord), .digits(2...2, 32...99, as: .year).standalone)),
      leading: [.the],
      examples: [
        "May 1940": "1940-05", "July, 1944": "1944-07", "March of 1917": "1917-03",
        "August 480 BC": "BC0480-08", "april 2017": "2017-04",
        "October two thousand": "2000-10", "April of 87": "1987-04",
      ]
    ) { match in
      // "The June 2016 deadline": the article is the noun's.
      match.date(year: match.year(), month: match[.month], era: match[.era])
        .leavingOut(match.has(.article) ? 1 : 0)
    },
    Rule(
      "year-month-name", .year, .monthBesideNumber, .notFollowedByNumber,
      examples: ["2016 November": "2016-11"], counterExamples: ["In 2016 November 5 was rainy."]
    ) { match in
      match.date(year: match[.year], month: match[.month]).with(.bareYear)
    },
    Rule(
      "month-of", .word(.timeUnit, values: .unit(.month)), .word(.ofWord), .monthBesideNumber,
      .yearBehind,
      leading: [.the], examples: ["the month of June": "2010-06", "month of June 1944": "1944-06"]
    ) { $0.date(year: $0.year(), month: $0[.month]) },
    Rule(
      "month-joined-year", .monthName, .word(anyOf: [.hyphen, .slash]).glued,
      .either(
        .digits(4...4, 1000...2999, as: .year).glued, .digits(2...2, 32...99, as: .year).glued),
      examples: ["Dec-2018": "2018-12", "Dec/2018": "2018-12"]
    ) { $0.date(year: $0.year(), month: $0[.month]) },
    Rule(
      "month", .either(.monthName, .lowercaseMonth),
      examples: [
        "December": "2009-12", "in Sept.": "2010-09", "They left in May.": "2010-05",
        "since july": "2009-07",
      ],
      counterExamples: [
        "it may rain", "Theresa May agreed.", "May I ask why?", "April Jones sings.", "Jan Smith",
        "an august body",
      ]
    ) { $0.date(month: $0[.month]).with(.ambiguousName) },
    Rule(
      "day-of-open-month", .ordinalDay, .notFollowed(by: .ofWord, .hyphen), leading: [.the],
      after: [.onWord, .untilWord, .sinceWord, .beforeWord, .afterWord],
      examples: ["They met on the 10th.": "2010-06-10", "until the 22nd": "2010-05-22"],
      counterExamples: ["on the first try", "on the 10th floor", "after the first of them"]
    ) { match in
      guard match.has(.article) else { return nil }
      var point = TemporalPoint(.day)
      point.day = match[.day].flatMap { UInt8(exactly: $0) }
      return .point(point, .calendar(.nearest)).with(.ambiguousName)
    },
    Rule(
      "day-of-open-month-in-digits", .digits(1...2, 1...31, as: .day), .word(.ordinalSuffix).glued,
      .notFollowed(by: .ofWord, .hyphen), .notFollowed(by: .inWord, then: .article),
      leading: [.the],
      after: [.forWord, .byWord, .fromWord, .toWord, .duringWord],
      examples: ["It is due by the 25th.": "2010-06-25", "It was set for the 22nd.": "2010-06-22"],
      counterExamples: [
        "for the 10th time", "from the 17th century", "for the 5th in a row", "by the 3rd of them",
      ]
    ) { match in
      guard match.has(.article) else { return nil }
      var point = TemporalPoint(.day)
      point.day = match[.day].flatMap { UInt8(exactly: $0) }
      return .point(point, .calendar(.nearest)).with(.ambiguousName)
    },
    Rule(
      "weekday-and-day", .weekdayName, .optional(.the), .ordinalDay,
      .notFollowed(by: .hyphen), .endOfPhrase,
      examples: ["Friday the 18th": "2010-06-18", "Wed 16th": "2010-06-16"],
      counterExamples: ["Friday the first man left.", "Friday, the fourth decline"]
    ) { match in
      var point = TemporalPoint(.day)
      point.day = match[.day].flatMap { UInt8(exactly: $0) }
      point.weekday = match[.weekday].flatMap { UInt8(exactly: $0) }
      return .point(point, .calendar(.nearest)).with(.ambiguousName)
    },
    Rule(
      "days-after-month", .monthName, .joinedDay(as: .day), .rangeOrList, .joinedDay(as: .endDay),
      .optional(.optional(.word(.comma)), .year),
      examples: ["May 3-7": "2010-05-03", "May 3 to 7, 1940": "1940-05-03"]
    ) { days($0) },
    Rule(
      "days-before-month", .joinedDay(as: .day), .rangeOrList, .joinedDay(as: .endDay),
      .optional(.word(.ofWord)), .monthName, .optional(.optional(.word(.comma)), .year),
      leading: [.the],
      examples: ["3-7 May 1940": "1940-05-03", "5 to 9 May": "2010-05-05"]
    ) { days($0) },
    Rule(
      "months", .monthName, .rangeOrList, .monthName(as: .endMonth),
      .optional(.optional(.either(.word(.comma), .word(.ofWord))), .year),
      examples: ["June-August 1944": "1944-06", "between September and October 1944": "1944-09"]
    ) { match in
      guard let month = match[.month], let end = match[.endMonth],
        let token = match.token(.endMonth)
      else { return nil }
      let year = match[.year]
      return match.date(year: year.map { end < month ? $0 - 1 : $0 }, month: month)
        .with(
          TemporalReading.Second(
            first: token, end: match.end, firstEnd: token - 1,
            point: TemporalPoint(year: year, month: end), isRange: !match.has(.other)))
    },
  ]

  /// "This", "last", "next".
  private static let pointers: [Pattern] = [
    .word(.thisWord, as: .head), .word(.timePointer, as: .pointer),
  ]

  /// A captured day, in the year that a word before it points at.
  private static func pointed(_ match: Match<TemporalReading>) -> TemporalReading? {
    let date = match.date(
      year: match.year(), month: match[.month], day: match[.day], era: match[.era])
    guard match.has(.head) || match.has(.pointer) else { return date }
    guard date.point.year == nil, let direction = RelativeDates.direction(match) else { return nil }
    return date.anchored(.calendar(direction))
  }

  /// Two days of one month: one reading, two mentions.
  private static func days(_ match: Match<TemporalReading>) -> TemporalReading? {
    guard let day = match[.day], let endDay = match[.endDay], let token = match.token(.endDay),
      endDay > day
    else { return nil }
    return match.date(year: match[.year], month: match[.month], day: day)
      .with(
        TemporalReading.Second(
          first: token, end: match.end, firstEnd: token - 1,
          point: TemporalPoint(year: match[.year], month: match[.month], day: endDay),
          isRange: !match.has(.other)))
  }
}

extension Pattern {
  /// "32", "0": a day that no month has, which takes a year behind it to be a date at all.
  fileprivate static let impossibleDay = Pattern.either(
    .digits(2...2, 32...99, as: .day), .digits(1...2, 0...0, as: .day))

  /// What joins two dates: of a range, or (under the name `other`) of a list.
  static let rangeOrList = Pattern.either(
    .rangeSign, .word(anyOf: [.andWord, .orWord], as: .other))
}
