import Facts
import Lexicon

/// Times that recur: "every day", "each July", "a year", "annually", "Tuesday nights".
enum Sets {
  private static let everyday = Int64(English.everyday)...Int64(English.everyday)

  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "every-unit", .word(.eachWord), .optional(.word(.moreWord)), .word(.timeUnit, as: .unit),
      examples: ["every day": "P1D", "each year": "P1Y", "every quarter": "P1Q"],
      counterExamples: ["every second man"]
    ) { match in
      guard let (unit, times) = match.unit(), unit != .second else { return nil }
      return .recurring(TemporalDuration(.exactly(ExactDecimal(times)), unit))
    },
    Rule(
      "every-other-unit", .word(.eachWord), .word(.otherWord), .word(.timeUnit, as: .unit),
      examples: ["every other week": "P2W"]
    ) { match in
      match.unit().map {
        .recurring(TemporalDuration(.exactly(ExactDecimal(2 * $0.times)), $0.unit))
      }
    },
    Rule(
      "every-few-units", .word(.eachWord),
      .either(.number, .word(.vagueNumber, as: .other)), .anyUnit,
      examples: ["every two weeks": "P2W", "every few days": "PXD"]
    ) { match in
      guard let (unit, _) = match.unit() else { return nil }
      let amount = match.decimal(.count).map { TemporalDuration.Amount.exactly($0) } ?? .some
      return .recurring(TemporalDuration(amount, unit))
    },
    Rule(
      "every-weekday", .word(.eachWord), .word(.weekday, as: .weekday),
      .optional(.word(.dayPart, as: .dayPart)),
      examples: ["each Thursday": "XXXX-WXX-4", "every Monday morning": "XXXX-WXX-1TMO"]
    ) { $0.recurringWeekday },
    Rule(
      "weekdays", .word(.weekdayPlural, as: .weekday),
      .optional(.word(anyOf: [.dayPart, .dayPartPlural], as: .dayPart)),
      examples: ["on Sundays": "XXXX-WXX-7", "Mondays mornings": "XXXX-WXX-1TMO"]
    ) { $0.recurringWeekday },
    Rule(
      "weekends", .word(.timeUnitPlural, values: .unit(.weekend)),
      leading: [.word(.allWord), .the], notAfter: [.vagueNumber, .timePointer],
      examples: ["They rest on weekends.": "P1WE", "open all weekends": "P1WE"],
      counterExamples: ["three weekends"]
    ) { _ in .recurring(TemporalDuration(.exactly(ExactDecimal(1)), .weekend)) },
    Rule(
      "every-other-weekday", .word(.eachWord), .word(.otherWord), .word(.weekday, as: .weekday),
      examples: ["every other Friday": "XXXX-WXX-5"]
    ) { $0.recurringWeekday },
    Rule(
      "day-parts", .word(.dayPartPlural, as: .dayPart), leading: [.the],
      after: [.inWord, .onWord, .duringWord],
      examples: ["She reads in the mornings.": "XXXX-XX-XXTMO"],
      counterExamples: ["all the other nights"]
    ) { recurringDayPart($0) },
    Rule(
      "day-parts-at", .word(.dayPartPlural, as: .dayPart), .followed(by: .atWord),
      examples: ["open mornings at the gate": "XXXX-XX-XXTMO"],
      counterExamples: ["many nights later"]
    ) { recurringDayPart($0) },
    Rule(
      "weekday-parts", .word(.weekday, as: .weekday), .word(.dayPartPlural, as: .dayPart),
      examples: ["Tuesday nights": "XXXX-WXX-2TNI"]
    ) { $0.recurringWeekday },
    Rule(
      "two-weekdays-parts", .word(.weekday, as: .weekday), .word(anyOf: [.andWord, .orWord]),
      .word(.weekday, as: .other), .word(.dayPartPlural, as: .dayPart),
      examples: ["on Monday and Tuesday nights": "XXXX-WXX-1TNI"],
      counterExamples: ["Monday and Tuesday morning"]
    ) { match in
      guard let reading = match.recurringWeekday, let token = match.token(.other) else {
        return nil
      }
      var point = reading.point
      point.weekday = match[.other].flatMap { UInt8(exactly: $0) }
      return reading.with(
        TemporalReading.Second(
          first: token, end: match.end, firstEnd: token - 1, point: point, isRange: false))
    },
    Rule(
      "every-month", .word(.eachWord), .monthName, examples: ["each July": "XXXX-07"]
    ) { .recurring(at: TemporalPoint(month: $0[.month])) },
    Rule(
      "every-season", .word(.eachWord), .word(anyOf: [.season, .fallWord], as: .season),
      examples: ["every summer": "XXXX-SU"]
    ) { match in
      var point = TemporalPoint(.season)
      point.season = match[.season].flatMap { TemporalPoint.Season(rawValue: UInt8(clamping: $0)) }
      return .recurring(at: point)
    },
    Rule(
      "every-day-part", .word(.eachWord), .word(.dayPart, as: .dayPart),
      examples: ["every night": "XXXX-XX-XXTNI"]
    ) { match in
      var point = TemporalPoint(.dayPart)
      point.dayPart = match.dayPart
      return .recurring(at: point)
    },
    Rule(
      "everyday", .word(.timeUnitAdverb, values: everyday), .endOfPhrase,
      examples: ["They meet everyday.": "P1D"], counterExamples: ["an everyday matter"]
    ) { _ in .recurring(TemporalDuration(.exactly(ExactDecimal(1)), .day)) },
    Rule(
      "unit-adverb", .word(.timeUnitAdverb, values: 0...Int64(English.everyday - 1), as: .unit),
      examples: ["They meet annually.": "P1Y", "daily": "P1D", "every Weekly": "P1W"],
      counterExamples: ["the Daily Mail", "the Weekly Standard"]
    ) { match in
      match.unit().map {
        TemporalReading.recurring(TemporalDuration(.exactly(ExactDecimal($0.times)), $0.unit))
          .with(.ambiguousName)
      }
    },
    Rule(
      "per-unit", .word(.perWord), .word(.timeUnit, as: .unit),
      examples: ["three flights per day": "P1D"],
      counterExamples: ["90 kilometres per hour", "10 metres per second"]
    ) { match in
      guard let (unit, times) = match.unit(), unit.isCalendarUnit else { return nil }
      return .recurring(TemporalDuration(.exactly(ExactDecimal(times)), unit))
    },
    Rule(
      "times-a-unit", .word(.frequency), .either(.aWord, .word(.eachWord)),
      .word(.timeUnit, as: .unit),
      examples: ["twice a month": "P1M", "once every year": "P1Y"]
    ) { match in
      match.unit().map {
        .recurring(TemporalDuration(.exactly(ExactDecimal($0.times)), $0.unit))
      }
    },
  ]

  private static func recurringDayPart(_ match: Match<TemporalReading>) -> TemporalReading {
    var point = TemporalPoint(.dayPart)
    point.dayPart = match.dayPart
    return .recurring(at: point)
  }
}

extension Match<TemporalReading> {
  /// The captured part of the day.
  var dayPart: TemporalPoint.DayPart? {
    switch self[.dayPart] {
    case 11: .morning
    case 14: .evening
    case let code?: TemporalPoint.DayPart(rawValue: UInt8(clamping: code))
    case nil: nil
    }
  }

  /// A captured weekday of every week, or a part of it.
  var recurringWeekday: TemporalReading? {
    var point = TemporalPoint(weekday: self[.weekday])
    if let dayPart {
      point.granularity = .dayPart
      point.dayPart = dayPart
    }
    return .recurring(at: point)
  }
}
