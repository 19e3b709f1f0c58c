/// An article and what was found in it: what is written, read back and compared.
public struct Record: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// What it states.
  public var facts: ArticleFacts

  /// Joins an article to its facts.
  public init(article: Article, facts: ArticleFacts) {
    self.article = article
    self.facts = facts
  }
}
