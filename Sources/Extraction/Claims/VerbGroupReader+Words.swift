import Lexicon

/// Tells by the words where clauses part, and whose word they are.
extension VerbGroupReader {
  /// Longest look from a conjunction to the verb of its clause, in tokens.
  private static let lookahead = 12
  /// Most adverbs in a row that are passed over.
  private static let mostAdverbs = 3

  /// Most tokens of a dateline.
  private static let longestDateline = 14

  /// Words that make a clause depend on another.
  private static let dependents: [UInt32] = FoldedHash.payloads(
    of: "because although though while when if where")
  private static let relatives: [UInt32] = FoldedHash.payloads(
    of: "who which that")
  private static let atLeast: [UInt32] = FoldedHash.payloads(
    of: "least most")
  private static let counts: [UInt32] = FoldedHash.payloads(
    of: "more fewer less some several dozens hundreds thousands scores many")

  // MARK: Attribution

  /// Whether the word makes its clause somebody's word: "reportedly", "according to".
  func isAttribution(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.length >= 9, token.length <= 12 else { return false }
    if token.payload == according { return text.token(index + 1, isIn: .toWord) }
    return hedges.contains(token.payload)
  }

  // MARK: Boundaries

  /// Whether a word joins its clause to the one before and is no part of what it says: "and", a semicolon, a comma.
  func isCoordinator(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    text.token(index, isIn: .andWord) || text.token(index, isIn: .semicolon)
      || text.token(index, isIn: .comma)
  }

  /// Whether a clause that begins with a word depends on another: "when", "after".
  func opensDependentClause(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    let token = text.tokens[index]
    return token.lexeme != 0
      && (VerbGroupReader.dependents.contains(token.payload) || isTimeConjunction(text, at: index))
  }

  /// Whether a word may be a conjunction of time where a clause follows it, and else is a preposition: "after".
  func isTimeConjunction(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    let classes = text.lexicon.classes[Int(text.tokens[index].lexeme)]
    return classes.contains(.afterWord) || classes.contains(.beforeWord)
      || classes.contains(.sinceWord) || classes.contains(.untilWord) || classes.contains(.asWord)
  }

  /// Whether a word is "who", "which" or "that".
  func isRelativePronoun(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    let token = text.tokens[index]
    return token.length >= 3 && token.length <= 5
      && VerbGroupReader.relatives.contains(token.payload)
  }

  /// Whether another clause may begin at a word.
  private func isBoundary(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    let lexeme = text.tokens[index].lexeme
    guard lexeme != 0 else { return false }
    let classes = text.lexicon.classes[Int(lexeme)]
    if classes.contains(.conjunction) || classes.contains(.semicolon) { return true }
    return classes.contains(.pronoun) && text.token(index - 1, isIn: .comma)
  }

  /// The finite verb that follows soon, before another clause may begin.
  func finiteVerb(
    _ text: borrowing TokenizedText, after index: Int, before end: Int, stopsAtComma: Bool = false
  ) -> VerbGroup? {
    var next = index + 1
    let limit = min(end, next + VerbGroupReader.lookahead)
    while next < limit {
      if let group = group(text, at: next, in: index..<end) { return group }
      if isBoundary(text, at: next) { return nil }
      if stopsAtComma, text.token(next, isIn: .comma) { return nil }
      next += 1
    }
    return nil
  }

  /// Where what is said begins behind a verb of saying with a time: "said on Friday that …", "said Friday the …".
  func content(
    _ text: borrowing TokenizedText, after group: VerbGroup, in sentence: Range<Int>
  ) -> Int? {
    var next = group.end
    if text.token(next, isIn: .onWord) { next += 1 }
    guard next + 1 < sentence.upperBound else { return nil }
    let classes = text.lexicon.classes[Int(text.tokens[next].lexeme)]
    guard
      classes.contains(.weekday) || classes.contains(.relativeDay)
        || classes.contains(.weekdayAbbreviation),
      text.tokens[next + 1].has(.word) || text.tokens[next + 1].has(.digits),
      !text.token(next + 1, isIn: .possessive), !isPreposition(text, at: next + 1),
      finiteVerb(text, after: next, before: sentence.upperBound) != nil
    else { return nil }
    return next + 1
  }

