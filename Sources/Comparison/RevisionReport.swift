public import Facts

/// What became of the facts of a text from one version to the next.
public struct RevisionReport: Hashable, Sendable {
  /// What became of a fact.
  public enum Change: String, CaseIterable, Sendable {
    /// It says the same in both.
    case kept
    /// It says something else: another toll, a more precise date.
    case changed
    /// The old version does not have it.
    case added
    /// The new version does not have it.
    case removed
  }

  /// A fact in one of the versions.
  public struct Mention: Hashable, Sendable {
    /// Where it stands in that version.
    public var span: TextSpan
    /// Its value, normalised.
    public var value: String
  }

  /// A fact with what became of it.
  public struct Entry: Hashable, Sendable {
    /// An id that depends on what the fact is about, not on where it stands or what it says.
    public var fact: String
    /// Its kind.
    public var kind: FactVerdict.Kind
    /// What became of it.
    public var change: Change
    /// The fact in the old version; `nil` for one that was added.
    public var old: Mention?
    /// The fact in the new version; `nil` for one that was removed.
    public var new: Mention?
  }

  /// The earlier version.
  public var old: Article
  /// The later version.
  public var new: Article
  /// The facts of the new version in text order, then those that were removed.
  public var entries: [Entry]

  /// How many facts had a change.
  public func count(of change: Change) -> Int { entries.count { $0.change == change } }
}

extension Comparer {
  /// Compares two versions of one text: which facts were kept, changed, added and removed.
  ///
  ///     let report = Comparer().revision(from: morning, to: evening)
  ///     report.count(of: .changed)        // 1: the toll, 12 → 14
  public func revision(from old: Record, to new: Record) -> RevisionReport {
    var revision = Revision(ComparedText(old), ComparedText(new))
    return RevisionReport(old: old.article, new: new.article, entries: revision.entries())
  }
}

/// Pairs the facts of two versions.
private struct Revision {
  let old: ComparedText
  let new: ComparedText
  private var oldKeys = FactKeys()
  private let oldIDs: [String]
  private let newIDs: [String]
  private var isTaken: [Bool]

  init(_ old: ComparedText, _ new: ComparedText) {
    self.old = old
    self.new = new
    var newKeys = FactKeys()
    oldIDs = oldKeys.ids(of: old)
    newIDs = newKeys.ids(of: new)
    isTaken = [Bool](repeating: false, count: old.items.count)
  }

  mutating func entries() -> [RevisionReport.Entry] {
    let verdicts = Revision.byFact(Revision.verdicts(on: new, by: old), new)
    let oldFacts = Revision.factsBySpan(old)
    var partners = [Int?](repeating: nil, count: new.items.count)
    // First what stands in the same place or says the same, then what is about the same.
    for (fact, verdict) in verdicts.enumerated() {
      guard let verdict, verdict.rule != "comparison/not-in-reference",
        let evidence = verdict.evidence.first, let partner = oldFacts[evidence.span],
        !isTaken[partner]
      else { continue }
      partners[fact] = partner
      isTaken[partner] = true
    }
    var free: [String: Int] = [:]
    for (fact, id) in oldIDs.enumerated() where !isTaken[fact] { free[id] = fact }
    for (fact, id) in newIDs.enumerated() where partners[fact] == nil {
      guard let partner = free.removeValue(forKey: id) else { continue }
      partners[fact] = partner
      isTaken[partner] = true
    }
    var entries: [RevisionReport.Entry] = []
    for (fact, item) in new.items.enumerated() {
      let partner = partners[fact]
      let isSupported = verdicts[fact]?.verdict == .supported
      let change: RevisionReport.Change
      if let partner {
        change = new.value(item) == old.value(old.items[partner]) ? .kept : .changed
      } else {
        // A name that is said once more is no new fact.
        change = isSupported ? .kept : .added
      }
      entries.append(
        RevisionReport.Entry(
          // What is new gets an id that no fact of the old version has.
          fact: partner.map { oldIDs[$0] } ?? oldKeys.next(for: item, in: new), kind: item.kind,
          change: change,
          old: partner.map { mention($0, old) }, new: mention(fact, new)))
    }
    return entries + removed()
  }

  /// The facts of the old version that nothing in the new one says.
  private func removed() -> [RevisionReport.Entry] {
    let verdicts = Revision.byFact(Revision.verdicts(on: old, by: new), old)
    var entries: [RevisionReport.Entry] = []
    for (fact, item) in old.items.enumerated() where !isTaken[fact] {
      guard let verdict = verdicts[fact], verdict.verdict != .supported else { continue }
      entries.append(
        RevisionReport.Entry(
          fact: oldIDs[fact], kind: item.kind, change: .removed, old: mention(fact, old), new: nil))
    }
    return entries
  }

  private static func verdicts(
    on candidate: ComparedText, by reference: ComparedText
  ) -> [FactVerdict] {
    var comparison = Comparison(candidate, identifier: "")
    comparison.add(PreparedReference(reference))
    return comparison.verdicts()
  }

  private func mention(_ fact: Int, _ text: ComparedText) -> RevisionReport.Mention {
    RevisionReport.Mention(
      span: text.annotation(text.items[fact]).span, value: text.value(text.items[fact]))
  }

  /// The verdict on each fact, by the fact's index.
  private static func byFact(_ verdicts: [FactVerdict], _ text: ComparedText) -> [FactVerdict?] {
    var found: [TextSpan: FactVerdict] = [:]
    for verdict in verdicts { found[verdict.span] = verdict }
    return text.items.map { found[text.annotation($0).span] }
  }

  private static func factsBySpan(_ text: ComparedText) -> [TextSpan: Int] {
    var found: [TextSpan: Int] = [:]
    for (fact, item) in text.items.enumerated() { found[text.annotation(item).span] = fact }
    return found
  }
}
