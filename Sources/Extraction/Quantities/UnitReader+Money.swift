import Facts
import Lexicon

/// Whether a document speaks of British money, looked up once at the first pound in it.
struct MoneyCues {
  private var arePresent: Bool?

  mutating func arePresent(in text: borrowing TokenizedText) -> Bool {
    if let arePresent { return arePresent }
    let classes = text.lexicon.classes
    let found = text.tokens.contains { classes[Int($0.lexeme)].contains(.moneyCue) }
    arePresent = found
    return found
  }
}

/// Currencies and cents behind numbers, and pounds that weigh.
extension UnitReader {
  func money(
    _ text: borrowing TokenizedText, _ lexeme: UInt16, at index: Int, end: Int,
    _ number: NumberReading, _ cues: inout MoneyCues
  ) -> UnitReading? {
    let lexicon = text.lexicon
    guard lexicon.classes[Int(lexeme)].intersects(UnitReader.moneyClasses) else { return nil }
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
        isMass(text, at: index, number, &cues)
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
    if let cents = lexicon.value(of: lexeme, as: .coinName) {
      // "ten grand" is money, "two grand pianos" are not.
      guard !token.has(.capitalized), !isContent(text, at: end) else { return nil }
      var unit = money(0, scale: -2)
      unit.factor = Int32(cents)
      unit.isAmbiguous = cents > 100
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

  private static let moneyClasses = WordClassSet([
    .currencyName, .currencySign, .currencyCode, .millionsCode, .centName, .centLetter, .coinName,
  ])

  /// Whether a word of no closed class stands at a token, in the same paragraph.
  func isContent(_ text: borrowing TokenizedText, at index: Int) -> Bool {
    let token = text.tokens[index]
    return token.has(.word) && !token.has(.paragraphBefore)
      && !text.lexicon.classes[Int(token.lexeme)].intersects(UnitReader.closedClasses)
  }

  /// Whether pounds weigh here: the words around tell, then what the document pays in.
  private func isMass(
    _ text: borrowing TokenizedText, at index: Int, _ number: NumberReading,
    _ cues: inout MoneyCues
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
    return !cues.arePresent(in: text)
  }

  /// Tokens on each side in which words of weight or money are looked for.
  static var cueWindow: Int { 12 }

  /// Currencies whose noun is a first name or a verb with a capital.
  private static func isNameLike(_ currency: Int) -> Bool {
    switch English.currencies[currency].code {
    case "DEM", "KRW", "BRL", "ZAR", "PEN", "FRF", "CHF": true
    default: false
    }
  }
}
