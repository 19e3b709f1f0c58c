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

  /// Whether nothing but the fact differs here.
  var isCopy: Bool { share >= 60 && context >= 40 }
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
    of fact: Range<Int>, kind: FactVerdict.Kind, in alignment: SentenceAlignment,
    reference: Int, sentence: Int
  ) -> Slot {
    let (context, total, nearest) = weigh(fact, alignment)
    var slot = Slot(
      reference: reference, sentence: sentence, tokens: 0..<0, isVerbatim: false,
      context: context, share: total == 0 ? 0 : 100 * context / total, touches: (false, false),
      precedingFacts: 0)
    let other = references[reference]

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
