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
      With --changes, the inputs are two versions of one text, and the facts of both are told apart: kept, changed, added,
      removed.

      EXAMPLES
        factdesk compare retold.txt --reference agency.txt
        factdesk compare summaries/ --reference a.html --reference b.html --to ndjson -o verdicts.ndjson
        factdesk compare retold.txt --reference agency.txt --to html -o retold.html
        factdesk compare --pairs pairs.jsonl --to ndjson
        factdesk compare --changes morning.txt evening.txt
        factdesk compare draft.txt --reference agency.txt --fail-on contradicted
      """
  )

  /// `--to` as it is written.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, html, jsonld, ndjson, nquads
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var places: GazetteerOptions

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

  @Flag(
    help:
      "The inputs are two versions of one text, the old and the new: tell what became of each fact."
  )
  var changes = false

  /// `--fail-on` as it is written.
  enum Severity: String, CaseIterable, ExpressibleByArgument {
    case contradicted, unverifiable
  }

  @Option(
    help:
      "Exit with status 3 if a fact is contradicted, or also if one is unverifiable."
  )
  var failOn: Severity?

  @Option(name: .customLong("to"), help: "The form of the reports.")
  var form = Form.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where reports go: a folder, a file, or - for standard output.", valueName: "place"),
    completion: .file())
  var output = "-"

  @OptionGroup var resumption: ResumptionOptions

  func validate() throws {
    try resumption.validate(output: output)
    if changes {
      if input.inputs.count != 2 || pairs || !reference.isEmpty || failOn != nil {
        throw ValidationError(
          "--changes takes two inputs, the old version and the new one, and no reference.")
      }
      if form != .text && form != .ndjson {
        throw ValidationError("--changes writes --to text or --to ndjson.")
      }
      if output != "-" || resumption.stats != nil {
        throw ValidationError("--changes writes to standard output, and no statistics.")
      }
      return
    }
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
    if changes { return try await showChanges() }
    let form: ReportForm =
      switch form {
      case .text: .text(output == "-" ? Terminal.style : .plain)
      case .html: .page
      case .jsonld: .linkedData(.jsonld)
      case .ndjson: .linkedData(.ndjson)
      case .nquads: .linkedData(.nquads)
      }
    let gazetteer = try places.gazetteer()
    let product: BatchJob.Product
    if pairs {
      product = .pairComparisons(form)
    } else {
      do throws(Failure) {
        let published = referenceDate.flatMap { PublicationDate($0) }
        product = .comparisons(
          form,
          with: try await References.reading(
            reference, ingestor: Ingestor(published: published), gazetteer: gazetteer))
      } catch {
        Terminal.writeError("factdesk: \(error)\n")
        throw ExitCode.failure
      }
    }
    var job = input.job(product, to: BatchJob.Destination(argument: output, for: product))
    job.gazetteer = gazetteer
    if pairs { job.ingestor.format = .jsonl }
    resumption.apply(to: &job)
    let summary = try await BatchConsole.run(
      job, quiet: input.quiet || job.destination == .standardOutput, noun: "comparisons")
    switch failOn {
    case .contradicted where summary.contradicted > 0,
      .unverifiable where summary.contradicted + summary.unverifiable > 0:
      throw ExitCode(3)
    default: break
    }
  }

  private func showChanges() async throws {
    let gazetteer = try places.gazetteer()
    do throws(Failure) {
      let published = input.date.flatMap { PublicationDate($0) }
      let versions = try await BatchJob.records(
        of: input.inputs, ingestor: Ingestor(published: published), gazetteer: gazetteer)
      guard versions.count == 2 else {
        throw Failure(
          identifier: input.inputs.joined(separator: ", "), stage: "ingestion",
          error: "not-two-versions",
          message: "they hold \(versions.count) articles; give two files with one each")
      }
      let report = Comparer().revision(from: versions[0], to: versions[1])
      switch form {
      case .ndjson: print(String(decoding: report.ndjson(), as: UTF8.self), terminator: "")
      default: print(report.text(Terminal.style), terminator: "")
      }
    } catch {
      Terminal.writeError("factdesk: \(error)\n")
      throw ExitCode.failure
    }
  }
}
