import Facts

/// From the order in which annotations were found to that of the text.
///
/// Each phase finds most of its own in text order, so that there are few ascending runs to be merged.
struct TextOrder {
  /// Spans in text order, each with the index under which it was found.
  private var entries: [Entry] = []

  private struct Entry {
    /// Start and, the other way round, end: ascending in text order.
    var span: UInt64
    var index: Int
  }

  /// Finds the text order of annotations; those of one span stay as they were found.
  init(of annotations: Span<Annotation>) {
    // Where ascending runs begin, and the end of the last.
    var runs: [Int] = []
    entries.append(addingCapacity: annotations.count) { output in
      var before = UInt64.max
      for index in annotations.indices {
        let span = annotations[index].span
        // Offsets in a text have 32 bits.
        let key =
          UInt64(truncatingIfNeeded: span.start) &<< 32
          | UInt64(UInt32.max &- UInt32(truncatingIfNeeded: span.end))
        if key < before || index == 0 { runs.append(index) }
        output.append(Entry(span: key, index: index))
        before = key
      }
    }
    runs.append(entries.count)
    var spare = runs.count > 2 ? entries : []
    while runs.count > 2 {
      runs = TextOrder.mergePairs(entries, of: runs, into: &spare)
      swap(&entries, &spare)
    }
  }

  /// Merges each two neighbouring runs; where the merged ones begin, and the end of the last.
  private static func mergePairs(
    _ entries: [Entry], of runs: [Int], into output: inout [Entry]
  ) -> [Int] {
    var merged: [Int] = []
    merged.reserveCapacity(runs.count / 2 + 1)
    let from = entries.span
    var into = output.mutableSpan
    for run in stride(from: 0, to: runs.count - 1, by: 2) {
      merged.append(runs[run])
      let middle = runs[run + 1]
      let end = run + 2 < runs.count ? runs[run + 2] : middle
      var one = runs[run]
      var other = middle
      for place in runs[run]..<end {
        if one < middle, other == end || from[one].span <= from[other].span {
          into[place] = from[one]
          one += 1
        } else {
          into[place] = from[other]
          other += 1
        }
      }
    }
    merged.append(entries.count)
    return merged
  }

  /// The place in the text order of each annotation, by the index under which it was found.
  func places() -> [Int] {
    var places = [Int](repeating: 0, count: entries.count)
    for (place, entry) in entries.enumerated() { places[entry.index] = place }
    return places
  }

  /// Moves annotations to their places, each once: annotations are large.
  consuming func arrange(_ annotations: inout [Annotation]) {
    var entries = entries.mutableSpan
    var annotations = annotations.mutableSpan
    for first in entries.indices {
      var hole = first
      while entries[hole].index != first, entries[hole].index >= 0 {
        let from = entries[hole].index
        annotations.swapAt(hole, from)
        entries[hole].index = -1
        hole = from
      }
      entries[hole].index = -1
    }
  }
}
