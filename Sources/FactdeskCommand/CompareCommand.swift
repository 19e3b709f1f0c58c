import ArgumentParser
import Factdesk

/// `factdesk compare`: which facts of a text do its references support.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Check the facts of a text against references.",
    discussion: """
      Each date, number, place and organisation of the candidate is supported by a reference, contradicted by one, or
      unverifiable: no reference says. Candidates and references are articles or records. With --pairs, the inputs are
      JSON Lines: {"id", "reference": "text" or ["texts"], "candidate": "text", "referenceDate", "candidateDate"}.

      EXAMPLES
        factdesk compare retold.txt --reference agency.txt
        factdesk compare summaries/ --reference a.html --reference b.html --to ndjson -o verdicts.ndjson
        factdesk compare retold.txt --reference agency.txt --to html -o retold.html
        factdesk compare --pairs pairs.jsonl --to ndjson
      """
  )

  /// `--to` as it is written.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, html, jsonld, ndjson, nquads
  }

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "A reference: a text, a page, or a record. May be given again.", valueName: "file"),
    completion: .file())
  var reference: [String] = []

  @Option(
    help: ArgumentHelp(
      "When the references were published, where they do not say.", valueName: "YYYY-MM-DD"))
  var referenceDate: String?

  @Flag(help: "The inputs are JSON Lines of pairs.")
  var pairs = false

  @Option(name: .customLong("to"), help: "The form of the reports.")
  var form = Form.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where reports go: a folder, a file, or - for standard output.", valueName: "place"),
    completion: .file())
  var output = "-"

  func validate() throws {
    if pairs != reference.isEmpty {
      throw ValidationError(
        pairs
          ? "--pairs brings its own references: leave --reference out."
          : "Name what to compare with: --reference FILE, or --pairs FILE.")
    }
    if let referenceDate, PublicationDate(referenceDate) == nil {
      throw ValidationError(
        "--reference-date \(referenceDate) is no day of the calendar; write it as 2018-05-06.")
    }
  }

  func run() async throws {
    let form: ReportForm =
      switch form {
      case .text: .text(output == "-" ? Terminal.style : .plain)
      case .html: .page
      case .jsonld: .linkedData(.jsonld)
      case .ndjson: .linkedData(.ndjson)
      case .nquads: .linkedData(.nquads)
      }
    let product: BatchJob.Product
    if pairs {
      product = .pairComparisons(form)
    } else {
      do throws(Failure) {
        let published = referenceDate.flatMap { PublicationDate($0) }
        product = .comparisons(
          form,
          with: try await BatchJob.records(of: reference, ingestor: Ingestor(published: published)))
      } catch {
        Terminal.writeError("factdesk: \(error)\n")
        throw ExitCode.failure
      }
    }
    var job = input.job(product, to: BatchJob.Destination(argument: output, for: product))
    if pairs { job.ingestor.format = .jsonl }
    try await BatchConsole.run(
      job, quiet: input.quiet || job.destination == .standardOutput, noun: "comparisons")
  }
}
