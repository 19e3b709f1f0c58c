import Facts

/// Decides by events: what the references say elsewhere, and of the same thing in other words.
extension Judge {
  /// A fact of a reference that may be about the same, and how much speaks for that.
  private struct Match {
    var reference: Int
    var fact: Int
    var relation: ValueRelation
    /// Share of the candidate's sentence that the reference's has too, in percent.
    var similarity: Int
    var samePredicate: Bool
    var sameCounted: Bool
  }

  func decideByEvent(_ fact: Fact, _ neighbours: [Neighbour]) -> FactVerdict? {
    let matches = matches(of: fact, neighbours)
    if let best = matches.filter({ $0.relation.supports && bearsOut($0, fact) })
      .min(by: { ($0.relation.rank, -$0.similarity) < ($1.relation.rank, -$1.similarity) })
    {
      return verdict(fact, best.relation, counterpart(best), inPlace: false)
    }
    let others = matches.filter { $0.relation == .differs && isSameEvent($0, fact) }
    if let first = others.first, others.count == 1 {
      return verdict(fact, .differs, counterpart(first), inPlace: false)
    }
    if let near = matches.first(where: {
      $0.relation == .morePrecise && ($0.similarity >= 40 || $0.sameCounted)
    }) {
      return verdict(fact, .morePrecise, counterpart(near), inPlace: false)
    }
    return nil
  }

  /// Decides by the fact's own words where a reference has them, though extraction saw no fact in them: a
  /// name's anywhere, a number's or a date's in a sentence that tells of the same.
  func decideByWords(_ fact: Fact, _ neighbours: [Neighbour]) -> FactVerdict? {
    let isName = fact.kind == .place || fact.kind == .organization
    var places: [(reference: Int, sentence: Int)] =
      neighbours.filter { isName || $0.similarity >= 25 }.map { ($0.reference, $0.sentence) }
    if isName {
      // By the word that the fewest sentences have.
      let rows = fact.tokens.filter { candidate.burdens[$0] == .content }
        .map { index.places(holding: candidate.keys[$0]) }
      guard let rarest = rows.min(by: { $0.count < $1.count }) else { return nil }
      places += rarest.prefix(Judge.mostPlaces).map {
        (index.places[Int($0)].reference, index.places[Int($0)].sentence)
      }
    }
    for place in places {
      let reference = references[place.reference]
      let sentence = reference.sentences[place.sentence]
      guard let words = find(fact.tokens, in: sentence, of: reference) else { continue }
      return verdict(
        fact, .same,
        Counterpart(
          reference: place.reference, sentence: place.sentence, tokens: words, fact: nil),
        inPlace: false)
    }
    return nil
  }

  /// Most sentences in which a name is looked for.
  static let mostPlaces = 16

  private func find(
    _ words: Range<Int>, in sentence: Range<Int>, of reference: ComparedText
  ) -> Range<Int>? {
    guard sentence.count >= words.count else { return nil }
    for start in sentence.lowerBound...sentence.upperBound - words.count {
      let range = start..<start + words.count
      if ComparedText.same(candidate, words, reference, range) { return range }
    }
    return nil
  }

  private func counterpart(_ match: Match) -> Counterpart {
    let fact = references[match.reference].items[match.fact]
    return Counterpart(
      reference: match.reference, sentence: fact.sentence, tokens: fact.tokens, fact: match.fact)
  }

  /// The facts of the same kind in the nearest sentences, and those of the same value anywhere.
  private func matches(of fact: Fact, _ neighbours: [Neighbour]) -> [Match] {
    let counted = candidate.countedKey(fact)
    let predicate = candidate.predicateKey(fact)
    var matches: [Match] = []
    func add(_ number: Int, _ other: Int, similarity: Int) {
      let reference = references[number]
      let otherFact = reference.items[other]
      matches.append(
        Match(
          reference: number, fact: other,
          relation: relation(fact, other, of: reference, inPlace: false), similarity: similarity,
          samePredicate: predicate != nil && predicate == reference.predicateKey(otherFact),
          sameCounted: counted != nil && counted == reference.countedKey(otherFact)))
    }
    var looked: Set<[Int]> = []
    for neighbour in neighbours {
      looked.insert([neighbour.reference, neighbour.sentence])
      let reference = references[neighbour.reference]
      var last = -1
      for token in reference.sentences[neighbour.sentence] {
        guard let other = reference.fact(at: token), other != last else { continue }
        last = other
        if reference.items[other].kind == fact.kind {
          add(neighbour.reference, other, similarity: neighbour.similarity)
        }
      }
    }
    for entry in values.entries(for: fact, of: candidate) {
      let other = references[entry.reference].items[entry.fact]
      guard other.kind == fact.kind, !looked.contains([entry.reference, other.sentence]) else {
        continue
      }
      add(entry.reference, entry.fact, similarity: 0)
    }
    return matches
  }

  /// Whether a fact of the same value bears this one out: a name or a date does wherever it stands, a
  /// number only where it counts the same or stands in a sentence that tells of the same.
  private func bearsOut(_ match: Match, _ fact: Fact) -> Bool {
    switch candidate.annotation(fact).content {
    case .place, .organization: return true
    case .temporal(let expression):
      return expression.type == .date || match.samePredicate || match.similarity >= 15
    case .quantity(let quantity):
      if match.sameCounted || match.samePredicate || match.similarity >= 30 { return true }
      guard quantity.kind == .cardinal || quantity.kind == .ordinal else { return true }
      // A number of three digits does not come twice by chance.
      return (quantity.value?.approximation.magnitude ?? 0) >= 100
    }
  }

  /// Whether two facts of different values are about the same event, beyond doubt.
  private func isSameEvent(_ match: Match, _ fact: Fact) -> Bool {
    let other = references[match.reference].items[match.fact]
    guard candidate.isNegated(fact) == references[match.reference].isNegated(other) else {
      return false
    }
    switch fact.kind {
    case .quantity:
      return match.sameCounted && match.samePredicate && match.similarity >= 40
    case .temporal:
      return match.samePredicate && match.similarity >= 55 && isOnlyTime(other, match.reference)
    case .place, .organization, .name:
      return false
    }
  }

  /// Whether a reference's sentence has no other time that could be the one meant.
  private func isOnlyTime(_ fact: Fact, _ reference: Int) -> Bool {
    let text = references[reference]
    var count = 0
    var last = -1
    for token in text.sentences[fact.sentence] {
      guard let other = text.fact(at: token), other != last else { continue }
      last = other
      if text.items[other].kind == .temporal { count += 1 }
    }
    return count == 1
  }
}
