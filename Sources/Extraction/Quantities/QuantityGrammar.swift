import Facts
import Lexicon

/// What numbers and the units beside them make: percent, money, measures, and plain numbers.
///
/// Examples give a quantity as its text and value; those of a whole document's resolution (which
/// dollar, what is counted) are tests of the extractor.
enum QuantityGrammar {
  private static let number = Pattern.item(.number, as: .count)
  private static let hyphen = Pattern.word(anyOf: [.hyphen, .minusSign])

  private static func unit(_ kind: UnitReading.Kind, as slot: Slot = .unit) -> Pattern {
    .item(.unit, values: kind.rawValue...kind.rawValue, as: slot)
  }

  /// Any unit of measurement, those in two parts included.
  private static let measure = Pattern.either(
    unit(.measure), .item(.unit, values: UnitReading.Kind.feet.rawValue ... .max, as: .unit))

  private static let notBeforeWord = Pattern.notFollowed(byWord: [])

  static let rules: [Rule<QuantityDraft>] = percents + moneys + measures + plain

  // MARK: Percent

  private static let percents: [Rule<QuantityDraft>] = [
    Rule(
      "percent", number, .optional(hyphen), unit(.percent),
      examples: [
        "Sales rose 7.5 percent.": "7.5 percent = 7.5 P1", "a 12% share": "12% = 12 P1",
        "eighty per cent of farms": "eighty per cent = 80 P1",
        "a 30-percent cut": "30-percent = 30 P1",
        "by two percentage points": "two percentage points = 2 P1",
        "cut by 25 basis points": "25 basis points = 0.25 P1",
      ],
      counterExamples: ["a percentage", "percent"]
    ) { $0.measured(.percent) },
    Rule(
      "percent-of", .word(.percentWord), .word(.ofWord), number,
      examples: ["percent of forty": "percent of forty = 40 P1"]
    ) { QuantityDraft(.percent, number: $0.payload(.count)) },
  ]

  // MARK: Money

  /// Currencies whose noun is a verb, an adjective or another noun before a number.
  private static let wordlikeCurrencies: Set<String> = [
    "KRW", "KPW", "BRL", "DEM", "FIM", "ZAR", "PEN", "FRF", "CHF", "CRC", "CZK", "SKK", "AMD",
    "IEP", "VES", "VND", "LAK", "BGN", "RON",
  ]

  private static let sign = Pattern.either(
    .word(.currencySign, as: .currency),
    Pattern.word(.currencyCode, as: .currency).shaped(required: .allCapitals))

