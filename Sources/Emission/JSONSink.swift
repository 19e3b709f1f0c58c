internal import Facts
internal import JSON

/// Writes a record as JSON-LD: on one line, or with a line for each member and each entry of its lists.
struct JSONSink: RecordSink {
  /// What was written.
  var output: [UInt8] = []
  private let context: Context
  private let base: [UInt8]
  private let name: [UInt8]
  private let isPretty: Bool
  /// Open objects.
  private var depth = 0
  /// Whether nothing was written yet in the innermost container.
  private var isFirst = true
  /// Whether the open list belongs to the document, so that each element has its line.
  private var isInDocumentList = false

  /// Makes a sink for the document `name`, whose relative names are fragments of `base`.
  init(context: Context, base: [UInt8], name: [UInt8], isPretty: Bool) {
    self.context = context
    self.base = base
    self.name = name
    self.isPretty = isPretty
  }

  mutating func beginDocument(type: String) {
    output.append(
      isPretty ? "{\n  \"@context\": {\n    \"@base\": \"" : "{\"@context\":{\"@base\":\"")
    output.append(contentsOf: base)
    output.append("\"")
    output.append(contentsOf: isPretty ? context.pretty : context.compact)
    output.append(isPretty ? "\n  },\n  \"@id\": \"" : "},\"@id\":\"")
    output.append(contentsOf: name)
    output.append(isPretty ? "\",\n  \"@type\": \"" : "\",\"@type\":\"")
    output.append(type)
    output.append("\"")
    depth = 1
    isFirst = false
  }

  /// Ends the document with a line break.
  mutating func endDocument() {
    depth = 0
    output.append(isPretty ? "\n}\n" : "}\n")
  }

  mutating func beginNode(_ name: NodeName, type: String?) {
    separateElement()
    output.append(isPretty ? "{\"@id\": \"" : "{\"@id\":\"")
    name.append(to: &output)
    output.append(UInt8(ascii: "\""))
    if let type {
      output.append(isPretty ? ", \"@type\": \"" : ",\"@type\":\"")
      output.append(type)
      output.append(UInt8(ascii: "\""))
    }
    depth += 1
    isFirst = false
  }

  mutating func endNode() {
    output.append(UInt8(ascii: "}"))
    depth -= 1
    isFirst = false
  }

  mutating func begin(_ term: Term) {
    appendKey(term)
    // The node that follows is no element of a list.
    isFirst = true
  }

  mutating func beginList(_ term: Term) {
    appendKey(term)
    output.append(UInt8(ascii: "["))
    isFirst = true
    if depth == 1 { isInDocumentList = true }
  }

  mutating func endList() {
    if depth == 1 {
      if isPretty, !isFirst { output.append("\n  ") }
      isInDocumentList = false
    }
    output.append(UInt8(ascii: "]"))
    isFirst = false
  }

  mutating func write(_ term: Term, _ text: Span<UInt8>) {
    appendKey(term)
    output.append(jsonString: text)
  }

  mutating func writeElement(_ text: String) {
    separateElement()
    output.append(jsonString: text)
    isFirst = false
  }

  mutating func write(_ term: Term, reference: NodeName) {
    appendKey(term)
    output.append(UInt8(ascii: "\""))
    reference.append(to: &output)
    output.append(UInt8(ascii: "\""))
  }

  mutating func writeElement(reference: NodeName) {
    separateElement()
    output.append(UInt8(ascii: "\""))
    reference.append(to: &output)
    output.append(UInt8(ascii: "\""))
    isFirst = false
  }

  mutating func write(_ term: Term, named value: Term) {
    appendKey(term)
    output.append(UInt8(ascii: "\""))
    output.append(value.key)
    output.append(UInt8(ascii: "\""))
  }

  mutating func write(_ term: Term, ascii append: (inout [UInt8]) -> Bool) {
    let before = output.count
    appendKey(term)
    output.append(UInt8(ascii: "\""))
    if append(&output) {
      output.append(UInt8(ascii: "\""))
    } else {
      output.removeSubrange(before...)
    }
  }

  mutating func write(_ term: Term, number: Int) {
    appendKey(term)
    output.append(number: number)
  }

  mutating func write(_ term: Term, _ flag: Bool) {
    appendKey(term)
    output.append(flag ? "true" : "false")
  }

  mutating func writeNumber(_ term: Term, _ append: (inout [UInt8]) -> Void) {
    appendKey(term)
    append(&output)
  }

  /// Appends a key with all that stands before its value.
  ///
  /// A key is never the first of a node: its name is.
  private mutating func appendKey(_ term: Term) {
    let keys = isPretty ? (depth == 1 ? JSONKeys.lines : .spaced) : .compact
    output.append(run: keys.bytes.span.extracting(keys.ranges[term.rawValue]))
  }

  /// Appends what stands between the elements of a list.
  private mutating func separateElement() {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    guard isPretty else { return }
    if isInDocumentList, depth == 1 {
      output.append("\n    ")
    } else if !isFirst {
      output.append(UInt8(ascii: " "))
    }
  }
}

/// Every key as it stands in a record, with the comma before and the colon after it.
private struct JSONKeys {
  let bytes: [UInt8]
  let ranges: [Range<Int>]

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
}
