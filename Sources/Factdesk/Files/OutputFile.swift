internal import SystemPackage

/// A file that appears whole or not at all: written under a name of its own, and given its real one at the end.
struct OutputFile {
  private let path: FilePath
  private let partial: FilePath
  private let file: FileDescriptor

  /// Begins the file at `path`; folders on the way are made.
  init(_ path: FilePath) throws(OutputError) {
    self.path = path
    if let type = (try? path.stat())?.type, type != .regular, type != .directory {
      // A device or a pipe: written as it is, never replaced.
      partial = path
    } else {
      partial = path.removingLastComponent().appending(
        (path.lastComponent?.string ?? "output") + ".partial")
    }
    try OutputFile.makeFolders(path.removingLastComponent())
    do {
      file = try FileDescriptor.open(
        partial, .writeOnly, options: [.create, .truncate],
        permissions: [
          .ownerReadWrite, .groupReadWrite, .otherReadWrite,
        ])
    } catch {
      throw OutputError(path.string, error)
    }
  }

  /// Appends bytes.
  func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
    do { try file.writeAll(bytes) } catch { throw OutputError(path.string, error) }
  }

  /// Ends the file and gives it its name.
  func finish() throws(OutputError) {
    do {
      try file.close()
      if partial != path { try SystemCalls.rename(partial, to: path) }
    } catch {
      throw OutputError(path.string, error)
    }
  }

  /// Ends the file without its name: what was written goes.
  func abandon() {
    // The error that led here is the one to tell.
    try? file.close()
    if partial != path { try? SystemCalls.remove(partial) }
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

  init(_ path: String, message: String) {
    self.path = path
    self.message = message
  }

  init(_ path: String, _ error: any Error) {
    let errno = SystemCalls.errno(error)
    let advice =
      switch errno {
      case .noSpace: "the disk is full; make room and run again"
      case .permissionDenied, .notPermitted, .readOnlyFileSystem:
        "this user may not write there; give another -o"
      case .brokenPipe: "whoever read the output has gone"
      case .notDirectory, .fileExists: "a file stands where a folder should; give another -o"
      case .isDirectory: "it is a folder; give a file, or a folder with / at its end"
      default: "it cannot be written: \(errno.description)"
      }
    self.init(path, message: advice)
  }

  /// One line for a terminal.
  public var description: String { "\(path): \(message)" }
}
