public import Facts

/// The first stage: bytes in, an article out.
///
///     let ingestor = Ingestor()
///     let article = try ingestor.article(from: bytes, identifier: "a17.html")
///
/// Plain text is kept byte for byte, but for a byte order mark. Of a page, the article's text is kept, as paragraphs with an empty
/// line between them and without its headline, which is in `Article.headline`. What the caller gives (address, date) goes before
/// what the page says.
public struct Ingestor: Sendable {
  /// The largest input, or line of JSON Lines, that is read as one: 256 MiB.
  ///
  /// Beyond it a document is no article, and its parts
  /// no longer fit the 32-bit offsets that all stages use.
  public static let maximumSize = 256 * 1_024 * 1_024

  /// What inputs are written in; `nil` where each is to be looked at.
  public var format: InputFormat?
  /// Address that the inputs came from.
  public var url: String?
  /// When the inputs were published.
  public var published: PublicationDate?
  /// When the inputs were fetched: what a page says of its dates is believed up to then.
  public var fetched: PublicationDate?
  /// Value of the HTTP header `Content-Type` that came with the inputs, or the name of a charset.
  public var contentType: String?

  /// Makes the stage; what is left out is looked for in each input.
  public init(
    format: InputFormat? = nil, url: String? = nil, published: PublicationDate? = nil,
    fetched: PublicationDate? = nil, contentType: String? = nil
  ) {
    self.format = format
    self.url = url
    self.published = published
    self.fetched = fetched
    self.contentType = contentType
  }

  /// Reads one input that is a text or a page.
  ///
  /// JSON Lines are read line by line, see `JSONLinesSplitter`, and archives record by record, see `WARCReader`; of an archive that
  /// is given as a whole, the first page is read.
  public func article(from bytes: [UInt8], identifier: String) throws(IngestionError) -> Article {
    var errors = MarkupErrors()
    return try article(from: bytes, identifier: identifier, markupErrors: &errors)
  }

  /// Reads one input, and tells what the parser found wrong with the markup of a page.
  public func article(
    from bytes: [UInt8], identifier: String, markupErrors: inout MarkupErrors
  ) throws(IngestionError) -> Article {
    guard bytes.count <= Ingestor.maximumSize else {
      throw IngestionError(
        identifier: identifier, code: .tooLarge,
        message:
          "the input has \(bytes.count) bytes, more than the \(Ingestor.maximumSize) that are read as one; split it"
      )
    }
    if bytes.allSatisfy(\.isWhitespace) { throw empty(identifier, "the input is empty", line: nil) }
    var article =
      switch format ?? InputFormat(of: bytes.prefix(4_096), name: identifier) {
      case .html: try article(fromPage: bytes, identifier: identifier, errors: &markupErrors)
      case .text: try article(fromText: bytes, identifier: identifier)
      case .jsonl: try article(fromJSONLine: bytes[...], name: identifier, line: 1)
      case .warc: try article(fromArchive: bytes, identifier: identifier)
      }
    if let url { article.url = url }
    if let published { article.published = published }
    article.fetched = fetched
    return article
  }

  /// Reads the first page of an archive.
  private func article(fromArchive bytes: [UInt8], identifier: String) throws(IngestionError)
    -> Article
  {
    var reader = WARCReader(name: identifier)
    reader.append(bytes)
    reader.finish()
    guard let record = try reader.next() else {
      throw empty(identifier, "the archive holds no page", line: nil)
    }
    return try article(from: record)
  }

  func empty(_ identifier: String, _ what: String, line: Int?) -> IngestionError {
    IngestionError(
      identifier: identifier, code: .empty, message: "\(what); give it an article or leave it out",
      line: line)
  }

