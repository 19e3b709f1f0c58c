internal import SystemPackage

extension BatchJob.Destination {
  /// Reads the destination that a command line names.
  ///
  /// `-` is standard output. A folder is what exists as one or ends in `/`, and for forms of which each article has a file
  /// (JSON-LD, pages) also what does not end as such files do. All else is a file.
  public init(argument: String, for product: BatchJob.Product) {
    if argument == "-" {
      self = .standardOutput
      return
    }
    let path = FilePath(argument)
    if argument.utf8.last == UInt8(ascii: "/") || (try? path.stat())?.type == .directory {
      self = .folder(argument)
    } else if product.isFilePerResult {
      let endings = product.fileSuffix == ".html" ? ["html", "htm"] : ["jsonld", "json"]
      self = endings.contains(path.extension ?? "") ? .file(argument) : .folder(argument)
    } else {
      self = .file(argument)
    }
  }
}
