import Facts
import Lexicon

/// Places on top of a gazetteer: which rows are places that it has, and what lies in what.
struct GazetteerMerge {
  private var builder = GazetteerBuilder()
  private let base: Gazetteer?
  private var rowOfID: [UInt32: Int32] = [:]
  private var rowOfCountry: [String: Int] = [:]
  private var rowOfDivision: [String: Int] = [:]
  /// Codes of countries and divisions that rows named, and their numbers.
  private var homes: [String] = []
  private var numberOfHome: [String: Int32] = [:]
  /// Of each row after the base's: its country's number and its division's, -1 for none.
  private var homesOfRows: [(country: Int32, division: Int32)] = []
  /// What rows lie in by their own word: a GeoNames id.
  private var containers: [(row: Int, id: UInt32)] = []
  /// Names that count only where nothing else is called so.
  private var foreignNames: [(name: String, row: Int)] = []

  /// Number of places.
  var placeCount: Int { builder.placeCount }

  /// Two places of one name are one place within so many hundred-thousandths of a degree: some 25 km.
  private static let nearby: Int32 = 22_500

  init(base: Gazetteer?) {
    self.base = base
    guard let base else { return }
    // Row i is entry i, so that containers need no second pass.
    for index in 0..<base.entryCount {
      let entry = base.entry(index)
      var row = GazetteerBuilder.Row(
        entry.kind, name: base.name(of: index), position: entry.position)
      row.geonamesID = entry.geonamesID
      row.population = entry.population
      row.countryCode = base.countryCode(of: index)
      row.container = entry.container
      row.prominence = entry.prominence
      _ = builder.add(row)
      if entry.geonamesID != 0 { rowOfID[entry.geonamesID] = Int32(index) }
      if entry.kind == .country, let code = row.countryCode { rowOfCountry[code] = index }
    }
    for (code, entry) in base.divisionEntries {
      rowOfDivision[code] = entry
      builder.setDivisionCode(of: entry, to: String(code.dropFirst(3)))
    }
    for index in 0..<base.nameCount {
      let name = base.storedName(index)
      for candidate in name.candidates {
        let meant = base.candidate(candidate)
        builder.addName(name.spelling, of: meant.entry, meant.role, traits: name.traits)
      }
    }
  }

  // MARK: Rows

  /// Adds a place; one's own word (`isOwn`) goes before what is known, a dump's does not.
  mutating func add(_ place: PlaceRow, isOwn: Bool) {
    if let known = known(place, isOwn: isOwn) {
      if isOwn {
        builder.update(
          known, name: place.name, kind: place.kind, position: place.position,
          population: place.population, prominence: place.prominence)
        if place.container != 0 { containers.append((known, place.container)) }
      }
      addNames(of: place, to: known, isOwn ? .canonical : .alternate)
      return
    }
    var row = GazetteerBuilder.Row(place.kind ?? .place, name: place.name, position: place.position)
    row.geonamesID = place.geonamesID
    row.population = place.population ?? 0
    row.countryCode = place.countryCode
    row.prominence = place.prominence ?? Prominence.listed
    if row.kind == .country, let code = place.countryCode, rowOfCountry[code] != nil {
      // A second country of one code: an old one, or a claim.
      row.countryCode = nil
    }
    let index = builder.add(row)
    if place.geonamesID != 0 { rowOfID[place.geonamesID] = Int32(index) }
    if row.kind == .country, let code = row.countryCode { rowOfCountry[code] = index }
    if place.isDivision, let code = place.division, rowOfDivision[code] == nil {
      rowOfDivision[code] = index
      builder.setDivisionCode(of: index, to: String(code.dropFirst(3)))
    }
    homesOfRows.append(
      (number(ofHome: row.countryCode), number(ofHome: place.division)))
    if place.container != 0 { containers.append((index, place.container)) }
    addNames(of: place, to: index, .canonical)
  }

  private mutating func number(ofHome code: String?) -> Int32 {
    guard let code else { return -1 }
    if let known = numberOfHome[code] { return known }
    let number = Int32(homes.count)
    homes.append(code)
    numberOfHome[code] = number
    return number
  }

  private mutating func addNames(of place: PlaceRow, to row: Int, _ role: NameRole) {
    addName(place.name, to: row, role)
    for name in place.aliases { addName(name, to: row, .alternate) }
    for variant in Spelling.variants(of: place.name) { addName(variant, to: row, .alternate) }
    for name in place.foreignNames where Spelling.isPlausible(name) {
      foreignNames.append((name, row))
    }
  }

  private mutating func addName(_ name: String, to row: Int, _ role: NameRole) {
    builder.addName(name, of: row, role, traits: NameTraits(ofName: name))
  }

  /// The row of a place that is known already.
  private func known(_ place: PlaceRow, isOwn: Bool) -> Int? {
    if place.geonamesID != 0 { return rowOfID[place.geonamesID].map { Int($0) } }
    guard isOwn, let base else { return nil }
    // Only built-in places are looked at, so that a list of one name a million times stays linear.
    for candidate in base.lookup(place.name).prefix(64)
    where candidate.role.isDisjoint(with: .demonym) {
      let entry = base.entry(candidate.entry)
      let code = base.countryCode(of: candidate.entry)
      guard place.countryCode == nil || code == place.countryCode else { continue }
      let north = (entry.position.latitude - place.position.latitude).magnitude
      let east = (entry.position.longitude - place.position.longitude).magnitude
      if north < Self.nearby, east < Self.nearby { return candidate.entry }
    }
    return nil
  }

  // MARK: Results

  /// Lays everything out.
  mutating func compiled() throws(GazetteerBuilder.Failure) -> [UInt8] {
    let first = builder.placeCount - homesOfRows.count
    for (offset, home) in homesOfRows.enumerated() {
      let row = first + offset
      let country = home.country < 0 ? nil : rowOfCountry[homes[Int(home.country)]]
      let division = home.division < 0 ? nil : rowOfDivision[homes[Int(home.division)]]
      if country == nil { builder.removeCountry(of: row) }
      if let around = [division, country].compactMap({ $0 }).first(where: { $0 != row }) {
        builder.setContainer(of: row, to: around)
      }
    }
    for (row, id) in containers {
      if let container = rowOfID[id] { builder.setContainer(of: row, to: Int(container)) }
    }
    addForeignNames()
    return try builder.build()
  }

  private mutating func addForeignNames() {
    foreignNames.sort { $0.name != $1.name ? $0.name < $1.name : $0.row < $1.row }
    var index = 0
    while index < foreignNames.count {
      let (name, row) = foreignNames[index]
      var end = index
      var isShared = false
      while end < foreignNames.count, foreignNames[end].name == name {
        if foreignNames[end].row != row { isShared = true }
        end += 1
      }
      if !isShared, NameTraits(ofName: name).isEmpty, !builder.hasName(name) {
        builder.addName(name, of: row, .foreign)
      }
      index = end
    }
    foreignNames = []
  }
}

extension NameTraits {
  /// What a place's name is besides, by the built-in list: an everyday word, a name of people.
  init(ofName name: String) {
    let word = NameList.shared.traits(of: name)
    self = []
    if word.isCommonWord { insert(.commonWord) }
    // Rare names of people are nobody's in the news.
    if word.givenNameFrequency >= 2 { insert(.givenName) }
    if word.surnameFrequency >= 3 { insert(.surname) }
  }
}
