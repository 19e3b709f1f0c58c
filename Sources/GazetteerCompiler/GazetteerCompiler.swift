import ArgumentParser
import Foundation
import Lexicon

/// Compiles the open data of `Data/README.md` into `gazetteer.bin` and `names.bin`.
@main
struct GazetteerCompiler: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "GazetteerCompiler",
    abstract: "Compiles the gazetteer and the name list that are linked into the library.",
    discussion: "Data/fetch-sources.sh fetches the sources; the same sources give the same bytes.")

  @Option(help: "Folder with what Data/fetch-sources.sh fetched.")
  var sources: String

  @Option(help: "Folder of the tables that are part of this repository.")
  var tables: String = "Data"

  @Option(help: "Folder that gazetteer.bin and names.bin go to.")
  var output: String = "Sources/CGazetteer"

  @Flag(
    help: "Write nothing; fail where the files in the output folder are not what would be written.")
  var check = false

  @Flag(help: "List the positions that a second source has elsewhere, and not only their number.")
  var listPositions = false

  func run() throws {
    let files = SourceFiles(sources: sources, tables: tables)
    let words = try WordTables(files)
    var places = PlaceTables(files, words: words)
    let gazetteer = try places.compile()
    try put(gazetteer, "gazetteer.bin")
    try put(words.compile(), "names.bin")
    let positions = try PositionCheck(files, comparing: Gazetteer(compiled: gazetteer))
    if listPositions { positions.differences.forEach { print($0) } }
    print(
      "\(positions.compared) positions compared with a second source, \(positions.differences.count) "
        + "differ, \(positions.implausible) of its own cannot be")
  }

  private func put(_ bytes: [UInt8], _ name: String) throws {
    let path = URL(fileURLWithPath: output).appendingPathComponent(name)
    let data = Data(bytes)
    let isCurrent = (try? Data(contentsOf: path)) == data
    if check {
      guard isCurrent else {
        throw ValidationError("\(path.path) is not current; run `make gazetteer`")
      }
    } else if !isCurrent {
      try data.write(to: path)
    }
    print("\(name): \(bytes.count) bytes")
  }
}

/// Where the sources are, and how their files are read.
struct SourceFiles {
  let sources: String
  let tables: String

  func data(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: sources).appendingPathComponent(path))
  }

  func lines(_ path: String) throws -> [Substring] {
    // SCOWL is Latin-1, the others are UTF-8; neither reads as the other by accident here.
    let bytes = try data(path)
    let text =
      String(data: bytes, encoding: .utf8) ?? String(data: bytes, encoding: .isoLatin1) ?? ""
    return text.split(separator: "\n")
  }

  func json<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: data(path))
  }

  /// A table of this repository.
  func table(_ name: String, columns: [String]) throws -> [[String: String]] {
    let path = URL(fileURLWithPath: tables).appendingPathComponent(name)
    return try CSVTable(
      String(decoding: Data(contentsOf: path), as: UTF8.self), name: name, columns: columns
    ).rows
  }
}
