import Facts

/// A place as a line of a table gives it.
struct PlaceRow {
  /// schema.org type; `nil` where the line does not say.
  var kind: Place.Kind?
  var name = ""
  /// Other names in English use.
  var aliases: [String] = []
  /// Names in any language, for places so large that a text may use them.
  var foreignNames: [String] = []
  var position = Place.Position(latitude: 0, longitude: 0)
  /// GeoNames id, 0 for none.
  var geonamesID: UInt32 = 0
  /// Inhabitants, where the line says.
  var population: UInt32?
  /// How well known; `nil` where the line does not say.
  var prominence: UInt8?
  /// ISO 3166-1 alpha-2 code.
  var countryCode: String?
  /// GeoNames code of the first-order division that it lies in, or is: "BE.VLG".
  var division: String?
  /// Whether it is that division.
  var isDivision = false
  /// GeoNames id of what it lies in, 0 where the line does not say.
  var container: UInt32 = 0
}

/// What is wrong with a line.
enum RowProblem: Error, Hashable {
  case fields(Int, expected: Int)
  case noName
  case notFindable(String)
  case number(column: String, String)
  case country(String)
  case type(String)
  case openQuote
  case tooLong
  case notText

  var description: String {
    switch self {
    case .fields(let count, let expected): "\(count) fields where \(expected) belong"
    case .noName: "the name is missing"
    case .notFindable(let name):
      "“\(name)” begins with no capital, or has more than 12 words and signs: no text can show it"
    case .number(let column, let text): "\(column) is “\(text)”, which is no such number"
    case .country(let code): "“\(code)” is no ISO 3166-1 code of two capitals"
    case .type(let type):
      "“\(type)” is no type of places; use Country, State, AdministrativeArea, City, Mountain, LakeBodyOfWater or "
        + "another of schema.org's that records have"
    case .openQuote: "a double quote is opened and not closed"
    case .tooLong: "it is longer than \(RowSplitter.longestRow) bytes"
    case .notText: "it is not UTF-8"
    }
  }
}

/// Numbers as tables write them.
enum TableNumber {
  /// Degrees in hundred-thousandths, rounded: "50.63373" → 5063373; `nil` for what is no number or beyond `limit` degrees.
  static func degrees(_ text: ArraySlice<UInt8>, limit: Int32) -> Int32? {
    var digits = text
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    var value: Int64 = 0
    var fraction = -1
    var digitCount = 0
    for byte in digits {
      if byte == UInt8(ascii: "."), fraction < 0 {
        fraction = 0
        continue
      }
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      digitCount += 1
      let digit = Int64(byte - UInt8(ascii: "0"))
      if fraction < 5 {
        value = value * 10 + digit
        guard value < 1_000_000_000_000 else { return nil }
        if fraction >= 0 { fraction += 1 }
      } else if fraction == 5 {
        // The sixth digit rounds; what follows is below a metre.
        if digit >= 5 { value += 1 }
        fraction += 1
      }
    }
    guard digitCount > 0 else { return nil }
    for _ in max(fraction, 0)..<max(5, fraction) { value *= 10 }
    guard value <= Int64(limit) * 100_000 else { return nil }
    return Int32(isNegative ? -value : value)
  }

  /// A whole number: digits alone.
  static func whole(_ text: ArraySlice<UInt8>) -> UInt32? {
    guard !text.isEmpty, text.count <= 12 else { return nil }
    var value: UInt64 = 0
    for byte in text {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
    }
    return UInt32(exactly: value)
  }

  /// Two capitals.
  static func country(_ text: ArraySlice<UInt8>) throws(RowProblem) -> String? {
    if text.isEmpty { return nil }
    let code = String(decoding: text, as: UTF8.self)
    guard text.count == 2, text.allSatisfy({ $0 &- UInt8(ascii: "A") < 26 }) else {
      throw .country(code)
    }
    return code
  }
}
