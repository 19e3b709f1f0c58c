internal import Facts

/// The fields of a mention, in the order of the columns.
extension TableWriter {
  mutating func write(annotation index: Int, of facts: ArticleFacts, in passages: Passages) {
    let annotation = facts.annotations[index]
    let (start, end) = passages.position(of: annotation.span)
    write(.annotation, passages.mentions[index].name)
    write(.type, annotation.content.type)
    write(.start, number: start)
    write(.end, number: end)
    write(.exact, passages.text.span.extracting(annotation.span.bytes))
    write(.rule, annotation.rule)
    switch annotation.content {
    case .temporal(let expression): write(expression, in: passages)
    case .quantity(let quantity): write(quantity, in: passages)
    case .place(let place): write(facts.places[place], number: place + 1)
    case .organization(let organization):
      write(facts.organizations[organization], number: organization + 1)
    }
  }

  private mutating func write(_ expression: TemporalExpression, in passages: Passages) {
    write(.timexType, expression.type.rawValue)
    write(.timexValue) { expression.appendTIMEX3(to: &$0) }
    write(.timexMod, optional: expression.modifier?.rawValue)
    write(.edtf) { expression.appendEDTF(to: &$0) }
    if let bounds = expression.bounds {
      write(.startDate) { bounds.appendFirst(to: &$0) }
      write(.endDate) { bounds.appendLast(to: &$0) }
    }
    switch expression.anchor {
    case .datePublished: write(.anchor, Term.datePublished.key)
    case .annotation(let index): write(.anchor, passages.mentions[index].name)
    case nil: break
    }
    if let interval = expression.interval { write(.interval) { interval.appendEDTF(to: &$0) } }
    write(.invalid, optional: expression.invalid)
  }

  private mutating func write(_ quantity: Quantity, in passages: Passages) {
    write(.quantityType, quantity.kind.rawValue)
    if let digits = quantity.digits {
      if digits.utf8.count <= RecordLimits.digits {
        write(.value, decimal: { $0.append(digits) })
      }
    } else {
      write(.value, quantity.value)
    }
    write(.minValue, quantity.minimum)
    write(.maxValue, quantity.maximum)
    write(.modifier, optional: quantity.modifier?.rawValue)
    write(.unitCode, optional: quantity.unitCode)
    write(.currency, optional: quantity.currency)
    if let unit = quantity.unitText {
      write(.unitText, passages.text.span.extracting(unit.bytes))
    }
    guard let counted = quantity.counts else { return }
    write(.counts, passages.text.span.extracting(counted.phrase.bytes))
    write(.countsHead, passages.text.span.extracting(counted.head.bytes))
  }

  private mutating func write(_ place: Place, number: Int) {
    write(.refersTo, place.nodeName(number: number))
    write(.entityType, place.kind.rawValue)
    write(.name, place.name)
    if let position = place.position {
      write(.latitude, decimal: { $0.append(hundredThousandths: position.latitude) })
      write(.longitude, decimal: { $0.append(hundredThousandths: position.longitude) })
    }
    write(.addressCountry, optional: place.countryCode)
    if let around = place.containedIn { write(.containedInPlace, .geonames(around)) }
  }

  private mutating func write(_ organization: Organization, number: Int) {
    write(.refersTo, .organization(number))
    write(.entityType, organization.kind.rawValue)
    write(.name, organization.name)
    write(.entityIdentifier, optional: organization.identifier)
    write(.addressCountry, optional: organization.countryCode)
  }

  /// Writes the claim that binds the mention.
  mutating func write(claim index: Int, of facts: ArticleFacts, in passages: Passages) {
    let claim = facts.claims[index]
    write(.claim, .claim(index + 1))
    write(.claimText, passages.text.span.extracting(claim.span.bytes))
    if let subject = claim.subject {
      write(.subject, passages.text.span.extracting(subject.bytes))
    }
    write(.predicate, optional: claim.predicate)
    write(.negated, claim.negated)
    write(.attributed, claim.attributed)
  }

  /// Writes an exact number, where there is one.
  private mutating func write(_ field: TableField, _ number: ExactDecimal?) {
    // Its significand has 39 digits at most.
    guard let number, number.exponent <= RecordLimits.digits - 39 else { return }
    write(field, decimal: { number.append(to: &$0) })
  }
}
