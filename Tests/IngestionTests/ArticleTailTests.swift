import Facts
import Testing

@testable import Ingestion

/// What stands around an article and speaks of something else, and what looks like it and does not.
@Suite struct ArticleTailTests {
  private let paragraphs = (1...6).map {
    "<p>\(sentence) That was number \($0) of the crossings.</p>"
  }.joined()
  private let author = "<meta name=author content='Ann Lee'>"

  private func text(_ tail: String, head: String = "") throws -> String {
    try article(inPage: "<head>\(head)</head><body><article>\(paragraphs)\(tail)</article></body>")
      .text
  }

  @Test(arguments: [
    "<p>Ann Lee is a reporter on the harbour desk, where she has covered ships and those who sail on them since 2009.</p>",
    "<p><a href=x>Ann Lee</a> covers the harbour. She lives on a boat with two cats, and has written three books about it.</p>",
    "<h3>About the author</h3><p>She has covered ships and those who sail on them since 2009, and has written three books.</p>",
    "<h4>Media contact</h4><p>Bo Chan, Harbour Authority, at the old pier, every day from nine in the morning to five.</p>",
    "<p><b>Pressekontakt</b></p><p>Bo Chan, Hafenbehörde, am alten Kai, jeden Tag von neun Uhr am Morgen bis fünf.</p>",
  ])
  func portraitsGo(tail: String) throws {
    #expect(try text(tail, head: author) == text("", head: author))
  }

  @Test(arguments: [
    // Somebody else, or the author at sea; a paragraph that begins like a heading; a heading over half of the article.
    "<p>Eve Roe is a reporter on the harbour desk, where she has covered ships since 2009.</p>",
    "<p>About the author of the plan, little was known for years except that he had once been a sailor.</p>",
    "<h3>About half were sold</h3><p>The others are in the museum, where they can be seen on Sundays in all weathers.</p>",
  ])
  func theArticlesOwnWordsStay(tail: String) throws {
    #expect(try text(tail, head: author).utf8.count > text("", head: author).utf8.count + 60)
  }

  @Test func aPortraitThatIsMostOfThePageIsTheArticle() throws {
    let page = "<article><p>\(sentence)</p><h2>About us</h2>\(paragraphs)</article>"
    #expect(try article(inPage: page).text.contains("number 6"))
  }

  @Test(arguments: [
    "Lesen Sie auch: Die alte Fähre ist verkauft", "Mehr zum Thema",
    "À lire aussi : le vieux bac est vendu", "Leggi anche",
    "Lea también: el viejo barco se vende", "Lees ook:", "Czytaj też: stary prom sprzedany",
    "Читайте также: паром",
    "Veröffentlicht am 6. Mai 2018", "Publié le 6 mai 2018", "Schreibe einen Kommentar",
    "Photo credit: Ann Lee",
  ])
  func phrasesOfPublishingGoInManyLanguages(line: String) throws {
    #expect(try text("<p>\(line)</p><p>\(sentence)</p>") == text("<p>\(sentence)</p>"))
  }

  @Test(arguments: [
    "Teilen ist das halbe Leben, sagte sie dann, und das Publikum im Saal lachte noch lange.",
    "Shared ferries are the future, the authority says in a report that it will publish today.",
  ])
  func wordsThatOnlyBeginAlikeStay(line: String) throws {
    #expect(try text("<p>\(line)</p>").contains(line))
  }

  @Test(arguments: [
    (
      "<ul class=postList><li>Nine berths of old</li><li>Two cranes</li></ul>", "Nine berths of old"
    ),
    (
      "<p><a name=x>The place that a note leads to is no link, however long it may be written.</a></p>",
      "The place that a note"
    ),
    (
      "<div class='elementor-widget elementor-widget-text-editor'><p>A page builder calls all that it holds a widget.</p></div>",
      "page builder"
    ),
  ])
  func namesThatMeanSomethingElseHereHarmNothing(markup: String, words: String) throws {
    #expect(try text(markup + "<p>\(sentence)</p>").contains(words))
  }

  @Test func classesThatWouldTakeMostOfThePageAreNotBelieved() throws {
    let body = (1...8).map { "<div class=widget><p>\(sentence) Number \($0).</p></div>" }.joined()
    let text = try article(inPage: "<body><div>\(body)</div></body>").text
    for number in 1...8 { #expect(text.contains("Number \(number).")) }
  }
}

@Suite struct BodyEvidenceTests {
  private let promotion =
    "The best of the harbour comes to your letter box each week, with stories from all the seven piers."
  private let paragraphs = (1...9).map { "On day \($0) of the trial, \(sentence.lowercased())" }

  private func page(_ body: String, _ found: [String]) -> String {
    let json = "{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}"
    return "<script type=\"application/ld+json\">\(json)</script><article>"
      + found.map { "<p>\($0)</p>" }.joined() + "</article>"
  }

  @Test func aParagraphThatTheBodyDoesNotKnowGoes() throws {
    let html = page(
      paragraphs.joined(separator: " "), paragraphs[..<5] + [promotion] + paragraphs[5...])
    #expect(try article(inPage: html).text == paragraphs.joined(separator: "\n\n"))
  }

  @Test(arguments: [" …", "..."])
  func aBodyThatIsCutShortTellsNothing(end: String) throws {
    let html = page(paragraphs.joined(separator: " ") + end, paragraphs + [promotion])
    #expect(try article(inPage: html).text.hasSuffix(promotion))
  }

  @Test func theBodyServesWhereLittleIsFound() throws {
    let html = page(paragraphs.joined(separator: "\\n\\n"), Array(paragraphs[..<2]))
    #expect(try article(inPage: html).text == paragraphs.joined(separator: "\n\n"))
  }

  @Test func markupInTheBodyIsNoText() throws {
    let body = paragraphs.map { "<p>\($0)<\\/p>" }.joined()
    let html = page(body, Array(paragraphs[..<2]))
    #expect(try article(inPage: html).text == paragraphs.joined(separator: "\n\n"))
  }
}
