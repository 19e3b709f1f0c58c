/// When an article was published: a day, and the time of day where the source gives one.
///
///     PublicationDate("2018-05-06")                    // a day
///     PublicationDate("2018-05-06T09:30:00+02:00")     // and a time with its zone
///     PublicationDate("2018-13-45")                    // nil
public struct PublicationDate: Hashable, Sendable, CustomStringConvertible {
  /// The calendar day, in the zone that the source used.
  public var day: CalendarDay
  /// Seconds since that day's midnight, where given.
  public var secondOfDay: Int?
  /// Offset of the source's zone from UTC in minutes, where given.
  public var utcOffset: Int?

  /// Makes the publication date of a day, with a time of day where the source gives one.
  public init(day: CalendarDay, secondOfDay: Int? = nil, utcOffset: Int? = nil) {
    self.day = day
    self.secondOfDay = secondOfDay
    self.utcOffset = utcOffset
  }

  /// Reads an ISO 8601 date or date-time; `nil` where it is none or cannot exist.
  public init?(_ iso: some StringProtocol) {
    let bytes = Array(iso.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard byte &- 48 < 10 else { return nil }
        value = value * 10 + Int(byte &- 48)
      }
      return value
    }
    func has(_ character: Unicode.Scalar, at index: Int) -> Bool {
      index < bytes.count && bytes[index] == UInt8(ascii: character)
    }
    guard let year = number(0..<4), has("-", at: 4), let month = number(5..<7), has("-", at: 7),
      let dayNumber = number(8..<10),
      let day = CalendarDay(year: year, month: month, day: dayNumber)
    else { return nil }
    self.day = day
    if bytes.count == 10 { return }
    guard has("T", at: 10) || has(" ", at: 10) || has("t", at: 10), let hour = number(11..<13),
      has(":", at: 13), let minute = number(14..<16), hour < 25, minute < 60
    else { return nil }
    var seconds = 0
    var next = 16
    if has(":", at: 16) {
      guard let value = number(17..<19), value < 61 else { return nil }
      seconds = value
      next = 19
      if has(".", at: next) || has(",", at: next) {
        next += 1
        while next < bytes.count, bytes[next] &- 48 < 10 { next += 1 }
      }
    }
    secondOfDay = hour * 3600 + minute * 60 + seconds
    if next == bytes.count { return }
    if has("Z", at: next) || has("z", at: next) {
      guard next + 1 == bytes.count else { return nil }
      utcOffset = 0
      return
    }
    guard has("+", at: next) || has("-", at: next), let zoneHour = number(next + 1..<next + 3),
      zoneHour < 24
    else { return nil }
    var zoneMinute = 0
    if bytes.count > next + 3 {
      let at = has(":", at: next + 3) ? next + 4 : next + 3
      guard let value = number(at..<at + 2), value < 60, at + 2 == bytes.count else { return nil }
      zoneMinute = value
    }
    let offset = zoneHour * 60 + zoneMinute
    utcOffset = has("-", at: next) ? -offset : offset
  }

  /// ISO 8601, as precise as the value.
  public var description: String {
    guard let secondOfDay else { return day.description }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var text =
      "\(day)T\(two(secondOfDay / 3600)):\(two(secondOfDay / 60 % 60)):\(two(secondOfDay % 60))"
    if let utcOffset {
      let size = abs(utcOffset)
      text +=
        utcOffset == 0
        ? "Z" : "\(utcOffset < 0 ? "-" : "+")\(two(size / 60)):\(two(size % 60))"
    }
    return text
  }
}
