internal import JSON

/// Finds the pages in a web archive (WARC), plain or compressed, that is fed in blocks of any size.
///
///     var reader = WARCReader(name: "news.warc.gz")
///     while let block = try readBlock() {
///       reader.append(block)
///       while let record = try reader.next() {
///         let article = try Ingestor().article(from: record)
///       }
///     }
///     reader.finish()
///     while let record = try reader.next() { … }
///
/// It holds a block and the record that has begun, however large the archive. `next()` throws for a record that is cut off, damaged
/// or longer than the limit, once, and goes on with the record after it: with the next gzip member in a compressed archive, with
/// the next line that begins a record in a plain one. Records that are no pages are passed over and counted.
///
/// Source: ISO 28500:2017, "WARC file format"; its annex D has the compression, a gzip member a record.
public struct WARCReader: ~Copyable {
  /// Longer headers are none.
  private static let maximumHeaderSize = 64 * 1_024
  /// What every record begins with.
  private static let mark = Array("WARC/".utf8)

  /// Records that were passed over because they are no pages.
  public private(set) var passedOver = 0

  private let name: String
  private let maximumRecordLength: Int
  private var number = 0

  /// Decompresses the stream; `nil` for a plain one, and before the first bytes.
  private var members: GzipMembers?
  /// The first bytes, as long as they do not tell whether the stream is compressed.
  private var opening: [UInt8] = []
  private var hasBegun = false
  private var isFinished = false

  /// Text that is not used up from `start` on.
  private var buffer: [UInt8] = []
  private var start = 0
  /// Offset in the text of the buffer's first byte.
  private var base = 0
  /// Where the text of the current gzip member begins.
  private var memberStart = 0
  /// Where the text of a member ends: a record that goes on there is cut off if the next member begins with one.
  private var memberEnd: Int?
  /// Where the current record must end.
  private var limit: Int?
  /// What happened to the text before `limit`, in words.
  private var damage: String?
  /// Where the text begins and ends that decides on the current record, so that its header is not read again for every block.
  private var awaited = (record: -1, end: 0)
  /// Why a record could not be read, until it is known whether damage is the reason: a record lost is told once.
  private var lost: IngestionError?
  private var isAtEnd = false
  private var state = State.between

  private enum State {
    /// A record begins next, or an empty line after the one before.
    case between
    /// Something else does: text is passed over up to the next line that begins one.
    case searching
  }

  private enum Step {
    case record(WARCRecord)
    case passedOver
    case again
    case needsText
  }

  /// Makes a reader for the stream that errors are to call `name`.
  public init(name: String, maximumRecordLength: Int = Ingestor.maximumSize) {
    self.name = name
    self.maximumRecordLength = maximumRecordLength
  }

  /// Adds the stream's next bytes.
  public mutating func append(_ block: [UInt8]) {
    guard hasBegun else {
      opening.append(run: block.span)
      if opening.count >= GzipMembers.magic.count { begin() }
      return
    }
    if members == nil { add(block) } else { members?.append(block) }
  }

  private mutating func begin() {
    hasBegun = true
    if GzipMembers.magic.starts(with: opening.prefix(GzipMembers.magic.count)) {
      members = GzipMembers(mark: WARCReader.mark, keptSize: maximumRecordLength)
    }
    append(opening)
    opening = []
  }

  /// Says that the stream has ended.
  public mutating func finish() {
    isFinished = true
    if !hasBegun, !opening.isEmpty { begin() }
    members?.finish()
  }

  /// The next page; `nil` where more bytes are needed, or none are left.
  public mutating func next() throws(IngestionError) -> WARCRecord? {
    while true {
      switch try step() {
      case .record(let record): return record
      case .passedOver: passedOver += 1
      case .again: break
      case .needsText: if !fill() { return nil }
      }
    }
  }

  // MARK: Text

