import Lexicon

/// Cuts a sentence into clauses, in one pass from left to right.
///
/// A clause ends where a conjunction, a comma or a relative pronoun is followed by a verb of another one. A clause
/// that is cut in two by another ("The plant, which opened in 1951, closed") waits and goes on behind it. Where
/// it is not clear that a clause ends, it does not.
struct ClauseSplitter {
  /// The clauses of the sentence, by their first token.
  private(set) var clauses: [Clause] = []
  /// Where the sentence goes from one clause to another, or back to one; -1 is what belongs to none.
  private(set) var turns: [(token: Int, clause: Int)] = []
  private var current = 0
  /// The last comma that was passed, and how many since the last verb.
  private var comma = -1
  private var commas = 0

  private let reader: VerbGroupReader

  /// Stands for no clause.
  static let loose = -1
  /// Longest look ahead for the second comma around a participle, in tokens.
  private static let longestInsertion = 24
  /// Longest look from a number behind a comma to its verb, in tokens.
  private static let shortSubject = 5

  init(_ reader: VerbGroupReader) {
    self.reader = reader
  }

  /// Reads a sentence.
  mutating func split(_ text: borrowing TokenizedText, _ sentence: Range<Int>) {
    clauses.removeAll(keepingCapacity: true)
    turns.removeAll(keepingCapacity: true)
    comma = -1
    commas = 0
    var index = sentence.lowerBound
    if let end = reader.dateline(text, sentence) {
      turns.append((index, ClauseSplitter.loose))
      index = end
    }
    open(Clause(first: index, .main), at: index)
    while index < sentence.upperBound {
      if text.tokens[index].lexeme != 0, turn(text, at: index, in: sentence) {
        index += 1
        continue
      }
      if reader.isAttribution(text, at: index) {
        clauses[current].attributed = true
        if !clauses[current].hasVerb { clauses[current].saysAll = true }
      } else if let group = reader.group(text, at: index, in: sentence) {
        take(group, text, sentence)
        index = max(group.end, index + 1)
        continue
      }
      index += 1
    }
    clauses[current].end = sentence.upperBound
  }

  // MARK: Verbs

  private mutating func take(
    _ group: VerbGroup, _ text: borrowing TokenizedText, _ sentence: Range<Int>
  ) {
    // Some were read where their clause began.
    guard group.first >= clauses[current].subjectFrom else { return }
    defer { commas = 0 }
    if resume(before: group) { return }
    if splitsReducedRelative(group, text) { return }
    let clause = clauses[current]
    if group.isSpeech, let verb = clause.verb, comma >= verb.end {
      attribute(group, text)
      return
    }
    if !clause.hasVerb, current == 0, commas == 0, clause.first < group.first,
      reader.opensDependentClause(text, at: clause.first)
    {
      clauses[current].isOpening = true
      clauses[current].relation = .dependent
    }
    clauses[current].take(
      group, reader.subject(text, from: clause.subjectFrom, to: group.first))
    if group.isSpeech, clause.verb == nil,
      let content = reader.content(text, after: group, in: sentence)
    {
      // "said on Friday that …": what is said is another clause than when it was said.
      follow(.main, at: content)
      clauses[current].subject = nil
    }
  }

  /// ", police said on Friday": behind what is said; it goes for all that one subject did.
  private mutating func attribute(_ group: VerbGroup, _ text: borrowing TokenizedText) {
    var said = current
    clauses[said].attributed = true
    while said > 0, clauses[said].relation == .coordinated {
      said -= 1
      clauses[said].attributed = true
    }
    let start = comma + 1
    follow(.dependent, at: start)
    clauses[current].attributed = false
    clauses[current].take(group, reader.subject(text, from: start, to: group.first))
  }

  /// Goes back to the clause that waits for its verb, if this is it: "…, which opened in 1951, closed".
  private mutating func resume(before group: VerbGroup) -> Bool {
    let clause = clauses[current]
    guard clause.waiting >= 0, let verb = clause.verb else { return false }
    let hasComma = comma >= verb.end
    // ", police said" has its own subject.
    if group.isSpeech, hasComma, comma + 1 < group.first { return false }
    let end = hasComma ? comma : group.first
    clauses[current].end = end
    current = clause.waiting
    turns.append((end, current))
    clauses[current].take(group, nil)
    return true
  }

