package import Facts

/// Known organisations by name: built once from lexicon data, shared by all workers.
@usableFromInline
package final class OrganizationNames: Sendable {
  /// The organisations of `English.knownOrganizations`.
  package static let english = OrganizationNames(English.knownOrganizations)

  /// An organisation: its kind and its names, the canonical one first.
  package struct Entry: Sendable {
    package let kind: Organization.Kind
    package let names: [String]
    /// What a user's list calls it.
    package let identifier: String?

    package init(kind: Organization.Kind, names: [String], identifier: String? = nil) {
      self.kind = kind
      self.names = names
      self.identifier = identifier
    }
  }

  /// A known name in a text.
  package struct Match {
    /// Tokens of the name.
    package let first: UInt32
    package let end: UInt32
    /// Index of the organisation.
    package let entry: UInt32
    /// Whether the word commonly means something else too.
    package let isAmbiguous: Bool
  }

  private struct Slot {
    var hash: UInt64 = 0
    var entry: UInt32 = 0
    var isAmbiguous = false
    /// Longer names begin with these tokens.
    var goesOn = false
    var isName = false
    /// Only a text in capitals means it: "WHO".
    var isAcronym = false
  }

  /// How many of the first entries a user added; those win over all others of the same name.
  package let customCount: Int
  /// The organisations.
  package let entries: [Entry]
  /// Kind of an organisation.
  package func kind(of entry: Int) -> Organization.Kind { entries[entry].kind }

  /// Canonical name of an organisation.
  package func name(of entry: Int) -> String { entries[entry].names[0] }

  /// Open addressing over the hash of a name's tokens and of its beginnings.
  private let slots: [Slot]
  private let mask: Int
  /// The first tokens of all names.
  @usableFromInline package let firstTokens: PayloadFilter
  /// Longest name in tokens; bounds what one position of a text can cost.
  package static let longestName = 9

  /// Lays the table out; what a user adds comes first.
  ///
  /// No name may have more than `longestName` tokens.
  package init(_ lists: [KnownOrganizations], custom: [Entry] = []) {
    var entries = custom
    customCount = custom.count
    var rows: [(text: [UInt8], entry: UInt32, isAmbiguous: Bool)] = []
    for (index, entry) in custom.enumerated() {
      rows += entry.names.map { (Array($0.utf8), UInt32(index), false) }
    }
    for list in lists {
      let start = entries.count
      // By bytes: splitting strings would take longer than all the rest.
      var name: [UInt8] = []
      var names: [String] = []
      var isAmbiguous = false
      func endName() {
        while name.last == UInt8(ascii: " ") { name.removeLast() }
        guard !name.isEmpty else { return }
        rows.append((name, UInt32(entries.count), isAmbiguous))
        names.append(String(decoding: name, as: UTF8.self))
        name.removeAll(keepingCapacity: true)
        isAmbiguous = false
      }
      func endEntry() {
        endName()
        guard !names.isEmpty else { return }
        entries.append(Entry(kind: list.kind, names: names))
        names.removeAll(keepingCapacity: true)
      }
      for byte in list.names.utf8 {
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: "\n"): endEntry()
        case UInt8(ascii: "="): endName()
        case UInt8(ascii: "?") where name.isEmpty: isAmbiguous = true
        case UInt8(ascii: " ") where name.isEmpty: break
        default: name.append(byte)
        }
      }
      endEntry()
      precondition(entries.count > start, "a list without names")
    }
    self.entries = entries
    var capacity = 1024
    while capacity < rows.count * 6 { capacity *= 2 }
    mask = capacity - 1
    var slots = [Slot](repeating: Slot(), count: capacity)
    var firstTokens = PayloadFilter()
    var text = TokenizedText(lexicon: Lexicon([]))
    for row in rows {
      text.read(row.text)
      let count = text.count
      precondition(count <= OrganizationNames.longestName, "too long a name")
      firstTokens.insert(text.tokens[0].payload)
      var hash: UInt64 = 0
      for index in 0..<count {
        hash = OrganizationNames.mix(hash, text.tokens[index].payload)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].hash != hash, slots[slot].hash != 0 { slot = (slot + 1) & mask }
        slots[slot].hash = hash
        if index < count - 1 {
          slots[slot].goesOn = true
        } else if !slots[slot].isName {
          slots[slot].isName = true
          slots[slot].entry = row.entry
          slots[slot].isAmbiguous = row.isAmbiguous
          slots[slot].isAcronym = count == 1 && text.tokens[0].has(.allCapitals)
        }
      }
    }
    self.slots = slots
    self.firstTokens = firstTokens
  }

  /// Appends every known name of a text, in text order; of those that begin at one token the longest.
  ///
  /// Names are told by the 32-bit hashes of their tokens, which a text meets by chance once in a million
  /// words; a name in capitals ("WHO") must stand in capitals.
  package func appendMatches(in text: borrowing TokenizedText, to matches: inout [Match]) {
    for index in 0..<text.count where mayBegin(text.tokens[index].payload) {
      if let match = longestMatch(at: index, in: text) { matches.append(match) }
    }
  }

  /// Whether some name may begin with a token of a payload.
  @inlinable @inline(__always)
  package func mayBegin(_ payload: UInt32) -> Bool {
    firstTokens.passes(payload)
  }

  /// The longest known name that begins at a token: a word in any case ("al-Qaeda"), or digits.
  package func longestMatch(at first: Int, in text: borrowing TokenizedText) -> Match? {
    guard text.tokens[first].has(.word) || text.tokens[first].has(.digits) else { return nil }
    var hash: UInt64 = 0
    var best = 0
    var end = first
    var capitals: UInt16 = 0
    for index in first..<min(text.count, first + OrganizationNames.longestName) {
      let token = text.tokens[index]
      if index > first, token.has(.paragraphBefore) { break }
      capitals |= token.shape.rawValue & OrganizationNames.capitals
      hash = OrganizationNames.mix(hash, token.payload)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].hash != hash, slots[slot].hash != 0 { slot = (slot &+ 1) & mask }
      guard slots[slot].hash != 0 else { break }
      if slots[slot].isName, capitals != 0, !slots[slot].isAcronym || token.has(.allCapitals) {
        best = slot
        end = index + 1
      }
      if !slots[slot].goesOn { break }
    }
    guard end > first else { return nil }
    return Match(
      first: UInt32(first), end: UInt32(end), entry: slots[best].entry,
      isAmbiguous: slots[best].isAmbiguous)
  }

  /// Shapes of which a name in a text has one at least.
  private static let capitals =
    Token.Shape.capitalized.rawValue | Token.Shape.mixedCase.rawValue | Token.Shape.digits.rawValue

  @inline(__always)
  private static func mix(_ hash: UInt64, _ payload: UInt32) -> UInt64 {
    let value = ((hash ^ (hash >> 29)) &+ UInt64(payload) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    return value == 0 ? 1 : value ^ (value >> 32)
  }
}
