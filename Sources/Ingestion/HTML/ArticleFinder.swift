/// Finds the element that holds the article.
///
/// Each block of text has a worth: long text outside links is worth its length, short or linked text costs. An element is worth the
/// sum of its blocks. The article is the smallest element that holds nearly all the worth of the page; an element that is marked as
/// the article is preferred where it holds a fair part of that.
struct ArticleFinder {
  let page: HTMLPage
  let survey: PageSurvey
  let text: PageText
  /// Worth of the blocks whose first text stands before each node.
  private let totals: [Double]

  init(_ page: HTMLPage, _ survey: PageSurvey, _ text: PageText) {
    self.page = page
    self.survey = survey
    self.text = text
    var worth = [Double](repeating: 0, count: page.nodes.count + 1)
    for block in text.blocks {
      worth[block.firstNode + 1] += ArticleFinder.worth(of: block, tag: page.nodes[block.owner].tag)
    }
    for index in 1..<worth.count { worth[index] += worth[index - 1] }
    totals = worth
  }

  /// Worth of everything in an element.
  func worth(of node: Int) -> Double { totals[Int(page.nodes[node].end)] - totals[node] }

  /// The element that holds the article; `nil` in a page without any.
  func container() -> Int? {
    guard !page.nodes.isEmpty, !text.blocks.isEmpty else { return nil }
    let best = heaviest()
    let bestWorth = worth(of: best)
    var chosen: [ArticleMarker: (node: Int, worth: Double)] = [:]
    for index in page.nodes.indices {
      guard page.nodes[index].tag != .text, let marker = ArticleMarker(page, survey, index) else {
        continue
      }
      let worth = worth(of: index)
      // Of several, the first of a fair size: what follows an article on its page are other articles.
      if worth > 2 * (chosen[marker]?.worth ?? 0) { chosen[marker] = (index, worth) }
    }
    for marker in ArticleMarker.allCases {
      if let candidate = chosen[marker], candidate.worth >= bestWorth * marker.neededShare {
        return candidate.node
      }
    }
    return best
  }

  /// The smallest element that holds most of the worth.
  private func heaviest() -> Int {
    descend(from: 0, share: 0.8)
  }

  /// Goes down from an element as long as one child holds at least that share of its worth.
  private func descend(from start: Int, share: Double) -> Int {
    var node = start
    while true {
      let needed = max(worth(of: node) * share, 1)
      var child = node + 1
      var next: Int?
      while child < Int(page.nodes[node].end) {
        switch page.nodes[child].tag {
        case .text, .p, .blockquote, .pre, .li, .ul, .ol: break
        case let tag where tag.isHeading: break
        default: if worth(of: child) >= needed { next = child }
        }
        child = Int(page.nodes[child].end)
      }
      guard let next else { return node }
      node = next
    }
  }

  private static func worth(of block: PageText.Block, tag: HTMLTag) -> Double {
    if tag.isHeading { return 0 }
    let length = Double(block.count)
    let plain = length * (1 - 2 * block.linkDensity)
    // Rows of a table and items of a list are short by nature.
    if tag == .tr || tag == .td || tag == .th || tag == .li, block.linkDensity < 0.3 {
      return max(plain - 40, 0)
    }
    return plain - 40
  }
}
