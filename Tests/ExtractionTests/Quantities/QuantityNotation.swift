import Facts

@testable import Extraction

/// Writes the quantities of a text as "mention = value unit", for tests that read as tables.
///
/// A range is "low..high", an open bound leaves one end out; `>`, `>=`, `<`, `<=` and `~` are the
/// modifiers, a full stop marks an ordinal.
enum QuantityNotation {
  static func quantities(_ text: String, rule: String? = nil) -> [String] {
    var extractor = Extractor()
    let article = Article(identifier: "t", text: text)
    return extractor.extract(article).annotations.compactMap { annotation in
      guard case .quantity(let quantity) = annotation.content,
        rule == nil || rule == annotation.rule
      else { return nil }
      return "\(article.text(at: annotation.span)) = \(describe(quantity))"
    }
  }

  /// What each cardinal counts, as "mention: phrase (head)".
  static func counts(_ text: String) -> [String] {
    var extractor = Extractor()
    let article = Article(identifier: "t", text: text)
    return extractor.extract(article).annotations.compactMap { annotation in
      guard case .quantity(let quantity) = annotation.content, let counts = quantity.counts else {
        return nil
      }
      let phrase = article.text(at: counts.phrase)
      let head = article.text(at: counts.head)
      return "\(article.text(at: annotation.span)): \(phrase) (\(head))"
    }
  }

  private static func describe(_ quantity: Quantity) -> String {
    var parts: [String] = []
    if quantity.minimum != nil || quantity.maximum != nil {
      parts.append("\(text(quantity.minimum))..\(text(quantity.maximum))")
    } else {
      parts.append(quantity.digits ?? text(quantity.value))
    }
    if let unit = quantity.currency ?? quantity.unitCode { parts.append(unit) }
    if quantity.kind == .ordinal { parts.append(".") }
    switch quantity.modifier {
    case .approximately: parts.append("~")
    case .atLeast: parts.append(">=")
    case .atMost: parts.append("<=")
    case .moreThan: parts.append(">")
    case .lessThan: parts.append("<")
    case nil: break
    }
    return parts.joined(separator: " ")
  }

  private static func text(_ value: ExactDecimal?) -> String { value?.description ?? "" }
}
