import Facts
import Lexicon
import Testing

@testable import Extraction

@Suite("Claims")
struct ClaimTests {
  /// The claims of a text whose annotations stand in square brackets, written as
  /// "subject predicate (how many annotations)", with "not" and "reported" where they apply.
  private func claims(_ marked: String) -> [String] {
    let (facts, text) = ClaimTests.read(marked)
    return facts.claims.map { claim in
      var words: [String] = []
      words.append(
        claim.subject.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) } ?? "-")
      if claim.negated { words.append("not") }
      words.append(claim.predicate ?? "-")
      if claim.attributed { words.append("reported") }
      words.append("(\(claim.links.count))")
      return words.joined(separator: " ")
    }
  }

  private static func read(_ marked: String) -> (ArticleFacts, [UInt8]) {
    var text: [UInt8] = []
    var facts = ArticleFacts()
    var start = 0
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["): start = text.count
      case UInt8(ascii: "]"):
        facts.annotations.append(
          Annotation(
            TextSpan(start: start, end: text.count), .quantity(Quantity(.cardinal)),
            rule: "test/mark"))
      default: text.append(byte)
      }
    }
    var workspace = Workspace(lexicon: English.lexicon)
    workspace.read(text)
    ClaimExtractor(lexicon: English.lexicon).run(workspace, &facts)
    return (facts, text)
  }

  @Test(arguments: [
    ("[Four] trams burned in [Basel].", ["trams burn (2)"]),
    ("The bridge was opened in [1912].", ["bridge open (1)"]),
    ("The house has [12] rooms.", ["house have (1)"]),
    ("The mayor is [51].", ["mayor be (1)"]),
    ("The surrender of [May 28] was ordered by the king.", ["surrender order (1)"]),
    ("In [1971], the ministry founded a school.", ["ministry found (1)"]),
    ("Shares rose [3 percent].", ["Shares rise (1)"]),
    ("The factory is to employ [1,100] people.", ["factory employ (1)"]),
    ("The crew had already rescued [30] sailors.", ["crew rescue (1)"]),
    ("The river drives [two] mills.", ["river drive (1)"]),
    ("They run [three] ferries.", ["They run (1)"]),
    ("The club have won [four] derbies.", ["club win (1)"]),
    ("The club won [four] derbies.", ["club win (1)"]),
  ])
  func findsSubjectAndVerb(text: String, expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test(arguments: [
    ("The bank did not close [two] branches.", ["bank not close (1)"]),
    ("No trains ran on [Monday].", ["trains not run (1)"]),
    ("The bank won't close [two] branches.", ["bank not close (1)"]),
    ("The court hasn't fined [three] firms.", ["court not fine (1)"]),
    ("The bank closed [two] branches, not [three].", ["bank close (2)"]),
  ])
  func tellsDenials(text: String, expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test(arguments: [
    ("Police said [four] people died.", ["people die reported (1)"]),
    ("[Four] people died, police said.", ["people die reported (1)"]),
    ("[Four] people reportedly died.", ["people die reported (1)"]),
    ("According to the union, [four] people died.", ["people die reported (1)"]),
    ("The company reported a loss of [5 million dollars].", ["company report (1)"]),
    ("[Four] people died.", ["people die (1)"]),
  ])
  func tellsWhoseWordItIs(text: String, expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test(arguments: [
    (
      "The army fought for [18 days] and surrendered on [May 28].",
      ["army fight (1)", "army surrender (1)"]
    ),
    (
      "[Six] men were arrested, but the court freed [two] of them.",
      ["men arrest (1)", "court free (1)"]
    ),
    (
      "The plant, which opened in [1951], closed in [2012].",
      ["plant open (2)"]
    ),
    ("Norway and Sweden signed in [1905].", ["Sweden sign (1)"]),
    ("[Two] cats and [three] dogs slept.", ["dogs sleep (2)"]),
  ])
  func splitsAtCoordinatedVerbs(text: String, expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test(arguments: [
    "", "   ", "No facts are here, and none were found.", "[", "[5", "[5]", "and [5]",
  ])
  func makesNothingOfNothing(text: String) {
    #expect(claims(text).count <= 1)
  }

  @Test func linksEveryAnnotationOnce() {
    let (facts, _) = ClaimTests.read(
      "[One] man ran and [two] men sat. Rain. [Three] men said [four] sang while [five] slept.")
    #expect(facts.claimLinks == Array(0..<5))
    #expect(facts.claims.map(\.links.lowerBound) == facts.claims.map(\.links.lowerBound).sorted())
    #expect(facts.claims.last?.links.upperBound == 5)
  }

  @Test func staysLinearWithoutSentences() {
    let (facts, _) = ClaimTests.read(
      String(repeating: "[5] men ran and saw which, while ", count: 5_000))
    #expect(facts.claimLinks.count == 5_000)
  }
}
