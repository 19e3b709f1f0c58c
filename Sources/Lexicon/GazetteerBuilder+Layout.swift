import Facts

/// How what was gathered becomes the bytes of a compiled gazetteer.
extension GazetteerBuilder {
  /// Lays the tables out.
  package func build() throws(Failure) -> [UInt8] {
    let order = entryOrder()
    var entryOfRow = [Int32](repeating: 0, count: places.count)
    for (entry, row) in order.rows.enumerated() { entryOfRow[row] = Int32(entry) }
    guard names.count < GazetteerFormat.mostNames else {
      throw .tooMany("names", limit: GazetteerFormat.mostNames)
    }
    let sorted = names.indices.sorted { one, other in
      names[one].spelling != names[other].spelling
        ? texts.precedes(Int(names[one].spelling), Int(names[other].spelling))
        : names[one].traits.rawValue < names[other].traits.rawValue
    }
    let pool = try FilePool(
      order.rows.lazy.map { Int(places[$0].name) }, sorted.lazy.map { Int(names[$0].spelling) },
      of: texts)
    let entries = try layEntries(order.rows, order.countryCount, entryOfRow, pool)
    var nameTable: [UInt8] = []
    nameTable.reserveCapacity(8 * names.count + 8)
    var candidateTable: [UInt8] = []
    candidateTable.reserveCapacity(4 * uses.count)
    for index in sorted {
      let name = names[index]
      nameTable.append(
        word: pool.place(of: Int(name.spelling)) | UInt32(name.traits.rawValue) << 24)
      nameTable.append(word: UInt32(candidateTable.count / 4))
      for (row, role) in rankedCandidates(of: name, entryOfRow) {
        candidateTable.append(word: UInt32(entryOfRow[row]) | UInt32(role.rawValue) << 24)
      }
    }
    nameTable.append(word: 0)
    nameTable.append(word: UInt32(candidateTable.count / 4))
    let index = NameIndex(sorted.lazy.map { Int(names[$0].spelling) }, of: texts)

    var file = GazetteerFile()
    file.append(.filter, index.filter)
    file.append(.slots, index.slots)
    file.append(.names, nameTable)
    file.append(.candidates, candidateTable)
    file.append(.entries, entries)
    file.append(
      .codes, order.rows[..<order.countryCount].flatMap { Self.letters(places[$0].country) })
    let divisions = divisionTable(entryOfRow)
    file.append(.divisions, divisions)
    file.append(.pool, pool.bytes)
    file.set(.entryCount, places.count)
    file.set(.countryCount, order.countryCount)
    file.set(.containerEnd, order.containerEnd)
    file.set(.nameCount, names.count)
    file.set(.candidateCount, candidateTable.count / 4)
    file.set(.divisionCount, divisions.count / GazetteerFormat.divisionBytes)
    file.set(.slotBits, index.slotBits)
    file.set(.nameBits, index.nameBits)
    file.set(.filterBits, index.filterBits)
    file.set(.poolShift, pool.shift)
    file.set(.longestName, index.longestName)
    return file.finished()
  }

  /// Rows in the order of entries: ISO countries by code, what others lie in by id, everything else by id.
  private func entryOrder() -> (rows: [Int], countryCount: Int, containerEnd: Int) {
    var groups = [UInt8](repeating: 2, count: places.count)
    for place in places where place.container >= 0 { groups[Int(place.container)] = 1 }
    let country = UInt8(GazetteerFormat.kinds.firstIndex(of: .country) ?? 0)
    for row in places.indices where places[row].kind == country && places[row].country != 0 {
      groups[row] = 0
    }
    let sorted = places.indices.sorted { one, other in
      if groups[one] != groups[other] { return groups[one] < groups[other] }
      if groups[one] == 0, places[one].country != places[other].country {
        return places[one].country < places[other].country
      }
      if places[one].geonamesID != places[other].geonamesID {
        return places[one].geonamesID < places[other].geonamesID
      }
      return one < other
    }
    let countryCount = groups.count { $0 == 0 }
    return (sorted, countryCount, countryCount + groups.count { $0 == 1 })
  }

