import Facts

/// Compares times: points by the days that they cover, durations by their length.
enum TemporalRelation {
  /// What the words themselves say of a time, whatever it was resolved from.
  struct Stated {
    /// A year stands in the words.
    var year = false
    /// ISO weekday that stands in the words.
    var weekday: UInt8?
    /// A month's name stands in the words.
    var month = false
    /// The words count from another time of the text: "two years later".
    var goesOn = false
  }

  /// How a candidate's time stands to a reference's.
  static func relation(
    _ candidate: TemporalExpression, _ candidateStated: Stated, _ reference: TemporalExpression,
    _ referenceStated: Stated, inPlace: Bool
  ) -> ValueRelation {
    guard candidate.invalid == nil, reference.invalid == nil else { return .incomparable }
    if candidate.type == .set || reference.type == .set {
      guard candidate.type == reference.type, candidate.value == reference.value else {
        return inPlace && candidate.type == reference.type ? .differs : .incomparable
      }
      return .same
    }
    switch (candidate.value, reference.value) {
    case (.duration(let one), .duration(let other)):
      return relation(one, other, candidate.modifier, reference.modifier)
    case (.point(let one), .point(let other)):
      return relation(
        Dated(candidate, one, candidateStated), Dated(reference, other, referenceStated),
        inPlace: inPlace)
    case (.vague(let one), .vague(let other)):
      return one == other ? .same : .incomparable
    default:
      return .incomparable
    }
  }

  /// A point with the expression it belongs to.
  private struct Dated {
    var expression: TemporalExpression
    var point: TemporalPoint
    var stated: Stated

    init(_ expression: TemporalExpression, _ point: TemporalPoint, _ stated: Stated) {
      self.expression = expression
      self.point = point
      self.stated = stated
    }

    /// Whether the value rests on other dates of the text, which may be the wrong ones.
    var isInherited: Bool {
      if case .annotation = expression.anchor { return true }
      // Where the text has no time to count from, the day of publication is none either.
      return stated.goesOn && expression.anchor != nil
    }
    var isWhole: Bool { expression.anchor == nil }
  }

  // MARK: Points

  private static func relation(_ one: Dated, _ other: Dated, inPlace: Bool) -> ValueRelation {
    if let relation = weekdays(one, other) { return relation }
    if one.isInherited || other.isInherited
      || one.point.year == nil || other.point.year == nil
    {
      return relation(ofStated: one, other)
    }
    guard let first = one.expression.bounds, let second = other.expression.bounds else {
      return one.point == other.point ? .same : .incomparable
    }
    let (open, otherOpen) = (first.isOpen, second.isOpen)
    if first == second, !open {
      return parts(one, other)
    }
    if first == second { return .same }
    if inPlace, open, otherOpen, one.expression.modifier == other.expression.modifier {
      return .differs
    }
    if first.contains(second) { return .lessPrecise }
    if second.contains(first) { return .morePrecise }
    return first.isApart(from: second) ? .differs : .incomparable
  }

  /// Two weekdays by name, or one by name and the other by date.
  private static func weekdays(_ one: Dated, _ other: Dated) -> ValueRelation? {
    if let first = one.stated.weekday, let second = other.stated.weekday, first != second {
      return .differs
    }
    // "Friday" and "13 February": the same day if that was a Friday near enough.
    let named = (one.stated.weekday, other.stated.weekday)
    guard (named.0 == nil) != (named.1 == nil) else { return nil }
    let (byName, byDate) = named.0 != nil ? (one, other) : (other, one)
    guard !byName.stated.month, byDate.stated.month, let name = byName.stated.weekday,
      let day = byDate.expression.bounds?.first, byDate.point.granularity >= .day
    else { return nil }
    guard day.weekday == Int(name) else { return nil }
    guard let resolved = byName.expression.bounds?.first else { return .same }
    return abs(resolved.dayNumber - day.dayNumber) <= 14 ? .same : nil
  }

  /// The fields that both have, where a year is not known or not sure.
  private static func relation(ofStated one: Dated, _ other: Dated) -> ValueRelation {
    let (first, second) = (one.point, other.point)
    if one.stated.year, other.stated.year, let year = first.year, let otherYear = second.year,
      first.granularity == .year || second.granularity == .year
        || (first.month != nil && second.month != nil)
    {
      if year != otherYear { return .differs }
    }
    if one.stated.month, other.stated.month, let month = first.month, let otherMonth = second.month
    {
      if month != otherMonth { return .differs }
      if let day = first.day, let otherDay = second.day, day != otherDay { return .differs }
      if first.day != nil, second.day == nil { return .morePrecise }
      if first.day == nil, second.day != nil { return .lessPrecise }
      if one.stated.year, !other.stated.year { return sameYear(one, other) ? .same : .morePrecise }
      return .same
    }
    return first == second && one.expression.modifier == other.expression.modifier
      ? .same : .incomparable
  }

