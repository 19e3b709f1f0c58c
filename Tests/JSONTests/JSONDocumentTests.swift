import Testing

@testable import JSON

@Suite struct JSONDocumentTests {
  private let document: JSONDocument? = try? JSONDocument(
    Array(
      #"{"a": [1, {"b": "x\u0041"}, []], "a": 2, "c": {"d": true, "e": null}, "f": -1.50}"#.utf8)[
        ...])

  @Test func valuesAreFoundByKey() throws {
    let document = try #require(document)
    let a = try #require(document.value(of: "a", in: document.root))
    let elements = document.elements(of: a)
    #expect(elements.map(document.kind) == [.number, .object, .array])
    let b = try #require(document.value(of: "b", in: elements[1]))
    #expect(document.string(at: b) == "xA")
    #expect(document.elements(of: elements[2]).isEmpty)
    let c = try #require(document.value(of: "c", in: document.root))
    #expect(document.members(of: c).map(\.key) == ["d", "e"])
    #expect(document.value(of: "d", in: c).flatMap(document.boolean) == true)
    #expect(document.value(of: "f", in: document.root).flatMap(document.number) == "-1.50")
  }

  @Test func whatIsNotThereIsNil() throws {
    let document = try #require(document)
    #expect(document.value(of: "z", in: document.root) == nil)
    #expect(document.string(at: document.root) == nil)
    #expect(
      document.value(of: "a", in: document.root).flatMap { document.value(of: "b", in: $0) } == nil)
  }

  @Test func aValueByItselfIsAListOfOne() throws {
    let document = try JSONDocument(Array("7".utf8)[...])
    #expect(document.elements(of: document.root) == [0])
  }

  @Test(arguments: ["", "{", "[1,", "{\"a\":}", "[1] 2", "{\"a\":1,}", "\u{1}"])
  func whatIsNoJSONIsRefused(json: String) {
    #expect(throws: JSONError.self) { try JSONDocument(Array(json.utf8)[...]) }
  }

  @Test func nestingBeyondTheLimitIsRefused() {
    #expect(throws: JSONError(.tooDeep(limit: 1_000), at: 1_000)) {
      try JSONDocument([UInt8](repeating: UInt8(ascii: "["), count: 100_000)[...])
    }
  }
}
