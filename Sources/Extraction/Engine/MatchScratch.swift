/// What matching writes to: made once a worker, so that an attempt costs no memory and no clearing of any.
struct MatchScratch: Sendable {
  /// A way not yet taken.
  struct Way {
    var node: UInt16 = 0
    var captures: UInt16 = 0
    var token: UInt32 = 0
  }

  /// A capture before it is known that the pattern matches.
  struct Capture {
    var slot = Slot.none
    var test: UInt16 = 0
    var token: UInt32 = 0
  }

  /// The captures of a match.
  struct Captures {
    var elements: [Capture]
    var count = 0

    init(room: Int) {
      elements = [Capture](repeating: Capture(), count: room)
    }

    /// Notes a capture; what does not fit is not kept.
    mutating func append(slot: Slot, test: UInt16, at token: Int) {
      guard count < elements.count else { return }
      elements[count] = Capture(slot: slot, test: test, token: UInt32(token))
      count += 1
    }
  }

  /// A rule's match before its value is asked for.
  struct Candidate {
    var rule: UInt32 = 0
    var first: UInt32 = 0
    var end: UInt32 = 0

    var length: UInt32 { end - first }

    func precedes(_ other: Candidate) -> Bool {
      length > other.length || (length == other.length && rule < other.rule)
    }
  }

  /// Ways not yet taken that a match keeps in mind; more splits in a row than this fail the match.
  static let maximumWays = 24
  /// Captures that a match keeps.
  static let maximumCaptures = 16
  /// Matches that are kept at one token; of more the shortest are dropped.
  static let maximumCandidates = 12

  var ways: [Way]
  /// The captures of the last run.
  var captures: Captures
  /// The captures of the first candidate.
  var bestCaptures: Captures
  /// The matches at one token, the longest first, then in the order of the table.
  private(set) var candidates: [Candidate]
  var candidateCount = 0
  /// The captures of the match whose value is asked for.
  var resolved: [MatchCapture] = []

  /// Takes the memory.
  init() {
    ways = [Way](repeating: Way(), count: MatchScratch.maximumWays)
    captures = Captures(room: MatchScratch.maximumCaptures)
    bestCaptures = captures
    candidates = [Candidate](repeating: Candidate(), count: MatchScratch.maximumCandidates)
  }

  private init(room: Int) {
    ways = []
    captures = Captures(room: room)
    bestCaptures = captures
    candidates = []
  }

  /// What stands in the place of the memory while that is in use; it has none itself.
  static let inUse = MatchScratch(room: 0)

  /// Keeps a match, whose captures are those of the last run, in its place.
  mutating func insert(_ candidate: Candidate) {
    var index = candidateCount
    while index > 0, candidate.precedes(candidates[index - 1]) {
      if index < candidates.count { candidates[index] = candidates[index - 1] }
      index -= 1
    }
    guard index < candidates.count else { return }
    candidates[index] = candidate
    candidateCount = min(candidateCount + 1, candidates.count)
    if index == 0 { swap(&captures, &bestCaptures) }
  }
}
