import Facts
import Testing

@testable import Ingestion

@Suite struct WARCPageTests {
  private func article(_ block: [UInt8], fields: String = "", type: String = "response")
    throws(IngestionError)
    -> Article
  {
    var reader = WARCReader(name: "a.warc")
    let contentType = type == "resource" ? "text/html; charset=windows-1251" : "application/http"
    reader.append(Archive.record(type, contentType: contentType, fields: fields, block))
    reader.finish()
    guard let record = try reader.next() else {
      throw IngestionError(identifier: "a.warc", code: .empty, message: "no page")
    }
    return try Ingestor().article(from: record)
  }

  @Test func aPageKeepsWhereItCameFrom() throws {
    let article = try article(Archive.response(sentence))
    #expect(article.identifier == "urn:uuid:1")
    #expect(article.url == "https://example.org/a")
    #expect(article.fetched?.description == "2018-05-06T09:30:00Z")
    #expect(article.text == sentence)
    #expect(article.warnings.isEmpty)
  }

  /// The text in two chunks.
  private func chunked(_ bytes: [UInt8], end: String = "0\r\n\r\n") -> [UInt8] {
    let half = bytes.count / 2
    return Array("\(String(half, radix: 16)); x=y\r\n".utf8) + bytes[..<half]
      + Array("\r\n\(String(bytes.count - half, radix: 16).uppercased())\r\n".utf8) + bytes[half...]
      + Array("\r\n\(end)".utf8)
  }

  @Test func bodiesAreDecoded() throws {
    let page = Archive.page(sentence)
    let bodies: [(String, [UInt8])] = [
      ("", page),
      ("Transfer-Encoding: chunked\r\n", chunked(page)),
      ("Content-Encoding: gzip\r\n", Archive.compressed(page)),
      ("Content-Encoding: x-gzip\r\n", Archive.compressed(page)),
      ("Content-Encoding: deflate\r\n", Archive.compressed(page, windowBits: 15)),
      ("Content-Encoding: deflate\r\n", Archive.compressed(page, windowBits: -15)),
      (
        "transfer-encoding: Chunked\r\ncontent-encoding: GZIP\r\n",
        chunked(Archive.compressed(page))
      ),
      ("Content-Encoding: gzip, gzip\r\n", Archive.compressed(Archive.compressed(page))),
      // Decoded by the crawler, which kept the server's header.
      ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", page),
      ("Content-Encoding: deflate\r\n", page), ("Content-Encoding: br\r\n", page),
      ("Content-Encoding: identity\r\n", page),
    ]
    for (fields, body) in bodies {
      let article = try article(Archive.response("", fields: fields, body: body))
      #expect(article.text == sentence, "\(fields)")
      #expect(article.warnings.isEmpty, "\(fields)")
    }
  }

  @Test func aBodyThatIsCutOffIsReadAsFarAsItGoes() throws {
    let long = Archive.page(sentence + "</p><p>" + String(repeating: "\(sentence) ", count: 200))
    let compressed = Archive.compressed(long)
    let bodies: [(String, [UInt8])] = [
      ("Transfer-Encoding: chunked\r\n", chunked(long).dropLast(300)),
      ("Transfer-Encoding: chunked\r\n", chunked(long, end: "")),
      ("Content-Encoding: gzip\r\n", compressed.dropLast(20)),
    ]
    for (fields, body) in bodies {
      let article = try article(Archive.response("", fields: fields, body: body))
      #expect(article.text.hasPrefix(sentence))
      #expect(article.warnings.count == 1)
    }
    let cut = try article(Archive.response(sentence), fields: "WARC-Truncated: length\r\n")
    #expect(cut.warnings == ["the crawler cut the page off (length)"])
  }

  @Test func aCodingThatIsNotKnownIsTold() {
    let error = failure { () throws(IngestionError) in
      try article(
        Archive.response("", fields: "Content-Encoding: br\r\n", body: [0x1B, 0x0E, 0x00, 0xF8]))
    }
    #expect(error?.code == .unknownCoding)
    #expect(error?.identifier == "urn:uuid:1")
  }

  @Test func theServersCharsetGoesBeforeThePages() throws {
    let body =
      Array("<meta charset=koi8-r><p>\(sentence) ".utf8) + [0xCC, 0xE8, 0xF0] + Array("</p>".utf8)
    let response = Archive.response("", type: "text/html; charset=windows-1251", body: body)
    #expect(try article(response).text.hasSuffix("Мир"))
    #expect(try article(body, type: "resource").text.hasSuffix("Мир"))
  }

  @Test(arguments: [
    // The first that is not after the fetch, in the order of precedence.
    ("2018-05-06T09:29:59Z", "2018-05-05", "2018-05-06T09:29:59Z"),
    ("2018-05-06T09:30:01Z", "2018-05-05", "2018-05-05"),
    ("2018-05-06T11:30:00+02:00", "2018-05-05", "2018-05-06T11:30:00+02:00"),
    ("2018-05-06T09:30:00-02:00", "2018-05-05", "2018-05-05"),
    // A day without a zone may have begun somewhere.
    ("2018-05-06", "2018-05-05", "2018-05-06"), ("2018-05-07", "2018-05-05", "2018-05-05"),
    ("2038-01-01", "2037-01-01", nil),
  ])
  func aPublicationAfterTheFetchIsNotBelieved(first: String, second: String, date: String?) throws {
    let page = """
      <meta property=article:published_time content="\(first)"><meta name=date content="\(second)"><p>\(sentence)</p>
      """
    let article = try article(Archive.response("", body: Array(page.utf8)))
    #expect(article.published?.description == date)
  }
}
