import Facts
import Testing

@testable import Extraction

/// What must hold for whatever is written: other words give other values, and nothing else changes.
@Suite("Temporal properties")
struct TemporalPropertyTests {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October",
    "November", "December",
  ]
  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  @Test(arguments: 1...12)
  func anotherMonthIsAnotherMonth(month: Int) {
    let name = Self.months[month - 1]
    let number = month < 10 ? "0\(month)" : "\(month)"
    #expect(
      TemporalText.values("It began on \(name) 9, 1940.") == ["\(name) 9, 1940 = 1940-\(number)-09"]
    )
    #expect(
      TemporalText.values("It began on 9 \(name) 1940.") == ["9 \(name) 1940 = 1940-\(number)-09"])
    #expect(TemporalText.values("It began in \(name) 1940.") == ["\(name) 1940 = 1940-\(number)"])
  }

  @Test(arguments: 1...31)
  func anotherDayIsAnotherDay(day: Int) {
    let number = day < 10 ? "0\(day)" : "\(day)"
    #expect(TemporalText.values("on May \(day), 1940") == ["May \(day), 1940 = 1940-05-\(number)"])
  }

  @Test(arguments: 1...7)
  func anotherWeekdayIsWithinTheWeek(weekday: Int) throws {
    let name = Self.weekdays[weekday - 1]
    let found = TemporalText.expressions("He spoke on \(name).")
    try #require(found.count == 1)
    guard case .point(let point) = found[0].expression.value, let day = point.calendarDay,
      let today = CalendarDay(year: 2010, month: 6, day: 16)
    else {
      Issue.record("\(name) is no day")
      return
    }
    #expect(day.weekday == weekday)
    #expect(0...6 ~= today.dayNumber - day.dayNumber)
  }

  @Test(arguments: ["1583", "1799", "1914", "1999", "2010"])
  func anotherYearIsAnotherYear(year: String) {
    #expect(TemporalText.values("It happened in \(year).") == ["\(year) = \(year)"])
  }

  @Test(arguments: [2, 3, 7, 10, 25, 40])
  func anotherNumberIsAnotherLength(number: Int) {
    #expect(TemporalText.values("It took \(number) weeks.") == ["\(number) weeks = P\(number)W"])
  }

  @Test func theSameTextGivesTheSameValues() {
    let text = "Last week, on Friday at 10 p.m., in March 1999 and between 1914 and 1918."
    #expect(TemporalText.values(text) == TemporalText.values(text))
  }

  /// Repetition makes nothing but more of the same: ten times the text gives ten times the mentions.
  @Test(arguments: [
    "1 1 1 1 ", "May May May ", "May 3-7 and ", "1914-1918 ", "the end of the end of ",
    "10 p.m. Friday ", "two weeks ago ", "early late early late ", "1/1/1/1/", "the the the ",
    "last last last week ", "first second third quarter ", "from 5 to 6 ",
    "the first Monday of ", "the first Monday of May, the first Monday of ",
    "2 days 1 hour ", "2 days 1 hour 5 minutes ", "two days before ", "week of the ",
    "possibly in ", "possibly in 1945 ", "between May and ", "the quarter ended ",
  ])
  func repetitionIsLinear(piece: String) {
    let short = TemporalText.values(String(repeating: piece, count: 300), published: nil).count
    let long = TemporalText.values(String(repeating: piece, count: 3_000), published: nil).count
    #expect(abs(long - 10 * short) <= 20)
  }

  @Test func tenMegabytesOfDigitsAreNoDate() {
    #expect(TemporalText.values(String(repeating: "1234567890", count: 1_000_000)).isEmpty)
  }

  @Test(arguments: ["", " ", "\n\n", "\u{0}", "May", "2010", "the", "-", "'", "10:", "10 p.", "99"])
  func fragmentsAreSafe(text: String) {
    #expect(TemporalText.values(text).count <= 1)
  }
}
