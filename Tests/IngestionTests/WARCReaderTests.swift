import Facts
import Testing

@testable import Ingestion

/// What reading an archive gives: records by the last part of their identifier, failures by their code.
private func read(_ bytes: [UInt8], blocks: Int = 1_000, limit: Int = 1 << 20) -> [String] {
  found(in: bytes, blocks: blocks, limit: limit).map { result in
    switch result {
    case .success(let record): record.identifier.replacing("urn:uuid:", with: "")
    case .failure(let error):
      "\(error.code.rawValue) \(error.identifier.replacing("urn:uuid:", with: ""))"
    }
  }
}

/// The records and the failures themselves.
private func found(
  in bytes: [UInt8], blocks: Int, limit: Int = 1 << 20
) -> [Result<WARCRecord, IngestionError>] {
  var reader = WARCReader(name: "a.warc", maximumRecordLength: limit)
  var results: [Result<WARCRecord, IngestionError>] = []
  func drain() {
    while true {
      do throws(IngestionError) {
        guard let record = try reader.next() else { return }
        results.append(.success(record))
      } catch {
        results.append(.failure(error))
      }
    }
  }
  for start in stride(from: 0, to: bytes.count, by: blocks) {
    reader.append(Array(bytes[start..<min(start + blocks, bytes.count)]))
    drain()
  }
  reader.finish()
  drain()
  return results
}

/// A record with a page, called by a number.
private func page(_ id: Int, _ text: String = sentence) -> [UInt8] {
  Archive.record(id: "\(id)", Archive.response(text))
}

/// How an archive may be written.
enum Packing: CaseIterable {
  case plain, memberARecord, oneMember

  fileprivate func pack(_ records: [[UInt8]]) -> [UInt8] {
    switch self {
    case .plain: records.flatMap(\.self)
    case .memberARecord: records.flatMap { Archive.compressed($0) }
    case .oneMember: Archive.compressed(records.flatMap(\.self))
    }
  }
}

@Suite struct WARCReaderTests {
  private let others = [
    Archive.record(
      "warcinfo", id: "i", contentType: "application/warc-fields", Array("software: x\r\n".utf8)),
    Archive.record(
      "request", id: "q", contentType: "application/http; msgtype=request",
      Array("GET / HTTP/1.1\r\n\r\n".utf8)),
    Archive.record(id: "404", Archive.response("Not here", status: "404 Not Found")),
    Archive.record(id: "301", Archive.response("", status: "301 Moved")),
    Archive.record(id: "png", Archive.response("x", type: "image/png")),
    Archive.record(
      id: "dns", contentType: "text/dns", Array("20180506 example.org. 1 IN A 192.0.2.1".utf8)),
    Archive.record(
      "metadata", id: "m", contentType: "application/warc-fields", Array("a: b\r\n".utf8)),
    Archive.record("revisit", id: "r", Archive.response("", body: [])),
    Archive.record("resource", id: "css", contentType: "text/css", Array("p {}".utf8)),
  ]

  @Test(arguments: Packing.allCases, [1, 7, 100, 100_000])
  func pagesAreFoundAmongOtherRecords(packing: Packing, blocks: Int) {
    let bytes = packing.pack([others[0], others[1], page(1)] + others[2...] + [page(2), page(3)])
    #expect(read(bytes, blocks: blocks) == ["1", "2", "3"])
  }

  @Test func whatIsPassedOverIsCounted() throws {
    var reader = WARCReader(name: "a.warc")
    reader.append((others + [page(1)]).flatMap(\.self))
    reader.finish()
    #expect(try reader.next()?.identifier == "urn:uuid:1")
    #expect(try reader.next() == nil)
    #expect(reader.passedOver == others.count)
  }

  @Test func whatTheHeaderSaysIsKept() throws {
    var reader = WARCReader(name: "a.warc")
    reader.append(page(7))
    reader.finish()
    let record = try #require(try reader.next())
    #expect(record.identifier == "urn:uuid:7")
    #expect(record.url == "https://example.org/a")
    #expect(record.fetched?.description == "2018-05-06T09:30:00Z")
    #expect(record.truncation == nil)
  }

  @Test(arguments: [
    // Names in any case, spaces left out, a folded value, lines that end with LF alone.
    "WARC/1.1\nwarc-type:response\nWarc-Record-Id:<urn:uuid:1>\nX: a\n  b\ncontent-length:",
    "WARC/0.18\r\nWARC-Type: response\r\nWARC-Record-ID:   <urn:uuid:1>  \r\nContent-Length: ",
  ])
  func headersAreReadAsCrawlersWriteThem(header: String) {
    let block = Archive.response(sentence)
    #expect(read(Array("\(header)\(block.count)\n\n".utf8) + block) == ["1"])
  }

  @Test func aRecordWithoutIdentifierHasItsNumber() {
    let block = Archive.response(sentence)
    let header = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(block.count)\r\n\r\n"
    #expect(read(page(5) + Array(header.utf8) + block) == ["5", "a.warc:2"])
  }

