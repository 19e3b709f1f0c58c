internal import JSON

/// Takes out of a page, before the parser sees it, what would make the parser slow or make it lose text.
///
/// One pass over the tags. Taken out are
/// - NUL bytes (after one, libxml2 loses the rest of the page);
/// - comments, declarations, instructions, and `<` that begin nothing (written `&lt;`; some make libxml2 stop);
/// - the content of scripts (but for JSON-LD) and styles: often half of the page, and of no use here;
/// - attributes after the first 256 of a tag (libxml2 compares each with all before it);
/// - tags nested deeper than 512, and end tags that close nothing (libxml2 looks through all open elements for each);
/// - `wbr`, `source`, `track`, which libxml2 does not know to be empty;
/// - the content of `<textarea>`, and tags in a `<title>` (written `&lt;`): neither holds markup.
///
/// Character references in text that the parser does not know as HTML has them today (`&copy2020`, `&LT;`, `&ccaron;`) become
/// what they stand for.
///
/// What is left is copied in runs; a page that needs nothing is not copied.
struct MarkupGuard {
  /// More attributes than any real tag has; with so many, comparing each with all others still costs little.
  static let maximumAttributes = 256
  /// Where Blink and WebKit stop nesting as well.
  static let maximumDepth = 512

  private let bytes: [UInt8]
  private var output: [UInt8] = []
  /// Up to where `bytes` has been copied or taken out.
  private var copied = 0
  /// Open elements a name.
  private var open: [UInt64: Int] = [:]
  /// Open elements a name that were taken out.
  private var dropped: [UInt64: Int] = [:]
  private var depth = 0
  /// The next `&` that was not looked at.
  private var ampersand = 0
  /// Whether no such end tag comes any more: it is searched for once.
  private var lacksTextareaEnd = false
  private var lacksTitleEnd = false

