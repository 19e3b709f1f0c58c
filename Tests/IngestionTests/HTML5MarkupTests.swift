import Facts
import Testing

@testable import Ingestion

/// What HTML asks for today and libxml2's parser does not do by itself.
@Suite struct HTML5MarkupTests {
  /// The text of a page whose article ends with that markup.
  private func text(_ markup: String) throws -> String {
    let text = try article(inPage: "<article><p>\(sentence)</p>\(markup)</article>").text
    return String(text.dropFirst(sentence.count)).trimmingPrefix { $0 == "\n" }.description
  }

  @Test(arguments: [
    // Names of old need no semicolon, whatever follows.
    ("&copy2020", "©2020"), ("&copy 2020", "© 2020"), ("caf&eacute", "café"), ("a&nbspb", "a b"),
    ("AT&ampT", "AT&T"), ("&notit;", "¬it;"), ("&notin;", "∉"), ("&Eacutetat", "État"),
    // Capitals, and names that came with HTML 5.
    ("&LT;b&GT;", "<b>"), ("AT&AMP;T", "AT&T"), ("&COPY;", "©"), ("&QUOT;x&QUOT;", "\"x\""),
    ("&Ccaron;apek", "Čapek"), ("W&lstrok;adys&lstrok;aw", "Władysław"), ("1&percnt;", "1%"),
    // Numbers that mean windows-1252.
    ("1944&#150;45", "1944–45"), ("&#147;x&#148;", "“x”"), ("&#x80;5", "€5"), ("&#8211 x", "– x"),
    // What is no reference stays.
    ("R&D", "R&D"), ("a & b", "a & b"), ("&unknown;", "&unknown;"), ("&amp;copy2020", "&copy2020"),
    ("&;", "&;"), ("&", "&"), ("&&copy", "&©"),
  ])
  func referencesAreResolvedAsTheStandardSays(markup: String, expected: String) throws {
    #expect(
      try text("<p>The sign reads \(markup) in full.</p>") == "The sign reads \(expected) in full.")
  }

  @Test func addressesKeepTheirParameters() {
    let guarded = MarkupGuard.guarded(Array("<a href='?a=1&copy=2&reg=3'>x &copy</a>".utf8))
    #expect(String(decoding: guarded, as: UTF8.self) == "<a href='?a=1&copy=2&reg=3'>x ©</a>")
  }

  @Test(arguments: [
    ("<title>The <b>bold</b> ferry</title>", "The <b>bold</b> ferry"),
    ("<title>Ferries &LT; ships &copy2020</title>", "Ferries < ships ©2020"),
    ("<title>The &#147;ferry&#148;</title>", "The “ferry”"),
    ("<title>a <!-- b --> c</title>", "a <!-- b --> c"),
    ("<meta property=og:title content='The &#147;ferry&#148; &hellip;'>", "The “ferry” …"),
  ])
  func titlesHoldNoMarkup(head: String, headline: String) throws {
    let html = "<html><head>\(head)</head><body><p>\(sentence)</p></body></html>"
    #expect(try article(inPage: html).headline == headline)
  }

  @Test(arguments: [
    "<textarea><p>Paste this text, which is long enough to be read, into your own page.</p></textarea>",
    "<textarea></div></article><p>Paste this text, which is long, into your own page.</p></textarea>",
    "<title>Not <article> here</title>",
  ])
  func textareasHoldNoMarkup(markup: String) throws {
    #expect(try text("\(markup)<p>\(sentence)</p>") == sentence)
  }

  @Test(arguments: [
    "<textarea>", "<title>", "<textarea><textarea>", String(repeating: "<textarea>", count: 20_000),
    String(repeating: "<title>", count: 20_000),
  ])
  func whatIsNeverClosedLosesNoText(markup: String) throws {
    #expect(try article(inPage: "<p>\(sentence)</p>\(markup)").text == sentence)
  }

  @Test(arguments: ["main", "article", "section", "details", "aside", "header", "figure", "nav"])
  func newElementsEndAParagraph(tag: String) {
    let page = LibXML2.parse(
      html: Array("<div><p>one <i>two<\(tag)><p>three</p></\(tag)>four</div>".utf8))
    let paragraph = page.nodes.firstIndex { $0.tag == .p }
    let element = page.nodes.firstIndex { "\($0.tag)" == tag }
    #expect(paragraph != nil && element != nil)
    if let paragraph, let element {
      #expect(Int(page.nodes[paragraph].end) <= element)
      #expect(page.nodes[Int(page.nodes[element].parent)].tag == .div)
      // The inner paragraph stands in it, and what follows does not.
      let inner = page.nodes.lastIndex { $0.tag == .p }
      #expect(inner.map { Int(page.nodes[$0].parent) } == element)
      #expect(Int(page.nodes[element].end) < page.nodes.count)
    }
  }

  @Test func aParagraphInATableStaysInItsCell() {
    let page = LibXML2.parse(
      html: Array("<p>a<table><tr><td><section>b</section></td><td>c</td></tr></table>".utf8))
    #expect(page.nodes.count { $0.tag == .td } == 2)
    let section = page.nodes.firstIndex { $0.tag == .section }
    #expect(section.map { page.nodes[Int(page.nodes[$0].parent)].tag } == .td)
  }

  @Test(arguments: [
    "<script type='application/ld+json'>{}</script>", "<title>T</title>", "<meta name=a content=b>",
    "<head><title>T</title>",
    "<html><head><link rel=x href=y>",
  ])
  func newElementsEndTheHead(head: String) throws {
    for tag in ["article", "main", "section", "my-article"] {
      #expect(try article(inPage: "\(head)<\(tag)><p>\(sentence)</p></\(tag)>").text == sentence)
    }
  }

  @Test func wordBreaksAreEmpty() throws {
    #expect(
      try text("<p>The super<wbr>cali<wbr/>fragilistic ferry.</p>")
        == "The supercalifragilistic ferry.")
  }

  @Test func zeroBytesAreNoText() throws {
    #expect(
      try text("<p>The fer\0ry \0is <b>\0late</b> once more.</p>") == "The ferry is late once more."
    )
  }
}

