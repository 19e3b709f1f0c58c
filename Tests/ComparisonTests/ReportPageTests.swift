import Facts
import Testing

@testable import Comparison

@Suite("The comparison page")
struct ReportPageTests {
  private func page(_ report: ComparisonReport) -> String {
    var bytes: [UInt8] = []
    ReportPage().append(report, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func report(_ candidate: String, _ reference: String) -> ComparisonReport {
    Comparer().compare(
      candidate: MarkedText.record(candidate), references: [MarkedText.record(reference)],
      identifier: "page")
  }

  @Test func linksEachFactToItsEvidence() {
    let page = page(
      report(
        "The bridge over the canal was opened in [1921|t:1921] by the queen.",
        "The bridge over the canal was opened in [1912|t:1912] by the queen."))
    #expect(page.contains("class=\"fact contradicted\""))
    #expect(page.contains("href=\"#evidence-0\""))
    #expect(page.contains("id=\"evidence-0\""))
    #expect(page.contains("data-facts=\"0\">1912</span>"))
    #expect(page.contains("reference: 1912; text: 1921"))
  }

  @Test func needsNothingFromElsewhere() {
    let page = page(report("Opened in [1921|t:1921].", "Opened in [1912|t:1912]."))
    for source in ["http:", "https:", "//cdn", " src=", "<link", "@import", "url("] {
      #expect(!page.contains(source), "\(source)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "</style><script>alert(1)</script>",
    "' onmouseover='alert(1)", "<!-- -->", "&lt;b&gt;", "</div></section><h1>",
  ])
  func hostileTextIsText(words: String) {
    let hostile = "\(words) and the bridge \(words) opened in [1921|t:1921] \(words)."
    var report = report(
      hostile, "\(words) and the bridge \(words) opened in [1912|t:1912] \(words).")
    report.candidate.identifier = words
    report.candidate.headline = words
    report.references[0].identifier = words
    for index in report.verdicts.indices { report.verdicts[index].reason = words }
    let page = page(report)
    let plain = self.page(self.report("Opened in [1921|t:1921].", "Opened in [1912|t:1912]."))
    for tag in ["<script", "</script", "<img", "</style", "<!--", "<h1", "</section"] {
      #expect(page.ranges(of: tag).count == plain.ranges(of: tag).count, "\(tag)")
    }
    #expect(!page.contains(words))
  }

  @Test func controlCharactersAreReplaced() {
    let page = page(report("A\u{0}B\u{1B}C \u{7F}", "none"))
    #expect(page.contains("A\u{FFFD}B\u{FFFD}C \u{FFFD}"))
  }

  @Test func aReportWithoutFactsOrReferencesIsAPage() {
    let report = Comparer().compare(
      candidate: MarkedText.record("Nothing here."), references: [], identifier: "none")
    #expect(page(report).contains("0 facts of the text"))
  }

  @Test(arguments: [
    (10, [], [0..<10]),
    (10, [TextSpan(start: 0, end: 4)], [0..<4, 4..<10]),
    (
      10, [TextSpan(start: 2, end: 8), TextSpan(start: 4, end: 10)], [0..<2, 2..<4, 4..<8, 8..<10]
    ),
    (10, [TextSpan(start: 3, end: 3), TextSpan(start: 5, end: 12)], [0..<10]),
    (0, [TextSpan(start: 0, end: 1)], []),
  ])
  func piecesAreAllOfTheText(length: Int, passages: [TextSpan], pieces: [Range<Int>]) {
    #expect(PassageCutter.cut(length, passages).map(\.bytes) == pieces)
  }

  @Test func piecesNameWhatCoversThem() {
    let pieces = PassageCutter.cut(
      9, [TextSpan(start: 2, end: 4), TextSpan(start: 0, end: 6), TextSpan(start: 2, end: 4)])
    #expect(pieces.map(\.passages) == [[1], [1, 0, 2], [1], []])
  }
}