  private mutating func add(_ text: [UInt8]) {
    if start > 0 {
      buffer.removeFirst(start)
      base += start
      memberEnd = memberEnd.map { max(0, $0 - start) }
      memberStart = max(0, memberStart - start)
      start = 0
    }
    buffer.append(run: text.span)
  }

  /// Gets more text, or learns that the record can have no more.
  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    guard members != nil else {
      guard isFinished else { return false }
      end()
      return true
    }
    var text: [UInt8] = []
    switch members?.step(into: &text) {
    case .progress: break
    case .memberEnd:
      add(text)
      endAtMember()
      memberEnd = buffer.count
      memberStart = buffer.count
      awaited.end = 0
      return true
    case .damage(let offset):
      memberEnd = nil
      damage = "the gzip data from byte \(offset) on is damaged or cut off"
      limit = buffer.count
      return true
    case .end, nil:
      add(text)
      end()
      return true
    case .needsInput: return false
    }
    add(text)
    endAtMember()
    return true
  }

  /// A member that begins with a record ends the record before.
  private mutating func endAtMember() {
    guard let boundary = memberEnd, buffer.count >= boundary + WARCReader.mark.count else { return }
    if buffer[boundary...].starts(with: WARCReader.mark) { limit = boundary }
    memberEnd = nil
  }

  private mutating func end() {
    isAtEnd = true
    memberEnd = nil
    limit = buffer.count
  }

  // MARK: Records

  private mutating func step() throws(IngestionError) -> Step {
    if let limit, start >= limit { return try endPiece() }
    // What is behind a member's end is not looked at before it is known whether a record begins there.
    let available = limit ?? memberEnd ?? buffer.count
    switch state {
    case .between:
      while start < available, buffer[start] == 0x0D || buffer[start] == 0x0A { start += 1 }
      if start == available { return limit == nil ? .needsText : try endPiece() }
      guard available - start >= WARCReader.mark.count || limit != nil else { return .needsText }
      if available - start < WARCReader.mark.count, damage != nil { return try endPiece() }
      guard buffer[start..<available].starts(with: WARCReader.mark) else {
        state = .searching
        number += 1
        lost = failure(
          .corruptRecord,
          "\(position(base + start)): no record begins where one should; read on from the next")
        return .again
      }
      return try record(upTo: available)
    case .searching: return try search(upTo: available)
    }
  }

  /// Goes on behind the limit, and tells of damage before it.
  private mutating func endPiece() throws(IngestionError) -> Step {
    let text = damage
    leavePiece()
    let lost = self.lost
    self.lost = nil
    guard let text else {
      if let lost { throw lost }
      return .again
    }
    if lost == nil { number += 1 }
    throw IngestionError(
      identifier: lost?.identifier ?? identifier(nil), code: .corruptRecord,
      message: "\(text); read on from the next record")
  }

  private mutating func leavePiece() {
    start = limit ?? start
    limit = nil
    damage = nil
    state = .between
  }

  /// Reads the record at `start`.
  private mutating func record(upTo available: Int) throws(IngestionError) -> Step {
    if limit == nil, awaited.record == base + start, base + available < awaited.end {
      return .needsText
    }
    let headerEnds = HeaderFields.end(in: buffer, from: start, to: available)
    // A header that is too long is refused whether or not its end is among the text so far.
    guard let (headerEnd, blockStart) = headerEnds,
      headerEnd - start <= WARCReader.maximumHeaderSize
    else {
      if headerEnds != nil || available - start > WARCReader.maximumHeaderSize + 3 {
        return pass(.corruptRecord, "its header has no end")
      }
      return limit == nil ? .needsText : try cutOff(nil)
    }
    let header = HeaderFields(buffer[start..<headerEnd])
    guard let length = header.length(of: "content-length"),
      header.bytes(of: "warc-type") != nil
    else {
      return pass(.corruptRecord, "its header names no type or no length", header)
    }
    guard length <= maximumRecordLength else {
      number += 1
      let message =
        "\(position(base + start)): the record has \(length) bytes, more than the"
        + " \(maximumRecordLength) that are read as one; raise the limit"
      let identifier = identifier(header)
      start = blockStart - 1
      // By search and not by count: where the length is wrong, the records behind it are not lost.
      state = .searching
      // Only of a response it is worth telling.
      guard header.bytes(of: "warc-type")?.folded == "response" else { return .passedOver }
      throw IngestionError(identifier: identifier, code: .tooLarge, message: message)
    }
    let end = blockStart + length
    // What follows tells whether the length is right: empty lines, and the next record. No more is looked at than this, however
    // much there is already.
    let follows = end + 4 + WARCReader.mark.count
    let known = min(follows, available)
    var next = min(end, known)
    while next < known, buffer[next] == 0x0D || buffer[next] == 0x0A { next += 1 }
    // The end of a member whose checksum is right tells it as well, whatever is behind.
    let endsMember = end <= memberStart && next >= memberStart
    if available < follows, limit == nil, !endsMember {
      awaited = (base + start, base + follows)
      return .needsText
    }
    if !endsMember {
      let isCutOff = end > available || next == available && available < follows && damage != nil
      if isCutOff { return try cutOff(header) }
      if !WARCReader.mark.starts(with: buffer[next..<known].prefix(WARCReader.mark.count)) {
        return pass(.truncatedRecord, "its length does not lead to the next record", header)
      }
    }
    number += 1
    let block = buffer[blockStart..<end]
    start = next
    return WARCRecord(header, content: block, identifier: identifier(header)).map { .record($0) }
      ?? .passedOver
  }

  /// Gives up a record that ends before its length says so, and goes on where the next one begins.
  private mutating func cutOff(_ header: HeaderFields?) throws(IngestionError) -> Step {
    if let text = damage {
      leavePiece()
      number += 1
      throw failure(.corruptRecord, "\(text); read on from the next record", header)
    }
    return pass(.truncatedRecord, "it ends before its length says so", header)
  }

  /// Gives up the record at `start`, and searches behind its beginning.
  private mutating func pass(
    _ code: IngestionError.Code, _ reason: String, _ header: HeaderFields? = nil
  ) -> Step {
    number += 1
    let message = "\(position(base + start)): the record cannot be read: \(reason)"
    lost = failure(code, message, header)
    start += WARCReader.mark.count
    state = .searching
    return .again
  }

  /// Moves to the next line that begins a record, or to the end of the text.
  private mutating func search(upTo available: Int) throws(IngestionError) -> Step {
    let (found, isRecord) = recordStart(from: start, upTo: available)
    start = found
    if isRecord {
      state = .between
      if let error = lost {
        lost = nil
        throw error
      }
    }
    return isRecord || limit != nil && start >= available ? .again : .needsText
  }

  /// Where the next line begins that begins a record, or how far there is none.
  private func recordStart(from start: Int, upTo available: Int) -> (offset: Int, isRecord: Bool) {
    let span = buffer.span
    var next = start
    while let lineEnd = span.firstIndex(of: 0x0A, from: next), lineEnd < available {
      let line = lineEnd + 1
      let versionStart = line + WARCReader.mark.count
      guard versionStart < available else { return (limit == nil ? lineEnd : available, false) }
      if buffer[line..<available].starts(with: WARCReader.mark), buffer[versionStart].isDigit {
        return (line, true)
      }
      next = line
    }
    return (available, false)
  }

  // MARK: Errors

  private func identifier(_ header: HeaderFields?) -> String {
    header?.bytes(of: "warc-record-id").map(WARCRecord.withoutBrackets)?.nonEmptyString
      ?? "\(name):\(number)"
  }

  private func position(_ offset: Int) -> String {
    members == nil ? "byte \(offset)" : "record \(number) of \(name)"
  }

  private func failure(
    _ code: IngestionError.Code, _ message: String, _ header: HeaderFields? = nil
  ) -> IngestionError {
    IngestionError(identifier: identifier(header), code: code, message: message)
  }
}
