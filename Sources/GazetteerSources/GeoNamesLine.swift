import Facts

/// A line of a GeoNames dump: 19 columns separated by tabs.
///
/// Source of the columns and feature codes: the readme of https://download.geonames.org/export/dump/.
enum GeoNamesLine {
  static let columnCount = 19

  /// Names in other languages count from so many inhabitants on, as in the built-in gazetteer.
  private static let largeCity: UInt32 = 100_000

  /// Whether a line looks like one of a dump.
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
    line.count { $0 == UInt8(ascii: "\t") } == columnCount - 1
  }

  /// The place of a line.
  static func place(_ line: ArraySlice<UInt8>) throws(RowProblem) -> PlaceRow {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard fields.count == columnCount else {
      throw .fields(fields.count, expected: columnCount)
    }
    func text(_ column: Int) -> String { String(decoding: fields[column], as: UTF8.self) }
    func number(_ column: Int, _ name: String) -> RowProblem {
      .number(column: name, text(column))
    }
    var row = PlaceRow()
    guard let id = TableNumber.whole(fields[0]), id > 0 else { throw number(0, "geonameid") }
    row.geonamesID = id
    row.name = withoutBrackets(Spelling.plain(text(1)))
    guard !row.name.isEmpty else { throw .noName }
    guard let latitude = TableNumber.degrees(fields[4], limit: 90) else {
      throw number(4, "latitude")
    }
    guard let longitude = TableNumber.degrees(fields[5], limit: 180) else {
      throw number(5, "longitude")
    }
    row.position = Place.Position(latitude: latitude, longitude: longitude)
    row.countryCode = try TableNumber.country(fields[8])
    if !fields[14].isEmpty {
      // Beyond 32 bits only continents and empires have inhabitants; a minus sign is a fault.
      guard let population = TableNumber.whole(fields[14]) ?? large(fields[14]) else {
        throw number(14, "population")
      }
      row.population = population
    }
    if fields[2] != fields[1], !fields[2].isEmpty {
      row.aliases = [withoutBrackets(Spelling.plain(text(2)))]
    }
    let featureClass = fields[6].first ?? 0
    let code = text(7)
    if let country = row.countryCode, !fields[10].isEmpty, fields[10] != [0x30, 0x30] {
      row.division = "\(country).\(text(10))"
      row.isDivision = code == "ADM1"
    }
    let kind = GeoNamesLine.kind(featureClass, code)
    row.kind = kind
    row.prominence = prominence(kind, featureClass, code, Int(row.population ?? 0))
    if kind == .city, row.population ?? 0 >= largeCity {
      row.foreignNames = fields[3].split(separator: UInt8(ascii: ",")).map {
        Spelling.plain(String(decoding: $0, as: UTF8.self))
      }
    }
    return row
  }

  private static func large(_ digits: ArraySlice<UInt8>) -> UInt32? {
    digits.count <= 12 && digits.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } ? .max : nil
  }

  /// A name without what GeoNames adds in brackets: "Saint-Denis (Réunion)".
  static func withoutBrackets(_ name: String) -> String {
    guard let bracket = name.utf8.firstIndex(of: UInt8(ascii: "(")), bracket != name.startIndex
    else { return name }
    let plain = Spelling.plain(String(name[..<bracket]))
    return plain.isEmpty ? name : plain
  }

  /// The schema.org type of a feature.
  private static func kind(_ featureClass: UInt8, _ code: String) -> Place.Kind {
    switch featureClass {
    case UInt8(ascii: "A"):
      switch code {
      case "PCL", "PCLI", "PCLD", "PCLF", "PCLS", "PCLIX", "PCLH": return .country
      case "ADM1": return .state
      default: return .administrativeArea
      }
    case UInt8(ascii: "P"): return .city
    case UInt8(ascii: "H"):
      if code.hasPrefix("STM") { return .river }
      if code.hasPrefix("LK") { return .lake }
      return code == "OCN" ? .ocean : code == "SEA" ? .sea : .bodyOfWater
    case UInt8(ascii: "T"):
      return ["MT", "MTS", "PK", "PKS", "HLL", "HLLS", "VLC"].contains(code) ? .mountain : .landform
    case UInt8(ascii: "L"): return code == "CONT" ? .continent : .place
    case UInt8(ascii: "S"): return code == "AIRP" ? .airport : .landmark
    case UInt8(ascii: "U"), UInt8(ascii: "V"): return .landform
    default: return .place
    }
  }

  private static func prominence(
    _ kind: Place.Kind, _ featureClass: UInt8, _ code: String, _ population: Int
  ) -> UInt8 {
    switch kind {
    case .continent: 255
    case .country: Prominence.country(population: population)
    case .state: Prominence.division(population: population)
    case .administrativeArea: Prominence.county
    case .city: Prominence.settlement(population: population, isCapital: code == "PPLC")
    case .ocean, .sea: Prominence.feature(rank: 4)
    case .airport: Prominence.feature(rank: 1)
    // Schools, farms, hills and brooks are named like much else: only their words or the context make them places.
    case .landmark: Prominence.unknown
    default: featureClass == UInt8(ascii: "S") ? Prominence.unknown : Prominence.minor
    }
  }
}
