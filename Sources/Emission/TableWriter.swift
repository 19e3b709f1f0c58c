internal import Facts
internal import JSON

/// Writes rows of the table of facts, field by field in the order of the columns; those passed over are empty or `null`.
struct TableWriter: ~Copyable {
  private var output: OutputBuffer
  private let isJSON: Bool
  /// The column that comes next.
  private var next = 0
  /// Where values write themselves that know only arrays.
  private var scratch: [UInt8] = []

  /// Makes a writer that appends to a buffer.
  init(_ form: TableEmitter.Form, appendingTo buffer: [UInt8] = []) {
    isJSON = form == .ndjson
    output = OutputBuffer(appendingTo: buffer)
  }

  /// Returns the buffer with all that was written.
  mutating func takeBuffer() -> [UInt8] {
    output.takeArray()
  }

  /// Begins a row with fields that are written already, those before `field`.
  mutating func beginRow(_ written: [UInt8], before field: TableField) {
    output.write(written)
    next = field.rawValue
  }

  /// Ends the row.
  mutating func endRow() {
    fill(to: TableField.allCases.count)
    output.write(isJSON ? "}\n" : "\r\n")
    next = 0
  }

  /// Writes a text.
  mutating func write(_ field: TableField, _ text: Span<UInt8>) {
    begin(field)
    if isJSON {
      output.write(UInt8(ascii: "\""))
      output.write(escaping: text)
      output.write(UInt8(ascii: "\""))
    } else {
      write(csv: text)
    }
  }

  /// Writes a text.
  mutating func write(_ field: TableField, _ text: String) {
    write(field, text.utf8Span.span)
  }

  /// Writes a text, where there is one.
  mutating func write(_ field: TableField, optional text: String?) {
    if let text, !text.isEmpty { write(field, text.utf8Span.span) }
  }

  /// Writes a text of plain ASCII without quotes, commas and backslashes that appends itself, unless that returns `false`.
  mutating func write(_ field: TableField, ascii append: (inout OutputSpan<UInt8>) -> Bool) {
    scratch.removeAll(keepingCapacity: true)
    var isWritten = false
    scratch.append(addingCapacity: RecordLimits.value) { isWritten = append(&$0) }
    guard isWritten else { return }
    begin(field)
    if isJSON { output.write(UInt8(ascii: "\"")) }
    output.write(scratch)
    if isJSON { output.write(UInt8(ascii: "\"")) }
  }

  /// Writes the name of a node.
  mutating func write(_ field: TableField, _ name: NodeName) {
    // The comma of a passage's name is the one byte that CSV must quote.
    let isQuoted: Bool
    if case .passage = name { isQuoted = true } else { isQuoted = isJSON }
    begin(field)
    if isQuoted { output.write(UInt8(ascii: "\"")) }
    name.write(to: &output)
    if isQuoted { output.write(UInt8(ascii: "\"")) }
  }

  /// Writes an offset.
  mutating func write(_ field: TableField, number: Int) {
    begin(field)
    output.write(number: number)
  }

  /// Writes a truth value.
  mutating func write(_ field: TableField, _ flag: Bool) {
    begin(field)
    output.write(flag ? "true" : "false")
  }

  /// Writes a number that appends itself in plain decimal notation.
  ///
  /// It always has a fraction or an exponent, so that a reader that guesses types by the values sees the same one in every file;
  /// more than 15 digits before the point are written with an exponent, since many readers take no longer ones.
  mutating func write(_ field: TableField, decimal append: (inout OutputSpan<UInt8>) -> Void) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(addingCapacity: RecordLimits.value, initializingWith: append)
    begin(field)
    let isNegative = scratch.first == UInt8(ascii: "-")
    let digits = scratch[(isNegative ? 1 : 0)...]
    let whole = digits.prefix { $0 &- 48 < 10 }
    let rest = digits[whole.endIndex...]
    guard whole.count > 15, rest.first != UInt8(ascii: "e") else {
      output.write(scratch)
      if rest.isEmpty { output.write(".0") }
      return
    }
    if isNegative { output.write(UInt8(ascii: "-")) }
    output.write(whole[whole.startIndex])
    output.write(UInt8(ascii: "."))
    var fraction = Array(whole.dropFirst() + rest.dropFirst())
    while fraction.count > 1, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    output.write(fraction)
    output.write("e+")
    output.write(number: whole.count - 1)
  }

  // MARK: Fields

  private mutating func begin(_ field: TableField) {
    fill(to: field.rawValue)
    separate(field.rawValue)
    next += 1
  }

  /// Writes the columns before `end` that have no value.
  private mutating func fill(to end: Int) {
    while next < end {
      separate(next)
      if isJSON { output.write("null") }
      next += 1
    }
  }

  private mutating func separate(_ index: Int) {
    if isJSON {
      TableKeys.json.write(index, to: &output)
    } else if index > 0 {
      output.write(UInt8(ascii: ","))
    }
  }

  /// Writes a field of CSV, in quotes where its bytes ask for them.
  ///
  /// An empty text is written as `""`, so that it differs from none. Source: RFC 4180, section 2.
  private mutating func write(csv text: Span<UInt8>) {
    guard text.isEmpty || TableWriter.needsQuotes(text) else { return output.write(text) }
    output.write(UInt8(ascii: "\""))
    var start = 0
    for index in text.indices where text[index] == UInt8(ascii: "\"") {
      output.write(text.extracting(start..<(index + 1)))
      start = index
    }
    output.write(text.extracting(start..<text.count))
    output.write(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return true
      default: break
      }
    }
    return false
  }
}

/// Every key as it stands in a row of JSON, with what is before it and the colon after it.
private struct TableKeys {
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]

  static let json = TableKeys()

  private init() {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for field in TableField.allCases {
      let start = bytes.count
      bytes.append((field.rawValue == 0 ? "{\"" : ",\"") + field.column.name + "\":")
      ranges.append(start..<bytes.count)
    }
    self.bytes = bytes
    self.ranges = ranges
  }

  func write(_ index: Int, to output: inout OutputBuffer) {
    output.write(bytes.span.extracting(ranges[index]))
  }
}