  /// "The house built in 1912 was sold": the first verb only describes, if another follows it.
  private mutating func splitsReducedRelative(
    _ group: VerbGroup, _ text: borrowing TokenizedText
  ) -> Bool {
    let clause = clauses[current]
    guard let first = clause.verb, clause.speech == nil, !group.isSpeech, comma < first.first,
      clause.subject == first.first - 1, first.mayDescribe, !group.mayDescribe,
      reader.isPreposition(text, at: first.end),
      turns.last.map({ $0.token <= first.first }) ?? false
    else { return false }
    var inner = Clause(first: first.first, .dependent, subject: clause.subject)
    inner.verb = first
    inner.end = group.first
    let outer = current
    turns.append((first.first, clauses.count))
    clauses.append(inner)
    turns.append((group.first, outer))
    clauses[outer].verb = nil
    clauses[outer].take(group, nil)
    return true
  }

  // MARK: Turns

  /// Words and signs that may begin a clause, but for relative pronouns.
  private static let openers = WordClassSet([
    .comma, .semicolon, .conjunction, .pronoun, .afterWord, .beforeWord, .sinceWord, .untilWord,
    .asWord,
  ])

  /// Opens a clause at a word that may begin one; whether it did.
  private mutating func turn(
    _ text: borrowing TokenizedText, at index: Int, in sentence: Range<Int>
  ) -> Bool {
    let classes = text.lexicon.classes[Int(text.tokens[index].lexeme)]
    // Most words begin no clause.
    guard classes.intersects(ClauseSplitter.openers) || reader.isRelativePronoun(text, at: index)
    else { return false }
    let clause = clauses[current]
    if classes.contains(.comma) {
      let opened = index > clause.first && turnAtComma(text, at: index, in: sentence)
      comma = index
      commas += 1
      return opened
    }
    guard index > clause.first, index > (turns.last?.token ?? 0) else { return false }
    if reader.isRelativePronoun(text, at: index) {
      return turnAtRelative(text, at: index, in: sentence)
    }
    guard clause.hasVerb else { return false }
    if classes.contains(.conjunction) || classes.contains(.semicolon) {
      if reader.opensDependentClause(text, at: index) {
        guard reader.finiteVerb(text, after: index, before: sentence.upperBound) != nil else {
          return false
        }
        follow(.dependent, at: index)
        return true
      }
      let next = reader.pastAdverbs(text, from: index + 1)
      if clause.verb?.isGerund ?? false, let group = reader.gerund(text, at: next) {
        follow(.coordinated, at: index)
        clauses[current].take(group, nil)
        return true
      }
      guard let group = reader.finiteVerb(text, after: index, before: sentence.upperBound) else {
        return false
      }
      follow(group.first == next ? .coordinated : .joined, at: index)
      return true
    }
    if classes.contains(.pronoun), text.token(index - 1, isIn: .comma) {
      guard let group = reader.finiteVerb(text, after: index, before: sentence.upperBound),
        !group.isSpeech
      else { return false }
      follow(.joined, at: index)
      return true
    }
    guard clause.verb != nil, reader.isTimeConjunction(text, at: index),
      let group = reader.finiteVerb(
        text, after: index, before: sentence.upperBound, stopsAtComma: true),
      group.first > index + 1
    else { return false }
    follow(.dependent, at: index)
    return true
  }

  /// Opens a clause behind a comma, where a verb stands there and the clause before has one.
  private mutating func turnAtComma(
    _ text: borrowing TokenizedText, at index: Int, in sentence: Range<Int>
  ) -> Bool {
    let clause = clauses[current]
    if clause.isOpening, clause.hasVerb {
      guard reader.finiteVerb(text, after: index, before: sentence.upperBound) != nil else {
        return false
      }
      follow(.main, at: index + 1)
      clauses[current].subject = nil
      return true
    }
    let next = reader.pastAdverbs(text, from: index + 1)
    guard next < sentence.upperBound else { return false }
    guard clause.verb != nil else { return insertParticiple(text, at: index, in: sentence) }
    if let group = reader.gerund(text, at: next), reader.isObject(text, at: group.end) {
      follow(.coordinated, at: index + 1)
      clauses[current].take(group, nil)
      return true
    }
    if clause.waiting >= 0 {
      // ", which opened in 1951, employs 300 people"
      guard let group = reader.present(text, at: next) else { return false }
      comma = index
      return resume(before: group)
    }
    if let group = reader.group(text, at: next, in: index..<sentence.upperBound), !group.isSpeech,
      group.isPast, reader.isObject(text, at: group.end) || next > index + 1
    {
      follow(.coordinated, at: index + 1)
      return true
    }
    // "Six people died, three were hurt": a number with its own verb.
    guard reader.isNumber(text, at: next),
      let group = reader.finiteVerb(
        text, after: next, before: min(sentence.upperBound, next + ClauseSplitter.shortSubject),
        stopsAtComma: true), !group.isSpeech
    else { return false }
    follow(.joined, at: index + 1)
    return true
  }

