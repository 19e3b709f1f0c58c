/// Who signed a page's article.
enum PageByline {
  private static let metaNames = [
    "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator",
    "dc.contributor", "byl",
    "sailthru.author", "parsely-author", "article.author", "citation_author", "cxenseparse:author",
  ]

  static func authors(of page: HTMLPage, _ meta: MetaTags, _ data: StructuredData) -> [String] {
    let structured = data.authors.filter(isName).map(withoutPreposition).unique
    if !structured.isEmpty { return structured }
    for value in meta.all(metaNames) {
      let names = split(value)
      if !names.isEmpty { return names }
    }
    return visible(page)
  }

  /// Names in the page itself: `rel="author"` or `itemprop="author"` first, then an element classed as byline.
  private static func visible(_ page: HTMLPage) -> [String] {
    var byClass: String?
    // Up to where other articles, comments or navigation go: the names in them are not this article's.
    var elsewhereEnd: Int32 = 0
    for index in page.nodes.indices where page.nodes[index].tag != .text {
      let node = page.nodes[index]
      if elsewhereEnd <= index, isElsewhere(page, index) { elsewhereEnd = node.end }
      if node.tag == .meta || node.tag == .link { continue }
      let isMarked =
        page.string(.rel, of: index) == "author"
        || page.string(.itemprop, of: index)?.contains("author") == true
      guard isMarked || byClass == nil && elsewhereEnd <= index else { continue }
      var isByline = false
      if !isMarked {
        for attribute in [HTMLAttribute.class, .id] {
          if let range = page.value(attribute, of: index), !range.isEmpty {
            isByline = isByline || ClassHints(of: page.pool[range]).contains(.byline)
          }
        }
      }
      guard isMarked || isByline, node.end - Int32(index) < 60 else { continue }
      guard let text = page.text(below: index).cleaned, text.utf8.count <= 100 else { continue }
      if isMarked {
        let names = split(withoutDate(text))
        if !names.isEmpty { return names }
      } else if !split(withoutDate(text)).isEmpty, longestName(in: withoutDate(text)) <= 6 {
        byClass = text
      }
    }
    return byClass.map { split(withoutDate($0)) } ?? []
  }

  private static func isElsewhere(_ page: HTMLPage, _ node: Int) -> Bool {
    switch page.nodes[node].tag {
    case .nav, .aside, .footer: return true
    case .html, .body, .main, .article: return false
    default: break
    }
    return [HTMLAttribute.class, .id].contains { attribute in
      guard let range = page.value(attribute, of: node), !range.isEmpty else { return false }
      return !ClassHints(of: page.pool[range]).isDisjoint(with: [.otherArticles, .comments])
    }
  }

  /// Words in the longest of the names: a headline that stands with a byline has more.
  private static func longestName(in text: String) -> Int {
    split(text).reduce(0) { max($0, $1.split(separator: " ").count) }
  }

  /// A visible byline up to the date, the address or the button that follows the names.
  private static func withoutDate(_ text: String) -> String {
    // A date may be glued to the name: its markup has no space.
    var glued = text
    if let digit = text.firstIndex(where: { $0.isASCII && $0.isNumber }), digit > text.startIndex,
      text[text.index(before: digit)].isLetter
    {
      glued = String(text[..<digit])
    }
    var words = glued.split(separator: " ").prefix { word in
      !word.utf8.contains(where: \.isDigit) && !word.hasPrefix("@") && word.lowercased() != "follow"
        && word.lowercased() != "updated" && word.lowercased() != "published"
    }[...]
    // The month before a day that was cut off, and a dash before that.
    while let last = words.last,
      MonthNames.month(of: Array(last.utf8).prefix { $0 != UInt8(ascii: ".") }) != nil
        || last.unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic })
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// The names in a byline: `By Ann Lee and Bo Chan` holds two.
  static func split(_ byline: String) -> [String] {
    let text = withoutPreposition(byline)
    guard isName(text) else { return [] }
    var parts = [text]
    for separator in [" and ", " & ", "; ", " | ", " und ", " et ", ", "] {
      let pieces = parts.flatMap { $0.components(separatedBy: separator) }
      // A comma before one word is a title or a place, not a second author.
      if pieces.allSatisfy({ 2...4 ~= $0.split(separator: " ").count }) { parts = pieces }
    }
    return parts.map(withoutPreposition).filter(isName).unique
  }

  private static func withoutPreposition(_ name: String) -> String {
    var name = name
    for word in [
      "written by ", "posted by ", "reported by ", "by: ", "by ", "von ", "par ", "por ",
      "author: ",
    ] {
      if name.lowercased().hasPrefix(word) {
        name = String(name.dropFirst(word.count))
        break
      }
    }
    return name.cleaned ?? ""
  }

  /// Words of navigation and of publishing systems that stand where a name should.
  private static let noNames: Set<String> = [
    "admin", "administrator", "author", "authors", "editor", "staff", "guest", "anonymous", "share",
    "follow", "more", "by",
    "home", "homepage", "news", "comments", "comment", "published", "updated", "null", "none",
    "undefined", "webmaster",
    "n/a", "bio", "menu", "login", "logout", "log", "in", "out", "sign", "up", "register", "search",
    "contact", "about", "us", "subscribe",
    "newsletter", "print", "email", "e-mail", "facebook", "twitter", "instagram", "linkedin", "rss",
    "view", "all", "posts", "post",
    "articles", "article", "stories", "read", "profile", "website", "archive", "back", "next",
    "previous", "close", "skip", "to",
    "content", "the", "this", "user", "unknown", "blog", "photo", "photos", "video", "videos",
    "tags", "categories", "category",
    "privacy", "policy", "terms", "written", "reply", "save", "listen", "watch", "see", "show",
    "details", "guest author",
    "startseite", "kontakt", "impressum", "anmelden", "suche", "kommentare", "artikel", "autor",
    "alle", "mehr", "drucken", "teilen",
    "accueil", "contactez-nous", "recherche", "auteur", "inicio", "contacto", "buscar", "redacteur",
  ]

  /// Whether a text can name people: navigation, addresses and numbers cannot, nor can whole sentences.
  private static func isName(_ text: String) -> Bool {
    let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == ":" || $0 == "|" }
    guard words.count <= 24, !words.allSatisfy({ noNames.contains(String($0)) }) else {
      return false
    }
    guard 2...100 ~= text.utf8.count, !text.contains("://"), !text.hasPrefix("www."),
      !text.hasPrefix("@"),
      !text.hasSuffix("?"), !text.hasSuffix("!")
    else { return false }
    return text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}

extension [String] {
  /// Without repetitions, in the order of first occurrence.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
