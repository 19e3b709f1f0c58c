import Facts
import Lexicon

/// Tells dates from names and numbers that look like them, by the words around.
///
/// "May" is a month in "in May" and not in "Theresa May"; "2000" a year in "in 2000" and not in
/// "2000 soldiers"; "Sun" a day in "Sun., May 5" and not in "the Sun".
enum NamesAndNumbers {
  /// Words after which a name of a month or a number of four digits is a date.
  private static let introducers = WordClassSet([
    .inWord, .ofWord, .byWord, .sinceWord, .untilWord, .fromWord, .toWord, .duringWord, .beforeWord,
    .afterWord, .betweenWord, .onWord, .partModifier, .thisWord, .timePointer, .yearWord, .forWord,
  ])

  /// Words that open no noun phrase's middle: what may follow a date that ends its phrase.
  private static let closers = WordClassSet([
    .inWord, .onWord, .atWord, .byWord, .fromWord, .toWord, .forWord, .conjunction, .article,
    .pronoun,
    .auxiliary, .futureAuxiliary, .otherPreposition, .ofWord, .sinceWord, .untilWord, .afterWord,
    .beforeWord, .asWord, .thatWord, .thisWord, .duringWord,
  ])

  /// Whether what the grammar found is a time; `previous` is the last one before it.
  static func isTemporal(
    _ reading: TemporalReading, _ tokens: Range<Int>, _ workspace: borrowing Workspace,
    after previous: TemporalExtractor.Mention?
  ) -> Bool {
    if reading.traits.contains(.bareYear) { return isYear(reading, tokens, workspace) }
    guard reading.traits.contains(.ambiguousName) else { return true }
    let text = workspace.text
    let last = tokens.upperBound - 1
    let token = text.tokens[last]
    if reading.type == .set {
      // "The Daily Mail": a capital inside the sentence makes a name.
      return !token.has(.capitalized) || token.has(.sentenceStart)
        || text.token(max(0, last - 1), isIn: .eachWord)
    }
    if reading.point.granularity == .dayPart {
      return !token.has(.capitalized) || token.has(.sentenceStart)
    }
    if reading.type == .time {
      return isClock(reading, tokens, workspace, after: previous)
    }
    if reading.point.month != nil { return isMonth(reading, tokens, workspace) }
    if reading.point.weekday != nil, reading.point.day == nil {
      return isWeekday(tokens, workspace)
    }
    if reading.point.day != nil { return endsPhrase(tokens.upperBound, workspace) }
    return true
  }

  /// Whether a time is rather a name: "on ABC's This Week", "the film Another Day", "the Winter Games".
  static func isTitle(
    _ reading: TemporalReading, _ tokens: Range<Int>, _ workspace: borrowing Workspace
  ) -> Bool {
    let text = workspace.text
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    let token = text.tokens[last]
    guard token.has(.capitalized), !token.has(.allCapitals), !reading.isHoliday else {
      return false
    }
    let next = text.tokens[last + 1]
    if text.token(last, isIn: .season) {
      // "Winter of Discontent".
      let name = text.token(last + 1, isIn: .ofWord) ? last + 2 : last + 1
      return !next.has(.paragraphBefore) && isNameWord(name, workspace)
    }
    // "Seven Hundred Years".
    if tokens.count == 1, text.token(last, isIn: .timeUnitPlural) {
      return !token.has(.sentenceStart)
    }
    guard !token.has(.sentenceStart),
      text.token(last, isIn: .relativeDay) || text.token(last, isIn: .timeUnit)
        || text.token(last, isIn: .timeUnitPlural) || text.token(last, isIn: .clockPoint)
    else { return false }
    let isQuoted = first > 0 && text.token(first - 1, isIn: .quotationMark)
    if isQuoted, text.token(last, isIn: .relativeDay) {
      return text.token(last + 1, isIn: .quotationMark)
    }
    // In a headline all words have capitals.
    if next.has(.word), !next.has(.paragraphBefore), !next.has(.capitalized) { return true }
    guard first > 0, !text.tokens[first].has(.paragraphBefore) else { return false }
    let before = text.tokens[first - 1]
    return isQuoted || before.has(.word) && !before.has(.capitalized)
  }

