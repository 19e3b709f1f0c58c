import Facts
import Testing

@testable import Emission

extension Samples {
  /// A candidate with a fact of every verdict against two references.
  static let report: ComparisonReport = {
    var candidate = Article(
      identifier: "wire-7", text: "Liège: the memorial was dedicated in 1950 to some 88,000 men.")
    candidate.published = PublicationDate("2018-05-06")
    let history = Article(
      identifier: "history.txt",
      text: "Néhou saw no fighting. The memorial was dedicated in 1947. It names 88,123 men.")
    let leaflet = Article(identifier: "leaflet.txt", text: "Open daily.")

    var year = FactVerdict(
      kind: .temporal, span: candidate.span(of: "1950"),
      claim: candidate.span(of: "the memorial was dedicated in 1950"), value: "1950",
      verdict: .contradicted, rule: "comparison/other-value-same-event",
      reason: "the reference dates the dedication 1947")
    year.evidence = [
      .init(
        reference: 0, span: history.span(of: "1947"), value: "1947",
        sentence: history.span(of: "The memorial was dedicated in 1947."))
    ]
    var men = FactVerdict(
      kind: .quantity, span: candidate.span(of: "88,000"),
      claim: TextSpan(start: 0, end: candidate.utf8.count), value: "88000", verdict: .supported,
      rule: "comparison/rounded", reason: "the reference counts 88,123 men")
    men.evidence = [
      .init(
        reference: 0, span: history.span(of: "88,123"), value: "88123",
        sentence: history.span(of: "It names 88,123 men."))
    ]
    men.tolerance = "rounding to thousands"
    let place = FactVerdict(
      kind: .place, span: candidate.span(of: "Liège"),
      claim: candidate.span(of: "Liège: the memorial was dedicated in 1950"), value: "Liège",
      verdict: .unverifiable, rule: "comparison/not-mentioned",
      reason: "no reference mentions Liège")
    return ComparisonReport(
      identifier: "a17", candidate: candidate, references: [history, leaflet],
      verdicts: [place, year, men])
  }()

