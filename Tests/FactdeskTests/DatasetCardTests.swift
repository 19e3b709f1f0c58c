import Factdesk
import Foundation
import Testing

@Suite("The card of a dataset")
struct DatasetCardTests {
  private static let line = #"{"id": "a", "text": "Some 400 people marched in Ghent on May 5."}"#

  /// A folder with records of two lines, one of which fails.
  private static func folder(_ forms: [String] = ["ndjson"]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(line + "\n{}\n", to: "in.jsonl")
    for form in forms {
      _ = try Program.run(["extract", "in.jsonl", "--to", form, "-o", "out/"], in: folder)
    }
    return folder
  }

  private static func card(_ folder: TemporaryFolder, _ options: [String] = []) throws -> [String:
    Any]
  {
    let run = try Program.run(["dataset", "card", "out", "-o", "-"] + options, in: folder)
    try #require(run.status == 0, "\(run.error)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private static func objects(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

  @Test("Each file has its SHA-256, size and media type; what it holds has fields")
  func files() throws {
    let folder = try DatasetCardTests.folder()
    let card = try DatasetCardTests.card(folder)
    #expect(card["conformsTo"] as? String == "http://mlcommons.org/croissant/1.0")
    #expect(card["name"] as? String == "out")
    let files = DatasetCardTests.objects(card["distribution"])
    #expect(files.map { $0["@id"] as? String } == ["records.ndjson", "failures.ndjson"])
    let records = try #require(folder.text(of: "out/records.ndjson"))
    #expect(files.first?["contentSize"] as? String == "\(records.utf8.count) B")
    #expect(files.first?["encodingFormat"] as? String == "application/jsonlines")
    #expect((files.first?["sha256"] as? String)?.count == 64)
    let sets = DatasetCardTests.objects(card["recordSet"])
    #expect(sets.map { $0["@id"] as? String } == ["records", "failures"])
    let fields = DatasetCardTests.objects(sets.first?["field"])
    // Members that no record has, like an address, are no fields: nothing could load them.
    #expect(
      fields.map { $0["name"] as? String } == [
        "id", "identifier", "text", "mentions", "annotations", "claims",
      ])
    #expect(fields[4]["repeated"] as? Bool == true)
    let parts = DatasetCardTests.objects(fields[4]["subField"])
    #expect(parts.contains { $0["@id"] as? String == "records/annotations/start" })
  }

  @Test("What the caller says of the dataset is in it")
  func options() throws {
    let card = try DatasetCardTests.card(
      DatasetCardTests.folder(),
      [
        "--name", "May", "--description", "A “month”.", "--license", "https://example.org/by",
        "--url", "https://example.org/may", "--creator", "A desk", "--version", "1.2.0",
        "--published", "2018-06-01", "--cite-as", "A desk: May. 2018",
      ])
    #expect(card["name"] as? String == "May")
    #expect(card["description"] as? String == "A “month”.")
    #expect(card["license"] as? String == "https://example.org/by")
    #expect(card["url"] as? String == "https://example.org/may")
    #expect((card["creator"] as? [String: Any])?["name"] as? String == "A desk")
    #expect(card["version"] as? String == "1.2.0")
    #expect(card["datePublished"] as? String == "2018-06-01")
    #expect(card["citeAs"] as? String == "A desk: May. 2018")
  }

  @Test("Files of one kind are a set; other forms of the records are files without fields")
  func sets() throws {
    let folder = try DatasetCardTests.folder(["ndjson", "nquads", "jsonld"])
    let records = try #require(folder.text(of: "out/records.ndjson"))
    try folder.write(records, to: "out/more.ndjson")
    try folder.write("\u{0}", to: "out/picture.png")
    let run = try Program.run(["dataset", "card", "out/"], in: folder)
    #expect(run.status == 0)
    #expect(run.error == "factdesk: picture.png is no output of this program and is left out\n")
    let text = try #require(folder.text(of: "out/croissant.json"))
    let card = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let files = DatasetCardTests.objects(card["distribution"])
    #expect(
      files.map { $0["@id"] as? String } == [
        "more.ndjson", "records.ndjson", "records-files", "failures.ndjson", "a.jsonld",
        "records.nq",
      ])
    #expect(files[2]["includes"] as? [String] == ["more.ndjson", "records.ndjson"])
    // The card itself is no part of the dataset: written again, it is the same.
    _ = try Program.run(["dataset", "card", "out/"], in: folder)
    #expect(folder.text(of: "out/croissant.json") == text)
  }

  @Test("What cannot be described is told, with what to do, and leaves no card")
  func refused() throws {
    let folder = try DatasetCardTests.folder()
    try folder.write("{", to: "out/bad.ndjson")
    try folder.write("", to: "empty/nothing.txt")
    try folder.write("", to: "stopped/records.ndjson.journal")
    for (name, message) in [
      ("out", "out/bad.ndjson:1: "), ("empty", "no records are here"), ("none", "none: the folder"),
      ("stopped", "go on with --resume"),
    ] {
      let run = try Program.run(["dataset", "card", name], in: folder)
      #expect(run.status == 1)
      #expect(run.error.contains(message), "\(run.error)")
      #expect(folder.text(of: "\(name)/croissant.json") == nil)
    }
    for options in [["--published", "soon"], ["--license", "free"]] {
      let run = try Program.run(["dataset", "card", "out"] + options, in: folder)
      #expect(run.status == 2)
    }
  }
}
