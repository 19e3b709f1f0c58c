import Lexicon

/// What stands behind a number: a unit of measurement, a currency, cents, or a percent sign.
struct UnitReading {
  /// The sort of unit; its number is that of the unit item, so that patterns can ask for it.
  enum Kind: Int64 {
    case measure = 1
    case money, cents, percent, feet, inches, pounds, ounces, stone, metres, centimetres
    case kilometres, kilograms, grams, yards, degrees, temperature
  }

  var kind: Kind
  /// UN/CEFACT Recommendation 20 code; empty where it has none.
  var code = ""
  /// Index into `English.currencies`.
  var currency = 0
  /// What a measure measures.
  var dimension = MeasureUnit.Dimension.other
  /// Power of ten that it multiplies its number by: -2 for cents and basis points.
  var scale: Int32 = 0
  /// What it multiplies its number by besides: 5 for nickels.
  var factor: Int32 = 1
  /// Whether a currency's name or sign is shared by several ("dollar", "pound"), with nothing that tells which.
  var isAmbiguous = false
  /// Tokens that it covers.
  var first = 0
  var end = 0

  init(_ kind: Kind) { self.kind = kind }

  /// The number of its item: measures that are written in two parts have one of their own.
  var itemCode: Int64 {
    guard kind == .measure else { return kind.rawValue }
    let special: Kind? =
      switch code {
      case "FOT": .feet
      case "INH": .inches
      case "LBR": .pounds
      case "ONZ": .ounces
      case "STI": .stone
      case "MTR": .metres
      case "CMT": .centimetres
      case "KMT": .kilometres
      case "KGM": .kilograms
      case "GRM": .grams
      case "YRD": .yards
      case "DD": .degrees
      case "CEL", "FAH": .temperature
      default: nil
      }
    return (special ?? .measure).rawValue
  }
}
