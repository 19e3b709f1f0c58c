/// A page's text as blocks: what a reader sees as a paragraph, a heading, a list item, a line of a table.
///
/// White space is collapsed, a `<br>` is a line end and two are a new block, cells of a row stand on one line. Soft hyphens and
/// zero-width spaces go, so that words are whole. C1 controls, which are windows-1252 written as numbers, become what they
/// were meant to be.
struct PageText {
  struct Block {
    /// The innermost block element that holds the text.
    var owner: Int
    /// The first and the last text node in it.
    var firstNode: Int
    var lastNode: Int
    /// Its bytes in `utf8`.
    var bytes: Range<Int>
    /// How many of them are in links.
    var linkBytes: Int
    /// How many links it has.
    var links: Int
    /// Commas in it, as a sign of sentences.
    var commas: Int

    var count: Int { bytes.count }
    /// Share of its text that is in links.
    var linkDensity: Double { bytes.isEmpty ? 0 : Double(linkBytes) / Double(bytes.count) }
  }

  /// A row whose cells are longer than this is layout, and its cells are blocks of their own.
  private static let longestCell = 100

  private(set) var blocks: [Block] = []
  private(set) var utf8: [UInt8] = []

  private var pendingSpace = false
  private var lineBreaks = 0
  private var blockStart = 0
  private var firstNode = -1
  private var lastNode = -1
  private var linkBytes = 0
  private var links = 0
  private var commas = 0

  /// Renders the subtree of `root`, passing over the nodes that `isSkipped` holds.
  init(_ page: HTMLPage, root: Int, isSkipped: [Bool]) {
    // The open elements: index, and whether it is a block, a link, preformatted.
    var open: [Int] = []
    var owners: [Int] = [root]
    var linkDepth = 0
    var preformatted = 0
    var index = root
    let end = Int(page.nodes[root].end)
    while index < end || !open.isEmpty {
      while let last = open.last, index >= Int(page.nodes[last].end) || index >= end {
        open.removeLast()
        let tag = page.nodes[last].tag
        if tag == .a, page.isLink(last) { linkDepth -= 1 }
        if tag == .pre { preformatted -= 1 }
        if tag.isBlock, tag != .td, tag != .th {
          endBlock(owners[owners.count - 1])
          owners.removeLast()
        } else if tag == .td || tag == .th {
          owners.removeLast()
        }
      }
      guard index < end else { break }
      if isSkipped[index] {
        if page.nodes[index].tag.isBlock { endBlock(owners[owners.count - 1]) }
        index = Int(page.nodes[index].end)
        continue
      }
      let tag = page.nodes[index].tag
      switch tag {
      case .text:
        if firstNode < 0 { firstNode = index }
        append(
          page.pool[page.text(of: index)].span, inLink: linkDepth > 0, keepsLines: preformatted > 0,
          node: index)
        index += 1
        continue
      case .br:
        lineBreaks += 1
        if lineBreaks >= 2 { endBlock(owners[owners.count - 1]) }
      case .td, .th:
        // A short cell shares its row's line with the cells before it.
        if utf8.count - blockStart > PageText.longestCell {
          endBlock(owners[owners.count - 1])
        } else if utf8.count > blockStart {
          pendingSpace = false
          utf8.append(contentsOf: [0x20, 0x7C, 0x20])
        }
        owners.append(index)
        open.append(index)
      case let tag where tag.isBlock:
        endBlock(owners[owners.count - 1])
        owners.append(index)
        open.append(index)
      case .a where page.isLink(index):
        linkDepth += 1
        links += 1
        open.append(index)
      default:
        break
      }
      if tag == .pre { preformatted += 1 }
      index += 1
    }
    endBlock(root)
  }

  /// A block's words.
  func string(_ block: Block) -> String { String(decoding: utf8[block.bytes], as: UTF8.self) }

  private mutating func endBlock(_ owner: Int) {
    while utf8.count > blockStart, let last = utf8.last, last.isWhitespace || last == 0x7C {
      utf8.removeLast()
    }
    if utf8.count > blockStart {
      blocks.append(
        Block(
          owner: owner, firstNode: firstNode, lastNode: lastNode, bytes: blockStart..<utf8.count,
          linkBytes: min(linkBytes, utf8.count - blockStart), links: links, commas: commas))
    }
    blockStart = utf8.count
    pendingSpace = false
    lineBreaks = 0
    firstNode = -1
    linkBytes = 0
    links = 0
    commas = 0
  }

  private mutating func append(_ text: Span<UInt8>, inLink: Bool, keepsLines: Bool, node: Int) {
    let before = utf8.count
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte.isWhitespace {
        if keepsLines, byte == 0x0A, utf8.count > blockStart { lineBreaks = max(lineBreaks, 1) }
        pendingSpace = true
      } else if byte == 0xC2, index + 1 < text.count,
        text[index + 1] < 0xA0 || text[index + 1] == 0xAD
      {
        if text[index + 1] != 0xAD {
          beginWord()
          utf8.append(contentsOf: Windows1252.utf8(of: text[index + 1]))
        }
        index += 1
      } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        pendingSpace = true
        index += 1
      } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
        text[index + 2] == 0x8B
      {
        index += 2
      } else {
        beginWord()
        if byte == UInt8(ascii: ",") { commas += 1 }
        utf8.append(byte)
      }
      index += 1
    }
    if utf8.count > before {
      lastNode = node
      if inLink { linkBytes += utf8.count - before }
    }
  }

  /// Writes the white space that is due before the next visible character.
  private mutating func beginWord() {
    if utf8.count > blockStart {
      if lineBreaks > 0 {
        utf8.append(0x0A)
      } else if pendingSpace, utf8.last != 0x20 {
        utf8.append(0x20)
      }
    }
    pendingSpace = false
    lineBreaks = 0
  }
}
