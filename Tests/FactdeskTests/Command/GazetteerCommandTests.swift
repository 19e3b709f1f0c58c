import Factdesk
import Foundation
import Testing

@Suite("The command gazetteer, and the option of that name")
struct GazetteerCommandTests {
  private static let table = """
    name,type,latitude,longitude,aliases
    Velarov,City,51.1,3.7,Velarov-by-Sea
    Nowhere,City,95,3.7,
    """

  private func compiled() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(GazetteerCommandTests.table, to: "ours.csv")
    try folder.write("A fire in Velarov-by-Sea spread to Lisbon.", to: "a.txt")
    let run = try Program.run(
      ["gazetteer", "compile", "--alone", "ours.csv", "-o", "made/ours.gazetteer"], in: folder)
    #expect(run.status == 0)
    #expect(run.output == "made/ours.gazetteer: 1 rows, 1 places\n")
    #expect(
      run.error == """
        factdesk: ours.csv, line 3: latitude is “95”, which is no such number
        factdesk: 1 of 2 rows were left out

        """)
    return folder
  }

  @Test("A compiled file takes the built-in places' stead in extract, explain and compare")
  func use() throws {
    let folder = try compiled()
    let extracted = try Program.run(
      [
        "extract", "a.txt", "--to", "ndjson", "-o", "-", "--quiet", "--gazetteer",
        "made/ours.gazetteer",
      ], in: folder)
    #expect(extracted.status == 0)
    #expect(extracted.error.isEmpty)
    let mentions = try #require(try extracted.objects.first?["mentions"] as? [[String: Any]])
    let place = try #require(mentions.first { $0["name"] as? String == "Velarov" })
    #expect(place["alternateName"] as? [String] == ["Velarov-by-Sea"])
    #expect((place["geo"] as? [String: Any])?["latitude"] as? Double == 51.1)
    // The built-in places were left out of this file.
    #expect(mentions.allSatisfy { $0["addressCountry"] == nil })

    let explained = try Program.run(
      ["explain", "a.txt", "--gazetteer", "made/ours.gazetteer"], in: folder)
    #expect(explained.status == 0)
    #expect(explained.output.contains("City at 51.1, 3.7"))

    let compared = try Program.run(
      [
        "compare", "a.txt", "--reference", "a.txt", "--gazetteer", "made/ours.gazetteer", "--to",
        "ndjson",
      ], in: folder)
    #expect(compared.status == 0)
    #expect(compared.output.contains("Velarov"))
  }

  @Test("The same inputs give the same file")
  func deterministic() throws {
    let folder = try compiled()
    let again = try Program.run(
      ["gazetteer", "compile", "--alone", "ours.csv", "-o", "again.gazetteer"], in: folder)
    #expect(again.status == 0)
    let files = try ["made/ours.gazetteer", "again.gazetteer"].map {
      try Data(contentsOf: folder.url.appendingPathComponent($0))
    }
    #expect(files[0] == files[1])
  }

  @Test("A file that is cut short, damaged, of no known form or not there stops the command")
  func refused() throws {
    let folder = try compiled()
    let whole = try Data(contentsOf: folder.url.appendingPathComponent("made/ours.gazetteer"))
    try whole.dropLast(9).write(to: folder.url.appendingPathComponent("short.gazetteer"))
    try whole.prefix(6).write(to: folder.url.appendingPathComponent("stump.gazetteer"))
    var damaged = whole
    damaged[whole.count / 2] ^= 1
    try damaged.write(to: folder.url.appendingPathComponent("damaged.gazetteer"))
    try folder.write("", to: "empty.csv")
    for (file, message) in [
      ("short.gazetteer", "cut short or damaged"), ("stump.gazetteer", "cut short or damaged"),
      ("damaged.gazetteer", "compile it again"), ("a.txt", "neither a GeoNames dump"),
      ("empty.csv", "it holds no row"), ("none.gazetteer", "none.gazetteer: it cannot be read"),
      (".", "it cannot be read"),
    ] {
      let run = try Program.run(["extract", "a.txt", "-o", "-", "--gazetteer", file], in: folder)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.error.contains(message), "\(file): \(run.error)")
    }
  }

  @Test("What cannot be compiled is told, and leaves no file")
  func uncompiled() throws {
    let folder = try compiled()
    try folder.write("name,latitude,longitude\nNowhere,95,1\n", to: "bad.csv")
    for (file, message) in [
      ("bad.csv", "no row can be read"), ("none.csv", "it cannot be read"),
      ("made/ours.gazetteer", "it is compiled already"),
    ] {
      let run = try Program.run(
        ["gazetteer", "compile", "--alone", file, "-o", "x.gazetteer"], in: folder)
      #expect(run.status == 1)
      #expect(run.error.contains(message))
      #expect(!(try folder.names().contains("x.gazetteer")))
    }
  }
}
