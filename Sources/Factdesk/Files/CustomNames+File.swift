public import Extraction
import SystemPackage

extension CustomNames {
  /// Reads a table of names from a file.
  ///
  /// - Throws: `CustomNamesError` where the file cannot be read, or for the first line that is not as it should be.
  public convenience init(contentsOf path: String) throws(CustomNamesError) {
    var bytes: [UInt8] = []
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly)
      defer { try? file.close() }
      while bytes.count <= CustomNames.largestFile {
        let block = try SystemCalls.read(file, limit: 1 << 16)
        if block.isEmpty { break }
        bytes += block
      }
    } catch {
      throw CustomNamesError(path, 1, .unreadable(SystemCalls.errno(error).description))
    }
    guard bytes.count <= CustomNames.largestFile else {
      throw CustomNamesError(path, 1, .unreadable("it is larger than 64 MiB; split it"))
    }
    try self.init(csv: bytes, file: path)
  }

  /// The largest table, in bytes: some million names.
  private static var largestFile: Int { 64 << 20 }
}
