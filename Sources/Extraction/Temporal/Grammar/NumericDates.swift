import Facts
import Lexicon

/// Dates of digits alone: ISO 8601, slashes, dots and hyphens.
///
/// 3/4/1998 is the fourth of March: news in English with such dates is mostly American. Where the
/// first number cannot be a month, it is the day.
enum NumericDates {
  /// The "T" and "Z" of ISO 8601.
  private static let anyWord = Pattern.test(TokenTest(isAnyWord: true), .none)

  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "iso-date", .digits(4...4, 1000...2999, as: .year), .word(.hyphen).glued,
      .digits(2...2, 1...12, as: .month).glued, .word(.hyphen).glued,
      .digits(2...2, 1...31, as: .day).glued,
      examples: ["2018-05-06": "2018-05-06"], counterExamples: ["2018-55-06"]
    ) { $0.date(year: $0[.year], month: $0[.month], day: $0[.day]) },
    Rule(
      "iso-date-time", .digits(4...4, 1000...2999, as: .year), .word(.hyphen).glued,
      .digits(2...2, 1...12, as: .month).glued, .word(.hyphen).glued,
      .digits(2...2, 1...31, as: .day).glued, anyWord.glued,
      .digits(2...2, 0...24, as: .hour).glued,
      .word(.colon).glued, .digits(2...2, 0...59, as: .minute).glued,
      .optional(.word(.colon).glued, .digits(2...2, 0...60, as: .second).glued),
      .optional(.word(.period).glued, .digits(1...9).glued), .optional(anyWord.glued),
      examples: [
        "2018-05-06T14:55": "2018-05-06T14:55", "2018-05-06T14:55:07Z": "2018-05-06T14:55:07",
        "2018-05-06T14:55:07.250Z": "2018-05-06T14:55:07",
      ],
      counterExamples: ["2018-05-06T99:55"]
    ) { match in
      guard let hour = match[.hour], let minute = match[.minute] else { return nil }
      let clock = ClockTimes.time(hour: hour, minute: minute)
      var point = match.date(year: match[.year], month: match[.month], day: match[.day]).point
      point.granularity = match.has(.second) ? .second : .minute
      point.hour = clock.point.hour
      point.minute = clock.point.minute
      point.second = match[.second].flatMap { UInt8(exactly: $0) }
      return .point(point)
    },
    Rule(
      "year-month-day", .digits(4...4, 1000...2999, as: .year), .dateSign,
      .either(.digits(1...2, 1...12, as: .month).glued, .monthBesideNumber.glued), .dateSign,
      .digits(1...2, 1...31, as: .day).glued,
      examples: [
        "1998/03/04": "1998-03-04", "2018-7-6": "2018-07-06", "2019/Aug/01": "2019-08-01",
        "2019-sep-1": "2019-09-01",
      ]
    ) { $0.date(year: $0[.year], month: $0[.month], day: $0[.day]) },
    Rule(
      "month-day-year-digits", .digits(1...2, 1...31, as: .month),
      .either(.secondNumber(.slash), .secondNumber(.hyphen), .secondNumber(.period, as: .other)),
      .either(.digits(4...4, 1000...2999, as: .year).glued, .digits(2...2, as: .year).glued),
      notAfter: [.identifierNoun],
      examples: [
        "3/4/1998": "1998-03-04", "25/12/1998": "1998-12-25", "3/14/99": "1999-03-14",
        "02.03.1945": "1945-03-02",
      ],
      counterExamples: ["13/14/1998", "version 1.2.3456", "version 2.10.2015", "10/1-11"]
    ) { match in
      guard let one = match[.month], let two = match[.day] else { return nil }
      // With full stops it is the European order.
      let dotted = match.has(.other)
      let dayFirst = one > 12 || (dotted && two <= 12)
      guard dayFirst ? two <= 12 : one <= 12 else { return nil }
      if match.digitCount(.year) == 2, dotted { return nil }
      return match.date(
        year: match.year(), month: dayFirst ? two : one, day: dayFirst ? one : two)
    },
    Rule(
      "day-monthname-year", .digits(1...2, 1...31, as: .day), .dateSign, .monthBesideNumber.glued,
      .dateSign,
      .either(.digits(4...4, 1000...2999, as: .year).glued, .digits(2...2, as: .year).glued),
      examples: ["6-Apr-1998": "1998-04-06"]
    ) { $0.date(year: $0.year(), month: $0[.month], day: $0[.day]) },
    Rule(
      "month-day-digits", .digits(1...2, 1...31, as: .month), .word(.slash).glued,
      .digits(1...2, 1...31, as: .day).glued,
      .notFollowed(by: .slash, .hyphen, .percentSign, .ofWord, .unitName), .notFollowedByNumber,
      notAfter: [.slash, .hyphen, .currencySign, .period],
      examples: ["on 4/22": "2010-04-22", "on 22/04": "2010-04-22", "11/25": "2009-11-25"],
      counterExamples: ["24/7", "3/4", "7/16", "5/12 of it", "on 1/2", "13/14", "$4/22"]
    ) { match in
      guard let one = match[.month], let two = match[.day] else { return nil }
      // A fraction rather, unless it has a nought in front or a number that no fraction of use has.
      let isPadded =
        match.digitCount(.month) == 2 && one < 10 || match.digitCount(.day) == 2 && two < 10
      let dayFirst = one > 12
      guard isPadded || (dayFirst ? one < two * 100 && two != 7 : two > 12 && two != 16),
        dayFirst ? two <= 12 : one <= 12
      else { return nil }
      return match.date(month: dayFirst ? two : one, day: dayFirst ? one : two)
    },
    Rule(
      "weekday-month-day-digits", .weekdayName, .optional(.word(.comma)),
      .digits(1...2, 1...31, as: .month), .word(.slash).glued,
      .digits(1...2, 1...31, as: .day).glued,
      .notFollowed(by: .slash, .hyphen, .percentSign), .notFollowedByNumber,
      leading: [.word(.thisWord), .word(.timePointer)],
      examples: ["They meet on Friday 5/14.": "2010-05-14", "Sat, 5/6": "2010-06-05"],
      counterExamples: ["Friday 24/7", "It rose Friday 3/4%."]
    ) { match in
      guard let one = match[.month], let two = match[.day], one <= 12 || two <= 12,
        one != 24 || two != 7
      else { return nil }
      var reading = match.date(month: one > 12 ? two : one, day: one > 12 ? one : two)
      reading.point.weekday = match[.weekday].flatMap { UInt8(exactly: $0) }
      return one <= 12 && two <= 12 ? reading.with(.eitherOrder) : reading
    },
    Rule(
      "month-year-digits", .digits(1...2, 1...12, as: .month),
      .either(
        .all(.word(anyOf: [.slash, .hyphen]).glued, .digits(4...4, 1000...2999, as: .year).glued),
        .all(.word(.slash), .digits(4...4, 1000...2999, as: .year))),
      .notFollowed(by: .slash, .hyphen, .percentSign),
      notAfter: [.slash, .hyphen, .period, .month, .monthAbbreviation, .plusSign, .numberSign],
      examples: ["11/2016": "2016-11", "12-2015": "2015-12"],
      counterExamples: ["No. 11-2016-4", "5-11/2016"]
    ) { $0.date(year: $0[.year], month: $0[.month]) },
    Rule(
      "year-month-digits", .digits(4...4, 1000...2999, as: .year),
      .word(anyOf: [.hyphen, .slash]).glued, .digits(2...2, 1...12, as: .month).glued,
      .notFollowed(by: .slash, .hyphen), .notFollowedByNumber, notAfter: [.slash, .hyphen],
      examples: ["2016-11": "2016-11"], counterExamples: ["1998-99", "2001-02", "555-2016-11"]
    ) { match in
      guard let year = match[.year], let month = match[.month], month <= year % 100 else {
        return nil
      }
      return match.date(year: year, month: month)
    },
    Rule(
      "compact-date", .digits(8...8, 1_000_01_01...2999_12_31, as: .day).standalone,
      after: [.onWord, .dateWord], examples: ["on 19980506": "1998-05-06"]
    ) { match in
      guard let digits = match[.day],
        let day = CalendarDay(
          year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
      else { return nil }
      return .point(TemporalPoint(day))
    },
    Rule(
      "nine-eleven", .digits(1...1, 9...9), .word(.slash).glued,
      Pattern.digits(2...2, 11...11).glued,
      examples: ["since 9/11": "2001-09-11"]
    ) { $0.date(year: 2001, month: 9, day: 11) },
  ]
}

extension Pattern {
  /// "/14/": the second of three numbers, between two of one sign.
  static func secondNumber(_ sign: WordClass, as slot: Slot = .none) -> Pattern {
    .all(
      .word(sign, as: slot).glued, .digits(1...2, 1...31, as: .day).glued, .word(sign).glued)
  }

  /// "/", "-", "." between the numbers of a date; the full stop is kept under the name `other`.
  static let dateSign = Pattern.either(
    .word(anyOf: [.slash, .hyphen]).glued, .word(.period, as: .other).glued)
}
