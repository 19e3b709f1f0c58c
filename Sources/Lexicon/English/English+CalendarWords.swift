private import Facts

extension English {
  /// Months, weekdays, units of time and the words that point at them.
  static let calendarWords: [LexicalEntry] =
    monthNames + weekdayNames + timeUnits + seasonNames + dayParts + clockWords + eraWords
    + pointingWords + timeBounds + vagueTimes + verbTenses + doubtWords
    + holidayNames

  /// Months with their number; those that are also names or verbs need evidence.
  private static let monthNames: [LexicalEntry] = [
    LexicalEntry("january", .month, 1),
    LexicalEntry("february", .month, 2),
    LexicalEntry("march", [(.month, 3), (.ambiguousMonth, 3)]),
    LexicalEntry("april", [(.month, 4), (.ambiguousMonth, 4)]),
    LexicalEntry("may", [(.month, 5), (.ambiguousMonth, 5)]),
    LexicalEntry("june", [(.month, 6), (.ambiguousMonth, 6)]),
    LexicalEntry("july", .month, 7),
    LexicalEntry("august", [(.month, 8), (.ambiguousMonth, 8)]),
    LexicalEntry("september", .month, 9),
    LexicalEntry("october", .month, 10),
    LexicalEntry("november", .month, 11),
    LexicalEntry("december", .month, 12),
    LexicalEntry("jan", [(.monthAbbreviation, 1), (.abbreviation, 0), (.ambiguousMonth, 1)]),
    LexicalEntry("feb", [(.monthAbbreviation, 2), (.abbreviation, 0)]),
    LexicalEntry("mar", [(.monthAbbreviation, 3), (.abbreviation, 0), (.ambiguousMonth, 3)]),
    LexicalEntry("apr", [(.monthAbbreviation, 4), (.abbreviation, 0)]),
    LexicalEntry("jun", [(.monthAbbreviation, 6), (.abbreviation, 0), (.ambiguousMonth, 6)]),
    LexicalEntry("jul", [(.monthAbbreviation, 7), (.abbreviation, 0)]),
    LexicalEntry("aug", [(.monthAbbreviation, 8), (.abbreviation, 0)]),
    LexicalEntry("sep", [(.monthAbbreviation, 9), (.abbreviation, 0)]),
    LexicalEntry("sept", [(.monthAbbreviation, 9), (.abbreviation, 0)]),
    LexicalEntry("oct", [(.monthAbbreviation, 10), (.abbreviation, 0)]),
    LexicalEntry("nov", [(.monthAbbreviation, 11), (.abbreviation, 0)]),
    LexicalEntry("dec", [(.monthAbbreviation, 12), (.abbreviation, 0)]),
  ]

  /// Weekdays with their ISO number.
  private static let weekdayNames: [LexicalEntry] = [
    LexicalEntry("monday", .weekday, 1),
    LexicalEntry("tuesday", .weekday, 2),
    LexicalEntry("wednesday", .weekday, 3),
    LexicalEntry("thursday", .weekday, 4),
    LexicalEntry("friday", .weekday, 5),
    LexicalEntry("saturday", .weekday, 6),
    LexicalEntry("sunday", .weekday, 7),
    LexicalEntry("mondays", .weekdayPlural, 1),
    LexicalEntry("tuesdays", .weekdayPlural, 2),
    LexicalEntry("wednesdays", .weekdayPlural, 3),
    LexicalEntry("thursdays", .weekdayPlural, 4),
    LexicalEntry("fridays", .weekdayPlural, 5),
    LexicalEntry("saturdays", .weekdayPlural, 6),
    LexicalEntry("sundays", .weekdayPlural, 7),
    LexicalEntry("mon", [(.weekdayAbbreviation, 1), (.abbreviation, 0)]),
    LexicalEntry("tue", [(.weekdayAbbreviation, 2), (.abbreviation, 0)]),
    LexicalEntry("tues", [(.weekday, 2), (.abbreviation, 0)]),
    LexicalEntry("wed", .weekdayAbbreviation, 3),
    LexicalEntry("weds", [(.weekday, 3), (.abbreviation, 0)]),
    LexicalEntry("thu", [(.weekdayAbbreviation, 4), (.abbreviation, 0)]),
    LexicalEntry("thur", [(.weekday, 4), (.abbreviation, 0)]),
    LexicalEntry("thurs", [(.weekday, 4), (.abbreviation, 0)]),
    LexicalEntry("fri", [(.weekdayAbbreviation, 5), (.abbreviation, 0)]),
    LexicalEntry("sat", .weekdayAbbreviation, 6),
    LexicalEntry("sun", .weekdayAbbreviation, 7),
  ]

