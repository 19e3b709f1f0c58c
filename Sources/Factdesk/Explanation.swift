/// Every fact of an article with its reasons, and every candidate that was not taken: what `factdesk explain` shows.
public struct Explanation: Hashable, Sendable {
  /// The article and its facts.
  public var record: Record
  /// What was looked at and not taken.
  public var rejections: [Rejection]

  /// Context shown on each side of a mention, in bytes: about half a line.
  private static let contextLength = 36

  /// The whole explanation for a person; lines end in `\n`.
  public func text(_ style: TextStyle = .plain) -> String {
    let article = record.article
    var text = style(.strong, article.identifier)
    if let headline = article.headline { text += "  \(headline)" }
    text += "\n"
    text +=
      article.published.map { "Published \($0).\n" }
      ?? "No publication date: relative dates cannot be resolved from one; give it with --date.\n"
    for annotation in record.facts.annotations {
      text += "\n" + fact(annotation, style)
    }
    if record.facts.annotations.isEmpty { text += "\nNo facts found.\n" }
    if !record.facts.claims.isEmpty {
      text += "\n" + style(.strong, "Claims") + "\n"
      for claim in record.facts.claims { text += self.claim(claim, style) }
    }
    if !rejections.isEmpty {
      text += "\n" + style(.strong, "Looked at and not taken") + "\n"
      for rejection in rejections {
        text += "  \(style(.warning, quoted(rejection.span)))"
        text += "  \(rejection.reason)  \(style(.faint, rejection.rule))\n"
      }
    }
    return text
  }

  private func fact(_ annotation: Annotation, _ style: TextStyle) -> String {
    var lines = [
      "\(style(.strong, quoted(annotation.span)))  \(FactDescription.kind(of: annotation))"
        + "  \(style(.value, FactDescription.value(of: annotation, in: record)))",
      label("rule", annotation.rule, style),
      label("evidence", evidence(annotation.span, style), style),
    ]
    switch annotation.content {
    case .temporal(let expression):
      switch expression.anchor {
      case .datePublished:
        let date = record.article.published.map { " \($0.day)" } ?? ""
        lines.append(label("from", "the publication date\(date)", style))
      case .annotation(let index):
        let anchor = record.facts.annotations[index]
        let value = FactDescription.value(of: anchor, in: record)
        lines.append(label("from", "\(quoted(anchor.span)), which is \(value)", style))
      case nil: lines.append(label("from", "its own words", style))
      }
      if let edtf = expression.edtf { lines.append(label("EDTF", edtf, style)) }
    case .place(let index):
      let place = record.facts.places[index]
      let origin =
        place.geonamesID.map { "GeoNames \($0)" }
        ?? (place.position == nil
          ? "the words around it; in no gazetteer" : "the gazetteer")
      lines.append(label("from", origin, style))
    case .quantity(let quantity):
      if let counts = quantity.counts {
        lines.append(label("counts", article(counts.head), style))
      }
    case .organization: break
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func claim(_ claim: Claim, _ style: TextStyle) -> String {
    let parts = [claim.subject.map { article($0) }, claim.predicate].compactMap { $0 }
    let facts = record.facts.claimLinks[claim.links]
      .map { quoted(record.facts.annotations[$0].span) }
    var text = "  " + style(.value, parts.joined(separator: " · "))
    if claim.negated { text += "  " + style(.warning, "denied") }
    if claim.attributed { text += "  " + style(.warning, "as somebody says") }
    if !facts.isEmpty { text += "  " + facts.joined(separator: ", ") }
    let inherited = record.facts.claimLinks[claim.inherited]
      .map { quoted(record.facts.annotations[$0].span) }
    if !inherited.isEmpty {
      text += style(.faint, "  (from the words around it: \(inherited.joined(separator: ", ")))")
    }
    return text + "\n    " + style(.faint, Explanation.onOneLine(article(claim.span))) + "\n"
  }

  private func label(_ name: String, _ value: String, _ style: TextStyle) -> String {
    "  \(style(.faint, name + String(repeating: " ", count: max(0, 8 - name.count)))) \(value)"
  }

  private func article(_ span: TextSpan) -> String { record.article.text(at: span) }

  private func quoted(_ span: TextSpan) -> String { "“\(Explanation.onOneLine(article(span)))”" }

  /// The mention among the words around it.
  private func evidence(_ span: TextSpan, _ style: TextStyle) -> String {
    let utf8 = record.article.utf8
    var start = max(0, span.start - Explanation.contextLength)
    while start < span.start, utf8[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(utf8.count, span.end + Explanation.contextLength)
    while end > span.end, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return (start > 0 ? "…" : "")
      + Explanation.onOneLine(article(TextSpan(start: start, end: span.start)))
      + style(.value, Explanation.onOneLine(article(span)))
      + Explanation.onOneLine(article(TextSpan(start: span.end, end: end)))
      + (end < utf8.count ? "…" : "")
  }

  /// Line breaks and controls as spaces: what an article says must not steer the terminal.
  private static func onOneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(
        scalar.properties.generalCategory == .control
          || scalar.properties.generalCategory == .lineSeparator
          || scalar.properties.generalCategory == .paragraphSeparator ? " " : scalar)
    }
    return line
  }
}
