/// A pull parser over the bytes of one JSON value (RFC 8259).
///
///     var reader = try JSONReader(line)
///     try reader.beginObject()
///     while let key = try reader.nextKey() {
///       switch key {
///       case "id": id = try reader.readString()
///       case "text": try reader.readString(into: &text)
///       default: try reader.skipValue()
///       }
///     }
///     try reader.finish()
///
/// The caller asks for what it expects and gets it, or an error that names the byte. The input is checked for UTF-8
/// once, at the start, so that strings are copied in whole runs. Nothing recurses: nesting costs a byte a level.
/// Offsets count from the start of the slice that was handed in.
package struct JSONReader: Sendable {
  /// How closely the input must follow the standard.
  package enum Conformance: Sendable {
    /// RFC 8259 to the letter.
    case strict
    /// What scripts in web pages hold: raw line breaks in strings, superfluous commas, unknown escapes, half surrogate
    /// pairs (which become U+FFFD).
    case lenient
  }

  /// Deeper nesting than this is refused: no record or metadata block comes near it.
  package static let maximumDepth = 1_000

  let bytes: ArraySlice<UInt8>
  let conformance: Conformance
  /// Bytes read so far.
  package internal(set) var offset = 0
  /// The containers around the current position, outermost first.
  private var levels: [Level] = []

  private enum Level: UInt8 {
    case emptyObject, object, emptyArray, array
  }

  /// Makes a reader at the start of `bytes`.
  package init(
    _ bytes: ArraySlice<UInt8>, conformance: Conformance = .strict
  ) throws(JSONError) {
    self.bytes = bytes
    self.conformance = conformance
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONError(.notUTF8, at: error.byteOffsets.lowerBound)
    }
  }

  /// Makes a reader at the start of `bytes`.
  package init(_ bytes: [UInt8], conformance: Conformance = .strict) throws(JSONError) {
    try self.init(bytes[...], conformance: conformance)
  }

  /// Makes a reader at a place in bytes that another reader has checked.
  init(validated bytes: ArraySlice<UInt8>, at offset: Int, conformance: Conformance) {
    self.bytes = bytes
    self.conformance = conformance
    self.offset = offset
  }

  // MARK: Looking ahead

  /// The kind of the value that comes next.
  package mutating func nextKind() throws(JSONError) -> JSONKind {
    let byte = try nextByte(expected: "a value")
    guard let kind = JSONKind(firstByte: byte) else {
      throw unexpected(byte, expected: "a value")
    }
    return kind
  }

  /// Checks that only white space is left.
  package mutating func finish() throws(JSONError) {
    skipWhitespace()
    if offset < bytes.count { throw JSONError(.trailingContent, at: offset) }
  }

  // MARK: Containers

  /// Enters an object.
  package mutating func beginObject() throws(JSONError) {
    try begin(.object, level: .emptyObject, expected: "an object")
  }

  /// Enters an array.
  package mutating func beginArray() throws(JSONError) {
    try begin(.array, level: .emptyArray, expected: "an array")
  }

  /// Reads the next key of the current object, up to its value; `nil` at the end of the object, which is then left.
  package mutating func nextKey() throws(JSONError) -> String? {
    guard try nextMember() else { return nil }
    let key = try readString()
    try colon()
    return key
  }

  /// Passes over the next key of the current object; returns where it is, `nil` at the end of the object, which is then
  /// left.
  mutating func nextKeyOffset() throws(JSONError) -> Int? {
    guard try nextMember() else { return nil }
    let start = offset
    try skipString()
    try colon()
    return start
  }

  /// Moves to the next element of the current array; `false` at the end of the array, which is then left.
  package mutating func nextElement() throws(JSONError) -> Bool {
    try next(empty: .emptyArray, other: .array, end: UInt8(ascii: "]"), expected: "“,” or “]”")
  }

  /// Passes over a value of any kind and depth.
  package mutating func skipValue() throws(JSONError) {
    let outside = levels.count
    repeat {
      switch try nextKind() {
      case .object: try beginObject()
      case .array: try beginArray()
      case .string: try skipString()
      case .number: _ = try readNumber()
      case .boolean: _ = try readBoolean()
      case .null: try readNull()
      }
      // Leave every container that ends here; stop at the next value inside one that does not.
      while levels.count > outside {
        if levels[levels.count - 1].rawValue <= Level.object.rawValue {
          if try nextKeyOffset() != nil { break }
        } else if try nextElement() {
          break
        }
      }
    } while levels.count > outside
  }

  private mutating func begin(
    _ kind: JSONKind, level: Level, expected: String
  ) throws(JSONError) {
    try expect(kind, expected)
    guard levels.count < JSONReader.maximumDepth else {
      throw JSONError(.tooDeep(limit: JSONReader.maximumDepth), at: offset)
    }
    levels.append(level)
    offset += 1
  }

  private mutating func nextMember() throws(JSONError) -> Bool {
    try next(empty: .emptyObject, other: .object, end: UInt8(ascii: "}"), expected: "“,” or “}”")
  }

  private mutating func next(
    empty: Level, other: Level, end: UInt8, expected: String
  ) throws(JSONError) -> Bool {
    let last = levels.count - 1
    var byte = try nextByte(expected: expected)
    precondition(last >= 0 && (levels[last] == empty || levels[last] == other))
    if levels[last] == other, byte != end {
      guard byte == UInt8(ascii: ",") else { throw unexpected(byte, expected: expected) }
      offset += 1
      byte = try nextByte(expected: "a value")
      if byte == end, conformance == .strict { throw unexpected(byte, expected: "a value") }
    }
    guard byte != end else {
      offset += 1
      levels.removeLast()
      return false
    }
    levels[last] = other
    return true
  }

  private mutating func colon() throws(JSONError) {
    let byte = try nextByte(expected: "“:”")
    guard byte == UInt8(ascii: ":") else { throw unexpected(byte, expected: "“:”") }
    offset += 1
  }

  // MARK: Scalars

  /// Reads a number and returns it as it is written.
  package mutating func readNumber() throws(JSONError) -> ArraySlice<UInt8> {
    try expect(.number, "a number")
    let start = offset
    if byte(at: offset) == UInt8(ascii: "-") { offset += 1 }
    let integer = skipDigits()
    var valid = integer.count == 1 || (integer.count > 1 && byte(at: integer.start) != 48)
    if byte(at: offset) == UInt8(ascii: ".") {
      offset += 1
      valid = skipDigits().count > 0 && valid
    }
    if byte(at: offset) | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if byte(at: offset) == UInt8(ascii: "+") || byte(at: offset) == UInt8(ascii: "-") {
        offset += 1
      }
      valid = skipDigits().count > 0 && valid
    }
    guard valid else { throw JSONError(.invalidNumber, at: start) }
    return bytes[bytes.startIndex + start..<bytes.startIndex + offset]
  }

  /// Reads a number as the nearest binary floating-point value.
  package mutating func readDouble() throws(JSONError) -> Double {
    let start = offset
    guard let value = Double(String(decoding: try readNumber(), as: UTF8.self)) else {
      throw JSONError(.invalidNumber, at: start)
    }
    return value
  }

  /// Reads a number that must be an integer within `Int`.
  package mutating func readInteger() throws(JSONError) -> Int {
    let start = offset
    guard let value = Int(String(decoding: try readNumber(), as: UTF8.self)) else {
      throw JSONError(.invalidNumber, at: start)
    }
    return value
  }

  /// Reads `true` or `false`.
  package mutating func readBoolean() throws(JSONError) -> Bool {
    try expect(.boolean, "true or false")
    let value = byte(at: offset) == UInt8(ascii: "t")
    try readWord(value ? "true" : "false")
    return value
  }

  /// Reads `null`.
  package mutating func readNull() throws(JSONError) {
    try expect(.null, "null")
    try readWord("null")
  }

  private mutating func readWord(_ word: StaticString) throws(JSONError) {
    for expected in "\(word)".utf8 {
      guard offset < bytes.count else { throw JSONError(.unexpectedEnd, at: offset) }
      guard byte(at: offset) == expected else {
        throw unexpected(byte(at: offset), expected: "\(word)")
      }
      offset += 1
    }
  }

  private mutating func skipDigits() -> (start: Int, count: Int) {
    let start = offset
    while byte(at: offset) &- 48 < 10 { offset += 1 }
    return (start, offset - start)
  }

  // MARK: Bytes

  /// The byte at an offset; 0, which JSON has no use for outside strings, beyond the end.
  private func byte(at offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[bytes.startIndex + offset] : 0
  }

  private mutating func skipWhitespace() {
    while offset < bytes.count {
      switch byte(at: offset) {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  private mutating func nextByte(expected: String) throws(JSONError) -> UInt8 {
    skipWhitespace()
    guard offset < bytes.count else { throw JSONError(.unexpectedEnd, at: offset) }
    return byte(at: offset)
  }

  /// Checks that a value of `kind` comes next, and stops at its first byte.
  mutating func expect(_ kind: JSONKind, _ expected: String) throws(JSONError) {
    let found = try nextKind()
    guard found != kind else { return }
    // A word that only begins like `null` or `true` is no value at all.
    var probe = self
    if found == .null { try probe.readNull() }
    if found == .boolean { _ = try probe.readBoolean() }
    throw JSONError(.wrongType(found, expected: expected), at: offset)
  }

  private func unexpected(_ byte: UInt8, expected: String) -> JSONError {
    JSONError(.unexpectedByte(byte, expected: expected), at: offset)
  }
}
