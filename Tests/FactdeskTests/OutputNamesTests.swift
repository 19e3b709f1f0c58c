import Testing

@testable import Factdesk

@Suite("Names of output files")
struct OutputNamesTests {
  @Test(
    "The name of one article",
    arguments: [
      // Paths: the last component without its ending.
      ("news/2018/a17.html", true, "a17"),
      ("a17.tar.html", true, "a17.tar"),
      (".hidden", true, "hidden"),
      ("folder/", true, "folder"),
      ("-", true, "article"),
      // Identifiers: all of it.
      ("a17", false, "a17"),
      ("2018/05/a17", false, "2018-05-a17"),
      ("https://example.org/a?b=1", false, "https-example.org-a-b-1"),
      ("Liège – 5 May", false, "Liège-–-5-May"),
      ("新聞", false, "新聞"),
      // Nothing that climbs, hides, or means something to a shell or a file system.
      ("../../etc/passwd", false, "etc-passwd"),
      ("..", false, "article"),
      ("", false, "article"),
      ("-rf", false, "rf"),
      ("a\0b\nc", false, "a-b-c"),
      ("C:\\news\\a", false, "C-news-a"),
      ("a\u{202E}b", false, "a-b"),
      ("a...", false, "a"),
    ])
  func oneName(identifier: String, isPath: Bool, name: String) {
    var names = OutputNames()
    #expect(names.name(for: identifier, isPath: isPath) == name)
  }

  @Test("Articles of one name get numbers, whatever the case of their letters")
  func collisions() {
    var names = OutputNames()
    let given = ["a", "A", "a", "a-2", "a-2", "b", "a"].map { names.name(for: $0, isPath: false) }
    #expect(given == ["a", "A-2", "a-3", "a-2-2", "a-2-3", "b", "a-4"])
    #expect(Set(given.map { $0.lowercased() }).count == given.count)
  }

  @Test("A name that an article has by itself is not given to another")
  func numberTaken() {
    var names = OutputNames()
    let given = ["a-2", "a", "a", "a"].map { names.name(for: $0, isPath: false) }
    #expect(given == ["a-2", "a", "a-3", "a-4"])
  }

  @Test("An endless identifier gives a name that file systems take")
  func longName() {
    var names = OutputNames()
    for text in ["x", "é", "聞", "👩‍👩‍👧‍👧"] {
      let name = names.name(for: String(repeating: text, count: 10_000), isPath: false)
      #expect(name.utf8.count <= 120)
      #expect(!name.isEmpty)
    }
  }

  @Test("Ten thousand articles of one name cost no search")
  func manyCollisions() {
    var names = OutputNames()
    var last = ""
    for _ in 0..<10_000 { last = names.name(for: "untitled", isPath: false) }
    #expect(last == "untitled-10000")
  }
}