  private static func isMonth(
    _ reading: TemporalReading, _ tokens: Range<Int>, _ workspace: borrowing Workspace
  ) -> Bool {
    let text = workspace.text
    let first = tokens.lowerBound
    let isLowercase = !text.tokens[first].has(.capitalized)
    let isAmbiguous = isLowercase || text.token(first, isIn: .ambiguousMonth)
    let next = tokens.upperBound
    if text.token(next, isIn: .timePointer) || text.token(next, isIn: .thisWord) { return true }
    guard first > 0, !text.tokens[first].has(.paragraphBefore) else { return !isAmbiguous }
    let before = text.tokens[first - 1]
    let beforeClasses = text.lexicon.classes[Int(before.lexeme)]
    // "Spoke to April Jones", "in May Street"; but "in May Clinton spoke".
    let isFirm = beforeClasses.intersects(firmIntroducers)
    if isAmbiguous, isNameWord(next, workspace), !isFirm || text.token(next, isIn: .streetTail) {
      return false
    }
    if beforeClasses.intersects(introducers) { return true }
    if beforeClasses.contains(.hyphen), first > 1,
      text.token(first - 2, isIn: .partModifier) || text.token(first - 2, isIn: .partNoun)
    {
      return true
    }
    // "Under a June agreement"; not "a May Company store".
    if beforeClasses.contains(.article) {
      if isLowercase { return false }
      return !text.tokens[next].has(.capitalized) && text.tokens[next].has(.word)
    }
    if before.has(.word), before.has(.capitalized), !before.has(.sentenceStart), before.lexeme == 0
    {
      return false
    }
    return !isAmbiguous || text.token(first - 1, isIn: .comma) && isAbbreviated(tokens, workspace)
  }

  /// Words after which a month's name is a month whatever name follows.
  private static let firmIntroducers = WordClassSet([
    .inWord, .ofWord, .sinceWord, .untilWord, .duringWord, .partModifier, .thisWord, .timePointer,
  ])

  /// Whether a word is part of a name: a capital, and neither grammar's nor the calendar's.
  private static func isNameWord(_ index: Int, _ workspace: borrowing Workspace) -> Bool {
    let token = workspace.text.tokens[index]
    guard token.has(.capitalized), token.has(.word), !token.has(.sentenceStart) else {
      return false
    }
    return !workspace.text.lexicon.classes[Int(token.lexeme)].intersects(calendarAndGrammar)
  }

  private static let calendarAndGrammar: WordClassSet = {
    var classes = closers
    classes.formUnion(
      WordClassSet([
        .month, .monthAbbreviation, .weekday, .dayPart, .holiday, .timeZone, .season, .timePointer,
      ]))
    return classes
  }()

  private static func isAbbreviated(
    _ tokens: Range<Int>, _ workspace: borrowing Workspace
  ) -> Bool {
    workspace.text.token(tokens.upperBound - 1, isIn: .period)
  }

  private static func isWeekday(_ tokens: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    let text = workspace.text
    let last = tokens.upperBound - 1
    let next = text.tokens[last + 1]
    if text.token(last, isIn: .period) { return true }
    let isName = isNameWord(last + 1, workspace)
    if text.token(last, isIn: .weekdayAbbreviation) {
      let isDated =
        next.has(.digits) || text.token(last + 1, isIn: .month)
        || text.token(last + 1, isIn: .monthAbbreviation)
        || (text.token(last + 1, isIn: .comma)
          && (text.tokens[last + 2].has(.digits) || text.token(last + 2, isIn: .month)))
      return isDated && !text.token(tokens.lowerBound, isIn: .article)
        || (last > 0 && text.token(last - 1, isIn: .onWord) && !isName)
    }
    // "The Sunday Times" is a paper.
    guard isName, last > 0 else { return true }
    return !text.token(last - 1, isIn: .article) && !text.token(last - 1, isIn: .possessive)
  }

  private static func isClock(
    _ reading: TemporalReading, _ tokens: Range<Int>, _ workspace: borrowing Workspace,
    after previous: TemporalExtractor.Mention?
  ) -> Bool {
    let text = workspace.text
    let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    if text.token(last, isIn: .timeZone) { return true }
    let isPossible = (reading.point.hour ?? 0) < 24 && (reading.point.minute ?? 0) < 60
    // A full stop inside is a decimal, unless something says that it is a time.
    let isDecimal = (first..<last).contains { text.token($0, isIn: .period) }
    if text.token(first, isIn: .timeBound) { return !isDecimal }
    let before = first > 0 && !text.tokens[first].has(.paragraphBefore) ? first - 1 : nil
    // The rear of "1:02:03.4".
    if let before, text.token(before, isIn: .colon), !text.tokens[first].has(.spaceBefore) {
      return false
    }
    // "October 5 3:30".
    if let previous, let before, isPossible, !isDecimal, previous.reading.isCalendarDate,
      previous.reading.point.granularity == .day,
      previous.tokens.upperBound == first
        || previous.tokens.upperBound == before && text.token(before, isIn: .comma)
    {
      return endsPhrase(last + 1, workspace)
    }
    let isIntroduced =
      before.map {
        text.token($0, isIn: .atWord) || text.token($0, isIn: .byWord)
          || text.token($0, isIn: .untilWord)
          || (!isDecimal && isPossible
            && (text.token($0, isIn: .fromWord) || text.token($0, isIn: .toWord)
              || text.token($0, isIn: .afterWord) || text.token($0, isIn: .beforeWord)))
      } ?? false
    if isIntroduced { return !isDecimal || endsPhrase(last + 1, workspace) }
    guard !isDecimal, isPossible else { return false }
    // "7:30 tomorrow", "7:30 on Friday".
    let next = text.lexicon.classes[Int(text.tokens[last + 1].lexeme)]
    if next.intersects(dayWords) { return true }
    if next.contains(.onWord),
      text.token(last + 2, isIn: .weekday) || text.token(last + 2, isIn: .timePointer)
    {
      return true
    }
    if next.contains(.inWord), text.token(last + 2, isIn: .article),
      text.token(last + 3, isIn: .dayPart)
    {
      return true
    }
    return text.tokens[first].length == 2 && text.tokens[first + 2].length == 2
      && endsPhrase(last + 1, workspace)
  }

