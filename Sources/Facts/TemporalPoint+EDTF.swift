/// How points write and read themselves as EDTF, the Extended Date/Time Format of ISO 8601-2:2019.
///
/// Source of the forms: the Library of Congress's EDTF specification, levels 0 to 2.
extension TemporalPoint {
  /// EDTF: `1998-05-06`, `197X`, `1998-21` (spring), `1989-35` (third quarter), `-0489`.
  ///
  /// `nil` where nothing is known that EDTF can say. EDTF has no weeks (a week is an interval of
  /// days) and no parts of a day (they have their day), and its times have seconds.
  public var edtf: String? {
    String { appendEDTF(to: &$0) }
  }

  /// Appends the EDTF form with a qualifier after it (`~`: approximate, `?`: uncertain, `%`: both), which times do not take; `false`, and nothing,
  /// where there is none.
  package func appendEDTF(to output: inout OutputSpan<UInt8>, qualifier: UInt8? = nil) -> Bool {
    // EDTF writes years of more than four digits alone (`Y12345`), without months or days.
    if let year, year.magnitude > 9999, granularity > .year { return false }
    switch granularity {
    case .century, .decade:
      guard let year else { return false }
      let years = firstAndLastYear(Int(year))
      let span = granularity == .century ? 100 : 10
      // Only where all years of it share their digits: the 480s BC are the years −0488 … −0479.
      guard granularity == .century || years.first >= 0 else {
        output.append(year: years.first)
        if let qualifier { output.append(qualifier) }
        output.append(UInt8(ascii: "/"))
        output.append(year: years.last)
        break
      }
      if years.first < 0 { output.append(UInt8(ascii: "-")) }
      output.append(number: Int(years.first.magnitude) / span, digits: span == 100 ? 2 : 3)
      for _ in 0..<(span == 100 ? 2 : 1) { output.append(UInt8(ascii: "X")) }
    case .half, .quarter, .season:
      guard let year else { return false }
      output.append(year: Int(year))
      if let code = subYearCode {
        output.append(UInt8(ascii: "-"))
        output.append(number: code)
      }
    case .year:
      guard let year else { return false }
      output.append(year: Int(year))
    case .month:
      guard year != nil || month != nil else { return false }
      appendEDTFYear(to: &output)
      output.append(UInt8(ascii: "-"))
      output.append(known: month, digits: 2)
    case .week, .weekend:
      guard let year else { return false }
      guard week != nil else {
        output.append(year: Int(year))
        break
      }
      guard let bounds, let first = bounds.first, let last = bounds.last else { return false }
      first.append(to: &output)
      if let qualifier { output.append(qualifier) }
      output.append(UInt8(ascii: "/"))
      last.append(to: &output)
    case .day, .dayPart:
      guard appendEDTFDay(to: &output) else { return false }
    case .hour, .minute, .second:
      guard let bounds, let day = bounds.first, let second = bounds.secondOfDay else {
        guard appendEDTFDay(to: &output) else { return false }
        break
      }
      day.append(to: &output)
      output.append(secondOfDay: second, utcOffset: bounds.utcOffset)
      return true
    }
    if let qualifier { output.append(qualifier) }
    return true
  }

  /// Appends the point as the first or last end of an interval, where EDTF takes dates alone.
  package func appendEDTFEnd(last: Bool, to output: inout OutputSpan<UInt8>) -> Bool {
    switch granularity {
    case .half, .quarter, .season:
      guard let year, let months = monthsOfYear else { return false }
      let month = last ? months.last : months.first
      output.append(year: Int(year) + (month > 12 ? 1 : 0))
      output.append(UInt8(ascii: "-"))
      output.append(number: month > 12 ? month - 12 : month, digits: 2)
      return true
    case .week, .weekend:
      guard week != nil, let bounds, let day = last ? bounds.last : bounds.first else {
        return false
      }
      day.append(to: &output)
      return true
    case .decade, .century:
      guard let year else { return false }
      let years = firstAndLastYear(Int(year))
      guard years.first < 0 else { return appendEDTF(to: &output) }
      output.append(year: last ? years.last : years.first)
      return true
    default: return appendEDTF(to: &output)
    }
  }

  /// Codes of ISO 8601-2 for what stands where a month would: seasons, quarters, halves.
  private var subYearCode: Int? {
    switch granularity {
    case .season: season.map { 20 + Int($0.rawValue) }
    case .quarter: part.map { 32 + Int($0) }
    default: part.map { 39 + Int($0) }
    }
  }

  private func appendEDTFYear(to output: inout OutputSpan<UInt8>) {
    if let year {
      output.append(year: Int(year))
    } else {
      output.append("XXXX")
    }
  }

  private func appendEDTFDay(to output: inout OutputSpan<UInt8>) -> Bool {
    if let resolvedDay {
      resolvedDay.append(to: &output)
      return true
    }
    guard year != nil || month != nil || day != nil else { return false }
    // A weekday of an unknown week, or a day that the calendar does not have.
    if weekday != nil, month == nil, day == nil { return false }
    if year != nil, month != nil, day != nil { return false }
    appendEDTFYear(to: &output)
    output.append(UInt8(ascii: "-"))
    output.append(known: month, digits: 2)
    output.append(UInt8(ascii: "-"))
    output.append(known: day, digits: 2)
    return true
  }

  /// Reads one end of an interval that this program wrote: a date, a time, or unspecified digits.
  public init?(edtf text: some StringProtocol) {
    var scanner = TemporalScanner(text)
    self.init(.year)
    _ = scanner.take("Y")
    let negative = scanner.take("-")
    guard let digits = scanner.takeDigits(minimum: 2, unknown: "X") else { return nil }
    year = digits.value.map { Int32(clamping: negative ? -$0 : $0) }
    if digits.value != nil, digits.count < 4 {
      guard let value = digits.value else { return nil }
      let isCentury = scanner.take("XX")
      guard isCentury ? digits.count == 2 : digits.count == 3 && scanner.take("X"),
        scanner.isAtEnd
      else { return nil }
      granularity = isCentury ? .century : .decade
      year = Int32(
        clamping: isCentury ? (negative ? -(value * 100 + 99) : value * 100) : value * 10)
      return
    }
    if scanner.isAtEnd { return }
    granularity = .month
    guard scanner.take("-"), scanner.take(into: &month, digits: 2, in: 1...12) else { return nil }
    if scanner.isAtEnd { return }
    granularity = .day
    guard scanner.take("-"), scanner.take(into: &day, digits: 2, in: 1...31) else { return nil }
    if scanner.isAtEnd { return }
    guard scanner.take("T"), scanClock(&scanner), granularity == .second else { return nil }
    if scanner.isAtEnd { return }
    guard let zone = scanner.takeZone(), scanner.isAtEnd else { return nil }
    utcOffset = zone
  }
}

extension TemporalScanner {
  /// Takes `Z` or `+02:00`; minutes from UTC.
  mutating func takeZone() -> Int16? {
    if take("Z") { return 0 }
    let negative = take("-")
    guard negative || take("+") else { return nil }
    var hours: UInt8?
    var minutes: UInt8?
    guard take(into: &hours, digits: 2, in: 0...23), take(":"),
      take(into: &minutes, digits: 2, in: 0...59), let hours, let minutes
    else { return nil }
    let offset = Int16(hours) * 60 + Int16(minutes)
    return negative ? -offset : offset
  }
}
