import Comparison
import Facts
import Testing

@Suite("Figures worked out from the reference's")
struct DerivedFigureTests {
  private func verdict(_ reference: String, _ candidate: String) throws -> FactVerdict {
    let report = Comparer().compare(
      candidate: MarkedText.record(candidate), references: [MarkedText.record(reference)],
      identifier: "derived")
    return try #require(report.verdicts.last { $0.kind == .quantity })
  }

  private static let fire =
    "The fire killed [5|q:5#people] people in the mill and [7|q:7#people] people in the yard."
  private static let tickets =
    "The harbour sold [120|q:120#tickets] tickets before the strike and [150|q:150#tickets] tickets after it."

  @Test(arguments: [
    (fire, "A total of [12|q:12#people] people died in the fire at mill and yard.", "sum"),
    (
      tickets, "The harbour sold [30|q:30#tickets] more tickets after the strike.", "difference"
    ),
    (
      tickets, "Tickets sold at the harbour rose [25 percent|q:25%] after the strike.",
      "percentage-change"
    ),
    (
      "The harbour sold [300|q:300#tickets] tickets and the opera [100|q:100#tickets] tickets.",
      "The harbour sold [three|q:3] times as many tickets as the opera.", "ratio"
    ),
  ])
  func areSupported(reference: String, candidate: String, operation: String) throws {
    let verdict = try verdict(reference, candidate)
    #expect(verdict.verdict == .supported)
    #expect(verdict.rule == "comparison/derived-\(operation)")
    #expect(verdict.evidence.count == 2)
  }

  @Test(arguments: [
    // Without a word that asks for it, 12 is an invention.
    (fire, "[12|q:12#people] people died in the fire at mill and yard."),
    // Another sum, another way, another thing.
    (fire, "A total of [13|q:13#people] people died in the fire at mill and yard."),
    (tickets, "Tickets sold at the harbour fell [25 percent|q:25%] after the strike."),
    (fire, "A total of [12|q:12#horses] horses died in the fire at mill and yard."),
    // A part of a whole is no other value.
    (fire, "The fire killed [19|q:19#people] people in the mill and the yard in total."),
  ])
  func areNeverGuessed(reference: String, candidate: String) throws {
    #expect(try verdict(reference, candidate).verdict == .unverifiable)
  }
}
