import Comparison
import Facts
import Testing

@Suite("Verdicts")
struct ComparerTests {
  /// A reference, a candidate whose facts are marked as in `MarkedText`, and a verdict for each fact:
  /// s, c or u.
  struct Row: CustomTestStringConvertible, Sendable {
    var reference: String
    var candidate: String
    var verdicts: String
    init(_ reference: String, _ candidate: String, _ verdicts: String) {
      self.reference = reference
      self.candidate = candidate
      self.verdicts = verdicts
    }
    var testDescription: String { candidate }
  }

  private func verdicts(_ row: Row) -> String {
    let report = Comparer().compare(
      candidate: MarkedText.record(row.candidate), references: [MarkedText.record(row.reference)],
      identifier: "row")
    return String(report.verdicts.map { $0.verdict.rawValue.prefix(1) }.joined())
  }

  @Test(arguments: [
    Row(
      "The bridge over the canal was opened in [1912|t:1912] by the queen.",
      "The bridge over the canal was opened in [1921|t:1921] by the queen.", "c"),
    Row(
      "The bridge over the canal was opened on [3 May 1912|t:1912-05-03] by the queen.",
      "The bridge over the canal was opened on [3 June 1912|t:1912-06-03] by the queen.", "c"),
    Row(
      "The strike at the foundry lasted [18 days|t:P18D], its leaders said.",
      "The strike at the foundry lasted [28 days|t:P28D], its leaders said.", "c"),
    Row(
      "The strike at the foundry lasted [three weeks|t:P3W], its leaders said.",
      "The strike at the foundry lasted [three months|t:P3M], its leaders said.", "c"),
    Row(
      "The court heard the case on [Thursday|t:1998-02-12!] and ruled at once.",
      "The court heard the case on [Tuesday|t:1998-02-10!] and ruled at once.", "c"),
    Row(
      "The east remained occupied until [early 1945|t:1945,START], he wrote.",
      "The east remained occupied until [late 1945|t:1945,END], he wrote.", "c"),
    // The days may lie in one another, the words do not.
    Row(
      "The committee met [last week|t:1998-W06!] and postponed the vote.",
      "The committee met [last month|t:1998-02!] and postponed the vote.", "c"),
    Row(
      "The loss is to be spread over [the next three quarters|t:P3Q] of business.",
      "The loss is to be spread over [the next 4 quarters|t:FUTURE_REF] of business.", "c"),
  ])
  func otherTimesAreContradicted(row: Row) {
    #expect(verdicts(row) == row.verdicts)
  }

  @Test(arguments: [
    Row(
      "The bridge was opened on [May 3, 1912|t:1912-05-03] by the queen.",
      "The bridge was opened on [3 May 1912|t:1912-05-03] by the queen.", "s"),
    Row(
      "The bridge was opened on [May 3, 1912|t:1912-05-03] by the queen.",
      "The bridge was opened in [1912|t:1912] by the queen.", "s"),
    Row(
      "The convention voted overwhelmingly [Friday|t:1998-02-13!] to change the law.",
      "The convention voted overwhelmingly on [13 February 1998|t:1998-02-13] to change the law.",
      "s"),
    // A weekday that was resolved a week too late is still that day.
    Row(
      "The convention voted overwhelmingly [Friday|t:1998-02-20!] to change the law.",
      "The convention voted overwhelmingly on [13 February 1998|t:1998-02-13] to change the law.",
      "s"),
    Row(
      "The loss is to be spread over [the next three quarters|t:P3Q] of business.",
      "The loss is to be spread over [the next 3 quarters|t:FUTURE_REF] of business.", "s"),
    Row(
      "The mission takes [two weeks|t:P2W] if the weather holds, pilots said.",
      "The mission takes [14 days|t:P14D] if the weather holds, pilots said.", "s"),
    // A year that was taken from another date of the text contradicts nothing.
    Row(
      "The surrender of [May 28|t:1940-05-28?] was ordered by the king.",
      "The surrender of [May 28|t:1945-05-28?] was ordered by the king.", "s"),
    Row(
      "The surrender of [28 May|t:1940-05-28?] was ordered by the king.",
      "The surrender of [May 28|t:1945-05-28?] was ordered by the king.", "s"),
    Row(
      "The bridge was opened in [1912|t:1912] by the queen.",
      "The bridge was opened on [May 3, 1912|t:1912-05-03] by the queen.", "u"),
    Row(
      "The bridge was opened in [1912|t:1912] by the queen.",
      "The bridge was opened by the queen and closed in [1950|t:1950].", "u"),
    Row(
      "Nothing has been heard of the ferry [since Monday|t:1998-02-09,ON_OR_AFTER!].",
      "Nothing has been heard of the ferry [since Monday|t:1998-02-09,ON_OR_AFTER!].", "s"),
    Row(
      "The east remained occupied until [early 1945|t:1945,START], he wrote.",
      "The east remained occupied until [1945|t:1945], he wrote.", "s"),
  ])
  func theSameTimeIsNot(row: Row) {
    #expect(verdicts(row) == row.verdicts)
  }

