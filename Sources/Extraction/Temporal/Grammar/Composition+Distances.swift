import Facts
import Lexicon

/// Distances: "two weeks ago", "a year later", "two days before yesterday".
extension Composition {
  static let lengths: [Rule<TemporalReading>] = [
    Rule(
      "length-of-three-parts", .item(.duration, as: .core),
      .optional(.word(.comma)), .optional(.word(.andWord)), .item(.duration, as: .other),
      examples: [
        "2 days 1 hour 5 minutes": "P2DT1H5M", "one year, two months and three days": "P1Y2M3D",
      ],
      counterExamples: ["two hours, three days", "two years and three months", "2 hours, a week"]
    ) { match in
      guard var reading = match.value(.core), let part = match.value(.other)?.duration,
        reading.type == .duration, match.value(.other)?.type == .duration,
        match.value(.other)?.modifier == nil, let minor = reading.duration?.minorUnit,
        reading.duration?.leastUnit == nil, part.minorUnit == nil, part.unit != .unspecified,
        part.unit.rawValue > minor.rawValue, case .exactly(let number) = part.amount,
        let amount = number.integer
      else { return nil }
      reading.duration?.leastUnit = part.unit
      reading.duration?.leastAmount = Int32(clamping: amount)
      return reading
    }
  ]

  static let shifts: [Rule<TemporalReading>] = [
    Rule(
      "ago", .item(.duration, as: .core), .optional(.word(.orWord), .word(.soWord)),
      .either(.word(.ago, values: 0...0), .all(.word(.ago, values: 1...1), .endOfPhrase)),
      examples: [
        "two weeks ago": "2010-W22", "ten years ago": "2000", "three days ago": "2010-06-13",
        "five months ago": "2010-01", "several years ago": "PAST_REF", "a year ago": "2009",
        "3,000 years ago": "PAST_REF",
        "It failed a few years back.": "PAST_REF",
      ],
      counterExamples: ["It gave him three years back pay."]
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
        .word(.laterWord, values: 0...1),
        .all(.word(.afterWord), .endOfPhrase)),
      examples: ["On May 10, 2005 he resigned. Two days later he left.": "2005-05-12"]
    ) { match in
      match.value(.core).flatMap { shift($0, 1, .narrative) }
    },
    Rule(
      "from-now", .item(.duration, as: .core),
      .either(
        .all(.word(.fromWord), .word(.vaguePresent, values: 1...1)),
        .word(.vaguePresent, values: 4...4)),
      examples: ["two weeks from now": "2010-W26", "ten years hence": "2020"]
    ) { match in
      match.value(.core).flatMap { shift($0, 1, .speech) }
    },
  ]

  static let furtherShifts: [Rule<TemporalReading>] = [
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
    }
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

  /// A length before or after a reference time.
  private static func shift(
    _ length: TemporalReading, _ sign: Int, _ origin: TemporalReading.Origin
  ) -> TemporalReading? {
    guard length.form == .duration, length.type == .duration, let duration = length.duration else {
      return nil
    }
    guard case .exactly(let number) = duration.amount, let amount = number.integer,
      abs(amount) < 10_000,
      duration.unit.rawValue > TemporalDuration.Unit.year.rawValue || amount < 1_000
    else {
      return .vague(sign < 0 ? .past : .future)
    }
    let (unit, count) = (duration.unit, amount)
    if let minor = duration.minorUnit, !(duration.leastUnit ?? minor).isCalendarUnit,
      unit.rawValue >= TemporalDuration.Unit.day.rawValue
    {
      // "A day and two hours ago", to the minute.
      var reading = TemporalReading.point(
        TemporalPoint(TemporalPoint.granularity(of: duration.leastUnit ?? minor)),
        .shift(origin, sign * count, unit))
      reading.furtherShift = TemporalReading.FurtherShift(
        amount: sign * Int(duration.minorAmount), unit: minor)
      if let least = duration.leastUnit {
        reading.lastShift = TemporalReading.FurtherShift(
          amount: sign * Int(duration.leastAmount), unit: least)
      }
      return reading.with(length.modifier)
    }
    if let minor = duration.minorUnit, unit.isCalendarUnit, minor.isCalendarUnit {
      var reading = TemporalReading.point(
        TemporalPoint(TemporalPoint.granularity(of: minor)), .shift(origin, sign * count, unit))
      reading.furtherShift = TemporalReading.FurtherShift(
        amount: sign * Int(duration.minorAmount), unit: minor)
      if let least = duration.leastUnit, least.isCalendarUnit {
        reading.point.granularity = TemporalPoint.granularity(of: least)
        reading.lastShift = TemporalReading.FurtherShift(
          amount: sign * Int(duration.leastAmount), unit: least)
      }
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
