internal import JSON

/// What the page's JSON-LD blocks say of its article (schema.org).
///
/// Read are all `<script type="application/ld+json">`, in their order. The article is the first object of an article's type at
/// the top of a block, in its `@graph` or its `mainEntity`; a `WebPage` serves where there is none. What stands deeper, such as the
/// articles of a list, is other pages'. A block that is no JSON, even read leniently, says nothing.
struct StructuredData {
  /// The objects at the tops of blocks that have a name, by their `@id`.
  private var named: [String: (document: JSONDocument, node: Int)] = [:]
  private var article: (document: JSONDocument, node: Int)?
  private var webPage: (document: JSONDocument, node: Int)?

  init(_ page: HTMLPage) {
    for index in page.nodes.indices where page.nodes[index].tag == .script {
      guard index + 1 < page.nodes.count, page.nodes[index + 1].tag == .text,
        let json = StructuredData.json(in: page.pool[page.text(of: index + 1)]),
        let document = try? JSONDocument(json, conformance: .lenient)
      else { continue }
      visit(document)
    }
  }

  /// Schema.org's types for what a page tells, as far as they occur (https://schema.org/Article and below).
  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
    "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle",
    "BlogPosting",
    "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "Report", "SatiricalArticle",
    "ScholarlyArticle", "MedicalScholarlyArticle", "TechArticle", "APIReference", "Review",
    "PressRelease",
  ]
  private static let pageTypes: Set<String> = [
    "WebPage", "ItemPage", "AboutPage", "MedicalWebPage", "CreativeWork",
  ]

  // MARK: What it says

  /// The article's title.
  var headline: String? {
    string("headline") ?? article.flatMap { StructuredData.string("name", $0) }
  }
  /// When it appeared.
  var datePublished: String? { string("datePublished") ?? string("dateCreated") }
  /// When it was changed.
  var dateModified: String? { string("dateModified") }
  /// The section it stands in.
  var section: String? { string("articleSection") }
  /// Whether everyone may read it: `true`, or `"True"` as many write.
  var isAccessibleForFree: Bool? {
    for place in [article, webPage] {
      guard let place, let value = place.document.value(of: "isAccessibleForFree", in: place.node)
      else { continue }
      if let flag = place.document.boolean(at: value) { return flag }
      switch place.document.string(at: value)?.lowercased() {
      case "true", "https://schema.org/true", "http://schema.org/true": return true
      case "false", "https://schema.org/false", "http://schema.org/false": return false
      default: break
      }
    }
    return nil
  }
  /// Its text, where that is given whole.
  var articleBody: String? {
    article.flatMap { place in
      place.document.value(of: "articleBody", in: place.node).flatMap(place.document.string)
    }.flatMap { $0.isEmpty ? nil : HTMLEntities.decoded($0) }
  }
  /// Its address.
  var url: String? { string("url") ?? name(of: "mainEntityOfPage", keys: ["@id", "url"]).first }
  /// Its language.
  var language: String? { string("inLanguage") }
  /// The paper, agency or site.
  var publisher: String? { name(of: "publisher", keys: ["name", "legalName"]).first }
  /// The people who wrote it.
  var authors: [String] {
    let authors = name(of: "author", keys: ["name"])
    return authors.isEmpty ? name(of: "creator", keys: ["name"]) : authors
  }

  private func string(_ key: String) -> String? {
    for place in [article, webPage] {
      if let place, let value = StructuredData.string(key, place) { return value }
    }
    return nil
  }

  private static func string(_ key: String, _ place: (document: JSONDocument, node: Int)) -> String?
  {
    guard let node = place.document.value(of: key, in: place.node),
      let first = place.document.elements(of: node).first,
      let text = place.document.string(at: first)
    else { return nil }
    return label(text)
  }

  /// A name, title or date as it is meant; `nil` where it is empty or too long to be one.
  private static func label(_ text: String) -> String? {
    text.utf8.count <= MetaTags.maximumLength ? HTMLEntities.decoded(text).cleaned : nil
  }

  /// The names of what a key refers to: strings, objects with one of the keys, or references to such objects.
  private func name(of key: String, keys: [String]) -> [String] {
    for place in [article, webPage] {
      guard let place, let value = place.document.value(of: key, in: place.node) else { continue }
      var names: [String] = []
      for element in place.document.elements(of: value) {
        if let text = place.document.string(at: element) {
          if let name = StructuredData.label(text) { names.append(name) }
          continue
        }
        let target = resolved(element, in: place.document)
        for key in keys {
          guard let found = target.document.value(of: key, in: target.node) else { continue }
          names += target.document.elements(of: found).compactMap {
            target.document.string(at: $0).flatMap(StructuredData.label)
          }
          break
        }
      }
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The object that a reference (`{"@id": …}` and nothing more) stands for.
  private func resolved(_ node: Int, in document: JSONDocument) -> (
    document: JSONDocument, node: Int
  ) {
    let members = document.members(of: node)
    guard members.count <= 2, let reference = members.first(where: { $0.key == "@id" }),
      let identifier = document.string(at: reference.value),
      document.value(of: "name", in: node) == nil
    else { return (document, node) }
    return named[identifier] ?? (document, node)
  }

  // MARK: Finding the article

  private mutating func visit(_ document: JSONDocument) {
    for node in StructuredData.tops(of: document) {
      if document.value(of: "name", in: node) != nil,
        let identifier = document.value(of: "@id", in: node).flatMap(document.string),
        named[identifier] == nil
      {
        named[identifier] = (document, node)
      }
      let types = StructuredData.types(of: node, in: document)
      if article == nil, types.contains(where: StructuredData.articleTypes.contains) {
        article = (document, node)
      } else if webPage == nil, types.contains(where: StructuredData.pageTypes.contains) {
        webPage = (document, node)
      }
    }
  }

  private static func types(of node: Int, in document: JSONDocument) -> [String] {
    guard let value = document.value(of: "@type", in: node) else { return [] }
    return document.elements(of: value).compactMap { element in
      // `http://schema.org/Article` and `schema:Article` are `Article`.
      document.string(at: element).map {
        String($0.split { $0 == "/" || $0 == ":" || $0 == "#" }.last ?? "")
      }
    }
  }

  /// The objects at the top of a block, in its graph, and what those name as their main entity.
  private static func tops(of document: JSONDocument) -> [Int] {
    var tops: [Int] = []
    for element in document.elements(of: document.root) {
      tops.append(element)
      if let graph = document.value(of: "@graph", in: element) {
        tops += document.elements(of: graph)
      }
    }
    for top in tops {
      for key in ["mainEntity", "mainEntityOfPage"] {
        if let entity = document.value(of: key, in: top) { tops += document.elements(of: entity) }
      }
    }
    return tops
  }

  /// The JSON in a script, which may stand in a comment or a CDATA section.
  private static func json(in script: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard
      let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let end = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }),
      start < end
    else { return nil }
    // `<![CDATA[` begins with a bracket of its own, and `]]>` ends with two.
    if script[start...].hasPrefix(folding: "[cdata[") {
      return json(in: script[(start + 7)...end].dropLast(2))
    }
    return script[start...end]
  }
}
