import Comparison
import Facts
import Testing

@Suite("Names that no reference has")
struct NameVerdictTests {
  private let reference = """
    Mr Harrowgate, who ran the ferry office, told the inquiry that the crew had been well. The inspector
    from [Norway|p:Norway/NO!], Ms Tveit, asked him twice about the cabin doors of the Corvina.
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
    // Common words are a name where they have capitals inside a sentence.
    ("The crew drank at the Red Kettle before the inquiry.", ["Red Kettle"]),
    ("The inquiry was told of the letter that reached the Lodge on the day before.", ["Lodge"]),
    // A word of no language is one at a sentence's start too.
    ("Vestergaarde is a village near the ferry office.", ["Vestergaarde"]),
    ("HARBOR — The inspector asked about the cabin doors.", ["HARBOR"]),
    // Peoples of whose country the reference names nothing.
    ("The Hungarian inspector asked about the doors.", ["Hungarian"]),
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
    "The inquiry heard Aurelio Harrowgate about the cabin doors.",
    "The Norwegians asked about the doors. A Norwegian asked twice.",
    "Unmoored boats drifted. Tugs waited.",
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

  @Test func anotherGivenNameIsAnotherPerson() {
    let report = Comparer().compare(
      candidate: MarkedText.record("The doors were shut, Jorvane Tveit told the inquiry."),
      references: [MarkedText.record("The doors were shut, Sigrid Tveit told the inquiry.")],
      identifier: "persons")
    #expect(report.verdicts.map(\.verdict) == [.unverifiable])
  }

  @Test func oneReferenceThatHasTheNameIsEnough() {
    let report = Comparer().compare(
      candidate: MarkedText.record("The inquiry heard Mr Pellworth about the cabin doors."),
      references: [
        MarkedText.record(reference), MarkedText.record("Mr Pellworth was heard in May."),
      ], identifier: "both")
    #expect(report.verdicts.isEmpty)
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
