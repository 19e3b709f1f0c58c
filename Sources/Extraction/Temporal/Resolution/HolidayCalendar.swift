import Facts
import Lexicon

/// When holidays are.
///
/// Days of the United States after title 5 of the United States Code, section 6103; the movable
/// feasts of the western churches count from Easter. What depends on a moon sighted or a committee
/// (Ramadan, Eid, the lunar new year) has no day here rather than a wrong one.
enum HolidayCalendar {
  /// The day of a holiday in a year; `nil` where no rule gives it.
  static func day(of holiday: Holiday, year: Int) -> CalendarDay? {
    func fixed(_ month: Int, _ day: Int) -> CalendarDay? {
      CalendarDay(year: year, month: month, day: day)
    }
    func nth(_ number: Int, _ weekday: Int, of month: Int) -> CalendarDay? {
      HolidayCalendar.weekday(weekday, number: number, month: month, year: year)
    }
    func easter(_ offset: Int) -> CalendarDay? {
      HolidayCalendar.easter(year).adding(days: offset)
    }
    switch holiday {
    case .newYearsDay: return fixed(1, 1)
    case .epiphany: return fixed(1, 6)
    case .martinLutherKingDay: return nth(3, 1, of: 1)
    case .groundhogDay: return fixed(2, 2)
    case .valentinesDay: return fixed(2, 14)
    case .presidentsDay: return nth(3, 1, of: 2)
    case .saintPatricksDay: return fixed(3, 17)
    case .womensDay: return fixed(3, 8)
    case .aprilFoolsDay: return fixed(4, 1)
    case .mardiGras: return easter(-47)
    case .ashWednesday: return easter(-46)
    case .palmSunday: return easter(-7)
    case .maundyThursday: return easter(-3)
    case .goodFriday: return easter(-2)
    case .holySaturday: return easter(-1)
    case .easterSunday: return easter(0)
    case .easterMonday: return easter(1)
    case .ascensionDay: return easter(39)
    case .pentecost: return easter(49)
    case .whitMonday: return easter(50)
    case .earthDay: return fixed(4, 22)
    case .mayDay: return fixed(5, 1)
    case .mothersDay: return nth(2, 7, of: 5)
    case .victoryInEuropeDay: return fixed(5, 8)
    case .memorialDay: return nth(-1, 1, of: 5)
    case .dDay: return CalendarDay(year: 1944, month: 6, day: 6)
    case .flagDay: return fixed(6, 14)
    case .juneteenth: return fixed(6, 19)
    case .fathersDay: return nth(3, 7, of: 6)
    case .independenceDay: return fixed(7, 4)
    case .bastilleDay: return fixed(7, 14)
    case .laborDay: return nth(1, 1, of: 9)
    case .columbusDay: return nth(2, 1, of: 10)
    case .halloween: return fixed(10, 31)
    case .allSaintsDay: return fixed(11, 1)
    case .guyFawkesDay: return fixed(11, 5)
    case .armisticeDay: return fixed(11, 11)
    case .electionDay: return nth(1, 1, of: 11)?.adding(days: 1)
    case .thanksgiving: return nth(4, 4, of: 11)
    case .blackFriday: return nth(4, 4, of: 11)?.adding(days: 1)
    case .cyberMonday: return nth(4, 4, of: 11)?.adding(days: 4)
    case .christmasEve: return fixed(12, 24)
    case .christmasDay: return fixed(12, 25)
    case .boxingDay: return fixed(12, 26)
    case .newYearsEve: return fixed(12, 31)
    case .burnsNight: return fixed(1, 25)
    case .australiaDay: return fixed(1, 26)
    case .candlemas: return fixed(2, 2)
    case .saintGeorgesDay: return fixed(4, 23)
    case .anzacDay: return fixed(4, 25)
    case .cincoDeMayo: return fixed(5, 5)
    case .trinitySunday: return easter(56)
    case .corpusChristi: return easter(60)
    case .canadaDay: return fixed(7, 1)
    case .assumptionDay: return fixed(8, 15)
    case .unitedNationsDay: return fixed(10, 24)
    case .allSoulsDay: return fixed(11, 2)
    case .saintAndrewsDay: return fixed(11, 30)
    case .worldAIDSDay: return fixed(12, 1)
    case .humanRightsDay: return fixed(12, 10)
    case .orthodoxEaster: return HolidayCalendar.orthodoxEaster(year)
    case .cleanMonday: return HolidayCalendar.orthodoxEaster(year).adding(days: -48)
    case .ramadan, .eid, .lunarNewYear: return nil
    }
  }

  /// Easter Sunday of the western churches.
  ///
  /// Method: the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, "Astronomical
  /// Algorithms", chapter 8).
  static func easter(_ year: Int) -> CalendarDay {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let skipped = century / 4
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - skipped - correction + 15) % 30
    let toSunday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let days = epact + toSunday - 7 * late + 114
    return CalendarDay(year: year, month: days / 31, day: days % 31 + 1)
      ?? CalendarDay(dayNumber: 0)
  }

  /// Easter Sunday of the eastern churches, in the Gregorian calendar.
  ///
  /// Method: Meeus, "Astronomical Algorithms", chapter 8, for the Julian calendar; the two calendars
  /// are 13 days apart from 1900 to 2099, and a day more or less for each century that skips a leap year.
  static func orthodoxEaster(_ year: Int) -> CalendarDay {
    let toMoon = (19 * (year % 19) + 15) % 30
    let toSunday = (2 * (year % 4) + 4 * (year % 7) - toMoon + 34) % 7
    let days = toMoon + toSunday + 114
    let apart = year / 100 - year / 400 - 2
    return
      (CalendarDay(year: year, month: days / 31, day: days % 31 + 1)
      ?? CalendarDay(dayNumber: 0)).adding(days: apart)
  }

  /// The n-th weekday of a month; a negative number counts from its end.
  static func weekday(_ weekday: Int, number: Int, month: Int, year: Int) -> CalendarDay? {
    if number < 0 {
      guard
        let last = CalendarDay(
          year: year, month: month, day: CalendarDay.daysIn(month: month, year: year))
      else { return nil }
      return last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (number + 1))
    }
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    let day = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
    return day.month == month ? day : nil
  }
}
