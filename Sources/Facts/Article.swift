/// One article as ingestion read it: its text and what its source says about it.
///
///     let article = Article(identifier: "a17", text: "Brussels, May 6 …")
///
/// The text is well-formed UTF-8 and is kept byte for byte: every `TextSpan` counts in it.
public struct Article: Hashable, Sendable {
  /// The caller's id, or the input's path as it was given.
  public var identifier: String
  /// The article's text as UTF-8 bytes, well-formed; no normalisation is applied.
  public var utf8: [UInt8]
  /// Canonical address of the article.
  public var url: String?
  /// Title, without the site's name.
  public var headline: String?
  /// Names of the people (or desks) that signed it, in the source's order.
  public var authors: [String] = []
  /// Name of the site, paper or agency.
  public var publisher: String?
  /// When it was published, which is what "today" means in it.
  public var published: PublicationDate?
  /// When it was last changed, where the source says so.
  public var modified: PublicationDate?
  /// When it was fetched, where the source is an archive.
  public var fetched: PublicationDate?
  /// Section of the paper or site that it stands in: `Sport`.
  public var section: String?
  /// Whether everyone may read it (schema.org's word for “no paywall”); `nil` where the source does not say.
  public var isAccessibleForFree: Bool?
  /// BCP 47 tag of its language.
  public var language: String?
  /// What ingestion could not use and left out, in words for whoever runs it; no part of the record.
  public var warnings: [String] = []
  /// Its name by its content, for one whose text may have been let go; `nil` where it is made from the text.
  package var knownName: [UInt8]?

  /// Makes an article from a text that is kept verbatim.
  public init(identifier: String, text: String) {
    self.init(identifier: identifier, utf8: Array(text.utf8))
  }

  /// Makes an article from bytes that the caller knows to be well-formed UTF-8.
  public init(identifier: String, utf8: [UInt8]) {
    self.identifier = identifier
    self.utf8 = utf8
  }

  /// The text as a string; makes a copy.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The words at `span`; makes a copy.
  public func text(at span: TextSpan) -> String {
    String(decoding: utf8[span.start..<span.end], as: UTF8.self)
  }
}
