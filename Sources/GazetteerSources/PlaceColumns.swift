import Facts
import Lexicon

/// The columns of a table of comma-separated values (RFC 4180) with a header.
struct PlaceColumns {
  enum Column: String, CaseIterable {
    case name, type, latitude, longitude, country, population, geonamesId, containedIn, aliases
  }

  /// Why a first line is no header.
  enum HeaderProblem: Error, Hashable {
    case unknown(String)
    case missing(Column)

    var description: String {
      switch self {
      case .unknown(let name):
        "“\(name)” is no column, or stands there twice; the columns are "
          + Column.allCases.map(\.rawValue).joined(separator: ", ")
      case .missing(let column):
        "the column “\(column.rawValue)” is missing; name, latitude and longitude must be there"
      }
    }
  }

  private let columns: [Column]

  /// Reads a header.
  init(header: ArraySlice<UInt8>) throws(HeaderProblem) {
    var columns: [Column] = []
    for field in PlaceColumns.fields(header) ?? [] {
      let name = String(decoding: field, as: UTF8.self)
      guard let column = Column(rawValue: name), !columns.contains(column) else {
        throw .unknown(name)
      }
      columns.append(column)
    }
    for column in [Column.name, .latitude, .longitude] where !columns.contains(column) {
      throw .missing(column)
    }
    self.columns = columns
  }

  /// The place of a row.
  func place(_ row: ArraySlice<UInt8>) throws(RowProblem) -> PlaceRow {
    guard let fields = PlaceColumns.fields(row) else { throw .openQuote }
    guard fields.count == columns.count else {
      throw .fields(fields.count, expected: columns.count)
    }
    var place = PlaceRow()
    var latitude: Int32?
    var longitude: Int32?
    for (column, field) in zip(columns, fields) {
      let bytes = field[...]
      let text = String(decoding: field, as: UTF8.self)
      func number<Value>(_ value: Value?) throws(RowProblem) -> Value {
        guard let value else { throw .number(column: column.rawValue, text) }
        return value
      }
      switch column {
      case .latitude: latitude = try number(TableNumber.degrees(bytes, limit: 90))
      case .longitude: longitude = try number(TableNumber.degrees(bytes, limit: 180))
      case .name: place.name = Spelling.plain(text)
      case _ where field.isEmpty: continue
      case .type:
        guard let kind = Place.Kind(rawValue: text) else { throw .type(text) }
        place.kind = kind
      case .country: place.countryCode = try TableNumber.country(bytes)
      case .population: place.population = try number(TableNumber.whole(bytes))
      case .geonamesId: place.geonamesID = try number(TableNumber.whole(bytes))
      case .containedIn: place.container = try number(TableNumber.whole(bytes))
      case .aliases:
        place.aliases = bytes.split(separator: UInt8(ascii: ";")).map {
          Spelling.plain(String(decoding: $0, as: UTF8.self))
        }.filter { !$0.isEmpty }
      }
    }
    guard !place.name.isEmpty else { throw .noName }
    for name in [place.name] + place.aliases where !Gazetteer.canBeFound(name) {
      throw .notFindable(name)
    }
    if let latitude, let longitude {
      place.position = Place.Position(latitude: latitude, longitude: longitude)
    }
    place.prominence = prominence(of: place)
    return place
  }

  /// How well known a place is by its own line.
  private func prominence(of place: PlaceRow) -> UInt8? {
    guard let population = place.population.map({ Int($0) }), population > 0 else { return nil }
    return switch place.kind {
    case .country: Prominence.country(population: population)
    case .state: Prominence.division(population: population)
    default: Prominence.settlement(population: population, isCapital: false)
    }
  }

  /// The fields of a row; `nil` where a double quote is opened and not closed.
  static func fields(_ row: ArraySlice<UInt8>) -> [[UInt8]]? {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    var index = row.startIndex
    while index < row.endIndex {
      let byte = row[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        if isQuoted, index < row.endIndex, row[index] == byte {
          fields[fields.count - 1].append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if byte == UInt8(ascii: ","), !isQuoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    return isQuoted ? nil : fields
  }
}
