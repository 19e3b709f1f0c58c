import Facts
import Testing

@testable import Ingestion

@Suite struct PlainTextTests {
  private func read(_ bytes: [UInt8], contentType: String? = nil) throws(IngestionError) -> Article
  {
    try Ingestor(format: .text, contentType: contentType).article(from: bytes, identifier: "a.txt")
  }

  @Test(arguments: [
    "A line.", "  spaces kept \r\n\tand\u{A0}all ", "Liège — “quoted” 😀\n", "e\u{301} is not é",
  ])
  func textIsKeptByteForByte(text: String) throws {
    let article = try read(Array(text.utf8))
    #expect(article.utf8 == Array(text.utf8))
    #expect(article.identifier == "a.txt")
  }

  @Test func onlyAByteOrderMarkGoes() throws {
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("Liège\n".utf8)).text == "Liège\n")
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE] + "Liège".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "Liège"),
      ([0xFE, 0xFF] + "Liège".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, "Liège"),
      ("Plain words".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "Plain words"),
      ("Plain words".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, "Plain words"),
      (
        [0xFF, 0xFE, 0, 0]
          + "Liège 😀".unicodeScalars.flatMap {
            [UInt8($0.value & 255), UInt8($0.value >> 8 & 255), UInt8($0.value >> 16), 0]
          }, "Liège 😀"
      ),
      ([0xFF, 0xFE] + "a 😀".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "a 😀"),
      // A first half without its second, and a second without its first.
      ([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0], "a\u{FFFD}b"),
      ([0xFF, 0xFE, 0x61, 0, 0x0A, 0xDC, 0x62, 0], "a\u{FFFD}b"),
      ([0xFE, 0xFF, 0, 0x61, 0xDC, 0x0A, 0, 0x62, 0xDF, 0xFF], "a\u{FFFD}b\u{FFFD}"),
    ] as [([UInt8], String)])
  func unicodeInOtherFormsIsDecoded(bytes: [UInt8], text: String) throws {
    #expect(try read(bytes).text == text)
  }

  @Test(
    arguments: [
      ([0x4C, 0x69, 0xE8, 0x67, 0x65], "Liège"),
      ([0x93, 0x71, 0x94, 0x20, 0x80, 0x35], "“q” €5"),
    ] as [([UInt8], String)])
  func whatIsNotUTF8IsWindows1252(bytes: [UInt8], text: String) throws {
    #expect(try read(bytes).text == text)
  }

  @Test(
    arguments: [
      ("text/plain; charset=iso-8859-2", [0x50, 0xF8, 0xED], "Pří"),
      ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"),
      ("text/plain; charset=\"latin1\"", [0x80], "€"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("gb2312", [0xD6, 0xD0, 0xCE, 0xC4], "中文"),
    ] as [(String, [UInt8], String)])
  func aNamedCharsetIsUsed(contentType: String, bytes: [UInt8], text: String) throws {
    #expect(try read(bytes, contentType: contentType).text == text)
  }

  @Test(
    arguments: [
      ([], .empty),
      (Array(" \n\t\r\n".utf8), .empty),
      ([0xEF, 0xBB, 0xBF, 0x20], .empty),
      ([0x41, 0, 0x42, 0x43, 0x44], .binary),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x41], .binary),
      (Array("%PDF-1.7 and more".utf8), .binary),
      ([0x01, 0x02, 0x03, 0x41, 0x42], .binary),
      // Cut in the middle of “è”, of “€”, of an emoji.
      (Array("Li".utf8) + [0xC3], .notUTF8),
      (Array("Liège ".utf8) + [0xE2, 0x82], .notUTF8),
      ([0xF0, 0x9F, 0x98], .notUTF8),
      // UTF-8 with one byte broken.
      (Array("Liège, Zürich, Łódź".utf8) + [0xFF] + Array(" and on".utf8), .notUTF8),
    ] as [([UInt8], IngestionError.Code)])
  func whatIsNoTextIsRefused(bytes: [UInt8], code: IngestionError.Code) {
    let error = failure { () throws(IngestionError) in try read(bytes) }
    #expect(error?.code == code)
    #expect(error?.identifier == "a.txt")
    #expect(error?.stage == "ingestion")
  }

  @Test func aBrokenByteIsNamed() {
    let error = failure { () throws(IngestionError) in
      try read(Array("Liège é à ü ".utf8) + [0xFF] + Array("x".utf8))
    }
    #expect(error?.message.contains("byte 16 ") == true)
  }

  @Test func anUnknownCharsetIsRefused() {
    let error = failure { () throws(IngestionError) in
      try read([0x41], contentType: "text/plain; charset=klingon-1")
    }
    #expect(error?.code == .unknownCharset)
  }

  @Test func whatTheCallerGivesIsInTheArticle() throws {
    let published = PublicationDate("2018-05-06")
    let ingestor = Ingestor(url: "https://example.org/a", published: published)
    let article = try ingestor.article(from: Array("Text.".utf8), identifier: "a")
    #expect(article.url == "https://example.org/a")
    #expect(article.published == published)
  }
}
