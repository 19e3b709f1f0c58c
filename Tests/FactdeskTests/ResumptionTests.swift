import Foundation
import Synchronization
import SystemPackage
import Testing

@testable import Factdesk

/// What `--resume` promises: a batch that was stopped goes on, and its output is that of a batch that nothing stopped.
@Suite("Resumption")
struct ResumptionTests {
  private static func articles(_ count: Int) -> String {
    (0..<count).map { index in
      index % 7 == 6
        ? "{\"id\": \"bad-\(index)\", \"text\": 7}\n"
        : "{\"id\": \"a\(index % 5)\", \"text\": \"On May \(index % 28 + 1) some \(index) people met.\"}\n"
    }.joined()
  }

  /// A job over small units, of which a run takes some tens.
  private static func job(
    _ product: BatchJob.Product, _ input: String, _ folder: String, shardSize: Int? = nil,
    compresses: Bool = false
  ) -> BatchJob {
    var job = BatchJob(product, of: [input], to: .folder(folder))
    job.workers = 2
    job.unitSize = 1_000
    job.shardSize = shardSize
    job.compresses = compresses
    return job
  }

  /// Runs a job and cancels it once it has given so many results of its own.
  private static func run(_ job: BatchJob, upTo count: Int) async throws -> BatchSummary {
    let stop = Stop()
    let task = Task {
      try await job.run { event in
        guard case .progress(let summary) = event else { return }
        if summary.results - summary.resumedResults >= count { stop.pull() }
      }
    }
    stop.attach(task)
    return try await task.value
  }

  private static func files(_ folder: TemporaryFolder, _ name: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for file in try folder.names(in: name) {
      // As Latin-1, which has a character for every byte: an output may be compressed.
      let bytes = try Data(contentsOf: folder.url.appending(path: "\(name)/\(file)"))
      files[file] = String(data: bytes, encoding: .isoLatin1)
    }
    return files
  }

  /// What is made, the size of its shards, and whether they are compressed.
  private static let outputs: [(BatchJob.Product, Int?, Bool)] = [
    (.records(.ndjson), nil, false), (.records(.jsonld), nil, false),
    (.records(.nquads), nil, false), (.facts(.csv), nil, false), (.records(.ndjson), nil, true),
    (.records(.ndjson), 40_000, false), (.records(.ndjson), 6_000, true),
    (.facts(.csv), 1_000, true), (.facts(.ndjson, offsets: .utf16), 20_000, false),
    (.articles, 2_000, false),
  ]

