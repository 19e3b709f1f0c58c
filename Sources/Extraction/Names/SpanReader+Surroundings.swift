import Facts
import Lexicon

/// What stands before and after a name.
extension SpanReader {
  @inline(__always)
  func weighSurroundings(
    _ span: inout NameSpan, _ words: ClosedRange<Int>, _ run: Range<Int>,
    _ lead: SpanLead, _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) {
    weighBefore(&span, lead, text)
    if words.upperBound + 1 < run.upperBound {
      weighNextWord(&span, words.upperBound + 1, text, scratch)
    }
    let after = Int(span.end)
    // What the lexicon does not list is no evidence.
    if after < text.count,
      text.tokens[after].lexeme != 0 || text.tokens[after].has(.punctuation)
    {
      weighAfter(&span, words, after, text, scratch)
    }
    if span.traits.contains(.sport) { weighResults(&span, words, text, scratch) }
    if span.traits.contains(.opensLine) { weighDateline(&span, text) }
  }

  // MARK: Before

  @inline(__always)
  private func weighBefore(
    _ span: inout NameSpan, _ lead: SpanLead, _ text: borrowing TokenizedText
  ) {
    if span.traits.contains(.strangerBefore) { add(.partOfName, to: &span) }
    if lead.article >= 0, span.traits.contains(.acronym) { weighArticle(&span, lead.article, text) }
    evidence.addBefore(lead.evidence, to: &span)
    evidence.addBeforePreposition(lead.prepositionEvidence, to: &span)
  }

  /// "An SUV" with nothing behind it that it could belong to: a common noun.
  private func weighArticle(
    _ span: inout NameSpan, _ article: Int, _ text: borrowing TokenizedText
  ) {
    guard text.tokens[article].length <= 2, Int(span.end) < text.count else { return }
    let next = text.tokens[Int(span.end)]
    if next.has(.punctuation) && !classes.has(.hyphen, next) || classes.has(.functionWord, next) {
      add(.commonAcronym, to: &span)
    }
  }

  /// Classes of words that stand beside names without being part of one.
  private static let companions: NameClasses = [
    .personTitle, .honorific, .titleModifier, .compass, .legalForm, .organizationHead,
    .governmentHead, .weakOrganizationHead, .placeTail, .weakPlaceTail, .streetTail, .placeLead,
    .eventHead, .placeNoun, .organizationNoun, .teamWord, .newsroomWord,
  ]

  /// Whether a word next to a span is a capitalised word that nothing explains: then the two are
  /// probably one name, and the span only a part of it.
  func isStranger(
    _ word: Int, _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) -> Bool {
    let entry = scratch.words[word]
    let token = text.tokens[Int(entry.token)]
    guard !entry.opensSentence || !entry.traits.isCommonWord, !token.has(.allCapitals) else {
      return false
    }
    return !classes.of(token).intersects(SpanReader.companions)
      && !scratch.isListed(Int(entry.token))
  }

  // MARK: After

  /// The word of the run that follows.
  @inline(__always)
  private func weighNextWord(
    _ span: inout NameSpan, _ next: Int, _ text: borrowing TokenizedText,
    _ scratch: borrowing NameScratch
  ) {
    span.traits.insert(.capitalAfter)
    let link = scratch.words[next].link
    if link == .space || link == .hyphen, isStranger(next, text, scratch) {
      span.add(
        .partOfName,
        NameScore(place: -3, organization: span.traits.contains(.severalWords) ? -1 : -3))
    }
  }

  private func weighAfter(
    _ span: inout NameSpan, _ words: ClosedRange<Int>, _ end: Int,
    _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) {
    var after = end
    var token = text.tokens[after]
    if token.isGlued, classes.has(.possessive, token) {
      span.traits.insert(.possessive)
      after += 1
      guard after < text.count else { return }
      token = text.tokens[after]
    }
    if token.has(.sentenceStart) { return }
    if token.has(.lineBefore), !span.traits.contains(.possessive) { return }
    evidence.addAfter(token.lexeme, to: &span)
    guard token.has(.punctuation), after + 1 < text.count else { return }
    switch text.bytes[Int(token.start)] {
    case UInt8(ascii: ","): weighApposition(&span, after, text, scratch)
    case UInt8(ascii: "-"):
      if token.isGlued, text.tokens[after + 1].isGlued, text.tokens[after + 1].has(.word) {
        add(
          classes.has(.motionVerb, text.tokens[after + 1]) ? .basedAfter : .ledAfter, to: &span)
      }
    case UInt8(ascii: "("): weighBrackets(&span, words, after, text, scratch)
    default: break
    }
  }

