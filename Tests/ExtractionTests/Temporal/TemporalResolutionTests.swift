import Facts
import Testing

@testable import Extraction

/// What expressions mean in a document: publication date, tense, the story's own time, ranges.
@Suite("Temporal resolution")
struct TemporalResolutionTests {
  /// Five dated sentences: enough for a text to count as a history.
  static let story =
    "The league was founded in 1701. It grew in 1702, split in 1703 and merged in 1704. "
    + "It ended in 1705. "

  @Test(arguments: [
    // Tense and distance place what has no year.
    ("The bridge will open on Friday.", ["Friday = 2010-06-18"]),
    ("The bridge opened on Friday.", ["Friday = 2010-06-11"]),
    ("It is to resume Monday.", ["Monday = 2010-06-21"]),
    ("He resigned in November.", ["November = 2009-11"]),
    ("She will retire in November.", ["November = 2010-11"]),
    ("The fee is payable July 1.", ["July 1 = 2010-07-01"]),
    ("They met on February 29.", ["February 29 = 2008-02-29"]),
    ("They have waited since March.", ["March = 2010-03"]),
    ("The offer was extended until Tuesday.", ["Tuesday = 2010-06-22"]),
    // What is on a programme stands in the present.
    ("The exhibition opens on Friday.", ["Friday = 2010-06-18"]),
    ("The show runs through Sunday.", ["Sunday = 2010-06-20"]),
    ("The storm killed 12 through Tuesday.", ["Tuesday = 2010-06-15"]),
    ("They meet Thursday.", ["Thursday = 2010-06-17"]),
    ("They did not meet Thursday.", ["Thursday = 2010-06-10"]),
    ("The deadline is Friday.", ["Friday = 2010-06-18"]),
    ("The deadline was Friday.", ["Friday = 2010-06-11"]),
    ("The hearing is set for Monday.", ["Monday = 2010-06-21"]),
    ("The record was set on Monday.", ["Monday = 2010-06-14"]),
    ("Next week, on Tuesday, they vote.", ["Next week, on Tuesday = 2010-06-22"]),
    // Limits lie ahead, unless a verb says that they are over.
    ("The deal must be done by Christmas.", ["Christmas = 2010-12-25"]),
    ("By Friday they must sign.", ["Friday = 2010-06-18"]),
    ("It is due no later than Monday.", ["Monday = 2010-06-21"]),
    ("They had sold 30 by Friday.", ["Friday = 2010-06-11"]),
    ("It closed before Christmas.", ["Christmas = 2009-12-25"]),
    ("Entry is free until New Year's Day.", ["New Year's Day = 2011-01-01"]),
    ("She worked there until March.", ["March = 2010-03"]),
    ("It was not until Tuesday that they spoke.", ["Tuesday = 2010-06-15"]),
    ("Talks may resume Monday.", ["Monday = 2010-06-21"]),
    ("He could not be reached Monday.", ["Monday = 2010-06-14"]),
    // What points names its own direction, whatever the verb.
    ("It ended last March.", ["last March = 2010-03"]),
    ("It will end next March.", ["next March = 2011-03"]),
    // Parts of composed dates share what they can.
    (
      "The law takes effect on Thursday, July 1, at noon.",
      ["Thursday, July 1, at noon = 2010-07-01T12:00"]
    ),
    ("Sales fell in the third quarter of 2009.", ["the third quarter of 2009 = 2009-Q3"]),
    ("Two years ago he left.", ["Two years ago = 2008"]),
    // How often, and how long.
    ("Four flights a week leave from Ghent.", ["a week = P1W"]),
    ("It took a week.", ["a week = P1W"]),
  ])
  func placesInNews(text: String, expected: [String]) {
    #expect(TemporalText.values(text) == expected)
  }

  @Test(arguments: [
    ("On May 10, 1706 they met. On May 28 they parted.", "May 28 = 1706-05-28"),
    ("They met in December 1706. In January they parted.", "January = 1707-01"),
    ("They met in 1706. The following year they parted.", "The following year = 1707"),
    ("They met on 3 June 1706. Two days later they parted.", "Two days later = 1706-06-05"),
    ("They met on 30 June 1706. The next day they parted.", "The next day = 1706-07-01"),
    ("They met in June 1706. A month later they parted.", "A month later = 1706-07"),
  ])
  func followsAStory(text: String, last: String) {
    #expect(TemporalText.values(Self.story + text).last == last)
    // A history needs no publication date.
    #expect(TemporalText.values(Self.story + text, published: nil).last == last)
  }

