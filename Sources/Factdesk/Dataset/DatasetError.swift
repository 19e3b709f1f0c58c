/// Why a folder of outputs could not be described.
public struct DatasetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder; `name:line` for a line.
  public var path: String
  /// What is wrong and what to do, for a person.
  public var message: String

  init(_ path: String, _ message: String) {
    self.path = path
    self.message = message
  }

  /// One line for a terminal.
  public var description: String { "\(path): \(message)" }
}
