import Facts
package import Lexicon

/// One worker's scratch space: the text in work and what the phases have composed so far.
///
/// Reused from document to document; nothing in it outlives a document but its capacity.
package struct Workspace: ~Copyable {
  /// The text with its tokens and sentences.
  package var text: TokenizedText
  /// What phases composed; `itemAt` leads to them.
  var items: [Item] = []
  /// For each token the latest item that begins there, plus one; 0 for none.
  var itemAt: [UInt32] = []
  /// For each token which kind of fact holds it.
  var owners: [Owner] = []
  /// What the number reader read; number and ordinal items name them by payload.
  var numbers: [NumberReading] = []
  /// Units behind numbers; unit items name them by payload.
  var units: [UnitReading] = []
  /// What the extractors found, in the order found; `Annotation` anchors count in this order too.
  var found: [Annotation] = []
  /// Those of them whose anchor is another one.
  var anchored: [Int] = []
  /// The distinct places of `found`'s place mentions.
  var places: [Place] = []
  /// The distinct organisations of `found`'s organisation mentions.
  var organizations: [Organization] = []
  /// Memory of the grammars' matches.
  var matching = MatchScratch()
  /// Memory of the name phase.
  var names: NameMemory?
  /// Why candidates were not taken; filled only when somebody wants an explanation.
  var rejections: [Rejection] = []
  /// Whether rejections are collected.
  var explains = false

  /// What a phase composed of tokens `first ..< end`.
  struct Item {
    var kind: ItemKind
    /// Power of ten of the number.
    var exponent: Int16 = 0
    var first: UInt32
    var end: UInt32
    /// The earlier item that begins at the same token, plus one.
    var next: UInt32 = 0
    /// Digits of the number, `Int64.min` where there is none; lexeme of a phrase.
    var significand: Int64 = .min
    /// Index of the value in its grammar's values; for numbers, of the reading.
    var payload: UInt32 = 0
  }

  /// Kind of fact that holds a token.
  enum Owner: UInt8 { case nobody, temporal, quantity, place, organization, person, other }

  /// Makes an empty workspace over a lexicon.
  package init(lexicon: Lexicon) {
    text = TokenizedText(lexicon: lexicon)
  }

  /// Reads a text and finds the lexicon's phrases in it.
  package mutating func read(_ bytes: [UInt8]) {
    text.read(bytes)
    items.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    anchored.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    organizations.removeAll(keepingCapacity: true)
    rejections.removeAll(keepingCapacity: true)
    itemAt.removeAll(keepingCapacity: true)
    itemAt.append(contentsOf: repeatElement(0, count: text.tokens.count))
    owners.removeAll(keepingCapacity: true)
    owners.append(contentsOf: repeatElement(.nobody, count: text.tokens.count))
    // News holds a fact about every ten words, and some texts more.
    found.reserveCapacity(text.tokens.count / 8)
    for phrase in text.phrases {
      add(
        Item(
          kind: .phrase, first: UInt32(phrase.first), end: UInt32(phrase.end),
          significand: Int64(phrase.lexeme)))
    }
  }

  /// Adds an item; later phases see it before earlier ones of the same token.
  mutating func add(_ item: Item) {
    var item = item
    item.next = itemAt[Int(item.first)]
    items.append(item)
    itemAt[Int(item.first)] = UInt32(items.count)
  }

  /// The latest item of a kind that begins at a token.
  func item(_ kind: ItemKind, at token: Int) -> Item? {
    itemIndex(kind, at: token).map { items[$0] }
  }

  /// Index of the latest item of a kind that begins at a token.
  func itemIndex(_ kind: ItemKind, at token: Int) -> Int? {
    var next = Int(itemAt[token])
    while next != 0, items[next - 1].kind != kind { next = Int(items[next - 1].next) }
    return next == 0 ? nil : next - 1
  }

  /// Marks tokens as held by a kind of fact.
  mutating func claim(_ tokens: Range<Int>, for owner: Owner) {
    for index in tokens { owners[index] = owner }
  }

  /// Whether no token of a range is held by anybody.
  func isFree(_ tokens: Range<Int>) -> Bool {
    for index in tokens where owners[index] != .nobody { return false }
    return true
  }

  /// The bytes that a range of tokens covers.
  func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(
      start: Int(text.tokens[tokens.lowerBound].start),
      end: Int(text.tokens[tokens.upperBound - 1].end))
  }

  /// Notes why a candidate was not taken, when somebody wants to know.
  mutating func reject(
    _ tokens: Range<Int>, rule: @autoclosure () -> String, reason: @autoclosure () -> String
  ) {
    guard explains else { return }
    rejections.append(Rejection(span: span(tokens), rule: rule(), reason: reason()))
  }
}
