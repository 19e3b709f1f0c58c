internal import Emission
internal import Facts
internal import GRDB

/// Writes records as rows, within one transaction.
struct RecordRows {
  private let unit: OffsetUnit
  private let article: Statement
  private let removals: [Statement]
  private let region: Statement
  private let entity: Statement
  private let annotation: Statement
  private let claim: Statement
  private let link: Statement

  init(_ database: Database, unit: OffsetUnit) throws {
    self.unit = unit
    article = try database.cachedStatement(
      sql: """
        INSERT INTO articles(identifier, iri, url, headline, author, publisher, datePublished,
          dateModified, dateFetched, articleSection, isAccessibleForFree, inLanguage, offsetUnit, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(identifier) DO UPDATE SET iri = excluded.iri, url = excluded.url,
          headline = excluded.headline, author = excluded.author, publisher = excluded.publisher,
          datePublished = excluded.datePublished, dateModified = excluded.dateModified,
          dateFetched = excluded.dateFetched, articleSection = excluded.articleSection,
          isAccessibleForFree = excluded.isAccessibleForFree, inLanguage = excluded.inLanguage,
          offsetUnit = excluded.offsetUnit, text = excluded.text
        RETURNING id
        """)
    // What refers to another table goes before it.
    removals = try ["claim_annotations", "claims", "annotations", "entities"].map {
      try database.cachedStatement(sql: "DELETE FROM \($0) WHERE article = ?")
    }
    region = try RecordRows.insertion(into: "regions", columns: 4, database, "INSERT OR REPLACE")
    entity = try RecordRows.insertion(into: "entities", columns: 12, database)
    annotation = try RecordRows.insertion(into: "annotations", columns: 28, database)
    claim = try RecordRows.insertion(into: "claims", columns: 9, database)
    link = try RecordRows.insertion(
      into: "claim_annotations", columns: 4, database, "INSERT OR IGNORE")
  }

  private static func insertion(
    into table: String, columns: Int, _ database: Database, _ verb: String = "INSERT"
  ) throws -> Statement {
    let places = repeatElement("?", count: columns).joined(separator: ", ")
    return try database.cachedStatement(sql: "\(verb) INTO \(table) VALUES (\(places))")
  }

  /// Adds a record, or puts it in the place of that of the same article.
  mutating func put(_ record: Facts.Record) throws {
    let facts = record.facts
    let positions = RecordPositions(of: record, in: unit)
    let id = try put(record.article)
    for removal in removals { try removal.execute(arguments: [id]) }
    for place in facts.regions {
      guard let feature = place.geonamesID else { continue }
      try region.execute(arguments: [
        RecordPositions.name(ofFeature: feature), place.kind.rawValue, place.name,
        place.containedIn.map(RecordPositions.name(ofFeature:)),
      ])
    }
    for index in facts.places.indices {
      try put(facts.places[index], id, number: index + 1, positions.name(ofPlace: index))
    }
    for index in facts.organizations.indices {
      try put(
        facts.organizations[index], id, number: facts.places.count + index + 1,
        positions.name(ofOrganization: index))
    }
    for index in facts.annotations.indices {
      try put(annotation: index, id, of: record, positions)
    }
    for index in facts.claims.indices { try put(claim: index, id, of: record, positions) }
  }

  private func put(_ value: Article) throws -> Int64 {
    let arguments: StatementArguments = [
      value.identifier, value.name, value.url, value.headline, RecordRows.list(value.authors),
      value.publisher, value.published?.description, value.modified?.description,
      value.fetched?.description, value.section, value.isAccessibleForFree, value.language,
      unit.rawValue, value.text,
    ]
    // A row is always returned; an id that is none would break the keys of the rows that follow.
    return try Int64.fetchOne(article, arguments: arguments) ?? 0
  }

