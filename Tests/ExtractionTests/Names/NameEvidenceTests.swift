import Facts
import Testing

@testable import Extraction

/// Runs the example of every row of evidence: what stands in brackets there is found, and nothing else.
@Suite("Evidence of names")
struct NameEvidenceTests {
  @Test("Each row's example", arguments: NameEvidence.all.map { ExampleRow($0) })
  func example(row: ExampleRow) {
    let example = MarkedText(row.text)
    var extractor = Extractor()
    let facts = extractor.extract(Article(identifier: "example", text: example.text))
    let names = facts.annotations.filter {
      switch $0.content {
      case .place, .organization: true
      case .temporal, .quantity: false
      }
    }
    #expect(names.map(\.span) == example.spans, "\(row): \(names.map(\.rule))")
  }

  @Test("Every rule stands in the table, once")
  func rules() {
    var count = [NameRule: Int]()
    for evidence in NameEvidence.all { count[evidence.rule, default: 0] += 1 }
    for rule in NameRule.allCases where rule != .none {
      #expect(count[rule] == 1, "\(rule)")
    }
  }
}

/// A row's example under its rule's name.
struct ExampleRow: CustomTestStringConvertible, Sendable {
  let rule: NameRule
  let text: String

  init(_ evidence: NameEvidence) {
    rule = evidence.rule
    text = evidence.example
  }

  var testDescription: String { "\(rule.label): \(text)" }
}

/// A text in which names stand in brackets, `[Lisbon]`, without them, and where they stood.
struct MarkedText {
  private(set) var text = ""
  private(set) var spans: [TextSpan] = []

  init(_ marked: String) {
    var start = 0
    for character in marked {
      switch character {
      case "[": start = text.utf8.count
      case "]": spans.append(TextSpan(start: start, end: text.utf8.count))
      default: text.append(character)
      }
    }
  }
}
