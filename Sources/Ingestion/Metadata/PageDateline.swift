internal import Facts

/// The date that a page shows its readers, for pages that say it in no other way.
///
/// Looked at are, in this order, elements whose class or id speaks of a date, from the headline on and then before it; short lines near
/// the headline that hold a date; the dateline that opens the article (`BRUSSELS, 6 May 2018 –`). Other articles' dates, in sidebars,
/// lists and comments, are left alone.
enum PageDateline {
  /// A date with the words around it is no longer.
  private static let longestLine = 100
  /// Texts after the headline that are looked at.
  private static let nearestTexts = 24

  static func published(
    _ page: HTMLPage, language: String?, isBelieved: (PublicationDate) -> Bool
  ) -> PublicationDate? {
    let finder = DateText(language: language)
    let places = candidates(page)
    func date(_ bytes: ArraySlice<UInt8>) -> PublicationDate? {
      guard let day = finder.first(in: bytes) else { return nil }
      let date = PublicationDate(day: day)
      return isBelieved(date) ? date : nil
    }
    let heading = places.heading ?? 0
    for node in places.dated.filter({ $0 >= heading }) + places.dated.filter({ $0 < heading }) {
      if let date = date(Array(page.text(below: node).utf8)[...]) { return date }
    }
    guard let start = places.heading else { return nil }
    var seen = 0
    var index = start
    while index < page.nodes.count, seen < nearestTexts {
      if places.isElsewhere[index] {
        index = Int(page.nodes[index].end)
        continue
      }
      if page.nodes[index].tag == .text {
        let bytes = page.pool[page.text(of: index)].trimmed
        if !bytes.isEmpty {
          seen += 1
          // Of a paragraph, only what opens it.
          if let date = date(bytes.count <= longestLine ? bytes : bytes.prefix(80)) { return date }
        }
      }
      index += 1
    }
    return nil
  }

  /// Elements whose class or id speaks of a date, the last `<h1>`, and what belongs to something else.
  private static func candidates(_ page: HTMLPage) -> (
    dated: [Int], heading: Int?, isElsewhere: [Bool]
  ) {
    var dated: [Int] = []
    var heading: Int?
    var isElsewhere = [Bool](repeating: false, count: page.nodes.count)
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      switch node.tag {
      case .text:
        index += 1
        continue
      case .script, .style, .head, .nav, .footer, .aside, .noscript, .template, .select, .option:
        isElsewhere[index] = true
        index = Int(node.end)
        continue
      case .h1: heading = heading ?? index
      default: break
      }
      var hints: ClassHints = []
      var isDated = false
      for attribute in [HTMLAttribute.class, .id] {
        guard let range = page.value(attribute, of: index), !range.isEmpty else { continue }
        hints.formUnion(ClassHints(of: page.pool[range]))
        isDated = isDated || namesDate(page.pool[range])
      }
      if node.tag != .body, node.tag != .html,
        !hints.isDisjoint(with: [.comments, .otherArticles])
          || hints.contains(.boilerplate) && !isDated && isAside(page, index)
      {
        isElsewhere[index] = true
        index = Int(node.end)
        continue
      }
      if isDated, node.end - Int32(index) < 40 { dated.append(index) }
      index += 1
    }
    return (dated, heading, isElsewhere)
  }

  /// Whether an element of a boilerplate class is a sidebar or the like rather than a line of metadata.
  private static func isAside(_ page: HTMLPage, _ node: Int) -> Bool {
    page.nodes[node].end - Int32(node) > 40
  }

  /// Whether a class or id has a word for a date in it.
  private static func namesDate(_ value: ArraySlice<UInt8>) -> Bool {
    var word = FoldedHash()
    var length = 0
    var previousIsLower = false
    for byte in value {
      guard byte.isLetter else {
        if length > 0, words.value(for: word.value) != nil { return true }
        word = FoldedHash()
        length = 0
        previousIsLower = false
        continue
      }
      let isLower = byte >= UInt8(ascii: "a")
      if !isLower, previousIsLower {
        if words.value(for: word.value) != nil { return true }
        word = FoldedHash()
        length = 0
      }
      previousIsLower = isLower
      word.add(byte)
      length += 1
    }
    return length > 0 && words.value(for: word.value) != nil
  }

  /// Words for dates in class names, in the languages that web designers use.
  private static let words = HashTable(
    """
    date dates datum fecha data dateline datetime timestamp time published publish publication pubdate pubtime posted postdate \
    postmeta postmetadata entrydate entrymeta meta articledate articlemeta created createdate erstellt veroeffentlicht \
    publicado publie dato dateheader storydate newsdate timeago submitted byline infos artikeldatum
    """.split(whereSeparator: \.isWhitespace).map { (word: String($0), value: true) })
}
