import Lexicon

/// One piece of evidence for what a name names: where it stands, which words, and how many points.
///
///     NameEvidence(.spokesman, .after, .spokesNoun, NameScore(organization: 5), "a [Volkswagen] spokesman")
///
/// The points of all evidence of a name are added up and the kind with most points wins, if they reach
/// `NameDecision.threshold`. In an example the name stands in brackets; a test runs each.
struct NameEvidence: Sendable {
  /// Where the words stand that give the evidence.
  enum Position: Sendable {
    /// In the name itself: the code that reads names asks for these by rule.
    case inside
    /// Directly before, an article or an opening quotation mark between.
    case before
    /// Before the preposition that stands before it: "city of X", "shares in X".
    case beforePreposition
    /// Directly after, a possessive between.
    case after
    /// In the document: other mentions of the name, or of a longer form of it.
    case document
  }

  let rule: NameRule
  let position: Position
  /// Any of these word classes.
  let words: WordClassSet
  let points: NameScore
  /// What the name must be.
  let requires: SpanTraits
  /// What it must not be.
  let excludes: SpanTraits
  let example: String

  init(
    _ rule: NameRule, _ position: Position, _ words: WordClass..., points: NameScore,
    if requires: SpanTraits = [], unless excludes: SpanTraits = [], _ example: String
  ) {
    self.rule = rule
    self.position = position
    self.words = WordClassSet(words)
    self.points = points
    self.requires = requires
    self.excludes = excludes
    self.example = example
  }

  /// The whole table.
  static let all = inside + before + beforePreposition + after + document

  /// Points by rule.
  static let points: [NameScore] = {
    var points = [NameScore](repeating: NameScore(), count: NameRule.allCases.count)
    for evidence in all { points[Int(evidence.rule.rawValue)] = evidence.points }
    return points
  }()
}

/// Which evidence a neighbouring word can give, by its lexeme.
final class EvidenceIndex: Sendable {
  private let before: [UInt64]
  private let beforePreposition: [UInt64]
  private let after: [UInt64]
  /// Rows of the three tables, one after another.
  private let rows: [Row]
  private let firstBeforePreposition: Int
  private let firstAfter: Int
  /// Points by rule.
  private let points: [NameScore]

  /// What adding a piece of evidence asks of it.
  private struct Row {
    var rule: NameRule
    var points: NameScore
    var requires: UInt32
    var excludes: UInt32
  }

  init(lexicon: Lexicon) {
    func masks(_ rows: [NameEvidence]) -> [UInt64] {
      precondition(rows.count <= 64, "a mask has 64 bits")
      var byClass = [UInt64](repeating: 0, count: WordClass.allCases.count)
      for (index, row) in rows.enumerated() {
        for wordClass in WordClass.allCases where row.words.contains(wordClass) {
          byClass[Int(wordClass.rawValue)] |= 1 << UInt64(index)
        }
      }
      return lexicon.classes.map { $0.union(of: byClass) }
    }
    let flat = NameEvidence.before + NameEvidence.beforePreposition + NameEvidence.after
    rows = flat.map {
      Row(
        rule: $0.rule, points: $0.points, requires: $0.requires.rawValue,
        excludes: $0.excludes.rawValue)
    }
    firstBeforePreposition = NameEvidence.before.count
    firstAfter = firstBeforePreposition + NameEvidence.beforePreposition.count
    points = NameEvidence.points
    before = masks(NameEvidence.before)
    beforePreposition = masks(NameEvidence.beforePreposition)
    after = masks(NameEvidence.after)
  }

  /// The evidence that a word gives for the name behind it, as bits of the table's rows.
  @inline(__always)
  func before(_ lexeme: UInt16) -> UInt64 { before[Int(lexeme)] }

  /// The evidence that the word before a preposition gives for the name behind that.
  @inline(__always)
  func beforePreposition(_ lexeme: UInt16) -> UInt64 { beforePreposition[Int(lexeme)] }

  @inline(__always)
  func addBefore(_ mask: UInt64, to span: inout NameSpan) {
    if mask != 0 { add(mask, from: 0, to: &span) }
  }

  @inline(__always)
  func addBeforePreposition(_ mask: UInt64, to span: inout NameSpan) {
    if mask != 0 { add(mask, from: firstBeforePreposition, to: &span) }
  }

  /// Adds the evidence that a word gives for the name before it.
  @inline(__always)
  func addAfter(_ lexeme: UInt16, to span: inout NameSpan) {
    let mask = after[Int(lexeme)]
    if mask != 0 { add(mask, from: firstAfter, to: &span) }
  }

  /// Adds the points that the table of evidence gives a rule.
  @inline(__always)
  func add(_ rule: NameRule, to span: inout NameSpan) {
    span.add(rule, points[Int(rule.rawValue)])
  }

  private func add(_ mask: UInt64, from first: Int, to span: inout NameSpan) {
    var rest = mask
    while rest != 0 {
      let row = rows[first + rest.trailingZeroBitCount]
      let traits = span.traits.rawValue
      if traits & row.requires == row.requires, traits & row.excludes == 0 {
        span.add(row.rule, row.points)
      }
      rest &= rest &- 1
    }
  }
}
