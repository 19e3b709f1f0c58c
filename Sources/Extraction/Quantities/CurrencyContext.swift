import Facts
import Lexicon

/// Decides which dollar, pound or franc a document means by a bare name or sign.
///
/// A document that names one of them in full ("Canadian dollars", "A$") and no other means that one.
/// Else the countries that it speaks of decide, where they leave no doubt; else the most widely
/// traded is meant: the United States dollar, the pound sterling.
struct CurrencyContext {
  /// For each shared sign or noun, by the currency it stands for by default: what the document means.
  private var meant: [(shared: Int, currency: Int)] = []

  /// How often a country must be named before its dollar is "the dollar".
  private static var enoughCues: Int { 3 }

  init(
    _ workspace: borrowing Workspace, _ scene: borrowing QuantityScene, _ table: CurrencyTable,
    _ cues: [QuantityCues]
  ) {
    var ambiguous: [Int] = []
    var named: [Int] = []
    for draft in scene.drafts where draft.kind == .money {
      guard let (currency, isAmbiguous) = CurrencyContext.currency(of: draft, workspace) else {
        continue
      }
      // A document speaks of few currencies.
      if isAmbiguous {
        if !ambiguous.contains(currency) { ambiguous.append(currency) }
      } else if !named.contains(currency) {
        named.append(currency)
      }
    }
    for shared in ambiguous {
      let rivals = table.sharing[shared]
      let own = named.filter { rivals.contains($0) }
      if let currency = own.first {
        if own.count == 1 { meant.append((shared, currency)) }
        continue
      }
      // By index, so that a tie does not depend on anything but the table.
      guard let counts = CurrencyContext.countries(workspace, cues, without: shared),
        let first = rivals.max(by: { (counts[$0], $1) < (counts[$1], $0) }),
        counts[first] >= CurrencyContext.enoughCues
      else { continue }
      meant.append((shared, first))
    }
  }

  /// How often each currency's country is named; `nil` where that of one is.
  private static func countries(
    _ workspace: borrowing Workspace, _ cues: [QuantityCues], without own: Int
  ) -> [Int]? {
    var counts = [Int](repeating: 0, count: English.currencies.count)
    let lexicon = workspace.text.lexicon
    let tokens = workspace.text.tokens.span
    let cues = cues.span
    // Countries of several words: "Hong Kong".
    for item in workspace.items where item.kind == .phrase {
      let phrase = UInt16(item.significand)
      guard cues[Int(phrase)].contains(.country),
        !cues[Int(tokens[Int(item.first)].lexeme)].contains(.country),
        let cue = lexicon.value(of: phrase, as: .countryCue)
      else { continue }
      if cue == own { return nil }
      counts[cue] += 1
    }
    for index in tokens.indices where cues[Int(tokens[index].lexeme)].contains(.country) {
      guard let cue = lexicon.value(of: tokens[index].lexeme, as: .countryCue) else { continue }
      if cue == own { return nil }
      counts[cue] += 1
    }
    return counts
  }

  /// ISO 4217 code of a draft's currency.
  func code(of draft: QuantityDraft, _ workspace: borrowing Workspace) -> String? {
    guard let (currency, isAmbiguous) = CurrencyContext.currency(of: draft, workspace) else {
      return nil
    }
    guard isAmbiguous, let meant = meant.first(where: { $0.shared == currency }) else {
      return English.currencies[currency].code
    }
    return English.currencies[meant.currency].code
  }

  private static func currency(
    of draft: QuantityDraft, _ workspace: borrowing Workspace
  ) -> (Int, isAmbiguous: Bool)? {
    if let currency = draft.currency { return (currency, draft.hasSharedSign) }
    guard let unit = draft.unit else { return nil }
    return (workspace.units[unit].currency, workspace.units[unit].isAmbiguous)
  }
}
