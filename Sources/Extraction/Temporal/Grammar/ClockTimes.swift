import Facts
import Lexicon

/// Times of day ("10:30", "noon", "ten oclock") and parts of the day.
enum ClockTimes {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "hour-meridiem", .digits(1...2, 1...12, as: .hour), .optional(.minutes),
      .word(.meridiem, as: .meridiem), .zone,
      leading: blurs,
      examples: [
        "10 p.m.": "2010-06-16T22:00", "7:15 p.m.": "2010-06-16T19:15",
        "5 p.m. EST": "2010-06-16T17:00", "12 a.m.": "2010-06-16T00:00",
        "around 6:30 am": "2010-06-16T06:30", "at 8 p.m. ET": "2010-06-16T20:00",
        "2.30am local time": "2010-06-16T02:30",
      ],
      counterExamples: ["14 am"]
    ) { clock($0) },
    Rule(
      "spoken-hour-meridiem", .item(.number, values: 1...12, as: .hour),
      .word(.meridiem, as: .meridiem), .zone, leading: blurs,
      examples: ["ten a.m.": "2010-06-16T10:00"]
    ) { clock($0) },
    Rule(
      "clock", .digits(1...2, 0...99, as: .hour), .minutes, .zone, leading: blurs,
      examples: [
        "at 16:40 GMT": "2010-06-16T16:40", "by 23:59:59": "2010-06-16T23:59:59",
        "at 9:30": "2010-06-16T09:30",
      ],
      counterExamples: ["won 3:20 to 2", "a 25:70 split"]
    ) { match in
      // "3:2" and "1:1" are scores and scales, and a time that no preposition introduces has two digits.
      clock(match)?.with(.ambiguousName)
    },
    Rule(
      "oclock",
      .either(.digits(1...2, 1...12, as: .hour), .item(.number, values: 1...12, as: .hour)),
      .word(.oclockWord),
      .optional(.word(.meridiem, as: .meridiem)), leading: blurs,
      examples: ["ten o'clock": "2010-06-16T10:00"]
    ) { clock($0) },
    Rule(
      "compact-hour-meridiem", .digits(3...4, 100...1259, as: .hour),
      .word(.meridiem, as: .meridiem), .zone, leading: blurs,
      examples: ["340pm": "2010-06-16T15:40", "1140 a.m.": "2010-06-16T11:40"],
      counterExamples: ["375 am"]
    ) { match in
      guard let value = match[.hour], let meridiem = match[.meridiem], value % 100 < 60 else {
        return nil
      }
      return time(hour: value / 100 % 12 + meridiem, minute: value % 100).with(.exactHour)
        .with(match.has(.bound) ? .approximately : nil)
    },
    Rule(
      "spoken-clock-meridiem", .item(.number, values: 1...12, as: .hour).shaped(required: .word),
      .item(.number, values: 1...59, as: .minute).shaped(required: .word),
      .word(.meridiem, as: .meridiem), .zone, leading: blurs,
      examples: ["seven thirty pm": "2010-06-16T19:30", "ten forty-five a.m.": "2010-06-16T10:45"]
    ) { clock($0) },
    Rule(
      "past-hour",
      .either(
        .word(.quarterWord, values: 1...1, as: .quarter), .word(.halfWord, as: .half),
        .all(
          .either(
            .digits(1...2, 1...59, as: .minute).standalone,
            .item(.number, values: 1...59, as: .minute).shaped(required: .word)),
          .optional(
            .either(
              .word(.timeUnit, values: .unit(.minute)),
              .word(.timeUnitPlural, values: .unit(.minute))
            )))),
      .word(.timePointer, values: 2...2), .clockHour, .zone,
      .notFollowed(by: .unitName, .percentSign),
      leading: [.word(.timeBound, as: .bound), .aWord],
      examples: [
        "half past seven": "2010-06-16T07:30", "a quarter past eight": "2010-06-16T08:15",
        "20 minutes past 9 p.m.": "2010-06-16T21:20",
      ],
      counterExamples: ["They ran 10 past 90 others."]
    ) { match in
      shiftedClock(match, match.has(.quarter) ? 15 : match.has(.half) ? 30 : match[.minute])
    },
    Rule(
      "to-hour",
      .either(
        .word(.quarterWord, values: 1...1, as: .quarter),
        .all(
          .either(
            .digits(1...2, 1...59, as: .minute).standalone,
            .item(.number, values: 1...59, as: .minute).shaped(required: .word)),
          .either(
            .word(.timeUnit, values: .unit(.minute)), .word(.timeUnitPlural, values: .unit(.minute))
          ))),
      .either(.word(.toWord), .word(.beforeWord)), .clockHour, .zone,
      .either(
        .endOfPhrase, .followed(by: .relativeDay, .tonightWord, .thisWord, .weekday, .dayPart)),
      leading: [.word(.timeBound, as: .bound), .aWord],
      examples: ["a quarter to seven": "2010-06-16T06:45", "ten minutes to 9": "2010-06-16T08:50"],
      counterExamples: ["a quarter to 12 people", "It lost 10 to 9."]
    ) { match in
      (match.has(.quarter) ? 15 : match[.minute]).flatMap { shiftedClock(match, -$0) }
    },
    Rule(
      "hour-in-day-part", .hourNumber, .word(.inWord), .the, .word(.dayPart, as: .dayPart),
      leading: blurs, after: hourIntroducers,
      examples: [
        "at 4 in the morning": "2010-06-16T04:00", "at 8 in the evening": "2010-06-16T20:00",
      ],
      counterExamples: ["killed 12 in the morning"]
    ) { dayPartClock($0) },
    Rule(
      "about-hour-in-day-part",
      .either(.word(.timeBound, values: 0...0, as: .bound), .word(.circaWord, as: .bound)),
      .hourNumber,
      .word(.inWord), .the, .word(.dayPart, as: .dayPart),
      examples: ["It began about 3 in the morning.": "2010-06-16T03:00"],
      counterExamples: ["It killed about 12 in the towns."]
    ) { dayPartClock($0) },
    Rule(
      "spoken-clock", .item(.number, values: 1...12, as: .hour).shaped(required: .word),
      .item(.number, values: 10...59, as: .minute).shaped(required: .word),
      .notFollowed(by: .hyphen), .endOfPhrase, leading: blurs,
      after: [.atWord, .untilWord],
      examples: ["The sun sets at seven twenty-seven.": "2010-06-16T07:27"],
      counterExamples: ["They look at seven forty men.", "He is twenty twenty."]
    ) { clock($0) },
    Rule(
      "hour-sign", .digits(1...2, 0...24, as: .hour), .word(.hourSign).glued,
      .optional(.digits(2...2, 0...59, as: .minute).glued), leading: blurs,
      after: [.atWord, .untilWord, .byWord],
      examples: ["at 14h": "2010-06-16T14:00", "until 14h30": "2010-06-16T14:30"],
      counterExamples: ["for 14h"]
    ) { clock($0) },
    Rule(
      "hour-at-night", .hourNumber, .word(.atWord), .word(.dayPart, values: 5...5, as: .dayPart),
      leading: blurs, after: hourIntroducers,
      examples: ["at nine at night": "2010-06-16T21:00"]
    ) { dayPartClock($0) },
    Rule(
      "hours-meridiem", .digits(1...2, 1...12, as: .hour), .optional(.minutes),
      .rangeOrList, .digits(1...2, 1...12, as: .endDay), .optional(.endMinutes),
      .word(.meridiem, as: .meridiem), .zone,
      examples: ["from 5 to 6pm": "2010-06-16T17:00", "9-10:30 a.m.": "2010-06-16T09:00"],
      counterExamples: ["14-15 am"]
    ) { match in
      guard let hour = match[.hour], let endHour = match[.endDay], let token = match.token(.endDay),
        let meridiem = match[.meridiem], (match[.minute] ?? 0) < 60, (match[.minorCount] ?? 0) < 60
      else { return nil }
      // "11-2 p.m." begins before noon.
      let isSame = hour % 12 <= endHour % 12
      let first = time(
        hour: hour % 12 + (isSame ? meridiem : 12 - meridiem), minute: match[.minute] ?? 0)
      let last = time(hour: endHour % 12 + meridiem, minute: match[.minorCount] ?? 0)
      return first.with(.exactHour).with(
        TemporalReading.Second(
          first: token, end: match.end, firstEnd: token - 1, point: last.point,
          isRange: !match.has(.other)))
    },
    Rule(
      "hundred-hours", .digits(4...4, 0...2400, as: .hour).standalone,
      .either(
        .word(.timeUnitPlural, values: .unit(.hour)), .word(.timeZone)),
      leading: blurs,
      examples: ["at 0930 hours": "2010-06-16T09:30", "1640 GMT": "2010-06-16T16:40"]
    ) { match in
      guard let value = match[.hour], value % 100 < 60 else { return nil }
      return time(hour: value / 100, minute: value % 100).with(.exactHour)
    },
    Rule(
      "clock-point", .word(.clockPoint, as: .hour), .notFollowed(by: .hyphen), .zone,
      leading: blurs + [.digits(2...2, 12...12)],
      examples: [
        "at noon": "2010-06-16T12:00", "midnight": "2010-06-16T24:00",
        "at 12 noon": "2010-06-16T12:00",
      ]
    ) { match in
      guard let hour = match[.hour] else { return nil }
      return time(hour: hour, minute: 0).with(.exactHour)
        .with(match.has(.bound) ? .approximately : nil)
    },
    Rule(
      "day-part", .word(.dayPart, as: .dayPart),
      .optional(.word(.timeUnitPlural, values: .unit(.hour))), .notFollowed(by: .hyphen),
      leading: [
        .the, .word(.partModifier, as: .modifier), .word(anyOf: [.thisWord, .thatWord], as: .head),
        .word(.timePointer, as: .pointer), .word(.partModifier, as: .modifier),
        .word(.hyphen).glued,
      ],
      examples: [
        "this morning": "2010-06-16TMO", "last night": "2010-06-15TNI",
        "the morning": "2010-06-16TMO", "by mid-afternoon": "2010-06-16TAF",
      ]
    ) { match in
      guard let dayPart = match.dayPart else { return nil }
      var point = TemporalPoint(.dayPart)
      point.dayPart = dayPart
      let modifier = match.partModifier ?? (match[.dayPart] == 11 ? .start : nil)
      let anchoring: TemporalReading.Anchoring
      switch (match.pointer, match[.head]) {
      case (.last, _): anchoring = .shift(.speech, -1, .day)
      case (.next, _), (.following, _): anchoring = .shift(.narrative, 1, .day)
      case (.previous, _): anchoring = .shift(.narrative, -1, .day)
      case (.same, _), (_, 1?): anchoring = .shift(.narrative, 0, .day)
      case (_, 0?): anchoring = .shift(.speech, 0, .day)
      case (nil, nil):
        let isSome = match.has(.article)
        // "By mid-afternoon" is of the day of speaking, "by evening" hardly of any.
        let isOfToday = isSome || match[.modifier] == 2
        return .point(point, isOfToday ? .shift(.either, 0, .day) : .none, modifier: modifier)
          .with(isOfToday ? .generic : [.generic, .narrativeOnly])
          .with(.ambiguousName)
      default: return nil
      }
      return .point(point, anchoring, modifier: modifier)
    },
    Rule(
      "night-before", .word(.dayPart, as: .dayPart),
      .either(.word(anyOf: [.beforeWord, .earlierWord]), .word(.afterWord, as: .direction)),
      .endOfPhrase, leading: [.the],
      examples: [
        "They met the night before.": "2010-06-15TNI", "the morning after": "2010-06-17TMO",
      ],
      counterExamples: ["the night before the vote", "the evening after Easter"]
    ) { match in
      guard let part = match.dayPart, match.has(.article) else { return nil }
      var point = TemporalPoint(.dayPart)
      point.dayPart = part
      return .point(point, .shift(.narrative, match.has(.direction) ? 1 : -1, .day))
    },
    Rule(
      "tonight", .word(.tonightWord, as: .relative),
      examples: ["tonight": "2010-06-16TNI", "overnight": "2010-06-16TNI"]
    ) { _ in
      var point = TemporalPoint(.dayPart)
      point.dayPart = .night
      return .point(point, .shift(.speech, 0, .day))
    },
  ]

  private static let blurs: [Pattern] = [.word(.timeBound, as: .bound)]

  static func time(hour: Int, minute: Int) -> TemporalReading {
    var point = TemporalPoint(.minute)
    point.hour = UInt8(clamping: hour)
    point.minute = UInt8(clamping: minute)
    return .point(point, .shift(.either, 0, .day))
  }

  private static func clock(_ match: Match<TemporalReading>) -> TemporalReading? {
    guard var hour = match[.hour] else { return nil }
    if let meridiem = match[.meridiem] { hour = hour % 12 + meridiem }
    let minute = match[.minute] ?? 0
    // "At 25:70" stays one mention, of a time that cannot be.
    guard match.has(.meridiem) ? minute < 60 && hour < 24 : !match.has(.bound) || hour < 25
    else { return nil }
    var reading = time(hour: hour, minute: minute)
    if let second = match[.second] {
      reading.point.granularity = .second
      reading.point.second = UInt8(clamping: second)
    }
    if let zone = match[.zone], zone < English.seasonalZone {
      reading.point.utcOffset = Int16(clamping: zone)
    }
    if match.has(.meridiem) || hour > 12 || match.has(.zone) { reading.traits.insert(.exactHour) }
    return reading.with(match.has(.bound) ? .approximately : nil)
  }

  /// Words before a bare hour that make a time of it.
  private static let hourIntroducers: [WordClass] = [
    .atWord, .byWord, .untilWord, .sinceWord, .beforeWord, .afterWord, .fromWord, .toWord,
  ]

  /// A captured hour with some minutes more or less.
  private static func shiftedClock(
    _ match: Match<TemporalReading>, _ minutes: Int?
  ) -> TemporalReading? {
    guard let hour = match[.hour], let minutes else { return nil }
    let base = match[.meridiem].map { hour % 12 + $0 } ?? hour
    let total = (base * 60 + minutes + 1440) % 1440
    return time(hour: total / 60, minute: total % 60)
      .with(match.has(.meridiem) ? .exactHour : [])
      .with(match.has(.bound) ? .approximately : nil)
  }

  /// A captured hour of a captured part of the day.
  private static func dayPartClock(_ match: Match<TemporalReading>) -> TemporalReading? {
    guard let hour = match[.hour], let part = match.dayPart else { return nil }
    return time(hour: ClockTimes.hour(hour, of: part), minute: 0).with(.exactHour)
      .with(match.has(.bound) ? .approximately : nil)
  }

  /// "Eight in the evening" is 20 hours; "one at night" one, "twelve at night" midnight.
  static func hour(_ hour: Int, of part: TemporalPoint.DayPart) -> Int {
    switch part {
    case .morning: hour == 12 ? 0 : hour
    case .night: hour == 12 ? 0 : hour > 4 && hour < 12 ? hour + 12 : hour
    case .midday: hour < 4 ? hour + 12 : hour
    case .afternoon, .evening: hour < 12 ? hour + 12 : hour
    case .daytime: hour
    }
  }
}

