import Emission
import Facts
import Foundation
import Testing

@Suite("Records whose offsets count another unit")
struct OffsetUnitTests {
  private static let others: [OffsetUnit] = [.utf16, .utf8]

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// What stands at a place of a text, as a language with such offsets cuts it out.
  private static func cut(_ text: String, _ start: Int, _ end: Int, _ unit: OffsetUnit) -> [UInt8] {
    switch unit {
    case .codePoint:
      return Array(String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end])).utf8)
    case .utf16: return Array(String(decoding: Array(text.utf16)[start..<end], as: UTF16.self).utf8)
    case .utf8: return Array(Array(text.utf8)[start..<end])
    }
  }

  @Test("Every offset fits the text in its unit", arguments: Samples.all, OffsetUnit.allCases)
  func offsets(_ record: Record, _ unit: OffsetUnit) throws {
    let json = try OffsetUnitTests.object(Samples.written(record, .ndjson, offsets: unit))
    let text = try #require(json["text"] as? String)
    var nodes = try #require(json["annotations"] as? [[String: Any]])
    nodes += nodes.compactMap { $0["counts"] as? [String: Any] }
    nodes += try #require(json["claims"] as? [[String: Any]])
    for node in nodes {
      let start = try #require(node["start"] as? Int)
      let end = try #require(node["end"] as? Int)
      let quotation = try #require(node["exact"] as? String ?? node["text"] as? String)
      #expect(OffsetUnitTests.cut(text, start, end, unit) == Array(quotation.utf8))
    }
  }

  @Test("The record says which unit, unless it is the usual one", arguments: Samples.all)
  func declared(_ record: Record) throws {
    for unit in OffsetUnit.allCases {
      let json = try OffsetUnitTests.object(Samples.written(record, .ndjson, offsets: unit))
      #expect(json["offsetUnit"] as? String == (unit == .codePoint ? nil : unit.rawValue))
    }
    #expect(
      Samples.written(record, .nquads, offsets: .utf16).contains(
        "<https://w3id.org/factdesk#offsetUnit> \"utf16\" ."))
  }

  @Test("Names of passages count code points always", arguments: Samples.all, others)
  func names(_ record: Record, _ unit: OffsetUnit) throws {
    func names(_ unit: OffsetUnit) throws -> [String] {
      let json = try OffsetUnitTests.object(Samples.written(record, .ndjson, offsets: unit))
      let annotations = try #require(json["annotations"] as? [[String: Any]])
      return annotations.flatMap {
        [$0["@id"] as? String ?? "", ($0["counts"] as? [String: Any])?["@id"] as? String ?? ""]
      }
    }
    #expect(try names(unit) == names(.codePoint))
  }

  @Test("They are read back as any other", arguments: Samples.all, others)
  func roundTrip(_ record: Record, _ unit: OffsetUnit) throws {
    for form in [RecordEmitter.Form.jsonld, .ndjson] {
      let written = Samples.written(record, form, offsets: unit)
      let again = try RecordReaderTests.read(written)
      #expect(Samples.written(again, form, offsets: unit) == written)
      #expect(Samples.written(again, form) == Samples.written(record, form))
    }
  }

  @Test("Any record comes back, whatever it holds", arguments: 1...60)
  func property(_ seed: Int) throws {
    var generator = RecordGenerator(seed: UInt64(seed))
    let record = generator.record()
    for unit in OffsetUnitTests.others {
      let again = try RecordReaderTests.read(Samples.written(record, .ndjson, offsets: unit))
      #expect(Samples.written(again, .ndjson) == Samples.written(record, .ndjson))
    }
  }

  @Test(
    "An offset inside a character is refused, and so is a unit that nobody knows",
    arguments: [
      // The globe after the line break is two units and four bytes.
      (
        OffsetUnit.utf16, #""start":0,"end""#, #""start":14,"end""#,
        .outsideText(start: 14, end: 49)
      ),
      (.utf8, #""start":0,"end""#, #""start":22,"end""#, .outsideText(start: 22, end: 76)),
      (
        .utf16, #""offsetUnit":"utf16""#, #""offsetUnit":"utf32""#,
        .unexpected(member: "offsetUnit", value: "utf32")
      ),
      // The offsets are no longer those of the text.
      (.utf16, #""offsetUnit":"utf16","#, "", .misquoted(member: "exact", value: "東京")),
      (.utf16, #""utf16""#, #""utf8""#, .outsideText(start: 29, end: 31)),
    ] as [(OffsetUnit, String, String, RecordError.Kind)])
  func refused(
    _ unit: OffsetUnit, _ original: String, _ replacement: String, _ kind: RecordError.Kind
  ) throws {
    let record = Samples.written(Samples.unusual, .ndjson, offsets: unit)
    let changed = RecordReaderTests.replacing(original, by: replacement, in: record)
    try #require(changed != record)
    let error = try #require(throws: RecordError.self) { try RecordReaderTests.read(changed) }
    #expect(error.kind == kind)
  }
}
