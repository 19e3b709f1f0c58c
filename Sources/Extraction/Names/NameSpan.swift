/// Tokens that may be one name, with what speaks for each kind.
struct NameSpan {
  /// First token.
  var first: UInt32
  /// Token after the last.
  var end: UInt32
  /// Points of all its evidence; without what the document says until that is lent.
  var score = NameScore()
  /// For each kind the rule with most points, and its points.
  var rules = SIMD4<UInt16>(repeating: 0)
  var ruleScore = NameScore()
  var traits: SpanTraits = []
  /// Index of the gazetteer's match, -1 for none.
  var gazetteerMatch: Int32 = -1
  /// Index of the known organisation, -1 for none.
  var knownOrganization: Int32 = -1
  /// Hash of its words, the same for every case.
  var nameHash: UInt64 = 0
  /// Its first word, counted from the first of its run, and how many words it has.
  let firstWord: UInt8
  let nameTokens: UInt8

  init(first: UInt32, end: UInt32, firstWord: Int, words: Int) {
    self.first = first
    self.end = end
    self.firstWord = UInt8(truncatingIfNeeded: firstWord)
    nameTokens = UInt8(truncatingIfNeeded: words)
  }

  var tokens: Range<Int> { Int(first)..<Int(end) }

  /// Adds the points of a rule.
  @inline(__always)
  mutating func add(_ rule: NameRule, _ points: NameScore) {
    score += points
    let isMore = points.points .> ruleScore.points
    ruleScore.points.replace(with: points.points, where: isMore)
    rules.replace(with: SIMD4(repeating: UInt16(rule.rawValue)), where: isMore)
  }
}

/// A span that was taken as a name.
struct NameMention {
  /// Index of the span, in `NameScratch.spans`.
  var span: Int
  var kind: NameKind
}
