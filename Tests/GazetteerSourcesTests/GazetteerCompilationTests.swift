import Facts
import Lexicon
import Testing

@testable import GazetteerSources

/// A line of a GeoNames dump.
private func line(
  _ id: Int, _ name: String, ascii: String? = nil, others: String = "", _ latitude: String,
  _ longitude: String, _ feature: String, country: String = "BE", division: String = "VLG",
  population: String = "0"
) -> String {
  let code = feature.split(separator: ".", omittingEmptySubsequences: false)
  let columns = [
    "\(id)", name, ascii ?? name, others, latitude, longitude, String(code[0]), String(code[1]),
    country, "", division, "", "", "", population, "", "12", "Europe/Brussels", "2024-01-01",
  ]
  return columns.joined(separator: "\t")
}

/// Compiles inputs on top of the built-in places or of none.
private func compile(
  _ inputs: String..., onTopOfBuiltIn: Bool = false
) throws -> (gazetteer: Gazetteer, compilation: GazetteerCompilation) {
  var compilation = GazetteerCompilation(onTopOfBuiltIn: onTopOfBuiltIn)
  for (number, input) in inputs.enumerated() {
    compilation.begin("input \(number + 1)")
    try compilation.read(Array(input.utf8))
    try compilation.end()
  }
  return (try Gazetteer(compiled: compilation.compiled()), compilation)
}

@Suite("Places of one's own, compiled")
struct GazetteerCompilationTests {
  @Test(
    "the columns of a dump: feature → type, position, what it lies in",
    arguments: [
      (line(11, "Velarov", "50.1", "3.2", "P.PPL", population: "1200"), Place.Kind.city),
      (line(11, "Velarov", "50.1", "3.2", "H.STM"), .river),
      (line(11, "Velarov", "50.1", "3.2", "H.LK"), .lake),
      (line(11, "Velarov", "50.1", "3.2", "T.MT"), .mountain),
      (line(11, "Velarov", "50.1", "3.2", "S.AIRP"), .airport),
      (line(11, "Velarov", "50.1", "3.2", "S.CH"), .landmark),
      (line(11, "Velarov", "50.1", "3.2", "A.ADM2"), .administrativeArea),
      (line(11, "Velarov", "50.1", "3.2", "L.RGN"), .place),
    ])
  func dump(row: String, kind: Place.Kind) throws {
    // The division and the country come after what lies in them, as in GeoNames' order of ids.
    let gazetteer = try compile(
      row + "\n" + line(12, "Flandria", "51", "4", "A.ADM1") + "\r\n"
        + line(13, "Belgica", "50.5", "4.5", "A.PCLI", division: "00", population: "11000000")
    ).gazetteer
    let index = try #require(gazetteer.entry(geonamesID: 11))
    let place = gazetteer.place(index)
    #expect(place.name == "Velarov")
    #expect(place.kind == kind)
    #expect(place.position == Place.Position(latitude: 5_010_000, longitude: 320_000))
    #expect(place.countryCode == "BE")
    #expect(place.containedIn == 12)
    let division = try #require(gazetteer.entry(geonamesID: 12))
    #expect(gazetteer.place(division).containedIn == 13)
    #expect(gazetteer.lookup("Velarov").map(\.entry) == [index])
  }

  @Test("a dump's other names count for large cities, where nothing else is called so")
  func foreignNames() throws {
    let gazetteer = try compile(
      line(
        21, "Velarov", others: "Velarovia,Weißlau,VLR,velarov,Ostrovia", "50", "3", "P.PPLA",
        population: "400000") + "\n"
        + line(22, "Ostrovia", "10", "10", "P.PPL", population: "3000") + "\n"
        + line(23, "Hamlet", others: "Weiler", "11", "10", "P.PPL", population: "300")
    ).gazetteer
    let city = try #require(gazetteer.entry(geonamesID: 21))
    #expect(gazetteer.lookup("Velarovia").map(\.entry) == [city])
    #expect(gazetteer.lookup("Velarovia").first?.role == .foreign)
    #expect(gazetteer.lookup("VLR").isEmpty)
    #expect(gazetteer.lookup("Weiler").isEmpty)
    #expect(gazetteer.lookup("Ostrovia").map(\.entry) == [gazetteer.entry(geonamesID: 22)])
  }

