/// Tokens that may be one name, with what speaks for each kind.
struct NameSpan {
  /// First token.
  var first: UInt32
  /// Token after the last.
  var end: UInt32
  /// Points of all its evidence.
  var score = NameScore()
  /// Evidence of its own words and neighbours, without what the document says.
  var ownScore = NameScore()
  /// For each kind the rule with most points, and its points.
  var rules = SIMD4<UInt8>(repeating: 0)
  var ruleScore = NameScore()
  var traits: SpanTraits = []
  /// Index of the gazetteer's match, -1 for none.
  var gazetteerMatch: Int32 = -1
  /// Index of the known organisation, -1 for none.
  var knownOrganization: Int32 = -1
  /// Hash of its words, the same for every case.
  var nameHash: UInt64 = 0
  /// How many of its tokens begin with a capital.
  var nameTokens: UInt8 = 0

  init(first: Int, end: Int) {
    self.first = UInt32(first)
    self.end = UInt32(end)
  }

  var tokens: Range<Int> { Int(first)..<Int(end) }

  /// Adds the points of a rule.
  mutating func add(_ rule: NameRule, _ points: NameScore) {
    score += points
    for kind in NameKind.allCases where points[kind] > ruleScore[kind] {
      ruleScore[kind] = points[kind]
      rules[kind.rawValue] = rule.rawValue
    }
  }

  /// Adds the points that the table of evidence gives a rule.
  mutating func add(_ rule: NameRule) {
    add(rule, NameEvidence.points[Int(rule.rawValue)])
  }
}

/// A span that was taken as a name.
struct NameMention {
  var span: NameSpan
  var kind: NameKind
  var points: Int
}
