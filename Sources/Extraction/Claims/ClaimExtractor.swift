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

  init(lexicon: Lexicon) {
    verbs = English.verbForms
    reader = VerbGroupReader(verbs: English.verbForms)
  }

  /// Adds the claims of a document whose annotations are already in text order.
  func run(_ workspace: borrowing Workspace, _ facts: inout ArticleFacts) {
    var splitter = ClauseSplitter(reader)
    var settings = ClaimSettings()
    var scratch = Scratch()
    var annotation = 0
    let count = facts.annotations.count
    let sentences = workspace.text.sentences.count - 1
    facts.claimLinks.reserveCapacity(count)
    var sentence = 0
    while annotation < count {
      // Only sentences that hold an annotation are read.
      let start = facts.annotations[annotation].span.start
      while sentence + 1 < sentences,
        Int(workspace.text.tokens[Int(workspace.text.sentences[sentence + 1])].start) <= start
      {
        sentence += 1
        if workspace.text.tokens[Int(workspace.text.sentences[sentence])].has(.paragraphBefore) {
          settings.beginParagraph()
        }
      }
      guard sentence < sentences else { return }
      let tokens = workspace.text.tokens(ofSentence: sentence)
      splitter.split(workspace.text, tokens)
      let first = annotation
      let end = Int(workspace.text.tokens[tokens.upperBound].start)
      let isLast = sentence + 1 == sentences
      while annotation < count, isLast || facts.annotations[annotation].span.start < end {
        annotation += 1
      }
      scratch.assign(first..<annotation, to: splitter, workspace.text, facts)
      settings.read(splitter.clauses, scratch, workspace.text, facts)
      for clause in splitter.clauses.indices where !scratch.annotations(of: clause).isEmpty {
        add(
          splitter.clauses[clause], scratch.annotations(of: clause), workspace.text, &facts)
        let first = facts.claimLinks.count
        settings.forEachInherited(by: clause) { facts.claimLinks.append($0) }
        if facts.claimLinks.count > first {
          facts.claims[facts.claims.count - 1].inherited = first..<facts.claimLinks.count
        }
      }
    }
  }

  /// Adds a clause as a claim.
  private func add(
    _ clause: Clause, _ annotations: ArraySlice<Int32>,
    _ text: borrowing TokenizedText, _ facts: inout ArticleFacts
  ) {
    let first = facts.claimLinks.count
    for annotation in annotations { facts.claimLinks.append(Int(annotation)) }
    let verb = clause.verb ?? clause.speech
    var tokens = clause.first..<clause.end
    while tokens.count > 1, reader.isCoordinator(text, at: tokens.lowerBound) {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    while tokens.count > 1, text.token(tokens.upperBound - 1, isIn: .comma) {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    facts.claims.append(
      Claim(
        span: TextSpan(
          start: Int(text.tokens[tokens.lowerBound].start),
          end: Int(text.tokens[tokens.upperBound - 1].end)),
        subject: clause.subject.map { token in
          TextSpan(start: Int(text.tokens[token].start), end: Int(text.tokens[token].end))
        },
        predicate: verb?.form.flatMap { verbs.base(of: $0) },
        links: first..<facts.claimLinks.count,
        negated: clause.verb?.negated ?? clause.speech?.negated ?? false,
        attributed: clause.attributed || (clause.verb != nil && clause.speech != nil)))
  }

  /// Which clause holds which annotation, for one sentence; the memory is used again.
  struct Scratch {
    private var clauses: [Int32] = []
    private var starts: [Int32] = []
    private var sorted: [Int32] = []

    /// Assigns the annotations of a sentence to its clauses.
    mutating func assign(
      _ annotations: Range<Int>, to splitter: borrowing ClauseSplitter,
      _ text: borrowing TokenizedText, _ facts: borrowing ArticleFacts
    ) {
      clauses.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      sorted.removeAll(keepingCapacity: true)
      starts.append(contentsOf: repeatElement(0, count: splitter.clauses.count + 2))
      sorted.append(contentsOf: repeatElement(0, count: annotations.count))
      var turn = 0
      for annotation in annotations {
        let start = facts.annotations[annotation].span.start
        while turn + 1 < splitter.turns.count,
          Int(text.tokens[splitter.turns[turn + 1].token].start) <= start
        {
          turn += 1
        }
        let clause = splitter.turns[turn].clause
        clauses.append(Int32(clause))
        starts[clause + 2] += 1
      }
      // What belongs to no clause comes first.
      for clause in splitter.clauses.indices { starts[clause + 2] += starts[clause + 1] }
      // Counting sort: text order stays within a clause.
      for (offset, clause) in clauses.enumerated() {
        sorted[Int(starts[Int(clause) + 1])] = Int32(annotations.lowerBound + offset)
        starts[Int(clause) + 1] += 1
      }
    }

    /// The annotations of a clause, in text order.
    func annotations(of clause: Int) -> ArraySlice<Int32> {
      // After the sort each start is the next one's.
      sorted[Int(starts[clause])..<Int(starts[clause + 1])]
    }
  }
}
