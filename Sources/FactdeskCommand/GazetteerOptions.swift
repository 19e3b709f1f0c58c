import ArgumentParser
import Factdesk

/// What subcommands that look for places take.
struct GazetteerOptions: ParsableArguments {
  @Option(
    name: .customLong("gazetteer"),
    help: ArgumentHelp(
      "Places to know besides the built-in ones: a compiled gazetteer, a GeoNames dump, or CSV with a header.",
      valueName: "file"),
    completion: .file())
  var file: String?

  /// The gazetteer of the file, if one is given.
  func gazetteer() throws -> CustomGazetteer? {
    guard let file else { return nil }
    do {
      return try CustomGazetteer(contentsOf: file) { $0.tellProblems() }
    } catch {
      throw ValidationError("--gazetteer \(error.description)")
    }
  }
}

extension GazetteerCompilation {
  /// Tells the first rows that were left out, and how many there are.
  func tellProblems() {
    for problem in problems { Terminal.writeError("factdesk: \(problem)\n") }
    if skippedRows > 0 {
      Terminal.writeError(
        "factdesk: \(skippedRows) of \(takenRows + skippedRows) rows were left out\n")
    }
  }
}
