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
  /// For each lexeme the row of rules that it may begin; row 0 is empty.
  private let rowOfLexeme: [UInt16]
  /// For each number of digits the row of rules that they may begin; the last is for longer runs.
  private let rowOfDigits: [UInt16]
  /// For each kind of item the row of rules that it may begin.
  private let rowOfItem: [UInt16]
  /// Rows of rules, each set of rules once.
  private let rows: [Row]
  /// The rules of the rows, in the order of the table.
  private let rowRules: [UInt16]
  /// What each rule asks of its first token's shape and of the token after it.
  private let openings: [Opening]

  /// Rules that may begin in the same way.
  private struct Row {
    var rules: Range<UInt32>
    /// What at least one of them asks.
    var opening: Opening
  }

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

    let firsts = starts.map { builder.firstTests(from: $0) }
    openings = starts.map { builder.opening(from: $0) }
    var table = RowTable(openings: openings)
    _ = table.row { _ in false }
    let rowOfGroup = lexicon.classesOfGroup.map { classes in
      table.row { rule in
        firsts[rule].contains { $0.isAnyWord || $0.classes.intersects(classes) }
      }
    }
    rowOfLexeme = lexicon.groups.map { rowOfGroup[Int($0)] }
    rowOfDigits = (0...Grammar.longestDigits).map { count in
      table.row { rule in
        firsts[rule].contains {
          count < Grammar.longestDigits
            ? $0.digits.contains(UInt8(count)) : $0.digits.upperBound > UInt8(count)
        }
      }
    }
    rowOfItem = (0..<32).map { kind in
      table.row { rule in firsts[rule].contains { $0.items & (1 << UInt32(kind)) != 0 } }
    }
    rows = table.rows
    rowRules = table.rules
  }

  /// Runs of as many digits and more share their rules.
  private static var longestDigits: Int { 9 }

  /// Collects rows while a grammar is compiled.
  private struct RowTable {
    let openings: [Opening]
    var rows: [Row] = []
    var rules: [UInt16] = []
    private var rowOfRules: [[UInt16]: UInt16] = [:]

    init(openings: [Opening]) { self.openings = openings }

    /// The row of the rules that are wanted.
    mutating func row(where isWanted: (Int) -> Bool) -> UInt16 {
      let wanted = openings.indices.filter(isWanted).map { UInt16($0) }
      if let known = rowOfRules[wanted] { return known }
      var row = Row(
        rules: UInt32(rules.count)..<UInt32(rules.count + wanted.count), opening: Opening())
      for rule in wanted { row.opening.formUnion(openings[Int(rule)]) }
      rules += wanted
      rows.append(row)
      rowOfRules[wanted] = UInt16(rows.count - 1)
      return UInt16(rows.count - 1)
    }
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
    let rows = rowOfLexeme.span
    var index = range.lowerBound
    while index < range.upperBound, rows[Int(tokens[index].lexeme)] == 0, items[index] == 0,
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
    let row = rowOfLexeme[Int(token.lexeme)]
    if row != 0 {
      collect(row, workspace, at: index, token.shape, next: index + 1, floor, &scratch)
    }
    if token.has(.digits) {
      let row = rowOfDigits[min(Int(token.count), Grammar.longestDigits)]
      collect(row, workspace, at: index, token.shape, next: index + 1, floor, &scratch)
    }
    var next = workspace.itemAt[index]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      let row =
        item.kind == .phrase
        ? rowOfLexeme[Int(item.significand)] : rowOfItem[Int(item.kind.rawValue)]
      collect(row, workspace, at: index, token.shape, next: Int(item.end), floor, &scratch)
      next = item.next
    }
  }

  /// Collects the matches of a row's rules.
  private func collect(
    _ row: UInt16, _ workspace: borrowing Workspace, at index: Int, _ shape: Token.Shape,
    next: Int, _ floor: Int, _ scratch: inout Scratch
  ) {
    let next = FollowingToken(workspace, at: next)
    guard rows[Int(row)].opening.accepts(shape, next) else { return }
    let range = rows[Int(row)].rules
    for position in Int(range.lowerBound)..<Int(range.upperBound) {
      let rule = Int(rowRules[position])
      guard openings[rule].accepts(shape, next),
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
      for length in (1...min(3, first - floor)).reversed()
      where program.passes(workspace, test: word.test, at: first - length) == first {
        first -= length
        program.capture(slot: word.slot, test: word.test, at: first, &scratch)
        break
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
