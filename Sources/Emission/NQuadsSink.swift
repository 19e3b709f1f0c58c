internal import Facts

/// Writes a record as canonical N-Quads: the lines that RDF Dataset Canonicalization gives for the same JSON-LD.
///
/// No node of a record is blank, so that the canonical form is the sorted lines without duplicates. Literals are escaped
/// as URDNA2015 wants it.
struct NQuadsSink: RecordSink {
  private let base: [UInt8]
  private let name: [UInt8]
  private var lines: [UInt8] = []
  /// Where each line ends in `lines`.
  private var ends: [Int] = []
  /// Names of the open nodes, outermost first.
  private var names: [UInt8] = []
  private var levels: [Level] = []

  private struct Level {
    var nameStart: Int
    /// The member whose values come next.
    var term: Term
  }

  /// Makes a sink for the document `name`, whose relative names are fragments of `base`.
  init(base: [UInt8], name: [UInt8]) {
    self.base = base
    self.name = name
  }

  /// Appends the finished lines, sorted by code point.
  func append(to buffer: inout [UInt8]) {
    var start = 0
    var sorted: [Range<Int>] = []
    sorted.reserveCapacity(ends.count)
    for end in ends {
      sorted.append(start..<end)
      start = end
    }
    sorted.sort { lines[$0].lexicographicallyPrecedes(lines[$1]) }
    var previous = 0..<0
    for line in sorted where !lines[line].elementsEqual(lines[previous]) {
      buffer.append(contentsOf: lines[line])
      previous = line
    }
  }

  mutating func beginDocument(type: String) {
    levels.append(Level(nameStart: 0, term: .identifier))
    names.append(contentsOf: name)
    appendType(type)
  }

  mutating func beginNode(_ name: NodeName, type: String?) {
    beginLine(levels[levels.count - 1].term)
    let start = names.count
    name.write(to: &names, base: base)
    appendIRI(names[start...])
    endLine()
    levels.append(Level(nameStart: start, term: .identifier))
    if let type { appendType(type) }
  }

  mutating func beginNode(_ name: NodeName, _ kind: MentionKind) {
    beginNode(name, type: kind.type)
  }

  mutating func endNode() {
    names.removeSubrange(levels.removeLast().nameStart...)
  }

  mutating func begin(_ term: Term) {
    levels[levels.count - 1].term = term
  }

  mutating func beginList(_ term: Term) {
    levels[levels.count - 1].term = term
  }

  mutating func endList() {}

  mutating func writeEmptyList(_ term: Term) {}

  mutating func write(_ term: Term, _ text: Span<UInt8>) {
    beginLine(term)
    appendLiteral(text)
    endLine()
  }

  mutating func write(_ term: Term, _ text: String) {
    write(term, text.utf8Span.span)
  }

  mutating func write(_ term: Term, _ words: TextSpan, of passages: Passages) {
    write(term, passages.text.span.extracting(words.bytes))
  }

  mutating func writeElement(_ text: String) {
    write(levels[levels.count - 1].term, text)
  }

  mutating func write(_ term: Term, reference: NodeName) {
    beginLine(term)
    lines.append(UInt8(ascii: "<"))
    reference.write(to: &lines, base: base)
    lines.append(UInt8(ascii: ">"))
    endLine()
  }

  mutating func writeElement(reference: NodeName) {
    write(levels[levels.count - 1].term, reference: reference)
  }

  mutating func write(_ term: Term, named value: Term) {
    beginLine(term)
    appendIRI(of: value)
    endLine()
  }

  mutating func write(_ term: Term, ascii text: String) {
    write(term, text)
  }

  mutating func write(_ term: Term, ascii append: (inout OutputSpan<UInt8>) -> Bool) {
    let before = lines.count
    beginLine(term)
    lines.append(UInt8(ascii: "\""))
    var isWritten = false
    lines.write(upTo: RecordLimits.value) { isWritten = append(&$0) }
    guard isWritten else {
      lines.removeSubrange(before...)
      return
    }
    lines.append(UInt8(ascii: "\""))
    if term.range == .edtf { appendDatatype(Vocabulary.edtfDatatype) }
    endLine()
  }

  mutating func write(_ term: Term, number: Int) {
    beginLine(term)
    lines.append(UInt8(ascii: "\""))
    lines.append(number: number)
    lines.append(UInt8(ascii: "\""))
    appendDatatype(xsd: term.range == .count ? "nonNegativeInteger" : "integer")
    endLine()
  }

  mutating func writePosition(_ start: Int, _ end: Int) {
    write(.start, number: start)
    write(.end, number: end)
  }

  mutating func write(_ term: Term, _ flag: Bool) {
    beginLine(term)
    lines.append(flag ? "\"true\"" : "\"false\"")
    appendDatatype(xsd: "boolean")
    endLine()
  }

  mutating func writeNumber(_ term: Term, _ append: (inout OutputSpan<UInt8>) -> Void) {
    beginLine(term)
    lines.append(UInt8(ascii: "\""))
    let start = lines.count
    lines.write(upTo: RecordLimits.value, append)
    let number = RDFNumber(json: lines[start...], asDouble: term.range == .double)
    lines.removeSubrange(start...)
    number.append(to: &lines)
    lines.append(UInt8(ascii: "\""))
    appendDatatype(xsd: number.isDouble ? "double" : "integer")
    endLine()
  }

  // MARK: Lines

  private mutating func beginLine(_ term: Term) {
    appendIRI(names[levels[levels.count - 1].nameStart...])
    lines.append(UInt8(ascii: " "))
    appendIRI(of: term)
    lines.append(UInt8(ascii: " "))
  }

  private mutating func endLine() {
    lines.append(" .\n")
    ends.append(lines.count)
  }

  private mutating func appendType(_ type: String) {
    appendIRI(names[levels[levels.count - 1].nameStart...])
    lines.append(" <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <")
    let isOwn = Vocabulary.factdeskTypes.contains(type)
    lines.append((isOwn ? Vocabulary.factdesk : .schema).namespace)
    lines.append(type)
    lines.append(UInt8(ascii: ">"))
    endLine()
  }

  private mutating func appendIRI(_ iri: ArraySlice<UInt8>) {
    lines.append(UInt8(ascii: "<"))
    lines.append(contentsOf: iri)
    lines.append(UInt8(ascii: ">"))
  }

  private mutating func appendIRI(of term: Term) {
    let (vocabulary, name) = term.property
    lines.append(UInt8(ascii: "<"))
    lines.append(vocabulary.namespace)
    lines.append(name)
    lines.append(UInt8(ascii: ">"))
  }

  private mutating func appendDatatype(xsd name: String) {
    lines.append("^^<")
    lines.append(Vocabulary.xsd.namespace)
    lines.append(name)
    lines.append(UInt8(ascii: ">"))
  }

  private mutating func appendDatatype(_ iri: String) {
    lines.append("^^<")
    lines.append(iri)
    lines.append(UInt8(ascii: ">"))
  }

  private mutating func appendLiteral(_ text: Span<UInt8>) {
    lines.append(UInt8(ascii: "\""))
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "\\"): lines.append("\\\\")
      case UInt8(ascii: "\t"): lines.append("\\t")
      case UInt8(ascii: "\n"): lines.append("\\n")
      case UInt8(ascii: "\r"): lines.append("\\r")
      case UInt8(ascii: "\""): lines.append("\\\"")
      case let byte: lines.append(byte)
      }
    }
    lines.append(UInt8(ascii: "\""))
  }
}
