internal import JSON

/// An HTTP response as an archive keeps it, and the decoding of its body.
///
/// Source: RFC 9110, section 8.4 (content codings); RFC 9112, section 7 (chunks). Many crawlers keep the header as the
/// server sent it and the body decoded, so a body is decoded only where it looks coded.
struct HTTPResponse {
  /// A body without its codings.
  struct Body {
    var bytes: [UInt8]
    /// What is missing of it, in words; `nil` where it is whole.
    var damage: String?
  }

  let header: HeaderFields
  private let content: [UInt8]
  private let bodyStart: Int

  /// Reads a response; `nil` where it has no header.
  init?(_ content: [UInt8]) {
    guard content[...].hasPrefix(folding: "http/"),
      let end = HeaderFields.end(in: content, from: 0, to: content.count)
    else { return nil }
    header = HeaderFields(content[..<end.header])
    bodyStart = end.body
    self.content = content
  }

  /// Whether a response is a page that was found: status 200, HTML.
  static func isPage(_ content: ArraySlice<UInt8>, identifiedType: ArraySlice<UInt8>?) -> Bool {
    // A header is short: what has none within that has none.
    guard let response = HTTPResponse(Array(content.prefix(maximumHeaderSize))) else {
      return false
    }
    let status = response.header.startLine.drop { $0 != 0x20 }.dropFirst().prefix(3)
    guard status.elementsEqual("200".utf8) else { return false }
    if let type = response.header.bytes(of: "content-type") ?? identifiedType {
      return isHTML(type)
    }
    let body = content.dropFirst(response.bodyStart)
    return InputFormat(of: body.prefix(1_024), name: "") == .html
  }

  /// Whether a media type is a page's.
  static func isHTML(_ type: ArraySlice<UInt8>) -> Bool {
    type.hasPrefix(folding: "text/html") || type.hasPrefix(folding: "application/xhtml")
  }

  private static let maximumHeaderSize = 64 * 1_024

  /// The body, decoded up to `limit` bytes; `nil` where its coding is none that can be read.
  func body(limit: Int) -> Body? {
    var body = Body(bytes: Array(content[bodyStart...]))
    if let coding = header.bytes(of: "transfer-encoding"), coding.folded.contains("chunked") {
      body = HTTPResponse.withoutChunks(body.bytes)
    }
    let codings = (header.bytes(of: "content-encoding") ?? []).split(separator: UInt8(ascii: ","))
    for coding in codings.reversed() {
      switch coding.trimmed.folded {
      case "gzip", "x-gzip":
        guard GzipMembers.begins(body.bytes) else { continue }
        body = HTTPResponse.inflated(body, .gzip, limit: limit)
      case "deflate":
        // The standard means zlib; some servers send the bare data. Markup begins like neither.
        guard let first = body.bytes[...].trimmed.first, first != UInt8(ascii: "<") else {
          continue
        }
        let isZlib =
          body.bytes.count > 1 && body.bytes[0] & 0x0F == 8
          && (Int(body.bytes[0]) * 256 + Int(body.bytes[1])) % 31 == 0
        body = HTTPResponse.inflated(body, isZlib ? .zlib : .raw, limit: limit)
      case "identity", "": break
      default:
        // Decoded by the crawler, where it looks like a page.
        if InputFormat(of: body.bytes.prefix(1_024), name: "") != .html { return nil }
      }
    }
    return body
  }

  /// Takes the sizes out between chunks.
  ///
  /// What does not begin with a size is a body that was decoded before it was archived.
  private static func withoutChunks(_ bytes: [UInt8]) -> Body {
    let span = bytes.span
    var body: [UInt8] = []
    var next = 0
    while next < bytes.count {
      var size = 0
      var digits = 0
      while next < bytes.count, digits < 8, let digit = hexadecimal(span[next]) {
        size = size * 16 + digit
        digits += 1
        next += 1
      }
      guard let lineEnd = span.firstIndex(of: 0x0A, from: next), digits > 0,
        // Extensions and white space may follow the size.
        lineEnd - next < 1_024,
        [0x0D, 0x0A, 0x20, 0x3B].contains(span[next])
      else {
        return next == digits && body.isEmpty
          ? Body(bytes: bytes) : Body(bytes: body, damage: "a chunk of its body has no size")
      }
      next = lineEnd + 1
      if size == 0 { return Body(bytes: body) }
      let end = min(next + size, bytes.count)
      body.append(run: span.extracting(next..<end))
      if next + size > bytes.count { break }
      next = end
      if next < bytes.count, span[next] == 0x0D { next += 1 }
      if next < bytes.count, span[next] == 0x0A { next += 1 }
    }
    return Body(bytes: body, damage: "its body is cut off before the last chunk")
  }

  private static func hexadecimal(_ byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte - UInt8(ascii: "0")) }
    let letter = byte.lowercased &- UInt8(ascii: "a")
    return letter < 6 ? Int(letter) + 10 : nil
  }

  private static func inflated(_ body: Body, _ container: Inflater.Container, limit: Int) -> Body {
    guard let inflater = Inflater(container) else { return body }
    var result = Body(bytes: [], damage: body.damage)
    var next = 0
    while true {
      let before = (next, result.bytes.count)
      let room = limit - result.bytes.count
      if room <= 0 {
        result.damage = "its body is longer than \(limit) bytes"
        return result
      }
      switch inflater.inflate(
        body.bytes[...], from: &next, into: &result.bytes, limit: min(room, 256 * 1_024))
      {
      case .complete:
        // Members may follow each other; anything else after the data is of no use.
        guard container == .gzip, GzipMembers.begins(body.bytes[next...]) else { return result }
        inflater.reset()
      case .corrupt:
        result.damage = "its compressed body is damaged"
        return result
      case .incomplete:
        if before == (next, result.bytes.count) {
          result.damage = "its compressed body is cut off"
          return result
        }
      }
    }
  }
}
