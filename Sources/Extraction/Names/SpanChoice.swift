/// Chooses which spans of a run are names: those that together have most points, none overlapping.
///
/// Two names that follow each other without anything between are rare, so that costs points; a title or
/// a people's adjective between or before costs none. Dynamic programming over the words of one run.
struct SpanChoice {
  /// Points that a name must have to be taken.
  static let threshold = 4
  /// What two names side by side cost.
  private static let adjacency = 6

  private struct Cell {
    var points = Int32.min
    /// Span that ends here, -1 for a word in no name.
    var span: Int32 = -1
    /// Cell before, as word offset × 2 + state.
    var previous: Int32 = -1
  }

  private var cells: [Cell] = []

  /// Appends the chosen spans of a run, in text order.
  mutating func choose(
    _ run: NameRun, _ words: [NameWord], _ spans: [NameSpan], into chosen: inout [NameMention]
  ) {
    let count = run.words.count
    if run.spans.count == 1 {
      let span = spans[run.spans.lowerBound]
      let best = span.score.best
      if best.points >= SpanChoice.threshold {
        chosen.append(NameMention(span: span, kind: best.kind, points: best.points))
      }
      return
    }
    // Two cells a word boundary: before it a word in no name (0), or the end of a name (1).
    while cells.count < 2 * (count + 1) { cells.append(Cell()) }
    for cell in 0..<2 * (count + 1) { cells[cell] = Cell() }
    cells[0].points = 0
    var next = run.spans.lowerBound
    for word in 0..<count {
      let from = max(cells[2 * word].points, cells[2 * word + 1].points)
      let better: Int32 = cells[2 * word].points >= cells[2 * word + 1].points ? 0 : 1
      relax(2 * (word + 1), from, -1, Int32(2 * word) + better)
      let token =
        words[run.words.lowerBound + word].token - UInt32(words[run.words.lowerBound + word].lead)
      while next < run.spans.upperBound, spans[next].first == token {
        let span = spans[next]
        let best = span.score.best
        let value = SpanChoice.value(of: span, best)
        if best.points >= SpanChoice.threshold {
          let target = 2 * (word + Int(span.nameTokens))
          if best.kind == .other {
            relax(target, from + Int32(value), Int32(next), Int32(2 * word) + better)
          } else {
            let link = words[run.words.lowerBound + word].link
            let isFree = link != .space && link != .hyphen && link != .none || word == 0
            relax(target + 1, cells[2 * word].points, Int32(next), Int32(2 * word), adding: value)
            relax(
              target + 1, cells[2 * word + 1].points, Int32(next), Int32(2 * word + 1),
              adding: value - (isFree ? 0 : SpanChoice.adjacency))
          }
        }
        next += 1
      }
    }
    var cell = cells[2 * count].points >= cells[2 * count + 1].points ? 2 * count : 2 * count + 1
    let firstChosen = chosen.count
    while cell > 1 {
      let entry = cells[cell]
      if entry.span >= 0 {
        let span = spans[Int(entry.span)]
        let best = span.score.best
        chosen.append(NameMention(span: span, kind: best.kind, points: best.points))
      }
      cell = Int(entry.previous)
    }
    var low = firstChosen
    var high = chosen.count - 1
    while low < high {
      chosen.swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// Traits of names whose words belong together.
  private static let joining: SpanTraits = [
    .gazetteer, .demonym, .known, .organizationWords, .placeWords,
  ]

  /// What a span is worth to its run: its points, and more for each further word that a list, a head or a
  /// legal form joins to it, so that "Saudi Arabia" beats "Saudi" and "Arabia".
  private static func value(of span: NameSpan, _ best: (kind: NameKind, points: Int)) -> Int {
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
  private mutating func relax(
    _ cell: Int, _ points: Int32, _ span: Int32, _ previous: Int32, adding value: Int = 0
  ) {
    guard points != .min else { return }
    let total = points + Int32(value)
    if total > cells[cell].points {
      cells[cell] = Cell(points: total, span: span, previous: previous)
    }
  }
}
