import Factdesk
import Testing

@Suite("Article in, record out")
struct PipelineTests {
  @Test("The same article gives the same record, whatever the pipeline did before")
  func repeatable() throws {
    var article = Article(
      identifier: "a", text: "Some 400 people marched in Ghent on May 5, the mayor said.")
    article.published = PublicationDate("2018-05-06")
    var fresh = Pipeline()
    let expected = fresh.record(of: article)
    var used = Pipeline()
    for text in ["", "x", "In 1944, 12 ships left Bergen for Oslo.", "\u{FFFD}"] {
      _ = used.record(of: Article(identifier: "b", text: text))
    }
    #expect(used.record(of: article) == expected)
    #expect(used.explanation(of: article).record == expected)
    #expect(used.record(of: article) == expected, "explaining leaves no trace")
  }

  @Test("Bytes that are no article give the reason")
  func failure() {
    #expect(throws: IngestionError.self) {
      var pipeline = Pipeline()
      _ = try pipeline.record(from: [], identifier: "empty.txt")
    }
  }

  @Test("An explanation names value, rule, evidence and origin of each fact")
  func explanation() throws {
    var pipeline = Pipeline()
    var article = Article(identifier: "a", text: "The march on May 5\ndrew a crowd to Oslo.")
    article.published = PublicationDate("2018-05-06")
    let text = pipeline.explanation(of: article).text()
    for part in [
      "Published 2018-05-06.", "“May 5”", "2018-05-05", "temporal/",
      "from     the publication date 2018-05-06",
      "“Oslo”", "GeoNames 3143244",
    ] {
      #expect(text.contains(part), "\(part) in:\n\(text)")
    }
    #expect(!text.contains("\u{1B}"), "no colour unless asked for")
  }

  @Test("What an article says does not steer the terminal")
  func hostileText() {
    var pipeline = Pipeline()
    let article = Article(identifier: "a", text: "In \u{1B}[2J1944\u{7} ships \u{9B}2Jleft Ghent.")
    let text = pipeline.explanation(of: article).text()
    #expect(!text.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{9B}" })
  }

  @Test("A digest counts mentions by kind")
  func digest() {
    var pipeline = Pipeline()
    let record = pipeline.record(
      of: Article(identifier: "a", text: "He left Ghent in 1944 and came to Oslo in 1946."))
    let digest = ArticleDigest(of: record)
    #expect(digest.temporal == 2)
    #expect(digest.places == 2)
    #expect(digest.organizations == 0)
    #expect(digest.examples.contains("1944 = 1944"))
  }
}
