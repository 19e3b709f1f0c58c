import Lexicon

/// Composes digits and number words to number and ordinal items, before any grammar asks for them.
struct NumberReader: Sendable {
  init(lexicon: Lexicon) {}

  /// Adds the number items of the workspace's text.
  func run(_ workspace: inout Workspace) {}
}
