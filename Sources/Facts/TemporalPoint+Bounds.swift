/// The days that a value covers, first to last; a side is `nil` where the value is open there.
///
///     "March 1944"           // 1944-03-01 … 1944-03-31
///     "before May 1940"      //          … … 1940-04-30
///     "10 p.m. Wednesday"    // one day, with its `secondOfDay`
public struct TemporalBounds: Hashable, Sendable {
  /// First day.
  public var first: CalendarDay?
  /// Last day.
  public var last: CalendarDay?
  /// Seconds since midnight, for an instant; `first` and `last` are then its day.
  public var secondOfDay: Int?
  /// Offset from UTC in minutes, for an instant whose zone is known.
  public var utcOffset: Int?

  /// Makes bounds from their two days.
  public init(first: CalendarDay?, last: CalendarDay?) {
    self.first = first
    self.last = last
  }
}

extension TemporalPoint {
  /// The days that the point covers; `nil` where its year, or what places it in the year, is not known.
  ///
  /// Where a part is open the bounds are those of what is known: `1989-QX` has those of 1989.
  /// Seasons are the meteorological ones of the northern hemisphere, as in ISO 8601-2's codes 25-28,
  /// and a winter is that which begins in December of its year. A part of a day has its day's bounds.
  public var bounds: TemporalBounds? {
    guard let year else { return nil }
    let number = Int(year)
    switch granularity {
    case .century, .decade:
      let span = firstAndLastYear(number)
      return .months(from: (span.first, 1), through: (span.last, 12))
    case .year: return .months(from: (number, 1), through: (number, 12))
    case .half, .quarter, .season, .month:
      guard let months = monthsOfYear else {
        return .months(from: (number, 1), through: (number, 12))
      }
      return .months(
        from: (number, months.first),
        through: months.last > 12 ? (number + 1, months.last - 12) : (number, months.last))
    case .week, .weekend:
      guard let week else { return .months(from: (number, 1), through: (number, 12)) }
      guard let monday = CalendarDay(year: number, week: Int(week), weekday: 1) else { return nil }
      return TemporalBounds(
        first: granularity == .week ? monday : monday.adding(days: 5), last: monday.adding(days: 6))
    case .day, .dayPart: return dayBounds
    case .hour, .minute, .second:
      guard let resolvedDay, let secondOfDay else { return dayBounds }
      // 24:00 is the midnight that ends the day, and so begins the next.
      let day = resolvedDay.adding(days: secondOfDay / 86_400)
      var bounds = TemporalBounds(first: day, last: day)
      bounds.secondOfDay = secondOfDay % 86_400
      bounds.utcOffset = utcOffset.map(Int.init)
      return bounds
    }
  }

  /// The calendar day, also where it is given by week and weekday.
  var resolvedDay: CalendarDay? {
    if let calendarDay { return calendarDay }
    guard let year, let week, let weekday, month == nil, day == nil else { return nil }
    return CalendarDay(year: Int(year), week: Int(week), weekday: Int(weekday))
  }

  /// First and last month of a half, quarter, season or month; beyond 12 in the year after.
  var monthsOfYear: (first: Int, last: Int)? {
    switch granularity {
    case .half: part.map { (Int($0) * 6 - 5, Int($0) * 6) }
    case .quarter: part.map { (Int($0) * 3 - 2, Int($0) * 3) }
    case .season: season.map { (Int($0.rawValue) * 3, Int($0.rawValue) * 3 + 2) }
    default: month.map { (Int($0), Int($0)) }
    }
  }

  /// First and last year of the decade or century whose digits TIMEX3 writes.
  func firstAndLastYear(_ year: Int) -> (first: Int, last: Int) {
    let span = granularity == .century ? 100 : 10
    let digits = Int(year.magnitude) / span
    guard year < 0 else { return (digits * span, digits * span + span - 1) }
    // The fifth century BC is −499 … −400; the 480s BC are 489 to 480 BC, so −488 … −479.
    let first = granularity == .century ? -(digits * 100 + 99) : -(digits * 10 + 8)
    return (first, first + span - 1)
  }

  /// Seconds since midnight, where the hour is known.
  private var secondOfDay: Int? {
    guard let hour else { return nil }
    // A leap second has no place in most calendars: it is counted as the second before it.
    return Int(hour) * 3600 + Int(minute ?? 0) * 60 + min(Int(second ?? 0), 59)
  }

  private var dayBounds: TemporalBounds? {
    if let resolvedDay { return TemporalBounds(first: resolvedDay, last: resolvedDay) }
    guard let year, day == nil || month == nil else { return nil }
    if weekday != nil, month == nil {
      return .months(from: (Int(year), 1), through: (Int(year), 12))
    }
    let months = month.map { (Int($0), Int($0)) } ?? (1, 12)
    return .months(from: (Int(year), months.0), through: (Int(year), months.1))
  }
}

extension TemporalBounds {
  /// The days of whole months; `nil` for a month that is none.
  static func months(
    from first: (year: Int, month: Int), through last: (year: Int, month: Int)
  ) -> TemporalBounds? {
    guard let start = CalendarDay(year: first.year, month: first.month, day: 1),
      let end = CalendarDay(
        year: last.year, month: last.month,
        day: CalendarDay.daysIn(month: last.month, year: last.year))
    else { return nil }
    return TemporalBounds(first: start, last: end)
  }

  /// Appends the first day or instant to a buffer; `false`, and nothing, where the value is open there.
  package func appendFirst(to output: inout OutputSpan<UInt8>) -> Bool {
    append(first, to: &output)
  }

  /// Appends the last day or instant to a buffer; `false`, and nothing, where the value is open there.
  package func appendLast(to output: inout OutputSpan<UInt8>) -> Bool {
    append(last, to: &output)
  }

  private func append(_ day: CalendarDay?, to output: inout OutputSpan<UInt8>) -> Bool {
    // ISO 8601 needs an agreement for longer years, and nobody can ask for one here.
    guard let day, -9999...9999 ~= day.year else { return false }
    day.append(to: &output)
    if let secondOfDay { output.append(secondOfDay: secondOfDay, utcOffset: utcOffset) }
    return true
  }
}

extension CalendarDay {
  /// Makes the day of an ISO 8601 week date; `nil` where that year has no such week.
  public init?(year: Int, week: Int, weekday: Int) {
    guard 1...53 ~= week, 1...7 ~= weekday,
      let fourth = CalendarDay(year: year, month: 1, day: 4)
    else { return nil }
    // The fourth of January always lies in week 1.
    let day = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7 + weekday - 1)
    guard day.week.year == year else { return nil }
    self = day
  }
}

extension OutputSpan<UInt8> {
  /// Appends `T22:00:00`, and the offset from UTC where known.
  mutating func append(secondOfDay: Int, utcOffset: Int?) {
    append(UInt8(ascii: "T"))
    append(number: secondOfDay / 3600, digits: 2)
    append(UInt8(ascii: ":"))
    append(number: secondOfDay / 60 % 60, digits: 2)
    append(UInt8(ascii: ":"))
    append(number: secondOfDay % 60, digits: 2)
    guard let utcOffset else { return }
    if utcOffset == 0 { return append(UInt8(ascii: "Z")) }
    append(UInt8(ascii: utcOffset < 0 ? "-" : "+"))
    append(number: Int(utcOffset.magnitude) / 60, digits: 2)
    append(UInt8(ascii: ":"))
    append(number: Int(utcOffset.magnitude) % 60, digits: 2)
  }
}
