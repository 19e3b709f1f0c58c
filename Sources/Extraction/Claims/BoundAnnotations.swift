import Facts
import Lexicon

/// Which annotations of a sentence stand in which of its clauses: a list a clause, in text order.
struct BoundAnnotations {
  /// The first and the last annotation of each clause, or -1; further ones are left from longer sentences.
  private var ends: [(first: Int32, last: Int32)] = []
  /// For each annotation of the sentence the next of its clause, or -1; further ones are left, too.
  private var links: [Int32] = []
  /// The sentence's first annotation.
  private var base = 0

  /// Binds the annotations of a sentence to its clauses, by where it turns from one to another.
  mutating func bind(
    _ found: Range<Int>, of annotations: Span<Annotation>, to clauses: [Clause],
    _ turns: [(token: Int, clause: Int)], _ text: borrowing TokenizedText
  ) {
    base = found.lowerBound
    while ends.count < clauses.count { ends.append((-1, -1)) }
    while links.count < found.count { links.append(-1) }
    for clause in clauses.indices { ends[clause] = (-1, -1) }
    var turn = 0
    for annotation in found {
      links[annotation - base] = -1
      let start = annotations[annotation].span.start
      while turn + 1 < turns.count,
        Int(text.tokens[turns[turn + 1].token].start) <= start
      {
        turn += 1
      }
      let clause = turns[turn].clause
      guard clause != ClauseSplitter.loose else { continue }
      let last = ends[clause].last
      if last < 0 {
        ends[clause].first = Int32(annotation)
      } else {
        links[Int(last) - base] = Int32(annotation)
      }
      ends[clause].last = Int32(annotation)
    }
  }

  /// The first annotation of a clause.
  func first(in clause: Int) -> Int? {
    ends[clause].first < 0 ? nil : Int(ends[clause].first)
  }

  /// The next annotation of the same clause.
  func next(after annotation: Int) -> Int? {
    let next = links[annotation - base]
    return next < 0 ? nil : Int(next)
  }
}
