import Lexicon

/// Where the grammars of quantities have something to look at.
///
/// Most numbers have nothing beside them that any rule would take in with them: they are plain, and
/// no grammar runs there. Windows may hold places too many, never one too few.
struct QuantityWindows {
  private let cues: [QuantityCues]
  /// What the phrases of the text mean, all together.
  let phraseCues: QuantityCues

  init(_ workspace: borrowing Workspace, _ cues: [QuantityCues]) {
    self.cues = cues
    var phraseCues = QuantityCues()
    for index in workspace.items.indices where workspace.items[index].kind == .phrase {
      phraseCues.formUnion(cues[Int(workspace.items[index].significand)])
    }
    self.phraseCues = phraseCues
  }

  /// How many tokens before its number a quantity may begin: "new taiwan dollar 5".
  private static var quantityLead: Int { 4 }

  /// How many tokens before its first quantity a range may begin: "between the …".
  private static var rangeLead: Int { 2 }

  /// How many tokens may stand between the ends of a range: "plus or minus a …".
  private static var rangeGap: Int { 4 }

  /// Tokens of the longest words of a bound: "greater than or equal to".
  private static var longestBound: Int { 5 }

  /// The cues of a token: of its word, and of the phrase that begins there.
  @inline(__always)
  private func cues(_ workspace: borrowing Workspace, at index: Int) -> QuantityCues {
    guard index < workspace.text.tokens.count else { return [] }
    let found = cues[Int(workspace.text.tokens[index].lexeme)]
    return workspace.itemAt[index] == 0 ? found : found.union(cuesOfPhrase(workspace, at: index))
  }

  private func cuesOfPhrase(_ workspace: borrowing Workspace, at index: Int) -> QuantityCues {
    workspace.item(.phrase, at: index).map { cues[Int($0.significand)] } ?? []
  }

  /// Whether a token may have any of some cues, as far as its word tells alone.
  @inline(__always)
  private func mayMean(
    _ some: QuantityCues, _ workspace: borrowing Workspace, at index: Int
  ) -> Bool {
    let found = cues[Int(workspace.text.tokens[index].lexeme)]
    return !found.isDisjoint(with: some.union(.phrase))
  }

  /// Whether an item of a kind begins at a token.
  @inline(__always)
  private func has(_ kind: ItemKind, _ workspace: borrowing Workspace, at index: Int) -> Bool {
    guard index < workspace.itemAt.count, workspace.itemAt[index] != 0 else { return false }
    return workspace.item(kind, at: index) != nil
  }

  // MARK: Ages

