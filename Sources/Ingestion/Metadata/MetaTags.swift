/// A page's `<meta>` tags, the first of each name: OpenGraph, Twitter cards, Dublin Core, and publishers' own.
struct MetaTags {
  /// Longer values are no names, titles or dates.
  static let maximumLength = 2_000

  private var values: [String: String] = [:]

  init(_ page: HTMLPage) {
    for index in page.nodes.indices where page.nodes[index].tag == .meta {
      guard let range = page.value(.content, of: index), range.count <= MetaTags.maximumLength,
        let content = page.pool[range].nonEmptyString,
        let value = HTMLEntities.decoded(content).cleaned
      else { continue }
      for attribute in [HTMLAttribute.property, .name, .itemprop] {
        guard let range = page.value(attribute, of: index), range.count <= MetaTags.maximumLength
        else { continue }
        // A property may list several names.
        for name in page.pool[range].split(whereSeparator: \.isWhitespace) {
          let key = name.folded
          if values[key] == nil { values[key] = value }
        }
      }
    }
  }

  /// The value of the first of some names that is there.
  func first(_ names: [String]) -> String? {
    for name in names {
      if let value = values[name] { return value }
    }
    return nil
  }

  /// The values of those names that are there, in the order of the names.
  func all(_ names: [String]) -> [String] { names.compactMap { values[$0] } }
}
