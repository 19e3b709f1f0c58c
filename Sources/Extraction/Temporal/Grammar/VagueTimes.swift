import Facts
import Lexicon

/// References to the past, the present and the future that name no date.
enum VagueTimes {
  /// The beginning of a history, for examples of what is a mention in histories only.
  private static let story = "Wars came in 1701, in 1702, in 1703, in 1704 and in 1705. "

  static let rules: [Rule<TemporalReading>] = [
    Rule(
      "present",
      .either(
        .word(.vaguePresent, values: 1...1),
        .all(
          .word(.vaguePresent, values: 2...2), .notFollowed(by: .timeUnit, .season),
          .notFollowed(by: .fiscalWord, then: .timeUnit))
      ),
      examples: [
        "He is now in Ghent.": "PRESENT_REF", "currently": "PRESENT_REF",
        "the current owner": "PRESENT_REF",
      ]
    ) { _ in .vague(.present) },
    Rule(
      "at-present",
      .either(
        .word(.vaguePresent, values: 3...3),
        .all(.the, .word(.vaguePresent, values: 3...3), .word(.timeWord))),
      .endOfPhrase, after: [.atWord],
      examples: [
        "They are closed at present.": "PRESENT_REF", "at the present time": "PRESENT_REF",
      ],
      counterExamples: ["at present levels"]
    ) { _ in .vague(.present) },
    Rule(
      "past-adverb", .word(.vaguePast, as: .relative), .notFollowed(by: .timeUnitPlural, .asWord),
      leading: [.word(.moreWord)],
      examples: ["recently": "PAST_REF", "recent talks": "PAST_REF", "more recently": "PAST_REF"],
      counterExamples: ["as recently as 2009"]
    ) { _ in .vague(.past) },
    Rule(
      "recent-units", .word(.vaguePast, values: 2...2), .word(.timeUnitPlural, as: .unit),
      .optional(.word(.andWord, as: .other), .word(.timeUnitPlural)),
      leading: [.the, .word(.moreWord)],
      examples: [
        "in recent years": "PAST_REF", "recent weeks and months": "PAST_REF",
        "in recent months": "PXM",
      ]
    ) { match in
      // Months and less are counted from today; "recent years" has no beginning.
      guard let (unit, _) = match.unit(), !match.has(.other), unit.rawValue > 2 else {
        return .vague(.past)
      }
      return .length(TemporalDuration(.some, unit))
    },
    Rule(
      "to-date", .word(.dateWord), .endOfPhrase, after: [.toWord, .untilWord],
      examples: ["It is the largest to date.": "PRESENT_REF"],
      counterExamples: ["It needs to date documents."]
    ) { _ in .vague(.present) },
    Rule(
      "coming-units", .word(.timePointer, values: 5...5), .word(.timeUnitPlural, as: .unit),
      leading: [.the],
      examples: ["in the coming weeks": "PXW", "in coming weeks": "FUTURE_REF"]
    ) { match in
      guard match.has(.article) else { return .vague(.future) }
      return match.unit().map { .length(TemporalDuration(.some, $0.unit)) }
    },
    Rule(
      "soon", .word(.vagueFuture, values: 1...1),
      .optional(.word(.asWord), .word(.possibleWord)),
      .notFollowed(by: .afterWord, .laterWord, .pastTenseVerb, .pastAuxiliary),
      leading: [.word(.asWord, as: .head)], notAfter: [.pastAuxiliary],
      examples: ["They will leave soon.": "FUTURE_REF", "as soon as possible": "FUTURE_REF"],
      counterExamples: [
        "as soon as they left", "Soon after the vote he left.", "It soon became known.",
        "They were soon released.",
      ]
    ) { match in
      let isPossible = match.end - match.first > 2
      return match.has(.head) == isPossible
        ? TemporalReading.vague(.future).with(.newsOnly) : nil
    },
    Rule(
      "later-date", .word(.laterWord, values: 0...0), .word(anyOf: [.dateWord, .timeWord]),
      leading: [.aWord], after: [.atWord, .untilWord, .forWord, .toWord, .onWord],
      examples: ["It will be sold at a later date.": "FUTURE_REF"],
      counterExamples: ["later dates", "the later time"]
    ) { match in match.has(.article) ? .vague(.future) : nil },
    Rule(
      "future", .word(.vagueFuture, values: 2...9, as: .relative),
      .optional(.word(.timeUnitPlural)), .notFollowed(by: .ofWord), leading: [.the],
      examples: ["in the near future": "FUTURE_REF", "future quarters": "FUTURE_REF"],
      counterExamples: ["the future of the mine"]
    ) { match in
      let isNoun = match.has(.article) || match.end - match.first > 1
      return isNoun
        ? TemporalReading.vague(.future) : TemporalReading.vague(.future).with(.narrativeOnly)
    },
    Rule(
      "future-of", .word(.vagueFuture, values: 2...2), .followed(by: .ofWord), leading: [.the],
      examples: [story + "It was a vote on the future of the league.": "FUTURE_REF"],
      counterExamples: ["a vote on the future of the league"]
    ) { match in
      match.has(.article) ? TemporalReading.vague(.future).with(.narrativeOnly) : nil
    },
    Rule(
      "that-time", .word(anyOf: [.thisWord, .thatWord], as: .head),
      .word(anyOf: [.timeWord, .periodWord]), .notFollowed(by: .hyphen),
      after: [.atWord, .duringWord, .byWord, .inWord, .untilWord, .sinceWord, .fromWord],
      examples: [story + "At that time they lost.": "1705"]
    ) { _ in
      TemporalReading.point(TemporalPoint(.year), .story).with(.narrativeOnly)
    },
    Rule(
      "same-time", .word(.timePointer, values: 7...7), .word(anyOf: [.timeWord, .periodWord]),
      leading: [.the, .word(anyOf: [.thisWord, .thatWord])],
      examples: [story + "At the same time they lost.": "1705"]
    ) { _ in TemporalReading.point(TemporalPoint(.year), .story).with(.narrativeOnly) },
    Rule(
      "the-past", .word(.timePointer, values: 2...2),
      .notFollowed(by: .timeUnit, .timeUnitPlural, .vagueNumber), .notFollowedByNumber,
      leading: [.the], after: [.inWord], examples: ["as in the past": "PAST_REF"]
    ) { match in match.has(.article) ? .vague(.past) : nil },
    Rule(
      "former", .word(.formerWord), examples: [story + "The former king fled.": "PAST_REF"]
    ) { _ in .vague(.past).with(.narrativeOnly) },
  ]
}
