/// Decides which blocks of the article's element are the article.
///
/// | out | because |
/// |---|---|
/// | `<h1>`, a block that repeats the headline | the headline is metadata |
/// | a block that is mostly links, but for lists that are text as a whole | navigation, "read more" |
/// | a short block with one of `BoilerplatePhrases` | invitations, credits |
/// | before the first paragraph: what is short and no sentence | byline, date, section |
/// | after the last: the same, and headings | tags, author's line |
/// | a heading that no text follows | its section went |
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
    var lists: [Int: Bool] = [:]
    let title = headline.map { BlockFilter.folded(Array($0.utf8)[...]) }
    let kept = inside.filter { block in
      let tag = page.nodes[block.owner].tag
      if tag == .h1 { return false }
      if tag == .blockquote { return true }
      if let title, block.count < 400, BlockFilter.folded(text.utf8[block.bytes]) == title {
        return false
      }
      if BoilerplatePhrases.match(text.utf8[block.bytes]) { return false }
      if block.linkDensity > 0.5 {
        if tag == .li, let list = list(around: block.owner) {
          let isText = lists[list] ?? isText(list)
          lists[list] = isText
          return isText
        }
        return block.linkDensity < 0.8 && block.count - block.linkBytes > 40 || block.count > 300
      }
      return true
    }
    return withoutLooseHeadings(trimmed(kept))
  }

  /// The `<ul>` or `<ol>` that an item stands in.
  private func list(around item: Int) -> Int? {
    let parent = Int(page.nodes[item].parent)
    guard parent >= 0, page.nodes[parent].tag == .ul || page.nodes[parent].tag == .ol else {
      return nil
    }
    return parent
  }

  /// Whether a list is text with links in it rather than a list of links.
  private func isText(_ list: Int) -> Bool {
    let all = survey.text(in: list, of: page)
    return survey.links(in: list, of: page) * 10 < all * 7
  }

  /// Takes off what stands before the first paragraph and after the last.
  private func trimmed(_ blocks: [PageText.Block]) -> [PageText.Block] {
    guard let first = blocks.firstIndex(where: isParagraph),
      let last = blocks.lastIndex(where: isParagraph)
    else {
      return blocks
    }
    return blocks.enumerated().filter { index, block in
      let tag = page.nodes[block.owner].tag
      if index < first {
        return tag.isHeading || tag == .li || isDateline(block) || isSentence(block)
      }
      if index > last {
        return tag == .li || tag == .blockquote || tag == .tr || tag == .td || tag == .th
          || isSentence(block)
      }
      return true
    }.map(\.element)
  }

  private func isParagraph(_ block: PageText.Block) -> Bool {
    block.count >= 80 && block.linkDensity < 0.5 && !page.nodes[block.owner].tag.isHeading
  }

  /// Whether a block ends like a sentence.
  private func isSentence(_ block: PageText.Block) -> Bool {
    guard !page.nodes[block.owner].tag.isHeading, block.count >= 20 else { return false }
    var end = block.bytes.upperBound - 1
    // Closing quotes and brackets may follow the full stop; typographic ones have three bytes.
    while end > block.bytes.lowerBound {
      switch text.utf8[end] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): end -= 1
      case 0x98...0x9F where text.utf8[end - 1] == 0x80: end -= 3
      default:
        switch text.utf8[end] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
        case 0xA6: return text.utf8[end - 1] == 0x80
        // Ideographic full stop, and fullwidth marks.
        case 0x82: return text.utf8[end - 1] == 0x80
        case 0x81, 0x9F: return text.utf8[end - 1] == 0xBC
        default: return false
        }
      }
    }
    return false
  }

  /// Whether a block is a place in capitals with a comma or an agency in brackets: `BRUSSELS, May 6 (Reuters)`.
  private func isDateline(_ block: PageText.Block) -> Bool {
    guard block.count < 60 else { return false }
    let bytes = text.utf8[block.bytes]
    let word = bytes.prefix { $0.isLetter || $0 >= 0x80 }
    return word.count >= 3 && word.allSatisfy { $0.lowercased != $0 || $0 >= 0x80 }
      && (bytes.contains(UInt8(ascii: ",")) || bytes.contains(UInt8(ascii: "(")))
  }

  /// Takes out headings before which the next heading of their rank, or the end, comes without text.
  private func withoutLooseHeadings(_ blocks: [PageText.Block]) -> [PageText.Block] {
    var kept: [PageText.Block] = []
    // The highest rank (lowest number) since the last text; 7 where text follows directly.
    var hasText = false
    var lowestRank: UInt8 = 0
    for block in blocks.reversed() {
      let tag = page.nodes[block.owner].tag
      if tag.isHeading {
        if hasText || tag.rawValue < lowestRank {
          kept.append(block)
          lowestRank = tag.rawValue
        }
        hasText = false
      } else {
        kept.append(block)
        hasText = true
      }
    }
    return kept.reversed()
  }

  /// Letters and digits in lower case, for comparison.
  static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter { $0.isLetter || $0.isDigit || $0 >= 0xC3 }.map(\.lowercased)
  }
}
