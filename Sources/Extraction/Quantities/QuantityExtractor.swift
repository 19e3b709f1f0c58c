import Facts
import Lexicon

/// Numbers, money and measures, and what cardinals count.
struct QuantityExtractor: Sendable {
  init(lexicon: Lexicon) {}

  /// Adds the quantities of the workspace's text, outside temporal expressions, to what was found.
  func run(_ workspace: inout Workspace, _ article: Article) {}
}
