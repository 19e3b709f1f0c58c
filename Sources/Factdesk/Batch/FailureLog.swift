internal import SystemPackage

/// `failures.ndjson` beside an output: there is one where an input failed, and none of an earlier run where none did.
struct FailureLog {
  private let path: FilePath?
  private var file: OutputFile?
  private var buffer: [UInt8] = []

  /// Makes the log for a destination, and removes that of an earlier run.
  init(beside destination: BatchJob.Destination) throws(OutputError) {
    switch destination {
    case .standardOutput: path = nil
    case .file(let file):
      path = FilePath(file).removingLastComponent().appending("failures.ndjson")
    case .folder(let folder): path = FilePath(folder).appending("failures.ndjson")
    }
    if let path {
      do throws(Errno) { try SystemCalls.remove(path) } catch {
        throw OutputError(path.string, error)
      }
    }
  }

  mutating func append(_ failure: Failure) throws(OutputError) {
    guard let path else { return }
    if file == nil { file = try OutputFile(path) }
    buffer.removeAll(keepingCapacity: true)
    failure.append(to: &buffer)
    try file?.write(buffer)
  }

  func finish() throws(OutputError) {
    try file?.finish()
  }

  func abandon() {
    file?.abandon()
  }
}
