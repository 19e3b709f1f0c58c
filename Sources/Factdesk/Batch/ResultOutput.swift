internal import SystemPackage

/// Where a batch's results go, unit by unit, in input order.
protocol ResultOutput {
  /// Whether files are named after results, so that going on needs to know the names that are taken.
  var needsNames: Bool { get }
  mutating func write(_ unit: FinishedUnit) throws(OutputError)
  /// Waits until what was written is on the disk, and says how much it is.
  mutating func sync() throws(OutputError) -> OutputPosition
  /// Ends the output: what was written appears under its name.
  mutating func finish() throws(OutputError)
  /// Ends the output for a later run to go on with: what is not whole stays, without its name.
  mutating func suspend()
  /// Ends the output after an error: what is not whole goes.
  mutating func abandon()
}

/// All results one behind the other, into one file or to standard output.
struct StreamOutput: ResultOutput {
  /// Standard output.
  static func standard(header: [UInt8] = []) -> StreamOutput {
    StreamOutput(file: nil, path: "standard output", header: header)
  }

  let needsNames = false
  private var file: OutputFile?
  private let path: String
  private let maximumResults: Int
  private var results = 0
  /// What is to be written before anything else.
  private var header: [UInt8]

  private init(file: OutputFile?, path: String, header: [UInt8], maximumResults: Int = .max) {
    self.file = file
    self.path = path
    self.header = header
    self.maximumResults = maximumResults
  }

  /// Begins a file, or goes on after its first bytes; its folder is made where it is missing.
  init(
    file path: FilePath, kept: Int = 0, header: [UInt8] = [], maximumResults: Int = .max
  ) throws(OutputError) {
    self.init(
      file: try OutputFile(path, kept: kept), path: path.string, header: kept > 0 ? [] : header,
      maximumResults: maximumResults)
    if kept > 0 { results = 1 }
  }

  mutating func write(_ unit: FinishedUnit) throws(OutputError) {
    results += unit.results.count
    guard results <= maximumResults else {
      throw OutputError(
        path, message: "a JSON-LD file holds one article; give a folder, or --to ndjson")
    }
    try writeHeader()
    try write(unit.bytes)
  }

  private mutating func writeHeader() throws(OutputError) {
    guard !header.isEmpty else { return }
    try write(header)
    header = []
  }

  private mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    if file != nil {
      try file?.write(bytes)
    } else {
      do { try FileDescriptor.standardOutput.writeAll(bytes) } catch {
        throw OutputError(path, error)
      }
    }
  }

  mutating func sync() throws(OutputError) -> OutputPosition {
    try file?.sync()
    return OutputPosition(file: 1, bytes: file?.size ?? 0)
  }

  mutating func finish() throws(OutputError) {
    try writeHeader()
    try file?.finish()
  }

  mutating func suspend() {
    file?.suspend()
  }

  mutating func abandon() {
    file?.abandon()
  }
}

/// A file for each result, named after its article.
struct FolderOutput: ResultOutput {
  let needsNames = true
  private let folder: FilePath
  private let suffix: String
  private var names = OutputNames()

  /// Begins a folder, which is made where it is missing; files with the names of `entries` are in it already.
  init(_ folder: String, suffix: String, after entries: [OutputNames.Entry]) throws(OutputError) {
    self.folder = FilePath(folder)
    self.suffix = suffix
    for entry in entries { _ = names.name(for: entry.identifier, isPath: entry.isPath) }
    try OutputFile.makeFolders(self.folder)
  }

  mutating func write(_ unit: FinishedUnit) throws(OutputError) {
    var start = 0
    for result in unit.results {
      let name = names.name(for: result.identifier, isPath: result.isPath)
      var file = try OutputFile(folder.appending(name + suffix))
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

  mutating func sync() throws(OutputError) -> OutputPosition {
    // Each file is on the disk before it has its name; the names come last.
    do { try SystemCalls.sync(folder: folder) } catch { throw OutputError(folder.string, error) }
    return OutputPosition()
  }

  mutating func finish() throws(OutputError) {}

  mutating func suspend() {}

  mutating func abandon() {}
}
