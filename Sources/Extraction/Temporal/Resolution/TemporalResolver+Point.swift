import Facts
import Lexicon

/// What one reading that is a point of the calendar means where it stands.
extension TemporalResolver {
  func resolvePoint(
    _ mention: TemporalExtractor.Mention, rangeEnd: TemporalReading?,
    _ workspace: borrowing Workspace
  ) -> TemporalExpression {
    let reading = mention.reading
    var point = reading.point
    var anchor: TemporalExpression.Anchor?
    if reading.type != .set {
      switch reading.anchoring {
      case .none:
        if reading.traits.contains(.needsEra), let year = point.year { point.year = 1 - year }
        if reading.traits.contains(.shortYear), isNarrative, let year = point.year,
          let near = story?.point.year, near > 99
        {
          // '89 in a story of 1790 is of that century.
          point.year = year + (near - year + 50) / 100 * 100
        }
      case .story:
        guard let story else {
          return TemporalExpression(.date, .vague(.present))
        }
        point = story.point
        anchor = .annotation(story.annotation)
      case .calendar(let direction):
        if let end = rangeEnd, let year = end.point.year, end.anchoring == .none,
          direction == .nearest, let month = point.month
        {
          point.year = (end.point.month ?? 12) < month ? year - 1 : year
        } else if let end = rangeEnd, direction == .nearest,
          let found = placed(point, inMonthOf: end, mention, workspace)
        {
          (point, anchor) = found
        } else {
          (point, anchor) = placed(point, direction, mention, workspace)
          if reading.traits.contains(.eitherOrder), !isOnItsWeekday(point) {
            var swapped = reading.point
            (swapped.month, swapped.day) = (swapped.day, swapped.month)
            let other = placed(swapped, direction, mention, workspace)
            if isOnItsWeekday(other.point) { (point, anchor) = other }
          }
        }
      case .shift(let origin, let amount, let unit):
        (point, anchor) = shifted(reading, origin, amount, unit)
        if unit == .weekend, reading.traits.contains(.anaphoric), !isNarrative, let published,
          published.weekday < 6, Tense.around(mention.tokens, workspace) != .future
        {
          // "Over the weekend", printed on a weekday, was over.
          (point, anchor) = shifted(reading, origin, amount - 1, unit)
        }
      case .holiday(let row, let direction):
        (point, anchor) = holiday(row, point, direction, mention, workspace)
      }
    }
    finishWeekday(&point)
    finishWeeks(&point)
    let type: TemporalExpression.TimexType =
      reading.type == .set ? .set : point.granularity >= .dayPart ? .time : .date
    var expression = TemporalExpression(type, .point(point))
    expression.anchor = anchor
    expression.invalid = TemporalResolver.impossibility(of: point)
    return expression
  }

  /// Whether a date falls on the weekday that its words name.
  private func isOnItsWeekday(_ point: TemporalPoint) -> Bool {
    guard let weekday = point.weekday, let day = point.calendarDay else { return false }
    return day.weekday == Int(weekday)
  }

  /// "The first Monday of May": the n-th weekday of a month, or (as number 6) the last.
  private func finishWeekday(_ point: inout TemporalPoint) {
    guard point.granularity >= .day, let number = point.part, let weekday = point.weekday else {
      return
    }
    point.part = nil
    guard let year = point.year, let month = point.month,
      let day = HolidayCalendar.weekday(
        Int(weekday), number: number == 6 ? -1 : Int(number), month: Int(month), year: Int(year))
    else {
      point.weekday = nil
      return
    }
    point.setDay(day)
  }

  /// A week or weekend given by a day of it.
  private func finishWeeks(_ point: inout TemporalPoint) {
    guard point.granularity == .week || point.granularity == .weekend,
      let day = point.calendarDay
    else { return }
    point.setWeek(of: day)
  }

  /// Why a date cannot be; `nil` where it can.
  static func impossibility(of point: TemporalPoint) -> String? {
    if let hour = point.hour, let minute = point.minute,
      hour > 24 || minute > 59 || (hour == 24 && minute > 0)
    {
      return "a day has 24 hours of 60 minutes"
    }
    guard let month = point.month, let day = point.day, 1...12 ~= month else { return nil }
    let year = point.year.map { Int($0) }
    let days = CalendarDay.daysIn(month: Int(month), year: year ?? 2000)
    guard day > days || day == 0 else { return nil }
    let name = TemporalResolver.monthNames[Int(month) - 1]
    if month == 2, let year { return "\(name) \(year) has \(days) days" }
    return "\(name) has \(days) days"
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
