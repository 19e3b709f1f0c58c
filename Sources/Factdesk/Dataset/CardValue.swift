internal import JSON

/// A JSON value with its members in order: what a card is put together from.
enum CardValue: ExpressibleByStringLiteral {
  case text(String)
  case truth(Bool)
  case list([CardValue])
  case object([(key: String, value: CardValue)])

  init(stringLiteral text: String) { self = .text(text) }

  /// A reference to a node by its name.
  static func reference(_ name: String) -> CardValue { .object([("@id", .text(name))]) }

  /// Appends the value, with a line for each member and each element of its lists; short objects on one line.
  func append(to output: inout [UInt8], indentation: Int = 0) {
    switch self {
    case .text(let text): output.append(jsonString: text)
    case .truth(let truth): output.append(truth ? "true" : "false")
    case .list(let elements):
      CardValue.append(elements.map { ("", $0) }, "[", "]", isFlat, to: &output, indentation)
    case .object(let members):
      CardValue.append(members, "{", "}", isFlat, to: &output, indentation)
    }
  }

  /// Whether the value holds no other than short texts.
  private var isFlat: Bool {
    switch self {
    case .text(let text): text.utf8.count < 60
    case .truth: true
    case .list(let elements): elements.count < 4 && elements.allSatisfy(\.isScalar)
    case .object(let members): members.count < 4 && members.allSatisfy(\.value.isScalar)
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .truth: isFlat
    case .list, .object: false
    }
  }

  private static func append(
    _ members: [(key: String, value: CardValue)], _ open: String, _ close: String, _ isFlat: Bool,
    to output: inout [UInt8], _ indentation: Int
  ) {
    output.append(open)
    for (index, member) in members.enumerated() {
      if index > 0 { output.append(isFlat ? ", " : ",") }
      if !isFlat { output.append("\n" + String(repeating: " ", count: indentation + 2)) }
      if !member.key.isEmpty {
        output.append(jsonString: member.key)
        output.append(": ")
      }
      member.value.append(to: &output, indentation: indentation + 2)
    }
    if !isFlat { output.append("\n" + String(repeating: " ", count: indentation)) }
    output.append(close)
  }
}
