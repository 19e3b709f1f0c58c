/// Turns patterns into nodes of a `Program`.
struct ProgramBuilder {
  private(set) var nodes: [Program.Node] = []
  private(set) var tests: [TokenTest] = []
  private var indexOfTest: [TokenTest: UInt16] = [:]

  /// Compiles a pattern; the result is its first node.
  mutating func compile(_ pattern: Pattern) -> UInt16 {
    let accept = add(Program.Node(.accept, test: 0, slot: .none, next: 0, other: 0))
    return compile(pattern, then: accept)
  }

  /// Compiles a pattern that goes on at `next`; built from the end, so that every jump is known.
  private mutating func compile(_ pattern: Pattern, then next: UInt16) -> UInt16 {
    switch pattern {
    case .test(let test, let slot):
      return add(Program.Node(.test, test: index(of: test), slot: slot, next: next, other: 0))
    case .sequence(let patterns):
      return patterns.reversed().reduce(next) { compile($1, then: $0) }
    case .optionally(let pattern):
      let body = compile(pattern, then: next)
      return add(Program.Node(.split, test: 0, slot: .none, next: body, other: next))
    case .choice(let patterns):
      var alternatives = patterns.map { compile($0, then: next) }
      var node = alternatives.removeLast()
      for alternative in alternatives.reversed() {
        node = add(Program.Node(.split, test: 0, slot: .none, next: alternative, other: node))
      }
      return node
    case .ahead(let test, let second, let positive):
      return add(
        Program.Node(
          positive ? .ahead : .notAhead, test: index(of: test), slot: .none, next: next,
          other: second.map { index(of: $0) } ?? Program.noTest))
    }
  }

  /// Index of a test, shared by all that ask the same.
  mutating func index(of test: TokenTest) -> UInt16 {
    if let known = indexOfTest[test] { return known }
    let index = UInt16(tests.count)
    tests.append(test)
    indexOfTest[test] = index
    return index
  }

  /// The nodes, with the tests of alternatives drawn into the splits before them: what fails at once costs no way back.
  var fusedNodes: [Program.Node] {
    nodes.map { node in
      guard node.kind == .split, nodes[Int(node.next)].kind == .test else { return node }
      let test = nodes[Int(node.next)]
      return Program.Node(
        .testOr, test: test.test, slot: test.slot, next: test.next, other: node.other)
    }
  }

  /// The ways into a pattern, each with the tests that may take its first, second, … token, and whether it may have ended
  /// before.
  ///
  /// Tests at the first token that lead on to the same node are one way.
  func openings(from start: UInt16, count: Int) -> [[StepTable.Step]] {
    var ways: [(next: UInt16, tests: [TokenTest])] = []
    for (node, _) in reach([start]) where node.kind == .test {
      let test = tests[Int(node.test)]
      if let known = ways.firstIndex(where: { $0.next == node.next }) {
        ways[known].tests.append(test)
      } else {
        ways.append((node.next, [test]))
      }
    }
    return ways.map { [($0.tests, false)] + steps(from: $0.next, count: count - 1) }
  }

  /// What a pattern takes from a node on.
  private func steps(from start: UInt16, count: Int) -> [StepTable.Step] {
    var steps: [StepTable.Step] = []
    var open: Set<UInt16> = [start]
    var mayHaveEnded = false
    for _ in 0..<count {
      var taking: [TokenTest] = []
      var next: Set<UInt16> = []
      var endsHere = false
      for (node, ahead) in reach(open) {
        if node.kind == .test {
          taking.append(tests[Int(node.test)])
          next.insert(node.next)
        } else if let ahead {
          // The pattern has ended, but what follows is asked for.
          taking.append(tests[Int(ahead)])
          endsHere = true
        } else {
          mayHaveEnded = true
        }
      }
      steps.append((taking, mayHaveEnded))
      mayHaveEnded = mayHaveEnded || endsHere
      open = next
    }
    return steps
  }

  /// The tests and ends that some nodes lead to without taking a token, with a test that what follows must pass besides.
  private func reach(_ starts: Set<UInt16>) -> [(node: Program.Node, ahead: UInt16?)] {
    var open: [(index: UInt16, ahead: UInt16?)] = starts.sorted().map { ($0, nil) }
    var result: [(node: Program.Node, ahead: UInt16?)] = []
    while let (index, ahead) = open.popLast() {
      let node = nodes[Int(index)]
      switch node.kind {
      case .test, .testOr, .accept: result.append((node, ahead))
      case .split: open += [(node.next, ahead), (node.other, ahead)]
      case .ahead: open.append((node.next, node.test))
      case .notAhead: open.append((node.next, ahead))
      }
    }
    return result
  }

  private mutating func add(_ node: Program.Node) -> UInt16 {
    nodes.append(node)
    return UInt16(nodes.count - 1)
  }
}
