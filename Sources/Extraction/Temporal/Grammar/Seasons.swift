import Facts
import Lexicon

/// Seasons with a year: "the summer of 1998", "winter 1943-44".
enum Seasons {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "season-year", .word(anyOf: [.season, .fallWord], as: .season),
      .optional(.either(.word(.ofWord), .word(.comma))),
      .either(
        .all(
          .digits(4...4, 1000...2999, as: .year), .word(anyOf: [.hyphen, .slash]).glued,
          .either(.digits(2...2).glued, .digits(4...4, 1000...2999).glued)),
        .yearAfterMonth),
      leading: [.the, .word(.partModifier, as: .modifier)],
      examples: [
        "the summer of 1998": "1998-SU", "fall 2001": "2001-FA", "winter 480 BC": "BC0480-WI",
        "the winter of 1943-44": "1943-WI", "winter 2009/2010": "2009-WI",
      ]
    ) { match in season(match) },
    Rule(
      "year-season", .year, .word(anyOf: [.season, .fallWord], as: .season),
      .notFollowed(by: .ofWord), leading: [.the],
      examples: ["the 1998 summer": "1998-SU"]
    ) { match in season(match) },
  ]

  private static func season(_ match: Match<TemporalReading>) -> TemporalReading? {
    var point = TemporalPoint(.season)
    point.year = match.date(year: match.year(), era: match[.era]).point.year
    point.season = match[.season].flatMap { TemporalPoint.Season(rawValue: UInt8(clamping: $0)) }
    return TemporalReading.point(point).with(match.partModifier)
  }
}
