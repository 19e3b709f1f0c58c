import Factdesk

/// A page.
public enum PageProperties {
  nonisolated(unsafe) private static var facts = FactProperties()
  private static let ingestor = Ingestor(format: .html, fetched: PublicationDate("2018-05-07"))

  /// Tries all properties on a page.
  public static func check(_ bytes: [UInt8]) {
    if isSampled(bytes, oneIn: 2048) {
      LinearCost.check(bytes, sharing: "page") {
        _ = try? ingestor.article(from: $0, identifier: "")
      }
    }
    guard let article = TextProperties.article(bytes, ingestor) else { return }
    require(!article.utf8.isEmpty, "a page that is an article has text")
    facts.check(article)
  }
}
