import Facts
import Testing

@testable import Ingestion

/// Pages made to break a parser.
///
/// Each test ends: none of them may take more than linear time.
@Suite struct HostilePageTests {
  private let last =
    "The last paragraph must survive, whatever stood before it in the page, because nothing may be lost."

  /// The article of a page in which something odd precedes an ordinary last paragraph.
  private func read(_ bytes: [UInt8]) throws(IngestionError) -> String {
    try Ingestor(format: .html).article(from: bytes + Array("<p>\(last)</p>".utf8), identifier: "x")
      .text
  }

  @Test(arguments: ["<font>", "<div>", "<x-box>"])
  func nestingOf100000LosesNoText(tag: String) throws {
    let page = String(repeating: tag, count: 100_000)
    #expect(try read(Array(page.utf8)) == last)
  }

  @Test(arguments: [
    "<span>", "<b><i>", "<p><font>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<a href=x>",
    "<div></p></span>", "<i></b>",
    "<p>", "<li>", "<object>", "<form>", "<h2>", "<button>", "<select>", "<figure>",
  ])
  func unclosedElementsOfAnyKindLoseNoText(tag: String) throws {
    let page = String(repeating: tag, count: 3_000)
    // All stands in one link, list or form here: what counts is that the page is read to its end.
    #expect(try read(Array(page.utf8)).contains("must survive"))
  }

  @Test(arguments: [
    "<<<", "<>", "</>", "</ x>", "<!x>", "<!>", "<?php echo 1 ?>", "<![CDATA[ x ]]>", "<!--->",
    "<!-->", "<!-- x --!>", "< b>", "<5>",
    "<p <b>", "<x\"b='c'>", "</body>", "</html>", "<html><body>", "</div></div>", "<br/>",
    "<br></br>", "<p/>", "<tr><td>",
  ])
  func oddMarkupLosesNoText(markup: String) throws {
    #expect(try read(Array("<p>\(sentence)</p>\(markup)".utf8)).hasSuffix(last))
  }

  @Test func closingTagsThatCloseNothingArePassedOver() throws {
    let page =
      "<i><div>" + String(repeating: "<font>", count: 500)
      + String(repeating: "</i></b></font x>", count: 100_000)
    #expect(try read(Array(page.utf8)) == last)
  }

  @Test func aMillionAttributesAreBounded() throws {
    let attributes = (0..<1_000_000).map { " a\($0)=\($0)" }.joined()
    #expect(try read(Array("<div\(attributes)>x</div>".utf8)).hasSuffix(last))
  }

  /// Ten times as much of anything as a page of 10 MB holds; each ends within the time of its bytes.
  @Test(arguments: [
    "<a b=1 b=1>", "<p", "<p>&copy", "&amp&lt", "<b></i>", "<title>", "<textarea>", "<table><td>",
    "<!--", "</p>", "<p><section>",
    "<a rel=author>By</a>", "<time>May</time>", "<h1>May 6,</h1>", "<p class=date>6 5 4 3 2</p>",
    "<script type=application/ld+json>{",
    "<meta charset=", "<li>a</li>", "<br>", "'\"", "<ul><a href=x>y</a>",
  ])
  func aMillionBytesOfAnythingEnd(piece: String) throws {
    let page = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(
      try read(Array("<p>\(sentence)</p>\(page)".utf8)).contains(sentence.prefix(20))
        || piece.hasPrefix("<"))
  }

  @Test func oneTextOfManyMegabytesIsRead() throws {
    let text = String(repeating: "The ferry sails again. ", count: 700_000)
    #expect(try read(Array("<p>\(text)</p>".utf8)).utf8.count > 16_000_000)
  }

  @Test func attributesWithinTheBoundAreRead() {
    let attributes = (0..<200).map { " a\($0)='>'" }.joined()
    let page = LibXML2.parse(
      html: MarkupGuard.guarded(Array("<div\(attributes) class=c>x</div>".utf8)))
    let div = page.nodes.firstIndex { $0.tag == .div }
    #expect(div.flatMap { page.string(.class, of: $0) } == "c")
  }

  @Test func aTextOf12MegabytesIsRead() throws {
    let text = try read(
      Array("<p>".utf8) + [UInt8](repeating: 0x61, count: 12 << 20) + Array("</p>".utf8))
    #expect(text.utf8.count > 12 << 20)
    #expect(text.hasSuffix(last))
  }

