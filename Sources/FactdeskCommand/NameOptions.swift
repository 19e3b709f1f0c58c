import ArgumentParser
import Factdesk

/// What subcommands that look for names take.
struct NameOptions: ParsableArguments {
  @Option(
    name: .customLong("names"),
    help: ArgumentHelp(
      "Organisations to know before the built-in ones: CSV with the columns name, type, id, aliases.",
      valueName: "file"),
    completion: .file())
  var file: String?

  /// The names of the file, if one is given.
  func names() throws -> CustomNames? {
    guard let file else { return nil }
    do {
      return try CustomNames(contentsOf: file)
    } catch {
      throw ValidationError("--names \(error.description)")
    }
  }
}
