internal import Facts

/// What a record is written into, member by member: JSON or N-Quads.
///
/// The record's shape is described once, by the extensions of this protocol; a sink knows only how a member looks.
protocol RecordSink: ~Copyable {
  /// Begins the record's own node.
  mutating func beginDocument(type: String)
  /// Begins a node: the value of `begin(_:)`, or an element of `beginList(_:)`.
  mutating func beginNode(_ name: NodeName, type: String?)
  /// Begins the node of an annotation.
  mutating func beginNode(_ name: NodeName, _ kind: MentionKind)
  /// Ends the innermost node.
  mutating func endNode()
  /// Announces a member whose value is one node.
  mutating func begin(_ term: Term)
  /// Begins a member with any number of values.
  mutating func beginList(_ term: Term)
  /// Ends the innermost list.
  mutating func endList()
  /// Writes a member of a node that could have any number of values and has none.
  mutating func writeEmptyList(_ term: Term)

  /// Writes a text.
  mutating func write(_ term: Term, _ text: Span<UInt8>)
  /// Writes a text.
  mutating func write(_ term: Term, _ text: String)
  /// Writes words of a text.
  mutating func write(_ term: Term, _ words: TextSpan, of passages: Passages)
  /// Writes an element of a list of texts.
  mutating func writeElement(_ text: String)
  /// Writes the name of another node.
  mutating func write(_ term: Term, reference: NodeName)
  /// Writes an element of a list of names.
  mutating func writeElement(reference: NodeName)
  /// Writes a term of the context as a value.
  mutating func write(_ term: Term, named value: Term)
  /// Writes a text of plain ASCII without quotes or backslashes.
  mutating func write(_ term: Term, ascii text: String)
  /// Writes a text of plain ASCII without quotes or backslashes that appends itself, unless that returns `false`.
  mutating func write(_ term: Term, ascii append: (inout OutputSpan<UInt8>) -> Bool)
  /// Writes an offset or count.
  mutating func write(_ term: Term, number: Int)
  /// Writes where a passage begins and ends.
  mutating func writePosition(_ start: Int, _ end: Int)
  /// Writes a truth value.
  mutating func write(_ term: Term, _ flag: Bool)
  /// Writes a number that appends itself in JSON's form.
  mutating func writeNumber(_ term: Term, _ append: (inout OutputSpan<UInt8>) -> Void)
}

extension RecordSink where Self: ~Copyable {
  /// Writes a text, where there is one.
  mutating func write(_ term: Term, optional text: String?) {
    if let text, !text.isEmpty { write(term, text) }
  }

  /// Writes all texts of a list, unless it is empty.
  mutating func write(_ term: Term, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    beginList(term)
    for text in texts { writeElement(text) }
    endList()
  }

  /// Writes an exact number, where there is one.
  mutating func write(_ term: Term, optional number: ExactDecimal?) {
    // Its significand has 39 digits at most.
    guard let number, number.exponent <= RecordLimits.digits - 39 else { return }
    writeNumber(term) { number.append(to: &$0) }
  }
}

/// Bounds of what a record can say.
enum RecordLimits {
  /// Most digits of a number: beyond 10^308 readers of JSON see an infinity or give up, so such a number is left to the
  /// mention's own words.
  static let digits = 308
  /// Most bytes of a value that appends itself, which are more than others than numbers take (`ValueText.limit`).
  static let value = digits
}