  /// ", founded in 1951," between a subject and its verb.
  private mutating func insertParticiple(
    _ text: borrowing TokenizedText, at index: Int, in sentence: Range<Int>
  ) -> Bool {
    let clause = clauses[current]
    if !clause.hasVerb, commas > 0 { setApart(text, to: index, in: sentence) }
    guard !clause.hasVerb, commas == 0, clause.waiting < 0,
      let subject = reader.subject(text, from: clause.subjectFrom, to: index),
      let group = reader.participle(text, at: reader.pastAdverbs(text, from: index + 1))
    else { return false }
    var second = group.end
    let limit = min(sentence.upperBound, index + ClauseSplitter.longestInsertion)
    while second < limit, !text.token(second, isIn: .comma) { second += 1 }
    guard second < limit else { return false }
    insert(subject, at: index + 1)
    clauses[current].take(group, nil)
    clauses[current].subjectFrom = group.end
    return true
  }

  /// ", the mayor of Ghent," or ", 51," between a subject and its verb: nothing in it belongs to the clause.
  private mutating func setApart(
    _ text: borrowing TokenizedText, to index: Int, in sentence: Range<Int>
  ) {
    let clause = clauses[current]
    let first = comma + 1
    guard comma > clause.first, first < index, !reader.isPreposition(text, at: clause.first),
      text.token(first, isIn: .article) || (first + 1 == index && text.tokens[first].has(.digits)),
      turns.last.map({ $0.token <= comma }) ?? false,
      reader.group(
        text, at: reader.pastAdverbs(text, from: index + 1), in: index..<sentence.upperBound) != nil
    else { return }
    clauses[current].subject = reader.subject(text, from: clause.subjectFrom, to: comma)
    clauses[current].subjectFrom = index
    turns.append((first, ClauseSplitter.loose))
    turns.append((index, current))
  }

  /// Opens a relative clause: behind a subject that waits for its verb, or behind the verb.
  private mutating func turnAtRelative(
    _ text: borrowing TokenizedText, at index: Int, in sentence: Range<Int>
  ) -> Bool {
    let clause = clauses[current]
    let next = reader.pastAdverbs(text, from: index + 1)
    let isThat = text.token(index, isIn: .demonstrative)
    let group =
      isThat
      ? reader.groupAfterThat(text, at: next, in: index..<sentence.upperBound)
      : reader.group(text, at: next, in: index..<sentence.upperBound)
    let isAfterComma = text.token(index - 1, isIn: .comma)
    if isThat {
      // "the bomb that killed 12", but not "said that …" or "that house".
      guard group != nil, !isAfterComma, index != clause.subjectFrom else { return false }
    } else if group == nil {
      guard isAfterComma,
        reader.finiteVerb(text, after: index, before: sentence.upperBound, stopsAtComma: true)
          != nil
      else { return false }
    }
    let noun = isAfterComma ? index - 2 : index - 1
    guard noun >= clause.first, text.tokens[noun].has(.word) || text.tokens[noun].has(.digits)
    else { return false }
    if clause.verb == nil {
      guard clause.waiting < 0,
        let subject = reader.subject(text, from: clause.subjectFrom, to: noun + 1)
      else { return false }
      insert(subject, at: index)
    } else {
      follow(.dependent, at: index)
      clauses[current].subject = noun
    }
    clauses[current].subjectFrom = index + 1
    if isThat, let group { clauses[current].take(group, nil) }
    return true
  }

  // MARK: Clauses

  private mutating func open(_ clause: Clause, at token: Int) {
    current = clauses.count
    clauses.append(clause)
    turns.append((token, current))
  }

  /// Ends the clause and opens the next.
  private mutating func follow(_ relation: Clause.Relation, at token: Int) {
    let before = clauses[current]
    clauses[current].end = token
    var next = Clause(first: token, relation, subject: before.subject)
    next.waiting = before.waiting
    next.isPast = before.isPast
    if relation != .dependent {
      next.saysAll = before.saysAll
      next.attributed = before.saysAll && (before.attributed || before.speech != nil)
    }
    if before.relation == .dependent, relation == .coordinated {
      if comma == token - 1, before.waiting < 0,
        let main = clauses.last(where: { $0.relation != .dependent })
      {
        // "… people who lived there, and wounded 30" goes on behind the insertion.
        next.subject = main.subject
      } else {
        next.relation = .dependent
      }
    }
    open(next, at: token)
  }

  /// Leaves the clause waiting for its verb, and opens one about its subject.
  private mutating func insert(_ subject: Int, at token: Int) {
    clauses[current].subject = subject
    clauses[current].end = token
    var inner = Clause(first: token, .dependent, subject: subject)
    inner.waiting = current
    inner.attributed = clauses[current].speech != nil
    open(inner, at: token)
  }
}
