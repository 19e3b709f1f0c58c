import Facts
import Lexicon

/// What the words of a name of several words say.
extension SpanReader {
  /// A place: the gazetteer, and generic words such as "River".
  func weighPlace(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>,
    _ scratch: borrowing NameScratch
  ) {
    if span.gazetteerMatch >= 0 {
      weighGazetteer(&span, scratch.places[Int(span.gazetteerMatch)])
    }
    let last = reading.lastClasses
    if last.contains(.placeTail), !reading.has(.and), !reading.has(.of), !reading.has(.possessive),
      !reading.firstClasses.contains(.organizationOpener) || !last.contains(.weakOrganizationHead)
    {
      span.traits.insert(.placeWords)
      add(.placeHead, to: &span)
    } else if last.contains(.streetTail), !reading.has(.and) {
      add(.street, to: &span)
    }
    if reading.firstClasses.contains(.placeLead), !reading.has(.and), words.count <= 4,
      !last.contains(.organizationHead)
    {
      let isAdministrative = reading.firstClasses.contains(.placeNoun)
      if reading.has(.of) ? reading.hasPlaceOf : words.count == 2 && !isAdministrative {
        span.traits.insert(.placeWords)
        add(.placeLead, to: &span)
      }
    }
    if span.gazetteerMatch < 0, words.count == 2, reading.firstClasses.contains(.compass),
      gazetteerPlace(at: Int(scratch.words[words.upperBound].token), scratch) != nil
    {
      span.traits.insert(.placeWords)
      add(.partOfPlace, to: &span)
    }
  }

  /// The most prominent place that a name beginning at a token may mean, demonyms apart.
  func gazetteerPlace(at token: Int, _ scratch: borrowing NameScratch) -> GazetteerMatch? {
    guard let index = scratch.firstPlace(at: token) else { return nil }
    let match = scratch.places[index]
    return match.isDemonym ? nil : match
  }

  /// An organisation: the list of known ones, legal forms, heads.
  func weighOrganization(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>,
    _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) {
    if span.knownOrganization >= 0 { weighKnown(&span, isWord: false, isPerson: false, scratch) }
    let last = reading.lastClasses
    if last.contains(.legalForm), isCapitalForm(words.upperBound, text, scratch) {
      span.traits.insert(.organizationWords)
      add(.legalForm, to: &span)
      return
    }
    if span.knownOrganization < 0 { weighExtended(&span, reading, words, text, scratch) }
    if reading.has(.ampersand) {
      let isWords = words.allSatisfy { scratch.words[$0].traits.wordFrequency >= 2 }
      span.add(.ampersand, NameScore(organization: isWords ? 2 : 5))
    }
    if reading.hasHeadOf {
      span.traits.insert(.organizationWords)
      span.traits.insert(.headOf)
      // Its last words are often a place, which would count for itself otherwise.
      span.add(.headOf, NameScore(organization: 11))
      return
    }
    guard !reading.has(.of) else { return }
    if last.contains(.newsroomWord) {
      span.traits.insert(.organizationWords)
      add(.newsroom, to: &span)
      return
    }
    if last.contains(.governmentHead) {
      // "Czech Interior Ministry": the ministry is the name, the country stands before it.
      span.traits.insert(.organizationWords)
      let namesCountry = isDemonymOrCountry(at: Int(span.first), scratch)
      span.add(.governmentHead, NameScore(organization: namesCountry ? -6 : 6))
    } else if last.contains(.organizationHead) {
      span.traits.insert(.organizationWords)
      add(.organizationHead, to: &span)
      if isDemonymOrCountry(at: Int(span.first), scratch) { add(.nationalBody, to: &span) }
    } else if last.contains(.weakOrganizationHead) {
      span.traits.insert(.organizationWords)
      add(.weakHead, to: &span)
    }
    if last.contains(.teamWord) || reading.firstClasses.contains(.teamWord), words.count <= 3,
      scratch.isSport
    {
      add(.club, to: &span)
    }
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
        knownOrganizations.kind(of: Int(team.entry)) == .sportsTeam
      {
        span.traits.insert(.organizationWords)
        span.traits.insert(.team)
        add(.club, to: &span)
      } else if cityEnd == Int(last.token), !scratch.places[index].isDemonym, scratch.isSport,
        isPluralName(last, text)
      {
        span.traits.insert(.organizationWords)
        add(.club, to: &span)
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
      add(.knownAndMore, to: &span)
    }
  }

