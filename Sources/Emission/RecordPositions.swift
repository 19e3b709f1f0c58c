package import Facts

/// Where a record's nodes are in its text and what they are called, for outputs that are neither JSON nor RDF.
package struct RecordPositions {
  private let facts: ArticleFacts
  private let passages: Passages

  /// Reads the positions of a record in a unit.
  package init(of record: Record, in unit: OffsetUnit = .codePoint) {
    let text = record.article.utf8
    facts = record.facts
    passages = Passages(
      text: text, offsets: OffsetIndex(text.span),
      shown: unit == .codePoint ? nil : OffsetIndex(text.span, unit),
      annotations: record.facts.annotations)
  }

  /// Where a span begins and ends.
  package func position(of span: TextSpan) -> (start: Int, end: Int) {
    passages.position(of: span)
  }

  /// The name of an annotation inside the article: `#char=98,103`.
  package func name(ofAnnotation index: Int) -> String {
    RecordPositions.text(passages.mentions[index].name)
  }

  /// The name of a place: its GeoNames IRI, or `#place=2`.
  package func name(ofPlace index: Int) -> String {
    RecordPositions.text(facts.places[index].nodeName(number: index + 1))
  }

  /// The name of an organisation inside the article: `#organization=1`.
  package func name(ofOrganization index: Int) -> String {
    RecordPositions.text(.organization(index + 1))
  }

  /// The IRI of a feature of GeoNames.
  package static func name(ofFeature id: UInt32) -> String {
    text(.geonames(id))
  }

  private static func text(_ name: NodeName) -> String {
    var bytes: [UInt8] = []
    name.write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