  private static let moneys: [Rule<QuantityDraft>] = [
    Rule(
      "money-sign", sign, .optional(hyphen.glued), number,
      examples: [
        "paid $ 14 million": "$ 14 million = 14000000 USD", "€2.4bn": "€2.4bn = 2400000000 EUR",
        "a $1.5m deal": "$1.5m = 1500000 USD", "CHF 300": "CHF 300 = 300 CHF",
        "HK$7.80": "HK$7.80 = 7.8 HKD", "RM500 each": "RM500 = 500 MYR",
        "US $ 3 billion": "US $ 3 billion = 3000000000 USD", "GBP75": "GBP75 = 75 GBP",
        "Rs 20 lakh": "Rs 20 lakh = 2000000 INR", "Rs. 45": "Rs. 45 = 45 INR",
      ],
      counterExamples: ["the $ sign", "TRY hard"]
    ) { match in
      var draft = QuantityDraft(.money, number: match.payload(.count))
      draft.currency = match[.currency]
      draft.hasSharedSign =
        match.token(.currency) == match.token(.count).map { $0 - 1 } && match[.currency] == 0
      return draft
    },
    Rule(
      "money-letter-sign", Pattern.word(.currencyPrefix, as: .currency).capitalized,
      Pattern.word(.currencySign).glued, number,
      examples: ["A$40 million": "A$40 million = 40000000 AUD", "S$2.50": "S$2.50 = 2.5 SGD"],
      counterExamples: []
    ) { match in
      var draft = QuantityDraft(.money, number: match.payload(.count))
      draft.currency = match[.currency]
      return draft
    },
    Rule(
      "money-name-first", .word(.currencyName, as: .currency), number,
      notAfter: [.article, .demonstrative, .possessive, .currencyName, .currencySign],
      examples: ["from euro 30 million": "euro 30 million = 30000000 EUR"],
      counterExamples: ["the dollar 20 years ago", "he won 7", "at the Euro 96 final"]
    ) { match in
      // "won 7", "mark 20": names of currencies that are other words as well.
      guard let currency = match[.currency],
        !wordlikeCurrencies.contains(English.currencies[currency].code)
      else { return nil }
      var draft = QuantityDraft(.money, number: match.payload(.count))
      draft.currency = currency
      draft.followsName = true
      return draft
    },
    Rule(
      "money-name", number, .optional(hyphen), unit(.money),
      examples: [
        "four million yen": "four million yen = 4000000 JPY",
        "20,000 Swiss francs": "20,000 Swiss francs = 20000 CHF", "15 €": "15 € = 15 EUR",
        "a 50-dollar fine": "50-dollar = 50 USD", "40 MUSD": "40 MUSD = 40000000 USD",
        "60USD": "60USD = 60 USD",
        "a quarter million dollars": "a quarter million dollars = 250000 USD",
      ],
      counterExamples: ["the dollar fell", "In 1990 Mark left."]
    ) { $0.measured(.money) },
    Rule(
      "money-cents", number, .optional(hyphen), unit(.cents),
      examples: [
        "34 cents": "34 cents = 0.34 USD", "a 12-cent dividend": "12-cent = 0.12 USD",
        "210 pence": "210 pence = 2.1 GBP", "a 50p coin": "50p = 0.5 GBP",
        "one penny": "one penny = 0.01 GBP",
      ]
    ) { $0.measured(.money) },
    Rule(
      "money-and-cents", number, unit(.money), .optional(.word(anyOf: [.andWord, .comma])),
      .item(.number, values: 0...99, as: .minorCount), unit(.cents, as: .minorUnit),
      examples: [
        "8 dollars 20 cents": "8 dollars 20 cents = 8.2 USD",
        "ten pounds and five pence": "ten pounds and five pence = 10.05 GBP",
      ]
    ) { $0.measured(.money, minorsInOne: 100) },
    Rule(
      "part-of-money", number,
      .either(.word(.article), .all(.word(.ofWord), .optional(.word(.article)))), unit(.money),
      examples: [
        "half a dollar": "half a dollar = 0.5 USD",
        "millions of euros": "millions of euros = 1000000.. EUR ~",
        "three quarters of a dollar": "three quarters of a dollar = 0.75 USD",
      ],
      counterExamples: ["five a dollar"]
    ) { $0.measured(.money) },
    Rule(
      "money-sign-and-cents", sign, number, .optional(.word(.andWord)),
      .item(.number, values: 0...99, as: .minorCount), unit(.cents, as: .minorUnit),
      examples: ["$4 and 60 cents": "$4 and 60 cents = 4.6 USD"]
    ) { match in
      var draft = QuantityDraft(.money, number: match.payload(.count))
      draft.currency = match[.currency]
      draft.hasSharedSign =
        match.token(.currency) == match.token(.count).map { $0 - 1 } && match[.currency] == 0
      draft.minor = match.payload(.minorCount)
      return draft
    },
    Rule(
      "money-and-a-half", number, unit(.money), .word(.andWord),
      .item(.number, as: .minorCount), notBeforeWord,
      examples: ["two pounds sterling and a half": "two pounds sterling and a half = 2.5 GBP"],
      counterExamples: ["two dollars and ten"]
    ) { match in
      match.decimal(.minorCount) == ExactDecimal(5, exponent: -1)
        ? match.measured(.money, minorsInOne: 1) : nil
    },
    Rule(
      "money-and-number", number, unit(.money), .optional(.word(.andWord)),
      .item(.number, values: 1...99, as: .minorCount), notBeforeWord,
      .notFollowed(by: .percentWord, .hyphen, .currencySign),
      examples: [
        "It costs 6 dollars 75.": "6 dollars 75 = 6.75 USD",
        "nine euros and fifty": "nine euros and fifty = 9.5 EUR",
      ],
      counterExamples: []
    ) { $0.measured(.money, minorsInOne: 100) },
  ]

  // MARK: Measures

