import Factdesk
import Foundation
import Testing

@Suite("The command: tables and offsets")
struct TableCommandTests {
  /// A clef beyond U+FFFF before the facts, so that each unit counts something else.
  private static let concert = "\u{1D11E} Some 400 people marched in Ghent on May 5."

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(concert, to: "in/a.txt")
    try folder.write("Nothing.", to: "in/b.txt")
    try folder.write("12 ships left Oslo.", to: "in/c.txt")
    return folder
  }

  @Test("--to csv writes a table with one head, whatever gave its rows")
  func csv() throws {
    let folder = try TableCommandTests.folder()
    let run = try Program.run(
      ["extract", "--to", "csv", "-o", "out/", "--date", "2018-05-06", "in", "none.txt"], in: folder
    )
    #expect(run.status == 1)
    #expect(try folder.names(in: "out") == ["facts.csv", "failures.ndjson"])
    let lines = try #require(folder.text(of: "out/facts.csv")).split(separator: "\r\n")
    try #require(lines.count == 6)
    #expect(lines.filter { $0.hasPrefix("article,identifier,") }.count == 1)
    #expect(lines[1].contains(",in/a.txt,") && lines[5].contains(",in/c.txt,"))
  }

  @Test("A table of nothing has its head")
  func emptyTable() throws {
    let folder = try TemporaryFolder()
    try folder.write("Nothing.", to: "a.txt")
    for place in ["-", "facts.csv"] {
      let run = try Program.run(["extract", "--to", "csv", "-o", place, "a.txt"], in: folder)
      #expect(run.status == 0)
      let table = try place == "-" ? run.output : #require(folder.text(of: "facts.csv"))
      #expect(table == String(decoding: TableEmitter.header(.csv), as: UTF8.self))
    }
  }

  @Test("--flat writes a line a mention, with every column")
  func flat() throws {
    let folder = try TableCommandTests.folder()
    let run = try Program.run(
      ["extract", "--to", "ndjson", "--flat", "-o", "-", "in"], in: folder)
    #expect(run.status == 0)
    let rows = try run.objects
    #expect(rows.map { $0["exact"] as? String } == ["400", "Ghent", "May 5", "12", "Oslo"])
    for row in rows { #expect(row.count == TableEmitter.columns.count) }
  }

  @Test("--to sqlite fills a database, and may be run again; other options that cannot are told")
  func sqlite() throws {
    let folder = try TableCommandTests.folder()
    for _ in 1...2 {
      let run = try Program.run(["extract", "--to", "sqlite", "in", "none.txt"], in: folder)
      #expect(run.status == 1)
      #expect(run.error.contains("3 articles, 5 facts, 1 failures"))
      #expect(try folder.names(in: "Output") == ["facts.sqlite", "failures.ndjson"])
    }
    let database = try Data(contentsOf: folder.url.appending(path: "Output/facts.sqlite"))
    #expect(database.starts(with: "SQLite format 3\0".utf8))
    try folder.write("A diary.", to: "diary.sqlite")
    let refused = try Program.run(
      ["extract", "--to", "sqlite", "-o", "diary.sqlite", "in"], in: folder)
    #expect(refused.status == 1)
    #expect(refused.error.contains("diary.sqlite: it is no database"))
    #expect(folder.text(of: "diary.sqlite") == "A diary.")
    for options in [["--gzip"], ["--shard-size", "1MB"], ["-o", "-"], ["--no-text"], ["--flat"]] {
      let run = try Program.run(["extract", "--to", "sqlite", "in"] + options, in: folder)
      #expect(run.status == 2)
    }
  }

  @Test(
    "--offsets says what start and end count",
    arguments: [("codepoint", 7), ("utf16", 8), ("utf8", 10)])
  func offsets(unit: String, start: Int) throws {
    let folder = try TableCommandTests.folder()
    let arguments = ["extract", "-o", "-", "--offsets", unit, "in/a.txt", "--to"]
    let record = try #require(try Program.run(arguments + ["ndjson"], in: folder).objects.first)
    let annotations = try #require(record["annotations"] as? [[String: Any]])
    #expect(annotations.first?["start"] as? Int == start)
    #expect(annotations.first?["@id"] as? String == "#char=7,10")
    #expect(record["offsetUnit"] as? String == (unit == "codepoint" ? nil : unit))
    let row = try #require(
      try Program.run(arguments + ["ndjson", "--flat"], in: folder).objects.first)
    #expect(row["start"] as? Int == start)
    #expect(row["offsetUnit"] as? String == unit)
  }

  @Test("Records with any offsets are compared alike", arguments: ["codepoint", "utf16", "utf8"])
  func compared(unit: String) throws {
    let folder = try TableCommandTests.folder()
    _ = try Program.run(
      ["extract", "--to", "jsonld", "-o", "a.jsonld", "--offsets", unit, "in/a.txt"], in: folder)
    let run = try Program.run(
      ["compare", "--to", "ndjson", "a.jsonld", "--reference", "a.jsonld"], in: folder)
    let report = try #require(try run.objects.first)
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["supported"] as? Int == 3)
    let verdicts = try #require(report["verdicts"] as? [[String: Any]])
    #expect(verdicts.first?["start"] as? Int == 7)
  }

  @Test(
    "Forms that are no table cannot be flat",
    arguments: [["--flat"], ["--flat", "--to", "nquads"], ["--flat", "--to", "jsonld"]])
  func notFlat(arguments: [String]) throws {
    let folder = try TableCommandTests.folder()
    let run = try Program.run(["extract", "in"] + arguments, in: folder)
    #expect(run.status == 2)
    #expect(run.error.contains("--flat is a table"))
    #expect(try folder.names() == ["in"])
  }
}
