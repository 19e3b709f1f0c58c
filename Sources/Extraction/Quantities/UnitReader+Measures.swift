import Facts
import Lexicon

/// Units of measurement behind numbers: names and symbols, powers, quotients.
extension UnitReader {
  func measure(
    _ text: borrowing TokenizedText, _ lexeme: UInt16, at index: Int, end: Int,
    _ number: NumberReading, numberEnd: Int
  ) -> UnitReading? {
    let lexicon = text.lexicon
    if lexicon.classes[Int(lexeme)].contains(.quotationMark) { return inchSign(text, at: index) }
    if lexicon.classes[Int(lexeme)].contains(.degreeSign) {
      return temperature(text, at: end, orElse: "DD")
    }
    if let power = lexicon.value(of: lexeme, as: .powerWord) {
      var next = end
      if isSign(text, next, .period) { next += 1 }
      guard let (unit, after) = simple(text, at: next, number, isAlone: false) else { return nil }
      return composed(text, unit, power: power, end: after)
    }
    guard
      let (unit, after) = simple(text, lexeme, at: index, end: end, number, isAlone: true)
    else { return nil }
    if unit == UnitReader.degrees { return temperature(text, at: after, orElse: "DD") }
    guard dimensions[unit] != .time else { return nil }
    if dimensions[unit] == .length, let (power, end) = power(text, at: after, symbolAt: index) {
      return composed(text, unit, power: power, end: end)
    }
    return composed(text, unit, power: 1, end: after)
  }

  /// "°C", "degrees Fahrenheit", "deg c"; plain degrees where no scale follows.
  private func temperature(
    _ text: borrowing TokenizedText, at index: Int, orElse code: String
  ) -> UnitReading {
    var unit = UnitReading(.measure)
    unit.code = code
    unit.dimension = .angle
    unit.end = index
    let lexicon = text.lexicon
    guard index < text.count, !text.tokens[index].has(.paragraphBefore),
      let scale = lexicon.value(of: text.tokens[index].lexeme, as: .temperatureScale)
    else { return unit }
    unit.code = scale == 1 ? "CEL" : "FAH"
    unit.dimension = .temperature
    unit.end = index + 1
    return unit
  }

  func isSign(_ text: borrowing TokenizedText, _ index: Int, _ wordClass: WordClass) -> Bool {
    index < text.count && text.tokens[index].isGlued && text.token(index, isIn: wordClass)
  }

  /// "²", "^2", "2" right behind a symbol, and "squared".
  private func power(
    _ text: borrowing TokenizedText, at index: Int, symbolAt symbol: Int
  ) -> (Int, end: Int)? {
    guard index < text.count, !text.tokens[index].has(.paragraphBefore) else { return nil }
    let token = text.tokens[index]
    if let power = text.lexicon.value(of: token.lexeme, as: .poweredWord) {
      return (power, index + 1)
    }
    guard token.isGlued else { return nil }
    if let number = token.number, 2...3 ~= number, token.length == 1 { return (number, index + 1) }
    if text.token(index, isIn: .powerSign), let number = text.tokens[index + 1].number,
      2...3 ~= number
    {
      return (number, index + 2)
    }
    return nil
  }

  /// The unit at a token by name or symbol, phrase or word.
  private func simple(
    _ text: borrowing TokenizedText, at index: Int, _ number: NumberReading?, isAlone: Bool
  ) -> (unit: Int, end: Int)? {
    guard index < text.count, !text.tokens[index].has(.paragraphBefore) else { return nil }
    if text.lexicon.beginsPhrase(text.tokens[index].lexeme),
      let phrase = text.lexicon.phrase(at: index, in: text.tokens),
      let found = simple(
        text, phrase.lexeme, at: index, end: index + phrase.count, number, isAlone: isAlone)
    {
      return found
    }
    return simple(
      text, text.tokens[index].lexeme, at: index, end: index + 1, number, isAlone: isAlone)
  }

  private func simple(
    _ text: borrowing TokenizedText, _ lexeme: UInt16, at index: Int, end: Int,
    _ number: NumberReading?, isAlone: Bool
  ) -> (unit: Int, end: Int)? {
    if let unit = text.lexicon.value(of: lexeme, as: .unitName) {
      guard !isAlone || isPlausible(unit, text, at: index, number) else { return nil }
      return (unit, end)
    }
    guard end == index + 1, let unit = symbol(text, lexeme, at: index, isAlone: isAlone),
      !isAlone || isPlausibleSymbol(text, at: index, number, unit)
    else { return nil }
    return (unit, end)
  }

  /// The unit of a symbol: by its spelling, or where only one unit has the letters.
  private func symbol(
    _ text: borrowing TokenizedText, _ lexeme: UInt16, at index: Int, isAlone: Bool
  ) -> Int? {
    let known = spellings[Int(lexeme)]
    guard let first = known.first else { return nil }
    let bytes = text.bytes[text.tokens[index].byteRange]
    if let exact = known.first(where: { $0.spelling.elementsEqual(bytes) }) { return exact.unit }
    let token = text.tokens[index]
    if token.length == 1 {
      // "6 deg c", "100 f": small letters only behind digits, of temperatures and litres.
      return nil
    }
    let isUnique = known.allSatisfy { $0.unit == first.unit }
    return isUnique || !token.has(.capitalized) ? first.unit : nil
  }

  // MARK: Composition

  /// A unit with its power and what it is counted by: "km2", "miles an hour", "W/min".
  private func composed(
    _ text: borrowing TokenizedText, _ unit: Int, power: Int, end: Int
  ) -> UnitReading? {
    var reading = UnitReading(.measure)
    reading.end = end
    reading.dimension = dimensions[unit]
    switch power {
    case 2:
      reading.code = English.units[unit].square
      reading.dimension = .area
    case 3:
      reading.code = English.units[unit].cube
      reading.dimension = .volume
    default: reading.code = English.units[unit].code
    }
    return divided(text, reading)
  }

  private func divided(_ text: borrowing TokenizedText, _ unit: UnitReading) -> UnitReading {
    let joint = unit.end
    guard joint < text.count, !text.tokens[joint].has(.paragraphBefore) else { return unit }
    let lexicon = text.lexicon
    let classes = lexicon.classes[Int(text.tokens[joint].lexeme)]
    let isSlash = classes.contains(.slash) && text.tokens[joint].isGlued
    let isPer = classes.contains(.perWord)
    let isArticle = lexicon.value(of: text.tokens[joint].lexeme, as: .article) == 2
    guard isSlash || isPer || isArticle else { return unit }
    var below = joint + 1
    var isSquare = false
    if isPer, lexicon.value(of: text.tokens[below].lexeme, as: .powerWord) == 2 {
      isSquare = true
      below += 1
    }
    guard let (divisor, after) = simple(text, at: below, nil, isAlone: false) else { return unit }
    let isSymbol = lexicon.value(of: text.tokens[below].lexeme, as: .unitName) == nil
    guard !isSymbol || isSlash || after > below + 1 || text.tokens[below].length > 1 else {
      return unit
    }
    var end = after
    if let (power, next) = power(text, at: after, symbolAt: below), isSlash || isSquare {
      end = next
      isSquare = isSquare || power == 2
    }
    let divisorCode = isSquare ? English.units[divisor].square : English.units[divisor].code
    let code = quotients["\(unit.code)/\(divisorCode)"]
    guard !isArticle || code != nil else { return unit }
    var quotient = unit
    quotient.code = code ?? ""
    quotient.dimension = dimensions[divisor] == .time && unit.dimension == .length ? .speed : .rate
    quotient.end = end
    return quotient
  }
}
