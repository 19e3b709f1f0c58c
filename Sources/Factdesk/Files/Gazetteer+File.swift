public import Extraction
public import GazetteerSources
internal import Lexicon
internal import SystemPackage

extension GazetteerCompilation {
  /// Reads a GeoNames dump or a table of comma-separated values from a file, block by block.
  ///
  /// - Throws: `GazetteerCompilationError` where the file cannot be read or is neither.
  public mutating func read(contentsOf path: String) throws(GazetteerCompilationError) {
    let file = try GazetteerFile.open(path)
    defer { try? file.close() }
    begin(path)
    while true {
      let block = try GazetteerFile.read(file, path)
      if block.isEmpty { break }
      if isCompiled(block) {
        throw GazetteerCompilationError(
          path, line: 0, .compiled("it is compiled already; give what it was compiled from"))
      }
      try read(block)
    }
    try end()
  }

  private func isCompiled(_ block: [UInt8]) -> Bool {
    takenRows == 0 && skippedRows == 0 && Gazetteer.isCompiled(block)
  }

  /// Writes the compiled gazetteer to a file, which appears whole or not at all.
  public mutating func write(to path: String) throws {
    let bytes = try compiled()
    var file = try OutputFile(path: path)
    try file.write(bytes)
    try file.finish()
  }
}

extension CustomGazetteer {
  /// Opens a compiled gazetteer and uses it where it lies, or compiles a dump or a table on top of the built-in places.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - report: is called with the compilation, unless the file is compiled already: rows that were left out are in it.
  /// - Throws: `GazetteerCompilationError` where the file cannot be read, is damaged or is neither.
  public convenience init(
    contentsOf path: String, report: (GazetteerCompilation) -> Void = { _ in }
  ) throws(GazetteerCompilationError) {
    let file = try GazetteerFile.open(path)
    let beginning: [UInt8]
    do {
      defer { try? file.close() }
      beginning = try GazetteerFile.read(file, path)
      if Gazetteer.isCompiled(beginning) {
        self.init(try GazetteerFile.map(file, path))
        return
      }
    }
    var compilation = GazetteerCompilation()
    try compilation.read(contentsOf: path)
    try self.init(&compilation)
    report(compilation)
  }

  /// Takes what was compiled, without a file.
  public convenience init(
    _ compilation: inout GazetteerCompilation
  ) throws(GazetteerCompilationError) {
    let bytes = try compilation.compiled()
    do throws(GazetteerError) {
      self.init(try Gazetteer(compiled: bytes))
    } catch {
      throw GazetteerCompilationError("", line: 0, .compiled(error.description))
    }
  }
}

/// Files of places, with their errors.
private enum GazetteerFile {
  static func open(_ path: String) throws(GazetteerCompilationError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(FilePath(path), .readOnly)
    } catch {
      throw unreadable(path, SystemCalls.errno(error))
    }
  }

  static func read(
    _ file: FileDescriptor, _ path: String
  ) throws(GazetteerCompilationError) -> [UInt8] {
    do throws(Errno) {
      return try SystemCalls.read(file, limit: 1 << 20)
    } catch {
      throw unreadable(path, error)
    }
  }

  static func map(
    _ file: FileDescriptor, _ path: String
  ) throws(GazetteerCompilationError) -> Gazetteer {
    do throws(GazetteerError) {
      return try Gazetteer(mapping: file.rawValue)
    } catch {
      throw GazetteerCompilationError(path, line: 0, .compiled(error.description))
    }
  }

  private static func unreadable(_ path: String, _ error: Errno) -> GazetteerCompilationError {
    GazetteerCompilationError(path, line: 0, .unreadable(error.description))
  }
}
