import Factdesk
import Foundation
import Testing

@Suite("The compare command")
struct CompareCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("The bridge over the canal was opened in 1912 by the queen.\n", to: "ref.txt")
    try folder.write("The bridge over the canal was opened in 1912 by the queen.\n", to: "same.txt")
    try folder.write(
      "The bridge over the canal was opened in 1921 by the queen.\n", to: "other.txt")
    try folder.write("The brewery paid 40 workers in Ghent.\n", to: "strange.txt")
    return folder
  }

  @Test(
    "--fail-on ends with status 3 where such a fact is found",
    arguments: [
      ("same.txt", "contradicted", 0), ("same.txt", "unverifiable", 0),
      ("other.txt", "contradicted", 3), ("other.txt", "unverifiable", 3),
      ("strange.txt", "contradicted", 0), ("strange.txt", "unverifiable", 3),
      // A failure is worse: not all was checked.
      ("missing.txt", "contradicted", 1),
    ])
  func failOn(candidate: String, verdict: String, status: Int32) throws {
    let run = try Program.run(
      ["compare", candidate, "--reference", "ref.txt", "--fail-on", verdict], in: folder())
    #expect(run.status == status)
  }

  @Test("--changes tells the versions of a text apart")
  func changes() throws {
    let run = try Program.run(
      ["compare", "--changes", "ref.txt", "other.txt", "--to", "ndjson"], in: folder())
    #expect(run.status == 0)
    let summary = try #require(try run.objects.first?["summary"] as? [String: Int])
    #expect(summary == ["kept": 0, "changed": 1, "added": 0, "removed": 0])
    let text = try Program.run(["compare", "--changes", "ref.txt", "other.txt"], in: folder())
    #expect(text.output.contains("1912 → 1921"))
  }

  @Test(
    "--changes wants two versions and nothing else",
    arguments: [
      ["ref.txt"], ["ref.txt", "other.txt", "same.txt"], ["ref.txt", "other.txt", "--pairs"],
      ["ref.txt", "other.txt", "--reference", "same.txt"],
      ["ref.txt", "other.txt", "--to", "html"],
    ])
  func changesRefuses(arguments: [String]) throws {
    let run = try Program.run(["compare", "--changes"] + arguments, in: folder())
    #expect(run.status == 2)
    #expect(run.error.contains("--changes"))
  }

  @Test("Several references: the evidence names the one that says it")
  func references() throws {
    let run = try Program.run(
      [
        "compare", "same.txt", "--reference", "strange.txt", "--reference", "ref.txt", "--to",
        "ndjson",
      ], in: folder())
    let report = try #require(try run.objects.first)
    let references = try #require(report["references"] as? [[String: Any]])
    let verdicts = try #require(report["verdicts"] as? [[String: Any]])
    let evidence = try #require(verdicts.first?["evidence"] as? [[String: Any]])
    #expect(references.count == 2)
    #expect(evidence.first?["reference"] as? String == references[1]["@id"] as? String)
    #expect(verdicts.first?["review"] == nil)
  }

  @Test("--to html writes a page a comparison; --to jsonld has reviews beside the verdicts")
  func forms() throws {
    let folder = try folder()
    let page = try Program.run(
      ["compare", "other.txt", "--reference", "ref.txt", "--to", "html", "-o", "pages/"], in: folder
    )
    #expect(page.status == 0)
    #expect(try folder.names(in: "pages") == ["other.html"])
    let run = try Program.run(
      ["compare", "other.txt", "--reference", "ref.txt", "--to", "jsonld"], in: folder)
    #expect(run.output.contains("\"@type\": \"ClaimReview\""))
    #expect(run.output.contains("\"ratingValue\": 1"))
    #expect(run.output.contains("\"alternateName\": \"contradicted\""))
  }
}
