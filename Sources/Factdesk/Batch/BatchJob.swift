/// Many inputs, one output: a reader, workers and an ordered writer.
///
///     var job = BatchJob(.records(.ndjson), of: ["archive/"], to: .file("records.ndjson"))
///     job.workers = 2
///     let summary = try await job.run()
///
/// The output is the same byte for byte whatever the number of workers, and memory does not grow with the batch. An input that
/// cannot be read gives a failure and stops nothing.
public struct BatchJob: Sendable {
  /// What is made of each input.
  public enum Product: Sendable {
    /// Its record, in one of the forms.
    case records(RecordEmitter.Form, includesText: Bool = true)
    /// The article as ingestion read it, as a line of JSON:
    /// `{"id","text","title","byline","datePublished","siteName","lang","url"}`.
    case articles
    /// Its facts with their reasons, for a person.
    case explanations(TextStyle)
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
  /// Number of workers: one a core unless said.
  public var workers = SystemCalls.coreCount
  /// The largest file or line that is taken for an article, in bytes.
  public var maximumArticleSize = BatchJob.defaultMaximumArticleSize
  /// Whether a digest of each record is observed.
  public var digests = false

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

  /// Runs the job to its end.
  public func run(
    observer: @escaping Observer = { _ in }
  ) async throws(OutputError) -> BatchSummary {
    let reader = UnitReader(
      inputs: inputs, format: ingestor.format, maximumArticleSize: maximumArticleSize)
    let writer = OrderedWriter(
      to: try output(), failures: try FailureLog(beside: destination),
      window: 4 * max(1, workers), observer: observer)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, workers) {
        group.addTask { await work(from: reader, to: writer) }
      }
    }
    return try await writer.finish(leftOut: reader.leftOut)
  }

  private func work(from reader: UnitReader, to writer: OrderedWriter) async {
    switch product {
    case .records(let form, let includesText):
      var worker = ExtractionWorker(
        ingestor: ingestor, emitter: RecordEmitter(form, includesText: includesText),
        digests: digests)
      while let unit = await reader.next(), await writer.accept(worker.process(unit)) {}
    case .articles:
      var worker = IngestionWorker(ingestor: ingestor)
      while let unit = await reader.next(), await writer.accept(worker.process(unit)) {}
    case .explanations(let style):
      var worker = ExplanationWorker(ingestor: ingestor, style: style)
      while let unit = await reader.next(), await writer.accept(worker.process(unit)) {}
    }
  }

  private func output() throws(OutputError) -> any ResultOutput {
    switch (destination, product) {
    case (.standardOutput, _): return StreamOutput.standard
    case (.file(let path), .records(.jsonld, _)):
      return try StreamOutput(file: path, maximumResults: 1)
    case (.file(let path), _): return try StreamOutput(file: path)
    case (.folder(let path), .records(.jsonld, _)):
      return try FolderOutput(path, suffix: ".jsonld")
    case (.folder(let path), .records(.ndjson, _)):
      return try StreamOutput(file: "records.ndjson", in: path)
    case (.folder(let path), .records(.nquads, _)):
      return try StreamOutput(file: "records.nq", in: path)
    case (.folder(let path), .articles):
      return try StreamOutput(file: "articles.ndjson", in: path)
    case (.folder(let path), .explanations):
      return try StreamOutput(file: "explanations.txt", in: path)
    }
  }
}
