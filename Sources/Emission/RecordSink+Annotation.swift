package import Facts

/// Annotations: what all have, then what their kind has, then the rule.
extension RecordSink where Self: ~Copyable {
  mutating func write(annotation index: Int, of facts: ArticleFacts, in passages: Passages) {
    let annotation = facts.annotations[index]
    let name = passages.name(ofAnnotation: index, in: facts)
    guard case .passage(let start, let end, _) = name else { return }
    beginNode(name, type: annotation.content.type)
    let position = passages.shown == nil ? (start, end) : passages.position(of: annotation.span)
    write(.start, number: position.0)
    write(.end, number: position.1)
    write(.exact, passages.text.span.extracting(annotation.span.bytes))
    switch annotation.content {
    case .temporal(let expression): write(expression, of: facts, in: passages)
    case .quantity(let quantity): write(quantity, at: (start, end), in: passages)
    case .place(let place):
      write(.refersTo, reference: facts.places[place].nodeName(number: place + 1))
    case .organization(let organization):
      write(.refersTo, reference: .organization(organization + 1))
    }
    write(.rule, annotation.rule)
    endNode()
  }

  private mutating func write(
    _ expression: TemporalExpression, of facts: ArticleFacts, in passages: Passages
  ) {
    write(.timexType) {
      $0.append(expression.type.rawValue)
      return true
    }
    write(.timexValue) { expression.appendTIMEX3(to: &$0) }
    if let modifier = expression.modifier {
      write(.timexMod) {
        $0.append(modifier.rawValue)
        return true
      }
    }
    write(.edtf) { expression.appendEDTF(to: &$0) }
    if let bounds = expression.bounds {
      write(.startDate) { bounds.appendFirst(to: &$0) }
      write(.endDate) { bounds.appendLast(to: &$0) }
    }
    switch expression.anchor {
    case .datePublished: write(.anchor, named: .datePublished)
    case .annotation(let index):
      write(.anchor, reference: passages.name(ofAnnotation: index, in: facts))
    case nil: break
    }
    if let interval = expression.interval {
      write(.interval) { interval.appendEDTF(to: &$0) }
    }
    write(.invalid, optional: expression.invalid)
  }

  private mutating func write(
    _ quantity: Quantity, at position: (start: Int, end: Int), in passages: Passages
  ) {
    write(.quantityType, quantity.kind.rawValue)
    if let digits = quantity.digits {
      if digits.utf8.count <= RecordLimits.digits { writeNumber(.value) { $0.append(digits) } }
    } else {
      write(.value, optional: quantity.value)
    }
    write(.minValue, optional: quantity.minimum)
    write(.maxValue, optional: quantity.maximum)
    if let modifier = quantity.modifier { write(.modifier, modifier.rawValue) }
    write(.unitCode, optional: quantity.unitCode)
    write(.currency, optional: quantity.currency)
    if let unit = quantity.unitText {
      write(.unitText, passages.text.span.extracting(unit.bytes))
    }
    guard let counted = quantity.counts else { return }
    let (start, end) = passages.position(of: counted.phrase)
    begin(.counts)
    beginNode(.counted(start: position.start, end: position.end), type: nil)
    write(.start, number: start)
    write(.end, number: end)
    write(.exact, passages.text.span.extracting(counted.phrase.bytes))
    write(.head, passages.text.span.extracting(counted.head.bytes))
    endNode()
  }
}

extension Annotation.Content {
  /// The `@type` of an annotation.
  package var type: String {
    switch self {
    case .temporal: "TemporalExpression"
    case .quantity: "QuantityExpression"
    case .place: "PlaceName"
    case .organization: "OrganizationName"
    }
  }
}
