import Facts
import Testing

@testable import Extraction
@testable import Lexicon

/// What lets a rule be tried at a token: what stands before, the shape and value of its first tokens, what must follow.
///
/// The engine asks these of all rules at once before it runs a pattern, so each is tested from both sides.
@Suite("Where rules begin")
struct RuleOpeningTests {
  struct Value: RuleValue {
    var itemKind: ItemKind { .date }
  }

  static let lexicon = Lexicon([
    LexicalEntry("at", .atWord), LexicalEntry("the", .article), LexicalEntry("may", .month, 5),
    LexicalEntry("noon", .timeWord), LexicalEntry("-", .hyphen), LexicalEntry("ad", .era, 1),
    LexicalEntry("at last", .doubtWord), LexicalEntry("new year", .holiday, 1),
  ])

  private func matches(_ rule: Rule<Value>, _ text: String) -> [String] {
    let grammar = Grammar<Value>("toy", lexicon: Self.lexicon, [rule])
    var workspace = Workspace(lexicon: Self.lexicon)
    workspace.read(Array(text.utf8))
    var values: [Value] = []
    var found: [String] = []
    grammar.scan(&workspace, values: &values) { workspace, match in
      let span = workspace.span(match.first..<match.end)
      found.append(String(decoding: workspace.text.bytes[span.start..<span.end], as: UTF8.self))
      return true
    }
    return found
  }

  @Test(arguments: [
    ("at noon", ["noon"]), ("noon", []), ("the noon", []), ("at\n\nnoon", ["noon"]),
    // A phrase that begins before it stands there too; its own words do not.
    ("at last noon", []),
  ])
  func afterAClass(text: String, expected: [String]) {
    let rule = Rule<Value>("noon", .word(.timeWord), after: [.atWord], examples: [:]) { _ in Value()
    }
    #expect(matches(rule, text) == expected)
  }

  @Test(arguments: [
    ("at the noon", ["the noon"]), ("at noon", ["noon"]), ("the noon", []), ("noon", []),
  ])
  func afterAClassBeforeLeadingWords(text: String, expected: [String]) {
    let rule = Rule<Value>(
      "noon", .word(.timeWord), leading: [.word(.article)], after: [.atWord], examples: [:]
    ) { _ in Value() }
    #expect(matches(rule, text) == expected)
  }

  @Test(arguments: [
    ("31", ["31"]), ("32", []), ("05", ["05"]), ("5", ["5"]), ("0", []), ("031", []),
    ("1899", []), ("1900", ["1900"]), ("1999", ["1999"]), ("2000", []), ("19000", []),
    ("99999999999999999999", []),
  ])
  func digitsByCountAndValue(text: String, expected: [String]) {
    let rule = Rule<Value>(
      "day or year", .either(.digits(1...2, 1...31), .digits(4...4, 1900...1999)), examples: [:]
    ) { _ in Value() }
    #expect(matches(rule, text) == expected)
  }

  @Test(arguments: [
    ("1234567890", ["1234567890"]), ("12345678", []), ("123456789012", []),
  ])
  func longDigits(text: String, expected: [String]) {
    let rule = Rule<Value>("code", .digits(9...11), examples: [:]) { _ in Value() }
    #expect(matches(rule, text) == expected)
  }

  @Test(arguments: [
    ("5-May", ["5-May"]), ("5 -May", []), ("5-may", []), ("5- May", ["5- May"]),
  ])
  func shapesOfFurtherTokens(text: String, expected: [String]) {
    let rule = Rule<Value>(
      "day-month", .digits(1...2), .word(.hyphen).glued, .word(.month).capitalized, examples: [:]
    ) { _ in Value() }
    #expect(matches(rule, text) == expected)
  }

  @Test(arguments: [
    ("70 AD", ["70"]), ("70 ad", ["70"]), ("70", []), ("70 noon", []), ("70\n\nAD", []),
  ])
  func whatMustFollow(text: String, expected: [String]) {
    let rule = Rule<Value>("year", .digits(1...4), .followed(by: .era), examples: [:]) { _ in
      Value()
    }
    #expect(matches(rule, text) == expected)
  }

  @Test(arguments: [
    ("May", ["May"]), ("May noon", ["May noon"]), ("New Year", ["New Year"]),
    ("New Year noon", ["New Year noon"]), ("noon", []),
  ])
  func severalWaysInto(text: String, expected: [String]) {
    let rule = Rule<Value>(
      "either", .either(.word(.month), .word(.holiday), .digits(4...4)),
      .optional(.word(.timeWord)), examples: [:]
    ) { _ in Value() }
    #expect(matches(rule, text) == expected)
  }
}
