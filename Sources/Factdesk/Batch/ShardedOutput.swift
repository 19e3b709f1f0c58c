internal import SystemPackage

/// All results one behind the other, into files of about one size: `records-00000.ndjson.gz`, `records-00001.ndjson.gz`, ….
///
/// A unit's results stand in one file. All files get their names at the end, so that a folder never holds some of a batch.
struct ShardedOutput: ResultOutput {
  let needsNames = false
  private let names: ShardNames
  private let size: Int
  private let start: OutputStart
  private var file: OutputFile
  /// The file that is being written, from 0.
  private var number: Int

  /// Begins the first file of a folder, or goes on in the file that a checkpoint names.
  ///
  /// A file has `size` bytes; one unit's results may be more.
  init(
    _ names: ShardNames, size: Int, start: OutputStart, after position: OutputPosition
  ) throws(OutputError) {
    self.names = names
    self.size = size
    self.start = start
    number = max(0, position.file - 1)
    try OutputFile.makeFolders(names.folder)
    // What a run left that nobody goes on with.
    if position.file == 0 { try names.remove(partial: true, from: 0) }
    file = try OutputFile(names.path(number), kept: position.bytes)
  }

  mutating func write(_ unit: FinishedUnit) throws(OutputError) {
    guard !unit.bytes.isEmpty else { return }
    if file.size > start.header.count, file.size + unit.bytes.count > size {
      try file.close()
      number += 1
      file = try OutputFile(names.path(number))
    }
    if file.size == 0 { try file.write(start.header) }
    try file.write(unit.bytes)
  }

  mutating func sync() throws(OutputError) -> OutputPosition {
    try file.sync()
    return OutputPosition(file: number + 1, bytes: file.size)
  }

  mutating func end() throws(OutputError) {
    if file.size == 0 { try file.write(start.ofEmptyFile) }
  }

  mutating func finish() throws(OutputError) {
    try file.close()
    try names.finish(count: number + 1)
  }

  mutating func suspend() {
    file.suspend()
  }

  mutating func abandon() {
    file.abandon()
    // The error that led here is the one to tell.
    try? names.remove(partial: true, from: 0)
  }
}

/// The names of a folder's shards.
struct ShardNames {
  let folder: FilePath
  /// What each begins with: `records`.
  let name: String
  /// What each ends with: `.ndjson.gz`.
  let suffix: String

  /// Digits of a number; larger numbers have more.
  private static let digits = 5

  /// The path of a shard, from 0.
  func path(_ number: Int) -> FilePath {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, ShardNames.digits - digits.utf8.count))
    return folder.appending("\(name)-\(zeros)\(digits)\(suffix)")
  }

  /// Gives so many shards their names, unless they have them already, and removes those of an earlier batch that had more.
  func finish(count: Int) throws(OutputError) {
    for number in 0..<count { try OutputFile.nameLeft(path(number)) }
    try remove(partial: false, from: count)
  }

  /// Removes the shards from a number on: those that have their names, or those that have not.
  func remove(partial: Bool, from first: Int) throws(OutputError) {
    do throws(Errno) {
      for file in try SystemCalls.names(in: folder) {
        guard let number = number(of: file.string, partial: partial), number >= first else {
          continue
        }
        try SystemCalls.remove(folder.appending(file))
      }
    } catch {
      throw OutputError(folder.string, error)
    }
  }

  /// The number of a shard by its file's name; `nil` for any other file.
  private func number(of file: String, partial: Bool) -> Int? {
    let ending = partial ? suffix + OutputFile.partialSuffix : suffix
    guard file.hasPrefix(name + "-"), file.hasSuffix(ending) else { return nil }
    let digits = file.dropFirst(name.count + 1).dropLast(ending.count)
    guard digits.utf8.count >= ShardNames.digits, digits.utf8.allSatisfy({ $0 &- 48 < 10 }) else {
      return nil
    }
    return Int(digits)
  }
}
