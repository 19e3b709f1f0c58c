/// Decides which blocks of the article's element are the article.
struct BlockFilter {
  let page: HTMLPage
  let survey: PageSurvey
  let text: PageText
  let container: Int
  let headline: String?

  /// The article's blocks, in order.
  func kept() -> [PageText.Block] {
    let end = Int(page.nodes[container].end)
    let inside = text.blocks.filter { $0.firstNode >= container && $0.firstNode < end }
    return inside.filter { keeps($0) }
  }

  private func keeps(_ block: PageText.Block) -> Bool {
    let tag = page.nodes[block.owner].tag
    if tag == .h1 { return false }
    if block.linkDensity > 0.6 && block.count < 200 { return false }
    return true
  }
}
