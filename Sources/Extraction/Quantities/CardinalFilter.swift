import Facts
import Lexicon

/// Tells numbers that count from numbers that name: codes, clock times, phone numbers, pronouns.
///
/// Each question answers with the reason for leaving the number out, which `explain` shows.
struct CardinalFilter {
  let context: NumberContext
  let reading: NumberReading
  let first: Int
  let end: Int

  /// Numbers in a row joined by hyphens that are looked at.
  private static var maximumChain: Int { 6 }

  /// Why the number is no quantity; `nil` where it is one.
  var reason: String? {
    if reading.form.contains(.bareOne), isPronoun { return "a pronoun" }
    if reading.form.contains(.bareHalf), isHalfOfSomethingElse { return "half of a whole" }
    if reading.form.contains(.words) { return isNamePart ? "part of a name" : nil }
    if context.isGlued(first) || context.isGlued(end) {
      if isCode { return "part of a code" }
      if isClockOrRatio { return "a time of day or a ratio" }
      if let reason = chainReason { return reason }
    }
    if isIdentified { return "an identifier" }
    if isListMarker { return "a list marker" }
    if isYear { return "a year" }
    return nil
  }

  /// Why a number with a unit is no quantity: "SCP-173 m".
  var unitReason: String? {
    reading.form.contains(.words) || !isGluedBehindCode ? nil : "part of a code"
  }

  /// Why an ordinal is no quantity.
  var ordinalReason: String? {
    if isNamePart { return "part of a name" }
    guard reading.significand == 2, reading.form.contains(.words), end == first + 1 else {
      return nil
    }
    // "a second", "per second", "a split second": a unit of time.
    let isSingular =
      context.has(first - 1, .perWord) || context.has(first - 1, .eachWord)
      || context.has(first - 1, .article) && context.token(first - 1)?.length ?? 3 < 3
    let isNoun = context.isContent(end) && context.token(end)?.lexeme == 0
    return isSingular && !isNoun ? "a unit of time" : nil
  }

  // MARK: Words

  private var isPronoun: Bool {
    let before = first - 1
    if context.isGlued(end), context.isHyphen(end), context.has(end + 1, .onWord) { return true }
    if context.isGlued(end), context.has(end, .possessive) { return true }
    // "three miles of one another"
    if context.has(end, .moreWord), context.token(end)?.length == 7 { return true }
    if context.has(end, .auxiliary), context.token(first)?.has(.sentenceStart) ?? false {
      return true
    }
    guard let token = context.token(before), !context.text.tokens[first].has(.sentenceStart),
      token.has(.word)
    else { return false }
    let isDetermined =
      context.has(before, .article) || context.has(before, .demonstrative)
      || context.has(before, .negation) || context.has(before, .eachWord)
      || context.text.lexicon.classes[Int(token.lexeme)].contains(.pronoun)
    if isDetermined {
      // "a one-stroke lead"
      if context.isHyphen(end), context.isGlued(end), context.isContent(end + 1) { return false }
      return !context.isContent(end) || context.has(before, .negation)
        || !(context.has(before, .article)
          || context.text.lexicon.classes[Int(token.lexeme)].contains(.pronoun))
    }
    // "the red one", "the last one": an adjective before it, and nothing counted behind it.
    return context.isContent(before) && token.lexeme == 0 && !token.has(.capitalized)
      && !context.isContent(end) && !context.has(end, .ofWord) && !context.isHyphen(end)
      && !context.has(end, .inWord) && endsLikeAdjective(before)
  }

  /// Adjectives before the pronoun "one" that are common and no verbs.
  private func endsLikeAdjective(_ index: Int) -> Bool {
    context.has(index - 1, .article) || context.has(index - 1, .demonstrative)
  }

  private var isHalfOfSomethingElse: Bool {
    let before = first - 1
    if context.isGlued(end), context.isHyphen(end) { return true }
    if context.has(end, .ofWord) || context.has(end, .article) || context.has(end, .demonstrative)
      || context.has(end, .pronoun) || context.has(before, .boundWord)
      || context.has(before, .thanWord) || context.has(before, .approximator)
    {
      return context.has(before, .ordinalWord)
        || (context.has(before, .article) && context.has(end, .ofWord) && isDefinite(before))
    }
    return first > 0 || context.isContent(end)
  }

  private func isDefinite(_ index: Int) -> Bool { context.token(index)?.length == 3 }

  /// "the Big Ten", "Four Seasons": a number word with a capital beside one.
  private var isNamePart: Bool {
    guard context.isNamePiece(first) else { return false }
    return context.isNamePiece(end) || context.isNamePiece(first - 1)
  }

  // MARK: Digits

  /// Whether letters or signs are glued to the digits that make a code of them: "F16", "777F", "#4".
  private var isCode: Bool { isGluedBehindCode || isGluedBeforeLetters }

