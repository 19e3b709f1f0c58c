package import Facts

/// Layout of a compiled gazetteer: little-endian tables of fixed width that are used where they lie.
///
///     header       32 words: magic, version, counts, offsets of the tables below
///     entries      24 bytes each: one place
///     names        8 bytes each, and one more at the end: spelling and first candidate of a name
///     candidates   4 bytes each: which place a name may mean, and in what role
///     slots        4 bytes each: open addressing over the hash of a name's tokens and of its beginnings
///     filter       a bit for each hash of a first token
///     codes        2 bytes each: ISO 3166-1 code of country entry i
///     divisions    12 bytes each: country and GeoNames code of a first-order division, its entry
///     pool         spellings: a length byte, then UTF-8
///
/// Entries are sorted in three runs: the countries of ISO 3166-1 by code, then what other entries lie in, then
/// everything else, the last two by GeoNames id.
package enum GazetteerFormat {
  static let magic: UInt32 = 0x5A47_4446  // "FDGZ"
  static let version: UInt32 = 2
  static let headerWords = 32
  static let entryBytes = 24

  /// Words of the header.
  enum Field: Int, CaseIterable {
    case magic, version, entryCount, countryCount, containerEnd, nameCount, candidateCount
    case slotBits, filterBits, longestName
    case entries, names, candidates, slots, filter, codes, pool, size
    case nameBits, poolShift, divisions, divisionCount, checksum
  }

  static let divisionBytes = 12
  /// A name's place in the pool takes 24 bits, in steps of a power of two: the pool ends before 16 MB, 32 MB, ….
  static let poolPlaces = 1 << 24
  static let largestShift = 7
  /// Most names: as many as slots can tell apart.
  static let mostNames = 1 << 28
  /// Most places of one name; nobody looks at more.
  static let mostNamesakes = 1024
  /// An entry's container takes 16 bits.
  static let noContainer: UInt16 = .max
  /// An entry's country takes 8 bits.
  static let noCountry: UInt8 = .max
  /// Longest name in tokens; bounds what one position of a text can cost.
  static let longestName = 12

  /// Parts of a slot, which is 0 where it is empty.
  ///
  /// Name + 1 in 22 bits or as many as it takes (0 where only longer names begin so), a bit for "longer names begin
  /// so", and in the bits that are left some of the hash.
  struct SlotLayout: Sendable {
    let nameMask: UInt32
    let continues: UInt32
    let tagShift: UInt32
    let tagMask: UInt32

    init(nameBits: Int) {
      nameMask = 1 << UInt32(nameBits) - 1
      continues = 1 << UInt32(nameBits)
      tagShift = UInt32(nameBits) + 1
      tagMask = 1 << (31 - UInt32(nameBits)) - 1
    }

    init(nameCount: Int) {
      var bits = SlotLayout.nameBits.lowerBound
      while nameCount >= 1 << bits - 1 { bits += 1 }
      self.init(nameBits: bits)
    }

    var nameBits: Int { Int(tagShift) - 1 }

    static let nameBits = 22...29
  }

  /// Place kinds by their number in an entry.
  static let kinds: [Place.Kind] = [
    .place, .continent, .country, .state, .administrativeArea, .city, .ocean, .sea, .river, .lake,
    .bodyOfWater, .mountain, .landform, .landmark, .airport,
  ]
}

/// Hash of a run of tokens, one token after another.
struct TokenRunHash {
  private(set) var value: UInt64 = 0

  /// Adds one token by its payload.
  @inline(__always)
  mutating func add(_ payload: UInt32) {
    // Fibonacci hashing (Knuth, TAOCP 6.4): the high bits are the good ones.
    value = ((value ^ (value >> 29)) &+ UInt64(payload) &+ 1) &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  func high(_ bits: UInt32) -> Int { Int(truncatingIfNeeded: value &>> (64 &- UInt64(bits))) }

  /// Bits that the slot's place does not tell.
  @inline(__always)
  func tag(_ layout: GazetteerFormat.SlotLayout) -> UInt32 {
    UInt32(truncatingIfNeeded: value >> 16) & layout.tagMask
  }
}

/// What a name is to a place that it may mean.
@usableFromInline
package struct NameRole: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The place's usual name in English or at home.
  @inlinable package static var canonical: NameRole { NameRole(rawValue: 1 << 0) }
  /// Another name in English use: "Holland", "Burma".
  @inlinable package static var alternate: NameRole { NameRole(rawValue: 1 << 1) }
  /// A name in some other language or an old one; weak evidence by itself.
  @inlinable package static var foreign: NameRole { NameRole(rawValue: 1 << 2) }
  /// An abbreviation: "U.S.", "Calif.", "Ont.".
  @inlinable package static var abbreviation: NameRole { NameRole(rawValue: 1 << 3) }
  /// The adjective, which is no place: "Belgian".
  @inlinable package static var adjective: NameRole { NameRole(rawValue: 1 << 4) }
  /// The people, who are no place: "Belgians", "Dutch", "Briton".
  @inlinable package static var people: NameRole { NameRole(rawValue: 1 << 5) }

