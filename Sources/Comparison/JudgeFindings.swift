import Facts

/// What one reference says of all that a candidate states.
struct JudgeFindings {
  /// What it says of one fact.
  struct Finding {
    var verdict: FactVerdict
    /// The context of a figure that was worked out from the reference's: more than any words have.
    static let derived = 1_000_000
    /// Weight of the words around the fact that the reference has too, where it was decided by what stands in its place; else 0.
    var context: Int
    /// Share of the fact's sentence that the reference's nearest has, in percent.
    var similarity = 0

    init(_ verdict: FactVerdict, context: Int) {
      self.verdict = verdict
      self.context = context
    }
  }

  /// Other words in the place of a sentence's.
  struct Edits {
    /// Share of the sentence that the reference's has, in percent.
    var share: Int
    var verdicts: [FactVerdict]
  }

  /// For each fact of the candidate.
  var facts: [Finding] = []
  /// For each sentence of the candidate.
  var sentences: [Edits] = []
  /// Names that the reference does not have.
  var names: [FactVerdict] = []
}

/// What all references together say of one fact; the same whatever their order.
struct CombinedFinding {
  private var supported: JudgeFindings.Finding?
  private var supportedElsewhere: JudgeFindings.Finding?
  private var contradicted: JudgeFindings.Finding?
  private var contradictedByEvent: JudgeFindings.Finding?
  private var open: JudgeFindings.Finding?
  /// Whether references that tell of the same event have different values themselves.
  private var isDisputed = false

  /// A reference in which much less around the fact is the same is not believed against another, in percent.
  private static let leastContext = 90

  /// Takes what another reference says; whether it counts.
  mutating func add(_ finding: JudgeFindings.Finding) -> Bool {
    switch (finding.verdict.verdict, finding.context > 0) {
    case (.supported, true): return CombinedFinding.keep(finding, in: &supported)
    case (.supported, false): return CombinedFinding.keep(finding, in: &supportedElsewhere)
    case (.contradicted, true): return CombinedFinding.keep(finding, in: &contradicted)
    case (.contradicted, false):
      if let other = contradictedByEvent,
        other.verdict.evidence.first?.value != finding.verdict.evidence.first?.value
      {
        isDisputed = true
      }
      return CombinedFinding.keep(finding, in: &contradictedByEvent)
    case (.unverifiable, _): return CombinedFinding.keep(finding, in: &open)
    }
  }

  /// Keeps the finding that more speaks for, and of equals the first.
  private static func keep(
    _ finding: JudgeFindings.Finding, in best: inout JudgeFindings.Finding?
  ) -> Bool {
    if let best,
      (best.rank, best.context, best.similarity)
        >= (finding.rank, finding.context, finding.similarity)
    {
      return false
    }
    best = finding
    return true
  }

  /// The verdict of all.
  var verdict: FactVerdict? {
    if let supported {
      guard let contradicted,
        100 * supported.context < CombinedFinding.leastContext * contradicted.context
      else { return supported.verdict }
      return contradicted.verdict
    }
    let event = isDisputed ? nil : contradictedByEvent
    return (contradicted ?? supportedElsewhere ?? event ?? open)?.verdict
  }
}

extension JudgeFindings.Finding {
  /// What tells most: a value in place before a value elsewhere before the nearest sentence.
  fileprivate var rank: Int {
    switch verdict.rule {
    case "comparison/not-in-reference": 0
    case "comparison/not-comparable": 1
    default: 2
    }
  }
}
