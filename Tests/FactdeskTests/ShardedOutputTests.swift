import Foundation
import Testing

@testable import Factdesk

@Suite("Outputs in many files, and compressed ones")
struct ShardedOutputTests {
  private static func articles(_ count: Int) -> String {
    (0..<count).map { index in
      "{\"id\": \"a\(index)\", \"text\": \"On May \(index % 28 + 1), 2018 some \(index) people met.\"}\n"
    }.joined()
  }

  private static func job(
    _ product: BatchJob.Product, _ input: String, _ folder: String
  ) -> BatchJob {
    var job = BatchJob(product, of: [input], to: .folder(folder))
    job.unitSize = 2_000
    return job
  }

  /// A file's content, by gzip itself where it is compressed.
  private static func content(_ folder: TemporaryFolder, _ name: String) throws -> String {
    guard name.hasSuffix(".gz") else { return try #require(folder.text(of: name)) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", folder.path + "/" + name]
    let output = URL(filePath: try folder.write("", to: "plain"))
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(name) is no gzip file")
    return try String(contentsOf: output, encoding: .utf8)
  }

  @Test(
    "The files together are the output that one file would be, for any number of workers",
    arguments: [
      BatchJob.Product.records(.ndjson), .records(.nquads), .facts(.csv), .facts(.ndjson),
      .articles,
    ], [false, true])
  func same(_ product: BatchJob.Product, compresses: Bool) async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(ShardedOutputTests.articles(120), to: "in.jsonl")
    _ = try await ShardedOutputTests.job(product, input, folder.path + "/one").run()
    let one = try #require(folder.text(of: "one/\(product.name)\(product.fileSuffix)"))
    // Some six files, or a unit a file where that is more.
    let size = max(2_000, one.utf8.count / (compresses ? 30 : 6))
    var bytes: [[Data]] = []
    for workers in [1, 2, 7] {
      var job = ShardedOutputTests.job(product, input, folder.path + "/\(workers)")
      job.workers = workers
      job.shardSize = size
      job.compresses = compresses
      _ = try await job.run()
      let names = try folder.names(in: "\(workers)")
      #expect(names.count > 1)
      let suffix = product.fileSuffix + (compresses ? ".gz" : "")
      #expect(names == names.indices.map { "\(product.name)-0000\($0)\(suffix)" })
      var together = ""
      for name in names {
        var text = try ShardedOutputTests.content(folder, "\(workers)/\(name)")
        let header = String(decoding: product.header, as: UTF8.self)
        #expect(text.hasPrefix(header))
        if !together.isEmpty { text.removeFirst(header.count) }
        together += text
      }
      #expect(together == one)
      bytes.append(
        try names.map {
          try Data(contentsOf: folder.url.appending(path: "\(workers)/\($0)"))
        })
    }
    #expect(bytes[0] == bytes[1] && bytes[0] == bytes[2])
    #expect(bytes[0].dropLast().allSatisfy { $0.count <= size + 40_000 })
  }

