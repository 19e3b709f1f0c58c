import Testing

@testable import Facts

/// One temporal point and everything it writes itself as.
struct PointRow: Sendable, CustomTestStringConvertible {
  let point: TemporalPoint
  let timex3: String
  let edtf: String?
  /// First and last day or instant, joined by two dots.
  let bounds: String?

  init(
    _ granularity: TemporalPoint.Granularity, _ timex3: String, edtf: String?, bounds: String?,
    _ fill: (inout TemporalPoint) -> Void = { _ in }
  ) {
    var point = TemporalPoint(granularity)
    fill(&point)
    self.point = point
    self.timex3 = timex3
    self.edtf = edtf
    self.bounds = bounds
  }

  var testDescription: String { timex3 }
}

func text(of bounds: TemporalBounds?) -> String? {
  guard let bounds else { return nil }
  return String {
    _ = bounds.appendFirst(to: &$0)
    $0.append("..")
    _ = bounds.appendLast(to: &$0)
    return true
  }
}

@Suite("Temporal values write themselves")
struct TemporalRenderingTests {
  static let rows: [PointRow] = [
    // Calendar dates, as far as they are known.
    PointRow(.day, "1998-05-06", edtf: "1998-05-06", bounds: "1998-05-06..1998-05-06") {
      $0.year = 1998; $0.month = 5; $0.day = 6
    },
    PointRow(.day, "XXXX-05-05", edtf: "XXXX-05-05", bounds: nil) {
      $0.month = 5; $0.day = 5
    },
    PointRow(.day, "1998-05-XX", edtf: "1998-05-XX", bounds: "1998-05-01..1998-05-31") {
      $0.year = 1998; $0.month = 5
    },
    PointRow(.day, "1998-XX-XX", edtf: "1998-XX-XX", bounds: "1998-01-01..1998-12-31") {
      $0.year = 1998
    },
    PointRow(.day, "XXXX-XX-XX", edtf: nil, bounds: nil),
    PointRow(.day, "2016-02-29", edtf: "2016-02-29", bounds: "2016-02-29..2016-02-29") {
      $0.year = 2016; $0.month = 2; $0.day = 29
    },
    PointRow(.day, "2015-02-29", edtf: nil, bounds: nil) {
      $0.year = 2015; $0.month = 2; $0.day = 29
    },
    PointRow(.day, "XXXX-WXX-2", edtf: nil, bounds: nil) { $0.weekday = 2 },
    PointRow(.day, "2020-W53-7", edtf: "2021-01-03", bounds: "2021-01-03..2021-01-03") {
      $0.year = 2020; $0.week = 53; $0.weekday = 7
    },
    PointRow(.month, "2016-02", edtf: "2016-02", bounds: "2016-02-01..2016-02-29") {
      $0.year = 2016; $0.month = 2
    },
    PointRow(.month, "XXXX-07", edtf: "XXXX-07", bounds: nil) { $0.month = 7 },
    PointRow(.month, "1989-XX", edtf: "1989-XX", bounds: "1989-01-01..1989-12-31") {
      $0.year = 1989
    },
    PointRow(.year, "1998", edtf: "1998", bounds: "1998-01-01..1998-12-31") { $0.year = 1998 },
    PointRow(.year, "XXXX", edtf: nil, bounds: nil),
    // Before Christ the years are one off: 490 BC is the astronomical year −489.
    PointRow(.year, "BC0490", edtf: "-0489", bounds: "-0489-01-01..-0489-12-31") {
      $0.year = -489
    },
    PointRow(.year, "BC0001", edtf: "0000", bounds: "0000-01-01..0000-12-31") { $0.year = 0 },
    PointRow(.month, "BC0490-09", edtf: "-0489-09", bounds: "-0489-09-01..-0489-09-30") {
      $0.year = -489; $0.month = 9
    },
    PointRow(.year, "12000", edtf: "Y12000", bounds: "..") { $0.year = 12000 },
    // Decades and centuries are the digits that their years share.
    PointRow(.decade, "197", edtf: "197X", bounds: "1970-01-01..1979-12-31") { $0.year = 1970 },
    PointRow(.century, "19", edtf: "19XX", bounds: "1900-01-01..1999-12-31") { $0.year = 1900 },
    PointRow(.century, "BC04", edtf: "-04XX", bounds: "-0499-01-01..-0400-12-31") {
      $0.year = -499
    },
    PointRow(
      .decade, "BC048", edtf: "-0488/-0479", bounds: "-0488-01-01..-0479-12-31"
    ) { $0.year = -488 },
    // Parts of a year.
    PointRow(.half, "1998-H2", edtf: "1998-41", bounds: "1998-07-01..1998-12-31") {
      $0.year = 1998; $0.part = 2
    },
    PointRow(.quarter, "1989-Q3", edtf: "1989-35", bounds: "1989-07-01..1989-09-30") {
      $0.year = 1989; $0.part = 3
    },
    PointRow(.quarter, "1989-QX", edtf: "1989", bounds: "1989-01-01..1989-12-31") {
      $0.year = 1989
    },
    PointRow(.quarter, "XXXX-Q2", edtf: nil, bounds: nil) { $0.part = 2 },
    PointRow(.season, "1998-SP", edtf: "1998-21", bounds: "1998-03-01..1998-05-31") {
      $0.year = 1998; $0.season = .spring
    },
    PointRow(.season, "1998-SU", edtf: "1998-22", bounds: "1998-06-01..1998-08-31") {
      $0.year = 1998; $0.season = .summer
    },
    PointRow(.season, "1998-FA", edtf: "1998-23", bounds: "1998-09-01..1998-11-30") {
      $0.year = 1998; $0.season = .autumn
    },
    PointRow(.season, "1994-WI", edtf: "1994-24", bounds: "1994-12-01..1995-02-28") {
      $0.year = 1994; $0.season = .winter
    },
    PointRow(.season, "XXXX-WI", edtf: nil, bounds: nil) { $0.season = .winter },
    PointRow(.week, "1998-W08", edtf: "1998-02-16/1998-02-22", bounds: "1998-02-16..1998-02-22") {
      $0.year = 1998; $0.week = 8
    },
    PointRow(.week, "1998-WXX", edtf: "1998", bounds: "1998-01-01..1998-12-31") {
      $0.year = 1998
    },
    PointRow(.week, "XXXX-WXX", edtf: nil, bounds: nil),
    PointRow(.week, "2019-W53", edtf: nil, bounds: nil) {
      $0.year = 2019; $0.week = 53
    },
    PointRow(
      .weekend, "1990-W32-WE", edtf: "1990-08-11/1990-08-12", bounds: "1990-08-11..1990-08-12"
    ) {
      $0.year = 1990; $0.week = 32
    },
    // Parts of a day, and the clock.
    PointRow(.dayPart, "1991-02-23TNI", edtf: "1991-02-23", bounds: "1991-02-23..1991-02-23") {
      $0.year = 1991; $0.month = 2; $0.day = 23; $0.dayPart = .night
    },
    PointRow(.dayPart, "XXXX-XX-XXTMO", edtf: nil, bounds: nil) { $0.dayPart = .morning },
    PointRow(.dayPart, "XXXX-WXX-2TNI", edtf: nil, bounds: nil) {
      $0.weekday = 2; $0.dayPart = .night
    },
    PointRow(
      .minute, "1998-02-11T22:00", edtf: "1998-02-11T22:00:00",
      bounds: "1998-02-11T22:00:00..1998-02-11T22:00:00"
    ) {
      $0.year = 1998; $0.month = 2; $0.day = 11; $0.hour = 22; $0.minute = 0
    },
    PointRow(
      .hour, "1998-12-31T24", edtf: "1999-01-01T00:00:00",
      bounds: "1999-01-01T00:00:00..1999-01-01T00:00:00"
    ) {
      $0.year = 1998; $0.month = 12; $0.day = 31; $0.hour = 24
    },
    PointRow(
      .second, "2018-05-06T09:30:05", edtf: "2018-05-06T09:30:05-05:00",
      bounds: "2018-05-06T09:30:05-05:00..2018-05-06T09:30:05-05:00"
    ) {
      $0.year = 2018; $0.month = 5; $0.day = 6
      $0.hour = 9; $0.minute = 30; $0.second = 5; $0.utcOffset = -300
    },
    PointRow(.minute, "XXXX-XX-XXT10:00", edtf: nil, bounds: nil) {
      $0.hour = 10; $0.minute = 0
    },
    PointRow(.hour, "1998-02-11TXX", edtf: "1998-02-11", bounds: "1998-02-11..1998-02-11") {
      $0.year = 1998; $0.month = 2; $0.day = 11
    },
  ]

