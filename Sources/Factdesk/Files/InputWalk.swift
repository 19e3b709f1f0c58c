internal import SystemPackage

/// The inputs that arguments name, one at a time: files, folders with all that is in them, patterns, `-`.
///
/// Arguments keep their order; what is in a folder comes in the order of its names' bytes, folders among files. Only the
/// folders on the way to the current file are held. In a folder, files whose name is no article's are left
/// out and counted; what is hidden is not looked at, and links to folders are not followed.
struct InputWalk {
  /// One input, or why there is none.
  enum Input {
    case standardInput
    case file(FilePath)
    case failure(Failure)
  }

  /// Endings of the files in a folder that are taken for articles, where no format is given.
  static let articleSuffixes: Set<String> = [
    "txt", "text", "html", "htm", "xhtml", "shtml", "jsonl", "ndjson",
    "warc", "warc.gz",
  ]

  /// Files in folders that were left out so far.
  private(set) var leftOut = 0
  private var arguments: ArraySlice<String>
  private let takesAll: Bool
  private var levels: [Level] = []

  /// A folder, or the matches of a pattern, on the way to the current file.
  private struct Level {
    var path: FilePath
    var rest: ArraySlice<FilePath>
    /// Whether the paths were named by the caller, and are not what a folder happens to hold.
    var isNamed: Bool
    var found = 0
  }

  /// Makes a walk; `takesAll` where files count as articles whatever their names.
  init(_ arguments: [String], takesAll: Bool) {
    self.arguments = arguments[...]
    self.takesAll = takesAll
  }

  /// The next input; `nil` at the end.
  mutating func next() -> Input? {
    while true {
      if let last = levels.indices.last {
        if let path = levels[last].rest.popFirst() {
          if let input = visit(path, isNamed: levels[last].isNamed) { return input }
        } else if let failure = leave() {
          return .failure(failure)
        }
      } else if let argument = arguments.popFirst() {
        if argument == "-" { return .standardInput }
        if let input = visit(argument: argument) { return input }
      } else {
        return nil
      }
    }
  }

  /// Bytes in all the inputs; `nil` where one is a stream.
  consuming func totalSize() -> Int? {
    var total = 0
    while let input = next() {
      switch input {
      case .standardInput: return nil
      case .failure: break
      case .file(let path):
        guard let stat = try? path.stat() else { break }
        guard stat.type == .regular else { return nil }
        total += Int(stat.size)
      }
    }
    return total
  }

  private mutating func visit(argument: String) -> Input? {
    let path = FilePath(argument)
    do throws(Errno) {
      _ = try path.stat()
    } catch {
      if error == .noSuchFileOrDirectory, argument.utf8.contains(where: { "*?[".utf8.contains($0) })
      {
        let matches = SystemCalls.paths(matching: path)
        if !matches.isEmpty {
          levels.append(Level(path: path, rest: matches[...], isNamed: true))
          return nil
        }
        return .failure(Failure(input: argument, "missing", "no file matches this pattern"))
      }
      return .failure(InputWalk.failure(path, error))
    }
    return visit(path, isNamed: true)
  }

  private mutating func visit(_ path: FilePath, isNamed: Bool) -> Input? {
    if !isNamed, path.lastComponent?.string.utf8.first == UInt8(ascii: ".") { return nil }
    do throws(Errno) {
      let link = try path.stat(followTargetSymlink: isNamed)
      let isLink = link.type == .symbolicLink
      switch try path.stat().type {
      case .directory:
        if isLink { return nil }
        let names = try SystemCalls.names(in: path)
        levels.append(
          Level(path: path, rest: names.map { path.appending($0) }[...], isNamed: false))
        return nil
      case .regular: break
      // A pipe or a device is read where it is asked for, not where it happens to lie.
      default: if !isNamed { return nil }
      }
    } catch {
      return .failure(InputWalk.failure(path, error))
    }
    guard isNamed || InputWalk.isArticle(path, takesAll: takesAll) else {
      leftOut += 1
      return nil
    }
    if !levels.isEmpty { levels[levels.count - 1].found += 1 }
    return .file(path)
  }

  /// Leaves the innermost folder; a failure where it was named by the caller and holds no article.
  private mutating func leave() -> Failure? {
    let level = levels.removeLast()
    if levels.isEmpty || levels[levels.count - 1].isNamed {
      guard level.found == 0, !level.isNamed else { return nil }
      let names = InputWalk.articleSuffixes.sorted().map { ".\($0)" }.joined(separator: ", ")
      return Failure(
        input: level.path.string, "no-articles",
        takesAll
          ? "the folder holds no file"
          : "the folder holds no article: no file in it ends in \(names); name the files, or say --from"
      )
    }
    levels[levels.count - 1].found += level.found
    return nil
  }

  private static func isArticle(_ path: FilePath, takesAll: Bool) -> Bool {
    if takesAll { return true }
    guard let name = path.lastComponent, let suffix = name.extension?.lowercased() else {
      return false
    }
    // Compressed archives end in two suffixes.
    let isArchive = FilePath(name.stem).extension?.lowercased() == "warc"
    return articleSuffixes.contains(suffix == "gz" && isArchive ? "warc.gz" : suffix)
  }

  static func failure(_ path: FilePath, _ error: Errno) -> Failure {
    switch error {
    case .noSuchFileOrDirectory, .notDirectory:
      Failure(input: path.string, "missing", "there is no such file; check the path")
    case .permissionDenied, .notPermitted:
      Failure(
        input: path.string, "unreadable", "this user may not read it; change its permissions")
    default: Failure(input: path.string, "unreadable", "it cannot be read: \(error.description)")
    }
  }
}
