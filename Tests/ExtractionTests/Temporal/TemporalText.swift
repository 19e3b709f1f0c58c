import Facts

@testable import Extraction

/// Reads short texts as articles, for tests of temporal expressions.
enum TemporalText {
  /// One expression as a test sees it.
  struct Found: Equatable {
    var text: String
    var value: String?
    var rule: String
    var expression: TemporalExpression
  }

  /// The temporal expressions of a text; published on Wednesday, 16 June 2010, unless said otherwise.
  static func expressions(_ text: String, published: String? = "2010-06-16") -> [Found] {
    var article = Article(identifier: "test", text: text)
    article.published = published.flatMap { PublicationDate($0) }
    var extractor = Extractor()
    return extractor.extract(article).annotations.compactMap { annotation in
      guard case .temporal(let expression) = annotation.content else { return nil }
      return Found(
        text: article.text(at: annotation.span), value: expression.timex3, rule: annotation.rule,
        expression: expression)
    }
  }

  /// "text = value", one for each expression.
  static func values(_ text: String, published: String? = "2010-06-16") -> [String] {
    expressions(text, published: published).map { "\($0.text) = \($0.value ?? "invalid")" }
  }
}
