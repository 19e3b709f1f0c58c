/// How points write and read themselves as TIMEX3 values.
///
/// Source of the forms: ISO 24617-1 (ISO-TimeML), annex A, and the TIMEX2 guidelines (Ferro et al.,
/// 2005) for what it takes over from them: decades, centuries, seasons, parts of a day, `BC`.
extension TemporalPoint {
  /// TIMEX3 value: `1998-05-06`, `XXXX-05-05`, `1989-Q3`, `197`, `1991-02-23TNI`, `BC0490`.
  public var timex3: String {
    String {
      appendTIMEX3(to: &$0)
      return true
    } ?? ""
  }

  /// Appends the TIMEX3 value to a buffer.
  package func appendTIMEX3(to output: inout OutputSpan<UInt8>) {
    switch granularity {
    case .century: appendTIMEX3Years(per: 100, digits: 2, to: &output)
    case .decade: appendTIMEX3Years(per: 10, digits: 3, to: &output)
    case .year: appendTIMEX3Year(to: &output)
    case .half:
      appendTIMEX3Year(to: &output)
      output.append("-H")
      output.append(known: part, digits: 1)
    case .quarter:
      appendTIMEX3Year(to: &output)
      output.append("-Q")
      output.append(known: part, digits: 1)
    case .season:
      appendTIMEX3Year(to: &output)
      output.append(UInt8(ascii: "-"))
      output.append(season?.timex3 ?? "XX")
    case .month:
      appendTIMEX3Year(to: &output)
      output.append(UInt8(ascii: "-"))
      output.append(known: month, digits: 2)
    case .week: appendTIMEX3Week(to: &output)
    case .weekend:
      appendTIMEX3Week(to: &output)
      output.append("-WE")
    case .day: appendTIMEX3Day(to: &output)
    case .dayPart, .hour, .minute, .second:
      appendTIMEX3Day(to: &output)
      appendTIMEX3Time(to: &output)
    }
  }

  private func appendTIMEX3Year(to output: inout OutputSpan<UInt8>) {
    guard let year else { return output.append("XXXX") }
    if year > 0 {
      output.append(number: Int(year), digits: 4)
    } else {
      // Year 0 is 1 BC.
      output.append("BC")
      output.append(number: 1 - Int(year), digits: 4)
    }
  }

  /// Appends the leading digits that all years of a decade or century share.
  private func appendTIMEX3Years(per span: Int, digits: Int, to output: inout OutputSpan<UInt8>) {
    guard let year else { return output.append(digits == 3 ? "XXX" : "XX") }
    if year < 0 { output.append("BC") }
    output.append(number: Int(year.magnitude) / span, digits: digits)
  }

  private func appendTIMEX3Week(to output: inout OutputSpan<UInt8>) {
    appendTIMEX3Year(to: &output)
    output.append("-W")
    output.append(known: week, digits: 2)
  }

  private func appendTIMEX3Day(to output: inout OutputSpan<UInt8>) {
    if let calendarDay, calendarDay.year > 0 { return calendarDay.append(to: &output) }
    if let weekday, month == nil, day == nil {
      appendTIMEX3Week(to: &output)
      output.append(UInt8(ascii: "-"))
      output.append(number: Int(weekday))
      return
    }
    appendTIMEX3Year(to: &output)
    output.append(UInt8(ascii: "-"))
    output.append(known: month, digits: 2)
    output.append(UInt8(ascii: "-"))
    output.append(known: day, digits: 2)
  }

  /// Appends `T` and the part of the day or the clock time; TIMEX3 leaves the zone out.
  private func appendTIMEX3Time(to output: inout OutputSpan<UInt8>) {
    output.append(UInt8(ascii: "T"))
    if granularity == .dayPart {
      output.append(dayPart?.timex3 ?? "XX")
      return
    }
    output.append(known: hour, digits: 2)
    if granularity >= .minute {
      output.append(UInt8(ascii: ":"))
      output.append(known: minute, digits: 2)
    }
    if granularity == .second {
      output.append(UInt8(ascii: ":"))
      output.append(known: second, digits: 2)
    }
  }

