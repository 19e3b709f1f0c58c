import ArgumentParser
import Factdesk

/// The program: `factdesk SUBCOMMAND …`.
struct FactdeskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factdesk",
    abstract: "Read news articles, write exact, explainable facts as JSON-LD records.",
    discussion: """
      EXAMPLES
        factdesk extract article.html                    a record into Output/
        factdesk extract --to ndjson -o - news/          a record a line, for a pipe
        factdesk explain article.txt --date 2018-05-06   each fact with its reasons
        factdesk compare retold.txt --reference agency.txt

      EXIT STATUS
        0  all inputs gave a result
        1  some gave none, or nothing could be written: see standard error and failures.ndjson
        2  the command line is wrong
        3  compare --fail-on found such a fact
        130  interrupted; extract goes on with --resume
      """,
    version: "factdesk \(FactdeskVersion.current)",
    subcommands: [
      ExtractCommand.self, ExplainCommand.self, CompareCommand.self, IngestCommand.self,
      GazetteerCommand.self, DatasetCommand.self,
    ]
  )
}
