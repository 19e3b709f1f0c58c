/// A unit of measurement: its code, what it measures, and how texts write it.
package struct MeasureUnit: Sendable {
  /// What a unit measures; tells "15 degrees" from "15 degrees north" and a length from a mass.
  package enum Dimension: UInt8, Sendable {
    case length, area, volume, mass, speed, temperature, angle, information, rate, power, energy
    case electric, frequency, pressure, force, radiation, time, other
  }

  /// Code of UN/CEFACT Recommendation 20; empty where it has none.
  package let code: String
  /// What it measures.
  package let dimension: Dimension
  /// Names, singular and plural, in lower case.
  package let names: [String]
  /// Symbols, with capitals as they should be.
  package let symbols: [String]
  /// Code of its square, where it is a length.
  package let square: String
  /// Code of its cube, where it is a length.
  package let cube: String

  /// Makes a unit; names without a plural of their own take an "s".
  init(
    _ code: String, _ dimension: Dimension, _ names: String, plurals: String? = nil,
    symbols: String = "", square: String = "", cube: String = ""
  ) {
    self.code = code
    self.dimension = dimension
    let singular = MeasureUnit.list(names)
    self.names =
      singular + (plurals.map { MeasureUnit.list($0) } ?? singular.map { $0 + "s" })
    self.symbols = MeasureUnit.list(symbols)
    self.square = square
    self.cube = cube
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { part in
      String(part.drop { $0 == " " })
    }
  }
}
