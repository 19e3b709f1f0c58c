import Facts

/// Ranges: the end goes on from the start.
extension TemporalResolver {
  /// The interval from one resolved end to the other; `nil` where they are none.
  ///
  /// "Monday through Friday" ends on the Friday after that Monday, "10 a.m. to 3:30" in the afternoon.
  func interval(
    from start: TemporalExpression, to end: inout TemporalExpression, _ first: TemporalReading,
    _ last: TemporalReading
  ) -> TemporalExpression.Interval? {
    guard case .point(let from) = start.value, case .point(var to) = end.value,
      start.invalid == nil, end.invalid == nil
    else { return nil }
    if last.point.weekday != nil, last.point.day == nil, last.anchoring == .calendar(.nearest) {
      goOn(&to, from: from, first, last)
    }
    if last.isOpenHour, from.granularity >= .hour, let hour = to.hour, let startHour = from.hour,
      hour < startHour || hour == startHour && (to.minute ?? 0) <= (from.minute ?? 0),
      hour + 12 >= startHour, hour < 12, from.calendarDay == to.calendarDay
    {
      to.hour = hour + 12
    } else if last.isOpenClock || last.anchoring == first.anchoring, from.granularity >= .hour,
      from.calendarDay == to.calendarDay, let hour = to.hour, let startHour = from.hour,
      hour < startHour, let day = to.calendarDay
    {
      // "From 10 p.m. to 6 a.m."
      to.setDay(day.adding(days: 1))
    }
    end.value = .point(to)
    let interval = TemporalExpression.Interval(start: from, end: to)
    if let one = from.bounds, let other = to.bounds, let firstDay = one.first,
      let lastDay = other.last, lastDay < firstDay
    {
      return nil
    }
    return interval.edtf == nil ? nil : interval
  }

  /// Puts the weekday behind "and" or "or" after the one before it: "next Monday or Tuesday".
  func goOn(
    _ expression: inout TemporalExpression, behind before: TemporalExpression,
    _ first: TemporalReading, _ reading: TemporalReading
  ) {
    guard reading.anchoring == .calendar(.nearest), reading.point.isWeekdayAlone,
      first.anchoring != .calendar(.nearest), case .point(let start) = before.value,
      case .point(var point) = expression.value, let day = start.calendarDay,
      let weekday = reading.point.weekday
    else { return }
    let forward = (Int(weekday) - day.weekday + 7) % 7
    point.setDay(day.adding(days: forward == 0 ? 7 : forward))
    expression.value = .point(point)
  }

  /// Puts the weekday that ends a range behind the day that begins it.
  private func goOn(
    _ end: inout TemporalPoint, from start: TemporalPoint, _ first: TemporalReading,
    _ reading: TemporalReading
  ) {
    guard let day = start.calendarDay, let weekday = reading.point.weekday,
      first.point.isWeekdayAlone || end.calendarDay.map({ $0 <= day }) ?? false
    else { return }
    let forward = (Int(weekday) - day.weekday + 7) % 7
    end.setDay(day.adding(days: forward == 0 && reading.type == .date ? 7 : forward))
  }
}

extension TemporalResolver {
  /// The weekday that begins a range, before the range's end: "Tuesday through Thursday next week".
  func placed(
    _ point: TemporalPoint, before end: TemporalExtractor.Mention, _ workspace: borrowing Workspace
  ) -> Placed? {
    let reading = end.reading
    guard point.isWeekdayAlone, reading.form == .point,
      !reading.point.isWeekdayAlone || reading.anchoring != .calendar(.nearest),
      reading.point.granularity >= .day || reading.point.weekday != nil, !reading.isOpenClock
    else { return nil }
    let resolved = resolvePoint(end, rangeEnd: nil, workspace)
    guard resolved.invalid == nil, case .point(let last) = resolved.value,
      let day = last.calendarDay, let weekday = point.weekday
    else { return nil }
    let back = (day.weekday - Int(weekday) + 7) % 7
    var placed = point
    placed.setDay(day.adding(days: -back))
    return (placed, resolved.anchor)
  }

  /// A bare day that begins a range, in the month of the range's end: "from the 13th to the 19th of May".
  func placed(
    _ point: TemporalPoint, inMonthOf end: TemporalReading, _ mention: TemporalExtractor.Mention,
    _ workspace: borrowing Workspace
  ) -> Placed? {
    guard let day = point.day, point.month == nil, point.weekday == nil, end.point.month != nil,
      let endDay = end.point.day
    else { return nil }
    var last: Placed = (end.point, nil)
    if case .calendar(let direction) = end.anchoring {
      last = placed(end.point, direction, mention, workspace)
    }
    guard let year = last.point.year, let month = last.point.month,
      let first = CalendarDay(year: Int(year), month: Int(month), day: 1)
    else { return nil }
    let start = day > endDay ? first.adding(months: -1) : first
    var placed = point
    placed.year = Int32(clamping: start.year)
    placed.month = UInt8(start.month)
    return (placed, last.anchor)
  }
}

extension TemporalPoint {
  /// Whether it is a weekday, or a time of one, without a date.
  fileprivate var isWeekdayAlone: Bool {
    weekday != nil && day == nil && part == nil && year == nil && week == nil
  }
}

extension TemporalReading {
  /// Whether it is an hour that may be of either half of the day: "3:30".
  var isOpenHour: Bool {
    form == .point && type == .time && point.granularity >= .hour && !traits.contains(.exactHour)
  }
}
