import Facts
import Testing

@testable import Emission

@Suite("Records read back")
struct RecordReaderTests {
  static func read(_ text: String) throws(RecordError) -> Record {
    try RecordReader().read(Array(text.utf8))
  }

  @Test("Writing what was read gives the same bytes", arguments: Samples.all)
  func roundTrip(_ record: Record) throws {
    for form in [RecordEmitter.Form.jsonld, .ndjson] {
      let written = Samples.written(record, form)
      let again = try RecordReaderTests.read(written)
      #expect(Samples.written(again, form) == written)
      #expect(Samples.written(again, .nquads) == Samples.written(record, .nquads))
    }
  }

  @Test("The facts are the same", arguments: [Samples.memorial, Samples.unusual, Samples.empty])
  func sameFacts(_ record: Record) throws {
    #expect(try RecordReaderTests.read(Samples.written(record, .ndjson)) == record)
  }

  @Test("Any record comes back as it was, whatever it holds", arguments: 1...120)
  func property(_ seed: Int) throws {
    var generator = RecordGenerator(seed: UInt64(seed))
    let record = generator.record()
    let written = Samples.written(record, .ndjson)
    let again = try RecordReaderTests.read(written)
    #expect(Samples.written(again, .ndjson) == written)
    #expect(again.article == record.article)
  }

