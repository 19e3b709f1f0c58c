/// Strings: runs of plain bytes copied whole, and the escapes between them.
extension JSONReader {
  /// Reads a string.
  package mutating func readString() throws(JSONError) -> String {
    try expect(.string, "a string")
    // Most keys and short values have no escape: one run, no buffer.
    let start = offset + 1
    let end = endOfPlainRun(in: bytes.span, from: start)
    if end < bytes.count, bytes[bytes.startIndex + end] == UInt8(ascii: "\"") {
      offset = end + 1
      return String(
        decoding: bytes[bytes.startIndex + start..<bytes.startIndex + end], as: UTF8.self)
    }
    var buffer: [UInt8] = []
    try readString(into: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Reads a string and appends its characters, as UTF-8, to a buffer.
  package mutating func readString(into buffer: inout [UInt8]) throws(JSONError) {
    try expect(.string, "a string")
    let bytes = self.bytes
    let span = bytes.span
    var next = offset + 1
    while true {
      let end = endOfPlainRun(in: span, from: next)
      buffer.append(run: span.extracting(next..<end))
      next = end
      guard next < span.count else { throw JSONError(.unexpectedEnd, at: next) }
      let byte = span[next]
      if byte == UInt8(ascii: "\"") {
        offset = next + 1
        return
      }
      if byte == UInt8(ascii: "\\") {
        next = try appendEscape(at: next, in: span, to: &buffer)
      } else if conformance == .lenient {
        buffer.append(byte)
        next += 1
      } else {
        throw JSONError(.controlCharacter(byte), at: next)
      }
    }
  }

  /// Passes over a string, checking it, without storing its characters.
  package mutating func skipString() throws(JSONError) {
    try expect(.string, "a string")
    let bytes = self.bytes
    let span = bytes.span
    var next = offset + 1
    var ignored: [UInt8] = []
    while true {
      next = endOfPlainRun(in: span, from: next)
      guard next < span.count else { throw JSONError(.unexpectedEnd, at: next) }
      let byte = span[next]
      if byte == UInt8(ascii: "\"") {
        offset = next + 1
        return
      }
      if byte == UInt8(ascii: "\\") {
        next = try appendEscape(at: next, in: span, to: &ignored)
        ignored.removeAll(keepingCapacity: true)
      } else if conformance == .lenient {
        next += 1
      } else {
        throw JSONError(.controlCharacter(byte), at: next)
      }
    }
  }

  /// Appends what the escape at `start` stands for and returns the offset after it.
  private func appendEscape(
    at start: Int, in span: Span<UInt8>, to buffer: inout [UInt8]
  ) throws(JSONError) -> Int {
    guard start + 1 < span.count else { throw JSONError(.unexpectedEnd, at: start) }
    switch span[start + 1] {
    case UInt8(ascii: "\""): buffer.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): buffer.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): buffer.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(at: start, in: span) else {
        throw JSONError(.invalidEscape, at: start)
      }
      if let scalar = Unicode.Scalar(unit) {
        buffer.append(scalar)
        return start + 6
      }
      if unit < 0xDC00, let low = codeUnit(at: start + 6, in: span), 0xDC00...0xDFFF ~= low,
        let scalar = Unicode.Scalar(
          0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
      {
        buffer.append(scalar)
        return start + 12
      }
      guard conformance == .lenient else { throw JSONError(.loneSurrogate, at: start) }
      buffer.append(contentsOf: [0xEF, 0xBF, 0xBD])
      return start + 6
    default:
      // A backslash before anything else: pages write `\'`. The byte after it is copied by the caller.
      guard conformance == .lenient else { throw JSONError(.invalidEscape, at: start) }
      return start + 1
    }
    return start + 2
  }

  /// The UTF-16 code unit of the escape `\uXXXX` at `start`.
  private func codeUnit(at start: Int, in span: Span<UInt8>) -> UInt16? {
    guard start + 6 <= span.count, span[start] == UInt8(ascii: "\\"),
      span[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for index in start + 2..<start + 6 {
      let digit: UInt8
      switch span[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = span[index] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = span[index] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = span[index] - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

extension [UInt8] {
  /// Appends a character as UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    if let bytes = UTF8.encode(scalar) { append(contentsOf: bytes) }
  }
}
