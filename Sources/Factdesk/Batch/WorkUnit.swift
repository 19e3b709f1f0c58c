/// A piece of a batch that one worker does in one go: some articles, about `UnitReader.targetSize` bytes.
struct WorkUnit: Sendable {
  /// One input.
  enum Input: Sendable {
    /// A whole text or page.
    case file([UInt8], identifier: String)
    /// One line of the JSON Lines that are called `stream`.
    case line(JSONLinesSplitter.Line, stream: String)
    /// One page of a web archive.
    case record(WARCRecord)
  }

  /// One input, or why there is none.
  typealias Item = Result<Input, Failure>

  /// Place in the batch, from 0.
  let ordinal: Int
  /// In input order.
  var items: [Item] = []
  /// Bytes of input.
  var size = 0

  /// CRC-32 of all that the unit is made from.
  var checksum: UInt32 {
    var checksum: UInt32 = 0
    for item in items {
      switch item {
      case .success(.file(let bytes, let identifier)):
        checksum = Zlib.checksum(Array(identifier.utf8), continuing: checksum)
        checksum = Zlib.checksum(bytes, continuing: checksum)
      case .success(.line(let line, _)):
        checksum = Zlib.checksum(line.bytes, continuing: checksum)
      case .success(.record(let record)):
        checksum = Zlib.checksum(Array(record.identifier.utf8), continuing: checksum)
        checksum = Zlib.checksum(record.content, continuing: checksum)
      case .failure(let failure):
        checksum = Zlib.checksum(Array(failure.description.utf8), continuing: checksum)
      }
    }
    return checksum
  }
}

/// What a worker made of a unit.
struct FinishedUnit: Sendable {
  /// One result, by where it ends in `bytes`.
  struct Piece: Sendable {
    var identifier: String
    /// Whether the identifier is the path of the file that held the article.
    var isPath: Bool
    var end: Int
  }

  /// Place in the batch, from 0.
  let ordinal: Int
  /// The results, one behind the other.
  var bytes: [UInt8] = []
  /// Where each ends; in input order.
  var results: [Piece] = []
  /// The results that are not bytes but records, in input order.
  var records: [Record] = []
  /// In input order.
  var failures: [Failure] = []
  /// What was left out of an article, with the article's identifier; in input order.
  var warnings: [(identifier: String, message: String)] = []
  /// One a result, where the job asks for them.
  var digests: [ArticleDigest] = []
  /// Mentions found.
  var annotationCount = 0
  /// Mentions by kind, claims, and times.
  var counts = BatchSummary()
  /// Bytes of input.
  let inputSize: Int
  /// The unit's checksum, where the batch has a journal.
  var inputChecksum: UInt32 = 0

  init(of unit: WorkUnit) {
    ordinal = unit.ordinal
    inputSize = unit.size
  }

  /// Counts the facts of a record.
  mutating func count(_ facts: ArticleFacts) {
    annotationCount += facts.annotations.count
    counts.claims += facts.claims.count
    for annotation in facts.annotations {
      switch annotation.content {
      case .temporal: counts.temporal += 1
      case .quantity: counts.quantities += 1
      case .place: counts.places += 1
      case .organization: counts.organizations += 1
      }
    }
  }

  /// Notes that an article's result ends here.
  mutating func endResult(of article: Article, isPath: Bool) {
    results.append(Piece(identifier: article.identifier, isPath: isPath, end: bytes.count))
    for warning in article.warnings { warnings.append((article.identifier, warning)) }
  }
}

/// What is done to the units of a batch; one for each worker, with its own scratch memory.
protocol UnitWorker: ~Copyable {
  /// Does a whole unit.
  mutating func process(_ unit: WorkUnit) async -> FinishedUnit
}

/// A worker that does one input after another.
protocol ItemWorker: UnitWorker, ~Copyable {
  /// Does one input and adds what came of it.
  mutating func process(_ item: WorkUnit.Item, into unit: inout FinishedUnit)
}

extension ItemWorker where Self: ~Copyable {
  mutating func process(_ unit: WorkUnit) async -> FinishedUnit {
    var finished = FinishedUnit(of: unit)
    for item in unit.items {
      process(item, into: &finished)
    }
    return finished
  }
}

extension Ingestor {
  /// Reads an item as an article.
  func article(from item: WorkUnit.Item) throws(Failure) -> (article: Article, isPath: Bool) {
    let input = try item.get()
    do throws(IngestionError) {
      switch input {
      case .file(let bytes, let identifier):
        return (try article(from: bytes, identifier: identifier), true)
      case .line(let line, let stream):
        return (try article(fromJSONLine: line.bytes, name: stream, line: line.number), false)
      case .record(let record):
        return (try article(from: record), false)
      }
    } catch {
      throw Failure(error)
    }
  }
}