  private func layEntries(
    _ order: [Int], _ countryCount: Int, _ entryOfRow: [Int32], _ pool: FilePool
  ) throws(Failure) -> [UInt8] {
    guard order.count < 1 << 24 else { throw .tooMany("places", limit: 1 << 24) }
    guard countryCount < Int(GazetteerFormat.noCountry) else {
      throw .tooMany("countries", limit: Int(GazetteerFormat.noCountry))
    }
    var indexOfCountry: [UInt16: UInt8] = [:]
    for index in (0..<countryCount).reversed() {
      indexOfCountry[places[order[index]].country] = UInt8(index)
    }
    var table: [UInt8] = []
    table.reserveCapacity(order.count * GazetteerFormat.entryBytes)
    for index in order {
      let place = places[index]
      var country = GazetteerFormat.noCountry
      if place.country != 0 {
        guard let known = indexOfCountry[place.country] else {
          throw .unknownCountry(
            String(decoding: Self.letters(place.country), as: UTF8.self), place: name(of: index))
        }
        country = known
      }
      var container = GazetteerFormat.noContainer
      if place.container >= 0 {
        try checkForCircle(index)
        let entry = entryOfRow[Int(place.container)]
        guard entry < Int32(GazetteerFormat.noContainer) else {
          throw .tooMany("places around others", limit: Int(GazetteerFormat.noContainer))
        }
        container = UInt16(entry)
      }
      table.append(word: place.geonamesID)
      table.append(word: UInt32(bitPattern: place.position.latitude))
      table.append(word: UInt32(bitPattern: place.position.longitude))
      table.append(word: place.population)
      table.append(word: pool.place(of: Int(place.name)) | UInt32(place.kind) << 24)
      table.append(UInt8(truncatingIfNeeded: container))
      table.append(UInt8(truncatingIfNeeded: container >> 8))
      table.append(country)
      table.append(place.prominence)
    }
    return table
  }

  private func checkForCircle(_ row: Int) throws(Failure) {
    var current = places[row].container
    for _ in 0..<Gazetteer.deepest {
      if current < 0 { return }
      current = places[Int(current)].container
    }
    throw .circle(place: name(of: row))
  }

  private func name(of row: Int) -> String {
    String(decoding: texts.bytes[texts.range(of: Int(places[row].name))], as: UTF8.self)
  }

  /// Codes of first-order divisions, sorted by country and code.
  private func divisionTable(_ entryOfRow: [Int32]) -> [UInt8] {
    var lines: [[UInt8]] = []
    for (row, code) in divisionCodes where code.utf8.count <= 6 && places[row].country != 0 {
      var line = Self.letters(places[row].country) + Array(code.utf8)
      line += [UInt8](repeating: 0, count: 8 - line.count)
      line.append(word: UInt32(entryOfRow[row]))
      lines.append(line)
    }
    return lines.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
  }

  /// Candidates by prominence, names in use before foreign ones.
  private func rankedCandidates(
    of name: StoredName, _ entryOfRow: [Int32]
  ) -> ArraySlice<(row: Int, role: NameRole)> {
    var candidates: [(row: Int, role: NameRole)] = []
    var next = name.use
    while next >= 0 {
      let use = uses[Int(next)]
      candidates.append((Int(use.row), use.role))
      next = use.before
    }
    guard candidates.count > 1 else { return candidates[...] }
    // A place that took the name at two times has it once.
    candidates.sort { $0.row < $1.row }
    var last = 0
    for index in 1..<candidates.count {
      if candidates[index].row == candidates[last].row {
        candidates[last].role.formUnion(candidates[index].role)
      } else {
        last += 1
        candidates[last] = candidates[index]
      }
    }
    candidates.removeSubrange((last + 1)...)
    func rank(_ row: Int, _ role: NameRole) -> (Int, Int, UInt32) {
      let isForeign = role.isDisjoint(with: [.canonical, .alternate, .abbreviation, .demonym])
      return (isForeign ? 1 : 0, -Int(places[row].prominence), .max - places[row].population)
    }
    candidates.sort { one, other in
      let left = rank(one.row, one.role)
      let right = rank(other.row, other.role)
      return left != right ? left < right : entryOfRow[one.row] < entryOfRow[other.row]
    }
    return candidates.prefix(GazetteerFormat.mostNamesakes)
  }
}

/// The tables one behind the other, each on a line of the processor's cache.
private struct GazetteerFile {
  private var bytes = [UInt8](repeating: 0, count: 4 * GazetteerFormat.headerWords)
  private var fields = [UInt32](repeating: 0, count: GazetteerFormat.Field.allCases.count)

  mutating func set(_ field: GazetteerFormat.Field, _ value: Int) {
    fields[field.rawValue] = UInt32(value)
  }

  mutating func append(_ field: GazetteerFormat.Field, _ table: [UInt8]) {
    while bytes.count % 64 != 0 { bytes.append(0) }
    set(field, bytes.count)
    bytes += table
  }

  /// The file with its header.
  consuming func finished() -> [UInt8] {
    set(.magic, Int(GazetteerFormat.magic))
    set(.version, Int(GazetteerFormat.version))
    while bytes.count % 4 != 0 { bytes.append(0) }
    set(.size, bytes.count)
    var checksum = TableChecksum()
    for offset in stride(from: 4 * GazetteerFormat.headerWords, to: bytes.count, by: 4) {
      let low = UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8
      let high = UInt32(bytes[offset + 2]) | UInt32(bytes[offset + 3]) << 8
      checksum.add(low | high << 16)
    }
    set(.checksum, Int(checksum.value))
    for (position, value) in fields.enumerated() {
      for byte in 0..<4 {
        bytes[4 * position + byte] = UInt8(truncatingIfNeeded: value >> UInt32(8 * byte))
      }
    }
    return bytes
  }
}

