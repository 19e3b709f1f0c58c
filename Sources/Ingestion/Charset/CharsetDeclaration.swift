/// Where a page or its server names its charset.
enum CharsetDeclaration {
  /// The charset of an HTTP `Content-Type` value, or of a bare label.
  ///
  ///     text/html; charset="utf-8"      UTF-8
  ///     iso-8859-1                      windows-1252
  static func inContentType(_ value: String) -> Charset? {
    let bytes = Array(value.utf8)[...]
    if let label = label(in: bytes, after: "charset") { return Charset(label: label) }
    return bytes.contains(UInt8(ascii: "/")) ? nil : Charset(label: bytes)
  }

  /// The charset that a page declares: in the XML declaration or in a `<meta>`, wherever that stands in the `<head>`.
  ///
  /// Browsers look at the first 1,024 bytes; one page in eight declares it later. Scripts, styles and comments are
  /// passed over; the first `<body>` ends the search.
  static func inPage(_ bytes: ArraySlice<UInt8>) -> Charset? {
    if bytes.hasPrefix(folding: "<?xml") {
      let end = bytes.prefix(256).firstIndex(of: UInt8(ascii: ">")) ?? bytes.startIndex
      if let label = label(in: bytes[..<end], after: "encoding"),
        let charset = Charset(label: label),
        charset.unit == 1
      {
        return charset
      }
    }
    let head = bytes.prefix(searchedSize)
    var next = head.startIndex
    while let start = head[next...].firstIndex(of: UInt8(ascii: "<")) {
      let tag = head[(start + 1)...]
      next = start + 1
      if tag.hasPrefix(folding: "!--") {
        next = end(of: "-->", in: head, from: start + 2)
      } else if tag.hasPrefix(folding: "script") {
        next = end(of: "</script", in: head, from: start)
      } else if tag.hasPrefix(folding: "style") {
        next = end(of: "</style", in: head, from: start)
      } else if tag.hasPrefix(folding: "meta") {
        let end = tag.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
        // Covers `charset=…` and `content="text/html; charset=…"`.
        if let label = label(in: tag[..<end], after: "charset"), let charset = Charset(label: label)
        {
          // A page whose ASCII could be read to here is not in UTF-16, whatever it says: the standard takes UTF-8.
          return charset.unit == 1 ? charset : .utf8
        }
        next = end
      } else if tag.hasPrefix(folding: "body") {
        return nil
      }
    }
    return nil
  }

  /// How much of a page is searched.
  private static let searchedSize = 256 * 1_024

  private static func end(
    of mark: StaticString, in bytes: ArraySlice<UInt8>, from start: Int
  ) -> Int {
    var next = start
    let first = "\(mark)".utf8.first ?? 0
    while let found = bytes[next...].firstIndex(of: first) {
      if bytes[found...].hasPrefix(folding: mark) { return found + 1 }
      next = found + 1
    }
    return bytes.endIndex
  }

  /// The word after `key` and an equals sign, in quotes or not.
  private static func label(in bytes: ArraySlice<UInt8>, after key: StaticString) -> ArraySlice<
    UInt8
  >? {
    let length = key.utf8CodeUnitCount
    var next = bytes.startIndex
    while next + length <= bytes.endIndex {
      guard bytes[next...].hasPrefix(folding: key) else {
        next += 1
        continue
      }
      next += length
      var rest = bytes[next...].drop(while: \.isWhitespace)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      while let first = rest.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        rest = rest.dropFirst()
      }
      let label = rest.prefix {
        $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A || $0 == 0x2E
      }
      return label.isEmpty ? nil : label
    }
    return nil
  }
}