  @Test(arguments: [
    Row(
      "A field of [197|q:197#crosses] crosses stands for the dead of the citadel.",
      "A field of [179|q:179#crosses] crosses stands for the dead of the citadel.", "c"),
    Row(
      "The yard sold ferries worth [$3.5 million|q:3500000USD] to a Greek line.",
      "The yard sold ferries worth [$3.5 billion|q:3500000000USD] to a Greek line.", "c"),
    Row(
      "The yard sold ferries worth [$9 million|q:9000000USD] to a Greek line.",
      "The yard sold ferries worth [€9 million|q:9000000EUR] to a Greek line.", "c"),
    Row(
      "Turnout in the lake district was [47 percent|q:47%] of those on the roll.",
      "Turnout in the lake district was [74 percent|q:74%] of those on the roll.", "c"),
    Row(
      "The dish stands [20 km|q:20.KMT] east of the harbour, on a hill.",
      "The dish stands [20 miles|q:20.SMI] east of the harbour, on a hill.", "c"),
    Row(
      "[At least 12|q:+12#people] people were hurt when the ferry struck the pier.",
      "[At least 21|q:+21#people] people were hurt when the ferry struck the pier.", "c"),
    Row(
      "The ferry carried [312|q:312#passengers] passengers and a crew of [48|q:48] to Bari.",
      "The ferry carried [48|q:48#passengers] passengers and a crew of [48|q:48] to Bari.", "cs"),
    Row(
      "The club finished [third|q:3th] in the northern league after a bad spring.",
      "The club finished [fifth|q:5th] in the northern league after a bad spring.", "c"),
  ])
  func otherNumbersAreContradicted(row: Row) {
    #expect(verdicts(row) == row.verdicts)
  }

  @Test(arguments: [
    Row(
      "The war cost the country [88,000|q:88000#lives] lives, the museum says.",
      "The war cost the country [eighty-eight thousand|q:88000#lives] lives, the museum says.", "s"),
    Row(
      "The march drew [397|q:397#people] people to the citadel, police counted.",
      "The march drew [about 400|q:~400#people] people to the citadel, police counted.", "s"),
    Row(
      "The march drew [about 400|q:~400#people] people to the citadel, police said.",
      "The march drew [400|q:400#people] people to the citadel, police said.", "s"),
    Row(
      "The march drew [about 400|q:~400#people] people to the citadel, police said.",
      "The march drew [397|q:397#people] people to the citadel, police said.", "u"),
    Row(
      "The port moved [4,832|q:4832#containers] containers in the first week of strikes.",
      "The port moved [more than 4,800|q:>4800#containers] containers in the first week of strikes.",
      "s"),
    Row(
      "The dish stands [5 miles|q:5.SMI] east of the harbour, on a hill.",
      "The dish stands [8 km|q:8.KMT] east of the harbour, on a hill.", "s"),
    Row(
      "Losses are put at [between 12 and 15|q:12..15#ships] ships by the owners' union.",
      "Losses are put at [13|q:13#ships] ships by the owners' union.", "u"),
    Row(
      "The line lost [13|q:13#ships] ships in the storm, the owners' union counted.",
      "The line lost [12 to 15|q:12..15#ships] ships in the storm, the owners' union counted.", "s"),
    Row(
      "The yard sold ferries worth [$3 million|q:3000000USD] to a Greek line.",
      "The yard sold ferries worth [€2.6 million|q:2600000EUR] to a Greek line.", "u"),
    Row(
      "Police arrested [six|q:6#men] men after the derby in Graz on Sunday night.",
      "Snow closed [nine|q:9#roads] roads in the mountains above Innsbruck.", "uu"),
    Row(
      "The town has [1,234,567|q:1234567#inhabitants] inhabitants by the last count of its council.",
      "The town has [1.2 million|q:1200000#inhabitants] inhabitants by the last count of its council.",
      "s"),
  ])
  func theSameNumberIsNot(row: Row) {
    #expect(verdicts(row) == row.verdicts)
  }

