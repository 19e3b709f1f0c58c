/// The comparison of one candidate with its references: a verdict for each fact, in text order.
public struct ComparisonReport: Hashable, Sendable {
  /// The caller's id of the pair, or the candidate's.
  public var identifier: String
  /// The text that was checked.
  public var candidate: Article
  /// The texts it was checked against.
  public var references: [Article]
  /// One verdict for each fact of the candidate.
  public var verdicts: [FactVerdict]

  /// Makes a report.
  public init(
    identifier: String, candidate: Article, references: [Article], verdicts: [FactVerdict]
  ) {
    self.identifier = identifier
    self.candidate = candidate
    self.references = references
    self.verdicts = verdicts
  }

  /// How many facts got a verdict: a count, never a truth score.
  public func count(of verdict: Verdict) -> Int {
    verdicts.reduce(0) { $1.verdict == verdict ? $0 + 1 : $0 }
  }
}