  /// Value of a zone whose offset depends on the day, such as "ET".
  package static let seasonalZone = 9_999

  /// Value of a zone in words, such as "local time".
  package static let spokenZone = 10_000

  /// Value of "everyday", which is an adjective of other things too.
  package static let everyday = 40

  private static func unit(_ unit: TemporalDuration.Unit) -> Int { Int(unit.rawValue) }

  /// Units of time with the raw value of `TemporalDuration.Unit`.
  private static let timeUnits: [LexicalEntry] = [
    LexicalEntry("second", .timeUnit, unit(.second)),
    LexicalEntry("seconds", .timeUnitPlural, unit(.second)),
    LexicalEntry("secs", .timeUnitPlural, unit(.second)),
    LexicalEntry("sec", .timeUnit, unit(.second)),
    LexicalEntry("minute", .timeUnit, unit(.minute)),
    LexicalEntry("minutes", .timeUnitPlural, unit(.minute)),
    LexicalEntry("mins", .timeUnitPlural, unit(.minute)),
    LexicalEntry("min", .timeUnit, unit(.minute)),
    LexicalEntry("hour", .timeUnit, unit(.hour)),
    LexicalEntry("hours", .timeUnitPlural, unit(.hour)),
    LexicalEntry("hrs", .timeUnitPlural, unit(.hour)),
    LexicalEntry("hr", .timeUnit, unit(.hour)),
    LexicalEntry("day", .timeUnit, unit(.day)),
    LexicalEntry("days", .timeUnitPlural, unit(.day)),
    LexicalEntry("weekend", [(.timeUnit, unit(.weekend)), (.weekendWord, 1)]),
    LexicalEntry("weekends", [(.timeUnitPlural, unit(.weekend)), (.weekendWord, 2)]),
    LexicalEntry("week", .timeUnit, unit(.week)),
    LexicalEntry("weeks", .timeUnitPlural, unit(.week)),
    LexicalEntry("fortnight", .timeUnit, 20 + unit(.week)),
    LexicalEntry("fortnights", .timeUnitPlural, 20 + unit(.week)),
    LexicalEntry("month", .timeUnit, unit(.month)),
    LexicalEntry("months", .timeUnitPlural, unit(.month)),
    LexicalEntry("quarter", [(.timeUnit, unit(.quarter)), (.quarterWord, 1)]),
    LexicalEntry("quarters", [(.timeUnitPlural, unit(.quarter)), (.quarterWord, 2)]),
    LexicalEntry("half", .halfWord, 1),
    LexicalEntry("latter half", .latterHalfWord, 2),
    LexicalEntry("year", [(.timeUnit, unit(.year)), (.yearWord, 1)]),
    LexicalEntry("years", [(.timeUnitPlural, unit(.year)), (.yearWord, 2)]),
    LexicalEntry("decade", .timeUnit, unit(.decade)),
    LexicalEntry("decades", .timeUnitPlural, unit(.decade)),
    LexicalEntry("century", [(.timeUnit, unit(.century)), (.centuryWord, 1)]),
    LexicalEntry("centuries", [(.timeUnitPlural, unit(.century)), (.centuryWord, 2)]),
    LexicalEntry("hourly", .timeUnitAdverb, unit(.hour)),
    LexicalEntry("daily", .timeUnitAdverb, unit(.day)),
    LexicalEntry("weekly", .timeUnitAdverb, unit(.week)),
    LexicalEntry("biweekly", .timeUnitAdverb, 20 + unit(.week)),
    LexicalEntry("fortnightly", .timeUnitAdverb, 20 + unit(.week)),
    LexicalEntry("monthly", .timeUnitAdverb, unit(.month)),
    LexicalEntry("annually", .timeUnitAdverb, unit(.year)),
    LexicalEntry("everyday", .timeUnitAdverb, everyday),
    LexicalEntry("yearly", .timeUnitAdverb, unit(.year)),
  ]

