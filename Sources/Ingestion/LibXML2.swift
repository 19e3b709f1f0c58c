internal import CLibXML2

/// The one file that touches libxml2: its HTML parser and its charset converters, behind functions over bytes.
///
/// libxml2: https://gitlab.gnome.org/GNOME/libxml2, version 2.9.14 or later.
enum LibXML2 {
  /// The parser's counts are C `int`s.
  static let maximumSize = Int(Int32.max) / 2

  /// Global tables are built once, before the first thread needs them.
  private static let initialised: Void = xmlInitParser()

  // MARK: HTML

  /// Parses a page of at most `maximumSize` bytes of well-formed UTF-8 without NUL.
  ///
  /// The parser calls back for each tag and text (SAX), which builds the flat tree directly: twice as fast as libxml2's
  /// own tree, no limit on depth, on text length or on attribute values, and nothing to free. It knows that the bytes
  /// are UTF-8 and ignores what the page declares. Nothing is ever fetched, and no entities but HTML's own exist.
  ///
  /// What the parser finds wrong is collected in the page's `errors`, and not printed.
  static func parse(html: [UInt8]) -> HTMLPage {
    initialised
    var page = HTMLPage()
    guard !html.isEmpty, html.count <= maximumSize, let parser = HTMLParserContext(html) else {
      page.finish()
      return page
    }
    unsafe withUnsafeMutablePointer(to: &page) { unsafe parser.parse(into: $0) }
    page.finish()
    return page
  }

  /// Owns a parser for one page in memory.
  @safe private struct HTMLParserContext: ~Copyable {
    private let context: htmlParserCtxtPtr

    init?(_ html: [UInt8]) {
      let created = unsafe html.withUnsafeBytes { bytes in
        unsafe htmlCreateMemoryParserCtxt(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
      }
      guard let context = unsafe created else { return nil }
      unsafe self.context = unsafe context
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      _ = unsafe htmlCtxtUseOptions(context, Int32(bitPattern: UInt32(options)))
      // An HTML option's bit means something else to the HTML parser here; the limits are libxml2's own.
      unsafe context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
      _ = unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      if let input = unsafe context.pointee.input, unsafe input.pointee.encoding == nil {
        unsafe input.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8"))
      }
    }

    deinit { unsafe htmlFreeParserCtxt(context) }

    func parse(into page: UnsafeMutablePointer<HTMLPage>) {
      guard let sax = unsafe context.pointee.sax else { return }
      // Errors reach a structured handler only where the handlers say that they are of version 2.
      unsafe sax.pointee = unsafe HTMLParserContext.handler()
      unsafe context.pointee.userData = UnsafeMutableRawPointer(page)
      _ = unsafe htmlParseDocument(context)
    }

    private static func handler() -> htmlSAXHandler {
      var handler = unsafe htmlSAXHandler()
      unsafe handler.startElement = { context, name, attributes in
        guard let page = unsafe context?.assumingMemoryBound(to: HTMLPage.self) else { return }
        unsafe page.pointee.open(HTMLTag(hash: HTMLParserContext.hash(name)))
        guard var next = unsafe attributes else { return }
        while let name = unsafe next.pointee {
          if let attribute = unsafe HTMLAttribute(hash: HTMLParserContext.hash(name)) {
            let value = unsafe next[1]
            let bytes = unsafe UnsafeBufferPointer(
              start: value, count: value == nil ? 0 : Int(xmlStrlen(value)))
            unsafe page.pointee.add(attribute, value: bytes.span)
          }
          unsafe next += 2
        }
      }
      unsafe handler.endElement = { context, name in
        guard let page = unsafe context?.assumingMemoryBound(to: HTMLPage.self) else { return }
        unsafe page.pointee.close(HTMLTag(hash: HTMLParserContext.hash(name)))
      }
      unsafe handler.characters = { unsafe HTMLParserContext.append($0, $1, $2) }
      unsafe handler.ignorableWhitespace = { unsafe HTMLParserContext.append($0, $1, $2) }
      unsafe handler.cdataBlock = { unsafe HTMLParserContext.append($0, $1, $2) }
      unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
      unsafe handler.serror = { context, error in
        guard let page = unsafe context?.assumingMemoryBound(to: HTMLPage.self),
          let error = unsafe error,
          // Elements that came with HTML 5 are no errors.
          unsafe error.pointee.code != Int32(XML_HTML_UNKNOWN_TAG.rawValue)
        else { return }
        unsafe page.pointee.errors.count += 1
        guard unsafe page.pointee.errors.first.count < MarkupErrors.maximumKept else { return }
        let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
        unsafe page.pointee.errors.first.append(
          .init(code: Int(error.pointee.code), message: message.cleaned ?? ""))
      }
      return unsafe handler
    }

    private static func append(
      _ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32
    ) {
      guard let page = unsafe context?.assumingMemoryBound(to: HTMLPage.self), count > 0 else {
        return
      }
      unsafe page.pointee.add(text: UnsafeBufferPointer(start: text, count: Int(count)).span)
    }

    private static func hash(_ name: UnsafePointer<xmlChar>?) -> UInt64 {
      var hash = FoldedHash()
      guard var next = unsafe name else { return hash.value }
      while unsafe next.pointee != 0 {
        unsafe hash.add(next.pointee)
        unsafe next += 1
      }
      return hash.value
    }
  }

