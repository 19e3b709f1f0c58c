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
  func read(_ text: borrowing TokenizedText, _ scratch: inout NameScratch) {
    // Taken out while they are filled: all else of the scratch space is only lent from here on.
    var runs: [NameRun] = []
    var spans: [NameSpan] = []
    swap(&runs, &scratch.runs)
    swap(&spans, &scratch.spans)
    addSpans(of: &runs, text, scratch, &spans)
    swap(&runs, &scratch.runs)
    swap(&spans, &scratch.spans)
  }

  private func addSpans(
    of runs: inout [NameRun], _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch,
    _ spans: inout [NameSpan]
  ) {
    for index in runs.indices {
      let run = runs[index]
      let firstSpan = spans.count
      for first in run.words { addSpans(from: first, in: run, text, scratch, &spans) }
      runs[index].spans = firstSpan..<spans.count
    }
  }

  /// Adds the spans that begin at a word.
  private func addSpans(
    from first: Int, in run: NameRun, _ text: borrowing TokenizedText,
    _ scratch: borrowing NameScratch, _ spans: inout [NameSpan]
  ) {
    let word = scratch.words[first]
    let start = Int(word.token)
    let isListed = word.lead == 0 && scratch.isListed(start)
    let lead = lead(of: first, in: run, text, scratch)
    var reading = NameReading(of: word, text, classes)
    var last = first
    var isLoose = false
    while true {
      let end = scratch.words[last].end
      var span = NameSpan(
        first: UInt32(start) - UInt32(word.lead), end: end,
        firstWord: first - run.words.lowerBound, words: last - first + 1)
      span.nameHash = reading.hash
      span.traits = lead.traits
      if isListed { find(&span, at: start, endOfWord: scratch.words[last].token + 1, scratch) }
      if !isLoose || span.knownOrganization >= 0 || span.gazetteerMatch >= 0 {
        weigh(&span, reading, first...last, in: run, lead, text, scratch)
        spans.append(span)
      } else if reading.isBeyondRepair {
        // Joined by words that join names as often as they stand inside one.
        return
      }
      last += 1
      guard last < run.words.upperBound, last - first < SpanReader.mostWords else { return }
      isLoose = reading.take(scratch.words[last], text, classes)
    }
  }

  /// Finds the listed names of exactly a span's tokens, its full stop taken in or not.
  private func find(
    _ span: inout NameSpan, at start: Int, endOfWord: UInt32, _ scratch: borrowing NameScratch
  ) {
    if let known = scratch.organization(at: start), known.end == span.end || known.end == endOfWord
    {
      span.knownOrganization = Int32(known.entry)
    }
    guard let first = scratch.firstPlace(at: start) else { return }
    var match = first
    while match < scratch.places.count, scratch.places[match].firstToken == UInt32(start) {
      let upper = UInt32(start) + UInt32(scratch.places[match].tokenCount)
      if upper == span.end || upper == endOfWord {
        span.gazetteerMatch = Int32(match)
        return
      }
      match += 1
    }
  }

  /// Adds the points that the table of evidence gives a rule.
  @inline(__always)
  func add(_ rule: NameRule, to span: inout NameSpan) { evidence.add(rule, to: &span) }

  /// Gathers all evidence of a span.
  @inline(__always)
  private func weigh(
    _ span: inout NameSpan, _ reading: NameReading, _ words: ClosedRange<Int>,
    in run: NameRun, _ lead: SpanLead, _ text: borrowing TokenizedText,
    _ scratch: borrowing NameScratch
  ) {
    if words.lowerBound == words.upperBound {
      weighWord(
        &span, scratch.words[words.lowerBound], reading.firstClasses, run.line, text, scratch)
    } else {
      span.traits.insert(.severalWords)
      weighPlace(&span, reading, words, scratch)
      weighOrganization(&span, reading, words, text, scratch)
      weighPerson(&span, reading, words, run.line, text, scratch)
      weighOther(&span, reading, words, text, scratch)
    }
    weighSurroundings(&span, words, run.words, lead, text, scratch)
    span.ownScore = span.score
  }
}
