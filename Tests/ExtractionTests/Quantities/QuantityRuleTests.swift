import Facts
import Testing

@testable import Extraction
@testable import Lexicon

/// Runs every example and counter-example of every quantity rule.
@Suite("Quantity rules")
struct QuantityRuleTests {
  /// One rule's text with what it must (or must not) give.
  struct Case: CustomTestStringConvertible, Sendable {
    var rule: String
    var text: String
    var expected: String?
    var testDescription: String { "\(rule): \(text)" }
  }

  static let rules =
    AgeGrammar.rules + QuantityGrammar.rules + RangeGrammar.rules + RangeGrammar.bounds
    + RangeGrammar.pairs

  static let examples = rules.flatMap { rule in
    rule.examples.map { Case(rule: rule.name, text: $0.key, expected: $0.value) }
  }

  static let counterExamples = rules.flatMap { rule in
    rule.counterExamples.map { Case(rule: rule.name, text: $0) }
  }

  @Test(arguments: examples)
  func example(_ example: Case) {
    let found = QuantityNotation.quantities(example.text, rule: "quantity/\(example.rule)")
    #expect(found.contains(example.expected ?? ""), "found \(found)")
  }

  @Test(arguments: counterExamples)
  func counterExample(_ example: Case) {
    #expect(QuantityNotation.quantities(example.text, rule: "quantity/\(example.rule)") == [])
  }

  @Test func everyRuleHasAnExample() {
    #expect(Self.rules.filter { $0.examples.isEmpty }.map(\.name) == [])
  }

  @Test func namesAreUnique() {
    #expect(Set(Self.rules.map(\.name)).count == Self.rules.count)
  }
}
