import Factdesk

@testable import JSON

/// A page.
public enum PageProperties {
  nonisolated(unsafe) private static var facts = FactProperties()
  private static let ingestor = Ingestor(format: .html, fetched: PublicationDate("2018-05-07"))
  private static let plainIngestor = Ingestor(
    format: .html, contentType: "text/html; charset=utf-8")

  /// Tries all properties on a page.
  public static func check(_ bytes: [UInt8]) {
    if isSampled(bytes, oneIn: 2048) {
      LinearCost.check(bytes, sharing: "page") {
        _ = try? ingestor.article(from: $0, identifier: "")
      }
    }
    guard let article = TextProperties.article(bytes, ingestor) else { return }
    checkText(article.utf8)
    checkOtherWays(bytes)
    facts.check(article)
  }

  /// Paragraphs have one empty line between them and nothing around them.
  private static func checkText(_ text: [UInt8]) {
    require(!text.isEmpty, "a page that is an article has text")
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A }
    require(
      !isSpace(text[0]) && !isSpace(text[text.count - 1]), "there is no white space around a text")
    var breaks = 0
    for byte in text {
      breaks = byte == 0x0A ? breaks + 1 : 0
      require(breaks < 3, "there is one empty line between paragraphs")
    }
  }

  /// A page gives the same article by itself, in a line of JSON and in an archive.
  private static func checkOtherWays(_ page: [UInt8]) {
    // A byte order mark would say more than the charset that is given.
    guard String(validating: page, as: UTF8.self) != nil, page.first != 0xEF,
      let article = try? plainIngestor.article(from: page, identifier: "a")
    else { return }
    var line = Array(#"{"id":"a","html":"#.utf8)
    line.append(jsonString: page.span)
    line += Array("}".utf8)
    let fromLine = try? plainIngestor.article(fromJSONLine: line[...], name: "", line: 1)
    require(fromLine == article, "a page is the same article in a line of JSON")

    let block =
      Array("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".utf8) + page
    let header =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: a\r\nContent-Length: \(block.count)\r\n\r\n"
    var reader = WARCReader(name: "a")
    reader.append(Array(header.utf8) + block + Array("\r\n\r\n".utf8))
    reader.finish()
    guard let record = try? reader.next() else { fail("a page in an archive is found") }
    let fromArchive = try? plainIngestor.article(from: record)
    require(fromArchive == article, "a page is the same article in an archive")
  }
}
