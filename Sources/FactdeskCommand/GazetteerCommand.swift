import ArgumentParser
import Factdesk

/// `factdesk gazetteer`: places of one's own.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Compile places of your own for --gazetteer.",
    subcommands: [Compile.self]
  )

  /// `factdesk gazetteer compile`.
  struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compile",
      abstract: "Compile tables of places into one file that is used where it lies.",
      discussion: """
        An input is a GeoNames dump (allCountries.txt, cities500.txt: 19 columns separated by tabs), or comma-separated
        values in UTF-8 with a header: name, latitude, longitude (degrees), and in any order type (schema.org), country
        (ISO 3166-1), population, geonamesId, containedIn (a GeoNames id), aliases (separated by semicolons).

        The built-in places come along. A row of values that is one of them, by its geonamesId or by name, country and
        a position within 25 km, goes before what was known; a line of a dump adds its names to the place of its id. Later
        inputs go before earlier ones. Rows that cannot be read are told by line and left out.

        EXAMPLES
          factdesk gazetteer compile our-places.csv -o ours.gazetteer
          factdesk gazetteer compile allCountries.txt our-places.csv -o all.gazetteer
          factdesk extract --gazetteer ours.gazetteer wire/
        """
    )

    @Argument(help: "GeoNames dumps and tables of comma-separated values.", completion: .file())
    var inputs: [String]

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Where the compiled gazetteer goes.", valueName: "file"),
      completion: .file())
    var output: String

    @Flag(help: "Leave the built-in places out.")
    var alone = false

    func run() throws {
      do {
        var compilation = GazetteerCompilation(onTopOfBuiltIn: !alone)
        for input in inputs { try compilation.read(contentsOf: input) }
        try compilation.write(to: output)
        compilation.tellProblems()
        print("\(output): \(compilation.takenRows) rows, \(compilation.placeCount) places")
      } catch let error as GazetteerCompilationError {
        Terminal.writeError("factdesk: \(error)\n")
        throw ExitCode.failure
      } catch let error as OutputError {
        Terminal.writeError("factdesk: \(error)\n")
        throw ExitCode.failure
      }
    }
  }
}
