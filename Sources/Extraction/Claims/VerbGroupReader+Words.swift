import Lexicon

/// Tells by the words where clauses part, and whose word they are.
extension VerbGroupReader {
  /// Longest look from a conjunction to the verb of its clause, in tokens.
  private static let lookahead = 12
  /// Most adverbs in a row that are passed over.
  private static let mostAdverbs = 3

  /// Most tokens of a dateline.
  private static let longestDateline = 14

  // MARK: Attribution

  /// Whether the word makes its clause somebody's word: "reportedly", "according to".
  func isAttribution(_ words: Span<ClauseWord>, at index: Int) -> Bool {
    let word = words[index]
    if word.has(.hedge) { return true }
    guard word.has(.according) else { return false }
    return words[index + 1].has(.toWord)
  }

  // MARK: Boundaries

  /// The finite verb that follows soon, before another clause may begin.
  func finiteVerb(
    _ words: Span<ClauseWord>, after index: Int, before end: Int, stopsAtComma: Bool = false
  ) -> VerbGroup? {
    var next = index + 1
    let limit = min(end, next + VerbGroupReader.lookahead)
    while next < limit {
      let word = words[next]
      if let group = group(words, at: next, in: index..<end) { return group }
      if word.has([.conjunction, .semicolon]) { return nil }
      if word.has(.pronoun), words[next - 1].has(.comma) { return nil }
      if stopsAtComma, word.has(.comma) { return nil }
      next += 1
    }
    return nil
  }

  /// Where what is said begins behind a verb of saying with a time: "said on Friday that …", "said Friday the …".
  func content(
    _ words: Span<ClauseWord>, after group: VerbGroup, in sentence: Range<Int>
  ) -> Int? {
    var next = group.end
    if words[next].has(.onWord) { next += 1 }
    guard next + 1 < sentence.upperBound, words[next].has(.day) else { return nil }
    let word = words[next + 1]
    guard word.isWordOrDigits, !word.has([.possessive, .preposition]),
      finiteVerb(words, after: next, before: sentence.upperBound) != nil
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
  func pastAdverbs(_ words: Span<ClauseWord>, from index: Int) -> Int {
    var next = index
    while next < min(words.count - 1, index + VerbGroupReader.mostAdverbs), words[next].has(.adverb)
    {
      next += 1
    }
    return next
  }

  /// "employs" before an object, as a verb group.
  func present(_ words: Span<ClauseWord>, at index: Int) -> VerbGroup? {
    guard let form = describing(words, at: index), form.kinds.has(.thirdPerson),
      isObject(words, at: index + 1)
    else { return nil }
    return VerbGroup(first: index, end: index + 1, form: form, negated: false)
  }

  /// "killing", as a verb group.
  func gerund(_ words: Span<ClauseWord>, at index: Int) -> VerbGroup? {
    guard let form = describing(words, at: index), form.kinds.has(.gerund) else { return nil }
    return VerbGroup(first: index, end: index + 1, form: form, negated: false)
  }

  /// "founded", as a verb group.
  func participle(_ words: Span<ClauseWord>, at index: Int) -> VerbGroup? {
    guard let form = describing(words, at: index), form.kinds.has(.participle),
      !form.kinds.has(.base)
    else { return nil }
    return VerbGroup(first: index, end: index + 1, form: form, negated: false, mayDescribe: true)
  }

  /// The verb group behind a relative "that", which is no demonstrative if a verb with an object or a preposition follows.
  func groupAfterThat(
    _ words: Span<ClauseWord>, at index: Int, in range: Range<Int>
  ) -> VerbGroup? {
    guard index < range.upperBound, let form = describing(words, at: index) else {
      return group(words, at: index, in: range)
    }
    guard form.kinds.has([.past, .thirdPerson]) else { return nil }
    if !isObject(words, at: index + 1) {
      guard words[index + 1].has(.preposition) else { return nil }
    }
    return VerbGroup(
      first: index, end: index + 1, form: form, negated: false, isPast: form.kinds.has(.past))
  }

  private func describing(_ words: Span<ClauseWord>, at index: Int) -> VerbForms.Form? {
    guard index < words.count - 1 else { return nil }
    let word = words[index]
    guard word.has(.verb), word.isWord, !word.isCapitalized,
      !word.form.kinds.has([.auxiliary, .speech]), !word.has(.preposition)
    else { return nil }
    return word.form
  }

  /// Whether an object with a number or an article begins at a token: "30 others", "the bridge", "at least six".
  func isObject(_ words: Span<ClauseWord>, at index: Int) -> Bool {
    guard index < words.count - 1 else { return false }
    let word = words[index]
    if word.isDigits || word.has(.followsVerb) { return !word.has(.toWord) }
    if word.has(.count), word.isWord { return true }
    guard word.has(.atWord), index + 1 < words.count - 1 else { return false }
    return words[index + 1].has(.extreme)
  }

  /// Whether a token is a number, in digits or as a word.
  func isNumber(_ words: Span<ClauseWord>, at index: Int) -> Bool {
    let word = words[index]
    return word.isDigits || word.has(.number)
  }
}
