import Facts

/// Compares quantities: numbers, ranges and bounds, with tolerance where the words ask for it.
enum QuantityRelation {
  /// How a candidate's quantity stands to a reference's.
  ///
  /// `inPlace` says that the reference's stands in the candidate's place among the same words: then
  /// another unit or another bound is another fact, which it need not be elsewhere.
  static func relation(_ candidate: Quantity, _ reference: Quantity, inPlace: Bool) -> ValueRelation
  {
    guard let isConverted = needsConversion(candidate, reference) else {
      return differInUnit(candidate, reference, inPlace: inPlace)
    }
    if let one = candidate.digits, let other = reference.digits {
      return one == other ? .same : .differs
    }
    guard var one = Interval(candidate), var other = Interval(reference) else {
      return .incomparable
    }
    if isConverted {
      guard one.convert(candidate.unitCode), other.convert(reference.unitCode) else {
        return .incomparable
      }
    }
    return relation(one, other, candidate, reference, inPlace: inPlace, isConverted: isConverted)
  }

  /// Whether the numbers alone are the same.
  static func haveSameNumber(_ one: Quantity, _ other: Quantity) -> Bool {
    if let digits = one.digits { return digits == other.digits }
    return one.value == other.value && one.minimum == other.minimum && one.maximum == other.maximum
  }

  /// Whether one must be converted into the other's unit; `nil` where they measure different things.
  private static func needsConversion(_ one: Quantity, _ other: Quantity) -> Bool? {
    guard one.kind == other.kind else { return nil }
    switch one.kind {
    case .cardinal, .ordinal, .percent: return false
    case .money: return one.currency == other.currency ? false : nil
    case .measure:
      if one.unitCode == other.unitCode { return false }
      guard let first = one.unitCode.flatMap(Measurement.unit),
        let second = other.unitCode.flatMap(Measurement.unit)
      else { return nil }
      return first.dimension == second.dimension ? true : nil
    }
  }

  private static func differInUnit(
    _ one: Quantity, _ other: Quantity, inPlace: Bool
  ) -> ValueRelation {
    guard inPlace, one.kind != .cardinal, other.kind != .cardinal else { return .incomparable }
    // The same number of something else. Another number in another unit may be a conversion.
    return haveSameNumber(one, other) ? .differs : .incomparable
  }

  // MARK: Intervals

  private static func relation(
    _ one: Interval, _ other: Interval, _ candidate: Quantity, _ reference: Quantity, inPlace: Bool,
    isConverted: Bool
  ) -> ValueRelation {
    if one.isPoint, other.isPoint {
      return relation(ofPoints: one, other, candidate, reference, isConverted: isConverted)
    }
    if one == other { return .same }
    // "more than 500" for "more than 5,000": where both words and place are the same, so should the number be.
    if inPlace, candidate.modifier == reference.modifier, one.isOpen, other.isOpen {
      return .differs
    }
    if one.contains(other) { return .lessPrecise }
    if other.contains(one) { return .morePrecise }
    let slack = 0.005 * max(abs(one.anchor), abs(other.anchor))
    if one.lower > other.upper + slack || other.lower > one.upper + slack { return .differs }
    return .incomparable
  }

  private static func relation(
    ofPoints one: Interval, _ other: Interval, _ candidate: Quantity, _ reference: Quantity,
    isConverted: Bool
  ) -> ValueRelation {
    let (first, second) = (one.lower, other.lower)
    if first == second || abs(first - second) <= 1e-9 * max(abs(first), abs(second)) {
      return .same
    }
    let difference = abs(first - second)
    let approximate = (candidate.modifier == .approximately, reference.modifier == .approximately)
    if isConverted {
      let allowed = slackOfConversion(one, candidate, other, reference)
      if difference <= allowed { return .within("conversion of units") }
      let isDoubtful =
        difference <= 2 * allowed
        || Measurement.mayBeOneWord(candidate.unitCode ?? "", reference.unitCode ?? "")
          && difference <= 0.13 * max(abs(first), abs(second))
      return isDoubtful ? .incomparable : .differs
    }
    if approximate.0 {
      let allowed = tolerance(first, candidate, says: true)
      if difference <= allowed { return .within("about: \(rounding(candidate))") }
    }
    if approximate.1 {
      let allowed = tolerance(second, reference, says: true)
      // The text gives a number where the reference gives an estimate of it.
      if difference <= allowed { return .morePrecise }
    }
    if candidate.kind == .cardinal || candidate.kind == .money || candidate.kind == .measure
      || candidate.kind == .percent
    {
      if isRound(candidate), difference <= tolerance(first, candidate, says: false) {
        return .within(rounding(candidate))
      }
      if isRound(reference), difference <= tolerance(second, reference, says: false) {
        return .morePrecise
      }
    }
    return .differs
  }

