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

  private var slots: [Entry] = []
  private var mask = 0
  private var count = 0

  mutating func removeAll() {
    slots.removeAll(keepingCapacity: true)
    mask = 0
    count = 0
  }

  /// Makes room for so many names.
  mutating func reserve(_ names: Int) {
    var capacity = 64
    while capacity < names * 2 { capacity *= 2 }
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(Entry(), count: capacity))
    mask = capacity - 1
    count = 0
  }

  /// What is known of a name.
  subscript(hash: UInt64) -> Entry? {
    guard mask != 0 else { return nil }
    let entry = slots[slot(hash)]
    return entry.hash == hash ? entry : nil
  }

  /// Lends points to all mentions of a name, at most `limit` for each kind.
  mutating func add(
    _ hash: UInt64, _ points: NameScore, _ rule: NameRule, fullName: UInt64, limit: Int,
    needsArticle: Bool = false
  ) {
    guard mask != 0, count * 4 < slots.count * 3 else { return }
    let slot = slot(hash)
    if slots[slot].hash == 0 {
      count += 1
      slots[slot].hash = hash
      slots[slot].fullName = fullName
      slots[slot].rule = rule
      slots[slot].needsArticle = needsArticle
    } else if slots[slot].rule == .sameName, rule != .sameName {
      slots[slot].fullName = fullName
    }
    if !needsArticle { slots[slot].needsArticle = false }
    for kind in NameKind.allCases where points[kind] != 0 {
      slots[slot].support[kind] = min(limit, slots[slot].support[kind] + points[kind])
    }
  }

  private func slot(_ hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash >> 17) & mask
    while slots[index].hash != hash, slots[index].hash != 0 { index = (index + 1) & mask }
    return index
  }
}
