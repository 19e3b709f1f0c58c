import Foundation

/// The program as its users start it.
enum Program {
  /// What a run left behind.
  struct Run {
    var status: Int32
    var output: String
    var error: String

    /// The lines of standard output as JSON objects.
    var objects: [[String: Any]] {
      get throws {
        try output.split(separator: "\n").map { line in
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
      }
    }
  }

  /// Where the build put it: beside the tests.
  static let url: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    let folder =
      bundle.bundlePath.hasSuffix(".xctest")
      ? bundle.bundleURL.deletingLastPathComponent() : bundle.bundleURL
    return folder.appending(path: "factdesk")
  }()

  /// Runs it to its end.
  static func run(
    _ arguments: [String], input: String = "", in folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> Run {
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files and not pipes: nothing can fill up and wait.
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: try streams.write(input, to: "in")))
    process.standardOutput = try FileHandle(
      forWritingTo: URL(filePath: try streams.write("", to: "out")))
    process.standardError = try FileHandle(
      forWritingTo: URL(filePath: try streams.write("", to: "error")))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: streams.text(of: "out") ?? "", error: streams.text(of: "error") ?? "")
  }
}
