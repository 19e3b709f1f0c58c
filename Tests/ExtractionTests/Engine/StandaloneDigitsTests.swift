import Testing

@testable import Extraction
@testable import Lexicon

/// Digits that stand for themselves, apart from pieces of longer numbers and codes.
@Suite("Standalone digits")
struct StandaloneDigitsTests {
  struct Value: RuleValue {
    var itemKind: ItemKind { .date }
  }

  static let lexicon = Lexicon([
    LexicalEntry(".", .period), LexicalEntry(",", .comma), LexicalEntry(":", .colon),
    LexicalEntry("-", .hyphen), LexicalEntry("$", .currencySign), LexicalEntry("%", .percentSign),
    LexicalEntry("early", .partModifier, 1), LexicalEntry("late", .partModifier, 2),
  ])

  static let years = Grammar<Value>(
    "toy", lexicon: lexicon,
    [Rule("year", Pattern.digits(4...4).standalone, examples: [:]) { _ in Value() }])

  static let lateOnly = Grammar<Value>(
    "toy", lexicon: lexicon,
    [Rule("late", .word(.partModifier, values: 2...2), examples: [:]) { _ in Value() }])

  private func count(_ grammar: Grammar<Value>, _ text: String) -> Int {
    var workspace = Workspace(lexicon: Self.lexicon)
    workspace.read(Array(text.utf8))
    var values: [Value] = []
    grammar.scan(&workspace, values: &values) { _, _ in true }
    return values.count
  }

  @Test(arguments: [
    ("in 1998.", 1), ("in 1998, 2000 and", 2), ("1998", 1), ("(1998)", 1), ("mid-1998", 1),
    ("$1998", 0), ("1998%", 0), ("3.1998", 0), ("1998.5", 0), ("1998:10", 0), ("x1998", 0),
    ("1998x", 0), ("555-1998", 0), ("1998-555", 0), ("1998,123", 0),
  ])
  func digits(text: String, expected: Int) {
    #expect(count(Self.years, text) == expected)
  }

  @Test(arguments: [("early", 0), ("late", 1), ("Late", 1), ("other", 0)])
  func wordsByValue(text: String, expected: Int) {
    #expect(count(Self.lateOnly, text) == expected)
  }
}
