import Facts
import Foundation
import Testing

@testable import Emission

@Suite("Facts as a table")
struct TableEmitterTests {
  /// A record's rows as some form has them, with the header.
  private static func written(
    _ record: Record, _ form: TableEmitter.Form, offsets: OffsetUnit = .codePoint
  ) -> String {
    var emitter = TableEmitter(form, offsets: offsets)
    var buffer = TableEmitter.header(form)
    emitter.append(record, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Rows by their keys; a missing value is `nil`.
  private static func rows(_ record: Record, _ form: TableEmitter.Form) throws -> [[String: String]]
  {
    guard form == .csv else {
      return try written(record, form).split(separator: "\n").map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
        let values = try #require(object as? [String: Any])
        var fields: [String: String] = [:]
        for column in TableEmitter.columns {
          switch values[column.name] {
          case let text as String: fields[column.name] = text
          // JSONSerialization has truth values as numbers.
          case let number as NSNumber where column.kind == .boolean:
            fields[column.name] = number.boolValue ? "true" : "false"
          case let number as NSNumber: fields[column.name] = "\(number)"
          default: break
          }
        }
        return fields
      }
    }
    var table = try parse(written(record, .csv))
    let names = table.removeFirst().map { $0 ?? "" }
    return table.map { row in
      var fields: [String: String] = [:]
      for (name, field) in zip(names, row) { fields[name] = field }
      return fields
    }
  }

  /// RFC 4180 as its grammar has it; an empty field without quotes is `nil`.
  private static func parse(_ csv: String) throws -> [[String?]] {
    var rows: [[String?]] = []
    var row: [String?] = []
    var bytes = Array(csv.utf8)[...]
    while !bytes.isEmpty {
      var field: [UInt8]? = nil
      if bytes.first == UInt8(ascii: "\"") {
        bytes.removeFirst()
        var text: [UInt8] = []
        while let byte = bytes.popFirst() {
          if byte == UInt8(ascii: "\"") {
            guard bytes.first == byte else { break }
            bytes.removeFirst()
          }
          text.append(byte)
        }
        field = text
      } else {
        let text = bytes.prefix { $0 != UInt8(ascii: ",") && $0 != 13 }
        #expect(!text.contains { $0 == 10 || $0 == UInt8(ascii: "\"") })
        if !text.isEmpty { field = Array(text) }
        bytes = bytes[text.endIndex...]
      }
      row.append(field.map { String(decoding: $0, as: UTF8.self) })
      if bytes.popFirst() == 13 {
        try #require(bytes.popFirst() == 10)
        rows.append(row)
        row = []
      }
    }
    try #require(row.isEmpty, "the last line has its end")
    return rows
  }

  @Test("CSV begins with the names of the columns, flat NDJSON with a row")
  func header() {
    let header = String(decoding: TableEmitter.header(.csv), as: UTF8.self)
    #expect(
      header.hasPrefix("article,identifier,url,headline,author,publisher,datePublished,")
        && header.hasSuffix(",claim,claimText,subject,predicate,negated,attributed\r\n"))
    #expect(TableEmitter.header(.ndjson).isEmpty)
  }

  @Test(
    "Every row has every column, in order; no two columns have one name", arguments: Samples.all)
  func columns(_ record: Record) throws {
    let names = TableEmitter.columns.map(\.name)
    #expect(Set(names).count == names.count)
    for row in try TableEmitterTests.parse(TableEmitterTests.written(record, .csv)) {
      #expect(row.count == names.count)
    }
    for line in TableEmitterTests.written(record, .ndjson).split(separator: "\n") {
      var rest = line[...]
      for name in names {
        let key = try #require(rest.firstRange(of: "\"\(name)\":"))
        rest = rest[key.upperBound...]
      }
    }
  }

  @Test("Both forms say the same", arguments: Samples.all)
  func sameInBothForms(_ record: Record) throws {
    let csv = try TableEmitterTests.rows(record, .csv)
    let ndjson = try TableEmitterTests.rows(record, .ndjson)
    #expect(csv.count == record.facts.annotations.count)
    #expect(ndjson.count == csv.count)
    for (one, other) in zip(csv, ndjson) {
      #expect(one.keys.sorted() == other.keys.sorted())
      for column in TableEmitter.columns where column.kind == .string || column.kind == .boolean {
        #expect(one[column.name] == other[column.name])
      }
      for column in TableEmitter.columns where column.kind == .integer || column.kind == .number {
        #expect(one[column.name].flatMap(Double.init) == other[column.name].flatMap(Double.init))
      }
      for column in TableEmitter.columns where column.isRequired {
        #expect(one[column.name] != nil, "\(column.name)")
      }
    }
  }

