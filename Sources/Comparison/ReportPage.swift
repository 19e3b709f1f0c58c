public import Facts

/// Writes a comparison as one web page: both texts side by side, each fact underlined by its verdict.
///
///     var page: [UInt8] = []
///     ReportPage().append(report, to: &page)
///
/// The page needs nothing but itself: no script, style, font or image comes from elsewhere, and its content
/// security policy forbids it. Verdicts differ in colour, in the form of the underline and by a sign. A fact
/// is a link to its evidence, so that the page works without its script, which adds filters and keys.
public struct ReportPage: Sendable {
  /// Makes a writer.
  public init() {}

  /// Appends the page of one report.
  public func append(_ report: ComparisonReport, to page: inout [UInt8]) {
    page += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    page += "<meta name=\"color-scheme\" content=\"light dark\">\n"
    page += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    page += "style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; "
    page += "form-action 'none'\">\n<title>"
    page.append(escaped: report.candidate.identifier)
    page += " – comparison</title>\n<style>\n"
    page += ReportPage.style
    page += "</style>\n</head>\n<body>\n"
    appendHeader(report, to: &page)
    page += "<main>\n<div class=\"texts\">\n"
    appendCandidate(report, to: &page)
    appendReferences(report, to: &page)
    page += "</div>\n"
    appendTable(report, to: &page)
    page +=
      "</main>\n<div id=\"detail\" role=\"status\" aria-live=\"polite\" hidden></div>\n<script>\n"
    page += ReportPage.script
    page += "</script>\n</body>\n</html>\n"
  }

  // MARK: Header

  private func appendHeader(_ report: ComparisonReport, to page: inout [UInt8]) {
    page += "<header>\n<h1><bdi>"
    page.append(escaped: report.candidate.headline ?? report.candidate.identifier)
    page += "</bdi></h1>\n<p class=\"about\">"
    page += "\(report.verdicts.count) facts of the text, checked against "
    page += report.references.count == 1 ? "one reference" : "\(report.references.count) references"
    page += ". “Unverifiable” means that no reference says it, not that it is false.</p>\n"
    page +=
      "<form class=\"filters\" aria-label=\"Facts to show\">\n<fieldset><legend>Verdict</legend>\n"
    for verdict in ReportPage.verdicts {
      appendFilter(
        "verdict", verdict.rawValue, sign: ReportPage.sign(verdict), report.count(of: verdict),
        to: &page)
    }
    page += "</fieldset>\n<fieldset><legend>Kind</legend>\n"
    for kind in FactVerdict.Kind.allCases {
      let count = report.verdicts.count { $0.kind == kind }
      if count > 0 { appendFilter("kind", kind.rawValue, sign: nil, count, to: &page) }
    }
    page += "</fieldset>\n<p class=\"keys\"><kbd>n</kbd> <kbd>p</kbd> next and previous fact, "
    page += "<kbd>Enter</kbd> its evidence, <kbd>Esc</kbd> back, "
    page += "<kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> verdicts</p>\n</form>\n</header>\n"
  }

  private func appendFilter(
    _ name: String, _ value: String, sign: String?, _ count: Int, to page: inout [UInt8]
  ) {
    page += "<label class=\"\(value)\"><input type=\"checkbox\" name=\"\(name)\" value=\"\(value)\""
    page += " checked> "
    if let sign { page += "<span class=\"sign\" aria-hidden=\"true\">\(sign)</span> " }
    page += "<span class=\"word\">\(value)</span> <span class=\"count\">\(count)</span></label>\n"
  }

  // MARK: Texts

  private func appendCandidate(_ report: ComparisonReport, to page: inout [UInt8]) {
    page += "<section class=\"candidate\" aria-label=\"Text\">\n<h2>Text</h2>\n"
    appendSource(report.candidate, to: &page)
    page += "<div class=\"text\" dir=\"auto\">"
    let pieces = PassageCutter.cut(
      report.candidate.utf8.count, report.verdicts.map(\.span))
    var begun = Set<Int>()
    for piece in pieces {
      let words = report.candidate.utf8[piece.bytes]
      // Where facts lie in one another, the inner one is the link.
      guard let fact = piece.passages.last else {
        page.append(escaped: words)
        continue
      }
      let verdict = report.verdicts[fact]
      page += "<a class=\"fact \(verdict.verdict.rawValue)\" data-fact=\"\(fact)\" "
      page += "data-kind=\"\(verdict.kind.rawValue)\" data-verdict=\"\(verdict.verdict.rawValue)\" "
      if begun.insert(fact).inserted { page += "id=\"fact-\(fact)\" " }
      page += "href=\"#\(verdict.evidence.isEmpty ? "row" : "evidence")-\(fact)\" title=\""
      page += "\(verdict.verdict.rawValue): "
      page.append(escaped: verdict.reason)
      page += "\">"
      page.append(escaped: words)
      page += "</a>"
    }
    page += "</div>\n</section>\n"
  }

