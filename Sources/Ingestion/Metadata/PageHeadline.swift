/// A page's headline.
enum PageHeadline {
  private static let metaNames = [
    "og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title",
    "headline",
    "article.headline", "hdl", "title",
  ]

  static func headline(
    of page: HTMLPage, _ meta: MetaTags, _ data: StructuredData, publisher: String?
  ) -> String? {
    if let headline = data.headline { return withoutSite(headline, publisher) }
    if let headline = meta.first(metaNames) { return withoutSite(headline, publisher) }
    var headings: [String] = []
    var title: String?
    for index in page.nodes.indices {
      switch page.nodes[index].tag {
      case .h1:
        if let text = page.text(below: index).cleaned {
          if page.string(.itemprop, of: index)?.contains("headline") == true { return text }
          headings.append(text)
        }
      case .title where title == nil:
        title = page.text(below: index).cleaned
      default: break
      }
    }
    guard let title else { return headings.first }
    // A heading that the title repeats is the headline; the rest of the title is the site.
    let wordsOfTitle = title.lowercased()
    if let heading = headings.first(where: {
      $0.utf8.count > 10 && wordsOfTitle.contains($0.lowercased())
    }) {
      return heading
    }
    return withoutSite(shortened(title), publisher)
  }

  /// Takes the site's name, where it is known, off the end or the start.
  static func withoutSite(_ title: String, _ publisher: String?) -> String {
    guard let publisher, !publisher.isEmpty else { return title }
    for separator in separators {
      let parts = title.components(separatedBy: separator)
      guard parts.count > 1 else { continue }
      if let last = parts.last, same(last, publisher) {
        return parts.dropLast().joined(separator: separator)
      }
      if let first = parts.first, same(first, publisher) {
        return parts.dropFirst().joined(separator: separator)
      }
    }
    return title
  }

  private static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / "]

  /// Takes off what follows the last separator of a `<title>`, where that is a few words and less than what precedes it.
  private static func shortened(_ title: String) -> String {
    for separator in separators {
      let parts = title.components(separatedBy: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let rest = parts.dropLast().joined(separator: separator)
      if words(last) <= 5, words(rest) >= 3, words(rest) > words(last) { return rest }
    }
    return title
  }

  private static func words(_ text: String) -> Int { text.split(separator: " ").count }

  private static func same(_ one: String, _ other: String) -> Bool {
    func folded(_ text: String) -> [UInt8] {
      text.lowercased().utf8.filter { $0.isLetter || $0.isDigit || $0 >= 0x80 }
    }
    return folded(one) == folded(other)
  }
}

extension String {
  /// The parts between occurrences of a separator.
  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(separator) {
        parts.append(part)
        part = ""
        rest = rest.dropFirst(separator.count)
      } else {
        part.append(rest.removeFirst())
      }
    }
    return parts + [part]
  }

  /// With white space collapsed; `nil` where nothing else is in it.
  var cleaned: String? {
    let text = Array(utf8).collapsedString
    return text.isEmpty ? nil : text
  }
}
