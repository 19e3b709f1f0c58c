import Facts
import Testing

@testable import Extraction
@testable import Lexicon

/// Types and entities of organisations.
@Suite("Organisations")
struct OrganizationTests {
  @Test(
    "Type of an organisation, from the list or from its words",
    arguments: [
      ("the FBI said", Organization.Kind.government, "Federal Bureau of Investigation"),
      ("a report by Reuters", .newsMedia, "Reuters"),
      ("flights of Lufthansa", .airline, "Lufthansa"),
      ("Velarov Glass GmbH closed", .corporation, "Velarov Glass GmbH"),
      ("the University of Trollberg reopened", .collegeOrUniversity, "University of Trollberg"),
      ("the Velarov Water Ministry said", .government, "Velarov Water Ministry"),
      ("the Trollberg Symphony Orchestra played", .performingGroup, "Trollberg Symphony Orchestra"),
    ])
  func kind(text: String, kind: Organization.Kind, name: String) {
    var extractor = Extractor()
    let found = extractor.extract(Article(identifier: "kind", text: text)).organizations
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.name) == [name])
  }

  @Test("A legal form of one country tells the country")
  func country() {
    var extractor = Extractor()
    let facts = extractor.extract(
      Article(identifier: "c", text: "Velarov Glass GmbH bought Quillan Tiles Inc."))
    #expect(facts.organizations.map(\.countryCode) == ["DE", nil])
  }

  @Test("The list of known organisations: no empty names, acronyms only in capitals")
  func list() {
    let names = OrganizationNames.english
    #expect(names.entries.count > 1_000)
    #expect(names.entries.allSatisfy { !$0.names.isEmpty && $0.names.allSatisfy { !$0.isEmpty } })
    var text = TokenizedText(lexicon: English.lexicon)
    var matches: [OrganizationNames.Match] = []
    text.read(Array("Who told WHO that the World Bank pays?".utf8))
    names.appendMatches(in: text, to: &matches)
    #expect(
      matches.map { names.entries[Int($0.entry)].names[0] } == [
        "World Health Organization", "World Bank",
      ])
  }
}
