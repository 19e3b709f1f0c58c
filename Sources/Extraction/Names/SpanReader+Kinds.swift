import Facts
import Lexicon

/// What a name's own words say.
extension SpanReader {
  /// A place: the gazetteer, and generic words such as "River".
  func weighPlace(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>,
    _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) {
    if span.gazetteerMatch >= 0 {
      if words.count == 1, reading.firstClasses.contains(.compass) {
        // "West", "South": settlements of that name there are, but hardly ever in an article.
        span.gazetteerMatch = -1
      } else {
        weighGazetteer(&span, scratch.places[Int(span.gazetteerMatch)], words, scratch)
      }
    }
    guard words.count > 1 else { return }
    let last = reading.lastClasses
    if last.contains(.placeTail), !reading.has(.and), !reading.has(.of), !reading.has(.possessive),
      !reading.firstClasses.contains(.organizationOpener) || !last.contains(.weakOrganizationHead)
    {
      span.traits.insert(.placeWords)
      span.add(.placeHead)
    } else if last.contains(.streetTail), !reading.has(.and) {
      span.add(.street)
    }
    if reading.firstClasses.contains(.placeLead), !reading.has(.and), words.count <= 4,
      !last.contains(.organizationHead)
    {
      let isAdministrative = reading.firstClasses.contains(.placeNoun)
      if reading.has(.of) ? reading.hasPlaceOf : words.count == 2 && !isAdministrative {
        span.traits.insert(.placeWords)
        span.add(.placeLead)
      }
    }
    if span.gazetteerMatch < 0, words.count == 2, reading.firstClasses.contains(.compass),
      gazetteerPlace(at: Int(scratch.words[words.upperBound].token), scratch) != nil
    {
      span.traits.insert(.placeWords)
      span.add(.partOfPlace)
    }
  }

  private func weighGazetteer(
    _ span: inout NameSpan, _ match: GazetteerMatch, _ words: ClosedRange<Int>,
    _ scratch: borrowing NameScratch
  ) {
    let gazetteer = Gazetteer.shared
    let candidate = gazetteer.candidate(Int(match.firstCandidate))
    if !candidate.role.isDisjoint(with: .demonym) {
      span.traits.insert(.demonym)
      span.add(.demonym)
      return
    }
    let entry = gazetteer.entry(candidate.entry)
    span.traits.insert(.gazetteer)
    let isCountry =
      entry.kind == .country || entry.kind == .continent
      || (entry.kind == .state && gazetteer.countryCode(of: candidate.entry) == "GB")
    if isCountry { span.traits.insert(.country) }
    let prominence = Int(entry.prominence)
    if candidate.role == .foreign {
      span.add(.foreignName)
    } else if prominence >= 150 || entry.kind == .state {
      span.add(.gazetteer, NameScore(place: prominence >= 190 ? 6 : 5))
    } else {
      span.add(.minorPlace, NameScore(place: prominence >= 110 ? 4 : prominence >= 90 ? 3 : 2))
    }
    guard words.count == 1, prominence < 200, entry.kind != .state else { return }
    let word = scratch.words[words.lowerBound]
    if match.traits.contains(.commonWord) || word.traits.isCommonWord {
      let isEveryday = word.traits.wordFrequency >= 3
      span.add(
        .alsoAWord,
        NameScore(place: (isEveryday ? -3 : -1) - (word.opensSentence ? 2 : 0)))
    }
    if !match.traits.isDisjoint(with: .personName) || word.traits.isPersonName {
      let frequency = max(word.traits.givenNameFrequency, word.traits.surnameFrequency)
      span.add(
        .alsoAPerson,
        NameScore(
          place: prominence >= 150
            ? -1 : word.traits.givenNameFrequency >= 4 ? -4 : frequency >= 5 ? -3 : -2))
    }
  }

  /// The most prominent place that a name beginning at a token may mean, demonyms apart.
  func gazetteerPlace(at token: Int, _ scratch: borrowing NameScratch) -> GazetteerMatch? {
    guard let index = scratch.firstPlace(at: token) else { return nil }
    let match = scratch.places[index]
    let candidate = Gazetteer.shared.candidate(Int(match.firstCandidate))
    return candidate.role.isDisjoint(with: .demonym) ? match : nil
  }