  /// The numbers with a length of time and a word of age behind them.
  func ages(_ workspace: borrowing Workspace) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for index in workspace.items.indices where workspace.items[index].kind == .number {
      var unit = Int(workspace.items[index].end)
      guard mayMean([.timeUnit, .hyphen], workspace, at: unit) else { continue }
      if cues(workspace, at: unit).contains(.hyphen) { unit += 1 }
      guard cues(workspace, at: unit).contains(.timeUnit) else { continue }
      for age in unit + 1...unit + 3 where cues(workspace, at: age).contains(.age) {
        let first = Int(workspace.items[index].first)
        windows.append(first..<first + 1)
        break
      }
    }
    return windows
  }

  // MARK: Quantities

  /// A number with nothing beside it, with a currency's sign before it, or with a unit behind it.
  struct Simple {
    /// Index of its item.
    var number: Int
    /// The tokens, sign and unit included.
    var first: Int
    var end: Int
    /// What of the two it has: the token of the sign, the index of the unit's item.
    var sign: Int?
    var unit: Int?
  }

  /// The numbers of a text: those of the windows have more beside them, or other things.
  struct Numbers {
    var windows: [Range<Int>] = []
    var simple: [Simple] = []
  }

  func numbers(_ workspace: borrowing Workspace) -> Numbers {
    var numbers = Numbers()
    numbers.simple.reserveCapacity(workspace.numbers.count)
    for index in workspace.items.indices {
      let kind = workspace.items[index].kind
      guard kind == .number || kind == .ordinal else { continue }
      let (first, end) = (Int(workspace.items[index].first), Int(workspace.items[index].end))
      var simple = Simple(number: index, first: first, end: end)
      if kind == .ordinal {
        numbers.simple.append(simple)
        continue
      }
      let hasLead = mayBegin(workspace, before: first, end: end)
      if hasLead ? addSign(workspace, to: &simple) : addUnit(workspace, to: &simple) {
        numbers.simple.append(simple)
        continue
      }
      var low = hasLead ? max(0, first - Self.quantityLead) : first
      if let window = numbers.windows.last { low = max(low, window.lowerBound) }
      // What begins inside a number before it does so only where that one does not stand.
      while let simple = numbers.simple.last, simple.end > low {
        low = min(low, simple.first)
        numbers.simple.removeLast()
      }
      if let window = numbers.windows.last, low <= window.upperBound {
        numbers.windows[numbers.windows.count - 1] = window.lowerBound..<first + 1
      } else {
        numbers.windows.append(low..<first + 1)
      }
    }
    return numbers
  }

  /// Adds the currency's sign right before a number; `false` where more stands around.
  private func addSign(_ workspace: borrowing Workspace, to simple: inout Simple) -> Bool {
    let sign = simple.first - 1
    guard sign >= 0, cues[Int(workspace.text.tokens[sign].lexeme)].contains(.sign),
      workspace.itemAt[sign] == 0, workspace.owners[sign] == .nobody,
      !workspace.text.tokens[simple.first].has(.paragraphBefore),
      !phraseCues.contains(.money),
      sign == 0
        || cues[Int(workspace.text.tokens[sign - 1].lexeme)].isDisjoint(
          with: [.money, .signPrefix])
    else { return false }
    // "$4 and 60 cents"
    if has(.number, workspace, at: simple.end) || has(.number, workspace, at: simple.end + 1) {
      return false
    }
    simple.sign = sign
    simple.first = sign
    return true
  }

  /// Adds the unit behind a number, where there is one; `false` where more stands around.
  private func addUnit(_ workspace: borrowing Workspace, to simple: inout Simple) -> Bool {
    guard mayContinue(workspace, at: simple.end) else { return true }
    let behind = cues(workspace, at: simple.end)
    guard !behind.contains(.tail) else { return false }
    var first = simple.end
    if behind.contains(.hyphen), !has(.unit, workspace, at: first) {
      first += 1
      guard !cues(workspace, at: first).contains(.ratio) else { return false }
    }
    guard has(.unit, workspace, at: first),
      !workspace.text.tokens[first].has(.paragraphBefore),
      let unit = workspace.itemIndex(.unit, at: first)
    else { return false }
    // "6 feet, 3 inches", "8 dollars and 20 cents", "12 degrees below zero"
    let end = Int(workspace.items[unit].end)
    for index in end...end + 2 where has(.number, workspace, at: index) { return false }
    guard !cues(workspace, at: end).contains(.tail) else { return false }
    simple.unit = unit
    simple.end = end
    return true
  }

  /// Whether what stands before a number may begin its quantity: money, "percent of", "- 20 degrees".
  @inline(__always)
  private func mayBegin(_ workspace: borrowing Workspace, before first: Int, end: Int) -> Bool {
    guard first > 0 else { return false }
    let token = workspace.text.tokens[first - 1]
    let before = cues[Int(token.lexeme)]
    if before.contains(.money) { return true }
    if before.contains(.hyphen) {
      if token.has(.spaceBefore), has(.unit, workspace, at: end) { return true }
      if first > 1, cues[Int(workspace.text.tokens[first - 2].lexeme)].contains(.money) {
        return true
      }
    }
    if before.contains(.of), first > 1,
      cues[Int(workspace.text.tokens[first - 2].lexeme)].contains(.unit)
    {
      return true
    }
    guard !phraseCues.isDisjoint(with: [.money, .unit]) else { return false }
    for index in max(0, first - Self.quantityLead)..<first - 1 where workspace.itemAt[index] != 0 {
      // A phrase: of money, or of percent before "of".
      let phrase = cuesOfPhrase(workspace, at: index)
      if phrase.contains(.money) || before.contains(.of) && phrase.contains(.unit) { return true }
    }
    return false
  }

  /// Whether what stands behind a number may belong to its quantity.
  @inline(__always)
  private func mayContinue(_ workspace: borrowing Workspace, at end: Int) -> Bool {
    guard mayMean([.unit, .tail, .ratio, .beforeUnit], workspace, at: end) else { return false }
    let behind = cues(workspace, at: end)
    if has(.unit, workspace, at: end) || behind.contains(.tail) { return true }
    if !behind.isDisjoint(with: .beforeUnit),
      has(.unit, workspace, at: end + 1) || has(.unit, workspace, at: end + 2)
    {
      return true
    }
    if behind.contains(.hyphen), cues(workspace, at: end + 1).contains(.ratio) { return true }
    guard behind.contains(.ratio) else { return false }
    for index in end + 1...end + 3
    where has(.number, workspace, at: index) || cues(workspace, at: index).contains(.hyphen) {
      return true
    }
    return false
  }

  // MARK: Ranges and bounds

  /// Where ranges may begin: before a quantity that another one follows soon, joined to it.
  func ranges(
    _ workspace: borrowing Workspace, _ scene: borrowing QuantityScene
  ) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for index in 0..<max(0, scene.order.count - 1) {
      let (first, end) = scene.tokens(at: index)
      guard scene.tokens(at: index + 1).first - end <= Self.rangeGap else { continue }
      let behind = cues(workspace, at: end)
      let low = max(0, first - Self.rangeLead)
      guard
        behind.contains(.joint)
          || behind.contains(.and)
            && (low..<first).contains(where: {
              cues[Int(workspace.text.tokens[$0].lexeme)].contains(.between)
            })
      else { continue }
      if let last = windows.last, low <= last.upperBound {
        windows[windows.count - 1] = last.lowerBound..<max(last.upperBound, first + 1)
      } else {
        windows.append(low..<first + 1)
      }
    }
    return windows
  }

  /// Where bounds may begin: with their words before a quantity, or with a quantity before them.
  func bounds(
    _ workspace: borrowing Workspace, _ scene: borrowing QuantityScene
  ) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for index in scene.order.indices {
      let (first, end) = scene.tokens(at: index)
      if first > 0, cues[Int(workspace.text.tokens[first - 1].lexeme)].contains(.article) {
        addBounds(workspace, before: first - 1, to: &windows)
      }
      addBounds(workspace, before: first, to: &windows)
      let behind = cues(workspace, at: end)
      if behind.contains(.boundEnd)
        || behind.contains(.hyphen) && cues(workspace, at: end + 1).contains(.boundEnd)
      {
        Self.add(first, to: &windows)
      }
    }
    return windows
  }

  /// Adds where the words of a bound begin that end before a token: "just over", and "over".
  @inline(__always)
  private func addBounds(
    _ workspace: borrowing Workspace, before end: Int, to windows: inout [Range<Int>]
  ) {
    let low = phraseCues.contains(.bound) ? max(0, end - Self.longestBound) : end
    for index in low..<end where workspace.itemAt[index] != 0 {
      if let phrase = workspace.item(.phrase, at: index), Int(phrase.end) == end,
        cues[Int(phrase.significand)].contains(.bound)
      {
        Self.add(index, to: &windows)
      }
    }
    if end > 0, cues[Int(workspace.text.tokens[end - 1].lexeme)].contains(.bound) {
      Self.add(end - 1, to: &windows)
    }
  }

  private static func add(_ index: Int, to windows: inout [Range<Int>]) {
    if let last = windows.last, index < last.upperBound { return }
    windows.append(index..<index + 1)
  }
}
