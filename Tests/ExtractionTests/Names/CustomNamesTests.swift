import Facts
import Testing

@testable import Extraction

/// A user's own list of organisations: what it says, that it comes first, and what is wrong with bad ones.
@Suite("Names of a user's list")
struct CustomNamesTests {
  private static let table = """
    # Ours
    name,type,id,aliases
    Velarov Kelp Works,Corporation,https://example.org/velarov,VKW; Velarov Works
    "Trollberg, the Show",PerformingGroup,,
    Reading,NewsMediaOrganization,r1,
    "The ""Kelp"" Post",,,

    """

  private func facts(_ text: String, _ csv: String) throws -> ArticleFacts {
    var extractor = Extractor(names: try CustomNames(csv: Array(csv.utf8), file: "ours.csv"))
    return extractor.extract(Article(identifier: "names", text: text))
  }

  @Test(
    "A listed name is what the list says, whatever else it could be",
    arguments: [
      (
        "The VKW sued.", "Velarov Kelp Works", Organization.Kind.corporation,
        "https://example.org/velarov"
      ),
      ("They met Trollberg, the Show.", "Trollberg, the Show", .performingGroup, nil),
      ("Snow fell in Reading.", "Reading", .newsMedia, "r1"),
      ("He reads The \"Kelp\" Post.", "The \"Kelp\" Post", .organization, nil),
    ] as [(String, String, Organization.Kind, String?)])
  func listed(text: String, name: String, kind: Organization.Kind, identifier: String?) throws {
    let found = try facts(text, CustomNamesTests.table).organizations
    #expect(found.map(\.name) == [name])
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.identifier) == [identifier])
  }

  @Test("Names and aliases are one organisation; the built-in list stays known")
  func oneEntity() throws {
    let found = try facts(
      "Velarov Kelp Works and UNICEF met. Velarov Works paid.", CustomNamesTests.table)
    #expect(found.organizations.map(\.name) == ["Velarov Kelp Works", "UNICEF"])
    #expect(found.organizations.first?.alternateNames == ["Velarov Works"])
    #expect(found.annotations.first?.rule == "organization/user-list")
  }

  @Test("Without the list nothing is known of its names")
  func without() {
    var extractor = Extractor()
    let facts = extractor.extract(Article(identifier: "names", text: "Snow fell in Reading."))
    #expect(facts.organizations.isEmpty)
  }

  @Test("Columns in any order, with a byte order mark and line ends of any kind")
  func forms() throws {
    let list = try CustomNames(
      csv: [0xEF, 0xBB, 0xBF] + Array("aliases,name\r\n\r\nVK,Velarov\r\n,\"Two\nLines\"".utf8),
      file: "ours.csv")
    #expect(list.count == 2)
  }

  @Test(
    "What is wrong is told with its line",
    arguments: [
      ("", 1, .empty), ("# remark only\n", 1, .empty),
      ("name,kind\n", 1, .column("kind")), ("name,name\n", 1, .column("name")),
      ("type,id\n", 1, .noName), ("name,type\nVelarov\n", 2, .fields(1, expected: 2)),
      ("name,type\nVelarov,Foo\n", 2, .type("Foo")),
      ("name\nVelarov\n\n\"Quillan\n", 4, .openQuote),
      ("name,id\n,7\n", 2, .noName), ("name\n \n", 2, .noName),
      ("name\nkelp works\n", 2, .noCapital("kelp works")),
      ("name\nA b c d e f g h i j\n", 2, .tooLong("A b c d e f g h i j")),
    ] as [(String, Int, CustomNamesError.Problem)])
  func malformed(csv: String, line: Int, problem: CustomNamesError.Problem) {
    #expect(throws: CustomNamesError("ours.csv", line, problem)) {
      try CustomNames(csv: Array(csv.utf8), file: "ours.csv")
    }
  }
}
