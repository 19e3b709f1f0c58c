import Facts
import Lexicon

/// Dates, times, durations and sets: recognition by grammar, then resolution in the document.
struct TemporalExtractor: Sendable {
  init(lexicon: Lexicon) {}

  /// Adds the temporal expressions of the workspace's text to what was found.
  func run(_ workspace: inout Workspace, _ article: Article) {}
}
