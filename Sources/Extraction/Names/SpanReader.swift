import Facts
import Lexicon

/// Makes the spans of each run and gathers the evidence for each: its words, then what stands around it.
struct SpanReader {
  let evidence: EvidenceIndex
  let classes: NameClasses.Table

  /// Most words that one name has, but for names that a list knows.
  private static let mostWords = 9

  /// Fills the spans of all runs.
  func read(_ workspace: borrowing Workspace, _ scratch: inout NameScratch) {
    var place = 0
    var organization = 0
    for run in scratch.runs.indices {
      let words = scratch.runs[run].words
      let firstSpan = scratch.spans.count
      for first in words {
        let token = scratch.words[first].token
        while place < scratch.places.count, scratch.places[place].firstToken < token { place += 1 }
        while organization < scratch.organizations.count,
          scratch.organizations[organization].first < token
        { organization += 1 }
        addSpans(
          from: first, in: run, placeMatches: place, organizationMatch: organization, workspace,
          &scratch)
      }
      scratch.runs[run].spans = firstSpan..<scratch.spans.count
    }
  }

  /// Adds the spans that begin at a word.
  private func addSpans(
    from first: Int, in run: Int, placeMatches: Int, organizationMatch: Int,
    _ workspace: borrowing Workspace, _ scratch: inout NameScratch
  ) {
    let start = Int(scratch.words[first].token)
    let known =
      organizationMatch < scratch.organizations.count
        && scratch.organizations[organizationMatch].first == start
      ? scratch.organizations[organizationMatch] : nil
    var reading = NameReading(first: first)
    for last in first..<min(scratch.runs[run].words.upperBound, first + SpanReader.mostWords) {
      let isLoose = reading.take(last, workspace.text, scratch)
      let end = Int(scratch.words[last].end)
      var span = NameSpan(first: start, end: end)
      span.nameTokens = UInt8(last - first + 1)
      span.nameHash = reading.hash
      if let known, known.end == end || Int(known.end) == Int(scratch.words[last].token) + 1 {
        span.knownOrganization = Int32(known.entry)
      }
      var match = placeMatches
      while match < scratch.places.count, scratch.places[match].firstToken == start {
        let upper = scratch.places[match].tokens.upperBound
        if upper == end || upper == Int(scratch.words[last].token) + 1 {
          span.gazetteerMatch = Int32(match)
          break
        }
        match += 1
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
