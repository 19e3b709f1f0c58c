import Facts
import Lexicon

/// Holidays, with or without a year: "Christmas 1944", "last Thanksgiving", "Easter Sunday".
enum HolidayNames {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "holiday", .word(.holiday, as: .holiday).capitalized,
      .optional(.optional(.either(.word(.comma), .word(.ofWord))), .year),
      leading: [.word(.thisWord, as: .head), .word(.timePointer, as: .pointer)],
      examples: [
        "Christmas 1944": "1944-12-25", "last Thanksgiving": "2009-11-26",
        "Easter Sunday, 1916": "1916-04-23", "Good Friday": "2010-04-02",
        "Ramadan": "XXXX-XX-XX",
      ]
    ) { match in
      guard let holiday = match[.holiday] else { return nil }
      var point = TemporalPoint(.day)
      point.year = match[.year].map { Int32($0) }
      return .point(point, .holiday(holiday, RelativeDates.direction(match) ?? .nearest))
    }
  ]
}
