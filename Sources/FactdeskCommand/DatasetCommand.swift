import ArgumentParser
import Factdesk

/// `factdesk dataset`: outputs as a dataset for others.
struct DatasetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dataset",
    abstract: "Describe outputs as a dataset.",
    subcommands: [DatasetCardCommand.self]
  )
}

/// `factdesk dataset card`: Croissant metadata for a folder of outputs.
struct DatasetCardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card",
    abstract: "Write MLCommons Croissant 1.0 metadata for a folder of outputs.",
    discussion: """
      The card goes into the folder as croissant.json. It names each file with its SHA-256 and describes the fields of the
      records in it, so that dataset catalogues find it and loaders such as mlcroissant read it. Write it when the batch is done,
      and again when a file has changed.

      EXAMPLES
        factdesk extract --to ndjson -o out/ archive/
        factdesk dataset card out/ --name "Facts of May 2018" --license https://creativecommons.org/licenses/by/4.0/ \\
          --url https://example.org/facts
      """
  )

  @Argument(help: "A folder that extract or compare wrote into.", completion: .directory)
  var folder: String

  @Option(help: "What the dataset is called.  (default: the folder's name)")
  var name: String?

  @Option(help: "What the dataset holds, for a person.")
  var description: String?

  @Option(help: "Address of the licence of the data.")
  var license: String?

  @Option(help: "Address of the dataset.")
  var url: String?

  @Option(help: "Who made it.")
  var creator: String?

  @Option(name: .customLong("version"), help: "Version of the dataset, as 1.0.0.")
  var datasetVersion: String?

  @Option(
    help: ArgumentHelp("When the dataset was published.", valueName: "YYYY-MM-DD"))
  var published: String?

  @Option(name: .customLong("cite-as"), help: "How to cite the dataset.")
  var citation: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where the card goes: a file, or - for standard output.  (default: croissant.json in the folder)",
      valueName: "place"),
    completion: .file())
  var output: String?

  func validate() throws {
    if let published, PublicationDate(published) == nil {
      throw ValidationError(
        "--published \(published) is no day of the calendar; write it as 2018-05-06.")
    }
    for (option, address) in [("--license", license), ("--url", url)] {
      if let address, !address.contains("://") {
        throw ValidationError("\(option) \(address) is no address; write it as https://….")
      }
    }
  }

  func run() throws {
    var card = DatasetCard(name: name ?? DatasetCardCommand.name(of: folder))
    if let description { card.description = description }
    card.license = license
    card.url = url
    card.creator = creator
    card.version = datasetVersion
    card.published = published
    card.citation = citation
    do {
      let (json, leftOut) = try card.json(ofFolder: folder)
      for name in leftOut {
        Terminal.writeError("factdesk: \(name) is no output of this program and is left out\n")
      }
      if output == "-" {
        print(String(decoding: json, as: UTF8.self), terminator: "")
      } else {
        try DatasetCard.write(
          json, to: output ?? DatasetCard.path(inFolder: folder))
      }
    } catch {
      Terminal.writeError("factdesk: \(error)\n")
      throw ExitCode.failure
    }
  }

  private static func name(of folder: String) -> String {
    let last = folder.split(separator: "/").last { $0 != "." && $0 != ".." }
    return last.map(String.init) ?? "factdesk-output"
  }
}
