internal import Facts

/// A JSON number as RDF has it: an `xsd:integer`, or an `xsd:double` in canonical form.
///
///     400        // 400, an integer
///     2.5        // 2.5E0, a double
///     1e60       // 1.0E60
///
/// Rules: JSON-LD 1.1 Processing Algorithms and API, section 8.2.2: a number without a fraction and below 10^21 is an
/// integer, any other is a double, whose lexical form is C's `%1.15E` without superfluous zeros.
struct RDFNumber {
  /// Whether it is an `xsd:double`.
  let isDouble: Bool
  private let lexical: [UInt8]

  /// Reads a number as JSON writes it; one that is always to be a double is one whatever its value.
  init(json: ArraySlice<UInt8>, asDouble: Bool = false) {
    let digits = json.first == UInt8(ascii: "-") ? json.dropFirst() : json
    // A number of 21 digits is below 10^21.
    if !asDouble, digits.count <= 21, digits.allSatisfy({ $0 &- 48 < 10 }) {
      isDouble = false
      lexical = Array(json)
      return
    }
    let value = Double(String(decoding: json, as: UTF8.self)) ?? .nan
    if !asDouble, value == value.rounded(.towardZero), value.magnitude < 1e21 {
      // Digits that a double has no room for leave a whole number.
      isDouble = false
      lexical = Array(String(Int128(value)).utf8)
    } else {
      isDouble = true
      lexical = RDFNumber.canonical(value)
    }
  }

  /// Appends the lexical form.
  func append(to buffer: inout [UInt8]) {
    buffer.append(contentsOf: lexical)
  }

  /// The canonical form of an `xsd:double`: sixteen digits at most, correctly rounded, `E` and a plain exponent.
  static func canonical(_ value: Double) -> [UInt8] {
    if value.isNaN { return Array("NaN".utf8) }
    if value.isInfinite { return Array((value < 0 ? "-INF" : "INF").utf8) }
    var result: [UInt8] = value.sign == .minus ? [UInt8(ascii: "-")] : []
    if value == 0 { return result + "0.0E0".utf8 }
    var (digits, exponent) = exactDigits(of: value.magnitude)
    if round(&digits, to: 16) { exponent += 1 }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    result.append(digits[0] + 48)
    result.append(UInt8(ascii: "."))
    if digits.count == 1 { result.append(48) }
    for digit in digits.dropFirst() { result.append(digit + 48) }
    result.append(UInt8(ascii: "E"))
    result.append(number: exponent)
    return result
  }

  /// All decimal digits of a positive finite number, the first of which stands for 10^exponent.
  ///
  /// A double is `m × 2^e`; for a negative `e` that is `m × 5^-e / 10^-e`, so one whole number holds all its digits.
  private static func exactDigits(of value: Double) -> (digits: [UInt8], exponent: Int) {
    let power = Int(value.exponent) - 52
    let isSubnormal = value.isSubnormal
    let significand = value.significandBitPattern | (isSubnormal ? 0 : 1 << 52)
    let twos = isSubnormal ? -1074 : power
    // Limbs of nine decimal digits, the lowest first.
    var limbs: [UInt64] = [significand % 1_000_000_000, significand / 1_000_000_000]
    for _ in 0..<twos.magnitude {
      var carry: UInt64 = 0
      for index in limbs.indices {
        let product = limbs[index] * (twos < 0 ? 5 : 2) + carry
        limbs[index] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      if carry > 0 { limbs.append(carry) }
    }
    var digits: [UInt8] = []
    for limb in limbs.reversed() {
      var divisor: UInt64 = 100_000_000
      while divisor > 0 {
        let digit = UInt8(limb / divisor % 10)
        if digit != 0 || !digits.isEmpty { digits.append(digit) }
        divisor /= 10
      }
    }
    return (digits, digits.count - 1 + min(0, twos))
  }

  /// Rounds to the nearest number of so many digits, ties to even; whether the first digit moved up a place.
  private static func round(_ digits: inout [UInt8], to count: Int) -> Bool {
    guard digits.count > count else { return false }
    let next = digits[count]
    let isTie = next == 5 && digits[(count + 1)...].allSatisfy { $0 == 0 }
    let up = next > 5 || (next == 5 && !isTie) || (isTie && digits[count - 1] % 2 == 1)
    digits.removeSubrange(count...)
    guard up else { return false }
    var index = count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
      return false
    }
    digits[0] = 1
    return true
  }
}
