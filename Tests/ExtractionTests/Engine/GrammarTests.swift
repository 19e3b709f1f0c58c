import Facts
import Testing

@testable import Extraction
@testable import Lexicon

/// A toy grammar over a toy lexicon: what the engine promises, apart from any kind of fact.
@Suite("Rule engine")
struct GrammarTests {
  struct Value: RuleValue {
    var text: String
    var itemKind: ItemKind { .date }
  }

  static let lexicon = Lexicon(
    [
      LexicalEntry("may", .month, 5),
      LexicalEntry("june", .month, 6),
      LexicalEntry("new year", .holiday, 1),
      LexicalEntry(",", .comma),
      LexicalEntry("the", .article),
      LexicalEntry("early", .partModifier, 1),
      LexicalEntry("not", .negation),
      LexicalEntry("last", .timePointer, -1),
    ])

  static let grammar = Grammar<Value>(
    "toy", lexicon: lexicon,
    [
      Rule(
        "month-day", .word(.month, as: .month), .digits(1...2, 1...31, as: .day),
        .optional(.word(.comma), .digits(4...4, as: .year)), examples: [:]
      ) { match in
        Value(text: "\(match[.year] ?? 0)-\(match[.month] ?? 0)-\(match[.day] ?? 0)")
      },
      Rule(
        "month", .word(.month, as: .month).capitalized,
        leading: [.word(.article, as: .article), .word(.partModifier, as: .modifier)],
        notAfter: [.negation], examples: [:]
      ) { match in
        Value(
          text: "\(match.has(.article) ? "the " : "")\(match[.modifier] ?? 0)/\(match[.month] ?? 0)"
        )
      },
      Rule("holiday", .word(.holiday, as: .holiday), examples: [:]) { match in
        Value(text: "holiday \(match[.holiday] ?? 0)")
      },
      Rule("item", .word(.timePointer), .item(.date, as: .core), examples: [:]) { match in
        match.value(.core).map { Value(text: "last " + $0.text) }
      },
    ])

  /// Each match as "text=value", from left to right.
  private func matches(_ text: String) -> [String] {
    var workspace = Workspace(lexicon: Self.lexicon)
    workspace.read(Array(text.utf8))
    var values: [Value] = []
    var result: [String] = []
    Self.grammar.scan(&workspace, values: &values) { workspace, found in
      let span = workspace.span(found.first..<found.end)
      result.append(
        String(decoding: workspace.text.bytes[span.start..<span.end], as: UTF8.self) + "="
          + found.value.text)
      return true
    }
    return result
  }

  @Test(arguments: [
    ("On May 10, 1940 it rained.", ["May 10, 1940=1940-5-10"]),
    ("On may 10 it rained.", ["may 10=0-5-10"]),
    ("In May, 1940 men left.", ["May=0/5"]),
    ("In May 10, men left.", ["May 10=0-5-10"]),
    ("the early May rain", ["the early May=the 1/5"]),
    ("early May", ["early May=1/5"]),
    ("Not May.", []),
    ("It may rain.", []),
    ("May 3 June 4", ["May 3=0-5-3", "June 4=0-6-4"]),
    ("May\n\n10", ["May=0/5"]),
    ("May\n10", ["May\n10=0-5-10"]),
    ("a New Year party", ["New Year=holiday 1"]),
    ("", []),
  ])
  func longestMatchWins(text: String, expected: [String]) {
    #expect(matches(text) == expected)
  }

  @Test func laterPhasesSeeEarlierItems() {
    var workspace = Workspace(lexicon: Self.lexicon)
    workspace.read(Array("last May 3".utf8))
    var values: [Value] = []
    var found: [String] = []
    for _ in 1...2 {
      Self.grammar.scan(&workspace, values: &values) { _, match in
        found.append(match.value.text)
        return true
      }
    }
    #expect(found == ["0-5-3", "last 0-5-3"])
  }

  @Test func costIsLinear() {
    // Steps are bounded for each token, so ten times the text is found ten times, not a hundred.
    let short = matches(String(repeating: "May ", count: 1_000)).count
    let long = matches(String(repeating: "May ", count: 10_000)).count
    #expect(long == 10 * short)
  }
}
