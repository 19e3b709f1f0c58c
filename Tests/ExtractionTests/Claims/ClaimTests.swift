import Facts
import Lexicon
import Testing

@testable import Extraction

@Suite("Claims")
struct ClaimTests {
  /// The claims of a text whose annotations stand in brackets, written as
  /// "subject predicate (how many annotations)", with "not" and "reported" where they apply.
  private func claims(_ marked: String) -> [String] {
    let (facts, text) = ClaimTests.read(marked)
    return facts.claims.map { ClaimTests.words($0, text) + "(\($0.links.count))" }
  }

  private static func words(_ claim: Claim, _ text: [UInt8]) -> String {
    var words: [String] = []
    words.append(claim.subject.map { quote($0, text) } ?? "-")
    if claim.negated { words.append("not") }
    words.append(claim.predicate ?? "-")
    if claim.attributed { words.append("reported") }
    return words.joined(separator: " ") + " "
  }

  /// The claims of a text, written as "subject predicate: what it binds < what it inherits".
  private func bound(_ marked: String) -> [String] {
    let (facts, text) = ClaimTests.read(marked)
    func quote(_ links: Range<Int>) -> String {
      facts.claimLinks[links].map { ClaimTests.quote(facts.annotations[$0].span, text) }
        .joined(separator: ", ")
    }
    return facts.claims.map { claim in
      let inherited = claim.inherited.isEmpty ? "" : " < " + quote(claim.inherited)
      return ClaimTests.words(claim, text).dropLast() + ": " + quote(claim.links) + inherited
    }
  }

  private static func quote(_ span: TextSpan, _ text: [UInt8]) -> String {
    String(decoding: text[span.start..<span.end], as: UTF8.self)
  }

