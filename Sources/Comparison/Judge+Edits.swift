import Facts
import Lexicon

/// Finds facts that extraction did not see in the candidate: where a sentence is the reference's but for
/// a few words, and the reference has a fact in their place.
extension Judge {
  /// Words of the candidate that are not the reference's, and the reference's in their place.
  private struct Edit {
    var candidate: Range<Int>
    var reference: Range<Int>
  }

  /// Least share of a sentence that must be the same for its other words to be read as edits, in percent.
  private static let leastShare = 50
  /// Longest run of words that is read as one edit.
  private static let longestEdit = 8

  /// The verdicts on facts of a sentence that no annotation covers, by the reference's sentence that is most like it.
  func edits(_ neighbours: [Neighbour]) -> JudgeFindings.Edits {
    var best: Neighbour?
    for neighbour in neighbours where neighbour.share > best?.share ?? Judge.leastShare {
      best = neighbour
    }
    guard let best else { return JudgeFindings.Edits(share: 0, verdicts: []) }
    let reference = references[best.reference]
    let verdicts: [FactVerdict] = edits(best.alignment).compactMap { edit in
      let others = facts(in: edit.reference, of: reference)
      for other in others {
        let kind = reference.items[other].kind
        switch kind {
        case .place, .organization, .name:
          if let verdict = name(edit, kind, other, best) { return verdict }
        case .temporal, .quantity:
          if WordSwap.relation(candidate, edit.candidate, reference, edit.reference) == .differs {
            return verdict(edit.candidate, kind, other, edit.reference, best)
          }
        }
      }
      return others.isEmpty && hasAcronym(edit, reference)
        ? name(edit, .organization, nil, best) : nil
    }
    return JudgeFindings.Edits(share: best.share, verdicts: verdicts)
  }

  /// The runs of words without partner between two words with one, where neither side is empty.
  private func edits(_ alignment: SentenceAlignment) -> [Edit] {
    var edits: [Edit] = []
    var start = alignment.candidate.lowerBound
    var before = alignment.reference.lowerBound
    func close(_ end: Int, _ after: Int) {
      guard start < end, end - start <= Judge.longestEdit, before < after,
        after - before <= Judge.longestEdit
      else { return }
      for token in start..<end where candidate.factAt[token] != 0 { return }
      edits.append(Edit(candidate: start..<end, reference: before..<after))
    }
    for token in alignment.candidate {
      guard let partner = alignment.partner(of: token) else { continue }
      close(token, partner)
      start = token + 1
      before = partner + 1
    }
    close(alignment.candidate.upperBound, alignment.reference.upperBound)
    return edits
  }

  private func facts(in tokens: Range<Int>, of text: ComparedText) -> [Int] {
    var found: [Int] = []
    for token in tokens {
      if let fact = text.fact(at: token), found.last != fact { found.append(fact) }
    }
    return found
  }

  /// Whether one side is a name of capitals alone, which is nobody's but an organisation's.
  private func hasAcronym(_ edit: Edit, _ reference: ComparedText) -> Bool {
    func isAcronym(_ text: ComparedText, _ range: Range<Int>) -> Bool {
      let words = range.filter { text.isCapitalised($0) }
      return words.count == 1 && text.text.tokens[words[0]].has(.allCapitals)
        && 2...6 ~= text.text.tokens[words[0]].length
    }
    return isAcronym(candidate, edit.candidate) || isAcronym(reference, edit.reference)
  }

  /// The verdict on a name in the place of another, if they cannot be one.
  private func name(
    _ edit: Edit, _ kind: FactVerdict.Kind, _ other: Int?, _ neighbour: Neighbour
  ) -> FactVerdict? {
    let reference = references[neighbour.reference]
    guard share(without: edit.candidate, neighbour) >= 75,
      let ours = candidate.name(in: edit.candidate),
      let theirs = reference.name(in: edit.reference)
    else { return nil }
    // What comes before and after belongs to both names.
    let one = NameWords(candidate.text, whole(ours, candidate, neighbour.alignment.candidate))
    let two = NameWords(reference.text, whole(theirs, reference, neighbour.alignment.reference))
    // "Pierre Lemaître" and "Belgium's Lemaître": who shares a word may be one.
    if NameRelation.areOneName(one, two) || one.sharesWord(with: two) { return nil }
    return verdict(ours, kind, other, theirs, neighbour)
  }

  private func share(without edit: Range<Int>, _ neighbour: Neighbour) -> Int {
    index.share(
      of: neighbour.alignment.candidate, in: neighbour.alignment, of: candidate, without: edit)
  }

  /// A name with the capitalised words right before and after it: of "Norway's Kristoff" both.
  private func whole(_ name: Range<Int>, _ text: ComparedText, _ sentence: Range<Int>) -> Range<Int>
  {
    var range = name
    while range.lowerBound > sentence.lowerBound, text.isCapitalised(range.lowerBound - 1) {
      range = range.lowerBound - 1..<range.upperBound
    }
    var end = range.upperBound
    while end < sentence.upperBound,
      text.isCapitalised(end) || text.text.token(end, isIn: .possessive)
    {
      end += 1
      if text.isCapitalised(end - 1) { range = range.lowerBound..<end }
    }
    return range
  }

  private func verdict(
    _ tokens: Range<Int>, _ kind: FactVerdict.Kind, _ other: Int?, _ theirs: Range<Int>,
    _ neighbour: Neighbour
  ) -> FactVerdict {
    let reference = references[neighbour.reference]
    let span =
      other.map { reference.annotation(reference.items[$0]).span } ?? reference.span(theirs)
    let words = candidate.words(tokens)
    var verdict = FactVerdict(
      kind: kind, span: candidate.span(tokens),
      claim: candidate.span(neighbour.alignment.candidate), value: words, verdict: .contradicted,
      rule: "comparison/other-words-in-place",
      reason: "reference: \(reference.words(span)); text: \(words)")
    verdict.evidence = [
      FactVerdict.Evidence(
        reference: neighbour.reference, span: span, value: reference.words(span),
        sentence: reference.span(neighbour.alignment.reference))
    ]
    return verdict
  }
}
