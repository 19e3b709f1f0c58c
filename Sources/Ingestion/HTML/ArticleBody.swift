internal import JSON

/// The text of the article in a page: paragraphs with an empty line between them.
///
/// Where one way finds nothing, the next is tried:
/// 1. the article's element, without what is no part of it, as far as the JSON-LD's `articleBody` does not speak against it;
/// 2. all of the page but its furniture;
/// 3. `articleBody` of the page's JSON-LD;
/// 4. every text on the page.
enum ArticleBody {
  /// Returns the article's text as UTF-8; empty where the page has no text.
  static func text(of page: HTMLPage, metadata: PageMetadata, structured: StructuredData) -> [UInt8]
  {
    guard !page.nodes.isEmpty else { return [] }
    let survey = PageSurvey(page)
    let skipped = Pruning.skipped(page, survey)
    let text = PageText(page, root: 0, isSkipped: skipped)
    if let container = ArticleFinder(page, survey, text).container() {
      let filter = BlockFilter(
        page: page, survey: survey, text: text, container: container,
        headline: metadata.headline)
      var blocks = filter.kept()
      let evidence = BodyEvidence(structured)
      if let evidence { blocks = evidence.supported(blocks, of: text, in: page) }
      blocks = ArticleTail(page: page, text: text, authors: metadata.authors).removed(from: blocks)
      let article = joined(blocks, of: text)
      if let body = evidence?.replacement(for: article) { return body }
      if !article.isEmpty { return article }
    }
    let prose = joined(text.blocks.filter { $0.linkDensity < 0.5 }, of: text)
    if !prose.isEmpty { return prose }
    if let body = structured.articleBody { return Array(body.utf8) }
    let shown = page.nodes.map {
      $0.tag == .script || $0.tag == .style || $0.tag == .head || $0.tag == .title
    }
    let everything = PageText(page, root: 0, isSkipped: shown)
    // Labels alone are no article.
    return everything.blocks.contains { $0.count >= 80 }
      ? joined(everything.blocks, of: everything) : []
  }

  static func joined(_ blocks: [PageText.Block], of text: PageText) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(blocks.reduce(0) { $0 + $1.count + 2 })
    for block in blocks {
      if !output.isEmpty { output.append(contentsOf: [0x0A, 0x0A]) }
      output.append(run: text.utf8.span.extracting(block.bytes))
    }
    return output
  }
}