  /// Seasons with the raw value of `TemporalPoint.Season`.
  private static let seasonNames: [LexicalEntry] = [
    LexicalEntry("spring", .season, 1),
    LexicalEntry("springtime", .season, 1),
    LexicalEntry("summer", .season, 2),
    LexicalEntry("summertime", .season, 2),
    LexicalEntry("autumn", .season, 3),
    LexicalEntry("fall", .fallWord, 3),
    LexicalEntry("winter", .season, 4),
    LexicalEntry("wintertime", .season, 4),
  ]

  /// Parts of the day with the raw value of `TemporalPoint.DayPart`.
  private static let dayParts: [LexicalEntry] = [
    LexicalEntry("morning", .dayPart, 1),
    LexicalEntry("dawn", .dayPart, 11),
    LexicalEntry("daybreak", .dayPart, 11),
    LexicalEntry("midmorning", .dayPart, 1),
    LexicalEntry("afternoon", .dayPart, 3),
    LexicalEntry("midafternoon", .dayPart, 3),
    LexicalEntry("evening", .dayPart, 4),
    LexicalEntry("dusk", .dayPart, 14),
    LexicalEntry("nightfall", .dayPart, 14),
    LexicalEntry("night", .dayPart, 5),
    LexicalEntry("daytime", .dayPart, 6),
    LexicalEntry("nighttime", .dayPart, 5),
    LexicalEntry("night-time", .dayPart, 5),
    LexicalEntry("mornings", .dayPartPlural, 1),
    LexicalEntry("afternoons", .dayPartPlural, 3),
    LexicalEntry("evenings", .dayPartPlural, 4),
    LexicalEntry("nights", .dayPartPlural, 5),
    LexicalEntry("overnight", .tonightWord, 1),
    LexicalEntry("tonight", .tonightWord, 0),
    LexicalEntry("tonite", .tonightWord, 0),
  ]

  /// Clock words; points of the clock with their hour, zones with their offset from UTC in minutes.
  ///
  /// Offsets: RFC 2822 section 4.3 for the North American zones, IANA tz database for the others.
  private static let clockWords: [LexicalEntry] = [
    LexicalEntry("a.m.", .meridiem, 0),
    LexicalEntry("am", .meridiem, 0),
    LexicalEntry("p.m.", .meridiem, 12),
    LexicalEntry("pm", .meridiem, 12),
    LexicalEntry("a . m .", .meridiem, 0),
    LexicalEntry("a . m", .meridiem, 0),
    LexicalEntry("a m", .meridiem, 0),
    LexicalEntry("p . m .", .meridiem, 12),
    LexicalEntry("p . m", .meridiem, 12),
    LexicalEntry("p m", .meridiem, 12),
    LexicalEntry("noon", .clockPoint, 12),
    LexicalEntry("noontime", .clockPoint, 12),
    LexicalEntry("midday", .clockPoint, 12),
    LexicalEntry("midnight", .clockPoint, 24),
    LexicalEntry("o'clock", .oclockWord, 0),
    LexicalEntry("oclock", .oclockWord, 0),
    LexicalEntry("gmt", .timeZone, 0),
    LexicalEntry("utc", .timeZone, 0),
    LexicalEntry("bst", .timeZone, 60),
    LexicalEntry("cet", .timeZone, 60),
    LexicalEntry("cest", .timeZone, 120),
    LexicalEntry("eet", .timeZone, 120),
    LexicalEntry("msk", .timeZone, 180),
    LexicalEntry("jst", .timeZone, 540),
    LexicalEntry("eest", .timeZone, 180),
    LexicalEntry("sast", .timeZone, 120),
    LexicalEntry("ist", .timeZone, 330),
    LexicalEntry("hkt", .timeZone, 480),
    LexicalEntry("awst", .timeZone, 480),
    LexicalEntry("kst", .timeZone, 540),
    LexicalEntry("aest", .timeZone, 600),
    LexicalEntry("aedt", .timeZone, 660),
    LexicalEntry("nzst", .timeZone, 720),
    LexicalEntry("nzdt", .timeZone, 780),
    LexicalEntry("local time", .timeZone, English.spokenZone),
    LexicalEntry("eastern time", .timeZone, English.spokenZone),
    LexicalEntry("central time", .timeZone, English.spokenZone),
    LexicalEntry("mountain time", .timeZone, English.spokenZone),
    LexicalEntry("pacific time", .timeZone, English.spokenZone),
    LexicalEntry("et", .timeZone, English.seasonalZone),
    LexicalEntry("pt", .timeZone, English.seasonalZone),
    LexicalEntry("est", .timeZone, -300),
    LexicalEntry("edt", .timeZone, -240),
    LexicalEntry("cst", .timeZone, -360),
    LexicalEntry("cdt", .timeZone, -300),
    LexicalEntry("mst", .timeZone, -420),
    LexicalEntry("mdt", .timeZone, -360),
    LexicalEntry("pst", .timeZone, -480),
    LexicalEntry("pdt", .timeZone, -420),
  ]

