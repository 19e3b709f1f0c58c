/// An article in, a record out: ingestion and extraction as one step.
///
///     var pipeline = Pipeline()
///     let record = try pipeline.record(from: bytes, identifier: "a17.html")
///     for annotation in record.facts.annotations { … }
///
/// A pipeline keeps scratch memory from article to article: give each worker its own. The same input always
/// gives the same record.
public struct Pipeline: ~Copyable {
  /// How inputs are read.
  public let ingestor: Ingestor
  private var extractor: Extractor

  /// Makes a pipeline that reads its inputs as `ingestor` says, and knows a user's names besides its own, and a user's
  /// places for its own.
  public init(
    ingestor: Ingestor = Ingestor(), names: CustomNames? = nil, gazetteer: CustomGazetteer? = nil
  ) {
    self.ingestor = ingestor
    extractor = Extractor(names: names, gazetteer: gazetteer)
  }

  /// Extracts the facts of an article.
  public mutating func record(of article: Article) -> Record {
    Record(article: article, facts: extractor.extract(article))
  }

  /// Reads a text or a page, and extracts its facts.
  public mutating func record(
    from bytes: [UInt8], identifier: String
  ) throws(IngestionError) -> Record {
    record(of: try ingestor.article(from: bytes, identifier: identifier))
  }

  /// Extracts the facts of an article, and says what was looked at and not taken.
  public mutating func explanation(of article: Article) -> Explanation {
    let (facts, rejections) = extractor.explain(article)
    return Explanation(record: Record(article: article, facts: facts), rejections: rejections)
  }
}
