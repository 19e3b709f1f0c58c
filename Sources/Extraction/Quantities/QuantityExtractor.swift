import Facts
import Lexicon

/// Numbers, money and measures, and what cardinals count.
///
/// A cascade: units behind the numbers, then ages, then quantities of one number, then ranges of
/// quantities, then bounds, then pairs of bounds. What is left standing becomes an annotation.
final class QuantityExtractor: Sendable {
  private let units: UnitReader
  private let ages: Grammar<QuantityDraft>
  private let quantities: Grammar<QuantityDraft>
  private let ranges: Grammar<QuantityDraft>
  private let bounds: Grammar<QuantityDraft>
  private let pairs: Grammar<QuantityDraft>
  /// Full names of the rules, by stage.
  private let ruleNames: [[String]]
  private let simpleRules = SimpleRules()
  private let cues: [QuantityCues]
  private let countedWords = CountedNoun.Words()
  private let currencies = CurrencyTable()

  /// Tokens in which a verb of change is looked for, before the ends of what may be a range.
  private static var changeWindow: Int { 5 }

  /// The rules of the grammar of quantities whose matches are told without it, by index.
  private struct SimpleRules: Sendable {
    let cardinal = SimpleRules.rule("cardinal")
    let ordinal = SimpleRules.rule("ordinal")
    let percent = SimpleRules.rule("percent")
    let money = SimpleRules.rule("money-name")
    let cents = SimpleRules.rule("money-cents")
    let measure = SimpleRules.rule("measure")
    let sign = SimpleRules.rule("money-sign")

    private static func rule(_ name: String) -> Int {
      guard let rule = QuantityGrammar.rules.firstIndex(where: { $0.name == name }) else {
        preconditionFailure("the grammar of quantities has no rule “\(name)”")
      }
      return rule
    }
  }

  init(lexicon: Lexicon) {
    units = UnitReader(lexicon: lexicon)
    ages = Grammar("quantity", lexicon: lexicon, AgeGrammar.rules)
    quantities = Grammar("quantity", lexicon: lexicon, QuantityGrammar.rules)
    ranges = Grammar("quantity", lexicon: lexicon, RangeGrammar.rules)
    bounds = Grammar("quantity", lexicon: lexicon, RangeGrammar.bounds)
    pairs = Grammar("quantity", lexicon: lexicon, RangeGrammar.pairs)
    ruleNames = [ages, quantities, ranges, bounds, pairs].map(\.ruleNames)
    cues = QuantityCues.table(lexicon)
  }

  /// Adds the quantities of the workspace's text, outside temporal expressions, to what was found.
  func run(_ workspace: inout Workspace, _ article: Article) {
    guard !workspace.numbers.isEmpty else { return }
    Self.admitVagueNumbers(&workspace)
    Self.joinHundreds(&workspace)
    units.run(&workspace, cues)
    let windows = QuantityWindows(workspace, cues)
    var scene = QuantityScene(capacity: workspace.numbers.count + workspace.numbers.count / 2)
    findAges(&workspace, &scene, windows.ages(workspace))
    Self.hideTakenNumbers(&workspace)
    let context = NumberContext(workspace.text, cues)
    findQuantities(&workspace, &scene, windows.numbers(workspace), context)
    guard !scene.drafts.isEmpty else { return }
    findRanges(&workspace, &scene, windows, context)
    QuantityEmitter(
      workspace, scene, context, CountedNoun(context: context, words: countedWords),
      CurrencyContext(workspace, scene, currencies, cues), ruleNames,
      hasApproximators: windows.phraseCues.contains(.approximator)
    ).emit(into: &workspace)
  }

  /// Vague numbers are numbers from here on, where no date or length of time holds them.
  private static func admitVagueNumbers(_ workspace: inout Workspace) {
    for index in workspace.items.indices where workspace.items[index].kind == .taken {
      let first = Int(workspace.items[index].first)
      if workspace.owners[first] == .nobody { workspace.items[index].kind = .number }
    }
  }

