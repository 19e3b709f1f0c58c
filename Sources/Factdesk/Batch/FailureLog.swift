internal import SystemPackage

/// `failures.ndjson` beside an output: there is one where an input failed, and none of an earlier run where none did.
struct FailureLog {
  private let path: FilePath?
  private var file: OutputFile?
  private var buffer: [UInt8] = []

  /// Bytes written so far, with those that were kept.
  var size: Int { file?.size ?? 0 }

  /// Makes the log for a destination, and removes that of an earlier run; goes on after its first `kept` bytes.
  init(beside destination: BatchJob.Destination, kept: Int = 0) throws(OutputError) {
    path = FailureLog.path(beside: destination)
    if let path {
      do throws(Errno) {
        try SystemCalls.remove(path)
        if kept == 0 { try SystemCalls.remove(OutputFile.partial(path)) }
      } catch {
        throw OutputError(path.string, error)
      }
      if kept > 0 { file = try OutputFile(path, kept: kept) }
    }
  }

  mutating func append(_ failure: Failure) throws(OutputError) {
    guard let path else { return }
    if file == nil { file = try OutputFile(path) }
    buffer.removeAll(keepingCapacity: true)
    failure.append(to: &buffer)
    try file?.write(buffer)
  }

  /// Waits until what was written is on the disk.
  func sync() throws(OutputError) {
    try file?.sync()
  }

  func finish() throws(OutputError) {
    try file?.finish()
  }

  func abandon() {
    file?.abandon()
  }

  /// Ends the log without its name, for a later run to go on with.
  func suspend() {
    file?.suspend()
  }

  /// Gives the log its name that was whole when its run ended.
  static func finishLeft(beside destination: BatchJob.Destination, size: Int) throws(OutputError) {
    guard size > 0, let path = path(beside: destination) else { return }
    try OutputFile.finishLeft(path, size: size)
  }

  private static func path(beside destination: BatchJob.Destination) -> FilePath? {
    switch destination {
    case .standardOutput: nil
    case .file(let file): FilePath(file).removingLastComponent().appending("failures.ndjson")
    case .folder(let folder): FilePath(folder).appending("failures.ndjson")
    }
  }
}
