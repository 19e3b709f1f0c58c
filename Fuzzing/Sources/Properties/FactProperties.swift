import Factdesk

/// What must hold for the facts of any article.
struct FactProperties: ~Copyable {
  /// Keeps its scratch from input to input, as a worker does.
  private var worker: Pipeline
  private let names: CustomNames?

  init(names: CustomNames? = nil) {
    self.names = names
    worker = Pipeline(names: names)
  }

  /// Tries all properties on an article.
  mutating func check(_ article: Article) {
    require(
      String(validating: article.utf8, as: UTF8.self) != nil, "an article's text is UTF-8")
    let record = worker.record(of: article)
    FactProperties.checkShape(of: record)
    require(worker.record(of: article) == record, "the same article twice gives the same facts")
    if isSampled(article.utf8, oneIn: 8) {
      var fresh = Pipeline(names: names)
      require(fresh.record(of: article) == record, "what was read before changes nothing")
      require(
        worker.explanation(of: article).record == record, "explaining changes no fact")
    }
    RecordProperties.checkRoundTrip(of: record)
    if isSampled(article.utf8, oneIn: 4) {
      let report = Comparer().compare(candidate: record, references: [record], identifier: "")
      FactProperties.checkShape(of: report)
      require(
        report.count(of: .contradicted) == 0,
        "a text does not contradict itself: \(report.verdicts.filter { $0.verdict == .contradicted })"
      )
    }
  }

  /// Every passage lies in the text, between characters; every index leads somewhere; all is in text order.
  static func checkShape(of record: Record) {
    let text = record.article.utf8
    let facts = record.facts
    func passage(_ span: TextSpan, _ what: String) {
      require(
        span.start >= 0 && span.start < span.end && span.end <= text.count,
        "\(what) \(span) lies in the text of \(text.count) bytes")
      require(text[span.start] & 0xC0 != 0x80, "\(what) \(span) begins with a character")
      require(
        span.end == text.count || text[span.end] & 0xC0 != 0x80,
        "\(what) \(span) ends with a character")
    }
    var before = TextSpan(start: 0, end: .max)
    for annotation in facts.annotations {
      passage(annotation.span, annotation.rule)
      require(!(annotation.span < before), "\(annotation.rule) \(annotation.span) is in text order")
      require(!annotation.rule.isEmpty, "a rule has a name")
      before = annotation.span
      switch annotation.content {
      case .place(let index):
        require(facts.places.indices.contains(index), "a place name has its place")
      case .organization(let index):
        require(facts.organizations.indices.contains(index), "a name has its organisation")
      case .temporal(let expression):
        if case .annotation(let index) = expression.anchor {
          require(facts.annotations.indices.contains(index), "an anchor is an annotation")
        }
      case .quantity(let quantity):
        if let unit = quantity.unitText { passage(unit, "a unit") }
        if let counts = quantity.counts {
          passage(counts.phrase, "what is counted")
          passage(counts.head, "its head")
          require(counts.phrase.contains(counts.head), "a head lies in its phrase")
        }
      }
    }
    for claim in facts.claims {
      passage(claim.span, "a claim")
      if let subject = claim.subject { passage(subject, "a subject") }
      require(
        claim.links.lowerBound >= 0 && claim.links.upperBound <= facts.claimLinks.count,
        "a claim owns its links")
      for link in facts.claimLinks[claim.links] {
        require(facts.annotations.indices.contains(link), "a claim binds annotations")
      }
    }
  }

  /// Every passage of a report lies in its text.
  static func checkShape(of report: ComparisonReport) {
    func passage(_ span: TextSpan, _ article: Article, _ what: String) {
      require(
        span.start >= 0 && span.start < span.end && span.end <= article.utf8.count,
        "\(what) \(span) lies in the text")
    }
    for verdict in report.verdicts {
      passage(verdict.span, report.candidate, verdict.rule)
      passage(verdict.claim, report.candidate, "a claim")
      for evidence in verdict.evidence {
        require(report.references.indices.contains(evidence.reference), "evidence has its text")
        passage(evidence.span, report.references[evidence.reference], "evidence")
        passage(evidence.sentence, report.references[evidence.reference], "a sentence")
      }
    }
  }
}
