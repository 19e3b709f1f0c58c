internal import Facts

/// What a page says about its article, and what goes before what where it says several things.
///
/// | | first | then | then | last |
/// |---|---|---|---|---|
/// | headline | JSON-LD | OpenGraph, Twitter, Dublin Core | `itemprop`, `<h1>` | `<title>` without the site's name |
/// | authors | JSON-LD | `<meta>` | `rel`, `itemprop` | an element classed as the byline |
/// | publisher | `og:site_name` | JSON-LD | other `<meta>` | |
/// | published | JSON-LD | `<meta>`, `itemprop` | `<time>`, then the address | the date it shows, then `modified` |
/// | modified | JSON-LD | `<meta>` | `itemprop` | |
/// | section | JSON-LD | `article:section` and the like | | |
/// | free of charge | JSON-LD `isAccessibleForFree` | `article:content_tier` | | |
/// | language | `<html lang>` | `<meta>` | JSON-LD | |
/// | url | `rel="canonical"` | `og:url` | JSON-LD | |
struct PageMetadata {
  var headline: String?
  var authors: [String]
  var publisher: String?
  var published: PublicationDate?
  var modified: PublicationDate?
  var section: String?
  var isAccessibleForFree: Bool?
  var language: String?
  var url: String?

  init(
    _ page: HTMLPage, _ data: StructuredData, url given: String? = nil,
    fetched: PublicationDate? = nil
  ) {
    let meta = MetaTags(page)
    url = PageMetadata.address(page, meta, data)
    publisher =
      meta.first(["og:site_name"]) ?? data.publisher ?? meta.first(PageMetadata.publisherNames)
    headline = PageHeadline.headline(of: page, meta, data, publisher: publisher)
    authors = PageByline.authors(of: page, meta, data)
    language = PageMetadata.language(page, meta, data)
    let dates = PageDate.Source(
      page: page, meta: meta, data: data, url: url ?? given, language: language, fetched: fetched)
    published = PageDate.published(dates)
    modified = PageDate.modified(dates)
    section = data.section ?? meta.first(PageMetadata.sectionNames)
    isAccessibleForFree = data.isAccessibleForFree ?? PageMetadata.isFree(meta)
  }

  private static let publisherNames = [
    "dc.publisher", "dcterms.publisher", "publisher", "application-name", "cre", "source",
  ]

  private static let sectionNames = [
    "article:section", "og:article:section", "parsely-section", "article.section", "section",
    "cxenseparse:section", "sailthru.section",
  ]

  /// What publishers tell Facebook of a page: `free`, `metered` (some may read it), `locked`.
  private static func isFree(_ meta: MetaTags) -> Bool? {
    switch meta.first(["article:content_tier", "og:article:content_tier"])?.lowercased() {
    case "free": true
    case "locked": false
    default: nil
    }
  }

  private static func address(_ page: HTMLPage, _ meta: MetaTags, _ data: StructuredData) -> String?
  {
    var candidates: [String?] = []
    for index in page.nodes.indices where page.nodes[index].tag == .link {
      if let range = page.value(.rel, of: index), page.pool[range].trimmed.folded == "canonical" {
        candidates.append(page.string(.href, of: index))
        break
      }
    }
    candidates += [meta.first(["og:url", "twitter:url"]), data.url]
    return candidates.lazy.compactMap { $0 }.first {
      $0.hasPrefix("https://") || $0.hasPrefix("http://")
    }
  }

  private static func language(_ page: HTMLPage, _ meta: MetaTags, _ data: StructuredData)
    -> String?
  {
    let root = page.nodes.indices.first { page.nodes[$0].tag == .html }
    let candidates = [
      root.flatMap { page.string(.lang, of: $0) }, root.flatMap { page.string(.xmlLang, of: $0) },
      meta.first(["og:locale", "dc.language", "dcterms.language", "language", "inlanguage"]),
      data.language,
    ]
    return candidates.lazy.compactMap { $0.flatMap(languageTag) }.first
  }

  /// A BCP 47 tag in its usual case (RFC 5646, section 2.1.1): `en_us` is `en-US`.
  static func languageTag(_ text: String) -> String? {
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard let language = parts.first, 2...3 ~= language.utf8.count,
      parts.allSatisfy({
        1...8 ~= $0.utf8.count && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit }
      }),
      language.utf8.allSatisfy(\.isLetter)
    else { return nil }
    let rest = parts.dropFirst().map { part in
      switch part.utf8.count {
      case 2: part.uppercased()
      case 4 where part.utf8.allSatisfy(\.isLetter):
        part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: String(part)
      }
    }
    return ([language.lowercased()] + rest).joined(separator: "-")
  }
}
