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
  /// The clause that is read, which goes back to its place when another one is.
  private var clause = Clause(first: 0, .main)
  private var current = 0
  /// The last clause that was opened as one that does not depend on another; the first may come to depend on what follows.
  private var independent = 0
  /// Whether some word may tell of a period that no date says.
  private(set) var mayStatePeriod = false
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

  /// Reads a sentence, which may begin with a dateline.
  mutating func split(_ words: Span<ClauseWord>, _ sentence: Range<Int>, behindDateline start: Int?)
  {
    // There are few: so they go in fewer steps than all at once.
    while !clauses.isEmpty { clauses.removeLast() }
    while !turns.isEmpty { turns.removeLast() }
    comma = -1
    commas = 0
    mayStatePeriod = false
    if start != nil { turns.append((sentence.lowerBound, ClauseSplitter.loose)) }
    var index = start ?? sentence.lowerBound
    open(Clause(first: index, .main), at: index)
    while index < sentence.upperBound {
      let word = words[index]
      // Most words begin no clause and are no verbs.
      guard word.has(ClauseSplitter.telling) else {
        index += 1
        continue
      }
      if word.has(.period) { mayStatePeriod = true }
      if word.has(ClauseSplitter.openers), turn(words, at: index, in: sentence) {
        index += 1
      } else if reader.isAttribution(words, at: index) {
        clause.attributed = true
        if !clause.hasVerb { clause.saysAll = true }
        index += 1
      } else if let group = reader.group(words, at: index, in: sentence) {
        take(group, words, sentence)
        index = max(group.end, index + 1)
      } else {
        index += 1
      }
    }
    clause.end = sentence.upperBound
    clauses[current] = clause
  }

  // MARK: Verbs

  private mutating func take(
    _ group: VerbGroup, _ words: Span<ClauseWord>, _ sentence: Range<Int>
  ) {
    // Some were read where their clause began.
    guard group.first >= clause.subjectFrom else { return }
    defer { commas = 0 }
    if resume(before: group) { return }
    if splitsReducedRelative(group, words) { return }
    if group.isSpeech, let verb = clause.verb, comma >= verb.end {
      attribute(group, words)
      return
    }
    if !clause.hasVerb, current == 0, commas == 0, clause.first < group.first,
      words[clause.first].has([.dependent, .timeConjunction])
    {
      clause.isOpening = true
      clause.relation = .dependent
    }
    // Looked for only where it is wanted, so that a clause of many verbs is read once.
    let subject =
      clause.wantsSubject(of: group)
      ? reader.subject(words, from: clause.subjectFrom, to: group.first) : nil
    clause.take(group, subject)
    if group.isSpeech, clause.verb == nil,
      let content = reader.content(words, after: group, in: sentence)
    {
      // "said on Friday that …": what is said is another clause than when it was said.
      follow(.main, at: content)
      clause.subject = nil
    }
  }

  /// ", police said on Friday": behind what is said; it goes for all that one subject did.
  private mutating func attribute(_ group: VerbGroup, _ words: Span<ClauseWord>) {
    clause.attributed = true
    var said = current
    var relation = clause.relation
    while said > 0, relation == .coordinated {
      said -= 1
      clauses[said].attributed = true
      relation = clauses[said].relation
    }
    let start = comma + 1
    follow(.dependent, at: start)
    clause.attributed = false
    clause.take(group, reader.subject(words, from: start, to: group.first))
  }

  /// Goes back to the clause that waits for its verb, if this is it: "…, which opened in 1951, closed".
  private mutating func resume(before group: VerbGroup) -> Bool {
    guard clause.waiting >= 0, let verb = clause.verb else { return false }
    let hasComma = comma >= verb.end
    // ", police said" has its own subject.
    if group.isSpeech, hasComma, comma + 1 < group.first { return false }
    let end = hasComma ? comma : group.first
    clause.end = end
    clauses[current] = clause
    current = clause.waiting
    clause = clauses[current]
    turns.append((end, current))
    clause.take(group, nil)
    return true
  }

  /// "The house built in 1912 was sold": the first verb only describes, if another follows it.
  private mutating func splitsReducedRelative(
    _ group: VerbGroup, _ words: Span<ClauseWord>
  ) -> Bool {
    guard let first = clause.verb, clause.speech == nil, !group.isSpeech, comma < first.first,
      clause.subject == first.first - 1, first.mayDescribe, !group.mayDescribe,
      words[first.end].has(.preposition),
      turns.last.map({ $0.token <= first.first }) ?? false
    else { return false }
    var inner = Clause(first: first.first, .dependent, subject: clause.subject)
    inner.verb = first
    inner.end = group.first
    turns.append((first.first, clauses.count))
    clauses.append(inner)
    turns.append((group.first, current))
    clause.verb = nil
    clause.take(group, nil)
    return true
  }

  // MARK: Turns

  /// Words and signs that may begin a clause.
  private static var openers: ClauseWord.Traits {
    [.comma, .semicolon, .conjunction, .pronoun, .timeConjunction, .relative]
  }

  /// Words and signs that tell something about a clause.
  private static var telling: ClauseWord.Traits {
    openers.union([.hedge, .according, .period, .verb])
  }

  /// Opens a clause at a word that may begin one; whether it did.
  private mutating func turn(
    _ words: Span<ClauseWord>, at index: Int, in sentence: Range<Int>
  ) -> Bool {
    let word = words[index]
    if word.has(.comma) {
      defer {
        comma = index
        commas += 1
      }
      guard index > clause.first else { return false }
      return turnAtComma(words, at: index, in: sentence)
    }
    guard index > clause.first, index > (turns.last?.token ?? 0) else { return false }
    if word.has(.relative) {
      return turnAtRelative(words, at: index, in: sentence)
    }
    guard clause.hasVerb else { return false }
    if word.has([.conjunction, .semicolon]) {
      if word.has([.dependent, .timeConjunction]) {
        guard reader.finiteVerb(words, after: index, before: sentence.upperBound) != nil else {
          return false
        }
        follow(.dependent, at: index)
        return true
      }
      let next = reader.pastAdverbs(words, from: index + 1)
      if clause.verb?.isGerund ?? false, let group = reader.gerund(words, at: next) {
        follow(.coordinated, at: index)
        clause.take(group, nil)
        return true
      }
      guard let group = reader.finiteVerb(words, after: index, before: sentence.upperBound) else {
        return false
      }
      follow(group.first == next ? .coordinated : .joined, at: index)
      return true
    }
    if word.has(.pronoun), words[index - 1].has(.comma) {
      guard let group = reader.finiteVerb(words, after: index, before: sentence.upperBound),
        !group.isSpeech
      else { return false }
      follow(.joined, at: index)
      return true
    }
    guard clause.verb != nil, word.has(.timeConjunction),
      let group = reader.finiteVerb(
        words, after: index, before: sentence.upperBound, stopsAtComma: true),
      group.first > index + 1
    else { return false }
    follow(.dependent, at: index)
    return true
  }

  /// Opens a clause behind a comma, where a verb stands there and the clause before has one.
  private mutating func turnAtComma(
    _ words: Span<ClauseWord>, at index: Int, in sentence: Range<Int>
  ) -> Bool {
    if clause.isOpening, clause.hasVerb {
      guard reader.finiteVerb(words, after: index, before: sentence.upperBound) != nil else {
        return false
      }
      follow(.main, at: index + 1)
      clause.subject = nil
      return true
    }
    let next = reader.pastAdverbs(words, from: index + 1)
    guard next < sentence.upperBound else { return false }
    guard clause.verb != nil else { return insertParticiple(words, at: index, in: sentence) }
    if let group = reader.gerund(words, at: next), reader.isObject(words, at: group.end) {
      follow(.coordinated, at: index + 1)
      clause.take(group, nil)
      return true
    }
    if clause.waiting >= 0 {
      // ", which opened in 1951, employs 300 people"
      guard let group = reader.present(words, at: next) else { return false }
      comma = index
      return resume(before: group)
    }
    if let group = reader.group(words, at: next, in: index..<sentence.upperBound), !group.isSpeech,
      group.isPast
    {
      let isBeforeObject = reader.isObject(words, at: group.end)
      if isBeforeObject || next > index + 1 {
        follow(.coordinated, at: index + 1)
        return true
      }
    }
    // "Six people died, three were hurt": a number with its own verb.
    guard reader.isNumber(words, at: next),
      let group = reader.finiteVerb(
        words, after: next, before: min(sentence.upperBound, next + ClauseSplitter.shortSubject),
        stopsAtComma: true), !group.isSpeech
    else { return false }
    follow(.joined, at: index + 1)
    return true
  }

  /// ", founded in 1951," between a subject and its verb.
  private mutating func insertParticiple(
    _ words: Span<ClauseWord>, at index: Int, in sentence: Range<Int>
  ) -> Bool {
    if !clause.hasVerb, commas > 0 { setApart(words, to: index, in: sentence) }
    guard !clause.hasVerb, commas == 0, clause.waiting < 0,
      let subject = reader.subject(words, from: clause.subjectFrom, to: index),
      let group = reader.participle(words, at: reader.pastAdverbs(words, from: index + 1))
    else { return false }
    var second = group.end
    let limit = min(sentence.upperBound, index + ClauseSplitter.longestInsertion)
    while second < limit, !words[second].has(.comma) { second += 1 }
    guard second < limit else { return false }
    insert(subject, at: index + 1)
    clause.take(group, nil)
    clause.subjectFrom = group.end
    return true
  }

  /// ", the mayor of Ghent," or ", 51," between a subject and its verb: nothing in it belongs to the clause.
  private mutating func setApart(
    _ words: Span<ClauseWord>, to index: Int, in sentence: Range<Int>
  ) {
    let first = comma + 1
    guard comma > clause.first, first < index else { return }
    let opening = words[first]
    guard opening.has(.article) || (first + 1 == index && opening.isDigits),
      !words[clause.first].has(.preposition),
      turns.last.map({ $0.token <= comma }) ?? false,
      reader.group(
        words, at: reader.pastAdverbs(words, from: index + 1), in: index..<sentence.upperBound)
        != nil
    else { return }
    clause.subject = reader.subject(words, from: clause.subjectFrom, to: comma)
    clause.subjectFrom = index
    turns.append((first, ClauseSplitter.loose))
    turns.append((index, current))
  }

  /// Opens a relative clause: behind a subject that waits for its verb, or behind the verb.
  private mutating func turnAtRelative(
    _ words: Span<ClauseWord>, at index: Int, in sentence: Range<Int>
  ) -> Bool {
    let next = reader.pastAdverbs(words, from: index + 1)
    let isThat = words[index].has(.demonstrative)
    let group =
      isThat
      ? reader.groupAfterThat(words, at: next, in: index..<sentence.upperBound)
      : reader.group(words, at: next, in: index..<sentence.upperBound)
    let isAfterComma = words[index - 1].has(.comma)
    if isThat {
      // "the bomb that killed 12", but not "said that …" or "that house".
      guard group != nil, !isAfterComma, index != clause.subjectFrom else { return false }
    } else if group == nil {
      guard isAfterComma,
        reader.finiteVerb(words, after: index, before: sentence.upperBound, stopsAtComma: true)
          != nil
      else { return false }
    }
    let noun = isAfterComma ? index - 2 : index - 1
    guard noun >= clause.first, words[noun].isWordOrDigits
    else { return false }
    if clause.verb == nil {
      guard clause.waiting < 0,
        let subject = reader.subject(words, from: clause.subjectFrom, to: noun + 1)
      else { return false }
      insert(subject, at: index)
    } else {
      follow(.dependent, at: index)
      clause.subject = noun
    }
    clause.subjectFrom = index + 1
    if isThat, let group { clause.take(group, nil) }
    return true
  }

  // MARK: Clauses

  private mutating func open(_ next: Clause, at token: Int) {
    current = clauses.count
    if next.relation != .dependent { independent = current }
    clause = next
    clauses.append(next)
    turns.append((token, current))
  }

  /// Ends the clause and opens the next.
  private mutating func follow(_ relation: Clause.Relation, at token: Int) {
    clause.end = token
    clauses[current] = clause
    var next = Clause(first: token, relation, subject: clause.subject)
    next.waiting = clause.waiting
    next.isPast = clause.isPast
    if relation != .dependent {
      next.saysAll = clause.saysAll
      next.attributed = clause.saysAll && (clause.attributed || clause.speech != nil)
    }
    if clause.relation == .dependent, relation == .coordinated {
      if comma == token - 1, clause.waiting < 0, clauses[independent].relation != .dependent {
        // "… people who lived there, and wounded 30" goes on behind the insertion.
        next.subject = clauses[independent].subject
      } else {
        next.relation = .dependent
      }
    }
    open(next, at: token)
  }

  /// Leaves the clause waiting for its verb, and opens one about its subject.
  private mutating func insert(_ subject: Int, at token: Int) {
    clause.subject = subject
    clause.end = token
    clauses[current] = clause
    var inner = Clause(first: token, .dependent, subject: subject)
    inner.waiting = current
    inner.attributed = clause.speech != nil
    open(inner, at: token)
  }
}
