import Facts

/// What the words of a temporal expression say, before the document decides what they mean.
///
/// "Next Tuesday" is a reading: the Tuesday after the day of speaking. Which day that is follows from
/// the article; `TemporalResolver` works it out.
struct TemporalReading: RuleValue, Hashable {
  /// TIMEX3 type.
  var type: TemporalExpression.TimexType
  /// What kind of value it is.
  var form: Form
  /// The calendar fields that the words give; its granularity is that of the whole expression.
  var point = TemporalPoint(.day)
  /// How the coarser fields that the words do not give are found.
  var anchoring = Anchoring.none
  /// A further distance: the two days of "two days before yesterday".
  var furtherShift: FurtherShift?
  /// One more distance: the three days of "a year, two months and three days ago".
  var lastShift: FurtherShift?
  /// The length, of a duration, or of a set that repeats after it.
  var duration: TemporalDuration?
  /// TIMEX3 modifier.
  var modifier: TemporalExpression.Modifier?
  /// What else the resolver has to know.
  var traits: Traits = []
  /// How many tokens at the front are not part of the expression.
  var leftOut = 0
  /// A second date in the same words: the 7 of "May 3-7".
  var second: Second?

  enum Form: UInt8, Sendable { case point, duration, past, present, future }

  /// How the fields that the words do not give are found.
  enum Anchoring: Hashable, Sendable {
    /// The words give all.
    case none
    /// The calendar's next, last or nearest point that has the fields.
    case calendar(Direction)
    /// A number of units away from a reference time; the point's fields refine the result.
    case shift(Origin, Int, TemporalDuration.Unit)
    /// A holiday of the calendar, of the point's year where it has one.
    case holiday(Int, Direction)
    /// The time that the story has arrived at.
    case story
  }

  /// Which of the points that fit a partial date.
  ///
  /// `before` and `after` count from where the text has arrived, the others from the day of speaking.
  enum Direction: UInt8, Sendable { case nearest, last, this, next, same, before, after }

  /// Where a shift starts.
  enum Origin: UInt8, Sendable {
    /// The time of speaking: the publication date.
    case speech
    /// The time that the text has arrived at.
    case narrative
    /// The time of speaking in news, that of the narrative in histories.
    case either
    /// The quarter or year that a report is about.
    case report
  }

  /// A distance beside the one of the anchoring.
  struct FurtherShift: Hashable, Sendable {
    var amount: Int
    var unit: TemporalDuration.Unit
  }

  /// A further date that shares the first one's words.
  struct Second: Hashable, Sendable {
    /// Its first token.
    var first: Int
    /// Token after its last.
    var end: Int
    /// Token after the first date's last.
    var firstEnd: Int
    var point: TemporalPoint
    /// Whether the two are the ends of a range.
    var isRange: Bool
  }

  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A year of two digits, whose century the text decides.
    static let shortYear = Traits(rawValue: 1 << 0)
    /// A mention in narratives only ("former").
    static let narrativeOnly = Traits(rawValue: 1 << 1)
    /// "A week": how often or how long, as the words before tell.
    static let mayBeRate = Traits(rawValue: 1 << 11)
    /// A mention in news only ("soon").
    static let newsOnly = Traits(rawValue: 1 << 10)
    /// A number that is a year where the text has years of that era.
    static let needsEra = Traits(rawValue: 1 << 2)
    /// A bare year whose surroundings decide whether it is one.
    static let bareYear = Traits(rawValue: 1 << 3)
    /// "A year ago": as precise as what the text speaks of.
    static let topicPrecision = Traits(rawValue: 1 << 4)
    /// A length that is one date where the text has arrived at one ("the week").
    static let anaphoric = Traits(rawValue: 1 << 5)
    /// A name that is a date only by what stands around it ("May", "Sun").
    static let ambiguousName = Traits(rawValue: 1 << 6)
    /// A season or part of the day without a day to belong to.
    static let generic = Traits(rawValue: 1 << 7)
    /// The holiday is the eve's night.
    static let publicationDay = Traits(rawValue: 1 << 8)
    /// Day and month of two digits each, whose order the weekday beside them decides.
    static let eitherOrder = Traits(rawValue: 1 << 12)
    /// An hour that says which half of the day it is of: "5 p.m.", "17:00".
    static let exactHour = Traits(rawValue: 1 << 9)
  }

  var itemKind: ItemKind {
    switch type {
    case .date: .date
    case .time: .time
    case .duration: .duration
    case .set: .set
    }
  }

  /// Code of a weekday without a date.
  static var weekdayCode: Int64 { 20 }

  /// Granularity of a point, unit of a length, 99 for a reference without a date.
  var itemCode: Int64 {
    switch form {
    case .point where point.isBareWeekday: TemporalReading.weekdayCode
    case .point: Int64(point.granularity.rawValue)
    case .duration: Int64(duration?.unit.rawValue ?? 50)
    case .past, .present, .future: 99
    }
  }
}

