/// Takes off what follows an article inside its own element: the author's portrait, and what stands under every release of a company:
/// whom to ask, and what its statements are worth.
struct ArticleTail {
  /// A portrait is no longer.
  private static let longestPortrait = 500
  /// Portraits and the like stand among the last so many blocks.
  private static let lastBlocks = 4
  /// A company's portrait is at most this share of the article, in percent.
  private static let companyShare = 35

  let page: HTMLPage
  let text: PageText
  let authors: [String]

  /// The blocks without the tail.
  func removed(from blocks: [PageText.Block]) -> [PageText.Block] {
    withoutPortraits(withoutCompany(blocks))
  }

  /// Takes off a heading such as `Media contact` near the end and all that follows it.
  private func withoutCompany(_ blocks: [PageText.Block]) -> [PageText.Block] {
    let total = blocks.reduce(0) { $0 + $1.count }
    var following = 0
    for index in blocks.indices.reversed() where index > 0 {
      let block = blocks[index]
      following += block.count
      if following * 100 > total * ArticleTail.companyShare { return blocks }
      if block.count <= 80, total - following > 400, isTitle(block),
        ArticleTail.opensPortrait(text.utf8[block.bytes])
      {
        return Array(blocks[..<index])
      }
    }
    return blocks
  }

  /// Whether a block is a heading, or a line of its own that is no sentence.
  private func isTitle(_ block: PageText.Block) -> Bool {
    if page.nodes[block.owner].tag.isHeading { return true }
    guard page.nodes[block.owner].tag != .li, let last = text.utf8[block.bytes].last else {
      return false
    }
    return last != UInt8(ascii: ".") && last != UInt8(ascii: "!") && last != UInt8(ascii: "?")
  }

  /// Whether a heading opens a portrait: `About the author`, `Media contact`.
  static func opensPortrait(_ heading: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: heading, as: UTF8.self).lowercased()
    return portraitOpenings.contains { opening in
      text.hasPrefix(opening)
        && (text.utf8.count == opening.utf8.count || opening.hasSuffix(" ")
          || text.dropFirst(opening.count).first?.isLetter == false)
    }
  }

  /// What such headings begin with, in this project's own collection.
  ///
  /// `About` and a company's name is not among them: as many editors count that part as the release's as do not.
  private static let portraitOpenings = [
    "about the author", "about the writer", "about us", "about the company",
    "media contact", "media contacts", "press contact", "press contacts", "contact for media",
    "for media inquiries",
    "for further information", "for more information", "notes to editors", "note to editors",
    "forward-looking statements", "safe harbor",
    "über den autor", "über die autorin", "über die autoren", "über uns", "über das unternehmen",
    "pressekontakt",
    "à propos de l'auteur", "à propos de l’auteur", "contact presse",
    "contacts presse", "sobre el autor",
    "sobre o autor", "l'autore", "over de auteur", "o autorze",
  ]

  /// Takes off paragraphs at the end that say who the author is: they begin with the name and a verb.
  private func withoutPortraits(_ blocks: [PageText.Block]) -> [PageText.Block] {
    let names = authors.map { BlockFilter.folded(Array($0.utf8)[...]) }.filter { $0.count >= 6 }
    guard !names.isEmpty, blocks.count > 3 else { return blocks }
    let firstOfLast = blocks.count - ArticleTail.lastBlocks
    return blocks.enumerated().filter { index, block in
      guard index >= firstOfLast, block.count <= ArticleTail.longestPortrait else { return true }
      let words = BlockFilter.folded(text.utf8[block.bytes].prefix(160))
      return !names.contains { name in
        words.starts(with: name)
          && ArticleTail.verbs.contains { words.dropFirst(name.count).starts(with: $0.utf8) }
      }
    }.map(\.element)
  }

  /// How a portrait goes on after the name, without spaces.
  private static let verbs = [
    "is", "covers", "writes", "reports", "hascovered",
    "haswritten", "hasbeen", "joined",
    "istredakteur", "istautor", "istjournalist", "istfreie", "schreibt", "estjournaliste",
    "esperiodista",
  ]
}
