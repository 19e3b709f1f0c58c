/// Makes a record of each input.
struct ExtractionWorker: UnitWorker, ~Copyable {
  private var pipeline: Pipeline
  private var emitter: RecordEmitter
  private let digests: Bool

  /// What a record mostly takes for each byte of its article; more is fine, and costs a copy.
  private static var bytesOfRecordPerByte: Int { 9 }

  init(_ pipeline: consuming Pipeline, emitter: RecordEmitter, digests: Bool) {
    self.pipeline = pipeline
    self.emitter = emitter
    self.digests = digests
  }

  mutating func process(_ item: WorkUnit.Item, into unit: inout FinishedUnit) {
    if unit.bytes.isEmpty {
      unit.bytes.reserveCapacity(unit.inputSize * ExtractionWorker.bytesOfRecordPerByte)
    }
    do throws(Failure) {
      let (article, isPath) = try pipeline.ingestor.article(from: item)
      let record = pipeline.record(of: article)
      emitter.append(record, to: &unit.bytes)
      unit.endResult(of: article, isPath: isPath)
      unit.annotationCount += record.facts.annotations.count
      if digests { unit.digests.append(ArticleDigest(of: record)) }
    } catch {
      unit.failures.append(error)
    }
  }
}
