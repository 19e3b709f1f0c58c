internal import Facts
internal import JSON

/// A text whose passages are to be named in code points, and placed in these or another unit.
struct Passages {
  let text: [UInt8]
  let offsets: OffsetIndex
  /// What counts the positions that are shown; `nil` where code points do.
  let shown: OffsetIndex?
  /// Where JSON escapes the text; `nil` where nobody looked.
  let escapes: EscapeIndex?
  /// The passages of the annotations, by their index.
  private(set) var mentions: [Mention] = []

  /// The passage of an annotation.
  struct Mention {
    /// First code point, and the one after its last.
    var start: Int
    var end: Int
    /// Its number among the annotations of the same passage, from 1.
    var ordinal: Int

    /// The annotation's name.
    var name: NodeName { .passage(start: start, end: end, ordinal: ordinal) }
  }

  /// Makes the passages of a text, with those of its annotations.
  init(
    text: [UInt8], offsets: OffsetIndex, shown: OffsetIndex? = nil, escapes: EscapeIndex? = nil,
    annotations: [Annotation] = []
  ) {
    self.text = text
    self.offsets = offsets
    self.shown = shown
    self.escapes = escapes
    addMentions(annotations.span)
  }

  private mutating func addMentions(_ annotations: Span<Annotation>) {
    mentions.reserveCapacity(annotations.count)
    var previous = TextSpan(start: -1, end: -1)
    var ordinal = 1
    for index in annotations.indices {
      let span = annotations[index].span
      // Annotations of one passage stand next to each other.
      ordinal = span == previous ? ordinal + 1 : 1
      previous = span
      let (start, end) = codePoints(of: span)
      mentions.append(Mention(start: start, end: end, ordinal: ordinal))
    }
  }

  /// First code point of a span, and the one after its last.
  func codePoints(of span: TextSpan) -> (start: Int, end: Int) {
    (offsets.offset(at: span.start), offsets.offset(at: span.end))
  }

  /// Where a span begins and ends, in the unit that is shown.
  func position(of span: TextSpan) -> (start: Int, end: Int) {
    guard let shown else { return codePoints(of: span) }
    return (shown.offset(at: span.start), shown.offset(at: span.end))
  }
}

extension TextSpan {
  /// The span as a range of bytes.
  var bytes: Range<Int> { start..<end }
}