extension TemporalReading {
  /// A point of the calendar.
  static func point(
    _ point: TemporalPoint, _ anchoring: Anchoring = .none,
    modifier: TemporalExpression.Modifier? = nil
  ) -> TemporalReading {
    var reading = TemporalReading(
      type: point.granularity >= .dayPart ? .time : .date, form: .point, point: point,
      anchoring: anchoring)
    reading.modifier = modifier
    return reading
  }

  /// A length of time.
  static func length(_ duration: TemporalDuration) -> TemporalReading {
    TemporalReading(type: .duration, form: .duration, duration: duration)
  }

  /// A time that recurs after a length of time.
  static func recurring(_ duration: TemporalDuration) -> TemporalReading {
    TemporalReading(type: .set, form: .duration, duration: duration)
  }

  /// A time that recurs at some points of the calendar.
  static func recurring(at point: TemporalPoint) -> TemporalReading {
    TemporalReading(type: .set, form: .point, point: point)
  }

  /// A reference to the past, present or future.
  static func vague(_ form: Form) -> TemporalReading {
    TemporalReading(type: .date, form: form)
  }

  /// The same with some traits.
  func with(_ traits: Traits) -> TemporalReading {
    var reading = self
    reading.traits.formUnion(traits)
    return reading
  }

  /// The same without the first tokens of its words.
  func leavingOut(_ count: Int) -> TemporalReading {
    var reading = self
    reading.leftOut = count
    return reading
  }

  /// The same with a modifier, where one is given.
  func with(_ modifier: TemporalExpression.Modifier?) -> TemporalReading {
    var reading = self
    if let modifier { reading.modifier = modifier }
    return reading
  }

  /// Whether it is a holiday of the calendar.
  var isHoliday: Bool {
    if case .holiday = anchoring { true } else { false }
  }

  /// Whether the point is a period or day of the calendar rather than a time of day.
  var isCalendarDate: Bool { form == .point && type == .date }
}

extension TemporalPoint {
  /// Makes a point of some fields; the finest of them is its granularity.
  init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil
  ) {
    let finest: Granularity =
      day != nil || weekday != nil ? .day : month != nil ? .month : .year
    self.init(finest)
    self.year = year.map { Int32(clamping: $0) }
    self.month = month.flatMap { UInt8(exactly: $0) }
    self.day = day.flatMap { UInt8(exactly: $0) }
    self.weekday = weekday.flatMap { UInt8(exactly: $0) }
  }

  /// Whether it is a weekday and nothing more.
  var isBareWeekday: Bool {
    granularity == .day && weekday != nil && day == nil && part == nil
  }

  /// The granularity that a unit of time has as a point.
  static func granularity(of unit: TemporalDuration.Unit) -> Granularity {
    switch unit {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .quarter: .quarter
    case .month: .month
    case .week: .week
    case .weekend: .weekend
    case .day: .day
    case .hour: .hour
    case .minute: .minute
    case .second: .second
    case .unspecified: .day
    }
  }
}

extension TemporalReading {
  /// The same with a second date in its words.
  func with(_ second: Second) -> TemporalReading {
    var reading = self
    reading.second = second
    return reading
  }
}

extension TemporalDuration.Unit {
  /// Whether it is a day or longer.
  var isCalendarUnit: Bool { rawValue < TemporalDuration.Unit.hour.rawValue }
}
