import Facts

/// Works out figures that a text derives from two of the reference's, where its words say that it did.
extension Judge {
  /// Most figures of the reference that are tried with one another.
  private static let mostOperands = 12
  /// Least share of the candidate's sentence that a reference's must have for its figures to be tried, in percent.
  private static let leastSimilarity = 15

  /// A figure of a reference.
  private struct Operand {
    var counterpart: Counterpart
    var quantity: Quantity
    var value: Double
    var counted: UInt32?
  }

  /// Supports a number as the sum, difference, ratio or percentage change of two figures about the same thing.
  func decideByArithmetic(_ fact: Fact, _ neighbours: [Neighbour]) -> FactVerdict? {
    guard case .quantity(let quantity) = candidate.annotation(fact).content,
      let stated = quantity.value?.approximation,
      quantity.modifier == nil || quantity.modifier == .approximately
    else { return nil }
    let figure = DerivedFigure(candidate, fact, quantity)
    guard !figure.operations.isEmpty else { return nil }
    let operands = operands(neighbours)
    let allowed = QuantityRelation.slack(ofDerived: quantity)
    for operation in figure.operations {
      for (number, first) in operands.enumerated() {
        for (other, second) in operands.enumerated() where other != number {
          // A sum is the same the other way round.
          if operation == .sum, other < number { continue }
          guard areOfOneThing(first, second, operation, fact, quantity),
            let value = figure.value(operation, first.value, second.value),
            abs(value - stated) <= max(allowed, 1e-9 * abs(stated))
          else { continue }
          return verdict(fact, operation, first, second, isExact: value == stated)
        }
      }
    }
    return nil
  }

  /// Whether the text gives a total and what it was set against is none: a part of a whole is no other value.
  func isWholeOfParts(_ fact: Fact, _ verdict: FactVerdict, _ neighbours: [Neighbour]) -> Bool {
    guard verdict.verdict == .contradicted, let evidence = verdict.evidence.first,
      fact.kind == .quantity,
      DerivedFigure.tellsTotal(candidate, candidate.sentences[fact.sentence])
    else { return false }
    let reference = references[evidence.reference]
    return neighbours.contains { neighbour in
      neighbour.reference == evidence.reference
        && reference.span(reference.sentences[neighbour.sentence]) == evidence.sentence
        && !DerivedFigure.tellsTotal(reference, reference.sentences[neighbour.sentence])
    }
  }

  private func operands(_ neighbours: [Neighbour]) -> [Operand] {
    var operands: [Operand] = []
    for neighbour in neighbours where neighbour.similarity >= Judge.leastSimilarity {
      let reference = references[neighbour.reference]
      var last = -1
      for token in reference.sentences[neighbour.sentence] {
        guard let other = reference.fact(at: token), other != last else { continue }
        last = other
        guard case .quantity(let quantity) = reference.annotation(reference.items[other]).content,
          let value = quantity.value?.approximation, value.isFinite,
          quantity.modifier == nil || quantity.modifier == .approximately
        else { continue }
        operands.append(
          Operand(
            counterpart: Counterpart(
              reference: neighbour.reference, sentence: neighbour.sentence,
              tokens: reference.items[other].tokens, fact: other),
            quantity: quantity, value: value, counted: reference.countedKey(reference.items[other]))
        )
        if operands.count == Judge.mostOperands { return operands }
      }
    }
    return operands
  }

  /// Whether two figures measure one thing in one unit, and the candidate's is of it.
  private func areOfOneThing(
    _ first: Operand, _ second: Operand, _ operation: DerivedFigure.Operation, _ fact: Fact,
    _ quantity: Quantity
  ) -> Bool {
    guard first.quantity.kind == second.quantity.kind, first.quantity.kind != .ordinal,
      first.quantity.unitCode == second.quantity.unitCode,
      first.quantity.currency == second.quantity.currency, first.counted == second.counted
    else { return false }
    // Two bare numbers may count anything.
    if first.quantity.kind == .cardinal, first.counted == nil { return false }
    switch operation {
    case .ratio, .percentageChange: return true
    case .sum, .difference:
      guard quantity.kind == first.quantity.kind, quantity.unitCode == first.quantity.unitCode,
        quantity.currency == first.quantity.currency
      else { return false }
      let counted = candidate.countedKey(fact)
      return counted == nil || counted == first.counted
    }
  }

  private func verdict(
    _ fact: Fact, _ operation: DerivedFigure.Operation, _ first: Operand, _ second: Operand,
    isExact: Bool
  ) -> FactVerdict {
    func words(_ operand: Operand) -> String {
      references[operand.counterpart.reference].words(operand.counterpart.tokens)
    }
    let ours = candidate.words(fact.tokens)
    let (one, two) = (words(first), words(second))
    let reason =
      switch operation {
      case .sum: "the reference has \(one) and \(two): \(one) + \(two) = \(ours)"
      case .difference: "the reference has \(one) and \(two): \(one) − \(two) = \(ours)"
      case .ratio: "the reference has \(one) and \(two): \(one) ÷ \(two) = \(ours)"
      case .percentageChange:
        "the reference has \(one) and \(two): from the one to the other is \(ours)"
      }
    var verdict = make(
      fact, .supported, rule: "derived-\(operation.rawValue)", reason: reason)
    verdict.evidence = [evidence(first.counterpart), evidence(second.counterpart)]
    if !isExact { verdict.tolerance = "rounding" }
    return verdict
  }
}
