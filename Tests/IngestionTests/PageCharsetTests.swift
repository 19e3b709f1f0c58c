import Facts
import Testing

@testable import Ingestion

@Suite struct PageCharsetTests {
  private func decoded(_ bytes: [UInt8], contentType: String? = nil) -> String {
    let declared = contentType.flatMap(CharsetDeclaration.inContentType)
    return String(
      decoding: CharsetDecoder.decode(page: bytes, declared: declared).utf8, as: UTF8.self)
  }

  /// A page in one byte a character, with “é” as windows-1252 writes it.
  private func page(_ head: String, _ text: [UInt8] = [0xE9]) -> [UInt8] {
    Array("<html><head>\(head)</head><body>".utf8) + text + Array("</body>".utf8)
  }

  @Test(arguments: [
    "", "<meta charset=iso-8859-1>", "<meta charset='US-ASCII'>",
    "<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=Latin1\">",
    // Nothing here is UTF-8, whatever is declared.
    "<meta charset=utf-8>", "<meta charset=utf-16>",
    // An unknown charset is as good as none.
    "<meta charset=klingon-1>",
  ])
  func westernPagesAreWindows1252(head: String) {
    #expect(decoded(page(head, [0x80, 0xE9])).contains("€é"))
  }

  @Test(
    arguments: [
      ("<meta charset=windows-1251>", [0xCC, 0xE8, 0xF0], "Мир"),
      (
        "<meta http-equiv='content-type' content='text/html; charset=koi8-r'>", [0xED, 0xC9, 0xD2],
        "Мир"
      ),
      ("<meta charset=Shift_JIS>", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("<meta charset=euc-kr>", [0xC7, 0xD1], "한"),
      ("<meta charset=big5>", [0xA4, 0xA4], "中"),
      ("<script>var x = '<meta charset=utf-8>'</script><meta charset=windows-1251>", [0xCC], "М"),
      ("<!-- <meta charset=utf-8> --><meta charset=windows-1251>", [0xCC], "М"),
    ] as [(String, [UInt8], String)])
  func aDeclaredCharsetIsUsed(head: String, bytes: [UInt8], text: String) {
    #expect(decoded(page(head, bytes)).contains(">\(text)<"))
  }

  @Test func gb2312IsReadWithItsLaterCharacters() {
    // 镕 (U+9555) is in GBK and not in GB 2312.
    #expect(decoded(page("<meta charset=gb2312>", [0xE9, 0x46])).contains(">镕<"))
  }

  @Test func aDeclarationFarDownIsFound() {
    let head =
      "<title>\(String(repeating: "long ", count: 1_000))</title><meta charset=windows-1251>"
    #expect(decoded(page(head, [0xCC, 0xE8, 0xF0])).contains("Мир"))
  }

  @Test func theXMLDeclarationCounts() {
    let bytes = Array("<?xml version='1.0' encoding='windows-1251'?><html><body>".utf8) + [0xCC]
    #expect(decoded(bytes).hasSuffix("М"))
  }

  @Test func theServerGoesBeforeThePage() {
    let bytes = page("<meta charset=windows-1251>", [0xE9])
    #expect(decoded(bytes, contentType: "text/html; charset=windows-1252").contains(">é<"))
  }

  @Test(arguments: ["iso-8859-1", "windows-1251", "shift_jis", "utf-16"])
  func utf8IsRecognisedUnderAnyDeclaration(charset: String) {
    #expect(decoded(Array("<meta charset=\(charset)>Liège — €".utf8)).hasSuffix("Liège — €"))
  }

  @Test func brokenBytesAmongUTF8BecomeReplacementCharacters() {
    let bytes = Array("<meta charset=utf-8>Liège, Łódź ".utf8) + [0xFF] + Array(" Zürich".utf8)
    #expect(decoded(bytes).hasSuffix("Liège, Łódź \u{FFFD} Zürich"))
  }

  @Test func aPageCutInsideACharacterKeepsTheRest() {
    #expect(decoded(Array("<meta charset=utf-8>Li".utf8) + [0xC3]).hasSuffix("Li\u{FFFD}"))
  }

  @Test func brokenBytesInOtherCharsetsLoseNothingAfterThem() {
    let bytes = page("<meta charset=shift_jis>", [0x93, 0xFA, 0xFF, 0x20, 0x96, 0x7B])
    #expect(decoded(bytes).contains("日\u{FFFD} 本</body>"))
  }

  @Test func manyBrokenBytesAreReplacedOneByOne() {
    let bytes = page(
      "<meta charset=shift_jis>", [UInt8](repeating: 0xFF, count: 20_000) + [0x93, 0xFA])
    let text = decoded(bytes)
    #expect(text.unicodeScalars.count { $0 == "\u{FFFD}" } == 20_000)
    #expect(text.contains("日</body>"))
  }

  @Test func charactersAcrossBlocksAreWhole() {
    let text = String(repeating: "日本", count: 5_000)
    for padding in 0..<2 {
      let bytes =
        [UInt8](repeating: 0x61, count: padding)
        + (0..<5_000).flatMap { _ in [0x93, 0xFA, 0x96, 0x7B] as [UInt8] }
      #expect(decoded(page("<meta charset=shift_jis>", bytes)).contains(text))
    }
  }

  @Test(arguments: [true, false])
  func utf16PagesAreRead(hasMark: Bool) throws {
    let page = "<html><body><p>\(sentence) Liège.</p></body></html>".utf16.flatMap {
      [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    let article = try Ingestor().article(
      from: (hasMark ? [0xFF, 0xFE] : []) + page, identifier: "x")
    #expect(article.text == "\(sentence) Liège.")
  }

  @Test(arguments: [
    ("text/html; charset=utf-8", "UTF-8"),
    ("text/html;charset = \"ISO-8859-1\" ; x=y", "WINDOWS-1252"),
    ("UTF8", "UTF-8"), ("latin1", "WINDOWS-1252"),
    ("text/html; charset=ISO-8859-9", "WINDOWS-1254"),
  ])
  func headersNameCharsets(value: String, name: String) {
    #expect(CharsetDeclaration.inContentType(value)?.name == name)
  }

  @Test(arguments: ["text/html", "text/html; charset=", "a/b//TRANSLIT", ""])
  func headersWithoutCharsetNameNone(value: String) {
    #expect(CharsetDeclaration.inContentType(value) == nil)
  }
}
