/// How values write themselves: bytes appended to room that the caller has made, so that emission allocates nothing a
/// value.
extension OutputSpan<UInt8> {
  /// Appends a literal or any other string.
  package mutating func append(_ text: String) {
    let bytes = text.utf8Span.span
    for index in bytes.indices { append(bytes[index]) }
  }

  /// Appends a number in decimal, padded with zeros to at least `digits` digits.
  package mutating func append(number: Int, digits: Int = 1) {
    // Months, days and hours are most of the numbers.
    if 0..<100 ~= number, digits <= 2 {
      let tens = UInt8(truncatingIfNeeded: number) / 10
      if tens > 0 || digits == 2 { append(UInt8(ascii: "0") &+ tens) }
      append(UInt8(ascii: "0") &+ (UInt8(truncatingIfNeeded: number) &- tens &* 10))
      return
    }
    if digits == 4, 0..<10_000 ~= number { return append(fourDigits: UInt32(number)) }
    if number < 0 { append(UInt8(ascii: "-")) }
    let written = DecimalDigits(UInt128(number.magnitude))
    for _ in 0..<Swift.max(0, digits - written.count) { append(UInt8(ascii: "0")) }
    append(written, 0..<written.count)
  }

  /// Appends an ISO 8601 year: four digits, with `-` before Christ; `Y` before more than four (EDTF).
  @inline(__always)
  mutating func append(year: Int) {
    if 0..<10_000 ~= year { return append(fourDigits: UInt32(truncatingIfNeeded: year)) }
    if year.magnitude > 9999 { append(UInt8(ascii: "Y")) }
    append(number: year, digits: 4)
  }

  /// Appends a number below 10,000 with its zeros.
  @inline(__always)
  private mutating func append(fourDigits number: UInt32) {
    let hundreds = number / 100
    append(twoDigits: hundreds)
    append(twoDigits: number &- hundreds &* 100)
  }

  /// Appends a number below 100 with its zero.
  @inline(__always)
  mutating func append(twoDigits number: UInt32) {
    let tens = number / 10
    append(UInt8(truncatingIfNeeded: 48 &+ tens))
    append(UInt8(truncatingIfNeeded: 48 &+ number &- tens &* 10))
  }

  /// Appends some of a number's digits, counted from the first.
  mutating func append(_ digits: borrowing DecimalDigits, _ range: Range<Int>) {
    for index in range { append(digits[index]) }
  }
}

/// The decimal digits of a whole number.
struct DecimalDigits: ~Copyable {
  /// The digits of 2^128 are 39; they stand at the end, since they come out last first.
  private var bytes = InlineArray<40, UInt8>(repeating: UInt8(ascii: "0"))
  /// How many there are, at least one.
  private(set) var count = 0

  init(_ number: UInt128) {
    var rest = number
    // Division of two words is slow, and few numbers need it.
    while rest > UInt128(UInt64.max) {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      push(UInt8(truncatingIfNeeded: digit))
      rest = quotient
    }
    var small = UInt64(truncatingIfNeeded: rest)
    repeat {
      let tens = small / 10
      push(UInt8(truncatingIfNeeded: small &- tens &* 10))
      small = tens
    } while small > 0
  }

  /// A digit as an ASCII byte, counted from the first.
  subscript(index: Int) -> UInt8 { bytes[40 &- count &+ index] }

  private mutating func push(_ digit: UInt8) {
    count &+= 1
    bytes[40 &- count] = UInt8(ascii: "0") &+ digit
  }
}

/// How long the text of a value may be.
package enum ValueText {
  /// More bytes than a temporal value or an exact number ever writes: the longest are durations, whose first amount may have
  /// 39 digits and 40 zeros.
  @inlinable
  package static var limit: Int { 256 }
}

extension String {
  /// Makes the text of a value that writes itself, unless that returns `false`.
  package init?(writtenBy write: (inout OutputSpan<UInt8>) -> Bool) {
    var isWritten = false
    let bytes = [UInt8](capacity: ValueText.limit) { isWritten = write(&$0) }
    guard isWritten else { return nil }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a literal or any other string.
  package mutating func append(_ text: String) {
    let bytes = text.utf8Span.span
    append(addingCapacity: bytes.count) { output in
      for index in bytes.indices { output.append(bytes[index]) }
    }
  }

  /// Appends a number in decimal.
  package mutating func append(number: Int) {
    // Twenty digits and a sign are the most.
    append(addingCapacity: 21) { $0.append(number: number) }
  }
}