  /// Where a sentence begins behind its dateline: "GHENT, May 5 (Agency) - ".
  func dateline(_ text: borrowing TokenizedText, _ sentence: Range<Int>) -> Int? {
    guard sentence.count > 3, text.tokens[sentence.lowerBound].has(.allCapitals) else { return nil }
    for index in sentence.dropFirst().prefix(VerbGroupReader.longestDateline) {
      let token = text.tokens[index]
      if token.has(.spaceBefore),
        text.token(index, isIn: .dash) || text.token(index, isIn: .hyphen)
      {
        var end = index + 1
        while end < sentence.upperBound, text.token(end, isIn: .hyphen) { end += 1 }
        return end < sentence.upperBound && text.tokens[end].has(.spaceBefore) ? end : nil
      }
      if token.has(.word), !token.has(.capitalized) { return nil }
    }
    return nil
  }

  // MARK: Words

  /// The first token from one on that is no adverb.
  func pastAdverbs(_ text: borrowing TokenizedText, from index: Int) -> Int {
    var next = index
    while next < min(text.count, index + VerbGroupReader.mostAdverbs), isAdverb(text, at: next) {
      next += 1
    }
    return next
  }

  /// "employs" before an object, as a verb group.
  func present(_ text: borrowing TokenizedText, at index: Int) -> VerbGroup? {
    guard let form = describing(text, at: index), form.kinds.has(.thirdPerson),
      isObject(text, at: index + 1)
    else { return nil }
    return VerbGroup(first: index, end: index + 1, form: form, negated: false)
  }

  /// "killing", as a verb group.
  func gerund(_ text: borrowing TokenizedText, at index: Int) -> VerbGroup? {
    guard let form = describing(text, at: index), form.kinds.has(.gerund) else { return nil }
    return VerbGroup(first: index, end: index + 1, form: form, negated: false)
  }

  /// "founded", as a verb group.
  func participle(_ text: borrowing TokenizedText, at index: Int) -> VerbGroup? {
    guard let form = describing(text, at: index), form.kinds.has(.participle),
      !form.kinds.has(.base)
    else { return nil }
    return VerbGroup(first: index, end: index + 1, form: form, negated: false, mayDescribe: true)
  }

  /// The verb group behind a relative "that", which is no demonstrative if a verb with an object or a preposition follows.
  func groupAfterThat(
    _ text: borrowing TokenizedText, at index: Int, in range: Range<Int>
  ) -> VerbGroup? {
    guard index < range.upperBound, let form = describing(text, at: index) else {
      return group(text, at: index, in: range)
    }
    guard form.kinds.has(.past) || form.kinds.has(.thirdPerson),
      isObject(text, at: index + 1) || isPreposition(text, at: index + 1)
    else { return nil }
    return VerbGroup(
      first: index, end: index + 1, form: form, negated: false, isPast: form.kinds.has(.past))
  }

  private func describing(_ text: borrowing TokenizedText, at index: Int) -> VerbForms.Form? {
    guard index < text.count else { return nil }
    let token = text.tokens[index]
    guard token.has(.word), !token.has(.capitalized), let form = verbs.form(token),
      !form.kinds.has(.auxiliary), !form.kinds.has(.speech),
      !isPreposition(text, at: index)
    else { return nil }
    return form
  }

  /// Whether an object with a number or an article begins at a token: "30 others", "the bridge", "at least six".
  func isObject(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    guard index < text.count else { return false }
    let token = text.tokens[index]
    if token.has(.digits)
      || text.lexicon.classes[Int(token.lexeme)].intersects(VerbGroupReader.followers)
    {
      return !text.token(index, isIn: .toWord)
    }
    if VerbGroupReader.counts.contains(token.payload), token.has(.word) { return true }
    return text.token(index, isIn: .atWord) && index + 1 < text.count
      && VerbGroupReader.atLeast.contains(text.tokens[index + 1].payload)
  }

  /// Whether a token is a number, in digits or as a word.
  func isNumber(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    let token = text.tokens[index]
    if token.has(.digits) { return true }
    let classes = text.lexicon.classes[Int(token.lexeme)]
    return classes.contains(.unitNumber) || classes.contains(.teenNumber)
      || classes.contains(.tensNumber)
  }

  func isPreposition(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    text.lexicon.classes[Int(text.tokens[index].lexeme)].intersects(VerbGroupReader.prepositions)
  }
}
