/// Cuts a table that comes in blocks into its rows.
///
/// A row is a line; of comma-separated values a field in double quotes may hold line breaks, so that a row may be several.
struct RowSplitter {
  /// The longest row, in bytes; GeoNames' own have 20 kB at most.
  static let longestRow = 1 << 20

  /// A row: its bytes, and the line it begins on.
  struct Row {
    var bytes: ArraySlice<UInt8>
    var line: Int
    /// A quotation that the end of the table closed.
    var isOpen = false
    /// Whether bytes beyond the limit were dropped.
    var isCut = false
  }

  /// Whether line breaks inside double quotes belong to a row.
  var keepsQuotations = false
  private var rest: [UInt8] = []
  private var start = 0
  private var position = 0
  private var line = 1
  private var lineBreaks = 0
  private var isQuoted = false
  private var isCut = false

  /// Adds bytes.
  mutating func add(_ block: [UInt8]) {
    rest.removeSubrange(..<start)
    position -= start
    start = 0
    rest += block
  }

  /// The next row that is complete; at the end of the table (`isLast`) what is left, if anything.
  mutating func next(isLast: Bool) -> Row? {
    while position < rest.count {
      let byte = rest[position]
      position += 1
      if byte == UInt8(ascii: "\n") {
        lineBreaks += 1
        if !isQuoted { return taken(before: position - 1) }
      } else if byte == UInt8(ascii: "\""), keepsQuotations {
        isQuoted.toggle()
      }
    }
    // One byte more may be half of the line's end.
    let longest = RowSplitter.longestRow + 1
    if position - start > longest {
      // The rest of the row is read and dropped.
      isCut = true
      rest.removeSubrange((start + longest)...)
      position = rest.count
    }
    guard isLast, position > start else { return nil }
    return taken(before: position)
  }

  private mutating func taken(before end: Int) -> Row {
    var end = end
    if end > start, rest[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let row = Row(
      bytes: rest[start..<end], line: line, isOpen: isQuoted,
      isCut: isCut || end - start > RowSplitter.longestRow)
    start = position
    line += lineBreaks
    lineBreaks = 0
    isQuoted = false
    isCut = false
    return row
  }
}
