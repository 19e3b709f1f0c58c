public import Facts

/// Comparison reports out: as JSON-LD, on one line or many, or as canonical N-Quads.
///
///     ComparisonEmitter(.ndjson).append(report, to: &buffer)
///
/// A verdict is named by the passage of the candidate that it judges, its evidence by the passage of the reference. As
/// linked data, that is in all forms but NDJSON, each has a schema.org `ClaimReview` beside it, for those who collect such.
public struct ComparisonEmitter: Sendable {
  /// The notation.
  public let form: RecordEmitter.Form

  /// Makes an emitter of one notation.
  public init(_ form: RecordEmitter.Form) {
    self.form = form
  }

  /// Appends one report, its last line ended.
  public func append(_ report: ComparisonReport, to buffer: inout [UInt8]) {
    let candidate = Source(report.candidate)
    let references = report.references.map { Source($0) }
    // A report is named by the texts it compares, in their order.
    var texts = candidate.name
    for reference in references {
      texts.append(UInt8(ascii: "\n"))
      texts.append(contentsOf: reference.name)
    }
    let name = [UInt8](ni: texts.span)
    if form == .nquads {
      var sink = NQuadsSink(base: candidate.name, name: name)
      sink.write(report, candidate: candidate, references: references, hasReviews: true)
      sink.append(to: &buffer)
      return
    }
    var sink = JSONSink(
      context: .report, base: candidate.name, name: name, isPretty: form == .jsonld,
      appendingTo: buffer)
    buffer = []
    sink.write(
      report, candidate: candidate, references: references, hasReviews: form == .jsonld)
    buffer = sink.endDocument()
  }

  /// The context of reports as a document of its own, which is what `schema/comparison-context.jsonld` holds.
  public static var context: String {
    var buffer: [UInt8] = []
    Context.report.appendDocument(to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}

/// A text that a report quotes.
private struct Source {
  let article: Article
  let name: [UInt8]
  let passages: Passages

  init(_ article: Article) {
    self.article = article
    name = article.iri
    passages = Passages(text: article.utf8, offsets: OffsetIndex(article.utf8.span))
  }

  /// The words of a span.
  func write(_ term: Term, _ span: TextSpan, to sink: inout some RecordSink & ~Copyable) {
    sink.write(term, article.utf8.span.extracting(span.bytes))
  }
}

/// The shape of a report.
extension RecordSink where Self: ~Copyable {
  fileprivate mutating func write(
    _ report: ComparisonReport, candidate: Source, references: [Source], hasReviews: Bool
  ) {
    beginDocument(type: "Report")
    write(.identifier, report.identifier)
    begin(.candidate)
    write(candidate)
    beginList(.references)
    for reference in references { write(reference) }
    endList()
    write(.program, "factdesk \(FactdeskVersion.current)")
    begin(.summary)
    beginNode(.summary, type: nil)
    write(.supported, number: report.count(of: .supported))
    write(.contradicted, number: report.count(of: .contradicted))
    write(.unverifiable, number: report.count(of: .unverifiable))
    endNode()
    beginList(.verdicts)
    var ordinal = 1
    for index in report.verdicts.indices {
      // Verdicts of one passage stand next to each other.
      let isSame = index > 0 && report.verdicts[index].span == report.verdicts[index - 1].span
      ordinal = isSame ? ordinal + 1 : 1
      write(
        report.verdicts[index], ordinal: ordinal, candidate, references, hasReview: hasReviews)
    }
    endList()
  }

  private mutating func write(_ source: Source) {
    beginNode(.iri(source.name), type: nil)
    write(.identifier, source.article.identifier)
    if let published = source.article.published { write(.datePublished, published.description) }
    endNode()
  }

  private mutating func write(
    _ verdict: FactVerdict, ordinal: Int, _ candidate: Source, _ references: [Source],
    hasReview: Bool
  ) {
    let (start, end) = candidate.passages.codePoints(of: verdict.span)
    beginNode(.passage(start: start, end: end, ordinal: ordinal), type: "FactVerdict")
    write(.kind, verdict.kind.rawValue)
    writePosition(start, end)
    candidate.write(.exact, verdict.span, to: &self)
    candidate.write(.claim, verdict.claim, to: &self)
    write(.value, optional: verdict.value)
    write(.verdict, verdict.verdict.rawValue)
    write(.rule, verdict.rule)
    write(.reason, optional: verdict.reason)
    beginList(.evidence)
    for evidence in verdict.evidence { write(evidence, of: references[evidence.reference]) }
    endList()
    write(.tolerance, optional: verdict.tolerance)
    if hasReview {
      begin(.review)
      beginNode(.review(start: start, end: end, ordinal: ordinal), type: "ClaimReview")
      write(reviewOf: verdict, .rating(start: start, end: end, ordinal: ordinal), candidate)
      beginList(.isBasedOn)
      for evidence in verdict.evidence {
        let reference = references[evidence.reference]
        let (start, end) = reference.passages.codePoints(of: evidence.span)
        writeElement(reference: .foreignPassage(of: reference.name, start: start, end: end))
      }
      endList()
      endNode()
    }
    endNode()
  }

  /// What a review says, in schema.org's words.
  ///
  /// The scale is the usual one of claim reviews, 1 to 5, of which a comparison gives only the ends; what no reference
  /// speaks of has no rating, only a name for that.
  private mutating func write(
    reviewOf verdict: FactVerdict, _ rating: NodeName, _ candidate: Source
  ) {
    candidate.write(.claimReviewed, verdict.claim, to: &self)
    begin(.itemReviewed)
    let (start, end) = candidate.passages.codePoints(of: verdict.claim)
    beginNode(.statement(start: start, end: end), type: "Claim")
    candidate.write(.text, verdict.claim, to: &self)
    write(.appearance, reference: .iri(candidate.name))
    endNode()
    begin(.reviewRating)
    beginNode(rating, type: "Rating")
    if verdict.verdict != .unverifiable {
      write(.ratingValue, number: verdict.verdict == .supported ? 5 : 1)
      write(.worstRating, number: 1)
      write(.bestRating, number: 5)
    }
    write(.alternateName, verdict.verdict.rawValue)
    endNode()
    write(.reviewBody, optional: verdict.reason)
  }

  private mutating func write(_ evidence: FactVerdict.Evidence, of reference: Source) {
    let (start, end) = reference.passages.codePoints(of: evidence.span)
    beginNode(.foreignPassage(of: reference.name, start: start, end: end), type: nil)
    write(.reference, reference: .iri(reference.name))
    writePosition(start, end)
    reference.write(.exact, evidence.span, to: &self)
    write(.value, optional: evidence.value)
    reference.write(.sentence, evidence.sentence, to: &self)
    endNode()
  }
}
