import Foundation
import Testing

/// What a batch does with inputs that are no articles: a clear error naming the input, an entry in `failures.ndjson`, all others
/// processed, and an exit status that says so.
@Suite("Bad input")
struct BadInputTests {
  /// One bad input, beside a good one.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// Name of the file, and how its content is made.
    var file: String
    var content: @Sendable () -> [UInt8]
    /// Code in `failures.ndjson`, and who it names; `nil` where the input is an article all the same.
    var error: String?
    var identifier: String?
    /// Records that the bad file gives nevertheless.
    var records = 0

    init(
      _ description: String, _ file: String,
      _ content: @escaping @autoclosure @Sendable () -> [UInt8],
      error: String?, identifier: String? = nil, records: Int = 0
    ) {
      testDescription = description
      self.file = file
      self.content = content
      self.error = error
      self.identifier = identifier ?? "in/\(file)"
      self.records = records
    }
  }

  private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    let part = Array(text.utf8)
    bytes.reserveCapacity(part.count * count)
    for _ in 0..<count { bytes.append(contentsOf: part) }
    return bytes
  }

  private static func lines(_ lines: [String]) -> [UInt8] {
    Array(lines.joined(separator: "\n").utf8)
  }

  private static let tenLines: [String] = (1...10).map {
    $0 == 7
      ? "{\"id\": \"a7\", \"text\": \"cut o" : "{\"id\": \"a\($0)\", \"text\": \"Rain in May.\"}"
  }

  static let cases: [Case] = [
    Case("an empty file", "a.txt", [], error: "empty"),
    Case("an empty file of JSON Lines", "a.jsonl", [], error: "empty"),
    Case("white space only", "a.txt", Array(" \n\t\r\n ".utf8), error: "empty"),
    Case("JSON Lines of white space", "a.jsonl", Array("\n \n\r\n".utf8), error: "empty"),
    Case(
      "binary", "a.txt", [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A, 0, 0, 0, 13, 0xFF, 0xD8],
      error: "binary"),
    Case(
      "UTF-8 cut in the middle of a character", "a.txt", Array("Rain fell on Liè".utf8.dropLast()),
      error: "not-utf8"),
    Case(
      "half a surrogate pair", "a.jsonl",
      lines([#"{"id": "s", "text": "Rain \uD83D fell."}"#, #"{"id": "t", "text": "\uD83D\uDE00"}"#]
      ),
      error: "lone-surrogate", identifier: "s", records: 1),
    Case("NUL bytes", "a.txt", Array("Rain\0fell\0on\0May 5".utf8), error: "binary"),
    Case("a text of one line of 100 MB", "a.txt", repeated("a", 100_000_000), error: "too-large"),
    Case(
      "JSON Lines with one of 100 MB", "a.jsonl",
      lines([#"{"id": "a", "text": "Rain."}"#, ""]) + Array(#"{"id": "b", "text": ""#.utf8)
        + repeated("a", 100_000_000) + lines([#""}"#, #"{"id": "c", "text": "Snow."}"#]),
      error: "too-large", identifier: "in/a.jsonl:2", records: 2),
    Case(
      "HTML nested 100,000 deep", "a.html",
      repeated("<div>", 100_000) + Array("<p>Rain fell on May 5.</p>".utf8), error: nil, records: 1),
    Case(
      "everything unclosed", "a.html",
      Array("<html><body><article><p>Rain <b>fell <a href='x>on May 5 <script>if (<!-- a".utf8),
      error: nil, records: 1),
    Case(
      "an entity bomb", "a.html",
      Array(
        """
        <!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>
        <p>Rain fell &c;&c;&c;&c;&c;&c; on May 5.</p>
        """.utf8), error: nil, records: 1),
    Case(
      "invalid JSON on line 7 of 10", "a.jsonl", lines(tenLines), error: "invalid-json",
      identifier: "a7", records: 9),
    Case(
      "a JSON object without text", "a.jsonl",
      lines([#"{"id": "a", "title": "Rain"}"#, #"{"id": "b", "text": "Rain."}"#]),
      error: "missing-text", identifier: "a", records: 1),
    Case(
      "JSON that is no object", "a.jsonl", lines(["[1]"]), error: "wrong-type",
      identifier: "in/a.jsonl:1"),
    Case(
      "JSON nested 100,000 deep", "a.jsonl",
      Array(#"{"id": "a", "text": "Rain.", "x": "#.utf8) + repeated("[", 100_000),
      error: "invalid-json",
      identifier: "a"),
  ]

  @Test("One bad input among good ones", arguments: cases)
  func badInput(_ bad: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write(bad.content(), to: "in/\(bad.file)")
    try folder.write("Snow fell on Oslo.", to: "in/z.txt")
    let run = try Program.run(
      ["extract", "--to", "ndjson", "-o", "out/", "in", "--quiet"], in: folder)
    #expect(run.status == (bad.error == nil ? 0 : 1))
    let records = try #require(folder.text(of: "out/records.ndjson")).split(separator: "\n")
    #expect(records.count == bad.records + 1)
    #expect(records.last?.contains("\"identifier\":\"in/z.txt\"") == true)
    guard let error = bad.error else {
      #expect(folder.text(of: "out/failures.ndjson") == nil)
      #expect(run.error.isEmpty)
      return
    }
    let log = try #require(folder.text(of: "out/failures.ndjson"))
    #expect(log.split(separator: "\n").count == 1)
    let failure = try #require(
      try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: String])
    #expect(Set(failure.keys) == ["identifier", "stage", "error", "message"])
    #expect(failure["identifier"] == bad.identifier)
    #expect(failure["stage"] == "ingestion")
    #expect(failure["error"] == error)
    #expect(
      run.error.contains("factdesk: \(failure["identifier"] ?? ""): \(failure["message"] ?? "")"))
  }

  @Test("A date that cannot be costs the article its date, not its place, and leaves a warning")
  func impossibleDate() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"id": "a", "text": "Rain.", "date": "2018-13-45"}"#, to: "a.jsonl")
    let run = try Program.run(["extract", "--to", "ndjson", "-o", "-", "a.jsonl"], in: folder)
    #expect(run.status == 0)
    #expect(run.error.contains("2018-13-45"))
    let record = try #require(try run.objects.first)
    #expect(record["datePublished"] == nil)
  }

  @Test("The message names the line")
  func lineNumber() throws {
    let folder = try TemporaryFolder()
    try folder.write(BadInputTests.lines(BadInputTests.tenLines), to: "a.jsonl")
    let run = try Program.run(["extract", "--to", "ndjson", "-o", "-", "a.jsonl"], in: folder)
    #expect(run.status == 1)
    #expect(run.error.contains("line 7"))
    #expect(try run.objects.compactMap { $0["identifier"] as? String }.count == 9)
  }

  @Test(
    "Everything hostile in the fixtures, at once and in every form",
    arguments: ["jsonld", "ndjson", "nquads"])
  func hostileFixtures(form: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["extract", "--to", form, "-o", "out/", Fixtures.path("hostile")], in: folder)
    #expect(run.status == 1)
    let log = try #require(folder.text(of: "out/failures.ndjson"))
    #expect(log.contains("\"identifier\":\"h7\""))
    #expect(
      run.error.split(separator: "\n").count(where: { $0.hasPrefix("factdesk: ") })
        == log.split(separator: "\n").count)
  }

  @Test("A missing file stops nothing")
  func missingFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("Rain.", to: "a.txt")
    let run = try Program.run(["extract", "none.txt", "a.txt"], in: folder)
    #expect(run.status == 1)
    #expect(run.error.contains("none.txt: there is no such file"))
    #expect(try folder.names(in: "Output") == ["a.jsonld", "failures.ndjson"])
  }

  @Test("A file that this user may not read stops nothing", .enabled(if: geteuid() != 0))
  func unreadableFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("Rain.", to: "a.txt")
    try folder.write("Snow.", to: "b.txt")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path + "/a.txt")
    let run = try Program.run(["extract", "a.txt", "b.txt"], in: folder)
    #expect(run.status == 1)
    #expect(run.error.contains("a.txt: this user may not read it"))
    #expect(try folder.names(in: "Output") == ["b.jsonld", "failures.ndjson"])
  }

  @Test("A path that nobody can read, not even root: a link to itself")
  func unreadableLink() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/loop.txt", withDestinationPath: "loop.txt")
    let run = try Program.run(["extract", "loop.txt"], in: folder)
    #expect(run.status == 1)
    #expect(folder.text(of: "Output/failures.ndjson")?.contains("\"error\":\"unreadable\"") == true)
  }

  @Test("A folder without articles")
  func folderWithoutArticles() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "pictures/a.png")
    let run = try Program.run(["extract", "pictures"], in: folder)
    #expect(run.status == 1)
    #expect(run.error.contains("pictures: the folder holds no article"))
    #expect(
      folder.text(of: "Output/failures.ndjson")?.contains("\"error\":\"no-articles\"") == true)
  }

  @Test(
    "A wrong command line is status 2, and nothing is read or written",
    arguments: [
      (
        ["extract", "--date", "2018-13-45", "a.txt"], "--date 2018-13-45 is no day of the calendar"
      ),
      (["extract"], "Name an input"),
      (["extract", "--to", "xml", "a.txt"], "xml"),
      (["extract", "--jobs", "0", "a.txt"], "--jobs 0"),
      (["extract", "--summary", "-o", "-", "a.txt"], "--summary"),
      (["extract", "-", "-"], "Standard input"),
      (["compare", "a.txt"], "--reference"),
      (
        ["compare", "--reference", "a.txt", "--reference-date", "2018-02-30", "a.txt"], "2018-02-30"
      ),
      (["conjure"], "conjure"),
    ])
  func usage(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Rain.", to: "a.txt")
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 2)
    #expect(run.error.contains(message))
    #expect(run.output.isEmpty)
    #expect(try folder.names() == ["a.txt"])
  }
}
