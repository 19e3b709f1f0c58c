import Facts
import Lexicon

/// What the words around a number say that it was worked out from others: "a total of", "rose 12 %".
struct DerivedFigure {
  /// How a figure comes from two others.
  enum Operation: String, Hashable {
    case sum, difference, ratio
    case percentageChange = "percentage-change"
  }

  /// Which way a change goes.
  enum Direction {
    case up, down
  }

  private(set) var operations: [Operation] = []
  private(set) var direction: Direction?

  /// Words before and after the number that are looked at, as far as the sentence goes.
  private static let reach = (before: 5, after: 4)

  /// Reads the words around a number; no operation where none asks for one.
  init(_ text: ComparedText, _ fact: Fact, _ quantity: Quantity) {
    let sentence = text.sentences[fact.sentence]
    let near = max(sentence.lowerBound, fact.tokens.lowerBound - DerivedFigure.reach.before)
    let far = min(sentence.upperBound, fact.tokens.upperBound + DerivedFigure.reach.after)
    var asked: Set<Operation> = []
    for token in near..<max(near, far) where text.text.tokens[token].has(.word) {
      let word = text.text.tokens[token].payload
      if DerivedFigure.sums.contains(word) { asked.insert(.sum) }
      if DerivedFigure.differences.contains(word) { asked.insert(.difference) }
      if DerivedFigure.ratios.contains(word) { asked.insert(.ratio) }
      if DerivedFigure.rises.contains(word) { direction = direction ?? .up }
      if DerivedFigure.falls.contains(word) { direction = direction ?? .down }
    }
    if quantity.kind == .percent {
      operations = direction == nil ? [] : [.percentageChange]
      return
    }
    guard quantity.kind != .ordinal else { return }
    if direction != nil { asked.insert(.difference) }
    operations = [.sum, .difference, .ratio].filter { asked.contains($0) }
  }

  /// Whether words tell of a total.
  static func tellsTotal(_ text: ComparedText, _ words: Range<Int>) -> Bool {
    words.contains {
      text.text.tokens[$0].has(.word) && sums.contains(text.text.tokens[$0].payload)
    }
  }

  /// The figure that two others give; `nil` where they give none, or one of the other direction.
  ///
  /// The first is the earlier one.
  func value(_ operation: Operation, _ first: Double, _ second: Double) -> Double? {
    switch operation {
    case .sum: return first + second
    case .difference: return first > second ? first - second : nil
    case .ratio: return second > 0 && first > second ? first / second : nil
    case .percentageChange:
      guard first > 0, first != second, (second > first) == (direction == .up) else { return nil }
      return 100 * abs(second - first) / first
    }
  }

  private static let sums = Set(
    payloadsOf:
      "total totals totalled totaled totalling totaling altogether combined overall together sum")
  private static let differences = Set(
    payloadsOf:
      "remaining remain remains remainder rest left difference margin gap more fewer less lead")
  private static let ratios = Set(
    payloadsOf:
      "times twice thrice double doubled triple tripled quadrupled")
  private static let rises = Set(
    payloadsOf:
      "rose rise rises risen rising grew grow grows grown growth increase increased increases up gain gained gains "
      + "jump jumped climb climbed surge surged more higher")
  private static let falls = Set(
    payloadsOf:
      "fell fall falls fallen falling drop dropped drops decline declined declines decrease decreased decreases down "
      + "shrank shrunk slump slumped plunged fewer less lower cut reduction")
}
