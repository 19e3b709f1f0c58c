import Lexicon

/// Which currencies share a noun: dollars, pounds, francs.
struct CurrencyTable: Sendable {
  /// For each currency, those that share a noun that stands for it by default.
  let sharing: [[Int]]

  init() {
    // The first currency of each noun is what the bare noun stands for.
    var defaults: [String: Int] = [:]
    var sharing = [[Int]](repeating: [], count: English.currencies.count)
    for (index, currency) in English.currencies.enumerated() {
      for noun in currency.nouns {
        let meant = defaults[noun, default: index]
        defaults[noun] = meant
        if sharing[meant].last != index { sharing[meant].append(index) }
      }
    }
    self.sharing = sharing
  }
}
