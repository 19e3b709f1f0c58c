/// Words that tell names of people and ordinary words from names of places and organisations.
///
///     let traits = NameList.shared.traits(of: token, in: text)
///     traits.surnameFrequency        // 0 for none, 1 (rare) to 7 (among the most frequent)
///
/// Read in place from a compiled table. Data: Sources/CGazetteer/README.md names sources and licences.
@usableFromInline
package final class NameList: Sendable {
  /// What a word is known as.
  @usableFromInline
  package struct Traits: Hashable, Sendable {
    @usableFromInline package let rawValue: UInt16

    @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

    package init(given: Int = 0, surname: Int = 0, word: Int = 0) {
      rawValue = UInt16(min(given, 7)) | UInt16(min(surname, 7)) << 3 | UInt16(min(word, 7)) << 6
    }

    /// How frequent as a given name: 0 (none) to 7.
    @inlinable package var givenNameFrequency: Int { Int(rawValue & 7) }
    /// How frequent as a surname: 0 (none) to 7.
    @inlinable package var surnameFrequency: Int { Int(rawValue >> 3 & 7) }
    /// How common as a word in lower case: 0 (none), 1 (known to dictionaries) to 5 (everyday).
    @inlinable package var wordFrequency: Int { Int(rawValue >> 6 & 7) }
    @inlinable package var isGivenName: Bool { givenNameFrequency != 0 }
    @inlinable package var isSurname: Bool { surnameFrequency != 0 }
    @inlinable package var isPersonName: Bool { rawValue & 0x3F != 0 }
    @inlinable package var isCommonWord: Bool { wordFrequency != 0 }

    /// The higher frequency of each.
    func merged(_ other: Traits) -> Traits {
      Traits(
        given: max(givenNameFrequency, other.givenNameFrequency),
        surname: max(surnameFrequency, other.surnameFrequency),
        word: max(wordFrequency, other.wordFrequency))
    }
  }

  static let magic: UInt32 = 0x4C4E_4446  // "FDNL"
  static let version: UInt32 = 1
  static let headerBytes = 64
  /// A word's place in the pool takes 22 bits; 0 is no word, so the pool begins with a byte of nothing.
  static let offsetMask: UInt32 = (1 << tagShift) - 1
  /// Some of the word's hash is in the bits above.
  static let tagShift: UInt32 = 22

  /// The list that is linked into the program.
  package static let shared: NameList = {
    do {
      return try NameList(resident: .nameList)
    } catch {
      // Only a build that embeds another file than the compiler's can come here.
      preconditionFailure("the built-in name list: \(error)")
    }
  }()

  private let bytes: ResidentBytes
  private let slotBits: UInt32
  private let pool: Int
  /// Number of words.
  package let count: Int

  /// Takes a copy of a compiled table, of any origin.
  package convenience init(compiled: [UInt8]) throws(GazetteerError) {
    try self.init(resident: ResidentBytes(copying: compiled))
    try NameList.check(bytes, slotBits: slotBits, pool: pool)
  }

  init(resident: ResidentBytes) throws(GazetteerError) {
    guard resident.count >= NameList.headerBytes else {
      throw .truncated(byteCount: resident.count)
    }
    guard resident.word(0) == NameList.magic else { throw .notAGazetteer }
    guard resident.word(4) == NameList.version else { throw .otherVersion(Int(resident.word(4))) }
    guard Int(resident.word(20)) == resident.count, resident.word(12) < 32 else {
      throw .truncated(byteCount: resident.count)
    }
    bytes = resident
    count = Int(resident.word(8))
    slotBits = resident.word(12)
    pool = Int(resident.word(16))
  }

  /// What a word of a text is known as; for anything but a word, nothing.
  package func traits(of token: Token, in text: borrowing TokenizedText) -> Traits {
    guard token.has(.word) else { return Traits(rawValue: 0) }
    return find(token.payload, text.bytes.span, token.byteRange)
  }

  /// What a word is known as, whatever its case; for tables and tests.
  package func traits(of word: String) -> Traits {
    let spelling = Array(word.utf8)
    return find(NameList.hash(spelling), spelling.span, 0..<spelling.count)
  }

  /// The hash that a token of this word carries.
  static func hash(_ word: [UInt8]) -> UInt32 {
    var hash = FoldedHash()
    var reader = FoldedReader(0..<word.count)
    while true {
      let scalar = reader.next(word.span)
      if scalar == 0 { return hash.low }
      hash.add(scalar)
    }
  }

  private func find(_ hash: UInt32, _ text: Span<UInt8>, _ range: Range<Int>) -> Traits {
    let mixed = NameList.mix(hash)
    let mask = 1 &<< Int(slotBits) &- 1
    var index = Int(truncatingIfNeeded: mixed &>> (64 &- UInt64(slotBits)))
    let tag = UInt32(truncatingIfNeeded: mixed >> 16) & 0x3FF
    while true {
      let slot = bytes.slot(
        of: NameList.headerBytes, from: &index, mask: mask, tag: tag, shift: NameList.tagShift)
      if slot == 0 { return Traits(rawValue: 0) }
      let word = pool &+ Int(slot & NameList.offsetMask)
      if spells(word, text, range) { return Traits(rawValue: bytes.half(word)) }
      index &+= 1
    }
  }

  static func mix(_ hash: UInt32) -> UInt64 {
    (UInt64(hash) &+ 1) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether a part of a text is a word of the pool, case and accents apart.
  private func spells(_ word: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // Most words are of letters of ASCII.
    if bytes.isCountedWord(word + 2, text, range) { return true }
    return bytes.withCounted(word + 2) { spelling in
      var left = FoldedReader(range)
      var right = FoldedReader(0..<spelling.count)
      while true {
        let one = left.next(text)
        guard one == right.next(spelling) else { return false }
        if one == 0 { return true }
      }
    }
  }
}

/// Lays out a compiled name list.
package struct NameListBuilder {
  private var traits: [[UInt8]: NameList.Traits] = [:]

  package init() {}

  /// Adds a word; the higher frequency of each kind stays.
  package mutating func add(_ word: String, _ added: NameList.Traits) {
    let folded = GazetteerBuilder.folded(Array(word.utf8))
    guard !folded.isEmpty, folded.count < 64 else { return }
    traits[folded, default: NameList.Traits()] = traits[folded, default: .init()].merged(added)
  }

  /// Lays the table out.
  package func build() -> [UInt8] {
    let words = traits.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var bits = 4
    while words.count * 3 > (1 << bits) * 2 { bits += 1 }
    var table = [UInt32](repeating: 0, count: 1 << bits)
    var pool: [UInt8] = [0]
    for word in words {
      let mixed = NameList.mix(NameList.hash(word))
      var index = Int(truncatingIfNeeded: mixed >> (64 - UInt64(bits)))
      while table[index] != 0 { index = (index + 1) & (table.count - 1) }
      table[index] = (UInt32(truncatingIfNeeded: mixed >> 16) & 0x3FF) << 22 | UInt32(pool.count)
      let value = (traits[word] ?? NameList.Traits()).rawValue
      pool += [UInt8(truncatingIfNeeded: value), UInt8(value >> 8), UInt8(word.count)]
      pool += word
    }
    var file: [UInt8] = []
    file.append(word: NameList.magic)
    file.append(word: NameList.version)
    file.append(word: UInt32(words.count))
    file.append(word: UInt32(bits))
    let poolStart = NameList.headerBytes + 4 * table.count
    file.append(word: UInt32(poolStart))
    file.append(word: UInt32(poolStart + pool.count))
    file += [UInt8](repeating: 0, count: NameList.headerBytes - file.count)
    for slot in table { file.append(word: slot) }
    return file + pool
  }
}
