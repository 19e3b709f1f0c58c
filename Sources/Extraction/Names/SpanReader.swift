import Facts
import Lexicon

/// Makes the spans of each run and gathers the evidence for each: its words, then what stands around it.
final class SpanReader: Sendable {
  let evidence: EvidenceIndex
  let classes: NameClasses.Table
  let knownOrganizations: OrganizationNames
  let gazetteer: Gazetteer

  init(
    evidence: EvidenceIndex, classes: NameClasses.Table, knownOrganizations: OrganizationNames,
    gazetteer: Gazetteer
  ) {
    self.evidence = evidence
    self.classes = classes
    self.knownOrganizations = knownOrganizations
    self.gazetteer = gazetteer
  }

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
      let words = runs[index].words
      let line = runs[index].line
      var common: SpanTraits = scratch.isSport ? .sport : []
      if line != .plain { common.insert(.headline) }
      if line == .shouted { common.insert(.shouted) }
      let firstSpan = spans.count
      for first in words { addSpans(from: first, in: words, line, common, text, scratch, &spans) }
      runs[index].spans = firstSpan..<spans.count
    }
  }

  /// Adds the spans that begin at a word.
  private func addSpans(
    from first: Int, in run: Range<Int>, _ line: LineStyle, _ common: SpanTraits,
    _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch, _ spans: inout [NameSpan]
  ) {
    let word = scratch.words[first]
    let lead = lead(of: first, in: run, common, text, scratch)
    var span = NameSpan(
      first: word.token - UInt32(word.lead), end: word.end,
      firstWord: first - run.lowerBound, words: 1)
    span.nameHash = NameReading.hash(of: word, text)
    span.traits = lead.traits
    if word.lead == 0, scratch.isListed(Int(word.token)) { findListed(&span, word, scratch) }
    weighWord(&span, first, line, text, scratch)
    weighSurroundings(&span, first...first, run, lead, text, scratch)
    spans.append(span)
    guard first + 1 < run.upperBound else { return }
    addLongerSpans(
      from: first, in: run, line, lead,
      NameReading(span.nameHash, classes.of(text.tokens[Int(word.token)])), text, scratch, &spans)
  }

  /// Adds the spans of several words that begin at a word.
  private func addLongerSpans(
    from first: Int, in run: Range<Int>, _ line: LineStyle, _ lead: SpanLead, _ begun: NameReading,
    _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch, _ spans: inout [NameSpan]
  ) {
    let start = scratch.words[first].token - UInt32(scratch.words[first].lead)
    let beginsListed = scratch.isListed(Int(start))
    var reading = begun
    for last in first + 1..<min(run.upperBound, first + SpanReader.mostWords) {
      let isLoose = reading.take(scratch.words[last], text, classes)
      var span = NameSpan(
        first: start, end: scratch.words[last].end, firstWord: first - run.lowerBound,
        words: last - first + 1)
      if beginsListed, scratch.words[first].lead == 0 {
        findListed(&span, scratch.words[last], scratch)
      }
      if isLoose, span.knownOrganization < 0, span.gazetteerMatch < 0 {
        // Joined by words that join names as often as they stand inside one.
        if reading.isBeyondRepair { return }
        continue
      }
      span.nameHash = reading.hash
      span.traits = lead.traits
      span.traits.insert(.severalWords)
      let words = first...last
      // Words without a class that begin no listed name can only be a person's.
      let isPlain = reading.isPlain && !beginsListed
      if !isPlain {
        weighPlace(&span, reading, words, scratch)
        weighOrganization(&span, reading, words, text, scratch)
      }
      weighPerson(&span, reading, words, line, text, scratch)
      if !isPlain { weighOther(&span, reading, words, text, scratch) }
      weighSurroundings(&span, words, run, lead, text, scratch)
      spans.append(span)
    }
  }

  /// Finds the listed names of exactly a span's tokens, the full stop of its last word taken in or not.
  private func findListed(
    _ span: inout NameSpan, _ last: NameWord, _ scratch: borrowing NameScratch
  ) {
    let endOfWord = last.token + 1
    if let known = scratch.organization(at: Int(span.first)),
      known.end == span.end || known.end == endOfWord
    {
      span.knownOrganization = Int32(known.entry)
    }
    guard var match = scratch.firstPlace(at: Int(span.first)) else { return }
    while match < scratch.places.count, scratch.places[match].firstToken == span.first {
      let end = span.first + UInt32(scratch.places[match].tokenCount)
      if end == span.end || end == endOfWord {
        span.gazetteerMatch = Int32(match)
        return
      }
      match += 1
    }
  }

  /// Adds the points that the table of evidence gives a rule.
  @inline(__always)
  func add(_ rule: NameRule, to span: inout NameSpan) { evidence.add(rule, to: &span) }
}