  @Test(
    "What a mention says stands in its columns",
    arguments: [
      (
        Samples.memorial, "May 5",
        [
          "type": "TemporalExpression", "start": "50", "end": "55", "annotation": "#char=50,55",
          "timexType": "DATE", "timexValue": "2018-05-05", "startDate": "2018-05-05",
          "anchor": "#char=7,12", "value": nil, "name": nil, "claim": "#claim=1",
          "subject": "people", "predicate": "meet", "negated": "false", "attributed": "true",
        ]
      ),
      (
        Samples.memorial, "88,000",
        [
          "quantityType": "cardinal", "value": "88000.0", "counts": "Allied servicemen",
          "countsHead": "servicemen", "timexType": nil, "claim": nil, "negated": nil,
        ]
      ),
      (
        Samples.memorial, "LIÈGE",
        [
          "refersTo": "https://sws.geonames.org/2792413/", "entityType": "City", "name": "Liège",
          "latitude": "50.63373", "longitude": "5.56749", "addressCountry": "BE",
          "containedInPlace": "https://sws.geonames.org/2792411/", "quantityType": nil,
          "headline": "“Four hundred” remember", "author": "Ann Example; Bob Muster",
          "publisher": "Example News", "isAccessibleForFree": "false", "offsetUnit": "codepoint",
        ]
      ),
      (
        Samples.memorial, "RR",
        ["refersTo": "#organization=1", "entityType": "NGO", "name": "Ring of Remembrance"]
      ),
      (
        Samples.memorial, "10 to 12 percent",
        ["minValue": "10.0", "maxValue": "12.0", "value": nil]
      ),
      (
        Samples.flood, "29 February 2015",
        ["invalid": "February 2015 has 28 days", "timexValue": nil, "edtf": nil]
      ),
      (Samples.flood, "1.5 km", ["value": "1.5", "unitCode": "KMT", "unitText": "km"]),
      (Samples.flood, "6.6e-60", ["value": "66e-61"]),
      (
        Samples.flood, "123456789012345678901234567890123456789012",
        ["value": "1.23456789012345678901234567890123456789012e+41"]
      ),
      (
        Samples.unusual, "東京", ["identifier": "odd \"id\" \\ \u{1}.txt", "headline": "Line\nbreak"]
      ),
    ] as [(Record, String, [String: String?])])
  func fields(_ record: Record, _ exact: String, _ expected: [String: String?]) throws {
    let rows = try TableEmitterTests.rows(record, .csv)
    let row = try #require(rows.first { $0["exact"] == exact })
    for (column, value) in expected { #expect(row[column] == value, "\(column)") }
  }

  @Test(
    "Numbers show that they are such, and are short before the point",
    arguments: [
      ("0", "0.0"), ("-7", "-7.0"), ("2.50", "2.50"), ("123456789012345", "123456789012345.0"),
      ("1234567890123456", "1.234567890123456e+15"), ("-1000000000000000", "-1.0e+15"),
      ("1234567890123456.75", "1.23456789012345675e+15"), ("1e+60", "1e+60"),
    ])
  func numbers(_ digits: String, _ expected: String) {
    var writer = TableWriter(.csv)
    writer.beginRow([], before: .value)
    writer.write(.value, decimal: { $0.append(digits) })
    #expect(String(decoding: writer.takeBuffer(), as: UTF8.self) == "," + expected)
  }

  @Test(
    "CSV quotes what must be quoted, and an empty text is not a missing one",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
      ("say \"hi\"", "\"say \"\"hi\"\"\""), ("\"", "\"\"\"\""), ("", "\"\""), ("é; ü", "é; ü"),
    ])
  func quotes(_ text: String, _ expected: String) {
    var writer = TableWriter(.csv)
    writer.write(.article, text)
    writer.endRow()
    let commas = String(repeating: ",", count: TableEmitter.columns.count - 1)
    #expect(String(decoding: writer.takeBuffer(), as: UTF8.self) == expected + commas + "\r\n")
  }

  @Test("An article without facts has no row", arguments: TableEmitter.Form.allCases)
  func empty(_ form: TableEmitter.Form) {
    let header = String(decoding: TableEmitter.header(form), as: UTF8.self)
    #expect(TableEmitterTests.written(Samples.empty, form) == header)
  }

  @Test("The same record gives the same rows, also from an emitter that wrote others before")
  func repeatable() {
    for form in TableEmitter.Form.allCases {
      var emitter = TableEmitter(form, offsets: .utf16)
      var together: [UInt8] = []
      for record in Samples.all + Samples.all { emitter.append(record, to: &together) }
      var apart: [UInt8] = []
      for record in Samples.all + Samples.all {
        var fresh = TableEmitter(form, offsets: .utf16)
        fresh.append(record, to: &apart)
      }
      #expect(together == apart)
    }
  }

  @Test("Offsets count what was asked for")
  func offsets() throws {
    let expected: [OffsetUnit: String] = [
      .codePoint: "\"#char=26,28\",PlaceName,26,28,", .utf16: "\"#char=26,28\",PlaceName,29,31,",
      .utf8: "\"#char=26,28\",PlaceName,47,53,",
    ]
    for (unit, fields) in expected {
      let csv = TableEmitterTests.written(Samples.unusual, .csv, offsets: unit)
      #expect(csv.contains(",\(unit.rawValue),\(fields)東京"), "\(csv)")
    }
  }

  @Test(
    "Schema and documentation are those that are shipped; FACTDESK_RECORD=1 writes them anew",
    arguments: [
      ("facts.schema.json", TableEmitter.schema), ("facts.md", TableEmitter.documentation),
    ])
  func shipped(_ file: String, _ text: String) throws {
    if ProcessInfo.processInfo.environment["FACTDESK_RECORD"] != nil {
      try Data(text.utf8).write(to: Samples.schemas.appending(path: file))
    }
    #expect(text == (try Samples.schema(file)))
  }
}
