import Facts
import Lexicon

/// Decides what one reference says of the facts of a candidate, sentence by sentence.
struct Judge {
  let candidate: ComparedText
  let references: [ComparedText]
  let index: SentenceIndex
  let finder: SlotFinder
  let values: ValueIndex
  /// Scratch of the sentence index.
  private var scores: [Int32] = []

  /// Most sentences of the reference that a sentence is compared with.
  private static let mostNeighbours = 6

  init(candidate: ComparedText, reference: PreparedReference) {
    self.candidate = candidate
    references = [reference.text]
    index = reference.index
    values = reference.values
    finder = SlotFinder(candidate: candidate, references: references, index: index)
  }

  /// A sentence of a reference beside the one in work.
  struct Neighbour {
    var reference: Int
    var sentence: Int
    var alignment: SentenceAlignment
    /// Share of the sentence's weight that it has too, in percent.
    var similarity: Int
    /// The same of the words in order, facts that differ left out.
    var share: Int
  }

  /// What the reference says of all that the candidate states.
  mutating func findings() -> JudgeFindings {
    var findings = JudgeFindings()
    findings.facts.reserveCapacity(candidate.items.count)
    var next = 0
    for (number, sentence) in candidate.sentences.enumerated() {
      let neighbours = neighbours(of: sentence)
      findings.sentences.append(edits(neighbours))
      while next < candidate.items.count, candidate.items[next].sentence == number {
        var finding = decide(candidate.items[next], neighbours)
        finding.similarity = neighbours.first?.similarity ?? 0
        findings.facts.append(finding)
        next += 1
      }
      findings.names += names(sentence, neighbours)
    }
    return findings
  }

  private mutating func neighbours(of sentence: Range<Int>) -> [Neighbour] {
    var total = 0
    for token in sentence { total += index.weight(candidate.keys[token], candidate.burdens[token]) }
    var result: [Neighbour] = []
    for near in index.nearest(
      to: sentence, of: candidate, limit: Judge.mostNeighbours, scores: &scores)
    {
      let place = index.places[near.place]
      let other = references[place.reference]
      let alignment = SentenceAlignment(
        candidate, sentence, other, other.sentences[place.sentence], index)
      result.append(
        Neighbour(
          reference: place.reference, sentence: place.sentence, alignment: alignment,
          similarity: total == 0 ? 0 : 100 * near.score / total,
          share: index.share(of: sentence, in: alignment, of: candidate)))
    }
    return result
  }

  // MARK: One fact

  func decide(_ fact: Fact, _ neighbours: [Neighbour]) -> JudgeFindings.Finding {
    let slots = slots(of: fact, neighbours)
    let context = slots.first?.context ?? 0
    let inPlace = decideInPlace(fact, slots)
    if let inPlace, inPlace.verdict == .supported { return .init(inPlace, context: context) }
    if let verdict = inPlace ?? decideByEvent(fact, neighbours) {
      let found = JudgeFindings.Finding(verdict, context: inPlace == nil ? 0 : context)
      // What the text worked out is none of the reference's figures.
      if verdict.verdict == .supported { return found }
      if let derived = decideByArithmetic(fact, neighbours) {
        return .init(derived, context: JudgeFindings.Finding.derived)
      }
      return isWholeOfParts(fact, verdict, neighbours)
        ? .init(unverifiable(fact, neighbours), context: 0) : found
    }
    if let verdict = decideByArithmetic(fact, neighbours) {
      return .init(verdict, context: JudgeFindings.Finding.derived)
    }
    if let verdict = decideByWords(fact, neighbours) { return .init(verdict, context: 0) }
    return .init(unverifiable(fact, neighbours), context: 0)
  }

  /// The slots of a fact, the best surrounded first.
  private func slots(of fact: Fact, _ neighbours: [Neighbour]) -> [Slot] {
    let slots = neighbours.map { finder.slot(of: fact, in: $0) }
    return slots.enumerated().filter { $1.isCopy }
      .sorted { ($0.element.context, $1.offset) > ($1.element.context, $0.offset) }
      .map(\.element)
  }

  /// Decides by what stands in the fact's place in a sentence that is otherwise the same.
  private func decideInPlace(_ fact: Fact, _ slots: [Slot]) -> FactVerdict? {
    guard let best = slots.first else { return nil }
    // A sentence may be told twice: one that is nearly as close may support what the closest does not.
    let rivals = slots.prefix { 100 * $0.context >= 90 * best.context }
    var judged: [(relation: ValueRelation, counterpart: Counterpart)] = []
    for slot in rivals {
      guard let found = relation(of: fact, in: slot) else { continue }
      if found.relation.supports {
        return verdict(fact, found.relation, found.counterpart, inPlace: true)
      }
      judged.append(found)
    }
    guard let first = judged.first else { return nil }
    switch first.relation {
    case .morePrecise:
      return verdict(fact, first.relation, first.counterpart, inPlace: true)
    case .differs:
      // A name may stand for another in a retelling; a number or date seldom does.
      let isName = fact.kind == .place || fact.kind == .organization
      guard isName ? best.sentenceIsNearlyVerbatim : best.tellsOfTheSame else { return nil }
      if isName ? candidate.isSubject(fact) : !best.isNearlyVerbatim,
        tellsOfAnother(fact, first.counterpart)
      {
        return nil
      }
      return verdict(fact, first.relation, first.counterpart, inPlace: true)
    default: return nil
    }
  }

