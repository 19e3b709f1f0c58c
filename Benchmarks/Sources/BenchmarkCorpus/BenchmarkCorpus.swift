import Factdesk
import Foundation

/// The project's own articles, over and over: the same bytes on every machine.
public struct BenchmarkCorpus: Sendable {
  /// Articles as ingestion reads them.
  public let articles: [Article]
  /// Pages as they are in their files.
  public let pages: [[UInt8]]

  /// Reads the articles in `Fixtures/articles` and repeats them up to about `size` bytes of text.
  public init(size: Int) throws {
    let folder = URL(filePath: #filePath).appending(
      path: "../../../../Fixtures/articles", directoryHint: .isDirectory
    ).standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let ingestor = Ingestor(published: PublicationDate("2018-05-06"))
    var texts: [Article] = []
    var pages: [[UInt8]] = []
    for name in names where name.hasSuffix(".txt") || name.hasSuffix(".html") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      texts.append(try ingestor.article(from: bytes, identifier: name))
      if name.hasSuffix(".html") { pages.append(bytes) }
    }
    articles = BenchmarkCorpus.repeated(texts, upTo: size) { $0.utf8.count }
    self.pages = BenchmarkCorpus.repeated(pages, upTo: size) { $0.count }
  }

  /// Reads articles from JSON Lines, about `size` bytes of text of them; there are no pages then.
  public init(size: Int, jsonLines path: String) throws {
    let ingestor = Ingestor()
    var articles: [Article] = []
    var total = 0
    let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
    for (number, line) in lines.enumerated() {
      guard total < size else { break }
      let article = try ingestor.article(
        fromJSONLine: Array(line)[...], name: path, line: number + 1)
      total += article.utf8.count
      articles.append(article)
    }
    self.articles = articles
    pages = []
  }

  /// Bytes of text in all the articles.
  public var textSize: Int { articles.reduce(0) { $0 + $1.utf8.count } }

  /// Bytes in all the pages.
  public var pageSize: Int { pages.reduce(0) { $0 + $1.count } }

  private static func repeated<Item>(
    _ items: [Item], upTo size: Int, _ count: (Item) -> Int
  ) -> [Item] {
    var result: [Item] = []
    var total = 0
    while total < size, !items.isEmpty {
      let item = items[result.count % items.count]
      result.append(item)
      total += count(item)
    }
    return result
  }
}
