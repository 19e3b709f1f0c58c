extension English {
  /// Currencies and units of measurement.
  static let unitWords: [LexicalEntry] = [
    LexicalEntry("$", .currencySign),
    LexicalEntry("€", .currencySign),
    LexicalEntry("£", .currencySign),
  ]
}
