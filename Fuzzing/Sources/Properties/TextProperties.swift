import Factdesk

/// A plain text, of an article published on a day.
public enum TextProperties {
  nonisolated(unsafe) private static var facts = FactProperties()
  private static let ingestor = Ingestor(format: .text, published: PublicationDate("2018-05-06"))

  /// Tries all properties on a text.
  public static func check(_ bytes: [UInt8]) {
    guard let article = article(bytes, ingestor) else { return }
    facts.check(article)
    if isSampled(bytes, oneIn: 4096) {
      LinearCost.check(bytes, sharing: "text") { repeated in
        guard let article = try? ingestor.article(from: repeated, identifier: "") else { return }
        var pipeline = Pipeline()
        var output: [UInt8] = []
        var emitter = RecordEmitter(.ndjson)
        emitter.append(pipeline.record(of: article), to: &output)
      }
    }
  }

  /// Reads an input twice, which must do the same.
  static func article(_ bytes: [UInt8], _ ingestor: Ingestor) -> Article? {
    let first = Result { () throws(IngestionError) in
      try ingestor.article(from: bytes, identifier: "a")
    }
    let second = Result { () throws(IngestionError) in
      try ingestor.article(from: bytes, identifier: "a")
    }
    require(first == second, "the same input twice gives the same article, or error")
    return try? first.get()
  }
}
