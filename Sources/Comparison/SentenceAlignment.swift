import Lexicon

/// Two sentences word by word: which word of the one stands for which of the other.
///
/// The heaviest common subsequence of their keys, where words that follow one another on both sides
/// weigh more, so that a comma is paired with the comma of the same phrase. Method: Smith and Waterman,
/// "Identification of Common Molecular Subsequences", 1981, without penalties.
struct SentenceAlignment {
  /// Tokens of the candidate's sentence.
  let candidate: Range<Int>
  /// Tokens of the reference's sentence.
  let reference: Range<Int>
  /// For each token of the candidate's sentence that of the reference, or -1.
  private(set) var partner: [Int32]

  /// Weight of two pairs in a row.
  private static let neighbours = 3

  init(
    _ candidateText: ComparedText, _ candidate: Range<Int>,
    _ referenceText: ComparedText, _ reference: Range<Int>, _ index: SentenceIndex
  ) {
    self.candidate = candidate
    self.reference = reference
    let rows = candidate.count
    let columns = reference.count
    partner = [Int32](repeating: -1, count: rows)
    let width = columns + 1
    // Best weight of any alignment up to here, and of those that end in a pair here.
    var best = [Int32](repeating: 0, count: (rows + 1) * width)
    var paired = [Int32](repeating: -1, count: (rows + 1) * width)
    for row in 1...max(1, rows) where rows > 0 {
      let token = candidate.lowerBound + row - 1
      let key = candidateText.keys[token]
      let weight = Int32(max(1, 2 * index.weight(key, candidateText.burdens[token])))
      let exact = candidateText.text.tokens[token].payload
      for column in 1...max(1, columns) where columns > 0 {
        let here = row * width + column
        var value = max(best[here - 1], best[here - width])
        let other = reference.lowerBound + column - 1
        if referenceText.keys[other] == key {
          let before = here - width - 1
          var pair = best[before]
          if paired[before] >= 0 {
            pair = max(pair, paired[before] + Int32(SentenceAlignment.neighbours))
          }
          pair += weight + (referenceText.text.tokens[other].payload == exact ? 1 : 0)
          paired[here] = pair
          value = max(value, pair)
        }
        best[here] = value
      }
    }
    guard rows > 0, columns > 0 else { return }
    trace(best, paired, width)
  }

  private mutating func trace(_ best: [Int32], _ paired: [Int32], _ width: Int) {
    var row = candidate.count
    var column = reference.count
    var mustPair = false
    while row > 0, column > 0 {
      let here = row * width + column
      if mustPair || (paired[here] >= 0 && paired[here] == best[here]) {
        partner[row - 1] = Int32(reference.lowerBound + column - 1)
        // A pair continues the one before it where that weighs more than the best without.
        let before = here - width - 1
        mustPair =
          paired[before] >= 0
          && paired[before] + Int32(SentenceAlignment.neighbours) >= best[before]
        row -= 1
        column -= 1
      } else if best[here] == best[here - width] {
        row -= 1
      } else {
        column -= 1
      }
    }
  }

  /// The reference's token that stands for a token of the candidate; `nil` also for one beyond the sentence, where a fact
  /// may end.
  func partner(of token: Int) -> Int? {
    guard candidate.contains(token) else { return nil }
    let other = partner[token - candidate.lowerBound]
    return other < 0 ? nil : Int(other)
  }
}