  @Test(arguments: [
    Row(
      "The airmen were taken over the mountains to [Gibraltar|p:Gibraltar/GI] by guides.",
      "The airmen were taken over the mountains to [Portugal|p:Portugal/PT!] by guides.", "c"),
    Row(
      "The mill was bought by [Valpadana Logistica|o:Valpadana Logistica] for a song.",
      "The mill was bought by [Levante Lines|o:Levante Lines] for a song.", "c"),
    // Whatever a name was taken for, another one stands in its place.
    Row(
      "The mill was bought by Valpadana Logistica for a song in the spring.",
      "The mill was bought by [Levante Lines|o:Levante Lines] for a song in the spring.", "c"),
  ])
  func otherNamesAreContradicted(row: Row) {
    #expect(verdicts(row) == row.verdicts)
  }

  @Test(arguments: [
    Row(
      "The march ended at the citadel of [Liège|p:Liège/BE] after an hour.",
      "The march ended at the citadel of [Liege|p:Liège/BE] after an hour.", "s"),
    Row(
      "The march ended in [Liège|p:Liège/BE] after an hour of rain.",
      "The march ended in [Belgium|p:Belgium/BE!] after an hour of rain.", "s"),
    Row(
      "The march ended in [Belgium|p:Belgium/BE!] after an hour of rain.",
      "The march ended in [Liège|p:Liège/BE] after an hour of rain.", "u"),
    Row(
      "Grants of the [European Union|o:European Union] paid for the whole of the port.",
      "Grants of the [EU|o:EU] paid for the whole of the port.", "s"),
    Row(
      "The mill was bought by [Levante Lines S.p.A.|o:Levante Lines SpA] for a song.",
      "The mill was bought by [Levante Lines|o:Levante Lines] for a song.", "s"),
    Row(
      "Snow closed the roads of [Tyrol|p:Tyrol/AT] for most of the week.",
      "The comedian will sing in [Oslo|p:Oslo/NO] with a choir of pensioners.", "u"),
  ])
  func theSameNameIsNot(row: Row) {
    #expect(verdicts(row) == row.verdicts)
  }

  @Test(arguments: [
    // In other words, and the other way round.
    Row(
      "Altogether the war killed [approximately 88,000|q:~88000#Belgians] Belgians.",
      "In total, [about 88,000|q:~88000#Belgians] Belgians died in the war.", "s"),
    Row(
      "Gales off the coast killed [45|q:45#fishermen] fishermen on the night of [28 October 1927|t:1927-10-28].",
      "On the night of [28 October 1927|t:1927-10-28] the gales killed [54|q:54#fishermen] fishermen off the coast.",
      "sc"),
    Row(
      "The port handled [732,382|q:732382#containers] containers last year.",
      "The port handles [732,382|q:732382#containers] containers a year.", "s"),
    // Another group, another count.
    Row(
      "The fire killed [five|q:5#workers] workers and injured [nine|q:9#firemen] firemen in the port.",
      "The fire injured [nine|q:9#firemen] firemen and killed [five|q:5#workers] workers in the port.",
      "ss"),
  ])
  func eventsAreRecognisedInOtherWords(row: Row) {
    #expect(verdicts(row) == row.verdicts)
  }

