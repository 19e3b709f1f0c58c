import ArgumentParser
import Factdesk

/// `factdesk explain`: each fact with its reasons.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show each fact with its rule, its evidence and what its value comes from.",
    discussion: """
      After the facts come the claims, and then the candidates that were looked at and not taken, with the reason.

      EXAMPLES
        factdesk explain article.txt --date 2018-05-06
        factdesk explain article.html | less
        echo 'Some 400 people marched on May 5.' | factdesk explain -
      """
  )

  @OptionGroup var input: InputOptions
  @OptionGroup var names: NameOptions
  @OptionGroup var places: GazetteerOptions

  func run() async throws {
    var job = input.job(.explanations(Terminal.style), to: .standardOutput)
    job.names = try names.names()
    job.gazetteer = try places.gazetteer()
    try await BatchConsole.run(job, quiet: true)
  }
}
