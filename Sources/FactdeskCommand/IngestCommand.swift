import ArgumentParser
import Factdesk

/// `factdesk ingest`: what ingestion reads of each input.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Print the articles in the inputs as JSON Lines, without extracting facts.",
    discussion: """
      One line an article: {"id", "text", "title", "byline", "datePublished", "dateModified", "dateFetched",
      "articleSection", "isAccessibleForFree", "siteName", "lang", "url"}; what is not known is left out.

      EXAMPLES
        factdesk ingest page.html
        factdesk ingest --from jsonl pages.jsonl > articles.jsonl
        factdesk ingest --from warc news.warc.gz > articles.jsonl
        factdesk ingest --from warc --resume -o articles.jsonl archive/
      """
  )

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where lines go: a folder, a file, or - for standard output.", valueName: "place"),
    completion: .file())
  var output = "-"

  @OptionGroup var resumption: ResumptionOptions

  func validate() throws {
    try resumption.validate(output: output)
  }

  func run() async throws {
    let destination = BatchJob.Destination(argument: output, for: .articles)
    var job = input.job(.articles, to: destination)
    resumption.apply(to: &job)
    try await BatchConsole.run(job, quiet: input.quiet || destination == .standardOutput)
  }
}
