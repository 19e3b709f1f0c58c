import Lexicon

/// A table of rules, compiled for a lexicon: which rules may begin at which token.
///
/// A token looks up the rules that may begin with it; most tokens have none and cost one probe.
/// Of the rules that match there the longest match wins, then the order in the table.
struct Grammar<Value: RuleValue>: Sendable {
  /// Name before the slash in an annotation's rule.
  let name: String
  /// The rules, in order.
  let rules: [Rule<Value>]
  /// Full names of the rules, `grammar/rule`.
  let ruleNames: [String]

  let program: Program
  /// First node of each rule's pattern.
  private let starts: [UInt16]
  private let leading: [[CompiledTest]]
  private let preceded: [UInt16?]
  private let notPreceded: [UInt16?]
  /// For each lexeme whether a rule may begin with it.
  private let begins: [Bool]
  /// What rules take at their first token.
  private let firstStep: StepTable
  /// What rules take at their second token.
  private let secondStep: StepTable
  /// What rules take at their third token.
  private let thirdStep: StepTable
  /// Shapes that each rule's first token must have.
  private let required: [Token.Shape]

  struct CompiledTest {
    var test: UInt16
    var slot: Slot
  }

  /// Compiles rules for a lexicon.
  init(_ name: String, lexicon: Lexicon, _ rules: [Rule<Value>]) {
    self.name = name
    self.rules = rules
    ruleNames = rules.map { "\(name)/\($0.name)" }
    var builder = ProgramBuilder()
    starts = rules.map { builder.compile($0.pattern) }
    leading = rules.map { rule in
      rule.leading.compactMap {
        guard case .test(let test, let slot) = $0 else { return nil }
        return CompiledTest(test: builder.index(of: test), slot: slot)
      }
    }
    preceded = rules.map { $0.preceded.map { builder.index(of: $0) } }
    notPreceded = rules.map { $0.notPreceded.map { builder.index(of: $0) } }
    program = Program(nodes: builder.nodes, tests: builder.tests)

    let takes = starts.map { builder.steps(from: $0, count: 3) }
    let firstStep = StepTable(takes.map { $0[0] }, lexicon: lexicon)
    secondStep = StepTable(takes.map { $0[1] }, lexicon: lexicon)
    thirdStep = StepTable(takes.map { $0[2] }, lexicon: lexicon)
    let beginsOfGroup = lexicon.classesOfGroup.indices.map {
      firstStep.takesSome(ofGroup: UInt16($0))
    }
    begins = lexicon.groups.map { beginsOfGroup[Int($0)] }
    required = takes.map {
      $0[0].tests.map(\.required).reduce(Token.Shape(rawValue: .max)) { $0.intersection($1) }
    }
    self.firstStep = firstStep
  }

  /// A rule's match with its value.
  struct Found {
    var rule: Int
    var first: Int
    var end: Int
    var value: Value
  }

  /// Finds matches from left to right and hands each to `body`, which says whether it stands.
  ///
  /// Tokens held by facts of `excluded` owners are passed over. A match that stands becomes an item
  /// whose payload counts in `values`; the scan goes on behind it. Where `windows` are given, in text
  /// order and apart, matches begin in one of them.
  func scan(
    _ workspace: inout Workspace, values: inout [Value],
    skipping excluded: [Workspace.Owner] = [], beginningIn windows: [Range<Int>]? = nil,
    found body: (inout Workspace, Found) -> Bool
  ) {
    var excludedBits: UInt32 = 0
    for owner in excluded { excludedBits |= 1 << UInt32(owner.rawValue) }
    var scratch = Scratch()
    var floor = 0
    guard let windows else {
      let all = 0..<workspace.text.count
      scan(&workspace, &values, all, excludedBits, &scratch, &floor, body)
      return
    }
    for window in windows {
      scan(&workspace, &values, window, excludedBits, &scratch, &floor, body)
    }
  }