  /// "one twenty-two" is 122: a number below ten before one between ten and a hundred.
  private static func joinHundreds(_ workspace: inout Workspace) {
    var last = -1
    var end = UInt32.max
    for index in workspace.items.indices where workspace.items[index].kind == .number {
      let isNext = workspace.items[index].first == end
      end = workspace.items[index].end
      defer { last = index }
      guard isNext else { continue }
      let (one, other) = (workspace.items[last], workspace.items[index])
      guard 1...9 ~= one.significand, one.exponent == 0, one.end == one.first + 1,
        10...99 ~= other.significand, other.exponent == 0,
        workspace.numbers[Int(one.payload)].form.contains(.words),
        workspace.numbers[Int(other.payload)].form == .words,
        workspace.owners[Int(one.first)] == .nobody, workspace.owners[Int(other.first)] == .nobody
      else { continue }
      let token = workspace.text.tokens[Int(other.first)]
      guard !token.isGlued, !token.has(.lineBefore), !token.has(.capitalized) else { continue }
      workspace.numbers[Int(one.payload)] = NumberReading(
        Int128(100 * one.significand + other.significand), .words)
      workspace.items[last].significand = 100 * one.significand + other.significand
      workspace.items[last].end = other.end
      workspace.items[index].kind = .taken
    }
  }

  /// Numbers inside dates, times and ages are no quantities of their own.
  private static func hideTakenNumbers(_ workspace: inout Workspace) {
    for index in workspace.items.indices
    where workspace.items[index].kind == .number || workspace.items[index].kind == .ordinal {
      let first = Int(workspace.items[index].first)
      if workspace.owners[first] != .nobody { workspace.items[index].kind = .taken }
    }
  }

  // MARK: Grammars

  private func findAges(
    _ workspace: inout Workspace, _ scene: inout QuantityScene, _ windows: [Range<Int>]
  ) {
    guard !windows.isEmpty else { return }
    ages.scan(&workspace, values: &scene.drafts, beginningIn: windows) { workspace, found in
      scene.frames.append(.init(.ages, found))
      workspace.claim(found.first..<found.end, for: .quantity)
      return true
    }
  }

  private func findQuantities(
    _ workspace: inout Workspace, _ scene: inout QuantityScene, _ numbers: QuantityWindows.Numbers,
    _ context: NumberContext
  ) {
    let rejected = workspace.rejections.count
    let known = scene.frames.count
    if !numbers.windows.isEmpty {
      quantities.scan(
        &workspace, values: &scene.drafts, skipping: [.temporal, .quantity],
        beginningIn: numbers.windows
      ) { workspace, found in
        guard
          stands(found.value, rule: found.rule, found.first..<found.end, &workspace, context)
        else { return false }
        scene.frames.append(.init(.quantities, found))
        return true
      }
    }
    addSimple(numbers.simple, besides: known..<scene.frames.count, &workspace, &scene, context)
    guard workspace.explains else { return }
    workspace.rejections[rejected...].sort { $0.span < $1.span }
  }

  /// Adds the quantities that no grammar has to find, but those that another one takes in.
  private func addSimple(
    _ numbers: [QuantityWindows.Simple], besides quantities: Range<Int>,
    _ workspace: inout Workspace, _ scene: inout QuantityScene, _ context: NumberContext
  ) {
    var quantity = quantities.lowerBound
    for simple in numbers {
      while quantity < quantities.upperBound, scene.frames[quantity].end <= simple.first {
        scene.order.append(quantity)
        quantity += 1
      }
      if quantity < quantities.upperBound, scene.frames[quantity].first <= simple.first { continue }
      let (draft, rule) = draft(simple, workspace)
      let tokens = simple.first..<simple.end
      guard stands(draft, rule: rule, tokens, &workspace, context) else { continue }
      workspace.add(
        Workspace.Item(
          kind: draft.itemKind, first: UInt32(simple.first), end: UInt32(simple.end),
          significand: draft.itemCode, payload: UInt32(scene.drafts.count)))
      scene.order.append(scene.drafts.count)
      scene.drafts.append(draft)
      scene.frames.append(.init(.quantities, rule: rule, first: simple.first, end: simple.end))
    }
    scene.order.append(contentsOf: quantity..<quantities.upperBound)
    // Ages were found before.
    if quantities.lowerBound > 0 { scene.sort() }
  }

