internal import JSON

/// Decompresses a stream of gzip members that is fed in blocks, and finds the next member after a damaged one.
///
/// A web archive holds one member a record. After damage, the search begins right behind the start of the damaged member,
/// because a cut member takes its successors' bytes for its own; for that, the compressed bytes of the current member are kept,
/// up to a limit. What looks like a member is believed where its text begins as it should.
///
/// Source of the format: RFC 1952.
struct GzipMembers: ~Copyable {
  /// What came of a step.
  enum Event {
    /// Text was appended, or a start was passed over: go on.
    case progress
    /// A member ended, and its checksum is right.
    case memberEnd
    /// A member is damaged or cut off; its text so far cannot be trusted.
    case damage(offset: Int)
    /// Another block is needed.
    case needsInput
    /// All has been read.
    case end
  }

  /// What every member begins with.
  static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

  private static let headerSize = 10
  private static let outputSize = 64 * 1_024
  /// Compressed bytes that must hold the first of the text of what looks like a member: a header with its file name, and the
  /// code of its first block.
  private static let proofSize = 1_024

  private let inflater: Inflater
  /// What the text of a member begins with that is found by searching.
  private let mark: [UInt8]
  private let keptSize: Int
  private var input: [UInt8] = []
  /// Offset of `input`'s first byte in the stream.
  private var base = 0
  private var next = 0
  /// Offset in the stream of the member that is being read.
  private(set) var offset = 0
  private var isOpen = false
  /// The open member is damaged at `next`.
  private var isBroken = false
  private var isSearching = false
  private var isFinished = false
  /// Bytes that were looked at a second time.
  private var repeated = 0

  /// Makes a reader; `keptSize` bounds the compressed bytes that are kept.
  init?(mark: [UInt8], keptSize: Int) {
    guard let inflater = Inflater(.gzip) else { return nil }
    self.inflater = inflater
    self.mark = mark
    self.keptSize = keptSize
  }

  /// Whether bytes begin like a member.
  static func begins(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: magic) }

  /// Adds the stream's next bytes.
  mutating func append(_ block: [UInt8]) {
    // Of a member that is too long to be kept, only what is new matters.
    let used = isOpen && base + next - offset <= keptSize ? offset - base : next
    input.removeFirst(used)
    base += used
    next -= used
    input.append(run: block.span)
  }

  /// Says that the stream has ended.
  mutating func finish() { isFinished = true }

  /// Does a step, and appends text to `output`.
  ///
  /// What the steps give together depends on the stream's bytes alone, and not on how they were cut into blocks.
  mutating func step(into output: inout [UInt8]) -> Event {
    if isBroken { return damage() }
    if !isOpen, let event = open() { return event }
    var text: [UInt8] = []
    var status = inflater.inflate(
      input[...], from: &next, into: &text, limit: GzipMembers.outputSize)
    output.append(run: text.span)
    if status == .incomplete, text.isEmpty, next == input.count {
      guard isFinished else { return .needsInput }
      status = .corrupt
    }
    switch status {
    case .incomplete: return .progress
    case .complete:
      isOpen = false
      return .memberEnd
    case .corrupt:
      // The text before the damage goes first: in smaller blocks it would have been given already.
      isBroken = true
      return text.isEmpty ? damage() : .progress
    }
  }

  /// Begins the next member; an event where there is none, or not yet.
  private mutating func open() -> Event? {
    if isSearching, !findStart() { return isFinished ? .end : .needsInput }
    let rest = input.count - next
    guard isFinished || rest >= (isSearching ? GzipMembers.proofSize : GzipMembers.headerSize)
    else { return .needsInput }
    offset = base + next
    guard rest >= GzipMembers.headerSize else {
      next = input.count
      return rest > 0 && !isSearching ? .damage(offset: offset) : .end
    }
    if isSearching, !isProven() {
      next += 1
      return .progress
    }
    isSearching = false
    guard GzipMembers.begins(input[next...]) else { return damage() }
    inflater.reset()
    isOpen = true
    return nil
  }

  /// Whether the text of what looks like a member begins as it should.
  private mutating func isProven() -> Bool {
    inflater.reset()
    var end = next
    var text: [UInt8] = []
    _ = inflater.inflate(
      input[..<min(next + GzipMembers.proofSize, input.count)], from: &end, into: &text,
      limit: mark.count)
    return text == mark
  }

  private mutating func damage() -> Event {
    isOpen = false
    isBroken = false
    isSearching = true
    let again = base + next - offset
    // Of all that was read, no more than twice as much is read again: no input can make it quadratic.
    if again <= keptSize, repeated + again <= 2 * (base + next) {
      repeated += again
      next = offset - base + 1
    }
    return .damage(offset: offset)
  }

  /// Moves to the next bytes that may begin a member.
  private mutating func findStart() -> Bool {
    next = candidate(from: next)
    return next + 4 <= input.count
  }

  private func candidate(from start: Int) -> Int {
    let span = input.span
    var next = start
    while let found = span.firstIndex(of: 0x1F, from: next) {
      // What stands too near to the end is looked at again with the next block.
      guard found + 4 <= span.count else { return found }
      // Three bits of the flags are reserved, and zero.
      if span[found + 1] == 0x8B, span[found + 2] == 0x08, span[found + 3] < 0x20 { return found }
      next = found + 1
    }
    return span.count
  }
}
