import Lexicon

/// A finite verb with its auxiliaries: "had not been fully restored".
struct VerbGroup {
  var first: Int
  var end: Int
  /// The verb that carries the meaning; `nil` for a modal that stands alone.
  var form: VerbForms.Form?
  var negated: Bool
  /// Whether it tells of the past, and not of what was past by then ("had closed").
  var isPast = false
  /// Whether it is a past form alone that may be a participle too: "built".
  var mayDescribe = false

  /// Whether it is a form like "killing".
  var isGerund: Bool { form.map { $0.kinds.has(.gerund) && !$0.kinds.has(.base) } ?? false }
  var isSpeech: Bool { form?.kinds.has(.speech) ?? false }
}

/// Tells verbs from other words by the words around them, and finds where clauses part.
struct VerbGroupReader: Sendable {
  let verbs: VerbForms
  let hedges: [UInt32]
  let nobodies: [UInt32]
  let according: UInt32
  /// "won": of "win", but of "will" before "'t".
  private let won: UInt32
  private let will: VerbForms.Form?

  /// Most words between an auxiliary and its verb.
  private static let groupLength = 6

  /// Classes that come before nouns and adjectives, so that what follows is no finite verb.
  static let openers = WordClassSet([
    .article, .demonstrative, .possessive, .ofWord, .inWord, .onWord, .atWord, .fromWord, .toWord,
    .untilWord, .betweenWord, .byWord, .duringWord, .forWord, .sinceWord, .withinWord, .overWord,
    .perWord, .asWord, .thanWord, .otherPreposition,
  ])
  /// Classes that may follow a verb and rarely a noun.
  static let followers = WordClassSet([
    .article, .demonstrative, .pronoun, .toWord, .unitNumber, .teenNumber, .tensNumber,
    .approximator, .currencySign,
  ])
  static let prepositions = WordClassSet([
    .ofWord, .inWord, .onWord, .atWord, .fromWord, .toWord, .untilWord, .betweenWord, .byWord,
    .duringWord, .forWord, .sinceWord, .withinWord, .overWord, .afterWord, .beforeWord, .asWord,
    .otherPreposition, .aroundWord,
  ])

  init(verbs: VerbForms) {
    self.verbs = verbs
    hedges = FoldedHash.payloads(of: "reportedly allegedly apparently supposedly purportedly")
    nobodies = FoldedHash.payloads(of: "nobody none nothing neither")
    according = FoldedHash(of: "according".utf8).low
    won = FoldedHash(of: "won".utf8).low
    will = verbs.form(ofWord: "will")
  }

  // MARK: Verb groups

  /// The finite verb group that begins at a token.
  func group(_ text: borrowing TokenizedText, at index: Int, in range: Range<Int>) -> VerbGroup? {
    let token = text.tokens[index]
    guard token.has(.word), !token.has(.capitalized) || index == range.lowerBound,
      let form = verbs.form(token)
    else { return nil }
    if token.payload == won, let will, text.token(index + 1, isIn: .negation) {
      return auxiliaryGroup(text, at: index, will, in: range)
    }
    if form.kinds.has(.auxiliary) { return auxiliaryGroup(text, at: index, form, in: range) }
    guard isFinite(text, at: index, form.kinds, in: range) else { return nil }
    return VerbGroup(
      first: index, end: index + 1, form: form,
      negated: deniesSubject(text, before: index, in: range), isPast: form.kinds.has(.past),
      mayDescribe: form.kinds.has(.past) && form.kinds.has(.participle))
  }