  @Test("A point has a TIMEX3 value, an EDTF form and bounds", arguments: rows)
  func point(_ row: PointRow) {
    #expect(row.point.timex3 == row.timex3)
    #expect(row.point.edtf == row.edtf)
    #expect(text(of: row.point.bounds) == row.bounds)
  }

  @Test("A TIMEX3 value that was written is read back", arguments: rows)
  func readBack(_ row: PointRow) throws {
    var expected = row.point
    expected.utcOffset = nil  // TIMEX3 leaves the zone out.
    #expect(try #require(TemporalPoint(timex3: row.timex3)) == expected)
  }

  @Test(
    "What is no TIMEX3 value is not read",
    arguments: [
      "", "X", "1998-", "1998-13", "1998-05-32", "1998-W54", "1998-Q5", "1998-05-06T",
      "1998-05-06T25",
      "1998-05-06TNIX", "98-05", "P3M", "BC", "BC-0490", "1998-0X", "12345678901234567890", "１９９８",
    ])
  func notRead(_ text: String) {
    #expect(TemporalPoint(timex3: text) == nil)
  }

  @Test(
    "A duration has a TIMEX3 value, and is read back",
    arguments: [
      ("P3M", TemporalDuration(.exactly(ExactDecimal(3)), .month)),
      ("PXY", TemporalDuration(.some, .year)),
      ("P2.5Y", TemporalDuration(.exactly(ExactDecimal(25, exponent: -1)), .year)),
      ("PT2H", TemporalDuration(.exactly(ExactDecimal(2)), .hour)),
      ("PT30M", TemporalDuration(.exactly(ExactDecimal(30)), .minute)),
      ("P1DE", TemporalDuration(.exactly(ExactDecimal(1)), .decade)),
      ("P1CE", TemporalDuration(.exactly(ExactDecimal(1)), .century)),
      ("P2Q", TemporalDuration(.exactly(ExactDecimal(2)), .quarter)),
      ("P1WE", TemporalDuration(.exactly(ExactDecimal(1)), .weekend)),
      ("PT0.5S", TemporalDuration(.exactly(ExactDecimal(5, exponent: -1)), .second)),
      ("P1Y6M", compound(1, .year, 6, .month)),
      ("PT2H30M", compound(2, .hour, 30, .minute)),
      ("P1DT12H", compound(1, .day, 12, .hour)),
    ])
  func duration(_ timex3: String, _ duration: TemporalDuration) {
    #expect(duration.timex3 == timex3)
    #expect(TemporalDuration(timex3: timex3) == duration)
  }

