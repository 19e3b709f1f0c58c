import Facts
import Testing

@testable import Lexicon

/// The names that the gazetteer finds in a text: each with the country or kind of its first candidate.
private func found(_ text: String) -> [String] {
  var read = TokenizedText(lexicon: Lexicon([]))
  read.read(Array(text.utf8))
  var matches: [GazetteerMatch] = []
  Gazetteer.shared.appendMatches(in: read, to: &matches)
  return matches.map { match in
    let start = Int(read.tokens[match.tokens.lowerBound].start)
    let end = Int(read.tokens[match.tokens.upperBound - 1].end)
    return String(decoding: read.bytes[start..<end], as: UTF8.self)
  }
}

private func first(_ name: String) -> Int? { Gazetteer.shared.lookup(name).first?.entry }

@Suite("Places of the built-in gazetteer")
struct GazetteerPlaces {
  @Test(
    "a name leads to its place: GeoNames id, position in degrees, country",
    arguments: [
      ("Liège", 2_792_413, 50.63, 5.57, "BE"), ("Paris", 2_988_507, 48.85, 2.35, "FR"),
      ("Stratford-upon-Avon", 2_636_713, 52.19, -1.71, "GB"),
      ("Bavaria", 2_951_839, 49.0, 11.5, "DE"), ("California", 5_332_921, 37.25, -119.75, "US"),
      ("Belgium", 2_802_361, 50.75, 4.5, "BE"), ("Tokyo", 1_850_147, 35.69, 139.69, "JP"),
    ])
  func place(name: String, id: UInt32, latitude: Double, longitude: Double, country: String) throws
  {
    let gazetteer = Gazetteer.shared
    let index = try #require(first(name))
    let place = gazetteer.place(index)
    #expect(place.name == name)
    #expect(place.geonamesID == id)
    #expect(place.countryCode == country)
    let position = try #require(place.position)
    #expect(abs(Double(position.latitude) / 100_000 - latitude) < 0.02)
    #expect(abs(Double(position.longitude) / 100_000 - longitude) < 0.02)
    #expect(gazetteer.entry(geonamesID: id) == index)
  }

  @Test("a settlement lies in its division, that in its country, that in its continent")
  func containers() throws {
    let gazetteer = Gazetteer.shared
    let chicago = try #require(first("Chicago"))
    let division = try #require(gazetteer.entry(chicago).container)
    #expect(gazetteer.name(of: division) == "Illinois")
    #expect(gazetteer.entry(division).kind == .state)
    let country = try #require(gazetteer.entry(division).container)
    #expect(country == gazetteer.country(code: "US"))
    let continent = try #require(gazetteer.entry(country).container)
    #expect(gazetteer.entry(continent).kind == .continent)
    #expect(gazetteer.lies(chicago, in: continent))
    #expect(!gazetteer.lies(continent, in: chicago))
  }

  @Test(
    "countries by code, alias and abbreviation",
    arguments: [
      ("Holland", "NL"), ("Britain", "GB"), ("UK", "GB"), ("U.S.", "US"), ("USA", "US"),
      ("America", "US"), ("Czechia", "CZ"), ("Burma", "MM"), ("Côte d'Ivoire", "CI"),
      ("Ivory Coast", "CI"), ("UAE", "AE"),
    ])
  func aliases(name: String, code: String) throws {
    let country = try #require(Gazetteer.shared.country(named: name))
    #expect(Gazetteer.shared.countryCode(of: country) == code)
    #expect(Gazetteer.shared.country(code: code) == country)
  }

  @Test(
    "adjectives and peoples lead to their country",
    arguments: [
      ("Belgian", "BE"), ("Belgians", "BE"), ("Dutch", "NL"), ("Swiss", "CH"), ("British", "GB"),
      ("Briton", "GB"), ("Danes", "DK"), ("French", "FR"), ("Iraqi", "IQ"),
    ])
  func demonyms(name: String, code: String) throws {
    let country = try #require(Gazetteer.shared.country(demonym: name))
    #expect(Gazetteer.shared.countryCode(of: country) == code)
    #expect(Gazetteer.shared.country(named: name) == nil)
  }

  @Test("a former country is a place of its own, without GeoNames id and without ISO code")
  func former() throws {
    let index = try #require(Gazetteer.shared.country(named: "USSR"))
    let place = Gazetteer.shared.place(index)
    #expect(place.name == "Soviet Union")
    #expect(place.kind == .country)
    #expect(place.geonamesID == nil)
    #expect(place.countryCode == nil)
    #expect(place.position != nil)
  }

