import Facts
import Lexicon

/// Times of days: "10 p.m. Wednesday", "tomorrow morning at nine", "every Monday at noon".
extension Composition {
  static let times: [Rule<TemporalReading>] = [
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
      .item(.date, values: weekday, as: .day), .notFollowed(by: .dayPart),
      examples: ["10 p.m. Wednesday": "2010-06-16T22:00", "midnight on Friday": "2010-06-11T24:00"]
    ) { match in timed(match) },
    Rule(
      "date-and-time",
      .either(
        .item(.date, values: .granularity(.day), as: .day), .item(.date, values: weekday, as: .day)),
      .optional(.word(.comma)),
      .optional(.either(.word(.atWord), .all(.word(.inWord), .optional(.the)))),
      .item(.time, as: .hour),
      .optional(
        .word(.inWord), .optional(.the), .item(.time, values: .granularity(.dayPart), as: .dayPart)),
      examples: [
        "on May 5, 2016, at 8:30 in the evening": "2016-05-05T20:30",
        "Saturday night": "2010-06-12TNI", "yesterday at 10:30": "2010-06-15T10:30",
        "tomorrow morning": "2010-06-17TMO",
      ],
      counterExamples: ["Tuesday. Morning came."]
    ) { match in timed(match) },
    Rule(
      "date-clock-year", .optional(.item(.date, values: weekday)),
      .item(.date, values: .granularity(.day), as: .day),
      .item(.time, values: clockTime, as: .hour), .year,
      examples: ["Wed Oct 26 15:50:06 2016": "2016-10-26T15:50:06"]
    ) { match in
      guard match.value(.day)?.point.year == nil, var reading = timed(match),
        case .calendar = reading.anchoring, reading.point.day != nil
      else { return nil }
      reading.point.year = match[.year].map { Int32(clamping: $0) }
      reading.anchoring = .none
      return reading
    },
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
      "clock-before-day-part", .item(.time, values: clockTime, as: .hour),
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
      "hour-of-day", .hourNumber, .optional(.word(.onWord)),
      .either(
        .item(.date, values: .granularity(.day), as: .day), .item(.date, values: weekday, as: .day),
        .item(.time, values: .granularity(.dayPart), as: .day)),
      after: [.atWord],
      examples: [
        "at 7 tonight": "2010-06-16T19:00", "at 10 tomorrow morning": "2010-06-17T10:00",
        "at 11 on Sunday": "2010-06-13T11:00",
      ],
      counterExamples: ["Of those, 7 tonight sing."]
    ) { match in houred(match) },
    Rule(
      "half-of-day",
      .either(
        .item(.date, values: .granularity(.day), as: .day), .item(.date, values: weekday, as: .day)),
      .word(.meridiem, as: .meridiem),
      examples: ["Monday a.m.": "2010-06-14TMO", "tomorrow p.m.": "2010-06-17TAF"],
      counterExamples: ["Monday I am here."]
    ) { match in
      guard var reading = match.value(.day), reading.second == nil, reading.form == .point else {
        return nil
      }
      reading.type = .time
      reading.point.granularity = .dayPart
      reading.point.dayPart = match[.meridiem] == 0 ? .morning : .afternoon
      return reading
    },
    Rule(
      "early-hours", .word(.timeUnitPlural, values: .unit(.hour)), .word(.ofWord),
      .either(
        .item(.date, values: .granularity(.day), as: .day),
        .all(.item(.date, values: weekday, as: .day), .notFollowed(by: .dayPart)),
        .item(.time, values: .granularity(.dayPart), as: .day)),
      leading: [.the, .word(.partModifier, values: 1...1, as: .modifier)],
      examples: [
        "in the early hours of Friday": "2010-06-11TMO",
        "in the early hours of Monday morning": "2010-06-14TMO",
      ],
      counterExamples: ["the early hours of work", "hours of Friday's talks"]
    ) { match in
      guard match.has(.modifier), match.has(.article), var reading = match.value(.day),
        reading.second == nil
      else { return nil }
      if reading.point.dayPart == nil {
        reading.type = .time
        reading.point.granularity = .dayPart
        reading.point.dayPart = .morning
      }
      return reading.with(.start)
    },
    Rule(
      "clock-to-hour", .item(.time, values: clockTime, as: .hour), .rangeSign,
      .digits(1...2, 1...12, as: .endDay).standalone,
      .notFollowed(by: .slash, .hyphen, .colon, .unitName, .percentSign, .meridiem), .endOfPhrase,
      examples: [
        "open from 9 a.m. to 5": "2010-06-16T09:00", "1:30 p.m. until 4": "2010-06-16T13:30",
      ],
      counterExamples: ["from 9 a.m. to 5 places", "at 10:30 to 7"]
    ) { match in
      guard let time = match.value(.hour), time.second == nil, time.point.hour != nil,
        time.traits.contains(.exactHour), let hour = match[.endDay],
        let token = match.token(.endDay)
      else { return nil }
      let first = Int(time.point.hour ?? 0) % 24
      var point = time.point
      point.granularity = .minute
      // The first such hour after the one before.
      point.hour = UInt8(first < hour ? hour : hour % 12 + 12 > first ? hour % 12 + 12 : hour % 12)
      point.minute = 0
      point.second = nil
      return time.with(
        TemporalReading.Second(
          first: token, end: match.end, firstEnd: token - 1, point: point, isRange: true))
    },
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
      examples: [
        "9am every Sunday": "XXXX-WXX-7T09:00", "at 8 p.m. on Mondays": "XXXX-WXX-1T20:00",
      ]
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
      "end-date", .word(.partNoun, values: 3...3), .word(.hyphen).glued,
      .item(.date, values: .granularity(.year, through: .month), as: .core),
      examples: ["end-March": "2010-03", "end-2015": "2015"],
      counterExamples: ["the year-end 2015"]
    ) { match in
      guard let core = match.value(.core), core.form == .point, core.modifier == nil,
        core.second == nil
      else { return nil }
      return core.with(.end)
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
    if let part = match.value(.dayPart)?.point.dayPart, let hour = clock.hour,
      !time.traits.contains(.exactHour)
    {
      reading.point.hour = UInt8(clamping: ClockTimes.hour(Int(hour), of: part))
    }
    reading.anchoring = day.anchoring
    reading.modifier = time.modifier ?? day.modifier
    reading.traits = day.traits.subtracting([.ambiguousName, .generic])
      .union(time.traits.intersection(.exactHour))
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
}
