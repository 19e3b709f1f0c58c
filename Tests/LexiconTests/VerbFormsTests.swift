import Testing

@testable import Lexicon

@Suite("Verb forms")
struct VerbFormsTests {
  private func base(_ word: String) -> String? {
    var text = TokenizedText(lexicon: English.lexicon)
    text.read(Array(word.utf8))
    return English.verbForms.form(text.tokens[0]).flatMap { English.verbForms.base(of: $0) }
  }

  @Test(arguments: [
    ("died", "die"), ("dies", "die"), ("dying", "die"), ("fought", "fight"), ("taken", "take"),
    ("taking", "take"), ("admitted", "admit"), ("admitting", "admit"), ("carried", "carry"),
    ("carries", "carry"), ("plays", "play"), ("played", "play"), ("travelled", "travel"),
    ("traveled", "travel"), ("crosses", "cross"), ("found", "find"), ("founded", "found"),
    ("Reached", "reach"), ("was", "be"), ("had", "have"), ("did", "do"), ("lay", "lay"),
    ("agreeing", "agree"), ("sitting", "sit"), ("beginning", "begin"), ("rebuilt", "rebuild"),
    ("seeing", "see"), ("goes", "go"),
  ])
  func leadToTheBase(form: String, expected: String) {
    #expect(base(form) == expected)
  }

  @Test(arguments: ["table", "Liège", "the", "1940", "would", "quickly"])
  func leaveOtherWordsAlone(word: String) {
    #expect(base(word) == nil)
  }

  @Test func spellOutOneFormOnce() {
    let verbs =
      English.regularVerbs.split(separator: " ") + English.doublingVerbs.split(separator: " ")
      + English.irregularVerbs.compactMap { $0.split(separator: " ").first }
    let twice = Dictionary(grouping: verbs) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(twice.isEmpty)
  }
}
