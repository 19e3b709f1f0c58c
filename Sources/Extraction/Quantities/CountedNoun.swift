import Facts
import Lexicon

/// Finds what a cardinal counts: the noun phrase behind it, and its head.
///
/// Without a part of speech for each word, a phrase is the run of content words behind the number, up
/// to the first plural noun: "700 Allied servicemen" counts servicemen, "88,000 Belgians died"
/// Belgians. A number without a noun of its own counts what the one before it in the sentence did
/// ("killed 12 and wounded 30").
struct CountedNoun {
  let context: NumberContext

  /// Words of a noun phrase behind a number.
  private static var maximumWords: Int { 5 }

  /// The noun phrase that begins at a token.
  func phrase(at index: Int, isOne: Bool) -> Quantity.Counted? {
    var first = index
    if context.isHyphen(first), context.isGlued(first) { first += 1 }
    if context.has(first, .ofWord) {
      // "18 of the 30 passengers", "one of three soldiers", "half of those"
      first += 1
      while context.has(first, .article) || context.has(first, .pronoun)
        || context.has(first, .demonstrative) || context.isDigits(first)
        || context.has(first, .unitNumber) || context.has(first, .teenNumber)
      {
        first += 1
        if first > index + 4 { return nil }
      }
    }
    var last: Int?
    var next = first
    while next < first + CountedNoun.maximumWords, context.isContent(next),
      !isParticiple(next) || next > first || context.isContent(next + 1)
    {
      if next > first, isVerbLike(next), last != nil { break }
      last = next
      if isPlural(next), !(context.isNamePiece(next) && isPlural(next + 1)) { break }
      if isOne, !context.isNamePiece(next), !isAdjective(next) { break }
      next += 1
      if context.isHyphen(next), context.isGlued(next), context.isContent(next + 1) { next += 1 }
      // "three central and eastern European countries"
      if context.has(next, .andWord) || context.has(next, .comma), joinsAdjectives(next) {
        next += 1
      }
    }
    guard let last else { return nil }
    return counted(first, last)
  }

  /// Whether "and" or a comma joins adjectives: no number and a plural not far behind it.
  private func joinsAdjectives(_ index: Int) -> Bool {
    for next in index + 1...index + 3 {
      guard context.isContent(next), !context.isNumber(next) else { return false }
      if isPlural(next) { return next > index + 1 && !isParticiple(index + 1) }
    }
    return false
  }

  private func counted(_ first: Int, _ last: Int) -> Quantity.Counted {
    let tokens = context.text.tokens
    let head = TextSpan(start: Int(tokens[last].start), end: Int(tokens[last].end))
    return Quantity.Counted(
      phrase: TextSpan(start: Int(tokens[first].start), end: head.end), head: head)
  }

  /// Last bytes of a word in lower case.
  private func ends(_ index: Int, with ending: StaticString) -> Bool {
    guard let token = context.token(index), Int(token.length) > ending.utf8CodeUnitCount else {
      return false
    }
    let bytes = context.text.bytes
    let start = Int(token.end) - ending.utf8CodeUnitCount
    return ending.withUTF8Buffer { letters in
      for offset in 0..<letters.count where unsafe bytes[start + offset] | 0x20 != letters[offset] {
        return false
      }
      return true
    }
  }

  private static let irregularPlurals: Set<UInt32> = Set(
    [
      "people", "men", "women", "children", "police", "personnel", "sheep", "cattle", "aircraft",
      "servicemen", "policemen", "fishermen", "gunmen", "lawmen", "firemen", "congressmen", "teeth",
      "feet", "dead", "wounded", "injured", "staff", "troops", "species", "fish", "wives", "lives",
    ].map { word in
      var hash = FoldedHash()
      for byte in word.utf8 { hash.add(byte) }
      return hash.low
    })

  private func isPlural(_ index: Int) -> Bool {
    guard let token = context.token(index), token.has(.word) else { return false }
    if CountedNoun.irregularPlurals.contains(token.payload) { return true }
    if ends(index, with: "men") { return true }
    return ends(index, with: "s") && !ends(index, with: "ss") && !ends(index, with: "us")
      && !ends(index, with: "is") && !token.has(.dotted)
  }

  private func isParticiple(_ index: Int) -> Bool {
    ends(index, with: "ed") || ends(index, with: "ing")
  }

  private func isVerbLike(_ index: Int) -> Bool {
    isParticiple(index) && !context.isContent(index + 1)
  }

  private func isAdjective(_ index: Int) -> Bool {
    ends(index, with: "al") || ends(index, with: "ic") || ends(index, with: "ous")
      || ends(index, with: "ive") || ends(index, with: "ed") || ends(index, with: "ish")
      || ends(index, with: "more")
  }
}
