package import Facts

/// Lays out a compiled gazetteer (`GazetteerFormat`) from places and their names.
///
/// The bytes depend on the rows alone, not on their order among equals of id and name.
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

  private struct Name {
    var spelling: [UInt8]
    var tokens: [UInt32]
    var isExact: Bool
    var traits: NameTraits
    var roles: [Int: NameRole] = [:]
  }

  package private(set) var rows: [Row] = []
  private var names: [Name] = []
  private var nameOfKey: [[UInt8]: Int] = [:]
  private var scratch = TokenizedText(lexicon: Lexicon([]))

  package init() {}

  /// Number of names so far.
  package var nameCount: Int { names.count }

  /// Adds a place; returns its row.
  package mutating func add(_ row: Row) -> Int {
    rows.append(row)
    return rows.count - 1
  }

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
    // 0 never occurs in a folded name, so that exact spellings have keys of their own.
    let key = GazetteerBuilder.folded(spelling) + (isExact ? [0] + spelling : [])
    if let index = nameOfKey[key] {
      names[index].roles[row, default: []].formUnion(role)
      names[index].traits.formUnion(traits)
      // Of spellings that fold alike, the plainest stands for all: ASCII, then the usual order.
      if GazetteerBuilder.isPlainer(spelling, than: names[index].spelling) {
        names[index].spelling = spelling
      }
      return true
    }
    nameOfKey[key] = names.count
    names.append(
      Name(
        spelling: spelling, tokens: scratch.tokens[..<scratch.count].map(\.payload),
        isExact: isExact, traits: traits, roles: [row: role]))
    return true
  }

  private static func isPlainer(_ one: [UInt8], than other: [UInt8]) -> Bool {
    let oneForeign = one.count { $0 >= 0x80 }
    let otherForeign = other.count { $0 >= 0x80 }
    if oneForeign != otherForeign { return oneForeign < otherForeign }
    // A small letter matches more than a capital: it goes with both.
    return other.lexicographicallyPrecedes(one)
  }

  /// Whether a name is known already, in whatever role.
  package func hasName(_ text: String) -> Bool {
    nameOfKey[GazetteerBuilder.folded(Array(text.utf8))] != nil
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

  // MARK: Layout

  /// Lays the tables out.
  package func build() throws(Failure) -> [UInt8] {
    let order = entryOrder()
    var entryOfRow = [Int](repeating: 0, count: rows.count)
    for (entry, row) in order.rows.enumerated() { entryOfRow[row] = entry }
    var pool = Pool()
    let codes = order.rows[..<order.countryCount].map { rows[$0].countryCode ?? "" }

    let entries = try layEntries(order.rows, entryOfRow, codes, &pool)
    let sorted = names.indices.sorted { one, other in
      let left = GazetteerBuilder.folded(names[one].spelling)
      let right = GazetteerBuilder.folded(names[other].spelling)
      return left != right
        ? left.lexicographicallyPrecedes(right)
        : names[one].spelling.lexicographicallyPrecedes(names[other].spelling)
    }
    var nameTable: [UInt8] = []
    var candidateTable: [UInt8] = []
    for index in sorted {
      let name = names[index]
      nameTable.append(word: pool.offset(of: name.spelling) | UInt32(name.traits.rawValue) << 24)
      nameTable.append(word: UInt32(candidateTable.count / 4))
      for (row, role) in rankedCandidates(of: name, entryOfRow) {
        candidateTable.append(word: UInt32(entryOfRow[row]) | UInt32(role.rawValue) << 24)
      }
    }
    nameTable.append(word: 0)
    nameTable.append(word: UInt32(candidateTable.count / 4))
    guard pool.bytes.count < GazetteerFormat.poolLimit else {
      throw .tooMany("bytes of names", limit: GazetteerFormat.poolLimit)
    }
    guard names.count < Int(GazetteerFormat.Slot.nameMask) else {
      throw .tooMany("names", limit: Int(GazetteerFormat.Slot.nameMask))
    }
    let index = NameIndex(sorted.map { names[$0].tokens })

    var file = [UInt8](repeating: 0, count: 4 * GazetteerFormat.headerWords)
    var fields = [UInt32](repeating: 0, count: GazetteerFormat.Field.allCases.count)
    func set(_ field: GazetteerFormat.Field, _ value: Int) {
      fields[field.rawValue] = UInt32(value)
    }
    func append(_ field: GazetteerFormat.Field, _ table: [UInt8]) {
      while file.count % 64 != 0 { file.append(0) }
      set(field, file.count)
      file += table
    }
    append(.filter, index.filter)
    append(.slots, index.slots)
    append(.names, nameTable)
    append(.candidates, candidateTable)
    append(.entries, entries)
    append(.codes, codes.flatMap { Array($0.utf8) })
    append(.pool, pool.bytes)
    set(.magic, Int(GazetteerFormat.magic))
    set(.version, Int(GazetteerFormat.version))
    set(.entryCount, rows.count)
    set(.countryCount, order.countryCount)
    set(.containerEnd, order.containerEnd)
    set(.nameCount, names.count)
    set(.candidateCount, candidateTable.count / 4)
    set(.slotBits, index.slotBits)
    set(.filterBits, index.filterBits)
    set(.longestName, names.map(\.tokens.count).max() ?? 0)
    set(.size, file.count)
    for (position, value) in fields.enumerated() {
      var bytes: [UInt8] = []
      bytes.append(word: value)
      file.replaceSubrange(4 * position..<4 * position + 4, with: bytes)
    }
    return file
  }

  /// Rows in the order of entries: ISO countries by code, containers and features by id, settlements by id.
  private func entryOrder() -> (rows: [Int], countryCount: Int, containerEnd: Int) {
    var isContainer = [Bool](repeating: false, count: rows.count)
    for row in rows { if let container = row.container { isContainer[container] = true } }
    func group(_ index: Int) -> Int {
      let row = rows[index]
      if row.kind == .country, row.countryCode != nil { return 0 }
      return isContainer[index] || row.kind != .city ? 1 : 2
    }
    let groups = rows.indices.map(group)
    let sorted = rows.indices.sorted { one, other in
      if groups[one] != groups[other] { return groups[one] < groups[other] }
      if groups[one] == 0, rows[one].countryCode != rows[other].countryCode {
        return rows[one].countryCode ?? "" < rows[other].countryCode ?? ""
      }
      if rows[one].geonamesID != rows[other].geonamesID {
        return rows[one].geonamesID < rows[other].geonamesID
      }
      return one < other
    }
    let countryCount = groups.count { $0 == 0 }
    return (sorted, countryCount, countryCount + groups.count { $0 == 1 })
  }

  private func layEntries(
    _ order: [Int], _ entryOfRow: [Int], _ codes: [String], _ pool: inout Pool
  ) throws(Failure) -> [UInt8] {
    guard order.count < 1 << 24 else { throw .tooMany("places", limit: 1 << 24) }
    guard codes.count < Int(GazetteerFormat.noCountry) else {
      throw .tooMany("countries", limit: Int(GazetteerFormat.noCountry))
    }
    let indexOfCode = Dictionary(
      zip(codes, codes.indices.map { UInt8($0) }), uniquingKeysWith: { first, _ in first })
    var table: [UInt8] = []
    table.reserveCapacity(order.count * GazetteerFormat.entryBytes)
    for index in order {
      let row = rows[index]
      var country = GazetteerFormat.noCountry
      if let code = row.countryCode {
        guard let known = indexOfCode[code] else {
          throw .unknownCountry(code, place: row.name)
        }
        country = known
      }
      var container = GazetteerFormat.noContainer
      if row.container != nil {
        try checkForCircle(index)
        let entry = row.container.map { entryOfRow[$0] } ?? 0
        guard entry < Int(GazetteerFormat.noContainer) else {
          throw .tooMany("places around others", limit: Int(GazetteerFormat.noContainer))
        }
        container = UInt16(entry)
      }
      let kind = GazetteerFormat.kinds.firstIndex(of: row.kind) ?? 0
      table.append(word: row.geonamesID)
      table.append(word: UInt32(bitPattern: row.position.latitude))
      table.append(word: UInt32(bitPattern: row.position.longitude))
      table.append(word: row.population)
      table.append(word: pool.offset(of: Array(row.name.utf8)) | UInt32(kind) << 24)
      table.append(UInt8(truncatingIfNeeded: container))
      table.append(UInt8(truncatingIfNeeded: container >> 8))
      table.append(country)
      table.append(row.prominence)
    }
    return table
  }

  private func checkForCircle(_ row: Int) throws(Failure) {
    var current = rows[row].container
    for _ in 0..<16 {
      guard let container = current else { return }
      current = rows[container].container
    }
    throw .circle(place: rows[row].name)
  }

  /// Candidates by prominence, names in use before foreign ones.
  private func rankedCandidates(
    of name: Name, _ entryOfRow: [Int]
  ) -> [(row: Int, role: NameRole)] {
    func rank(_ row: Int, _ role: NameRole) -> (Int, Int, UInt32) {
      let isForeign = role.isDisjoint(with: [.canonical, .alternate, .abbreviation, .demonym])
      return (isForeign ? 1 : 0, -Int(rows[row].prominence), .max - rows[row].population)
    }
    return name.roles.map { ($0.key, $0.value) }.sorted { one, other in
      let left = rank(one.0, one.1)
      let right = rank(other.0, other.1)
      return left != right ? left < right : entryOfRow[one.0] < entryOfRow[other.0]
    }
  }
}

