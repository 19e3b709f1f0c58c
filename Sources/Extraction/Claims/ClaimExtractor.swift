import Facts
import Lexicon

/// What each sentence asserts about the annotations in it: one claim a clause that holds any.
///
/// A sentence is read once, left to right. Its first finite verb is the predicate; a conjunction after
/// which another finite verb follows begins the next clause. A verb of saying is the predicate only
/// where no other verb follows; else it makes the clause somebody's word.
final class ClaimExtractor: Sendable {
  private let verbs: VerbForms
  private let reader: VerbGroupReader

  init(lexicon: Lexicon) {
    verbs = English.verbForms
    reader = VerbGroupReader(verbs: English.verbForms)
  }

  /// Adds the claims of a document whose annotations are already in text order.
  func run(_ workspace: borrowing Workspace, _ facts: inout ArticleFacts) {
    var annotation = 0
    let count = facts.annotations.count
    facts.claimLinks.reserveCapacity(count)
    var sentence = 0
    while annotation < count {
      // Only sentences that hold an annotation are read.
      let start = facts.annotations[annotation].span.start
      while sentence + 1 < workspace.text.sentences.count - 1,
        Int(workspace.text.tokens[Int(workspace.text.sentences[sentence + 1])].start) <= start
      {
        sentence += 1
      }
      guard sentence < workspace.text.sentences.count - 1 else { return }
      let tokens = workspace.text.tokens(ofSentence: sentence)
      read(workspace.text, tokens, &facts, from: &annotation)
      sentence += 1
    }
  }

  /// Adds the claims of one sentence; `annotation` moves behind its annotations.
  private func read(
    _ text: borrowing TokenizedText, _ sentence: Range<Int>, _ facts: inout ArticleFacts,
    from annotation: inout Int
  ) {
    var clause = Clause(first: sentence.lowerBound)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if index > clause.first, clause.hasVerb,
        reader.isBoundary(text, at: index, in: sentence),
        reader.findsFiniteVerb(text, after: index, before: sentence.upperBound)
      {
        add(clause, end: index, text, &facts, from: &annotation)
        clause = Clause(
          first: index, subject: clause.subject, attributed: clause.saysAll && clause.attributed)
        index += 1
        continue
      }
      if reader.isAttribution(text, at: index) {
        clause.attributed = true
      } else if let group = reader.group(text, at: index, in: sentence) {
        clause.take(group, reader.subject(text, from: clause.subjectFrom, to: group.first))
        index = max(group.end, index + 1)
        continue
      }
      index += 1
    }
    add(clause, end: sentence.upperBound, text, &facts, from: &annotation)
  }

  /// Adds a clause as a claim, if it holds annotations.
  private func add(
    _ clause: Clause, end: Int, _ text: borrowing TokenizedText, _ facts: inout ArticleFacts,
    from annotation: inout Int
  ) {
    let limit =
      end < text.count ? Int(text.tokens[end].start) : text.bytes.count + 1
    let first = facts.claimLinks.count
    while annotation < facts.annotations.count, facts.annotations[annotation].span.start < limit {
      facts.claimLinks.append(annotation)
      annotation += 1
    }
    guard facts.claimLinks.count > first else { return }
    let verb = clause.verb ?? clause.speech
    var span = TextSpan(
      start: Int(text.tokens[clause.first].start), end: Int(text.tokens[end - 1].end))
    if reader.isCoordinator(text, at: clause.first), clause.first + 1 < end {
      span.start = Int(text.tokens[clause.first + 1].start)
    }
    facts.claims.append(
      Claim(
        span: span,
        subject: (clause.subject).map { token in
          TextSpan(start: Int(text.tokens[token].start), end: Int(text.tokens[token].end))
        },
        predicate: verb?.form.flatMap { verbs.base(of: $0) },
        links: first..<facts.claimLinks.count,
        negated: clause.verb?.negated ?? clause.speech?.negated ?? false,
        attributed: clause.attributed || (clause.verb != nil && clause.speech != nil)))
  }
}

/// A clause while it is read.
private struct Clause {
  var first: Int
  /// Token of the head of what it is about.
  var subject: Int?
  /// The verb that is not one of saying.
  var verb: VerbGroup?
  /// The verb of saying.
  var speech: VerbGroup?
  var attributed = false
  /// Where the next verb's subject may begin.
  var subjectFrom: Int
  /// Whether the verb of saying came first, so that all that follows is said.
  var saysAll = false

  init(first: Int, subject: Int? = nil, attributed: Bool = false) {
    self.first = first
    self.subject = subject
    self.attributed = attributed
    subjectFrom = first
  }

  var hasVerb: Bool { verb != nil || speech != nil }

  /// Takes a verb group with its subject, if the clause waits for one.
  mutating func take(_ group: VerbGroup, _ subject: Int?) {
    if group.isSpeech {
      guard speech == nil else { return }
      speech = group
      if verb == nil {
        saysAll = true
        self.subject = subject ?? self.subject
      } else {
        attributed = true
      }
    } else if verb == nil {
      verb = group
      if speech != nil { attributed = true }
      self.subject = subject ?? self.subject
    }
    subjectFrom = group.end
  }
}
