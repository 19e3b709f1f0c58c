/// What words are about: forms of one word, and words of one family, have one key.
///
///     "was dedicated", "the dedication"       // one key
///     "88 crosses", "a cross"                 // one key
///
/// Keys are hashes: to be compared with one another, for equality alone.
package struct WordFamilies: Sendable {
  private let verbs: VerbForms
  private let families: [UInt32: UInt32]

  init(rows: [String], verbs: VerbForms) {
    self.verbs = verbs
    var families: [UInt32: UInt32] = [:]
    for row in rows {
      let words = row.split(separator: " ")
      let key = FoldedHash(of: words[0].utf8).low
      for word in words {
        let own = FoldedHash(of: word.utf8).low
        if families[own] == nil { families[own] = key }
      }
    }
    self.families = families
  }

  /// Key of a word token.
  ///
  /// A capitalised word inside a sentence is a name: it keeps its own form ("Banks", "Cross").
  package func key(of token: Token, in text: borrowing TokenizedText) -> UInt32 {
    guard !token.has(.capitalized) || token.has(.sentenceStart) else { return token.payload }
    if let form = verbs.form(token), let base = verbs.base(of: form) {
      let key = FoldedHash(of: base.utf8).low
      return families[key] ?? key
    }
    if let family = families[token.payload] { return family }
    let key = singular(token, in: text)
    return families[key] ?? key
  }

  /// Key of a verb's base form.
  package func key(ofBase verb: String) -> UInt32 {
    let key = FoldedHash(of: verb.utf8).low
    return families[key] ?? key
  }

  /// Hash of a noun without its plural ending; of any other word its own.
  ///
  /// The rules are those of regular plurals: -ies, -es after a hissing sound, -s; "-men" is "-man".
  private func singular(_ token: Token, in text: borrowing TokenizedText) -> UInt32 {
    let length = Int(token.length)
    guard length > 3, length < 32 else { return token.payload }
    let start = Int(token.start)
    func byte(fromEnd index: Int) -> UInt8 { text.bytes[start + length - index] | 0x20 }
    var hash = FoldedHash()
    func addHead(_ count: Int) -> Bool {
      for index in start..<start + count {
        guard text.bytes[index] < 0x80 else { return false }
        hash.add(text.bytes[index] | 0x20)
      }
      return true
    }
    if byte(fromEnd: 1) == UInt8(ascii: "n"), byte(fromEnd: 2) == UInt8(ascii: "e"),
      byte(fromEnd: 3) == UInt8(ascii: "m")
    {
      guard addHead(length - 2) else { return token.payload }
      hash.add(UInt8(ascii: "a"))
      hash.add(UInt8(ascii: "n"))
      return hash.low
    }
    guard byte(fromEnd: 1) == UInt8(ascii: "s") else { return token.payload }
    let before = byte(fromEnd: 2)
    guard before != UInt8(ascii: "s"), before != UInt8(ascii: "u"), before != UInt8(ascii: "i")
    else { return token.payload }
    var cut = 1
    if before == UInt8(ascii: "e"), length > 4 {
      switch byte(fromEnd: 3) {
      case UInt8(ascii: "i"):
        guard addHead(length - 3) else { return token.payload }
        hash.add(UInt8(ascii: "y"))
        return hash.low
      case UInt8(ascii: "x"), UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "h"): cut = 2
      default: break
      }
    }
    return addHead(length - cut) ? hash.low : token.payload
  }
}
