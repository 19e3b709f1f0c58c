internal import SystemPackage

/// Where a batch's results go, unit by unit, in input order.
protocol ResultOutput {
  /// Whether files are named after results, so that going on needs to know the names that are taken.
  var needsNames: Bool { get }
  mutating func write(_ unit: FinishedUnit) throws(OutputError)
  /// Waits until what was written is on the disk, and says how much it is.
  mutating func sync() throws(OutputError) -> OutputPosition
  /// Writes what an output without results consists of; no result follows.
  mutating func end() throws(OutputError)
  /// Ends the output: what was written appears under its name.
  mutating func finish() throws(OutputError)
  /// Ends the output for a later run to go on with: what is not whole stays, without its name.
  mutating func suspend()
  /// Ends the output after an error: what is not whole goes.
  mutating func abandon()
}

/// What is written before all results.
struct OutputStart {
  /// What a file begins with, in the form in which it is stored.
  var header: [UInt8] = []
  /// What a file consists of that holds no result.
  var ofEmptyFile: [UInt8] = []

  /// The start of files with a header, which are compressed or not.
  init(header: [UInt8] = [], compresses: Bool = false) {
    guard compresses else {
      self.header = header
      ofEmptyFile = header
      return
    }
    let encoder = GzipEncoder()
    if !header.isEmpty { self.header = encoder.member(header) }
    // No gzip file is empty.
    ofEmptyFile = encoder.member(header)
  }
}

/// All results one behind the other, into one file or to standard output.
struct StreamOutput: ResultOutput {
  /// Standard output.
  static func standard(start: OutputStart = OutputStart()) -> StreamOutput {
    StreamOutput(file: nil, path: "standard output", start: start)
  }

  let needsNames = false
  private var file: OutputFile?
  private let path: String
  private let maximumResults: Int
  private var results = 0
  private let start: OutputStart
  private var isEmpty = true

  private init(
    file: OutputFile?, path: String, start: OutputStart, maximumResults: Int = .max
  ) {
    self.file = file
    self.path = path
    self.start = start
    self.maximumResults = maximumResults
  }

  /// Begins a file, or goes on after its first bytes; its folder is made where it is missing.
  init(
    file path: FilePath, kept: Int = 0, start: OutputStart = OutputStart(),
    maximumResults: Int = .max
  ) throws(OutputError) {
    self.init(
      file: try OutputFile(path, kept: kept), path: path.string, start: start,
      maximumResults: maximumResults)
    if kept > 0 {
      results = 1
      isEmpty = false
    }
  }

  mutating func write(_ unit: FinishedUnit) throws(OutputError) {
    results += unit.results.count
    guard results <= maximumResults else {
      throw OutputError(
        path, message: "a JSON-LD file holds one article; give a folder, or --to ndjson")
    }
    guard !unit.bytes.isEmpty else { return }
    if isEmpty { try write(start.header) }
    isEmpty = false
    try write(unit.bytes)
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

  mutating func end() throws(OutputError) {
    if isEmpty { try write(start.ofEmptyFile) }
    isEmpty = false
  }

  mutating func finish() throws(OutputError) {
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

  mutating func end() throws(OutputError) {}

  mutating func finish() throws(OutputError) {}

  mutating func suspend() {}

  mutating func abandon() {}
}
