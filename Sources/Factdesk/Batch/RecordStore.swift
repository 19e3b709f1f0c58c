/// Where a batch's records go that is no file of text: a database.
///
/// Records come in input order, one call after the other. What was added stays added whatever happens later: a batch that was
/// stopped goes on behind it, and may add the last articles again.
public protocol RecordStore: AnyObject, Sendable {
  /// Adds records, or puts them in the place of those of the same articles; brings them to the disk.
  func add(_ records: [Record]) throws(OutputError)
  /// Ends the store.
  func close() throws(OutputError)
}

/// Hands each input's record on as it is.
struct StorageWorker: ItemWorker, ~Copyable {
  private var pipeline: Pipeline
  private let digests: Bool

  init(_ pipeline: consuming Pipeline, digests: Bool) {
    self.pipeline = pipeline
    self.digests = digests
  }

  mutating func process(_ item: WorkUnit.Item, into unit: inout FinishedUnit) {
    do throws(Failure) {
      let start = ContinuousClock.now
      let (article, isPath) = try pipeline.ingestor.article(from: item)
      let ingested = ContinuousClock.now
      let record = pipeline.record(of: article)
      unit.counts.times.ingestion += ingested - start
      unit.counts.times.extraction += ContinuousClock.now - ingested
      unit.records.append(record)
      unit.endResult(of: article, isPath: isPath)
      unit.count(record.facts)
      if digests { unit.digests.append(ArticleDigest(of: record)) }
    } catch {
      unit.failures.append(error)
    }
  }
}

/// All results into a store.
struct StoreOutput: ResultOutput {
  let needsNames = false
  let store: any RecordStore

  mutating func write(_ unit: FinishedUnit) throws(OutputError) {
    if !unit.records.isEmpty { try store.add(unit.records) }
  }

  mutating func sync() throws(OutputError) -> OutputPosition {
    // What was added is on the disk.
    OutputPosition(file: 1)
  }

  mutating func end() throws(OutputError) {}

  mutating func finish() throws(OutputError) {
    try store.close()
  }

  mutating func suspend() {
    // What was added stays; closing says nothing new.
    try? store.close()
  }

  mutating func abandon() {
    // The error that led here is the one to tell.
    try? store.close()
  }
}
