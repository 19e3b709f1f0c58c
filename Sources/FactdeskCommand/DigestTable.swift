import Factdesk

/// The table of `extract --summary`: a row an article, with a few of its facts below.
enum DigestTable {
  private static let nameWidth = 44
  private static let numberWidth = 7

  /// The heading.
  static let head =
    padded("article", to: nameWidth)
    + ["times", "numbers", "places", "organis.", "claims"].map(column).joined()

  /// One article.
  static func row(_ digest: ArticleDigest) -> String {
    let counts = [
      digest.temporal, digest.quantities, digest.places, digest.organizations, digest.claims,
    ]
    let row = padded(digest.identifier, to: nameWidth) + counts.map { column("\($0)") }.joined()
    return ([row] + digest.examples.map { "    \($0)" }).joined(separator: "\n")
  }

  private static func column(_ text: String) -> String {
    String(repeating: " ", count: max(1, numberWidth + 2 - text.count)) + text
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text.count < width ? text + String(repeating: " ", count: width - text.count) : text
  }
}
