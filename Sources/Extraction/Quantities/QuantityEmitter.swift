import Facts
import Lexicon

/// Turns what the quantity grammars left standing into annotations.
struct QuantityEmitter {
  private let context: NumberContext
  private let scene: QuantityScene
  private let counted: CountedNoun
  private let currencies: CurrencyContext

  private let ruleNames: [[String]]

  init(
    _ workspace: borrowing Workspace, _ scene: QuantityScene, _ context: NumberContext,
    _ ruleNames: [[String]]
  ) {
    self.context = context
    self.scene = scene
    self.ruleNames = ruleNames
    counted = CountedNoun(context: context)
    currencies = CurrencyContext(workspace, scene)
  }

  /// Adds the annotations to what was found, and claims their tokens.
  func emit(windows: [Range<Int>], into workspace: inout Workspace) {
    var floor = 0
    var last: (counted: Quantity.Counted, sentence: Int)?
    for window in windows {
      var index = max(floor, window.lowerBound)
      while index < window.upperBound {
        guard let item = standing(at: index, workspace) else {
          index += 1
          continue
        }
        var span = Int(item.first)..<Int(item.end)
        var quantity = quantity(Int(item.payload), &span, workspace)
        if quantity.kind == .money, let rate = rate(behind: span.upperBound) {
          quantity.unitText = workspace.span(rate)
        }
        if quantity.kind == .cardinal {
          let sentence = context.text.sentence(holding: index)
          quantity.counts = counted.phrase(at: span.upperBound, value: quantity.value)
          if let counts = quantity.counts {
            // "including 12 Americans" is an aside: what follows counts what stood before it.
            if !context.has(span.lowerBound - 1, .includingWord) { last = (counts, sentence) }
          } else if isAge(span, workspace) {
            quantity.kind = .measure
            quantity.unitCode = "ANN"
          } else if let last, last.sentence == sentence, quantity.isWhole,
            !(context.isHyphen(span.upperBound) && context.isGlued(span.upperBound))
          {
            quantity.counts = last.counted
          }
        }
        let frame = scene.frames[Int(item.payload)]
        workspace.found.append(
          Annotation(
            workspace.span(span), .quantity(quantity),
            rule: ruleNames[Int(frame.grammar.rawValue)][Int(frame.rule)]))
        workspace.claim(span, for: .quantity)
        index = Int(item.end)
        floor = index
      }
    }
  }

