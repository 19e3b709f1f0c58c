extension BatchJob {
  /// Reads files as records, to compare others with: articles, whose facts are extracted, or records.
  public static func records(
    of inputs: [String], ingestor: Ingestor = Ingestor(), gazetteer: CustomGazetteer? = nil
  ) async throws(Failure) -> [Record] {
    let reader = UnitReader(
      inputs: inputs, format: ingestor.format, maximumArticleSize: defaultMaximumArticleSize)
    var pipeline = Pipeline(ingestor: ingestor, gazetteer: gazetteer)
    var records: [Record] = []
    while let unit = await reader.next() {
      for item in unit.items { records.append(try pipeline.record(from: item).record) }
    }
    return records
  }
}