  private func put(_ place: Place, _ id: Int64, number: Int, _ name: String) throws {
    try entity.execute(arguments: [
      id, number, name, "place", place.kind.rawValue, place.name,
      RecordRows.list(place.alternateNames), nil, place.position.map { degrees($0.latitude) },
      place.position.map { degrees($0.longitude) }, place.countryCode,
      place.containedIn.map(RecordPositions.name(ofFeature:)),
    ])
  }

  private func put(
    _ organization: Organization, _ id: Int64, number: Int, _ name: String
  ) throws {
    try entity.execute(arguments: [
      id, number, name, "organization", organization.kind.rawValue, organization.name,
      RecordRows.list(organization.alternateNames), organization.identifier, nil, nil,
      organization.countryCode, nil,
    ])
  }

  private func put(
    annotation index: Int, _ id: Int64, of record: Facts.Record, _ positions: RecordPositions
  ) throws {
    let value = record.facts.annotations[index]
    let (start, end) = positions.position(of: value.span)
    var row: [(any DatabaseValueConvertible)?] = [
      id, index + 1, positions.name(ofAnnotation: index), value.content.type, start, end,
      record.article.text(at: value.span), value.rule,
    ]
    if case .temporal(let expression) = value.content {
      row += temporal(expression, positions)
    } else {
      row += Array(repeating: nil, count: 9)
    }
    if case .quantity(let quantity) = value.content {
      row += self.quantity(quantity, in: record.article)
    } else {
      row += Array(repeating: nil, count: 10)
    }
    switch value.content {
    case .place(let place): row.append(place + 1)
    case .organization(let organization):
      row.append(record.facts.places.count + organization + 1)
    case .temporal, .quantity: row.append(nil)
    }
    try annotation.execute(arguments: StatementArguments(row))
  }

  private func temporal(
    _ expression: TemporalExpression, _ positions: RecordPositions
  ) -> [(any DatabaseValueConvertible)?] {
    let anchor: String?
    switch expression.anchor {
    case .datePublished: anchor = "datePublished"
    case .annotation(let index): anchor = positions.name(ofAnnotation: index)
    case nil: anchor = nil
    }
    return [
      expression.type.rawValue, expression.timex3, expression.modifier?.rawValue, expression.edtf,
      expression.bounds.flatMap { bounds in String { bounds.appendFirst(to: &$0) } },
      expression.bounds.flatMap { bounds in String { bounds.appendLast(to: &$0) } },
      anchor, expression.interval?.edtf, expression.invalid,
    ]
  }

  private func quantity(
    _ quantity: Quantity, in article: Article
  ) -> [(any DatabaseValueConvertible)?] {
    [
      quantity.kind.rawValue, number(quantity.value) ?? quantity.digits.flatMap(Double.init),
      number(quantity.minimum), number(quantity.maximum), quantity.modifier?.rawValue,
      quantity.unitCode, quantity.currency, quantity.unitText.map { article.text(at: $0) },
      quantity.counts.map { article.text(at: $0.phrase) },
      quantity.counts.map { article.text(at: $0.head) },
    ]
  }

  private func put(
    claim index: Int, _ id: Int64, of record: Facts.Record, _ positions: RecordPositions
  ) throws {
    let value = record.facts.claims[index]
    let (start, end) = positions.position(of: value.span)
    try claim.execute(arguments: [
      id, index + 1, start, end, record.article.text(at: value.span),
      value.subject.map { record.article.text(at: $0) }, value.predicate, value.negated,
      value.attributed,
    ])
    for (links, inherited) in [(value.links, false), (value.inherited, true)] {
      for annotation in record.facts.claimLinks[links] {
        try link.execute(arguments: [id, index + 1, annotation + 1, inherited])
      }
    }
  }

  // MARK: Values

  private static func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: "; ")
  }

  /// The nearest binary float to an exact number: what a column of type REAL holds.
  private func number(_ exact: ExactDecimal?) -> Double? {
    guard let exact, let number = Double(exact.description), number.isFinite else { return nil }
    return number
  }

  private func degrees(_ hundredThousandths: Int32) -> Double {
    Double(hundredThousandths) / 100_000
  }
}
