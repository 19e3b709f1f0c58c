import Lexicon

/// What a document calls things: for each name what its mentions say it is, and its short forms.
struct DocumentNames {
  struct Entry {
    var hash: UInt64 = 0
    /// Points that other mentions lend to one.
    var support = NameScore()
    var rule = NameRule.none
    /// It stands for the full name only after an article: "the Commission".
    var needsArticle = false
    /// Hash of the full name that this one is short for, or its own.
    var fullName: UInt64 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var document: UInt32 = 1
  private var count = 0

  /// An entry, and the document that it belongs to.
  private struct Slot {
    var document: UInt32 = 0
    var entry = Entry()
  }

  /// Forgets all names.
  mutating func removeAll() {
    count = 0
    document &+= 1
    guard document == 0 else { return }
    slots = [Slot](repeating: Slot(), count: slots.count)
    document = 1
  }

  /// Makes room for so many names, before the first is added.
  mutating func reserve(_ names: Int) {
    var capacity = slots.count
    while capacity < names * 2 { capacity *= 2 }
    if capacity > slots.count { slots = [Slot](repeating: Slot(), count: capacity) }
  }

  /// What is known of a name.
  @inline(__always)
  subscript(hash: UInt64) -> Entry? {
    let found = DocumentNames.slot(hash, document, slots.span)
    return slots[found].document == document ? slots[found].entry : nil
  }

  /// Adds what the document calls names to the spans that have them.
  func lend(to spans: inout [NameSpan]) {
    let slots = slots.span
    var spans = spans.mutableSpan
    for index in spans.indices {
      let found = DocumentNames.slot(spans[index].nameHash, document, slots)
      guard slots[found].document == document,
        !slots[found].entry.needsArticle || spans[index].traits.contains(.article)
      else { continue }
      spans[index].add(slots[found].entry.rule, slots[found].entry.support)
    }
  }

  /// Lends points to all mentions of a name, at most `limit` for each kind.
  mutating func add(
    _ hash: UInt64, _ points: NameScore, _ rule: NameRule, fullName: UInt64, limit: Int,
    needsArticle: Bool = false
  ) {
    guard count * 4 < slots.count * 3 else { return }
    let index = DocumentNames.slot(hash, document, slots.span)
    var slot = Slot(
      document: document,
      entry: Entry(hash: hash, rule: rule, needsArticle: needsArticle, fullName: fullName))
    if slots[index].document == document {
      slot = slots[index]
      if slot.entry.rule == .sameName, rule != .sameName { slot.entry.fullName = fullName }
      if !needsArticle { slot.entry.needsArticle = false }
    } else {
      count += 1
    }
    let most = SIMD4(repeating: Int16(clamping: limit))
    slot.entry.support.points.replace(
      with: pointwiseMin(most, slot.entry.support.points &+ points.points),
      where: points.points .!= SIMD4<Int16>(repeating: 0))
    slots[index] = slot
  }

  /// The slot of a name in a document, or the free one where it would go.
  @inline(__always)
  private static func slot(_ hash: UInt64, _ document: UInt32, _ slots: Span<Slot>) -> Int {
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: hash &>> 17) & mask
    while slots[index].document == document, slots[index].entry.hash != hash {
      index = (index &+ 1) & mask
    }
    return index
  }
}
