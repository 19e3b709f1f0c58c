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
  /// Rules by the lexeme of the first token: `byLexemeStart[l] ..< byLexemeStart[l + 1]` of `byLexeme`.
  private let byLexemeStart: [UInt32]
  private let byLexeme: [UInt16]
  /// Rules that may begin with digits.
  private let byDigits: [UInt16]
  /// Rules that may begin with an item, by its kind.
  private let byItem: [[UInt16]]

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
    var lexemeStarts: [UInt32] = []
    var lexemeRules: [UInt16] = []
    for lexeme in 0..<lexicon.count {
      lexemeStarts.append(UInt32(lexemeRules.count))
      let classes = lexicon.classes[lexeme]
      for (rule, tests) in firsts.enumerated()
      where tests.contains(where: { $0.isAnyWord || $0.classes.intersects(classes) }) {
        lexemeRules.append(UInt16(rule))
      }
    }
    lexemeStarts.append(UInt32(lexemeRules.count))
    byLexemeStart = lexemeStarts
    byLexeme = lexemeRules
    byDigits = firsts.indices.filter { firsts[$0].contains { !$0.digits.isEmpty } }.map {
      UInt16($0)
    }
    byItem = (0..<32).map { kind in
      firsts.indices.filter { rule in
        firsts[rule].contains {
          $0.items & (1 << UInt32(kind)) != 0
            || (kind == Int(ItemKind.phrase.rawValue) && !$0.classes.isEmpty)
        }
      }.map { UInt16($0) }
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
    var scratch = Program.Scratch()
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
    _ excludedBits: UInt32, _ scratch: inout Program.Scratch, _ floor: inout Int,
    _ body: (inout Workspace, Found) -> Bool
  ) {
    var index = max(floor, window.lowerBound)
    while index < window.upperBound {
      guard mayBegin(workspace, at: index) else {
        index += 1
        continue
      }
      guard
        let found = best(
          workspace, at: index, floor: floor, values: values, excludedBits, &scratch)
      else {
        index += 1
        continue
      }
      if body(&workspace, found) {
        workspace.add(
          Workspace.Item(
            kind: found.value.itemKind, first: UInt32(found.first), end: UInt32(found.end),
            significand: found.value.itemCode, payload: UInt32(values.count)))
        values.append(found.value)
        index = found.end
        floor = index
      } else {
        index += 1
      }
    }
  }

  /// Whether some rule may begin at a token: most tokens end here.
  @inline(__always)
  private func mayBegin(_ workspace: borrowing Workspace, at index: Int) -> Bool {
    let token = workspace.text.tokens[index]
    let lexeme = Int(token.lexeme)
    if byLexemeStart[lexeme] != byLexemeStart[lexeme + 1] { return true }
    if workspace.itemAt[index] != 0 { return true }
    return token.has(.digits) && !byDigits.isEmpty
  }

  /// The best match that begins at a token.
  private func best(
    _ workspace: borrowing Workspace, at index: Int, floor: Int, values: [Value],
    _ excluded: UInt32, _ scratch: inout Program.Scratch
  ) -> Found? {
    let token = workspace.text.tokens[index]
    let lexeme = Int(token.lexeme)
    let low = Int(byLexemeStart[lexeme])
    let high = Int(byLexemeStart[lexeme + 1])
    let isDigits = token.has(.digits)
    let item = workspace.itemAt[index]
    if excluded & (1 << UInt32(workspace.owners[index].rawValue)) != 0 { return nil }
    var best: Found?
    for position in low..<high {
      attempt(byLexeme[position], workspace, at: index, floor, values, &scratch, &best)
    }
    if isDigits {
      for rule in byDigits { attempt(rule, workspace, at: index, floor, values, &scratch, &best) }
    }
    var next = item
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      for rule in byItem[Int(item.kind.rawValue)] {
        attempt(rule, workspace, at: index, floor, values, &scratch, &best)
      }
      next = item.next
    }
    return best
  }

  /// Keeps a rule's match where it is longer than the best so far, or as long and earlier in the table.
  private func attempt(
    _ rule: UInt16, _ workspace: borrowing Workspace, at index: Int, _ floor: Int,
    _ values: [Value], _ scratch: inout Program.Scratch, _ best: inout Found?
  ) {
    guard
      let candidate = match(
        workspace, rule: Int(rule), at: index, floor: floor, values: values, &scratch)
    else { return }
    if let current = best {
      let longer = candidate.end - candidate.first - (current.end - current.first)
      if longer < 0 || (longer == 0 && candidate.rule >= current.rule) { return }
    }
    best = candidate
  }

  /// One rule's match at a token, with its leading words and value.
  private func match(
    _ workspace: borrowing Workspace, rule: Int, at index: Int, floor: Int, values: [Value],
    _ scratch: inout Program.Scratch
  ) -> Found? {
    guard let end = program.run(workspace, from: starts[rule], at: index, &scratch) else {
      return nil
    }
    var first = index
    let words = leading[rule]
    var next = words.count - 1
    while next >= 0, first > floor, !workspace.text.tokens[first].has(.paragraphBefore) {
      // A leading word may be a phrase of up to three words ("no more than").
      for length in (1...min(3, first - floor)).reversed()
      where program.passes(workspace, test: words[next].test, at: first - length) == first {
        first -= length
        program.capture(slot: words[next].slot, test: words[next].test, at: first, &scratch)
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
    let match = Match(
      first: first, end: end, captures: program.resolve(workspace, scratch), values: values)
    guard let value = rules[rule].value(match) else { return nil }
    return Found(rule: rule, first: first + value.leftOut, end: end, value: value)
  }
}
