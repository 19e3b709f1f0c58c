import Foundation
import Testing

@Suite("Web archives")
struct WARCCommandTests {
  private static func record(_ id: Int, length: Int? = nil) -> String {
    let response = """
      HTTP/1.1 200 OK\r
      Content-Type: text/html; charset=utf-8\r
      \r
      <html><body><p>Some \(id) hundred people met on May 5, 2018 in the harbour of Ghent, as they do each year.</p></body></html>
      """
    return """
      WARC/1.0\r
      WARC-Type: response\r
      WARC-Record-ID: <urn:uuid:\(id)>\r
      WARC-Target-URI: https://example.org/\(id)\r
      WARC-Date: 2018-05-07T00:00:00Z\r
      Content-Type: application/http; msgtype=response\r
      Content-Length: \(length ?? response.utf8.count)\r
      \r
      \(response)\r
      \r

      """
  }

  private static let archive =
    "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    + record(1) + record(2, length: 9_999) + record(3)

  @Test(
    "Each page of an archive is an article; a record that is cut off is a failure",
    arguments: [true, false])
  func articlesAndFailures(isNamed: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write(WARCCommandTests.archive, to: "in/news.warc")
    let run = try Program.run(
      ["ingest"] + (isNamed ? ["--from", "warc", "in/news.warc"] : ["in"]), in: folder)
    #expect(run.status == 1)
    let objects = try run.objects
    #expect(objects.map { $0["id"] as? String } == ["urn:uuid:1", "urn:uuid:3"])
    #expect(objects.first?["url"] as? String == "https://example.org/1")
    #expect(objects.first?["dateFetched"] as? String == "2018-05-07T00:00:00Z")
    #expect(run.error.contains("urn:uuid:2: byte"))
  }

  @Test("An archive may come through a pipe")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["extract", "--from", "warc", "--to", "ndjson", "-o", "-", "-"],
      input: WARCCommandTests.record(4), in: folder)
    #expect(run.status == 0)
    #expect(try run.objects.first?["identifier"] as? String == "urn:uuid:4")
  }

  @Test("An archive without pages is a failure")
  func withoutPages() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["ingest", "--from", "warc", "-"], input: "", in: folder)
    #expect(run.status == 1)
    #expect(run.error.contains("the archive holds no page"))
  }
}
