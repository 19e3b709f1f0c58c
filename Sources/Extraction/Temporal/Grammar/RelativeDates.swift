import Facts
import Lexicon

/// Dates told from a reference time: "yesterday", "last week", "next Tuesday", "the following year".
enum RelativeDates {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "relative-day", .word(.relativeDay, as: .relative), leading: [.the],
      examples: [
        "yesterday": "2010-06-15", "tomorrow": "2010-06-17",
        "the day before yesterday": "2010-06-14",
      ]
    ) { match in
      guard let days = match[.relative], !match.has(.article) || abs(days) == 2 else { return nil }
      return .point(TemporalPoint(.day), .shift(.speech, days, .day))
    },
    Rule(
      "weekday", .weekdayName, leading: pointers,
      examples: [
        "They met Monday.": "2010-06-14", "last Friday": "2010-06-11", "next Tuesday": "2010-06-22",
        "this Sunday": "2010-06-20", "this coming Sunday": "2010-06-20",
      ],
      counterExamples: ["the Sun reported", "he sat down", "the sun rose", "Sat Nav"]
    ) { match in
      guard let weekday = match[.weekday] else { return nil }
      let point = TemporalPoint(weekday: weekday)
      var anchoring = direction(match)
      if match.pointer == .previous { anchoring = .before }
      if match.pointer == .following { anchoring = .after }
      // "The Tuesday deadline": the article is the noun's.
      let isBare = match.has(.article) && anchoring == nil && !match.has(.modifier)
      return .point(point, .calendar(anchoring ?? .nearest))
        .with(match.partModifier).with(.ambiguousName).leavingOut(isBare ? 1 : 0)
    },
    Rule(
      "pointed-month", .either(.monthName, .lowercaseMonth(as: .endMonth)),
      .notFollowed(by: .hyphen),
      leading: pointers,
      examples: ["last October": "2009-10", "next March": "2011-03", "this August": "2010-08"],
      counterExamples: ["It showed that august imports fell."]
    ) { match in
      // In "showed that august imports" the "that" is the verb's.
      guard let anchoring = direction(match),
        !match.has(.endMonth) || match[.head] != 1 || match.has(.pointer)
      else { return nil }
      return match.date(month: match[.month] ?? match[.endMonth]).anchored(.calendar(anchoring))
    },
    Rule(
      "week-number", .word(.timeUnit, values: .unit(.week)), .digits(1...2, 1...53, as: .week),
      .optional(.either(.word(.ofWord), .word(.comma))), .year, leading: [.the],
      examples: ["week 3 of 2027": "2027-W03", "Week 31, 2018": "2018-W31"],
      counterExamples: ["week 31 of the season"]
    ) { weekOfYear($0) },
    Rule(
      "week-number-alone", .word(.timeUnit, values: .unit(.week)),
      .digits(1...2, 1...53, as: .week).standalone, .endOfPhrase, leading: [.the],
      notAfter: [.thisWord, .timePointer],
      examples: ["It opens in week 31.": "2010-W31"],
      counterExamples: ["week 31 of the season", "this week 12 schools closed"]
    ) { match in
      var point = TemporalPoint(.week)
      point.week = match[.week].flatMap { UInt8(exactly: $0) }
      return .point(point, .calendar(.this))
    },
    Rule(
      "iso-week", .digits(4...4, 1000...2999, as: .year), .optional(.word(.hyphen).glued),
      .word(.weekSign).glued, .digits(2...2, 1...53, as: .week).glued,
      .optional(.word(.hyphen).glued, .digits(1...1, 1...7, as: .weekday).glued),
      examples: ["2018-W31": "2018-W31", "2018W31": "2018-W31", "2018-W31-2": "2018-W31-2"],
      counterExamples: ["2018-W54"]
    ) { weekOfYear($0) },
    Rule(
      "week-of-open-day", .word(.timeUnit, values: 5...6, as: .unit), .word(.ofWord), .the,
      .ordinalDay, .notFollowed(by: .ofWord, .hyphen), .endOfPhrase, leading: [.the],
      examples: ["the week of the 14th": "2010-W24"],
      counterExamples: ["the week of the first vote"]
    ) { match in
      guard let (unit, _) = match.unit() else { return nil }
      var point = TemporalPoint(unit == .week ? .week : .weekend)
      point.day = match[.day].flatMap { UInt8(exactly: $0) }
      return .point(point, .calendar(.nearest))
    },
    Rule(
      "one-day", .word(.unitNumber, values: 1...1), .word(.timeUnit, values: .unit(.day)),
      leading: [
        .word(.futureAuxiliary, as: .head), .word(.futureVerb, values: 1...1, as: .head),
        .word(.auxiliary, values: 1...1, as: .head),
      ],
      examples: [
        "It will one day be law.": "FUTURE_REF", "They may one day return.": "FUTURE_REF",
      ],
      counterExamples: ["It took one day.", "It was one day late.", "They have one day left."]
    ) { match in match.has(.head) ? TemporalReading.vague(.future).leavingOut(1) : nil },
    Rule(
      "pointed-unit", .word(.timeUnit, as: .unit), .notFollowed(by: .hyphen),
      leading: pointers + [.word(.moreWord, values: 3...3, as: .other)],
      examples: [
        "last week": "2010-W23", "this month": "2010-06", "next year": "2011",
        "the past year": "2009", "last weekend": "2010-W23-WE", "this century": "20",
        "this calendar year": "2010", "next working week": "2010-W25",
      ],
      counterExamples: ["at the last minute", "a second opinion", "at this second"]
    ) { match in
      guard let (unit, times) = match.unit(), unit.isCalendarUnit, times == 1,
        !match.has(.fiscal) || unit == .year, !match.has(.other) || unit == .year || unit == .week
      else { return nil }
      let point = TemporalPoint(TemporalPoint.granularity(of: unit))
      guard let anchoring = shift(match, unit) else { return nil }
      // In "said that last week" the "that" is the verb's.
      let isConjunction = match[.head] == 1 && match.pointer != nil && match.pointer != .same
      return .point(point, anchoring).with(match.partModifier)
        .leavingOut(isConjunction && !match.has(.article) ? 1 : 0)
    },
    Rule(
      "pointed-season",
      .either(
        .word(.season, as: .season), .all(.word(.fallWord, as: .other), .notFollowed(by: .ofWord))),
      .notFollowed(by: .hyphen), leading: pointers, notAfter: [.article],
      examples: [
        "last summer": "2009-SU", "next winter": "2010-WI", "this fall": "2010-FA",
        "It lasts until autumn.": "2010-FA",
      ],
      counterExamples: ["the fall of Rome", "prices fall", "a spring"]
    ) { match in
      guard let number = match[.season] ?? match[.other],
        let season = TemporalPoint.Season(rawValue: UInt8(clamping: number))
      else { return nil }
      var point = TemporalPoint(.season)
      point.season = season
      if let anchoring = direction(match) {
        return .point(point, .calendar(anchoring)).with(match.partModifier)
      }
      // "Fall" is a season only where it says so itself or a year follows.
      if match.has(.other), !match.has(.article), !match.has(.modifier) { return nil }
      return .point(point, .calendar(.nearest)).with(match.partModifier).with(.generic)
    },
    Rule(
      "year-ended", .word(.yearWord, values: 1...1),
      .either(
        .followed(by: .endedWord), .followed(by: .toWord, then: .month),
        .followed(by: .toWord, then: .monthAbbreviation)),
      leading: [.the, .word(.timePointer), .word(.fiscalWord)],
      examples: [
        "for the year ended June 30": "P1Y", "the fiscal year ending in May": "P1Y",
        "It rose in the year to March.": "P1Y",
      ],
      counterExamples: ["the year to come"]
    ) { match in
      match.has(.article)
        ? .length(TemporalDuration(.exactly(ExactDecimal(1)), .year)) : nil
    },
    Rule(
      "the-unit", .word(.timeUnit, as: .unit), .notFollowed(by: .hyphen), .notFollowed(by: .ofWord),
      leading: [.the, .word(.timePointer, as: .pointer), .word(.fiscalWord, as: .fiscal)],
      examples: ["sales for the month": "2010-06", "over the weekend": "2010-W23-WE"],
      counterExamples: ["the minute he left", "the second man"]
    ) { match in
      guard match.has(.article), match.pointer == nil || match.pointer == .whole,
        let (unit, times) = match.unit(), times == 1, unit.isCalendarUnit, unit != .century,
        unit != .decade, unit != .quarter, unit != .day
      else { return nil }
      let origin: TemporalReading.Origin =
        unit == .weekend ? .speech : .either
      return .point(TemporalPoint(TemporalPoint.granularity(of: unit)), .shift(origin, 0, unit))
        .with(.anaphoric)
    },
    Rule(
      "year-ago", .word(.yearWord, values: 1...1), .word(.hyphen).glued,
      .word(anyOf: [.ago, .earlierWord]).glued,
      .optional(
        .optional(.item(.ordinal, values: 1...4, as: .ordinal)),
        .word(anyOf: [.quarterWord, .periodWord, .halfWord], as: .quarter)),
      leading: [.the],
      examples: [
        "the year-ago quarter": "2009-Q1", "year-earlier results": "2009",
        "the year-earlier third quarter": "2009-Q3",
      ]
    ) { match in
      if match.has(.quarter) {
        var point = TemporalPoint(.quarter)
        point.part = match[.ordinal].flatMap { UInt8(exactly: $0) }
        return .point(point, .shift(.report, -4, .quarter)).with(.anaphoric)
      }
      return .point(TemporalPoint(.year), .shift(.report, -1, .year)).with(.topicPrecision)
        .leavingOut(match.has(.article) ? 1 : 0)
    },
    Rule(
      "comparable-period", .word(anyOf: [.comparableWord, .timePointer], as: .pointer),
      .optional(.word(.yearWord), .word(.hyphen).glued, .word(anyOf: [.ago, .earlierWord]).glued),
      .word(anyOf: [.periodWord, .quarterWord], as: .quarter),
      .optional(
        .either(
          .all(.word(.timePointer, values: 0...0), .word(.yearWord, values: 1...1)),
          .all(
            .word(.article, values: 2...2), .word(.yearWord, values: 1...1),
            .word(anyOf: [.ago, .earlierWord])))),
      leading: [.the],
      examples: [
        "the latest period": "2010-Q1", "the corresponding period last year": "2009-Q1",
        "the comparable year-ago quarter": "2009-Q1", "the same period a year ago": "2009-Q1",
      ],
      counterExamples: ["the past period", "a full period"]
    ) { match in
      let isComparison = match.end - match.first > (match.has(.article) ? 3 : 2)
      let isLatest = match[.pointer] == TimePointer.latest.rawValue
      guard match[.article] == 1, isComparison || isLatest else { return nil }
      return .point(TemporalPoint(.quarter), .shift(.report, isComparison ? -4 : 0, .quarter))
        .with(.anaphoric)
    },
    Rule(
      "quarter-a-year-ago", .word(.quarterWord, values: 1...1), .aWord,
      .word(.yearWord, values: 1...1), .word(anyOf: [.ago, .earlierWord]), leading: [.the],
      examples: ["the quarter a year ago": "2009-Q1"]
    ) { _ in .point(TemporalPoint(.quarter), .shift(.report, -4, .quarter)).with(.anaphoric) },
    Rule(
      "past-units", .word(.timePointer, values: 2...2), .word(.timeUnitPlural),
      notAfter: [.article], examples: ["as in past years": "PAST_REF"]
    ) { _ in .vague(.past) },
    Rule(
      "unit-after-next", .word(.timeUnit, values: 2...6, as: .unit), .word(.afterWord),
      .optional(.the), .word(.timePointer, values: 1...1),
      .notFollowed(by: .weekday, .month, .timeUnit),
      leading: [.the],
      examples: ["the week after next": "2010-W26", "the year after next": "2012"],
      counterExamples: ["the week after next Monday"]
    ) { match in
      guard let (unit, times) = match.unit(), times == 1, unit.isCalendarUnit else { return nil }
      return .point(
        TemporalPoint(TemporalPoint.granularity(of: unit)), .shift(.speech, 2, unit))
    },
    Rule(
      "unit-before-last", .word(.timeUnit, values: 2...6, as: .unit), .word(.beforeWord),
      .word(.timePointer, values: 0...0), .notFollowed(by: .weekday, .month, .timeUnit, .season),
      leading: [.the],
      examples: ["the week before last": "2010-W22", "the year before last": "2008"],
      counterExamples: ["the week before last Monday"]
    ) { match in
      guard match.has(.article), let (unit, times) = match.unit(), times == 1 else { return nil }
      return .point(
        TemporalPoint(TemporalPoint.granularity(of: unit)), .shift(.speech, -2, unit))
    },
    Rule(
      "unit-before", .word(.timeUnit, as: .unit),
      .word(anyOf: [.beforeWord, .earlierWord], as: .direction), .endOfPhrase,
      leading: [.the],
      examples: ["the year before": "2009"], counterExamples: ["the day before the war"]
    ) { match in
      guard match.has(.article), let (unit, _) = match.unit(), unit.isCalendarUnit else {
        return nil
      }
      return .point(
        TemporalPoint(TemporalPoint.granularity(of: unit)), .shift(.narrative, -1, unit))
    },
    Rule(
      "unit-after", .word(.timeUnit, as: .unit), .word(.afterWord, as: .direction), .endOfPhrase,
      leading: [.the],
      examples: ["the day after": "2010-06-17"], counterExamples: ["the day after the war"]
    ) { match in
      guard match.has(.article), let (unit, _) = match.unit(), unit.isCalendarUnit else {
        return nil
      }
      return .point(
        TemporalPoint(TemporalPoint.granularity(of: unit)), .shift(.narrative, 1, unit))
    },
    Rule(
      "these-days", .word(.theseWord, values: 2...2), .word(.timeUnitPlural, as: .unit),
      examples: ["these days": "PRESENT_REF"]
    ) { match in match.unit()?.unit == .day ? .vague(.present) : nil },
    Rule(
      "end-of-the-decade", .word(.partNoun, as: .part), .word(.ofWord),
      .word(anyOf: [.article, .thisWord]), .word(.timeUnit, values: 0...1, as: .unit),
      .notFollowed(by: .ofWord, .hyphen), leading: [.the],
      examples: ["by the end of the decade": "201", "at the end of the century": "20"],
      counterExamples: ["the end of a century of war"]
    ) { match in
      guard let (unit, _) = match.unit() else { return nil }
      return .point(
        TemporalPoint(TemporalPoint.granularity(of: unit)), .shift(.either, 0, unit),
        modifier: match[.part] == 1 ? .start : match[.part] == 2 ? .mid : .end)
    },
    Rule(
      "year-end", .word(.yearWord, values: 1...1), .optional(.word(.hyphen).glued),
      .word(.partNoun, values: 3...3),
      examples: ["since year-end": "2009-12-31"]
    ) { _ in
      .point(TemporalPoint(month: 12, day: 31), .calendar(.nearest))
    },
    Rule(
      "unit-end", .word(.timeUnit, as: .unit), .word(.possessive).glued,
      .word(.partNoun, as: .part), leading: [.the],
      examples: ["by year's end": "2010", "at month's end": "2010-06"]
    ) { match in
      guard let (unit, _) = match.unit(), unit.isCalendarUnit, unit != .day else { return nil }
      return .point(
        TemporalPoint(TemporalPoint.granularity(of: unit)), .shift(.either, 0, unit),
        modifier: match[.part] == 1 ? .start : match[.part] == 2 ? .mid : .end)
    },
  ]

  /// A captured ISO week, or a day of it.
  private static func weekOfYear(_ match: Match<TemporalReading>) -> TemporalReading? {
    guard let year = match[.year], let week = match[.week] else { return nil }
    var point = TemporalPoint(match.has(.weekday) ? .day : .week)
    point.year = Int32(clamping: year)
    point.week = UInt8(clamping: week)
    point.weekday = match[.weekday].flatMap { UInt8(exactly: $0) }
    return .point(point)
  }

  /// "The", "early", "this", "coming", … in the order in which they stand.
  private static let pointers: [Pattern] = [
    .the, .word(.partModifier, as: .modifier),
    .word(anyOf: [.thisWord, .thatWord, .theseWord], as: .head), .word(.timePointer, as: .pointer),
    .word(.fiscalWord, as: .fiscal),
  ]

  /// Where a pointed unit lies: "last week" is a week before the week of speaking.
  private static func shift(
    _ match: Match<TemporalReading>, _ unit: TemporalDuration.Unit
  ) -> TemporalReading.Anchoring? {
    let isDay = unit == .day
    switch match.pointer {
    case .last: return isDay ? nil : .shift(.speech, -1, unit)
    case .next: return .shift(isDay ? .narrative : .either, 1, unit)
    case .past: return isDay ? nil : .shift(.either, -1, unit)
    case .coming: return .shift(.speech, 1, unit)
    case .previous: return .shift(.narrative, -1, unit)
    case .following: return .shift(.narrative, 1, unit)
    case .current: return .shift(.speech, 0, unit)
    case .same: return .shift(.narrative, 0, unit)
    case .latest: return unit == .year || unit == .quarter ? .shift(.report, 0, unit) : nil
    case .whole: return nil
    case nil: break
    }
    switch match[.head] {
    case 0?: return .shift(isDay ? .narrative : .either, 0, unit)
    case 1?: return .shift(.narrative, 0, unit)
    default: return nil
    }
  }

  /// Which of the weekdays, months or seasons of a name the pointers mean.
  static func direction(_ match: Match<TemporalReading>) -> TemporalReading.Direction? {
    switch match.pointer {
    case .last, .past, .previous: return .last
    case .next, .coming, .following: return .next
    case .current: return .this
    case .same: return .same
    case .latest, .whole: return nil
    case nil: break
    }
    switch match[.head] {
    case 0?: return .this
    case 1?: return .same
    default: return nil
    }
  }
}

extension Match<TemporalReading> {
  /// The pointing word that was captured, such as "last" or "next".
  var pointer: TimePointer? { self[.pointer].flatMap { TimePointer(rawValue: $0) } }
}

extension TemporalReading {
  /// The same, found in another way.
  func anchored(_ anchoring: Anchoring) -> TemporalReading {
    var reading = self
    reading.anchoring = anchoring
    return reading
  }
}
