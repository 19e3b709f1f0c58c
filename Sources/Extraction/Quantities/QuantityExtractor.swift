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

  /// How many tokens before its first number a quantity, range or bound may begin.
  private static var maximumLead: Int { 8 }

  /// How many tokens before its number a quantity may begin: "new taiwan dollar 5".
  private static var quantityLead: Int { 4 }

  /// How many tokens before its first quantity a range may begin: "between the …".
  private static var rangeLead: Int { 2 }

  /// How many tokens may stand between the ends of a range: "plus or minus a …".
  private static var rangeGap: Int { 4 }

  /// Tokens in which a verb of change is looked for, before the ends of what may be a range.
  private static var changeWindow: Int { 5 }

  init(lexicon: Lexicon) {
    units = UnitReader(lexicon: lexicon)
    ages = Grammar("quantity", lexicon: lexicon, AgeGrammar.rules)
    quantities = Grammar("quantity", lexicon: lexicon, QuantityGrammar.rules)
    ranges = Grammar("quantity", lexicon: lexicon, RangeGrammar.rules)
    bounds = Grammar("quantity", lexicon: lexicon, RangeGrammar.bounds)
    pairs = Grammar("quantity", lexicon: lexicon, RangeGrammar.pairs)
    ruleNames = [ages, quantities, ranges, bounds, pairs].map(\.ruleNames)
  }

  /// Adds the quantities of the workspace's text, outside temporal expressions, to what was found.
  func run(_ workspace: inout Workspace, _ article: Article) {
    guard !workspace.numbers.isEmpty else { return }
    Self.admitVagueNumbers(&workspace)
    Self.joinHundreds(&workspace)
    units.run(&workspace)
    var scene = QuantityScene(capacity: workspace.numbers.count + workspace.numbers.count / 2)
    ages.scan(
      &workspace, values: &scene.drafts, beginningIn: Self.windows(workspace, lead: 0)
    ) { workspace, found in
      scene.frames.append(.init(.ages, found))
      workspace.claim(found.first..<found.end, for: .quantity)
      return true
    }
    Self.hideTakenNumbers(&workspace)
    let windows = Self.windows(workspace, lead: QuantityExtractor.maximumLead)
    guard !windows.isEmpty else { return }
    let context = NumberContext(workspace.text)
    findQuantities(
      &workspace, &scene, Self.windows(workspace, lead: QuantityExtractor.quantityLead), context)
    findRanges(&workspace, &scene, windows, context)
    QuantityEmitter(workspace, scene, context, ruleNames).emit(windows: windows, into: &workspace)
  }

  /// Where matches may begin: the tokens before each number, and its first.
  ///
  /// The number reader adds its items in text order; ages begin with numbers.
  private static func windows(_ workspace: borrowing Workspace, lead: Int) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    windows.reserveCapacity(workspace.numbers.count)
    var low = 0
    var high = 0
    for item in workspace.items {
      switch item.kind {
      case .number, .ordinal: break
      case .taken where workspace.owners[Int(item.first)] == .quantity: break
      default: continue
      }
      let first = Int(item.first)
      if first - lead > high {
        if high > low { windows.append(low..<high) }
        low = first - lead
      }
      high = first + 1
    }
    if high > low { windows.append(low..<high) }
    return windows
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
    for index in workspace.items.indices where workspace.items[index].kind == .number {
      defer { last = index }
      guard last >= 0, workspace.items[last].end == workspace.items[index].first else { continue }
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
    for index in workspace.items.indices {
      let item = workspace.items[index]
      guard item.kind == .number || item.kind == .ordinal,
        workspace.owners[Int(item.first)] != .nobody
      else { continue }
      workspace.items[index].kind = .taken
    }
  }

  // MARK: Grammars

  private func findQuantities(
    _ workspace: inout Workspace, _ scene: inout QuantityScene, _ windows: [Range<Int>],
    _ context: NumberContext
  ) {
    quantities.scan(
      &workspace, values: &scene.drafts, skipping: [.temporal, .quantity], beginningIn: windows
    ) { workspace, found in
      let draft = found.value
      if draft.followsName, found.end == found.first + 2, isEvent(found.first, context) {
        workspace.reject(
          found.first..<found.end, rule: quantities.ruleNames[found.rule],
          reason: "the name of an event")
        return false
      }
      if let number = draft.number, draft.currency == nil, draft.divisor == nil {
        let filter = CardinalFilter(
          context: context, reading: workspace.numbers[number], first: found.first, end: found.end)
        let reason =
          draft.unit != nil || draft.knownUnit != nil
          ? filter.unitReason : draft.kind == .ordinal ? filter.ordinalReason : filter.reason
        if let reason {
          workspace.reject(
            found.first..<found.end, rule: quantities.ruleNames[found.rule], reason: reason)
          return false
        }
      }
      scene.frames.append(.init(.quantities, found))
      return true
    }
  }

  /// "Euro 96": a capital inside a sentence, and a year in two or four digits.
  private func isEvent(_ first: Int, _ context: NumberContext) -> Bool {
    guard context.isNamePiece(first), let number = context.token(first + 1) else { return false }
    return number.has(.digits) && (number.count == 2 || number.count == 4)
  }

  private func findRanges(
    _ workspace: inout Workspace, _ scene: inout QuantityScene, _ windows: [Range<Int>],
    _ context: NumberContext
  ) {
    let places = Self.rangeWindows(scene)
    if !places.isEmpty {
      find(.ranges, ranges, &workspace, &scene, places, context)
    }
    // Bounds are found after ranges, for a range may have one.
    find(.bounds, bounds, &workspace, &scene, windows, context)
    guard scene.drafts.contains(where: { $0.itemKind == .bound }) else { return }
    let known = scene
    pairs.scan(&workspace, values: &scene.drafts, beginningIn: windows) { workspace, found in
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
    let known = scene
    grammar.scan(&workspace, values: &scene.drafts, beginningIn: windows) { workspace, found in
      guard stands(found.value, first: found.first, end: found.end, workspace, known, context)
      else { return false }
      scene.frames.append(.init(stage, found))
      return true
    }
  }

  /// Where ranges may begin: before a quantity that another one follows soon.
  private static func rangeWindows(_ scene: QuantityScene) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    let spans = scene.spans
    for index in spans.indices.dropLast()
    where spans[index + 1].lowerBound - spans[index].upperBound <= rangeGap {
      add(spans[index].lowerBound, lead: rangeLead, to: &windows)
    }
    return windows
  }

  /// Adds the tokens before a quantity and its first, joined to the window before where they touch.
  private static func add(_ first: Int, lead: Int, to windows: inout [Range<Int>]) {
    let low = max(0, first - lead)
    if let last = windows.last, low <= last.upperBound {
      windows[windows.count - 1] = last.lowerBound..<max(last.upperBound, first + 1)
    } else {
      windows.append(low..<first + 1)
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
