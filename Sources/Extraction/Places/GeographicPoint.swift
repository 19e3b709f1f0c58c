import Facts

/// A position on the sphere, for comparing distances.
struct GeographicPoint {
  /// Degrees.
  let latitude: Float
  let longitude: Float

  /// Far from everywhere.
  static let nowhere = GeographicPoint(latitude: .infinity, longitude: 0)

  private init(latitude: Float, longitude: Float) {
    self.latitude = latitude
    self.longitude = longitude
  }

  init(_ position: Place.Position) {
    latitude = Float(position.latitude) / 100_000
    longitude = Float(position.longitude) / 100_000
  }

  /// Whether the latitudes alone are more than 300 km apart.
  @inline(__always)
  func isFar(from other: GeographicPoint) -> Bool { abs(latitude - other.latitude) > 2.7 }

  /// Distance in kilometres on a plane through the middle latitude: good to some percent below 1,000 km.
  func kilometers(to other: GeographicPoint) -> Float {
    let kilometersADegree: Float = 111.2
    let north = latitude - other.latitude
    var east = abs(longitude - other.longitude)
    if east > 180 { east = 360 - east }
    let middle = (latitude + other.latitude) * (Float.pi / 360)
    let square = middle * middle
    // Cosine by its series to the sixth power: within 0.001 up to the poles' neighbourhood.
    let cosine = 1 - square / 2 + square * square / 24 - square * square * square / 720
    east *= max(0, cosine)
    return kilometersADegree * (north * north + east * east).squareRoot()
  }
}
