internal import Facts

/// The text of a record that is being read: where its offsets are, and where it says what.
struct RecordPassages {
  /// How far from a passage its words may stand, in bytes: farther than any sentence reaches.
  ///
  /// The bound keeps reading linear in the record, whatever it claims.
  private static let distance = 10_000

  /// Where words stand that a passage has not got itself.
  enum Side {
    /// The unit of "from 400 to 500 km" follows the first number.
    case after
    /// The subject of "he came and saw" precedes the second clause.
    case before
  }

  private let text: [UInt8]
  private let offsets: OffsetIndex

  init(_ text: [UInt8], _ unit: OffsetUnit) {
    self.text = text
    offsets = OffsetIndex(text.span, unit)
  }

  /// The passage that a node marks by `start` and `end`, if the text says there what the node quotes.
  func span(of node: RecordNode, quotedAs term: Term) throws(RecordError) -> TextSpan {
    let start = try node.requiredCount(.start)
    let end = try node.requiredCount(.end)
    guard start <= end, let first = offsets.byteOffset(of: start, in: text.span),
      let last = offsets.byteOffset(of: end, in: text.span)
    else { throw RecordError(.outsideText(start: start, end: end), at: node.offset) }
    let quotation = try node.requiredText(term)
    guard text[first..<last].elementsEqual(quotation.utf8) else {
      throw RecordError(.misquoted(member: term.key, value: quotation), at: node.offset)
    }
    return TextSpan(start: first, end: last)
  }

  /// The first place inside a passage where words stand alone, else the first place where they stand at all.
  func find(_ words: String, in passage: TextSpan) -> TextSpan? {
    let places = occurrences(of: Array(words.utf8), in: passage)
    return places.first(where: isWhole) ?? places.first
  }

  /// The place of words in a passage, else the nearest one on the likelier side of it, else on the other.
  func find(_ words: String, near passage: TextSpan, _ side: Side) -> TextSpan? {
    if let inside = find(words, in: passage) { return inside }
    let distance = RecordPassages.distance
    let end = TextSpan(start: passage.end, end: min(text.count, passage.end + distance))
    let start = TextSpan(start: max(0, passage.start - distance), end: passage.start)
    if side == .after, let found = find(words, in: end) { return found }
    let places = occurrences(of: Array(words.utf8), in: start)
    return places.last(where: isWhole) ?? places.last ?? find(words, in: end)
  }

  private func isWhole(_ span: TextSpan) -> Bool {
    (span.start == 0 || !RecordPassages.isWordByte(text[span.start - 1]))
      && (span.end == text.count || !RecordPassages.isWordByte(text[span.end]))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 48 < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// Every place inside a passage where some bytes stand.
  ///
  /// Knuth, Morris and Pratt's method: linear in the passage whatever the words.
  private func occurrences(of words: [UInt8], in passage: TextSpan) -> [TextSpan] {
    guard !words.isEmpty, words.count <= passage.count else { return [] }
    // How much of the words still fits after a mismatch, for each length that has matched.
    var fallback = [Int](repeating: 0, count: words.count)
    var matched = 0
    for index in 1..<words.count {
      while matched > 0, words[index] != words[matched] { matched = fallback[matched - 1] }
      if words[index] == words[matched] { matched += 1 }
      fallback[index] = matched
    }
    matched = 0
    var places: [TextSpan] = []
    for index in passage.start..<passage.end {
      while matched > 0, text[index] != words[matched] { matched = fallback[matched - 1] }
      if text[index] == words[matched] { matched += 1 }
      guard matched == words.count else { continue }
      places.append(TextSpan(start: index + 1 - matched, end: index + 1))
      matched = fallback[matched - 1]
    }
    return places
  }
}