  private func article(
    fromPage bytes: [UInt8], identifier: String, errors: inout MarkupErrors
  ) throws(IngestionError) -> Article {
    if let kind = BinarySignature.name(of: bytes) { throw binary(kind, identifier) }
    let declared = contentType.flatMap(CharsetDeclaration.inContentType)
    let page = CharsetDecoder.decode(page: bytes, declared: declared)
    if let kind = BinarySignature.kind(of: page.utf8, allowingNULs: true) {
      throw binary(kind, identifier)
    }
    return try article(
      fromMarkup: page.utf8, identifier: identifier, line: nil, errors: &errors)
  }

  /// Reads a page that is UTF-8 already.
  func article(
    fromMarkup utf8: [UInt8], identifier: String, line: Int?, errors: inout MarkupErrors
  ) throws(IngestionError) -> Article {
    let page = LibXML2.parse(html: MarkupGuard.guarded(utf8))
    errors = page.errors
    let structured = StructuredData(page)
    let metadata = PageMetadata(page, structured, url: url, fetched: fetched)
    var article = Article(
      identifier: identifier,
      utf8: ArticleBody.text(of: page, metadata: metadata, structured: structured))
    article.headline = metadata.headline
    article.authors = metadata.authors
    article.publisher = metadata.publisher
    article.published = metadata.published
    article.modified = metadata.modified
    article.section = metadata.section
    article.isAccessibleForFree = metadata.isAccessibleForFree
    article.language = metadata.language
    article.url = metadata.url
    if article.utf8.isEmpty {
      throw IngestionError(
        identifier: identifier, code: .noArticle,
        message: "the page holds no text; check that it is the article's page",
        line: line)
    }
    return article
  }

  private func article(fromText bytes: [UInt8], identifier: String) throws(IngestionError)
    -> Article
  {
    let declared = try declaredCharset(identifier)
    if let decoded = CharsetDecoder.decode(text: bytes, declared: declared) {
      if let survey = decoded.survey, let offset = survey.firstBroken {
        throw notUTF8(at: offset + 3, identifier)
      }
      try check(decoded.utf8, identifier)
      return Article(identifier: identifier, utf8: decoded.utf8)
    }
    try check(bytes, identifier)
    let survey = UTF8Survey(bytes[...])
    guard let offset = survey.firstBroken else {
      return Article(identifier: identifier, utf8: bytes)
    }
    if survey.isTruncated {
      throw IngestionError(
        identifier: identifier, code: .notUTF8,
        message:
          "the text ends at byte \(offset) in the middle of a UTF-8 character; get the whole of it, or name its charset"
      )
    }
    if declared == .utf8 || survey.isMostlyUTF8 { throw notUTF8(at: offset, identifier) }
    let decoded = CharsetDecoder.decode(bytes[...], from: .windows1252)
    return Article(identifier: identifier, utf8: decoded.utf8)
  }

  private func declaredCharset(_ identifier: String) throws(IngestionError) -> Charset? {
    guard let contentType, let charset = CharsetDeclaration.inContentType(contentType) else {
      return nil
    }
    guard
      charset == .utf8 || LibXML2.decode([0x41][...], from: charset.name, unit: charset.unit) != nil
    else {
      throw IngestionError(
        identifier: identifier, code: .unknownCharset,
        message: "no charset “\(charset.name)” is known here; convert the text to UTF-8")
    }
    return charset
  }

  private func check(_ bytes: [UInt8], _ identifier: String) throws(IngestionError) {
    if bytes.allSatisfy(\.isWhitespace) {
      throw empty(identifier, "the input is white space only", line: nil)
    }
    if let kind = BinarySignature.kind(of: bytes, allowingNULs: false) {
      throw binary(kind, identifier)
    }
  }

  private func binary(_ kind: String, _ identifier: String) -> IngestionError {
    IngestionError(
      identifier: identifier, code: .binary,
      message: "the input is \(kind), not text; convert it to text or HTML first")
  }

  private func notUTF8(at offset: Int, _ identifier: String) -> IngestionError {
    IngestionError(
      identifier: identifier, code: .notUTF8,
      message:
        "byte \(offset) is not UTF-8, though the text around it is; repair it, or name the text's charset"
    )
  }
}
