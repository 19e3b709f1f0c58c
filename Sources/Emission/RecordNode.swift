internal import Facts
internal import JSON

/// A node of a record as it was read: its name, its type and the members that the vocabulary knows.
struct RecordNode {
  /// Bytes from the start of the record.
  var offset: Int
  var id: String?
  var type: String?
  var members: [Term: Value] = [:]

  /// A member's value.
  indirect enum Value {
    case text(String)
    case number(String)
    case flag(Bool)
    case node(RecordNode)
    case list([Value])
  }

  /// Records nest three nodes deep; what is deeper is not read.
  private static let maximumDepth = 4

  /// Reads a node; unknown members and `null` are passed over.
  init(from reader: inout JSONReader, depth: Int = 0) throws(JSONError) {
    _ = try reader.nextKind()
    offset = reader.offset
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "@id": id = try reader.readString()
      case "@type": type = try reader.readString()
      default:
        guard let term = Term(key: key) else {
          try reader.skipValue()
          continue
        }
        members[term] = try RecordNode.value(from: &reader, depth: depth)
      }
    }
  }

  private static func value(
    from reader: inout JSONReader, depth: Int
  ) throws(JSONError) -> Value? {
    switch try reader.nextKind() {
    case .string: return .text(try reader.readString())
    case .number: return .number(String(decoding: try reader.readNumber(), as: UTF8.self))
    case .boolean: return .flag(try reader.readBoolean())
    case .null:
      try reader.readNull()
      return nil
    case .object:
      guard depth < maximumDepth else { break }
      return .node(try RecordNode(from: &reader, depth: depth + 1))
    case .array:
      guard depth < maximumDepth else { break }
      var values: [Value] = []
      try reader.beginArray()
      while try reader.nextElement() {
        if let value = try value(from: &reader, depth: depth + 1) { values.append(value) }
      }
      return .list(values)
    }
    try reader.skipValue()
    return nil
  }
}

/// Members by the type that they should have.
extension RecordNode {
  func text(_ term: Term) throws(RecordError) -> String? {
    switch members[term] {
    case nil: return nil
    case .text(let text)?: return text
    case let value?: throw unexpected(term, value)
    }
  }

  func requiredText(_ term: Term) throws(RecordError) -> String {
    guard let text = try text(term) else { throw missing(term) }
    return text
  }

  /// A text that is one of the raw values of `type`.
  func choice<Choice: RawRepresentable<String>>(
    _ term: Term, of type: Choice.Type
  ) throws(RecordError) -> Choice? {
    guard let text = try text(term) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw RecordError(.unexpected(member: term.key, value: text), at: offset)
    }
    return choice
  }

  func requiredChoice<Choice: RawRepresentable<String>>(
    _ term: Term, of type: Choice.Type
  ) throws(RecordError) -> Choice {
    guard let choice = try choice(term, of: type) else { throw missing(term) }
    return choice
  }

  func requiredFlag(_ term: Term) throws(RecordError) -> Bool {
    guard let flag = try flag(term) else { throw missing(term) }
    return flag
  }

  /// `true` or `false`; `nil` where the member is absent.
  func flag(_ term: Term) throws(RecordError) -> Bool? {
    switch members[term] {
    case nil: return nil
    case .flag(let flag)?: return flag
    case let value?: throw unexpected(term, value)
    }
  }

  /// A number as it is written.
  func number(_ term: Term) throws(RecordError) -> String? {
    switch members[term] {
    case nil: return nil
    case .number(let number)?: return number
    case let value?: throw unexpected(term, value)
    }
  }

  func decimal(_ term: Term) throws(RecordError) -> ExactDecimal? {
    guard let number = try number(term) else { return nil }
    guard let decimal = ExactDecimal(json: number) else {
      throw RecordError(.unexpected(member: term.key, value: number), at: offset)
    }
    return decimal
  }

  func requiredCount(_ term: Term) throws(RecordError) -> Int {
    guard let number = try number(term) else { throw missing(term) }
    guard let count = Int(number), count >= 0 else {
      throw RecordError(.unexpected(member: term.key, value: number), at: offset)
    }
    return count
  }

  func node(_ term: Term) throws(RecordError) -> RecordNode? {
    switch members[term] {
    case nil: return nil
    case .node(let node)?: return node
    case let value?: throw unexpected(term, value)
    }
  }

  func nodes(_ term: Term) throws(RecordError) -> [RecordNode] {
    var nodes: [RecordNode] = []
    for value in try values(term) {
      guard case .node(let node) = value else { throw unexpected(term, value) }
      nodes.append(node)
    }
    return nodes
  }

  func texts(_ term: Term) throws(RecordError) -> [String] {
    var texts: [String] = []
    for value in try values(term) {
      guard case .text(let text) = value else { throw unexpected(term, value) }
      texts.append(text)
    }
    return texts
  }

  private func values(_ term: Term) throws(RecordError) -> [Value] {
    switch members[term] {
    case nil: return []
    case .list(let values)?: return values
    case let value?: throw unexpected(term, value)
    }
  }

  func missing(_ term: Term) -> RecordError {
    RecordError(.missing(member: term.key), at: offset)
  }

  private func unexpected(_ term: Term, _ value: Value) -> RecordError {
    let text =
      switch value {
      case .text(let text): text
      case .number(let number): number
      case .flag(let flag): flag ? "true" : "false"
      case .node: "{…}"
      case .list: "[…]"
      }
    return RecordError(.unexpected(member: term.key, value: text), at: offset)
  }
}

extension ExactDecimal {
  /// Reads a JSON number exactly; `nil` where it needs more digits than fit.
  init?(json text: String) {
    var significand: Int128 = 0
    var exponent: Int32 = 0
    var isNegative = false
    var isFraction = false
    // Zeros that only count once another digit follows them.
    var zeros: Int32 = 0
    var bytes = text.utf8[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        // No number of a record comes near such a power; it keeps sums of powers from overflowing.
        guard let power = Int32(String(Substring(bytes))), power.magnitude < 1_000_000 else {
          return nil
        }
        exponent += power
        bytes = bytes[bytes.endIndex...]
      case UInt8(ascii: "0"):
        zeros += 1
        if isFraction { exponent -= 1 }
      default:
        if significand == 0 { zeros = 0 }
        for _ in 0...zeros {
          let (tens, overflow) = significand.multipliedReportingOverflow(by: 10)
          if overflow { return nil }
          significand = tens
        }
        zeros = 0
        let (sum, overflow) = significand.addingReportingOverflow(Int128(byte &- 48))
        if overflow { return nil }
        significand = sum
        if isFraction { exponent -= 1 }
      }
    }
    self.init(isNegative ? -significand : significand, exponent: exponent + zeros)
  }
}
