/// What writes the records of articles, in one form or another.
protocol Emitter {
  /// Appends what becomes of a record.
  mutating func append(_ record: Record, to buffer: inout [UInt8])
}

extension RecordEmitter: Emitter {}
extension TableEmitter: Emitter {}

/// Makes a record of each input.
struct ExtractionWorker<Form: Emitter>: ItemWorker, ~Copyable {
  private var pipeline: Pipeline
  private var emitter: Form
  private let digests: Bool

  /// What a record mostly takes for each byte of its article; more is fine, and costs a copy.
  private static var bytesOfRecordPerByte: Int { 9 }

  init(_ pipeline: consuming Pipeline, emitter: Form, digests: Bool) {
    self.pipeline = pipeline
    self.emitter = emitter
    self.digests = digests
  }

  mutating func process(_ item: WorkUnit.Item, into unit: inout FinishedUnit) {
    if unit.bytes.isEmpty {
      unit.bytes.reserveCapacity(unit.inputSize * ExtractionWorker.bytesOfRecordPerByte)
    }
    do throws(Failure) {
      let start = ContinuousClock.now
      let (article, isPath) = try pipeline.ingestor.article(from: item)
      let ingested = ContinuousClock.now
      let record = pipeline.record(of: article)
      let extracted = ContinuousClock.now
      emitter.append(record, to: &unit.bytes)
      unit.counts.times.ingestion += ingested - start
      unit.counts.times.extraction += extracted - ingested
      unit.counts.times.emission += ContinuousClock.now - extracted
      unit.endResult(of: article, isPath: isPath)
      unit.count(record.facts)
      if digests { unit.digests.append(ArticleDigest(of: record)) }
    } catch {
      unit.failures.append(error)
    }
  }
}
