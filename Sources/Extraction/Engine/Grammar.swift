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
  /// For each lexeme which rules may begin with it, and which may go on with it, folded to 64 bits.
  private let begins: [UInt64]
  private let goesOn: [UInt64]
  /// What rules take before and at their first tokens.
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
    var openings: [StepTable.Opening] = []
    for (index, rule) in rules.enumerated() {
      let start = builder.compile(rule.pattern)
      let ways = builder.openings(from: start, count: StepTable.count)
      let firstLeading = leading.count
      for case .test(let test, let slot) in rule.leading {
        leading.append(LeadingTest(test: builder.index(of: test), slot: slot))
      }
      heads.append(
        Head(
          start: start,
          required: ways.flatMap { $0[0].tests }.map(\.required).reduce(
            Token.Shape(rawValue: .max)
          ) { $0.intersection($1) },
          preceded: rule.preceded.map { builder.index(of: $0) } ?? Program.noTest,
          notPreceded: rule.notPreceded.map { builder.index(of: $0) } ?? Program.noTest,
          firstLeading: UInt16(firstLeading), endLeading: UInt16(leading.count)))
      // What must stand before a match stands before its leading words, where it has some.
      let before: StepTable.Step =
        rule.leading.isEmpty ? (rule.preceded.map { [$0] } ?? [], rule.preceded == nil) : ([], true)
      openings += ways.map { StepTable.Opening(rule: index, steps: $0 + [before]) }
    }
    self.heads = heads
    self.leading = leading
    program = Program(nodes: builder.fusedNodes, tests: builder.tests, lexicon: lexicon)
    let steps = StepTable(openings, lexicon: lexicon)
    let pairs = (0..<lexicon.count).map { steps.pairs(UInt16($0)) }
    begins = pairs.map(\.first)
    goesOn = pairs.map(\.second)
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
    var scratch = MatchScratch.inUse
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
    let goesOn = goesOn.span
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      if token.has(.digits) || items[index] != 0 { break }
      let rules = begins[Int(token.lexeme)]
      if rules != 0 {
        // What stands behind tells more, unless that is a number or another item. The end of the text has no lexeme.
        let next = tokens[index + 1]
        if next.has(.digits) || items[index + 1] != 0 || rules & goesOn[Int(next.lexeme)] != 0 {
          break
        }
      }
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
    var words = steps.words(beginningWith: token)
    var next = workspace.itemAt[index]
    guard words | next != 0 else { return }
    let face = steps.face(of: token)
    // The ways into one rule that begin alike stand side by side, and it is tried once.
    var tried = -1
    while words != 0 {
      let word = words.trailingZeroBitCount
      words &= words &- 1
      let open = steps.openings(word, at: 0, taking: face)
      attempt(open, of: word, &tried, workspace, at: index, index + 1, floor: floor, &scratch)
    }
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      words = steps.words(beginningWith: item)
      tried = -1
      while words != 0 {
        let word = words.trailingZeroBitCount
        words &= words &- 1
        let open = steps.openings(word, at: 0, taking: item, face)
        attempt(open, of: word, &tried, workspace, at: index, Int(item.end), floor: floor, &scratch)
      }
      next = item.next
    }
  }

  /// Collects the matches of those openings of a machine word that fit what stands before and behind their first token or item.
  private func attempt(
    _ beginning: UInt64, of word: Int, _ tried: inout Int, _ workspace: borrowing Workspace,
    at index: Int, _ second: Int, floor: Int, _ scratch: inout MatchScratch
  ) {
    var open = beginning
    if open != 0 { open &= openings(word, thatStandBehind: workspace, index) }
    if open != 0 { open = going(open, of: word, on: workspace, at: second, step: 1) }
    while open != 0 {
      let rule = steps.rule(ofOpening: word &* 64 &+ open.trailingZeroBitCount)
      open &= open &- 1
      guard rule != tried else { continue }
      tried = rule
      match(rule, workspace, at: index, floor: floor, &scratch)
    }
  }

  /// One machine word of the openings that let the token before a match stand there.
  @inline(__always)
  private func openings(
    _ word: Int, thatStandBehind workspace: borrowing Workspace, _ index: Int
  ) -> UInt64 {
    var open = steps.openings(word, endedBefore: StepTable.before)
    guard index > 0 else { return open }
    let face = steps.face(of: workspace.text.tokens[index - 1])
    open |= steps.openings(word, at: StepTable.before, taking: face)
    var next = workspace.itemAt[index - 1]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      open |= steps.openings(word, at: StepTable.before, taking: item, face)
      next = item.next
    }
    return open
  }

  /// Those of a machine word of openings that may go on at a token, which is a step of their pattern, or have ended before.
  private func going(
    _ open: UInt64, of word: Int, on workspace: borrowing Workspace, at index: Int, step: Int
  ) -> UInt64 {
    let ended = open & steps.openings(word, endedBefore: step)
    let rest = open & ~ended
    // Where all of them may have ended, the token is not looked at. A match never crosses an empty line.
    guard rest != 0 else { return ended }
    let token = workspace.text.tokens[index]
    guard !token.has(.paragraphBefore), token.length > 0 else { return ended }
    let isLast = step == StepTable.count - 1
    let face = steps.face(of: token)
    var taken = rest & steps.openings(word, at: step, taking: face)
    if taken != 0, !isLast {
      taken = going(taken, of: word, on: workspace, at: index + 1, step: step + 1)
    }
    var next = workspace.itemAt[index]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      let more = rest & ~taken & steps.openings(word, at: step, taking: item, face)
      if more != 0 {
        taken |=
          isLast ? more : going(more, of: word, on: workspace, at: Int(item.end), step: step + 1)
      }
      next = item.next
    }
    return ended | taken
  }

  /// Keeps a rule's match that begins at a token, where it has one.
  private func match(
    _ rule: Int, _ workspace: borrowing Workspace, at index: Int, floor: Int,
    _ scratch: inout MatchScratch
  ) {
    let head = heads[rule]
    guard workspace.text.tokens[index].has(head.required),
      head.firstLeading != head.endLeading || mayStand(head, workspace, at: index),
      let tokens = match(workspace, head, at: index, floor: floor, &scratch)
    else { return }
    scratch.insert(
      MatchScratch.Candidate(
        rule: UInt32(rule), first: UInt32(tokens.lowerBound), end: UInt32(tokens.upperBound)))
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
