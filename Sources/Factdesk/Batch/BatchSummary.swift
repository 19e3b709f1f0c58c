/// What a batch has done: so far, or in all.
public struct BatchSummary: Hashable, Sendable {
  /// Records (or whatever the job makes) written.
  public internal(set) var results = 0
  /// Inputs that gave none.
  public internal(set) var failures = 0
  /// Mentions found.
  public internal(set) var annotations = 0
  /// Bytes of input.
  public internal(set) var inputBytes = 0
  /// Files in folders that were left out because their name is no article's; known at the end.
  public internal(set) var leftOut = 0
  /// Records of web archives that were passed over because they are no pages; known at the end.
  public internal(set) var otherRecords = 0
}
