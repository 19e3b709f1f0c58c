internal import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What swift-system does not offer: the only file of this target that touches C memory.
enum SystemCalls {
  /// Reads up to `limit` bytes; none at the end of the file.
  ///
  /// May return fewer than are left.
  static func read(_ file: FileDescriptor, limit: Int) throws(Errno) -> [UInt8] {
    do {
      return try unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        count = try unsafe file.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch {
      throw errno(error)
    }
  }

  /// The names in a folder, in the order of their bytes, without `.` and `..`.
  static func names(in folder: FilePath) throws(Errno) -> [FilePath.Component] {
    let stream = unsafe folder.withPlatformString { unsafe opendir($0) }
    guard let stream = unsafe stream else { throw current }
    defer { unsafe closedir(stream) }
    var names: [FilePath.Component] = []
    while true {
      setErrno(0)
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)
        ) {
          unsafe FilePath.Component(platformString: $0)
        }
      }
      if let name, name.kind == .regular { names.append(name) }
    }
    if current.rawValue != 0 { throw current }
    return names.sorted { $0.string.utf8.lexicographicallyPrecedes($1.string.utf8) }
  }

  /// The paths that a shell pattern (`*`, `?`, `[…]`) matches, in the order of their bytes.
  static func paths(matching pattern: FilePath) -> [FilePath] {
    var result = unsafe glob_t()
    defer { unsafe globfree(&result) }
    let status = unsafe pattern.withPlatformString { unsafe glob($0, 0, nil, &result) }
    guard status == 0 else { return [] }
    var paths: [FilePath] = []
    for index in 0..<Int(unsafe result.gl_pathc) {
      if let path = unsafe result.gl_pathv[index] {
        unsafe paths.append(FilePath(platformString: path))
      }
    }
    return paths
  }

  /// Makes a folder; the folder around it must exist.
  static func makeFolder(_ path: FilePath) throws(Errno) {
    if unsafe path.withPlatformString({ unsafe mkdir($0, 0o777) }) != 0 { throw current }
  }

  /// Gives a file another name, in place of the file that has it.
  static func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
    let status = unsafe old.withPlatformString { old in
      unsafe new.withPlatformString { unsafe renameFile(old, $0) }
    }
    if status != 0 { throw current }
  }

  /// Removes a file; one that is not there is no error.
  static func remove(_ path: FilePath) throws(Errno) {
    if unsafe path.withPlatformString({ unsafe unlink($0) }) != 0, current != .noSuchFileOrDirectory
    {
      throw current
    }
  }

  /// Waits until what was written to a file is on its disk.
  static func sync(_ file: FileDescriptor) throws(Errno) {
    if fsync(file.rawValue) != 0 { throw current }
  }

  /// Waits until the names in a folder are on its disk.
  static func sync(folder: FilePath) throws(Errno) {
    do {
      let file = try FileDescriptor.open(folder.isEmpty ? "." : folder, .readOnly)
      // Some file systems cannot do this for folders, and say so by an error of no other meaning.
      _ = fsync(file.rawValue)
      try file.close()
    } catch {
      throw errno(error)
    }
  }

  /// Makes a file this process's own as long as it is open; `false` where another process has it.
  static func lock(_ file: FileDescriptor) -> Bool {
    // A file system without locks cannot say who else writes: then nobody is refused.
    flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 || current != .wouldBlock
  }

  /// Cores that this process may run on.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The error number in an error that swift-system threw.
  static func errno(_ error: any Error) -> Errno { error as? Errno ?? .ioError }

  private static var current: Errno { Errno(rawValue: lastErrno()) }
}

/// The C functions whose names the enumeration's own hide.
private func renameFile(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  unsafe rename(old, new)
}

private func lastErrno() -> Int32 { errno }

private func setErrno(_ value: Int32) { errno = value }
