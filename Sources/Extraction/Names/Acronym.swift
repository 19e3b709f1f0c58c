import Lexicon

/// Acronyms and the words whose initials they are.
enum Acronym {
  /// Whether the letters of an acronym are the initials of a name's words, in order.
  ///
  /// Every letter must be the initial of a word; joining words may give one ("Department of Trade" is DoT or
  /// DT), and of the capitalised words at most one may be left out.
  static func stands(
    _ acronym: Int, for words: ClosedRange<Int>, _ text: borrowing TokenizedText,
    _ scratch: borrowing NameScratch
  ) -> Bool {
    guard words.count >= 2 || scratch.words[words.lowerBound].end > 0 else { return false }
    let letters = text.tokens[acronym].byteRange
    var next = letters.lowerBound
    var left = 0
    var count = 0
    func letter(_ index: Int) -> UInt8 { text.bytes[index] | 0x20 }
    for token in Int(
      scratch.words[words.lowerBound].token)..<Int(scratch.words[words.upperBound].end)
    {
      let word = text.tokens[token]
      guard word.has(.word), next <= letters.upperBound else { continue }
      while next < letters.upperBound, text.bytes[next] == UInt8(ascii: ".") { next += 1 }
      if next < letters.upperBound, letter(next) == letter(Int(word.start)) {
        next += 1
        count += 1
      } else if word.has(.capitalized) {
        left += 1
      }
    }
    while next < letters.upperBound, text.bytes[next] == UInt8(ascii: ".") { next += 1 }
    return next == letters.upperBound && count >= 2 && left <= 1
  }
}
