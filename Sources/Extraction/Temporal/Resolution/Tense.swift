import Lexicon

/// Whether the clause around a date speaks of the past or of the future.
enum Tense {
  case past, future, unknown
  /// Begun before now, whatever the distance: "since March".
  case begun

  /// How far it looks either way, so that a text without full stops costs no more than another.
  private static var reach: Int { 24 }

  /// The verb nearest before the mention in its sentence decides, then the nearest after it.
  static func around(_ mention: Range<Int>, _ workspace: borrowing Workspace) -> Tense {
    let text = workspace.text
    var index = mention.lowerBound
    if index > 0 {
      // "Since March" is over, "until Tuesday" and "as early as Tuesday" are not.
      if text.token(index - 1, isIn: .sinceWord) { return .begun }
      if text.token(index - 1, isIn: .asWord) { return .future }
      if text.token(index - 1, isIn: .untilWord), !text.tokens[index - 1].has(.sentenceStart) {
        return .future
      }
      // "Through January" may be either; the nearer one is meant.
      if text.lexicon.value(of: text.tokens[index - 1].lexeme, as: .toWord) == 1 {
        return .unknown
      }
    }
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

  /// What one word tells.
  private static func of(_ index: Int, _ text: TokenizedText) -> Tense {
    let token = text.tokens[index]
    let classes = text.lexicon.classes[Int(token.lexeme)]
    if token.lexeme != 0 {
      if classes.contains(.futureAuxiliary) { return .future }
      if classes.contains(.futureVerb) {
        // "Had been due to expire Friday": it was to come, and is over.
        let isPluperfect =
          index > 1 && text.token(index - 2, isIn: .pastAuxiliary)
          && text.token(index - 1, isIn: .auxiliary) && text.tokens[index - 1].length == 4
          && text.token(index + 1, isIn: .toWord)
        return isPluperfect ? .past : .future
      }
      if classes.contains(.toWord) { return isIntent(index, text) ? .future : .unknown }
      if classes.contains(.pastAuxiliary) { return .past }
    }
    guard classes.contains(.pastTenseVerb) || isRegularPast(token, text) else { return .unknown }
    // "Will be named", "is planned", "a planned visit" are no past.
    guard index > 0, !token.has(.sentenceStart) else { return .past }
    let before = text.tokens[index - 1]
    let isParticiple =
      text.token(index - 1, isIn: .auxiliary) && !text.token(index - 1, isIn: .pastAuxiliary)
      && before.length == 2
    return isParticiple || text.token(index - 1, isIn: .article) ? .unknown : .past
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