  /// Reads a TIMEX3 value that this program wrote; `nil` for anything else.
  ///
  ///     TemporalPoint(timex3: "1989-Q3")        // the third quarter of 1989
  ///     TemporalPoint(timex3: "P3M")            // nil: a duration
  public init?(timex3 text: some StringProtocol) {
    var scanner = TemporalScanner(text)
    self.init(.year)
    let beforeChrist = scanner.take("BC")
    guard let digits = scanner.takeDigits(minimum: 2, unknown: "X") else { return nil }
    switch digits.count {
    case 2:
      granularity = .century
      year = digits.value.map { Int32(clamping: beforeChrist ? -($0 * 100 + 99) : $0 * 100) }
    case 3:
      granularity = .decade
      // The 480s BC begin in 489 BC, which is the year −488.
      year = digits.value.map { Int32(clamping: beforeChrist ? -($0 * 10 + 8) : $0 * 10) }
    default:
      year = digits.value.map { Int32(clamping: beforeChrist ? 1 - $0 : $0) }
    }
    if scanner.isAtEnd { return }
    guard granularity == .year, scanner.take("-") else { return nil }
    guard scanTIMEX3Part(&scanner), scanner.isAtEnd else { return nil }
  }

  /// Reads what follows the year and its hyphen.
  private mutating func scanTIMEX3Part(_ scanner: inout TemporalScanner) -> Bool {
    if scanner.take("Q") {
      granularity = .quarter
      return scanner.take(into: &part, digits: 1, in: 1...4)
    }
    if scanner.take("H") {
      granularity = .half
      return scanner.take(into: &part, digits: 1, in: 1...2)
    }
    for candidate in Season.all where scanner.take(candidate.timex3) {
      granularity = .season
      season = candidate
      return true
    }
    if scanner.take("W") {
      granularity = .week
      guard scanner.take(into: &week, digits: 2, in: 1...53) else { return false }
      if scanner.isAtEnd { return true }
      guard scanner.take("-") else { return false }
      granularity = .weekend
      if scanner.take("WE") { return true }
      granularity = .day
      guard scanner.take(into: &weekday, digits: 1, in: 1...7), weekday != nil else {
        return false
      }
      return scanner.isAtEnd || scanTIMEX3Time(&scanner)
    }
    granularity = .month
    guard scanner.take(into: &month, digits: 2, in: 1...12) else { return false }
    if scanner.isAtEnd { return true }
    granularity = .day
    guard scanner.take("-"), scanner.take(into: &day, digits: 2, in: 1...31) else { return false }
    return scanner.isAtEnd || scanTIMEX3Time(&scanner)
  }

  private mutating func scanTIMEX3Time(_ scanner: inout TemporalScanner) -> Bool {
    guard scanner.take("T") else { return false }
    for candidate in DayPart.all where scanner.take(candidate.timex3) {
      granularity = .dayPart
      dayPart = candidate
      return true
    }
    return scanClock(&scanner)
  }

  /// Reads `22`, `22:00` or `22:00:05`, with `XX` for what is not known.
  mutating func scanClock(_ scanner: inout TemporalScanner) -> Bool {
    granularity = .hour
    guard scanner.take(into: &hour, digits: 2, in: 0...24) else { return false }
    guard scanner.take(":") else { return true }
    granularity = .minute
    guard scanner.take(into: &minute, digits: 2, in: 0...59) else { return false }
    guard scanner.take(":") else { return true }
    granularity = .second
    return scanner.take(into: &second, digits: 2, in: 0...60)
  }
}

extension TemporalPoint.Season {
  static let all: [TemporalPoint.Season] = [.spring, .summer, .autumn, .winter]

  /// TIMEX3's two letters.
  var timex3: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }
}

extension TemporalPoint.DayPart {
  static let all: [TemporalPoint.DayPart] = [
    .morning, .midday, .afternoon, .evening, .night, .daytime,
  ]

  /// TIMEX3's two letters.
  var timex3: String {
    switch self {
    case .morning: "MO"
    case .midday: "MI"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .daytime: "DT"
    }
  }
}
