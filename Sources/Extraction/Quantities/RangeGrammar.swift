import Facts
import Lexicon

/// Ages: a number of years that says how old somebody or something is.
enum AgeGrammar {
  private static let number = Pattern.item(.number, as: .count)
  private static let hyphen = Pattern.word(anyOf: [.hyphen, .minusSign])

  static let rules: [Rule<QuantityDraft>] = [
    Rule(
      "age", number, .optional(hyphen), .word(.timeUnitName, as: .unit), .optional(hyphen),
      .word(.ageWord),
      examples: [
        "He is 29 years old.": "29 years old = 29 ANN", "a 7-month-old baby": "7-month-old = 7 MON",
        "at three years of age": "three years of age = 3 ANN",
      ],
      counterExamples: ["years old", "an old year"]
    ) { match in
      var draft = QuantityDraft(.measure, number: match.payload(.count))
      draft.knownUnit = match[.unit]
      return draft
    }
  ]
}

/// What two quantities, or a quantity and the words before it, make: ranges and bounds.
enum RangeGrammar {
  private static let low = Pattern.item(.quantity, as: .low)
  private static let high = Pattern.item(.quantity, as: .high)
  private static let core = Pattern.item(.quantity, as: .core)
  private static let hyphen = Pattern.word(anyOf: [.hyphen, .minusSign])
  private static let article = Pattern.optional(.word(.article))

  static let rules: [Rule<QuantityDraft>] = [
    Rule(
      "between", .word(.betweenWord), article, low, .word(.andWord), article, high,
      examples: [
        "between 20 and 30": "between 20 and 30 = 20..30",
        "between the fifth and the ninth": "between the fifth and the ninth = 5..9 .",
      ]
    ) { $0.range },
    Rule(
      "from-to", .word(.fromWord), low, .word(.toWord), high, notAfter: [.changeVerb],
      examples: ["from 200 to 300 men": "from 200 to 300 = 200..300"],
      counterExamples: []
    ) { $0.range },
    Rule(
      "to", low, .optional(hyphen.glued), .word(.toWord), high, notAfter: [.fromWord, .changeVerb],
      examples: [
        "5 to 10 branches": "5 to 10 = 5..10",
        "an 8- to 16-metre mast": "8- to 16-metre = 8..16 MTR",
      ],
      counterExamples: []
    ) { $0.range },
    Rule(
      "hyphen", low, hyphen.glued, high.glued,
      examples: [
        "400-500 men": "400-500 = 400..500", "5k-20k": "5k-20k = 5000..20000",
        "3.5–4 MW": "3.5–4 MW = 3.5..4 MAW",
      ],
      counterExamples: ["won 6-4, 2-6, 7-5", "one-two-three", "1-800-555"]
    ) { $0.range },
    Rule(
      "spaced-hyphen", low, Pattern.word(.hyphen).shaped(required: .spaceBefore),
      Pattern.item(.quantity, values: 3...5, as: .high).shaped(required: .spaceBefore),
      examples: ["3 km - 5 km": "3 km - 5 km = 3..5 KMT", "10% – 15%": "10% – 15% = 10..15 P1"],
      counterExamples: ["He paid 3 - 5 said no."]
    ) { match in
      guard let low = match.value(.low), low.kind != .cardinal else { return nil }
      return match.range
    },
    Rule(
      "tilde", low, .word(.tilde), high,
      examples: ["20~100": "20~100 = 20..100"],
      counterExamples: []
    ) { $0.range },
    Rule(
      "tolerance", low, .word(.plusMinus), high,
      examples: ["50 ± 2 kg": "50 ± 2 kg = 48..52 KGM"]
    ) { match in
      guard var draft = match.range else { return nil }
      draft.tolerance = draft.high
      return draft
    },
  ]

  /// Bounds, found after ranges so that "more than 20 ± 2" keeps its tolerance.
  static let bounds: [Rule<QuantityDraft>] = [
    Rule(
      "bound", .word(.boundWord, as: .bound), .optional(.word(.article)), core,
      examples: [
        "more than 700 guests": "more than 700 = 700.. >", "at least 12": "at least 12 = 12.. >=",
        "up to 700": "up to 700 = ..700 <=", "fewer than 30": "fewer than 30 = ..30 <",
        "equal to 9": "equal to 9 = 9", "more than $5": "$5 = 5 USD >",
      ],
      counterExamples: ["more than that"]
    ) { $0.bounded($0[.bound].flatMap(English.Bound.init)) },
    Rule(
      "bound-behind", core, .word(.boundEnd, as: .bound),
      .notFollowed(byItem: .quantity),
      examples: ["five hundred or more": "five hundred or more = 500.. >="]
    ) { $0.bounded($0[.bound].flatMap(English.Bound.init)) },
    Rule(
      "bound-plus", core, .optional(hyphen.glued), Pattern.word(.plusWord, as: .bound).glued,
      .notFollowedByNumber,
      examples: [
        "100+ guests": "100+ = 100.. >=", "a 50-plus crowd": "50-plus = 50.. >=",
      ],
      counterExamples: ["12+5", "100 plus others"]
    ) { $0.bounded(.atLeast) },
    Rule(
      "bound-around", .word(.boundWord), .optional(.word(.article)), core,
      .word(.boundEnd, as: .bound),
      .notFollowed(byItem: .quantity),
      examples: ["more than 50 or equal to it": "more than 50 or equal to = 50.. >="]
    ) { $0.bounded($0[.bound].flatMap(English.Bound.init)) },
  ]

  /// Two bounds that make a range: "more than 20 and less than 35".
  static let pairs: [Rule<QuantityDraft>] = [
    Rule(
      "two-bounds", .item(.bound, as: .low), .notFollowed(by: .orWord), .word(.conjunction),
      .item(.bound, as: .high),
      examples: ["more than 20 and less than 35": "more than 20 and less than 35 = 20..35"],
      counterExamples: []
    ) { match in
      guard let low = match.value(.low), let high = match.value(.high), let one = low.bound,
        let other = high.bound, one.isLower != other.isLower, one != .equal, other != .equal
      else { return nil }
      var draft = QuantityDraft(high.kind)
      draft.low = one.isLower ? low.low : high.low
      draft.high = one.isLower ? high.low : low.low
      return draft
    }
  ]
}

extension English.Bound {
  /// Whether the bound is a lower one, open upward.
  var isLower: Bool { self == .moreThan || self == .atLeast }
}
