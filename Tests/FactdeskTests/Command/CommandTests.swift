import Factdesk
import Foundation
import Testing

@Suite("The command")
struct CommandTests {
  private static let march = "Some 400 people marched in Ghent on May 5."

  @Test("--version names the program and its version")
  func version() throws {
    let run = try Program.run(["--version"], in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.output == "factdesk \(FactdeskVersion.current)\n")
  }

  @Test(
    "--help has examples",
    arguments: [
      [], ["extract"], ["explain"], ["ingest"], ["compare"], ["gazetteer", "compile"],
    ])
  func help(subcommand: [String]) throws {
    let run = try Program.run(subcommand + ["--help"], in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.output.contains("EXAMPLES"))
    #expect(run.output.contains("factdesk " + (subcommand.first ?? "extract")))
    #expect(run.error.isEmpty)
  }

  @Test("extract writes a JSON-LD file an article into Output/, and says so on standard error")
  func extract() throws {
    let folder = try TemporaryFolder()
    try folder.write(CommandTests.march, to: "news/march.txt")
    let run = try Program.run(["extract", "news", "--date", "2018-05-06"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("1 articles"))
    #expect(try folder.names(in: "Output") == ["march.jsonld"])
    let record = try RecordReader().read(
      Array(try #require(folder.text(of: "Output/march.jsonld")).utf8))
    #expect(record.article.identifier == "news/march.txt")
    #expect(record.article.published == PublicationDate("2018-05-06"))
    #expect(record.article.text == CommandTests.march)
  }

  @Test("--names adds organisations; a bad table is told with its line and stops the command")
  func names() throws {
    let folder = try TemporaryFolder()
    try folder.write("name,type,id\nQuillan,NGO,q7\n", to: "ours.csv")
    try folder.write("name,type\nQuillan,Foo\n", to: "bad.csv")
    try folder.write("Quillan sued.", to: "a.txt")
    let arguments = ["extract", "a.txt", "--to", "ndjson", "-o", "-", "--names"]
    let run = try Program.run(arguments + ["ours.csv"], in: folder)
    #expect(run.status == 0)
    let mentions = try #require(try run.objects.first?["mentions"] as? [[String: Any]])
    #expect(mentions.map { $0["identifier"] as? String } == ["q7"])
    for (file, message) in [("bad.csv", "bad.csv, line 2"), ("none.csv", "none.csv")] {
      let run = try Program.run(arguments + [file], in: folder)
      #expect(run.status != 0)
      #expect(run.output.isEmpty)
      #expect(run.error.contains(message))
    }
  }

  @Test("From standard input to standard output")
  func streams() throws {
    let run = try Program.run(
      ["extract", "--from", "jsonl", "--to", "ndjson", "--no-text", "-o", "-", "-"],
      input: "{\"id\": \"x\", \"text\": \"\(CommandTests.march)\", \"date\": \"2018-05-06\"}\n",
      in: TemporaryFolder())
    #expect(run.status == 0)
    let record = try #require(try run.objects.first)
    #expect(record["identifier"] as? String == "x")
    #expect(record["text"] == nil)
    let annotations = try #require(record["annotations"] as? [[String: Any]])
    #expect(annotations.contains { $0["timexValue"] as? String == "2018-05-05" })
  }

  @Test("--quiet leaves only failures")
  func quiet() throws {
    let folder = try TemporaryFolder()
    try folder.write(CommandTests.march, to: "a.txt")
    let run = try Program.run(["extract", "--quiet", "a.txt", "b.txt"], in: folder)
    #expect(run.status == 1)
    #expect(run.error == "factdesk: b.txt: there is no such file; check the path\n")
    #expect(run.output.isEmpty)
  }

  @Test("--stats counts by kind and outcome, and times each stage")
  func stats() throws {
    let folder = try TemporaryFolder()
    try folder.write(CommandTests.march, to: "a.txt")
    try folder.write("", to: "b.txt")
    let run = try Program.run(
      ["extract", "--stats", "stats.json", "--date", "2018-05-06", "a.txt", "b.txt", "c.txt"],
      in: folder)
    #expect(run.status == 1)
    let json = try #require(folder.text(of: "stats.json"))
    let stats = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(stats["complete"] as? Bool == true)
    let counts = try #require(stats["counts"] as? [String: Any])
    #expect(counts["results"] as? Int == 1)
    #expect(counts["temporal"] as? Int == 1)
    #expect(counts["quantities"] as? Int == 1)
    #expect(counts["places"] as? Int == 1)
    #expect(counts["annotations"] as? Int == 3)
    #expect(counts["failuresByError"] as? [String: Int] == ["empty": 1, "missing": 1])
    let seconds = try #require(stats["seconds"] as? [String: Double])
    #expect(
      Set(seconds.keys)
        == ["elapsed", "reading", "ingestion", "extraction", "emission", "writing"])
    #expect(seconds.values.allSatisfy { $0 >= 0 })
  }

  @Test("--summary prints a row an article")
  func summary() throws {
    let folder = try TemporaryFolder()
    try folder.write(CommandTests.march, to: "a.txt")
    let run = try Program.run(
      ["extract", "--summary", "--date", "2018-05-06", "a.txt"], in: folder)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("article") == true)
    #expect(lines.dropFirst().first?.hasPrefix("a.txt") == true)
    #expect(lines.contains { $0.contains("May 5 = 2018-05-05") })
  }

  @Test("ingest prints what was read, a line an input")
  func ingest() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <html lang="en"><head><title>March in Ghent</title>
      <meta property="article:published_time" content="2018-05-06T09:30:00+02:00"></head>
      <body><nav>Home News</nav><article><h1>March in Ghent</h1><p>\(CommandTests.march) The mayor thanked
      everybody who had come, and promised another march in the following year.</p></article></body></html>
      """, to: "page.html")
    let run = try Program.run(
      ["ingest", "page.html", "--url", "https://example.org/march"], in: folder)
    #expect(run.status == 0)
    let article = try #require(try run.objects.first)
    #expect(article["id"] as? String == "page.html")
    #expect((article["text"] as? String)?.hasPrefix(CommandTests.march) == true)
    #expect(article["title"] as? String == "March in Ghent")
    #expect((article["datePublished"] as? String)?.hasPrefix("2018-05-06") == true)
    #expect(article["lang"] as? String == "en")
    #expect(article["url"] as? String == "https://example.org/march")
    #expect(article["byline"] == nil, "what is not known is left out")
  }

  @Test("explain shows a fact with its rule; without colour where no terminal is")
  func explain() throws {
    let folder = try TemporaryFolder()
    try folder.write(CommandTests.march, to: "a.txt")
    let run = try Program.run(["explain", "a.txt", "--date", "2018-05-06"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("“May 5”"))
    #expect(run.output.contains("the publication date 2018-05-06"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("compare sets a changed date against the reference")
  func compare() throws {
    let folder = try TemporaryFolder()
    try folder.write("The bridge was opened in 1952 by the mayor of Ghent.", to: "retold.txt")
    try folder.write("The bridge was opened in 1947 by the mayor of Ghent.", to: "source.txt")
    let arguments = ["compare", "retold.txt", "--reference", "source.txt"]
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("contradicted"))
    #expect(run.output.contains("1947"))
    let report = try #require(
      try Program.run(arguments + ["--to", "ndjson"], in: folder).objects.first)
    #expect(report["identifier"] as? String == "retold.txt")
    let verdicts = try #require(report["verdicts"] as? [[String: Any]])
    #expect(
      verdicts.contains {
        $0["exact"] as? String == "1952" && $0["verdict"] as? String == "contradicted"
      })
  }

  @Test("compare takes records as well as articles, and gives the same report")
  func compareRecords() throws {
    let folder = try TemporaryFolder()
    try folder.write("The bridge was opened in 1952 by the mayor of Ghent.", to: "retold.txt")
    try folder.write("The bridge was opened in 1947 by the mayor of Ghent.", to: "source.txt")
    #expect(try Program.run(["extract", "retold.txt", "source.txt"], in: folder).status == 0)
    let ofTexts = try Program.run(
      ["compare", "--to", "ndjson", "retold.txt", "--reference", "source.txt"], in: folder)
    let ofRecords = try Program.run(
      [
        "compare", "--to", "ndjson", "Output/retold.jsonld", "--reference", "Output/source.jsonld",
      ], in: folder)
    #expect(ofRecords.status == 0)
    #expect(ofRecords.output == ofTexts.output)
  }

  @Test("compare --pairs gives a report a line, and a failure for a line that is no pair")
  func comparePairs() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"id": "p1", "reference": "It opened in 1947.", "candidate": "It opened in 1947."}
      {"id": "p2", "reference": ["It opened in 1947.", "It closed in 1999."], "candidate": "It closed in 1999.", "referenceDate": null}
      {"id": "p3", "reference": "It opened in 1947."}
      {"id": "p4", "reference": "x", "candidate": "y", "candidateDate": "yesterday"}
      {"id": 5, "reference": 7, "candidate": "y"}
      """, to: "pairs.jsonl")
    let run = try Program.run(
      ["compare", "--to", "ndjson", "--quiet", "--pairs", "pairs.jsonl"], in: folder)
    #expect(run.status == 1)
    #expect(try run.objects.compactMap { $0["identifier"] as? String } == ["p1", "p2", "p4"])
    let references = try run.objects.compactMap { ($0["references"] as? [Any])?.count }
    #expect(references == [1, 2, 1])
    for message in ["p3: line 3:", "p4: line 4: “candidateDate” is “yesterday”", "5: line 5, byte"]
    {
      #expect(run.error.contains(message))
    }
  }

  @Test("compare needs its reference")
  func compareWithoutReference() throws {
    let folder = try TemporaryFolder()
    try folder.write(CommandTests.march, to: "a.txt")
    let run = try Program.run(["compare", "a.txt", "--reference", "none.txt"], in: folder)
    #expect(run.status == 1)
    #expect(run.error.contains("none.txt: there is no such file"))
  }

  @Test("A folder that cannot be made, a full disk: the place is named, and what to do")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write(CommandTests.march, to: "a.txt")
    let inFile = try Program.run(["extract", "a.txt", "-o", "a.txt/out/"], in: folder)
    #expect(inFile.status == 1)
    #expect(inFile.error.contains("a.txt"))
    #expect(inFile.error.contains("give another -o"))
    if FileManager.default.fileExists(atPath: "/dev/full") {
      let full = try Program.run(
        ["extract", "--to", "ndjson", "a.txt", "-o", "/dev/full"], in: folder)
      #expect(full.status == 1)
      #expect(full.error.contains("/dev/full: the disk is full"))
    }
  }

  @Test("Identifiers cannot write outside the output folder")
  func traversal() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"id": "../../escape", "text": "Rain."}
      {"id": "/etc/escape", "text": "Snow."}
      {"id": "../../escape", "text": "Hail."}
      """, to: "a.jsonl")
    let run = try Program.run(["extract", "a.jsonl", "-o", "out/"], in: folder)
    #expect(run.status == 0)
    #expect(try folder.names() == ["a.jsonl", "out"])
    #expect(
      try folder.names(in: "out") == ["escape-2.jsonld", "escape.jsonld", "etc-escape.jsonld"])
  }
}