  private static let measures: [Rule<QuantityDraft>] = [
    Rule(
      "measure", number, .optional(hyphen), measure,
      examples: [
        "17 km away": "17 km = 17 KMT", "a 3-inch pipe": "3-inch = 3 INH",
        "10 1/2 miles": "10 1/2 miles = 10.5 SMI", "25mm lens": "25mm = 25 MMT",
        "40 square kilometres": "40 square kilometres = 40 KMK", "90 km²": "90 km² = 90 KMK",
        "70 miles an hour": "70 miles an hour = 70 HM", "70 km/h": "70 km/h = 70 KMH",
        "-5 degrees Celsius": "-5 degrees Celsius = -5 CEL", "31 °F": "31 °F = 31 FAH",
        "64 GB": "64 GB = 64 E34",
        "6 gallons per day": "6 gallons per day = 6", "9 MW": "9 MW = 9 MAW",
      ],
      counterExamples: ["F 16", "a mile"]
    ) { $0.measured(.measure) },
    Rule(
      "half-a-measure", number, .word(.article), measure,
      examples: ["half a tonne": "half a tonne = 0.5 TNE"],
      counterExamples: ["half a day", "three a metre"]
    ) { match in
      match.decimal(.count) == ExactDecimal(5, exponent: -1) ? match.measured(.measure) : nil
    },
    Rule(
      "part-of-a-measure", number, .word(.ofWord), .optional(.word(.article)), measure,
      examples: [
        "three quarters of a mile": "three quarters of a mile = 0.75 SMI",
        "quarter of a litre": "quarter of a litre = 0.25 LTR",
        "hundreds of tonnes": "hundreds of tonnes = 100.. TNE ~",
        "a couple of pounds heavier": "a couple of pounds = 2 LBR ~",
      ],
      counterExamples: ["nine of a litre"]
    ) { $0.measured(.measure) },
    Rule(
      "temperature-below-zero", Pattern.word(.minusSign).shaped(required: .spaceBefore), number,
      .item(.unit, values: UnitReading.Kind.degrees.rawValue ... .max, as: .unit),
      examples: [
        "at - 20 degrees Celsius": "- 20 degrees Celsius = -20 CEL",
        "at - 3 degrees": "- 3 degrees = -3 DD",
      ],
      counterExamples: ["- 20 miles"]
    ) { match in
      var draft = match.measured(.measure)
      draft.isNegative = true
      return draft
    },
    Rule(
      "below-zero", number,
      .optional(.item(.unit, values: UnitReading.Kind.degrees.rawValue ... .max, as: .unit)),
      .word(.belowZero),
      examples: [
        "12 degrees below zero": "12 degrees below zero = -12 DD",
        "4 degrees Celsius below zero": "4 degrees Celsius below zero = -4 CEL",
        "It was 20 below zero.": "20 below zero = -20 DD",
      ],
      counterExamples: ["rates below zero"]
    ) { match in
      var draft = match.measured(.measure)
      if match.payload(.unit) == nil { draft.knownUnit = degrees }
      draft.isNegative = true
      return draft
    },
    Rule(
      "measure-bracketed", number, .word(anyOf: [.openBracket, .lessSign]), measure,
      .word(anyOf: [.closeBracket, .greaterSign]),
      examples: ["30 [kg]": "30 [kg] = 30 KGM"]
    ) { $0.measured(.measure) },
    Rule(
      "feet-and-inches", number, .optional(hyphen), unit(.feet),
      .optional(.word(anyOf: [.andWord, .comma, .hyphen])),
      .item(.number, values: 0...11, as: .minorCount), .optional(hyphen),
      unit(.inches, as: .minorUnit),
      examples: [
        "6 ft 3 in": "6 ft 3 in = 6.25 FOT",
        "six feet, nine inches": "six feet, nine inches = 6.75 FOT",
      ]
    ) { $0.measured(.measure, minorsInOne: 12) },
    Rule(
      "feet-and-number", number, .optional(hyphen), unit(.feet), .optional(hyphen),
      .item(.number, values: 0...11, as: .minorCount), notBeforeWord,
      examples: ["he is 5 feet 9": "5 feet 9 = 5.75 FOT", "he is 6-foot-3": "6-foot-3 = 6.25 FOT"],
      counterExamples: []
    ) { $0.measured(.measure, minorsInOne: 12) },
    Rule(
      "feet-and-inches-in-signs", .item(.number, values: 1...99, as: .count),
      Pattern.word(.apostrophe).glued, Pattern.item(.number, values: 0...11, as: .minorCount).glued,
      .optional(Pattern.word(.quotationMark).glued),
      examples: ["he is 6'5\" tall": "6'5\" = 6.416666666666666666 FOT"],
      counterExamples: ["5'000", "'90s"]
    ) { match in
      var draft = match.measured(.measure, minorsInOne: 12)
      draft.knownUnit = feet
      return draft
    },
    twoParts(
      "metres-and-centimetres", .metres, .centimetres, 100, ["2 m 15 cm": "2 m 15 cm = 2.15 MTR"]),
    twoParts(
      "kilometres-and-metres", .kilometres, .metres, 1000,
      ["four kilometres and 300 metres": "four kilometres and 300 metres = 4.3 KMT"]),
    twoParts(
      "kilograms-and-grams", .kilograms, .grams, 1000, ["3 kg 250 g": "3 kg 250 g = 3.25 KGM"]),
    twoParts(
      "yards-and-feet", .yards, .feet, 3,
      ["5 yards 2 feet": "5 yards 2 feet = 5.666666666666666666 YRD"]),
    Rule(
      "metres-and-number", .item(.number, values: 1...9, as: .count), unit(.metres),
      .item(.number, values: 10...99, as: .minorCount), notBeforeWord,
      .notFollowed(by: .percentWord, .hyphen, .currencySign, .comma, .colon),
      examples: ["she is 1 m 68": "1 m 68 = 1.68 MTR"],
      counterExamples: ["1 m 68 people"]
    ) { $0.measured(.measure, minorsInOne: 100) },
    Rule(
      "pounds-and-ounces", number, unit(.pounds), .optional(.word(anyOf: [.andWord, .comma])),
      .item(.number, values: 0...15, as: .minorCount), unit(.ounces, as: .minorUnit),
      examples: ["7 lb 4 oz": "7 lb 4 oz = 7.25 LBR"]
    ) { $0.measured(.measure, minorsInOne: 16) },
    Rule(
      "stone-and-pounds", number, unit(.stone), .optional(.word(anyOf: [.andWord, .comma])),
      .item(.number, values: 0...13, as: .minorCount), unit(.pounds, as: .minorUnit),
      examples: ["11 stone 7 lb": "11 stone 7 lb = 11.5 STI"]
    ) { $0.measured(.measure, minorsInOne: 14) },
  ]

