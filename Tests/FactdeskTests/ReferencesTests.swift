import Foundation
import Testing

@testable import Factdesk

@Suite("References")
struct ReferencesTests {
  /// A folder with many references, of which the seventh tells of the same as the candidate.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "The bridge over the canal was opened on 3 May 1921 by the queen.\n", to: "draft.txt")
    var lines = ""
    for number in 0..<20 {
      let text =
        number == 7
        ? "The bridge over the canal was opened on 3 May 1912 by the queen."
        : "Snow closed \(number + 2) roads in the mountains."
      lines += "{\"id\": \"r\(number)\", \"text\": \"\(text)\"}\n"
    }
    _ = try folder.write(lines, to: "references.jsonl")
    return folder
  }

  private func output(_ references: References, in folder: TemporaryFolder) async throws -> String {
    let output = folder.path + "/verdicts.ndjson"
    let job = BatchJob(
      .comparisons(.linkedData(.ndjson), with: references), of: [folder.path + "/draft.txt"],
      to: .file(output))
    _ = try await job.run()
    return try #require(folder.text(of: "verdicts.ndjson"))
  }

  @Test("read one by one give the report that all together give")
  func streamed() async throws {
    let folder = try folder()
    let inputs = [folder.path + "/references.jsonl"]
    let atHand = try await output(.records(try await BatchJob.records(of: inputs)), in: folder)
    #expect(try await output(.files(inputs), in: folder) == atHand)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(atHand.utf8)) as? [String: Any])
    #expect((report["references"] as? [Any])?.count == 20)
    #expect((report["summary"] as? [String: Any])?["contradicted"] as? Int == 1)
  }

  @Test("that cannot be read make the comparison fail, not the batch")
  func missing() async throws {
    let folder = try folder()
    let job = BatchJob(
      .comparisons(.linkedData(.ndjson), with: .files([folder.path + "/none.txt"])),
      of: [folder.path + "/draft.txt"], to: .file(folder.path + "/verdicts.ndjson"))
    let summary = try await job.run()
    #expect(summary.failures == 1)
    let log = folder.text(of: "failures.ndjson")
    #expect(log?.contains("no-reference") == true)
    #expect(log?.contains("none.txt") == true)
  }
}