  /// An organisation: the list of known ones, legal forms, heads, acronyms.
  func weighOrganization(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>,
    _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) {
    let token = workspace.text.tokens[Int(span.first)]
    if span.knownOrganization >= 0 {
      weighKnown(&span, words, scratch)
    } else if words.count == 1, token.has(.allCapitals) || token.has(.dotted), token.count <= 6,
      !span.traits.contains(.shouted), !span.traits.contains(.gazetteer),
      !reading.firstClasses.contains(.legalForm), !reading.firstClasses.contains(.nameSuffix),
      !reading.firstClasses.contains(.personTitle), !touchesDigits(span, workspace.text)
    {
      span.traits.insert(.acronym)
      span.add(.acronym, NameScore(organization: token.count >= 3 ? 4 : 2))
    }
    guard words.count > 1 else { return }
    let last = reading.lastClasses
    if last.contains(.legalForm), isCapitalForm(span, words, workspace, scratch) {
      span.traits.insert(.organizationWords)
      span.add(.legalForm)
      return
    }
    if span.knownOrganization < 0 { weighExtended(&span, reading, words, workspace.text, scratch) }
    if reading.has(.ampersand) {
      let isWords = words.allSatisfy { scratch.words[$0].traits.wordFrequency >= 2 }
      span.add(.ampersand, NameScore(organization: isWords ? 2 : 5))
    }
    if reading.hasHeadOf {
      span.traits.insert(.organizationWords)
      // Its last words are often a place, which would count for itself otherwise.
      span.add(.headOf, NameScore(organization: 11))
      return
    }
    guard !reading.has(.of) else { return }
    if last.contains(.newsroomWord) {
      span.traits.insert(.organizationWords)
      span.add(.newsroom)
      return
    }
    if last.contains(.governmentHead) {
      // "Czech Interior Ministry": the ministry is the name, the country stands before it.
      span.traits.insert(.organizationWords)
      let namesCountry = isDemonymOrCountry(at: Int(span.first), scratch)
      span.add(.governmentHead, NameScore(organization: namesCountry ? -6 : 6))
    } else if last.contains(.organizationHead) {
      span.traits.insert(.organizationWords)
      span.add(.organizationHead)
      if isDemonymOrCountry(at: Int(span.first), scratch) { span.add(.nationalBody) }
    } else if last.contains(.weakOrganizationHead) {
      span.traits.insert(.organizationWords)
      span.add(.weakHead)
    }
    if last.contains(.teamWord) || reading.firstClasses.contains(.teamWord), words.count <= 3,
      scratch.isSport
    {
      span.add(.club)
    }
  }

  /// "6PR", "MTV2": letters that are only a part of a name with digits.
  private func touchesDigits(_ span: NameSpan, _ text: borrowing TokenizedText) -> Bool {
    let first = Int(span.first)
    let end = Int(span.end)
    return (first > 0 && text.tokens[first].isGlued && text.tokens[first - 1].has(.digits))
      || (end < text.count && text.tokens[end].isGlued && text.tokens[end].has(.digits))
  }

  private func weighKnown(
    _ span: inout NameSpan, _ words: ClosedRange<Int>, _ scratch: borrowing NameScratch
  ) {
    span.traits.insert(.known)
    let kind = OrganizationNames.english.entries[Int(span.knownOrganization)].kind
    if kind == .sportsTeam { span.traits.insert(.team) }
    let word = scratch.words[words.lowerBound]
    let isWord = words.count == 1 && word.traits.wordFrequency >= 2
    let isPerson =
      words.count == 1
      && max(word.traits.givenNameFrequency, word.traits.surnameFrequency) >= 3
    var points = isWord ? (word.opensSentence || span.traits.contains(.headline) ? 2 : 5) : 7
    if isPerson { points -= 2 }
    if kind == .sportsTeam, !scratch.isSport, isWord { points -= 2 }
    span.add(points < 7 ? .knownAmbiguous : .known, NameScore(organization: points))
  }

  /// "Reuters Television", "Toyota Australia": a known name goes on; "Boston Bruins": a team after its city.
  private func weighExtended(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>,
    _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) {
    guard words.count <= 4, !reading.has(.of), !reading.has(.and), !reading.has(.possessive) else {
      return
    }
    let last = scratch.words[words.upperBound]
    if let index = scratch.firstPlace(at: Int(span.first)) {
      let cityEnd = scratch.places[index].tokens.upperBound
      if let team = scratch.organization(at: cityEnd), Int(team.end) == Int(last.token) + 1,
        OrganizationNames.english.entries[Int(team.entry)].kind == .sportsTeam
      {
        span.traits.insert(.organizationWords)
        span.traits.insert(.team)
        span.add(.club)
      }
    }
    if let known = scratch.organization(at: Int(span.first)), !known.isAmbiguous,
      Int(known.end) <= Int(last.token)
    {
      for word in words where scratch.words[word].token >= known.end {
        let token = Int(scratch.words[word].token)
        if scratch.words[word].link != .space || text.tokens[token].has(.allCapitals) { return }
        if !isStranger(word, text, scratch), gazetteerPlace(at: token, scratch) == nil { return }
      }
      let word = scratch.words[words.lowerBound]
      guard word.traits.wordFrequency < 2, !word.traits.isPersonName else { return }
      span.traits.insert(.organizationWords)
      span.add(.knownAndMore)
    }
  }

  /// Whether the legal form is written as one: "AG" and not "Ag", "Co" and not "CO" in a plain line.
  private func isCapitalForm(
    _ span: NameSpan, _ words: ClosedRange<Int>, _ workspace: borrowing Workspace,
    _ scratch: borrowing NameScratch
  ) -> Bool {
    let token = workspace.text.tokens[Int(scratch.words[words.upperBound].token)]
    if token.length <= 2 {
      return token.has(.allCapitals) || token.payload == 0 || token.length == 2
    }
    return true
  }

