public import Facts
import Lexicon

/// Checks a text against the references that it should rest on, fact by fact.
///
///     let report = Comparer().compare(
///       candidate: retold, references: [source], identifier: "retold")
///     report.count(of: .contradicted)        // 4
///
/// Each fact of the candidate is supported by a reference, contradicted by one, or in none of them.
/// "Contradicted" is said only where a reference states another value in the same place among the same
/// words, or of the same event; where there is doubt, a fact is unverifiable, which does not mean false.
/// It works on records alone, and its cost grows with their length, not with the product of theirs.
/// `Comparison` takes references one by one, where there are many.
public struct Comparer: Sendable {
  /// Makes a comparer.
  public init() {}

  /// Compares a candidate with its references.
  public func compare(
    candidate: Record, references: [Record], identifier: String
  ) -> ComparisonReport {
    var comparison = Comparison(of: candidate, identifier: identifier)
    for reference in references { comparison.add(PreparedReference(reference)) }
    return comparison.report()
  }
}
