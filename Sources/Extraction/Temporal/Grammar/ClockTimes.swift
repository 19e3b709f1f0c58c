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
        "around 6:30 am": "2010-06-16T06:30",
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
      "o'clock",
      .either(.digits(1...2, 1...12, as: .hour), .item(.number, values: 1...12, as: .hour)),
      .word(.oclockWord),
      .optional(.word(.meridiem, as: .meridiem)), leading: blurs,
      examples: ["ten o'clock": "2010-06-16T10:00"]
    ) { clock($0) },
    Rule(
      "hundred-hours", .digits(4...4, 0...2400, as: .hour).standalone,
      .either(
        .word(.timeUnitPlural, values: .unit(.hour)), .word(.timeZone)),
      leading: blurs,
      examples: ["at 0930 hours": "2010-06-16T09:30", "1640 GMT": "2010-06-16T16:40"]
    ) { match in
      guard let value = match[.hour], value % 100 < 60 else { return nil }
      return time(hour: value / 100, minute: value % 100)
    },
    Rule(
      "clock-point", .word(.clockPoint, as: .hour), .notFollowed(by: .hyphen), .zone,
      leading: blurs,
      examples: ["at noon": "2010-06-16T12:00", "midnight": "2010-06-16T24:00"]
    ) { match in
      guard let hour = match[.hour] else { return nil }
      return time(hour: hour, minute: 0).with(match.has(.bound) ? .approximately : nil)
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
        "the morning": "2010-06-16TMO",
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
        return .point(point, isSome ? .shift(.either, 0, .day) : .none, modifier: modifier)
          .with(match.has(.article) ? .generic : [.generic, .narrativeOnly])
          .with(.ambiguousName)
      default: return nil
      }
      return .point(point, anchoring, modifier: modifier)
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
    if let zone = match[.zone] { reading.point.utcOffset = Int16(clamping: zone) }
    return reading.with(match.has(.bound) ? .approximately : nil)
  }
}

extension Pattern {
  /// ":30", ":30:05", ".30".
  static let minutes = Pattern.all(
    .word(anyOf: [.colon, .period]).glued, .digits(2...2, 0...99, as: .minute).glued,
    .optional(.word(.colon).glued, .digits(2...2, 0...60, as: .second).glued))

  /// "EST", "(1500 GMT)".
  static let zone = Pattern.optional(.word(.timeZone, as: .zone).shaped(required: .allCapitals))
}
