/// Everything that extraction found in one article.
public struct ArticleFacts: Hashable, Sendable {
  /// The mentions, in text order (`TextSpan`'s order).
  public var annotations: [Annotation] = []
  /// The distinct places, in order of first mention.
  public var places: [Place] = []
  /// What those places lie in and the article does not mention: divisions, countries, continents, each once.
  ///
  /// `Place.containedIn` leads from a place to them, and from each to the next.
  public var regions: [Place] = []
  /// The distinct organisations, in order of first mention.
  public var organizations: [Organization] = []
  /// The claims, in text order.
  public var claims: [Claim] = []
  /// Indices of annotations that claims bind; each claim owns a range of them (`Claim.links`).
  public var claimLinks: [Int] = []

  /// Makes an empty sheet.
  public init() {}
}
