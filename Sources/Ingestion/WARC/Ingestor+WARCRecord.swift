public import Facts

/// Web archives: the page in a record.
extension Ingestor {
  /// Reads the page in a record as an article.
  ///
  /// The record's identifier becomes the article's, the address it was fetched from goes before the one in the page, the charset
  /// in its HTTP header before the one that the page declares, and a publication date after the fetch is not believed.
  public func article(from record: WARCRecord) throws(IngestionError) -> Article {
    var ingestor = self
    ingestor.format = .html
    ingestor.url = record.url ?? url
    ingestor.fetched = record.fetched ?? fetched
    var bytes = record.content
    var damage = record.truncation.map { "the crawler cut the page off (\($0))" }
    ingestor.contentType = record.contentType ?? contentType
    if record.isResponse {
      guard let response = HTTPResponse(bytes) else {
        throw IngestionError(
          identifier: record.identifier, code: .corruptRecord,
          message: "the record holds no HTTP header; fetch the page again")
      }
      guard let body = response.body(limit: Ingestor.maximumSize) else {
        let coding = response.header.string(of: "content-encoding") ?? ""
        throw IngestionError(
          identifier: record.identifier, code: .unknownCoding,
          message:
            "the page is coded as “\(coding)”, which is not known here; decode the archive first")
      }
      ingestor.contentType = response.header.string(of: "content-type") ?? contentType
      bytes = body.bytes
      damage = body.damage.map { "the page is read as far as it goes: \($0)" } ?? damage
    }
    var article = try ingestor.article(from: bytes, identifier: record.identifier)
    if let damage { article.warnings.append(damage) }
    return article
  }
}