  static func written(_ report: ComparisonReport, _ form: RecordEmitter.Form) -> String {
    var buffer: [UInt8] = []
    ComparisonEmitter(form).append(report, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}

@Suite("Comparison reports")
struct ComparisonEmitterTests {
  @Test("A report says what was compared, how often which verdict fell, and why each")
  func whole() {
    let candidate = Samples.report.candidate.name
    let history = Samples.report.references[0].name
    let leaflet = Samples.report.references[1].name
    let report = Samples.written(Samples.report, .jsonld)
    #expect(
      report.hasSuffix(
        """
          "@type": "Report",
          "identifier": "a17",
          "candidate": {"@id": "\(candidate)", "identifier": "wire-7", "datePublished": "2018-05-06"},
          "references": [
            {"@id": "\(history)", "identifier": "history.txt"},
            {"@id": "\(leaflet)", "identifier": "leaflet.txt"}
          ],
          "program": "factdesk \(FactdeskVersion.current)",
          "summary": {"@id": "#summary", "supported": 1, "contradicted": 1, "unverifiable": 1},
          "verdicts": [
            {"@id": "#char=0,5", "@type": "FactVerdict", "kind": "place", "start": 0, "end": 5, "exact": "Liège", "claim": "Liège: the memorial was dedicated in 1950", "value": "Liège", "verdict": "unverifiable", "rule": "comparison/not-mentioned", "reason": "no reference mentions Liège", "evidence": [], "review": {"@id": "#review=0,5", "@type": "ClaimReview", "claimReviewed": "Liège: the memorial was dedicated in 1950", "itemReviewed": {"@id": "#statement=0,41", "@type": "Claim", "text": "Liège: the memorial was dedicated in 1950", "appearance": "\(candidate)"}, "reviewRating": {"@id": "#rating=0,5", "@type": "Rating", "alternateName": "unverifiable"}, "reviewBody": "no reference mentions Liège", "isBasedOn": []}},
            {"@id": "#char=37,41", "@type": "FactVerdict", "kind": "temporal", "start": 37, "end": 41, "exact": "1950", "claim": "the memorial was dedicated in 1950", "value": "1950", "verdict": "contradicted", "rule": "comparison/other-value-same-event", "reason": "the reference dates the dedication 1947", "evidence": [{"@id": "\(history)#char=53,57", "reference": "\(history)", "start": 53, "end": 57, "exact": "1947", "value": "1947", "sentence": "The memorial was dedicated in 1947."}], "review": {"@id": "#review=37,41", "@type": "ClaimReview", "claimReviewed": "the memorial was dedicated in 1950", "itemReviewed": {"@id": "#statement=7,41", "@type": "Claim", "text": "the memorial was dedicated in 1950", "appearance": "\(candidate)"}, "reviewRating": {"@id": "#rating=37,41", "@type": "Rating", "ratingValue": 1, "worstRating": 1, "bestRating": 5, "alternateName": "contradicted"}, "reviewBody": "the reference dates the dedication 1947", "isBasedOn": ["\(history)#char=53,57"]}},
            {"@id": "#char=50,56", "@type": "FactVerdict", "kind": "quantity", "start": 50, "end": 56, "exact": "88,000", "claim": "Liège: the memorial was dedicated in 1950 to some 88,000 men.", "value": "88000", "verdict": "supported", "rule": "comparison/rounded", "reason": "the reference counts 88,123 men", "evidence": [{"@id": "\(history)#char=68,74", "reference": "\(history)", "start": 68, "end": 74, "exact": "88,123", "value": "88123", "sentence": "It names 88,123 men."}], "tolerance": "rounding to thousands", "review": {"@id": "#review=50,56", "@type": "ClaimReview", "claimReviewed": "Liège: the memorial was dedicated in 1950 to some 88,000 men.", "itemReviewed": {"@id": "#statement=0,61", "@type": "Claim", "text": "Liège: the memorial was dedicated in 1950 to some 88,000 men.", "appearance": "\(candidate)"}, "reviewRating": {"@id": "#rating=50,56", "@type": "Rating", "ratingValue": 5, "worstRating": 1, "bestRating": 5, "alternateName": "supported"}, "reviewBody": "the reference counts 88,123 men", "isBasedOn": ["\(history)#char=68,74"]}}
          ]
        }

        """))
    #expect(report.contains("    \"@base\": \"\(candidate)\",\n"))
  }

  @Test("NDJSON is one line")
  func oneLine() {
    let line = Samples.written(Samples.report, .ndjson)
    #expect(line.split(separator: "\n").count == 1)
    #expect(line.hasSuffix("}]}\n"))
    #expect(!line.contains("\": "))
    // Reviews are for those who collect linked data.
    #expect(!line.contains("ClaimReview"))
  }

  @Test("A report is named by the texts it compares, in their order")
  func name() {
    func name(of report: ComparisonReport) -> Substring? {
      Samples.written(report, .jsonld).split(separator: "\n").first { $0.hasPrefix("  \"@id\"") }
    }
    var swapped = Samples.report
    swapped.references.reverse()
    swapped.verdicts = []
    var same = Samples.report
    same.verdicts = []
    #expect(name(of: same) == name(of: Samples.report))
    #expect(name(of: swapped) != name(of: Samples.report))
  }

  @Test("A report without facts has no verdicts")
  func empty() {
    let report = ComparisonReport(
      identifier: "e", candidate: Article(identifier: "c", text: ""), references: [], verdicts: [])
    let line = Samples.written(report, .ndjson)
    #expect(line.contains(#""references":[],"#))
    #expect(
      line.hasSuffix(
        ##""summary":{"@id":"#summary","supported":0,"contradicted":0,"unverifiable":0},"verdicts":[]}"##
          + "\n"))
  }

  @Test("Two facts of one passage have verdicts with names of their own")
  func samePassage() {
    var report = Samples.report
    report.verdicts = [report.verdicts[0], report.verdicts[0], report.verdicts[1]]
    report.verdicts[1].kind = .organization
    let written = Samples.written(report, .ndjson)
    #expect(written.contains(##""@id":"#char=0,5&2","@type":"FactVerdict","kind":"organization""##))
    #expect(written.contains(##""@id":"#char=37,41","@type""##))
  }

  @Test("The context is the one that is shipped")
  func context() throws {
    #expect(ComparisonEmitter.context == (try Samples.schema("comparison-context.jsonld")))
  }
}
