/// A key of a record or report, and what it stands for in RDF: the one table behind the context, the JSON and the
/// N-Quads.
///
/// A case is named as its key is written.
enum Term: Int, CaseIterable {
  // The article.
  case identifier, url, headline, author, publisher, datePublished, dateModified, dateFetched
  case articleSection, isAccessibleForFree, inLanguage, offsetUnit, text
  case mentions, regions, annotations, claims
  // Every annotation.
  case start, end, exact, rule
  // Temporal expressions.
  case timexType, timexValue, timexMod, edtf, startDate, endDate, anchor, interval, invalid
  // Quantities.
  case quantityType, value, minValue, maxValue, modifier, unitCode, currency, unitText, counts, head
  // Names and what they refer to.
  case refersTo, name, alternateName, geo, latitude, longitude, addressCountry, containedInPlace
  // Claims.
  case subject, predicate, quantity, temporal, spatial, organizations, inherited, negated,
    attributed
  // Reports.
  case candidate, references, program, summary, supported, contradicted, unverifiable, verdicts
  case kind, claim, verdict, reason, evidence, reference, sentence, tolerance
  // Reviews of claims.
  case review, claimReviewed, itemReviewed, appearance, reviewRating, ratingValue, worstRating
  case bestRating, reviewBody, isBasedOn

  /// The key.
  var key: String { Term.keys[rawValue] }

  /// The term with a key.
  init?(key: String) {
    guard let term = Term.byKey[key] else { return nil }
    self = term
  }

  private static let keys = allCases.map { String(describing: $0) }
  private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { ($0.key, $0) })

  /// What the values of a term are.
  enum Range {
    /// Text, or nodes written out: nothing to coerce.
    case plain
    /// Nodes or texts of which there may be many.
    case set
    /// An IRI.
    case reference
    /// Many IRIs.
    case references
    /// An IRI, or a term of the context.
    case referenceOrTerm
    /// `xsd:nonNegativeInteger`: offsets and counts.
    case count
    /// `xsd:double`: coordinates.
    case double
    /// EDTF, by the Library of Congress's datatype.
    case edtf
  }

  /// The vocabulary a term is taken from, and its name there.
  var property: (vocabulary: Vocabulary, name: String) {
    switch self {
    case .regions: (.factdesk, "region")
    case .annotations: (.factdesk, "annotation")
    case .claims: (.factdesk, "claim")
    case .start: (.nif, "beginIndex")
    case .end: (.nif, "endIndex")
    case .exact: (.nif, "anchorOf")
    case .refersTo: (.itsrdf, "taIdentRef")
    case .organizations: (.factdesk, "organization")
    case .references: (.factdesk, "comparedWith")
    case .verdicts: (.factdesk, "factVerdict")
    case .claim: (.factdesk, "statement")
    case .dateFetched, .offsetUnit, .rule, .timexType, .timexValue, .timexMod, .edtf, .anchor,
      .interval,
      .invalid,
      .quantityType, .modifier, .counts, .head, .subject, .predicate, .quantity, .temporal,
      .spatial, .inherited, .negated, .attributed, .candidate, .program, .summary, .supported,
      .contradicted, .unverifiable, .kind, .verdict, .reason, .evidence, .reference, .sentence,
      .tolerance:
      (.factdesk, key)
    case .identifier, .url, .headline, .author, .publisher, .datePublished, .dateModified,
      .articleSection, .isAccessibleForFree, .inLanguage, .text, .mentions, .startDate, .endDate,
      .value, .minValue, .maxValue, .unitCode, .currency,
      .unitText, .name, .alternateName, .geo, .latitude, .longitude, .addressCountry,
      .containedInPlace, .review, .claimReviewed, .itemReviewed, .appearance, .reviewRating,
      .ratingValue, .worstRating, .bestRating, .reviewBody, .isBasedOn:
      (.schema, key)
    }
  }

  /// What its values are.
  ///
  /// `datePublished` and its like, `startDate` and `endDate` hold a day or an instant under one key, so neither `xsd:date` nor
  /// `xsd:dateTime` would be true of all of them: they stay text, which sorts in time. Addresses of pages stay text as
  /// well, because the web holds addresses that are no IRIs.
  var range: Range {
    switch self {
    case .author, .mentions, .regions, .annotations, .claims, .alternateName, .references,
      .verdicts, .evidence:
      .set
    case .start, .end, .supported, .contradicted, .unverifiable: .count
    case .latitude, .longitude: .double
    case .edtf, .interval: .edtf
    case .anchor: .referenceOrTerm
    case .refersTo, .containedInPlace, .reference, .appearance: .reference
    case .quantity, .temporal, .spatial, .organizations, .inherited, .isBasedOn: .references
    default: .plain
    }
  }

  /// Whether records have the term.
  var isInRecord: Bool {
    switch self {
    case .candidate, .references, .program, .summary, .supported, .contradicted, .unverifiable,
      .verdicts, .kind, .claim, .verdict, .reason, .evidence, .reference, .sentence, .tolerance,
      .review, .claimReviewed, .itemReviewed, .appearance, .reviewRating, .ratingValue,
      .worstRating, .bestRating, .reviewBody, .isBasedOn:
      false
    default: true
    }
  }

  /// Whether reports have the term.
  var isInReport: Bool {
    switch self {
    case .identifier, .datePublished, .start, .end, .exact, .rule, .value: true
    default: !isInRecord
    }
  }
}

/// A vocabulary that terms are taken from.
enum Vocabulary: CaseIterable {
  /// schema.org: what an article, a place, an organisation, a claim is. The context's default.
  case schema
  /// This program's own, `schema/vocabulary.ttl`.
  case factdesk
  /// NLP Interchange Format 2.0: positions in a text.
  case nif
  /// W3C Internationalization Tag Set 2.0: what a mention refers to.
  case itsrdf
  /// XML Schema datatypes.
  case xsd

  /// The prefix that the context gives it.
  var prefix: String {
    switch self {
    case .schema: "schema"
    case .factdesk: "fd"
    case .nif: "nif"
    case .itsrdf: "itsrdf"
    case .xsd: "xsd"
    }
  }

  /// What its IRIs begin with.
  var namespace: String {
    switch self {
    case .schema: "https://schema.org/"
    case .factdesk: "https://w3id.org/factdesk#"
    case .nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
    case .itsrdf: "http://www.w3.org/2005/11/its/rdf#"
    case .xsd: "http://www.w3.org/2001/XMLSchema#"
    }
  }

  /// The datatype of EDTF literals that the Library of Congress defines.
  static let edtfDatatype = "http://id.loc.gov/datatypes/edtf/EDTF"

  /// The types of nodes that are this program's own; all others are schema.org's.
  static let factdeskTypes = [
    "TemporalExpression", "QuantityExpression", "PlaceName", "OrganizationName", "FactVerdict",
  ]
}
