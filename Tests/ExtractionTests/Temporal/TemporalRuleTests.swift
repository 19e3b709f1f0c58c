import Facts
import Testing

@testable import Extraction
@testable import Lexicon

/// Every rule of the temporal grammars keeps the promises of its examples and counter-examples.
///
/// The examples are read as articles published on Wednesday, 16 June 2010.
@Suite("Temporal rules")
struct TemporalRuleTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var rule: String
    var text: String
    var value: String?

    var testDescription: String { "\(rule): \(text)" }
  }

  static let extractor = TemporalExtractor(lexicon: English.lexicon)
  static let rules =
    zip(extractor.simple.ruleNames, extractor.simple.rules)
    .map { ($0, $1) } + zip(extractor.composed.ruleNames, extractor.composed.rules).map { ($0, $1) }

  static let examples = rules.flatMap { name, rule in
    rule.examples.map { Example(rule: name, text: $0.key, value: $0.value) }
  }

  static let counterExamples = rules.flatMap { name, rule in
    rule.counterExamples.map { Example(rule: name, text: $0, value: nil) }
  }

  @Test("Names of rules are what the schema of records lets them be", arguments: rules.map(\.0))
  func hasAName(rule: String) {
    #expect(rule.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-/".utf8.contains($0) })
  }

  @Test(arguments: examples)
  func findsItsExample(example: Example) {
    let found = TemporalText.expressions(example.text)
    let isFound = found.contains { $0.rule == example.rule && $0.value == example.value }
    #expect(
      isFound,
      "found \(found.map { "\($0.rule) \($0.text) = \($0.value ?? "nothing")" })")
  }

  @Test(arguments: counterExamples)
  func leavesItsCounterExample(example: Example) {
    let found = TemporalText.expressions(example.text).filter { $0.rule == example.rule }
    let isLeft = found.isEmpty
    #expect(isLeft, "found \(found.map { "\($0.text) = \($0.value ?? "nothing")" })")
  }

  @Test func everyRuleHasAnExample() {
    let silent = Self.rules.filter { $0.1.examples.isEmpty }.map(\.0)
    #expect(silent.isEmpty)
  }

  @Test func namesAreUnique() {
    #expect(Set(Self.rules.map(\.0)).count == Self.rules.count)
  }
}
