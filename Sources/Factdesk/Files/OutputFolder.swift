internal import SystemPackage

/// Folders that outputs go into, for targets that write files of their own.
package enum OutputFolder {
  /// Makes the folder of a file, and those around it, where they are missing.
  package static func make(around file: String) throws(OutputError) {
    try OutputFile.makeFolders(FilePath(file).removingLastComponent())
  }

  /// The path that a command line means: the file itself, or `name` in the folder that it is or that ends in `/`.
  package static func file(argument: String, named name: String) -> String {
    let path = FilePath(argument)
    let isFolder = argument.utf8.last == UInt8(ascii: "/")
    return isFolder || (try? path.stat())?.type == .directory
      ? path.appending(name).string : argument
  }
}
