import Foundation
import Testing

@Suite("The command: writes that fail")
struct FailedWriteTests {
  private static func articles(_ count: Int) -> String {
    (0..<count).map { index in
      "{\"id\": \"a\(index)\", \"text\": \"On May \(index % 28 + 1), 2018 some \(index) people met.\"}\n"
    }.joined()
  }

  /// Runs a line of shell in a folder, in which `$factdesk` is the program.
  private static func shell(_ line: String, in folder: TemporaryFolder) throws -> Program.Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["factdesk": Program.url.path]) { $1 }
    let streams = try TemporaryFolder()
    process.standardOutput = try FileHandle(
      forWritingTo: URL(filePath: try streams.write("", to: "out")))
    process.standardError = try FileHandle(
      forWritingTo: URL(filePath: try streams.write("", to: "error")))
    try process.run()
    process.waitUntilExit()
    return Program.Run(
      status: process.terminationStatus, output: streams.text(of: "out") ?? "",
      error: streams.text(of: "error") ?? "")
  }

  @Test(
    "A batch for which there is no room goes on when there is, and its output is as if there had been",
    arguments: ["", "--gzip", "--shard-size 2MB"])
  func noRoom(options: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(FailedWriteTests.articles(4_000), to: "in.jsonl")
    let command = "\"$factdesk\" extract --quiet --to ndjson --jobs 1 \(options) in.jsonl -o"
    let calm = try FailedWriteTests.shell("\(command) calm/", in: folder)
    #expect(calm.status == 0)
    let names = try folder.names(in: "calm")
    // A limit that no file of the output fits into, in units of 512 bytes (or more, as the shell has it).
    let sizes = try names.map { try folder.url.appending(path: "calm/\($0)").resourceSize() }
    let limit = try #require(sizes.max()) / 512 / 4
    let stopped = try FailedWriteTests.shell("ulimit -f \(limit); \(command) out/", in: folder)
    #expect(stopped.status == 1)
    #expect(stopped.error.contains("as large as a file may be here"))
    // How far it had got when it failed decides whether there is something to go on with.
    let left = try folder.names(in: "out")
    #expect(left.isEmpty || left.contains("records.ndjson.journal"))
    #expect(left.isEmpty != stopped.error.contains("--resume goes on"))
    let resumed = try FailedWriteTests.shell("\(command) out/ --resume", in: folder)
    #expect(resumed.status == 0)
    #expect(try folder.names(in: "out") == names)
    for name in names {
      let expected = try Data(contentsOf: folder.url.appending(path: "calm/\(name)"))
      #expect(try Data(contentsOf: folder.url.appending(path: "out/\(name)")) == expected)
    }
  }

  @Test(
    "A full disk is told", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["-o /dev/full", "-o - >/dev/full"])
  func full(output: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(FailedWriteTests.articles(3), to: "in.jsonl")
    let run = try FailedWriteTests.shell(
      "\"$factdesk\" extract --to ndjson in.jsonl \(output)", in: folder)
    #expect(run.status == 1)
    #expect(run.error.contains("the disk is full; make room and run again"))
  }

  @Test(
    "A reader that goes is told, with status 1", arguments: ["extract --to ndjson -o -", "ingest"])
  func closedPipe(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(FailedWriteTests.articles(4_000), to: "in.jsonl")
    let run = try FailedWriteTests.shell(
      "{ \"$factdesk\" \(command) in.jsonl; echo $? >status; } | head -c 10", in: folder)
    #expect(run.output.utf8.count == 10)
    #expect(folder.text(of: "status") == "1\n")
    #expect(run.error.contains("standard output: whoever read the output has gone"))
  }

  @Test(
    "ingest and compare --pairs go on as extract does", arguments: ["ingest", "compare --pairs"])
  func others(command: String) throws {
    let folder = try TemporaryFolder()
    let text = command == "ingest" ? "text" : "candidate"
    let lines = (0..<3_000).map {
      "{\"id\": \"a\($0)\", \"reference\": \"Some \($0) people met.\", \"\(text)\": \"Some 7 people met.\"}\n"
    }
    try folder.write(lines.joined(), to: "in.jsonl")
    let form = command == "ingest" ? "" : "--to ndjson"
    let command = "\"$factdesk\" \(command) \(form) --quiet --jobs 1 in.jsonl -o"
    #expect(try FailedWriteTests.shell("\(command) calm.ndjson", in: folder).status == 0)
    let size = try folder.url.appending(path: "calm.ndjson").resourceSize()
    let stopped = try FailedWriteTests.shell(
      "ulimit -f \(size / 2_048); \(command) out.ndjson", in: folder)
    #expect(stopped.status == 1)
    let resumed = try FailedWriteTests.shell("\(command) out.ndjson --resume", in: folder)
    #expect(resumed.status == 0)
    #expect(folder.text(of: "out.ndjson") == folder.text(of: "calm.ndjson"))
    let refused = try FailedWriteTests.shell("\(command) - --resume", in: folder)
    #expect(refused.status == 2)
  }
}

extension URL {
  fileprivate func resourceSize() throws -> Int {
    try resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
  }
}
