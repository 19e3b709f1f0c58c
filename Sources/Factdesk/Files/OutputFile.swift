internal import SystemPackage

/// A file that appears whole or not at all: written under a name of its own, and given its real one at the end, when all of it is
/// on the disk.
struct OutputFile {
  private let path: FilePath
  private let partial: FilePath
  private let file: FileDescriptor
  /// Bytes written so far, with those that were kept.
  private(set) var size: Int

  /// Whether the file is written as it is and never replaced: a device or a pipe.
  private var isDirect: Bool { partial == path }

  /// Begins the file at `path`, or goes on after the first `kept` bytes of one that was left; folders on the way are made.
  init(_ path: FilePath, kept: Int = 0) throws(OutputError) {
    self.path = path
    size = kept
    partial = OutputFile.isDevice(path) ? path : OutputFile.partial(path)
    try OutputFile.makeFolders(path.removingLastComponent())
    do {
      file = try FileDescriptor.open(
        partial, .writeOnly, options: kept > 0 ? [] : [.create, .truncate],
        permissions: [
          .ownerReadWrite, .groupReadWrite, .otherReadWrite,
        ])
      guard kept > 0 else { return }
      if try file.seek(offset: 0, from: .end) < Int64(kept) {
        throw OutputError(
          partial.string, message: "it is shorter than the journal says; run without --resume")
      }
      try file.resize(to: Int64(kept))
      try file.seek(offset: Int64(kept), from: .start)
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError(path.string, error)
    }
  }

  /// Begins the file at a path.
  init(path: String) throws(OutputError) {
    try self.init(FilePath(path))
  }

  /// Appends bytes.
  mutating func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    do { try file.writeAll(bytes) } catch { throw OutputError(path.string, error) }
    size += bytes.count
  }

  /// Waits until what was written is on the disk.
  func sync() throws(OutputError) {
    guard !isDirect else { return }
    do { try SystemCalls.sync(file) } catch { throw OutputError(path.string, error) }
  }

  /// Ends the file and gives it its name.
  func finish() throws(OutputError) {
    try sync()
    do {
      try file.close()
      if !isDirect { try SystemCalls.rename(partial, to: path) }
    } catch {
      throw OutputError(path.string, error)
    }
  }

  /// Ends the file without its name, when all of it is on the disk: `nameLeft` gives it that.
  func close() throws(OutputError) {
    try sync()
    do { try file.close() } catch { throw OutputError(path.string, error) }
  }

  /// Ends the file without its name: what was written stays, for a later run to go on with.
  func suspend() {
    // All that counts is on the disk already.
    try? file.close()
  }

  /// Ends the file without its name: what was written goes.
  func abandon() {
    // The error that led here is the one to tell.
    try? file.close()
    if !isDirect { try? SystemCalls.remove(partial) }
  }

  /// Gives a file its name that was whole when its run ended, unless it has it already.
  static func finishLeft(_ path: FilePath, size: Int) throws(OutputError) {
    guard (try? OutputFile.partial(path).stat()) != nil else { return }
    try OutputFile(path, kept: size).finish()
  }

  /// Gives a file its name that is whole on the disk, unless it has it already.
  static func nameLeft(_ path: FilePath) throws(OutputError) {
    let partial = OutputFile.partial(path)
    guard (try? partial.stat()) != nil else { return }
    do { try SystemCalls.rename(partial, to: path) } catch { throw OutputError(path.string, error) }
  }

  /// What the name of a file ends with while it is written.
  static let partialSuffix = ".partial"

  /// The name of a file while it is written.
  static func partial(_ path: FilePath) -> FilePath {
    path.removingLastComponent()
      .appending((path.lastComponent?.string ?? "output") + partialSuffix)
  }

  /// Whether there is a device or a pipe.
  static func isDevice(_ path: FilePath) -> Bool {
    guard let type = (try? path.stat())?.type else { return false }
    return type != .regular && type != .directory
  }

  /// Makes a folder, and those around it.
  static func makeFolders(_ path: FilePath) throws(OutputError) {
    if path.isEmpty || (try? path.stat())?.type == .directory { return }
    let parent = path.removingLastComponent()
    if parent != path { try makeFolders(parent) }
    do throws(Errno) { try SystemCalls.makeFolder(path) } catch {
      if error != .fileExists { throw OutputError(path.string, error) }
    }
  }
}

/// Why results could not be written; ends a batch.
public struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  public var path: String
  /// What is wrong and what to do, for a person.
  public var message: String
  /// Whether what was written so far is kept, so that the same job goes on from there when it resumes.
  public internal(set) var isResumable = false

  package init(_ path: String, message: String, isResumable: Bool = false) {
    self.path = path
    self.message = message
    self.isResumable = isResumable
  }

  init(_ path: String, _ error: any Error) {
    let errno = SystemCalls.errno(error)
    let advice =
      switch errno {
      case .noSpace, .diskQuotaExceeded: "the disk is full; make room and run again"
      case .fileTooLarge:
        "it is as large as a file may be here; raise that limit, or give --shard-size"
      case .permissionDenied, .notPermitted, .readOnlyFileSystem:
        "this user may not write there; give another -o"
      case .brokenPipe: "whoever read the output has gone"
      case .notDirectory, .fileExists: "a file stands where a folder should; give another -o"
      case .isDirectory: "it is a folder; give a file, or a folder with / at its end"
      default: "it cannot be written: \(errno.description)"
      }
    self.init(path, message: advice)
    isResumable = [.noSpace, .diskQuotaExceeded, .fileTooLarge, .ioError].contains(errno)
  }

  /// One line for a terminal.
  public var description: String { "\(path): \(message)" }
}
