import Facts
import Lexicon

/// Dates of several parts: "the third quarter of 1989", "the first Monday of May".
extension Composition {
  static let dates: [Rule<TemporalReading>] = [
    Rule(
      "weekday-and-date", .item(.date, values: weekday, as: .weekday), .optional(.word(.comma)),
      .optional(.the), .item(.date, values: .granularity(.day), as: .core),
      .optional(.optional(.word(.comma)), .item(.date, values: .granularity(.year), as: .year)),
      examples: [
        "Friday, Oct. 13": "2010-10-13", "Sunday, June 4, 1989": "1989-06-04",
        "Tuesday May 11": "2010-05-11",
      ]
    ) { match in
      guard let date = match.value(.core), date.point.day != nil else { return nil }
      var reading = date
      reading.point.weekday = match.value(.weekday)?.point.weekday
      reading.traits.subtract(.ambiguousName)
      return reading
    },
    Rule(
      "part-of-year", .item(.date, values: .granularity(.half, through: .day), as: .core),
      .optional(.either(.word(.ofWord), .word(.inWord), .word(.comma))),
      .item(.date, values: .granularity(.year), as: .year),
      examples: [
        "the third quarter of 1989": "1989-Q3", "June last year": "2009-06",
        "the summer of last year": "2009-SU", "January of this year": "2010-01",
      ]
    ) { match in
      guard let part = match.value(.core), let year = match.value(.year),
        part.point.year == nil, year.second == nil, part.second == nil, year.modifier == nil
      else { return nil }
      return refine(year, by: part)
    },
    Rule(
      "years-own-part", .item(.date, values: .granularity(.year), as: .year),
      .word(.possessive).glued,
      .either(
        .item(.date, values: .granularity(.half, through: .season), as: .core),
        .word(.quarterWord, values: 1...1, as: .quarter)),
      examples: ["this year's third quarter": "2010-Q3", "last year's quarter": "2009-Q1"]
    ) { match in
      guard let year = match.value(.year) else { return nil }
      if match.has(.quarter) {
        guard case .shift(_, let years, .year) = year.anchoring else { return nil }
        return .point(TemporalPoint(.quarter), .shift(.report, 4 * years, .quarter))
          .with(.anaphoric)
      }
      guard let part = match.value(.core), part.point.year == nil else { return nil }
      return refine(year, by: part)
    },
    Rule(
      "day-of-week",
      .either(
        .all(
          .item(.date, values: weekday, as: .core), .optional(.word(.ofWord)),
          .item(.date, values: .granularity(.week), as: .week)),
        .all(
          .item(.date, values: .granularity(.week), as: .week), .optional(.word(.comma)),
          .optional(.word(.onWord)), .item(.date, values: weekday, as: .core))),
      examples: [
        "Tuesday of next week": "2010-06-22", "next week Monday": "2010-06-21",
        "Next week, on Monday, they vote.": "2010-06-21",
      ]
    ) { match in
      guard let day = match.value(.core), let week = match.value(.week) else { return nil }
      return refine(week, by: day)
    },
    Rule(
      "day-of-month", .ordinalDay, .word(.ofWord),
      .item(.date, values: .granularity(.month), as: .month),
      leading: [.the], examples: ["the 5th of next month": "2010-07-05"]
    ) { match in
      guard let month = match.value(.month), let day = match[.day] else { return nil }
      var point = TemporalPoint(.day)
      point.day = UInt8(day)
      return refine(month, by: .point(point))
    },
    Rule(
      "nth-weekday-of-month",
      .item(.ordinal, values: 1...5, as: .ordinal), .item(.date, values: weekday, as: .core),
      .word(anyOf: [.ofWord, .inWord]), .item(.date, values: .granularity(.month), as: .month),
      leading: [.the],
      examples: [
        "the first Monday of May": "2010-05-03", "the third Friday of next month": "2010-07-16",
      ]
    ) { match in weekday(match, number: match[.ordinal]) },
    Rule(
      "last-weekday-of-month", .item(.date, values: weekday, as: .core),
      .word(anyOf: [.ofWord, .inWord]), .item(.date, values: .granularity(.month), as: .month),
      examples: ["the last Friday of May": "2010-05-28"],
      counterExamples: ["Friday in May"]
    ) { match in
      match.value(.core)?.anchoring == .calendar(.last) ? weekday(match, number: 6) : nil
    },
    Rule(
      "nth-week",
      .either(
        .item(.ordinal, values: 1...31, as: .ordinal),
        .word(.timePointer, values: 0...0, as: .pointer)),
      .word(.timeUnit, values: 5...7, as: .unit), .word(anyOf: [.ofWord, .inWord]),
      .item(.date, values: .granularity(.month), as: .month), leading: [.the],
      examples: [
        "the last week of May": "2010-W21", "the first week of June 1944": "1944-W22",
        "the first day of May": "2010-05-01", "the twenty-third day of May": "2010-05-23",
      ]
    ) { match in
      guard let month = match.value(.month), let (unit, _) = match.unit(), month.second == nil,
        let number = month.point.month, unit == .day || (match[.ordinal] ?? 1) < 6
      else { return nil }
      var reading = month
      reading.point.granularity = TemporalPoint.granularity(of: unit)
      let last = CalendarDay.daysIn(month: Int(number), year: 2001)
      if unit == .day {
        reading.point.day = UInt8(match[.ordinal] ?? last)
      } else {
        // As ISO 8601 has it for years: a week is of the month that its Thursday is of.
        reading.point.day = UInt8(match[.ordinal].map { $0 * 7 - 3 } ?? last - 3)
      }
      return reading
    },
    Rule(
      "nth-week-of-year", .item(.ordinal, values: 1...53, as: .ordinal),
      .word(.timeUnit, values: .unit(.week)), .optional(.word(anyOf: [.ofWord, .inWord])),
      .item(.date, values: .granularity(.year), as: .year), leading: [.the],
      examples: ["the second week of 2015": "2015-W02", "the third week of next year": "2011-W03"]
    ) { match in
      guard let year = match.value(.year), year.second == nil, let number = match[.ordinal] else {
        return nil
      }
      var point = TemporalPoint(.week)
      point.week = UInt8(number)
      return refine(year, by: .point(point))
    },
    Rule(
      "week-of-day", .word(.timeUnit, values: 5...6, as: .unit),
      .either(.word(.ofWord), .all(.word(.startingWord), .optional(.word(.onWord)))),
      .item(.date, values: .granularity(.day), as: .core), leading: [.the],
      examples: ["the week of March 8": "2010-W10", "the week starting on May 3": "2010-W18"]
    ) { match in
      guard let day = match.value(.core), let (unit, _) = match.unit() else { return nil }
      var reading = day
      reading.point.granularity = unit == .week ? .week : .weekend
      return reading
    },
    Rule(
      "half-of-period", .item(.date, values: .granularity(.half), as: .half), .word(.ofWord),
      .optional(.the),
      .either(
        .item(.date, values: .granularity(.century, through: .decade), as: .core),
        .item(.date, values: .granularity(.month), as: .core)),
      examples: [
        "the second half of the 19th century": "18", "the first half of May": "2010-05",
        "the last half of the 1980s": "198",
      ],
      counterExamples: ["the first half of the match"]
    ) { match in
      guard let core = match.value(.core), core.modifier == nil, core.second == nil,
        let half = match.value(.half)?.point.part
      else { return nil }
      return core.with(half == 1 ? .start : .end)
    },
    Rule(
      "decade-of-century",
      .either(.item(.ordinal, values: 1...10, as: .ordinal), .word(.timePointer, values: 0...0)),
      .word(.timeUnit, values: .unit(.decade)), .word(.ofWord),
      .item(.date, values: .granularity(.century), as: .core), leading: [.the],
      examples: [
        "the first decade of the 21st century": "200", "the last decade of the 19th century": "189",
      ],
      counterExamples: ["the first decade of the war"]
    ) { match in
      guard let century = match.value(.core), let year = century.point.year, year >= 0,
        century.anchoring == .none, century.modifier == nil
      else { return nil }
      var point = TemporalPoint(.decade)
      point.year = year + Int32(10 * ((match[.ordinal] ?? 10) - 1))
      return .point(point)
    },
    Rule(
      "weekend-of-date", .item(.date, values: .granularity(.day), as: .day),
      .word(.weekendWord, values: 1...1), leading: [.the],
      examples: ["the July 4 weekend": "2010-W26-WE"], counterExamples: ["the Friday weekend"]
    ) { match in
      guard var reading = match.value(.day), reading.point.month != nil, reading.second == nil
      else {
        return nil
      }
      reading.point.granularity = .weekend
      return reading
    },
    Rule(
      "n-quarters-of-year", .item(.ordinal, values: 1...1), .item(.number, values: 2...2),
      .word(.quarterWord, values: 2...2), .word(.ofWord),
      .item(.date, values: .granularity(.year), as: .year), leading: [.word(.timeBound), .the],
      examples: [
        "the first two quarters of 1990": "1990-H1",
        "at least the first two quarters of 1990": "1990-H1",
      ]
    ) { match in
      guard let year = match.value(.year) else { return nil }
      var point = TemporalPoint(.half)
      point.part = 1
      return refine(year, by: .point(point))
    },
  ]

  private static func weekday(
    _ match: Match<TemporalReading>, number: Int?
  ) -> TemporalReading? {
    guard let day = match.value(.core), var reading = match.value(.month), reading.second == nil,
      day.modifier == nil, reading.modifier == nil, let number
    else { return nil }
    reading.point.granularity = .day
    reading.point.weekday = day.point.weekday
    reading.point.part = UInt8(clamping: number)
    reading.traits.subtract(.ambiguousName)
    return reading
  }
}
