/// A length of time: up to three units with an amount each, as in `P1Y6M`, `PT2H30M` or `P2DT1H5M`.
public struct TemporalDuration: Hashable, Sendable {
  /// Units of a TIMEX3 duration, long to short.
  public enum Unit: UInt8, Sendable, CaseIterable {
    case century, decade, year, quarter, month, week, weekend, day, hour, minute, second
    /// "A while": TIMEX3 writes `X`.
    case unspecified
  }

  /// How much of one unit.
  public enum Amount: Hashable, Sendable {
    case exactly(ExactDecimal)
    /// "Several years": TIMEX3 writes `X`.
    case some
  }

  /// Unit of the first amount.
  public var unit: Unit
  /// Amount of the first unit.
  public var amount: Amount
  /// Unit of the smaller part of a compound ("one year and six months").
  public var minorUnit: Unit?
  /// Amount of the smaller part.
  public var minorAmount: Int32 = 0
  /// Unit of the smallest part of a compound of three ("two days, one hour and five minutes").
  public var leastUnit: Unit?
  /// Amount of the smallest part.
  public var leastAmount: Int32 = 0

  /// Makes the length of a number of units.
  public init(_ amount: Amount, _ unit: Unit) {
    self.amount = amount
    self.unit = unit
  }
}
