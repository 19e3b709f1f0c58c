import Facts
import Lexicon

/// Readings made of readings: "the end of 1990", "noon on Wednesday", "two weeks ago".
enum Composition {
  static let rules: [Rule<TemporalReading>] =
    dates + times + lengths + shifts
    + furtherShifts + modifiers

  private static let modifiers: [Rule<TemporalReading>] = [
    Rule(
      "about-date", .word(.timeBound, values: 0...0), .optional(.the),
      .item(.date, .time, as: .core), notAfter: [.pronoun, .howWord],
      examples: ["around Nov. 1": "2009-11-01"],
      counterExamples: ["What about May 5?", "How about May 5?", "He asked them about May 5."]
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

  static let weekday = TemporalReading.weekdayCode...TemporalReading.weekdayCode

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