  /// "Springfield, Illinois", "Smith, 34, …", "Acme, a maker of …".
  private func weighApposition(
    _ span: inout NameSpan, _ comma: Int, _ text: borrowing TokenizedText,
    _ scratch: borrowing NameScratch
  ) {
    var index = comma + 1
    let next = text.tokens[index]
    if next.has(.digits) {
      if let age = next.number, (5...110).contains(age), index + 1 < text.count,
        !span.traits.contains(.gazetteer) || span.traits.contains(.severalWords),
        classes.has(.comma, text.tokens[index + 1]) || classes.has(.period, text.tokens[index + 1])
      {
        add(.ageAfter, to: &span)
      }
      return
    }
    if next.has(.capitalized) {
      if let match = gazetteerPlace(at: index, scratch) {
        guard !span.traits.contains(.personLike), match.prominence >= 90, match.role != .foreign
        else { return }
        guard
          match.isState || match.isNation
            || match.rank == .administrativeArea,
          !span.traits.contains(.country), isClosed(after: match.tokens.upperBound, text)
        else { return }
        let contained =
          span.traits.contains(.gazetteer)
          && isContained(scratch.places[Int(span.gazetteerMatch)], in: match)
        span.add(.containerAfter, NameScore(place: contained ? 8 : match.isState ? 5 : 3))
      }
      return
    }
    guard next.lexeme != 0, classes.has(.article, text.tokens[index]) else { return }
    let limit = min(text.count, index + 9)
    index += 1
    while index < limit {
      let token = text.tokens[index]
      if token.has(.punctuation), !classes.has(.hyphen, text.tokens[index]) { return }
      if classes.has(.ofWord, text.tokens[index]) || classes.has(.pronoun, text.tokens[index]) {
        return
      }
      let noun = classes.of(token)
      let goesOn =
        index + 1 < text.count && text.tokens[index + 1].has(.word)
        && text.tokens[index + 1].lexeme == 0
      if !goesOn {
        if noun.contains(.personTitle) || noun.contains(.athleteNoun)
          || noun.contains(.spokesNoun) || noun.contains(.kinNoun)
        {
          if !span.traits.contains(.gazetteer) { add(.roleApposition, to: &span) }
          return
        }
        if noun.contains(.organizationNoun) {
          if !span.traits.contains(.personLike) { add(.companyApposition, to: &span) }
          return
        }
        if noun.contains(.placeNoun) {
          add(.townApposition, to: &span)
          return
        }
      }
      index += 1
    }
  }

  /// After the container the text goes on as after an apposition, not as in a list: comma, end, verb.
  private func isClosed(after index: Int, _ text: borrowing TokenizedText) -> Bool {
    guard index < text.count else { return true }
    return !classes.has(.andWord, text.tokens[index])
  }

  /// Whether some place of a name lies in some place of another.
  private func isContained(_ inner: GazetteerMatch, in outer: GazetteerMatch) -> Bool {
    for outerCandidate in outer.candidates.prefix(3) {
      let container = gazetteer.candidate(outerCandidate).entry
      for candidate in inner.candidates.prefix(32)
      where gazetteer.lies(gazetteer.candidate(candidate).entry, in: container) {
        return true
      }
    }
    return false
  }

  /// "(ZKPO)" after the words it stands for, "(Spain)" after a club or a person.
  private func weighBrackets(
    _ span: inout NameSpan, _ words: ClosedRange<Int>, _ open: Int,
    _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) {
    let inner = open + 1
    guard inner + 1 < text.count, classes.has(.closeBracket, text.tokens[inner + 1]) else { return }
    let token = text.tokens[inner]
    if token.has(.word), token.has(.allCapitals) || token.has(.dotted),
      Acronym.stands(inner, for: words, text, scratch)
    {
      add(.acronymDefined, to: &span)
    } else if span.traits.contains(.sport), !span.traits.contains(.personLike),
      !span.traits.contains(.country), gazetteerPlace(at: inner, scratch) != nil
    {
      add(.nationAfter, to: &span)
    }
  }

  // MARK: Results and datelines

