internal import Facts
internal import JSON

/// Writes a record as JSON-LD: on one line, or with a line for each member and each entry of its lists.
struct JSONSink: RecordSink, ~Copyable {
  private var output: OutputBuffer
  private let context: Context
  private let base: [UInt8]
  private let name: [UInt8]
  private let isPretty: Bool
  /// Where values write themselves that know only arrays.
  private var scratch: [UInt8] = []
  /// Open objects.
  private var depth = 0
  /// Whether nothing was written yet in the innermost container.
  private var isFirst = true
  /// Whether the open list belongs to the document, so that each element has its line.
  private var isInDocumentList = false

  /// Makes a sink for the document `name`, whose relative names are fragments of `base`, with room for so many bytes.
  init(context: Context, base: [UInt8], name: [UInt8], isPretty: Bool, capacity: Int) {
    self.context = context
    self.base = base
    self.name = name
    self.isPretty = isPretty
    output = OutputBuffer(capacity: capacity + context.pretty.count)
  }

  mutating func beginDocument(type: String) {
    output.write(
      isPretty ? "{\n  \"@context\": {\n    \"@base\": \"" : "{\"@context\":{\"@base\":\"")
    output.write(base)
    output.write(UInt8(ascii: "\""))
    output.write(isPretty ? context.pretty : context.compact)
    output.write(isPretty ? "\n  },\n  \"@id\": \"" : "},\"@id\":\"")
    output.write(name)
    output.write(isPretty ? "\",\n  \"@type\": \"" : "\",\"@type\":\"")
    output.write(type.utf8Span.span)
    output.write(UInt8(ascii: "\""))
    depth = 1
    isFirst = false
  }

  /// Ends the document with a line break and appends it to a buffer.
  mutating func endDocument(to buffer: inout [UInt8]) {
    output.write(isPretty ? "\n}\n" : "}\n")
    output.append(to: &buffer)
  }

  mutating func beginNode(_ name: NodeName, type: String?) {
    separateElement()
    output.write(isPretty ? "{\"@id\": \"" : "{\"@id\":\"")
    name.write(to: &output)
    if let type {
      output.write(isPretty ? "\", \"@type\": \"" : "\",\"@type\":\"")
      output.write(type.utf8Span.span)
    }
    output.write(UInt8(ascii: "\""))
    depth += 1
    isFirst = false
  }

  mutating func endNode() {
    output.write(UInt8(ascii: "}"))
    depth -= 1
    isFirst = false
  }

  mutating func begin(_ term: Term) {
    writeKey(term)
    // The node that follows is no element of a list.
    isFirst = true
  }

  mutating func beginList(_ term: Term) {
    writeKey(term)
    output.write(UInt8(ascii: "["))
    isFirst = true
    if depth == 1 { isInDocumentList = true }
  }

  mutating func endList() {
    if depth == 1 {
      if isPretty, !isFirst { output.write("\n  ") }
      isInDocumentList = false
    }
    output.write(UInt8(ascii: "]"))
    isFirst = false
  }

  mutating func write(_ term: Term, _ text: Span<UInt8>) {
    writeKey(term)
    write(string: text)
  }

  mutating func writeElement(_ text: String) {
    separateElement()
    write(string: text.utf8Span.span)
    isFirst = false
  }

  mutating func write(_ term: Term, reference: NodeName) {
    writeKey(term)
    write(quoted: reference)
  }

  mutating func writeElement(reference: NodeName) {
    separateElement()
    write(quoted: reference)
    isFirst = false
  }

  mutating func write(_ term: Term, named value: Term) {
    writeKey(term)
    write(string: value.key.utf8Span.span)
  }

  mutating func write(_ term: Term, ascii append: (inout [UInt8]) -> Bool) {
    scratch.removeAll(keepingCapacity: true)
    guard append(&scratch) else { return }
    writeKey(term)
    output.write(UInt8(ascii: "\""))
    output.write(scratch)
    output.write(UInt8(ascii: "\""))
  }

  mutating func write(_ term: Term, number: Int) {
    writeKey(term)
    output.write(number: number)
  }

  mutating func write(_ term: Term, _ flag: Bool) {
    writeKey(term)
    output.write(flag ? "true" : "false")
  }

  mutating func writeNumber(_ term: Term, _ append: (inout [UInt8]) -> Void) {
    scratch.removeAll(keepingCapacity: true)
    append(&scratch)
    writeKey(term)
    output.write(scratch)
  }

  private mutating func write(string text: Span<UInt8>) {
    if endOfPlainRun(in: text, from: 0) == text.count {
      output.write(UInt8(ascii: "\""))
      output.write(text)
      output.write(UInt8(ascii: "\""))
    } else {
      scratch.removeAll(keepingCapacity: true)
      scratch.append(jsonString: text)
      output.write(scratch)
    }
  }

  private mutating func write(quoted name: NodeName) {
    output.write(UInt8(ascii: "\""))
    name.write(to: &output)
    output.write(UInt8(ascii: "\""))
  }

  /// Writes a key with all that stands before its value.
  ///
  /// A key is never the first of a node: its name is.
  @inline(__always)
  private mutating func writeKey(_ term: Term) {
    if !isPretty {
      JSONKeys.compact.write(term, to: &output)
    } else if depth > 1 {
      JSONKeys.spaced.write(term, to: &output)
    } else {
      JSONKeys.lines.write(term, to: &output)
    }
  }

  /// Writes what stands between the elements of a list.
  private mutating func separateElement() {
    if !isFirst { output.write(UInt8(ascii: ",")) }
    guard isPretty else { return }
    if isInDocumentList, depth == 1 {
      output.write("\n    ")
    } else if !isFirst {
      output.write(UInt8(ascii: " "))
    }
  }
}

/// Every key as it stands in a record, with the comma before and the colon after it.
private struct JSONKeys {
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]

  /// `,"start":` on one line.
  static let compact = JSONKeys(before: ",\"", after: "\":")
  /// `, "start": ` inside a node.
  static let spaced = JSONKeys(before: ", \"", after: "\": ")
  /// The same on a line of its own.
  static let lines = JSONKeys(before: ",\n  \"", after: "\": ")

  private init(before: String, after: String) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for term in Term.allCases {
      let start = bytes.count
      bytes.append(before + term.key + after)
      ranges.append(start..<bytes.count)
    }
    self.bytes = bytes
    self.ranges = ranges
  }

  @inline(__always)
  func write(_ term: Term, to output: inout OutputBuffer) {
    output.write(bytes.span.extracting(ranges[term.rawValue]))
  }
}
