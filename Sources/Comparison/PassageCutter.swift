import Facts

/// Cuts a text where passages begin and end, so that passages that overlap can be marked side by side.
enum PassageCutter {
  /// A stretch of text and the passages that cover it, by their index, the outermost first.
  struct Piece: Equatable {
    var bytes: Range<Int>
    var passages: [Int]
  }

  /// Most passages that a piece names: a hundred facts may rest on one sentence, but nobody reads so many.
  private static let mostPassages = 256

  /// The pieces of a text of so many bytes, in order; together they are all of it.
  static func cut(_ length: Int, _ passages: [TextSpan]) -> [Piece] {
    // Sorted so that what covers more opens first.
    let order = passages.indices.filter { passages[$0].count > 0 && passages[$0].end <= length }
      .sorted {
        (passages[$0].start, -passages[$0].end, $0) < (passages[$1].start, -passages[$1].end, $1)
      }
    var edges = order.flatMap { [passages[$0].start, passages[$0].end] }
    edges.append(length)
    edges.sort()
    var pieces: [Piece] = []
    var open: [Int] = []
    var next = 0
    var start = 0
    func openAll() {
      while next < order.count, passages[order[next]].start == start {
        if open.count < mostPassages { open.append(order[next]) }
        next += 1
      }
    }
    openAll()
    for edge in edges where edge > start {
      pieces.append(Piece(bytes: start..<edge, passages: open))
      open.removeAll { passages[$0].end <= edge }
      start = edge
      openAll()
    }
    return pieces
  }
}
