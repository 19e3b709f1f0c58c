/// What the parser found wrong with a page's markup, for whoever wants to know: no page is refused for it.
///
///     var errors = MarkupErrors()
///     let article = try Ingestor().article(from: bytes, identifier: "a17.html", markupErrors: &errors)
///     print(errors.count, errors.first.first?.message ?? "")     // 3 Unexpected end tag : p
///
/// Elements of HTML 5 that libxml2 does not know are no errors. What was repaired before parsing (NUL bytes, endless attributes) is not told.
public struct MarkupErrors: Hashable, Sendable {
  /// One error.
  public struct Element: Hashable, Sendable {
    /// libxml2's number (`xmlParserErrors`).
    public var code: Int
    /// libxml2's words.
    public var message: String
  }

  /// How many are kept, so that no page can fill the memory with them.
  public static let maximumKept = 100

  /// How many there are.
  public internal(set) var count = 0
  /// The first of them, in the page's order; no more than `maximumKept`.
  public internal(set) var first: [Element] = []

  /// No errors.
  public init() {}
}
