public import Facts

/// A candidate that was looked at and not taken, and why.
public struct Rejection: Hashable, Sendable {
  /// Where it stands.
  public var span: TextSpan
  /// The rule that would have taken it, or that threw it out.
  public var rule: String
  /// The reason, for a person.
  public var reason: String
}