  /// Words that name a day, behind a time of it.
  private static let dayWords = WordClassSet([.relativeDay, .tonightWord, .weekday, .thisWord])

  /// Whether no noun follows that the words before it belong to.
  private static func endsPhrase(_ next: Int, _ workspace: borrowing Workspace) -> Bool {
    let token = workspace.text.tokens[next]
    if !token.has(.word) || token.has(.paragraphBefore) || token.has(.sentenceStart) { return true }
    return workspace.text.lexicon.classes[Int(token.lexeme)].intersects(closers)
  }

  private static func isYear(
    _ reading: TemporalReading, _ tokens: Range<Int>, _ workspace: borrowing Workspace
  ) -> Bool {
    let text = workspace.text
    guard let year = reading.point.year else { return false }
    let next = text.tokens[tokens.upperBound]
    let nextClasses = text.lexicon.classes[Int(next.lexeme)]
    if !next.has(.paragraphBefore), nextClasses.intersects(countedWords) { return false }
    let isCounted =
      next.has(.word) && !next.has(.capitalized) && !next.has(.paragraphBefore)
      && next.has(.spaceBefore) && !nextClasses.intersects(closers)
      && text.bytes[Int(next.end) - 1] == UInt8(ascii: "s") && next.length > 3
    let first = tokens.lowerBound
    if isInDigitChain(tokens.upperBound, text) { return false }
    guard first > 0, !text.tokens[first].has(.paragraphBefore) else {
      return !isCounted && 1800...2099 ~= year
    }
    let before = text.tokens[first - 1]
    let beforeClasses = text.lexicon.classes[Int(before.lexeme)]
    if beforeClasses.intersects(amountWords) { return false }
    // "Flight 1985", "Resolution 1973"; "the Companies Act 1985" is of that year.
    if beforeClasses.contains(.identifierNoun),
      text.lexicon.value(of: before.lexeme, as: .identifierNoun) == 0
    {
      return false
    }
    let isIntroduced = beforeClasses.intersects(introducers)
    if isCounted {
      // "The 1777 campaigns", hardly "the 1777 soldiers"; but "2000 soldiers".
      if beforeClasses.contains(.article) { return 1500...2099 ~= year && year % 100 != 0 }
      return isIntroduced && 1900...2099 ~= year
    }
    if isIntroduced { return true }
    // "Windows 1998", "Expo 2000": a capitalised name right before takes the number in.
    if before.has(.word), before.has(.capitalized), before.lexeme == 0 { return false }
    if before.has(.digits) { return false }
    return 1700...2099 ~= year
  }

  /// Whether a hyphen and digits that are no year follow, as in "2015-86" or "2010-2015-86".
  private static func isInDigitChain(_ hyphen: Int, _ text: TokenizedText) -> Bool {
    guard text.token(hyphen, isIn: .hyphen), !text.tokens[hyphen].has(.spaceBefore),
      text.tokens[hyphen + 1].has(.digits), !text.tokens[hyphen + 1].has(.spaceBefore)
    else { return false }
    return text.tokens[hyphen + 1].length != 4
      || text.token(hyphen + 2, isIn: .hyphen) && text.tokens[hyphen + 3].has(.digits)
        && !text.tokens[hyphen + 3].has(.spaceBefore)
  }

  /// What counts or measures: a number before it is no year.
  private static let countedWords = WordClassSet([
    .timeUnit, .timeUnitPlural, .magnitude, .percentWord, .percentSign, .unitName, .unitSymbol,
    .currencyName, .hundredWord,
  ])

  /// What a number after it makes an amount or a number of something.
  private static let amountWords = WordClassSet([
    .currencySign, .numberSign, .unitSymbol, .currencyCode,
  ])
}
