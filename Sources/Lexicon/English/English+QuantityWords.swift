extension English {
  /// Bounds as values of `.boundWord`: what the words before a number make of it.
  package enum Bound: Int, Sendable {
    case moreThan = 1
    case atLeast, lessThan, atMost, equal
  }

  /// Words around quantities: percent, bounds, approximations, and what is no quantity.
  static let quantityWords: [LexicalEntry] =
    percentWords + joiningWords + bound(.moreThan, moreThan) + bound(.atLeast, atLeast)
    + bound(.lessThan, lessThan) + bound(.atMost, atMost) + bound(.equal, "equal to, equals")
    + boundEnds
    + phrases(
      "about, around, roughly, approximately, approx, nearly, almost, some, estimated, close to, circa, ~, ≈, as many as, as much as, or so, virtually, practically, reported, reportedly",
      .approximator)
    + LexicalEntry.words(
      "flight flights route highway interstate section sections article articles chapter chapters "
        + "page pages room gate boeing airbus apollo channel version figure fig table "
        + "volume vol issue amendment proposition resolution formula platform runway terminal level grade "
        + "class phase stage scene step bus train line district precinct ward pier unit "
        + "engine ladder battalion lot exhibit rule item appendix annex protocol",
      .identifierNoun)
    // What stands behind an act is mostly its year.
    + [LexicalEntry("act", .identifierNoun, 1)]
    + LexicalEntry.words(
      "rose rise rises risen rising fell fall falls fallen falling increased increase increases increasing decreased decrease "
        + "declined decline dropped drop raised raise raises raising cut cuts cutting grew grow grown growing moved went gone changed change climbed "
        + "jumped slipped reduced reduce lowered widened narrowed shrank shrunk expanded soared plunged slid gained "
        + "skidded sank shed plummeted dipped edged firmed rallied crept ticked retreated surrendered inched "
        + "boosted upgraded downgraded trimmed doubled up down revised improved tumbled advanced eased surged swung",
      .changeVerb)
    + LexicalEntry.words(
      "won win wins winning lost lose loses victory victories defeat defeats defeated beat beats "
        + "beating loss losses draw drew lead leads led tied trailed",
      .scoreCue)
    + LexicalEntry.words(
      "weigh weighs weighed weighing weight weights heavy heavier lost lose baby bag bags fish meat explosives "
        + "cocaine heroin marijuana uranium lb lbs ounces ounce kilogram kilograms kilos gram grams tons tonnes ton",
      .weightCue)
    + LexicalEntry.words(
      "pence sterling britain british uk u.k. england london scotland wales £", .moneyCue)

  /// Words that join numbers to a ratio, that make an age, and the signs of a tolerance.
  private static let joiningWords: [LexicalEntry] = [
    LexicalEntry("over", .ratioWord, 1),
    LexicalEntry("out of", .ratioWord, 2),
    LexicalEntry("in", .ratioWord, 3),
    LexicalEntry("including", .includingWord),
    LexicalEntry("odd", .oddWord),
    LexicalEntry("something", .oddWord),
    LexicalEntry("ish", .oddWord),
    LexicalEntry("plus", .plusWord),
    LexicalEntry("+", .plusWord),
    LexicalEntry("old", .ageWord, 1),
    LexicalEntry("olds", .ageWord, 1),
    LexicalEntry("below zero", .belowZero),
    LexicalEntry("of age", .ageWord, 2),
    LexicalEntry("±", .plusMinus),
    LexicalEntry("+ / -", .plusMinus),
    LexicalEntry("plus or minus", .plusMinus),
  ]

  private static let percentWords: [LexicalEntry] = [
    LexicalEntry("%", .percentWord, 1),
    LexicalEntry("percent", .percentWord, 1),
    LexicalEntry("percents", .percentWord, 1),
    LexicalEntry("pct", .percentWord, 1),
    LexicalEntry("pc", .percentWord, 1),
    LexicalEntry("per cent", .percentWord, 1),
    LexicalEntry("per-cent", .percentWord, 1),
    LexicalEntry("per cents", .percentWord, 1),
    LexicalEntry("percentage point", .percentWord, 2),
    LexicalEntry("percentage points", .percentWord, 2),
    LexicalEntry("percent point", .percentWord, 2),
    LexicalEntry("percent points", .percentWord, 2),
    LexicalEntry("basis point", .percentWord, 3),
    LexicalEntry("basis points", .percentWord, 3),
    LexicalEntry("bps", .percentWord, 3),
    LexicalEntry("bp", .percentWord, 3),
  ]

  private static let moreThan =
    "more than, greater than, larger than, bigger than, higher than, in excess of, exceeding, exceed, exceeds, exceeded, surpass, "
    + "surpasses, surpassed, surpassing, over, above, upwards of, better than, well over, >, just over"

  private static let atLeast =
    "at least, no less than, not less than, no fewer than, not fewer than, a minimum of, minimum of, "
    + "greater than or equal to, greater or equal than, greater or equal to, more than or equal to, bigger or equal than, bigger than or equal to, "
    + "larger or equal than, larger than or equal to, higher than or equal to, equal to or more than, equal to or greater than, equal or greater than, equal or more than, "
    + "at least or equal to, > =, ≥"

  private static let lessThan =
    "less than, fewer than, smaller than, lower than, under, below, <, just under, well under, short of"

  private static let atMost =
    "at most, up to, no more than, not more than, no greater than, a maximum of, maximum of, "
    + "less than or equal to, less or equal than, less or equal to, smaller or equal than, smaller than or equal to, lower than or equal to, "
    + "equal to or less than, equal or less than, equal to or smaller than, at most or equal to, < =, ≤"

  private static func bound(_ bound: Bound, _ list: String) -> [LexicalEntry] {
    list.split(separator: ",").map {
      LexicalEntry(String($0.drop { $0 == " " }), .boundWord, bound.rawValue)
    }
  }

  /// What makes a bound behind the number: "five hundred or more".
  private static let boundEnds: [LexicalEntry] =
    phrases(
      "or more, or more than, or greater than, or equal to, or greater, or higher, or above, and above, and up, or over, and over, or older",
      .boundEnd, Bound.atLeast.rawValue)
    + phrases(
      "or less, or less than, or fewer than, or fewer, or lower, or below, or under, and below, and under, or younger",
      .boundEnd, Bound.atMost.rawValue)

  private static func phrases(
    _ list: String, _ wordClass: WordClass, _ value: Int = 0
  ) -> [LexicalEntry] {
    list.split(separator: ",").map {
      LexicalEntry(String($0.drop { $0 == " " }), wordClass, value)
    }
  }
}
