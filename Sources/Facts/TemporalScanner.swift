/// Reads the short ASCII forms of temporal values back, from left to right.
struct TemporalScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  /// Whether everything was read.
  var isAtEnd: Bool { position == bytes.count }

  /// The next byte.
  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Steps over a literal, if it comes next.
  mutating func take(_ literal: String) -> Bool {
    guard bytes[position...].starts(with: literal.utf8) else { return false }
    position += literal.utf8.count
    return true
  }

  /// Takes all digits that come next, at least so many, or as many placeholders (then without a value).
  mutating func takeDigits(minimum: Int, unknown: Unicode.Scalar) -> (value: Int?, count: Int)? {
    let start = position
    while let byte = next, byte == UInt8(ascii: unknown) { position += 1 }
    if position > start {
      return position - start >= minimum ? (nil, position - start) : nil
    }
    var value = 0
    while let byte = next, byte &- 48 < 10 {
      // Nine digits are more than any year needs, and fit every integer type used for one.
      guard position - start < 9 else { return nil }
      value = value * 10 + Int(byte &- 48)
      position += 1
    }
    return position - start >= minimum ? (value, position - start) : nil
  }

  /// Takes exactly `digits` digits of a number in `range`, or as many `X`, which set nothing.
  mutating func take(into field: inout UInt8?, digits: Int, in range: ClosedRange<Int>) -> Bool {
    guard position + digits <= bytes.count else { return false }
    let word = bytes[position..<position + digits]
    if word.allSatisfy({ $0 == UInt8(ascii: "X") }) {
      position += digits
      return true
    }
    var value = 0
    for byte in word {
      guard byte &- 48 < 10 else { return false }
      value = value * 10 + Int(byte &- 48)
    }
    guard range.contains(value) else { return false }
    field = UInt8(value)
    position += digits
    return true
  }

  /// Takes everything up to a letter or the end.
  mutating func takeNumber() -> ExactDecimal? {
    var significand: Int128 = 0
    var decimals: Int32 = 0
    var seenPoint = false
    let start = position
    while let byte = next {
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
      } else if byte &- 48 < 10, position - start < 30 {
        significand = significand * 10 + Int128(byte &- 48)
        if seenPoint { decimals += 1 }
      } else {
        break
      }
      position += 1
    }
    return position > start ? ExactDecimal(significand, exponent: -decimals) : nil
  }
}

extension OutputSpan<UInt8> {
  /// Appends a number padded with zeros, or as many `X` where it is not known.
  mutating func append(known number: UInt8?, digits: Int) {
    if let number {
      append(number: Int(number), digits: digits)
    } else {
      for _ in 0..<digits { append(UInt8(ascii: "X")) }
    }
  }
}
