import Facts
import Lexicon

/// Tells units from words and letters that look like them.
extension UnitReader {
  /// Whether a name that is another word as well is a unit here.
  func isPlausible(
    _ unit: Int, _ text: borrowing TokenizedText, at index: Int, _ number: NumberReading?
  ) -> Bool {
    guard let number, isDoubtful[unit] else { return true }
    switch English.units[unit].code {
    case "M44": return number.form.contains(.fraction) || number.form.contains(.bareHalf)
    case "STI":
      return !text.tokens[index + 1].has(.word) || text.tokens[index + 1].has(.lineBefore)
        || text.lexicon.classes[Int(text.tokens[index + 1].lexeme)].intersects(
          UnitReader.closedClasses)
    case "G21":
      // Two cups may be won, and somebody counts cups; with a part, or of something, they measure.
      if text.token(index + 1, isIn: .ofWord) { return true }
      if !number.form.isDisjoint(with: [.fraction, .decimal]) { return true }
      return !isContent(text, at: index + 1) && !followsResult(text, index)
    default: return true
    }
  }

  /// Whether a verb of winning or losing stands before a token.
  private func followsResult(_ text: borrowing TokenizedText, _ index: Int) -> Bool {
    for before in max(0, index - UnitReader.cueWindow)..<index
    where text.token(before, isIn: .scoreCue) {
      return true
    }
    return false
  }

  static let closedClasses = WordClassSet([
    .conjunction, .inWord, .onWord, .atWord, .byWord, .forWord, .afterWord, .beforeWord, .auxiliary,
    .otherPreposition, .andWord, .orWord, .toWord, .fromWord, .perWord, .article, .asWord,
    .thanWord, .overWord,
  ])

  /// Whether letters that may be another word are a symbol behind this number.
  func isPlausibleSymbol(
    _ text: borrowing TokenizedText, at index: Int, _ number: NumberReading?, _ unit: Int
  ) -> Bool {
    let token = text.tokens[index]
    guard let number else { return true }
    let code = English.units[unit].code
    let isWordNumber = number.form.contains(.words)
    if token.length == 1 {
      guard !isWordNumber else { return false }
      let next = text.tokens[index + 1]
      // "m2" is a square; other letters and digits make a code of it: "06F6".
      let isPower =
        dimensions[unit] == .length && next.length == 1
        && (next.number.map { 2...3 ~= $0 } ?? false)
      let isBare =
        isPower || !(next.isGlued && !next.shape.isDisjoint(with: [.word, .digits]))
      guard isBare, next.length == 0 || !text.token(index + 1, isIn: .apostrophe) || !next.isGlued
      else { return false }
      if code == "CEL" || code == "FAH" {
        return !isSign(text, index + 1, .slash) && !followsName(text, number: index - 1)
      }
      if code == "AMP" || code == "NEW" { return token.isGlued }
      if code == "TNE" || code == "KEL" { return token.isGlued }
      return true
    }
    switch code {
    case "INH": return isInch(text, at: index)
    case "C52": return isPicometre(number)
    case "SMI", "TNE", "MBR", "ONZ": return !isWordNumber || token.isGlued
    default: return true
    }
  }

  /// Whether the digits that end at a token are part of a name: "Boeing 777F", "SCP-173C".
  private func followsName(_ text: borrowing TokenizedText, number last: Int) -> Bool {
    guard last > 0 else { return false }
    let before = text.tokens[last - 1]
    return before.has(.word) && before.has(.capitalized) && !before.has(.sentenceStart)
      && !text.tokens[last].has(.paragraphBefore)
  }

  /// "in" behind a number: an inch at the end of a clause, and behind feet.
  private func isInch(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    let token = text.tokens[index]
    if token.length > 2 { return true }
    let next = text.tokens[index + 1]
    // "one-in-five"
    if text.token(index + 1, isIn: .hyphen) { return false }
    if token.isGlued || next.length == 0 || next.has(.punctuation) { return true }
    // "5 ft 2 in"
    return index >= 2
      && text.lexicon.value(of: text.tokens[index - 2].lexeme, as: .unitSymbol)
        .map { English.units[$0].code == "FOT" } ?? false
  }

  /// "2.1 pm" is no time of day.
  private func isPicometre(_ number: NumberReading) -> Bool {
    number.exponent == -1 || number.exponent < -2
  }

  /// The sign of inches right behind digits, where it closes no quotation.
  func inchSign(_ text: borrowing TokenizedText, at index: Int) -> UnitReading? {
    let quote = UInt8(ascii: "\"")
    let token = text.tokens[index]
    guard token.isGlued, token.length == 1, text.bytes[Int(token.start)] == quote,
      text.tokens[index - 1].has(.digits)
    else { return nil }
    var quotes = 0
    for before in max(0, index - UnitReader.quotationLookback)..<index
    where text.tokens[before].length == 1 && text.bytes[Int(text.tokens[before].start)] == quote {
      quotes += 1
    }
    guard quotes % 2 == 0 else { return nil }
    var unit = UnitReading(.measure)
    unit.code = "INH"
    unit.dimension = .length
    unit.end = index + 1
    return unit
  }

  /// Tokens in which an open quotation mark is looked for.
  private static var quotationLookback: Int { 64 }
}