  @Test(arguments: [
    // Extraction may miss a name, or see a part of it: what stands in its place tells.
    Row(
      "A spokesman of [Levante Lines|o:Levante Lines] said on the quay that the crew was well.",
      "A spokesman of Nordlys Shipping said on the quay that the crew was well.", "c"),
    Row(
      "A spokesman of [Levante Lines|o:Levante Lines] said on the quay that the crew was well.",
      "A spokesman of [India|p:India/IN!] Star Shipping said on the quay that the crew was well.",
      "c"),
    Row(
      "The talks ended in [March|t:1997-03] without any result, the union wrote.",
      "The talks ended in April without any result, the union wrote.", "c"),
    // The same one in other words is none.
    Row(
      "A spokesman of [Levante Lines|o:Levante Lines] said on the quay that the crew was well.",
      "A spokesman of Levante said on the quay that the crew was well.", ""),
    Row(
      "A spokesman of [Levante Lines|o:Levante Lines] said on the quay that the crew was well.",
      "A spokesman of the company said on the quay that the crew was well.", ""),
    // Who is told by his name and not by what he is contradicts nothing; the reference does not name him.
    Row(
      "The [France|p:France/FR!] captain has played only twice for the club this season.",
      "Lemaître has played only twice for the club this season.", "u"),
  ])
  func namesThatExtractionMissedAreSeen(row: Row) {
    #expect(verdicts(row) == row.verdicts)
  }

  @Test func aRelativeDayCountsFromItsOwnDate() {
    let text = "The court heard the case [yesterday|t:"
    let report = Comparer().compare(
      candidate: MarkedText.record(
        text + "1998-03-01!] and ruled at once.", published: "1998-03-02"),
      references: [
        MarkedText.record(text + "1998-02-12!] and ruled at once.", published: "1998-02-13")
      ], identifier: "days")
    #expect(report.verdicts.map(\.verdict) == [.contradicted])
  }

  @Test(
    "A number in another unit is the same within the rounding of its words, and another beyond it",
    arguments: [
      ("5.SMI", "8.KMT", "s"), ("5.SMI", "9.KMT", "u"), ("5.SMI", "12.KMT", "c"),
      ("60.SMI", "100.KMT", "s"), ("2.SMI", "3.KMT", "s"), ("2.SMI", "5.KMT", "c"),
      ("61.5.SMI", "99.KMT", "s"), ("61.5.SMI", "110.KMT", "c"),
      ("100.ACR", "40.HAR", "s"), ("100.ACR", "60.HAR", "c"),
      ("3.MIK", "7.8.KMK", "s"), ("10.GLL", "38.LTR", "s"), ("10.GLL", "50.LTR", "c"),
      ("2500.MTQ", "2500000.LTR", "s"), ("7.LBR", "3.2.KGM", "s"), ("7.LBR", "4.2.KGM", "c"),
      ("14.STI", "89.KGM", "s"), ("75.HM", "120.KMH", "s"), ("75.HM", "140.KMH", "c"),
      ("86.FAH", "30.CEL", "s"), ("86.FAH", "35.CEL", "c"), ("33.FAH", "1.CEL", "s"),
      ("300.KEL", "27.CEL", "s"),
      // A ton is short, long or metric.
      ("40000.STN", "36000.TNE", "s"), ("40000.STN", "40000.TNE", "u"),
      // Length is no mass.
      ("5.SMI", "8.KGM", "u"),
    ])
  func unitsAreConverted(candidate: String, reference: String, verdict: String) {
    func text(_ value: String) -> String {
      "The dish stood on the hill with [\(value.replacing(".", with: " "))|q:\(value)] of it to the east of the harbour."
    }
    #expect(verdicts(Row(text(reference), text(candidate), verdict)) == verdict)
  }

  @Test(arguments: [
    // Resolved from another date of the text, it is that day.
    ("two years later|t:1942?", "1942|t:1942", "s"),
    ("1942|t:1942", "two years later|t:1942?", "s"),
    ("10 May 1942|t:1942-05-10", "two years later|t:1942?", "u"),
    // Counted from the day of publication, for want of another, it is none.
    ("two years later|t:2000!", "1942|t:1942", "u"),
    // "Two years ago" is.
    ("two years ago|t:1996!", "1942|t:1942", "c"), ("two years ago|t:1996!", "1996|t:1996", "s"),
  ])
  func relativeTimesAreTheDayThatTheyResolveTo(
    candidate: String, reference: String, verdict: String
  ) {
    func text(_ time: String) -> String {
      "The treaty on the bridge over the canal was signed [\(time)] by the queen."
    }
    #expect(verdicts(Row(text(reference), text(candidate), verdict)) == verdict)
  }

