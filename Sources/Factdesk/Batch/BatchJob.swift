/// Many inputs, one output: a reader, workers and an ordered writer.
///
///     var job = BatchJob(.records(.ndjson), of: ["archive/"], to: .file("records.ndjson"))
///     job.workers = 2
///     let summary = try await job.run()
///
/// The output is the same byte for byte whatever the number of workers, and memory does not grow with the batch. An input that
/// cannot be read gives a failure and stops nothing. A batch that is killed, or whose task is cancelled, leaves a journal beside its
/// output; the same job with `resumes` goes on from there, and its output is that of an undisturbed run.
public struct BatchJob: Sendable {
  /// What is made of each input.
  public enum Product: Sendable {
    /// Its record, in one of the forms.
    case records(
      RecordEmitter.Form, includesText: Bool = true, offsets: OffsetUnit = .codePoint)
    /// Its facts as rows of a table, one a mention.
    case facts(TableEmitter.Form, offsets: OffsetUnit = .codePoint)
    /// Its record, in a database; the destination is the database's file.
    case rows(in: any RecordStore)
    /// The article as ingestion read it, as a line of JSON:
    /// `{"id","text","title","byline","datePublished","dateModified","dateFetched","articleSection",`
    /// `"isAccessibleForFree","siteName","lang","url"}`.
    case articles
    /// Its facts with their reasons, for a person.
    case explanations(TextStyle)
    /// Its comparison with the same references, for each input that is an article or a record.
    case comparisons(ReportForm, with: References)
    /// The comparison of the texts in each line: the inputs are JSON Lines
    /// `{"id","reference","candidate","referenceDate","candidateDate"}`.
    case pairComparisons(ReportForm)
  }

  /// Where results go.
  public enum Destination: Hashable, Sendable {
    /// One behind the other to standard output; failures are only observed.
    case standardOutput
    /// One behind the other into one file, failures into `failures.ndjson` beside it.
    case file(String)
    /// A file an article for JSON-LD, one file for everything else, and `failures.ndjson`.
    case folder(String)
  }

  /// What a batch tells while it runs, in input order.
  public enum Event: Sendable {
    case failure(Failure)
    /// An article's identifier, and what was left out of it.
    case warning(String, String)
    case digest(ArticleDigest)
    case progress(BatchSummary)
  }

  /// Takes a batch's events, one at a time.
  public typealias Observer = @Sendable (Event) -> Void

  /// The largest file or line that is taken for an article, in bytes, unless the job says otherwise: 16 MiB.
  public static let defaultMaximumArticleSize = 16 * 1_024 * 1_024

  /// What is made of each input.
  public var product: Product
  /// Files, folders (all that is in them), patterns, or `-` for standard input.
  public var inputs: [String]
  /// Where results go.
  public var destination: Destination
  /// How inputs are read.
  public var ingestor = Ingestor()
  /// Names that are known besides the built-in ones, and before them.
  public var names: CustomNames?
  /// Places that are known instead of the built-in ones.
  public var gazetteer: CustomGazetteer?
  /// Number of workers: one a core unless said.
  public var workers = SystemCalls.coreCount
  /// The largest file or line that is taken for an article, in bytes.
  public var maximumArticleSize = BatchJob.defaultMaximumArticleSize
  /// Whether a digest of each record is observed.
  public var digests = false
  /// Whether to go on where an earlier run of this job was stopped; without such a run, the job begins anew.
  public var resumes = false
  /// A file for the batch's statistics as JSON: counts by kind and outcome, seconds by stage.
  public var statistics: String?

  /// Bytes in a file of the output, which then is many: `records-00000.ndjson`, `records-00001.ndjson`, …; the destination is a
  /// folder.
  ///
  /// What becomes of about 256 KB of input stays in one file, so that a file may be larger by that. With `compresses`, bytes count
  /// as they are stored.
  public var shardSize: Int?
  /// Whether the output is compressed by gzip, and its files' names end in `.gz`.
  public var compresses = false

  /// Bytes of input that a worker takes at a time.
  var unitSize = UnitReader.defaultUnitSize

  /// Makes a job.
  public init(_ product: Product, of inputs: [String], to destination: Destination) {
    self.product = product
    self.inputs = inputs
    self.destination = destination
  }

  /// Bytes that the inputs hold; `nil` where one of them is a stream whose size nobody knows.
  public func inputSize() -> Int? {
    InputWalk(inputs, takesAll: ingestor.format != nil).totalSize()
  }

  /// Runs the job to its end, or until its task is cancelled: then it finishes what is in hand, and can be resumed.
  public func run(
    observer: @escaping Observer = { _ in }
  ) async throws(OutputError) -> BatchSummary {
    let start = ContinuousClock.now
    let summary = try await runToEnd(observer: observer)
    if let statistics {
      var file = try OutputFile(path: statistics)
      try file.write(summary.statistics(after: ContinuousClock.now - start))
      try file.finish()
    }
    return summary
  }

