import Testing

@testable import JSON

@Suite struct JSONReaderTests {
  /// Reads one string that is the whole input.
  private func string(
    _ json: [UInt8], _ conformance: JSONReader.Conformance = .strict
  ) throws(JSONError) -> [UInt8] {
    var reader = try JSONReader(json, conformance: conformance)
    var buffer: [UInt8] = []
    try reader.readString(into: &buffer)
    try reader.finish()
    // The two other ways through a string must agree with the first.
    var again = try JSONReader(json, conformance: conformance)
    #expect(try Array(again.readString().utf8) == buffer)
    var skipping = try JSONReader(json, conformance: conformance)
    try skipping.skipValue()
    try skipping.finish()
    #expect(skipping.offset == reader.offset)
    return buffer
  }

  private func error(of body: () throws(JSONError) -> Void) -> JSONError? {
    do throws(JSONError) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    (#""""#, ""),
    (#""plain""#, "plain"),
    (#" "spaces around" "#, "spaces around"),
    (
      #""a longer run of plain text, of more than eight bytes""#,
      "a longer run of plain text, of more than eight bytes"
    ),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""caf\u00e9 \u00E9 café""#, "café é café"),
    (#""\ud83d\uDE00 and 😀""#, "😀 and 😀"),
    (#""\u0000""#, "\0"),
    ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
  ])
  func stringsAreRead(json: String, text: String) throws {
    #expect(try string(Array(json.utf8)) == Array(text.utf8))
  }

  @Test(arguments: [
    (#""open"#, JSONError(.unexpectedEnd, at: 5)),
    (#""open\"#, JSONError(.unexpectedEnd, at: 5)),
    (#""\x""#, JSONError(.invalidEscape, at: 1)),
    (#""\u12g4""#, JSONError(.invalidEscape, at: 1)),
    (#""\u12"#, JSONError(.invalidEscape, at: 1)),
    (#""ab\ud83d""#, JSONError(.loneSurrogate, at: 3)),
    (#""\ud83d\u0041""#, JSONError(.loneSurrogate, at: 1)),
    (#""\ude00\ud83d""#, JSONError(.loneSurrogate, at: 1)),
    ("\"a\nb\"", JSONError(.controlCharacter(10), at: 2)),
    ("12", JSONError(.wrongType(.number, expected: "a string"), at: 0)),
    ("", JSONError(.unexpectedEnd, at: 0)),
    ("  ", JSONError(.unexpectedEnd, at: 2)),
    ("'a'", JSONError(.unexpectedByte(39, expected: "a value"), at: 0)),
    (#""a" x"#, JSONError(.trailingContent, at: 4)),
  ])
  func brokenStringsAreRefusedWithTheirPlace(json: String, expected: JSONError) {
    #expect(throws: expected) { try string(Array(json.utf8)) }
  }

  @Test(arguments: [
    ("\"a\nb\"", "a\nb"),
    (#""\ud83d""#, "\u{FFFD}"),
    (#""it\'s""#, "it's"),
  ])
  func lenientReadingRepairsWhatPagesWrite(json: String, text: String) throws {
    #expect(try string(Array(json.utf8), .lenient) == Array(text.utf8))
  }

  @Test func bytesThatAreNotUTF8AreRefusedAtTheStart() {
    #expect(throws: JSONError(.notUTF8, at: 3)) {
      try JSONReader([0x22, 0x61, 0x62, 0xFF, 0x22])
    }
  }

  @Test(arguments: 0..<24)
  func everyAlignmentFindsTheEndOfARun(length: Int) {
    let plain = [UInt8](repeating: 0xE9, count: length)
    for stop: UInt8 in [0x22, 0x5C, 0x00, 0x1F] {
      #expect(endOfPlainRun(in: (plain + [stop, 0x61] + plain).span, from: 0) == length)
    }
    #expect(endOfPlainRun(in: plain.span, from: 0) == length)
  }

  @Test func objectsAreReadByKey() throws {
    var reader = try JSONReader(
      Array(
        #" { "id" : 7 , "other":{"text":["no",{"a":[]}]},"te\u0078t":"yes","ok":true,"none":null} "#
          .utf8))
    var seen: [String] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "id": seen.append("id \(try reader.readInteger())")
      case "text": seen.append("text \(try reader.readString())")
      case "ok": seen.append("ok \(try reader.readBoolean())")
      default: try reader.skipValue()
      }
    }
    try reader.finish()
    #expect(seen == ["id 7", "text yes", "ok true"])
  }

  @Test func arraysAreReadByElement() throws {
    var reader = try JSONReader(Array("[1, -2.5e3, [], 0]".utf8))
    var numbers: [Double] = []
    try reader.beginArray()
    while try reader.nextElement() {
      if try reader.nextKind() == .number {
        numbers.append(try reader.readDouble())
      } else {
        try reader.skipValue()
      }
    }
    try reader.finish()
    #expect(numbers == [1, -2500, 0])
  }

  @Test(arguments: ["0", "-0", "10", "1.5", "1e5", "1E-05", "-12.75e+2"])
  func numbersAreKeptAsWritten(json: String) throws {
    var reader = try JSONReader(Array(json.utf8))
    #expect(try Array(reader.readNumber()) == Array(json.utf8))
    try reader.finish()
  }

  @Test(arguments: ["-", "01", "1.", ".5", "1e", "1e+", "--1", "- 1", "0x10", "1 2"])
  func otherNumbersAreRefused(json: String) {
    #expect(throws: JSONError.self) {
      var reader = try JSONReader(Array(json.utf8))
      _ = try reader.readNumber()
      try reader.finish()
    }
  }

  @Test(arguments: [
    "{", "}", "[", "]", "{]", "[}", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
    "{,}",
    "{\"a\" 1}", "{a:1}", "tru", "nul", "True", "[1]]", "[1],", "{\"a\":1}{", "\u{FEFF}1",
  ])
  func skippingRefusesWhatIsNoJSON(json: String) {
    #expect(throws: JSONError.self) {
      var reader = try JSONReader(Array(json.utf8))
      try reader.skipValue()
      try reader.finish()
    }
  }

  @Test(arguments: ["[1,]", "{\"a\":1,}"])
  func lenientReadingPassesOverSuperfluousCommas(json: String) throws {
    var reader = try JSONReader(Array(json.utf8), conformance: .lenient)
    try reader.skipValue()
    try reader.finish()
    #expect(reader.offset == json.utf8.count)
  }

  @Test func deepNestingIsRefusedNotRecursedInto() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    let error = error { () throws(JSONError) in
      var reader = try JSONReader(deep)
      try reader.skipValue()
    }
    #expect(error == JSONError(.tooDeep(limit: 1_000), at: 1_000))
  }

  @Test func nestingUpToTheLimitIsRead() throws {
    let json = String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000)
    var reader = try JSONReader(Array(json.utf8))
    try reader.skipValue()
    try reader.finish()
    #expect(reader.offset == 2_000)
  }

  @Test func offsetsCountFromTheStartOfTheSlice() {
    let bytes = Array("xxxx[1,?]".utf8)
    #expect(throws: JSONError(.unexpectedByte(63, expected: "a value"), at: 3)) {
      var reader = try JSONReader(bytes[4...])
      try reader.skipValue()
    }
  }
}
