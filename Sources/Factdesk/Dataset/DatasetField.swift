internal import Emission

/// A field of the records in a file of outputs, as Croissant describes it.
///
/// The types are those of schema.org that Croissant 1.0 knows; the meaning of each member is in `schema/record.schema.json`.
struct DatasetField: Sendable {
  /// Types of values.
  enum Kind: String, Sendable {
    case text = "sc:Text"
    case iri = "sc:URL"
    case dateTime = "sc:DateTime"
    case integer = "sc:Integer"
    case number = "sc:Float"
    case truth = "sc:Boolean"
  }

  /// Its name, which is the member's without `@`.
  let name: String
  /// The member, or the column, that it is read from.
  let column: String
  /// Where in that member, as JSONPath (RFC 9535); `nil` for all of it.
  var path: String?
  let kind: Kind
  var isRepeated = false
  /// The fields of each entry, for a list of objects.
  var parts: [DatasetField] = []

  private init(_ name: String, _ column: String, _ kind: Kind) {
    self.name = name
    self.column = column
    self.kind = kind
  }

  /// A member, or a column.
  static func member(_ column: String, _ kind: Kind) -> DatasetField {
    DatasetField(column.hasPrefix("@") ? String(column.dropFirst()) : column, column, kind)
  }

  /// A list of values.
  static func list(_ column: String, _ kind: Kind) -> DatasetField {
    var field = member(column, kind)
    field.isRepeated = true
    return field
  }

  /// A member of a member that is an object.
  static func inner(_ column: String, _ member: String, as name: String, _ kind: Kind)
    -> DatasetField
  {
    var field = DatasetField(name, column, kind)
    field.path = "$.\(member)"
    return field
  }

  /// A list of objects, with those of their members that have one value.
  static func objects(_ column: String, _ members: [(path: String, kind: Kind)]) -> DatasetField {
    var field = DatasetField(column, column, .text)
    field.isRepeated = true
    field.parts = members.map { path, kind in
      let name = path.hasPrefix("@") ? path.dropFirst() : path[...]
      var part = DatasetField(String(name.split(separator: ".").last ?? name), column, kind)
      part.path = path.hasPrefix("@") ? "$['\(path)']" : "$.\(path)"
      part.isRepeated = true
      return part
    }
    return field
  }

  // MARK: Tables

  /// The members of a record.
  static let ofRecords: [DatasetField] = [
    .member("@id", .iri), .member("identifier", .text), .member("url", .iri),
    .member("headline", .text), .list("author", .text),
    .inner("publisher", "name", as: "publisher", .text),
    .member("datePublished", .dateTime), .member("dateModified", .dateTime),
    .member("dateFetched", .dateTime), .member("articleSection", .text),
    .member("isAccessibleForFree", .truth), .member("inLanguage", .text), .member("text", .text),
    .objects(
      "mentions",
      [
        ("@id", .iri), ("@type", .text), ("name", .text), ("identifier", .text),
        ("addressCountry", .text), ("geo.latitude", .number), ("geo.longitude", .number),
        ("containedInPlace", .iri),
      ]),
    .objects(
      "annotations",
      [
        ("@id", .iri), ("@type", .text), ("start", .integer), ("end", .integer), ("exact", .text),
        ("timexType", .text), ("timexValue", .text), ("timexMod", .text), ("edtf", .text),
        ("startDate", .text), ("endDate", .text), ("interval", .text), ("quantityType", .text),
        ("value", .number), ("minValue", .number), ("maxValue", .number), ("modifier", .text),
        ("unitCode", .text), ("currency", .text), ("unitText", .text), ("refersTo", .iri),
        ("rule", .text),
      ]),
    .objects(
      "claims",
      [
        ("@id", .iri), ("start", .integer), ("end", .integer), ("text", .text),
        ("subject", .text), ("predicate", .text), ("negated", .truth), ("attributed", .truth),
      ]),
  ]

  /// The members of a comparison report.
  static let ofReports: [DatasetField] = [
    .member("@id", .iri), .member("identifier", .text),
    .inner("summary", "supported", as: "supported", .integer),
    .inner("summary", "contradicted", as: "contradicted", .integer),
    .inner("summary", "unverifiable", as: "unverifiable", .integer),
    .objects(
      "verdicts",
      [
        ("@id", .iri), ("kind", .text), ("start", .integer), ("end", .integer), ("exact", .text),
        ("claim", .text), ("value", .text), ("verdict", .text), ("rule", .text), ("reason", .text),
      ]),
  ]

  /// The members of a failure.
  static let ofFailures: [DatasetField] = [
    .member("identifier", .text), .member("stage", .text), .member("error", .text),
    .member("message", .text),
  ]

  /// The columns of the layout with a row for each annotation.
  static let ofAnnotations: [DatasetField] = TableEmitter.columns.map { column in
    let kind: Kind =
      switch column.kind {
      case .string: .text
      case .integer: .integer
      case .number: .number
      case .boolean: .truth
      }
    return .member(column.name, kind)
  }
}
