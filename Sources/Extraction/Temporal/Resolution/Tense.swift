import Lexicon

/// Whether the clause around a date speaks of the past or of the future.
enum Tense {
  case past, future, unknown
  /// Begun before now, whatever the distance: "since March".
  case begun

  /// How far it looks either way, so that a text without full stops costs no more than another.
  private static var reach: Int { 24 }

  /// What the preposition before the mention says, else the verbs of its clause.
  static func around(_ mention: Range<Int>, _ workspace: borrowing Workspace) -> Tense {
    let text = workspace.text
    let first = mention.lowerBound
    guard first > 0 else { return ofClause(around: mention, text) }
    // "Since March" is over, "as early as Tuesday" is not.
    if text.token(first - 1, isIn: .sinceWord) { return .begun }
    if text.token(first - 1, isIn: .asWord) { return .future }
    if text.token(first - 1, isIn: .untilWord), !text.tokens[first - 1].has(.sentenceStart) {
      return until(mention, text)
    }
    // "Through January" may be either, unless "runs through Sunday"; the nearer one is meant.
    if text.lexicon.value(of: text.tokens[first - 1].lexeme, as: .toWord) == 1 {
      return ofClause(around: mention, text) == .future ? .future : .unknown
    }
    if isEquated(first, text) { return .future }
    let tense = ofClause(around: mention, text)
    // "By Friday", "before Christmas", "no later than May 5": ahead, unless a verb says otherwise.
    let isLimit =
      text.token(first - 1, isIn: .byWord) || text.token(first - 1, isIn: .beforeWord)
      || text.token(first - 1, isIn: .thanWord)
    return isLimit && tense == .unknown && !text.token(mention.upperBound, isIn: .possessive)
      ? .future : tense
  }

  /// "Until Tuesday" is ahead, but for "not until Tuesday did they …" and "up until Tuesday".
  ///
  /// What lasted until a month or a date may be over; the nearer one is meant.
  private static func until(_ mention: Range<Int>, _ text: TokenizedText) -> Tense {
    let before = mention.lowerBound - 2
    let tense = ofClause(around: mention, text)
    guard tense == .past, before >= 0 else { return .future }
    if text.token(before, isIn: .negation) || text.token(before, isIn: .otherPreposition) {
      return .past
    }
    return mention.contains { text.token($0, isIn: .weekday) } ? .future : .unknown
  }

  /// The verb nearest before the mention in its sentence decides, then the nearest after it.
  private static func ofClause(around mention: Range<Int>, _ text: TokenizedText) -> Tense {
    var index = mention.lowerBound
    var steps = 0
    while index > 0, steps < reach, !text.tokens[index].has(.sentenceStart),
      !text.tokens[index].has(.paragraphBefore)
    {
      index -= 1
      steps += 1
      let tense = of(index, text)
      if tense != .unknown { return tense }
    }
    index = mention.upperBound
    steps = 0
    while index < text.count, steps < reach, !text.tokens[index].has(.sentenceStart),
      !text.tokens[index].has(.paragraphBefore)
    {
      let tense = of(index, text)
      if tense != .unknown { return tense }
      index += 1
      steps += 1
    }
    return .unknown
  }

  /// "The deadline is Friday", "the vote is on May 5".
  private static func isEquated(_ first: Int, _ text: TokenizedText) -> Bool {
    var index = first - 1
    if index > 0, text.token(index, isIn: .onWord) || text.token(index, isIn: .inWord) {
      index -= 1
    }
    return text.lexicon.value(of: text.tokens[index].lexeme, as: .auxiliary) == 2
  }

  /// Whether a plain verb is of the present: no auxiliary, "to" or "not" stands before it.
  private static func isPresent(_ index: Int, _ text: TokenizedText) -> Bool {
    guard index > 0, !text.tokens[index].has(.sentenceStart) else { return false }
    return !text.token(index - 1, isIn: .toWord) && !text.token(index - 1, isIn: .auxiliary)
      && !text.token(index - 1, isIn: .negation) && !text.token(index - 1, isIn: .futureAuxiliary)
      && !text.token(index - 1, isIn: .article)
  }

  /// What one word tells.
  private static func of(_ index: Int, _ text: TokenizedText) -> Tense {
    let token = text.tokens[index]
    let classes = text.lexicon.classes[Int(token.lexeme)]
    if token.lexeme != 0 {
      if classes.contains(.futureAuxiliary) { return .future }
      if classes.contains(.futureVerb) {
        let kind = text.lexicon.value(of: token.lexeme, as: .futureVerb)
        // "Did not meet", "to meet": the words before it tell.
        if kind == 3 { return isPresent(index, text) ? .future : .unknown }
        // "As previously planned Saturday": it was to come, and is over.
        if index > 0, text.token(index - 1, isIn: .earlierWord) { return .past }
        // "Had been due to expire Friday" as well.
        let isPluperfect =
          index > 1 && text.token(index - 2, isIn: .pastAuxiliary)
          && text.token(index - 1, isIn: .auxiliary) && text.tokens[index - 1].length == 4
          && text.token(index + 1, isIn: .toWord)
        return isPluperfect ? .past : .future
      }
      if classes.contains(.toWord) { return isIntent(index, text) ? .future : .unknown }
      if classes.contains(.pastAuxiliary) { return .past }
      if text.lexicon.value(of: token.lexeme, as: .auxiliary) == 1 {
        return ofModal(index, text)
      }
    }
    guard classes.contains(.pastTenseVerb) || isRegularPast(token, text) else { return .unknown }
    // "Is set for Monday".
    if classes.contains(.intentWord), text.token(index + 1, isIn: .forWord) { return .future }
    // "Will be named", "is planned", "a planned visit" are no past.
    guard index > 0, !token.has(.sentenceStart) else { return .past }
    let before = text.tokens[index - 1]
    let isParticiple =
      text.token(index - 1, isIn: .auxiliary) && !text.token(index - 1, isIn: .pastAuxiliary)
      && before.length == 2
    return isParticiple || text.token(index - 1, isIn: .article) ? .unknown : .past
  }

  /// "Must be done", "could resume"; not "could not be reached", "may have been killed".
  private static func ofModal(_ index: Int, _ text: TokenizedText) -> Tense {
    let next = text.tokens[index + 1]
    guard !text.tokens[index].has(.capitalized) || text.tokens[index].has(.sentenceStart),
      next.has(.word), !text.token(index + 1, isIn: .negation)
    else { return .unknown }
    guard text.token(index + 1, isIn: .auxiliary) else { return .future }
    if next.length == 4 { return .past }
    // "Must be done" is to come; of "could be found" one cannot tell.
    return text.tokens[index].length == 5 ? .unknown : .future
  }

  /// "Resigned", "attacked": a word in lower case with the ending of a regular past; not "succeed".
  private static func isRegularPast(_ token: Token, _ text: TokenizedText) -> Bool {
    let end = Int(token.end)
    return token.has(.word) && !token.has(.capitalized) && token.length > 4
      && text.bytes[end - 1] == UInt8(ascii: "d") && text.bytes[end - 2] == UInt8(ascii: "e")
      && text.bytes[end - 3] != UInt8(ascii: "e")
  }

  /// "Is to resume", "agreed to buy", "set to open": the "to" of what is meant to happen.
  private static func isIntent(_ index: Int, _ text: TokenizedText) -> Bool {
    guard index > 0, text.tokens[index + 1].has(.word), !text.tokens[index + 1].has(.capitalized),
      !text.token(index + 1, isIn: .article)
    else { return false }
    return text.token(index - 1, isIn: .intentWord)
  }
}
