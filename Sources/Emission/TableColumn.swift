/// A column of the table of facts: its name, what its values are, and what they mean.
///
/// CSV, flat NDJSON, the schema of a row and its documentation are all written from this one list, in this order.
public struct TableColumn: Hashable, Sendable {
  /// What a column's values are; each may also be missing, unless the column is required.
  public enum Kind: String, Hashable, Sendable {
    case string, integer, number, boolean
  }

  /// Its name: the record's own, where a record has such a member.
  public let name: String
  /// What its values are.
  public let kind: Kind
  /// Whether every row has a value.
  public let isRequired: Bool
  /// What its values mean, in a sentence.
  public let meaning: String
}

/// The columns by their place.
///
/// A case is named as its column is.
enum TableField: Int, CaseIterable {
  // The article; the same in each of its rows.
  case article, identifier, url, headline, author, publisher, datePublished, dateModified
  case dateFetched, articleSection, isAccessibleForFree, inLanguage, offsetUnit
  // The mention.
  case annotation, type, start, end, exact, rule
  // Temporal expressions.
  case timexType, timexValue, timexMod, edtf, startDate, endDate, anchor, interval, invalid
  // Quantities.
  case quantityType, value, minValue, maxValue, modifier, unitCode, currency, unitText
  case counts, countsHead
  // What a name refers to.
  case refersTo, entityType, name, entityIdentifier, latitude, longitude, addressCountry
  case containedInPlace
  // The claim that binds it.
  case claim, claimText, subject, predicate, negated, attributed

  /// The column at this place.
  var column: TableColumn {
    TableColumn(
      name: String(describing: self), kind: kind, isRequired: isRequired, meaning: meaning)
  }

  private var kind: TableColumn.Kind {
    switch self {
    case .start, .end: .integer
    case .value, .minValue, .maxValue, .latitude, .longitude: .number
    case .isAccessibleForFree, .negated, .attributed: .boolean
    default: .string
    }
  }

  private var isRequired: Bool {
    switch self {
    case .article, .identifier, .offsetUnit, .annotation, .type, .start, .end, .exact, .rule: true
    default: false
    }
  }

  private var meaning: String {
    switch self {
    case .article: "Name of the article by its content (RFC 6920); the record's @id."
    case .identifier: "The caller's id of the article, or the input's path as it was given."
    case .url: "Address of the article."
    case .headline: "Title of the article."
    case .author: "Names of the authors, joined by \"; \"."
    case .publisher: "Name of the site, paper or agency."
    case .datePublished: "When the article was published: a day or an instant, ISO 8601."
    case .dateModified: "When it was last changed."
    case .dateFetched: "When an archive's crawler fetched it."
    case .articleSection: "Section of the paper or site."
    case .isAccessibleForFree: "Whether everyone may read it."
    case .inLanguage: "Language of the article, BCP 47."
    case .offsetUnit: "What start and end count: codepoint, utf16 or utf8."
    case .annotation:
      "Name of the mention inside the article: a passage in code points (RFC 5147); the record's @id of it."
    case .type:
      "What is mentioned: TemporalExpression, QuantityExpression, PlaceName or OrganizationName."
    case .start: "Offset of the mention in the article's text."
    case .end: "Offset after the mention."
    case .exact: "The mention, verbatim."
    case .rule: "The rule that found it."
    case .timexType: "DATE, TIME, DURATION or SET (TIMEX3)."
    case .timexValue: "TIMEX3 value."
    case .timexMod: "TIMEX3 modifier."
    case .edtf: "The time in EDTF (ISO 8601-2)."
    case .startDate: "First day (or instant) that the time covers."
    case .endDate: "Last day (or instant) that it covers."
    case .anchor: "What it was resolved from: datePublished, or the name of another mention."
    case .interval: "Both ends of the range that it is one end of, EDTF."
    case .invalid: "Why the date cannot be."
    case .quantityType: "cardinal, ordinal, percent, money or measure."
    case .value: "The number."
    case .minValue: "Lower end of a range or an open bound."
    case .maxValue: "Upper end of a range or an open bound."
    case .modifier: "approximately, atLeast, atMost, moreThan or lessThan."
    case .unitCode: "Code of the unit, UN/CEFACT Recommendation 20."
    case .currency: "Code of the currency, ISO 4217."
    case .unitText: "The unit as written."
    case .counts: "The noun phrase that a cardinal counts."
    case .countsHead: "The noun at the head of that phrase."
    case .refersTo:
      "Name of the place or organisation: a GeoNames IRI, or a fragment of the article's."
    case .entityType: "schema.org type of the place or organisation."
    case .name: "Its canonical name."
    case .entityIdentifier: "Its identifier in a list of one's own."
    case .latitude: "Degrees north, WGS 84."
    case .longitude: "Degrees east, WGS 84."
    case .addressCountry: "Its country, ISO 3166-1 alpha-2."
    case .containedInPlace: "GeoNames IRI of the place around it."
    case .claim: "Name of the first claim that binds the mention, inside the article."
    case .claimText: "The clause or sentence that makes the claim."
    case .subject: "Head word of what the claim is about."
    case .predicate: "The claim's verb as its base form."
    case .negated: "Whether the clause denies it."
    case .attributed: "Whether the clause gives it as somebody's word."
    }
  }
}
