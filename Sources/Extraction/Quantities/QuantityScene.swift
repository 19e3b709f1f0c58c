import Facts
import Lexicon

/// The drafts of one document, and where each was found.
struct QuantityScene {
  /// Drafts in the order found; ranges and bounds name others by index.
  var drafts: [QuantityDraft] = []
  /// For each draft its tokens and rule.
  var frames: [Frame] = []
  /// The drafts in text order; of those that begin together the one composed last comes first.
  var order: [Int] = []

  /// Makes a scene with room for so many drafts.
  init(capacity: Int) {
    drafts.reserveCapacity(capacity)
    frames.reserveCapacity(capacity)
    order.reserveCapacity(capacity)
  }

  /// Where a draft was found, and by which rule of which grammar.
  struct Frame {
    var first: Int
    var end: Int
    var grammar: Stage
    var rule: UInt16

    init(_ grammar: Stage, _ found: Grammar<QuantityDraft>.Found) {
      self.init(grammar, rule: found.rule, first: found.first, end: found.end)
    }

    init(_ grammar: Stage, rule: Int, first: Int, end: Int) {
      self.first = first
      self.end = end
      self.grammar = grammar
      self.rule = UInt16(rule)
    }
  }

  /// The grammars, in the order in which they run.
  enum Stage: UInt8 { case ages, quantities, ranges, bounds, pairs }

  /// The tokens of the draft at a place of the order.
  @inline(__always)
  func tokens(at place: Int) -> (first: Int, end: Int) {
    let frame = frames[order[place]]
    return (frame.first, frame.end)
  }

  /// Puts the drafts in order.
  mutating func sort() {
    // One number each, which sorts faster than a pair: the token, then the draft from behind.
    var keys: [UInt64] = []
    keys.reserveCapacity(frames.count)
    for index in frames.indices {
      keys.append(UInt64(frames[index].first) << 32 | UInt64(UInt32.max - UInt32(index)))
    }
    keys.sort()
    order = keys.map { Int(UInt32.max - UInt32(truncatingIfNeeded: $0)) }
  }

  /// Whether a draft's number is a plural without a number: "dozens".
  func isVague(_ draft: QuantityDraft, _ workspace: borrowing Workspace) -> Bool {
    draft.number.map { workspace.numbers[$0].form.contains(.vague) } ?? false
  }

  // MARK: Amounts

  /// Value of a plain draft, in the main unit.
  func amount(_ index: Int, _ workspace: borrowing Workspace) -> ExactDecimal? {
    let draft = drafts[index]
    guard let number = draft.number, var value = workspace.numbers[number].value else {
      return nil
    }
    if draft.isPlain { return value }
    if let divisor = draft.divisor {
      guard let other = workspace.numbers[divisor].value,
        let quotient = value.divided(by: other, decimals: 18)
      else { return nil }
      return quotient
    }
    if let minor = draft.minor {
      guard
        let part = workspace.numbers[minor].value?
          .divided(by: ExactDecimal(Int(draft.minorsInOne)), decimals: 18),
        let sum = value.adding(part)
      else { return nil }
      value = sum
    }
    if draft.isNegative { value = value.negated }
    if let unit = draft.unit, workspace.units[unit].scale != 0 {
      guard
        let product = value.multiplied(
          by: ExactDecimal(
            Int128(workspace.units[unit].factor), exponent: workspace.units[unit].scale))
      else { return nil }
      value = product
    }
    return value
  }

  /// Both ends of a range, where they belong together and make one.
  func ends(
    _ draft: QuantityDraft, _ workspace: borrowing Workspace, mayDescend: Bool
  ) -> (low: ExactDecimal, high: ExactDecimal)? {
    guard let low = draft.low, let high = draft.high, var one = amount(low, workspace),
      let other = amount(high, workspace), agree(drafts[low], drafts[high], workspace)
    else { return nil }
    if draft.tolerance != nil {
      guard let below = one.adding(other.negated), let above = one.adding(other) else { return nil }
      return (below, above)
    }
    one = sharing(magnitudeOf: drafts[high], one, drafts[low], other, workspace)
    if let unit = drafts[high].unit, drafts[low].unit == nil, drafts[low].currency == nil,
      workspace.units[unit].scale != 0
    {
      one = ExactDecimal(one.significand, exponent: one.exponent + workspace.units[unit].scale)
    }
    if one < other { return (one, other) }
    return mayDescend && other < one ? (other, one) : nil
  }

  /// "5 to 10 million": the lower end has the magnitude of the upper one.
  private func sharing(
    magnitudeOf high: QuantityDraft, _ value: ExactDecimal, _ low: QuantityDraft,
    _ other: ExactDecimal, _ workspace: borrowing Workspace
  ) -> ExactDecimal {
    guard let upper = high.number, let lower = low.number else { return value }
    let magnitude = workspace.numbers[upper].magnitude
    guard magnitude > 0, workspace.numbers[lower].magnitude == 0, value < ExactDecimal(1000) else {
      return value
    }
    let scaled = ExactDecimal(value.significand, exponent: value.exponent + magnitude)
    return scaled < other ? scaled : value
  }

  /// Whether two ends measure the same.
  private func agree(
    _ low: QuantityDraft, _ high: QuantityDraft, _ workspace: borrowing Workspace
  ) -> Bool {
    guard low.low == nil, high.low == nil, low.divisor == nil, high.divisor == nil,
      !isVague(low, workspace), !isVague(high, workspace)
    else { return false }
    if low.kind == .cardinal { return high.kind != .ordinal }
    if low.kind == .money, high.kind == .cardinal { return low.currency != nil }
    guard low.kind == high.kind else { return false }
    if low.kind == .measure, let one = low.unit, let other = high.unit {
      return workspace.units[one].code == workspace.units[other].code
    }
    return low.kind != .measure
  }
}