  @Test(arguments: [
    // A year named in passing, before or behind the story's, leaves the story where it is.
    ("On May 10, 1940 they attacked. It would last until 1944. On May 28 they won.", "1940-05-28"),
    ("On 3 March 1706 he wrote of a plan for 1708. On 11 March he fled.", "1706-03-11"),
    ("On 3 March 1706 he spoke of the treaty of May 1699. In June he fled.", "1706-06"),
    // At the head of its sentence it moves the story on, or back.
    ("On May 10, 1706 they attacked. In 1709 they returned. On May 28 they won.", "1709-05-28"),
    ("On May 10, 1706 they attacked. In 1703 they had met. In June they parted.", "1703-06"),
    // A date that goes on from the later year is of it.
    ("They met in May 1706 and again in June 1707. In July they parted.", "1707-07"),
  ])
  func keepsToTheLineOfAStory(text: String, last: String) {
    #expect(TemporalText.expressions(Self.story + text, published: nil).last?.value == last)
  }

  @Test(arguments: [
    (
      "He left tomorrow's talks from 9am to 11am.",
      ["2010-06-17", "2010-06-17T09:00", "2010-06-17T11:00"]
    ),
    ("Doors will open at 10 a.m. for the vote on Friday.", ["2010-06-18T10:00", "2010-06-18"]),
    (
      "It struck at 5:12 p.m. (2212 GMT) on Monday.",
      ["2010-06-14T17:12", "2010-06-14T22:12", "2010-06-14"]
    ),
    ("It began at 10 a.m. sharp. On Friday it ended.", ["2010-06-16T10:00", "2010-06-11"]),
  ])
  func aTimeIsOfTheDayItsSentenceNames(text: String, expected: [String]) {
    #expect(TemporalText.expressions(text).map(\.value) == expected)
  }

  @Test(arguments: [
    ("from 5 to 6pm", ["5", "6pm"], "2010-06-16T17:00/2010-06-16T18:00"),
    ("from 11 to 2 p.m.", ["11", "2 p.m."], "2010-06-16T11:00/2010-06-16T14:00"),
  ])
  func hoursShareTheirHalfOfTheDay(text: String, ends: [String], interval: String) {
    let found = TemporalText.expressions(text)
    #expect(found.map(\.text) == ends)
    #expect(found.compactMap(\.value).joined(separator: "/") == interval)
    #expect(found.allSatisfy { $0.expression.interval != nil })
  }

  @Test(arguments: [
    ("from Monday to Friday", "2010-06-14/2010-06-18"),
    ("They meet Tuesday through Thursday next week.", "2010-06-22/2010-06-24"),
    ("from 5 p.m. Friday until 6 a.m. Monday", "2010-06-11T17:00:00/2010-06-14T06:00:00"),
    ("from 10 a.m. to 3:30", "2010-06-16T10:00:00/2010-06-16T15:30:00"),
    ("from 11 p.m. to 2", "2010-06-16T23:00:00/2010-06-17T02:00:00"),
    ("from the 13th to the 19th of May", "2010-05-13/2010-05-19"),
  ])
  func rangesGoOnFromTheirStart(text: String, interval: String) {
    let found = TemporalText.expressions(text)
    #expect(found.map { $0.expression.interval?.edtf } == [interval, interval])
  }

  @Test(arguments: [
    ("next Monday or Tuesday", ["2010-06-21", "2010-06-22"]),
    ("this Saturday and Sunday", ["2010-06-19", "2010-06-20"]),
    ("tomorrow or Friday", ["2010-06-17", "2010-06-18"]),
    ("on Saturday and Sunday", ["2010-06-12", "2010-06-13"]),
  ])
  func listsGoOnFromTheirStart(text: String, values: [String]) {
    #expect(TemporalText.expressions(text).map(\.value) == values)
  }