  private func auxiliaryGroup(
    _ text: borrowing TokenizedText, at index: Int, _ first: VerbForms.Form, in range: Range<Int>
  ) -> VerbGroup? {
    var last = first
    var end = index + 1
    var negated = deniesSubject(text, before: index, in: range)
    var next = end
    let isPast = text.token(index, isIn: .pastAuxiliary)
    let isPerfect = isPast && !first.kinds.has(.formOfBe)
    let limit = min(range.upperBound, index + VerbGroupReader.groupLength)
    while next < limit {
      let token = text.tokens[next]
      guard token.has(.word) else { break }
      if text.token(next, isIn: .negation) {
        negated = true
        end = next + 1
      } else if let form = verbs.form(token), !token.has(.capitalized) {
        if form.kinds.has(.auxiliary) {
          last = form
          end = next + 1
        } else if completes(form.kinds, last, after: next, in: text) {
          // "had closed" was past already; "did close" was not.
          return VerbGroup(
            first: index, end: next + 1, form: form, negated: negated,
            isPast: isPast && !(isPerfect && form.kinds.has(.participle) && !form.kinds.has(.base)))
        } else {
          break
        }
      } else if text.token(next, isIn: .toWord) {
        // "is to employ", "had to resign"
        guard next == end else { break }
      } else if !isAdverb(text, at: next) {
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
    _ kinds: VerbForms.Kinds, _ auxiliary: VerbForms.Form, after index: Int,
    in text: borrowing TokenizedText
  ) -> Bool {
    if text.token(index - 1, isIn: .toWord) { return kinds.has(.base) }
    switch verbs.base(of: auxiliary) {
    case "be": return kinds.has(.participle) || kinds.has(.gerund)
    case "have": return kinds.has(.participle)
    default: return kinds.has(.base)
    }
  }

  private func isFinite(
    _ text: borrowing TokenizedText, at index: Int, _ kinds: VerbForms.Kinds, in range: Range<Int>
  ) -> Bool {
    guard index > range.lowerBound else { return false }
    let before = text.tokens[index - 1]
    let classesBefore = text.lexicon.classes[Int(before.lexeme)]
    if classesBefore.intersects(VerbGroupReader.openers)
      || classesBefore.contains(.hyphen) || classesBefore.contains(.openBracket)
    {
      return false
    }
    let isAfterSubject = before.has(.word) || before.has(.digits)
    if kinds.has(.past) {
      // "the house built by …" describes; so does a form before a noun ("injured people").
      return !text.token(index + 1, isIn: .byWord)
    }
    guard isAfterSubject else { return false }
    let after = text.tokens[index + 1]
    let isBeforeObject =
      after.has(.digits) || after.has(.capitalized)
      || text.lexicon.classes[Int(after.lexeme)].intersects(VerbGroupReader.followers)
    if kinds.has(.thirdPerson) {
      return isBeforeObject || classesBefore.contains(.pronoun)
    }
    guard kinds.has(.base) else { return false }
    return classesBefore.contains(.pronoun) && (isBeforeObject || !classesBefore.contains(.andWord))
  }

  func isAdverb(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.length > 2, !token.has(.capitalized) else { return false }
    let end = Int(token.end)
    if text.bytes[end - 1] == UInt8(ascii: "y"), text.bytes[end - 2] == UInt8(ascii: "l") {
      return true
    }
    return token.lexeme == 0 && token.length <= 7 && verbs.form(token) == nil
      && VerbGroupReader.adverbs.contains(token.payload)
  }

  private static let adverbs = FoldedHash.payloads(
    of:
      "also already always still just often soon then since once again ever even long almost thus now"
  )

  /// Whether the subject itself denies: "no trains ran", "nobody was hurt".
  private func deniesSubject(
    _ text: borrowing TokenizedText, before index: Int, in range: Range<Int>
  ) -> Bool {
    var back = index - 1
    let limit = max(range.lowerBound, index - 4)
    while back >= limit {
      if text.token(back, isIn: .negation) || nobodies.contains(text.tokens[back].payload) {
        return true
      }
      if text.tokens[back].has(.punctuation) { return false }
      back -= 1
    }
    return false
  }

  // MARK: Subjects

  /// Token of the head noun of what stands before a verb; `nil` where nothing does.
  func subject(_ text: borrowing TokenizedText, from start: Int, to verb: Int) -> Int? {
    var first = start
    // "On Monday, the army …": what opens with a preposition ends at its comma.
    if first < verb,
      text.tokens[first].payload == according
        || text.lexicon.classes[Int(text.tokens[first].lexeme)].intersects(
          VerbGroupReader.prepositions)
    {
      var comma = first
      while comma < verb, !text.token(comma, isIn: .comma) { comma += 1 }
      if comma < verb { first = comma + 1 }
    }
    var head: Int?
    for index in first..<max(first, verb) {
      let token = text.tokens[index]
      let classes = text.lexicon.classes[Int(token.lexeme)]
      if head != nil,
        classes.intersects(VerbGroupReader.prepositions) || classes.contains(.comma)
          || classes.contains(.openBracket)
      {
        return head
      }
      guard token.has(.word), !isAdverb(text, at: index) else { continue }
      if classes.contains(.conjunction) || classes.contains(.article)
        || classes.contains(.possessive) || classes.intersects(VerbGroupReader.prepositions)
      {
        continue
      }
      head = index
    }
    return head
  }
}