  @Test(
    "A cancelled batch goes on, however often it is cancelled", arguments: outputs.indices)
  func cancelled(_ index: Int) async throws {
    let (product, shardSize, compresses) = ResumptionTests.outputs[index]
    let folder = try TemporaryFolder()
    let input = try folder.write(ResumptionTests.articles(100), to: "in.jsonl")
    let calm = try await ResumptionTests.job(
      product, input, folder.path + "/calm", shardSize: shardSize, compresses: compresses
    ).run()
    #expect(calm.isComplete)
    #expect(calm.resumedResults == 0)

    var stops = 0
    while true {
      var job = ResumptionTests.job(
        product, input, folder.path + "/stopped", shardSize: shardSize, compresses: compresses)
      job.resumes = true
      // Each run is stopped when it has done a little more than the one before.
      let summary = try await ResumptionTests.run(job, upTo: 5 * (stops + 1))
      if summary.isComplete {
        #expect(summary.results == calm.results)
        #expect(summary.failures == calm.failures)
        #expect(summary.annotations == calm.annotations)
        #expect(summary.inputBytes == calm.inputBytes)
        break
      }
      let names = try folder.names(in: "stopped")
      #expect(
        product.isFilePerResult
          || names.allSatisfy { $0.hasSuffix(".partial") || $0.hasSuffix(".journal") },
        "no file before it is whole")
      stops += 1
      try #require(stops < 100)
    }
    #expect(
      try ResumptionTests.files(folder, "stopped") == ResumptionTests.files(folder, "calm"))
  }

  /// Stops a batch early and gives what its folder then holds.
  private static func stopped(
    _ folder: TemporaryFolder, input: String
  ) async throws -> BatchJob {
    var job = job(.records(.ndjson), input, folder.path + "/out")
    let begun = job
    let run = Task { try await begun.run() }
    run.cancel()
    _ = try await run.value
    job.resumes = true
    return job
  }

  @Test("A torn or damaged end of the journal counts as not written")
  func tornJournal() async throws {
    let checkpoint = Checkpoint(units: 3, inputChecksum: 7, failureBytes: 9)
    var later = checkpoint
    later.units = 5
    later.names = [OutputNames.Entry(identifier: "a\"\n", isPath: true)]
    var journal = BatchJournal.line(BatchJournal.header("job"))
    var ends: [(size: Int, checkpoint: Checkpoint?)] = [(journal.count, nil)]
    for entry in [checkpoint, later] {
      var json: [UInt8] = []
      entry.append(to: &json)
      journal += BatchJournal.line(json)
      ends.append((journal.count, entry))
    }
    for size in 0...journal.count {
      let found = try BatchJournal.read(Array(journal.prefix(size)), path: "j", job: "job")
      let expected = ends.last { $0.size <= size }
      #expect(found.size == expected?.size ?? 0)
      #expect(found.checkpoint == expected?.checkpoint)
    }
    // A byte that is not as it was ends the journal before its line.
    for index in ends[1].size..<journal.count {
      var damaged = journal
      damaged[index] ^= 1
      let found = try BatchJournal.read(damaged, path: "j", job: "job")
      #expect(found.checkpoint == checkpoint)
    }
  }

  @Test("A journal of another job is refused, and left as it is")
  func otherJob() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(ResumptionTests.articles(50), to: "in.jsonl")
    var job = try await ResumptionTests.stopped(folder, input: input)
    let before = try ResumptionTests.files(folder, "out")
    #expect(before.keys.contains("records.ndjson.journal"))
    job.maximumArticleSize = 1_000
    let error = await #expect(throws: OutputError.self) { try await job.run() }
    #expect(error?.message.contains("other inputs or options") == true)
    #expect(try ResumptionTests.files(folder, "out") == before)
  }

  @Test("Inputs that changed since are refused")
  func changedInputs() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(ResumptionTests.articles(100), to: "in.jsonl")
    var job = ResumptionTests.job(.records(.ndjson), input, folder.path + "/out")
    let summary = try await ResumptionTests.run(job, upTo: 1)
    try #require(summary.results > 0 && !summary.isComplete)
    try folder.write("{\"text\": \"Other.\"}\n" + ResumptionTests.articles(100), to: "in.jsonl")
    job.resumes = true
    let resumed = job
    let error = await #expect(throws: OutputError.self) { try await resumed.run() }
    #expect(error?.message.contains("the inputs are not those") == true)
    // Without --resume it begins anew.
    job.resumes = false
    #expect(try await job.run().isComplete)
    #expect(try folder.names(in: "out") == ["failures.ndjson", "records.ndjson"])
  }

  @Test("Files that were whole but had not got their names get them")
  func unnamed() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(ResumptionTests.articles(30), to: "in.jsonl")
    var job = ResumptionTests.job(.records(.ndjson), input, folder.path + "/out")
    let summary = try await job.run()
    let whole = try ResumptionTests.files(folder, "out")
    let records = try #require(whole["records.ndjson"])
    // As if the power had gone after one of two names.
    try FileManager.default.moveItem(
      atPath: folder.path + "/out/records.ndjson",
      toPath: folder.path + "/out/records.ndjson.partial")
    var checkpoint = Checkpoint(summary: summary, isComplete: true)
    checkpoint.position = OutputPosition(file: 1, bytes: records.utf8.count)
    checkpoint.failureBytes = try #require(whole["failures.ndjson"]).utf8.count
    var json: [UInt8] = []
    checkpoint.append(to: &json)
    try folder.write(
      BatchJournal.line(BatchJournal.header(job.signature)) + BatchJournal.line(json),
      to: "out/records.ndjson.journal")
    job.resumes = true
    let resumed = try await job.run()
    #expect(resumed.isComplete)
    #expect(resumed.results == summary.results)
    #expect(try ResumptionTests.files(folder, "out") == whole)
  }

  @Test("Ctrl-C keeps what is done, says how to go on, and ends with status 130")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    try folder.write(ResumptionTests.articles(30_000), to: "in.jsonl")
    let arguments = [
      "extract", "--from", "jsonl", "--to", "ndjson", "--no-text", "--jobs", "1", "-o", "out/",
      "in.jsonl",
    ]
    let process = Process()
    process.executableURL = Program.url
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let errors = try folder.write("", to: "errors")
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    // Once it has written something it is in the middle. The thread is kept: a task that slept might
    // have to wait for the other tests, and the batch be over by then.
    while process.isRunning, folder.text(of: "out/records.ndjson.partial")?.isEmpty != false {
      Thread.sleep(forTimeInterval: 0.005)
    }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(folder.text(of: "errors")?.contains("--resume goes on") == true)
    #expect(folder.text(of: "out/records.ndjson") == nil)
    #expect(folder.text(of: "out/records.ndjson.journal")?.isEmpty == false)
  }
}

/// Cancels a task, also where that is asked for before the task is known.
private final class Stop: Sendable {
  private let state = Mutex<(task: Task<BatchSummary, any Error>?, isPulled: Bool)>((nil, false))

  func attach(_ task: Task<BatchSummary, any Error>) {
    state.withLock {
      $0.task = task
      if $0.isPulled { task.cancel() }
    }
  }

  func pull() {
    state.withLock {
      $0.isPulled = true
      $0.task?.cancel()
    }
  }
}
