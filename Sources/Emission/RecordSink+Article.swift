internal import Facts

/// The shape of a record, member by member in the order that readers are promised.
extension RecordSink where Self: ~Copyable {
  /// Writes a whole record.
  ///
  /// Names of passages count code points, `start` and `end` what `shown` counts, where there is one.
  mutating func write(
    _ record: Record, offsets: OffsetIndex, shown: OffsetIndex? = nil, includesText: Bool
  ) {
    let article = record.article
    let facts = record.facts
    let passages = Passages(text: article.utf8, offsets: offsets, shown: shown)
    beginDocument(type: "NewsArticle")
    write(.identifier, article.identifier)
    write(.url, optional: article.url)
    write(.headline, optional: article.headline)
    write(.author, article.authors)
    if let publisher = article.publisher, !publisher.isEmpty {
      begin(.publisher)
      beginNode(.publisher, type: "Organization")
      write(.name, publisher)
      endNode()
    }
    if let published = article.published { write(.datePublished, published.description) }
    if let modified = article.modified { write(.dateModified, modified.description) }
    if let fetched = article.fetched { write(.dateFetched, fetched.description) }
    write(.articleSection, optional: article.section)
    if let isFree = article.isAccessibleForFree { write(.isAccessibleForFree, isFree) }
    write(.inLanguage, optional: article.language)
    if let shown { write(.offsetUnit, shown.unit.rawValue) }
    if includesText { write(.text, article.utf8.span) }

    beginList(.mentions)
    for index in facts.places.indices { write(facts.places[index], number: index + 1) }
    for index in facts.organizations.indices {
      write(facts.organizations[index], number: index + 1)
    }
    endList()
    if !facts.regions.isEmpty {
      beginList(.regions)
      for region in facts.regions { write(region: region) }
      endList()
    }
    beginList(.annotations)
    for index in facts.annotations.indices { write(annotation: index, of: facts, in: passages) }
    endList()
    beginList(.claims)
    for index in facts.claims.indices { write(claim: index, of: facts, in: passages) }
    endList()
  }

  /// Writes a place, the `number`-th of the article.
  private mutating func write(_ place: Place, number: Int) {
    beginNode(place.nodeName(number: number), type: place.kind.rawValue)
    write(.name, place.name)
    write(.alternateName, place.alternateNames)
    if let position = place.position {
      begin(.geo)
      beginNode(.position(position), type: "GeoCoordinates")
      writeNumber(.latitude) { $0.append(hundredThousandths: position.latitude) }
      writeNumber(.longitude) { $0.append(hundredThousandths: position.longitude) }
      endNode()
    }
    write(.addressCountry, optional: place.countryCode)
    if let around = place.containedIn { write(.containedInPlace, reference: .geonames(around)) }
    endNode()
  }

  /// Writes what a place lies in: a link of the chain from a city to its continent.
  private mutating func write(region: Place) {
    guard let id = region.geonamesID else { return }
    beginNode(.geonames(id), type: region.kind.rawValue)
    write(.name, region.name)
    if let around = region.containedIn { write(.containedInPlace, reference: .geonames(around)) }
    endNode()
  }

  /// Writes an organisation, the `number`-th of the article.
  private mutating func write(_ organization: Organization, number: Int) {
    beginNode(.organization(number), type: organization.kind.rawValue)
    write(.identifier, optional: organization.identifier)
    write(.name, organization.name)
    write(.alternateName, organization.alternateNames)
    write(.addressCountry, optional: organization.countryCode)
    endNode()
  }

  private mutating func write(claim index: Int, of facts: ArticleFacts, in passages: Passages) {
    let claim = facts.claims[index]
    beginNode(.claim(index + 1), type: "Claim")
    let (start, end) = passages.position(of: claim.span)
    write(.start, number: start)
    write(.end, number: end)
    write(.text, passages.text.span.extracting(claim.span.bytes))
    if let subject = claim.subject {
      write(.subject, passages.text.span.extracting(subject.bytes))
    }
    write(.predicate, optional: claim.predicate)
    let links = facts.claimLinks[claim.allLinks]
    for term in [Term.quantity, .temporal, .spatial, .organizations] {
      beginList(term)
      for link in links where facts.annotations[link].content.claimTerm == term {
        writeElement(reference: passages.name(ofAnnotation: link, in: facts))
      }
      endList()
    }
    if !claim.inherited.isEmpty {
      beginList(.inherited)
      for link in facts.claimLinks[claim.inherited] {
        writeElement(reference: passages.name(ofAnnotation: link, in: facts))
      }
      endList()
    }
    write(.negated, claim.negated)
    write(.attributed, claim.attributed)
    endNode()
  }
}

/// A text whose passages are to be named in code points, and placed in these or another unit.
struct Passages {
  let text: [UInt8]
  let offsets: OffsetIndex
  /// What counts the positions that are shown; `nil` where code points do.
  var shown: OffsetIndex?

  /// First code point of a span, and the one after its last.
  func codePoints(of span: TextSpan) -> (start: Int, end: Int) {
    (
      offsets.offset(at: span.start, in: text.span),
      offsets.offset(at: span.end, in: text.span)
    )
  }

  /// Where a span begins and ends, in the unit that is shown.
  func position(of span: TextSpan) -> (start: Int, end: Int) {
    guard let shown else { return codePoints(of: span) }
    return (
      shown.offset(at: span.start, in: text.span), shown.offset(at: span.end, in: text.span)
    )
  }

  /// The name of an annotation: its passage.
  func name(ofAnnotation index: Int, in facts: ArticleFacts) -> NodeName {
    let span = facts.annotations[index].span
    // Annotations of one passage stand next to each other.
    var ordinal = 1
    while index >= ordinal, facts.annotations[index - ordinal].span == span { ordinal += 1 }
    let (start, end) = codePoints(of: span)
    return .passage(start: start, end: end, ordinal: ordinal)
  }
}

extension TextSpan {
  /// The span as a range of bytes.
  var bytes: Range<Int> { start..<end }
}

extension Annotation.Content {
  /// The member of a claim that lists annotations of this kind.
  var claimTerm: Term {
    switch self {
    case .quantity: .quantity
    case .temporal: .temporal
    case .place: .spatial
    case .organization: .organizations
    }
  }
}

extension Place {
  /// Its GeoNames IRI, or a fragment of the article for the `number`-th place of it.
  func nodeName(number: Int) -> NodeName {
    geonamesID.map { .geonames($0) } ?? .place(number)
  }
}
