/// Which sentences of the references hold a word: so that no pair is looked at that shares none.
struct SentenceIndex {
  /// A sentence of one of the references.
  struct Place {
    var reference: Int
    var sentence: Int
  }

  /// The sentences of all references, one after another.
  private(set) var places: [Place] = []
  /// Index of each reference's first sentence.
  private(set) var firstOfReference: [Int] = []
  private var rowOfKey: [UInt32: Int32] = [:]
  private var starts: [Int32] = []
  private var postings: [Int32] = []

  /// Words of more sentences than this lead nowhere in particular, and are not followed.
  private static let mostPostings = 400

  init(_ references: [ComparedText]) {
    var pairs: [(row: Int32, place: Int32)] = []
    for (number, reference) in references.enumerated() {
      firstOfReference.append(places.count)
      for (sentence, tokens) in reference.sentences.enumerated() {
        let place = Int32(places.count)
        places.append(Place(reference: number, sentence: sentence))
        for token in tokens where reference.burdens[token] == .content {
          let next = Int32(rowOfKey.count)
          let row = rowOfKey[reference.keys[token], default: next]
          if row == next { rowOfKey[reference.keys[token]] = next }
          pairs.append((row, place))
        }
      }
    }
    var counts = [Int32](repeating: 0, count: rowOfKey.count + 1)
    var last = [Int32](repeating: -1, count: rowOfKey.count)
    pairs.removeAll { pair in
      defer { last[Int(pair.row)] = pair.place }
      return last[Int(pair.row)] == pair.place
    }
    for pair in pairs { counts[Int(pair.row) + 1] += 1 }
    for row in 0..<rowOfKey.count { counts[row + 1] += counts[row] }
    starts = counts
    postings = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      postings[Int(counts[Int(pair.row)])] = pair.place
      counts[Int(pair.row)] += 1
    }
  }

  private func row(_ key: UInt32) -> Range<Int> {
    guard let row = rowOfKey[key] else { return 0..<0 }
    return Int(starts[Int(row)])..<Int(starts[Int(row) + 1])
  }

  /// The sentences that hold a word, in order.
  func places(holding key: UInt32) -> ArraySlice<Int32> { postings[row(key)] }

  /// How much it tells that two sentences share a word: the more, the fewer sentences have it.
  ///
  /// Four and, for every halving of the share of sentences that hold it, one more; at most twelve.
  func weight(_ key: UInt32, _ burden: ComparedText.Burden) -> Int {
    switch burden {
    case .sign: return 0
    case .function: return 1
    case .content:
      let holding = row(key).count
      if holding == 0 { return 8 }
      return 4
        + min(8, (places.count / holding).bitWidth - (places.count / holding).leadingZeroBitCount)
    }
  }

  /// Share of the weight of words that have a partner, in percent; facts that have none are left out.
  ///
  /// So are the words in `excluded`. Nothing where what counts weighs less than `atLeast`.
  func share(
    of tokens: Range<Int>, in alignment: SentenceAlignment, of text: ComparedText,
    without excluded: Range<Int> = 0..<0, atLeast least: Int = 1
  ) -> Int {
    var matched = 0
    var total = 0
    for token in tokens where !excluded.contains(token) {
      let weight = weight(text.keys[token], text.burdens[token])
      if alignment.partner(of: token) != nil {
        matched += weight
        total += weight
      } else if text.factAt[token] == 0 {
        total += weight
      }
    }
    return total < least ? 0 : 100 * matched / total
  }

  /// The sentences that share most with a sentence, best first.
  func nearest(
    to tokens: Range<Int>, of text: ComparedText, limit: Int, scores: inout [Int32]
  ) -> [(place: Int, score: Int)] {
    if scores.count < places.count {
      scores = [Int32](repeating: 0, count: places.count)
    }
    var touched: [Int32] = []
    var seen: Set<UInt32> = []
    for token in tokens where text.burdens[token] == .content {
      let key = text.keys[token]
      guard seen.insert(key).inserted else { continue }
      let row = row(key)
      guard row.count <= SentenceIndex.mostPostings else { continue }
      let weight = Int32(weight(key, .content))
      for posting in row {
        let place = postings[posting]
        if scores[Int(place)] == 0 { touched.append(place) }
        scores[Int(place)] += weight
      }
    }
    defer { for place in touched { scores[Int(place)] = 0 } }
    // The first of equals is the earlier one.
    return touched.sorted { (scores[Int($0)], $1) > (scores[Int($1)], $0) }
      .prefix(limit).map { (Int($0), Int(scores[Int($0)])) }
  }
}
