import ArgumentParser
import Factdesk
import SQLiteExport

/// `factdesk extract`: articles in, records out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extract the facts of articles as JSON-LD records.",
    discussion: """
      Records go to Output/ unless -o says otherwise: with --to jsonld a file for each article, else one file
      (records.ndjson, records.nq, facts.csv). An input that cannot be read stops nothing: it is told on standard error, noted in
      failures.ndjson beside the records (not with -o -), and makes the exit status 1.

      A batch that is stopped at any moment, by Ctrl-C, kill or a full disk, goes on with --resume: nothing is lost or written
      twice, and the output is that of a run that nothing stopped. Ctrl-C finishes the records in hand first.

      --to sqlite writes a database, or brings one up to date: articles that are in it already, by their id, are put in the place
      of what was there. --to csv and --to ndjson --flat write a table, one row a mention: for data frames and SQL. Offsets count code points
      unless --offsets says otherwise: utf16 as JavaScript, Java and C# have them, utf8 for bytes.

      EXAMPLES
        factdesk extract article.html
        factdesk extract --to ndjson -o records.ndjson --jobs 4 archive/
        factdesk extract --from jsonl --to ndjson -o - articles.jsonl | head
        factdesk extract --to ndjson -o records.ndjson --resume archive/
        curl -s https://example.org/news.html | factdesk extract --from html --to nquads -o - -
        factdesk extract --date 2018-05-06 --summary 'wire/*.txt'
        factdesk extract --names our-organisations.csv --gazetteer our-places.csv wire/
        factdesk extract --to csv -o facts.csv archive/
        factdesk extract --to sqlite -o facts.sqlite archive/
        factdesk extract --to ndjson -o dataset/ --shard-size 256MB --gzip --resume archive/
      """
  )

  /// `--to` as it is written.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case jsonld, ndjson, nquads, csv, sqlite
  }

  /// `--offsets` as it is written.
  enum Offsets: String, CaseIterable, ExpressibleByArgument {
    case codepoint, utf16, utf8
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var names: NameOptions
  @OptionGroup var places: GazetteerOptions

  @Option(name: .customLong("to"), help: "The form of the records.")
  var form = Form.jsonld

  @Flag(help: "With --to ndjson: a row a mention, all columns in every row.")
  var flat = false

  @Option(help: "What start and end of a mention count.")
  var offsets = Offsets.codepoint

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where records go: a folder, a file, or - for standard output.", valueName: "place"),
    completion: .file())
  var output = "Output/"

  @OptionGroup var resumption: ResumptionOptions

  @Option(
    help: ArgumentHelp(
      "Write many files of about this size into the folder: 64KB, 256MB, 1GB.", valueName: "size"))
  var shardSize: ByteCount?

  @Flag(help: "Compress the output; names of files then end in .gz.")
  var gzip = false

  @Flag(name: .customLong("no-text"), help: "Leave the articles' text out of the records.")
  var omitsText = false

  @Flag(help: "Print a table of what was found in each article.")
  var summary = false

  func validate() throws {
    if flat, form != .ndjson, form != .csv {
      throw ValidationError("--flat is a table: say --to ndjson or --to csv with it.")
    }
    try resumption.validate(output: output)
    if gzip || shardSize != nil, form == .jsonld || form == .sqlite {
      throw ValidationError(
        form == .jsonld
          ? "With --to jsonld each article has a file: --gzip and --shard-size need another --to."
          : "A database is one file: --gzip and --shard-size need another --to.")
    }
    if form == .sqlite, omitsText || output == "-" {
      throw ValidationError("A database is a file with the articles' text: no --no-text, no -o -.")
    }
    if let shardSize, shardSize.bytes < 1 {
      throw ValidationError("--shard-size must be one byte at least.")
    }
    if shardSize != nil, output == "-" {
      throw ValidationError("--shard-size writes many files: give a folder with -o.")
    }
    if summary, output == "-" {
      throw ValidationError("--summary and -o - both want standard output: give another -o.")
    }
  }

  func run() async throws {
    let (product, destination) = try plan()
    var job = input.job(product, to: destination)
    job.digests = summary
    job.names = try names.names()
    job.gazetteer = try places.gazetteer()
    job.shardSize = shardSize?.bytes
    job.compresses = gzip
    resumption.apply(to: &job)
    try await BatchConsole.run(job, quiet: input.quiet)
  }

  /// What is made, and where it goes.
  private func plan() throws -> (BatchJob.Product, BatchJob.Destination) {
    let offsets = OffsetUnit(rawValue: offsets.rawValue) ?? .codePoint
    let product: BatchJob.Product
    switch form {
    case .jsonld: product = .records(.jsonld, includesText: !omitsText, offsets: offsets)
    case .ndjson where flat: product = .facts(.ndjson, offsets: offsets)
    case .ndjson: product = .records(.ndjson, includesText: !omitsText, offsets: offsets)
    case .nquads: product = .records(.nquads, includesText: !omitsText, offsets: offsets)
    case .csv: product = .facts(.csv, offsets: offsets)
    case .sqlite:
      let file = OutputFolder.file(argument: output, named: "facts.sqlite")
      do throws(OutputError) {
        return (.rows(in: try SQLiteStore(path: file, offsets: offsets)), .file(file))
      } catch {
        Terminal.writeError("factdesk: \(error)\n")
        throw ExitCode.failure
      }
    }
    return (
      product,
      shardSize == nil ? BatchJob.Destination(argument: output, for: product) : .folder(output)
    )
  }
}
