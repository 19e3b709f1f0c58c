/// A decimal number, exact: `significand × 10^exponent`.
///
///     ExactDecimal(23, exponent: -1)     // 2.3
///     ExactDecimal(23, exponent: 8)      // 2300000000
///
/// Kept in lowest terms, so that equal numbers are equal values: 2.50 is 2.5. Not a binary float:
/// what the text states is what is written. Thirds and the like are cut at 12 decimals.
public struct ExactDecimal: Hashable, Sendable {
  /// Signed digits, without trailing zeros.
  public let significand: Int128
  /// Power of ten.
  public let exponent: Int32

  /// Makes `significand × 10^exponent`.
  public init(_ significand: Int128, exponent: Int32 = 0) {
    // Nearly all numbers fit a machine word, which is divided at a fraction of the cost.
    if let small = Int64(exactly: significand) {
      let (digits, zeros) = ExactDecimal.withoutZeros(small)
      self.significand = Int128(digits)
      self.exponent = digits == 0 ? 0 : exponent + zeros
    } else {
      let (digits, zeros) = ExactDecimal.withoutZeros(significand)
      self.significand = digits
      self.exponent = exponent + zeros
    }
  }

  /// Digits without the zeros at their end, and how many those were.
  @inline(__always)
  private static func withoutZeros<Digits: FixedWidthInteger & SignedInteger>(
    _ significand: Digits
  ) -> (digits: Digits, zeros: Int32) {
    var digits = significand
    var zeros: Int32 = 0
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      zeros += 1
    }
    return (digits, zeros)
  }

  /// Makes a whole number.
  public init(_ number: Int) {
    self.init(Int128(number))
  }

  /// The number as an `Int`, where it is whole and fits.
  public var integer: Int? {
    guard exponent >= 0, exponent < 20 else { return significand == 0 ? 0 : nil }
    var value = significand
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return Int(exactly: value)
  }

  /// The nearest binary float, for estimates only.
  public var approximation: Double {
    var value = Double(significand)
    var power = exponent
    while power > 0, value.isFinite {
      value *= 10
      power -= 1
    }
    var divisor = 1.0
    while power < 0, divisor.isFinite {
      divisor *= 10
      power += 1
    }
    return value / divisor
  }

  /// The product; `nil` where it needs more digits than fit.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    let (power, powerOverflow) = exponent.addingReportingOverflow(other.exponent)
    return overflow || powerOverflow ? nil : ExactDecimal(product, exponent: power)
  }

  /// The sum; `nil` where it needs more digits than fit.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let power = min(exponent, other.exponent)
    guard let one = scaled(to: power), let two = other.scaled(to: power) else { return nil }
    let (sum, overflow) = one.addingReportingOverflow(two)
    return overflow ? nil : ExactDecimal(sum, exponent: power)
  }

  /// The quotient, cut at `decimals` decimals; `nil` where the divisor is zero or digits do not fit.
  public func divided(by other: ExactDecimal, decimals: Int32 = 12) -> ExactDecimal? {
    guard other.significand != 0 else { return nil }
    // Enough zeros before dividing that the quotient has the decimals asked for.
    let power = exponent - other.exponent
    let extra = max(0, decimals + power)
    guard extra <= 36, let dividend = ExactDecimal.shifted(significand, by: extra) else {
      return nil
    }
    return ExactDecimal(dividend / other.significand, exponent: power - extra)
  }

  /// The number with its sign changed.
  public var negated: ExactDecimal { ExactDecimal(-significand, exponent: exponent) }

  /// The significand that the number has at a smaller exponent.
  private func scaled(to power: Int32) -> Int128? {
    ExactDecimal.shifted(significand, by: exponent - power)
  }

  private static func shifted(_ digits: Int128, by zeros: Int32) -> Int128? {
    guard zeros > 0 else { return digits }
    guard zeros <= 38 else { return digits == 0 ? 0 : nil }
    // Two machine words make no product that does not fit.
    if zeros <= 18, let small = Int64(exactly: digits) {
      var power: Int64 = 1
      for _ in 0..<zeros { power &*= 10 }
      return Int128(small) * Int128(power)
    }
    var value = digits
    for _ in 0..<zeros {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }
}

extension ExactDecimal: Comparable {
  /// Smaller before larger, exactly where both fit 38 digits at one scale.
  public static func < (one: ExactDecimal, other: ExactDecimal) -> Bool {
    let power = min(one.exponent, other.exponent)
    if let left = one.scaled(to: power), let right = other.scaled(to: power) { return left < right }
    return one.approximation < other.approximation
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain decimal notation, which is also a JSON number: `0.5`, `2300000000`.
  public var description: String {
    String {
      append(to: &$0)
      return true
    } ?? ""
  }

  /// Appends the plain decimal form (scientific beyond 40 zeros) to a buffer.
  package func append(to output: inout OutputSpan<UInt8>) {
    if significand < 0 { output.append(UInt8(ascii: "-")) }
    let digits = DecimalDigits(significand.magnitude)
    if exponent > 40 || exponent < -40 {
      output.append(digits, 0..<digits.count)
      output.append(UInt8(ascii: "e"))
      if exponent > 0 { output.append(UInt8(ascii: "+")) }
      output.append(number: Int(exponent))
    } else if exponent >= 0 {
      output.append(digits, 0..<digits.count)
      for _ in 0..<exponent { output.append(UInt8(ascii: "0")) }
    } else {
      // A point among the digits, or zeros before them.
      let whole = digits.count - Int(-exponent)
      if whole > 0 {
        output.append(digits, 0..<whole)
        output.append(UInt8(ascii: "."))
      } else {
        output.append(UInt8(ascii: "0"))
        output.append(UInt8(ascii: "."))
        for _ in whole..<0 { output.append(UInt8(ascii: "0")) }
      }
      output.append(digits, max(0, whole)..<digits.count)
    }
  }
}