  @Test(arguments: ["from June 20 to June 3", "from 2010 to 1998", "the year to date"])
  func whatEndsBeforeItBeginsIsNoRange(text: String) {
    #expect(TemporalText.expressions(text).allSatisfy { $0.expression.interval == nil })
  }

  @Test(arguments: [
    ("two hours ago", "2010-06-16T14:12"), ("30 minutes from now", "2010-06-16T16:42"),
    ("10 hours from now", "2010-06-17T02:12"), ("17 hours ago", "2010-06-15T23:12"),
    ("1 day 2 hours ago", "2010-06-15T14:12"),
    // What names its own time keeps it.
    ("tomorrow at 8 a.m.", "2010-06-17T08:00"), ("9 o'clock tomorrow morning", "2010-06-17T09:00"),
    ("yesterday evening", "2010-06-15TEV"), ("at 8 p.m.", "2010-06-16T20:00"),
    ("two days ago", "2010-06-14"),
  ])
  func countsFromTheClockOfThePublication(text: String, value: String) {
    let found = TemporalText.expressions(text, published: "2010-06-16T16:12:00")
    #expect(found.map(\.value) == [value])
  }

  @Test(arguments: [
    // The weekday beside them says which number is the month.
    ("Friday 5/14", "2010-05-14"), ("Sat, 5/6", "2010-06-05"), ("Friday 14/5", "2010-05-14"),
  ])
  func aWeekdayOrdersDayAndMonth(text: String, value: String) {
    #expect(TemporalText.values(text) == ["\(text) = \(value)"])
  }

  @Test func newsWithALookBackIsNoHistory() {
    let text =
      "The mill closed in 1951, burned in 1960 and was rebuilt in 1974, in 1988 and in 2001. "
      + "It will open on Friday. Entry is free until New Year's Day."
    #expect(TemporalText.expressions(text).suffix(2).map(\.value) == ["2010-06-18", "2011-01-01"])
  }

  @Test(arguments: [
    ("2 weeks and 2 days ago", "2010-05-31"), ("1 year 2 months 3 days ago", "2009-04-13"),
    ("1 month, 21 days ago", "2010-04-25"),
    ("three weeks from tomorrow", "2010-07-08"), ("two days before yesterday", "2010-06-13"),
    ("4 months from today", "2010-10-16"),
  ])
  func countsFromDayToDay(text: String, value: String) {
    #expect(TemporalText.values(text) == ["\(text) = \(value)"])
  }

  @Test(arguments: [
    ("Possibly in 1945 it burned.", "1945?"), ("He came, probably in May 1940.", "1940-05?"),
    ("perhaps on the 5th of May 1940", "1940-05-05?"), ("probably around June 1940", "1940-06%"),
    ("It probably burned in 1945.", "1945"), ("about May 1940", "1940-05~"),
    ("Possibly he left. In 1945 it burned.", "1945"),
  ])
  func saysWhatIsDoubted(text: String, edtf: String) {
    #expect(TemporalText.expressions(text).map(\.expression.edtf) == [edtf])
  }

  @Test(arguments: [
    (2016, "2016-03-27", "2016-05-01"), (2024, "2024-03-31", "2024-05-05"),
    (2025, "2025-04-20", "2025-04-20"), (1916, "1916-04-23", "1916-04-23"),
  ])
  func easterOfBothChurches(year: Int, western: String, eastern: String) {
    #expect(TemporalText.expressions("Easter Sunday \(year)").map(\.value) == [western])
    #expect(TemporalText.expressions("Orthodox Easter \(year)").map(\.value) == [eastern])
  }

  @Test func namesItsAnchor() {
    let news = TemporalText.expressions("He left yesterday, on June 15, 2010.")
    #expect(news.map(\.expression.anchor) == [.datePublished, nil])
    let history = TemporalText.expressions("He came on May 10, 1940. He left on May 28.")
    #expect(history.map(\.value) == ["1940-05-10", "2010-05-28"])
    let undated = TemporalText.expressions(
      "He came on May 10, 1940. He left on May 28.", published: nil)
    #expect(undated.map(\.value) == ["1940-05-10", "1940-05-28"])
    #expect(undated.map(\.expression.anchor) == [nil, .annotation(0)])
  }

