internal import SystemPackage

/// Metadata of a folder of outputs, by which data catalogues and machine-learning tools find and load it: MLCommons
/// Croissant 1.0, as JSON-LD.
///
///     var card = DatasetCard(name: "Facts of a news day")
///     card.license = "https://creativecommons.org/licenses/by/4.0/"
///     let json = try card.json(ofFolder: "out/")
///
/// The card names each file with its SHA-256, and describes the fields of what is in it. The same folder gives the same card:
/// nothing in it comes from the clock.
///
/// Source: https://docs.mlcommons.org/croissant/docs/croissant-spec-1.0.html
public struct DatasetCard: Sendable {
  /// What the dataset is called.
  public var name: String
  /// What it holds, for a person.
  public var description: String
  /// Address of the licence of the data.
  public var license: String?
  /// Address of the dataset.
  public var url: String?
  /// Who made it.
  public var creator: String?
  /// Its version: `1.0.0`.
  public var version: String?
  /// When it was published: `2018-05-06`.
  public var published: String?
  /// How to cite it.
  public var citation: String?

  /// Makes the card of a dataset that is called `name`.
  public init(name: String) {
    self.name = name
    description =
      "Dates, quantities, places, organisations and claims that news articles state, each with its position in the text, a"
      + " normalised value and the rule that found it; extracted by factdesk \(FactdeskVersion.current)."
  }

  /// What a card is called in the folder that it describes.
  public static let fileName = "croissant.json"

  /// Where the card of a folder belongs.
  public static func path(inFolder folder: String) -> String {
    FilePath(folder).appending(fileName).string
  }

  /// Writes a card to a file, whole or not at all.
  public static func write(_ card: [UInt8], to path: String) throws(OutputError) {
    var file = try OutputFile(path: path)
    try file.write(card)
    try file.finish()
  }

  /// Describes a folder.
  ///
  /// - Returns: the card, and the names of files that are no outputs of this program, in order, which are left out.
  public func json(
    ofFolder folder: String
  ) throws(DatasetError) -> (card: [UInt8], leftOut: [String]) {
    let folder = FilePath(folder)
    var files: [DatasetFile] = []
    var leftOut: [String] = []
    let names: [FilePath.Component]
    do throws(Errno) { names = try SystemCalls.names(in: folder) } catch {
      throw DatasetError(folder.string, "the folder cannot be read: \(error.description)")
    }
    for name in names where name.string != DatasetCard.fileName {
      let path = folder.appending(name)
      guard (try? path.stat())?.type == .regular else { continue }
      if name.string.hasSuffix(".journal") || name.string.hasSuffix(".partial") {
        throw DatasetError(
          path.string, "a batch is not finished here; let it end, or go on with --resume")
      }
      if let file = try DatasetFile(path) {
        files.append(file)
      } else {
        leftOut.append(name.string)
      }
    }
    guard !files.isEmpty else {
      throw DatasetError(
        folder.string, "no records are here; write some with extract --to ndjson -o")
    }
    var output: [UInt8] = []
    value(of: files).append(to: &output)
    output.append(UInt8(ascii: "\n"))
    return (output, leftOut)
  }

  private func value(of files: [DatasetFile]) -> CardValue {
    var members: [(key: String, value: CardValue)] = [
      ("@context", DatasetCard.context), ("@type", "sc:Dataset"),
      ("conformsTo", "http://mlcommons.org/croissant/1.0"),
      ("name", .text(name)), ("description", .text(description)),
    ]
    let options: [(String, String?)] = [
      ("license", license), ("url", url), ("version", version), ("datePublished", published),
      ("citeAs", citation),
    ]
    for (key, text) in options {
      if let text { members.append((key, .text(text))) }
    }
    if let creator {
      members.append(
        ("creator", .object([("@type", "sc:Organization"), ("name", .text(creator))])))
    }
    let groups = DatasetGroup.groups(of: files)
    members.append(("distribution", .list(groups.flatMap(\.distribution))))
    members.append(("recordSet", .list(groups.compactMap(\.recordSet))))
    return .object(members)
  }

  /// The terms of Croissant 1.0.
  private static var context: CardValue {
    let terms = [
      ("citeAs", "cr"), ("column", "cr"), ("conformsTo", "dct"), ("containedIn", "cr"),
      ("equivalentProperty", "cr"), ("extract", "cr"), ("field", "cr"), ("fileObject", "cr"),
      ("fileProperty", "cr"), ("fileSet", "cr"), ("format", "cr"), ("includes", "cr"),
      ("isLiveDataset", "cr"), ("jsonPath", "cr"), ("key", "cr"), ("md5", "cr"),
      ("parentField", "cr"), ("path", "cr"), ("recordSet", "cr"), ("references", "cr"),
      ("regex", "cr"), ("repeated", "cr"), ("replace", "cr"), ("samplingRate", "cr"),
      ("separator", "cr"), ("source", "cr"), ("subField", "cr"), ("transform", "cr"),
    ]
    return .object(
      [
        ("@language", "en"), ("@vocab", "https://schema.org/"), ("sc", "https://schema.org/"),
        ("cr", "http://mlcommons.org/croissant/"),
        ("rai", "http://mlcommons.org/croissant/RAI/"), ("dct", "http://purl.org/dc/terms/"),
        ("data", .object([("@id", "cr:data"), ("@type", "@json")])),
        ("dataType", .object([("@id", "cr:dataType"), ("@type", "@vocab")])),
        ("examples", .object([("@id", "cr:examples"), ("@type", "@json")])),
      ] + terms.map { term, prefix in (term, .text("\(prefix):\(term)")) })
  }
}