  /// What the grammar makes of a simple quantity, and by which rule.
  @inline(__always)
  private func draft(
    _ simple: QuantityWindows.Simple, _ workspace: borrowing Workspace
  ) -> (QuantityDraft, rule: Int) {
    let number = Int(workspace.items[simple.number].payload)
    if let sign = simple.sign {
      let lexeme = workspace.text.tokens[sign].lexeme
      return (
        QuantityDraft(
          number: number, sign: workspace.text.lexicon.value(of: lexeme, as: .currencySign)),
        simpleRules.sign
      )
    }
    guard let unit = simple.unit else {
      return workspace.items[simple.number].kind == .ordinal
        ? (QuantityDraft(.ordinal, number: number), simpleRules.ordinal)
        : (QuantityDraft(.cardinal, number: number), simpleRules.cardinal)
    }
    let reading = Int(workspace.items[unit].payload)
    return switch workspace.units[reading].kind {
    case .percent: (QuantityDraft(.percent, number: number, unit: reading), simpleRules.percent)
    case .money: (QuantityDraft(.money, number: number, unit: reading), simpleRules.money)
    case .cents: (QuantityDraft(.money, number: number, unit: reading), simpleRules.cents)
    default: (QuantityDraft(.measure, number: number, unit: reading), simpleRules.measure)
    }
  }

  /// Whether what may be a quantity of one number is one.
  private func stands(
    _ draft: QuantityDraft, rule: Int, _ tokens: Range<Int>, _ workspace: inout Workspace,
    _ context: NumberContext
  ) -> Bool {
    guard let reason = reasonAgainst(draft, tokens, workspace, context) else { return true }
    workspace.reject(tokens, rule: quantities.ruleNames[rule], reason: reason)
    return false
  }

  private func reasonAgainst(
    _ draft: QuantityDraft, _ tokens: Range<Int>, _ workspace: borrowing Workspace,
    _ context: NumberContext
  ) -> String? {
    if draft.followsName, tokens.count == 2, isEvent(tokens.lowerBound, context) {
      return "the name of an event"
    }
    guard let number = draft.number, draft.currency == nil, draft.divisor == nil else { return nil }
    let filter = CardinalFilter(
      context: context, reading: workspace.numbers[number], first: tokens.lowerBound,
      end: tokens.upperBound)
    if draft.unit != nil || draft.knownUnit != nil { return filter.unitReason }
    return draft.kind == .ordinal ? filter.ordinalReason : filter.reason
  }

  /// "Euro 96": a capital inside a sentence, and a year in two or four digits.
  private func isEvent(_ first: Int, _ context: NumberContext) -> Bool {
    guard context.isNamePiece(first), let number = context.token(first + 1) else { return false }
    return number.has(.digits) && (number.count == 2 || number.count == 4)
  }

  private func findRanges(
    _ workspace: inout Workspace, _ scene: inout QuantityScene, _ windows: QuantityWindows,
    _ context: NumberContext
  ) {
    let known = scene.frames.count
    find(.ranges, ranges, &workspace, &scene, windows.ranges(workspace, scene), context)
    // Bounds are found after ranges, for a range may have one.
    let firstBound = scene.frames.count
    find(.bounds, bounds, &workspace, &scene, windows.bounds(workspace, scene), context)
    findPairs(&workspace, &scene, scene.frames[firstBound...].map { $0.first..<$0.first + 1 })
    if scene.frames.count > known { scene.sort() }
  }

  /// Finds the ranges that two bounds make.
  private func findPairs(
    _ workspace: inout Workspace, _ scene: inout QuantityScene, _ bounds: [Range<Int>]
  ) {
    guard bounds.count > 1 else { return }
    let known = scene
    pairs.scan(&workspace, values: &scene.drafts, beginningIn: bounds) { workspace, found in
      guard known.ends(found.value, workspace, mayDescend: false) != nil else { return false }
      scene.frames.append(.init(.pairs, found))
      return true
    }
  }

