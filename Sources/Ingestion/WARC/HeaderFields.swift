/// The named fields of a WARC record or an HTTP message: `Name: value`, a line each.
///
/// Source: ISO 28500:2017, section 5.1; RFC 9112, section 5. Line ends may be LF alone; a line that begins with white space goes on
/// with the one before it.
struct HeaderFields {
  /// The line before the fields: `WARC/1.1`, `HTTP/1.1 200 OK`.
  private(set) var startLine: ArraySlice<UInt8>
  private var fields: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []

  /// Reads a header without the empty line that ends it.
  init(_ bytes: ArraySlice<UInt8>) {
    startLine = bytes.prefix(0)
    var isFirst = true
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if isFirst {
        startLine = line.trimmed
        isFirst = false
      } else if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        // The parts of a folded value lie one behind the other, with their line ends between them.
        let value = fields[fields.count - 1].value
        fields[fields.count - 1].value = bytes[value.startIndex..<line.trimmed.endIndex]
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        fields.append((line[..<colon].trimmed, line[(colon + 1)...].trimmed))
      }
    }
  }

  /// The value of a field, named in lower case; `nil` where it is absent or empty.
  func bytes(of name: StaticString) -> ArraySlice<UInt8>? {
    let length = name.utf8CodeUnitCount
    for field in fields where field.name.count == length && field.name.hasPrefix(folding: name) {
      return field.value.isEmpty ? nil : field.value
    }
    return nil
  }

  /// The value of a field as a string.
  func string(of name: StaticString) -> String? { bytes(of: name)?.nonEmptyString }

  /// The value of a field that is a number of bytes; `nil` where it is none, or absurd.
  func length(of name: StaticString) -> Int? {
    guard let digits = bytes(of: name), digits.count <= 18, digits.allSatisfy(\.isDigit) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Where the empty line ends that follows a header, and where the header ends; `nil` where it is not in the bytes.
  static func end(in bytes: [UInt8], from start: Int, to limit: Int) -> (header: Int, body: Int)? {
    let span = bytes.span
    var next = start
    while let lineEnd = span.firstIndex(of: 0x0A, from: next), lineEnd < limit {
      if lineEnd + 1 < limit, span[lineEnd + 1] == 0x0A { return (lineEnd, lineEnd + 2) }
      if lineEnd + 2 < limit, span[lineEnd + 1] == 0x0D, span[lineEnd + 2] == 0x0A {
        return (lineEnd, lineEnd + 3)
      }
      next = lineEnd + 1
    }
    return nil
  }
}
