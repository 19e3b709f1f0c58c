import Facts
import JSON
import Testing

@testable import Ingestion

@Suite struct JSONLineTests {
  private func read(_ line: String) throws(IngestionError) -> Article {
    try Ingestor().article(fromJSONLine: Array(line.utf8)[...], name: "f.jsonl", line: 7)
  }

  @Test func everyKeyIsRead() throws {
    let article = try read(
      #"{"id":"a17","title":"A title","url":"https://example.org/1","date":"2018-05-06T09:30:00+02:00","text":"Li\u00e8ge.\n"}"#
    )
    #expect(article.identifier == "a17")
    #expect(article.headline == "A title")
    #expect(article.url == "https://example.org/1")
    #expect(article.published?.description == "2018-05-06T09:30:00+02:00")
    #expect(article.text == "Liège.\n")
  }

  @Test(arguments: [
    (#"{"id":17,"text":"x"}"#, "17"), (#"{"text":"x"}"#, "f.jsonl:7"),
    (#"{"id":null,"text":"x"}"#, "f.jsonl:7"), (#"{"id":"","text":"x"}"#, "f.jsonl:7"),
    (#"{"text":"x","id":"late"}"#, "late"),
  ])
  func theIdentifierIsTheIdOrThePlace(line: String, identifier: String) throws {
    #expect(try read(line).identifier == identifier)
  }

  @Test(arguments: ["two  spaces\r\n\t", "\u{FEFF}mark inside", "😀 e\u{301}", "a\u{0}b"])
  func textIsKeptByteForByte(text: String) throws {
    var line = Array("{\"text\":".utf8)
    line.append(jsonString: text)
    line.append(UInt8(ascii: "}"))
    let article = try Ingestor().article(fromJSONLine: line[...], name: "f", line: 1)
    #expect(article.utf8 == Array(text.utf8))
  }

  @Test func otherKeysArePassedOver() throws {
    let line =
      #"{"meta":{"text":"no","deep":[[{"id":1}]]},"id":"a","tags":["x",null,1e5,true],"text":"yes","html":null}"#
    #expect(try read(line).text == "yes")
  }

  @Test func anHTMLPageIsReadAsOne() throws {
    let article = try read(
      #"{"id":"p","html":"<title>T<\/title><nav>Home<\/nav><p>\#(sentence)<\/p>","title":"Given"}"#)
    #expect(article.text == sentence)
    #expect(article.headline == "Given")
  }

  @Test func anEmptyTitleOrAddressIsAsGoodAsNone() throws {
    let article = try read(
      #"{"html":"<title>T<\/title><p>\#(sentence)<\/p>","title":"","url":""}"#)
    #expect(article.headline == "T")
    #expect(article.url == nil)
  }

  @Test(
    arguments: [
      ("not json", .invalidJSON), ("[]", .wrongType), ("\"text\"", .wrongType),
      ("{\"text\":\"x\"", .invalidJSON),
      ("{\"text\":\"x\"} {}", .invalidJSON), ("{\"text\":7}", .wrongType),
      ("{\"text\":[\"x\"]}", .wrongType),
      ("{\"id\":\"a\"}", .missingText), ("{\"text\":null}", .missingText), ("{}", .missingText),
      ("{\"text\":\"\"}", .empty), ("{\"text\":\" \\n\"}", .empty), ("{\"html\":\"  \"}", .empty),
      ("{\"text\":\"\\ud83d\"}", .loneSurrogate),
      ("{\"id\":\"\\udc00\",\"text\":\"x\"}", .loneSurrogate),
      ("{\"text\":\"x\",\"date\":5}", .wrongType), ("{\"text\":\"x\",\"url\":{}}", .wrongType),
      ("{\"text\":\"a\nb\"}", .invalidJSON), ("{\"html\":\"<nav>Home</nav>\"}", .noArticle),
      ("{\"a\":\(String(repeating: "[", count: 5_000))", .invalidJSON),
    ] as [(String, IngestionError.Code)])
  func badLinesAreRefusedWithTheirNumber(line: String, code: IngestionError.Code) {
    let error = failure { () throws(IngestionError) in try read(line) }
    #expect(error?.code == code)
    #expect(error?.line == 7)
    #expect(error?.message.isEmpty == false)
  }

  @Test(arguments: [
    ("2018-05-06", "2018-05-06"), ("2018-05-06 09:30:00", "2018-05-06T09:30:00"),
    ("6 May 2018", "2018-05-06"), ("May 6, 2018", "2018-05-06"), ("2018 May 6", "2018-05-06"),
    ("2018-13-45", nil), ("yesterday", nil), ("May 6, 20", nil), ("7:58 AM", nil), ("", nil),
  ])
  func aDateThatCannotBeReadLeavesAWarning(date: String, expected: String?) throws {
    let article = try read(#"{"id":"a","text":"x","date":"\#(date)"}"#)
    #expect(article.published?.description == expected)
    #expect(article.warnings.isEmpty == (expected != nil))
  }

  @Test func anErrorNamesTheIdWhereItIsKnown() {
    #expect(
      failure { () throws(IngestionError) in try read(#"{"id":"a9","text":"\ud800"}"#) }?.identifier
        == "a9")
    #expect(
      failure { () throws(IngestionError) in try read(#"{"text":"\ud800"}"#) }?.identifier
        == "f.jsonl:7")
  }

  @Test func aMessageSaysWhatWhereAndWhatToDo() {
    let error = failure { () throws(IngestionError) in try read(#"{"id":"a","text":"x" "b"}"#) }
    #expect(
      error?.message == "line 7, byte 21: “\"” stands where “,” or “}” should; correct the line")
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    let error = failure { () throws(IngestionError) in
      try Ingestor().article(
        fromJSONLine: (Array("{\"text\":\"".utf8) + [0xE9, 0x22, 0x7D])[...], name: "f", line: 1)
    }
    #expect(error?.code == .notUTF8)
  }
}
