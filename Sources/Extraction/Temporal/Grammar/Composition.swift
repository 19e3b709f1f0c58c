import Facts
import Lexicon

/// Readings made of readings: "the end of 1990", "noon on Wednesday", "two weeks ago".
enum Composition {
  static let rules: [Rule<TemporalReading>] = dates + times + shifts + furtherShifts + modifiers

  // MARK: Dates of several parts

  private static let dates: [Rule<TemporalReading>] = [
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
      "year's-part", .item(.date, values: .granularity(.year), as: .year), .word(.possessive).glued,
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
          .item(.date, values: .granularity(.week), as: .week),
          .item(.date, values: weekday, as: .core))),
      examples: ["Tuesday of next week": "2010-06-22", "next week Monday": "2010-06-21"]
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
        .item(.ordinal, values: 1...4, as: .ordinal),
        .word(.timePointer, values: 0...0, as: .pointer)),
      .word(.timeUnit, values: 5...7, as: .unit), .word(anyOf: [.ofWord, .inWord]),
      .item(.date, values: .granularity(.month), as: .month), leading: [.the],
      examples: [
        "the last week of May": "2010-W21", "the first week of June 1944": "1944-W22",
        "the first day of May": "2010-05-01",
      ]
    ) { match in
      guard let month = match.value(.month), let (unit, _) = match.unit(), month.second == nil,
        let number = month.point.month
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
      "n-quarters-of-year", .item(.ordinal, values: 1...1), .item(.number, values: 2...2),
      .word(.quarterWord, values: 2...2), .word(.ofWord),
      .item(.date, values: .granularity(.year), as: .year), leading: [.the],
      examples: ["the first two quarters of 1990": "1990-H1"]
    ) { match in
      guard let year = match.value(.year) else { return nil }
      var point = TemporalPoint(.half)
      point.part = 1
      return refine(year, by: .point(point))
    },
  ]

  // MARK: Times of days

  private static let times: [Rule<TemporalReading>] = [
    Rule(
      "time-of-date", .item(.time, as: .hour),
      .optional(.either(.word(.comma), .word(.onWord), .word(.ofWord))), .optional(.the),
      .item(.date, values: .granularity(.day, through: .day), as: .day),
      examples: [
        "10 p.m. May 5": "2010-05-05T22:00", "the night of 17 March 1945": "1945-03-17TNI",
      ]
    ) { match in timed(match) },
    Rule(
      "time-of-weekday", .item(.time, as: .hour),
      .optional(.either(.word(.comma), .word(.onWord), .word(.ofWord))),
      .item(.date, values: weekday, as: .day),
      examples: ["10 p.m. Wednesday": "2010-06-16T22:00", "midnight on Friday": "2010-06-11T24:00"]
    ) { match in timed(match) },
    Rule(
      "date-and-time",
      .either(
        .item(.date, values: .granularity(.day), as: .day), .item(.date, values: weekday, as: .day)),
      .optional(.word(.comma)), .optional(.either(.word(.atWord), .all(.word(.inWord), .optional(.the)))),
      .item(.time, as: .hour),
      examples: [
        "Saturday night": "2010-06-12TNI", "yesterday at 10:30": "2010-06-15T10:30",
        "tomorrow morning": "2010-06-17TMO",
      ],
      counterExamples: ["Tuesday. Morning came."]
    ) { match in timed(match) },
    Rule(
      "clock-of-day-part", .item(.time, values: clockTime, as: .hour),
      .optional(.either(.word(.comma), .word(.inWord), .word(.onWord), .word(.atWord))),
      .optional(.the), .item(.time, values: .granularity(.dayPart), as: .day),
      examples: [
        "8:30 in the evening": "2010-06-16T20:30",
        "8pm tonight": "2010-06-16T20:00",
      ]
    ) { match in clocked(match) },
    Rule(
      "clock-of-day's-part", .item(.time, values: clockTime, as: .hour),
      .optional(.either(.word(.comma), .word(.onWord))),
      .either(
        .item(.date, values: .granularity(.day), as: .day), .item(.date, values: weekday, as: .day)),
      .item(.time, values: .granularity(.dayPart), as: .dayPart),
      examples: [
        "9 o'clock tomorrow morning": "2010-06-17T09:00",
        "at 7:30 on Sunday evening": "2010-06-13T19:30",
      ]
    ) { match in
      guard let part = match.value(.dayPart)?.point.dayPart, var day = match.value(.day),
        let time = match.value(.hour), let hour = time.point.hour, day.second == nil,
        time.second == nil
      else { return nil }
      day.point.dayPart = part
      return with(
        hour: Int(hour), minute: time.point.minute.map { Int($0) } ?? 0, of: day,
        isExact: time.traits.contains(.exactHour), second: time.point.second,
        granularity: time.point.granularity
      ).map { $0.with(time.modifier) }
    },
    Rule(
      "day-part-and-clock", .item(.time, values: .granularity(.dayPart), as: .day),
      .optional(.word(.comma)), .optional(.either(.word(.atWord), .word(.timeBound))),
      .item(.time, values: clockTime, as: .hour),
      examples: [
        "tonight at 9:30": "2010-06-16T21:30", "tomorrow morning at 9 o'clock": "2010-06-17T09:00",
      ],
      counterExamples: ["Monday night. 9:30 came."]
    ) { match in clocked(match) },
    Rule(
      "day-at-hour",
      .either(
        .item(.date, values: .granularity(.day), as: .day), .item(.date, values: weekday, as: .day),
        .item(.time, values: .granularity(.dayPart), as: .day)),
      .optional(.word(.comma)), .either(.word(.atWord), .word(.timeBound, values: 0...0)),
      .hourNumber, .notFollowed(by: .slash, .unitName, .percentSign), .endOfPhrase,
      examples: ["tomorrow at 5": "2010-06-17T05:00", "tonight at seven": "2010-06-16T19:00"],
      counterExamples: ["It closed Friday at 9 5/8.", "tomorrow at 5 places"]
    ) { match in houred(match) },
    Rule(
      "hour-of-day", .hourNumber,
      .either(
        .item(.date, values: .granularity(.day), as: .day), .item(.date, values: weekday, as: .day),
        .item(.time, values: .granularity(.dayPart), as: .day)),
      after: [.atWord],
      examples: ["at 7 tonight": "2010-06-16T19:00", "at 10 tomorrow morning": "2010-06-17T10:00"],
      counterExamples: ["Of those, 7 tonight sing."]
    ) { match in houred(match) },
    Rule(
      "set-at-time", .item(.set, values: dailyOrFiner, as: .day),
      .optional(.either(.word(.atWord), .word(.comma))), .item(.time, values: clockTime, as: .hour),
      examples: [
        "every Monday at 4pm": "XXXX-WXX-1T16:00", "every morning at 9:30": "XXXX-XX-XXT09:30",
        "every day at noon": "XXXX-XX-XXT12:00",
      ]
    ) { match in recurring(match) },
    Rule(
      "time-of-set", .item(.time, values: clockTime, as: .hour), .optional(.word(.onWord)),
      .item(.set, values: dailyOrFiner, as: .day),
      examples: ["9am every Sunday": "XXXX-WXX-7T09:00", "at 8 p.m. on Mondays": "XXXX-WXX-1T20:00"]
    ) { match in recurring(match) },
    Rule(
      "set-at-hour", .item(.set, values: dailyOrFiner, as: .day), .word(.atWord), .hourNumber,
      .notFollowed(by: .slash, .unitName, .percentSign), .endOfPhrase,
      examples: ["every night at 9": "XXXX-XX-XXT21:00"],
      counterExamples: ["every Monday at 5 schools"]
    ) { match in recurring(match) },
    Rule(
      "modified-date", .word(.partModifier, as: .modifier), .optional(.word(.hyphen).glued),
      .optional(.word(anyOf: [.inWord, .onWord])), .optional(.the), .item(.date, .time, as: .core),
      leading: [.the],
      examples: ["early 1990": "1990", "mid-November": "2009-11", "late on Tuesday": "2010-06-15"],
      counterExamples: ["He came later Tuesday, not early"]
    ) { match in
      guard let core = match.value(.core), core.form == .point, core.modifier == nil else {
        return nil
      }
      return core.with(match.partModifier)
    },
    Rule(
      "part-of-date", .word(.partNoun, as: .part), .word(.ofWord), .optional(.the),
      .item(.date, .time, as: .core), leading: [.the, .word(.vaguePresent)],
      examples: [
        "the end of 1990": "1990", "the beginning of October": "2010-10", "end of May": "2010-05",
      ],
      counterExamples: ["the end of the road"]
    ) { match in
      guard let core = match.value(.core), core.form == .point else { return nil }
      return core.with(match[.part] == 1 ? .start : match[.part] == 2 ? .mid : .end)
    },
  ]

  // MARK: Distances

  private static let shifts: [Rule<TemporalReading>] = [
    Rule(
      "ago", .item(.duration, as: .core), .optional(.word(.orWord), .word(.soWord)), .word(.ago),
      examples: [
        "two weeks ago": "2010-W22", "ten years ago": "2000", "three days ago": "2010-06-13",
        "five months ago": "2010-01", "several years ago": "PAST_REF", "a year ago": "2009",
      ]
    ) { match in
      match.value(.core).flatMap { shift($0, -1, .either) }
    },
    Rule(
      "earlier", .item(.duration, as: .core),
      .either(
        .word(.earlierWord),
        .all(.word(.beforeWord), .endOfPhrase)),
      examples: ["On May 10, 2005 he resigned. Two days earlier he smiled.": "2005-05-08"]
    ) { match in
      match.value(.core).flatMap { shift($0, -1, .narrative) }
    },
    Rule(
      "later", .item(.duration, as: .core),
      .either(
        .word(.laterWord),
        .all(.word(.afterWord), .endOfPhrase)),
      examples: ["On May 10, 2005 he resigned. Two days later he left.": "2005-05-12"]
    ) { match in
      match.value(.core).flatMap { shift($0, 1, .narrative) }
    },
    Rule(
      "from-now", .item(.duration, as: .core), .word(.fromWord),
      .word(.vaguePresent, values: 1...1),
      examples: ["two weeks from now": "2010-W26"]
    ) { match in
      match.value(.core).flatMap { shift($0, 1, .speech) }
    },
  ]

  // MARK: Distances from a day that is one itself

  private static let furtherShifts: [Rule<TemporalReading>] = [
    Rule(
      "from-day", .item(.duration, as: .core),
      .either(.word(.fromWord), .word(.afterWord), .word(.beforeWord, as: .other)),
      .item(.date, values: .granularity(.day), as: .day),
      examples: [
        "two days before yesterday": "2010-06-13", "three weeks from tomorrow": "2010-07-08",
        "4 months from today": "2010-10-16",
      ],
      counterExamples: ["two weeks before May 5"]
    ) { match in
      guard let length = match.value(.core), let day = match.value(.day), length.type == .duration,
        case .shift(.speech, let days, .day) = day.anchoring, length.modifier == nil,
        let (amount, unit) = wholeUnits(length), length.duration?.minorUnit == nil
      else { return nil }
      var reading = day
      reading.furtherShift = TemporalReading.FurtherShift(
        amount: match.has(.other) ? -amount : amount, unit: unit)
      reading.anchoring = .shift(.speech, days, .day)
      return reading
    },
    Rule(
      "unit-after-next", .word(.timeUnit, values: 2...6, as: .unit), .word(.afterWord),
      .optional(.the), .word(.timePointer, values: 1...1), .notFollowed(by: .weekday, .month, .timeUnit),
      leading: [.the],
      examples: ["the week after next": "2010-W26", "the year after next": "2012"],
      counterExamples: ["the week after next Monday"]
    ) { match in
      guard let (unit, times) = match.unit(), times == 1, unit.isCalendarUnit else { return nil }
      return .point(
        TemporalPoint(TemporalPoint.granularity(of: unit)), .shift(.speech, 2, unit))
    },
  ]

  /// A length as a whole number of calendar units.
  private static func wholeUnits(
    _ length: TemporalReading
  ) -> (amount: Int, unit: TemporalDuration.Unit)? {
    guard let duration = length.duration, duration.unit.isCalendarUnit,
      case .exactly(let number) = duration.amount, let amount = number.integer, amount < 10_000
    else { return nil }
    return (amount, duration.unit)
  }

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

  // MARK: Modifiers

  private static let modifiers: [Rule<TemporalReading>] = [
    Rule(
      "about-date", .word(.timeBound, values: 0...0), .optional(.the),
      .item(.date, .time, as: .core),
      examples: ["around Nov. 1": "2009-11-01"]
    ) { match in
      // "To get around Wednesday's ruling" blurs nothing.
      guard let core = match.value(.core), core.form == .point, !core.point.isBareWeekday else {
        return nil
      }
      return core.with(.approximately)
    },
    Rule(
      "length-or-so", .item(.duration, as: .core), .word(.orWord), .word(.soWord),
      examples: ["two years or so": "P2Y"]
    ) { match in match.value(.core)?.with(.approximately) },
    Rule(
      "date-or-so", .item(.date, as: .core), .word(.orWord), .word(.soWord),
      examples: ["the next year or so": "2011"]
    ) { match in match.value(.core)?.with(.approximately) },
    Rule(
      "date-or-later", .item(.date, as: .core), .word(.orWord), .word(.laterWord),
      examples: ["1994 or later": "1994"]
    ) { match in
      guard let core = match.value(.core), core.form == .point else { return nil }
      return core.with(.onOrAfter)
    },
  ]

  // MARK: How values compose

  private static let weekday = TemporalReading.weekdayCode...TemporalReading.weekdayCode

  /// A year or other period with the finer fields of a part of it.
  static func refine(_ whole: TemporalReading, by part: TemporalReading) -> TemporalReading {
    var reading = part
    reading.anchoring = whole.anchoring
    reading.point.year = whole.point.year
    if reading.point.month == nil { reading.point.month = whole.point.month }
    reading.traits = part.traits.union(whole.traits).subtracting([
      .ambiguousName, .generic, .bareYear,
    ])
    return reading
  }

  /// A day with a time of it.
  private static func timed(_ match: Match<TemporalReading>) -> TemporalReading? {
    guard let day = match.value(.day), let time = match.value(.hour), day.form == .point,
      time.form == .point, day.second == nil
    else { return nil }
    if case .shift(let origin, let amount, _) = time.anchoring {
      guard amount == 0, origin == .either else { return nil }
    }
    var reading = time
    let clock = time.point
    reading.point = day.point
    reading.point.granularity = clock.granularity
    reading.point.dayPart = clock.dayPart
    reading.point.hour = clock.hour
    reading.point.minute = clock.minute
    reading.point.second = clock.second
    reading.point.utcOffset = clock.utcOffset
    if let second = time.second {
      // "Monday 8-9 a.m.": the day is of both.
      var point = day.point
      point.granularity = second.point.granularity
      point.hour = second.point.hour
      point.minute = second.point.minute
      reading.second?.point = point
    }
    reading.anchoring = day.anchoring
    reading.modifier = time.modifier ?? day.modifier
    reading.traits = day.traits.subtracting([.ambiguousName, .generic])
    return reading
  }

  private static let clockTime: ClosedRange<Int64> = .granularity(.hour, through: .second)

  /// A part of a day with a time of the clock in it.
  private static func clocked(_ match: Match<TemporalReading>) -> TemporalReading? {
    guard let part = match.value(.day), let time = match.value(.hour),
      time.anchoring == .shift(.either, 0, .day), time.second == nil, let hour = time.point.hour
    else { return nil }
    return with(
      hour: Int(hour), minute: time.point.minute.map { Int($0) } ?? 0, of: part,
      isExact: time.traits.contains(.exactHour), second: time.point.second,
      granularity: time.point.granularity
    ).map { $0.with(time.modifier) }
  }

  /// A day or a part of it with a bare hour.
  private static func houred(_ match: Match<TemporalReading>) -> TemporalReading? {
    guard let day = match.value(.day), let hour = match[.hour], day.second == nil else {
      return nil
    }
    return with(
      hour: hour, minute: 0, of: day, isExact: false, second: nil, granularity: .minute)
  }

  /// What a set has to repeat by for a time of the day to belong to it.
  private static let dailyOrFiner: ClosedRange<Int64> =
    Int64(TemporalDuration.Unit.day.rawValue)...TemporalReading.weekdayCode

  /// A recurring day or part of it with a time: a set itself.
  private static func recurring(_ match: Match<TemporalReading>) -> TemporalReading? {
    guard var set = match.value(.day), set.type == .set else { return nil }
    if set.form == .duration {
      guard let duration = set.duration, duration.unit == .day,
        case .exactly(let number) = duration.amount, number.integer == 1
      else { return nil }
      set = .recurring(at: TemporalPoint(.day))
    }
    guard set.point.granularity == .day || set.point.granularity == .dayPart else { return nil }
    set.type = .date
    let time = match.value(.hour)
    if let time, time.anchoring != .shift(.either, 0, .day) || time.second != nil { return nil }
    guard let hour = time?.point.hour.map({ Int($0) }) ?? match[.hour] else { return nil }
    var reading = with(
      hour: hour, minute: time?.point.minute.map { Int($0) } ?? 0, of: set,
      isExact: time?.traits.contains(.exactHour) ?? false, second: time?.point.second,
      granularity: time?.point.granularity ?? .minute)
    reading?.type = .set
    reading?.anchoring = .none
    return reading
  }

  private static func with(
    hour: Int, minute: Int, of day: TemporalReading, isExact: Bool, second: UInt8?,
    granularity: TemporalPoint.Granularity
  ) -> TemporalReading? {
    guard day.form == .point, day.type != .set else { return nil }
    var reading = day
    var hour = hour
    if let part = day.point.dayPart {
      if !isExact { hour = ClockTimes.hour(hour, of: part) }
      reading.point.dayPart = nil
      // "In the morning at 9" is of any day; "the morning" alone of the day of speaking.
      if reading.anchoring == .none { reading.anchoring = .shift(.either, 0, .day) }
    }
    reading.type = .time
    reading.point.granularity = granularity
    reading.point.hour = UInt8(clamping: hour)
    reading.point.minute = UInt8(clamping: minute)
    reading.point.second = second
    reading.modifier = nil
    reading.traits = day.traits.subtracting([.ambiguousName, .generic, .narrativeOnly])
    reading.traits.insert(.exactHour)
    return reading
  }

  /// A length before or after a reference time.
  private static func shift(
    _ length: TemporalReading, _ sign: Int, _ origin: TemporalReading.Origin
  ) -> TemporalReading? {
    guard length.form == .duration, length.type == .duration, let duration = length.duration else {
      return nil
    }
    guard case .exactly(let number) = duration.amount, let amount = number.integer,
      abs(amount) < 10_000
    else {
      return .vague(sign < 0 ? .past : .future)
    }
    let (unit, count) = (duration.unit, amount)
    if let minor = duration.minorUnit, unit.isCalendarUnit, minor.isCalendarUnit {
      var reading = TemporalReading.point(
        TemporalPoint(TemporalPoint.granularity(of: minor)), .shift(origin, sign * count, unit))
      reading.furtherShift = TemporalReading.FurtherShift(
        amount: sign * Int(duration.minorAmount), unit: minor)
      return reading.with(length.modifier)
    }
    let point = TemporalPoint(TemporalPoint.granularity(of: unit))
    let isYear = unit == .year && count == 1
    var reading = TemporalReading.point(
      point, .shift(isYear && origin == .either ? .speech : origin, sign * count, unit))
    reading.modifier = length.modifier
    if isYear { reading.traits.insert(.topicPrecision) }
    return reading
  }
}

extension Pattern {
  /// Nothing follows that "before" or "after" could be the preposition of.
  static let endOfPhrase = Pattern.all(
    .notFollowedByNumber,
    .either(
      .followed(
        by: .auxiliary, .pastAuxiliary, .futureAuxiliary, .inWord, .onWord, .atWord, .conjunction),
      .notFollowed(byWord: [])))
}