  @Test(
    "What was changed by hand, or is no record, is refused and says why",
    arguments: [
      // The text no longer has the name that it had.
      ("88,000 Allied servicemen.\\n", "88,001 Allied servicemen.\\n", .nameMismatch),
      // Offsets and quotations.
      (
        #""start":7,"end":12,"exact""#, #""start":7,"end":13,"exact""#,
        .misquoted(member: "exact", value: "May 6")
      ),
      (
        #""start":7,"end":12,"exact""#, #""start":7,"end":1200,"exact""#,
        .outsideText(start: 7, end: 1200)
      ),
      (
        #""start":7,"end":12,"exact""#, #""start":12,"end":7,"exact""#,
        .outsideText(start: 12, end: 7)
      ),
      (
        #""start":7,"end":12,"exact""#, #""start":-7,"end":12,"exact""#,
        .unexpected(member: "start", value: "-7")
      ),
      (#""start":7,"end":12,"exact""#, #""start":7,"exact""#, .missing(member: "end")),
      (#""head":"servicemen""#, #""head":"women""#, .misquoted(member: "head", value: "women")),
      (#""unitText":"$""#, #""unitText":"€""#, .misquoted(member: "unitText", value: "€")),
      (#""subject":"people""#, #""subject":"folk""#, .misquoted(member: "subject", value: "folk")),
      // Values that this program never writes.
      (
        ##"/2792411/","@type":"AdministrativeArea""##, ##"/2792411/","@type":"Shire""##,
        .unexpected(member: "@type", value: "Shire")
      ),
      (
        #""timexType":"DATE""#, #""timexType":"DAY""#,
        .unexpected(member: "timexType", value: "DAY")
      ),
      (
        #""timexValue":"1950""#, #""timexValue":"the fifties""#,
        .unexpected(member: "timexValue", value: "the fifties")
      ),
      (
        #""timexMod":"BEFORE""#, #""timexMod":"ERE""#, .unexpected(member: "timexMod", value: "ERE")
      ),
      (
        #""interval":"1944-09/1944-10""#, #""interval":"autumn""#,
        .unexpected(member: "interval", value: "autumn")
      ),
      (#""value":400,"#, #""value":"400","#, .unexpected(member: "value", value: "400")),
      (
        #""latitude":50.63373"#, #""latitude":50.633731"#,
        .unexpected(member: "latitude", value: "50.633731")
      ),
      (
        #""latitude":50.63373"#, #""latitude":506.3"#,
        .unexpected(member: "latitude", value: "506.3")
      ),
      (#""@type":"City""#, #""@type":"Person""#, .unexpected(member: "@type", value: "Person")),
      (#""negated":true"#, #""negated":"true""#, .unexpected(member: "negated", value: "true")),
      (
        #""datePublished":"2018-05-06T09:30:00+02:00""#, #""datePublished":"2018-13-06""#,
        .unexpected(member: "datePublished", value: "2018-13-06")
      ),
      (#""author":["Ann"#, #""author":[1,"Ann"#, .unexpected(member: "author", value: "1")),
      // What is inherited is one of the claim's times and places.
      (
        ##""inherited":["#char=59,64"]"##, ##""inherited":["#char=0,5"]"##,
        .unexpected(member: "inherited", value: "#char=0,5")
      ),
      // Names of nodes that are not there.
      (
        ##""refersTo":"#place=2""##, ##""refersTo":"#place=3""##,
        .unresolved(member: "refersTo", name: "#place=3")
      ),
      (
        ##""anchor":"#char=7,12""##, ##""anchor":"#char=7,13""##,
        .unresolved(member: "anchor", name: "#char=7,13")
      ),
      (
        ##""quantity":["#char=15,24"]"##, ##""quantity":["#char=1,2"]"##,
        .unresolved(member: "quantity", name: "#char=1,2")
      ),
      (#","rule":"places/and""#, "", .missing(member: "rule")),
    ] as [(String, String, RecordError.Kind)])
  func refused(_ original: String, _ replacement: String, _ kind: RecordError.Kind) throws {
    let record = Samples.written(Samples.memorial, .ndjson)
    let changed = RecordReaderTests.replacing(original, by: replacement, in: record)
    try #require(changed != record)
    let error = try #require(throws: RecordError.self) { try RecordReaderTests.read(changed) }
    #expect(error.kind == kind)
    #expect(error.description.hasPrefix("byte \(error.offset): "))
  }

  @Test(
    "What is no record at all is refused",
    arguments: [
      ("", .malformed("the JSON ends in the middle of a value")),
      ("[]", .malformed("an array stands where an object should")),
      ("{}", .unexpected(member: "@type", value: "")),
      ("{} {}", .malformed("something follows the end of the value")),
      (#"{"@type":"Report"}"#, .unexpected(member: "@type", value: "Report")),
      (#"{"@type":"NewsArticle"}"#, .withoutText),
      (#"{"@type":"NewsArticle","text":""}"#, .missing(member: "identifier")),
      (#"{"@type":"NewsArticle","identifier":"a","text":""}"#, .nameMismatch),
    ] as [(String, RecordError.Kind)])
  func noRecord(_ text: String, _ kind: RecordError.Kind) throws {
    let error = try #require(throws: RecordError.self) { try RecordReaderTests.read(text) }
    #expect(error.kind == kind)
  }

  @Test("A region has a GeoNames id: another name could not be written again")
  func foreignRegion() throws {
    let record = Samples.written(Samples.empty, .ndjson)
    let changed = RecordReaderTests.replacing(
      #","mentions":[]"#,
      by: ##","mentions":[],"regions":[{"@id":"#place=1","@type":"State","name":"Elsewhere"}]"##,
      in: record)
    try #require(changed != record)
    let error = try #require(throws: RecordError.self) { try RecordReaderTests.read(changed) }
    #expect(error.kind == .unexpected(member: "@id", value: "#place=1"))
  }

  @Test("An error names the byte where its node begins")
  func position() throws {
    let record = Samples.written(Samples.memorial, .ndjson)
    let changed = RecordReaderTests.replacing(
      #""timexValue":"1950""#, by: #""timexValue":"?""#, in: record)
    let error = try #require(throws: RecordError.self) { try RecordReaderTests.read(changed) }
    #expect(Array(changed.utf8)[error.offset...].starts(with: #"{"@id":"#.utf8))
    #expect(
      error.description
        == "byte \(error.offset): “timexValue” is “?”, which this version does not know: extract the record again"
    )
  }

  @Test("A record without its text cannot be read")
  func withoutText() {
    let record = Samples.written(Samples.memorial, .ndjson, text: false)
    #expect(throws: RecordError(.withoutText, at: 0)) { try RecordReaderTests.read(record) }
  }

  @Test("Annotations out of text order are refused")
  func order() throws {
    var record = Samples.memorial
    record.facts.annotations.swapAt(0, 1)
    record.facts.claims = []
    let written = Samples.written(record, .ndjson)
    let error = try #require(throws: RecordError.self) { try RecordReaderTests.read(written) }
    #expect(error.kind == .outOfOrder)
  }

  @Test(
    "Members that this version does not know are passed over, and so is null",
    arguments: [#","note":{"deep":[[[[[[1]]]]]]}"#, #","url":null"#])
  func unknown(_ member: String) throws {
    let record = Samples.written(Samples.empty, .ndjson)
    let changed = RecordReaderTests.replacing(
      #","mentions":[]"#, by: member + #","mentions":[]"#, in: record)
    #expect(try RecordReaderTests.read(changed) == Samples.empty)
  }

  @Test("A cut record is refused wherever it was cut, and never believed")
  func truncated() {
    let bytes = Array(Samples.written(Samples.unusual, .ndjson).utf8)
    for end in stride(from: 0, to: bytes.count - 2, by: 31) {
      #expect(throws: RecordError.self) { try RecordReader().read(bytes[..<end]) }
    }
  }

  @Test("A record with any byte changed is read or refused, and never crashes")
  func damaged() {
    let bytes = Array(Samples.written(Samples.flood, .ndjson).utf8)
    var refused = 0
    for index in stride(from: 0, to: bytes.count, by: 37) {
      var changed = bytes
      changed[index] ^= UInt8(index % 7 + 1)
      do {
        _ = try RecordReader().read(changed)
      } catch {
        refused += 1
      }
    }
    #expect(refused > bytes.count / 37 / 4)
  }

  @Test("Nesting far beyond a record's is refused without harm")
  func nested() {
    let deep = String(repeating: #"{"geo":"#, count: 100_000)
    #expect(throws: RecordError.self) { try RecordReaderTests.read(deep) }
  }

  @Test(
    "A record begins with its context, an article does not",
    arguments: [
      (Samples.written(Samples.empty, .jsonld), true),
      (Samples.written(Samples.empty, .ndjson), true),
      (" {\n\t\"@context\": {}}", true), (#"{"id": "a", "text": "@context"}"#, false),
      ("{}", false),
      ("", false), ("Text about \"@context\".", false), ("[{\"@context\": {}}]", false),
    ])
  func recognised(_ text: String, _ isRecord: Bool) {
    #expect(RecordReader.isRecord(Array(text.utf8)[...]) == isRecord)
  }

  @Test(
    "JSON numbers are read exactly",
    arguments: [
      ("0", ExactDecimal(0)), ("-12.50", ExactDecimal(-125, exponent: -1)),
      ("1e3", ExactDecimal(1000)), ("-0.0100", ExactDecimal(-1, exponent: -2)),
      ("1000000000000000000000000000000000000000000000", ExactDecimal(1, exponent: 45)),
      ("6.6E-60", ExactDecimal(66, exponent: -61)),
      ("170141183460469231731687303715884105727", ExactDecimal(Int128.max)),
    ])
  func number(_ json: String, _ number: ExactDecimal) {
    #expect(ExactDecimal(json: json) == number)
  }

  @Test(
    "Numbers with more digits than fit are not read",
    arguments: ["170141183460469231731687303715884105728", "1e99999999999", "1e2147483647"])
  func tooLarge(_ json: String) {
    #expect(ExactDecimal(json: json) == nil)
  }

  /// A string with the first occurrence of some words replaced.
  static func replacing(_ words: String, by replacement: String, in text: String) -> String {
    guard let range = text.firstRange(of: words) else { return text }
    return text.replacingCharacters(in: range, with: replacement)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
