import ArgumentParser
import Factdesk

/// What all subcommands that read articles take.
struct InputOptions: ParsableArguments {
  /// `--from` as it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case auto, text, html, jsonl, warc
  }

  @Argument(
    help: "Files, folders (with all that is in them), patterns, or - for standard input.",
    completion: .file())
  var inputs: [String] = []

  @Option(
    name: .customLong("from"),
    help:
      "What the inputs are: plain text, web pages, JSON Lines, or web archives (.warc, .warc.gz); auto looks at each."
  )
  var format = Format.auto

  @Option(
    help: ArgumentHelp(
      "When the articles were published, for those that do not say.", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(help: "Address that the articles came from.")
  var url: String?

  @Option(help: "Workers that share the inputs.  (default: one a core)")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The largest file or line that is taken for an article; larger ones are failures.",
      valueName: "size"))
  var maxBytes = ByteCount(BatchJob.defaultMaximumArticleSize)

  @Flag(help: "No progress and no summary; failures are still told.")
  var quiet = false

  func validate() throws {
    if inputs.isEmpty {
      throw ValidationError("Name an input: a file, a folder, or - for standard input.")
    }
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read once: give one -.")
    }
    if let date, PublicationDate(date) == nil {
      throw ValidationError("--date \(date) is no day of the calendar; write it as 2018-05-06.")
    }
    if let jobs, jobs < 1 {
      throw ValidationError("--jobs \(jobs): there must be one worker at least.")
    }
    if maxBytes.bytes < 1 || maxBytes.bytes > Ingestor.maximumSize {
      throw ValidationError("--max-bytes must be 1 to \(Ingestor.maximumSize).")
    }
  }

  /// The job that these options describe.
  func job(_ product: BatchJob.Product, to destination: BatchJob.Destination) -> BatchJob {
    var job = BatchJob(product, of: inputs, to: destination)
    job.ingestor = Ingestor(
      format: InputFormat(rawValue: format.rawValue), url: url,
      published: date.flatMap { PublicationDate($0) })
    if let jobs { job.workers = jobs }
    job.maximumArticleSize = maxBytes.bytes
    return job
  }
}
