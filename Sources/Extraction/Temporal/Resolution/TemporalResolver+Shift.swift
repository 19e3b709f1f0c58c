import Facts

/// Times told from a reference time: "last week", "two days later", "the same year".
extension TemporalResolver {
  /// The reading's point, a number of units away from its reference time.
  func shifted(
    _ reading: TemporalReading, _ origin: TemporalReading.Origin, _ amount: Int,
    _ unit: TemporalDuration.Unit
  ) -> Placed {
    if origin == .report, let placed = shiftedFromReport(reading, amount, unit) { return placed }
    if reading.traits.contains(.topicPrecision), let placed = shiftedAsTopic(reading, amount) {
      return placed
    }
    guard let (base, anchor) = reference(origin) else { return (reading.point, nil) }
    if anchor == .datePublished, let point = clockPoint(reading, amount, unit) {
      return (point, anchor)
    }
    if let further = reading.furtherShift {
      guard let day = base.calendarDay else { return (reading.point, nil) }
      var point = reading.point
      var shifted = day.adding(amount, unit).adding(further.amount, further.unit)
      if let last = reading.lastShift { shifted = shifted.adding(last.amount, last.unit) }
      point.setDay(shifted)
      return (point, anchor)
    }
    return (TemporalResolver.shift(base, amount, unit, refinedBy: reading.point), anchor)
  }

  /// "Two hours ago", "30 minutes from now": a time of the clock, where the publication has one.
  private func clockPoint(
    _ reading: TemporalReading, _ amount: Int, _ unit: TemporalDuration.Unit
  ) -> TemporalPoint? {
    func seconds(_ amount: Int, _ unit: TemporalDuration.Unit) -> Int? {
      switch unit {
      case .day: amount * 86_400
      case .hour: amount * 3_600
      case .minute: amount * 60
      case .second: amount
      default: nil
      }
    }
    guard let published, let now = publishedSecond, amount != 0,
      reading.point.granularity >= .hour, reading.point.hour == nil,
      let first = seconds(amount, unit),
      let further = reading.furtherShift.map({ seconds($0.amount, $0.unit) }) ?? 0,
      let last = reading.lastShift.map({ seconds($0.amount, $0.unit) }) ?? 0
    else { return nil }
    let total = now + first + further + last
    let days = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
    let second = total - days * 86_400
    var point = TemporalPoint(.minute)
    point.setDay(published.adding(days: days))
    point.hour = UInt8(second / 3_600)
    point.minute = UInt8(second / 60 % 60)
    return point
  }

  /// The time that an origin stands for.
  private func reference(
    _ origin: TemporalReading.Origin
  ) -> (point: TemporalPoint, anchor: TemporalExpression.Anchor)? {
    let today = published.map { (TemporalPoint($0), TemporalExpression.Anchor.datePublished) }
    let arrived = story.map { ($0.point, TemporalExpression.Anchor.annotation($0.annotation)) }
    switch origin {
    case .narrative: return arrived ?? today
    case .speech, .either, .report: return isNarrative ? arrived ?? today : today ?? arrived
    }
  }

  /// A quarter or year counted from the one that a report is about.
  private func shiftedFromReport(
    _ reading: TemporalReading, _ amount: Int, _ unit: TemporalDuration.Unit
  ) -> Placed? {
    guard unit == .quarter, !isNarrative, let published else { return nil }
    // "The first nine months … the 1988 period" is of the year.
    if reading.traits.contains(.topicPrecision), !isAboutQuarter, let year = reading.point.year {
      var point = TemporalPoint(.year)
      point.year = year
      return (point, nil)
    }
    var base = TemporalPoint(.quarter)
    if let reportQuarter {
      base = reportQuarter
    } else {
      let quarter = (published.month - 1) / 3
      base.year = Int32(clamping: quarter == 0 ? published.year - 1 : published.year)
      base.part = quarter == 0 ? 4 : UInt8(quarter)
    }
    return (TemporalResolver.shift(base, amount, unit, refinedBy: reading.point), .datePublished)
  }

