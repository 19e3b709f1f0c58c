import Facts
import Lexicon

/// What each sentence asserts about the annotations in it: one claim a clause that holds any.
///
/// A sentence is cut into clauses (`ClauseSplitter`); what stands in a clause belongs to its claim. A verb of saying is
/// the predicate only where no other verb follows; else it makes the clause somebody's word. A claim without a time or
/// place takes that of its sentence or paragraph, where it is clear (`ClaimSettings`).
final class ClaimExtractor: Sendable {
  private let verbs: VerbForms
  private let reader: VerbGroupReader
  private let vocabulary: ClauseVocabulary

  init(lexicon: Lexicon) {
    verbs = English.verbForms
    reader = VerbGroupReader(verbs: English.verbForms)
    vocabulary = ClauseVocabulary(lexicon: lexicon, verbs: English.verbForms)
  }

  /// The memory that a worker keeps from document to document.
  func memory() -> ClaimMemory { ClaimMemory(reader) }

  /// Adds the claims of a document whose annotations are already in text order.
  func run(
    _ workspace: borrowing Workspace, _ facts: inout ArticleFacts, _ memory: inout ClaimMemory
  ) {
    guard !facts.annotations.isEmpty else { return }
    memory.beginDocument(tokens: workspace.text.tokens.count)
    addClaims(workspace.text, &facts, &memory)
  }

  private func addClaims(
    _ text: borrowing TokenizedText, _ facts: inout ArticleFacts, _ memory: inout ClaimMemory
  ) {
    let count = facts.annotations.count
    facts.claimLinks.reserveCapacity(count)
    // News has two mentions a claim.
    facts.claims.reserveCapacity(count / 2 + 1)
    // Taken out of the memory, so that clauses may be written while words are read.
    var words: [ClauseWord] = []
    swap(&words, &memory.words)
    defer { swap(&words, &memory.words) }
    let sentences = text.sentences.count - 1
    var annotation = 0
    var sentence = 0
    while annotation < count {
      // Only sentences that hold an annotation are read.
      let start = facts.annotations[annotation].span.start
      while sentence + 1 < sentences,
        Int(text.tokens[Int(text.sentences[sentence + 1])].start) <= start
      {
        sentence += 1
        if text.tokens[Int(text.sentences[sentence])].has(.paragraphBefore) {
          memory.settings.beginParagraph()
        }
      }
      guard sentence < sentences else { return }
      let first = annotation
      let tokens = text.tokens(ofSentence: sentence)
      let end = Int(text.tokens[tokens.upperBound].start)
      let isLast = sentence + 1 == sentences
      while annotation < count, isLast || facts.annotations[annotation].span.start < end {
        annotation += 1
      }
      vocabulary.read(tokens, of: text, into: &words, known: &memory.known)
      addClaims(
        of: tokens, holding: first..<annotation, text,
        words.span.extracting(first: text.tokens.count), &facts, &memory)
    }
  }

  /// Adds the claims of a sentence.
  private func addClaims(
    of sentence: Range<Int>, holding annotations: Range<Int>, _ text: borrowing TokenizedText,
    _ words: Span<ClauseWord>, _ facts: inout ArticleFacts, _ memory: inout ClaimMemory
  ) {
    memory.splitter.split(words, sentence, behindDateline: reader.dateline(text, sentence))
    let clauses = memory.splitter.clauses
    memory.bound.bind(
      annotations, of: facts.annotations.span, to: clauses, memory.splitter.turns, text)
    memory.settings.read(
      clauses, mayStatePeriod: memory.splitter.mayStatePeriod, memory.bound, text, words,
      facts.annotations.span)
    for clause in clauses.indices {
      var next = memory.bound.first(in: clause)
      guard next != nil else { continue }
      let first = facts.claimLinks.count
      while let annotation = next {
        facts.claimLinks.append(annotation)
        next = memory.bound.next(after: annotation)
      }
      let links = first..<facts.claimLinks.count
      memory.settings.forEachInherited(by: clause) { facts.claimLinks.append($0) }
      let inherited = links.upperBound..<facts.claimLinks.count
      facts.claims.append(
        claim(
          clauses[clause], links, inherited.isEmpty ? 0..<0 : inherited, text, words
        ))
    }
  }

  /// A clause as a claim.
  private func claim(
    _ clause: Clause, _ links: Range<Int>, _ inherited: Range<Int>,
    _ text: borrowing TokenizedText, _ words: Span<ClauseWord>
  ) -> Claim {
    let verb = clause.verb ?? clause.speech
    var first = clause.first
    var last = clause.end - 1
    // "and", a semicolon or a comma joins the clause to the one before and is no part of what it says.
    while first < last, words[first].has([.andWord, .semicolon, .comma]) { first += 1 }
    while first < last, words[last].has(.comma) { last -= 1 }
    return Claim(
      span: TextSpan(start: Int(text.tokens[first].start), end: Int(text.tokens[last].end)),
      subject: clause.subject.map { token in
        TextSpan(start: Int(text.tokens[token].start), end: Int(text.tokens[token].end))
      },
      predicate: verb.flatMap { verbs.base(of: $0.form) },
      links: links, inherited: inherited,
      negated: verb?.negated ?? false,
      attributed: clause.attributed || (clause.verb != nil && clause.speech != nil))
  }
}
