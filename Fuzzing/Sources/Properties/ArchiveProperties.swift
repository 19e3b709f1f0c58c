import Factdesk

/// A web archive; the first byte says how large the blocks are that it comes in, the second whether it is compressed here.
///
/// Compressed input of libFuzzer's own making hardly ever has a right checksum, so that its text would not be read: half of the
/// inputs are therefore texts that are compressed here, a member a record, and then damaged at a place or not.
public enum ArchiveProperties {
  private static let ingestor = Ingestor()
  private static let longestRecord = 1 << 15

  private enum Found: Equatable {
    case record(WARCRecord)
    case error(IngestionError)

    var isError: Bool { if case .error = self { true } else { false } }
  }

  /// Tries all properties on an archive.
  public static func check(_ bytes: [UInt8]) {
    guard bytes.count > 4 else { return }
    let content = Array(bytes.dropFirst(4))
    var archive = content
    let isCompressed = bytes[1] & 1 == 1
    if isCompressed {
      archive = GzipStream.members(of: content)
      if bytes[1] & 2 == 2, !archive.isEmpty {
        archive[(Int(bytes[2]) << 8 | Int(bytes[3])) % archive.count] ^= bytes[1] | 1
      }
    }
    let whole = read(archive, blockSize: max(1, archive.count))
    require(
      read(archive, blockSize: max(1, archive.count)) == whole, "reading twice gives the same")
    let parts = read(archive, blockSize: Int(bytes[0]) + 1)
    // Where several records share a damaged gzip member, those before the damage are found or not, as far as they are known by then.
    if isCompressed || !GzipStream.begins(archive) || !(whole + parts).contains(where: \.isError) {
      require(
        records(parts) == records(whole), "records do not depend on how an archive is cut")
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
      LinearCost.check(content, sharing: "archive") { _ = read($0, blockSize: 1 << 14) }
      LinearCost.check(content, sharing: "compressed archive") {
        _ = read(GzipStream.members(of: $0), blockSize: 1 << 14)
      }
    }
  }

  private static func records(_ found: [Found]) -> [WARCRecord] {
    found.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }

  private static func read(_ archive: [UInt8], blockSize: Int) -> [Found] {
    var reader = WARCReader(name: "a", maximumRecordLength: longestRecord)
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
  /// Text with a member for each record.
  static func members(of text: [UInt8]) -> [UInt8] {
    let mark = Array("WARC/".utf8)
    var result: [UInt8] = []
    var start = 0
    var next = 1
    while start < text.count {
      while next < text.count, !(text[next] == mark[0] && text[next...].starts(with: mark)) {
        next += 1
      }
      result += member(Array(text[start..<next]))
      start = next
      next += 1
    }
    return result
  }

  /// Whether a stream is compressed.
  static func begins(_ stream: [UInt8]) -> Bool { stream.starts(with: [0x1F, 0x8B]) }

  private static func member(_ text: [UInt8]) -> [UInt8] {
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
    for word in [checksum(text), UInt32(truncatingIfNeeded: text.count)] {
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
