import Facts

/// Units of one dimension and what they are of its base unit.
///
/// Codes are those of UN/CEFACT Recommendation 20; factors are the exact ones of the International
/// System of Units (BIPM, "The International System of Units", 9th edition) and of the international
/// yard and pound agreement of 1959; a gallon without more and fluid measures are those of the United States.
enum Measurement {
  /// Dimension, factor and offset of a unit: base value = factor × (value + offset).
  struct Unit {
    var dimension: Dimension
    var factor: Double
    var offset: Double = 0
  }

  enum Dimension {
    case length, area, volume, mass, speed, temperature, power, energy, pressure, frequency
  }

  /// The unit of a code; `nil` for one that is not converted.
  static func unit(_ code: String) -> Unit? { units[code] }

  /// Whether two codes may stand for one word: a "ton" is short, long or metric.
  static func mayBeOneWord(_ one: String, _ other: String) -> Bool {
    tons.contains(one) && tons.contains(other)
  }

  private static let tons: Set<String> = ["STN", "LTN", "TNE"]

  /// Codes by dimension; the factor is what one is of the dimension's base unit, which has 1.
  private static let tables: [(dimension: Dimension, units: [(code: String, factor: Double)])] = [
    (
      .length,
      [
        ("KMT", 1_000), ("MTR", 1), ("DMT", 0.1), ("CMT", 0.01), ("MMT", 0.001),
        ("SMI", 1_609.344), ("NMI", 1_852), ("YRD", 0.9144), ("FOT", 0.3048), ("INH", 0.0254),
      ]
    ),
    (
      .area,
      [
        ("KMK", 1_000_000), ("MTK", 1), ("CMK", 0.000_1), ("HAR", 10_000), ("ACR", 4_046.856_422_4),
        ("MIK", 2_589_988.110_336), ("YDK", 0.836_127_36), ("FTK", 0.092_903_04),
        ("INK", 0.000_645_16),
      ]
    ),
    (
      .volume,
      [
        ("H20", 1_000_000_000_000), ("MTQ", 1_000), ("HLT", 100), ("LTR", 1), ("DLT", 0.1),
        ("CLT", 0.01), ("MLT", 0.001), ("CMQ", 0.001), ("GLL", 3.785_411_784), ("GLI", 4.546_09),
        ("BLL", 158.987_294_928), ("OZA", 0.029_573_529_562_5), ("YDQ", 764.554_857_984),
        ("FTQ", 28.316_846_592), ("INQ", 0.016_387_064),
      ]
    ),
    (
      .mass,
      [
        ("KTN", 1_000_000), ("TNE", 1_000), ("KGM", 1), ("GRM", 0.001), ("MGM", 0.000_001),
        ("STN", 907.184_74), ("LTN", 1_016.046_908_8), ("STI", 6.350_293_18),
        ("LBR", 0.453_592_37), ("ONZ", 0.028_349_523_125), ("APZ", 0.031_103_476_8),
      ]
    ),
    (
      .speed,
      [
        ("KMH", 1 / 3.6), ("HM", 0.447_04), ("MTS", 1), ("M62", 1_000), ("FS", 0.3048),
        ("KNT", 1_852.0 / 3_600),
      ]
    ),
    (.power, [("WTT", 1), ("KWT", 1_000), ("MAW", 1e6), ("A90", 1e9), ("D31", 1e12)]),
    (.energy, [("WHR", 0.001), ("KWH", 1), ("MWH", 1_000), ("GWH", 1e6), ("D32", 1e9)]),
    (
      .pressure,
      [
        ("PAL", 1), ("A97", 100), ("MBR", 100), ("KPA", 1_000), ("MPA", 1e6),
        ("PS", 6_894.757_293_168), ("ATM", 101_325),
      ]
    ),
    (.frequency, [("HTZ", 1), ("KHZ", 1_000), ("MHZ", 1e6), ("A86", 1e9)]),
  ]

  private static let units: [String: Unit] = {
    var units = [
      "CEL": Unit(dimension: .temperature, factor: 1),
      "KEL": Unit(dimension: .temperature, factor: 1, offset: -273.15),
      "FAH": Unit(dimension: .temperature, factor: 5.0 / 9, offset: -32),
    ]
    for (dimension, rows) in tables {
      for (code, factor) in rows { units[code] = Unit(dimension: dimension, factor: factor) }
    }
    return units
  }()
}