  /// "A year ago" in a report about a quarter is that quarter of the year before.
  private func shiftedAsTopic(_ reading: TemporalReading, _ amount: Int) -> Placed? {
    guard !isNarrative, abs(amount) == 1, let quarter = reportQuarter, isAboutQuarter,
      reading.point.granularity == .year
    else { return nil }
    var point = quarter
    point.year = quarter.year.map { $0 + Int32(amount) }
    return (point, .datePublished)
  }

  /// A period some units away, with the finer fields of a reading.
  static func shift(
    _ base: TemporalPoint, _ amount: Int, _ unit: TemporalDuration.Unit,
    refinedBy fields: TemporalPoint
  ) -> TemporalPoint {
    var point = fields
    let year = base.year.map { Int($0) } ?? 0
    func setMonth(_ total: Int) {
      let newYear = total >= 0 ? total / 12 : (total - 11) / 12
      point.year = Int32(clamping: newYear)
      point.month = UInt8(total - newYear * 12 + 1)
    }
    switch unit {
    case .century: point.year = Int32(clamping: (year / 100 + amount) * 100)
    case .decade: point.year = Int32(clamping: (year / 10 + amount) * 10)
    case .year: point.year = Int32(clamping: year + amount)
    case .quarter:
      let quarter = base.part.map { Int($0) - 1 } ?? base.month.map { (Int($0) - 1) / 3 }
      guard let quarter, base.granularity >= .quarter else {
        point.year = Int32(clamping: year + amount / 4)
        break
      }
      let total = year * 4 + quarter + amount
      if fields.year == nil { point.year = Int32(clamping: total / 4) }
      if fields.part == nil { point.part = UInt8(total % 4 + 1) }
    case .month:
      guard let month = base.month.map({ Int($0) }) ?? base.firstMonth else {
        point.year = Int32(clamping: year)
        break
      }
      setMonth(year * 12 + month - 1 + amount)
    case .week, .weekend:
      guard let day = base.anyDay else {
        point.year = Int32(clamping: year)
        break
      }
      let shiftedDay = day.adding(days: 7 * amount)
      if let weekday = fields.weekday {
        point.setDay(shiftedDay.adding(days: Int(weekday) - shiftedDay.weekday))
      } else {
        point.setWeek(of: shiftedDay)
      }
    case .day:
      guard let day = base.calendarDay else {
        point.year = base.year
        point.month = base.month
        break
      }
      point.setDay(day.adding(days: amount))
    case .hour, .minute, .second, .unspecified:
      point.year = base.year
      point.month = base.month
      point.day = base.day
    }
    return point
  }
}

extension CalendarDay {
  /// The day some calendar units away.
  fileprivate func adding(_ amount: Int, _ unit: TemporalDuration.Unit) -> CalendarDay {
    switch unit {
    case .century: adding(months: 1200 * amount)
    case .decade: adding(months: 120 * amount)
    case .year: adding(months: 12 * amount)
    case .quarter: adding(months: 3 * amount)
    case .month: adding(months: amount)
    case .week, .weekend: adding(days: 7 * amount)
    case .day: adding(days: amount)
    case .hour, .minute, .second, .unspecified: self
    }
  }
}

extension TemporalPoint {
  /// First month of a quarter, half or season.
  fileprivate var firstMonth: Int? { granularity <= .year ? nil : bounds?.first?.month }

  /// The month in which the point begins; beyond 12 for a winter, which ends in the year after.
  var firstMonthOfYear: Int? {
    if let month { return Int(month) }
    if let season { return Int(season.rawValue) * 3 }
    switch granularity {
    case .half: return part.map { Int($0) * 6 - 5 }
    case .quarter: return part.map { Int($0) * 3 - 2 }
    default: return nil
    }
  }

  /// A day of the point, where it is no longer than a week.
  fileprivate var anyDay: CalendarDay? {
    if let calendarDay { return calendarDay }
    return granularity == .week || granularity == .weekend ? bounds?.first : nil
  }
}