  /// Eras (0 before Christ, 1 after), decades by name and digits, fiscal years.
  private static let eraWords: [LexicalEntry] = [
    LexicalEntry("bc", .era, 0),
    LexicalEntry("b.c.", .era, 0),
    LexicalEntry("bce", .era, 0),
    LexicalEntry("b.c.e.", .era, 0),
    LexicalEntry("ad", .era, 1),
    LexicalEntry("a.d.", .era, 1),
    LexicalEntry("ce", .era, 1),
    LexicalEntry("c.e.", .era, 1),
    LexicalEntry("circa", .circaWord, 0),
    LexicalEntry("c", [(.circaWord, 0), (.abbreviation, 0)]),
    LexicalEntry("ca", [(.circaWord, 0), (.abbreviation, 0)]),
    LexicalEntry("twenties", .decadeName, 20),
    LexicalEntry("thirties", .decadeName, 30),
    LexicalEntry("forties", .decadeName, 40),
    LexicalEntry("fifties", .decadeName, 50),
    LexicalEntry("sixties", .decadeName, 60),
    LexicalEntry("seventies", .decadeName, 70),
    LexicalEntry("eighties", .decadeName, 80),
    LexicalEntry("nineties", .decadeName, 90),
    LexicalEntry("s", .pluralSuffix, 0),
    LexicalEntry("fiscal", .fiscalWord, 0),
    LexicalEntry("fy", .fiscalWord, 0),
    LexicalEntry("financial", .fiscalWord, 1),
    LexicalEntry("academic", .fiscalWord, 1),
    LexicalEntry("school", .fiscalWord, 1),
    LexicalEntry("tax", .fiscalWord, 1),
  ]

  private static func pointer(_ word: String, _ pointer: TimePointer) -> LexicalEntry {
    LexicalEntry(word, .timePointer, pointer.rawValue)
  }

