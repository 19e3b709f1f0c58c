import Facts
import Lexicon

/// Holidays, with or without a year: "Christmas 1944", "last Thanksgiving", "Easter Sunday".
enum HolidayNames {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "holiday", .holidayName,
      .optional(.optional(.either(.word(.comma), .word(.ofWord))), .year),
      leading: [.word(.thisWord, as: .head), .word(.timePointer, as: .pointer)],
      examples: [
        "Christmas 1944": "1944-12-25", "last Thanksgiving": "2009-11-26",
        "Easter Sunday, 1916": "1916-04-23", "Good Friday": "2010-04-02",
        "Ramadan": "XXXX-XX-XX", "christmas eve": "2009-12-24", "Orthodox Easter": "2010-04-04",
        "Clean Monday": "2010-02-15",
      ],
      counterExamples: ["It was an epiphany to him.", "on election day in 1910"]
    ) { match in
      guard let holiday = match[.holiday] else { return nil }
      var point = TemporalPoint(.day)
      point.year = match[.year].map { Int32($0) }
      return .point(point, .holiday(holiday, RelativeDates.direction(match) ?? .nearest))
    },
    Rule(
      "holiday-weekend", .holidayName, .optional(.year), .word(.weekendWord, values: 1...1),
      .optional(.year),
      leading: [.the, .word(.thisWord, as: .head), .word(.timePointer, as: .pointer)],
      examples: ["Labor Day weekend": "2010-W35-WE", "Thanksgiving 2009 weekend": "2009-W48-WE"]
    ) { weekend($0) },
    Rule(
      "weekend-of-holiday", .word(.weekendWord, values: 1...1), .word(.ofWord), .holidayName,
      .optional(.optional(.word(.comma)), .year), leading: [.the],
      examples: ["the weekend of Halloween": "2010-W43-WE"]
    ) { weekend($0) },
  ]

  private static func weekend(_ match: Match<TemporalReading>) -> TemporalReading? {
    guard let holiday = match[.holiday] else { return nil }
    var point = TemporalPoint(.weekend)
    point.year = match[.year].map { Int32($0) }
    return .point(point, .holiday(holiday, RelativeDates.direction(match) ?? .nearest))
  }
}

extension Pattern {
  /// A holiday, in any case but where the word is also a common one ("an epiphany").
  static let holidayName = Pattern.either(
    .word(.holiday, as: .holiday).capitalized, lowercase(before: .epiphany, after: nil),
    lowercase(before: .electionDay, after: .epiphany), lowercase(before: nil, after: .electionDay))

  private static func lowercase(before end: Holiday?, after start: Holiday?) -> Pattern {
    let low = start.map { $0.rawValue + 1 } ?? 0
    let high = end.map { $0.rawValue - 1 } ?? Holiday.allCases.count - 1
    return .word(.holiday, values: Int64(low)...Int64(high), as: .holiday)
  }
}
