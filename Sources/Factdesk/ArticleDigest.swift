/// A record in a few words: how much was found in an article, and some of it.
public struct ArticleDigest: Hashable, Sendable {
  /// The article's identifier.
  public var identifier: String
  /// Mentions of dates, times, durations.
  public var temporal = 0
  /// Mentions of quantities.
  public var quantities = 0
  /// Mentions of places.
  public var places = 0
  /// Mentions of organisations.
  public var organizations = 0
  /// Claims.
  public var claims: Int
  /// A few mentions with their values: `May 5 = 2018-05-05`.
  ///
  /// At most one a kind.
  public var examples: [String] = []

  /// Sums up a record.
  public init(of record: Record) {
    identifier = record.article.identifier
    claims = record.facts.claims.count
    for annotation in record.facts.annotations {
      let isFirst: Bool
      switch annotation.content {
      case .temporal: (isFirst, temporal) = (temporal == 0, temporal + 1)
      case .quantity: (isFirst, quantities) = (quantities == 0, quantities + 1)
      case .place: (isFirst, places) = (places == 0, places + 1)
      case .organization: (isFirst, organizations) = (organizations == 0, organizations + 1)
      }
      guard isFirst else { continue }
      let words = record.article.text(at: annotation.span)
      examples.append("\(words) = \(FactDescription.value(of: annotation, in: record))")
    }
  }
}
