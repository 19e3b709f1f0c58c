internal import Facts
internal import JSON

/// Writes a record as JSON-LD: on one line, or with a line for each member and each entry of its lists.
struct JSONSink: RecordSink, ~Copyable {
  private var output: OutputBuffer
  private let context: Context
  private let base: [UInt8]
  private let name: [UInt8]
  private let style: JSONStyle
  /// Open objects.
  private var depth = 0
  /// Whether nothing was written yet in the innermost container.
  private var isFirst = true
  /// Whether the open list belongs to the document, so that each element has its line.
  private var isInDocumentList = false

  /// Makes a sink for the document `name`, whose relative names are fragments of `base`, that appends to a buffer.
  init(
    context: Context, base: [UInt8], name: [UInt8], isPretty: Bool, appendingTo buffer: [UInt8]
  ) {
    self.context = context
    self.base = base
    self.name = name
    style = isPretty ? .pretty : .compact
    output = OutputBuffer(appendingTo: buffer)
  }

  mutating func beginDocument(type: String) {
    let isPretty = style.isPretty
    output.write(
      isPretty ? "{\n  \"@context\": {\n    \"@base\": \"" : "{\"@context\":{\"@base\":\"")
    output.write(base)
    output.write(UInt8(ascii: "\""))
    output.write(isPretty ? context.pretty : context.compact)
    output.write(isPretty ? "\n  },\n  \"@id\": \"" : "},\"@id\":\"")
    output.write(name)
    output.write(isPretty ? "\",\n  \"@type\": \"" : "\",\"@type\":\"")
    output.write(type)
    output.write(UInt8(ascii: "\""))
    depth = 1
    isFirst = false
  }

  /// Ends the document with a line break and returns the buffer with it.
  mutating func endDocument() -> [UInt8] {
    output.write(style.isPretty ? "\n}\n" : "}\n")
    return output.takeArray()
  }

  mutating func beginNode(_ name: NodeName, type: String?) {
    beginNode(name)
    if let type {
      output.write(style.typeStart)
      output.write(type)
    }
    output.write(UInt8(ascii: "\""))
  }

  mutating func beginNode(_ name: NodeName, _ kind: MentionKind) {
    beginNode(name)
    output.write(style.types[Int(kind.rawValue)])
  }

  /// Begins a node up to the end of its name, without the quote.
  @inline(__always)
  private mutating func beginNode(_ name: NodeName) {
    separateElement()
    output.write(style.nodeStart)
    write(name)
    depth &+= 1
    isFirst = false
  }

  mutating func endNode() {
    output.write(UInt8(ascii: "}"))
    depth &-= 1
    isFirst = false
  }

  mutating func begin(_ term: Term) {
    output.write(key(term))
    // The node that follows is no element of a list.
    isFirst = true
  }

  mutating func beginList(_ term: Term) {
    output.write(key(term), UInt8(ascii: "["))
    isFirst = true
    if depth == 1 { isInDocumentList = true }
  }

  mutating func endList() {
    if depth == 1 {
      if !isFirst { output.write(style.lastElementEnd) }
      isInDocumentList = false
    }
    output.write(UInt8(ascii: "]"))
    isFirst = false
  }

  mutating func writeEmptyList(_ term: Term) {
    output.write(key(term), UInt8(ascii: "["))
    output.write(UInt8(ascii: "]"))
  }

  mutating func write(_ term: Term, _ text: Span<UInt8>) {
    output.write(key(term), quoting: text)
  }

  mutating func write(_ term: Term, _ text: String) {
    output.write(key(term), quoting: text)
  }

  mutating func write(_ term: Term, _ words: TextSpan, of passages: Passages) {
    let text = passages.text.span
    if let escapes = passages.escapes {
      output.write(key(term), quoting: words, of: text, escapes)
    } else {
      output.write(key(term), quoting: text.extracting(words.bytes))
    }
  }

  mutating func writeElement(_ text: String) {
    separateElement()
    output.write(UInt8(ascii: "\""))
    output.write(escaping: text)
    endString()
    isFirst = false
  }

  mutating func write(_ term: Term, reference: NodeName) {
    beginString(term)
    write(reference)
    endString()
  }

  mutating func writeElement(reference: NodeName) {
    separateElement()
    output.write(UInt8(ascii: "\""))
    write(reference)
    endString()
    isFirst = false
  }

  mutating func write(_ term: Term, named value: Term) {
    write(term, ascii: value.key)
  }

  mutating func write(_ term: Term, ascii text: String) {
    beginString(term)
    output.write(text)
    endString()
  }

  // Inlined, so that the value need not be copied for the closure.
  @inline(__always)
  mutating func write(_ term: Term, ascii append: (inout OutputSpan<UInt8>) -> Bool) {
    output.write(key(term), quotingUpTo: RecordLimits.value, append)
  }

  mutating func write(_ term: Term, number: Int) {
    output.write(key(term), number: number)
  }

  mutating func writePosition(_ start: Int, _ end: Int) {
    output.write(key(.start), start, key(.end), end)
  }

  mutating func write(_ term: Term, _ flag: Bool) {
    output.write(key(term))
    if flag { output.write("true") } else { output.write("false") }
  }

  @inline(__always)
  mutating func writeNumber(_ term: Term, _ append: (inout OutputSpan<UInt8>) -> Void) {
    output.write(key(term))
    output.write(upTo: RecordLimits.value, append)
  }

  /// Writes a name; those of passages, which are most of them, without a call.
  @inline(__always)
  private mutating func write(_ name: NodeName) {
    if case .passage(let start, let end, 1) = name {
      output.write("#char=", start, end)
    } else {
      name.write(to: &output)
    }
  }

  @inline(__always)
  private mutating func beginString(_ term: Term) {
    output.write(key(term), UInt8(ascii: "\""))
  }

  @inline(__always)
  private mutating func endString() {
    output.write(UInt8(ascii: "\""))
  }

  /// A key with all that stands before its value.
  ///
  /// A key is never the first of a node: its name is.
  @inline(__always)
  private func key(_ term: Term) -> Phrase {
    depth > 1 ? style.keys[term.rawValue] : style.documentKeys[term.rawValue]
  }

  /// Writes what stands between the elements of a list.
  @inline(__always)
  private mutating func separateElement() {
    if isInDocumentList, depth == 1 {
      output.write(isFirst ? style.firstElement : style.nextElement)
    } else if !isFirst {
      output.write(style.separator)
    }
  }
}
