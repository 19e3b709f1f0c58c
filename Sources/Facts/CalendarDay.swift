/// A day of the proleptic Gregorian calendar.
///
///     CalendarDay(year: 2016, month: 2, day: 29)       // leap day
///     CalendarDay(year: 2015, month: 2, day: 29)       // nil
///
/// Year 0 is 1 BC and −43 is 44 BC, as in ISO 8601.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Astronomical year.
  public let year: Int
  /// Month, 1 to 12.
  public let month: Int
  /// Day of the month, 1 to 31.
  public let day: Int

  /// Makes a day; `nil` where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...12 ~= month, day >= 1, day <= CalendarDay.daysIn(month: month, year: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Makes the day that lies `number` days after 1970-01-01.
  ///
  /// Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  public init(dayNumber number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  ///
  /// Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// ISO weekday, Monday 1 to Sunday 7.
  public var weekday: Int {
    let number = (dayNumber + 3) % 7
    return (number < 0 ? number + 7 : number) + 1
  }

  /// ISO 8601 week and the year that week belongs to.
  public var week: (year: Int, week: Int) {
    let thursday = CalendarDay(dayNumber: dayNumber + 4 - weekday)
    let newYear = CalendarDay(year: thursday.year, month: 1, day: 1) ?? thursday
    return (thursday.year, (thursday.dayNumber - newYear.dayNumber) / 7 + 1)
  }

  /// The day `days` later, or earlier where negative.
  public func adding(days: Int) -> CalendarDay {
    CalendarDay(dayNumber: dayNumber + days)
  }

  /// The same day `months` later; the last of the month where that month is shorter.
  public func adding(months: Int) -> CalendarDay {
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let newDay = min(day, CalendarDay.daysIn(month: newMonth, year: newYear))
    return CalendarDay(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// Number of days in a month of a year.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29th of February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Earlier before later.
  public static func < (one: CalendarDay, other: CalendarDay) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// ISO 8601: `2018-05-06`; years beyond four digits keep their sign, as EDTF level 1 writes them.
  public var description: String {
    String {
      append(to: &$0)
      return true
    } ?? ""
  }

  /// Appends the ISO 8601 form to a buffer.
  package func append(to output: inout OutputSpan<UInt8>) {
    output.append(year: year)
    output.append(UInt8(ascii: "-"))
    output.append(twoDigits: UInt32(truncatingIfNeeded: month))
    output.append(UInt8(ascii: "-"))
    output.append(twoDigits: UInt32(truncatingIfNeeded: day))
  }
}
