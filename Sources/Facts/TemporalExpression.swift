/// What a temporal expression means: TIMEX3's type, value and modifier, and what it was resolved from.
public struct TemporalExpression: Hashable, Sendable {
  /// TIMEX3 types.
  public enum TimexType: String, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// The three references to an unnamed time that TIMEX3 knows.
  public enum VagueReference: String, Sendable {
    case past = "PAST_REF"
    case present = "PRESENT_REF"
    case future = "FUTURE_REF"
  }

  /// TIMEX3's value, structured.
  public enum Value: Hashable, Sendable {
    case point(TemporalPoint)
    case duration(TemporalDuration)
    case vague(VagueReference)
  }

  /// TIMEX3's `mod`.
  public enum Modifier: String, Sendable {
    case before = "BEFORE"
    case after = "AFTER"
    case onOrBefore = "ON_OR_BEFORE"
    case onOrAfter = "ON_OR_AFTER"
    case lessThan = "LESS_THAN"
    case moreThan = "MORE_THAN"
    case equalOrLess = "EQUAL_OR_LESS"
    case equalOrMore = "EQUAL_OR_MORE"
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approximately = "APPROX"
  }

  /// What a relative or partial value was resolved from.
  public enum Anchor: Hashable, Sendable {
    case datePublished
    /// Another annotation of the same article, by its index.
    case annotation(Int)
  }

  /// DATE, TIME, DURATION or SET.
  public var type: TimexType
  /// The value.
  public var value: Value
  /// The modifier that the words add.
  public var modifier: Modifier?
  /// Whether the words doubt it: "possibly in 1945", EDTF `1945?`.
  public var isUncertain = false
  /// What the value was resolved from; `nil` where the words say all.
  public var anchor: Anchor?
  /// Both ends of the range that this expression is one end of.
  public var interval: Interval?
  /// Why the date cannot be, for an impossible one; its value then counts for nothing.
  public var invalid: String?

  /// Two ends of a range, first and last.
  public struct Interval: Hashable, Sendable {
    /// First point.
    public var start: TemporalPoint
    /// Last point.
    public var end: TemporalPoint

    /// Makes a range from its two ends.
    public init(start: TemporalPoint, end: TemporalPoint) {
      self.start = start
      self.end = end
    }
  }

  /// Makes an expression from its type and value.
  public init(_ type: TimexType, _ value: Value) {
    self.type = type
    self.value = value
  }
}