extension Pattern {
  /// ":30", ":30:05", ".30".
  static let minutes = Pattern.all(
    .word(anyOf: [.colon, .period]).glued, .digits(2...2, 0...99, as: .minute).glued,
    .optional(.word(.colon).glued, .digits(2...2, 0...60, as: .second).glued))

  /// The minutes of a range's end.
  static let endMinutes = Pattern.all(
    .word(anyOf: [.colon, .period]).glued, .digits(2...2, 0...59, as: .minorCount).glued)

  /// "7", "seven": an hour without its minutes.
  static let hourNumber = Pattern.either(
    .digits(1...2, 1...12, as: .hour).standalone,
    .item(.number, values: 1...12, as: .hour).shaped(required: .word))

  /// "7", "seven o'clock", "8pm": an hour that minutes are counted to or from.
  static let clockHour = Pattern.either(
    .all(.digits(1...2, 1...12, as: .hour), .word(.meridiem, as: .meridiem)),
    .all(
      .hourNumber, .optional(.word(.oclockWord)), .optional(.word(.meridiem, as: .meridiem))))

  /// "EST", "local time".
  static let zone = Pattern.optional(
    .either(
      .word(.timeZone, as: .zone).shaped(required: .allCapitals),
      .word(.timeZone, values: spokenZone, as: .zone)))

  private static let spokenZone = Int64(English.spokenZone)...Int64(English.spokenZone)
}