/// The texts that a file names, in the order in which it does.
private struct FilePool {
  private(set) var bytes: [UInt8] = []
  /// Places are multiples of this power of two, so that 24 bits reach further than 16 MB.
  let shift: Int
  private var places: [UInt32]

  init(
    _ first: some Sequence<Int>, _ then: some Sequence<Int>, of texts: TextPool
  ) throws(GazetteerBuilder.Failure) {
    var shift = 0
    while FilePool.size(first, then, of: texts, shift) > GazetteerFormat.poolPlaces << shift {
      shift += 1
    }
    guard shift <= GazetteerFormat.largestShift else {
      throw .tooMany(
        "bytes of names", limit: GazetteerFormat.poolPlaces << GazetteerFormat.largestShift)
    }
    self.shift = shift
    places = [UInt32](repeating: .max, count: texts.count)
    for text in first { append(text, of: texts) }
    for text in then { append(text, of: texts) }
  }

  /// Where a text is.
  func place(of text: Int) -> UInt32 { places[text] }

  private mutating func append(_ text: Int, of texts: TextPool) {
    guard places[text] == .max else { return }
    while bytes.count & (1 << shift - 1) != 0 { bytes.append(0) }
    places[text] = UInt32(bytes.count >> shift)
    let range = texts.range(of: text)
    bytes.append(UInt8(range.count))
    bytes += texts.bytes[range]
  }

  private static func size(
    _ first: some Sequence<Int>, _ then: some Sequence<Int>, of texts: TextPool, _ shift: Int
  ) -> Int {
    var isCounted = [Bool](repeating: false, count: texts.count)
    var size = 0
    func count(_ text: Int) {
      if isCounted[text] { return }
      isCounted[text] = true
      size += ((texts.range(of: text).count + (1 << shift)) >> shift) << shift
    }
    for text in first { count(text) }
    for text in then { count(text) }
    return size
  }
}

/// Slots and filter over the tokens of sorted names.
private struct NameIndex {
  private(set) var slots: [UInt8] = []
  private(set) var filter: [UInt8]
  let slotBits: Int
  let nameBits: Int
  let filterBits: Int
  private(set) var longestName = 0

  /// A name by the hash of its tokens; 0 for the beginning of a longer one, else its number + 1.
  private struct Node {
    var hash: TokenRunHash
    var name: UInt32
  }

  init(_ names: some Sequence<Int>, of texts: TextPool) {
    var nodes: [Node] = []
    var firsts: [UInt64] = []
    var text = TokenizedText(lexicon: Lexicon([]))
    // Beginnings that the name before had, too, are there already.
    var before: [UInt64] = []
    var count: UInt32 = 0
    for name in names {
      count += 1
      text.read(Array(texts.bytes[texts.range(of: name)]))
      longestName = max(longestName, text.count)
      var hash = TokenRunHash()
      for position in 0..<text.count {
        hash.add(text.tokens[position].payload)
        let isKnown = position < before.count && before[position] == hash.value
        if position == 0, !isKnown { firsts.append(hash.value) }
        if position == text.count - 1 {
          nodes.append(Node(hash: hash, name: count))
        } else if !isKnown {
          nodes.append(Node(hash: hash, name: 0))
          before.removeSubrange(min(position, before.count)...)
          before.append(hash.value)
        }
      }
    }
    nodes.sort {
      $0.hash.value != $1.hash.value ? $0.hash.value < $1.hash.value : $0.name < $1.name
    }
    // A beginning stands for itself once, and not at all beside a name of the same tokens.
    var table: [(node: Node, continues: Bool)] = []
    table.reserveCapacity(nodes.count)
    var continues = false
    for (index, node) in nodes.enumerated() {
      let isFirst = index == 0 || nodes[index - 1].hash.value != node.hash.value
      if isFirst { continues = false }
      if node.name == 0 { continues = true }
      let isLast = index + 1 == nodes.count || nodes[index + 1].hash.value != node.hash.value
      if node.name != 0 || isLast { table.append((node, continues)) }
    }
    var bits = 4
    // Two thirds full: a miss that passes the filter reads some three neighbouring slots.
    while table.count * 3 > (1 << bits) * 2 { bits += 1 }
    slotBits = bits
    let layout = GazetteerFormat.SlotLayout(nameCount: Int(count))
    nameBits = layout.nameBits
    var words = [UInt32](repeating: 0, count: 1 << bits)
    for (node, continues) in table {
      var index = node.hash.high(UInt32(bits))
      while words[index] != 0 { index = (index + 1) & (words.count - 1) }
      words[index] =
        node.hash.tag(layout) << layout.tagShift | (continues ? layout.continues : 0) | node.name
    }
    slots.reserveCapacity(4 * words.count)
    for slot in words { slots.append(word: slot) }

    firsts.sort()
    let distinct = firsts.indices.count { $0 == 0 || firsts[$0] != firsts[$0 - 1] }
    var bitCount = 6
    // Eight bits a first token: one word in eight that begins no name passes.
    while distinct * 8 > 1 << bitCount { bitCount += 1 }
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
