import Lexicon

/// What stands before a word, read once for all spans that begin with it.
struct SpanLead {
  /// What all of these spans have in common.
  var traits: SpanTraits = []
  /// Token of the article before it, -1 for none.
  var article = -1
  /// Evidence of the word before, and of the word before the preposition that stands there.
  var evidence: UInt64 = 0
  var prepositionEvidence: UInt64 = 0
}

extension SpanReader {
  private static let prepositions: NameClasses = [.ofWord, .inWord, .forWord]
  /// Signs that may stand between a name and the word that tells what it is, and the article.
  private static let between: NameClasses = [.quotationMark, .period, .article]

  /// Reads what stands before a word of a run, whose spans have some traits in common.
  @inline(__always)
  func lead(
    of first: Int, in run: Range<Int>, _ common: SpanTraits, _ text: borrowing TokenizedText,
    _ scratch: borrowing NameScratch
  ) -> SpanLead {
    var lead = SpanLead(traits: common)
    let word = scratch.words[first]
    if word.opensSentence { lead.traits.insert(.opensSentence) }
    if first > run.lowerBound {
      lead.traits.insert(.capitalBefore)
      if word.link == .space || word.link == .hyphen, isStranger(first - 1, text, scratch) {
        lead.traits.insert(.strangerBefore)
      }
    }
    let start = Int(word.token) - Int(word.lead)
    let token = text.tokens[start]
    if token.has(.lineBefore) { lead.traits.insert(.opensLine) }
    if start > 0, !token.has(.sentenceStart), text.tokens[start - 1].lexeme != 0 {
      readEvidence(before: start, text, &lead)
    }
    return lead
  }

  private func readEvidence(
    before start: Int, _ text: borrowing TokenizedText, _ lead: inout SpanLead
  ) {
    var before = start - 1
    if before > 0, classes.of(text.tokens[before]).intersects(SpanReader.between) {
      if classes.has(.quotationMark, text.tokens[before]) { before -= 1 }
      // "Gen." is a title with its full stop.
      if classes.has(.period, text.tokens[before]), before > 0, text.tokens[before].isGlued {
        before -= 1
      }
      if classes.has(.article, text.tokens[before]), before > 0,
        !text.tokens[before].has(.sentenceStart)
      {
        lead.traits.insert(.article)
        lead.article = before
        before -= 1
      }
    }
    let token = text.tokens[before]
    lead.evidence = evidence.before(token.lexeme)
    if before > 0, !token.has(.sentenceStart),
      classes.of(token).intersects(SpanReader.prepositions)
    {
      lead.prepositionEvidence = evidence.beforePreposition(text.tokens[before - 1].lexeme)
    }
  }
}
