import Comparison
import Facts
import Testing

@Suite("Two versions of a text")
struct RevisionTests {
  private let morning = """
    The ferry ran aground off [Bari|p:Bari/IT] on [9 February 1998|t:1998-02-09]. The accident killed \
    [12|q:12#people] people. The owner put the damage at [3 million euros|q:3000000EUR].
    """

  private func changes(_ old: String, _ new: String) -> [String] {
    Comparer().revision(from: MarkedText.record(old), to: MarkedText.record(new)).entries
      .filter { $0.change != .kept }
      .map { "\($0.change.rawValue) \($0.old?.value ?? "-") → \($0.new?.value ?? "-")" }
  }

  @Test func aNewTollIsOneChange() {
    let evening = """
      Rescuers worked on. The ferry ran aground off [Bari|p:Bari/IT] on [9 February 1998|t:1998-02-09]. The \
      accident killed [14|q:14#people] people. The owner put the damage at [3 million euros|q:3000000EUR].
      """
    #expect(changes(morning, evening) == ["changed 12 → 14"])
  }

  @Test func factsComeAndGo() {
    let evening = """
      The ferry ran aground off [Bari|p:Bari/IT] on [9 February 1998|t:1998-02-09]. The accident killed \
      [12|q:12#people] people. Divers searched for [two|q:2#boats] boats.
      """
    #expect(changes(morning, evening) == ["added - → 2", "removed 3000000 EUR → -"])
  }

  @Test func eachFactHasAnIdOfItsOwn() {
    // The new number is about the same thing as the old one, and is another.
    let evening =
      morning
      + " The accident closed [two|q:2#roads] roads. The accident killed [three|q:3#people] people of the town."
    for (one, other) in [(morning, evening), (evening, morning), ("", evening)] {
      let ids = Comparer().revision(from: MarkedText.record(one), to: MarkedText.record(other))
        .entries.map(\.fact)
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func theSameTextHasNoChanges() {
    #expect(changes(morning, morning).isEmpty)
    #expect(changes("", "").isEmpty)
  }

  @Test func idsDoNotDependOnPlaceOrValue() {
    func ids(_ text: String) -> [String] {
      Comparer().revision(from: MarkedText.record(""), to: MarkedText.record(text)).entries
        .map(\.fact)
    }
    let moved = "It rained all night in the harbour. " + morning
    #expect(ids(moved) == ids(morning))
    #expect(ids(morning.replacing("12", with: "14")) == ids(morning))
    #expect(Set(ids(morning)).count == 4)
  }
}
