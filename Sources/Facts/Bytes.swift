/// How values write themselves: bytes appended to a buffer, so that emission allocates nothing a value.
extension [UInt8] {
  /// Appends a literal or any other string.
  package mutating func append(_ text: String) {
    let bytes = text.utf8Span.span
    append(addingCapacity: bytes.count) { output in
      for index in bytes.indices { output.append(bytes[index]) }
    }
  }

  /// Appends a number in decimal, padded with zeros to at least `digits` digits.
  package mutating func append(number: Int, digits: Int = 1) {
    // The digits of 2^64 are twenty; they come out last first.
    var reversed = InlineArray<20, UInt8>(repeating: 0)
    var count = 0
    var rest = number.magnitude
    repeat {
      reversed[count] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      count &+= 1
      rest /= 10
    } while rest != 0
    append(addingCapacity: Swift.max(count, digits) + 1) { output in
      if number < 0 { output.append(UInt8(ascii: "-")) }
      for _ in 0..<Swift.max(0, digits - count) { output.append(UInt8(ascii: "0")) }
      for index in stride(from: count - 1, through: 0, by: -1) { output.append(reversed[index]) }
    }
  }

  /// Appends an ISO 8601 year: four digits, with `-` before Christ; `Y` before more than four (EDTF).
  package mutating func append(year: Int) {
    if year.magnitude > 9999 { append(UInt8(ascii: "Y")) }
    append(number: year, digits: 4)
  }
}
