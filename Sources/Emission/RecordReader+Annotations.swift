internal import Facts

/// The nodes that others refer to, by their names.
struct RecordNames {
  private var places: [String: Int] = [:]
  private var organizations: [String: Int] = [:]
  private var annotations: [String: Int] = [:]

  init(_ node: RecordNode) throws(RecordError) {
    var placeCount = 0
    var organizationCount = 0
    for mention in try node.nodes(.mentions) {
      let name = try RecordNames.name(mention)
      if mention.type.flatMap(Place.Kind.init) != nil {
        places[name] = placeCount
        placeCount += 1
      } else if mention.type.flatMap(Organization.Kind.init) != nil {
        organizations[name] = organizationCount
        organizationCount += 1
      } else {
        throw RecordError(
          .unexpected(member: "@type", value: mention.type ?? ""), at: mention.offset)
      }
    }
    var annotationCount = 0
    for annotation in try node.nodes(.annotations) {
      annotations[try RecordNames.name(annotation)] = annotationCount
      annotationCount += 1
    }
  }

  func place(_ name: String, at node: RecordNode) throws(RecordError) -> Int {
    try resolve(name, in: places, .refersTo, at: node)
  }

  func organization(_ name: String, at node: RecordNode) throws(RecordError) -> Int {
    try resolve(name, in: organizations, .refersTo, at: node)
  }

  func annotation(_ name: String, _ term: Term, at node: RecordNode) throws(RecordError) -> Int {
    try resolve(name, in: annotations, term, at: node)
  }

  private func resolve(
    _ name: String, in names: [String: Int], _ term: Term, at node: RecordNode
  ) throws(RecordError) -> Int {
    guard let index = names[name] else {
      throw RecordError(.unresolved(member: term.key, name: name), at: node.offset)
    }
    return index
  }

  private static func name(_ node: RecordNode) throws(RecordError) -> String {
    guard let id = node.id else { throw RecordError(.missing(member: "@id"), at: node.offset) }
    return id
  }
}

extension Annotation {
  init(_ node: RecordNode, names: RecordNames, passages: RecordPassages) throws(RecordError) {
    let span = try passages.span(of: node, quotedAs: .exact)
    let content: Content
    switch node.type {
    case "TemporalExpression": content = .temporal(try TemporalExpression(node, names: names))
    case "QuantityExpression":
      content = .quantity(try Quantity(node, at: span, passages: passages))
    case "PlaceName": content = .place(try names.place(try node.requiredText(.refersTo), at: node))
    case "OrganizationName":
      content = .organization(try names.organization(try node.requiredText(.refersTo), at: node))
    default:
      throw RecordError(.unexpected(member: "@type", value: node.type ?? ""), at: node.offset)
    }
    self.init(span, content, rule: try node.requiredText(.rule))
  }
}

extension TemporalExpression {
  fileprivate init(_ node: RecordNode, names: RecordNames) throws(RecordError) {
    let type = try node.requiredChoice(.timexType, of: TimexType.self)
    let invalid = try node.text(.invalid)
    if invalid == nil {
      let text = try node.requiredText(.timexValue)
      guard let value = Value(timex3: text) else {
        throw RecordError(
          .unexpected(member: Term.timexValue.key, value: text), at: node.offset)
      }
      self.init(type, value)
    } else {
      self.init(type, .point(TemporalPoint(.day)))
    }
    self.invalid = invalid
    modifier = try node.choice(.timexMod, of: Modifier.self)
    isUncertain = try node.text(.edtf).map { $0.contains { $0 == "?" || $0 == "%" } } ?? false
    if case .point(var point) = value {
      // TIMEX3 leaves the zone out, the bounds of an instant have it.
      let first = try node.text(.startDate)
      let last = try node.text(.endDate)
      point.utcOffset = (first ?? last).flatMap { TemporalPoint(edtf: $0)?.utcOffset }
      value = .point(point)
    }
    switch try node.text(.anchor) {
    case nil: break
    case Term.datePublished.key?: anchor = .datePublished
    case let name?: anchor = .annotation(try names.annotation(name, .anchor, at: node))
    }
    if let text = try node.text(.interval) {
      guard let interval = Interval(edtf: text) else {
        throw RecordError(.unexpected(member: Term.interval.key, value: text), at: node.offset)
      }
      self.interval = interval
    }
  }
}

extension Quantity {
  fileprivate init(
    _ node: RecordNode, at span: TextSpan, passages: RecordPassages
  ) throws(RecordError) {
    self.init(try node.requiredChoice(.quantityType, of: Kind.self))
    if let number = try node.number(.value) {
      let decimal = ExactDecimal(json: number)
      if let decimal, decimal.description == number {
        value = decimal
      } else if number.utf8.drop(while: { $0 == UInt8(ascii: "-") }).allSatisfy({ $0 &- 48 < 10 }) {
        digits = number
      } else {
        value = try node.decimal(.value)
      }
    }
    minimum = try node.decimal(.minValue)
    maximum = try node.decimal(.maxValue)
    modifier = try node.choice(.modifier, of: Modifier.self)
    unitCode = try node.text(.unitCode)
    currency = try node.text(.currency)
    if let unit = try node.text(.unitText) {
      guard let found = passages.find(unit, near: span, .after) else {
        throw RecordError(.misquoted(member: Term.unitText.key, value: unit), at: node.offset)
      }
      unitText = found
    }
    if let counted = try node.node(.counts) {
      let phrase = try passages.span(of: counted, quotedAs: .exact)
      let head = try counted.requiredText(.head)
      guard let found = passages.find(head, in: phrase) else {
        throw RecordError(.misquoted(member: Term.head.key, value: head), at: counted.offset)
      }
      counts = Counted(phrase: phrase, head: found)
    }
  }
}

extension Claim {
  init(
    _ node: RecordNode, links: inout [Int], names: RecordNames, passages: RecordPassages
  ) throws(RecordError) {
    let span = try passages.span(of: node, quotedAs: .text)
    let first = links.count
    let inherited = try node.texts(.inherited)
    for term in [Term.quantity, .temporal, .spatial, .organizations] {
      let takesOver = term == .temporal || term == .spatial
      for name in try node.texts(term) where !(takesOver && inherited.contains(name)) {
        links.append(try names.annotation(name, term, at: node))
      }
    }
    let own = first..<links.count
    if !inherited.isEmpty {
      let bound = try node.texts(.temporal) + node.texts(.spatial)
      for name in inherited {
        guard bound.contains(name) else {
          throw RecordError(.unexpected(member: Term.inherited.key, value: name), at: node.offset)
        }
        links.append(try names.annotation(name, .inherited, at: node))
      }
    }
    var subject: TextSpan?
    if let word = try node.text(.subject) {
      subject = passages.find(word, near: span, .before)
      if subject == nil {
        throw RecordError(.misquoted(member: Term.subject.key, value: word), at: node.offset)
      }
    }
    self.init(
      span: span, subject: subject, predicate: try node.text(.predicate),
      links: own, inherited: inherited.isEmpty ? 0..<0 : own.upperBound..<links.count,
      negated: try node.requiredFlag(.negated),
      attributed: try node.requiredFlag(.attributed))
  }
}
