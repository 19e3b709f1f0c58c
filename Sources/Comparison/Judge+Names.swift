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

  /// The verdicts on names of a sentence that no annotation covers and of which some word is in no reference.
  func verdictsOnNames(
    _ sentence: Range<Int>, _ neighbours: [Neighbour], besides found: [FactVerdict]
  ) -> [FactVerdict] {
    guard !references.isEmpty, !isTitle(sentence) else { return [] }
    var verdicts: [FactVerdict] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard let name = name(from: token, in: sentence) else {
        token += 1
        continue
      }
      token = name.upperBound
      let span = candidate.span(name)
      guard isUnknown(name, in: sentence), !found.contains(where: { $0.span.overlaps(span) })
      else { continue }
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

  /// Whether a name has a word that no reference has and that can be nothing but a name's.
  ///
  /// Where the reference has the family name, it may leave out the given one.
  private func isUnknown(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let endsKnown = !index.places(holding: candidate.keys[name.upperBound - 1]).isEmpty
    return name.contains { token in
      let word = candidate.text.tokens[token]
      if endsKnown, NameList.shared.traits(of: word, in: candidate.text).isGivenName {
        return false
      }
      guard word.has(.word), Int(word.length) >= Judge.shortestWord,
        // The first word of a sentence has its capital from there.
        token > sentence.lowerBound || word.has(.allCapitals) || word.has(.mixedCase),
        !candidate.text.lexicon.classes[Int(word.lexeme)].intersects(Judge.noNames),
        index.places(holding: candidate.keys[token]).isEmpty, !isOrdinary(word),
        !isPluralOfCapitals(word)
      else { return false }
      return !isDemonym(token)
    }
  }

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

  /// "Belgian", "Belgians": whoever they are, the reference may say so by a town.
  private func isDemonym(_ token: Int) -> Bool {
    let word = candidate.words(token..<token + 1)
    if Gazetteer.shared.country(demonym: word) != nil { return true }
    return word.hasSuffix("s") && Gazetteer.shared.country(demonym: String(word.dropLast())) != nil
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
