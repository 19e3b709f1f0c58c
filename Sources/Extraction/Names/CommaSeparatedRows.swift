/// Rows of comma-separated values (RFC 4180), in UTF-8.
///
/// Empty lines and lines that begin with # are passed over; a field in double quotes may hold commas, line breaks and,
/// doubled, double quotes.
struct CommaSeparatedRows {
  /// A double quote without its partner.
  struct OpenQuote: Error {}

  private let bytes: [UInt8]
  private var position = 0
  /// The line that the next row begins on, from 1.
  private(set) var line = 1

  /// Reads bytes, a byte order mark apart.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipRemarks()
  }

  /// The fields of the next row; `nil` after the last.
  mutating func next() throws(OpenQuote) -> [String]? {
    guard position < bytes.count else { return nil }
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\"") {
        if isQuoted, position < bytes.count, bytes[position] == byte {
          field.append(byte)
          position += 1
        } else {
          isQuoted.toggle()
        }
      } else if isQuoted {
        field.append(byte)
      } else if byte == UInt8(ascii: ",") {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      } else if byte == UInt8(ascii: "\n") {
        break
      } else if byte != UInt8(ascii: "\r") {
        field.append(byte)
      }
    }
    if isQuoted { throw OpenQuote() }
    fields.append(String(decoding: field, as: UTF8.self))
    skipRemarks()
    return fields
  }

  private mutating func skipRemarks() {
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let isEmpty = end == position || end == position + 1 && bytes[position] == UInt8(ascii: "\r")
      guard isEmpty || bytes[position] == UInt8(ascii: "#") else { return }
      if end < bytes.count { line += 1 }
      position = min(end + 1, bytes.count)
    }
  }
}
