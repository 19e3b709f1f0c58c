import Foundation
import Synchronization
import Testing

@testable import Factdesk

@Suite("Batches")
struct BatchJobTests {
  /// JSON Lines of articles of very different length, with a bad line now and then.
  private static func articles(_ count: Int) -> String {
    (0..<count).map { index in
      if index % 97 == 96 { return "{\"id\": \"bad-\(index)\", \"text\": 7}\n" }
      let text = String(
        repeating: "On May \(index % 28 + 1), 2018 some \(index) people met in Ghent. ",
        count: index % 50 == 0 ? 20 : index % 3 + 1)
      return "{\"id\": \"a\(index)\", \"text\": \"\(text)\", \"date\": \"2018-05-06\"}\n"
    }.joined()
  }

  @Test(
    "The output is the same for any number of workers",
    arguments: [RecordEmitter.Form.jsonld, .ndjson, .nquads])
  func sameForAnyNumberOfWorkers(form: RecordEmitter.Form) async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(BatchJobTests.articles(100), to: "in.jsonl")
    var outputs: [[String: String]] = []
    for workers in [1, 2, 7] {
      var job = BatchJob(
        .records(form, includesText: form != .ndjson), of: [input],
        to: .folder(folder.path + "/\(workers)"))
      job.workers = workers
      // Many units, more than may wait for the writer.
      job.unitSize = 1_000
      let summary = try await job.run()
      #expect(summary.results == 99)
      #expect(summary.failures == 1)
      var files: [String: String] = [:]
      for name in try folder.names(in: "\(workers)") {
        files[name] = folder.text(of: "\(workers)/\(name)")
      }
      outputs.append(files)
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
    #expect(outputs[0].count == (form == .jsonld ? 100 : 2))
  }

  @Test("Results and failures come in input order")
  func inputOrder() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(BatchJobTests.articles(300), to: "in.jsonl")
    let events = Mutex<[String]>([])
    var job = BatchJob(.articles, of: ["none", input], to: .folder(folder.path + "/out"))
    job.workers = 3
    job.unitSize = 1_000
    _ = try await job.run { event in
      if case .failure(let failure) = event { events.withLock { $0.append(failure.identifier) } }
    }
    #expect(events.withLock { $0 } == ["none", "bad-96", "bad-193", "bad-290"])
    let lines = try #require(folder.text(of: "out/articles.ndjson")).split(separator: "\n")
    let expected = (0..<300).filter { $0 % 97 != 96 }.map { "{\"id\":\"a\($0)\"" }
    #expect(lines.map { String($0.prefix { $0 != "," }) } == expected)
  }

  @Test("Files, pages and lines mix, each read as what it is")
  func mixedInputs() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Rain fell on May 5.", to: "in/a.txt")
    try folder.write(
      "<html><body><article><p>Snow fell on May 6.</p></article></body></html>", to: "in/b")
    try folder.write("{\"id\": 7, \"text\": \"Hail fell on May 7.\"}", to: "in/c")
    let job = BatchJob(
      .articles, of: ["a.txt", "b", "c"].map { folder.path + "/in/" + $0 },
      to: .file(folder.path + "/out.ndjson"))
    let summary = try await job.run()
    #expect(summary.results == 3)
    let text = try #require(folder.text(of: "out.ndjson"))
    for part in ["Rain fell on May 5.", "Snow fell on May 6.", "\"id\":\"7\",\"text\":\"Hail"] {
      #expect(text.contains(part))
    }
  }

  @Test("A file appears whole or not at all")
  func wholeFiles() async throws {
    let folder = try TemporaryFolder()
    try folder.write("before", to: "out.jsonld")
    try folder.write("Rain.", to: "a.txt")
    try folder.write("Snow.", to: "b.txt")
    let inputs = [folder.path + "/a.txt", folder.path + "/b.txt"]
    let job = BatchJob(
      .records(.jsonld), of: inputs, to: .file(folder.path + "/out.jsonld"))
    await #expect(throws: OutputError.self) { try await job.run() }
    #expect(folder.text(of: "out.jsonld") == "before")
    #expect(try folder.names() == ["a.txt", "b.txt", "out.jsonld"])
  }

  @Test("failures.ndjson is that of this run")
  func failureLogOfThisRun() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Rain.", to: "a.txt")
    let output = BatchJob.Destination.folder(folder.path + "/out")
    let failing = BatchJob(.articles, of: [folder.path + "/b.txt"], to: output)
    #expect(try await failing.run().failures == 1)
    let line = try #require(folder.text(of: "out/failures.ndjson"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
    #expect(
      object == [
        "identifier": folder.path + "/b.txt", "stage": "input", "error": "missing",
        "message": "there is no such file; check the path",
      ])
    let succeeding = BatchJob(.articles, of: [folder.path + "/a.txt"], to: output)
    #expect(try await succeeding.run().failures == 0)
    #expect(folder.text(of: "out/failures.ndjson") == nil)
  }

  @Test(
    "What a destination on the command line means",
    arguments: [
      ("-", RecordEmitter.Form.jsonld, BatchJob.Destination.standardOutput),
      ("out", .jsonld, .folder("out")),
      ("out/", .ndjson, .folder("out/")),
      ("out", .ndjson, .file("out")),
      ("out.jsonld", .jsonld, .file("out.jsonld")),
      ("out.nq", .nquads, .file("out.nq")),
    ])
  func destination(
    argument: String, form: RecordEmitter.Form, destination: BatchJob.Destination
  ) {
    #expect(BatchJob.Destination(argument: argument, for: .records(form)) == destination)
  }
}