/// Spellings, each once.
private struct Pool {
  private(set) var bytes: [UInt8] = []
  private var offsets: [[UInt8]: UInt32] = [:]

  mutating func offset(of text: [UInt8]) -> UInt32 {
    let text = text.count < 256 ? text : Array(text[..<255])
    if let known = offsets[text] { return known }
    let offset = UInt32(bytes.count)
    bytes.append(UInt8(text.count))
    bytes += text
    offsets[text] = offset
    return offset
  }
}

/// Slots and filter over the tokens of sorted names.
private struct NameIndex {
  private(set) var slots: [UInt8] = []
  private(set) var filter: [UInt8]
  let slotBits: Int
  let filterBits: Int

  private struct Node {
    var hash: TokenRunHash
    var names: [Int] = []
    var continues = false
  }

  init(_ names: [[UInt32]]) {
    var nodes: [Node] = []
    var nodeOfHash: [UInt64: Int] = [:]
    func node(_ hash: TokenRunHash) -> Int {
      if let known = nodeOfHash[hash.value] { return known }
      nodeOfHash[hash.value] = nodes.count
      nodes.append(Node(hash: hash))
      return nodes.count - 1
    }
    var firsts: Set<UInt64> = []
    for (index, tokens) in names.enumerated() {
      var hash = TokenRunHash()
      for (position, token) in tokens.enumerated() {
        hash.add(token)
        if position == 0 { firsts.insert(hash.value) }
        let here = node(hash)
        if position == tokens.count - 1 {
          nodes[here].names.append(index)
        } else {
          nodes[here].continues = true
        }
      }
    }
    let used = nodes.reduce(0) { $0 + max(1, $1.names.count) }
    var bits = 4
    // Two thirds full: a miss that passes the filter reads some three neighbouring slots.
    while used * 3 > (1 << bits) * 2 { bits += 1 }
    slotBits = bits
    var table = [UInt32](repeating: 0, count: 1 << bits)
    for node in nodes {
      let fixed =
        node.hash.tag << GazetteerFormat.Slot.tagShift
        | (node.continues ? GazetteerFormat.Slot.continues : 0)
      for name in node.names.isEmpty ? [-1] : node.names {
        var index = node.hash.high(UInt32(bits))
        while table[index] != 0 { index = (index + 1) & (table.count - 1) }
        table[index] = fixed | UInt32(name + 1)
      }
    }
    for slot in table { slots.append(word: slot) }

    var bitCount = 6
    // Eight bits a first token: one word in eight that begins no name passes.
    while firsts.count * 8 > 1 << bitCount { bitCount += 1 }
    filterBits = bitCount
    filter = [UInt8](repeating: 0, count: 1 << (bitCount - 3))
    for value in firsts {
      let bit = Int(truncatingIfNeeded: value >> (64 - UInt64(bitCount)))
      filter[bit >> 3] |= 1 << UInt8(bit & 7)
    }
  }
}

extension [UInt8] {
  /// Appends a number of four bytes, little-endian.
  mutating func append(word: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] { append(UInt8(truncatingIfNeeded: word >> shift)) }
  }
}