  @Test(
    "What several references say together does not depend on their order",
    arguments: [
      // The one with more of the same words around the fact counts …
      (
        [
          "The bridge over the canal was opened in [1912|t:1912] by the queen.",
          "Parades were held in [1921|t:1921] in the town.",
        ], "c"
      ),
      // … of two that are as near, the one that supports it …
      (
        [
          "The bridge over the canal was opened in [1912|t:1912] by the queen.",
          "The bridge over the canal was opened in [1921|t:1921] by the queen.",
        ], "s"
      ),
      // … and one that says nothing of it does not count.
      (["Snow closed the roads.", "Parades were held in [1921|t:1921] in the town."], "s"),
      (["Snow closed the roads.", "It rained."], "u"),
    ])
  func referencesAreTakenTogether(references: [String], verdict: String) {
    for texts in [references, references.reversed()] {
      let report = Comparer().compare(
        candidate: MarkedText.record(
          "The bridge over the canal was opened in [1921|t:1921] by the queen."),
        references: texts.map { MarkedText.record($0) }, identifier: "many")
      #expect(report.verdicts.map { String($0.verdict.rawValue.prefix(1)) } == [verdict])
    }
  }

  @Test func evidenceNamesTheReference() throws {
    let references = [
      "Snow closed the roads of Tyrol for most of the week.",
      "The bridge over the canal was opened in [1912|t:1912] by the queen.",
    ].map { MarkedText.record($0) }
    let report = Comparer().compare(
      candidate: MarkedText.record(
        "The bridge over the canal was opened in [1921|t:1921] by the queen."),
      references: references, identifier: "two")
    let verdict = try #require(report.verdicts.first)
    let evidence = try #require(verdict.evidence.first)
    #expect(evidence.reference == 1)
    #expect(references[1].article.text(at: evidence.span) == "1912")
    #expect(evidence.value == "1912")
    #expect(verdict.reason == "reference: 1912; text: 1921")
    #expect(verdict.rule == "comparison/other-value-in-place")
  }

  @Test func aFactMayGoBeyondItsSentence() {
    let text =
      "The bridge was opened by [St. Jude Ltd. The Second|o:St. Jude Ltd. The Second] in May."
    let report = Comparer().compare(
      candidate: MarkedText.record(text), references: [MarkedText.record(text)], identifier: "long")
    #expect(report.verdicts.map(\.verdict) == [.supported])
  }

  @Test(arguments: ["", " ", "No facts here.", "[5|q:5]"])
  func emptyTextsGiveNoContradiction(text: String) {
    for (one, other) in [(text, ""), ("", text), (text, text)] {
      let report = Comparer().compare(
        candidate: MarkedText.record(one), references: [MarkedText.record(other)],
        identifier: "empty")
      #expect(report.count(of: .contradicted) == 0)
    }
    let report = Comparer().compare(
      candidate: MarkedText.record(text), references: [], identifier: "none")
    #expect(report.count(of: .unverifiable) == report.verdicts.count)
  }

  @Test func aTextAgainstItselfIsSupported() {
    let record = MarkedText.record(
      """
      A ferry with [312|q:312#passengers] passengers ran aground off [Bari|p:Bari/IT] on [Monday|t:1998-02-09!].
      It was on its way from [Durrës|p:Durrës/AL], some [220 kilometres|q:~220.KMT] away. [Levante Lines|o:Levante Lines] put
      the delay at [14 hours|t:PT14H].
      """)
    let report = Comparer().compare(candidate: record, references: [record], identifier: "self")
    #expect(report.count(of: .supported) == record.facts.annotations.count)
  }

  @Test func longTextsWithoutSentencesAreCompared() {
    let record = MarkedText.record(
      String(repeating: "[5|q:5#men] men and [3|q:3#dogs] dogs ran, ", count: 100))
    let report = Comparer().compare(candidate: record, references: [record], identifier: "long")
    #expect(report.verdicts.count == 200)
    #expect(report.count(of: .contradicted) == 0)
  }
}
