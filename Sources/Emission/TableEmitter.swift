public import Facts

/// Facts in, rows out: one row a mention, with what is known of its article and of what it refers to in the same row.
///
///     var emitter = TableEmitter(.csv)
///     buffer += TableEmitter.header(.csv)
///     emitter.append(record, to: &buffer)
///
/// For data frames and SQL, which want columns and no trees. An article in which nothing was found has no row. The same record
/// gives the same bytes always. An emitter keeps scratch space between records: give each worker its own.
public struct TableEmitter: Sendable {
  /// The notations of a table.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// RFC 4180, the names of the columns in the first line; nothing between two commas where there is no value.
    case csv
    /// A JSON object a line with all columns as its keys; `null` where there is no value.
    case ndjson
  }

  /// The columns, in their order.
  public static let columns = TableField.allCases.map(\.column)

  /// The notation.
  public let form: Form
  /// What `start` and `end` count.
  public let offsetUnit: OffsetUnit

  private var offsets = OffsetIndex()
  /// What counts `start` and `end`; `nil` for code points.
  private var shown: OffsetIndex?
  /// The first claim that binds each mention, from 0; -1 for none.
  private var claims: [Int] = []

  /// Makes an emitter of one notation, whose offsets count what `offsets` says.
  public init(_ form: Form, offsets unit: OffsetUnit = .codePoint) {
    self.form = form
    offsetUnit = unit
    if unit != .codePoint { shown = OffsetIndex(unit) }
  }

  /// What a file begins with: the names of the columns for CSV, nothing for NDJSON.
  public static func header(_ form: Form) -> [UInt8] {
    guard form == .csv else { return [] }
    return Array((columns.map(\.name).joined(separator: ",") + "\r\n").utf8)
  }

  /// Appends a row for each mention of a record.
  public mutating func append(_ record: Record, to buffer: inout [UInt8]) {
    let facts = record.facts
    guard !facts.annotations.isEmpty else { return }
    offsets.index(record.article.utf8.span)
    shown?.index(record.article.utf8.span)
    let passages = Passages(
      text: record.article.utf8, offsets: offsets, shown: shown, annotations: facts.annotations)
    findClaims(of: facts)
    let article = fields(of: record.article)
    var writer = TableWriter(form, appendingTo: buffer)
    // The writer is to be the only owner of the bytes.
    buffer = []
    for index in facts.annotations.indices {
      writer.beginRow(article, before: .annotation)
      writer.write(annotation: index, of: facts, in: passages)
      if claims[index] >= 0 { writer.write(claim: claims[index], of: facts, in: passages) }
      writer.endRow()
    }
    buffer = writer.takeBuffer()
  }

  private mutating func findClaims(of facts: ArticleFacts) {
    claims.removeAll(keepingCapacity: true)
    claims.append(contentsOf: repeatElement(-1, count: facts.annotations.count))
    for (index, claim) in facts.claims.enumerated() {
      for link in facts.claimLinks[claim.links] where claims[link] < 0 { claims[link] = index }
    }
  }

  /// The fields that all rows of an article have.
  private func fields(of article: Article) -> [UInt8] {
    var writer = TableWriter(form)
    writer.write(.article, article.iri.span)
    writer.write(.identifier, article.identifier)
    writer.write(.url, optional: article.url)
    writer.write(.headline, optional: article.headline)
    writer.write(.author, optional: article.authors.joined(separator: "; "))
    writer.write(.publisher, optional: article.publisher)
    writer.write(.datePublished, optional: article.published?.description)
    writer.write(.dateModified, optional: article.modified?.description)
    writer.write(.dateFetched, optional: article.fetched?.description)
    writer.write(.articleSection, optional: article.section)
    if let isFree = article.isAccessibleForFree { writer.write(.isAccessibleForFree, isFree) }
    writer.write(.inLanguage, optional: article.language)
    writer.write(.offsetUnit, offsetUnit.rawValue)
    return writer.takeBuffer()
  }
}