  @Test("comma-separated values: columns in any order, quotations, remarks, a byte order mark")
  func values() throws {
    let (gazetteer, compilation) = try compile(
      "\u{FEFF}# our places\r\nlongitude,latitude,name,aliases,type,geonamesId,population\r\n"
        + "3.25,-50.123456,\"Velarov, Lower\",Low Velarov; Velarov-by-Sea ,City,31,2500\r\n\r\n"
        + "0,0,\"Gate of the \"\"Kelp\"\"\nHouse\",,,,\n4,4,Plain,,,,")
    #expect(compilation.problems.isEmpty)
    #expect(compilation.takenRows == 3)
    let index = try #require(gazetteer.entry(geonamesID: 31))
    let place = gazetteer.place(index)
    #expect(place.name == "Velarov, Lower")
    #expect(place.kind == .city)
    #expect(place.position == Place.Position(latitude: -5_012_346, longitude: 325_000))
    #expect(gazetteer.entry(index).population == 2500)
    for name in ["Velarov, Lower", "Low Velarov", "Velarov-by-Sea", "VELAROV-BY-SEA"] {
      #expect(gazetteer.lookup(name).map(\.entry) == [index])
    }
    #expect(!gazetteer.lookup("Gate of the \"Kelp\" House").isEmpty)
    #expect(!gazetteer.lookup("Plain").isEmpty)
  }

  @Test(
    "a bad row is told by its line and left out, and nothing else is",
    arguments: [
      ("Nowhere,91,0,,", "latitude is “91”, which is no such number"),
      ("Nowhere,0,-180.00001,,", "longitude is “-180.00001”, which is no such number"),
      ("Nowhere,,0,,", "latitude is “”, which is no such number"),
      ("Nowhere,1e3,0,,", "latitude is “1e3”, which is no such number"),
      ("Nowhere,0x10,0,,", "latitude is “0x10”, which is no such number"),
      (",0,0,,", "the name is missing"),
      ("nowhere,0,0,,", "“nowhere” begins with no capital"),
      ("Nowhere,0,0,Shire,", "“Shire” is no type of places"),
      ("Nowhere,0,0,,Belgium", "“Belgium” is no ISO 3166-1 code"),
      ("Nowhere,0,0", "3 fields where 5 belong"),
      ("Nowhere,0,0,\"City,BE", "a double quote is opened and not closed"),
    ])
  func badRow(row: String, message: String) throws {
    let (gazetteer, compilation) = try compile(
      "name,latitude,longitude,type,country\nVelarov,1,1,City,\n" + row)
    #expect(compilation.takenRows == 1)
    #expect(compilation.skippedRows == 1)
    let problem = try #require(compilation.problems.first)
    #expect(problem.line == 3)
    #expect(problem.message.hasPrefix(message))
    #expect(problem.description.hasPrefix("input 1, line 3: "))
    #expect(gazetteer.entryCount == 1)
  }

  @Test("problems are counted, and only the first are kept")
  func bounded() throws {
    let bad = String(repeating: "Nowhere,200,0\n", count: 5_000)
    let compilation = try compile("name,latitude,longitude\nVelarov,1,1\n" + bad).compilation
    #expect(compilation.skippedRows == 5_000)
    #expect(compilation.problems.count == GazetteerCompilation.mostProblems)
    #expect(compilation.problems.last?.line == 22)
  }

