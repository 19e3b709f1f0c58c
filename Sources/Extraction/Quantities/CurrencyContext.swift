import Facts
import Lexicon

/// Decides which dollar, pound or franc a document means by a bare name or sign.
///
/// A document that names one of them in full ("Canadian dollars", "A$") and no other means that one.
/// Else the countries that it speaks of decide, where they leave no doubt; else the most widely
/// traded is meant: the United States dollar, the pound sterling.
struct CurrencyContext {
  /// For each shared sign or noun, by the currency it stands for by default: what the document means.
  private var meant: [Int: Int] = [:]

  /// How often a country must be named before its dollar is "the dollar".
  private static var enoughCues: Int { 3 }

  init(_ workspace: borrowing Workspace, _ scene: QuantityScene) {
    guard scene.drafts.contains(where: { $0.kind == .money }) else { return }
    var ambiguous: Set<Int> = []
    var named: [Int: Set<Int>] = [:]
    for draft in scene.drafts where draft.kind == .money {
      guard let (currency, isAmbiguous) = CurrencyContext.currency(of: draft, workspace) else {
        continue
      }
      if isAmbiguous {
        ambiguous.insert(currency)
      } else {
        for shared in CurrencyContext.defaultsOf[currency] {
          named[shared, default: []].insert(currency)
        }
      }
    }
    guard !ambiguous.isEmpty else { return }
    var cues: [Int]?
    for shared in ambiguous {
      if let currencies = named[shared], !currencies.isEmpty {
        if currencies.count == 1, let only = currencies.first { meant[shared] = only }
        continue
      }
      let counted = cues ?? CurrencyContext.cues(workspace)
      cues = counted
      let rivals = CurrencyContext.sharing[shared]
      // By index, so that a tie does not depend on anything but the table.
      guard let first = rivals.max(by: { (counted[$0], $1) < (counted[$1], $0) }),
        counted[first] >= CurrencyContext.enoughCues, counted[shared] == 0
      else { continue }
      meant[shared] = first
    }
  }

  /// How often each currency's country is named.
  private static func cues(_ workspace: borrowing Workspace) -> [Int] {
    var counts = [Int](repeating: 0, count: English.currencies.count)
    let text = workspace.text
    let lexicon = text.lexicon
    for token in text.tokens where lexicon.classes[Int(token.lexeme)].contains(.countryCue) {
      if let cue = lexicon.value(of: token.lexeme, as: .countryCue) { counts[cue] += 1 }
    }
    // Countries of several words: "Hong Kong".
    for item in workspace.items where item.kind == .phrase {
      let phrase = UInt16(item.significand)
      guard lexicon.classes[Int(phrase)].contains(.countryCue),
        !text.token(Int(item.first), isIn: .countryCue),
        let cue = lexicon.value(of: phrase, as: .countryCue)
      else { continue }
      counts[cue] += 1
    }
    return counts
  }

  /// The first currency of each noun, which the bare noun stands for by default.
  private static let defaults: [String: Int] = Dictionary(
    English.currencies.enumerated().flatMap { index, currency in
      currency.nouns.map { ($0, index) }
    }, uniquingKeysWith: { first, _ in first })

  /// For each currency, what its nouns stand for by default.
  private static let defaultsOf: [[Int]] = English.currencies.map { currency in
    Set(currency.nouns.compactMap { defaults[$0] }).sorted()
  }

  /// For each currency, those that share a noun with it.
  private static let sharing: [[Int]] = English.currencies.indices.map { index in
    English.currencies.indices.filter { defaultsOf[$0].contains(index) }
  }

  /// ISO 4217 code of a draft's currency.
  func code(of draft: QuantityDraft, _ workspace: borrowing Workspace) -> String? {
    guard let (currency, isAmbiguous) = CurrencyContext.currency(of: draft, workspace) else {
      return nil
    }
    let resolved = isAmbiguous ? meant[currency] ?? currency : currency
    return English.currencies[resolved].code
  }

  private static func currency(
    of draft: QuantityDraft, _ workspace: borrowing Workspace
  ) -> (Int, isAmbiguous: Bool)? {
    if let currency = draft.currency { return (currency, draft.hasSharedSign) }
    guard let unit = draft.unit else { return nil }
    return (workspace.units[unit].currency, workspace.units[unit].isAmbiguous)
  }
}
