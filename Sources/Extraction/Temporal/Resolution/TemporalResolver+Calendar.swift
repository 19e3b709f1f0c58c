import Facts
import Lexicon

/// Partial dates: which May 28, which Friday, which third quarter.
extension TemporalResolver {
  typealias Placed = (point: TemporalPoint, anchor: TemporalExpression.Anchor?)

  /// A partial date at its place in the calendar.
  func placed(
    _ point: TemporalPoint, _ direction: TemporalReading.Direction,
    _ mention: TemporalExtractor.Mention, _ workspace: borrowing Workspace
  ) -> Placed {
    let isTold = direction == .same || direction == .before || direction == .after
    if isNarrative || isTold, let story,
      let placed = placedInStory(point, direction, story.point)
    {
      return (placed, .annotation(story.annotation))
    }
    guard let published, !(isNarrative && story == nil && mention.reading.traits.contains(.generic))
    else { return (point, nil) }
    let tense: Tense = direction == .nearest ? Tense.around(mention.tokens, workspace) : .unknown
    return (placedInNews(point, direction, tense, published), .datePublished)
  }

  // MARK: News

  private func placedInNews(
    _ point: TemporalPoint, _ direction: TemporalReading.Direction, _ tense: Tense,
    _ today: CalendarDay
  ) -> TemporalPoint {
    var point = point
    if point.isBareWeekday || (point.weekday != nil && point.day == nil && point.part == nil),
      let weekday = point.weekday
    {
      point.setDay(day(Int(weekday), direction, tense, today))
      return point
    }
    if let day = point.day, point.month == nil, let weekday = point.weekday {
      if let found = nearest(day: Int(day), weekday: Int(weekday), to: today) {
        point.setDay(found)
      }
      return point
    }
    if point.day != nil, point.month == nil {
      var month = (today.year, today.month)
      if let day = point.day, Int(day) > today.day, tense != .future {
        let before = today.adding(months: -1)
        month = (before.year, before.month)
      }
      (point.year, point.month) = (Int32(month.0), UInt8(month.1))
      return point
    }
    // The 29th of February is of a leap year; the others have none to choose from.
    let isLeapDay = point.month == 2 && point.day == 29
    let reach = isLeapDay ? 8 : 1
    let years = (today.year - reach...today.year + reach).filter {
      !isLeapDay || CalendarDay.daysIn(month: 2, year: $0) == 29
    }
    let candidates = years.map { year in
      var candidate = point
      candidate.year = Int32(clamping: year)
      return candidate
    }
    point.year = choose(candidates, direction, tense, today)
    return point
  }

  /// The year, of last, this and next, that a direction or the clause's tense asks for.
  private func choose(
    _ candidates: [TemporalPoint], _ direction: TemporalReading.Direction, _ tense: Tense,
    _ today: CalendarDay
  ) -> Int32? {
    let spans = candidates.map { ($0.year, $0.bounds) }
    func last(_ strictly: Bool) -> Int32? {
      spans.last { span in
        guard let bounds = span.1, let first = bounds.first, let end = bounds.last else {
          return false
        }
        return strictly ? end < today : first <= today
      }?.0
    }
    func next(_ strictly: Bool) -> Int32? {
      spans.first { span in
        guard let bounds = span.1, let first = bounds.first, let end = bounds.last else {
          return false
        }
        return strictly ? first > today : end >= today
      }?.0
    }
    let thisYear = Int32(clamping: today.year)
    switch direction {
    case .last, .before: return last(true) ?? thisYear
    case .next, .after: return next(true) ?? thisYear
    case .this: return thisYear
    case .same: return thisYear
    case .nearest:
      guard let before = last(false), let after = next(false) else { return thisYear }
      if before == after { return before }
      guard let past = spans.first(where: { $0.0 == before })?.1?.last,
        let future = spans.first(where: { $0.0 == after })?.1?.first
      else { return thisYear }
      // The nearer of the two; the clause's tense moves the line, but not beyond reason: "payable
      // Jan. 2", printed in November, is of the year to come whatever verb stands before.
      let back = today.dayNumber - past.dayNumber
      let ahead = future.dayNumber - today.dayNumber
      return isPast(back: back, ahead: ahead, tense, even: 2) ? before : after
    }
  }

  /// Whether the candidate before the day of speaking is meant, some days back, or the one after it.
  private func isPast(back: Int, ahead: Int, _ tense: Tense, even: Int) -> Bool {
    switch tense {
    case .past: back <= 6 * ahead
    case .begun: true
    case .unknown: back <= even * ahead
    case .future: ahead > 6 * back
    }
  }

  /// The weekday that is meant on a day of speaking.
  private func day(
    _ weekday: Int, _ direction: TemporalReading.Direction, _ tense: Tense, _ today: CalendarDay
  ) -> CalendarDay {
    let back = (today.weekday - weekday + 7) % 7
    let forward = (weekday - today.weekday + 7) % 7
    switch direction {
    case .last, .before: return today.adding(days: back == 0 ? -7 : -back)
    case .next, .after: return today.adding(days: forward == 0 ? 7 : forward)
    case .this: return today.adding(days: forward)
    case .same, .nearest:
      return tense == .future ? today.adding(days: forward) : today.adding(days: -back)
    }
  }

