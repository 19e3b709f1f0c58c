import Comparison
import Facts
import Testing

@Suite("Reports for a terminal")
struct ReportTextTests {
  private var report: ComparisonReport {
    Comparer().compare(
      candidate: MarkedText.record(
        """
        The bridge over the canal was opened in [1921|t:1921] by the queen. The mill at the weir
        burned in [1950|t:1950]. It cost [88,000|q:88000USD] in all.
        """),
      references: [
        MarkedText.record(
          """
          The bridge over the canal was opened in [1912|t:1912] by the queen. In all it cost
          [eighty-eight thousand|q:88000USD].
          """)
      ], identifier: "canal")
  }

  @Test func showsBothQuotesWithTheReason() {
    #expect(
      ReportText().render(report) == """
        marked against marked
        1 contradicted, 1 unverifiable, 1 supported

        ✗ contradicted  temporal  1921
            text       The bridge over the canal was opened in «1921» by the queen.
            reference  The bridge over the canal was opened in «1912» by the queen.
            because    reference: 1912; text: 1921  (comparison/other-value-in-place)

        ? unverifiable  temporal  1950
            text       The mill at the weir burned in «1950».
            because    the reference does not say  (comparison/not-in-reference)

        ✓ supported     quantity      88,000                        eighty-eight thousand

        """)
  }

  @Test func paintsOnlyWhenAsked() {
    #expect(!ReportText().render(report).contains("\u{1B}"))
    #expect(ReportText(colour: true).render(report).contains("\u{1B}[1;31m✗ contradicted\u{1B}[0m"))
  }

  @Test(arguments: [0, 40, 60, 200])
  func cutsLongPassagesAroundTheFact(width: Int) {
    let words = String(repeating: "long before ", count: 40)
    let record = MarkedText.record(words + "in [1950|t:1950] " + words)
    let report = Comparer().compare(candidate: record, references: [record], identifier: "long")
    var contradicted = report
    contradicted.verdicts[0].verdict = .contradicted
    let lines = ReportText(width: width).render(contradicted).split(separator: "\n")
    let passages = lines.filter { $0.contains("«1950»") }
    #expect(passages.count == 2)
    for line in passages { #expect(line.count <= max(40, width) + 4) }
  }
}
