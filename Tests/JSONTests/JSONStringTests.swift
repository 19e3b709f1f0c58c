import Testing

@testable import JSON

@Suite struct JSONStringTests {
  @Test(arguments: [
    ("", #""""#),
    ("plain text of some length", #""plain text of some length""#),
    ("say \"no\"", #""say \"no\"""#),
    ("a\\b/c", #""a\\b/c""#),
    ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("\0\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
    ("Liège 😀", #""Liège 😀""#),
  ])
  func onlyWhatMustBeIsEscaped(text: String, json: String) {
    var buffer: [UInt8] = []
    buffer.append(jsonString: text)
    #expect(String(decoding: buffer, as: UTF8.self) == json)
  }

  @Test func everyScalarBelow0x3000SurvivesTheRoundTrip() throws {
    let scalars = (0..<0x3000).compactMap { Unicode.Scalar(UInt32($0)) }
    var text: [UInt8] = []
    for scalar in scalars { text.append(scalar) }
    var json: [UInt8] = []
    json.append(jsonString: text.span)
    var reader = try JSONReader(json)
    var back: [UInt8] = []
    try reader.readString(into: &back)
    try reader.finish()
    #expect(back == text)
  }
}