  private func isDemonymOrCountry(at token: Int, _ scratch: borrowing NameScratch) -> Bool {
    guard let index = scratch.firstPlace(at: token) else { return false }
    let candidate = Gazetteer.shared.candidate(Int(scratch.places[index].firstCandidate))
    return !candidate.role.isDisjoint(with: .demonym)
      || Gazetteer.shared.entry(candidate.entry).kind == .country
  }

  private static let notInPersons: NameClasses = [
    .legalForm, .organizationHead, .governmentHead, .placeTail, .streetTail, .eventHead,
    .personTitle, .honorific, .titleModifier, .weakPlaceTail,
  ]

  /// A person: given names, initials, and two or three words that nothing else explains.
  func weighPerson(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>, _ line: LineStyle,
    _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) {
    guard words.count <= 5, !reading.has(.of), !reading.has(.and), !reading.has(.possessive),
      !reading.has(.ampersand), !reading.has(.comma), span.knownOrganization < 0 || words.count == 1
    else { return }
    let first = scratch.words[words.lowerBound]
    let last = scratch.words[words.upperBound]
    if words.count == 1 {
      let given = first.traits.givenNameFrequency
      if given >= 3, !span.traits.contains(.gazetteer) || given >= 5 {
        span.add(.singleGivenName, NameScore(person: given >= 5 ? 3 : 2))
      }
      return
    }
    if !reading.firstClasses.isDisjoint(with: SpanReader.notInPersons) { return }
    if !reading.lastClasses.isDisjoint(with: SpanReader.notInPersons),
      last.traits.surnameFrequency < 4
    {
      return
    }
    let hasInitial = hasInitial(words, workspace, scratch)
    let given = first.traits.givenNameFrequency
    if given >= 3 {
      span.traits.insert(.personLike)
      span.add(.givenName)
    } else if given > 0 {
      span.traits.insert(.personLike)
      span.add(.rareGivenName)
    }
    if hasInitial {
      span.traits.insert(.personLike)
      span.add(.initials)
    }
    if reading.lastClasses.contains(.nameSuffix) { span.add(.initials) }
    if last.traits.surnameFrequency >= 3 { span.add(.surname) }
    if reading.has(.particle) {
      span.traits.insert(.personLike)
      span.add(.nameParticle)
    }
    if given == 0, line == .plain, span.traits.isDisjoint(with: [.gazetteer, .organizationWords]),
      words.count <= 3, !first.opensSentence || !first.traits.isCommonWord
    {
      if words.allSatisfy({ scratch.words[$0].traits.wordFrequency < 3 }) { span.add(.unknownPair) }
    }
  }

  private func hasInitial(
    _ words: ClosedRange<Int>, _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) -> Bool {
    for word in words.lowerBound..<words.upperBound {
      let token = workspace.text.tokens[Int(scratch.words[word].token)]
      if token.length == 1, scratch.words[word].end > scratch.words[word].token + 1 { return true }
      if token.has(.dotted), token.count <= 3, word > words.lowerBound || token.count == 2,
        token.lexeme == 0
      {
        return true
      }
    }
    return false
  }

  /// Neither: events, titles, words that only open a sentence.
  func weighOther(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>, _ line: LineStyle,
    _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) {
    let first = scratch.words[words.lowerBound]
    if words.count == 1 {
      let token = workspace.text.tokens[Int(span.first)]
      if reading.firstClasses.contains(.titleModifier) { span.traits.insert(.titleWords) }
      if first.traits.wordFrequency >= 2 { span.traits.insert(.commonWord) }
      if reading.firstClasses.contains(.personTitle) || reading.firstClasses.contains(.honorific) {
        span.add(.title)
      } else if first.opensSentence || line == .titled, first.traits.isCommonWord {
        let use = scratch.documentWords.use(of: token)
        let isName = use.contains(.capital) && !use.contains(.small)
        if !isName { span.add(.sentenceWord) }
      }
      return
    }
    let last = reading.lastClasses
    if last.contains(.personTitle),
      words.dropLast().allSatisfy({ isTitleWord($0, workspace, scratch) })
    {
      span.add(.title)
      return
    }
    if reading.firstClasses.contains(.personTitle) || reading.firstClasses.contains(.honorific) {
      span.add(.titleInside)
    }
    if last.contains(.eventHead), !reading.hasHeadOf {
      span.add(.event)
    } else if reading.hasEventOf {
      span.add(.event)
    }
  }

  private func isTitleWord(
    _ word: Int, _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) -> Bool {
    let token = Int(scratch.words[word].token)
    return classes.has(.titleModifier, workspace.text.tokens[token])
      || classes.has(.personTitle, workspace.text.tokens[token])
  }
}