  static func compound(
    _ amount: Int, _ unit: TemporalDuration.Unit, _ minorAmount: Int32,
    _ minorUnit: TemporalDuration.Unit
  ) -> TemporalDuration {
    var duration = TemporalDuration(.exactly(ExactDecimal(amount)), unit)
    duration.minorAmount = minorAmount
    duration.minorUnit = minorUnit
    return duration
  }

  @Test(
    "What is no duration is not read",
    arguments: ["", "P", "PT", "P3", "PM", "P3H", "PT3D", "P3MX", "3M"])
  func noDuration(_ text: String) {
    #expect(TemporalDuration(timex3: text) == nil)
  }

  @Test(
    "A modifier moves the bounds, and EDTF says so where it can",
    arguments: [
      ("1940", nil, "1940", "1940-01-01..1940-12-31"),
      ("1940", .approximately, "1940~", "1940-01-01..1940-12-31"),
      ("1940", .start, "1940", "1940-01-01..1940-12-31"),
      ("1940", .before, "../1939", "..1939-12-31"),
      ("1940", .after, "1941/..", "1941-01-01.."),
      ("1940-05-10", .before, "../1940-05-09", "..1940-05-09"),
      ("1940-12-31", .after, "1941-01-01/..", "1941-01-01.."),
      ("1940-05", .onOrBefore, "../1940-05", "..1940-05-31"),
      ("1940-Q2", .onOrAfter, "1940-04/..", "1940-04-01.."),
      ("194", .onOrAfter, "194X/..", "1940-01-01.."),
      ("1998-W08", .approximately, "1998-02-16~/1998-02-22~", "1998-02-16..1998-02-22"),
      ("1998-W08", .onOrBefore, "../1998-02-22", "..1998-02-22"),
      ("XXXX-05-05", .before, "XXXX-05-05", nil),
      (
        "1998-02-11T22:00", .approximately, "1998-02-11T22:00:00",
        "1998-02-11T22:00:00..1998-02-11T22:00:00"
      ),
    ] as [(String, TemporalExpression.Modifier?, String, String?)])
  func modifier(
    _ timex3: String, _ modifier: TemporalExpression.Modifier?, _ edtf: String, _ bounds: String?
  ) throws {
    var expression = TemporalExpression(.date, try #require(.init(timex3: timex3)))
    expression.modifier = modifier
    #expect(expression.timex3 == timex3)
    #expect(expression.edtf == edtf)
    #expect(text(of: expression.bounds) == bounds)
  }

  @Test(
    "Durations, sets and vague times have no EDTF form and no bounds",
    arguments: [
      (TemporalExpression.TimexType.duration, "P3M"), (.set, "P1Y"), (.set, "XXXX-07"),
      (.date, "PRESENT_REF"), (.date, "PAST_REF"), (.date, "FUTURE_REF"),
    ])
  func undated(_ type: TemporalExpression.TimexType, _ timex3: String) throws {
    let expression = TemporalExpression(type, try #require(.init(timex3: timex3)))
    #expect(expression.timex3 == timex3)
    #expect(expression.edtf == nil)
    #expect(expression.bounds == nil)
  }

  @Test("A date that cannot be has no value")
  func invalid() {
    var expression = TemporalExpression(.date, .point(TemporalPoint(.day)))
    expression.invalid = "June has 30 days"
    #expect(expression.timex3 == nil)
    #expect(expression.edtf == nil)
    #expect(expression.bounds == nil)
  }

  @Test(
    "A range is an EDTF interval, and is read back to the same",
    arguments: [
      ("1944-09", "1944-10", "1944-09/1944-10"),
      ("1914", "1918", "1914/1918"),
      ("1989-Q1", "1989-Q3", "1989-01/1989-09"),
      ("1994-WI", "1995-SP", "1994-12/1995-05"),
      ("1998-W08", "1998-W09", "1998-02-16/1998-03-01"),
      ("197", "198", "197X/198X"),
      ("BC048", "BC047", "-0488/-0469"),
      ("XXXX-05-03", "XXXX-05-07", "XXXX-05-03/XXXX-05-07"),
      ("2018-05-06T10:00", "2018-05-06T12:00", "2018-05-06T10:00:00/2018-05-06T12:00:00"),
    ])
  func interval(_ start: String, _ end: String, _ edtf: String) throws {
    let interval = TemporalExpression.Interval(
      start: try #require(.init(timex3: start)), end: try #require(.init(timex3: end)))
    #expect(interval.edtf == edtf)
    #expect(try #require(TemporalExpression.Interval(edtf: edtf)).edtf == edtf)
  }

  @Test(
    "What is no interval is not read",
    arguments: ["", "/", "1914", "1914/", "1914/1918/1920", "1914/May", "1914-13/1915"])
  func noInterval(_ text: String) {
    #expect(TemporalExpression.Interval(edtf: text) == nil)
  }

  @Test("An interval with an end that nothing is known of has no EDTF form")
  func openInterval() {
    let interval = TemporalExpression.Interval(
      start: TemporalPoint(.year), end: TemporalPoint(.year))
    #expect(interval.edtf == nil)
  }

  @Test(
    "Week dates",
    arguments: [
      (1998, 8, 1, "1998-02-16"), (2020, 53, 7, "2021-01-03"), (2015, 1, 1, "2014-12-29"),
    ])
  func weekDate(_ year: Int, _ week: Int, _ weekday: Int, _ day: String) {
    #expect(CalendarDay(year: year, week: week, weekday: weekday)?.description == day)
  }

  @Test("A year has no week that it does not have", arguments: [(2019, 53), (2018, 0), (2018, 54)])
  func noWeek(_ year: Int, _ week: Int) {
    #expect(CalendarDay(year: year, week: week, weekday: 1) == nil)
  }
}