  @Test(
    "seas, rivers, mountains, islands, regions, landmarks and airports, by kind",
    arguments: [
      ("Gulf of Aden", Place.Kind.bodyOfWater), ("English Channel", .bodyOfWater),
      ("Black Sea", .sea), ("Atlantic", .ocean), ("River Thames", .river), ("Lake Chad", .lake),
      ("Mount Everest", .mountain), ("Sahara", .landform), ("Sicily", .state),
      ("Golan Heights", .place), ("Middle East", .place), ("Scandinavia", .place),
      ("Cook County", .administrativeArea), ("White House", .landmark), ("Heathrow", .airport),
      ("Chechnya", .state), ("Catalonia", .state), ("Manhattan", .city), ("Europe", .continent),
    ])
  func kinds(name: String, kind: Place.Kind) throws {
    let entry = Gazetteer.shared.entry(try #require(first(name)))
    #expect(entry.kind == kind)
    #expect(entry.prominence > 0)
  }

  @Test("no code, no id: nothing", arguments: ["", "B", "be", "ZZ", "BEL", "é"])
  func unknown(code: String) {
    #expect(Gazetteer.shared.country(code: code) == nil)
    #expect(Gazetteer.shared.entry(geonamesID: 0) == nil)
    #expect(Gazetteer.shared.entry(geonamesID: .max) == nil)
  }

  @Test(
    "the middle of a division lies in it, whatever its codes and its islands",
    arguments: [
      // Codes of 2025, and a code that meant another province before.
      ("Ho Chi Minh City", "VN", 10.7, 106.8), ("Tuyen Quang", "VN", 22.5, 105.1),
      // Across the 180th meridian; with an island far out in the ocean.
      ("Chukotka Autonomous Okrug", "RU", 66.5, 171.5), ("Eastern", "FJ", -18, -179.5),
      ("Valparaíso", "CL", -33, -71.3),
      // By the name without what it is.
      ("Bahia", "BR", -12.9, -40.7), ("Trujillo", "VE", 9.4, -70.6),
    ])
  func division(name: String, country: String, latitude: Double, longitude: Double) throws {
    let gazetteer = Gazetteer.shared
    let places = gazetteer.lookup(name).map { gazetteer.place($0.entry) }
    let place = try #require(places.first { $0.kind == .state && $0.countryCode == country })
    #expect(place.name == name)
    #expect(place.geonamesID != nil)
    let position = try #require(place.position)
    #expect(abs(Double(position.latitude) / 100_000 - latitude) < 1)
    #expect(abs(Double(position.longitude) / 100_000 - longitude) < 3)
  }

  @Test("candidates of a name come by prominence: Georgia the country, then the state")
  func order() {
    let gazetteer = Gazetteer.shared
    let kinds = gazetteer.lookup("Georgia").prefix(2).map { gazetteer.entry($0.entry).kind }
    #expect(kinds == [.country, .state])
  }
}

@Suite("Names in a text")
struct GazetteerNames {
  @Test(
    "the longest name comes first, then the shorter ones that begin alike",
    arguments: [
      ("in New York City now", ["New York City", "New York"]),
      ("at Stratford-upon-Avon.", ["Stratford-upon-Avon", "Stratford", "Avon"]),
      ("to St. Louis, Missouri", ["St. Louis", "Missouri"]),
      ("the U.S. and the UK", ["U.S.", "UK"]),
      ("Liege, LIÈGE and Liège", ["Liege", "LIÈGE", "Liège"]),
      ("Łódź and Lodz, Cañon City", ["Łódź", "Lodz", "Cañon City"]),
      ("in Fresno, Calif., today", ["Fresno", "Calif."]),
      ("Buenos\nAires", ["Buenos\nAires"]),
    ])
  func longest(text: String, names: [String]) {
    #expect(found(text).filter(names.contains) == names)
    #expect(found(text).first == names.first)
  }

  @Test(
    "case decides: an acronym is no pronoun, a name has its capitals",
    arguments: [
      ("tell us about it", "us"), ("he is from new york", "new york"), ("ME AND IT", "IT"),
      ("ONT. AND CALIF.", "ONT."), ("NEw YORK", "NEw YORK"), ("LIVErpool", "LIVErpool"),
    ])
  func rejected(text: String, name: String) {
    #expect(!found(text).contains(name))
  }

  @Test("capitals only are a shout, and the match says so")
  func shouted() throws {
    var text = TokenizedText(lexicon: Lexicon([]))
    text.read(Array("FLOODS IN BELGIUM".utf8))
    var matches: [GazetteerMatch] = []
    Gazetteer.shared.appendMatches(at: 2, in: text, to: &matches)
    let match = try #require(matches.first)
    #expect(match.traits.contains(.shouted))
    #expect(match.tokens == 2..<3)
  }

