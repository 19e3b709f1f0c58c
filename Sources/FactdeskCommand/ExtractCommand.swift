import ArgumentParser
import Factdesk

/// `factdesk extract`: articles in, records out.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Extract the facts of articles.")

  @Option(name: .customLong("from")) var format = "jsonl"
  @Option(name: .customLong("to")) var form = "ndjson"
  @Option(name: .shortAndLong) var output = "-"
  @Flag var quiet = false
  @Argument var inputs: [String] = []

  func run() throws {
    for input in inputs {
      try FirstPath.run(path: input) { line in
        print(String(decoding: line, as: UTF8.self), terminator: "")
      }
    }
  }
}
