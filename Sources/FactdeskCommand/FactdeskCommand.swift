import ArgumentParser

/// The program: `factdesk SUBCOMMAND …`.
@main
struct FactdeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factdesk",
    abstract: "Read news articles, write exact, explainable facts as JSON-LD records.",
    subcommands: [ExtractCommand.self]
  )
}
