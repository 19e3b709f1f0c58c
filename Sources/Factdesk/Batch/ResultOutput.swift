internal import SystemPackage

/// Where a batch's results go, unit by unit, in input order.
protocol ResultOutput {
  mutating func write(_ unit: FinishedUnit) throws(OutputError)
  /// Ends the output: what was written appears under its name.
  mutating func finish() throws(OutputError)
  /// Ends the output after an error: what is not whole goes.
  mutating func abandon()
}

/// All results one behind the other, into one file or to standard output.
struct StreamOutput: ResultOutput {
  /// Standard output.
  static var standard: StreamOutput { StreamOutput(file: nil, path: "standard output") }

  private let file: OutputFile?
  private let path: String
  private let maximumResults: Int
  private var results = 0

  private init(file: OutputFile?, path: String, maximumResults: Int = .max) {
    self.file = file
    self.path = path
    self.maximumResults = maximumResults
  }

  /// Begins a file, in a folder that is made where it is missing.
  init(file: String, in folder: String = "", maximumResults: Int = .max) throws(OutputError) {
    let path = FilePath(folder).pushing(FilePath(file))
    self.init(
      file: try OutputFile(path), path: path.string, maximumResults: maximumResults)
  }

  mutating func write(_ unit: FinishedUnit) throws(OutputError) {
    results += unit.results.count
    guard results <= maximumResults else {
      throw OutputError(
        path, message: "a JSON-LD file holds one article; give a folder, or --to ndjson")
    }
    if let file {
      try file.write(unit.bytes)
    } else {
      do { try FileDescriptor.standardOutput.writeAll(unit.bytes) } catch {
        throw OutputError(path, error)
      }
    }
  }

  mutating func finish() throws(OutputError) {
    try file?.finish()
  }

  mutating func abandon() {
    file?.abandon()
  }
}

/// A file for each result, named after its article.
struct FolderOutput: ResultOutput {
  private let folder: FilePath
  private let suffix: String
  private var names = OutputNames()

  /// Begins a folder, which is made where it is missing.
  init(_ folder: String, suffix: String) throws(OutputError) {
    self.folder = FilePath(folder)
    self.suffix = suffix
    try OutputFile.makeFolders(self.folder)
  }

  mutating func write(_ unit: FinishedUnit) throws(OutputError) {
    var start = 0
    for result in unit.results {
      let name = names.name(for: result.identifier, isPath: result.isPath)
      let file = try OutputFile(folder.appending(name + suffix))
      do throws(OutputError) {
        try file.write(unit.bytes[start..<result.end])
        try file.finish()
      } catch {
        file.abandon()
        throw error
      }
      start = result.end
    }
  }

  mutating func finish() throws(OutputError) {}

  mutating func abandon() {}
}