  @Test(arguments: Packing.allCases)
  func aRecordThatIsCutOffLosesNoOther(packing: Packing) {
    let cut = Archive.record(id: "2", length: 5_000, Archive.response(sentence))
    #expect(
      read(packing.pack([page(1), cut, page(3), page(4)]))
        == ["1", "truncated-record 2", "3", "4"])
  }

  /// The length leads into the next member, which is so short that it is decompressed in one step.
  @Test(arguments: [1, 7, 100, 100_000])
  func aCutRecordBeforeAShortMemberLosesNoOther(blocks: Int) {
    let response = Archive.response(sentence)
    let cut = Archive.record(id: "1", length: response.count + 300, response).dropLast(4)
    let members = [Array(cut), page(2), page(3)].flatMap { Archive.compressed($0) }
    #expect(read(members, blocks: blocks) == ["truncated-record 1", "2", "3"])
  }

  @Test(arguments: Packing.allCases)
  func aLengthThatIsTooShortLosesNoOther(packing: Packing) {
    let short = Archive.record(id: "2", length: 20, Archive.response(sentence))
    #expect(
      read(packing.pack([page(1), short, page(3)])) == ["1", "truncated-record 2", "3"])
  }

  @Test(arguments: ["", "x", "-1", "99999999999999999999"])
  func aLengthThatIsNoneLosesNoOther(length: String) {
    let bad = Array(
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(length)\r\n\r\nx\r\n\r\n".utf8)
    #expect(read(page(1) + bad + page(3)) == ["1", "corrupt-record a.warc:2", "3"])
  }

  @Test func linesBetweenRecordsAreTold() {
    #expect(
      read(page(1) + Array("lost words\r\n\r\n".utf8) + page(2)).suffix(2)
        == ["corrupt-record a.warc:2", "2"]
        || read(page(1) + Array("lost words\r\n\r\n".utf8) + page(2))
          == ["truncated-record 1", "2"]
    )
  }

  @Test func aStreamMayEndAnywhere() {
    let bytes = page(1) + page(2)
    let firstEnd = page(1).count
    for end in stride(from: firstEnd + 5, to: bytes.count - 4, by: 13) {
      let results = read(Array(bytes[..<end]))
      #expect(results.count == 2)
      #expect(results.first == "1")
      #expect(results.last?.hasPrefix("truncated-record") == true)
    }
  }

  @Test func aCompressedStreamMayEndAnywhere() {
    let first = Archive.compressed(page(1))
    let bytes = first + Archive.compressed(page(2))
    for end in stride(from: first.count + 1, to: bytes.count, by: 7) {
      let results = read(Array(bytes[..<end]))
      #expect(results.count == 2)
      #expect(results.first == "1")
      #expect(results.last?.hasPrefix("corrupt-record") == true)
    }
  }

  @Test func aDamagedMemberLosesNoOther() {
    let members = (1...5).map { Archive.compressed(page($0)) }
    for offset in stride(from: 0, to: members[2].count, by: 5) {
      var damaged = members
      damaged[2][offset] ^= 0x55
      let results = read(damaged.flatMap(\.self))
      // A flipped bit in the header's time or system harms nothing.
      #expect(results.filter { $0.count == 1 && $0 != "3" } == ["1", "2", "4", "5"])
      #expect(results.contains("3") || results.contains { $0.hasPrefix("corrupt-record") })
    }
  }

  @Test(arguments: [1, 20, 200])
  func aMemberThatIsCutOffLosesNoOther(left: Int) {
    let members = (1...4).map { Archive.compressed(page($0)) }
    let bytes = members[0] + members[1].prefix(left) + members[2] + members[3]
    let results = read(bytes)
    #expect(results.filter { $0.count == 1 } == ["1", "3", "4"])
    #expect(results.count == 4)
  }

  @Test func garbageBetweenMembersIsPassedOver() {
    let garbage: [UInt8] = [0, 0x1F, 0x8B, 0x08, 0x00, 0x1F, 0x1F, 0x8B] + Array("garbage".utf8)
    let bytes = Archive.compressed(page(1)) + garbage + Archive.compressed(page(2))
    let results = read(bytes)
    #expect(results.filter { $0.count == 1 } == ["1", "2"])
    #expect(results.count == 3)
  }

  /// Every way to hurt an archive gives the same records and the same failures, however its bytes arrive.
  @Test(arguments: [Packing.memberARecord, .oneMember], [1, 7, 100])
  func damageDoesNotDependOnBlocks(packing: Packing, blocks: Int) {
    let whole = packing.pack((1...5).map { page($0, "\($0). " + sentence) })
    func expectSame(_ bytes: [UInt8], _ what: String) {
      #expect(
        found(in: bytes, blocks: blocks) == found(in: bytes, blocks: bytes.count), "\(what)")
    }
    for offset in stride(from: 0, to: whole.count, by: 7) {
      var bytes = whole
      bytes[offset] ^= UInt8(truncatingIfNeeded: offset | 1)
      expectSame(bytes, "byte \(offset) changed")
      expectSame(Array(whole[..<offset]) + whole[min(offset + 40, whole.count)...], "cut \(offset)")
    }
    expectSame(whole + [0x1F, 0x8B], "a member's first bytes at the end")
  }

  /// The records before the damage are whole, though they share its member.
  @Test(arguments: [1, 7, 100, 100_000])
  func recordsBeforeDamageAreRead(blocks: Int) {
    let pages = (1...20).map { page($0, String(repeating: "\($0) \($0 * $0). ", count: 40)) }
    var bytes = Archive.compressed(pages.flatMap(\.self))
    bytes[bytes.count - 3] ^= 1
    let results = read(bytes + Archive.compressed(page(21)), blocks: blocks)
    #expect(results == (1...19).map(String.init) + ["corrupt-record 20", "21"])
  }

  /// A member that is not kept, because it is too long, is not searched again, however it arrives.
  @Test(arguments: [1, 7, 100, 4_096])
  func damageOfALongMemberDoesNotDependOnBlocks(blocks: Int) {
    var random = UInt32(7)
    let noise = (0..<9_000).map { _ in
      random = random &* 1_664_525 &+ 1_013_904_223
      return UInt8(random >> 24)
    }
    var long = Archive.compressed(page(1) + Archive.record(id: "2", noise) + page(3))
    long[long.count - 20] ^= 0xFF
    let bytes = long + Archive.compressed(page(4))
    let results = found(in: bytes, blocks: blocks, limit: 5_000)
    #expect(results == found(in: bytes, blocks: bytes.count, limit: 5_000))
    #expect(results.count { (try? $0.get()) != nil } >= 2)
  }

  /// Whether a stream is compressed shows in its first three bytes, which may come one by one.
  @Test(arguments: [[0x1F], [0x1F, 0x8B], [0x1F, 0x8B, 0x09, 0x00], [0x1F, 0x57]] as [[UInt8]])
  func aStreamThatBeginsLikeGzipDoesNotDependOnBlocks(opening: [UInt8]) {
    for bytes in [opening, opening + page(1)] {
      #expect(found(in: bytes, blocks: 1) == found(in: bytes, blocks: bytes.count))
    }
  }

  /// A header too long to be one is refused even where its end has already arrived.
  @Test(arguments: [1_000, 1 << 20])
  func aHeaderWithoutEndDoesNotDependOnBlocks(blocks: Int) {
    let fields = "X: " + String(repeating: "x", count: 70_000) + "\r\n"
    let long = Archive.record(id: "1", fields: fields, Archive.response(sentence))
    #expect(read(long + page(2), blocks: blocks) == ["corrupt-record a.warc:1", "2"])
  }

  /// More empty lines than needed are no damage, and what comes behind them is judged for itself.
  @Test(arguments: [1, 7, 100, 100_000])
  func emptyLinesBehindARecordDoNotDependOnBlocks(blocks: Int) {
    let lines = [UInt8](repeating: 0x0A, count: 50)
    #expect(read(page(1) + lines + page(2), blocks: blocks) == ["1", "2"])
    #expect(
      read(page(1) + lines + Array("lost words\r\n".utf8) + page(2), blocks: blocks)
        == ["1", "corrupt-record a.warc:2", "2"])
  }

  @Test(arguments: Packing.allCases)
  func aRecordBeyondTheLimitIsRefusedOnce(packing: Packing) {
    let long = page(2, String(repeating: "Long ago. ", count: 2_000))
    #expect(
      read(packing.pack([page(1), long, page(3)]), limit: 4_096)
        == ["1", "too-large 2", "3"])
  }

  @Test func aLengthBeyondAllBoundsLosesNoOther() {
    let lie = Archive.record(id: "2", length: 99_999_999_999, Archive.response(sentence))
    #expect(read(page(1) + lie + page(3)) == ["1", "too-large 2", "3"])
  }

  @Test func anArchiveWithoutPagesGivesNone() {
    #expect(read(others.flatMap(\.self)).isEmpty)
    #expect(read([]).isEmpty)
    #expect(read(Array("no archive at all".utf8)) == ["corrupt-record a.warc:1"])
  }

  @Test func manyDamagedMembersCostNoMoreThanTheirBytes() {
    // Each start of a member decompresses to the end, and fails there.
    let member = Array(Archive.compressed(page(1)).dropLast(8)) + [UInt8](repeating: 0xFF, count: 8)
    let bytes = (0..<2_000).flatMap { _ in member } + Archive.compressed(page(2))
    let results = read(bytes, blocks: 65_536)
    #expect(results.last == "2")
    #expect(results.dropLast().allSatisfy { $0.hasPrefix("corrupt-record") })
  }
}
