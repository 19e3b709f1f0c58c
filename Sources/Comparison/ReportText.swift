public import Facts

/// Writes a comparison for a terminal: what is contradicted first, then what no reference says, then
/// what is supported; each fact with the words around it on both sides.
///
///     print(ReportText(colour: true).render(report))
///
/// Without colour the text is plain UTF-8, fit for a file or a mail.
public struct ReportText: Sendable {
  /// Whether ANSI colours mark verdicts and facts.
  public var colour: Bool
  /// Columns to fill.
  public var width: Int

  /// Makes a writer for a terminal of a width.
  public init(colour: Bool = false, width: Int = 100) {
    self.colour = colour
    self.width = max(40, width)
  }

  /// The whole report.
  public func render(_ report: ComparisonReport) -> String {
    var text = paint(report.candidate.identifier, .bold)
    let references = report.references.map(\.identifier)
    text += references.isEmpty ? "\n" : " against \(references.joined(separator: ", "))\n"
    text +=
      "\(report.count(of: .contradicted)) contradicted, "
      + "\(report.count(of: .unverifiable)) unverifiable, "
      + "\(report.count(of: .supported)) supported\n"
    for verdict in [Verdict.contradicted, .unverifiable] {
      for fact in report.verdicts where fact.verdict == verdict {
        text += "\n" + long(fact, report)
      }
    }
    let supported = report.verdicts.filter { $0.verdict == .supported }
    if !supported.isEmpty { text += "\n" }
    for fact in supported { text += short(fact, report) }
    return text
  }

  // MARK: Facts

  /// A fact with both quotes, the reason and the rule.
  private func long(_ fact: FactVerdict, _ report: ComparisonReport) -> String {
    let label = ReportText.label(fact.verdict)
    var text = paint("\(label.sign) \(label.word)", label.style)
    text += "  \(fact.kind.rawValue)  \(paint(quote(report.candidate, fact.span), .bold))\n"
    text += row("text", passage(report.candidate, fact.claim, fact.span))
    if let evidence = fact.evidence.first {
      let reference = report.references[evidence.reference]
      let name = report.references.count > 1 ? "[\(evidence.reference + 1)] " : ""
      text += row(
        fact.rule == "comparison/not-in-reference" ? "nearest" : "reference",
        name + passage(reference, evidence.sentence, evidence.span))
    }
    text += row("because", "\(fact.reason)  (\(fact.rule))")
    return text
  }

  /// A supported fact on one line.
  private func short(_ fact: FactVerdict, _ report: ComparisonReport) -> String {
    let label = ReportText.label(fact.verdict)
    let ours = quote(report.candidate, fact.span)
    var text = paint("\(label.sign) \(label.word)", label.style)
    text += "     \(ReportText.padded(fact.kind.rawValue, 12))  \(ReportText.padded(ours, 28))"
    if fact.evidence.count > 1 {
      text += "  \(fact.reason)"
    } else if let evidence = fact.evidence.first {
      let theirs = quote(report.references[evidence.reference], evidence.span)
      if theirs != ours { text += "  \(theirs)" }
    }
    if let tolerance = fact.tolerance { text += "  (\(tolerance))" }
    return text + "\n"
  }

  private func row(_ name: String, _ content: String) -> String {
    "    \(ReportText.padded(name, 9))  \(content)\n"
  }

  private static func label(_ verdict: Verdict) -> (sign: String, word: String, style: Style) {
    switch verdict {
    case .supported: ("✓", "supported", .green)
    case .contradicted: ("✗", "contradicted", .red)
    case .unverifiable: ("?", "unverifiable", .yellow)
    }
  }

  // MARK: Words

  private func quote(_ article: Article, _ span: TextSpan) -> String {
    ReportText.line(article.text(at: span))
  }

  /// A passage with the fact marked in it, cut to the width around the fact.
  private func passage(_ article: Article, _ passage: TextSpan, _ fact: TextSpan) -> String {
    let room = width - 16
    guard passage.contains(fact), passage != fact else {
      return ReportText.start(of: ReportText.line(article.text(at: passage)), room)
    }
    let before = ReportText.line(
      article.text(at: TextSpan(start: passage.start, end: fact.start)))
    let after = ReportText.line(article.text(at: TextSpan(start: fact.end, end: passage.end)))
    let words = ReportText.line(article.text(at: fact))
    let rest = max(16, room - words.count)
    let head = before.count <= rest / 2 ? before : ReportText.end(of: before, rest / 2)
    let tail = ReportText.start(of: after, max(rest / 2, rest - head.count))
    // Signs are marks too, so that the fact is seen without colour.
    return head + ReportText.gap(article, at: fact.start) + paint("«\(words)»", .bold)
      + ReportText.gap(article, at: fact.end) + tail
  }

  /// A space where white space stands around an offset.
  private static func gap(_ article: Article, at offset: Int) -> String {
    let isSpace = { (index: Int) in
      article.utf8.indices.contains(index) && article.utf8[index] <= 0x20
    }
    return isSpace(offset) || isSpace(offset - 1) ? " " : ""
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func start(of text: String, _ length: Int) -> String {
    text.count <= length ? text : text.prefix(max(0, length - 1)) + "…"
  }

  private static func end(of text: String, _ length: Int) -> String {
    text.count <= length ? text : "…" + text.suffix(max(0, length - 1))
  }

  private static func padded(_ text: String, _ length: Int) -> String {
    text.count >= length ? text : text + String(repeating: " ", count: length - text.count)
  }

  /// ANSI styles (ECMA-48, SGR).
  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case green = "32"
    case yellow = "33"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
