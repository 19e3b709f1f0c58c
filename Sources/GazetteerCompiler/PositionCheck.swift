import Facts
import Lexicon

/// Positions of countries and first-order divisions against a second source, for a person to look at.
///
/// The source (PyPI's country_state_city, MIT) took many of its positions from an automatic geocoder: one that lies
/// outside its own country's settlements is counted and not believed. Nothing of it goes into the gazetteer.
struct PositionCheck {
  /// How many were compared, and how many of the source's cannot be.
  private(set) var compared = 0
  private(set) var implausible = 0
  /// A line for each that lies far from ours: "627 km MX Hidalgo: 20.49, -98.86 here, 26.1, -98.26 there".
  private(set) var differences: [String] = []

  private var bounds: [Int: Bounds] = [:]

  /// A place as the source has it.
  private struct Point: Decodable {
    let name: String
    let isoCode: String
    let countryCode: String?
    let latitude: String?
    let longitude: String?

    var position: (latitude: Double, longitude: Double)? {
      guard let latitude = latitude.flatMap({ Double($0) }),
        let longitude = longitude.flatMap({ Double($0) })
      else { return nil }
      return (latitude, longitude)
    }
  }

  /// Where a country's settlements are, in degrees.
  private struct Bounds {
    var latitude: ClosedRange<Double>
    var longitude: ClosedRange<Double>

    mutating func add(_ other: Bounds) {
      latitude =
        min(
          latitude.lowerBound, other.latitude.lowerBound)...max(
          latitude.upperBound, other.latitude.upperBound)
      longitude =
        min(
          longitude.lowerBound, other.longitude.lowerBound)...max(
          longitude.upperBound, other.longitude.upperBound)
    }
  }

  /// Middles of countries differ by what counts to them; divisions are smaller.
  private static let farCountry = 400.0
  private static let farDivision = 150.0

  /// Compares what a gazetteer has.
  init(_ files: SourceFiles, comparing gazetteer: Gazetteer) throws {
    let countries = try files.json("country_state_city/country.json", as: [Point].self)
    let divisions = try files.json("country_state_city/state.json", as: [Point].self)
    for index in 0..<gazetteer.entryCount where gazetteer.entry(index).kind == .city {
      guard let country = gazetteer.entry(index).country else { continue }
      let place = gazetteer.entry(index).position
      let latitude = Double(place.latitude) / 100_000
      let longitude = Double(place.longitude) / 100_000
      let here = Bounds(latitude: latitude...latitude, longitude: longitude...longitude)
      bounds[country, default: here].add(here)
    }
    for point in countries {
      guard let entry = gazetteer.country(code: point.isoCode) else { continue }
      compare(point, with: entry, of: gazetteer, limit: PositionCheck.farCountry)
    }
    for point in divisions {
      let country = point.countryCode.flatMap { gazetteer.country(code: $0) }
      let entry = Division.names(point.name).lazy.flatMap { gazetteer.lookup($0) }.first {
        let entry = gazetteer.entry($0.entry)
        return entry.kind == .state && entry.country == country
      }?.entry
      guard let entry else { continue }
      compare(point, with: entry, of: gazetteer, limit: PositionCheck.farDivision)
    }
  }

  private mutating func compare(
    _ point: Point, with index: Int, of gazetteer: Gazetteer, limit: Double
  ) {
    guard let there = point.position else { return }
    let code = gazetteer.countryCode(of: index) ?? ""
    if let bounds = gazetteer.entry(index).country.flatMap({ bounds[$0] }) {
      let isInside =
        abs(there.latitude - bounds.latitude.nearest(to: there.latitude)) <= 1
        && abs(there.longitude - bounds.longitude.nearest(to: there.longitude)) <= 1
      guard isInside else {
        implausible += 1
        return
      }
    }
    compared += 1
    let place = gazetteer.entry(index).position
    let here = (
      latitude: Double(place.latitude) / 100_000, longitude: Double(place.longitude) / 100_000
    )
    let distance = PositionCheck.kilometers(here, there)
    guard distance > limit else { return }
    differences.append(
      "\(Int(distance)) km \(code) \(gazetteer.name(of: index)): \(here.latitude), \(here.longitude) here, "
        + "\(there.latitude), \(there.longitude) there")
  }

  /// Distance on a plane through the middle latitude, as good as the comparison needs.
  private static func kilometers(
    _ one: (latitude: Double, longitude: Double), _ other: (latitude: Double, longitude: Double)
  ) -> Double {
    let middle = (one.latitude + other.latitude) / 2 * .pi / 180
    let square = middle * middle
    let cosine = max(0, 1 - square / 2 + square * square / 24 - square * square * square / 720)
    var east = abs(one.longitude - other.longitude)
    if east > 180 { east = 360 - east }
    let north = one.latitude - other.latitude
    return 111.2 * (north * north + east * cosine * east * cosine).squareRoot()
  }
}

extension ClosedRange<Double> {
  fileprivate func nearest(to value: Double) -> Double {
    Swift.min(Swift.max(value, lowerBound), upperBound)
  }
}