  @Test(
    "what else a name is",
    arguments: [
      ("Reading", NameTraits.commonWord), ("Nice", .commonWord), ("Mobile", .commonWord),
      ("Jordan", .givenName), ("Chad", .givenName), ("Washington", .surname),
      ("Lincoln", .surname), ("Jackson", .surname),
    ])
  func traits(name: String, expected: NameTraits) throws {
    var text = TokenizedText(lexicon: Lexicon([]))
    text.read(Array(name.utf8))
    var matches: [GazetteerMatch] = []
    Gazetteer.shared.appendMatches(in: text, to: &matches)
    #expect(try #require(matches.first).traits.contains(expected))
  }

  @Test(
    "what begins no name", arguments: ["", " ", "the", "Xqzzt", "U", ".", "\u{0}", "日本", "12345"])
  func nothing(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test("a name does not reach over an empty line")
  func paragraph() {
    #expect(!found("New\n\nYork").contains("New\n\nYork"))
  }

  @Test("hostile texts: many beginnings, each bounded")
  func hostile() {
    let matches = found(String(repeating: "San ", count: 100_000))
    #expect(matches.count <= 100_000)
    #expect(
      found(String(repeating: "New York ", count: 10_000)).count { $0 == "New York" } == 10_000)
  }
}

@Suite("Compiled tables")
struct GazetteerTables {
  private func small() throws -> Gazetteer { try Gazetteer(compiled: compiled()) }

  private func compiled() throws -> [UInt8] {
    var builder = GazetteerBuilder()
    let origin = Place.Position(latitude: 0, longitude: 0)
    var land = GazetteerBuilder.Row(.country, name: "Ruritania", position: origin)
    land.countryCode = "RU"
    land.geonamesID = 1
    let country = builder.add(land)
    builder.addName("Ruritania", of: country, .canonical)
    for (id, name) in [(9, "Strelsau"), (5, "Zenda"), (7, "Castle of Zenda")] {
      var town = GazetteerBuilder.Row(.city, name: name, position: origin)
      town.geonamesID = UInt32(id)
      town.countryCode = "RU"
      town.container = country
      let row = builder.add(town)
      builder.addName(name, of: row, .canonical)
    }
    builder.setDivisionCode(of: 3, to: "ZE")
    return try builder.build()
  }

  @Test("a table of one's own: ids, names, containers")
  func own() throws {
    let gazetteer = try small()
    #expect(gazetteer.entryCount == 4)
    for (id, name) in [(9, "Strelsau"), (5, "Zenda"), (7, "Castle of Zenda")] as [(UInt32, String)]
    {
      let index = try #require(gazetteer.entry(geonamesID: id))
      #expect(gazetteer.name(of: index) == name)
      #expect(gazetteer.lookup(name).map(\.entry) == [index])
      #expect(gazetteer.countryCode(of: index) == "RU")
    }
    #expect(gazetteer.entry(geonamesID: 6) == nil)
  }

  @Test("the same rows give the same bytes")
  func deterministic() throws {
    var builder = GazetteerBuilder()
    let row = builder.add(
      .init(.sea, name: "Sea", position: Place.Position(latitude: 1, longitude: 2)))
    builder.addName("Sea", of: row, .canonical)
    builder.addName("Mare", of: row, .foreign)
    #expect(try builder.build() == builder.build())
  }

  @Test("what is no gazetteer is told apart, with what to do")
  func damaged() throws {
    #expect(throws: GazetteerError.truncated(byteCount: 0)) { try Gazetteer(compiled: []) }
    #expect(throws: GazetteerError.notAGazetteer) {
      try Gazetteer(compiled: [UInt8](repeating: 7, count: 4096))
    }
    #expect("\(GazetteerError.otherVersion(9))".contains("compile it again"))
  }

  /// A table with its checksum set right, as somebody would who means harm.
  private func checked(_ table: [UInt8]) -> [UInt8] {
    var table = table
    var checksum = TableChecksum()
    for offset in stride(from: 128, to: table.count - 3, by: 4) {
      checksum.add((0..<4).reduce(0) { $0 | UInt32(table[offset + $1]) << UInt32(8 * $1) })
    }
    let place = 4 * GazetteerFormat.Field.checksum.rawValue
    for byte in 0..<4 {
      table[place + byte] = UInt8(truncatingIfNeeded: checksum.value >> UInt32(8 * byte))
    }
    return table
  }

