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
    for mentions in [times.inherited[clause], places.inherited[clause]] where !mentions.isEmpty {
      body(Int(mentions.first))
      if mentions.second >= 0 { body(Int(mentions.second)) }
    }
  }

  /// Reads a sentence that is cut into clauses.
  mutating func read(
    _ clauses: [Clause], _ scratch: ClaimExtractor.Scratch, _ text: borrowing TokenizedText,
    _ facts: borrowing ArticleFacts
  ) {
    times.beginSentence()
    places.beginSentence()
    for index in clauses.indices {
      read(clauses[index], scratch.annotations(of: index), text, facts)
    }
    times.inherit(clauses)
    places.inherit(clauses)
  }

  /// Reads what a clause states itself.
  private mutating func read(
    _ clause: Clause, _ annotations: ArraySlice<Int32>, _ text: borrowing TokenizedText,
    _ facts: borrowing ArticleFacts
  ) {
    var time = SettingStrand.Stated()
    var place = SettingStrand.Stated()
    defer {
      times.append(time)
      places.append(place)
    }
    guard !annotations.isEmpty, clause.hasVerb else { return }
    time.hasAny = statesPeriod(text, clause)
    // What opens the clause stands before its subject, else before its verb.
    let head = min(clause.subject ?? .max, (clause.verb ?? clause.speech)?.first ?? .max)
    let opening = head < text.count && head > clause.first ? Int(text.tokens[head].start) : 0
    var token = clause.first
    for annotation in annotations {
      let span = facts.annotations[Int(annotation)].span
      switch facts.annotations[Int(annotation)].content {
      case .temporal(let expression):
        guard expression.type == .date || expression.type == .time else {
          // "for 18 days": what lasted is not of the next clause's day.
          time.hasAny = true
          continue
        }
        take(annotation, expression, into: &time, facts)
        if !time.isSettled { time.opens = span.start < opening }
        time.hasAny = true
        time.isSettled = true
      case .place:
        while token < clause.end, Int(text.tokens[token].start) < span.start { token += 1 }
        if isLocative(text, before: token, from: clause.first) {
          place.mentions = SettingMentions(first: place.isSettled ? -1 : annotation)
          if !place.isSettled { place.opens = span.start < opening }
          place.isSettled = true
        } else if !place.mentions.isEmpty, place.mentions.second < 0, token > 1,
          text.token(token - 1, isIn: .comma),
          facts.annotations[Int(place.mentions.first)].span.end == Int(text.tokens[token - 1].start)
        {
          // "in Ghent, Belgium"
          place.mentions.second = annotation
        }
        place.hasAny = true
      case .quantity, .organization: break
      }
    }
  }

  /// Takes a clause's next time: the first, or the other end of its range; else it is not clear which.
  private func take(
    _ annotation: Int32, _ expression: TemporalExpression, into time: inout SettingStrand.Stated,
    _ facts: borrowing ArticleFacts
  ) {
    if !time.isSettled {
      // No "now", no "recently", no impossible day.
      guard expression.invalid == nil, case .point = expression.value else { return }
      time.mentions.first = annotation
    } else if !time.mentions.isEmpty {
      let isRange =
        time.mentions.second < 0 && expression.interval != nil
        && interval(facts.annotations[Int(time.mentions.first)]) == expression.interval
      if isRange { time.mentions.second = annotation } else { time.mentions = SettingMentions() }
    }
  }

  private func interval(_ annotation: Annotation) -> TemporalExpression.Interval? {
    if case .temporal(let expression) = annotation.content { return expression.interval }
    return nil
  }

  /// Whether a clause is about a period of its own, which no date says: "during the war", "in total".
  private func statesPeriod(_ text: borrowing TokenizedText, _ clause: Clause) -> Bool {
    (clause.first..<clause.end).contains { index in
      text.tokens[index].payload == ClaimSettings.during
        || (ClaimSettings.sums.contains(text.tokens[index].payload)
          && index > clause.first && text.token(index - 1, isIn: .inWord))
    }
  }

  private static let during = FoldedHash(of: "during".utf8).low
  private static let sums = FoldedHash.payloads(of: "total all")

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