  /// The nearest day that is both the n-th of its month and a weekday: "Friday the 13th".
  private func nearest(day: Int, weekday: Int, to today: CalendarDay) -> CalendarDay? {
    var best: CalendarDay?
    // No day of the month but the 29th February stays off a weekday for longer than 14 months.
    for offset in -14...14 {
      let month = today.adding(months: offset)
      guard let candidate = CalendarDay(year: month.year, month: month.month, day: day),
        candidate.weekday == weekday
      else { continue }
      let distance = abs(candidate.dayNumber - today.dayNumber)
      if best.map({ distance < abs($0.dayNumber - today.dayNumber) }) ?? true { best = candidate }
    }
    return best
  }

  // MARK: Histories

  /// A partial date where the story has arrived; `nil` where the story has no date to go by.
  private func placedInStory(
    _ point: TemporalPoint, _ direction: TemporalReading.Direction, _ story: TemporalPoint
  ) -> TemporalPoint? {
    guard let year = story.year else { return nil }
    var point = point
    if let weekday = point.weekday, point.day == nil, point.part == nil {
      guard let day = story.calendarDay else { return nil }
      let back = (day.weekday - Int(weekday) + 7) % 7
      let forward = (Int(weekday) - day.weekday + 7) % 7
      switch direction {
      case .last, .before: point.setDay(day.adding(days: back == 0 ? -7 : -back))
      case .next, .after: point.setDay(day.adding(days: forward == 0 ? 7 : forward))
      default: point.setDay(day.adding(days: forward))
      }
      return point
    }
    if let day = point.day, point.month == nil, let weekday = point.weekday,
      let today = story.firstDay, story.month != nil,
      let found = nearest(day: Int(day), weekday: Int(weekday), to: today)
    {
      point.setDay(found)
      return point
    }
    if point.day != nil, point.month == nil {
      guard let month = story.month else { return nil }
      (point.year, point.month) = (year, month)
      return point
    }
    switch direction {
    case .nearest: point.year = continued(point, from: story)
    case .this, .same: point.year = year
    case .last, .next, .before, .after:
      var candidates: [TemporalPoint] = []
      for offset in -1...1 as ClosedRange<Int32> {
        var candidate = point
        candidate.year = year + offset
        candidates.append(candidate)
      }
      guard let today = story.firstDay else {
        point.year = year
        return point
      }
      point.year = choose(candidates, direction, .unknown, today)
    }
    return point
  }

  /// The year of a partial date in a story that goes forward: "January" after December is of the next year.
  private func continued(_ point: TemporalPoint, from story: TemporalPoint) -> Int32? {
    guard let year = story.year else { return nil }
    guard let month = point.firstMonthOfYear, let storyMonth = story.firstMonthOfYear else {
      return year
    }
    return month - storyMonth < -TemporalResolver.monthsBack ? year + 1 : year
  }

  /// How many months back a story may look before a month is rather of the next year.
  private static var monthsBack: Int { 7 }

  // MARK: Holidays

  /// A holiday of its year, of a pointed year, or the nearest.
  func holiday(
    _ row: Int, _ point: TemporalPoint, _ direction: TemporalReading.Direction,
    _ mention: TemporalExtractor.Mention, _ workspace: borrowing Workspace
  ) -> Placed {
    guard let holiday = Holiday(rawValue: row) else { return (point, nil) }
    func day(_ year: Int) -> CalendarDay? { HolidayCalendar.day(of: holiday, year: year) }
    var point = point
    func set(_ found: CalendarDay?, _ year: Int32?) {
      point.year = year
      guard var found else { return }
      let granularity = point.granularity
      // The weekend of a Monday's or Tuesday's holiday goes before it.
      if granularity == .weekend, found.weekday <= 2 { found = found.adding(days: -3) }
      point.setDay(found)
      point.granularity = granularity
    }
    if let year = point.year {
      set(day(Int(year)), year)
      return (point, nil)
    }
    if isNarrative, let story, let year = story.point.year {
      set(day(Int(year)), year)
      return (point, .annotation(story.annotation))
    }
    guard let published else { return (point, nil) }
    let days = [published.year - 1, published.year, published.year + 1].compactMap { day($0) }
    guard !days.isEmpty else { return (point, nil) }
    let past = days.last { $0 <= published }
    let future = days.first { $0 >= published }
    let chosen: CalendarDay?
    switch direction {
    case .last, .before: chosen = days.last { $0 < published }
    case .next, .after: chosen = days.first { $0 > published }
    case .this, .same: chosen = days.first { $0.year == published.year }
    case .nearest:
      guard let past, let future else {
        chosen = past ?? future
        break
      }
      let back = published.dayNumber - past.dayNumber
      let ahead = future.dayNumber - published.dayNumber
      chosen =
        isPast(back: back, ahead: ahead, Tense.around(mention.tokens, workspace), even: 1)
        ? past : future
    }
    set(chosen, chosen.map { Int32(clamping: $0.year) })
    return (point, .datePublished)
  }
}