  /// Reads a text in which `[12]` is a quantity, `{Monday}` a day, `{=18 days}` a length of time and `<Ghent>` a place.
  private static func read(_ marked: String) -> (ArticleFacts, [UInt8]) {
    var text: [UInt8] = []
    var facts = ArticleFacts()
    facts.places = [Place(.city, name: "Somewhere")]
    var start = 0
    var isLength = false
    func add(_ content: Annotation.Content) {
      facts.annotations.append(
        Annotation(TextSpan(start: start, end: text.count), content, rule: "test/mark"))
    }
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "<"): start = text.count
      case UInt8(ascii: "{"): (start, isLength) = (text.count, false)
      case UInt8(ascii: "="): isLength = true
      case UInt8(ascii: "]"): add(.quantity(Quantity(.cardinal)))
      case UInt8(ascii: ">"): add(.place(0))
      case UInt8(ascii: "}"):
        add(
          .temporal(
            isLength
              ? TemporalExpression(.duration, .vague(.past))
              : TemporalExpression(.date, .point(TemporalPoint(.day)))))
      default: text.append(byte)
      }
    }
    var workspace = Workspace(lexicon: English.lexicon)
    workspace.read(text)
    let extractor = ClaimExtractor(lexicon: English.lexicon)
    var memory = extractor.memory()
    extractor.run(workspace, &facts, &memory)
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
      ["plant close (1)", "plant open (1)"]
    ),
    ("Norway and Sweden signed in [1905].", ["Sweden sign (1)"]),
    ("[Two] cats and [three] dogs slept.", ["dogs sleep (2)"]),
  ])
  func splitsAtCoordinatedVerbs(text: String, expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test(arguments: [
    (
      "The raid killed [12] people, wounded [30] and destroyed [two] trucks.",
      ["raid kill: 12", "raid wound: 30", "raid destroy: two"]
    ),
    (
      "The train left the rails, killing [12] people and injuring [30].",
      ["train kill: 12", "train injure: 30"]
    ),
    ("[Six] people died, [three] were hurt.", ["people die: Six", "three hurt: three"]),
    (
      "The army fought for {=18 days}, then surrendered on {May 28}.",
      ["army fight: 18 days", "army surrender: May 28"]
    ),
    (
      "After a fire destroyed [three] barns, the mayor closed [two] roads.",
      ["fire destroy: three", "mayor close: two"]
    ),
    (
      "The town closed [two] roads after a flood destroyed [30] houses.",
      ["town close: two", "flood destroy: 30"]
    ),
    // Lists, appositions and prepositions are no clauses.
    ("The firm makes [300] cars, [200] trucks and [20] buses.", ["firm make: 300, 200, 20"]),
    ("Since {1951}, the firm has built [300] cars.", ["firm build: 1951, 300"]),
    ("The town closed [two] roads after the flood.", ["town close: two"]),
    ("The firm made food, drink and [3] sorts of tea.", ["firm make: 3"]),
  ])
  func splitsAtCommasAndConjunctions(text: String, expected: [String]) {
    #expect(bound(text) == expected)
  }

  @Test(
    "What tells of a part of a clause, or stands beside it, is not bound into it",
    arguments: [
      (
        "The bomb that killed [12] people exploded on {Monday}.",
        ["bomb explode: Monday", "bomb kill: 12"]
      ),
      (
        "The firm, founded in {1951}, makes [300] cars.",
        ["firm make: 300", "firm found: 1951"]
      ),
      (
        "The house built in {1912} was sold for [3 million dollars].",
        ["house sell: 3 million dollars", "house build: 1912"]
      ),
      (
        "He shot [12] people who lived in [3] houses.",
        ["He shoot: 12", "people live: 3"]
      ),
      ("Jan Peeters, the mayor of <Ghent>, closed [3] schools.", ["Peeters close: 3"]),
      ("Jan Peeters, [51], closed [3] schools.", ["Peeters close: 3"]),
      ("<GHENT>, {May 5} (Agency) - [Twelve] people died.", ["people die: Twelve"]),
      (
        "Police said on {Friday} that [four] men had robbed [3] banks.",
        ["Police say: Friday", "men rob reported: four, 3"]
      ),
      (
        "The union announced {Friday} it would strike for {=3 days}.",
        ["union announce: Friday", "it strike reported: 3 days"]
      ),
      ("He said {Friday}'s raid killed [12].", ["raid kill reported: Friday, 12"]),
      (
        "[Six] people died and [three] were hurt, police said on {Friday}.",
        ["people die: Six", "three hurt reported: three", "police say: Friday"]
      ),
      (
        "The raid killed [12] and wounded [30], police said.",
        ["raid kill reported: 12", "raid wound reported: 30"]
      ),
      // A house that is shown is none that is told of.
      ("He said that house cost [3] million.", ["house cost reported: 3"]),
    ])
  func bindsWhatItsClauseLinks(text: String, expected: [String]) {
    #expect(bound(text) == expected)
  }

  @Test(
    "A clause without a time or place has that of its sentence",
    arguments: [
      (
        "The raid killed [12] and wounded [30] on {Monday}.",
        ["raid kill: 12 < Monday", "raid wound: 30, Monday"]
      ),
      (
        "On {Monday} rebels killed [four] men, wounded [nine] and took [two] trucks.",
        [
          "rebels kill: Monday, four", "rebels wound: nine < Monday", "rebels take: two < Monday",
        ]
      ),
      (
        "In <Ghent> [two] men were arrested, and the court freed [one] of them.",
        ["men arrest: Ghent, two", "court free: one < Ghent"]
      ),
      (
        "A bomb exploded in <Ghent>, <Belgium>, killing [12].",
        ["bomb explode: Ghent, Belgium", "bomb kill: 12 < Ghent, Belgium"]
      ),
      // Another subject's time is its own.
      (
        "[Two] men were arrested, and the court freed [one] on {Tuesday}.",
        ["men arrest: Two", "court free: one, Tuesday"]
      ),
      // Nor is a part's the whole's, or the saying's what is said.
      (
        "The plant, which opened in {1951}, closed and lost [300] jobs.",
        ["plant open: 1951", "plant lose: 300"]
      ),
      (
        "Police said on {Friday} that [four] men fled.",
        ["Police say: Friday", "men flee reported: four"]
      ),
      // Two times leave open which is meant.
      (
        "The raid on {Monday} or {Tuesday} killed [12] and wounded [30].",
        ["raid kill: Monday, Tuesday, 12", "raid wound: 30"]
      ),
      // What lasted days was not on one.
      (
        "They fought for {=18 days} and lost [30] men on {Monday}.",
        ["They fight: 18 days", "They lose: 30, Monday"]
      ),
    ])
  func inheritsFromSentence(text: String, expected: [String]) {
    #expect(bound(text) == expected)
  }

  @Test(
    "A sentence that tells of the past and has no time or place has that of its paragraph",
    arguments: [
      (
        "A strike began on {Monday}. In total [400] men left. [Two] died during the strike.",
        ["strike begin: Monday", "men leave: 400", "Two die: Two"]
      ),
      (
        "A fire broke out in <Ghent> on {Monday}. [Twelve] people were hurt. [Three] died.",
        [
          "fire break: Ghent, Monday", "people hurt: Twelve < Monday, Ghent",
          "Three die: Three < Monday, Ghent",
        ]
      ),
      // The last one counts.
      (
        "On {Monday} [six] men fled. On {Tuesday} [two] were found. The police fined [one].",
        ["men flee: Monday, six", "two find: Tuesday, two", "police fine: one < Tuesday"]
      ),
      // Not beyond the paragraph.
      (
        "The plant burned on {Monday}.\n\n[Twelve] people were hurt.",
        ["plant burn: Monday", "people hurt: Twelve"]
      ),
      // Not what is, what will be, and what had been.
      (
        "The plant burned on {Monday}. It employs [300] people.",
        ["plant burn: Monday", "It employ: 300"]
      ),
      (
        "The plant burned on {Monday}. It was the [third] fire.",
        ["plant burn: Monday", "It be: third"]
      ),
      (
        "The plant burned on {Monday}. It will lose [300] jobs.",
        ["plant burn: Monday", "It lose: 300"]
      ),
      (
        "The plant burned on {Monday}. It had closed [two] halls.",
        ["plant burn: Monday", "It close: two"]
      ),
      // Two clauses with a time each leave open which goes on.
      (
        "The firm lost money in {1990} and won some in {1991}. It closed [two] plants.",
        ["firm lose: 1990", "firm win: 1991", "It close: two"]
      ),
      // What only describes is no time of the paragraph.
      (
        "The plant, which opened in {1951}, burned. [Twelve] people were hurt.",
        ["plant open: 1951", "people hurt: Twelve"]
      ),
    ])
  func inheritsFromParagraph(text: String, expected: [String]) {
    #expect(bound(text) == expected)
  }

  @Test(arguments: [
    "", "   ", "No facts are here, and none were found.", "[", "[5", "[5]", "and [5]",
    ", , ,[5]", "who [5] which, that, and, while", "[5], killing", "THE - [5]", "X, [5],",
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

  @Test(arguments: [
    "[5] men ran and saw which, while ", "who had, that was, [5] ", "killed, wounded [5], killing ",
    "said {Monday} that, ", "the bomb that killed [5], which was, ",
  ])
  func linksEachOnceHoweverClausesNest(piece: String) {
    let (facts, _) = ClaimTests.read(String(repeating: piece, count: 3_000))
    let bound = facts.claims.flatMap { facts.claimLinks[$0.links] }
    #expect(Set(bound).count == bound.count)
    #expect(bound.count == facts.annotations.count)
    #expect(facts.claims.map(\.span.start) == facts.claims.map(\.span.start).sorted())
  }

  // What is looked for again and again from where a clause begins takes minutes here.
  @Test(arguments: [
    "[5] men ran and saw which, while ", "who said which he said [5] men ",
    "which ran, and ran [5] miles, police said, ",
  ])
  func staysLinearWithoutSentences(piece: String) {
    let (facts, _) = ClaimTests.read(String(repeating: piece, count: 20_000))
    #expect(facts.claimLinks.count == 20_000)
  }
}
