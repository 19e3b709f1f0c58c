/// What is known about each node of a page before anything is decided: its class hints, and running totals over the
/// page that give any subtree's amounts as a difference.
struct PageSurvey {
  /// A text of so many visible bytes is as good as a paragraph: many pages have no `<p>`.
  private static let sentenceLength = 60

  /// Hints of each node's `class` and `id`; none for texts.
  private(set) var hints: [ClassHints] = []
  /// Whether the node is no content by its element or attributes alone.
  private(set) var isFurniture: [Bool] = []
  /// Totals before each node, and after the last.
  private var text: [Int32] = [0]
  private var links: [Int32] = [0]
  private var paragraphs: [Int32] = [0]
  private var quotes: [Int32] = [0]

  init(_ page: HTMLPage) {
    let count = page.nodes.count
    hints.reserveCapacity(count)
    isFurniture.reserveCapacity(count)
    text.reserveCapacity(count + 1)
    links.reserveCapacity(count + 1)
    paragraphs.reserveCapacity(count + 1)
    quotes.reserveCapacity(count + 1)
    // Where the outermost open link and paragraph end.
    var linkEnd: Int32 = 0
    var paragraphEnd: Int32 = 0
    var silentEnd: Int32 = 0
    var totals: (text: Int32, links: Int32, paragraphs: Int32, quotes: Int32) = (0, 0, 0, 0)
    for index in 0..<count {
      let node = page.nodes[index]
      if node.tag == .text {
        hints.append([])
        isFurniture.append(false)
        if silentEnd <= index {
          let amount = PageSurvey.visibleBytes(page.pool[page.text(of: index)])
          totals.text += amount
          if linkEnd > index {
            totals.links += amount
          } else if paragraphEnd > index || amount >= PageSurvey.sentenceLength {
            totals.paragraphs += amount
          }
        }
      } else {
        let furniture = PageSurvey.isFurniture(page, index)
        hints.append(PageSurvey.hints(page, index))
        isFurniture.append(furniture)
        switch node.tag {
        case .a: if page.isLink(index) { linkEnd = max(linkEnd, node.end) }
        case .p, .blockquote, .pre: paragraphEnd = max(paragraphEnd, node.end)
        default: break
        }
        if node.tag == .blockquote { totals.quotes += 1 }
        if furniture { silentEnd = max(silentEnd, node.end) }
      }
      text.append(totals.text)
      links.append(totals.links)
      paragraphs.append(totals.paragraphs)
      quotes.append(totals.quotes)
    }
  }

  /// Bytes of text below a node (or in a text), without white space and furniture.
  func text(in node: Int, of page: HTMLPage) -> Int { total(text, node, page) }

  /// How many of them are in links.
  func links(in node: Int, of page: HTMLPage) -> Int { total(links, node, page) }

  /// How many of them are in paragraphs, and not in links.
  func paragraphs(in node: Int, of page: HTMLPage) -> Int { total(paragraphs, node, page) }

  /// How many `<blockquote>`s an element is or holds.
  func quotes(in node: Int, of page: HTMLPage) -> Int { total(quotes, node, page) }

  private func total(_ totals: [Int32], _ node: Int, _ page: HTMLPage) -> Int {
    Int(totals[Int(page.nodes[node].end)] - totals[node])
  }

  private static func visibleBytes(_ bytes: ArraySlice<UInt8>) -> Int32 {
    let span = bytes.span
    var count: Int32 = 0
    for index in 0..<span.count where span[index] > 0x20 { count += 1 }
    return count
  }

  private static func hints(_ page: HTMLPage, _ node: Int) -> ClassHints {
    var hints: ClassHints = []
    if let range = page.value(.class, of: node) {
      hints.formUnion(ClassHints(of: page.pool[range]))
    }
    if let range = page.value(.id, of: node) { hints.formUnion(ClassHints(of: page.pool[range])) }
    return hints
  }

  /// Elements, roles and states that never hold an article's text.
  private static func isFurniture(_ page: HTMLPage, _ node: Int) -> Bool {
    switch page.nodes[node].tag {
    case .script, .style, .noscript, .template, .nav, .button, .select, .option, .textarea, .input,
      .iframe, .object,
      .embed, .applet, .svg, .canvas, .audio, .video, .map, .noframes, .dialog, .title, .head,
      .menu, .label, .legend,
      .meter, .progress, .frameset, .datalist:
      return true
    case .html, .body: return false
    default: break
    }
    if page.value(.hidden, of: node) != nil { return true }
    if let role = page.string(.role, of: node) {
      switch role {
      case "navigation", "complementary", "contentinfo", "search", "banner", "dialog",
        "alertdialog", "menu", "menubar",
        "toolbar", "tablist", "tooltip", "button", "alert":
        return true
      default: break
      }
    }
    if page.string(.ariaHidden, of: node) == "true" { return true }
    if let range = page.value(.style, of: node), range.count > 0 {
      let style = page.pool[range].filter { !$0.isWhitespace }[...].folded
      if style.contains("display:none") || style.contains("visibility:hidden") { return true }
    }
    return false
  }
}
