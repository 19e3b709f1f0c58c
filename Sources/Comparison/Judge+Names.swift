import Facts
import Lexicon

/// Looks for names that are no place's and no organisation's, as far as extraction knows, and that no
/// reference has: of persons, works, teams, products. Who they are is not asked, and nothing else is said
/// of them than that the references do not have them.
extension Judge {
  /// Most words of a name.
  private static let longestName = 8
  /// Shortest word that is looked up; shorter ones are initials and particles.
  private static let shortestWord = 3

  /// The verdicts on names of a sentence that no annotation covers and of which some word is not in the reference.
  func names(_ sentence: Range<Int>, _ neighbours: [Neighbour]) -> [FactVerdict] {
    guard !isTitle(sentence) else { return [] }
    var verdicts: [FactVerdict] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard let name = name(from: token, in: sentence) else {
        token += 1
        continue
      }
      token = name.upperBound
      let span = candidate.span(name)
      guard isUnknown(name, in: sentence) else { continue }
      let words = candidate.words(name)
      var verdict = FactVerdict(
        kind: .name, span: span, claim: candidate.span(sentence),
        value: words, verdict: .unverifiable, rule: "comparison/name-not-in-reference",
        reason: "the reference does not name \(words)")
      verdict.evidence = nearest(neighbours)
      verdicts.append(verdict)
    }
    return verdicts
  }

  /// The capitalised words in a row from a token on that no annotation covers.
  private func name(from token: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard isFree(token), candidate.isCapitalised(token) else { return nil }
    var end = token + 1
    let limit = min(sentence.upperBound, token + Judge.longestName)
    while end < limit, isFree(end) {
      if candidate.isCapitalised(end) {
        end += 1
      } else if end + 1 < limit, isFree(end + 1), candidate.isCapitalised(end + 1),
        candidate.text.token(end, isIn: .hyphen) || candidate.text.token(end, isIn: .nameParticle)
      {
        end += 2
      } else {
        break
      }
    }
    return token..<end
  }

  private func isFree(_ token: Int) -> Bool { candidate.factAt[token] == 0 }

  /// Whether a name has a word that the reference does not have and that can be nothing but a name's.
  private func isUnknown(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let endsKnown = isKnown(name.upperBound - 1)
    if 2...3 ~= name.count, endsKnown, hasFamilyName(name) { return false }
    if isNewTitle(name, in: sentence) { return true }
    return name.contains { token in
      let word = candidate.text.tokens[token]
      guard word.has(.word), Int(word.length) >= Judge.shortestWord, !isKnown(token),
        !candidate.text.lexicon.classes[Int(word.lexeme)].intersects(Judge.noNames),
        !isPluralOfCapitals(word), isNameWord(token, in: sentence)
      else { return false }
      // Where the reference has the family name, it may leave out the given one.
      if endsKnown, !isOrdinary(candidate.text.tokens[name.upperBound - 1]),
        NameList.shared.traits(of: word, in: candidate.text).isGivenName
      {
        return false
      }
      return isForeign(token) ?? true
    }
  }

  /// Whether a capitalised word is a name's, and has its capital not from where it stands.
  private func isNameWord(_ token: Int, in sentence: Range<Int>) -> Bool {
    let word = candidate.text.tokens[token]
    guard token == sentence.lowerBound else {
      if !isOrdinary(word) { return true }
      // "the House", "the Crown": one common word that has become a name.
      let before = candidate.text.tokens[token - 1].lexeme
      return candidate.text.lexicon.value(of: before, as: .article) == 1 && !word.has(.allCapitals)
        && token + 1 < sentence.upperBound && !candidate.isCapitalised(token + 1)
        && !candidate.text.token(token + 1, isIn: .hyphen)
    }
    if word.has(.allCapitals) {
      // "GHENT — A mason …" is a dateline.
      return !isOrdinary(word)
        || token + 1 < sentence.upperBound && candidate.text.tokens[token + 1].has(.spaceBefore)
          && (candidate.text.token(token + 1, isIn: .dash)
            || candidate.text.token(token + 1, isIn: .hyphen))
    }
    return word.has(.mixedCase) ? !isOrdinary(word) : isOfNoLanguage(word)
  }

  /// Whether the reference has a word, anywhere.
  private func isKnown(_ token: Int) -> Bool {
    !index.places(holding: candidate.keys[token]).isEmpty
  }

  /// Whether the reference has a person's family name and nowhere another given name with it: "Mr Aldous" may be Jane.
  private func hasFamilyName(_ name: Range<Int>) -> Bool {
    let family = name.upperBound - 1
    // Persons are not called by common words: "Film Festival".
    if isOrdinary(candidate.text.tokens[family]) { return false }
    let key = candidate.keys[family]
    for place in index.places(holding: key).prefix(Judge.mostPlaces) {
      let reference = references[index.places[Int(place)].reference]
      let sentence = reference.sentences[index.places[Int(place)].sentence]
      for token in sentence where reference.keys[token] == key {
        guard token > sentence.lowerBound, reference.isCapitalised(token - 1),
          !reference.text.lexicon.classes[Int(reference.text.tokens[token - 1].lexeme)]
            .intersects(Judge.noNames)
        else { continue }
        let given = reference.keys[token - 1]
        if !name.contains(where: { candidate.keys[$0] == given }) { return false }
      }
    }
    return true
  }

  /// "The Red Kettle": capitals inside a sentence make a name of common words; of these the reference has none.
  private func isNewTitle(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard name.count > 1, name.lowerBound > sentence.lowerBound,
      !candidate.isName(at: name.lowerBound - 1)
    else { return false }
    return name.allSatisfy { token in
      let word = candidate.text.tokens[token]
      return word.has(.word) && !isKnown(token)
        && !candidate.text.lexicon.classes[Int(word.lexeme)].intersects(Judge.noNames)
        && isForeign(token) ?? true
    }
  }

  /// Whether a word is in no list of the language's words, so that it is a name at a sentence's start too.
  private func isOfNoLanguage(_ word: Token) -> Bool {
    let traits = NameList.shared.traits(of: word, in: candidate.text)
    let letters = candidate.text.bytes[word.byteRange]
    return word.lexeme == 0 && word.length >= 5
      && !Judge.derivations.contains { letters.suffix($0.utf8.count).elementsEqual($0.utf8) }
      && !traits.isCommonWord
      && traits.wordFrequency == 0 && English.verbForms.form(word) == nil
  }

  /// Endings of words that are made from others, and in no list.
  private static let derivations = [
    "ed", "ing", "ly", "ers", "ness", "less", "able", "ment", "ments", "tion", "tions", "ists",
  ]

  /// Words that have a capital and name nobody.
  private static let noNames = WordClassSet([
    .month, .monthAbbreviation, .weekday, .weekdayAbbreviation, .weekdayPlural, .season, .holiday,
    .honorific, .personTitle, .titleModifier, .nameSuffix, .kinNoun, .currencyName, .currencyCode,
    .unitName, .unitSymbol, .timeZone, .meridiem, .era, .magnitude, .unitNumber, .teenNumber,
    .tensNumber, .ordinalWord, .romanNumeral, .abbreviation, .compass,
  ])

  /// Whether a word is one of the language's, and more often than a name.
  private func isOrdinary(_ word: Token) -> Bool {
    let traits = NameList.shared.traits(of: word, in: candidate.text)
    if traits.wordFrequency >= 3 { return true }
    return traits.isCommonWord && !traits.isPersonName
  }

  /// "MPs", "DVDs".
  private func isPluralOfCapitals(_ word: Token) -> Bool {
    Int(word.count) == Int(word.length) - 1
      && candidate.text.bytes[Int(word.end) - 1] == UInt8(ascii: "s")
  }

  /// Whether a word is of a country of which the reference names no place; `nil` where it is of no country.
  ///
  /// "Belgian", "Belgians": whoever they are, the reference may say so by a town.
  private func isForeign(_ token: Int) -> Bool? {
    let word = candidate.words(token..<token + 1)
    let ending = ["woman", "women", "man", "men", "s"].first { word.hasSuffix($0) }
    let country =
      Gazetteer.shared.country(demonym: word)
      ?? ending.flatMap { Gazetteer.shared.country(demonym: String(word.dropLast($0.utf8.count))) }
    guard let country else { return nil }
    return Gazetteer.shared.countryCode(of: country).map { !values.hasPlace(inCountry: $0) }
  }

  /// A headline in capitals: its words tell nothing by theirs.
  private func isTitle(_ sentence: Range<Int>) -> Bool {
    var capitals = 0
    var others = 0
    for token in sentence where candidate.burdens[token] == .content {
      let word = candidate.text.tokens[token]
      guard word.has(.word), word.length > 3 else { continue }
      if word.has(.capitalized) { capitals += 1 } else { others += 1 }
    }
    return others * 2 < capitals
  }
}