  @Test("A shard holds whole units, however small it is to be")
  func smallest() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(ShardedOutputTests.articles(40), to: "in.jsonl")
    var job = ShardedOutputTests.job(.articles, input, folder.path + "/out")
    job.shardSize = 1
    _ = try await job.run()
    let names = try folder.names(in: "out")
    // 40 lines of some 70 bytes, each of which counts for 512 more, in units of 2,000.
    #expect(names.count == 10)
    for name in names {
      #expect(folder.text(of: "out/\(name)")?.split(separator: "\n").count == 4)
    }
  }

  @Test("Compressed output has no time in it, and each unit is a member")
  func members() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(ShardedOutputTests.articles(40), to: "in.jsonl")
    var job = ShardedOutputTests.job(.articles, input, folder.path + "/out")
    job.compresses = true
    _ = try await job.run()
    let bytes = try Data(contentsOf: folder.url.appending(path: "out/articles.ndjson.gz"))
    #expect(Array(bytes.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    let starts = bytes.indices.filter { bytes[$0...].starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]) }
    #expect(starts.count == 10)
  }

  @Test(
    "A batch of nothing gives one file that can be read", arguments: [nil, 1_000], [false, true])
  func nothing(shardSize: Int?, compresses: Bool) async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("{\"text\": 7}\n", to: "in.jsonl")
    for product in [BatchJob.Product.records(.ndjson), .facts(.csv)] {
      var job = ShardedOutputTests.job(product, input, folder.path + "/\(product.name)")
      job.shardSize = shardSize
      job.compresses = compresses
      _ = try await job.run()
      let names = try folder.names(in: product.name).filter { $0 != "failures.ndjson" }
      let name = product.name + (shardSize == nil ? "" : "-00000") + product.fileSuffix
      #expect(names == [name + (compresses ? ".gz" : "")])
      let content = try ShardedOutputTests.content(folder, "\(product.name)/\(names[0])")
      #expect(content == String(decoding: product.header, as: UTF8.self))
    }
  }

  @Test("Shards of an earlier batch that had more of them go; other files stay")
  func stale() async throws {
    let folder = try TemporaryFolder()
    let names = [
      "articles-00000.ndjson", "articles-00009.ndjson", "articles-00011.ndjson.partial",
      "articles-123456.ndjson", "articles-1.ndjson", "articles-00009.ndjson.gz", "notes.txt",
      "records-00009.ndjson",
    ]
    for name in names { try folder.write("old", to: "out/\(name)") }
    let input = try folder.write(ShardedOutputTests.articles(1), to: "in.jsonl")
    var job = ShardedOutputTests.job(.articles, input, folder.path + "/out")
    job.shardSize = 1_000_000
    _ = try await job.run()
    #expect(
      try folder.names(in: "out") == [
        "articles-00000.ndjson", "articles-00009.ndjson.gz", "articles-1.ndjson", "notes.txt",
        "records-00009.ndjson",
      ])
    #expect(folder.text(of: "out/articles-00000.ndjson")?.hasPrefix("{\"id\":\"a0\"") == true)
  }

  @Test("Shards that were whole but had not got all their names get them")
  func unnamed() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(ShardedOutputTests.articles(40), to: "in.jsonl")
    var job = ShardedOutputTests.job(.articles, input, folder.path + "/out")
    job.shardSize = 1_000
    let summary = try await job.run()
    let names = try folder.names(in: "out")
    let texts = names.map { folder.text(of: "out/\($0)") }
    // As if the power had gone after the first name.
    for name in names.dropFirst() {
      try FileManager.default.moveItem(
        atPath: folder.path + "/out/\(name)", toPath: folder.path + "/out/\(name).partial")
    }
    var checkpoint = Checkpoint(summary: summary, isComplete: true)
    checkpoint.position = OutputPosition(
      file: names.count, bytes: try #require(texts.last ?? nil).utf8.count)
    var json: [UInt8] = []
    checkpoint.append(to: &json)
    try folder.write(
      BatchJournal.line(BatchJournal.header(job.signature)) + BatchJournal.line(json),
      to: "out/articles.ndjson.journal")
    job.resumes = true
    #expect(try await job.run().isComplete)
    #expect(try folder.names(in: "out") == names)
    #expect(names.map { folder.text(of: "out/\($0)") } == texts)
  }

  @Test("Going on with other sizes is refused")
  func otherSize() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(ShardedOutputTests.articles(40), to: "in.jsonl")
    var job = ShardedOutputTests.job(.articles, input, folder.path + "/out")
    let signature = job.signature
    job.shardSize = 1_000
    #expect(job.signature != signature)
    job.compresses = true
    let compressed = job.signature
    job.compresses = false
    #expect(job.signature != compressed)
  }

  @Test("What cannot be shared out or compressed is refused before anything is written")
  func refused() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(ShardedOutputTests.articles(4), to: "in.jsonl")
    var file = BatchJob(.articles, of: [input], to: .file(folder.path + "/out"))
    file.shardSize = 1_000
    var pages = BatchJob(.records(.jsonld), of: [input], to: .folder(folder.path + "/out"))
    pages.compresses = true
    for job in [file, pages] {
      await #expect(throws: OutputError.self) { try await job.run() }
    }
    #expect(try folder.names() == ["in.jsonl"])
  }

  @Test("From the command line: sizes have units, and the folder is made")
  func command() throws {
    let folder = try TemporaryFolder()
    try folder.write(ShardedOutputTests.articles(2_000), to: "in.jsonl")
    let arguments = ["extract", "--to", "ndjson", "--no-text", "-o", "set", "in.jsonl", "--gzip"]
    let run = try Program.run(arguments + ["--shard-size", "64KB", "--jobs", "2"], in: folder)
    #expect(run.status == 0)
    let names = try folder.names(in: "set")
    #expect(names.first == "records-00000.ndjson.gz" && names.count > 1)
    let lines = try names.map { try ShardedOutputTests.content(folder, "set/\($0)") }
      .joined().split(separator: "\n")
    #expect(lines.count == 2_000)
  }

  @Test(
    "Sizes that are none, and forms that cannot, are told",
    arguments: [
      ["--to", "ndjson", "--shard-size", "64 parsecs"], ["--to", "ndjson", "--shard-size", "0"],
      ["--to", "ndjson", "--shard-size", "-1KB"], ["--to", "jsonld", "--gzip"],
      ["--to", "ndjson", "--shard-size", "99999999999999999GB"], ["--shard-size", "1MB"],
      ["--to", "csv", "--shard-size", "1MB", "-o", "-"],
    ])
  func usage(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("Rain.", to: "a.txt")
    let run = try Program.run(["extract", "a.txt"] + arguments, in: folder)
    #expect(run.status == 2)
    #expect(run.error.contains("--shard-size") || run.error.contains("--gzip"))
    #expect(try folder.names() == ["a.txt"])
  }
}
