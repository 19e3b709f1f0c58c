import Facts
import Testing

@testable import Lexicon

@Suite("Tokens")
struct TokenizerTests {
  /// The tokens of a text, joined by "|".
  private func tokens(_ text: String) -> String {
    var read = TokenizedText(lexicon: English.lexicon)
    read.read(Array(text.utf8))
    return read.tokens.dropLast()
      .map { String(decoding: read.bytes[$0.byteRange], as: UTF8.self) }
      .joined(separator: "|")
  }

  @Test(arguments: [
    ("Rain fell.", "Rain|fell|."),
    ("Ghent's mayor", "Ghent|'s|mayor"),
    ("Ghent’s mayor", "Ghent|’s|mayor"),
    ("O'Brien didn't", "O'Brien|didn|'t"),
    ("N'Djamena and Sana'a", "N'Djamena|and|Sana'a"),
    ("the U.S. and U.K.-based", "the|U.S.|and|U.K.|-|based"),
    ("at 5 p.m. today", "at|5|p.m.|today"),
    ("AT&T and R&B", "AT&T|and|R&B"),
    ("$2.3bn", "$|2|.|3|bn"),
    ("the 1990s and the 5th", "the|1990|s|and|the|5|th"),
    ("see https://example.org/a?b=1, or", "see|https://example.org/a?b=1|,|or"),
    ("ask desk@example.org.", "ask|desk@example.org|."),
    ("J. Smith", "J|.|Smith"),
    ("Liège–Bastogne", "Liège|–|Bastogne"),
    ("'so' he", "'|so|'|he"),
    ("", ""),
    (" \n\t ", ""),
  ])
  func cutsWords(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("Liège", "liege"), ("LIÈGE", "Liege"), ("Łódź", "lodz"), ("Straße", "STRASSE"),
    ("São", "Sa\u{303}o"), ("МОСКВА", "москва"), ("don’t", "don't"), ("U.S", "U.S."),
  ])
  func foldsCaseAndAccents(one: String, other: String) {
    func payloads(_ text: String) -> [UInt32] {
      var read = TokenizedText(lexicon: English.lexicon)
      read.read(Array(text.utf8))
      return read.tokens.dropLast().map(\.payload)
    }
    #expect(payloads(one) == payloads(other))
  }

  @Test func tellsUsFromUS() {
    var read = TokenizedText(lexicon: English.lexicon)
    read.read(Array("us US U.S.".utf8))
    #expect(!read.tokens[0].has(.allCapitals))
    #expect(read.tokens[1].has(.allCapitals))
    #expect(read.tokens[2].has(.dotted))
  }

  @Test(arguments: [
    ("It rained. It poured.", 2),
    ("Mr. Jones left on Nov. 5. He returned.", 2),
    ("The U.S. Army left. The U.S. The end.", 3),
    ("J. Smith spoke. “Yes.” He left!", 3),
    ("A headline\n\nA paragraph.", 2),
    ("Prices rose 2.5 percent.", 1),
    ("", 0),
  ])
  func findsSentences(text: String, expected: Int) {
    var read = TokenizedText(lexicon: English.lexicon)
    read.read(Array(text.utf8))
    #expect(read.sentences.count - 1 == expected)
  }

  @Test func cutsEndlessWordsAndStaysWhole() {
    var read = TokenizedText(lexicon: English.lexicon)
    let text = String(repeating: "a", count: 200_000) + String(repeating: "é", count: 50_000)
    read.read(Array(text.utf8))
    #expect(read.tokens.dropLast().reduce(0) { $0 + Int($1.length) } == text.utf8.count)
    #expect(read.tokens.dropLast().allSatisfy { Int($0.length) <= Token.maximumLength })
  }

  @Test func survivesIllFormedTails() {
    // The text is well-formed by contract; a cut scalar must still not run past the end.
    var read = TokenizedText(lexicon: English.lexicon)
    read.read([0x41, 0xE2, 0x80])
    #expect(read.tokens.last?.start == 3)
  }
}
