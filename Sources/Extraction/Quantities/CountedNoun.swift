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
  let words: Words

  /// Words that their endings say nothing of, or the wrong thing.
  struct Words: Sendable {
    let irregularPlurals = WordSet(
      "people men women children police personnel sheep cattle aircraft servicemen "
        + "policemen fishermen gunmen lawmen firemen congressmen teeth feet dead series "
        + "headquarters crew offspring youth livestock poultry clergy wounded injured staff "
        + "troops species fish wives lives")

    /// Adjectives without the ending of one, before the noun that "one" counts and behind hyphens.
    let adjectives = WordSet(
      "big major senior junior small large young old new key top good bad great high low "
        + "long short big main single former current recent recently highly likely leading "
        + "serious simple important different other lone late early full whole prominent red "
        + "white black blue green strong wide deep tall fold plus well very better lower higher "
        + "further extra more private tiny")

    /// Nouns with the ending of an adjective.
    let nouns = WordSet(
      "official individual hospital general critic executive detective relative native "
        + "animal journal capital rival trial deal goal meal proposal arrival funeral festival "
        + "clinic topic terminal signal metal medal canal appeal seal music fabric mechanic "
        + "initiative representative objective motive archive hive drive")
  }

  /// Tokens of a noun phrase behind a number.
  private static var maximumWords: Int { 7 }

  /// Owners in a row that stand before the noun: "18 of the team's coach's players".
  private static var maximumOwners: Int { 2 }

  /// The noun phrase that begins at a token, behind a number of some value.
  func phrase(at index: Int, value: ExactDecimal?) -> Quantity.Counted? {
    var first = index
    var isOne = value?.isOne ?? false
    // "254,200 bought in May": what more than one is counted in has a plural.
    var needsPlural = value?.exceedsOne ?? true
    if context.isHyphen(first), context.isGlued(first) {
      // "20-odd people", "a 12-nation bloc"
      guard context.has(first + 1, .oddWord) else { return compound(at: first + 1) }
      first += 2
    }
    if context.has(first, .ofWord) {
      // "18 of the 30 passengers", "one of three soldiers", "half of those"
      isOne = false
      needsPlural = false
      guard let next = afterDeterminers(first + 1) else { return nil }
      first = next
    }
    // Lines of a table do not run on.
    if context.token(first)?.has(.lineBefore) ?? true, isCapital(first) { return nil }
    for _ in 0...CountedNoun.maximumOwners {
      guard let last = head(from: first, isOne: isOne) else { return nil }
      guard context.has(last + 1, .possessive), context.isGlued(last + 1),
        let next = afterDeterminers(last + 2)
      else {
        // "Hamburg 2 Bremen 1": nobody counts Bremens.
        let isName = isCapital(last) && !isPlural(last) && first == index && !isOne
        return isName || needsPlural && !isPlural(last) ? nil : counted(first, last)
      }
      first = next
    }
    return nil
  }

  private func isCapital(_ index: Int) -> Bool {
    context.token(index)?.has(.capitalized) ?? false
  }

  /// The noun that a number makes an adjective with: the nation of a "12-nation bloc".
  private func compound(at index: Int) -> Quantity.Counted? {
    guard context.isContent(index), context.isGlued(index), !isParticiple(index),
      !isAdjective(index), !isListedAdjective(index)
    else { return nil }
    return counted(index, index)
  }

  /// The token behind articles, pronouns and numbers.
  private func afterDeterminers(_ index: Int) -> Int? {
    var next = index
    while context.has(next, .article) || context.has(next, .pronoun)
      || context.has(next, .possessive) || context.has(next, .demonstrative)
      || context.isNumber(next) || context.has(next, .magnitude)
    {
      next += 1
      if next > index + 4 { return nil }
    }
    return next
  }

  /// The last word of the noun phrase that begins at a token: its first plural, or where it ends.
  private func head(from first: Int, isOne: Bool) -> Int? {
    var last: Int?
    var next = first
    while next < first + CountedNoun.maximumWords, context.isContent(next), !isCalendarWord(next),
      !(next > first && context.text.tokens[next].has(.lineBefore) && isCapital(next)),
      !isParticiple(next) || next > first || context.isContent(next + 1)
    {
      if next > first, isVerbLike(next), last != nil { break }
      last = next
      if isPlural(next), !continuesName(next, from: first) { break }
      if isOne, !context.isNamePiece(next), !isAdjective(next), !isListedAdjective(next) { break }
      next += 1
      if context.isHyphen(next), context.isGlued(next), context.isContent(next + 1) { next += 1 }
      // "three Bank of England officials"
      if context.has(next, .ofWord), context.isNamePiece(next - 1), context.isNamePiece(next + 1) {
        next += 1
      }
      // "three central and eastern European countries"
      if context.has(next, .andWord) || context.has(next, .comma), joinsAdjectives(next) {
        next += 1
      }
    }
    return last
  }

  /// Whether a plural is a piece of a name that stands before the noun: "400 United Nations soldiers".
  private func continuesName(_ index: Int, from first: Int) -> Bool {
    guard context.isNamePiece(index) else { return false }
    if isPlural(index + 1) { return true }
    // "2,000 Smith Brothers common shares"
    return index > first && context.isNamePiece(index - 1) && context.isContent(index + 1)
      && !isParticiple(index + 1) && isPlural(index + 2)
  }

  private func isCalendarWord(_ index: Int) -> Bool {
    context.has(index, .weekday) || context.has(index, .month)
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

  /// How a token's word ends.
  @inline(__always)
  private func ending(_ index: Int) -> WordEnding {
    guard let token = context.token(index) else { return WordEnding() }
    let bytes = context.text.bytes
    return WordEnding(token, in: bytes.span)
  }

  private func isPlural(_ index: Int) -> Bool {
    guard let token = context.token(index), token.has(.word) else { return false }
    let ending = ending(index)
    if ending.isPlural, !token.has(.dotted) { return true }
    return words.irregularPlurals.contains(token.payload)
      || ending.has("m", "e", "n") && !token.has(.capitalized)
  }

  private func isParticiple(_ index: Int) -> Bool {
    let ending = ending(index)
    return ending.has("e", "d") || ending.has("i", "n", "g")
  }

  private func isVerbLike(_ index: Int) -> Bool {
    isParticiple(index) && !context.isContent(index + 1)
  }

  private func isListedAdjective(_ index: Int) -> Bool {
    context.token(index).map { words.adjectives.contains($0.payload) } ?? false
  }

  private func isAdjective(_ index: Int) -> Bool {
    guard let token = context.token(index) else { return false }
    return ending(index).isOfAdjective && !words.nouns.contains(token.payload)
  }
}

extension ExactDecimal {
  fileprivate var isOne: Bool { significand == 1 && exponent == 0 }

  fileprivate var exceedsOne: Bool {
    exponent >= 0 ? significand > 0 && !isOne : self > ExactDecimal(1)
  }
}