  /// Words that say which of several: last, this, next and their like.
  private static let pointingWords: [LexicalEntry] = [
    LexicalEntry("yesterday", .relativeDay, -1),
    LexicalEntry("today", .relativeDay, 0),
    LexicalEntry("tomorrow", .relativeDay, 1),
    LexicalEntry("tmrw", .relativeDay, 1),
    LexicalEntry("tmr", .relativeDay, 1),
    LexicalEntry("day before yesterday", .relativeDay, -2),
    LexicalEntry("day after tomorrow", .relativeDay, 2),
    pointer("last", .last),
    pointer("next", .next),
    pointer("past", .past),
    pointer("previous", .previous),
    pointer("preceding", .previous),
    pointer("prior", .previous),
    pointer("following", .following),
    pointer("subsequent", .following),
    pointer("ensuing", .following),
    pointer("coming", .coming),
    pointer("upcoming", .coming),
    LexicalEntry("current", [(.timePointer, TimePointer.current.rawValue), (.vaguePresent, 2)]),
    LexicalEntry("present", [(.timePointer, TimePointer.current.rawValue), (.vaguePresent, 3)]),
    pointer("same", .same),
    pointer("very same", .same),
    pointer("latest", .latest),
    pointer("full", .whole),
    pointer("whole", .whole),
    pointer("entire", .whole),
    LexicalEntry("this", .thisWord, 0),
    LexicalEntry("that", .thatWord, 1),
    LexicalEntry("these", .theseWord, 2),
    LexicalEntry("those", .theseWord, 3),
    LexicalEntry("period", .periodWord, 0),
    LexicalEntry("other", .otherWord, 0),
    LexicalEntry("q", .quarterSign, 0),
    LexicalEntry("h", [(.halfSign, 0), (.hourSign, 0)]),
    LexicalEntry("w", .weekSign, 0),
    LexicalEntry("all", .allWord, 0),
    LexicalEntry("how", .howWord, 0),
    LexicalEntry("while", .whileWord, 0),
    LexicalEntry("starting", .startingWord, 0),
    LexicalEntry("commencing", .startingWord, 0),
    LexicalEntry("beginning", .startingWord, 0),
    LexicalEntry("date", .dateWord, 0),
    LexicalEntry("more", .moreWord, 0),
    LexicalEntry("additional", .moreWord, 0),
    LexicalEntry("extra", .moreWord, 0),
    LexicalEntry("another", .moreWord, 1),
    LexicalEntry("straight", .moreWord, 2),
    LexicalEntry("trading", .moreWord, 3),
    LexicalEntry("working", .moreWord, 3),
    LexicalEntry("business", .moreWord, 3),
    LexicalEntry("calendar", .moreWord, 3),
    LexicalEntry("full", .moreWord, 3),
    LexicalEntry("long", .moreWord, 3),
    LexicalEntry("comparable", .comparableWord, 0),
    LexicalEntry("corresponding", .comparableWord, 0),
    LexicalEntry("time", .timeWord, 0),
    LexicalEntry("possible", .possibleWord, 0),
    LexicalEntry("ended", .endedWord, 0),
    LexicalEntry("ending", .endedWord, 0),
    LexicalEntry("consecutive", .moreWord, 2),
    LexicalEntry("so", .soWord, 0),
    LexicalEntry("early", .partModifier, 1),
    LexicalEntry("mid", .partModifier, 2),
    LexicalEntry("late", .partModifier, 3),
    LexicalEntry("earlier", [(.earlierWord, 0), (.partModifier, 4)]),
    LexicalEntry("later", [(.laterWord, 0), (.partModifier, 5)]),
    LexicalEntry("beginning", .partNoun, 1),
    LexicalEntry("start", .partNoun, 1),
    LexicalEntry("outset", .partNoun, 1),
    LexicalEntry("early part", .partNoun, 1),
    LexicalEntry("middle", .partNoun, 2),
    LexicalEntry("end", .partNoun, 3),
    LexicalEntry("latter part", .partNoun, 3),
    LexicalEntry("late part", .partNoun, 3),
    LexicalEntry("ago", .ago, 0),
    LexicalEntry("back", .ago, 1),
    LexicalEntry("hence", .vaguePresent, 4),
    LexicalEntry("ahead", .laterWord, 2),
    LexicalEntry("afterwards", .laterWord, 0),
    LexicalEntry("afterward", .laterWord, 0),
    LexicalEntry("thereafter", .laterWord, 0),
    LexicalEntry("each", .eachWord, 1),
    LexicalEntry("every", .eachWord, 0),
    LexicalEntry("once", .frequency, 1),
    LexicalEntry("twice", .frequency, 2),
    LexicalEntry("several", .vagueNumber, 0),
    LexicalEntry("few", .vagueNumber, 0),
    LexicalEntry("many", .vagueNumber, 0),
    LexicalEntry("some", .vagueNumber, 1),
    LexicalEntry("couple", .vagueNumber, 2),
    LexicalEntry("old", .oldWord, 0),
    LexicalEntry("long", .longWord, 0),
  ]

