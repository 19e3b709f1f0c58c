internal import JSON

/// A parsed page as flat arrays: nodes in document order, and one pool of bytes for their text and attributes.
///
/// A node's descendants are the nodes after it up to its `end`, so that a walk is a loop, a subtree is a range and
/// skipping one is an assignment. Nothing recurses, and nothing is freed node by node.
struct HTMLPage {
  struct Node {
    var tag: HTMLTag
    /// Index of the element it stands in; −1 for the outermost.
    var parent: Int32
    /// Index after its last descendant.
    var end: Int32
    /// Of a text, its bytes in `pool`; of an element, its attributes in `attributes`.
    var first: Int32
    var last: Int32
  }

  struct Attribute {
    var name: HTMLAttribute
    /// The value's bytes in `pool`.
    var first: Int32
    var last: Int32
  }

  private(set) var nodes: [Node] = []
  private(set) var attributes: [Attribute] = []
  private(set) var pool: [UInt8] = []
  /// What the parser found wrong.
  var errors = MarkupErrors()

  // MARK: Reading

  /// The bytes of a text node.
  func text(of node: Int) -> Range<Int> { Int(nodes[node].first)..<Int(nodes[node].last) }

  /// Where in `pool` an attribute's value is.
  func value(_ name: HTMLAttribute, of node: Int) -> Range<Int>? {
    guard nodes[node].tag != .text else { return nil }
    for index in Int(nodes[node].first)..<Int(nodes[node].last) where attributes[index].name == name
    {
      return Int(attributes[index].first)..<Int(attributes[index].last)
    }
    return nil
  }

  /// Whether an element leads to another page: an `<a>` that only marks a place, or leads to a note on the same page, does not.
  func isLink(_ node: Int) -> Bool {
    guard nodes[node].tag == .a, let address = value(.href, of: node) else { return false }
    return address.count < 2 || pool[address.lowerBound] != UInt8(ascii: "#")
  }

  /// An attribute's value, without the white space around it; `nil` where it is absent or empty.
  func string(_ name: HTMLAttribute, of node: Int) -> String? {
    guard let range = value(name, of: node) else { return nil }
    return pool[range].trimmed.nonEmptyString
  }

  /// No name, title or date is longer, nor in more pieces.
  private static let longestLabel = (bytes: 2_000, nodes: 200)

  /// The words below a node, with white space collapsed; for labels, so that only the first 2,000 bytes are read.
  func text(below node: Int) -> String {
    var text: [UInt8] = []
    var index = node + 1
    let end = min(Int(nodes[node].end), index + HTMLPage.longestLabel.nodes)
    while index < end, text.count < HTMLPage.longestLabel.bytes {
      switch nodes[index].tag {
      case .text:
        text.append(contentsOf: pool[self.text(of: index)].prefix(HTMLPage.longestLabel.bytes))
      case .script, .style, .noscript, .svg, .template:
        index = Int(nodes[index].end)
        continue
      case let tag where tag.isBlock || tag == .br: text.append(0x20)
      default: break
      }
      index += 1
    }
    return text.collapsedString
  }

  // MARK: Building

  /// The elements that are open, outermost first.
  private var open: [Int32] = []
  /// The elements that the parser holds open: `open`, and those that were closed earlier than it does.
  private var parserOpen: [(tag: HTMLTag, node: Int32)] = []
  /// A script whose text is wanted: JSON-LD.
  private var keepsScript = false

  /// Opens an element; its attributes follow.
  mutating func open(_ tag: HTMLTag) {
    if tag.closesParagraph { closeParagraph() }
    // The parser lets elements that it does not know stand in a head that was not closed.
    if let last = open.last, nodes[Int(last)].tag == .head, !tag.isMetadata { pop(to: last) }
    let first = Int32(attributes.count)
    nodes.append(
      Node(tag: tag, parent: open.last ?? -1, end: 0, first: first, last: first))
    open.append(Int32(nodes.count - 1))
    parserOpen.append((tag, Int32(nodes.count - 1)))
    keepsScript = false
  }

  /// Closes a `<p>` before an element of HTML 5 that cannot stand in one: the parser knows only the older ones.
  private mutating func closeParagraph() {
    // Inline elements may be open inside it, no others.
    for node in open.reversed().prefix(16) {
      let tag = nodes[Int(node)].tag
      if tag == .p { return pop(to: node) }
      if tag.isBlock || tag == .button { return }
    }
  }

  private mutating func pop(to node: Int32) {
    while let last = open.last, last >= node {
      nodes[Int(last)].end = Int32(nodes.count)
      open.removeLast()
    }
  }

  /// Adds an attribute to the element that was opened last.
  mutating func add(_ name: HTMLAttribute, value: Span<UInt8>) {
    let first = Int32(pool.count)
    pool.append(run: value)
    attributes.append(Attribute(name: name, first: first, last: Int32(pool.count)))
    nodes[nodes.count - 1].last = Int32(attributes.count)
    if name == .type, nodes[nodes.count - 1].tag == .script {
      keepsScript = pool[Int(first)...].folded.contains("ld+json")
    }
  }

  /// Adds text to the element that is open.
  mutating func add(text: Span<UInt8>) {
    if let parent = open.last, nodes[Int(parent)].tag == .script || nodes[Int(parent)].tag == .style
    {
      if !keepsScript { return }
    }
    let first = Int32(pool.count)
    pool.append(run: text)
    let last = Int32(pool.count)
    let index = nodes.count - 1
    if index >= 0, nodes[index].tag == .text, nodes[index].parent == open.last ?? -1,
      nodes[index].last == first
    {
      nodes[index].last = last
    } else {
      nodes.append(
        Node(
          tag: .text, parent: open.last ?? -1, end: Int32(nodes.count + 1), first: first, last: last
        ))
    }
  }

  /// Closes the innermost element of that kind that the parser holds open, and whatever is open inside it.
  mutating func close(_ tag: HTMLTag) {
    guard let position = parserOpen.lastIndex(where: { $0.tag == tag }) else { return }
    pop(to: parserOpen[position].node)
    parserOpen.removeSubrange(position...)
  }

  /// Closes what is still open.
  mutating func finish() {
    while let last = open.popLast() { nodes[Int(last)].end = Int32(nodes.count) }
  }
}
