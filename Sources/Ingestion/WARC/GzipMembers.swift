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

  private static let magic: [UInt8] = [0x1F, 0x8B, 0x08]
  private static let headerSize = 10
  private static let outputSize = 64 * 1_024

  private let inflater: Inflater
  /// What the text of a member begins with that is found by searching.
  private let mark: [UInt8]
  private let keptSize: Int
  private var input: [UInt8] = []
  /// Offset of `input`'s first byte in the stream.
  private var base = 0
  private var next = 0
  private var memberStart = 0
  /// Offset in the stream of the member that is being read.
  private(set) var offset = 0
  private var isOpen = false
  private var isSearching = false
  private var isFinished = false
  /// Bytes that were looked at a second time: no more than there are, so that no input can make it quadratic.
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
    let kept = isOpen && next - memberStart <= keptSize ? memberStart : next
    input.removeFirst(kept)
    base += kept
    next -= kept
    memberStart = max(0, memberStart - kept)
    input.append(run: block.span)
  }

  /// Says that the stream has ended.
  mutating func finish() { isFinished = true }

  /// Does a step, and appends text to `output`.
  mutating func step(into output: inout [UInt8]) -> Event {
    if !isOpen {
      if isSearching, !findStart() { return isFinished ? .end : .needsInput }
      guard input.count - next >= GzipMembers.headerSize else {
        guard isFinished else { return .needsInput }
        let isRest = next < input.count && !isSearching
        offset = base + next
        next = input.count
        return isRest ? .damage(offset: offset) : .end
      }
      memberStart = next
      offset = base + next
      guard input[next...].starts(with: GzipMembers.magic) else { return damage() }
      inflater.reset()
      isOpen = true
    }
    var text: [UInt8] = []
    let before = next
    var status = inflater.inflate(
      input[...], from: &next, into: &text, limit: isSearching ? 4_096 : GzipMembers.outputSize)
    if isSearching {
      // A candidate proves itself by its first bytes; these are a few, and decompressed at once where the input holds them.
      if text.count < mark.count, status == .incomplete, !isFinished, input.count - before < 4_096 {
        next = before
        isOpen = false
        return .needsInput
      }
      guard text.starts(with: mark) else {
        isOpen = false
        next = memberStart + 1
        return .progress
      }
      isSearching = false
    }
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
    case .corrupt: return damage()
    }
  }

  private mutating func damage() -> Event {
    isOpen = false
    isSearching = true
    let again = next - memberStart
    if again <= keptSize, repeated + again <= base + input.count {
      repeated += again
      next = min(memberStart + 1, input.count)
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