  /// An adjective or the people.
  @inlinable package static var demonym: NameRole { [.adjective, .people] }
}

/// What a name is besides a place's.
@usableFromInline
package struct NameTraits: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It counts only in exactly this case: "US", "Ont.".
  @inlinable package static var exactCase: NameTraits { NameTraits(rawValue: 1 << 0) }
  /// It is also an English word in lower case: "reading", "nice", "of".
  @inlinable package static var commonWord: NameTraits { NameTraits(rawValue: 1 << 1) }
  /// It is also a given name: "Jordan", "Chad", "Paris".
  @inlinable package static var givenName: NameTraits { NameTraits(rawValue: 1 << 2) }
  /// It is also a surname: "Washington", "Lincoln".
  @inlinable package static var surname: NameTraits { NameTraits(rawValue: 1 << 3) }
  /// Of a match: the text has it in capitals only, the gazetteer has not.
  @inlinable package static var shouted: NameTraits { NameTraits(rawValue: 1 << 4) }

  /// A given name or a surname.
  @inlinable package static var personName: NameTraits { [.givenName, .surname] }
}

/// One place of the gazetteer.
package struct GazetteerEntry: Hashable, Sendable {
  /// GeoNames id, 0 where it has none.
  package var geonamesID: UInt32
  /// Position; the middle of an area.
  package var position: Place.Position
  /// Inhabitants, 0 where unknown.
  package var population: UInt32
  /// schema.org type.
  package var kind: Place.Kind
  /// Entry of the place around it.
  package var container: Int?
  /// Entry of its country, where ISO 3166-1 has one.
  package var country: Int?
  /// How well known, 0 to 255: what candidates of a name are sorted by.
  package var prominence: UInt8
}

/// A place that a name may mean.
package struct GazetteerCandidate: Hashable, Sendable {
  /// Index of the entry.
  package var entry: Int
  /// What the name is to it.
  package var role: NameRole
}

/// A place that a name may mean, with what choosing among namesakes asks.
package struct GazetteerNamesake: Sendable {
  package var entry: Int32
  /// Entry of its country, or of itself; -1 for none.
  package var country: Int32
  /// Entry of its first division, or of itself; -1 for none.
  package var state: Int32
  package var position: Place.Position
  package var prominence: UInt8
  /// What the name is to it.
  package var role: NameRole
  /// A country, a state or a sea: nearness to its middle says nothing.
  package var isArea: Bool
}

/// A name of the gazetteer in a text: which tokens, and where its candidates are.
@usableFromInline
package struct GazetteerMatch: Hashable, Sendable {
  /// Index of the first token.
  @usableFromInline package var firstToken: UInt32
  /// Index of the first candidate; the most prominent comes first.
  @usableFromInline package var firstCandidate: UInt32
  /// Number of candidates.
  @usableFromInline package var candidateCount: UInt16
  /// Number of tokens.
  @usableFromInline package var tokenCount: UInt8
  /// What else the name is.
  @usableFromInline package var traits: NameTraits
  /// What the name is to the first candidate.
  @usableFromInline package var role: NameRole
  /// How well known the first candidate is.
  @usableFromInline package var prominence: UInt8
  /// What the first candidate is.
  @usableFromInline package var rank: Rank

  /// Ranks of places by what the evidence for names asks of them.
  @usableFromInline package enum Rank: UInt8, Sendable {
    /// A country of ISO 3166-1.
    case nation
    case continent
    /// One of the United Kingdom's countries: a division that goes by its own name.
    case homeNation
    /// A country's first division.
    case state
    /// A smaller division.
    case administrativeArea
    case city
    case other
  }

  /// Whether the name is an adjective or a people and no place.
  @inlinable package var isDemonym: Bool { role.rawValue & NameRole.demonym.rawValue != 0 }

  /// Whether the first candidate plays and acts under its own name, as countries do.
  @inlinable package var isCountry: Bool { rank.rawValue <= Rank.homeNation.rawValue }

  /// Whether the first candidate is a country's first division.
  @inlinable package var isState: Bool {
    rank.rawValue == Rank.state.rawValue || rank.rawValue == Rank.homeNation.rawValue
  }

  /// Whether the first candidate is a country of ISO 3166-1.
  @inlinable package var isNation: Bool { rank.rawValue == Rank.nation.rawValue }

  /// Whether the first candidate is a settlement.
  @inlinable package var isCity: Bool { rank.rawValue == Rank.city.rawValue }

  /// Indices of the candidates, for `Gazetteer.candidate(_:)`.
  @inlinable package var candidates: Range<Int> {
    Int(firstCandidate)..<Int(firstCandidate) + Int(candidateCount)
  }

  /// Indices of the tokens.
  @inlinable package var tokens: Range<Int> { Int(firstToken)..<Int(firstToken) + Int(tokenCount) }
}
