/// What a reference says of one fact of a candidate text.
public enum Verdict: String, Hashable, Sendable {
  /// The reference states the same.
  case supported
  /// The reference states another value for the same thing.
  case contradicted
  /// The reference does not say.
  case unverifiable
}
