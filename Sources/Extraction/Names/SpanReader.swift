import Facts
import Lexicon

/// Makes the spans of each run and gathers the evidence for each: its words, then what stands around it.
struct SpanReader {
  let evidence: EvidenceIndex
  let classes: NameClasses.Table
  let knownOrganizations: OrganizationNames
  let gazetteer: Gazetteer

  /// Most words that one name has, but for names that a list knows.
  private static let mostWords = 9

  /// Fills the spans of all runs.
  func read(_ workspace: borrowing Workspace, _ scratch: inout NameScratch) {
    for run in scratch.runs.indices {
      let words = scratch.runs[run].words
      let firstSpan = scratch.spans.count
      for first in words {
        addSpans(from: first, in: run, workspace, &scratch)
      }
      scratch.runs[run].spans = firstSpan..<scratch.spans.count
    }
  }

  /// Adds the spans that begin at a word.
  private func addSpans(
    from first: Int, in run: Int, _ workspace: borrowing Workspace, _ scratch: inout NameScratch
  ) {
    let start = Int(scratch.words[first].token)
    let known = scratch.organization(at: start)
    let places = scratch.firstPlace(at: start)
    var reading = NameReading(first: first)
    for last in first..<min(scratch.runs[run].words.upperBound, first + SpanReader.mostWords) {
      let isLoose = reading.take(last, workspace.text, scratch)
      let end = Int(scratch.words[last].end)
      var span = NameSpan(first: start - Int(scratch.words[first].lead), end: end)
      span.nameTokens = UInt8(last - first + 1)
      span.nameHash = reading.hash
      if let known, span.first == start,
        known.end == end || Int(known.end) == Int(scratch.words[last].token) + 1
      {
        span.knownOrganization = Int32(known.entry)
      }
      if let places, span.first == start {
        span.gazetteerMatch = placeMatch(
          from: places, endingAt: end, orAt: Int(scratch.words[last].token) + 1, scratch)
      }
      if isLoose, span.knownOrganization < 0, span.gazetteerMatch < 0 {
        // Joined by words that join names as often as they stand inside one.
        if reading.isBeyondRepair { break }
        continue
      }
      weigh(&span, reading, first...last, in: run, workspace, scratch)
      scratch.spans.append(span)
    }
  }

  /// The name of the gazetteer that ends with a word, its full stop taken in or not; -1 for none.
  private func placeMatch(
    from first: Int, endingAt end: Int, orAt endOfWord: Int, _ scratch: borrowing NameScratch
  ) -> Int32 {
    var match = first
    while match < scratch.places.count,
      scratch.places[match].firstToken == scratch.places[first].firstToken
    {
      let upper = scratch.places[match].tokens.upperBound
      if upper == end || upper == endOfWord { return Int32(match) }
      match += 1
    }
    return -1
  }

  /// Adds the points that the table of evidence gives a rule.
  @inline(__always)
  func add(_ rule: NameRule, to span: inout NameSpan) { evidence.add(rule, to: &span) }

  /// Gathers all evidence of a span.
  private func weigh(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>, in run: Int,
    _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) {
    let line = scratch.runs[run].line
    span.traits = []
    if line != .plain { span.traits.insert(.headline) }
    if line == .shouted { span.traits.insert(.shouted) }
    if scratch.isSport { span.traits.insert(.sport) }
    if words.count > 1 { span.traits.insert(.severalWords) }
    if scratch.words[words.lowerBound].opensSentence { span.traits.insert(.opensSentence) }
    weighPlace(&span, reading, words, workspace, scratch)
    weighOrganization(&span, reading, words, workspace, scratch)
    weighPerson(&span, reading, words, line, workspace, scratch)
    weighOther(&span, reading, words, line, workspace, scratch)
    weighSurroundings(&span, words, scratch.runs[run].words, workspace, scratch)
    span.ownScore = span.score
  }
}
