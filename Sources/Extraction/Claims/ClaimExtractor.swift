import Facts
import Lexicon

/// What each sentence asserts about the annotations in it.
struct ClaimExtractor: Sendable {
  init(lexicon: Lexicon) {}

  /// Adds the claims of a document whose annotations are already in text order.
  func run(_ workspace: borrowing Workspace, _ facts: inout ArticleFacts) {}
}