  /// What a scan writes to; made once, so that a token costs no clearing of memory.
  private struct Scratch {
    var program = Program.Scratch()
    /// The matches at one token, the longest first, then in the order of the table.
    var candidates = InlineArray<12, Candidate>(repeating: Candidate(rule: 0, first: 0, end: 0))
    var count = 0

    /// Keeps a match in its place; of too many the shortest is dropped.
    mutating func insert(_ candidate: Candidate) {
      var index = count
      while index > 0, candidate.precedes(candidates[index - 1]) {
        if index < candidates.count { candidates[index] = candidates[index - 1] }
        index -= 1
      }
      if index < candidates.count { candidates[index] = candidate }
      count = min(count + 1, candidates.count)
    }
  }

  /// A rule's match before its value is asked for.
  private struct Candidate {
    var rule: UInt32
    var first: UInt32
    var end: UInt32

    var length: UInt32 { end - first }

    func precedes(_ other: Candidate) -> Bool {
      length > other.length || (length == other.length && rule < other.rule)
    }
  }

  /// One window's scan; `floor` is where the last match ended.
  private func scan(
    _ workspace: inout Workspace, _ values: inout [Value], _ window: Range<Int>,
    _ excludedBits: UInt32, _ scratch: inout Scratch, _ floor: inout Int,
    _ body: (inout Workspace, Found) -> Bool
  ) {
    var index = max(floor, window.lowerBound)
    while index < window.upperBound {
      index = firstStart(workspace, in: index..<window.upperBound)
      if index == window.upperBound { return }
      guard excludedBits & (1 << UInt32(workspace.owners[index].rawValue)) == 0 else {
        index += 1
        continue
      }
      collect(workspace, at: index, floor: floor, &scratch)
      guard scratch.count > 0,
        let found = best(workspace, at: index, floor: floor, values, &scratch),
        body(&workspace, found)
      else {
        index += 1
        continue
      }
      workspace.add(
        Workspace.Item(
          kind: found.value.itemKind, first: UInt32(found.first), end: UInt32(found.end),
          significand: found.value.itemCode, payload: UInt32(values.count)))
      values.append(found.value)
      index = found.end
      floor = index
    }
  }

  /// The first token of a range at which a rule may begin; most tokens are passed over here.
  private func firstStart(_ workspace: borrowing Workspace, in range: Range<Int>) -> Int {
    let tokens = workspace.text.tokens.span
    let items = workspace.itemAt.span
    let begins = begins.span
    var index = range.lowerBound
    while index < range.upperBound, !begins[Int(tokens[index].lexeme)], items[index] == 0,
      !tokens[index].has(.digits)
    {
      index += 1
    }
    return index
  }

