/// What a page's JSON-LD `articleBody` tells of the text that was found: which blocks are the article, and whether it was found at all.
///
/// Texts are compared by runs of four words. Publishers write the body with other paragraphs and without headings, lists and quoted posts, and
/// some cut it short: so it only speaks against paragraphs, and only where it holds nearly all of the others.
struct BodyEvidence {
  /// A body of fewer words is an excerpt.
  private static let fewestWords = 100
  /// Runs of so many words are compared.
  private static let runLength = 4
  /// A paragraph of fewer words may be said twice.
  private static let shortestParagraph = 8

  private var runs: Set<UInt64> = []
  private let body: [UInt8]
  private let isWhole: Bool

  /// Looks at a body; `nil` where it is too short to tell anything.
  init?(_ structured: StructuredData) {
    guard let body = structured.articleBody, body.utf8.count >= 300 else { return nil }
    self.body = BodyEvidence.plain(Array(body.utf8))
    let end = self.body[...].trimmed.suffix(3)
    isWhole = !end.elementsEqual("...".utf8) && !end.elementsEqual("…".utf8)
    var count = 0
    BodyEvidence.forEachRun(in: self.body[...]) { run in
      runs.insert(run)
      count += 1
    }
    guard count >= BodyEvidence.fewestWords else { return nil }
  }

  /// The body itself, where the text that was found is less than half of it.
  func replacement(for found: [UInt8]) -> [UInt8]? {
    guard found.count * 2 < body.count else { return nil }
    return body
  }

  /// The blocks without the paragraphs that the body does not know.
  func supported(_ blocks: [PageText.Block], of text: PageText, in page: HTMLPage)
    -> [PageText.Block]
  {
    guard isWhole else { return blocks }
    var known = 0
    var total = 0
    let isUnknown = blocks.map { block in
      var hits = 0
      var count = 0
      BodyEvidence.forEachRun(in: text.utf8[block.bytes]) { run in
        count += 1
        if runs.contains(run) { hits += 1 }
      }
      total += block.count
      if hits * 2 > count || count == 0 { known += block.count }
      return hits == 0 && count + BodyEvidence.runLength > BodyEvidence.shortestParagraph
    }
    guard known * 10 >= total * 8 else { return blocks }
    return zip(blocks, isUnknown).filter { block, isUnknown in
      switch page.nodes[block.owner].tag {
      case .p, .div, .section, .article, .main: !isUnknown
      default: true
      }
    }.map(\.0)
  }

  /// A hash of each run of words, letters and digits in lower case.
  private static func forEachRun(in bytes: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    let span = bytes.span
    var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var word = FoldedHash()
    var length = 0
    var words = 0
    for index in 0...span.count {
      if index < span.count, span[index].isLetter || span[index].isDigit || span[index] >= 0xC3 {
        word.add(span[index])
        length += 1
        continue
      }
      // The later bytes of a character beyond ASCII belong to its word, those of typographic quotes as well.
      if index < span.count, span[index] >= 0x80 { continue }
      guard length > 0 else { continue }
      words += 1
      if words >= runLength {
        var run = last.0
        for hash in [last.1, last.2, word.value] { run = (run ^ hash) &* 0x0000_0100_0000_01B3 }
        body(run)
      }
      last = (last.1, last.2, word.value)
      word = FoldedHash()
      length = 0
    }
  }

  /// The body as text: some publishers write markup into it.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
    let page = LibXML2.parse(html: MarkupGuard.guarded(bytes))
    guard !page.nodes.isEmpty else { return bytes }
    let text = PageText(page, root: 0, isSkipped: PageSurvey(page).isFurniture)
    return ArticleBody.joined(text.blocks, of: text)
  }
}
