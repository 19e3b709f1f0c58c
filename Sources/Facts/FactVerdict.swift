/// The verdict on one fact of a candidate, with its reason and evidence.
public struct FactVerdict: Hashable, Sendable {
  /// Kinds of facts.
  public enum Kind: String, CaseIterable, Sendable {
    case temporal, quantity, place, organization
    /// A name of which only this is said, that no reference has it: a person's, a work's, a product's.
    case name
  }

  /// A passage of a reference that a verdict rests on.
  public struct Evidence: Hashable, Sendable {
    /// Index of the reference in `ComparisonReport.references`.
    public var reference: Int
    /// The fact in the reference's text.
    public var span: TextSpan
    /// Its value, normalised.
    public var value: String
    /// The sentence it stands in.
    public var sentence: TextSpan

    /// Makes the evidence of one fact in one reference.
    public init(reference: Int, span: TextSpan, value: String, sentence: TextSpan) {
      self.reference = reference
      self.span = span
      self.value = value
      self.sentence = sentence
    }
  }

  /// Kind of the fact.
  public var kind: Kind
  /// Where the fact stands in the candidate's text.
  public var span: TextSpan
  /// The sentence or clause it stands in.
  public var claim: TextSpan
  /// Its value, normalised.
  public var value: String
  /// The verdict.
  public var verdict: Verdict
  /// The rule that decided: `comparison/same-value`.
  public var rule: String
  /// The reason, for a person.
  public var reason: String
  /// What the verdict rests on; for an unverifiable fact the nearest sentence, where there is one.
  public var evidence: [Evidence] = []
  /// The tolerance that was applied, in words.
  public var tolerance: String?

  /// Makes a verdict.
  public init(
    kind: Kind, span: TextSpan, claim: TextSpan, value: String, verdict: Verdict, rule: String,
    reason: String
  ) {
    self.kind = kind
    self.span = span
    self.claim = claim
    self.value = value
    self.verdict = verdict
    self.rule = rule
    self.reason = reason
  }
}
