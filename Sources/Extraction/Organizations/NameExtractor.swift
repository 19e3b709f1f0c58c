import Facts
import Lexicon

/// Names: candidates, then the evidence that makes them places, organisations or neither.
struct NameExtractor: Sendable {
  init(lexicon: Lexicon) {}

  /// Adds the place and organisation names of the workspace's text to what was found.
  func run(_ workspace: inout Workspace, _ article: Article) {}
}
