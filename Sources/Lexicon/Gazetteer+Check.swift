import Facts

/// What a table of unknown origin must be before anything is read from it by its own word.
extension Gazetteer {
  /// Longest run of full slots that a table may have: what a name in a text can cost at most.
  private static let longestRun = 4096

  /// Reads the whole table once.
  ///
  /// - Throws: `GazetteerError.damaged` for the first thing that would lead beyond a table, or nowhere.
  func check() throws(GazetteerError) {
    var sum = TableChecksum()
    for offset in stride(from: 4 * GazetteerFormat.headerWords, to: bytes.count - 3, by: 4) {
      sum.add(bytes.word(offset))
    }
    guard bytes.count % 4 == 0, sum.value == checksum else { throw .damaged("the checksum") }
    let poolSize = bytes.count - pool
    try checkEntries(poolSize)
    try checkNames(poolSize)
    for index in 0..<candidateCount where candidate(index).entry >= entryCount {
      throw .damaged("candidate \(index)")
    }
    try checkSlots()
    for index in 0..<divisionCount
    where Int(bytes.word(divisions + index * GazetteerFormat.divisionBytes + 8)) >= entryCount {
      throw .damaged("division \(index)")
    }
    for index in 0..<2 * countryCount where bytes.byte(codes + index) &- UInt8(ascii: "A") >= 26 {
      throw .damaged("a country's code")
    }
  }

  private func checkEntries(_ poolSize: Int) throws(GazetteerError) {
    for index in 0..<entryCount {
      let entry = entry(index)
      let name = bytes.word(entries + index * GazetteerFormat.entryBytes + 16) & 0xFF_FFFF
      guard isText(name, poolSize, atLeast: 1), entry.container ?? 0 < entryCount,
        entry.country ?? 0 < countryCount || entry.country == nil,
        entry.position.latitude.magnitude <= 9_000_000,
        entry.position.longitude.magnitude <= 18_000_000
      else { throw .damaged("place \(index)") }
    }
  }

  private func checkNames(_ poolSize: Int) throws(GazetteerError) {
    for index in 0..<nameCount {
      let spelling = bytes.word(names + 8 * index) & 0xFF_FFFF
      let first = Int(bytes.word(names + 8 * index + 4))
      let next = Int(bytes.word(names + 8 * index + 12))
      guard isText(spelling, poolSize, atLeast: 0), first < next, next <= candidateCount else {
        throw .damaged("name \(index)")
      }
    }
  }

  private func checkSlots() throws(GazetteerError) {
    var run = 0
    let count = 1 << Int(slotBits)
    var isAnyEmpty = false
    // Runs go on from the end to the beginning: a second round is as long as the run there.
    for index in 0..<2 * count {
      let slot = bytes.word(slots + 4 * (index & (count - 1)))
      if slot == 0 {
        isAnyEmpty = true
        run = 0
        if index >= count { break }
        continue
      }
      run += 1
      guard run <= Gazetteer.longestRun, Int(slot & slotLayout.nameMask) <= nameCount else {
        throw .damaged("slot \(index & (count - 1))")
      }
    }
    if !isAnyEmpty { throw .damaged("the slots") }
  }

  /// Whether a whole text is at a place of the pool.
  private func isText(_ place: UInt32, _ poolSize: Int, atLeast shortest: Int) -> Bool {
    let offset = Int(place) << poolShift
    guard offset < poolSize else { return false }
    let length = Int(bytes.byte(pool + offset))
    return length >= shortest && offset + 1 + length <= poolSize
  }
}

/// What compiling further places onto a table asks of it.
extension Gazetteer {
  /// A name with all that it may mean.
  package struct StoredName {
    package var spelling: String
    package var traits: NameTraits
    package var candidates: Range<Int>
  }

  /// A name by its index.
  package func storedName(_ index: Int) -> StoredName {
    let record = nameRecord(index)
    return StoredName(
      spelling: bytes.string(record.spelling + 1, count: Int(bytes.byte(record.spelling))),
      traits: record.traits,
      candidates: Int(record.firstCandidate)..<Int(record.firstCandidate) + record.candidateCount)
  }

  /// The first-order divisions that have a code: "BE.VLG" with its entry.
  package var divisionEntries: [(code: String, entry: Int)] {
    (0..<divisionCount).map { index in
      let offset = divisions + index * GazetteerFormat.divisionBytes
      let country = bytes.string(offset, count: 2)
      let length = (2..<8).first { bytes.byte(offset + $0) == 0 } ?? 8
      let code = bytes.string(offset + 2, count: length - 2)
      return ("\(country).\(code)", Int(bytes.word(offset + 8)))
    }
  }
}
