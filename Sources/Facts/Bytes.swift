/// How values write themselves: bytes appended to a buffer, so that emission allocates nothing a value.
extension [UInt8] {
  /// Appends a literal or any other string.
  package mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends a number in decimal, padded with zeros to at least `digits` digits.
  package mutating func append(number: Int, digits: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = count
    repeat {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest != 0
    while count - first < digits { append(UInt8(ascii: "0")) }
    self[first...].reverse()
  }

  /// Appends an ISO 8601 year: four digits, with `-` before Christ; `Y` before more than four (EDTF).
  package mutating func append(year: Int) {
    if year.magnitude > 9999 { append(UInt8(ascii: "Y")) }
    append(number: year, digits: 4)
  }
}
