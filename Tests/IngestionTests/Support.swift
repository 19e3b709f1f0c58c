import Facts

@testable import Ingestion

/// The error that reading throws; `nil` where it succeeds.
func failure(_ body: () throws(IngestionError) -> Article) -> IngestionError? {
  do throws(IngestionError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// The article in a page.
func article(inPage html: String, url: String? = nil) throws(IngestionError) -> Article {
  try Ingestor(format: .html, url: url).article(from: Array(html.utf8), identifier: "page")
}

/// What a page with that `<head>` says about itself.
func metadata(_ head: String, body: String = "", url: String? = nil) -> PageMetadata {
  let html = "<html><head>\(head)</head><body>\(body)</body></html>"
  let page = LibXML2.parse(html: Array(html.utf8))
  return PageMetadata(page, StructuredData(page), url: url)
}

/// A sentence long enough to be a paragraph of an article.
let sentence =
  "The harbour authority said on Monday that the new ferry would carry four hundred passengers, in all weathers."