  /// Whether the parser knows a named character reference: HTML 4's.
  static func knowsEntity(_ name: ArraySlice<UInt8>) -> Bool {
    unsafe htmlEntityLookup(Array(name) + [0]) != nil
  }

  // MARK: Charsets

  /// Converts text to well-formed UTF-8; `nil` where neither libxml2 nor iconv knows the charset.
  ///
  /// What is no character in it becomes U+FFFD, one for each `unit` bytes, and conversion goes on after it.
  static func decode(_ bytes: ArraySlice<UInt8>, from charset: String, unit: Int) -> [UInt8]? {
    initialised
    guard let converter = CharsetConverter(charset) else { return nil }
    // The converter reports bad bytes to a handler, by default on standard error; they are replaced here.
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    var next = bytes.startIndex
    while next < bytes.endIndex {
      let block = bytes[next..<min(next + CharsetConverter.blockSize, bytes.endIndex)]
      let (read, complete) = converter.append(block, to: &output)
      next += read
      if next == bytes.endIndex { break }
      // An incomplete character at a block's end is read again with the next block; anything else is replaced.
      if read == 0 || !complete {
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        next = min(next + unit, bytes.endIndex)
      }
    }
    replaceSurrogates(in: &output)
    return output
  }

  /// Makes U+FFFD of the second halves of surrogate pairs, which libxml2 lets through without their first: both take three bytes.
  private static func replaceSurrogates(in text: inout [UInt8]) {
    var next = 0
    while let found = text.span.firstIndex(of: 0xED, from: next) {
      next = found + 3
      guard next <= text.count else { return }
      if text[found + 1] >= 0xA0 { text.replaceSubrange(found..<next, with: [0xEF, 0xBF, 0xBD]) }
    }
  }

  /// Owns one of libxml2's converters, which for most charsets is an iconv descriptor.
  @safe private struct CharsetConverter: ~Copyable {
    /// Small enough that starting again after a bad byte is cheap, large enough that starting costs nothing.
    static let blockSize = 4_096

    private let handler: xmlCharEncodingHandlerPtr
    private let output: xmlBufferPtr

    init?(_ charset: String) {
      guard let handler = unsafe xmlFindCharEncodingHandler(charset) else { return nil }
      guard let output = unsafe xmlBufferCreateSize(CharsetConverter.blockSize * 4) else {
        _ = unsafe xmlCharEncCloseFunc(handler)
        return nil
      }
      unsafe self.handler = unsafe handler
      unsafe self.output = unsafe output
    }

    deinit {
      unsafe xmlBufferFree(output)
      _ = unsafe xmlCharEncCloseFunc(handler)
    }

    /// Converts a block up to its end or to the first bad byte; returns how many bytes were read, and whether the end
    /// was reached but for an incomplete character.
    func append(_ block: ArraySlice<UInt8>, to text: inout [UInt8]) -> (read: Int, complete: Bool) {
      unsafe xmlBufferEmpty(output)
      var left = block.count
      let status = unsafe block.withUnsafeBytes { bytes -> Int32 in
        guard
          let input = unsafe xmlBufferCreateStatic(
            UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        else { return -1 }
        let status = unsafe xmlCharEncInFunc(handler, output, input)
        left = Int(unsafe xmlBufferLength(input))
        unsafe xmlBufferFree(input)
        return status
      }
      if let start = unsafe xmlBufferContent(output) {
        let count = Int(unsafe xmlBufferLength(output))
        unsafe text.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
      }
      return (block.count - left, status != -2)
    }
  }
}
