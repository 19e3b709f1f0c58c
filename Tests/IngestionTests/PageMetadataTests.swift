import Facts
import Testing

@testable import Ingestion

/// A JSON-LD block.
private func json(_ text: String) -> String {
  "<script type=\"application/ld+json\">\(text)</script>"
}

@Suite struct HeadlineTests {
  private let everything = """
    <title>From the title – The Site</title><meta property="og:title" content="From OpenGraph">
    \(json(#"{"@type":"NewsArticle","headline":"From JSON-LD"}"#))
    """

  @Test func theOrderIsThatOfTheTable() {
    #expect(metadata(everything).headline == "From JSON-LD")
    #expect(
      metadata("<title>t</title><meta property=og:title content='From OpenGraph'>").headline
        == "From OpenGraph")
    #expect(
      metadata("<title>A thing happened – Site</title>", body: "<h1>A thing happened</h1>").headline
        == "A thing happened")
    #expect(
      metadata("<title>A thing happened today – The Site</title>").headline
        == "A thing happened today")
    #expect(metadata("", body: "<h1>Only a heading</h1>").headline == "Only a heading")
    #expect(metadata("").headline == nil)
  }

  @Test(arguments: [
    ("A thing happened | The Site", "A thing happened"),
    ("The Site - A thing happened", "A thing happened"),
    ("A thing - and another", "A thing - and another"), ("The Site", "The Site"),
    ("A thing happened|The Site", "A thing happened|The Site"),
    ("War – peace — THE SITE", "War – peace"),
  ])
  func theSitesNameIsNoPartOfIt(title: String, headline: String) {
    #expect(PageHeadline.withoutSite(title, "The Site") == headline)
  }

  @Test(arguments: [
    ("<title>  Spaced\n out &amp; more </title>", "Spaced out & more"),
    (
      json(#"{"@type":"Article","headline":"Tom &amp; Jerry &#8211; &quot;x&quot;"}"#),
      "Tom & Jerry – \"x\""
    ),
    ("<meta name='twitter:title' content='Card'>", "Card"),
    ("<meta name=DC.title content='Core'>", "Core"),
  ])
  func referencesAndSpacesAreResolved(head: String, headline: String) {
    #expect(metadata(head).headline == headline)
  }
}

