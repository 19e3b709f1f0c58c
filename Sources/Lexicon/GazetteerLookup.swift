private import Facts

/// How names of the gazetteer are found in a text.
extension Gazetteer {
  /// Appends every name that begins at a capitalised word among some tokens of a text, in text order, the longest first.
  package func appendMatches(
    at starts: Span<UInt32>, in text: borrowing TokenizedText, to matches: inout [GazetteerMatch]
  ) {
    for index in starts.indices {
      let token = text.tokens[Int(starts[index])]
      guard Gazetteer.canBeginName(token.shape) else { continue }
      let hash = Gazetteer.hash(of: token)
      if mayBegin(hash) { appendMatches(at: Int(starts[index]), hash, in: text, to: &matches) }
    }
  }

  /// Appends every name of a text, in text order, the longest first; for tables and tests.
  package func appendMatches(in text: borrowing TokenizedText, to matches: inout [GazetteerMatch]) {
    for index in 0..<text.count where Gazetteer.canBeginName(text.tokens[index].shape) {
      appendMatches(at: index, in: text, to: &matches)
    }
  }

  /// Appends the names that begin at a token, the longest first.
  ///
  /// The usual word begins no name and costs one bit of the filter. Otherwise one slot a token is
  /// probed, as long as some name goes on, at most `GazetteerFormat.longestName` tokens.
  package func appendMatches(
    at first: Int, in text: borrowing TokenizedText, to matches: inout [GazetteerMatch]
  ) {
    let hash = Gazetteer.hash(of: text.tokens[first])
    if mayBegin(hash) { appendMatches(at: first, hash, in: text, to: &matches) }
  }

  @inline(__always)
  private static func hash(of token: Token) -> TokenRunHash {
    var hash = TokenRunHash()
    hash.add(token.payload)
    return hash
  }

  /// Whether some name may begin with the token of a hash.
  @inline(__always)
  private func mayBegin(_ hash: TokenRunHash) -> Bool {
    let bit = hash.high(filterBits)
    return bytes.byte(filter + bit >> 3) & (1 << UInt8(bit & 7)) != 0
  }

  private func appendMatches(
    at first: Int, _ begun: TokenRunHash, in text: borrowing TokenizedText,
    to matches: inout [GazetteerMatch]
  ) {
    var hash = begun
    let firstMatch = matches.count
    var last = first
    while true {
      let continues = probe(hash, first...last, text, &matches)
      last += 1
      guard continues, last < text.count, last - first < longestName,
        !text.tokens[last].has(.paragraphBefore)
      else { break }
      hash.add(text.tokens[last].payload)
    }
    // Found from the shortest on; hardly ever more than two or three.
    var low = firstMatch
    var high = matches.count - 1
    while low < high {
      matches.swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// Whether a text could show a name so that it is found: it begins with a capital and is not too long.
  package static func canBeFound(_ name: String) -> Bool {
    var text = TokenizedText(lexicon: Lexicon([]))
    text.read(Array(name.utf8))
    return text.count > 0 && text.count <= GazetteerFormat.longestName && name.utf8.count < 256
      && canBeginName(text.tokens[0].shape)
  }

  @inline(__always)
  private static func canBeginName(_ shape: Token.Shape) -> Bool {
    let begins =
      Token.Shape.capitalized.rawValue | Token.Shape.dotted.rawValue
      | Token.Shape.mixedCase.rawValue
    return shape.rawValue & Token.Shape.word.rawValue != 0 && shape.rawValue & begins != 0
  }

  /// Appends the names of exactly these tokens; tells whether longer ones begin so.
  private func probe(
    _ hash: TokenRunHash, _ tokens: ClosedRange<Int>, _ text: borrowing TokenizedText,
    _ matches: inout [GazetteerMatch]
  ) -> Bool {
    let mask = 1 &<< Int(slotBits) &- 1
    let layout = slotLayout
    let tag = hash.tag(layout)
    var index = hash.high(slotBits)
    var continues = false
    while true {
      let slot = bytes.slot(of: slots, from: &index, mask: mask, tag: tag, shift: layout.tagShift)
      if slot == 0 { return continues }
      if slot & layout.continues != 0 { continues = true }
      let name = Int(slot & layout.nameMask)
      if name != 0 { verify(name - 1, tokens, text, &matches) }
      index &+= 1
    }
  }

  /// Appends a name if the text really spells it.
  private func verify(
    _ name: Int, _ tokens: ClosedRange<Int>, _ text: borrowing TokenizedText,
    _ matches: inout [GazetteerMatch]
  ) {
    let record = nameRecord(name)
    let start = Int(text.tokens[tokens.lowerBound].start)
    let range = start..<Int(text.tokens[tokens.upperBound].end)
    var traits = record.traits
    // Most names are spelled as the table has them.
    if !bytes.isCounted(record.spelling, text.bytes.span, range) {
      // Three times as long is more than accents or white space explain.
      guard range.count <= 3 * 256 else { return }
      let isExact = record.traits.contains(.exactCase)
      let agreement = bytes.withCounted(record.spelling) { spelling in
        isExact
          ? SpellingAgreement.compareExactly(text.bytes.span, range, with: spelling)
          : SpellingAgreement.compare(text.bytes.span, range, with: spelling)
      }
      guard agreement != .none else { return }
      if agreement == .shouted {
        // Short words in capitals are acronyms first, unless the place is known all over the world.
        if range.count < 4 || range.count == 4 && prominence(record.firstCandidate) < 140 {
          return
        }
        traits.insert(.shouted)
      }
    }
    let first = candidate(Int(record.firstCandidate))
    let place = standing(of: first.entry)
    matches.append(
      GazetteerMatch(
        firstToken: UInt32(truncatingIfNeeded: tokens.lowerBound),
        firstCandidate: record.firstCandidate,
        candidateCount: UInt16(clamping: record.candidateCount),
        tokenCount: UInt8(truncatingIfNeeded: tokens.count),
        traits: traits, role: first.role, prominence: place.prominence, rank: place.rank))
  }

  /// What the evidence for names asks of a place.
  @inline(__always)
  private func standing(
    of index: Int
  ) -> (prominence: UInt8, rank: GazetteerMatch.Rank) {
    let (kind, country, prominence) = standingRecord(index)
    switch kind {
    case .country: return (prominence, .nation)
    case .continent: return (prominence, .continent)
    case .state: return (prominence, country == unitedKingdom ? .homeNation : .state)
    case .administrativeArea: return (prominence, .administrativeArea)
    case .city: return (prominence, .city)
    default: return (prominence, .other)
    }
  }

  private func prominence(_ candidate: UInt32) -> UInt8 {
    entry(self.candidate(Int(candidate)).entry).prominence
  }
}

extension SpellingAgreement {
  /// Compares byte by byte, white space and a full stop at the end apart.
  static func compareExactly(
    _ text: Span<UInt8>, _ range: Range<Int>, with name: Span<UInt8>
  ) -> SpellingAgreement {
    var left = FoldedReader(range)
    var right = FoldedReader(0..<name.count)
    while true {
      let one = left.next(text)
      let other = right.next(name)
      if one == 0, other == 0 { return .agrees }
      if one == 0, other == 0x2E, right.offset == name.count - 1 { return .agrees }
      if one != other || left.isCapital != right.isCapital { return .none }
    }
  }
}
