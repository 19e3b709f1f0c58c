/// Chooses which spans of a run are names: those that together have most points, none overlapping.
///
/// Two names that follow each other without anything between are rare, so that costs points; a title or
/// a people's adjective between or before costs none. Dynamic programming over the words of one run.
struct SpanChoice {
  /// Points that a name must have to be taken.
  static let threshold = 4
  /// What two names side by side cost.
  private static let adjacency = 6

  /// A span with points enough.
  private struct Candidate {
    var span: Int
    var kind: NameKind
    var points: Int
  }

  private struct Cell {
    var points = Int32.min
    /// Candidate that ends here, -1 for a word in no name.
    var candidate: Int32 = -1
    /// Cell before, as word offset × 2 + state.
    var previous: Int32 = -1
  }

  /// Those of a run; what is behind its number of candidates is another run's.
  private var candidates: [Candidate] = []
  private var cells: [Cell] = []

  /// Appends the chosen spans of all runs, in text order.
  mutating func choose(
    _ runs: Span<NameRun>, _ words: Span<NameWord>, _ spans: Span<NameSpan>,
    into chosen: inout [NameMention]
  ) {
    for run in runs.indices {
      guard runs[run].spans.count == 1 else {
        choose(runs[run], words, spans, into: &chosen)
        continue
      }
      let index = runs[run].spans.lowerBound
      let best = spans[index].score.best
      if best.points >= SpanChoice.threshold {
        chosen.append(NameMention(span: index, kind: best.kind))
      }
    }
  }

  /// Appends the chosen spans of a run.
  @inline(never)
  private mutating func choose(
    _ run: NameRun, _ words: Span<NameWord>, _ spans: Span<NameSpan>,
    into chosen: inout [NameMention]
  ) {
    var count = 0
    for index in run.spans {
      let best = spans[index].score.best
      guard best.points >= SpanChoice.threshold else { continue }
      let candidate = Candidate(span: index, kind: best.kind, points: best.points)
      if count < candidates.count {
        candidates[count] = candidate
      } else {
        candidates.append(candidate)
      }
      count += 1
    }
    if count > 1 {
      fill(run, count, words, spans)
      appendBest(run, to: &chosen)
    } else if count == 1 {
      // Alone it is worth more than nothing.
      chosen.append(NameMention(span: candidates[0].span, kind: candidates[0].kind))
    }
  }

  /// Appends the candidates on the best way through the cells.
  private func appendBest(_ run: NameRun, to chosen: inout [NameMention]) {
    let size = 2 * (run.words.count + 1)
    var cell = cells[size - 2].points >= cells[size - 1].points ? size - 2 : size - 1
    var low = chosen.count
    while cell > 1 {
      let entry = cells[cell]
      if entry.candidate >= 0 {
        let candidate = candidates[Int(entry.candidate)]
        chosen.append(NameMention(span: candidate.span, kind: candidate.kind))
      }
      cell = Int(entry.previous)
    }
    var high = chosen.count - 1
    while low < high {
      chosen.swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// Fills the cells with the best choices up to each word.
  private mutating func fill(
    _ run: NameRun, _ candidateCount: Int, _ words: Span<NameWord>, _ spans: Span<NameSpan>
  ) {
    let count = run.words.count
    // Two cells a word boundary: before it a word in no name (0), or the end of a name (1).
    let size = 2 * (count + 1)
    if cells.count < size {
      cells.append(contentsOf: repeatElement(Cell(), count: size - cells.count))
    }
    let candidates = candidates
    var cells = cells.mutableSpan
    for cell in 0..<size { cells[cell] = Cell() }
    cells[0].points = 0
    var next = 0
    for word in 0..<count {
      let outside = cells[2 * word].points
      let inside = cells[2 * word + 1].points
      let from = max(outside, inside)
      let better: Int32 = outside >= inside ? 0 : 1
      SpanChoice.relax(&cells, 2 * (word + 1), from, -1, Int32(2 * word) + better)
      while next < candidateCount {
        let candidate = candidates[next]
        guard Int(spans[candidate.span].firstWord) == word else { break }
        let value = SpanChoice.value(of: spans[candidate.span], candidate)
        let target = 2 * (word + Int(spans[candidate.span].nameTokens))
        if candidate.kind == .other {
          SpanChoice.relax(
            &cells, target, from, Int32(next), Int32(2 * word) + better, adding: value)
        } else {
          let link = words[run.words.lowerBound + word].link
          let isFree = link != .space && link != .hyphen && link != .none || word == 0
          SpanChoice.relax(
            &cells, target + 1, outside, Int32(next), Int32(2 * word), adding: value)
          SpanChoice.relax(
            &cells, target + 1, inside, Int32(next), Int32(2 * word + 1),
            adding: value - (isFree ? 0 : SpanChoice.adjacency))
        }
        next += 1
      }
    }
  }

  /// Traits of names whose words belong together.
  private static let joining: SpanTraits = [
    .gazetteer, .demonym, .known, .organizationWords, .placeWords,
  ]

  /// What a span is worth to its run: its points, and more for each further word that a list, a head or a
  /// legal form joins to it, so that "Saudi Arabia" beats "Saudi" and "Arabia".
  @inline(__always)
  private static func value(of span: NameSpan, _ best: Candidate) -> Int {
    let further = Int(span.nameTokens) - 1
    if best.kind == .other, further == 0 { return min(best.points, 3) }
    let isJoined =
      span.traits.rawValue & joining.rawValue != 0
      || best.kind == .other
    // What "Association of Canada" says is worth more than both of its names.
    let whole = best.kind == .organization && span.traits.contains(.headOf) ? 8 : 0
    return min(best.points, 12) + whole + further * (isJoined ? 4 : 1)
  }

  @inline(__always)
  private static func relax(
    _ cells: inout MutableSpan<Cell>, _ cell: Int, _ points: Int32, _ candidate: Int32,
    _ previous: Int32, adding value: Int = 0
  ) {
    guard points != .min else { return }
    let total = points + Int32(value)
    if total > cells[cell].points {
      cells[cell] = Cell(points: total, candidate: candidate, previous: previous)
    }
  }
}
