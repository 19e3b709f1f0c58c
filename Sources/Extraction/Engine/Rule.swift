import Lexicon

/// One rule of a grammar: its name, what it looks for, what that means, and examples that tests run.
///
///     Rule("month-day", .month, .dayOfMonth, .optional(.comma, .year),
///          examples: ["May 10, 1940": "1940-05-10"], counterExamples: ["May 10 people sit?"]) {
///       .date(year: $0[.year], month: $0[.month], day: $0[.day])
///     }
///
/// `leading` words are taken in before the match where they stand there ("the", "early"), each of them
/// optional; they do not trigger the rule. The value function may still say no.
struct Rule<Value: RuleValue>: Sendable {
  /// Name inside its grammar; an annotation's rule is `grammar/name`.
  let name: String
  /// What it looks for.
  let pattern: Pattern
  /// Optional single tokens before it, in reading order.
  let leading: [Pattern]
  /// What must stand before it.
  let preceded: TokenTest?
  /// What must not stand before it.
  let notPreceded: TokenTest?
  /// Text and the value that the rule gives it.
  let examples: KeyValuePairs<String, String>
  /// Texts in which it must find nothing.
  let counterExamples: [String]
  /// From captures to the value.
  let value: @Sendable (Match<Value>) -> Value?

  init(
    _ name: String, _ patterns: Pattern..., leading: [Pattern] = [],
    after preceded: [WordClass] = [], notAfter notPreceded: [WordClass] = [],
    examples: KeyValuePairs<String, String>, counterExamples: [String] = [],
    value: @escaping @Sendable (Match<Value>) -> Value?
  ) {
    self.name = name
    pattern = .sequence(patterns)
    self.leading = leading
    self.preceded = preceded.isEmpty ? nil : TokenTest(classes: WordClassSet(preceded))
    self.notPreceded = notPreceded.isEmpty ? nil : TokenTest(classes: WordClassSet(notPreceded))
    self.examples = examples
    self.counterExamples = counterExamples
    self.value = value
  }
}

/// What rules of a grammar produce.
protocol RuleValue: Sendable {
  /// How later phases ask for it.
  var itemKind: ItemKind { get }

  /// What tests of later phases see as the item's number: `Pattern.item(_:values:)`.
  var itemCode: Int64 { get }

  /// How many tokens at the front belong to the pattern but not to the expression.
  var leftOut: Int { get }
}

extension RuleValue {
  /// None, where the kind says all.
  var itemCode: Int64 { .min }

  /// None, mostly.
  var leftOut: Int { 0 }
}
