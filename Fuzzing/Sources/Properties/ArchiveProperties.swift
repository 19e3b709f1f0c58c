import Factdesk

/// A web archive; the first byte says how large the blocks are that it comes in, the second how it is compressed and damaged here,
/// and how long a record may be, the third and fourth where it is damaged.
///
/// Compressed input of libFuzzer's own making hardly ever has a right checksum, so that its text would not be read: half of the
/// inputs are therefore texts that are compressed here, a member a record or as one member, and then damaged or not.
public enum ArchiveProperties {
  private static let ingestor = Ingestor()

  /// What the second byte says.
  private struct Treatment: OptionSet {
    let rawValue: UInt8
    static let compressed = Treatment(rawValue: 1)
    static let changed = Treatment(rawValue: 2)
    static let shortened = Treatment(rawValue: 4)
    static let asOneMember = Treatment(rawValue: 8)
    static let broken = Treatment(rawValue: 16)
  }

  private enum Found: Equatable {
    case record(WARCRecord)
    case error(IngestionError)

    /// Without the place that a message names.
    var gist: Found {
      guard case .error(var error) = self else { return self }
      error.message = ""
      return .error(error)
    }
  }

  /// Tries all properties on an archive.
  public static func check(_ bytes: [UInt8]) {
    guard bytes.count > 4 else { return }
    let content = Array(bytes.dropFirst(4))
    let treatment = Treatment(rawValue: bytes[1])
    let limit = 1 << (8 + Int(bytes[1] >> 5))
    var archive = content
    if treatment.contains(.compressed) {
      archive = GzipStream.members(
        of: content, areMany: !treatment.contains(.asOneMember),
        areWhole: !treatment.contains(.broken))
    }
    let place = archive.isEmpty ? 0 : (Int(bytes[2]) << 8 | Int(bytes[3])) % archive.count
    if treatment.contains(.changed), !archive.isEmpty { archive[place] ^= bytes[3] | 1 }
    if treatment.contains(.shortened) {
      archive.removeSubrange(place..<min(place + Int(bytes[2]), archive.count))
    }
    let whole = read(archive, blockSize: max(1, archive.count), limit)
    require(
      read(archive, blockSize: max(1, archive.count), limit) == whole,
      "reading twice gives the same")
    // Single bytes take long under the sanitizer.
    for blockSize in [Int(bytes[0]) + 1] + (isSampled(bytes, oneIn: 32) ? [1] : []) {
      let parts = read(archive, blockSize: blockSize, limit)
      require(
        parts == whole,
        "blocks of \(blockSize) do not matter: \(parts.count) of \(whole.count) are found, the first \(zip(parts, whole).prefix { $0 == $1 }.count) are the same"
      )
    }
    if treatment == [.compressed, .asOneMember], !GzipStream.begins(content) {
      let plain = read(content, blockSize: max(1, content.count), limit)
      require(plain.map(\.gist) == whole.map(\.gist), "compression does not matter")
    }
    for case .record(let record) in whole {
      func article() -> Result<Article, IngestionError> {
        Result { () throws(IngestionError) in try ingestor.article(from: record) }
      }
      let result = article()
      require(result == article(), "the same record twice gives the same article, or error")
      if case .success(let article) = result {
        require(
          String(validating: article.utf8, as: UTF8.self) != nil, "an article's text is UTF-8")
      }
    }
    if isSampled(bytes, oneIn: 2048) {
      let limit = 1 << 15
      LinearCost.check(content, sharing: "archive") { _ = read($0, blockSize: 1 << 14, limit) }
      // Compressed and damaged as it is.
      LinearCost.check(archive, sharing: "members") { _ = read($0, blockSize: 1 << 14, limit) }
      LinearCost.check(archive, head: Array(GzipStream.members(of: content)), sharing: "gzip") {
        _ = read($0, blockSize: 1 << 14, limit)
      }
    }
  }

  private static func read(_ archive: [UInt8], blockSize: Int, _ limit: Int) -> [Found] {
    var reader = WARCReader(name: "a", maximumRecordLength: limit)
    var found: [Found] = []
    var start = 0
    var isFinished = false
    while true {
      do throws(IngestionError) {
        if let record = try reader.next() {
          found.append(.record(record))
          continue
        }
      } catch {
        found.append(.error(error))
        // Each byte can begin one damaged record at most.
        require(found.count <= archive.count + 16, "reading comes to an end")
        continue
      }
      if isFinished { return found }
      if start == archive.count {
        reader.finish()
        isFinished = true
      } else {
        let end = min(start + blockSize, archive.count)
        reader.append(Array(archive[start..<end]))
        start = end
      }
    }
  }
}

/// Gzip without compression: members of stored blocks (RFC 1952, RFC 1951 section 3.2.4), so that texts keep their bytes.
enum GzipStream {
  /// Text as a member for each record, or as one member; checksums are wrong where they are not to be whole.
  static func members(of text: [UInt8], areMany: Bool = true, areWhole: Bool = true) -> [UInt8] {
    guard areMany else { return member(text, isWhole: areWhole) }
    let mark = Array("WARC/".utf8)
    var result: [UInt8] = []
    var start = 0
    var next = 1
    while start < text.count {
      while next < text.count, !(text[next] == mark[0] && text[next...].starts(with: mark)) {
        next += 1
      }
      result += member(Array(text[start..<next]), isWhole: areWhole)
      start = next
      next += 1
    }
    return result
  }

  /// Whether a stream is compressed.
  static func begins(_ stream: [UInt8]) -> Bool { stream.starts(with: [0x1F, 0x8B]) }

  private static func member(_ text: [UInt8], isWhole: Bool) -> [UInt8] {
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var start = 0
    repeat {
      let block = text[start..<min(start + 0xFFFF, text.count)]
      start += block.count
      let count = UInt16(block.count)
      result += [start == text.count ? 1 : 0]
      result += [UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF), UInt8(~count >> 8)]
      result += block
    } while start < text.count
    for word in [checksum(text) ^ (isWhole ? 0 : 1), UInt32(truncatingIfNeeded: text.count)] {
      for shift in [0, 8, 16, 24] as [UInt32] { result.append(UInt8(word >> shift & 0xFF)) }
    }
    return result
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    return value
  }
}