  private func runToEnd(
    observer: @escaping Observer
  ) async throws(OutputError) -> BatchSummary {
    try check()
    let reader = UnitReader(
      inputs: inputs, format: ingestor.format, maximumArticleSize: maximumArticleSize,
      unitSize: unitSize)
    var journal: BatchJournal?
    var start = Checkpoint()
    if let path = BatchJournal.path(for: self) {
      let found = try BatchJournal.open(path, job: signature, resumes: resumes)
      journal = found.journal
      start = found.checkpoint ?? start
    }
    if start.isComplete { return try finish(start, journal) }
    if await reader.skip(start.units) != start.inputChecksum {
      journal?.suspend()
      throw OutputError(
        journal?.name ?? "",
        message: "the inputs are not those that this batch began with;"
          + " give the same, or begin anew without --resume")
    }
    let (output, failures) = try outputs(after: start, journal)
    let writer = OrderedWriter(
      to: output, failures: failures, journal: journal, after: start,
      window: 4 * max(1, workers), observer: observer)
    let checks = journal != nil
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, workers) {
        group.addTask { await work(from: reader, to: writer, checks: checks) }
      }
    }
    return try await writer.finish(
      isAtEnd: reader.isAtEnd, leftOut: reader.leftOut, otherRecords: reader.otherRecords,
      reading: reader.time)
  }

  private func work(from reader: UnitReader, to writer: OrderedWriter, checks: Bool) async {
    switch product {
    case .records(let form, let includesText, let unit):
      await work(
        ExtractionWorker(
          pipeline(),
          emitter: RecordEmitter(form, includesText: includesText, offsets: unit),
          digests: digests), from: reader, to: writer, checks: checks)
    case .facts(let form, let unit):
      await work(
        ExtractionWorker(
          pipeline(),
          emitter: TableEmitter(form, offsets: unit), digests: digests),
        from: reader, to: writer, checks: checks)
    case .rows:
      await work(
        StorageWorker(Pipeline(ingestor: ingestor, names: names), digests: digests),
        from: reader, to: writer, checks: checks)
    case .articles:
      await work(IngestionWorker(ingestor: ingestor), from: reader, to: writer, checks: checks)
    case .explanations(let style):
      await work(
        ExplanationWorker(pipeline(), style: style), from: reader, to: writer, checks: checks)
    case .comparisons(let form, let references):
      await work(
        ComparisonWorker(pipeline(), references: references, form: form), from: reader, to: writer,
        checks: checks)
    case .pairComparisons(let form):
      await work(PairWorker(pipeline(), form: form), from: reader, to: writer, checks: checks)
    }
  }

  /// A worker's own pipeline.
  private func pipeline() -> Pipeline {
    Pipeline(ingestor: ingestor, names: names, gazetteer: gazetteer)
  }

  private func work(
    _ worker: consuming some UnitWorker & ~Copyable, from reader: UnitReader,
    to writer: OrderedWriter, checks: Bool
  ) async {
    let encoder = compresses ? GzipEncoder() : nil
    while !Task.isCancelled, let unit = await reader.next() {
      var finished = await worker.process(unit)
      if !finished.bytes.isEmpty, let member = encoder?.member(finished.bytes) {
        finished.bytes = member
      }
      if checks { finished.inputChecksum = unit.checksum }
      guard await writer.accept(finished) else { return }
    }
  }
}

extension BatchJob.Product {
  /// Name of the one file that all results go into.
  var name: String {
    switch self {
    case .records: "records"
    case .facts, .rows: "facts"
    case .articles: "articles"
    case .explanations: "explanations"
    case .comparisons, .pairComparisons: "comparisons"
    }
  }

  /// Ending of its files' names.
  var fileSuffix: String {
    switch self {
    case .records(let form, _, _), .comparisons(.linkedData(let form), _),
      .pairComparisons(.linkedData(let form)):
      switch form {
      case .jsonld: ".jsonld"
      case .ndjson: ".ndjson"
      case .nquads: ".nq"
      }
    case .facts(.csv, _): ".csv"
    case .rows: ".sqlite"
    case .facts(.ndjson, _), .articles: ".ndjson"
    case .comparisons(.page, _), .pairComparisons(.page): ".html"
    case .explanations, .comparisons, .pairComparisons: ".txt"
    }
  }

  /// What a file of results begins with.
  var header: [UInt8] {
    if case .facts(let form, _) = self { TableEmitter.header(form) } else { [] }
  }

  /// Whether a file holds one result only: JSON-LD has no form for many, nor has a page.
  var isFilePerResult: Bool { fileSuffix == ".jsonld" || fileSuffix == ".html" }
}