  /// Whether the clauses have other verbs: who lost is not who won, among the same words.
  private func tellsOfAnother(_ fact: Fact, _ counterpart: Counterpart) -> Bool {
    guard let one = candidate.predicate(at: fact.tokens),
      let two = references[counterpart.reference].predicate(at: counterpart.tokens)
    else { return false }
    return one != two
  }

  /// A reference's words that a fact is compared with.
  struct Counterpart {
    var reference: Int
    var sentence: Int
    var tokens: Range<Int>
    /// The reference's fact, where it has one there.
    var fact: Int?
  }

  /// What stands in a fact's place, and how the fact stands to it.
  private func relation(
    of fact: Fact, in slot: Slot
  ) -> (relation: ValueRelation, counterpart: Counterpart)? {
    guard !slot.tokens.isEmpty else { return nil }
    let reference = references[slot.reference]
    var others: [Int] = []
    for token in slot.tokens {
      if let other = reference.fact(at: token), others.last != other { others.append(other) }
    }
    func counterpart(_ tokens: Range<Int>, _ fact: Int?) -> Counterpart {
      Counterpart(reference: slot.reference, sentence: slot.sentence, tokens: tokens, fact: fact)
    }
    if slot.isVerbatim {
      let other = others.first { reference.items[$0].kind == fact.kind }
      if let other, isRelative(fact), published(slot.reference) != candidate.article.published?.day
      {
        return (
          relation(fact, other, of: reference, inPlace: true),
          counterpart(reference.items[other].tokens, other)
        )
      }
      return (.same, counterpart(slot.tokens, other))
    }
    let same = others.filter { reference.items[$0].kind == fact.kind }
    if !same.isEmpty {
      // The one that stands in the same order, and any that is the same.
      let ranked = same.map { (relationInPlace(fact, $0, slot), $0) }
      let chosen =
        ranked.first { $0.0.supports } ?? ranked[min(slot.precedingFacts, ranked.count - 1)]
      return (chosen.0, counterpart(reference.items[chosen.1].tokens, chosen.1))
    }
    if fact.kind == .place || fact.kind == .organization {
      return nameRelation(in: slot, reference).map {
        ($0.relation, counterpart($0.tokens, nil))
      }
    }
    return nil
  }

  /// How a fact stands to one in its place: by value, and where that does not tell by the words.
  private func relationInPlace(_ fact: Fact, _ other: Int, _ slot: Slot) -> ValueRelation {
    let reference = references[slot.reference]
    let tokens = reference.items[other].tokens
    let byValue = relation(fact, other, of: reference, inPlace: true)
    switch fact.kind {
    case .temporal:
      guard byValue == .incomparable || byValue == .morePrecise || byValue == .lessPrecise,
        published(slot.reference) == candidate.article.published?.day
      else { return byValue }
      return WordSwap.relation(candidate, fact.tokens, reference, tokens) ?? byValue
    case .place, .organization:
      // Extraction may have cut the two names differently.
      guard byValue == .differs else { return byValue }
      guard let name = reference.name(in: slot.tokens) else { return .incomparable }
      let words = NameWords(reference.text, name)
      return NameRelation.areOneName(NameWords(candidate.text, slot.region), words)
        ? .same : .differs
    case .quantity, .name: return byValue
    }
  }

  /// Compares a name with the capitalised words in its place, whatever they were taken for.
  private func nameRelation(
    in slot: Slot, _ reference: ComparedText
  ) -> (relation: ValueRelation, tokens: Range<Int>)? {
    guard slot.touches.left, slot.touches.right, let range = reference.name(in: slot.tokens) else {
      return nil
    }
    let one = NameWords(candidate.text, slot.region)
    if NameRelation.areOneName(one, NameWords(reference.text, range)) { return (.same, range) }
    return (.differs, range)
  }

  private func isRelative(_ fact: Fact) -> Bool {
    if case .temporal(let expression) = candidate.annotation(fact).content {
      return expression.anchor != nil
    }
    return false
  }

  private func published(_ reference: Int) -> CalendarDay? {
    references[reference].article.published?.day
  }

  // MARK: Values

  /// How a fact stands to a fact of a reference, by their values.
  func relation(
    _ fact: Fact, _ other: Int, of reference: ComparedText, inPlace: Bool
  ) -> ValueRelation {
    let otherFact = reference.items[other]
    switch (candidate.annotation(fact).content, reference.annotation(otherFact).content) {
    case (.temporal(let one), .temporal(let two)):
      return TemporalRelation.relation(
        one, candidate.stated(fact), two, reference.stated(otherFact), inPlace: inPlace)
    case (.quantity(let one), .quantity(let two)):
      return QuantityRelation.relation(one, two, inPlace: inPlace)
    case (.place(let one), .place(let two)):
      return NameRelation.relation(candidate.facts.places[one], reference.facts.places[two])
    case (.organization(let one), .organization(let two)):
      return NameRelation.relation(
        candidate.facts.organizations[one], reference.facts.organizations[two])
    default: return .incomparable
    }
  }
}
