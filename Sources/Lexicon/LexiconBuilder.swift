/// Collects lexicon entries into lexemes and phrases, before the tables are laid out.
struct LexiconBuilder {
  struct Lexeme {
    var classes: [(wordClass: WordClass, value: Int)] = []
  }

  struct Phrase {
    var first: UInt16
    var rest: [UInt32]
    var lexeme: UInt16
  }

  private(set) var lexemes = [Lexeme()]
  private(set) var words: [(hash: UInt64, lexeme: UInt16)] = []
  private(set) var phrases: [Phrase] = []
  /// Lexemes by the hash of their text.
  private var lexemeOfText: [UInt64: UInt16] = [:]

  /// Makes a builder with room for so many entries.
  init(capacity: Int) {
    lexemes.reserveCapacity(capacity)
    words.reserveCapacity(capacity)
    lexemeOfText.reserveCapacity(capacity)
  }

  /// Adds an entry and gives its lexeme; a second entry of the same text adds classes.
  @discardableResult
  mutating func add(_ entry: LexicalEntry) -> UInt16 {
    let (key, isPlain) = LexiconBuilder.key(of: entry.text)
    let count = lexemes.count
    let lexeme = lexeme(of: key)
    for (wordClass, value) in entry.classes
    where !lexemes[Int(lexeme)].classes.contains(where: { $0.wordClass == wordClass }) {
      lexemes[Int(lexeme)].classes.append((wordClass, value))
    }
    guard Int(lexeme) == count else { return lexeme }
    if isPlain {
      words.append((key, lexeme))
      return lexeme
    }
    let parts = LexiconBuilder.parts(of: entry.text)
    guard let first = parts.first else { return lexeme }
    if parts.count == 1 {
      words.append((LexiconBuilder.hash(first).value, lexeme))
    } else {
      // The first word needs a lexeme, if only to say that a phrase begins with it.
      let beginning = add(LexicalEntry(first, []))
      phrases.append(
        Phrase(
          first: beginning, rest: parts.dropFirst().map { LexiconBuilder.hash($0).low },
          lexeme: lexeme))
    }
    return lexeme
  }

  private mutating func lexeme(of key: UInt64) -> UInt16 {
    if let known = lexemeOfText[key] { return known }
    let lexeme = UInt16(lexemes.count)
    lexemes.append(Lexeme())
    lexemeOfText[key] = lexeme
    return lexeme
  }

  /// The hash of a text's bytes, and whether it is one word of plain letters: then that is its folded hash.
  private static func key(of text: String) -> (hash: UInt64, isPlain: Bool) {
    var hash = FoldedHash()
    var isPlain = true
    for byte in text.utf8 {
      hash.add(byte)
      if byte &- UInt8(ascii: "a") >= 26 { isPlain = false }
    }
    return (hash.value, isPlain)
  }

  /// The words of a phrase as the tokenizer would cut them: at spaces, around hyphens, before "'s",
  /// before the full stop of an abbreviation ("st.") and a closing apostrophe.
  private static func parts(of text: String) -> [String] {
    if text == "-" { return ["-"] }
    var parts: [String] = []
    for word in text.split(separator: " ") {
      let pieces = word.split(separator: "-", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { parts.append("-") }
        if !piece.isEmpty { parts += cut(String(piece)) }
      }
    }
    return parts
  }

  /// One word with what the tokenizer cuts off at its end.
  private static func cut(_ word: String) -> [String] {
    guard word.utf8.count > 2 else { return [word] }
    if word.hasSuffix("'s") { return [String(word.dropLast(2)), "'s"] }
    if word.hasSuffix("'") { return [String(word.dropLast()), "'"] }
    if word.hasSuffix("."), !word.dropLast().contains(".") {
      return [String(word.dropLast()), "."]
    }
    return [word]
  }

  /// Hash of one word as the tokenizer folds it.
  static func hash(_ word: String) -> FoldedHash {
    var hash = FoldedHash()
    let isSign =
      word.unicodeScalars.count == 1
      && !(word.unicodeScalars.first?.properties.isAlphabetic ?? false)
    for scalar in word.unicodeScalars {
      if isSign || scalar.value < 0x80 {
        for byte in String(scalar).utf8 {
          hash.add(isSign || !(65...90).contains(byte) ? byte : byte | 0x20)
        }
      } else {
        Folding.fold(scalar.value, into: &hash)
      }
    }
    return hash
  }
}
