import Facts
import Lexicon

/// Turns what the quantity grammars left standing into annotations.
struct QuantityEmitter {
  private let context: NumberContext
  private let scene: QuantityScene
  private let counted: CountedNoun
  private let currencies: CurrencyContext

  private let ruleNames: [[String]]
  /// Whether there is any phrase that makes a guess of a number, or a number that is a guess.
  private let hasApproximators: Bool
  private let hasGuesses: Bool

  init(
    _ workspace: borrowing Workspace, _ scene: QuantityScene, _ context: NumberContext,
    _ counted: CountedNoun,
    _ currencies: CurrencyContext, _ ruleNames: [[String]], hasApproximators: Bool
  ) {
    self.context = context
    self.scene = scene
    self.ruleNames = ruleNames
    self.counted = counted
    self.currencies = currencies
    self.hasApproximators = hasApproximators
    hasGuesses = workspace.numbers.contains { $0.form.contains(.approximate) }
  }

  /// What the cardinals before it leave to one that counts nothing of its own.
  private struct Reading {
    /// Index of the sentence.
    var sentence = 0
    /// What was counted last, and in which sentence.
    var last: (counted: Quantity.Counted, sentence: Int)?
  }

  /// Adds the annotations to what was found, and claims their tokens.
  ///
  /// Of drafts that share tokens the one that begins first stands, then the one composed last.
  func emit(into workspace: inout Workspace) {
    var floor = 0
    var reading = Reading()
    for index in scene.order where scene.frames[index].first >= floor {
      let frame = scene.frames[index]
      floor = frame.end
      var span = frame.first..<frame.end
      let quantity = quantity(index, &span, &reading, workspace)
      workspace.found.append(
        Annotation(
          workspace.span(span), .quantity(quantity),
          rule: ruleNames[Int(frame.grammar.rawValue)][Int(frame.rule)]))
      workspace.claim(span, for: .quantity)
    }
  }

  /// The quantity of a draft; `span` is what its annotation covers.
  private func quantity(
    _ index: Int, _ span: inout Range<Int>, _ reading: inout Reading,
    _ workspace: borrowing Workspace
  ) -> Quantity {
    var quantity = Quantity(scene.drafts[index].kind)
    let first = span.lowerBound
    resolve(index, &span, &quantity, workspace)
    if quantity.kind == .money, let rate = rate(behind: span.upperBound) {
      quantity.unitText = workspace.span(rate)
    }
    if quantity.kind == .cardinal {
      while Int(context.text.sentences[reading.sentence + 1]) <= first { reading.sentence += 1 }
      quantity.counts = counted.phrase(at: span.upperBound, value: quantity.value)
      if let counts = quantity.counts {
        // "including 12 Americans" is an aside: what follows counts what stood before it.
        if !context.has(span.lowerBound - 1, .includingWord) {
          reading.last = (counts, reading.sentence)
        }
      } else if isAge(span) {
        quantity.kind = .measure
        quantity.unitCode = "ANN"
      } else if let last = reading.last, last.sentence == reading.sentence, quantity.isWhole,
        !(context.isHyphen(span.upperBound) && context.isGlued(span.upperBound))
      {
        quantity.counts = last.counted
      }
    }
    return quantity
  }

  // MARK: Values

  /// Fills in what a draft amounts to; `span` is what the annotation covers.
  private func resolve(
    _ index: Int, _ span: inout Range<Int>, _ quantity: inout Quantity,
    _ workspace: borrowing Workspace
  ) {
    let draft = scene.drafts[index]
    if let bound = draft.bound, let core = draft.low {
      describe(core, &quantity, workspace)
      bind(&quantity, bound)
      if quantity.kind == .cardinal || quantity.kind == .ordinal { return }
      span = scene.frames[core].first..<scene.frames[core].end
      return
    }
    if let low = draft.low, let high = draft.high {
      describe(high, &quantity, workspace)
      if quantity.kind != .cardinal, quantity.kind != .ordinal {
        span = scene.frames[low].first..<span.upperBound
      }
      if quantity.kind == .cardinal { quantity.kind = scene.drafts[low].kind }
      if quantity.currency == nil, scene.drafts[low].kind == .money {
        quantity.currency = currencies.code(of: scene.drafts[low], workspace)
      }
      quantity.value = nil
      if let ends = scene.ends(draft, workspace, mayDescend: true) {
        quantity.minimum = ends.low
        quantity.maximum = ends.high
      }
    } else {
      describe(index, &quantity, workspace)
    }
    quantity.modifier = modifier(before: span.lowerBound, behind: span.upperBound, workspace)
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

  /// Fills in a draft of one amount.
  private func describe(
    _ index: Int, _ quantity: inout Quantity, _ workspace: borrowing Workspace
  ) {
    let draft = scene.drafts[index]
    quantity.kind = draft.kind
    let value = scene.amount(index, workspace)
    if scene.isVague(draft, workspace) {
      quantity.minimum = value
    } else {
      quantity.value = value
    }
    if value == nil {
      quantity.digits = digits(scene.frames[index].first..<scene.frames[index].end)
    }
    switch draft.kind {
    case .percent: quantity.unitCode = "P1"
    case .money: quantity.currency = currencies.code(of: draft, workspace)
    default: break
    }
    if let unit = draft.unit {
      let (first, end) = (workspace.units[unit].first, workspace.units[unit].end)
      if draft.kind == .measure, !workspace.units[unit].code.isEmpty {
        quantity.unitCode = workspace.units[unit].code
      }
      quantity.unitText = workspace.span(first..<end)
    } else if let unit = draft.knownUnit {
      quantity.unitCode = English.units[unit].code
    }
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
  private func isAge(_ span: Range<Int>) -> Bool {
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
    if hasGuesses, let number = workspace.item(.number, at: first),
      workspace.numbers[Int(number.payload)].form.contains(.approximate)
    {
      return .approximately
    }
    // "20-odd people", "a 30-something"
    if context.isHyphen(end), context.isGlued(end), context.has(end + 1, .oddWord) {
      return .approximately
    }
    let before = context.has(first - 1, cue: .article) ? first - 2 : first - 1
    if context.has(before, cue: .approximator)
      || context.has(end, cue: .approximator) && context.has(end, .tilde)
    {
      return .approximately
    }
    guard hasApproximators else { return nil }
    return isApproximator(endingAt: before, workspace)
      || isApproximator(workspace, at: min(end, context.text.count), end: nil)
      ? .approximately : nil
  }

  /// Whether a phrase that makes a guess of a number ends with a token.
  private func isApproximator(endingAt last: Int, _ workspace: borrowing Workspace) -> Bool {
    guard last > 0 else { return false }
    for first in max(0, last - 3)..<last
    where isApproximator(workspace, at: first, end: last + 1) {
      return true
    }
    return false
  }

  /// Whether a phrase that makes a guess of a number stands at a token, and ends there if asked.
  @inline(__always)
  private func isApproximator(
    _ workspace: borrowing Workspace, at first: Int, end: Int?
  ) -> Bool {
    guard workspace.itemAt[first] != 0, let phrase = workspace.item(.phrase, at: first),
      end == nil || Int(phrase.end) == end
    else { return false }
    return context.has(lexeme: UInt16(phrase.significand), cue: .approximator)
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