  @Test func nulBytesLoseNothing() throws {
    let page =
      "<p\0>\(sentence)\0</p>\0<p>\0Second\0 paragraph, also of some length, so that it is surely an article's.</p>"
    let text = try read(Array(page.utf8))
    #expect(text.hasPrefix(sentence))
    #expect(text.contains("Second paragraph"))
    #expect(text.hasSuffix(last))
  }

  @Test func entitiesAreNeverExpanded() throws {
    let bomb = """
      <!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <p>&b; &x; &undefined;</p>
      """
    let text = try read(Array(bomb.utf8))
    #expect(!text.contains("aaaa"))
    #expect(!text.contains("root:"))
    #expect(text.hasSuffix(last))
  }

  @Test(arguments: [
    "<", "<a", "<a href", "<a href=", "<a href=\"", "<a href='x", "<!", "<!-", "<!--", "<!-- x",
    "<!-- --", "<!DOCTYPE", "</", "</a",
    "<script", "<script>", "<script>x</scrip", "<style>", "<title>", "<textarea>", "&", "&#", "&#x",
    "&amp", "<![CDATA[", "<?", "<?xml",
    "<p/", "<p /", "<svg><", "<meta charset=", "<meta charset",
    "<script type=\"application/ld+json\">{",
  ])
  func aPageMayEndAnywhere(end: String) throws {
    let page = Array("<html><body><p>\(sentence)</p>\(end)".utf8)
    #expect(
      try Ingestor(format: .html).article(from: page, identifier: "x").text.hasPrefix(sentence))
  }

  @Test(arguments: [
    "<p>", "<!--", "<p><b>\0", "<script>", "<p a=\"", "\u{FEFF}<p>", "<title>t</title>",
    "<img alt=a>",
  ])
  func aPageWithoutTextIsRefused(page: String) {
    let error = failure { () throws(IngestionError) in
      try Ingestor(format: .html).article(from: Array(page.utf8), identifier: "x")
    }
    #expect(error?.code == .noArticle)
  }

  @Test func whatIsNoPageIsRefused() {
    let bytes = (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 2 & 31) }
    let error = failure { () throws(IngestionError) in
      try Ingestor(format: .html).article(from: bytes, identifier: "x")
    }
    #expect(error?.code == .binary)
  }

  @Test func everyPrefixOfAPageIsRead() {
    let page = Array(
      """
      <!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Ferry – Site</title><style>p{}</style>
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","author":[{"name":"Ann"}]}</script></head>
      <body class="home"><!-- x --><nav><a href='/'>Home</a></nav><article><h1>Ferry</h1><p>\(sentence)<br>&eacute;&#8211;</p>
      <table><tr><td>1<td>2</table><ul><li>One<li>Two</ul><pre>a
      b</pre></article></body></html>
      """.utf8)
    var read = 0
    for end in 1...page.count {
      do throws(IngestionError) {
        let article = try Ingestor(format: .html).article(
          from: Array(page[..<end]), identifier: "x")
        #expect(String(validating: article.utf8, as: UTF8.self) != nil)
        read += 1
      } catch {
        #expect(error.code == .noArticle || error.code == .empty)
      }
    }
    #expect(read > 100)
  }

  @Test func anyBytesAreReadOrRefused() {
    // A small generator, so that each run sees the same bytes.
    var state: UInt64 = 42
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    let pieces = [
      "<p>", "</p>", "<div class=\"", "'", "\"", ">", "<", "&", ";", "<!--", "-->", "<script>",
      "</script>", " ", "a, b. ", "\0", "é",
    ]
    var outcomes = 0
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<next() {
        if next() < 200 {
          bytes += Array(pieces[Int(next()) % pieces.count].utf8)
        } else {
          bytes.append(next())
        }
      }
      do throws(IngestionError) {
        let article = try Ingestor(format: .html).article(from: bytes, identifier: "x")
        #expect(String(validating: article.utf8, as: UTF8.self) != nil)
      } catch {
        #expect([.noArticle, .empty, .binary].contains(error.code))
      }
      outcomes += 1
    }
    #expect(outcomes == 2_000)
  }
}
