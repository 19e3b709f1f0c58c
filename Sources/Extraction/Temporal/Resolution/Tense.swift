import Lexicon

/// Whether the clause around a date speaks of the past or of the future.
enum Tense {
  case past, future, unknown

  /// The verb nearest before the mention in its sentence decides, then the nearest after it.
  ///
  /// Looks at most 24 tokens either way, so that a text without full stops costs no more than another.
  static func around(_ mention: Range<Int>, _ workspace: borrowing Workspace) -> Tense {
    let text = workspace.text
    var index = mention.lowerBound
    var steps = 0
    if index > 0, text.token(index - 1, isIn: .sinceWord) { return .past }
    while index > 0, steps < 24, !text.tokens[index].has(.sentenceStart),
      !text.tokens[index].has(.paragraphBefore)
    {
      index -= 1
      steps += 1
      let tense = of(index, text)
      if tense != .unknown { return tense }
    }
    index = mention.upperBound
    steps = 0
    while index < text.count, steps < 24, !text.tokens[index].has(.sentenceStart),
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
    if token.lexeme != 0 {
      let classes = text.lexicon.classes[Int(token.lexeme)]
      if classes.contains(.futureAuxiliary) || classes.contains(.futureVerb) { return .future }
      if classes.contains(.pastAuxiliary) || classes.contains(.pastTenseVerb) { return .past }
      return .unknown
    }
    // "Resigned", "attacked": a regular past in lower case.
    guard token.has(.word), !token.has(.capitalized), token.length > 4,
      text.bytes[Int(token.end) - 1] == UInt8(ascii: "d"),
      text.bytes[Int(token.end) - 2] == UInt8(ascii: "e")
    else { return .unknown }
    return .past
  }
}