  private func appendReferences(_ report: ComparisonReport, to page: inout [UInt8]) {
    // Which passages of which reference bear on which fact.
    var passages = [[(fact: Int, span: TextSpan)]](repeating: [], count: report.references.count)
    for (fact, verdict) in report.verdicts.enumerated() {
      for evidence in verdict.evidence {
        passages[evidence.reference].append((fact, evidence.span))
      }
    }
    page += "<section class=\"references\" aria-label=\"References\">\n<h2>"
    page += report.references.count == 1 ? "Reference" : "References"
    page += "</h2>\n"
    var begun = Set<Int>()
    for (index, reference) in report.references.enumerated() {
      let isOnly = report.references.count == 1
      if !isOnly {
        page += passages[index].isEmpty ? "<details>" : "<details open>"
        page += "<summary>\(index + 1). <bdi>"
        page.append(escaped: reference.identifier)
        page += "</bdi></summary>\n"
      }
      appendSource(reference, to: &page)
      page += "<div class=\"text\" dir=\"auto\">"
      for piece in PassageCutter.cut(reference.utf8.count, passages[index].map(\.span)) {
        let words = reference.utf8[piece.bytes]
        guard !piece.passages.isEmpty else {
          page.append(escaped: words)
          continue
        }
        let facts = piece.passages.map { passages[index][$0].fact }
        for fact in facts where begun.insert(fact).inserted {
          page += "<span id=\"evidence-\(fact)\"></span>"
        }
        page += "<span class=\"evidence\" data-facts=\""
        page += facts.map(String.init).joined(separator: " ")
        page += "\">"
        page.append(escaped: words)
        page += "</span>"
      }
      page += isOnly ? "</div>\n" : "</div>\n</details>\n"
    }
    page += "</section>\n"
  }

  private func appendSource(_ article: Article, to page: inout [UInt8]) {
    page += "<p class=\"source\"><bdi>"
    page.append(escaped: article.identifier)
    page += "</bdi>"
    if let published = article.published {
      page += ", <time>\(published.description)</time>"
    }
    page += "</p>\n"
  }

  // MARK: Table

  private func appendTable(_ report: ComparisonReport, to page: inout [UInt8]) {
    page += "<section class=\"facts\" aria-label=\"Facts\">\n<h2>Facts</h2>\n<table>\n<thead><tr>"
    page +=
      "<th>Verdict</th><th>Kind</th><th>Text</th><th>Reference</th><th>Why</th></tr></thead>\n<tbody>\n"
    for (fact, verdict) in report.verdicts.enumerated() {
      let word = verdict.verdict.rawValue
      page += "<tr id=\"row-\(fact)\" class=\"\(word)\" data-row=\"\(fact)\" "
      page +=
        "data-kind=\"\(verdict.kind.rawValue)\" data-verdict=\"\(word)\"><td class=\"verdict\">"
      page +=
        "<span class=\"sign\" aria-hidden=\"true\">\(ReportPage.sign(verdict.verdict))</span> \(word)</td>"
      page +=
        "<td>\(verdict.kind.rawValue)</td><td><a href=\"#fact-\(fact)\" data-jump=\"\(fact)\"><bdi>"
      page.append(escaped: report.candidate.text(at: verdict.span))
      page += "</bdi></a></td><td>"
      if let evidence = verdict.evidence.first, !evidence.value.isEmpty {
        page += "<a href=\"#evidence-\(fact)\" data-evidence=\"\(fact)\"><bdi>"
        page.append(escaped: report.references[evidence.reference].text(at: evidence.span))
        page += "</bdi></a>"
        if report.references.count > 1 { page += " <small>[\(evidence.reference + 1)]</small>" }
      }
      page += "</td><td class=\"why\"><bdi>"
      page.append(escaped: verdict.reason)
      page += "</bdi>"
      if let tolerance = verdict.tolerance {
        page += " <small>"
        page.append(escaped: tolerance)
        page += "</small>"
      }
      page += " <code>\(verdict.rule)</code></td></tr>\n"
    }
    page += "</tbody>\n</table>\n</section>\n"
  }

  // MARK: Words

  /// The verdicts as they are listed: what needs a look first.
  private static let verdicts: [Verdict] = [.contradicted, .unverifiable, .supported]

  private static func sign(_ verdict: Verdict) -> String {
    switch verdict {
    case .supported: "✓"
    case .contradicted: "✗"
    case .unverifiable: "?"
    }
  }
}

extension [UInt8] {
  fileprivate static func += (page: inout [UInt8], text: String) {
    page.append(contentsOf: text.utf8)
  }

  fileprivate mutating func append(escaped text: String) {
    append(escaped: Array(text.utf8)[...])
  }

  /// Appends words as text of HTML, in content or in a quoted attribute: whatever they hold, they are no markup.
  ///
  /// Control characters, which HTML does not allow, become U+FFFD.
  fileprivate mutating func append(escaped text: ArraySlice<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): append(byte)
      case 0..<0x20, 0x7F: append(contentsOf: "\u{FFFD}".utf8)
      default: append(byte)
      }
    }
  }
}