  /// "Crystals", "Longhorns": what teams are called beside their city.
  private func isPluralName(_ word: NameWord, _ text: borrowing TokenizedText) -> Bool {
    let token = text.tokens[Int(word.token)]
    return token.lexeme == 0 && token.length > 3 && !token.has(.allCapitals)
      && word.traits.surnameFrequency < 4
      && text.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
      && text.bytes[Int(token.end) - 2] != UInt8(ascii: "s")
  }

  /// Whether the legal form is written as one: "AG" and not "Ag", "Co" and not "CO" in a plain line.
  private func isCapitalForm(
    _ word: Int, _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) -> Bool {
    let token = text.tokens[Int(scratch.words[word].token)]
    if token.length <= 2 {
      return token.has(.allCapitals) || token.payload == 0 || token.length == 2
    }
    return true
  }

  private func isDemonymOrCountry(at token: Int, _ scratch: borrowing NameScratch) -> Bool {
    guard let index = scratch.firstPlace(at: token) else { return false }
    return scratch.places[index].isDemonym || scratch.places[index].isNation
  }

  private static let notInPersons: NameClasses = [
    .legalForm, .organizationHead, .governmentHead, .placeTail, .streetTail, .eventHead,
    .personTitle, .honorific, .titleModifier, .weakPlaceTail,
  ]

  /// A person: given names, initials, and two or three words that nothing else explains.
  func weighPerson(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>,
    _ line: LineStyle, _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) {
    guard words.count <= 5, !reading.has(.of), !reading.has(.and), !reading.has(.possessive),
      !reading.has(.ampersand), !reading.has(.comma), span.knownOrganization < 0
    else { return }
    let first = scratch.words[words.lowerBound]
    let last = scratch.words[words.upperBound]
    if reading.firstClasses.intersects(SpanReader.notInPersons) { return }
    if reading.lastClasses.intersects(SpanReader.notInPersons),
      last.traits.surnameFrequency < 4
    {
      return
    }
    let hasInitial = hasInitial(words, text, scratch)
    let given = first.traits.givenNameFrequency
    if given >= 3 {
      span.traits.insert(.personLike)
      add(.givenName, to: &span)
    } else if given > 0 {
      span.traits.insert(.personLike)
      add(.rareGivenName, to: &span)
    }
    if hasInitial {
      span.traits.insert(.personLike)
      add(.initials, to: &span)
    }
    if reading.lastClasses.contains(.nameSuffix) { add(.initials, to: &span) }
    if last.traits.surnameFrequency >= 3 { add(.surname, to: &span) }
    if reading.has(.particle) {
      span.traits.insert(.personLike)
      add(.nameParticle, to: &span)
    }
    if given == 0, line == .plain, span.traits.isDisjoint(with: [.gazetteer, .organizationWords]),
      words.count <= 3, !first.opensSentence || !first.traits.isCommonWord
    {
      if words.allSatisfy({ scratch.words[$0].traits.wordFrequency < 3 }) {
        add(.unknownPair, to: &span)
      }
    }
  }

  private func hasInitial(
    _ words: ClosedRange<Int>, _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) -> Bool {
    for word in words.lowerBound..<words.upperBound {
      let token = text.tokens[Int(scratch.words[word].token)]
      if token.length == 1, scratch.words[word].end > scratch.words[word].token + 1 { return true }
      if token.has(.dotted), token.count <= 3, word > words.lowerBound || token.count == 2,
        token.lexeme == 0
      {
        return true
      }
    }
    return false
  }

  /// Neither: events and titles.
  func weighOther(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>,
    _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) {
    let last = reading.lastClasses
    if last.contains(.personTitle),
      words.dropLast().allSatisfy({ isTitleWord($0, text, scratch) })
    {
      add(.title, to: &span)
      return
    }
    if reading.firstClasses.contains(.personTitle) || reading.firstClasses.contains(.honorific) {
      add(.titleInside, to: &span)
    }
    if last.contains(.eventHead), !reading.hasHeadOf {
      add(.event, to: &span)
    } else if reading.hasEventOf {
      add(.event, to: &span)
    }
  }

  private func isTitleWord(
    _ word: Int, _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) -> Bool {
    let token = text.tokens[Int(scratch.words[word].token)]
    return classes.of(token).intersects([.titleModifier, .personTitle])
  }
}
