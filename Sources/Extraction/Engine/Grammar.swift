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
  /// How each rule's match begins.
  private let heads: [Head]
  /// What may stand before the matches, for those heads that have some.
  private let leading: [LeadingTest]
  /// For each lexeme whether a rule may begin with it.
  private let begins: [Bool]
  /// What rules take at their first tokens.
  private let steps: StepTable

  /// How a rule's match begins.
  private struct Head {
    /// First node of the pattern.
    var start: UInt16
    /// Shape that the first token must have.
    var required: Token.Shape
    /// What must stand before the match, what must not, or `Program.noTest`.
    var preceded: UInt16
    var notPreceded: UInt16
    /// The words before the pattern that are taken in, as a range of `leading`.
    var firstLeading: UInt16
    var endLeading: UInt16
  }

  private struct LeadingTest {
    var test: UInt16
    var slot: Slot
  }

  /// Compiles rules for a lexicon.
  init(_ name: String, lexicon: Lexicon, _ rules: [Rule<Value>]) {
    self.name = name
    self.rules = rules
    ruleNames = rules.map { "\(name)/\($0.name)" }
    var builder = ProgramBuilder()
    var heads: [Head] = []
    var leading: [LeadingTest] = []
    var takes: [[StepTable.Step]] = []
    for rule in rules {
      let start = builder.compile(rule.pattern)
      let steps = builder.steps(from: start, count: StepTable.count)
      let firstLeading = leading.count
      for case .test(let test, let slot) in rule.leading {
        leading.append(LeadingTest(test: builder.index(of: test), slot: slot))
      }
      heads.append(
        Head(
          start: start,
          required: steps[0].tests.map(\.required).reduce(Token.Shape(rawValue: .max)) {
            $0.intersection($1)
          },
          preceded: rule.preceded.map { builder.index(of: $0) } ?? Program.noTest,
          notPreceded: rule.notPreceded.map { builder.index(of: $0) } ?? Program.noTest,
          firstLeading: UInt16(firstLeading), endLeading: UInt16(leading.count)))
      takes.append(steps)
    }
    self.heads = heads
    self.leading = leading
    program = Program(nodes: builder.fusedNodes, tests: builder.tests, lexicon: lexicon)
    let steps = StepTable(takes, lexicon: lexicon)
    begins = (0..<lexicon.count).map { steps.takesSome(ofLexeme: UInt16($0)) }
    self.steps = steps
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
    // Taken out of the workspace while it is written to.
    var scratch = MatchScratch()
    swap(&scratch, &workspace.matching)
    defer { swap(&scratch, &workspace.matching) }
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

  /// One window's scan; `floor` is where the last match ended.
  private func scan(
    _ workspace: inout Workspace, _ values: inout [Value], _ window: Range<Int>,
    _ excludedBits: UInt32, _ scratch: inout MatchScratch, _ floor: inout Int,
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
      guard scratch.candidateCount > 0,
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
    _ workspace: borrowing Workspace, at index: Int, floor: Int, _ scratch: inout MatchScratch
  ) {
    scratch.candidateCount = 0
    let token = workspace.text.tokens[index]
    for word in 0..<steps.width {
      let rules = steps.rules(word, at: 0, taking: token)
      guard rules != 0 else { continue }
      let open = rules & self.rules(word, thatGoOn: workspace, at: index + 1)
      match(open, of: word, workspace, at: index, floor: floor, &scratch)
    }
    var next = workspace.itemAt[index]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      for word in 0..<steps.width {
        let rules = steps.rules(word, at: 0, taking: item)
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
    let rules = rules(word, at: 1, workspace, index)
    // Behind a plain token it is known where the third one stands; a pattern that has ended does not ask.
    guard workspace.itemAt[index] == 0, rules & ~steps.rules(word, endedBefore: 2) != 0 else {
      return rules
    }
    return rules & self.rules(word, at: 2, workspace, index + 1)
  }

  /// One machine word of the rules that take a token at a step, or have ended before it.
  @inline(__always)
  private func rules(
    _ word: Int, at step: Int, _ workspace: borrowing Workspace, _ index: Int
  ) -> UInt64 {
    var rules = steps.rules(word, endedBefore: step)
    let token = workspace.text.tokens[index]
    // A match never crosses an empty line.
    guard !token.has(.paragraphBefore), token.length > 0 else { return rules }
    rules |= steps.rules(word, at: step, taking: token)
    var next = workspace.itemAt[index]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      rules |= steps.rules(word, at: step, taking: item)
      next = item.next
    }
    return rules
  }

  /// Collects the matches of a machine word of rules.
  private func match(
    _ rules: UInt64, of word: Int, _ workspace: borrowing Workspace, at index: Int, floor: Int,
    _ scratch: inout MatchScratch
  ) {
    var rest = rules
    while rest != 0 {
      let rule = word &* 64 &+ rest.trailingZeroBitCount
      rest &= rest &- 1
      let head = heads[rule]
      guard workspace.text.tokens[index].has(head.required),
        head.firstLeading != head.endLeading || mayStand(head, workspace, at: index),
        let tokens = match(workspace, head, at: index, floor: floor, &scratch)
      else { continue }
      scratch.insert(
        MatchScratch.Candidate(
          rule: UInt32(rule), first: UInt32(tokens.lowerBound), end: UInt32(tokens.upperBound)))
    }
  }

  /// The longest match whose rule gives it a value.
  private func best(
    _ workspace: borrowing Workspace, at index: Int, floor: Int, _ values: [Value],
    _ scratch: inout MatchScratch
  ) -> Found? {
    var best: Found?
    for position in 0..<scratch.candidateCount {
      let candidate = scratch.candidates[position]
      if let best {
        let length = best.end - best.first
        if candidate.length < length || (candidate.length == length && candidate.rule > best.rule) {
          break
        }
      }
      // A rule is there twice where both a word and a phrase that begins with it trigger it.
      if position > 0, scratch.candidates[position - 1].rule == candidate.rule { continue }
      let rule = Int(candidate.rule)
      if position > 0 {
        // Once more, for what it captured.
        _ = match(workspace, heads[rule], at: index, floor: floor, &scratch)
        swap(&scratch.captures, &scratch.bestCaptures)
      }
      program.resolve(workspace, scratch.bestCaptures, into: &scratch.resolved)
      guard
        let value = rules[rule].value(
          Match(
            first: Int(candidate.first), end: Int(candidate.end), captures: scratch.resolved,
            values: values))
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
    _ workspace: borrowing Workspace, _ head: Head, at index: Int, floor: Int,
    _ scratch: inout MatchScratch
  ) -> Range<Int>? {
    guard
      let end = program.run(
        workspace, from: head.start, at: index, ways: &scratch.ways, captures: &scratch.captures)
    else { return nil }
    if head.firstLeading == head.endLeading { return index..<end }
    var first = index
    var next = Int(head.endLeading)
    while next > Int(head.firstLeading), first > floor,
      !workspace.text.tokens[first].has(.paragraphBefore)
    {
      next -= 1
      let word = leading[next]
      // A leading word may be a phrase of up to three words ("no more than").
      var length = min(3, first - floor)
      while length > 0 {
        if length == 1 || workspace.itemAt[first - length] != 0,
          program.passes(workspace, test: word.test, at: first - length) == first
        {
          first -= length
          scratch.captures.append(slot: word.slot, test: word.test, at: first)
          break
        }
        length -= 1
      }
    }
    return mayStand(head, workspace, at: first) ? first..<end : nil
  }

  /// Whether what stands before a match's first token lets it stand.
  @inline(__always)
  private func mayStand(_ head: Head, _ workspace: borrowing Workspace, at first: Int) -> Bool {
    if head.preceded != Program.noTest {
      guard first > 0, program.passes(workspace, test: head.preceded, at: first - 1) != nil else {
        return false
      }
    }
    return head.notPreceded == Program.noTest || first == 0
      || workspace.text.tokens[first].has(.paragraphBefore)
      || program.passes(workspace, test: head.notPreceded, at: first - 1) == nil
  }
}
