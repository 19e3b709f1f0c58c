internal import Facts

/// Annotations: what all have, then what their kind has, then the rule.
extension RecordSink where Self: ~Copyable {
  /// Writes an annotation of a list, and returns what it mentions.
  ///
  /// The members are read one by one, because a copy of them all costs more than to write them.
  mutating func write(
    _ annotations: Span<Annotation>, at index: Int, of facts: ArticleFacts,
    in passages: Passages
  ) -> MentionKind {
    let span = annotations[index].span
    let mention = passages.mentions[index]
    let kind: MentionKind
    switch annotations[index].content {
    case .temporal(let expression):
      kind = .temporal
      begin(mention, kind, span, in: passages)
      write(expression, in: passages)
    case .quantity(let quantity):
      kind = .quantity
      begin(mention, kind, span, in: passages)
      write(quantity, of: mention, in: passages)
    case .place(let place):
      kind = .place
      begin(mention, kind, span, in: passages)
      write(.refersTo, reference: facts.places[place].nodeName(number: place + 1))
    case .organization(let organization):
      kind = .organization
      begin(mention, kind, span, in: passages)
      write(.refersTo, reference: .organization(organization + 1))
    }
    write(.rule, annotations[index].rule)
    endNode()
    return kind
  }

  /// Writes what all annotations have; once in the program, not once a kind.
  @inline(never)
  private mutating func begin(
    _ mention: Passages.Mention, _ kind: MentionKind, _ span: TextSpan, in passages: Passages
  ) {
    beginNode(mention.name, kind)
    let position =
      passages.shown == nil ? (mention.start, mention.end) : passages.position(of: span)
    writePosition(position.0, position.1)
    write(.exact, span, of: passages)
  }

  // What each kind has is no part of the function above, so that it is passed and not copied.

  @inline(never)
  private mutating func write(_ expression: TemporalExpression, in passages: Passages) {
    write(.timexType, ascii: expression.type.rawValue)
    write(.timexValue) { expression.appendTIMEX3(to: &$0) }
    if let modifier = expression.modifier { write(.timexMod, ascii: modifier.rawValue) }
    write(.edtf) { expression.appendEDTF(to: &$0) }
    if let bounds = expression.bounds {
      write(.startDate) { bounds.appendFirst(to: &$0) }
      write(.endDate) { bounds.appendLast(to: &$0) }
    }
    switch expression.anchor {
    case .datePublished: write(.anchor, named: .datePublished)
    case .annotation(let index): write(.anchor, reference: passages.mentions[index].name)
    case nil: break
    }
    if let interval = expression.interval {
      write(.interval) { interval.appendEDTF(to: &$0) }
    }
    write(.invalid, optional: expression.invalid)
  }

  @inline(never)
  private mutating func write(
    _ quantity: Quantity, of mention: Passages.Mention, in passages: Passages
  ) {
    write(.quantityType, ascii: quantity.kind.rawValue)
    if let digits = quantity.digits {
      if digits.utf8.count <= RecordLimits.digits { writeNumber(.value) { $0.append(digits) } }
    } else {
      write(.value, optional: quantity.value)
    }
    write(.minValue, optional: quantity.minimum)
    write(.maxValue, optional: quantity.maximum)
    if let modifier = quantity.modifier { write(.modifier, ascii: modifier.rawValue) }
    write(.unitCode, optional: quantity.unitCode)
    write(.currency, optional: quantity.currency)
    if let unit = quantity.unitText { write(.unitText, unit, of: passages) }
    guard let counted = quantity.counts else { return }
    let (start, end) = passages.position(of: counted.phrase)
    begin(.counts)
    beginNode(.counted(start: mention.start, end: mention.end), type: nil)
    writePosition(start, end)
    write(.exact, counted.phrase, of: passages)
    write(.head, counted.head, of: passages)
    endNode()
  }
}
