/// How durations write and read themselves as TIMEX3 values: `P3M`, `PXY`, `P2.5Y`, `PT2H30M`, `P1DE`.
///
/// Source of the forms: ISO 8601-1 durations, with `X` for an open amount and the units of TIMEX2
/// that ISO does not have (`DE` decade, `CE` century, `Q` quarter, `WE` weekend).
extension TemporalDuration {
  /// TIMEX3 value: `P3M`.
  public var timex3: String {
    String {
      appendTIMEX3(to: &$0)
      return true
    } ?? ""
  }

  /// Appends the TIMEX3 value to a buffer.
  package func appendTIMEX3(to output: inout OutputSpan<UInt8>) {
    output.append(UInt8(ascii: "P"))
    if unit.isClockUnit { output.append(UInt8(ascii: "T")) }
    switch amount {
    case .exactly(let number): number.append(to: &output)
    case .some: output.append(UInt8(ascii: "X"))
    }
    output.append(unit.timex3)
    guard let minorUnit else { return }
    if minorUnit.isClockUnit, !unit.isClockUnit { output.append(UInt8(ascii: "T")) }
    output.append(number: Int(minorAmount))
    output.append(minorUnit.timex3)
    guard let leastUnit else { return }
    if leastUnit.isClockUnit, !minorUnit.isClockUnit { output.append(UInt8(ascii: "T")) }
    output.append(number: Int(leastAmount))
    output.append(leastUnit.timex3)
  }

  /// Reads a TIMEX3 duration that this program wrote; `nil` for anything else.
  public init?(timex3 text: some StringProtocol) {
    var scanner = TemporalScanner(text)
    guard scanner.take("P") else { return nil }
    var isClock = scanner.take("T")
    let amount: Amount
    if scanner.take("X") {
      amount = .some
    } else if let number = scanner.takeNumber() {
      amount = .exactly(number)
    } else {
      return nil
    }
    guard let unit = Unit.take(from: &scanner, clock: isClock) else { return nil }
    self.init(amount, unit)
    if scanner.isAtEnd { return }
    guard let minor = TemporalDuration.takePart(from: &scanner, &isClock) else { return nil }
    (minorAmount, minorUnit) = minor
    if scanner.isAtEnd { return }
    guard let least = TemporalDuration.takePart(from: &scanner, &isClock), scanner.isAtEnd else {
      return nil
    }
    (leastAmount, leastUnit) = least
  }

  /// Takes a smaller part: `6M`, or `T30M` where the clock's units begin.
  private static func takePart(
    from scanner: inout TemporalScanner, _ isClock: inout Bool
  ) -> (amount: Int32, unit: Unit)? {
    if !isClock { isClock = scanner.take("T") }
    guard let number = scanner.takeNumber()?.integer, let amount = Int32(exactly: number),
      let unit = Unit.take(from: &scanner, clock: isClock)
    else { return nil }
    return (amount, unit)
  }
}

extension TemporalDuration.Unit {
  /// Whether the unit stands after the `T` of a duration.
  var isClockUnit: Bool { self == .hour || self == .minute || self == .second }

  /// TIMEX3's letters; `M` is months before the `T` and minutes after it.
  var timex3: String {
    switch self {
    case .century: "CE"
    case .decade: "DE"
    case .year: "Y"
    case .quarter: "Q"
    case .month, .minute: "M"
    case .week: "W"
    case .weekend: "WE"
    case .day: "D"
    case .hour: "H"
    case .second: "S"
    case .unspecified: "X"
    }
  }

  /// Takes the letters of a unit, the two-letter ones first.
  static func take(from scanner: inout TemporalScanner, clock: Bool) -> Self? {
    let candidates: [Self] =
      clock
      ? [.hour, .minute, .second]
      : [.century, .decade, .weekend, .year, .quarter, .month, .week, .day, .unspecified]
    for unit in candidates where scanner.take(unit.timex3) { return unit }
    return nil
  }
}
