import Facts
import Lexicon

/// What the word of a name of one word says; most spans have no more.
extension SpanReader {
  private static let titles: NameClasses = [.personTitle, .honorific]
  private static let notAcronyms: NameClasses = [.legalForm, .nameSuffix, .personTitle]

  /// Gathers what a single word says of all kinds.
  @inline(__always)
  func weighWord(
    _ span: inout NameSpan, _ index: Int, _ line: LineStyle, _ text: borrowing TokenizedText,
    _ scratch: borrowing NameScratch
  ) {
    let word = scratch.words[index]
    let token = text.tokens[Int(word.token)]
    let wordClasses = classes.of(token)
    if span.gazetteerMatch >= 0 {
      if wordClasses.contains(.compass) {
        // "West", "South": settlements of that name there are, but hardly ever in an article.
        span.gazetteerMatch = -1
      } else {
        let match = scratch.places[Int(span.gazetteerMatch)]
        weighGazetteer(&span, match)
        weighOtherUses(&span, match, word)
      }
    }
    if span.knownOrganization >= 0 {
      let isPerson = max(word.traits.givenNameFrequency, word.traits.surnameFrequency) >= 3
      weighKnown(&span, isWord: word.traits.wordFrequency >= 2, isPerson: isPerson, scratch)
    } else if token.has(.allCapitals) || token.has(.dotted) {
      weighAcronym(&span, word, wordClasses, text)
    }
    let given = word.traits.givenNameFrequency
    if given >= 3, !span.traits.contains(.gazetteer) || given >= 5 {
      span.add(.singleGivenName, NameScore(person: given >= 5 ? 3 : 2))
    }
    if wordClasses.contains(.titleModifier) { span.traits.insert(.titleWords) }
    if word.traits.wordFrequency >= 2 { span.traits.insert(.commonWord) }
    if wordClasses.intersects(SpanReader.titles) {
      add(.title, to: &span)
    } else if word.opensSentence || line == .titled, word.traits.isCommonWord,
      !scratch.wordUses.isName(token)
    {
      // It only opens a sentence.
      add(.sentenceWord, to: &span)
    }
  }

  /// A single word that is a place may be much else.
  private func weighOtherUses(
    _ span: inout NameSpan, _ match: GazetteerMatch, _ word: NameWord
  ) {
    let prominence = Int(match.prominence)
    guard !match.isDemonym, prominence < 200, !match.isState else { return }
    if match.traits.contains(.commonWord) || word.traits.isCommonWord {
      let isEveryday = word.traits.wordFrequency >= 3
      span.add(
        .alsoAWord,
        NameScore(place: (isEveryday ? -3 : -1) - (word.opensSentence ? 2 : 0)))
    }
    if match.traits.rawValue & NameTraits.personName.rawValue != 0 || word.traits.isPersonName {
      let frequency = max(word.traits.givenNameFrequency, word.traits.surnameFrequency)
      span.add(
        .alsoAPerson,
        NameScore(
          place: prominence >= 150
            ? -1 : word.traits.givenNameFrequency >= 4 ? -4 : frequency >= 5 ? -3 : -2))
    }
  }

  private func weighAcronym(
    _ span: inout NameSpan, _ word: NameWord, _ wordClasses: NameClasses,
    _ text: borrowing TokenizedText
  ) {
    let token = text.tokens[Int(word.token)]
    guard token.count <= 6, span.traits.isDisjoint(with: [.shouted, .gazetteer]),
      !wordClasses.intersects(SpanReader.notAcronyms), !touchesDigits(span, text)
    else { return }
    span.traits.insert(.acronym)
    let isCallSign = word.lead > 0
    span.add(.acronym, NameScore(organization: token.count >= 3 || isCallSign ? 4 : 2))
  }

  /// "6PR", "MTV2": letters that are only a part of a name with digits.
  private func touchesDigits(_ span: NameSpan, _ text: borrowing TokenizedText) -> Bool {
    let first = Int(span.first)
    let end = Int(span.end)
    return (first > 0 && text.tokens[first].isGlued && text.tokens[first - 1].has(.digits))
      || (end < text.count && text.tokens[end].isGlued && text.tokens[end].has(.digits))
  }
}
