package import Facts

/// Gathers places and their names, for a compiled gazetteer (`GazetteerFormat`).
///
/// Rows and names are kept in flat arrays, some 40 bytes a row and 30 a name, so that a table of millions fits. The
/// compiled bytes depend on the rows alone, not on their order among equals of id and name.
package struct GazetteerBuilder {
  /// One place.
  package struct Row {
    package var geonamesID: UInt32 = 0
    package var kind: Place.Kind
    package var name: String
    package var position: Place.Position
    package var population: UInt32 = 0
    /// ISO 3166-1 alpha-2 code.
    package var countryCode: String?
    /// Row of the place around it.
    package var container: Int?
    package var prominence: UInt8 = 0
    /// What GeoNames calls it within its country, of a first-order division: "VLG", "CA", "05".
    package var divisionCode: String?

    package init(_ kind: Place.Kind, name: String, position: Place.Position) {
      self.kind = kind
      self.name = name
      self.position = position
    }
  }

  /// What cannot be laid out.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    case tooMany(String, limit: Int)
    case unknownCountry(String, place: String)
    case circle(place: String)

    package var description: String {
      switch self {
      case .tooMany(let what, let limit):
        "more than \(limit) \(what); the format has no room for them"
      case .unknownCountry(let code, let place):
        "\(place) lies in country \(code), which has no row of its own"
      case .circle(let place): "\(place) lies in itself, directly or through others"
      }
    }
  }

  /// A row as it is kept.
  struct StoredPlace {
    var geonamesID: UInt32
    var population: UInt32
    var position: Place.Position
    var name: UInt32
    /// Row, -1 for none.
    var container: Int32
    /// Two letters, 0 for none.
    var country: UInt16
    var kind: UInt8
    var prominence: UInt8
  }

  /// A name with the last of its uses.
  struct StoredName {
    var spelling: UInt32
    var hash: UInt32
    var use: Int32
    var traits: NameTraits
  }

  /// A place that a name may mean, and the use before it.
  struct Use {
    var row: UInt32
    var before: Int32
    var role: NameRole
  }

  var places: [StoredPlace] = []
  var names: [StoredName] = []
  var uses: [Use] = []
  var texts = TextPool()
  /// Codes of first-order divisions by row.
  var divisionCodes: [(row: Int, code: String)] = []
  /// Open addressing over the names' hashes: number + 1, 0 where empty.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var scratch = TokenizedText(lexicon: Lexicon([]))

  package init() {}

  /// Number of places so far.
  package var placeCount: Int { places.count }
  /// Number of names so far.
  package var nameCount: Int { names.count }

  // MARK: Places

  /// Adds a place; returns its row.
  ///
  /// Of a name longer than 255 bytes, as much is kept.
  package mutating func add(_ row: Row) -> Int {
    places.append(stored(row))
    if let code = row.divisionCode { divisionCodes.append((places.count - 1, code)) }
    return places.count - 1
  }

  /// Changes what is known of a place; its names stay, and what is `nil` does.
  package mutating func update(
    _ row: Int, name: String, kind: Place.Kind?, position: Place.Position, population: UInt32?,
    prominence: UInt8?
  ) {
    places[row].name = stored(name)
    if let kind { places[row].kind = GazetteerBuilder.number(of: kind) }
    places[row].position = position
    if let population { places[row].population = population }
    if let prominence { places[row].prominence = prominence }
  }

  private mutating func stored(_ row: Row) -> StoredPlace {
    StoredPlace(
      geonamesID: row.geonamesID, population: row.population, position: row.position,
      name: stored(row.name), container: Int32(row.container ?? -1),
      country: GazetteerBuilder.packed(row.countryCode),
      kind: GazetteerBuilder.number(of: row.kind), prominence: row.prominence)
  }

  private mutating func stored(_ name: String) -> UInt32 {
    var name = name
    while name.utf8.count > 255 { name.unicodeScalars.removeLast() }
    return UInt32(texts.add(Array(name.utf8).span))
  }

  private static func number(of kind: Place.Kind) -> UInt8 {
    UInt8(GazetteerFormat.kinds.firstIndex(of: kind) ?? 0)
  }

  /// Sets what a place lies in.
  package mutating func setContainer(of row: Int, to container: Int) {
    places[row].container = Int32(container)
  }

  /// Notes what GeoNames calls a first-order division within its country.
  package mutating func setDivisionCode(of row: Int, to code: String) {
    divisionCodes.append((row, code))
  }

  /// Leaves out the country of a place.
  package mutating func removeCountry(of row: Int) { places[row].country = 0 }

  /// GeoNames id of a place, 0 where it has none.
  package func geonamesID(of row: Int) -> UInt32 { places[row].geonamesID }

  /// Inhabitants of a place, 0 where unknown.
  package func population(of row: Int) -> UInt32 { places[row].population }

  /// Two letters as a number, 0 for none.
  static func packed(_ code: String?) -> UInt16 {
    guard let code, code.utf8.count == 2 else { return 0 }
    return code.utf8.reduce(0) { $0 << 8 | UInt16($1) }
  }

  /// The letters of such a number.
  static func letters(_ packed: UInt16) -> [UInt8] {
    [UInt8(packed >> 8), UInt8(truncatingIfNeeded: packed)]
  }

  // MARK: Names

  /// Adds a name of a place; `false` where the name is empty, too long, or has too many tokens.
  @discardableResult
  package mutating func addName(
    _ text: String, of row: Int, _ role: NameRole, traits: NameTraits = []
  ) -> Bool {
    let spelling = Array(text.utf8)
    guard spelling.count < 256 else { return false }
    scratch.read(spelling)
    guard scratch.count > 0, scratch.count <= GazetteerFormat.longestName else { return false }
    let isExact = traits.contains(.exactCase)
    let hash = GazetteerBuilder.hash(spelling.span, isExact: isExact)
    if names.count * 2 >= slots.count { grow() }
    let slot = slot(of: spelling.span, hash, isExact: isExact)
    if slots[slot] != 0 {
      let name = Int(slots[slot]) - 1
      use(name, for: row, role)
      names[name].traits.formUnion(traits)
      // Of spellings that fold alike, the plainest stands for all: ASCII, then the usual order.
      if isPlainer(spelling, than: name) { names[name].spelling = UInt32(texts.add(spelling.span)) }
      return true
    }
    slots[slot] = UInt32(names.count + 1)
    names.append(
      StoredName(spelling: UInt32(texts.add(spelling.span)), hash: hash, use: -1, traits: traits))
    use(names.count - 1, for: row, role)
    return true
  }

  /// Notes that a name is a place's; a place's names come one after the other, so the last use shows a second time.
  private mutating func use(_ name: Int, for row: Int, _ role: NameRole) {
    let last = Int(names[name].use)
    if last >= 0, Int(uses[last].row) == row {
      uses[last].role.formUnion(role)
      return
    }
    names[name].use = Int32(uses.count)
    uses.append(Use(row: UInt32(row), before: Int32(last), role: role))
  }

  private func isPlainer(_ spelling: [UInt8], than name: Int) -> Bool {
    let other = texts.bytes[texts.range(of: Int(names[name].spelling))]
    let foreign = spelling.count { $0 >= 0x80 }
    let otherForeign = other.count { $0 >= 0x80 }
    if foreign != otherForeign { return foreign < otherForeign }
    // A small letter matches more than a capital: it goes with both.
    return other.lexicographicallyPrecedes(spelling)
  }

  /// Whether a name is known already, in whatever role.
  package func hasName(_ text: String) -> Bool {
    let spelling = Array(text.utf8)
    let hash = GazetteerBuilder.hash(spelling.span, isExact: false)
    return slots[slot(of: spelling.span, hash, isExact: false)] != 0
  }

  /// Where a name is in the slots, or the empty slot where it belongs.
  private func slot(of spelling: Span<UInt8>, _ hash: UInt32, isExact: Bool) -> Int {
    var index = Int(hash) & (slots.count - 1)
    while slots[index] != 0 {
      let name = names[Int(slots[index]) - 1]
      if name.hash == hash, name.traits.contains(.exactCase) == isExact {
        let range = texts.range(of: Int(name.spelling))
        let isSame =
          isExact
          ? GazetteerBuilder.isEqual(texts.bytes.span, range, spelling)
          : GazetteerBuilder.foldsAlike(texts.bytes.span, range, spelling)
        if isSame { return index }
      }
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for name in names.indices {
      var index = Int(names[name].hash) & (slots.count - 1)
      while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = UInt32(name + 1)
    }
  }

  /// Hash of a name, folded unless it counts exactly as it is written.
  private static func hash(_ spelling: Span<UInt8>, isExact: Bool) -> UInt32 {
    var hash = FoldedHash()
    if isExact {
      for index in spelling.indices { hash.add(spelling[index]) }
    } else {
      var reader = FoldedReader(0..<spelling.count)
      while true {
        let scalar = reader.next(spelling)
        if scalar == 0 { break }
        hash.add(scalar)
      }
    }
    return hash.low
  }

  private static func isEqual(
    _ one: Span<UInt8>, _ range: Range<Int>, _ other: Span<UInt8>
  ) -> Bool {
    guard range.count == other.count else { return false }
    for index in other.indices where one[range.lowerBound + index] != other[index] { return false }
    return true
  }

  private static func foldsAlike(
    _ one: Span<UInt8>, _ range: Range<Int>, _ other: Span<UInt8>
  ) -> Bool {
    var left = FoldedReader(range)
    var right = FoldedReader(0..<other.count)
    while true {
      let scalar = left.next(one)
      guard scalar == right.next(other) else { return false }
      if scalar == 0 { return true }
    }
  }

  /// A name's folded form: what names are told apart by.
  package static func folded(_ text: [UInt8]) -> [UInt8] {
    var reader = FoldedReader(0..<text.count)
    var result: [UInt8] = []
    let span = text.span
    while true {
      let scalar = reader.next(span)
      guard scalar != 0 else { return result }
      guard scalar >= 0x80, let character = Unicode.Scalar(scalar) else {
        result.append(UInt8(truncatingIfNeeded: scalar))
        continue
      }
      if let encoded = UTF8.encode(character) { result.append(contentsOf: encoded) }
    }
  }
}