  /// The item that begins at a token and was composed last: the longest.
  private func standing(at index: Int, _ workspace: borrowing Workspace) -> Workspace.Item? {
    var next = workspace.itemAt[index]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      if item.kind == .quantity || item.kind == .bound { return item }
      next = item.next
    }
    return nil
  }

  // MARK: Values

  private func quantity(
    _ index: Int, _ span: inout Range<Int>, _ workspace: borrowing Workspace
  ) -> Quantity {
    let draft = scene.drafts[index]
    var quantity: Quantity
    if let bound = draft.bound, let core = draft.low {
      quantity = plain(core, workspace)
      bind(&quantity, bound)
      if quantity.kind == .cardinal || quantity.kind == .ordinal { return quantity }
      span = scene.frames[core].first..<scene.frames[core].end
      return quantity
    }
    if draft.low != nil, let high = draft.high {
      quantity = plain(high, workspace)
      if quantity.kind != .cardinal, quantity.kind != .ordinal, let low = draft.low {
        span = scene.frames[low].first..<span.upperBound
      }
      if quantity.kind == .cardinal, let low = draft.low { quantity.kind = scene.drafts[low].kind }
      if let low = draft.low, quantity.currency == nil {
        quantity.currency = plain(low, workspace).currency
      }
      quantity.value = nil
      if let ends = scene.ends(draft, workspace, mayDescend: true) {
        quantity.minimum = ends.low
        quantity.maximum = ends.high
      }
    } else {
      quantity = plain(index, workspace)
    }
    quantity.modifier = modifier(before: span.lowerBound, behind: span.upperBound, workspace)
    return quantity
  }

  /// The bound of a cardinal opens one end; that of money or a measure is told by the modifier.
  private func bind(_ quantity: inout Quantity, _ bound: English.Bound) {
    quantity.modifier = bound.modifier
    guard quantity.kind == .cardinal || quantity.kind == .ordinal, bound != .equal else { return }
    if bound.isLower {
      quantity.minimum = quantity.value
    } else {
      quantity.maximum = quantity.value
    }
    quantity.value = nil
  }

  /// A draft of one amount.
  private func plain(_ index: Int, _ workspace: borrowing Workspace) -> Quantity {
    let draft = scene.drafts[index]
    let frame = scene.frames[index]
    var quantity = Quantity(draft.kind, scene.amount(index, workspace))
    if quantity.value == nil { quantity.digits = digits(frame.first..<frame.end) }
    if scene.isVague(draft, workspace) {
      quantity.minimum = quantity.value
      quantity.value = nil
    }
    switch draft.kind {
    case .percent: quantity.unitCode = "P1"
    case .money:
      quantity.currency = currencies.code(of: draft, workspace)
    default: break
    }
    if let unit = draft.unit {
      let reading = workspace.units[unit]
      if draft.kind == .measure, !reading.code.isEmpty { quantity.unitCode = reading.code }
      quantity.unitText = workspace.span(reading.first..<reading.end)
    } else if let unit = draft.knownUnit {
      quantity.unitCode = English.units[unit].code
    }
    return quantity
  }

  /// The digits of a whole number that does not fit.
  private func digits(_ tokens: Range<Int>) -> String? {
    var digits: [UInt8] = []
    for index in tokens where context.isDigits(index) {
      digits += context.text.bytes[context.text.tokens[index].byteRange]
    }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }

  /// What money is paid for: "a barrel", "per share", "an hour".
  private func rate(behind end: Int) -> Range<Int>? {
    guard context.isContent(end + 1), !context.isNamePiece(end + 1),
      context.token(end)?.has(.paragraphBefore) == false
    else { return nil }
    let isArticle =
      context.token(end).flatMap { context.text.lexicon.value(of: $0.lexeme, as: .article) } == 2
    return isArticle || context.has(end, .perWord) ? end..<end + 2 : nil
  }

  /// Whether a bare number between commas behind a name is an age: "Ann Field, 52, said".
  private func isAge(_ span: Range<Int>, _ workspace: borrowing Workspace) -> Bool {
    guard span.count == 1, let number = context.token(span.lowerBound)?.number, 1...110 ~= number,
      context.has(span.upperBound, .comma), context.has(span.lowerBound - 1, .comma),
      let name = context.token(span.lowerBound - 2)
    else { return false }
    return name.has(.word) && name.has(.capitalized) && !name.has(.allCapitals)
  }

  // MARK: Approximation

  /// What the words around a quantity do to it: "about 400", "$5 million or so".
  private func modifier(
    before first: Int, behind end: Int, _ workspace: borrowing Workspace
  ) -> Quantity.Modifier? {
    if let number = workspace.item(.number, at: first),
      workspace.numbers[Int(number.payload)].form.contains(.approximate)
    {
      return .approximately
    }
    // "20-odd people", "a 30-something"
    if context.isHyphen(end), context.isGlued(end), context.has(end + 1, .oddWord) {
      return .approximately
    }
    var before = first - 1
    if context.has(before, .article) { before -= 1 }
    if context.has(before, .approximator) || phrase(endingAt: before, .approximator, workspace)
      || context.has(end, .approximator) && context.has(end, .tilde)
    {
      return .approximately
    }
    if let phrase = workspace.item(.phrase, at: min(end, context.text.count)),
      context.text.lexicon.classes[Int(phrase.significand)].contains(.approximator)
    {
      return .approximately
    }
    return nil
  }

  /// Whether a phrase of a class ends at a token.
  private func phrase(
    endingAt last: Int, _ wordClass: WordClass, _ workspace: borrowing Workspace
  ) -> Bool {
    for first in stride(from: last - 1, through: max(0, last - 3), by: -1) {
      guard let item = workspace.item(.phrase, at: first), Int(item.end) == last + 1 else {
        continue
      }
      if context.text.lexicon.classes[Int(item.significand)].contains(wordClass) { return true }
    }
    return false
  }
}

extension Quantity {
  /// Whether it is no broken number, of which there may be things.
  fileprivate var isWhole: Bool { value.map { $0.exponent >= 0 } ?? true }
}

extension English.Bound {
  /// What a record calls it.
  fileprivate var modifier: Quantity.Modifier? {
    switch self {
    case .moreThan: .moreThan
    case .atLeast: .atLeast
    case .lessThan: .lessThan
    case .atMost: .atMost
    case .equal: nil
    }
  }
}
