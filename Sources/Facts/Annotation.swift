/// One mention of a fact in an article's text: where, what, and by which rule.
public struct Annotation: Hashable, Sendable {
  /// What is mentioned.
  public enum Content: Hashable, Sendable {
    case temporal(TemporalExpression)
    case quantity(Quantity)
    /// Index of the place in `ArticleFacts.places`.
    case place(Int)
    /// Index of the organisation in `ArticleFacts.organizations`.
    case organization(Int)
  }

  /// Where in the article's text.
  public var span: TextSpan
  /// What.
  public var content: Content
  /// The rule that found it: `temporal/month-day`.
  public var rule: String

  /// Makes the annotation of a span.
  public init(_ span: TextSpan, _ content: Content, rule: String) {
    self.span = span
    self.content = content
    self.rule = rule
  }
}
