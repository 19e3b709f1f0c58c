/// A whole JSON value as one flat array: for values whose shape is not known beforehand.
///
///     let document = try JSONDocument(bytes)
///     if let author = document.value(of: "author", in: document.root) {
///       for element in document.elements(of: author) { … }
///     }
///
/// Nodes stand in document order; each knows where the next one after it and its content begins. Strings are decoded when they
/// are asked for. A key that occurs twice counts the first time.
package struct JSONDocument: Sendable {
  /// A value in the document.
  package struct Node: Sendable {
    /// What it is.
    package var kind: JSONKind
    /// Offset of its first byte.
    var offset: Int
    /// Index of the node after it and its content.
    var end: Int
  }

  private let bytes: ArraySlice<UInt8>
  private let conformance: JSONReader.Conformance
  private var nodes: [Node] = []

  /// The outermost value.
  package let root = 0

  /// Reads a whole value and checks it.
  package init(_ bytes: ArraySlice<UInt8>, conformance: JSONReader.Conformance = .strict)
    throws(JSONError)
  {
    self.bytes = bytes
    self.conformance = conformance
    var reader = try JSONReader(bytes, conformance: conformance)
    // Indices of the containers that are open, outermost first.
    var open: [Int] = []
    repeat {
      let kind = try reader.nextKind()
      nodes.append(Node(kind: kind, offset: reader.offset, end: nodes.count + 1))
      switch kind {
      case .object:
        try reader.beginObject()
        open.append(nodes.count - 1)
      case .array:
        try reader.beginArray()
        open.append(nodes.count - 1)
      default: try reader.skipValue()
      }
      while let container = open.last {
        if nodes[container].kind == .object {
          if let key = try reader.nextKeyOffset() {
            nodes.append(Node(kind: .string, offset: key, end: nodes.count + 1))
            break
          }
        } else if try reader.nextElement() {
          break
        }
        nodes[container].end = nodes.count
        open.removeLast()
      }
    } while !open.isEmpty
    try reader.finish()
  }

  /// The kind of a value.
  package func kind(of node: Int) -> JSONKind { nodes[node].kind }

  /// An array's elements; any other value by itself, since JSON-LD makes no difference between one and a list of one.
  package func elements(of node: Int) -> [Int] {
    guard nodes[node].kind == .array else { return [node] }
    var elements: [Int] = []
    var next = node + 1
    while next < nodes[node].end {
      elements.append(next)
      next = nodes[next].end
    }
    return elements
  }

  /// An object's keys and values, in their order; none for another kind.
  package func members(of node: Int) -> [(key: String, value: Int)] {
    guard nodes[node].kind == .object else { return [] }
    var members: [(String, Int)] = []
    var next = node + 1
    while next < nodes[node].end {
      members.append((string(at: next) ?? "", next + 1))
      next = nodes[next + 1].end
    }
    return members
  }

  /// The value of a key; `nil` where the node is no object or has no such key.
  package func value(of key: String, in node: Int) -> Int? {
    guard nodes[node].kind == .object else { return nil }
    var next = node + 1
    while next < nodes[node].end {
      if string(at: next) == key { return next + 1 }
      next = nodes[next + 1].end
    }
    return nil
  }

  /// A string's characters; `nil` for another kind.
  package func string(at node: Int) -> String? {
    guard nodes[node].kind == .string else { return nil }
    var reader = reader(at: node)
    return try? reader.readString()
  }

  /// A number as it is written; `nil` for another kind.
  package func number(at node: Int) -> String? {
    guard nodes[node].kind == .number else { return nil }
    var reader = reader(at: node)
    guard let digits = try? reader.readNumber() else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  /// `true` or `false`; `nil` for another kind.
  package func boolean(at node: Int) -> Bool? {
    guard nodes[node].kind == .boolean else { return nil }
    var reader = reader(at: node)
    return try? reader.readBoolean()
  }

  /// Every value of the document, outermost first.
  package var allNodes: Range<Int> { 0..<nodes.count }

  private func reader(at node: Int) -> JSONReader {
    JSONReader(validated: bytes, at: nodes[node].offset, conformance: conformance)
  }
}
