/// What a fact says, in one line for a person: the text behind `explain` and digests.
enum FactDescription {
  /// Name of a mention's kind.
  static func kind(of annotation: Annotation) -> String {
    switch annotation.content {
    case .temporal(let expression):
      switch expression.type {
      case .date: "date"
      case .time: "time"
      case .duration: "duration"
      case .set: "set of times"
      }
    case .quantity(let quantity): quantity.kind.rawValue
    case .place: "place"
    case .organization: "organisation"
    }
  }

  /// A mention's value: `2018-05-05`, `≈ 400 people`, `Liège, BE (50.63373, 5.56749)`.
  static func value(of annotation: Annotation, in record: Record) -> String {
    switch annotation.content {
    case .temporal(let expression): return value(of: expression)
    case .quantity(let quantity): return value(of: quantity, in: record.article)
    case .place(let index): return value(of: record.facts.places[index])
    case .organization(let index):
      let organization = record.facts.organizations[index]
      return "\(organization.name) (\(organization.kind.rawValue))"
    }
  }

  private static func value(of expression: TemporalExpression) -> String {
    if let invalid = expression.invalid { return "impossible: \(invalid)" }
    var text = expression.timex3 ?? ""
    if let modifier = expression.modifier { text += " (\(modifier.rawValue))" }
    if let interval = expression.interval?.edtf { text += ", an end of \(interval)" }
    return text
  }

  private static func value(of quantity: Quantity, in article: Article) -> String {
    var text =
      switch quantity.modifier {
      case .approximately: "≈ "
      case .atLeast: "≥ "
      case .atMost: "≤ "
      case .moreThan: "> "
      case .lessThan: "< "
      case nil: ""
      }
    if let value = quantity.value?.description ?? quantity.digits {
      text += value
    } else if let minimum = quantity.minimum, let maximum = quantity.maximum {
      text += "\(minimum) to \(maximum)"
    } else if let bound = quantity.minimum ?? quantity.maximum {
      text += "\(bound)"
    }
    if quantity.kind == .percent { text += " %" }
    if let currency = quantity.currency { text += " \(currency)" }
    if let unit = quantity.unitText, quantity.kind == .measure {
      text += " \(article.text(at: unit))"
    }
    if let counts = quantity.counts { text += " \(article.text(at: counts.phrase))" }
    return text
  }

  private static func value(of place: Place) -> String {
    var text = place.name
    if let country = place.countryCode, place.kind != .country { text += ", \(country)" }
    text += " (\(place.kind.rawValue)"
    if let position = place.position {
      text += " at \(degrees(position.latitude)), \(degrees(position.longitude))"
    }
    return text + ")"
  }

  /// Hundred-thousandths of a degree as degrees.
  private static func degrees(_ value: Int32) -> String {
    ExactDecimal(Int128(value), exponent: -5).description
  }
}
