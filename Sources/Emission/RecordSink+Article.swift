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

  // Lists are passed as spans, and what writes their elements is no part of the loop, so that none of them is copied.

  private mutating func write(_ places: Span<Place>, _ organizations: Span<Organization>) {
    beginList(.mentions)
    for index in places.indices { write(places[index], number: index + 1) }
    for index in organizations.indices { write(organizations[index], number: index + 1) }
    endList()
  }

  private mutating func write(regions: Span<Place>) {
    beginList(.regions)
    for index in regions.indices { write(region: regions[index]) }
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
      write(claims[index], number: index + 1, links, of: kinds.span, in: passages)
    }
    endList()
  }

  /// Writes a place, the `number`-th of the article.
  @inline(never)
  private mutating func write(_ place: borrowing Place, number: Int) {
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
  @inline(never)
  private mutating func write(region: borrowing Place) {
    guard let id = region.geonamesID else { return }
    beginNode(.geonames(id), type: region.kind.rawValue)
    write(.name, region.name)
    if let around = region.containedIn { write(.containedInPlace, reference: .geonames(around)) }
    endNode()
  }

  /// Writes an organisation, the `number`-th of the article.
  @inline(never)
  private mutating func write(_ organization: borrowing Organization, number: Int) {
    beginNode(.organization(number), type: organization.kind.rawValue)
    write(.identifier, optional: organization.identifier)
    write(.name, organization.name)
    write(.alternateName, organization.alternateNames)
    write(.addressCountry, optional: organization.countryCode)
    endNode()
  }

  /// Writes a claim, the `number`-th of the article.
  @inline(never)
  private mutating func write(
    _ claim: borrowing Claim, number: Int, _ links: Span<Int>, of kinds: Span<MentionKind>,
    in passages: Passages
  ) {
    beginNode(.claim(number), type: "Claim")
    let (start, end) = passages.position(of: claim.span)
    write(.start, number: start)
    write(.end, number: end)
    write(.text, claim.span, of: passages)
    if let subject = claim.subject { write(.subject, subject, of: passages) }
    write(.predicate, optional: claim.predicate)
    let bound = links.extracting(claim.allLinks)
    write(.quantity, bound, of: kinds, in: passages)
    write(.temporal, bound, of: kinds, in: passages)
    write(.place, bound, of: kinds, in: passages)
    write(.organization, bound, of: kinds, in: passages)
    if !claim.inherited.isEmpty {
      let inherited = links.extracting(claim.inherited)
      beginList(.inherited)
      for index in inherited.indices {
        writeElement(reference: passages.mentions[inherited[index]].name)
      }
      endList()
    }
    write(.negated, claim.negated)
    write(.attributed, claim.attributed)
    endNode()
  }

  /// Writes the names of those annotations of a claim that are of one kind.
  private mutating func write(
    _ kind: MentionKind, _ links: Span<Int>, of kinds: Span<MentionKind>, in passages: Passages
  ) {
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
