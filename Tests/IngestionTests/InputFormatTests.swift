import Testing

@testable import Ingestion

@Suite struct InputFormatTests {
  @Test(arguments: [
    ("<!DOCTYPE html><html>", "a.txt", InputFormat.html),
    ("\n  <HTML lang=en>", "-", .html),
    ("\u{FEFF}<!-- saved page --><html>", "-", .html),
    ("<?xml version=\"1.0\"?><html>", "-", .html),
    ("<p>A fragment", "-", .html),
    ("{\"id\": 1, \"text\": \"…\"}", "a.txt", .jsonl),
    (" {\n\"id\"", "a.txt", .jsonl),
    ("{}", "a.txt", .jsonl),
    ("BRUSSELS, May 6 …", "a17.txt", .text),
    ("BRUSSELS, May 6 …", "-", .text),
    ("<3 hearts were given", "-", .text),
    ("< 5 per cent", "-", .text),
    ("{curly} brackets begin this text", "-", .text),
    ("A page that begins with text <b>and</b> goes on", "saved.HTML", .html),
    ("no JSON at all", "broken.jsonl", .jsonl),
    ("text", "folder.html/name", .text),
    ("", "-", .text),
  ])
  func contentTellsTheFormatThenTheName(start: String, name: String, format: InputFormat) {
    #expect(InputFormat(of: Array(start.utf8), name: name) == format)
  }

  @Test func utf16PagesAreRecognised() {
    let bytes: [UInt8] = [0xFF, 0xFE] + "<html>".utf8.flatMap { [$0, 0] }
    #expect(InputFormat(of: bytes, name: "-") == .html)
  }
}