  @Test("damage is found by the checksum, wherever it is")
  func flipped() throws {
    let table = try compiled()
    for offset in stride(from: 128, to: table.count, by: 5) {
      var damaged = table
      damaged[offset] ^= 0x10
      #expect(throws: GazetteerError.damaged("the checksum")) { try Gazetteer(compiled: damaged) }
    }
    #expect(throws: GazetteerError.truncated(byteCount: table.count - 1)) {
      try Gazetteer(compiled: Array(table.dropLast()))
    }
  }

  @Test(
    "no table leads beyond itself, whatever it holds",
    arguments: [0x00, 0x01, 0x7F, 0xFF] as [UInt8])
  func hostile(value: UInt8) throws {
    let table = try compiled()
    var refused = 0
    for offset in 4..<table.count {
      var hostile = table
      hostile[offset] = value
      guard let gazetteer = try? Gazetteer(compiled: checked(hostile)) else {
        refused += 1
        continue
      }
      // What is taken can be read through and through.
      for index in 0..<gazetteer.entryCount {
        let place = gazetteer.place(index)
        #expect(!place.name.isEmpty)
        _ = gazetteer.container(of: index)
        _ = gazetteer.entry(geonamesID: place.geonamesID ?? 0)
      }
      for index in 0..<gazetteer.nameCount { _ = gazetteer.storedName(index) }
      _ = gazetteer.divisionEntries
      _ = gazetteer.lookup("Castle of Zenda")
      _ = gazetteer.country(code: "RU")
    }
    #expect(refused > 0)
  }

  @Test("a table of many names: slots with room for them, texts in steps")
  func wide() {
    for count in [0, 1 << 22 - 2, 1 << 22 - 1, 1 << 24, 1 << 27] {
      let layout = GazetteerFormat.SlotLayout(nameCount: count)
      #expect(count < Int(layout.nameMask))
      #expect(layout.nameMask & layout.continues == 0)
      #expect(layout.tagMask << layout.tagShift | layout.continues | layout.nameMask == .max)
      #expect(GazetteerFormat.SlotLayout.nameBits ~= layout.nameBits)
    }
  }

  @Test("what cannot be laid out: an unknown country, a circle")
  func refused() {
    let origin = Place.Position(latitude: 0, longitude: 0)
    var stray = GazetteerBuilder()
    var row = GazetteerBuilder.Row(.city, name: "Nowhere", position: origin)
    row.countryCode = "QQ"
    _ = stray.add(row)
    #expect(throws: GazetteerBuilder.Failure.unknownCountry("QQ", place: "Nowhere")) {
      try stray.build()
    }
    var circle = GazetteerBuilder()
    row.countryCode = nil
    row.container = 0
    _ = circle.add(row)
    #expect(throws: GazetteerBuilder.Failure.circle(place: "Nowhere")) { try circle.build() }
  }

  @Test("a name too long for the table is refused, not cut")
  func longNames() {
    var builder = GazetteerBuilder()
    let row = builder.add(
      .init(.place, name: "X", position: Place.Position(latitude: 0, longitude: 0)))
    for name in [String(repeating: "x", count: 256), String(repeating: "x ", count: 13), ""] {
      let isTaken = builder.addName(name, of: row, .canonical)
      #expect(!isTaken)
    }
    #expect(builder.nameCount == 0)
  }
}

@Suite("Names of people and common words")
struct NameListTests {
  @Test("given names", arguments: ["John", "MARY", "jordan"])
  func given(word: String) {
    #expect(NameList.shared.traits(of: word).isGivenName)
  }

  @Test("surnames", arguments: ["Smith", "Washington", "García"])
  func surname(word: String) {
    #expect(NameList.shared.traits(of: word).isSurname)
  }

  @Test("common words", arguments: ["of", "most", "reading", "bath", "sandwich", "battle"])
  func common(word: String) {
    #expect(NameList.shared.traits(of: word).isCommonWord)
  }

  @Test("nothing known", arguments: ["", "Xqzzt", "Brussels", "12", "日本"])
  func unknown(word: String) {
    #expect(NameList.shared.traits(of: word).rawValue == 0)
  }

  @Test("a token and its word are the same")
  func tokens() {
    var text = TokenizedText(lexicon: Lexicon([]))
    text.read(Array("Mary, SMITH 7".utf8))
    let list = NameList.shared
    #expect(list.traits(of: text.tokens[0], in: text) == list.traits(of: "mary"))
    #expect(list.traits(of: text.tokens[2], in: text) == list.traits(of: "smith"))
    #expect(list.traits(of: text.tokens[3], in: text).rawValue == 0)
  }
}