  /// Returns the page without what harms.
  static func guarded(_ bytes: [UInt8]) -> [UInt8] {
    let withoutZeros =
      bytes.span.firstIndex(of: 0, from: 0) == nil ? bytes : bytes.filter { $0 != 0 }
    var pass = MarkupGuard(bytes: withoutZeros)
    pass.run()
    return pass.finish()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    var next = 0
    ampersand = bytes.span.firstIndex(of: UInt8(ascii: "&"), from: 0) ?? bytes.count
    while let start = bytes.span.firstIndex(of: UInt8(ascii: "<"), from: next) {
      if ampersand < start { resolveReferences(in: next..<start) }
      switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
      case UInt8(ascii: "!") where bytes[(start + 2)...].starts(with: [0x2D, 0x2D]):
        next = endOfComment(from: start + 4)
        remove(start..<next)
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        next = endOfBogusComment(from: start + 2)
        remove(start..<next)
      case UInt8(ascii: "/") where start + 2 < bytes.count:
        if bytes[start + 2].isLetter {
          next = endTag(start)
        } else {
          next = endOfBogusComment(from: start + 2)
          remove(start..<next)
        }
      case let byte where byte.isLetter:
        next = startTag(start)
      default:
        next = start + 1
        remove(start..<next)
        output.append(contentsOf: "&lt;".utf8)
      }
    }
  }

  // MARK: References

  /// Looks at the references in a run of text.
  private mutating func resolveReferences(in text: Range<Int>) {
    var next = max(ampersand, text.lowerBound)
    while let found = bytes.span.firstIndex(of: UInt8(ascii: "&"), from: next),
      found < text.upperBound
    {
      next = found + 1
      let name = bytes[next...].prefix(32).prefix { $0.isLetter || $0.isDigit }
      guard let first = name.first, first.isLetter else { continue }
      let end = name.endIndex
      let isComplete = end < bytes.count && bytes[end] == UInt8(ascii: ";")
      if isComplete, let value = HTMLEntities.laterValue(of: name) {
        replace(found..<end + 1, with: value)
        next = end + 1
      } else if let prefix = HTMLEntities.legacyPrefix(of: name),
        !isComplete || prefix.length < name.count && !LibXML2.knowsEntity(name)
      {
        next = found + 1 + prefix.length
        replace(found..<next, with: prefix.value)
      }
    }
    ampersand =
      bytes.span.firstIndex(of: UInt8(ascii: "&"), from: max(next, text.upperBound)) ?? bytes.count
  }

  private mutating func replace(_ range: Range<Int>, with value: [UInt8]) {
    remove(range)
    switch value {
    case [UInt8(ascii: "<")]: output.append(contentsOf: "&lt;".utf8)
    case [UInt8(ascii: "&")]: output.append(contentsOf: "&amp;".utf8)
    default: output.append(contentsOf: value)
    }
  }

  private mutating func remove(_ range: Range<Int>) {
    let bytes = self.bytes
    output.append(run: bytes.span.extracting(copied..<range.lowerBound))
    copied = range.upperBound
  }

  private mutating func finish() -> [UInt8] {
    if copied == 0 { return bytes }
    let bytes = self.bytes
    output.append(run: bytes.span.extracting(copied..<bytes.count))
    return output
  }

  // MARK: Tags

  private mutating func endTag(_ start: Int) -> Int {
    let (hash, nameEnd) = name(from: start + 2)
    let end = (bytes.span.firstIndex(of: UInt8(ascii: ">"), from: nameEnd) ?? bytes.count - 1) + 1
    let tag = HTMLTag(hash: hash)
    // `</p>` and `</br>` make elements of their own.
    if tag == .p || tag == .br || nameEnd == start + 2 { return end }
    if let count = dropped[hash], count > 0 {
      dropped[hash] = count - 1
      remove(start..<end)
    } else if let count = open[hash], count > 0 {
      open[hash] = count - 1
      if !tag.closesItself { depth -= 1 }
    } else {
      remove(start..<end)
    }
    return end
  }

  private mutating func startTag(_ start: Int) -> Int {
    let (hash, nameEnd) = name(from: start + 1)
    let tag = HTMLTag(hash: hash)
    let end = endOfTag(from: nameEnd)
    switch tag {
    case .wbr, .source, .track:
      remove(start..<end)
      return end
    case .script, .style:
      let close = rawTextEnd(tag == .script ? "</script" : "</style", from: end)
      let closeEnd =
        bytes.span.firstIndex(of: UInt8(ascii: ">"), from: close).map { $0 + 1 } ?? bytes.count
      if !(tag == .script && isStructuredData(start..<end)) { remove(start..<closeEnd) }
      return closeEnd
    case .textarea:
      guard !lacksTextareaEnd else { break }
      let close = rawTextEnd("</textarea", from: end)
      guard close < bytes.count else {
        lacksTextareaEnd = true
        break
      }
      let closeEnd =
        bytes.span.firstIndex(of: UInt8(ascii: ">"), from: close).map { $0 + 1 } ?? bytes.count
      remove(start..<closeEnd)
      return closeEnd
    case _ where tag.isVoid:
      return end
    default:
      break
    }
    if bytes[end - 1] == UInt8(ascii: ">"), bytes[end - 2] == UInt8(ascii: "/") { return end }
    if !tag.closesItself {
      if depth >= MarkupGuard.maximumDepth {
        dropped[hash, default: 0] += 1
        remove(start..<end)
        return end
      }
      depth += 1
    }
    open[hash, default: 0] += 1
    return tag == .title ? escapeTitle(from: end) : end
  }

  /// Writes what looks like a tag in a title as text; returns where the title ends.
  private mutating func escapeTitle(from start: Int) -> Int {
    guard !lacksTitleEnd else { return start }
    let close = rawTextEnd("</title", from: start)
    guard close < bytes.count else {
      lacksTitleEnd = true
      return start
    }
    var next = start
    while let found = bytes.span.firstIndex(of: UInt8(ascii: "<"), from: next), found < close {
      if ampersand < found { resolveReferences(in: next..<found) }
      replace(found..<found + 1, with: [UInt8(ascii: "<")])
      next = found + 1
    }
    if ampersand < close { resolveReferences(in: next..<close) }
    return close
  }

  private func name(from start: Int) -> (hash: UInt64, end: Int) {
    let span = bytes.span
    var hash = FoldedHash()
    var index = start
    while index < span.count {
      let byte = span[index]
      if byte.isWhitespace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      hash.add(byte)
      index += 1
    }
    return (hash.value, index)
  }

  /// Finds the end of a start tag, past its `>`, and takes superfluous attributes out.
  private mutating func endOfTag(from start: Int) -> Int {
    var index = start
    var attributes = 0
    var surplus: Int?
    loop: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        break loop
      case let byte where byte.isWhitespace || byte == UInt8(ascii: "/"):
        index += 1
      default:
        if attributes == MarkupGuard.maximumAttributes, surplus == nil { surplus = index }
        attributes += 1
        index = endOfAttribute(from: index)
      }
    }
    if let surplus { remove(surplus..<index) }
    return min(index + 1, bytes.count)
  }

  private func endOfAttribute(from start: Int) -> Int {
    let span = bytes.span
    var index = start + 1
    while index < span.count {
      let byte = span[index]
      if byte.isWhitespace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      index += 1
      if byte == UInt8(ascii: "=") {
        return endOfValue(from: index)
      }
    }
    // White space may stand around the equals sign.
    var equals = index
    while equals < span.count, span[equals].isWhitespace { equals += 1 }
    return equals < span.count && span[equals] == UInt8(ascii: "=")
      ? endOfValue(from: equals + 1) : index
  }

  private func endOfValue(from start: Int) -> Int {
    let span = bytes.span
    var index = start
    while index < span.count, span[index].isWhitespace { index += 1 }
    guard index < span.count else { return index }
    let quote = span[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < span.count, span[index] != quote { index += 1 }
      return min(index + 1, span.count)
    }
    while index < span.count, !span[index].isWhitespace, span[index] != UInt8(ascii: ">") {
      index += 1
    }
    return index
  }

  private func isStructuredData(_ tag: Range<Int>) -> Bool {
    let mark = Array("ld+json".utf8)
    var next = tag.lowerBound
    while let found = bytes[next..<tag.upperBound].firstIndex(of: UInt8(ascii: "+")) {
      if found >= 2, bytes[(found - 2)...].prefix(mark.count).map(\.lowercased) == mark {
        return true
      }
      next = found + 1
    }
    return false
  }

  // MARK: Raw text

  /// What begins like a declaration, an instruction or an end tag without a name ends with the next `>`.
  private func endOfBogusComment(from start: Int) -> Int {
    bytes.span.firstIndex(of: UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? bytes.count
  }

  private func endOfComment(from start: Int) -> Int {
    // `<!-->` and `<!--->` are whole comments.
    if bytes[start...].starts(with: [0x3E]) { return start + 1 }
    if bytes[start...].starts(with: [0x2D, 0x3E]) { return start + 2 }
    var next = start
    while let found = bytes.span.firstIndex(of: UInt8(ascii: ">"), from: next) {
      if found >= start + 2, bytes[found - 1] == 0x2D, bytes[found - 2] == 0x2D { return found + 1 }
      if found >= start + 3, bytes[found - 1] == 0x21, bytes[found - 2] == 0x2D,
        bytes[found - 3] == 0x2D
      {
        return found + 1
      }
      next = found + 1
    }
    return bytes.count
  }

  private func rawTextEnd(_ mark: StaticString, from start: Int) -> Int {
    var next = start
    while let found = bytes.span.firstIndex(of: UInt8(ascii: "<"), from: next) {
      if bytes[found...].hasPrefix(folding: mark) { return found }
      next = found + 1
    }
    return bytes.count
  }
}
