import Facts
import Lexicon

/// Finds when and where a clause happened that does not say.
///
/// Only what is clear is inherited. In a sentence: a time or place that opens it, by all clauses that stand beside
/// the first; else by clauses of one subject from one another ("killed 12 and wounded 30 on Monday"). In a paragraph:
/// that of the last sentence that had one, by clauses that tell of the past as it did. A clause that depends on another
/// ("which opened in 1951") neither gives nor takes, nor does one with several times that are no range. A state ("was the
/// largest", "has 300 members") takes none from its paragraph.
struct ClaimSettings {
  private var times = SettingStrand()
  private var places = SettingStrand()

  /// Forgets the paragraph's time and place.
  mutating func beginParagraph() {
    times.beginParagraph()
    places.beginParagraph()
  }

  /// Calls with each annotation that a clause of the sentence inherits, times first.
  func forEachInherited(by clause: Int, _ body: (Int) -> Void) {
    times.inherited(by: clause).forEach(body)
    places.inherited(by: clause).forEach(body)
  }

  /// Reads a sentence that is cut into clauses.
  mutating func read(
    _ clauses: [Clause], mayStatePeriod: Bool, _ bound: borrowing BoundAnnotations,
    _ text: borrowing TokenizedText, _ words: Span<ClauseWord>, _ annotations: Span<Annotation>
  ) {
    times.beginSentence(clauses: clauses.count)
    places.beginSentence(clauses: clauses.count)
    for index in clauses.indices {
      var time = SettingStrand.Stated()
      var place = SettingStrand.Stated()
      if let first = bound.first(in: index), clauses[index].hasVerb {
        let tokens = clauses[index].first..<clauses[index].end
        if mayStatePeriod { time.hasAny = statesPeriod(text, words, tokens) }
        // What opens the clause stands before its subject, else before its verb.
        let verb = clauses[index].verb?.first ?? clauses[index].speech?.first ?? .max
        let head = min(clauses[index].subject ?? .max, verb)
        var reading = Reading(
          opening: head < text.count && head > tokens.lowerBound ? Int(text.tokens[head].start) : 0,
          token: tokens.lowerBound)
        var annotation: Int? = first
        while let next = annotation {
          read(next, of: tokens, &reading, &time, &place, text, words, annotations)
          annotation = bound.next(after: next)
        }
      }
      times.state(time, in: index)
      places.state(place, in: index)
    }
    times.inherit(clauses)
    places.inherit(clauses)
  }

  /// How far a clause is read.
  private struct Reading {
    /// Offset of what the clause's opening ends before.
    let opening: Int
    /// The first token that does not begin before the last place.
    var token: Int
  }

  /// Reads an annotation of a clause: a time or place that the clause states.
  private func read(
    _ annotation: Int, of clause: Range<Int>, _ reading: inout Reading,
    _ time: inout SettingStrand.Stated, _ place: inout SettingStrand.Stated,
    _ text: borrowing TokenizedText, _ words: Span<ClauseWord>, _ annotations: Span<Annotation>
  ) {
    switch annotations[annotation].content {
    case .temporal(let expression):
      time.hasAny = true
      // "for 18 days": what lasted is not of the next clause's day.
      guard expression.type == .date || expression.type == .time else { return }
      take(annotation, expression, into: &time, annotations)
      if !time.isSettled { time.opens = annotations[annotation].span.start < reading.opening }
      time.isSettled = true
    case .place:
      let start = annotations[annotation].span.start
      while reading.token < clause.upperBound, Int(text.tokens[reading.token].start) < start {
        reading.token += 1
      }
      let token = reading.token
      if isLocative(text, before: token, from: clause.lowerBound) {
        place.mentions = SettingMentions(first: place.isSettled ? -1 : Int32(annotation))
        if !place.isSettled { place.opens = start < reading.opening }
        place.isSettled = true
      } else if !place.mentions.isEmpty, place.mentions.second < 0, token > 1,
        words[token - 1].has(.comma),
        annotations[Int(place.mentions.first)].span.end == Int(text.tokens[token - 1].start)
      {
        // "in Ghent, Belgium"
        place.mentions.second = Int32(annotation)
      }
      place.hasAny = true
    case .quantity, .organization: break
    }
  }

  /// Takes a clause's next time: the first, or the other end of its range; else it is not clear which.
  private func take(
    _ annotation: Int, _ expression: TemporalExpression, into time: inout SettingStrand.Stated,
    _ annotations: Span<Annotation>
  ) {
    if !time.isSettled {
      // No "now", no "recently", no impossible day.
      guard expression.invalid == nil, case .point = expression.value else { return }
      time.mentions.first = Int32(annotation)
    } else if !time.mentions.isEmpty {
      let first = annotations[Int(time.mentions.first)]
      if time.mentions.second < 0, let interval = expression.interval,
        case .temporal(let other) = first.content, other.interval == interval
      {
        time.mentions.second = Int32(annotation)
      } else {
        time.mentions = SettingMentions()
      }
    }
  }

  /// Whether a clause is about a period of its own, which no date says: "during the war", "in total".
  private func statesPeriod(
    _ text: borrowing TokenizedText, _ words: Span<ClauseWord>, _ clause: Range<Int>
  ) -> Bool {
    var index = clause.lowerBound
    while index < clause.upperBound {
      if words[index].has(.period),
        text.token(index, isIn: .duringWord)
          || (index > clause.lowerBound && text.token(index - 1, isIn: .inWord))
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether a place stands behind "in", "at", "near" or "outside", maybe with an article between.
  private func isLocative(
    _ text: borrowing TokenizedText, before token: Int, from first: Int
  ) -> Bool {
    var index = token - 1
    if index > first, text.token(index, isIn: .article) { index -= 1 }
    guard index >= first else { return false }
    let classes = text.lexicon.classes[Int(text.tokens[index].lexeme)]
    return classes.contains(.inWord) || classes.contains(.atWord)
      || ClaimSettings.prepositions.contains(text.tokens[index].payload)
  }

  private static let prepositions = FoldedHash.payloads(of: "near outside inside")
}
