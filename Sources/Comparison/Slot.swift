import Facts
import Lexicon

/// What stands in a reference in the place of a candidate's fact: the words between those around it.
struct Slot {
  /// Index of the reference.
  var reference: Int
  /// Sentence of the reference.
  var sentence: Int
  /// The words in the fact's place; empty where nothing stands there.
  var tokens: Range<Int>
  /// The words of the candidate that they stand for: the fact's, and of a name all its words.
  var region: Range<Int>
  /// Whether the fact's own words stand there.
  var isVerbatim: Bool
  /// Weight of the words around the fact that the reference has too, the near ones counted more.
  var context: Int
  /// The same in percent of all the words around it.
  var share: Int
  /// Whether the words right before and right after are the same; a sentence's end counts as such.
  var touches: (left: Bool, right: Bool)
  /// Facts of the fact's kind that stand before it, since the last word that is the same.
  var precedingFacts: Int

  /// Share of the words of the sentence, or of the clause, that the reference's has too, in percent; facts
  /// that differ are left out.
  var wholeShare: Int
  /// The same of the sentence alone.
  var sentenceShare: Int

  /// Whether the words around the fact are the reference's.
  var isCopy: Bool {
    if share < 60 { return false }
    return context >= 40 || (context >= 12 && wholeShare >= 60)
  }

  /// Whether so much is the same that another value is a contradiction.
  var tellsOfTheSame: Bool { wholeShare >= 60 }

  /// Whether so much is the same that another name is one: a subject is often called otherwise.
  var isNearlyVerbatim: Bool { wholeShare >= 75 }

  /// The same for names: a short clause may be told of somebody else.
  var sentenceIsNearlyVerbatim: Bool { sentenceShare >= 75 }
}

/// Finds slots: reads an alignment around a fact.
struct SlotFinder {
  let candidate: ComparedText
  let references: [ComparedText]
  let index: SentenceIndex

  /// Words on either side that are looked at.
  private static let window = 10
  /// Most words of the candidate between the fact and the next word that is the same.
  private static let reach = 6
  /// Most words that may stand in the fact's place beyond its own number.
  private static let slack = 8

  /// What stands in a fact's place by an alignment of its sentence.
  func slot(
    of item: Fact, in neighbour: Judge.Neighbour
  ) -> Slot {
    let alignment = neighbour.alignment
    let kind = item.kind
    let isName = kind == .place || kind == .organization
    let fact = isName ? wholeName(item.tokens, alignment) : item.tokens
    let (context, total, nearest) = weigh(fact, alignment)
    let shares = shares(item, fact, neighbour)
    var slot = Slot(
      reference: neighbour.reference, sentence: neighbour.sentence, tokens: 0..<0, region: fact,
      isVerbatim: false, context: context, share: total == 0 ? 0 : 100 * context / total,
      touches: (false, false), precedingFacts: 0, wholeShare: max(shares.sentence, shares.clause),
      sentenceShare: shares.sentence)
    let other = references[neighbour.reference]

    if let verbatim = verbatim(fact, alignment, other) {
      slot.tokens = verbatim
      slot.isVerbatim = true
      slot.touches = (true, true)
      return slot
    }
    // The nearest same words on both sides bound what stands between.
    var lower = alignment.reference.lowerBound
    var upper = alignment.reference.upperBound
    let isAtStart = fact.lowerBound == alignment.candidate.lowerBound
    let isAtEnd = fact.upperBound == alignment.candidate.upperBound
    if let left = nearest.left, let partner = alignment.partner(of: left) {
      lower = partner + 1
      slot.touches.left = left == fact.lowerBound - 1
      slot.precedingFacts = facts(of: kind, in: left + 1..<fact.lowerBound)
    } else {
      slot.touches.left = isAtStart
    }
    if let right = nearest.right, let partner = alignment.partner(of: right) {
      upper = partner
      slot.touches.right = right == fact.upperBound
    } else {
      slot.touches.right = isAtEnd
    }
    guard lower < upper else { return slot }
    let most = fact.count + SlotFinder.slack
    if nearest.left == nil { lower = max(lower, upper - most) }
    if nearest.right == nil { upper = min(upper, lower + most) }
    guard lower < upper, upper - lower <= most, nearest.left != nil || nearest.right != nil else {
      return slot
    }
    slot.tokens = lower..<upper
    return slot
  }

