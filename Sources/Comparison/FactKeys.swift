import Facts
import Lexicon

/// Names a fact by what it is about, not by where it stands: the same in the next version of a text.
///
/// Of a number or time these are its kind, its clause's verb and subject and what it counts; of a name it is
/// the name. What has all in common is told apart by its order.
struct FactKeys {
  /// How many facts had a key so far.
  private var seen: [UInt64: Int] = [:]

  /// The ids of all facts of a text: sixteen hexadecimal digits each.
  mutating func ids(of text: ComparedText) -> [String] {
    text.items.map { next(for: $0, in: text) }
  }

  /// The id of a fact that is none of those before.
  mutating func next(for fact: Fact, in text: ComparedText) -> String {
    var key = FactKeys.key(of: fact, in: text)
    let ordinal = seen[key.value, default: 0]
    seen[key.value] = ordinal + 1
    key.add(UInt64(ordinal))
    return FactKeys.hexadecimal(key.value)
  }

  private static func key(of fact: Fact, in text: ComparedText) -> FNV1a {
    var key = FNV1a(fact.kind.rawValue.utf8)
    switch fact.kind {
    case .place, .organization, .name:
      for byte in NameWords(text.value(fact)).key.utf8 { key.add(byte) }
    case .temporal, .quantity:
      key.add(UInt64(text.predicate(at: fact.tokens) ?? 0))
      key.add(UInt64(text.subjectKey(at: fact.tokens) ?? 0))
      key.add(UInt64(text.countedKey(fact) ?? 0))
      if case .quantity(let quantity) = text.annotation(fact).content {
        for byte in quantity.kind.rawValue.utf8 { key.add(byte) }
      }
    }
    return key
  }

  private static func hexadecimal(_ key: UInt64) -> String {
    let digits = String(key, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
