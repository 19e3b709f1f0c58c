import Comparison
import Facts
import Testing

@Suite("Names that no reference has")
struct NameVerdictTests {
  private let reference = """
    Mr Harrowgate, who ran the ferry office, told the inquiry that the crew had been well. The inspector
    from Norway, Ms Tveit, asked him twice about the cabin doors of the Corvina.
    """

  private func verdicts(_ candidate: String) -> [FactVerdict] {
    Comparer().compare(
      candidate: MarkedText.record(candidate), references: [MarkedText.record(reference)],
      identifier: "names"
    ).verdicts
  }

  @Test(arguments: [
    ("The inquiry heard Mr Pellworth about the cabin doors.", ["Mr Pellworth"]),
    ("Jonas Harrowmere told the inquiry that the crew had been well.", ["Jonas Harrowmere"]),
    ("The cabin doors of the Stormvogel were shut, the inspector said.", ["Stormvogel"]),
    ("The crew were well, Jean de Brissac told the inquiry.", ["Jean de Brissac"]),
  ])
  func areUnverifiable(candidate: String, names: [String]) {
    let verdicts = verdicts(candidate)
    #expect(verdicts.map(\.value) == names)
    for verdict in verdicts {
      #expect(verdict.kind == .name)
      #expect(verdict.verdict == .unverifiable)
      #expect(verdict.rule == "comparison/name-not-in-reference")
      #expect(!verdict.reason.isEmpty)
    }
  }

  @Test(arguments: [
    // Named in the reference, with another first name or none.
    "The inquiry heard Peter Harrowgate about the cabin doors.",
    "Tveit asked about the doors of the Corvina.",
    // No names: words of a sentence's beginning, peoples, titles, months, plurals of initials.
    "Yesterday the inquiry heard the inspector. Passengers waited.",
    "The Norwegian inspector asked about the doors.",
    "The inquiry heard the Director and two MPs in March.",
    // A headline has capitals for its own reasons.
    "Ferry Inquiry Hears Stormvogel Inspector Again",
  ])
  func areNotSeenInOtherWords(candidate: String) {
    #expect(verdicts(candidate).filter { $0.kind == .name }.isEmpty)
  }

  @Test func areNotSoughtWithoutAReference() {
    let report = Comparer().compare(
      candidate: MarkedText.record("The inquiry heard Mr Pellworth."), references: [],
      identifier: "none")
    #expect(report.verdicts.isEmpty)
  }

  @Test func anotherVerbTellsOfAnotherEvent() {
    let report = Comparer().compare(
      candidate: MarkedText.record(
        "[Norden|o:Norden] have won the last [four|q:4#derbies] derbies in the harbour league."),
      references: [
        MarkedText.record(
          "[Vestby|o:Vestby] have lost the last [four|q:4#derbies] derbies in the harbour league.")
      ], identifier: "verbs")
    #expect(report.count(of: .contradicted) == 0)
  }
}
