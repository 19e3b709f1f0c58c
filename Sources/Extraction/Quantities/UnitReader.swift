import Facts
import Lexicon

/// Composes the units behind numbers to unit items: "km", "square miles", "°C", "miles an hour", "%".
///
/// Looks at a handful of tokens behind each number, so that the cost is linear in the numbers.
struct UnitReader: Sendable {
  /// Units by the folded symbol: spellings with their unit.
  private let spellings: [[(spelling: [UInt8], unit: Int)]]
  /// Currencies whose noun or sign others share, by index.
  private let sharedCurrencies: Set<Int>
  /// Codes of squares and cubes, and quotients, by the codes of their parts.
  private let quotients: [String: String]

  private static let unitClasses = WordClassSet([
    .percentWord, .currencyName, .currencySign, .currencyCode, .millionsCode, .centName,
    .centLetter, .unitName,
    .unitSymbol, .wordlikeSymbol, .powerWord, .degreeSign, .quotationMark,
  ])

  init(lexicon: Lexicon) {
    var spellings = [[(spelling: [UInt8], unit: Int)]](repeating: [], count: lexicon.count)
    for (index, unit) in English.units.enumerated() {
      for symbol in unit.symbols {
        let lexeme = Int(lexicon.lexeme(of: symbol.lowercased()))
        spellings[lexeme].append((Array(symbol.utf8), index))
      }
    }
    self.spellings = spellings
    sharedCurrencies = Set(
      ["USD", "GBP", "CHF", "DEM", "SEK", "NOK", "MXN", "INR", "TRY", "RSD", "KWD", "IRR", "KES"]
        .compactMap { code in English.currencies.firstIndex { $0.code == code } })
    quotients = Dictionary(
      English.unitQuotients.map { ("\($0.above)/\($0.below)", $0.code) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Adds the unit items behind the numbers that the workspace has.
  func run(_ workspace: inout Workspace) {
    let text = workspace.text
    for index in workspace.items.indices where workspace.items[index].kind == .number {
      let item = workspace.items[index]
      let end = Int(item.end)
      let isHalf = workspace.numbers[Int(item.payload)].form.contains(.bareHalf)
      guard let first = start(text, after: end, isHalf: isHalf) else { continue }
      guard
        let unit = read(
          workspace, at: first, number: workspace.numbers[Int(item.payload)], numberEnd: end)
      else { continue }
      workspace.add(
        Workspace.Item(
          kind: .unit, first: UInt32(unit.first), end: UInt32(unit.end),
          significand: unit.itemCode, payload: UInt32(workspace.units.count)))
      workspace.units.append(unit)
    }
  }

  /// Where the unit of a number may begin: behind it, or behind a hyphen or bracket.
  private func start(
    _ text: borrowing TokenizedText, after end: Int, isHalf: Bool
  ) -> Int? {
    guard end < text.count, !text.tokens[end].has(.paragraphBefore) else { return nil }
    let token = text.tokens[end]
    guard token.lexeme != 0 else { return nil }
    let classes = text.lexicon.classes[Int(token.lexeme)]
    // "half a tonne"
    if isHalf, text.lexicon.value(of: token.lexeme, as: .article) == 2 { return end + 1 }
    if classes.contains(.lessSign), text.tokens[end + 1].isGlued { return end + 1 }
    if classes.intersects(UnitReader.unitClasses) || text.lexicon.beginsPhrase(token.lexeme) {
      return end
    }
    guard end + 1 < text.count, text.tokens[end + 1].lexeme != 0 else { return nil }
    let isHyphen = classes.contains(.hyphen) && token.isGlued == text.tokens[end + 1].isGlued
    let isBracket =
      (classes.contains(.openBracket) || classes.contains(.lessSign))
      && text.tokens[end + 1].isGlued
    return isHyphen || isBracket ? end + 1 : nil
  }

  // MARK: Reading

  private func read(
    _ workspace: borrowing Workspace, at index: Int, number: NumberReading, numberEnd: Int
  ) -> UnitReading? {
    let text = workspace.text
    let lexicon = text.lexicon
    var candidates: [(lexeme: UInt16, end: Int)] = []
    if let phrase = workspace.item(.phrase, at: index) {
      candidates.append((UInt16(phrase.significand), Int(phrase.end)))
    }
    candidates.append((text.tokens[index].lexeme, index + 1))
    for (lexeme, end) in candidates {
      let classes = lexicon.classes[Int(lexeme)]
      guard classes.intersects(UnitReader.unitClasses) else { continue }
      var unit: UnitReading?
      if let value = lexicon.value(of: lexeme, as: .percentWord) {
        unit = UnitReading(.percent)
        unit?.code = "P1"
        unit?.scale = value == 3 ? -2 : 0
        unit?.end = end
      } else {
        unit =
          money(text, lexeme, at: index, end: end, number)
          ?? measure(text, lexeme, at: index, end: end, number, numberEnd: numberEnd)
      }
      if var unit {
        unit.first = index
        return unit
      }
    }
    return nil
  }

  // MARK: Money

  private func money(
    _ text: borrowing TokenizedText, _ lexeme: UInt16, at index: Int, end: Int,
    _ number: NumberReading
  ) -> UnitReading? {
    let lexicon = text.lexicon
    let token = text.tokens[index]
    func money(_ currency: Int, scale: Int32 = 0) -> UnitReading {
      var unit = UnitReading(.money)
      unit.currency = currency
      unit.scale = scale
      unit.end = end
      return unit
    }
    if let currency = lexicon.value(of: lexeme, as: .currencyName) {
      if end == index + 1, lexicon.classes[Int(lexeme)].contains(.unitName),
        isMass(text, at: index, number)
      {
        return nil
      }
      // "Mark", "Won", "Real", "Rand" are names and verbs as well.
      if token.has(.capitalized), end == index + 1, !token.has(.allCapitals), !token.isGlued,
        !text.tokens[index].has(.sentenceStart), UnitReader.isNameLike(currency)
      {
        return nil
      }
      var unit = money(currency)
      unit.isAmbiguous = end == index + 1 && sharedCurrencies.contains(currency)
      return unit
    }
    if let currency = lexicon.value(of: lexeme, as: .currencySign) {
      // A sign behind a number is its own only where no number follows: "245 $20".
      guard end == index + 1,
        !(text.tokens[end].has(.digits) && text.tokens[end].isGlued)
      else { return nil }
      guard !token.has(.word) || token.has(.allCapitals) || token.isGlued else { return nil }
      if token.has(.word), token.length < 3, !token.isGlued { return nil }
      var unit = money(currency)
      unit.isAmbiguous = sharedCurrencies.contains(currency)
      return unit
    }
    if let currency = lexicon.value(of: lexeme, as: .centLetter), token.isGlued,
      !token.has(.capitalized), !number.form.contains(.words)
    {
      // "50p", "20c"
      var unit = money(currency, scale: -2)
      unit.kind = .cents
      return unit
    }
    if let currency = lexicon.value(of: lexeme, as: .centName) {
      var unit = money(currency, scale: English.currencies[currency].code == "BTC" ? -8 : -2)
      unit.kind = .cents
      return unit
    }
    if token.has(.allCapitals) || token.length == 4 {
      if let currency = lexicon.value(of: lexeme, as: .millionsCode),
        token.has(.allCapitals)
      {
        return money(currency, scale: 6)
      }
      if token.has(.allCapitals), let currency = lexicon.value(of: lexeme, as: .currencyCode) {
        return money(currency)
      }
    }
    return nil
  }

  /// Whether pounds weigh here: the words around tell, then what the document pays in.
  private func isMass(
    _ text: borrowing TokenizedText, at index: Int, _ number: NumberReading
  ) -> Bool {
    guard number.magnitude < 6 else { return false }
    let around =
      max(0, index - UnitReader.cueWindow)..<min(text.count, index + UnitReader.cueWindow)
    var weighs = false
    for token in around where text.tokens[token].lexeme != 0 && token != index {
      let classes = text.lexicon.classes[Int(text.tokens[token].lexeme)]
      if classes.contains(.moneyCue) { return false }
      weighs = weighs || classes.contains(.weightCue)
    }
    if weighs { return true }
    for token in text.tokens where token.lexeme != 0 {
      if text.lexicon.classes[Int(token.lexeme)].contains(.moneyCue) { return false }
    }
    return true
  }

  /// Tokens on each side in which words of weight or money are looked for.
  private static var cueWindow: Int { 12 }

  /// Currencies whose noun is a first name or a verb with a capital.
  private static func isNameLike(_ currency: Int) -> Bool {
    switch English.currencies[currency].code {
    case "DEM", "KRW", "BRL", "ZAR", "PEN", "FRF", "CHF": true
    default: false
    }
  }

  // MARK: Measures

  private func measure(
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
    if unit.code == "DD" { return temperature(text, at: after, orElse: "DD") }
    guard unit.dimension != .time else { return nil }
    if unit.dimension == .length, let (power, end) = power(text, at: after, symbolAt: index) {
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

  private func isSign(_ text: borrowing TokenizedText, _ index: Int, _ wordClass: WordClass) -> Bool
  {
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
  ) -> (unit: MeasureUnit, end: Int)? {
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
  ) -> (unit: MeasureUnit, end: Int)? {
    if let unit = text.lexicon.value(of: lexeme, as: .unitName) {
      guard !isAlone || isPlausible(English.units[unit], text, at: index, number) else {
        return nil
      }
      return (English.units[unit], end)
    }
    guard end == index + 1, let unit = symbol(text, lexeme, at: index, isAlone: isAlone),
      !isAlone || isPlausibleSymbol(text, at: index, number, unit)
    else { return nil }
    return (unit, end)
  }

  /// The unit of a symbol: by its spelling, or where only one unit has the letters.
  private func symbol(
    _ text: borrowing TokenizedText, _ lexeme: UInt16, at index: Int, isAlone: Bool
  ) -> MeasureUnit? {
    let known = spellings[Int(lexeme)]
    guard let first = known.first else { return nil }
    let bytes = text.bytes[text.tokens[index].byteRange]
    if let exact = known.first(where: { $0.spelling.elementsEqual(bytes) }) {
      return English.units[exact.unit]
    }
    let token = text.tokens[index]
    if token.length == 1 {
      // "6 deg c", "100 f": small letters only behind digits, of temperatures and litres.
      return nil
    }
    let isUnique = known.allSatisfy { $0.unit == first.unit }
    return isUnique || !token.has(.capitalized) ? English.units[first.unit] : nil
  }

  /// Whether a name that is another word as well is a unit here.
  private func isPlausible(
    _ unit: MeasureUnit, _ text: borrowing TokenizedText, at index: Int, _ number: NumberReading?
  ) -> Bool {
    guard let number else { return true }
    switch unit.code {
    case "M44": return number.form.contains(.fraction) || number.form.contains(.bareHalf)
    case "STI":
      return !text.tokens[index + 1].has(.word) || text.tokens[index + 1].has(.lineBefore)
        || text.lexicon.classes[Int(text.tokens[index + 1].lexeme)].intersects(
          UnitReader.closedClasses)
    case "G21": return text.token(index + 1, isIn: .ofWord) || number.form.contains(.fraction)
    default: return true
    }
  }

  private static let closedClasses = WordClassSet([
    .conjunction, .inWord, .onWord, .atWord, .byWord, .forWord, .afterWord, .beforeWord, .auxiliary,
    .otherPreposition,
  ])

  /// Whether letters that may be another word are a symbol behind this number.
  private func isPlausibleSymbol(
    _ text: borrowing TokenizedText, at index: Int, _ number: NumberReading?, _ unit: MeasureUnit
  ) -> Bool {
    let token = text.tokens[index]
    guard let number else { return true }
    let isWordNumber = number.form.contains(.words)
    if token.length == 1 {
      guard !isWordNumber else { return false }
      let next = text.tokens[index + 1]
      // "m2" is a square; other letters and digits make a code of it: "06F6".
      let isPower =
        unit.dimension == .length && next.length == 1 && (next.number.map { 2...3 ~= $0 } ?? false)
      let isBare =
        isPower || !(next.isGlued && !next.shape.isDisjoint(with: [.word, .digits]))
      guard isBare, next.length == 0 || !text.token(index + 1, isIn: .apostrophe) || !next.isGlued
      else { return false }
      if unit.code == "CEL" || unit.code == "FAH" {
        return !isSign(text, index + 1, .slash) && !followsName(text, number: index - 1)
      }
      if unit.code == "AMP" || unit.code == "NEW" { return token.isGlued }
      if unit.code == "TNE" || unit.code == "KEL" { return token.isGlued }
      return true
    }
    switch unit.code {
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
  private func inchSign(_ text: borrowing TokenizedText, at index: Int) -> UnitReading? {
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

  // MARK: Composition

  /// A unit with its power and what it is counted by: "km2", "miles an hour", "W/min".
  private func composed(
    _ text: borrowing TokenizedText, _ unit: MeasureUnit, power: Int, end: Int
  ) -> UnitReading? {
    var reading = UnitReading(.measure)
    reading.end = end
    reading.dimension = unit.dimension
    switch power {
    case 2:
      reading.code = unit.square
      reading.dimension = .area
    case 3:
      reading.code = unit.cube
      reading.dimension = .volume
    default: reading.code = unit.code
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
    let code = quotients["\(unit.code)/\(isSquare ? divisor.square : divisor.code)"]
    guard !isArticle || code != nil else { return unit }
    var quotient = unit
    quotient.code = code ?? ""
    quotient.dimension = divisor.dimension == .time && unit.dimension == .length ? .speed : .rate
    quotient.end = end
    return quotient
  }
}