@Suite struct BylineTests {
  @Test(
    arguments: [
      (json(#"{"@type":"NewsArticle","author":"Ann Lee"}"#), ["Ann Lee"]),
      (json(#"{"@type":"NewsArticle","author":{"@type":"Person","name":"Ann Lee"}}"#), ["Ann Lee"]),
      (
        json(
          #"{"@type":["Thing","NewsArticle"],"author":[{"name":"Ann Lee"},{"name":"Bo Chan"}]}"#),
        ["Ann Lee", "Bo Chan"]
      ),
      (
        json(#"{"@type":"NewsArticle","author":{"name":["Ann Lee","Bo Chan"]}}"#),
        ["Ann Lee", "Bo Chan"]
      ),
      (json(#"[{"@type":"WebSite"},{"@type":"BlogPosting","creator":"Ann Lee"}]"#), ["Ann Lee"]),
      (
        json(
          #"{"@graph":[{"@type":"Person","@id":"/a","name":"Ann Lee"},{"@type":"Article","author":{"@id":"/a"}}]}"#
        ),
        ["Ann Lee"]
      ),
      (
        json(#"{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","author":"Ann Lee"}}"#),
        ["Ann Lee"]
      ),
      ("<meta name=author content='By Ann Lee and Bo Chan'>", ["Ann Lee", "Bo Chan"]),
      ("<meta name=author content='Ann Lee, Bo Chan'>", ["Ann Lee", "Bo Chan"]),
      ("<meta name=author content='Lee, Ann'>", ["Lee, Ann"]),
      (
        "<meta property=article:author content='https://example.org/ann'><meta name=dc.creator content='Ann Lee'>",
        ["Ann Lee"]
      ),
      ("<meta name=author content=admin>", []), ("", []),
    ] as [(String, [String])])
  func authorsStandInTheHead(head: String, authors: [String]) {
    #expect(metadata(head).authors == authors)
  }

  @Test(
    arguments: [
      ("<a rel=author href=x>Ann Lee</a>", ["Ann Lee"]),
      ("<span itemprop=author>Ann Lee</span>", ["Ann Lee"]),
      ("<p class=byline>By Ann Lee</p>", ["Ann Lee"]),
      ("<div class='article-author'>Written by <b>Ann Lee</b></div>", ["Ann Lee"]),
      (
        "<p class=byline>By <a href=x>Ann Lee</a> and <a href=y>Bo Chan</a></p>",
        ["Ann Lee", "Bo Chan"]
      ),
      ("<p class=byline>Ann Lee - May 6, 2018 8:02 pm UTC</p>", ["Ann Lee"]),
      ("<p class=byline>By Ann Lee March 18 at 12:22 PM Follow @annlee</p>", ["Ann Lee"]),
      ("<p class=byline>April Lee</p>", ["April Lee"]),
      ("<p class=byline>Share</p>", []), ("<p>By Ann Lee</p>", []),
      // Navigation is nobody.
      ("<p class=author>View all posts</p>", []), ("<p class=byline>Home | News | Contact</p>", []),
      ("<p class=author>About the author</p>", []),
      ("<p class=author>Login</p><p class=byline>Ann Lee</p>", ["Ann Lee"]),
      ("<p class=byline>Ann Lee22 May 2018</p>", ["Ann Lee"]),
      (
        "<aside class=related><p class=byline>Eve Roe</p></aside><p class=byline>Ann Lee</p>",
        ["Ann Lee"]
      ),
      ("<p class=byline>Ferries are back after a winter in the yard, and all are glad</p>", []),
    ] as [(String, [String])])
  func authorsStandInTheBody(body: String, authors: [String]) {
    #expect(metadata("", body: body).authors == authors)
  }
}

@Suite struct PublicationTests {
  @Test(arguments: [
    (
      json(#"{"@type":"NewsArticle","datePublished":"2018-05-06T09:30:00+02:00"}"#),
      "2018-05-06T09:30:00+02:00"
    ),
    ("<meta property=article:published_time content=2018-05-06T07:30:00Z>", "2018-05-06T07:30:00Z"),
    ("<meta name=pubdate content=20180506>", "2018-05-06"),
    ("<meta itemprop=datePublished content=2018-05-06>", "2018-05-06"),
    ("<meta name=date content='not a date'><meta name=dc.date content=2018-05-06>", "2018-05-06"),
    (json("{ broken") + "<meta name=date content=2018-05-06>", "2018-05-06"),
    (
      json(
        #"{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2001-01-01"}]}"#
      )
        + "<meta name=date content=2018-05-06>", "2018-05-06"
    ),
  ])
  func datesStandInTheHead(head: String, date: String) {
    #expect(metadata(head).published?.description == date)
  }

  @Test(arguments: [
    ("<time datetime=2018-05-06>today</time>", "2018-05-06"),
    ("<time>6 May 2018</time>", "2018-05-06"),
    (
      "<time datetime=2018-05-07>x</time><span itemprop=datePublished content=2018-05-06>x</span>",
      "2018-05-06"
    ),
    ("<time>just now</time>", nil), ("<p>6 May 2018</p>", nil),
    // What the page shows: an element of a class that speaks of a date, lines near the headline, the dateline.
    ("<h1>H</h1><p class=entry-date>6 May 2018</p>", "2018-05-06"),
    ("<h1>H</h1><span id=pubDate>Veröffentlicht am 6. Mai 2018 um 9.30 Uhr</span>", "2018-05-06"),
    (
      "<p class=post-meta>1 May 2018</p><h1>H</h1><div class=postMeta>6 May 2018 by Ann</div>",
      "2018-05-06"
    ),
    ("<h1>H</h1><p>By Ann Lee, 6 May 2018</p>", "2018-05-06"),
    ("<h1>H</h1><p>BRUSSELS, 6 May 2018 (Wire) – \(sentence)</p>", "2018-05-06"),
    ("<h1>H</h1><aside><p class=date>6 May 2018</p></aside>", nil),
    ("<h1>H</h1><div class=comments><p class=date>6 May 2018</p></div>", nil),
    ("<h1>H</h1><p>\(sentence) It was built on 6 May 1998.</p>", nil),
  ])
  func datesStandInTheBody(body: String, date: String?) {
    #expect(metadata("", body: body).published?.description == date)
  }

  @Test(arguments: [
    ("https://example.org/2018/05/06/ferry", "2018-05-06"),
    ("https://example.org/news/2018-05-06-ferry", "2018-05-06"),
    ("https://example.org/2018/13/06/ferry", nil), ("https://example.org/12345/67/89", nil),
    ("https://example.org/2018-05-061", nil), ("https://example.org/", nil), ("", nil),
  ])
  func addressesHoldDates(url: String, date: String?) {
    #expect(metadata("", url: url).published?.description == date)
  }

  @Test(arguments: [
    ("2018-05-06", "2018-05-06"), ("2018-05-06T09:30", "2018-05-06T09:30:00"),
    ("2018/05/06", "2018-05-06"), ("2018.05.06", "2018-05-06"),
    ("2018-05-06 09:30:00 -0400", "2018-05-06T09:30:00-04:00"),
    ("2018-05-06 09:30:00 UTC", "2018-05-06T09:30:00Z"),
    ("20180506T093000Z", "2018-05-06T09:30:00Z"),
    ("2018-05-06T09:30:00.123+0530", "2018-05-06T09:30:00+05:30"),
    ("Sun, 06 May 2018 09:30:00 GMT", "2018-05-06T09:30:00Z"),
    ("Sun, 6 May 2018 09:30:00 +0200", "2018-05-06T09:30:00+02:00"),
    ("May 6, 2018", "2018-05-06"), ("Sept. 6th, 2018", "2018-09-06"), ("6 May 2018", "2018-05-06"),
    ("May 6, 2018 9:30 pm", "2018-05-06T21:30:00"),
    ("2018-05-06 (updated)", "2018-05-06"),
  ])
  func datesAreReadAsPagesWriteThem(text: String, date: String) {
    #expect(PageDate.parse(text)?.description == date)
  }

  @Test(arguments: [
    ("6 mai 2018", "2018-05-06"), ("6. März 2018", "2018-03-06"),
    ("Publié le 1er août 2018", "2018-08-01"),
    ("6 de mayo de 2018", "2018-05-06"), ("6 maja 2018", "2018-05-06"),
    ("6 мая 2018 г.", "2018-05-06"),
    ("6.5.2018", "2018-05-06"), ("06.05.2018, 9:30 Uhr", "2018-05-06"), ("2018年5月6日", "2018-05-06"),
    ("May 6th, 2018", "2018-05-06"), ("2018 May 6", "2018-05-06"), ("25/12/2018", "2018-12-25"),
    ("12-25-2018", "2018-12-25"),
    ("Updated 05/06/2018", "2018-05-06"), ("Sunday the 6th of May, 2018", "2018-05-06"),
    ("on 31 June 2018", nil),
    ("page 6 of 2018", nil), ("5 2018", nil), ("10.000 in May", nil), ("1234567890", nil),
    ("6 May", nil), ("", nil),
  ])
  func datesAreFoundInWhatPagesShow(text: String, date: String?) {
    #expect(DateText(language: "en-US").first(in: Array(text.utf8)[...])?.description == date)
  }

  @Test(arguments: [
    ("en-US", "2018-05-06"), ("en", "2018-05-06"), ("en-GB", "2018-06-05"), ("fr", "2018-06-05"),
  ])
  func theLanguageTellsTheOrderOfDayAndMonth(language: String, date: String) {
    let bytes = Array("05/06/2018".utf8)[...]
    #expect(DateText(language: language).first(in: bytes)?.description == date)
  }

  @Test(arguments: [
    (
      json(#"{"@type":"NewsArticle","dateModified":"2018-05-07"}"#)
        + "<meta property=article:modified_time content=2018-05-08>", "2018-05-07"
    ),
    ("<meta property=article:modified_time content=2018-05-08>", "2018-05-08"),
    ("<meta property=og:updated_time content=2018-05-08T01:02:03Z>", "2018-05-08T01:02:03Z"),
    ("<meta name=date content=2018-05-06>", nil),
  ])
  func changesHaveTheirOwnDate(head: String, date: String?) {
    #expect(metadata(head).modified?.description == date)
  }

  @Test func aDateOfChangeIsThePublicationsLastResort() {
    let changed = "<meta property=article:modified_time content=2018-05-08>"
    #expect(metadata(changed).published?.description == "2018-05-08")
    #expect(
      metadata(changed, url: "https://example.org/2018/05/06/a").published?.description
        == "2018-05-06")
    #expect(
      metadata(changed, body: "<h1>H</h1><p class=date>5 May 2018</p>").published?.description
        == "2018-05-05")
  }

  @Test(arguments: [
    "", "2018", "May 2018", "2018-13-06", "2018-02-30", "31 June 2018", "05/06/2018", "yesterday",
    "1525598400", "10:30",
  ])
  func whatIsNoDayIsNoDate(text: String) {
    #expect(PageDate.parse(text) == nil)
  }
}

@Suite struct OtherMetadataTests {
  @Test(arguments: [
    (
      json(#"{"@type":"NewsArticle","articleSection":["Sport","Football"]}"#)
        + "<meta property=article:section content=News>", "Sport"
    ),
    ("<meta property=article:section content=News>", "News"),
    ("<meta name=parsely-section content=News>", "News"), ("", nil),
  ])
  func theSectionIsRead(head: String, section: String?) {
    #expect(metadata(head).section == section)
  }

  @Test(arguments: [
    (json(#"{"@type":"NewsArticle","isAccessibleForFree":false}"#), false),
    (
      json(#"{"@type":"NewsArticle","isAccessibleForFree":"False"}"#)
        + "<meta property=article:content_tier content=free>", false
    ),
    (json(#"{"@type":"WebPage","isAccessibleForFree":"http://schema.org/True"}"#), true),
    ("<meta property=article:content_tier content=locked>", false),
    ("<meta property=article:content_tier content=free>", true),
    ("<meta property=article:content_tier content=metered>", nil),
    (json(#"{"@type":"NewsArticle","isAccessibleForFree":"maybe"}"#), nil),
    ("", nil),
  ])
  func paywallsAreRead(head: String, isFree: Bool?) {
    #expect(metadata(head).isAccessibleForFree == isFree)
  }

  @Test(arguments: [
    ("<meta property=og:site_name content='The Site'>", "The Site"),
    (
      json(#"{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"The Site"}}"#),
      "The Site"
    ),
    ("<meta name=application-name content='The Site'>", "The Site"), ("", nil),
  ])
  func thePublisherIsRead(head: String, publisher: String?) {
    #expect(metadata(head).publisher == publisher)
  }

  @Test(arguments: [
    ("<link rel=canonical href=https://example.org/a>", "https://example.org/a"),
    (
      "<link rel=canonical href=/a><meta property=og:url content=https://example.org/b>",
      "https://example.org/b"
    ),
    ("<link rel=stylesheet href=https://example.org/a>", nil),
    ("<link rel=canonical href=javascript:x>", nil),
  ])
  func theAddressIsRead(head: String, url: String?) {
    #expect(metadata(head).url == url)
  }

  @Test(arguments: [
    ("en", "en"), ("EN-us", "en-US"), ("de_AT", "de-AT"), ("zh-hans-cn", "zh-Hans-CN"),
    ("sr-latn", "sr-Latn"), ("es-419", "es-419"),
    ("", nil), ("english language", nil), ("x", nil), ("1", nil),
  ])
  func languageTagsHaveTheirUsualCase(tag: String, expected: String?) {
    #expect(PageMetadata.languageTag(tag) == expected)
  }

  @Test func theLanguageOfTheRootGoesFirst() throws {
    let page =
      "<html lang=nl-be><head><meta property=og:locale content=fr_BE></head><body><p>\(sentence)</p></body></html>"
    #expect(try article(inPage: page).language == "nl-BE")
    #expect(metadata("<meta property=og:locale content=fr_BE>").language == "fr-BE")
  }

  @Test func whatTheCallerGivesGoesBeforeThePage() throws {
    let page =
      "<link rel=canonical href=https://example.org/a><meta name=date content=2018-05-06><p>\(sentence)</p>"
    #expect(try article(inPage: page).url == "https://example.org/a")
    let given = try Ingestor(url: "https://example.org/b", published: PublicationDate("2019-01-01"))
      .article(from: Array(page.utf8), identifier: "x")
    #expect(given.url == "https://example.org/b")
    #expect(given.published?.description == "2019-01-01")
  }

  @Test(arguments: [
    "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"H\"}\n//]]>",
    "<!-- {\"@type\":\"Article\",\"headline\":\"H\"} -->",
    "{\"@type\":\"http://schema.org/Article\",\"headline\":\"H\",}",
    "[{\"@type\":\"Article\",\"headline\":\"H\"}];",
    "{\"@type\":\"Article\",\"description\":\"a\nb \\' \",\"headline\":\"H\"}",
  ])
  func structuredDataIsReadAsPagesWriteIt(block: String) {
    #expect(metadata(json(block)).headline == "H")
  }

  @Test func articleBodyServesWhereThePageHasNoText() throws {
    let page = json(#"{"@type":"NewsArticle","articleBody":"\#(sentence)"}"#) + "<nav>Home</nav>"
    #expect(try article(inPage: page).text == sentence)
  }
}
