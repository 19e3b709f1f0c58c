internal import JSON
internal import SystemPackage

/// The journal of a batch: what lets a batch that was killed go on where it was.
///
/// It stands beside the output from the beginning of a batch to its end, and is only ever appended to. Its first line says which job
/// it belongs to, every other one is a checkpoint; each begins with the CRC-32 of what follows, so that a line that was cut off
/// counts as not written. Before a checkpoint is written, all that it speaks of is on the disk.
struct BatchJournal {
  /// The oldest format of journals that this program goes on with, and the one it writes.
  private static let version = 1

  private let path: FilePath
  private let file: FileDescriptor
  /// Whether it has no checkpoint yet.
  private(set) var isEmpty: Bool

  /// The journal's path.
  var name: String { path.string }

  /// Where the journal of an output stands; none for standard output and devices.
  static func path(for job: BatchJob) -> FilePath? {
    let output: FilePath
    switch job.destination {
    case .standardOutput: return nil
    case .file(let path): output = FilePath(path)
    case .folder(let folder):
      output = FilePath(folder).appending(job.product.name + job.product.fileSuffix)
    }
    guard !OutputFile.isDevice(output), let name = output.lastComponent else { return nil }
    return output.removingLastComponent().appending(name.string + ".journal")
  }

  /// Begins the journal of a job; with `resumes`, goes on with the one that is there, and gives its last checkpoint.
  ///
  /// - Throws: `OutputError` where another process writes the same output, or the journal is that of another job.
  static func open(
    _ path: FilePath, job: String, resumes: Bool
  ) throws(OutputError) -> (journal: BatchJournal, checkpoint: Checkpoint?) {
    try OutputFile.makeFolders(path.removingLastComponent())
    do {
      let file = try FileDescriptor.open(
        path, .readWrite, options: .create,
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
      do {
        guard SystemCalls.lock(file) else {
          throw OutputError(
            path.string,
            message: "another factdesk is writing this output; wait, or give another -o")
        }
        var content: [UInt8] = []
        while resumes {
          let block = try SystemCalls.read(file, limit: 1 << 20)
          if block.isEmpty { break }
          content.append(contentsOf: block)
        }
        let (checkpoint, size) = try read(content, path: path, job: job)
        try file.resize(to: Int64(size))
        try file.seek(offset: Int64(size), from: .start)
        let journal = BatchJournal(path: path, file: file, isEmpty: checkpoint == nil)
        if size == 0 { try journal.append(header(job)) }
        return (journal, checkpoint)
      } catch {
        // The error that led here is the one to tell.
        try? file.close()
        throw error
      }
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError(path.string, error)
    }
  }

  /// Writes a checkpoint, and waits until it is on the disk.
  mutating func append(_ checkpoint: Checkpoint) throws(OutputError) {
    var json: [UInt8] = []
    checkpoint.append(to: &json)
    try append(json)
    do {
      try SystemCalls.sync(file)
      if isEmpty { try SystemCalls.sync(folder: path.removingLastComponent()) }
    } catch {
      throw OutputError(path.string, error)
    }
    isEmpty = false
  }

  /// Ends the journal and leaves it, for a later run to go on with.
  func suspend() {
    // All that counts is on the disk already.
    try? file.close()
  }

  /// Ends the journal of a batch that needs none any more, once the names of its files are on the disk.
  func remove() throws(OutputError) {
    do {
      if !isEmpty { try SystemCalls.sync(folder: path.removingLastComponent()) }
      try SystemCalls.remove(path)
      try file.close()
    } catch {
      throw OutputError(path.string, error)
    }
  }

  // MARK: Lines

  private func append(_ json: [UInt8]) throws(OutputError) {
    do { try file.writeAll(BatchJournal.line(json)) } catch {
      throw OutputError(path.string, error)
    }
  }

  /// A line: the checksum in eight digits, a space, and JSON.
  static func line(_ json: [UInt8]) -> [UInt8] {
    let digits = String(Zlib.checksum(json), radix: 16)
    return Array((String(repeating: "0", count: 8 - digits.utf8.count) + digits + " ").utf8)
      + json + [UInt8(ascii: "\n")]
  }

  static func header(_ job: String) -> [UInt8] {
    var json = Array("{\"journal\":\(version),\"job\":".utf8)
    json.append(jsonString: job)
    json.append(UInt8(ascii: "}"))
    return json
  }

  /// The last checkpoint in a journal with all names up to it, and the bytes up to the last line that is whole.
  static func read(
    _ content: [UInt8], path: FilePath, job: String
  ) throws(OutputError) -> (checkpoint: Checkpoint?, size: Int) {
    var last: Checkpoint?
    var size = 0
    while let end = content[size...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = content[size..<end]
      let json = line.dropFirst(9)
      guard line.elementsEqual(BatchJournal.line(Array(json)).dropLast()) else { break }
      if size == 0 {
        guard json.elementsEqual(header(job)) else {
          throw OutputError(
            path.string,
            message: "this batch was begun with other inputs or options, or by another version;"
              + " give the same, or begin anew without --resume")
        }
      } else {
        guard var checkpoint = try? Checkpoint(json) else { break }
        checkpoint.names.insert(contentsOf: last?.names ?? [], at: 0)
        last = checkpoint
      }
      size = end + 1
    }
    return (last, size)
  }
}