@Suite struct MarkupErrorTests {
  private func errors(_ html: String) throws -> MarkupErrors {
    var errors = MarkupErrors()
    _ = try Ingestor(format: .html).article(
      from: Array(html.utf8), identifier: "x", markupErrors: &errors)
    return errors
  }

  @Test func aCleanPageHasNone() throws {
    #expect(
      try errors(
        "<!DOCTYPE html><html><body><main><article><p>\(sentence)</p></article></main></body></html>"
      )
        == MarkupErrors())
  }

  @Test func theyAreCollectedInOrder() throws {
    let errors = try errors("<body><p>\(sentence)</p><ul></p></ul><a href=1 href=2>x</a></body>")
    #expect(errors.count == errors.first.count)
    #expect(errors.first.contains { $0.message.contains("href") })
  }

  @Test func theirNumberIsBounded() throws {
    let errors = try errors(String(repeating: "<a b=1 b=2>", count: 5_000) + "<p>\(sentence)</p>")
    #expect(errors.count > MarkupErrors.maximumKept)
    #expect(errors.first.count == MarkupErrors.maximumKept)
  }

  @Test func oneDocumentsErrorsAreNotTheNexts() throws {
    var errors = MarkupErrors()
    let ingestor = Ingestor(format: .html)
    _ = try ingestor.article(
      from: Array("<a b=1 b=2><p>\(sentence)".utf8), identifier: "x", markupErrors: &errors)
    #expect(errors.count == 1)
    _ = try ingestor.article(
      from: Array("<p>\(sentence)</p>".utf8), identifier: "y", markupErrors: &errors)
    #expect(errors.count == 0)
  }
}
