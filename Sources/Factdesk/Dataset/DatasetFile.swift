internal import Digest
internal import Ingestion
internal import JSON
internal import SystemPackage

/// A file in a folder of outputs: what it is, its size and checksum, and which members its objects have.
struct DatasetFile {
  /// What a file holds.
  enum Layout: String, CaseIterable {
    case records, reports, annotations, failures
    case jsonld, nquads, database
  }

  let name: String
  let layout: Layout
  let size: Int
  let sha256: String
  /// Members that occur, of objects, or the columns of a table.
  let members: Set<String>

  /// Reads a file; `nil` where it is none of this program's outputs.
  init?(_ path: FilePath) throws(DatasetError) {
    guard let name = path.lastComponent?.string else { return nil }
    self.name = name
    let isCompressed = name.hasSuffix(".gz")
    let plain = isCompressed ? String(name.dropLast(3)) : name
    var scan = DatasetScan(path: path.string, form: DatasetFile.form(of: plain))
    do {
      let file = try FileDescriptor.open(path, .readOnly)
      defer { try? file.close() }
      var digest = SHA256Stream()
      var size = 0
      var decompression = isCompressed ? Decompression() : nil
      while true {
        let block = try SystemCalls.read(file, limit: 1 << 18)
        if block.isEmpty { break }
        digest.append(block.span)
        size += block.count
        guard scan.wantsMore else { continue }
        if decompression == nil {
          try scan.take(block)
        } else {
          try decompression?.decompress(block, of: path.string) { (text) throws(DatasetError) in
            try scan.take(text)
          }
        }
      }
      try scan.finish()
      self.size = size
      sha256 = digest.hexadecimal
    } catch let error as DatasetError {
      throw error
    } catch {
      throw DatasetError(
        path.string, "it cannot be read: \(SystemCalls.errno(error).description)")
    }
    guard let layout = scan.layout else { return nil }
    self.layout = layout
    members = scan.members
  }

  private static func form(of name: String) -> DatasetScan.Form {
    switch name.split(separator: ".").last {
    case "ndjson", "jsonl": .lines
    case "csv": .table
    case "nq": .other(.nquads)
    case "jsonld": .other(.jsonld)
    case "sqlite", "db": .other(.database)
    default: .other(nil)
    }
  }

  /// Its media type; that of JSON Lines is the one that Croissant names.
  var encodingFormat: String {
    switch layout {
    case .records, .reports, .failures: "application/jsonlines"
    case .annotations: isTable ? "text/csv" : "application/jsonlines"
    case .jsonld: "application/ld+json"
    case .nquads: "application/n-quads"
    case .database: "application/vnd.sqlite3"
    }
  }

  /// Whether it is comma-separated values.
  var isTable: Bool { name.hasSuffix(".csv") || name.hasSuffix(".csv.gz") }
}

/// Gzip members, one after another, decompressed as their blocks come.
private struct Decompression: ~Copyable {
  private let inflater: Inflater
  private var isComplete = true

  init?() {
    guard let inflater = Inflater(.gzip) else { return nil }
    self.inflater = inflater
  }

  mutating func decompress(
    _ block: [UInt8], of path: String, _ body: ([UInt8]) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    var next = 0
    var text: [UInt8] = []
    repeat {
      // Behind a member another one may begin.
      if isComplete { inflater.reset() }
      text.removeAll(keepingCapacity: true)
      let status = inflater.inflate(block[...], from: &next, into: &text, limit: 1 << 18)
      if status == .corrupt {
        throw DatasetError(path, "it is damaged, or not compressed by gzip; write it again")
      }
      isComplete = status == .complete
      try body(text)
      // A full output may have more behind it though the input is used up.
    } while next < block.count || text.count == 1 << 18
  }
}
