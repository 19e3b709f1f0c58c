import Lexicon

/// A finite verb with its auxiliaries: "had not been fully restored".
struct VerbGroup {
  var first: Int
  var end: Int
  /// The verb that carries the meaning, or a modal that stands alone.
  var form: VerbForms.Form
  var negated: Bool
  /// Whether it tells of the past, and not of what was past by then ("had closed").
  var isPast = false
  /// Whether it is a past form alone that may be a participle too: "built".
  var mayDescribe = false

  /// Whether it is a form like "killing".
  var isGerund: Bool { form.kinds.has(.gerund) && !form.kinds.has(.base) }
  var isSpeech: Bool { form.kinds.has(.speech) }
}

/// Tells verbs from other words by the words around them, and finds where clauses part.
///
/// It reads a document's words, the sentinel behind the last token included.
struct VerbGroupReader: Sendable {
  private let will: VerbForms.Form
  private let have: VerbForms.Form

  /// Most words between an auxiliary and its verb.
  private static let groupLength = 6

  init(verbs: VerbForms) {
    will = verbs.form(ofWord: "will") ?? VerbForms.Form()
    have = verbs.form(ofWord: "have") ?? VerbForms.Form()
  }

  // MARK: Verb groups

  /// The finite verb group that begins at a token.
  @inline(__always)
  func group(_ words: Span<ClauseWord>, at index: Int, in range: Range<Int>) -> VerbGroup? {
    // Most words are no verbs.
    words[index].has(.verb) ? verbGroup(words, at: index, in: range) : nil
  }

  private func verbGroup(
    _ words: Span<ClauseWord>, at index: Int, in range: Range<Int>
  ) -> VerbGroup? {
    let word = words[index]
    guard word.isWord, !word.isCapitalized || index == range.lowerBound else { return nil }
    if word.has(.won), will.isVerb, words[index + 1].has(.negation) {
      return auxiliaryGroup(words, at: index, will, in: range)
    }
    let kinds = word.form.kinds
    if kinds.has(.auxiliary) { return auxiliaryGroup(words, at: index, word.form, in: range) }
    guard isFinite(words, at: index, kinds, in: range) else { return nil }
    return VerbGroup(
      first: index, end: index + 1, form: word.form,
      negated: deniesSubject(words, before: index, in: range), isPast: kinds.has(.past),
      mayDescribe: kinds.has(.past) && kinds.has(.participle))
  }

  private func auxiliaryGroup(
    _ words: Span<ClauseWord>, at index: Int, _ first: VerbForms.Form, in range: Range<Int>
  ) -> VerbGroup? {
    var last = first
    var end = index + 1
    var negated = deniesSubject(words, before: index, in: range)
    var next = end
    let isPast = words[index].has(.pastAuxiliary)
    let isPerfect = isPast && !first.kinds.has(.formOfBe)
    let limit = min(range.upperBound, index + VerbGroupReader.groupLength)
    while next < limit {
      let word = words[next]
      guard word.isWord else { break }
      let kinds = word.form.kinds
      if word.has(.negation) {
        negated = true
        end = next + 1
      } else if word.has(.verb), !word.isCapitalized {
        if kinds.has(.auxiliary) {
          last = word.form
          end = next + 1
        } else if completes(kinds, last, after: words[next - 1]) {
          // "had closed" was past already; "did close" was not.
          return VerbGroup(
            first: index, end: next + 1, form: word.form, negated: negated,
            isPast: isPast && !(isPerfect && kinds.has(.participle) && !kinds.has(.base)))
        } else {
          break
        }
      } else if word.has(.toWord) {
        // "is to employ", "had to resign"
        guard next == end else { break }
      } else if !word.has(.adverb) {
        break
      }
      next += 1
    }
    return VerbGroup(
      first: index, end: end, form: last, negated: negated,
      isPast: isPast && (last.kinds.has(.formOfBe) == first.kinds.has(.formOfBe)))
  }

  /// Whether a form can follow the auxiliary: "was taken", "has taken", "did take".
  private func completes(
    _ kinds: VerbForms.Kinds, _ auxiliary: VerbForms.Form, after word: ClauseWord
  ) -> Bool {
    if word.has(.toWord) { return kinds.has(.base) }
    if auxiliary.kinds.has(.formOfBe) { return kinds.has(.participle) || kinds.has(.gerund) }
    return auxiliary.isSameVerb(as: have) ? kinds.has(.participle) : kinds.has(.base)
  }

  private func isFinite(
    _ words: Span<ClauseWord>, at index: Int, _ kinds: VerbForms.Kinds, in range: Range<Int>
  ) -> Bool {
    guard index > range.lowerBound else { return false }
    let before = words[index - 1]
    if before.has(.precedesNoun) { return false }
    let after = words[index + 1]
    // "the house built by …" describes; so does a form before a noun ("injured people").
    if kinds.has(.past) { return !after.has(.byWord) }
    guard before.isWordOrDigits else { return false }
    let isBeforeObject = after.isDigits || after.isCapitalized || after.has(.followsVerb)
    if kinds.has(.thirdPerson) { return isBeforeObject || before.has(.pronoun) }
    guard kinds.has(.base) else { return false }
    return before.has(.pronoun) && (isBeforeObject || !before.has(.andWord))
  }

  /// Whether the subject itself denies: "no trains ran", "nobody was hurt".
  private func deniesSubject(
    _ words: Span<ClauseWord>, before index: Int, in range: Range<Int>
  ) -> Bool {
    var back = index - 1
    let limit = max(range.lowerBound, index - 4)
    while back >= limit {
      if words[back].has([.negation, .nobody]) { return true }
      if words[back].isPunctuation { return false }
      back -= 1
    }
    return false
  }

  // MARK: Subjects

  /// Token of the head noun of what stands before a verb; `nil` where nothing does.
  func subject(_ words: Span<ClauseWord>, from start: Int, to verb: Int) -> Int? {
    var first = start
    // "On Monday, the army …": what opens with a preposition ends at its comma.
    if first < verb, words[first].has([.preposition, .according]) {
      var comma = first
      while comma < verb, !words[comma].has(.comma) { comma += 1 }
      if comma < verb { first = comma + 1 }
    }
    var head: Int?
    for index in first..<max(first, verb) {
      let word = words[index]
      if head != nil, word.has([.preposition, .comma, .openBracket]) { return head }
      guard word.isWord,
        !word.has([.adverb, .conjunction, .article, .possessive, .preposition])
      else { continue }
      head = index
    }
    return head
  }
}
