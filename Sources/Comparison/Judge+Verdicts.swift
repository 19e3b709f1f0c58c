import Facts

/// Words the verdicts: rule, reason and evidence.
extension Judge {
  /// The verdict on a fact by how it stands to a reference's.
  func verdict(
    _ fact: Fact, _ relation: ValueRelation, _ counterpart: Counterpart, inPlace: Bool
  ) -> FactVerdict {
    let reference = references[counterpart.reference]
    let theirs = reference.words(counterpart.tokens)
    let ours = candidate.words(fact.tokens)
    let isName = fact.kind == .place || fact.kind == .organization
    let verdict: Verdict
    let rule: String
    let reason: String
    switch relation {
    case .same:
      verdict = .supported
      rule = inPlace ? "same-value-in-place" : isName ? "named-in-reference" : "same-value"
      reason =
        theirs == ours
        ? "the reference says the same" : "the reference says the same: \(theirs)"
    case .within(let tolerance):
      verdict = .supported
      rule = "within-tolerance"
      reason = "the reference has \(theirs), which agrees (\(tolerance))"
    case .lessPrecise:
      verdict = .supported
      rule = isName ? "whole-of-place" : "less-precise"
      reason = "the reference has \(theirs), which includes it"
    case .morePrecise:
      verdict = .unverifiable
      rule = isName ? "part-of-place" : "more-precise"
      reason = "the reference has only \(theirs)"
    case .differs:
      verdict = .contradicted
      rule =
        isName
        ? "other-name-in-place" : inPlace ? "other-value-in-place" : "other-value-same-event"
      reason = "reference: \(theirs); text: \(ours)"
    case .incomparable:
      verdict = .unverifiable
      rule = "not-comparable"
      reason = "the reference has \(theirs), which cannot be compared with it"
    }
    var result = make(fact, verdict, rule: rule, reason: reason)
    if case .within(let tolerance) = relation { result.tolerance = tolerance }
    result.evidence = [evidence(counterpart)]
    return result
  }

  /// The verdict on a fact that no reference speaks of; the nearest sentence shows what was looked at.
  func unverifiable(_ fact: Fact, _ neighbours: [Neighbour]) -> FactVerdict {
    var result = Judge.unverifiable(fact, of: candidate)
    result.evidence = nearest(neighbours)
    return result
  }

  /// The verdict on a fact where there is no reference.
  static func unverifiable(_ fact: Fact, of candidate: ComparedText) -> FactVerdict {
    FactVerdict(
      kind: fact.kind, span: candidate.annotation(fact).span, claim: candidate.claim(of: fact),
      value: candidate.value(fact), verdict: .unverifiable, rule: "comparison/not-in-reference",
      reason: "the reference does not say")
  }

  /// The nearest sentence as what was looked at, where there is one.
  func nearest(_ neighbours: [Neighbour]) -> [FactVerdict.Evidence] {
    guard let nearest = neighbours.first else { return [] }
    let reference = references[nearest.reference]
    let sentence = reference.span(reference.sentences[nearest.sentence])
    return [
      FactVerdict.Evidence(
        reference: nearest.reference, span: sentence, value: "", sentence: sentence)
    ]
  }

  func make(
    _ fact: Fact, _ verdict: Verdict, rule: String, reason: String
  ) -> FactVerdict {
    FactVerdict(
      kind: fact.kind, span: candidate.annotation(fact).span, claim: candidate.claim(of: fact),
      value: candidate.value(fact), verdict: verdict, rule: "comparison/" + rule, reason: reason)
  }

  func evidence(_ counterpart: Counterpart) -> FactVerdict.Evidence {
    let reference = references[counterpart.reference]
    let fact = counterpart.fact.map { reference.items[$0] }
    return FactVerdict.Evidence(
      reference: counterpart.reference,
      span: fact.map { reference.annotation($0).span } ?? reference.span(counterpart.tokens),
      value: fact.map { reference.value($0) } ?? reference.words(counterpart.tokens),
      sentence: reference.span(reference.sentences[counterpart.sentence]))
  }
}
