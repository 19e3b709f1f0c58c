internal import Facts

/// The shape of a record, member by member in the order that readers are promised.
extension RecordSink where Self: ~Copyable {
  /// Writes a whole record.
  mutating func write(_ record: Record, in passages: Passages, includesText: Bool) {
    let article = record.article
    let facts = record.facts
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
    if let shown = passages.shown { write(.offsetUnit, ascii: shown.unit.rawValue) }
    if includesText {
      write(.text, TextSpan(start: 0, end: passages.text.count), of: passages)
    }

    write(facts.places.span, facts.organizations.span)
    if !facts.regions.isEmpty { write(regions: facts.regions.span) }
    let kinds = write(facts.annotations.span, of: facts, in: passages)
    write(facts.claims.span, links: facts.claimLinks.span, of: kinds, in: passages)
  }

  // Elements of lists are read member by member, because a copy of one costs more than to write it.

  private mutating func write(_ places: Span<Place>, _ organizations: Span<Organization>) {
    beginList(.mentions)
    for index in places.indices { write(places, at: index) }
    for index in organizations.indices { write(organizations, at: index) }
    endList()
  }

  private mutating func write(regions: Span<Place>) {
    beginList(.regions)
    for index in regions.indices { write(regions: regions, at: index) }
    endList()
  }

  /// Writes the annotations, and returns what each of them mentions.
  private mutating func write(
    _ annotations: Span<Annotation>, of facts: ArticleFacts, in passages: Passages
  ) -> [MentionKind] {
    var kinds: [MentionKind] = []
    kinds.reserveCapacity(annotations.count)
    beginList(.annotations)
    for index in annotations.indices {
      kinds.append(write(annotations, at: index, of: facts, in: passages))
    }
    endList()
    return kinds
  }

  private mutating func write(
    _ claims: Span<Claim>, links: Span<Int>, of kinds: [MentionKind], in passages: Passages
  ) {
    beginList(.claims)
    for index in claims.indices {
      write(claims, at: index, links, of: kinds.span, in: passages)
    }
    endList()
  }

  /// Writes a place.
  private mutating func write(_ places: Span<Place>, at index: Int) {
    beginNode(
      places[index].nodeName(number: index + 1), type: places[index].kind.rawValue)
    write(.name, places[index].name)
    write(.alternateName, places[index].alternateNames)
    if let position = places[index].position {
      begin(.geo)
      beginNode(.position(position), type: "GeoCoordinates")
      writeNumber(.latitude) { $0.append(hundredThousandths: position.latitude) }
      writeNumber(.longitude) { $0.append(hundredThousandths: position.longitude) }
      endNode()
    }
    write(.addressCountry, optional: places[index].countryCode)
    write(containing: places[index].containedIn)
    endNode()
  }

  /// Writes what a place lies in: a link of the chain from a city to its continent.
  private mutating func write(regions: Span<Place>, at index: Int) {
    guard let id = regions[index].geonamesID else { return }
    beginNode(.geonames(id), type: regions[index].kind.rawValue)
    write(.name, regions[index].name)
    write(containing: regions[index].containedIn)
    endNode()
  }

  private mutating func write(containing place: UInt32?) {
    if let place { write(.containedInPlace, reference: .geonames(place)) }
  }

  /// Writes an organisation.
  private mutating func write(_ organizations: Span<Organization>, at index: Int) {
    beginNode(.organization(index + 1), type: organizations[index].kind.rawValue)
    write(.identifier, optional: organizations[index].identifier)
    write(.name, organizations[index].name)
    write(.alternateName, organizations[index].alternateNames)
    write(.addressCountry, optional: organizations[index].countryCode)
    endNode()
  }

  /// Writes a claim.
  private mutating func write(
    _ claims: Span<Claim>, at index: Int, _ links: Span<Int>, of kinds: Span<MentionKind>,
    in passages: Passages
  ) {
    beginNode(.claim(index + 1), type: "Claim")
    let span = claims[index].span
    let (start, end) = passages.position(of: span)
    writePosition(start, end)
    write(.text, span, of: passages)
    if let subject = claims[index].subject { write(.subject, subject, of: passages) }
    write(.predicate, optional: claims[index].predicate)
    write(links.extracting(claims[index].allLinks), of: kinds, in: passages)
    if !claims[index].inherited.isEmpty {
      let inherited = links.extracting(claims[index].inherited)
      beginList(.inherited)
      for index in inherited.indices {
        writeElement(reference: passages.mentions[inherited[index]].name)
      }
      endList()
    }
    write(.negated, claims[index].negated)
    write(.attributed, claims[index].attributed)
    endNode()
  }

  /// Writes the names of the annotations that a claim binds, a list for each kind.
  private mutating func write(
    _ links: Span<Int>, of kinds: Span<MentionKind>, in passages: Passages
  ) {
    var found: UInt8 = 0
    for index in links.indices { found |= 1 << kinds[links[index]].rawValue }
    write(.quantity, found, links, of: kinds, in: passages)
    write(.temporal, found, links, of: kinds, in: passages)
    write(.place, found, links, of: kinds, in: passages)
    write(.organization, found, links, of: kinds, in: passages)
  }

  /// Writes the names of those of one kind; `found` has a bit for each kind that there is.
  @inline(__always)
  private mutating func write(
    _ kind: MentionKind, _ found: UInt8, _ links: Span<Int>, of kinds: Span<MentionKind>,
    in passages: Passages
  ) {
    // Most claims bind one or two kinds.
    if found & 1 << kind.rawValue == 0 { return writeEmptyList(kind.claimTerm) }
    beginList(kind.claimTerm)
    for index in links.indices where kinds[links[index]] == kind {
      writeElement(reference: passages.mentions[links[index]].name)
    }
    endList()
  }
}

extension Place {
  /// Its GeoNames IRI, or a fragment of the article for the `number`-th place of it.
  func nodeName(number: Int) -> NodeName {
    geonamesID.map { .geonames($0) } ?? .place(number)
  }
}
