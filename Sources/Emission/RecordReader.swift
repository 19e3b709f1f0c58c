public import Facts
internal import JSON

/// A record back to its facts: what `RecordEmitter` wrote as JSON-LD or NDJSON, checked on the way.
///
///     let record = try RecordReader().read(line)
///
/// Reads this program's own form, not JSON-LD in general. Every quotation is compared with the text, and the record's
/// name with the text's digest, so that a record that was edited by hand is refused instead of believed. Writing what was
/// read gives the same bytes.
public struct RecordReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Whether bytes look like a record or report, and not like an article: a JSON object that begins with a context.
  public static func isRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
    let whitespace: [UInt8] = [0x20, 0x0A, 0x0D, 0x09]
    let inner = bytes.drop { whitespace.contains($0) }
    guard inner.first == UInt8(ascii: "{") else { return false }
    return inner.dropFirst().drop { whitespace.contains($0) }.starts(with: "\"@context\"".utf8)
  }

  /// Reads one record: a line of NDJSON, or a whole JSON-LD file.
  public func read(_ bytes: ArraySlice<UInt8>) throws(RecordError) -> Record {
    let node: RecordNode
    do {
      var reader = try JSONReader(bytes)
      node = try RecordNode(from: &reader)
      try reader.finish()
    } catch {
      throw RecordError(.malformed(error.description), at: error.offset)
    }
    return try Record(node)
  }

  /// Reads one record.
  public func read(_ bytes: [UInt8]) throws(RecordError) -> Record {
    try read(bytes[...])
  }
}

extension Record {
  /// Makes the record that a node describes.
  init(_ node: RecordNode) throws(RecordError) {
    let article = try Article(node)
    let names = try RecordNames(node)
    let unit = try node.choice(.offsetUnit, of: OffsetUnit.self) ?? .codePoint
    let passages = RecordPassages(article.utf8, unit)
    var facts = ArticleFacts()
    for mention in try node.nodes(.mentions) {
      if let kind = mention.type.flatMap(Place.Kind.init) {
        facts.places.append(try Place(kind, mention))
      } else if let kind = mention.type.flatMap(Organization.Kind.init) {
        facts.organizations.append(try Organization(kind, mention))
      }
    }
    for region in try node.nodes(.regions) {
      guard let kind = region.type.flatMap(Place.Kind.init) else {
        throw RecordError(.unexpected(member: "@type", value: region.type ?? ""), at: region.offset)
      }
      let place = try Place(kind, region)
      // Regions are named by GeoNames, and by nothing else.
      guard place.geonamesID != nil else {
        throw RecordError(.unexpected(member: "@id", value: region.id ?? ""), at: region.offset)
      }
      facts.regions.append(place)
    }
    for annotation in try node.nodes(.annotations) {
      facts.annotations.append(try Annotation(annotation, names: names, passages: passages))
      let count = facts.annotations.count
      if count > 1, facts.annotations[count - 1].span < facts.annotations[count - 2].span {
        throw RecordError(.outOfOrder, at: annotation.offset)
      }
    }
    for claim in try node.nodes(.claims) {
      facts.claims.append(
        try Claim(claim, links: &facts.claimLinks, names: names, passages: passages))
    }
    self.init(article: article, facts: facts)
  }
}

extension Article {
  fileprivate init(_ node: RecordNode) throws(RecordError) {
    guard node.type == "NewsArticle" else {
      throw RecordError(.unexpected(member: "@type", value: node.type ?? ""), at: node.offset)
    }
    guard let text = try node.text(.text) else { throw RecordError(.withoutText, at: node.offset) }
    self.init(identifier: try node.requiredText(.identifier), text: text)
    guard node.id == name else { throw RecordError(.nameMismatch, at: node.offset) }
    url = try node.text(.url)
    headline = try node.text(.headline)
    authors = try node.texts(.author)
    publisher = try node.node(.publisher)?.requiredText(.name)
    language = try node.text(.inLanguage)
    published = try node.date(.datePublished)
    modified = try node.date(.dateModified)
    fetched = try node.date(.dateFetched)
    section = try node.text(.articleSection)
    isAccessibleForFree = try node.flag(.isAccessibleForFree)
  }
}

extension Place {
  fileprivate init(_ kind: Kind, _ node: RecordNode) throws(RecordError) {
    self.init(kind, name: try node.requiredText(.name))
    alternateNames = try node.texts(.alternateName)
    countryCode = try node.text(.addressCountry)
    geonamesID = node.id.flatMap(Place.geonamesID)
    if let around = try node.text(.containedInPlace) {
      guard let id = Place.geonamesID(around) else {
        throw RecordError(
          .unexpected(member: Term.containedInPlace.key, value: around), at: node.offset)
      }
      containedIn = id
    }
    if let geo = try node.node(.geo) {
      position = .init(
        latitude: try geo.degrees(.latitude), longitude: try geo.degrees(.longitude))
    }
  }

  /// The number in a GeoNames IRI.
  private static func geonamesID(_ iri: String) -> UInt32? {
    guard iri.hasPrefix("https://sws.geonames.org/"), iri.hasSuffix("/") else { return nil }
    return UInt32(iri.dropFirst("https://sws.geonames.org/".count).dropLast())
  }
}

extension Organization {
  fileprivate init(_ kind: Kind, _ node: RecordNode) throws(RecordError) {
    self.init(kind, name: try node.requiredText(.name))
    identifier = try node.text(.identifier)
    alternateNames = try node.texts(.alternateName)
    countryCode = try node.text(.addressCountry)
  }
}

extension RecordNode {
  /// A day or an instant; `nil` where there is none.
  fileprivate func date(_ term: Term) throws(RecordError) -> PublicationDate? {
    guard let text = try text(term) else { return nil }
    guard let date = PublicationDate(text) else {
      throw RecordError(.unexpected(member: term.key, value: text), at: offset)
    }
    return date
  }

  /// A coordinate in hundred-thousandths of a degree.
  fileprivate func degrees(_ term: Term) throws(RecordError) -> Int32 {
    guard let number = try number(term) else { throw missing(term) }
    guard let exact = ExactDecimal(json: number)?.multiplied(by: ExactDecimal(100_000)),
      let integer = exact.integer, abs(integer) <= 18_000_000, let degrees = Int32(exactly: integer)
    else { throw RecordError(.unexpected(member: term.key, value: number), at: offset) }
    return degrees
  }
}
