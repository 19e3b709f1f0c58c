/// A point or period of the calendar, as precise as the words: a decade, a quarter, a day, an instant.
///
/// What is not known stays open: "May 28" has a month and a day and no `year` until the document
/// decides it. Years are astronomical (0 is 1 BC). Writes itself as a TIMEX3 value
/// (ISO-TimeML, http://www.timeml.org) and as EDTF (ISO 8601-2:2019).
public struct TemporalPoint: Hashable, Sendable {
  /// How much of the calendar the point covers, coarse to fine.
  public enum Granularity: UInt8, Sendable, Comparable {
    case century, decade, year, half, quarter, season, month, week, weekend, day
    case dayPart, hour, minute, second

    /// Coarse before fine.
    public static func < (one: Granularity, other: Granularity) -> Bool {
      one.rawValue < other.rawValue
    }
  }

  /// The four seasons, as TIMEX3 writes them.
  public enum Season: UInt8, Sendable { case spring = 1, summer, autumn, winter }

  /// Parts of a day, as TIMEX3 writes them.
  public enum DayPart: UInt8, Sendable {
    case morning = 1, midday, afternoon, evening, night, daytime
  }

  /// How precise the point is.
  public var granularity: Granularity
  /// Astronomical year; the first year for a decade or century (1990, 1900).
  public var year: Int32?
  /// Month, 1 to 12.
  public var month: UInt8?
  /// Day of the month, 1 to 31.
  public var day: UInt8?
  /// ISO 8601 week, 1 to 53; its year is `year`.
  public var week: UInt8?
  /// ISO weekday, 1 (Monday) to 7, of a day whose date is not known.
  public var weekday: UInt8?
  /// Half (1, 2) or quarter (1 to 4), by granularity.
  public var part: UInt8?
  /// Season of a `season` point.
  public var season: Season?
  /// Part of the day of a `dayPart` point.
  public var dayPart: DayPart?
  /// Hour, 0 to 24.
  public var hour: UInt8?
  /// Minute, 0 to 59.
  public var minute: UInt8?
  /// Second, 0 to 60.
  public var second: UInt8?
  /// Offset from UTC in minutes, where the words name a zone.
  public var utcOffset: Int16?

  /// Makes a point with nothing known but its precision.
  public init(_ granularity: Granularity) {
    self.granularity = granularity
  }

  /// Makes the point of a whole day.
  public init(_ day: CalendarDay) {
    granularity = .day
    year = Int32(clamping: day.year)
    month = UInt8(day.month)
    self.day = UInt8(day.day)
  }

  /// The calendar day of the point, where year, month and day are known and exist.
  public var calendarDay: CalendarDay? {
    guard let year, let month, let day else { return nil }
    return CalendarDay(year: Int(year), month: Int(month), day: Int(day))
  }
}
