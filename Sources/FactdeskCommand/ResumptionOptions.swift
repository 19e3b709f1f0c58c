import ArgumentParser
import Factdesk

/// What subcommands take that write the results of many inputs.
struct ResumptionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write counts by kind and outcome and seconds by stage as JSON.", valueName: "file"),
    completion: .file())
  var stats: String?

  @Flag(help: "Go on where an earlier run of the same command was stopped.")
  var resume = false

  /// Refuses to go on with what nobody can take back.
  func validate(output: String) throws {
    if resume, output == "-" {
      throw ValidationError("Standard output cannot be resumed: give a file or folder with -o.")
    }
  }

  /// Has a job do what these options say.
  func apply(to job: inout BatchJob) {
    job.resumes = resume
    job.statistics = stats
  }
}