  /// Words that bound a length or blur a date.
  private static let timeBounds: [LexicalEntry] =
    [
      ("about around roughly approximately", TimeBound.approximately),
      ("nearly almost under", .lessThan),
    ].flatMap { words, bound in
      words.split(separator: " ").map { LexicalEntry(String($0), .timeBound, bound.rawValue) }
    } + [
      LexicalEntry("close to", .timeBound, TimeBound.approximately.rawValue),
      LexicalEntry("less than", .timeBound, TimeBound.lessThan.rawValue),
      LexicalEntry("fewer than", .timeBound, TimeBound.lessThan.rawValue),
      LexicalEntry("up to", .timeBound, TimeBound.equalOrLess.rawValue),
      LexicalEntry("at most", .timeBound, TimeBound.equalOrLess.rawValue),
      LexicalEntry("no more than", .timeBound, TimeBound.equalOrLess.rawValue),
      LexicalEntry("not more than", .timeBound, TimeBound.equalOrLess.rawValue),
      LexicalEntry("more than", .timeBound, TimeBound.moreThan.rawValue),
      LexicalEntry("at least", .timeBound, TimeBound.equalOrMore.rawValue),
      LexicalEntry("no less than", .timeBound, TimeBound.equalOrMore.rawValue),
      LexicalEntry("no fewer than", .timeBound, TimeBound.equalOrMore.rawValue),
    ]

  /// References to the past, the present and the future that name no date.
  private static let vagueTimes: [LexicalEntry] = [
    LexicalEntry("recently", .vaguePast, 1),
    LexicalEntry("recent", .vaguePast, 2),
    LexicalEntry("previously", .earlierWord, 1),
    LexicalEntry("former", .formerWord, 0),
    LexicalEntry("now", .vaguePresent, 1),
    LexicalEntry("currently", .vaguePresent, 1),
    LexicalEntry("nowadays", .vaguePresent, 1),
    LexicalEntry("present-day", .vaguePresent, 1),
    LexicalEntry("right now", .vaguePresent, 1),
    LexicalEntry("soon", .vagueFuture, 1),
    LexicalEntry("future", .vagueFuture, 2),
    LexicalEntry("near future", .vagueFuture, 4),
    LexicalEntry("foreseeable future", .vagueFuture, 5),
    LexicalEntry("near term", .vagueFuture, 3),
    LexicalEntry("short term", .vagueFuture, 3),
  ]

  /// Adverbs that doubt the date behind them.
  private static let doubtWords: [LexicalEntry] = LexicalEntry.words(
    "possibly probably perhaps maybe presumably supposedly", .doubtWord)

  /// What tells the tense of a clause, beside auxiliaries and "-ed".
  private static let verbTenses: [LexicalEntry] =
    LexicalEntry.words(
      "said told made went came fell rose got gave took saw began became won lost left met held found "
        + "kept paid sold bought brought built sent led hit set cut put shot rode drove wrote spoke stood "
        + "grew drew broke ran agreed fought caught thought knew felt heard read laid",
      .pastTenseVerb)
    + LexicalEntry.words(
      "expects expected plans planned planning scheduled due intends slated payable effective "
        + "tentatively",
      .futureVerb)
    + LexicalEntry.words("would hopes", .futureVerb, 1)
    // What is on a programme stands in the present: "the play opens on Friday".
    + LexicalEntry.words(
      "opens closes reopens resumes begins starts ends expires leaves arrives departs returns goes "
        + "takes meets convenes reconvenes premieres debuts airs kicks runs",
      .futureVerb, 2)
    + LexicalEntry.words("reopen resume begin meet convene reconvene depart", .futureVerb, 3)
    + LexicalEntry.words(
      "is are set agreed agreement likely ready plan plans decided vowed pledged", .intentWord)
}
