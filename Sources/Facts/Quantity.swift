/// A number, what it measures, and what it counts.
///
/// A plain quantity has `value`; a range has `minimum` and `maximum`; an open bound has one of them.
public struct Quantity: Hashable, Sendable {
  /// What sort of number it is.
  public enum Kind: String, Sendable {
    case cardinal, ordinal, percent, money, measure
  }

  /// What the words around the number do to it.
  public enum Modifier: String, Sendable {
    case approximately, atLeast, atMost, moreThan, lessThan
  }

  /// What a cardinal counts: the noun phrase, and the noun at its head.
  public struct Counted: Hashable, Sendable {
    /// The noun phrase ("Allied servicemen").
    public var phrase: TextSpan
    /// Its head ("servicemen"), inside `phrase`.
    public var head: TextSpan

    /// Makes the counted phrase with its head.
    public init(phrase: TextSpan, head: TextSpan) {
      self.phrase = phrase
      self.head = head
    }
  }

  /// Cardinal, ordinal, percent, money or measure.
  public var kind: Kind
  /// The number; percent in points, money in the main unit.
  public var value: ExactDecimal?
  /// Digits of a whole number too large for `value`, as they are written without grouping.
  public var digits: String?
  /// Lower end of a range, or of an open bound.
  public var minimum: ExactDecimal?
  /// Upper end of a range, or of an open bound.
  public var maximum: ExactDecimal?
  /// Approximation or bound.
  public var modifier: Modifier?
  /// UN/CEFACT Recommendation 20 code of the unit; percent is `P1`.
  public var unitCode: String?
  /// ISO 4217 code of the currency.
  public var currency: String?
  /// The unit as written.
  public var unitText: TextSpan?
  /// What a cardinal counts.
  public var counts: Counted?

  /// Makes a quantity of a kind and value.
  public init(_ kind: Kind, _ value: ExactDecimal? = nil) {
    self.kind = kind
    self.value = value
  }
}
