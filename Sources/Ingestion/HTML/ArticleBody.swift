internal import JSON

/// The text of the article in a page: paragraphs with an empty line between them.
enum ArticleBody {
  /// Returns the article's text as UTF-8; empty where the page has none.
  static func text(of page: HTMLPage, headline: String?) -> [UInt8] {
    guard !page.nodes.isEmpty else { return [] }
    let survey = PageSurvey(page)
    let skipped = Pruning.skipped(page, survey)
    let text = PageText(page, root: 0, isSkipped: skipped)
    let finder = ArticleFinder(page, survey, text)
    guard let container = finder.container() else { return [] }
    let blocks = BlockFilter(
      page: page, survey: survey, text: text, container: container, headline: headline
    ).kept()
    var output: [UInt8] = []
    for block in blocks {
      if !output.isEmpty { output.append(contentsOf: [0x0A, 0x0A]) }
      output.append(run: text.utf8.span.extracting(block.bytes))
    }
    return output
  }
}
