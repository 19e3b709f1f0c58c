import Facts
import Lexicon

/// References to the past, the present and the future that name no date.
enum VagueTimes {
  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "present", .word(.vaguePresent, values: 1...2),
      examples: [
        "He is now in Ghent.": "PRESENT_REF", "currently": "PRESENT_REF",
        "the current owner": "PRESENT_REF",
      ]
    ) { _ in .vague(.present) },
    Rule(
      "past-adverb", .word(.vaguePast, as: .relative), .notFollowed(by: .timeUnitPlural),
      leading: [.word(.moreWord)],
      examples: ["recently": "PAST_REF", "recent talks": "PAST_REF", "more recently": "PAST_REF"]
    ) { _ in .vague(.past) },
    Rule(
      "recent-units", .word(.vaguePast, values: 2...2), .word(.timeUnitPlural, as: .unit),
      leading: [.the, .word(.moreWord)],
      examples: ["in recent years": "PXY", "recent weeks": "PXW"]
    ) { match in match.unit().map { .length(TemporalDuration(.some, $0.unit)) } },
    Rule(
      "coming-units", .word(.timePointer, values: 5...5), .word(.timeUnitPlural, as: .unit),
      leading: [.the],
      examples: ["in the coming weeks": "PXW"]
    ) { match in match.unit().map { .length(TemporalDuration(.some, $0.unit)) } },
    Rule(
      "future", .word(.vagueFuture), leading: [.the],
      examples: [
        "soon": "FUTURE_REF", "in the near future": "FUTURE_REF", "future talks": "FUTURE_REF",
      ]
    ) { _ in .vague(.future) },
    Rule(
      "the-past", .word(.timePointer, values: 2...2),
      .notFollowed(by: .timeUnit, .timeUnitPlural),
      leading: [.the], after: [.inWord], examples: ["as in the past": "PAST_REF"]
    ) { match in match.has(.article) ? .vague(.past) : nil },
    Rule(
      "former", .word(.formerWord), examples: [:]
    ) { _ in .vague(.past).with(.narrativeOnly) },
  ]
}