  @Test(
    "what is no table says so, with what to do",
    arguments: [
      ("", GazetteerCompilationError.Problem.empty),
      ("# only remarks\n", .empty),
      ("name,latitude,longitude\nNowhere,99,0\n", nil),
      ("name,lat,lon\nVelarov,1,1\n", nil),
      ("name,latitude\nVelarov,1\n", nil),
      ("name,name,latitude,longitude\n", nil),
      ("11\tVelarov\t50\t3\n", nil),
      ("{\"name\": \"Velarov\"}", nil),
      ("\u{0}\u{1}\u{2}", nil),
    ] as [(String, GazetteerCompilationError.Problem?)])
  func noTable(input: String, problem: GazetteerCompilationError.Problem?) throws {
    let error = try #require(throws: GazetteerCompilationError.self) { try compile(input) }
    #expect(error.file == "input 1")
    if let problem { #expect(error.problem == problem) }
    #expect(error.description.contains("input 1, line "))
  }

  @Test("a row of a dump that cannot be", arguments: ["x\tVelarov", "0\tVelarov", "7\t"])
  func badDump(beginning: String) throws {
    let good = line(11, "Velarov", "50", "3", "P.PPL")
    let rest = good.split(separator: "\t", omittingEmptySubsequences: false).dropFirst(2)
    let (gazetteer, compilation) = try compile(
      beginning + "\t" + rest.joined(separator: "\t") + "\n" + good + "\n11\tShort\n")
    #expect(compilation.skippedRows == 2)
    #expect(compilation.problems.map(\.line) == [1, 3])
    #expect(gazetteer.entryCount == 1)
  }

  @Test("a text of another charset, a row without end: told, not taken")
  func hostile() throws {
    var compilation = GazetteerCompilation(onTopOfBuiltIn: false)
    compilation.begin("hostile")
    try compilation.read(Array("name,latitude,longitude\nVelarov,1,1\n".utf8))
    try compilation.read(Array("Li".utf8) + [0xE8] + Array("ge,1,1\n".utf8))
    for _ in 0..<40 { try compilation.read([UInt8](repeating: 0x41, count: 1 << 16)) }
    try compilation.read(Array("\n\"Open,1,1\n".utf8))
    try compilation.end()
    #expect(compilation.takenRows == 1)
    #expect(compilation.problems.map(\.line) == [3, 4, 5])
    #expect(
      compilation.problems.map(\.message) == [
        RowProblem.notText.description, RowProblem.tooLong.description,
        RowProblem.openQuote.description,
      ])
  }

  @Test("blocks may be cut anywhere", arguments: [1, 2, 3, 7, 64])
  func blocks(size: Int) throws {
    let input = Array("name,latitude,longitude\r\n\"Low, Velarov\",1,1\r\nHigh Velarov,2,2".utf8)
    var compilation = GazetteerCompilation(onTopOfBuiltIn: false)
    compilation.begin("blocks")
    for start in stride(from: 0, to: input.count, by: size) {
      try compilation.read(Array(input[start..<min(start + size, input.count)]))
    }
    try compilation.end()
    #expect(compilation.takenRows == 2)
    let gazetteer = try Gazetteer(compiled: compilation.compiled())
    #expect(gazetteer.lookup("High Velarov").count == 1)
    #expect(gazetteer.lookup("Low, Velarov").count == 1)
  }

