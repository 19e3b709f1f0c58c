/// How a page says which of its elements is the article, the most precise way first.
enum ArticleMarker: Int, CaseIterable {
  /// `itemprop="articleBody"` (schema.org).
  case itemprop
  /// A class or id such as `article-body`, `entry-content`.
  case bodyClass
  /// `<article>`, `role="article"`.
  case article
  /// `<main>`, `role="main"`.
  case main
  /// A class or id such as `story`, `content`.
  case contentClass

  /// How much of the page's worth an element must hold to be believed: on many pages, other articles follow.
  var neededShare: Double {
    switch self {
    case .itemprop, .bodyClass: 0.25
    case .article: 0.4
    case .main, .contentClass: 0.5
    }
  }

  /// The marker that an element carries; `nil` where it has none.
  init?(_ page: HTMLPage, _ survey: PageSurvey, _ node: Int) {
    let tag = page.nodes[node].tag
    switch tag {
    case .text, .p, .a, .span, .li, .h1, .h2, .h3, .h4, .h5, .h6, .body, .html, .head, .meta:
      return nil
    default: break
    }
    let hints = survey.hints[node]
    if page.string(.itemprop, of: node)?.contains("articleBody") == true {
      self = .itemprop
    } else if hints.contains(.articleBody), hints.isDisjoint(with: [.comments, .otherArticles]) {
      self = .bodyClass
    } else if tag == .article || page.string(.role, of: node) == "article" {
      self = .article
    } else if tag == .main || page.string(.role, of: node) == "main" {
      self = .main
    } else if hints.contains(.content),
      hints.isDisjoint(with: [.comments, .otherArticles, .boilerplate, .byline, .articleHead])
    {
      self = .contentClass
    } else {
      return nil
    }
  }

  /// Whether an element is marked as the body itself.
  static func isBody(_ page: HTMLPage, _ survey: PageSurvey, _ node: Int) -> Bool {
    guard let marker = ArticleMarker(page, survey, node) else { return false }
    return marker == .itemprop || marker == .bodyClass
  }
}
