public import Facts

/// A web page as an archive holds it: a `response` record with HTML, or a `resource` that is HTML.
///
/// Source: ISO 28500:2017, "WARC file format".
public struct WARCRecord: Hashable, Sendable {
  /// `WARC-Record-ID`, without its angle brackets; the archive's name and the record's number where there is none.
  public var identifier: String
  /// `WARC-Target-URI`.
  public var url: String?
  /// `WARC-Date`: when the page was fetched.
  public var fetched: PublicationDate?
  /// Charset and type of a resource; a response says them in its HTTP header.
  public var contentType: String?
  /// Whether `content` is an HTTP response, with its header.
  public var isResponse: Bool
  /// Why the crawler cut the content off (`WARC-Truncated`); `nil` where it did not.
  public var truncation: String?
  /// The record's block: an HTTP response, or the page.
  public var content: [UInt8]
}

extension WARCRecord {
  /// Reads a record from its header and block; `nil` where it is no page: requests, pictures, redirections and so on.
  init?(_ header: HeaderFields, content: ArraySlice<UInt8>, identifier: String) {
    guard let type = header.bytes(of: "warc-type") else { return nil }
    let contentType = header.string(of: "content-type")
    switch type.folded {
    case "response":
      guard header.bytes(of: "content-type")?.hasPrefix(folding: "application/http") ?? true else {
        return nil
      }
      let identified = header.bytes(of: "warc-identified-payload-type")
      guard HTTPResponse.isPage(content, identifiedType: identified) else { return nil }
      isResponse = true
      self.contentType = nil
    case "resource":
      guard let type = header.bytes(of: "content-type"), HTTPResponse.isHTML(type) else {
        return nil
      }
      isResponse = false
      self.contentType = contentType
    default:
      return nil
    }
    self.identifier = identifier
    url = header.bytes(of: "warc-target-uri").map(WARCRecord.withoutBrackets)?.nonEmptyString
    fetched = header.string(of: "warc-date").flatMap { PublicationDate($0) }
    truncation = header.string(of: "warc-truncated")
    self.content = Array(content)
  }

  /// Record identifiers stand in angle brackets; in some archives addresses do as well.
  static func withoutBrackets(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    value.first == UInt8(ascii: "<") && value.last == UInt8(ascii: ">")
      ? value.dropFirst().dropLast() : value
  }
}