  @Test("white space around a name is no part of it, and within it is one space")
  func spaces() throws {
    let values = try compile(
      "name,latitude,longitude,aliases\n\" Velarov\u{A0}\u{FEFF}\",1,2,Vela\t; Rov-\n"
    )
    .gazetteer
    for name in ["Velarov", "Vela", "Rov-"] { #expect(values.lookup(name).count == 1) }
    #expect(values.place(0).name == "Velarov")
    let broken = try compile("name,latitude,longitude\n\"New\r\n\r\nVelarov\",1,2\n").gazetteer
    #expect(broken.place(0).name == "New Velarov")
    #expect(broken.lookup("New Velarov").count == 1)
    let dump = try compile(
      line(
        11, "Velarov \u{1} (town)", ascii: " Vela ", others: "Velarovia ,Rov", "50", "3", "P.PPL",
        population: "400000")
    ).gazetteer
    for name in ["Velarov", "Vela", "Velarovia"] { #expect(dump.lookup(name).count == 1) }
  }

  @Test("a row as long as may be is read though its end is cut between blocks")
  func longestRow() throws {
    let row = Array("Velarov,1,2,".utf8)
    let aliases = [UInt8](repeating: UInt8(ascii: ";"), count: RowSplitter.longestRow - row.count)
    var compilation = GazetteerCompilation(onTopOfBuiltIn: false)
    compilation.begin("places.csv")
    try compilation.read(Array("name,latitude,longitude,aliases\r\n".utf8) + row + aliases + [0x0D])
    try compilation.read([0x0A])
    try compilation.end()
    #expect(compilation.takenRows == 1)
  }

  @Test("many places of one name cost no more than as many of different ones")
  func namesakes() throws {
    let rows = (0..<20_000).map { "Velarov,\($0 % 90),\($0 % 180)" }.joined(separator: "\n")
    let gazetteer = try compile("name,latitude,longitude\n" + rows).gazetteer
    #expect(gazetteer.entryCount == 20_000)
    #expect(!gazetteer.lookup("Velarov").isEmpty)
  }
}

@Suite("Places of one's own on top of the built-in ones")
struct GazetteerMergeTests {
  /// Once for all rows: the built-in places are many.
  private static let merged = Result {
    let (gazetteer, compilation) = try compile(
      "name,latitude,longitude,type,country,geonamesId,containedIn,aliases,population\n"
        // A new village in a known province, a new name for a known city, a corrected position.
        + "Velarov,51.1,3.7,City,BE,,3337388,,800\n"
        + "Gent,51.06,3.73,,BE,2797656,,Kelp City,\n"
        + "Bruges,51.2,3.23,,,,,Venice of the North,\n"
        // One more Paris, too far from the known ones to be one of them.
        + "Paris,-45.5,170.2,City,NZ,,,,\n"
        + "Strelsau,49,15,City,QQ,,,,\n",
      line(
        2_800_866, "Brüssel", ascii: "Brussel", "10", "10", "P.PPLC", population: "1")
        + "\n" + line(99_000_001, "Oostvelarov", "51", "3.6", "P.PPL", population: "50")
        + "\n" + line(99_000_002, "Westvelarov", "51", "3.5", "P.PPL", division: "ZZZ"),
      onTopOfBuiltIn: true)
    return (gazetteer: gazetteer, problems: compilation.problems)
  }

  private func place(_ name: String, at number: Int = 0) throws -> Place {
    let gazetteer = try Self.merged.get().gazetteer
    let candidates = gazetteer.lookup(name)
    try #require(candidates.count > number)
    return gazetteer.place(candidates[number].entry)
  }

  @Test("what is new is a place of its own, in what its row says or its codes do")
  func new() throws {
    let village = try place("Velarov")
    #expect(village.countryCode == "BE")
    #expect(village.containedIn == 3_337_388)
    #expect(village.geonamesID == nil)
    let hamlet = try place("Oostvelarov")
    #expect(hamlet.geonamesID == 99_000_001)
    #expect(hamlet.containedIn == 3_337_388)
    // A division that nobody has leaves the country, a country that nobody has leaves nothing.
    #expect(try place("Westvelarov").containedIn == 2_802_361)
    #expect(try place("Strelsau").countryCode == nil)
  }

  @Test("one's own row goes before what was known, and the names stay")
  func own() throws {
    for name in ["Gent", "Ghent", "Kelp City"] {
      let ghent = try place(name)
      #expect(ghent.name == "Gent")
      #expect(ghent.geonamesID == 2_797_656)
      #expect(ghent.position == Place.Position(latitude: 5_106_000, longitude: 373_000))
      #expect(ghent.kind == .city)
      #expect(ghent.containedIn == 3_337_388)
    }
  }

  @Test("the same name nearby is the same place, and keeps its id")
  func nearby() throws {
    #expect(try place("Venice of the North").geonamesID == 2_800_931)
    let bruges = try place("Bruges")
    #expect(bruges.geonamesID == 2_800_931)
    #expect(bruges.position == Place.Position(latitude: 5_120_000, longitude: 323_000))
  }

  @Test("the same name far away is one more bearer of it")
  func namesake() throws {
    let gazetteer = try Self.merged.get().gazetteer
    #expect(try place("Paris").countryCode == "FR")
    #expect(
      gazetteer.lookup("Paris").contains { gazetteer.countryCode(of: $0.entry) == "NZ" })
    #expect(gazetteer.lookup("Paris").count == Gazetteer.shared.lookup("Paris").count + 1)
  }

  @Test("a dump adds its names to what is known, and nothing else")
  func dump() throws {
    let brussels = try place("Brüssel")
    #expect(brussels.name == "Brussels")
    #expect(brussels.geonamesID == 2_800_866)
    #expect(try place("Brussels").position == brussels.position)
    #expect(brussels.position?.latitude != 1_000_000)
  }

  @Test("nothing built in is lost")
  func builtIn() throws {
    let gazetteer = try Self.merged.get().gazetteer
    let builtIn = Gazetteer.shared
    #expect(gazetteer.entryCount == builtIn.entryCount + 5)
    #expect(gazetteer.nameCount >= builtIn.nameCount)
    for index in stride(from: 0, to: builtIn.nameCount, by: 97) {
      let name = builtIn.storedName(index)
      let before = name.candidates.map { builtIn.place(builtIn.candidate($0).entry).geonamesID }
      let after = gazetteer.lookup(name.spelling).map { gazetteer.place($0.entry).geonamesID }
      #expect(Set(before).isSubset(of: after))
    }
    #expect(try Self.merged.get().problems.isEmpty)
  }
}
