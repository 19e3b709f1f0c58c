import Facts
import Lexicon

/// Dates that name a month: "May 10, 1940", "10 May", "May 1940", "May".
enum CalendarDates {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "month-day", .monthName, .optional(.the), .dayOfMonth,
      .optional(.optional(.either(.word(.comma), .word(.ofWord))), .yearAfterMonth),
      examples: [
        "May 10, 1940": "1940-05-10", "Sept. 1, 1939": "1939-09-01", "May 10 1940": "1940-05-10",
        "October 19th, 1989": "1989-10-19", "May 5, '68": "1968-05-05",
        "March 15, 44 BC": "BC0044-03-15", "May 28": "2010-05-28", "Oct. 2nd": "2010-10-02",
      ],
      counterExamples: ["It may 28 times", "May 5.2 million people agree"]
    ) { $0.date(year: $0.year(), month: $0[.month], day: $0[.day], era: $0[.era]) },
    Rule(
      "day-month", .dayOfMonth, .optional(.word(.ofWord)), .monthName,
      .optional(.optional(.either(.word(.comma), .word(.ofWord))), .yearAfterMonth),
      leading: [.the],
      examples: [
        "10 May 1940": "1940-05-10", "the 6th of June, 1944": "1944-06-06",
        "3 Jan '79": "1979-01-03", "12 September 490 BC": "BC0490-09-12", "10 May": "2010-05-10",
        "the 4th of February": "2010-02-04",
      ],
      counterExamples: ["the 2 may be right"]
    ) { $0.date(year: $0.year(), month: $0[.month], day: $0[.day], era: $0[.era]) },
    Rule(
      "month-year", .monthName, .optional(.either(.word(.comma), .word(.ofWord))),
      .yearAfterMonth,
      examples: [
        "May 1940": "1940-05", "July, 1944": "1944-07", "March of 1917": "1917-03",
        "August 480 BC": "BC0480-08",
      ]
    ) { $0.date(year: $0.year(), month: $0[.month], era: $0[.era]) },
    Rule(
      "month-joined-year", .monthName, .word(anyOf: [.hyphen, .slash]).glued,
      .either(
        .digits(4...4, 1000...2999, as: .year).glued, .digits(2...2, 32...99, as: .year).glued),
      examples: ["Dec-2018": "2018-12", "Dec/2018": "2018-12"]
    ) { $0.date(year: $0.year(), month: $0[.month]) },
    Rule(
      "month", .monthName,
      examples: ["December": "2009-12", "in Sept.": "2010-09", "They left in May.": "2010-05"],
      counterExamples: [
        "it may rain", "Theresa May agreed.", "May I ask why?", "April Jones sings.", "Jan Smith",
      ]
    ) { $0.date(month: $0[.month]).with(.ambiguousName) },
    Rule(
      "day-of-open-month", .ordinalDay, leading: [.the], after: [.onWord],
      examples: ["They met on the 10th.": "2010-06-10"],
      counterExamples: ["on the first try", "on the 10th floor"]
    ) { match in
      guard match.has(.article) else { return nil }
      var point = TemporalPoint(.day)
      point.day = match[.day].flatMap { UInt8(exactly: $0) }
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
  /// What joins two dates: of a range, or (under the name `other`) of a list.
  static let rangeOrList = Pattern.either(
    .rangeSign, .word(anyOf: [.andWord, .orWord], as: .other))
}
