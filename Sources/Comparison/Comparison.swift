public import Facts

/// A comparison in work: one candidate, and its references one after another.
///
///     var comparison = Comparison(of: retold, identifier: "retold")
///     for record in archive { comparison.add(PreparedReference(record)) }
///     let report = comparison.report()
///
/// References need not be in memory together: what is kept of each is what a verdict quotes. The report is the same as
/// with all at once. Where references disagree, the one in which more of the words around the fact are the same counts; of
/// two in which they are, the one that supports it.
public struct Comparison {
  private let identifier: String
  private let candidate: ComparedText
  /// Whether the texts of references that no verdict quotes are let go.
  private let quotesOnly: Bool
  private var references: [Article] = []
  private var facts: [CombinedFinding]
  private var edits: [JudgeFindings.Edits]
  /// Names that no reference had so far.
  private var names: [FactVerdict]?

  /// Begins the comparison of a candidate.
  public init(of candidate: Record, identifier: String) {
    self.init(ComparedText(candidate), identifier: identifier, quotesOnly: false)
  }

  /// Begins the comparison of a candidate; of references that have their name with them and are not quoted, the text may be let go.
  package init(of candidate: Record, identifier: String, quotesOnly: Bool) {
    self.init(ComparedText(candidate), identifier: identifier, quotesOnly: quotesOnly)
  }

  init(_ candidate: ComparedText, identifier: String, quotesOnly: Bool = false) {
    self.identifier = identifier
    self.candidate = candidate
    self.quotesOnly = quotesOnly
    facts = Array(repeating: CombinedFinding(), count: candidate.items.count)
    edits = Array(
      repeating: JudgeFindings.Edits(share: 0, verdicts: []), count: candidate.sentences.count)
  }

  /// Compares the candidate with another reference.
  public mutating func add(_ reference: PreparedReference) {
    var judge = Judge(candidate: candidate, reference: reference)
    let findings = judge.findings()
    let number = references.count
    var isQuoted = false
    for index in findings.facts.indices {
      var finding = findings.facts[index]
      finding.verdict.cite(number)
      if facts[index].add(finding), !finding.verdict.evidence.isEmpty { isQuoted = true }
    }
    for index in findings.sentences.indices
    where findings.sentences[index].share > edits[index].share {
      edits[index] = findings.sentences[index]
      for verdict in edits[index].verdicts.indices { edits[index].verdicts[verdict].cite(number) }
      isQuoted = isQuoted || !edits[index].verdicts.isEmpty
    }
    if let known = names {
      let unknown = Set(findings.names.map(\.span))
      names = known.filter { unknown.contains($0.span) }
    } else {
      names = findings.names
      for name in findings.names.indices { names?[name].cite(number) }
      isQuoted = isQuoted || findings.names.contains { !$0.evidence.isEmpty }
    }
    references.append(reference.article)
    if quotesOnly, !isQuoted, reference.article.knownName != nil { references[number].utf8 = [] }
  }

  /// The verdicts so far, with their evidence.
  public func report() -> ComparisonReport {
    ComparisonReport(
      identifier: identifier, candidate: candidate.article, references: references,
      verdicts: verdicts())
  }

  /// The verdicts so far, in text order.
  func verdicts() -> [FactVerdict] {
    var verdicts: [FactVerdict] = []
    var next = 0
    var name = 0
    let names = names ?? []
    for sentence in candidate.sentences.indices {
      var found = edits[sentence].verdicts
      while next < facts.count, candidate.items[next].sentence == sentence {
        let fact = candidate.items[next]
        let verdict = facts[next].verdict ?? Judge.unverifiable(fact, of: candidate)
        // "Formerly", "soon", "one of them": what names no time and no number cannot be looked up.
        if verdict.verdict != .unverifiable || !candidate.isVague(fact) { found.append(verdict) }
        next += 1
      }
      let others = found
      let end = candidate.span(candidate.sentences[sentence]).end
      while name < names.count, names[name].span.start < end {
        if !others.contains(where: { $0.span.overlaps(names[name].span) }) {
          found.append(names[name])
        }
        name += 1
      }
      verdicts += found.sorted { $0.span < $1.span }
    }
    return verdicts
  }
}

extension FactVerdict {
  /// Says which reference the evidence is from.
  fileprivate mutating func cite(_ reference: Int) {
    for index in evidence.indices { evidence[index].reference = reference }
  }
}
