/// How names of the gazetteer are found in a text.
extension Gazetteer {
  /// Appends every name that begins at a capitalised word of a text, in text order, the longest first.
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
    var hash = TokenRunHash()
    hash.add(text.tokens[first].payload)
    let bit = hash.high(filterBits)
    guard bytes.byte(filter + bit >> 3) & (1 << UInt8(bit & 7)) != 0 else { return }
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
    matches[firstMatch...].reverse()
  }

  private static func canBeginName(_ shape: Token.Shape) -> Bool {
    shape.contains(.word) && !shape.isDisjoint(with: [.capitalized, .dotted, .mixedCase])
  }

  /// Appends the names of exactly these tokens; tells whether longer ones begin so.
  private func probe(
    _ hash: TokenRunHash, _ tokens: ClosedRange<Int>, _ text: borrowing TokenizedText,
    _ matches: inout [GazetteerMatch]
  ) -> Bool {
    let mask = 1 << Int(slotBits) - 1
    var index = hash.high(slotBits)
    var continues = false
    while true {
      let slot = bytes.word(slots + 4 * index)
      if slot == 0 { return continues }
      if slot >> GazetteerFormat.Slot.tagShift == hash.tag {
        if slot & GazetteerFormat.Slot.continues != 0 { continues = true }
        let name = Int(slot & GazetteerFormat.Slot.nameMask)
        if name != 0 { verify(name - 1, tokens, text, &matches) }
      }
      index = (index + 1) & mask
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
    // Three times as long is more than accents or white space explain.
    guard range.count <= 3 * 256 else { return }
    let isExact = record.traits.contains(.exactCase)
    let agreement = bytes.withCounted(record.spelling) { spelling in
      isExact
        ? SpellingAgreement.compareExactly(text.bytes.span, range, with: spelling)
        : SpellingAgreement.compare(text.bytes.span, range, with: spelling)
    }
    guard agreement != .none else { return }
    var traits = record.traits
    if agreement == .shouted {
      // Short words in capitals are acronyms first, unless the place is known all over the world.
      if range.count < 4 || range.count == 4 && prominence(record.firstCandidate) < 140 { return }
      traits.insert(.shouted)
    }
    matches.append(
      GazetteerMatch(
        firstToken: UInt32(tokens.lowerBound), firstCandidate: record.firstCandidate,
        candidateCount: UInt16(clamping: record.candidateCount), tokenCount: UInt8(tokens.count),
        traits: traits))
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
