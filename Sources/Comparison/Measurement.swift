import Facts

/// Units of one dimension and what they are of its base unit.
///
/// Codes are those of UN/CEFACT Recommendation 20; factors are the exact ones of the International
/// System of Units (BIPM, "The International System of Units", 9th edition) and of the international
/// yard and pound agreement of 1959; gallons and fluid measures are those of the United States.
enum Measurement {
  /// Dimension, factor and offset of a unit: base value = factor × (value + offset).
  struct Unit {
    var dimension: Dimension
    var factor: Double
    var offset: Double = 0
  }

  enum Dimension {
    case length, area, volume, mass, speed, temperature, power, energy, time
  }

  /// The unit of a code; `nil` for one that is not converted.
  static func unit(_ code: String) -> Unit? { units[code] }

  private static let units: [String: Unit] = [
    "KMT": Unit(dimension: .length, factor: 1_000), "MTR": Unit(dimension: .length, factor: 1),
    "CMT": Unit(dimension: .length, factor: 0.01), "MMT": Unit(dimension: .length, factor: 0.001),
    "SMI": Unit(dimension: .length, factor: 1_609.344),
    "NMI": Unit(dimension: .length, factor: 1_852),
    "YRD": Unit(dimension: .length, factor: 0.9144),
    "FOT": Unit(dimension: .length, factor: 0.3048),
    "INH": Unit(dimension: .length, factor: 0.0254),
    "KMK": Unit(dimension: .area, factor: 1_000_000), "MTK": Unit(dimension: .area, factor: 1),
    "HAR": Unit(dimension: .area, factor: 10_000),
    "ACR": Unit(dimension: .area, factor: 4_046.856_422_4),
    "MIK": Unit(dimension: .area, factor: 2_589_988.110_336),
    "FTK": Unit(dimension: .area, factor: 0.092_903_04),
    "LTR": Unit(dimension: .volume, factor: 1), "MTQ": Unit(dimension: .volume, factor: 1_000),
    "MLT": Unit(dimension: .volume, factor: 0.001),
    "GLL": Unit(dimension: .volume, factor: 3.785_411_784),
    "BLL": Unit(dimension: .volume, factor: 158.987_294_928),
    "KGM": Unit(dimension: .mass, factor: 1), "GRM": Unit(dimension: .mass, factor: 0.001),
    "TNE": Unit(dimension: .mass, factor: 1_000),
    "STN": Unit(dimension: .mass, factor: 907.184_74),
    "LTN": Unit(dimension: .mass, factor: 1_016.046_908_8),
    "LBR": Unit(dimension: .mass, factor: 0.453_592_37),
    "ONZ": Unit(dimension: .mass, factor: 0.028_349_523_125),
    "KMH": Unit(dimension: .speed, factor: 1 / 3.6),
    "HM": Unit(dimension: .speed, factor: 0.447_04),
    "MTS": Unit(dimension: .speed, factor: 1),
    "KNT": Unit(dimension: .speed, factor: 1_852.0 / 3_600),
    "CEL": Unit(dimension: .temperature, factor: 1),
    "FAH": Unit(dimension: .temperature, factor: 5.0 / 9, offset: -32),
    "WTT": Unit(dimension: .power, factor: 1), "KWT": Unit(dimension: .power, factor: 1_000),
    "MAW": Unit(dimension: .power, factor: 1_000_000),
    "A90": Unit(dimension: .power, factor: 1_000_000_000),
    "KWH": Unit(dimension: .energy, factor: 1), "MWH": Unit(dimension: .energy, factor: 1_000),
    "GWH": Unit(dimension: .energy, factor: 1_000_000),
  ]
}