  // MARK: Rounding

  /// How far apart two numbers may be, in the base unit, of which one was worked out from the other: half a step of
  /// the rounder one, as far as that is no large part of it; and where neither is round, what short factors lose ("1.6 km
  /// to the mile", "2.5 acres to the hectare").
  private static func slackOfConversion(
    _ one: Interval, _ candidate: Quantity, _ other: Interval, _ reference: Quantity
  ) -> Double {
    let half =
      0.5 * max(roundingStep(candidate) * one.scale, roundingStep(reference) * other.scale)
    let size = max(abs(one.lower), abs(other.lower))
    // Degrees have no zero that counts.
    if candidate.unitCode.flatMap(Measurement.unit)?.dimension == .temperature {
      return min(half, 3)
    }
    return max(0.015 * size, min(half, 0.075 * size))
  }

  /// Half of the step that the written digits round to, but no more than an eighth of the value where
  /// the words say "about"; where they do not, a twentieth, and a fortieth for a single digit.
  private static func tolerance(_ value: Double, _ quantity: Quantity, says: Bool) -> Double {
    let half = 0.5 * roundingStep(quantity)
    let size = abs(value)
    if says { return max(min(half, size / 8), size / 20) }
    let digits = quantity.value.map { $0.significand.magnitude } ?? 0
    return min(half, size / (digits >= 10 ? 20 : 40))
  }

  /// The place of the last digit that is not zero: 100 for 400, 0.1 for 2.3.
  private static func roundingStep(_ quantity: Quantity) -> Double {
    guard let value = quantity.value else { return 0 }
    return ExactDecimal(1, exponent: value.exponent).approximation
  }

  /// Whether the digits show that they were rounded: two zeros at least, or a decimal place.
  private static func isRound(_ quantity: Quantity) -> Bool {
    guard let value = quantity.value, quantity.kind != .ordinal else { return false }
    return value.exponent >= 2 || (value.exponent < 0 && quantity.kind != .money)
      || (quantity.kind == .percent && value.exponent >= 0)
  }

  /// How far from the written number a figure may be that was worked out: half a step of a rounded one.
  static func slack(ofDerived quantity: Quantity) -> Double {
    guard let value = quantity.value?.approximation else { return 0 }
    if quantity.modifier == .approximately { return tolerance(value, quantity, says: true) }
    return isRound(quantity) ? tolerance(value, quantity, says: false) : 0
  }

  private static func rounding(_ quantity: Quantity) -> String {
    guard let value = quantity.value else { return "rounding" }
    return "rounding to \(ExactDecimal(1, exponent: value.exponent))"
  }

  /// A number, a range or a bound as an interval of the line.
  private struct Interval: Equatable {
    var lower: Double
    var upper: Double
    /// What one unit of the written number is in the base unit.
    var scale = 1.0

    init?(_ quantity: Quantity) {
      let infinity = Double.infinity
      if let value = quantity.value?.approximation {
        switch quantity.modifier {
        case .atLeast, .moreThan: (lower, upper) = (value, infinity)
        case .atMost, .lessThan: (lower, upper) = (-infinity, value)
        case .approximately, nil: (lower, upper) = (value, value)
        }
      } else if quantity.minimum != nil || quantity.maximum != nil {
        lower = quantity.minimum?.approximation ?? -infinity
        upper = quantity.maximum?.approximation ?? infinity
      } else {
        return nil
      }
    }

    var isPoint: Bool { lower == upper }
    var isOpen: Bool { !lower.isFinite || !upper.isFinite }
    /// The end that is a number.
    var anchor: Double { lower.isFinite ? lower : upper.isFinite ? upper : 0 }

    func contains(_ other: Interval) -> Bool { lower <= other.lower && other.upper <= upper }

    mutating func convert(_ code: String?) -> Bool {
      guard let unit = code.flatMap(Measurement.unit) else { return false }
      lower = unit.factor * (lower + unit.offset)
      upper = unit.factor * (upper + unit.offset)
      scale = unit.factor
      return true
    }

    static func == (one: Interval, other: Interval) -> Bool {
      one.lower == other.lower && one.upper == other.upper
    }
  }
}