  private var isGluedBehindCode: Bool {
    if context.isGlued(first), first > 0 {
      if context.isWord(first - 1), !isEndOfNumber(first - 1) { return true }
      if context.has(first - 1, .numberSign) || context.has(first - 1, .ampersand) { return true }
      let isJoined = context.isGlued(first - 1)
      if context.isHyphen(first - 1), isJoined, context.isWord(first - 2), !isEndOfNumber(first - 2)
      {
        return true
      }
      if context.has(first - 1, .slash), isJoined, context.isDigits(first - 2) { return true }
      if context.has(first - 1, .plusSign), isJoined, context.isDigits(first - 2) { return true }
      if context.has(first - 1, .period), isJoined, first > 1 { return true }
    }
    return false
  }

  private var isGluedBeforeLetters: Bool {
    if context.isGlued(end), let next = context.token(end) {
      if next.has(.word), !context.has(end, .possessive) {
        return context.text.bytes[Int(next.start)] != UInt8(ascii: "'") && next.length < 12
      }
      if context.has(end, .slash), context.isGlued(end + 1), context.isDigits(end + 1) {
        return true
      }
    }
    return false
  }

  /// Whether the word ends a number in digits: the "k" of "5k-20k".
  private func isEndOfNumber(_ index: Int) -> Bool {
    context.has(index, .magnitudeSuffix) && context.isGlued(index) && context.isDigits(index - 1)
      || context.has(index, .unitSymbol) && context.isDigits(index - 1)
      || context.has(index, .magnitude) || context.has(index, .currencySign)
      || context.has(index, .unitNumber) || context.has(index, .teenNumber)
      || context.has(index, .tensNumber)
  }

  private var isClockOrRatio: Bool {
    context.isGlued(end) && context.has(end, .colon) && context.isGlued(end + 1)
      && context.isDigits(end + 1)
      || first > 1 && context.isGlued(first) && context.has(first - 1, .colon)
        && context.isGlued(first - 1) && context.isDigits(first - 2)
  }

  /// Phone numbers, card numbers, seasons and spans of years: digits joined by hyphens.
  private var chainReason: String? {
    var low = first
    var high = end - 1
    guard reading.form.contains(.plainDigits), end == first + 1 else { return nil }
    var members = 1
    while members < CardinalFilter.maximumChain, joins(low - 1), context.isDigits(low - 2) {
      low -= 2
      members += 1
    }
    while members < CardinalFilter.maximumChain, joins(high + 1), context.isDigits(high + 2) {
      high += 2
      members += 1
    }
    if members > 2 { return "a phone or serial number" }
    let sign = low - 1
    if context.has(sign, .plusSign), context.isGlued(low), members > 1 || context.isDigits(end) {
      return "a phone number"
    }
    guard members == 2, let one = context.token(low), let other = context.token(high) else {
      return nil
    }
    if one.count == 3, other.count == 4 { return "a phone number" }
    guard one.count == 4, let from = one.number, 1000...2100 ~= from, let to = other.number else {
      return nil
    }
    if other.count == 4, 1500...2100 ~= from, 1500...2100 ~= to, from < to {
      return "a span of years"
    }
    if other.count == 2, to <= 12 || to == (from + 1) % 100 { return "a season or a month" }
    return nil
  }

  private func joins(_ index: Int) -> Bool {
    context.isHyphen(index) && context.isGlued(index) && context.isGlued(index + 1)
  }

  /// Whether a noun before the digits makes them a name: "flight 93", "seat No 1".
  private var isIdentified: Bool {
    guard reading.form.contains(.plainDigits), !context.text.tokens[first].has(.paragraphBefore)
    else { return false }
    if context.has(first - 1, .identifierNoun) {
      return !context.looksPlural(end) || context.isNamePiece(first - 1)
    }
    guard context.has(first - 1, .period), let number = context.token(first - 2) else {
      return isCapitalNo(first - 1)
    }
    return number.length == 2 && context.has(first - 2, .negation)
  }

  /// "No 1" with a capital inside a sentence.
  private func isCapitalNo(_ index: Int) -> Bool {
    context.has(index, .negation) && context.isNamePiece(index)
  }

  /// Whether a number opens an item of a list, at a line's start or before a bracket.
  private var isListMarker: Bool {
    guard reading.form.contains(.plainDigits), let token = context.token(first) else {
      return false
    }
    if token.has(.lineBefore), context.has(end, .period) || context.has(end, .closeBracket) {
      guard let next = context.token(end + 1) else { return false }
      return next.has(.spaceBefore) && !next.has(.lineBefore)
    }
    guard context.has(end, .closeBracket) else { return false }
    for index in stride(from: first - 1, through: max(0, first - 12), by: -1) {
      if context.has(index, .openBracket) { return false }
      if context.text.tokens[index].has(.sentenceStart) { break }
    }
    return true
  }

  /// A plain number of four digits that nothing is counted by, in the range of years.
  private var isYear: Bool {
    guard reading.form.contains(.plainDigits), context.token(first)?.length == 4,
      1900...2099 ~= reading.significand
    else { return false }
    return !context.isContent(end) || context.isNamePiece(end)
  }
}
