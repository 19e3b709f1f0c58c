/// Takes out of a page what is no part of an article wherever it stands: navigation, sharing, advertising, comments, captions.
enum Pruning {
  /// Marks the outermost node of everything that is taken out.
  ///
  /// Class names lie (`<body class="has-sidebar">`), so nothing goes that holds more than a share of the page's paragraphs, or
  /// the marked body of an article. Comments may be longer than the article: only the marked body protects them.
  ///
  /// Where class names would take most of the page's paragraphs, they mean something else on it, and only elements and roles count.
  static func skipped(_ page: HTMLPage, _ survey: PageSurvey) -> [Bool] {
    let (skipped, share) = skipped(page, survey, trustsClasses: true)
    return share > 0.5 ? self.skipped(page, survey, trustsClasses: false).skipped : skipped
  }

  /// The nodes that are taken out, and which share of the page's paragraphs goes with them; comments do not count in it.
  private static func skipped(_ page: HTMLPage, _ survey: PageSurvey, trustsClasses: Bool) -> (
    skipped: [Bool], share: Double
  ) {
    let count = page.nodes.count
    var skipped = [Bool](repeating: false, count: count)
    guard count > 0 else { return (skipped, 0) }
    var lost = 0
    let all = survey.paragraphs(in: 0, of: page)
    let bodies = bodyTotals(page, survey)
    var index = 0
    while index < count {
      let node = page.nodes[index]
      if node.tag != .text,
        survey.isFurniture[index]
          || goes(page, survey, index, all: all, trustsClasses: trustsClasses)
            && bodies[Int(node.end)] == bodies[index]
      {
        skipped[index] = true
        if !survey.isFurniture[index], survey.hints[index].isDisjoint(with: [.comments, .hidden]) {
          lost += survey.paragraphs(in: index, of: page)
        }
        index = Int(node.end)
      } else {
        index += 1
      }
    }
    return (skipped, all == 0 ? 0 : Double(lost) / Double(all))
  }

  private static func goes(
    _ page: HTMLPage, _ survey: PageSurvey, _ index: Int, all: Int, trustsClasses: Bool
  ) -> Bool {
    let tag = page.nodes[index].tag
    switch tag {
    case .html, .body, .article, .main, .h1, .em, .strong, .b, .i, .tbody, .thead, .tfoot, .tr, .td,
      .th:
      return false
    default: break
    }
    let hints =
      trustsClasses ? survey.hints[index] : survey.hints[index].intersection([.comments, .hidden])
    let share = all == 0 ? 0 : Double(survey.paragraphs(in: index, of: page)) / Double(all)
    if hints.contains(.comments) { return share < 0.95 && !hints.contains(.articleBody) }
    if share > 0.4 { return false }
    // An embedded post is a quotation, whatever its frame is called.
    if survey.quotes(in: index, of: page) > 0, hints.isDisjoint(with: [.otherArticles, .hidden]),
      share > 0
    {
      return false
    }
    // Other articles are links; a list of that name without any is this one's.
    if hints.contains(.otherArticles), hints.isDisjoint(with: [.boilerplate, .hidden, .comments]),
      survey.links(in: index, of: page) * 10 < survey.text(in: index, of: page)
    {
      return false
    }
    if !hints.isDisjoint(with: [.boilerplate, .otherArticles, .caption, .byline, .hidden]) {
      if tag == .a || tag == .span || tag == .p { return survey.text(in: index, of: page) < 600 }
      return !hints.contains(.articleBody)
    }
    switch tag {
    case .aside, .footer, .figcaption: return true
    case .header: return share < 0.2
    case .form, .fieldset, .figure: return share < 0.1
    default: return false
    }
  }

  /// For each node, how many marked article bodies begin before it.
  private static func bodyTotals(_ page: HTMLPage, _ survey: PageSurvey) -> [Int32] {
    var totals: [Int32] = [0]
    totals.reserveCapacity(page.nodes.count + 1)
    var total: Int32 = 0
    for index in page.nodes.indices {
      if ArticleMarker.isBody(page, survey, index), survey.paragraphs(in: index, of: page) > 200 {
        total += 1
      }
      totals.append(total)
    }
    return totals
  }
}