  private static let feet = English.units.firstIndex { $0.code == "FOT" } ?? 0
  private static let degrees = English.units.firstIndex { $0.code == "DD" } ?? 0

  /// A measure in two units of which so many smaller ones make a larger one.
  private static func twoParts(
    _ name: String, _ larger: UnitReading.Kind, _ smaller: UnitReading.Kind, _ ratio: Int32,
    _ examples: KeyValuePairs<String, String>
  ) -> Rule<QuantityDraft> {
    Rule(
      name, number, unit(larger), .optional(.word(anyOf: [.andWord, .comma])),
      .item(.number, values: 0...Int64(ratio) - 1, as: .minorCount), unit(smaller, as: .minorUnit),
      examples: examples
    ) { $0.measured(.measure, minorsInOne: ratio) }
  }

  // MARK: Plain numbers

  private static let plain: [Rule<QuantityDraft>] = [
    Rule(
      "ratio", .item(.number, as: .numerator), .optional(hyphen.glued),
      .word(.ratioWord, as: .sign), .optional(hyphen.glued), .item(.number, as: .denominator),
      examples: [
        "one in five homes": "one in five = 0.2", "three out of four": "three out of four = 0.75",
        "1 over eight": "1 over eight = 0.125", "a one-in-ten chance": "one-in-ten = 0.1",
      ],
      counterExamples: []
    ) { match in
      guard let one = match.decimal(.numerator), let all = match.decimal(.denominator),
        all > ExactDecimal(1)
      else { return nil }
      switch match[.sign] {
      case 1: break
      case 2: guard one < all else { return nil }
      default:
        guard one == ExactDecimal(1), all <= ExactDecimal(1000) else { return nil }
      }
      var draft = QuantityDraft(.cardinal, number: match.payload(.numerator))
      draft.divisor = match.payload(.denominator)
      return draft
    },
    Rule(
      "cardinal", number,
      examples: [
        "400 people": "400 = 400", "eighty-eight thousand men": "eighty-eight thousand = 88000",
        "two and a half million": "two and a half million = 2500000", "40k fans": "40k = 40000",
      ],
      counterExamples: ["the one we want", "flight 93", "an F-16 jet", "call 555-0100-22"]
    ) { QuantityDraft(.cardinal, number: $0.payload(.count)) },
    Rule(
      "ordinal", .item(.ordinal, as: .count),
      examples: ["the 21st floor": "21st = 21 .", "her second book": "second = 2 ."],
      counterExamples: []
    ) { QuantityDraft(.ordinal, number: $0.payload(.count)) },
  ]
}
