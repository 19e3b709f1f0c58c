package import Facts

/// Places by name: a compiled table (`GazetteerFormat`), read in place and shared by all workers.
///
///     let belgium = Gazetteer.shared.country(code: "BE")
///     Gazetteer.shared.lookup("Liege").first         // the entry of Liège
///
/// Data: Sources/CGazetteer/README.md names sources and licences.
package final class Gazetteer: Sendable {
  /// The gazetteer that is linked into the program.
  package static let shared: Gazetteer = {
    do {
      return try Gazetteer(resident: .gazetteer)
    } catch {
      // Only a build that embeds another file than the compiler's can come here.
      preconditionFailure("the built-in gazetteer: \(error)")
    }
  }()

  let bytes: ResidentBytes
  let entries: Int
  let codes: Int
  let pool: Int
  let poolShift: Int
  let names: Int
  let candidates: Int
  let slots: Int
  let filter: Int
  let divisions: Int
  let slotBits: UInt32
  let slotLayout: GazetteerFormat.SlotLayout
  let filterBits: UInt32
  let longestName: Int

  /// Number of places.
  package let entryCount: Int
  /// Number of names, spellings that fold alike being one.
  package let nameCount: Int
  let candidateCount: Int
  /// Checksum of all that follows the header; tells one table from another.
  package let checksum: UInt32
  let countryCount: Int
  let divisionCount: Int
  /// Entries before this one are countries and what else other places lie in.
  let containerEnd: Int
  /// Entry of the United Kingdom, whose parts are countries by name; -1 where it is not in.
  let unitedKingdom: Int

  /// Takes a copy of a compiled table of unknown origin, and checks all of it.
  package convenience init(compiled: [UInt8]) throws(GazetteerError) {
    try self.init(resident: ResidentBytes(copying: compiled))
    try check()
  }

  /// Maps a file that holds a compiled table, and checks all of it.
  package convenience init(mapping descriptor: CInt) throws(GazetteerError) {
    try self.init(resident: ResidentBytes(mapping: descriptor))
    try check()
  }

  /// Whether bytes begin as a compiled table does.
  package static func isCompiled(_ beginning: [UInt8]) -> Bool {
    var magic: [UInt8] = []
    magic.append(word: GazetteerFormat.magic)
    return beginning.starts(with: magic)
  }

  /// Takes a table whose header says where its parts are; what the parts hold is taken on trust.
  init(resident: ResidentBytes) throws(GazetteerError) {
    guard resident.count >= 4 * GazetteerFormat.headerWords else {
      throw resident.count >= 4 && resident.word(0) != GazetteerFormat.magic
        ? .notAGazetteer : .truncated(byteCount: resident.count)
    }
    func field(_ field: GazetteerFormat.Field) -> Int { Int(resident.word(4 * field.rawValue)) }
    guard field(.magic) == Int(GazetteerFormat.magic) else { throw .notAGazetteer }
    guard field(.version) == Int(GazetteerFormat.version) else {
      throw .otherVersion(field(.version))
    }
    guard field(.size) == resident.count else { throw .truncated(byteCount: resident.count) }
    guard 4...31 ~= field(.slotBits), 6...31 ~= field(.filterBits),
      GazetteerFormat.SlotLayout.nameBits ~= field(.nameBits),
      0...GazetteerFormat.largestShift ~= field(.poolShift)
    else { throw .damaged("the header's sizes") }
    for (table, size) in [
      (.entries, field(.entryCount) * GazetteerFormat.entryBytes),
      (.names, (field(.nameCount) + 1) * 8), (.candidates, field(.candidateCount) * 4),
      (.slots, 4 << field(.slotBits)), (.filter, 1 << (field(.filterBits) - 3)),
      (.codes, 2 * field(.countryCount)),
      (.divisions, field(.divisionCount) * GazetteerFormat.divisionBytes), (.pool, 0),
    ] as [(GazetteerFormat.Field, Int)] {
      guard field(table) >= 4 * GazetteerFormat.headerWords,
        field(table) + size <= resident.count
      else { throw .damaged("the place of the table “\(table)”") }
    }
    guard field(.countryCount) <= field(.containerEnd), field(.containerEnd) <= field(.entryCount)
    else { throw .damaged("the number of countries") }
    bytes = resident
    entryCount = field(.entryCount)
    countryCount = field(.countryCount)
    containerEnd = field(.containerEnd)
    nameCount = field(.nameCount)
    candidateCount = field(.candidateCount)
    divisionCount = field(.divisionCount)
    checksum = resident.word(4 * GazetteerFormat.Field.checksum.rawValue)
    slotBits = UInt32(field(.slotBits))
    slotLayout = GazetteerFormat.SlotLayout(nameBits: field(.nameBits))
    filterBits = UInt32(field(.filterBits))
    longestName = min(field(.longestName), GazetteerFormat.longestName)
    entries = field(.entries)
    names = field(.names)
    candidates = field(.candidates)
    slots = field(.slots)
    filter = field(.filter)
    codes = field(.codes)
    divisions = field(.divisions)
    pool = field(.pool)
    poolShift = field(.poolShift)
    let codes = field(.codes)
    unitedKingdom =
      (0..<field(.countryCount)).first {
        resident.byte(codes + 2 * $0) == UInt8(ascii: "G")
          && resident.byte(codes + 2 * $0 + 1) == UInt8(ascii: "B")
      } ?? -1
  }

  // MARK: Places

  /// A place.
  @inline(__always)
  package func entry(_ index: Int) -> GazetteerEntry {
    let (kind, country, prominence) = standingRecord(index)
    return GazetteerEntry(
      geonamesID: id(of: index), position: position(of: index),
      population: bytes.word(entries + index * GazetteerFormat.entryBytes + 12), kind: kind,
      container: directContainer(of: index),
      country: country == Int(GazetteerFormat.noCountry) ? nil : country, prominence: prominence)
  }

  /// Kind, country (`GazetteerFormat.noCountry` for none) and prominence of a place.
  @inline(__always)
  func standingRecord(_ index: Int) -> (kind: Place.Kind, country: Int, prominence: UInt8) {
    precondition(index >= 0 && index < entryCount, "no such entry")
    let offset = entries &+ index &* GazetteerFormat.entryBytes
    let kind = Int(bytes.word(offset &+ 16) >> 24)
    let rest = bytes.word(offset &+ 20)
    return (
      kind < GazetteerFormat.kinds.count ? GazetteerFormat.kinds[kind] : .place,
      Int(rest >> 16 & 0xFF), UInt8(truncatingIfNeeded: rest >> 24)
    )
  }

  /// The name of a place, in the gazetteer's spelling; makes a string.
  package func name(of index: Int) -> String {
    precondition(index >= 0 && index < entryCount, "no such entry")
    let offset = entries + index * GazetteerFormat.entryBytes
    return spelling(Int(bytes.word(offset + 16) & 0xFF_FFFF))
  }

  /// ISO 3166-1 alpha-2 code of the country that a place lies in.
  package func countryCode(of index: Int) -> String? {
    let country = standingRecord(index).country
    guard country != Int(GazetteerFormat.noCountry) else { return nil }
    return bytes.string(codes + 2 * country, count: 2)
  }

  /// Entry of a country by its ISO 3166-1 alpha-2 code, in capitals.
  package func country(code: String) -> Int? {
    let wanted = Array(code.utf8)
    guard wanted.count == 2 else { return nil }
    return firstIndex(in: 0..<countryCount) { [bytes, codes] index in
      let first = bytes.byte(codes + 2 * index)
      return first != wanted[0]
        ? first < wanted[0] : bytes.byte(codes + 2 * index + 1) < wanted[1]
    }.flatMap { index in
      countryCode(of: index) == code ? index : nil
    }
  }

  /// Entry of a place by its GeoNames id.
  package func entry(geonamesID: UInt32) -> Int? {
    guard geonamesID != 0 else { return nil }
    for index in 0..<countryCount where id(of: index) == geonamesID { return index }
    for run in [countryCount..<containerEnd, containerEnd..<entryCount] {
      let found = firstIndex(in: run) { id(of: $0) < geonamesID }
      if let found, id(of: found) == geonamesID { return found }
    }
    return nil
  }

  /// The place that a record shows: name, type, position, country and the place around it.
  package func place(_ index: Int) -> Place {
    var place = region(index)
    place.position = position(of: index)
    place.countryCode = countryCode(of: index)
    return place
  }

  /// What a record shows of a place around others: name, type and the place around it.
  package func region(_ index: Int) -> Place {
    var region = Place(standingRecord(index).kind, name: name(of: index))
    let id = id(of: index)
    region.geonamesID = id == 0 ? nil : id
    region.containedIn = container(of: index).map { self.id(of: $0) }
    return region
  }

  /// Entry of the next place around a place that has a GeoNames id.
  package func container(of index: Int) -> Int? {
    var current = index
    for _ in 0..<Gazetteer.deepest {
      guard let container = directContainer(of: current) else { return nil }
      if id(of: container) != 0 { return container }
      current = container
    }
    return nil
  }

  /// Most places around one another.
  ///
  /// Containers form no circle (the builder sees to it); the limit is for tables of unknown origin.
  static let deepest = 16

  /// Whether a place lies in another one, at any depth.
  package func lies(_ index: Int, in other: Int) -> Bool {
    var current = index
    for _ in 0..<Gazetteer.deepest {
      guard let container = directContainer(of: current) else { return false }
      if container == other { return true }
      current = container
    }
    return false
  }

  /// Entry of the place around a place.
  @inline(__always)
  private func directContainer(of index: Int) -> Int? {
    precondition(index >= 0 && index < entryCount, "no such entry")
    let container = bytes.half(entries &+ index &* GazetteerFormat.entryBytes &+ 20)
    return container == GazetteerFormat.noContainer ? nil : Int(container)
  }

  private func id(of index: Int) -> UInt32 {
    bytes.word(entries + index * GazetteerFormat.entryBytes)
  }

  // MARK: Names

  /// A candidate by its index (`GazetteerMatch.candidates`).
  @inline(__always)
  package func candidate(_ index: Int) -> GazetteerCandidate {
    let packed = bytes.word(candidates + 4 * index)
    return GazetteerCandidate(
      entry: Int(packed & 0xFF_FFFF), role: NameRole(rawValue: UInt8(packed >> 24)))
  }

  /// A candidate by its index, with what choosing among namesakes asks of it.
  package func namesake(_ index: Int) -> GazetteerNamesake {
    let candidate = candidate(index)
    let (kind, country, prominence) = standingRecord(candidate.entry)
    var state: Int32 = -1
    if kind == .state {
      state = Int32(truncatingIfNeeded: candidate.entry)
    } else if let container = directContainer(of: candidate.entry),
      standingRecord(container).kind == .state
    {
      state = Int32(truncatingIfNeeded: container)
    }
    let isArea =
      switch kind {
      case .country, .state, .continent, .ocean, .sea, .river: true
      default: false
      }
    let around = country == Int(GazetteerFormat.noCountry) ? -1 : country
    return GazetteerNamesake(
      entry: Int32(truncatingIfNeeded: candidate.entry),
      country: Int32(truncatingIfNeeded: kind == .country ? candidate.entry : around),
      state: state, position: position(of: candidate.entry), prominence: prominence,
      role: candidate.role, isArea: isArea)
  }

  private func position(of index: Int) -> Place.Position {
    let offset = entries &+ index &* GazetteerFormat.entryBytes
    return Place.Position(
      latitude: Int32(bitPattern: bytes.word(offset &+ 4)),
      longitude: Int32(bitPattern: bytes.word(offset &+ 8)))
  }

  /// What a whole text names, the most prominent place first; for tables and tests.
  package func lookup(_ name: String) -> [GazetteerCandidate] {
    var text = TokenizedText(lexicon: Lexicon([]))
    text.read(Array(name.utf8))
    var matches: [GazetteerMatch] = []
    if text.count > 0 { appendMatches(at: 0, in: text, to: &matches) }
    return matches.filter { Int($0.tokenCount) == text.count }
      .flatMap { $0.candidates.map(candidate) }
  }

  /// The country that an adjective or a people belongs to: "Belgian", "Dutch", "Swiss" → its entry.
  package func country(demonym: String) -> Int? {
    lookup(demonym).first { !$0.role.isDisjoint(with: .demonym) && isCountry($0.entry) }?.entry
  }

  /// The country of a name, alias or abbreviation: "Holland", "U.S.", "Burma" → its entry.
  package func country(named name: String) -> Int? {
    lookup(name).first { $0.role.isDisjoint(with: .demonym) && isCountry($0.entry) }?.entry
  }

  private func isCountry(_ index: Int) -> Bool { entry(index).kind == .country }

  /// Number of candidates and where they begin, traits and spelling of a name.
  @inline(__always)
  func nameRecord(
    _ index: Int
  ) -> (spelling: Int, traits: NameTraits, firstCandidate: UInt32, candidateCount: Int) {
    let offset = names + 8 * index
    let spelling = bytes.word(offset)
    let first = bytes.word(offset + 4)
    let next = bytes.word(offset + 12)
    return (
      pool + Int(spelling & 0xFF_FFFF) << poolShift, NameTraits(rawValue: UInt8(spelling >> 24)),
      first,
      Int(next) - Int(first)
    )
  }

  private func spelling(_ place: Int) -> String {
    let offset = pool + place << poolShift
    return bytes.string(offset + 1, count: Int(bytes.byte(offset)))
  }

  /// First index of a sorted run that does not precede what is looked for.
  private func firstIndex(in run: Range<Int>, precedes: (Int) -> Bool) -> Int? {
    var low = run.lowerBound
    var high = run.upperBound
    while low < high {
      let middle = (low + high) / 2
      if precedes(middle) { low = middle + 1 } else { high = middle }
    }
    return low < run.upperBound ? low : nil
  }
}