  /// Scores and fixtures: "Lisbon 2 Porto 1", "Lisbon v Porto", rows of a league's table.
  private func weighResults(
    _ span: inout NameSpan, _ words: ClosedRange<Int>, _ text: borrowing TokenizedText,
    _ scratch: borrowing NameScratch
  ) {
    guard !span.traits.contains(.country), !span.traits.contains(.personLike),
      !span.traits.contains(.demonym)
    else { return }
    let first = Int(span.first)
    var after = Int(span.end)
    guard after < text.count else { return }
    let opensLine = text.tokens[first].has(.lineBefore)
    let afterDigits = first > 0 && text.tokens[first - 1].has(.digits)
    let afterColon = first > 0 && classes.has(.colon, text.tokens[first - 1])
    if classes.has(.openBracket, text.tokens[after]), after + 3 < text.count,
      classes.has(.closeBracket, text.tokens[after + 2])
    {
      after += 3
    }
    let next = text.tokens[after]
    if next.has(.digits), next.length <= 3, !next.has(.lineBefore),
      opensLine || afterDigits || afterColon || precededByVersus(first, text)
    {
      let beyond = text.tokens[after + 1]
      let isRow =
        beyond.has(.digits) || beyond.has(.capitalized) || beyond.has(.lineBefore)
        || classes.has(.openBracket, text.tokens[after + 1])
        || classes.has(.comma, text.tokens[after + 1])
        || classes.has(.hyphen, text.tokens[after + 1])
      // "Smith 9-1-49-0" are a bowler's figures.
      let isFigures =
        classes.has(.hyphen, text.tokens[after + 1]) && after + 3 < text.count
        && classes.has(.hyphen, text.tokens[after + 3]) && text.tokens[after + 3].isGlued
      if isRow, !isFigures { add(.score, to: &span) }
    } else if opensLine, isFixture(after, text), text.tokens[after + 1].has(.capitalized) {
      if lineEnds(within: 5, after: after + 1, text) { add(.fixture, to: &span) }
    } else if first > 1, isVersus(first - 1, text), next.has(.lineBefore) || next.length == 0 {
      if lineBegins(within: 5, before: first - 1, text) { add(.fixture, to: &span) }
    }
  }

  private func isVersus(_ index: Int, _ text: borrowing TokenizedText) -> Bool {
    classes.has(.resultVerb, text.tokens[index]) && text.tokens[index].length <= 2
  }

  /// The visitors stand before "at", and what stands after it is as much their hosts' city.
  private func isFixture(_ index: Int, _ text: borrowing TokenizedText) -> Bool {
    isVersus(index, text) || classes.has(.atWord, text.tokens[index])
  }

  private func precededByVersus(_ first: Int, _ text: borrowing TokenizedText) -> Bool {
    first > 0 && classes.has(.resultVerb, text.tokens[first - 1])
  }

  private func lineEnds(within limit: Int, after index: Int, _ text: borrowing TokenizedText)
    -> Bool
  {
    for next in index + 1...index + limit where next <= text.count {
      if text.tokens[next].has(.lineBefore) { return true }
    }
    return false
  }

  private func lineBegins(
    within limit: Int, before index: Int, _ text: borrowing TokenizedText
  ) -> Bool {
    for back in 1...limit where index - back >= 0 {
      if text.tokens[index - back].has(.lineBefore) { return true }
    }
    return false
  }

  /// "LISBON, May 3 -", "TROLLBERG, Spain (AP) --", "LISBON 1996-08-22" at the start of a line.
  private func weighDateline(_ span: inout NameSpan, _ text: borrowing TokenizedText) {
    guard !span.traits.contains(.organizationWords),
      text.tokens[Int(span.end) - 1].has(.allCapitals)
    else { return }
    var index = Int(span.end)
    let limit = min(text.count, index + 9)
    let isPlace = span.traits.contains(.gazetteer)
    var hasSource = false
    while index < limit {
      let token = text.tokens[index]
      if token.has(.lineBefore) { return }
      let next = text.tokens[index + 1]
      if token.has(.digits) {
        if token.length == 4, classes.has(.hyphen, text.tokens[index + 1]), next.isGlued {
          add(.dateline, to: &span)
          return
        }
        // Digits are part of a date, not of a table.
        guard index > Int(span.end), text.tokens[index - 1].has(.word) else { return }
      } else if token.has(.punctuation) {
        if classes.has(.openBracket, text.tokens[index]) { hasSource = true }
        let isDash =
          classes.has(.dash, text.tokens[index])
          || text.bytes[Int(token.start)] == UInt8(ascii: "_")
          || (classes.has(.hyphen, text.tokens[index]) && !token.isGlued)
        if isDash {
          if isPlace || hasSource { add(.dateline, to: &span) }
          return
        }
      } else if !token.has(.capitalized) {
        return
      }
      index += 1
    }
  }
}
