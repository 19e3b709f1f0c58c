public import Facts
internal import JSON

/// Facts in, records out: the one form a record has in each of its notations.
///
///     var emitter = RecordEmitter(.ndjson)
///     emitter.append(record, to: &buffer)
///
/// The same record gives the same bytes always. Offsets in records count Unicode code points, as W3C Web Annotation and
/// Python do, unless another unit is asked for; the record then says so. IRIs of passages always count code points (RFC 5147). An emitter keeps scratch space between records: give each worker its own.
public struct RecordEmitter: Sendable {
  /// The notations of a record.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// JSON-LD 1.1, a line for each member and each annotation.
    case jsonld
    /// The same JSON-LD on one line.
    case ndjson
    /// Canonical N-Quads: what a JSON-LD processor makes of the same record.
    case nquads
  }

  /// The notation.
  public let form: Form
  /// Whether records carry the article's text.
  public let includesText: Bool

  private var offsets = OffsetIndex()
  /// What counts `start` and `end`; `nil` for code points.
  private var shown: OffsetIndex?
  private var escapes = EscapeIndex()

  /// Makes an emitter of one notation, with or without the article's text, whose offsets count what `offsets` says.
  ///
  /// A record without its text is smaller but cannot be read back: its offsets count in a text that is not there.
  public init(_ form: Form, includesText: Bool = true, offsets unit: OffsetUnit = .codePoint) {
    self.form = form
    self.includesText = includesText
    if unit != .codePoint { shown = OffsetIndex(unit) }
  }

  /// Appends one record, its last line ended.
  public mutating func append(_ record: Record, to buffer: inout [UInt8]) {
    let name = record.article.iri
    let text = record.article.utf8
    offsets.index(text.span)
    shown?.index(text.span)
    if form == .nquads {
      var sink = NQuadsSink(base: name, name: name)
      sink.write(record, in: passages(of: record, escapes: nil), includesText: includesText)
      sink.append(to: &buffer)
      return
    }
    escapes.index(text.span)
    // Room for most records at once. A buffer that holds others grows by itself, by ever larger steps.
    if buffer.isEmpty { buffer.reserveCapacity(text.count * 12) }
    var sink = JSONSink(
      context: .record, base: name, name: name, isPretty: form == .jsonld,
      appendingTo: buffer)
    // The sink is to be the only owner of the bytes.
    buffer = []
    sink.write(record, in: passages(of: record, escapes: escapes), includesText: includesText)
    buffer = sink.endDocument()
  }

  private func passages(of record: Record, escapes: EscapeIndex?) -> Passages {
    Passages(
      text: record.article.utf8, offsets: offsets, shown: shown, escapes: escapes,
      annotations: record.facts.annotations)
  }

  /// The context of records as a JSON-LD document of its own, which is what `schema/context.jsonld` holds.
  public static var context: String {
    var buffer: [UInt8] = []
    Context.record.appendDocument(to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}
