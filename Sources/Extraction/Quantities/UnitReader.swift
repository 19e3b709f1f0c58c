import Facts
import Lexicon

/// Composes the units behind numbers to unit items: "km", "square miles", "°C", "miles an hour", "%".
///
/// Looks at a handful of tokens behind each number, so that the cost is linear in the numbers.
struct UnitReader: Sendable {
  /// Units by the folded symbol: spellings with their unit.
  let spellings: [[(spelling: [UInt8], unit: Int)]]
  /// What each unit measures.
  let dimensions: [MeasureUnit.Dimension]
  /// Whether a unit's name is another word as well.
  let isDoubtful: [Bool]
  /// Degrees of an angle, or of a temperature whose scale follows.
  static let degrees = English.units.firstIndex { $0.code == "DD" } ?? 0
  /// Currencies whose noun or sign others share, by index.
  let sharedCurrencies: Set<Int>
  /// Codes of squares and cubes, and quotients, by the codes of their parts.
  let quotients: [String: String]

  /// What a unit may be or begin with.
  static let unitClasses = WordClassSet([
    .percentWord, .currencyName, .currencySign, .currencyCode, .millionsCode, .centName,
    .centLetter, .coinName, .unitName,
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
    dimensions = English.units.map(\.dimension)
    // Revolutions, stones, cups.
    isDoubtful = English.units.map { ["M44", "STI", "G21"].contains($0.code) }
    sharedCurrencies = Set(
      ["USD", "GBP", "CHF", "DEM", "SEK", "NOK", "MXN", "INR", "TRY", "RSD", "KWD", "IRR", "KES"]
        .compactMap { code in English.currencies.firstIndex { $0.code == code } })
    quotients = Dictionary(
      English.unitQuotients.map { ("\($0.above)/\($0.below)", $0.code) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What may stand behind a number that has a unit.
  private static let openings: QuantityCues = QuantityCues.beforeUnit.union([.unit, .phrase])

  /// Adds the unit items behind the numbers that the workspace has.
  func run(_ workspace: inout Workspace, _ cues: [QuantityCues]) {
    let text = workspace.text
    let openings = UnitReader.openings
    var moneyCues = MoneyCues()
    for index in workspace.items.indices where workspace.items[index].kind == .number {
      let end = Int(workspace.items[index].end)
      // Most numbers end here: nothing follows that a unit may begin with.
      guard !cues[Int(text.tokens[end].lexeme)].isDisjoint(with: openings) else { continue }
      let number = workspace.numbers[Int(workspace.items[index].payload)]
      guard let first = start(text, after: end, number.form) else { continue }
      let phrase = workspace.item(.phrase, at: first)
      guard
        let unit = phrase.flatMap({
          read(
            text, UInt16($0.significand), at: first, end: Int($0.end), number, numberEnd: end,
            &moneyCues)
        })
          ?? read(
            text, text.tokens[first].lexeme, at: first, end: first + 1, number, numberEnd: end,
            &moneyCues)
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
    _ text: borrowing TokenizedText, after end: Int, _ form: NumberReading.Form
  ) -> Int? {
    guard end < text.count, !text.tokens[end].has(.paragraphBefore) else { return nil }
    let token = text.tokens[end]
    guard token.lexeme != 0 else { return nil }
    let classes = text.lexicon.classes[Int(token.lexeme)]
    // "half a tonne"
    if form.contains(.bareHalf), text.lexicon.value(of: token.lexeme, as: .article) == 2 {
      return end + 1
    }
    // "three quarters of a mile", "dozens of tonnes", "a couple of pounds"
    if classes.contains(.ofWord), !form.isDisjoint(with: [.fraction, .approximate]) {
      let isArticle = text.lexicon.value(of: text.tokens[end + 1].lexeme, as: .article) == 2
      return form.contains(.fraction) && isArticle ? end + 2 : end + 1
    }
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
    _ text: borrowing TokenizedText, _ lexeme: UInt16, at index: Int, end: Int,
    _ number: NumberReading, numberEnd: Int, _ cues: inout MoneyCues
  ) -> UnitReading? {
    let classes = text.lexicon.classes[Int(lexeme)]
    guard classes.intersects(UnitReader.unitClasses) else { return nil }
    if classes.contains(.percentWord),
      let value = text.lexicon.value(of: lexeme, as: .percentWord),
      // "56,000 bps" are bits per second, "25 bps" are hundredths of a percent.
      !(classes.contains(.unitSymbol) && value == 3
        && (number.value ?? ExactDecimal(0)) > ExactDecimal(2000))
    {
      var unit = UnitReading(.percent)
      unit.code = "P1"
      unit.scale = value == 3 ? -2 : 0
      unit.first = index
      unit.end = end
      return unit
    }
    guard
      var unit = money(text, lexeme, at: index, end: end, number, &cues)
        ?? measure(text, lexeme, at: index, end: end, number, numberEnd: numberEnd)
    else { return nil }
    unit.first = index
    return unit
  }
}
