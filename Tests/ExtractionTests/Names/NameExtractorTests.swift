import Facts
import Testing

@testable import Extraction

/// Places and organisations in whole sentences: what is found, and what must not be.
@Suite("Names")
struct NameExtractorTests {
  /// Each name as "exact kind", in text order.
  static func names(in text: String) -> [String] {
    var extractor = Extractor()
    let article = Article(identifier: "names", text: text)
    return extractor.extract(article).annotations.compactMap {
      switch $0.content {
      case .place: "\(article.text(at: $0.span)) place"
      case .organization: "\(article.text(at: $0.span)) organization"
      case .temporal, .quantity: nil
      }
    }
  }

  @Test(
    "One sentence",
    arguments: [
      ("Mr. Paris Velarov left.", []),
      ("The Dutch minister met Belgian farmers.", []),
      (
        "Saudi Arabia and Papua New Guinea signed.",
        ["Saudi Arabia place", "Papua New Guinea place"]
      ),
      ("The Czech Interior Ministry said so.", ["Interior Ministry organization"]),
      ("Microsoft Chairman Orla Quillan left.", ["Microsoft organization"]),
      ("The Bank of England cut rates.", ["Bank of England organization"]),
      ("The Boston Bruins won.", ["Boston Bruins organization"]),
      ("They met in West Virginia.", ["West Virginia place"]),
      ("The World Cup final was cancelled.", []),
      (
        "the United Nations, the EU and NATO",
        ["United Nations organization", "EU organization", "NATO organization"]
      ),
      ("He said who would tell us.", []),
      ("Listeners rang 6PR and VTV2 all night.", ["6PR organization", "VTV2 organization"]),
      ("She drove an SUV to work.", []),
      (
        "The Velarov Kelp Association of Canada met.",
        ["Velarov Kelp Association of Canada organization"]
      ),
      (
        "Soccer league results: the Trollberg Magpies won the league match against Lisbon Otters.",
        ["Lisbon Otters organization"]
      ),
    ] as [(String, [String])])
  func sentence(text: String, expected: [String]) {
    #expect(NameExtractorTests.names(in: text) == expected)
  }

  @Test("A short form follows its full name, and a surname its bearer")
  func shortForms() {
    let names = NameExtractorTests.names(
      in:
        "Velarov Mining Ltd hired Jennifer London in spring. Velarov said London would start soon.")
    #expect(names == ["Velarov Mining Ltd organization", "Velarov organization"])
  }

  @Test("The head of a long name is its short form after an article")
  func headAlone() {
    let names = NameExtractorTests.names(
      in: "The Velarov League of Kelp met in spring. Later the League said nothing.")
    #expect(names == ["Velarov League of Kelp organization", "League organization"])
  }

  @Test("A full name and its short form are one organisation")
  func oneEntity() {
    var extractor = Extractor()
    let facts = extractor.extract(
      Article(identifier: "one", text: "Velarov Mining Ltd closed a pit. Velarov shares fell."))
    #expect(facts.organizations.map(\.name) == ["Velarov Mining Ltd"])
    #expect(facts.organizations.first?.alternateNames == ["Velarov"])
    #expect(facts.organizations.first?.kind == .corporation)
  }

  @Test("What is not taken is explained")
  func explanation() {
    var extractor = Extractor()
    let (_, rejections) = extractor.explain(
      Article(identifier: "why", text: "Jennifer Quillan smiled."))
    #expect(rejections.contains { $0.rule == "person/given-name" && $0.reason == "a person" })
  }

  @Test(
    "Hostile text gives an answer",
    arguments: [
      "", " ", "San ", "Paris, ", "Bank of ", "(ABC) ", "A.B.C. ", "Mr. ", "The ", "X-", "O'",
      "Arsenal 2 Chelsea 1 v\n", "and Of ", "St. ", "São ", "\u{200B}Ü",
    ])
  func hostile(unit: String) {
    var extractor = Extractor()
    let text = String(repeating: unit, count: 2_000)
    let facts = extractor.extract(Article(identifier: "hostile", text: text))
    #expect(facts.annotations.allSatisfy { $0.span.end <= text.utf8.count && $0.span.count > 0 })
    let spans = facts.annotations.map(\.span)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
  }
}