  /// Shares of the sentence and of the clause that binds the fact.
  private func shares(
    _ fact: Fact, _ region: Range<Int>, _ neighbour: Judge.Neighbour
  ) -> (sentence: Int, clause: Int) {
    let alignment = neighbour.alignment
    let ofSentence =
      region == fact.tokens
      ? neighbour.share
      : index.share(of: alignment.candidate, in: alignment, of: candidate, without: region)
    guard let clause = candidate.clause(of: fact), clause != alignment.candidate else {
      return (ofSentence, 0)
    }
    let ofClause = index.share(
      of: clause.clamped(to: alignment.candidate), in: alignment, of: candidate, without: region,
      atLeast: 20)
    return (ofSentence, ofClause)
  }

  /// A name with the words around it that belong to it and are not in the reference: where one name
  /// takes another's place, extraction may have seen but a part of it.
  private func wholeName(_ tokens: Range<Int>, _ alignment: SentenceAlignment) -> Range<Int> {
    var range = tokens
    func isNew(_ token: Int) -> Bool {
      alignment.candidate.contains(token) && alignment.partner(of: token) == nil
        && (candidate.factAt[token] == 0 || candidate.isName(at: token))
    }
    // A word or sign between two capitalised words joins them.
    while true {
      if isNew(range.upperBound), candidate.isCapitalised(range.upperBound) {
        range = range.lowerBound..<range.upperBound + 1
      } else if isNew(range.upperBound), isNew(range.upperBound + 1),
        candidate.joinsNames(range.upperBound), candidate.isCapitalised(range.upperBound + 1)
      {
        range = range.lowerBound..<range.upperBound + 2
      } else {
        break
      }
    }
    while true {
      if isNew(range.lowerBound - 1), candidate.isCapitalised(range.lowerBound - 1) {
        range = range.lowerBound - 1..<range.upperBound
      } else if isNew(range.lowerBound - 1), isNew(range.lowerBound - 2),
        candidate.joinsNames(range.lowerBound - 1), candidate.isCapitalised(range.lowerBound - 2)
      {
        range = range.lowerBound - 2..<range.upperBound
      } else {
        break
      }
    }
    return range
  }

  private func facts(of kind: FactVerdict.Kind, in tokens: Range<Int>) -> Int {
    var count = 0
    var last = -1
    for token in tokens {
      guard let fact = candidate.fact(at: token), fact != last else { continue }
      last = fact
      if candidate.items[fact].kind == kind { count += 1 }
    }
    return count
  }

  /// The reference's words for all words of the fact, where they are the same and in a row.
  private func verbatim(
    _ fact: Range<Int>, _ alignment: SentenceAlignment, _ other: ComparedText
  ) -> Range<Int>? {
    guard let first = alignment.partner(of: fact.lowerBound) else { return nil }
    let range = first..<first + fact.count
    guard range.upperBound <= alignment.reference.upperBound else { return nil }
    for token in fact {
      guard alignment.partner(of: token) == first + token - fact.lowerBound else { return nil }
    }
    return ComparedText.same(candidate, fact, other, range) ? range : nil
  }

  /// Weighs the words around a fact, and finds the nearest on either side that is the same.
  private func weigh(
    _ fact: Range<Int>, _ alignment: SentenceAlignment
  ) -> (context: Int, total: Int, nearest: (left: Int?, right: Int?)) {
    var context = 0
    var total = 0
    var nearest: (left: Int?, right: Int?) = (nil, nil)
    for side in [-1, 1] {
      var token = side < 0 ? fact.lowerBound - 1 : fact.upperBound
      var distance = 1
      while alignment.candidate.contains(token), distance <= SlotFinder.window {
        let near = distance <= 3 ? 3 : distance <= 6 ? 2 : 1
        let weight = near * index.weight(candidate.keys[token], candidate.burdens[token])
        if alignment.partner(of: token) != nil {
          context += weight
          total += weight
          if distance <= SlotFinder.reach {
            if side < 0, nearest.left == nil { nearest.left = token }
            if side > 0, nearest.right == nil { nearest.right = token }
          }
        } else if candidate.factAt[token] == 0 {
          // Another fact that differs says nothing about the place.
          total += weight
        }
        token += side
        distance += 1
      }
    }
    return (context, total, nearest)
  }
}