  private static func sameYear(_ one: Dated, _ other: Dated) -> Bool {
    one.point.year == other.point.year
  }

  /// Two points of the same days: "early 1945" and "late 1945" are not the same, nor are 8 and 9 o'clock.
  private static func parts(_ one: Dated, _ other: Dated) -> ValueRelation {
    let (mod, otherMod) = (one.expression.modifier, other.expression.modifier)
    let thirds: [TemporalExpression.Modifier] = [.start, .mid, .end]
    if let mod, let otherMod, thirds.contains(mod), thirds.contains(otherMod) {
      return mod == otherMod ? .same : .differs
    }
    if let mod, thirds.contains(mod) { return .morePrecise }
    if let otherMod, thirds.contains(otherMod) { return .lessPrecise }
    let (first, second) = (one.point.granularity, other.point.granularity)
    if first == .dayPart || second == .dayPart {
      if first == second { return relation(ofParts: one.point.dayPart, other.point.dayPart) }
      if first >= .hour || second >= .hour { return .incomparable }
      return first < second ? .lessPrecise : .morePrecise
    }
    return .same
  }

  /// Evening and night run into each other, and so do morning and daytime.
  private static func relation(
    ofParts one: TemporalPoint.DayPart?, _ other: TemporalPoint.DayPart?
  ) -> ValueRelation {
    if one == other { return .same }
    let vague: [Set<TemporalPoint.DayPart?>] = [
      [.evening, .night], [.midday, .afternoon], [.midday, .morning],
    ]
    if one == .daytime || other == .daytime || vague.contains([one, other]) {
      return .incomparable
    }
    return .differs
  }

  // MARK: Durations

  private static func relation(
    _ one: TemporalDuration, _ other: TemporalDuration,
    _ modifier: TemporalExpression.Modifier?, _ otherModifier: TemporalExpression.Modifier?
  ) -> ValueRelation {
    guard let first = days(one), let second = days(other) else {
      // "several years" says no number.
      if one == other { return .same }
      return one.unit == other.unit ? .incomparable : .differs
    }
    let difference = abs(first - second)
    if difference <= 1e-9 * max(first, second) { return .same }
    // A month is 28 to 31 days: what is said in other units cannot be closer than that.
    if one.unit != other.unit, difference <= 0.04 * max(first, second) {
      return .within("conversion of units")
    }
    if modifier == .approximately, difference <= first / 8 { return .within("about") }
    if otherModifier == .approximately, difference <= second / 8 { return .morePrecise }
    let bounds: [TemporalExpression.Modifier] = [.moreThan, .equalOrMore]
    if let modifier, bounds.contains(modifier), otherModifier == nil, second > first {
      return .lessPrecise
    }
    let limits: [TemporalExpression.Modifier] = [.lessThan, .equalOrLess]
    if let modifier, limits.contains(modifier), otherModifier == nil, second < first {
      return .lessPrecise
    }
    return .differs
  }

  /// Length in days, by the mean Gregorian year of 365.2425 days.
  private static func days(_ duration: TemporalDuration) -> Double? {
    guard case .exactly(let amount) = duration.amount else { return nil }
    var length = amount.approximation * days(of: duration.unit)
    if let minor = duration.minorUnit { length += Double(duration.minorAmount) * days(of: minor) }
    if let least = duration.leastUnit { length += Double(duration.leastAmount) * days(of: least) }
    return length
  }

  private static func days(of unit: TemporalDuration.Unit) -> Double {
    switch unit {
    case .century: 36_524.25
    case .decade: 3_652.425
    case .year: 365.2425
    case .quarter: 91.310_625
    case .month: 30.436_875
    case .week: 7
    case .weekend: 2
    case .day: 1
    case .hour: 1.0 / 24
    case .minute: 1.0 / 1_440
    case .second: 1.0 / 86_400
    // Never with a number.
    case .unspecified: 0
    }
  }
}

extension TemporalBounds {
  /// Whether one side is open.
  var isOpen: Bool { first == nil || last == nil }

  /// Whether all days of the other are days of this; an instant holds only itself.
  func contains(_ other: TemporalBounds) -> Bool {
    if let secondOfDay {
      return other.secondOfDay == secondOfDay && first == other.first
    }
    let startsBefore =
      first == nil || other.first.map { day in first.map { $0 <= day } ?? true } ?? false
    let endsAfter = last == nil || other.last.map { day in last.map { day <= $0 } ?? true } ?? false
    return startsBefore && endsAfter
  }

  /// Whether the two share no day, or are two instants of one day.
  func isApart(from other: TemporalBounds) -> Bool {
    if let last, let start = other.first, last < start { return true }
    if let first, let end = other.last, end < first { return true }
    if let secondOfDay, let second = other.secondOfDay {
      return utcOffset == other.utcOffset && secondOfDay != second
    }
    return false
  }
}
