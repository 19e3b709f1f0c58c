internal import Facts
internal import JSON

/// The JSON-LD 1.1 context that every record and report carries, written from the table of terms.
struct Context {
  /// The members of the context object after `@base`, joined by commas; each on a line of its own in `pretty`.
  let compact: [UInt8]
  let pretty: [UInt8]

  /// The context of records, shipped as `schema/context.jsonld`.
  static let record = Context(
    terms: Term.allCases.filter(\.isInRecord),
    types: ["TemporalExpression", "QuantityExpression", "PlaceName", "OrganizationName"])

  /// The context of comparison reports, shipped as `schema/comparison-context.jsonld`.
  static let report = Context(terms: Term.allCases.filter(\.isInReport), types: ["FactVerdict"])

  private init(terms: [Term], types: [String]) {
    var members: [(key: String, value: String)] = [
      ("@vocab", "\"\(Vocabulary.schema.namespace)\"")
    ]
    let used = Set(terms.map(\.property.vocabulary) + [.factdesk, .xsd])
    for vocabulary in Vocabulary.allCases where vocabulary != .schema && used.contains(vocabulary) {
      members.append((vocabulary.prefix, "\"\(vocabulary.namespace)\""))
    }
    for type in types { members.append((type, "\"fd:\(type)\"")) }
    for term in terms {
      if let definition = term.definition { members.append((term.key, definition)) }
    }
    var compact: [UInt8] = []
    var pretty: [UInt8] = []
    for (key, value) in members {
      compact.append(",\"" + key + "\":")
      for byte in value.utf8 where byte != UInt8(ascii: " ") { compact.append(byte) }
      pretty.append(",\n    \"" + key + "\": " + value)
    }
    self.compact = compact
    self.pretty = pretty
  }

  /// Appends the whole context as a document of its own, as the files in `schema/` hold it.
  func appendDocument(to buffer: inout [UInt8]) {
    buffer.append("{\n  \"@context\": {\n    ")
    buffer.append(contentsOf: pretty.dropFirst(",\n    ".utf8.count))
    buffer.append("\n  }\n}\n")
  }
}

extension Term {
  /// The JSON of the term's definition; `nil` where the default vocabulary says all.
  fileprivate var definition: String? {
    let (vocabulary, name) = property
    let iri = "\"\(vocabulary.prefix):\(name)\""
    let rest: String?
    switch range {
    case .plain: rest = nil
    case .set: rest = "\"@container\": \"@set\""
    case .reference: rest = "\"@type\": \"@id\""
    case .references: rest = "\"@type\": \"@id\", \"@container\": \"@set\""
    // Without a default vocabulary `#char=1,5` is what it should be, relative to the article.
    case .referenceOrTerm: rest = "\"@type\": \"@vocab\", \"@context\": {\"@vocab\": null}"
    case .count: rest = "\"@type\": \"xsd:nonNegativeInteger\""
    case .double: rest = "\"@type\": \"xsd:double\""
    case .edtf: rest = "\"@type\": \"\(Vocabulary.edtfDatatype)\""
    }
    // A term that `anchor` may name as its value has to be one of the context's own.
    if self == .datePublished { return "\"\(vocabulary.namespace)\(name)\"" }
    if let rest { return vocabulary == .schema ? "{\(rest)}" : "{\"@id\": \(iri), \(rest)}" }
    return vocabulary == .schema ? nil : iri
  }
}