  /// Finds ranges or bounds of the quantities that are known by now.
  private func find(
    _ stage: QuantityScene.Stage, _ grammar: Grammar<QuantityDraft>, _ workspace: inout Workspace,
    _ scene: inout QuantityScene, _ windows: [Range<Int>], _ context: NumberContext
  ) {
    guard !windows.isEmpty else { return }
    let known = scene
    grammar.scan(&workspace, values: &scene.drafts, beginningIn: windows) { workspace, found in
      guard stands(found.value, first: found.first, end: found.end, workspace, known, context)
      else { return false }
      scene.frames.append(.init(stage, found))
      return true
    }
  }

  /// Whether a range or bound is one in this document.
  private func stands(
    _ draft: QuantityDraft, first: Int, end: Int, _ workspace: borrowing Workspace,
    _ scene: borrowing QuantityScene, _ context: NumberContext
  ) -> Bool {
    if let bound = draft.bound {
      guard let core = draft.low, scene.drafts[core].low == nil,
        !scene.isVague(scene.drafts[core], workspace)
      else { return false }
      let isPreposition = context.has(first, .overWord) || context.has(first, .otherPreposition)
      let isDetermined =
        context.has(first + 1, .article) && scene.frames[core].first > first + 1
      if isPreposition, isDetermined || isBareOne(scene.drafts[core], workspace) { return false }
      return scene.drafts[core].kind != .ordinal || !isPreposition && bound != .equal
    }
    if context.isHyphen(first - 1), context.isGlued(first), context.isGlued(first - 1) {
      return false
    }
    if context.isHyphen(end), context.isGlued(end), context.isNumber(end + 1) { return false }
    if isTight(first, context), isScore(first: first, end: end, context) { return false }
    let isTemperature =
      draft.high.flatMap { scene.drafts[$0].unit }
      .map { workspace.units[$0].dimension == .temperature } ?? false
    guard scene.ends(draft, workspace, mayDescend: isTemperature) != nil else { return false }
    // "between RM5 and RM9": two amounts of money, each with its own currency.
    if let low = draft.low, let high = draft.high, !isTight(first, context),
      scene.drafts[low].kind == .money, scene.drafts[high].kind == .money, draft.tolerance == nil
    {
      return false
    }
    // "rose from 10 to 20": two points in time, no range.
    for index in stride(from: first - 1, through: max(0, first - Self.changeWindow), by: -1) {
      if context.has(index, .changeVerb) { return !mayChange(draft, first: first, context) }
      if context.text.tokens[index].has(.sentenceStart) { break }
    }
    return true
  }

  /// Whether a pair with a hyphen is a score, whose two numbers stay apart: by what is told of it, or
  /// by another pair beside it ("6-4, 2-6, 7-5").
  private func isScore(first: Int, end: Int, _ context: NumberContext) -> Bool {
    func isPair(_ index: Int) -> Bool {
      context.isDigits(index) && context.isHyphen(index + 1) && context.isGlued(index + 1)
        && context.isDigits(index + 2) && context.isGlued(index + 2)
    }
    // "won 1-2", "a 3-5 defeat"
    for cue in max(0, first - Self.changeWindow)..<first where context.has(cue, .scoreCue) {
      return true
    }
    if context.has(end, .scoreCue) { return true }
    for next in end...end + 2 where isPair(next) { return true }
    for before in [first - 4, first - 5, first - 6] where before >= 0 && isPair(before) {
      return true
    }
    return false
  }

  private func isBareOne(_ draft: QuantityDraft, _ workspace: borrowing Workspace) -> Bool {
    draft.kind == .cardinal
      && draft.number.map { workspace.numbers[$0].form.contains(.bareOne) } ?? false
  }

  /// Whether "from … to" may tell a change: not "between", nor ends joined by a hyphen.
  private func mayChange(_ draft: QuantityDraft, first: Int, _ context: NumberContext) -> Bool {
    !context.has(first, .betweenWord) && draft.tolerance == nil && !isTight(first, context)
  }

  private func isTight(_ first: Int, _ context: NumberContext) -> Bool {
    for index in first..<min(first + 6, context.text.count) {
      if context.has(index, .toWord) { return false }
      if context.isHyphen(index), context.isGlued(index),
        context.isDigits(index + 1) || context.has(index + 1, .currencySign)
      {
        return true
      }
    }
    return false
  }
}
