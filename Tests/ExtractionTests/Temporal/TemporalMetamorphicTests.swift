import Facts
import Testing

@testable import Extraction

/// One word changed in a sentence changes the value of its own mention, and nothing else.
@Suite("Temporal changes")
struct TemporalMetamorphicTests {
  /// A sentence with one time of each kind, and numbers that are none.
  struct Sentence {
    var weekday = "Monday"
    var month = "March"
    var day = 9
    var year = 1987
    var hour = 8
    var weeks = 3

    var text: String {
      "The council of 24 heard 1,500 people on \(weekday). Flight 1985 had left at \(hour) p.m. on "
        + "\(month) \(day), \(year), and 6-4 was the score after \(weeks) weeks."
    }

    var found: [TemporalText.Found] { TemporalText.expressions(text) }
  }

  /// Checks that of two sentences only one mention has another value.
  private func expect(_ changed: Sentence, differsIn place: Int) {
    let (before, after) = (Sentence().found, changed.found)
    #expect(before.count == 3)
    #expect(after.map(\.rule) == before.map(\.rule))
    for index in 0..<min(before.count, after.count) {
      if index == place {
        #expect(after[index].value != before[index].value)
      } else {
        #expect(after[index] == before[index])
      }
    }
  }

  @Test(arguments: TemporalPropertyTests.weekdays.dropFirst())
  func weekday(name: String) { expect(Sentence(weekday: name), differsIn: 0) }

  @Test(arguments: TemporalPropertyTests.months.filter { $0 != "March" })
  func month(name: String) { expect(Sentence(month: name), differsIn: 1) }

  @Test(arguments: [1, 8, 10, 19, 28])
  func day(number: Int) { expect(Sentence(day: number), differsIn: 1) }

  @Test(arguments: [1587, 1887, 1986, 1997, 2001])
  func year(number: Int) { expect(Sentence(year: number), differsIn: 1) }

  @Test(arguments: [1, 7, 9, 11, 12])
  func hour(number: Int) { expect(Sentence(hour: number), differsIn: 1) }

  @Test(arguments: [2, 4, 13, 30])
  func length(number: Int) { expect(Sentence(weeks: number), differsIn: 2) }

  @Test(arguments: [
    ("It opened on 3/4/1998.", "It opened on 3/5/1998."),
    ("It opened on 3/4/1998.", "It opened on 4/4/1998."),
    ("It opened on 1998-03-04.", "It opened on 1998-03-05."),
    ("the third quarter of 1998", "the first quarter of 1998"),
    ("the third quarter of 1998", "the third quarter of 1997"),
    ("the summer of 1998", "the winter of 1998"), ("the 1990s", "the 1980s"),
    ("the 19th century", "the 18th century"), ("last week", "next week"),
    ("last May", "last June"), ("every Monday", "every Friday"), ("two days ago", "five days ago"),
    ("tomorrow morning", "tomorrow evening"), ("in the past three years", "in the past four years"),
    ("at half past seven", "at half past eight"), ("Christmas 1944", "Easter 1944"),
  ])
  func oneWordOneValue(one: String, other: String) {
    let (before, after) = (TemporalText.expressions(one), TemporalText.expressions(other))
    #expect(before.count == 1)
    #expect(after.map(\.rule) == before.map(\.rule))
    #expect(after.map(\.value) != before.map(\.value))
  }
}
