import Factdesk
import Foundation
import Testing

/// Every fixture against its record in `Fixtures/expected`; `make record` writes those anew.
@Suite("Expected records")
struct ExpectedRecordTests {
  static let folders = ["articles", "reference", "candidates"]
  /// Articles and records of them: the text of each record is compared as a whole, so that the difference can be read.
  static let inputs: [String] = folders.flatMap { folder in
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.path(folder))) ?? []
    return names.sorted().map { "\(folder)/\($0)" }
  }

  @Test("A fixture gives its record", arguments: inputs)
  func record(input: String) async throws {
    let output = try TemporaryFolder()
    var job = BatchJob(
      .records(.jsonld), of: [Fixtures.path(input)], to: .folder(output.path))
    job.workers = 1
    #expect(try await job.run().failures == 0)
    for name in try output.names() {
      // Identifiers are paths as they were given; here they must not depend on where the package lies.
      let record = try #require(output.text(of: name)).replacing(
        Fixtures.package.path + "/", with: "")
      let expected = Fixtures.url("expected/\(name)")
      if ProcessInfo.processInfo.environment["FACTDESK_RECORD"] != nil {
        try FileManager.default.createDirectory(
          at: expected.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(record.utf8).write(to: expected)
        continue
      }
      let text = try? String(contentsOf: expected, encoding: .utf8)
      let wanted = try #require(text, "Fixtures/expected/\(name) is missing: make record")
      #expect(
        record == wanted,
        """
        The record of \(input) is not the expected one. First difference:
        \(ExpectedRecordTests.difference(record, wanted))
        If it is right: make record, and read what changed before it is committed.
        """)
    }
  }

  @Test("No expected record is left of a fixture that is gone")
  func noLeftovers() throws {
    let records = try FileManager.default.contentsOfDirectory(atPath: Fixtures.path("expected"))
    #expect(records.filter { $0.hasSuffix(".jsonld") }.count >= ExpectedRecordTests.inputs.count)
  }

  private static func difference(_ one: String, _ other: String) -> String {
    let lines = one.split(separator: "\n", omittingEmptySubsequences: false)
    let others = other.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where index >= others.count || others[index] != line {
      return
        "line \(index + 1)\n  is       \(line)\n  expected \(index < others.count ? others[index] : "nothing")"
    }
    return "\(others.count - lines.count) lines are missing at the end"
  }
}