  @Test(arguments: [
    ("between September and October 1944", ["September", "October 1944"], "1944-09/1944-10"),
    ("from March to June 1944", ["March", "June 1944"], "1944-03/1944-06"),
    ("May 3-7", ["May 3", "7"], "2010-05-03/2010-05-07"),
    ("3-7 May 1940", ["3", "7 May 1940"], "1940-05-03/1940-05-07"),
    ("the war of 1939-45", ["1939", "45"], "1939/1945"),
    ("from 1914 to 1918", ["1914", "1918"], "1914/1918"),
    (
      "from November 3, 1956 until May 1957", ["November 3, 1956", "May 1957"], "1956-11-03/1957-05"
    ),
  ])
  func bothEndsOfARangeCarryIt(text: String, ends: [String], interval: String) {
    let found = TemporalText.expressions(text)
    #expect(found.map(\.text) == ends)
    #expect(found.map { $0.expression.interval?.edtf } == [interval, interval])
  }

  @Test(arguments: [
    ("on 29 February 2015", "29 February 2015", "February 2015 has 28 days"),
    ("on June 31", "June 31", "June has 30 days"),
    ("on 31 November 1990", "31 November 1990", "November has 30 days"),
    ("at 25:70", "25:70", "a day has 24 hours of 60 minutes"),
    ("on the 32nd of May", "the 32nd of May", "May has 31 days"),
    ("on 45 May 2010", "45 May 2010", "May has 31 days"),
    ("on May 32, 2010", "May 32, 2010", "May has 31 days"),
    ("on 0 May 2010", "0 May 2010", "May has 31 days"),
    ("31/04/2010", "31/04/2010", "April has 30 days"),
    ("2010-02-30", "2010-02-30", "February 2010 has 28 days"),
  ])
  func impossibleDatesAreOneMention(text: String, mention: String, reason: String) {
    let found = TemporalText.expressions(text)
    #expect(found.map(\.text) == [mention])
    #expect(found.first?.expression.invalid == reason)
    #expect(found.first?.value == nil)
  }

  @Test func leapDaysAreDates() {
    #expect(TemporalText.values("on 29 February 2016") == ["29 February 2016 = 2016-02-29"])
    #expect(TemporalText.values("on 29 February 1900") == ["29 February 1900 = invalid"])
  }

  @Test(arguments: [
    "You may go and march in May Street.", "The Fifth Republic fell.", "A second man spoke.",
    "The Sun reported it.", "Flight 370 and model 747 flew.", "They won 6-4 and 7-5.",
    "Windows 1998 crashed.", "Call 555-1990 or 02 1998 4000.", "It costs $1998 or 1,998 euros.",
    "A 62-year-old man and his 5-year-old son left.", "some 2000 soldiers", "version 10.4.11",
    "Theresa May spoke to April Jones.", "The Sunday Times wrote so.", "He sat on the sun deck.",
    "Open 24/7 since then.", "The odds are 3/4 or 7/16.", "a fraction of 5/12 of it",
    "He showed that august imports fell.", "an everyday matter", "many nights later",
    "It lost 10 to 9.", "He may first try.", "the second may be right",
    "The Daily Mail wrote so.", "in the fall of Rome", "three quarters of the seats",
    "Flight 1985 landed.", "in room 1904", "on page 1999", "Resolution 1973 passed.",
    "He spoke on ABC's This Week on air.", "USA Today reported it.", "on CBS's 60 Minutes",
    "the Winter Games", "version 2.10.2015", "Tel: +86 2010-2015-86", "code 1985-20-3",
    "Soon after the vote he left.", "They were soon released.",
    "Leeds beat Hull 12-10.", "a lap in 1:2", "John 3:16", "192.168.1.1", "No. 10", "Catch-22",
    "a ratio of 2:1", "call 202-555-1998", "+44 20 7946 1998", "from 400 to 2000 euros",
    "Operation Red Dawn began.", "It was a second-hand car.", "section 10.30",
  ])
  func isNotATime(text: String) {
    #expect(TemporalText.values(text) == [])
  }
}