  /// Collects the matches that begin at a token.
  private func collect(
    _ workspace: borrowing Workspace, at index: Int, floor: Int, _ scratch: inout Scratch
  ) {
    scratch.count = 0
    let token = workspace.text.tokens[index]
    for word in 0..<firstStep.width {
      let rules = firstStep.rules(word, taking: token, of: workspace.text.lexicon)
      guard rules != 0 else { continue }
      let open = rules & self.rules(word, thatGoOn: workspace, at: index + 1)
      match(open, of: word, workspace, at: index, floor: floor, &scratch)
    }
    var next = workspace.itemAt[index]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      for word in 0..<firstStep.width {
        let rules = firstStep.rules(word, taking: item, of: workspace.text.lexicon)
        guard rules != 0 else { continue }
        let open = rules & self.rules(word, thatGoOn: workspace, at: Int(item.end))
        match(open, of: word, workspace, at: index, floor: floor, &scratch)
      }
      next = item.next
    }
  }

  /// One machine word of the rules that may go on with what stands behind their first token.
  private func rules(
    _ word: Int, thatGoOn workspace: borrowing Workspace, at index: Int
  ) -> UInt64 {
    let rules = rules(word, of: secondStep, workspace, at: index)
    // Behind a plain token it is known where the third one stands; a pattern that has ended does not ask.
    guard workspace.itemAt[index] == 0, rules & ~thirdStep.ended[word] != 0 else { return rules }
    return rules & self.rules(word, of: thirdStep, workspace, at: index + 1)
  }

  /// One machine word of the rules that take a token at a step, or have ended before it.
  @inline(__always)
  private func rules(
    _ word: Int, of step: StepTable, _ workspace: borrowing Workspace, at index: Int
  ) -> UInt64 {
    var rules = step.ended[word]
    let token = workspace.text.tokens[index]
    // A match never crosses an empty line.
    guard !token.has(.paragraphBefore), token.length > 0 else { return rules }
    rules |= step.rules(word, taking: token, of: workspace.text.lexicon)
    var next = workspace.itemAt[index]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      rules |= step.rules(word, taking: item, of: workspace.text.lexicon)
      next = item.next
    }
    return rules
  }

  /// Collects the matches of a machine word of rules.
  private func match(
    _ rules: UInt64, of word: Int, _ workspace: borrowing Workspace, at index: Int, floor: Int,
    _ scratch: inout Scratch
  ) {
    var rest = rules
    while rest != 0 {
      let rule = word &* 64 &+ rest.trailingZeroBitCount
      rest &= rest &- 1
      guard workspace.text.tokens[index].has(required[rule]),
        let tokens = match(workspace, rule: rule, at: index, floor: floor, &scratch.program)
      else { continue }
      scratch.insert(
        Candidate(
          rule: UInt32(rule), first: UInt32(tokens.lowerBound), end: UInt32(tokens.upperBound)))
    }
  }

  /// The longest match whose rule gives it a value.
  private func best(
    _ workspace: borrowing Workspace, at index: Int, floor: Int, _ values: [Value],
    _ scratch: inout Scratch
  ) -> Found? {
    var best: Found?
    for position in 0..<scratch.count {
      let candidate = scratch.candidates[position]
      if let best {
        let length = best.end - best.first
        if candidate.length < length || (candidate.length == length && candidate.rule > best.rule) {
          break
        }
      }
      // A rule is there twice where both a word and a phrase that begins with it trigger it.
      if position > 0, scratch.candidates[position - 1].rule == candidate.rule { continue }
      // Once more, for what it captured.
      let rule = Int(candidate.rule)
      guard
        match(workspace, rule: rule, at: index, floor: floor, &scratch.program) != nil,
        let value = rules[rule].value(
          Match(
            first: Int(candidate.first), end: Int(candidate.end),
            captures: program.resolve(workspace, scratch.program), values: values))
      else { continue }
      let found = Found(
        rule: rule, first: Int(candidate.first) + value.leftOut, end: Int(candidate.end),
        value: value)
      if let best, found.end - found.first <= best.end - best.first,
        found.end - found.first < best.end - best.first || found.rule > best.rule
      {
        continue
      }
      best = found
      if value.leftOut == 0 { break }
    }
    return best
  }

  /// The tokens that one rule takes at a token, its leading words included.
  private func match(
    _ workspace: borrowing Workspace, rule: Int, at index: Int, floor: Int,
    _ scratch: inout Program.Scratch
  ) -> Range<Int>? {
    guard let end = program.run(workspace, from: starts[rule], at: index, &scratch) else {
      return nil
    }
    var first = index
    var next = leading[rule].count - 1
    while next >= 0, first > floor, !workspace.text.tokens[first].has(.paragraphBefore) {
      let word = leading[rule][next]
      // A leading word may be a phrase of up to three words ("no more than").
      var length = min(3, first - floor)
      while length > 0 {
        if length == 1 || workspace.itemAt[first - length] != 0,
          program.passes(workspace, test: word.test, at: first - length) == first
        {
          first -= length
          program.capture(slot: word.slot, test: word.test, at: first, &scratch)
          break
        }
        length -= 1
      }
      next -= 1
    }
    if let test = preceded[rule] {
      guard first > 0, program.passes(workspace, test: test, at: first - 1) != nil else {
        return nil
      }
    }
    if let test = notPreceded[rule], first > 0, !workspace.text.tokens[first].has(.paragraphBefore),
      program.passes(workspace, test: test, at: first - 1) != nil
    {
      return nil
    }
    return first..<end
  }
}
