/// How a whole expression writes itself: TIMEX3 value, EDTF with its modifier, bounds.
extension TemporalExpression {
  /// TIMEX3 value; `nil` for a date that cannot be.
  ///
  ///     "last week"      // 1998-W08
  ///     "several years"  // PXY
  ///     "currently"      // PRESENT_REF
  public var timex3: String? {
    String(writtenBy: appendTIMEX3)
  }

  /// EDTF of the value with its modifier: `1940~`, `1945?`, `../1939`; `nil` where EDTF has no form.
  public var edtf: String? {
    String(writtenBy: appendEDTF)
  }

  /// Appends the TIMEX3 value; `false`, and nothing, for a date that cannot be.
  package func appendTIMEX3(to output: inout OutputSpan<UInt8>) -> Bool {
    guard invalid == nil else { return false }
    switch value {
    case .point(let point): point.appendTIMEX3(to: &output)
    case .duration(let duration): duration.appendTIMEX3(to: &output)
    case .vague(let reference): output.append(reference.rawValue)
    }
    return true
  }

  /// Appends the EDTF form; `false`, and nothing, where there is none: durations, sets, vague times.
  package func appendEDTF(to output: inout OutputSpan<UInt8>) -> Bool {
    guard let point = datedPoint else { return false }
    switch modifier {
    case .approximately:
      return point.appendEDTF(to: &output, qualifier: UInt8(ascii: isUncertain ? "%" : "~"))
    case .onOrAfter: return appendOpen(point, before: false, to: &output)
    case .onOrBefore: return appendOpen(point, before: true, to: &output)
    case .before, .after:
      guard let bounds else { return point.appendEDTF(to: &output) }
      let open = modifier == .before
      if open { output.append("../") }
      if point.granularity == .year, let year = point.year {
        output.append(year: open ? Int(year) - 1 : Int(year) + 1)
      } else if open ? !bounds.appendLast(to: &output) : !bounds.appendFirst(to: &output) {
        if open { output.removeLast(3) }
        return point.appendEDTF(to: &output)
      }
      if !open { output.append("/..") }
      return true
    default: return point.appendEDTF(to: &output, qualifier: isUncertain ? UInt8(ascii: "?") : nil)
    }
  }

  /// The days that the expression covers, its modifier included; `nil` where they are not known.
  ///
  /// "Before May 10" ends on May 9, "since May 10" has no last day; "early 1940" has the whole of 1940,
  /// because the words draw no line.
  public var bounds: TemporalBounds? {
    guard let point = datedPoint, var bounds = point.bounds else { return nil }
    let instant = bounds.secondOfDay != nil
    switch modifier {
    case .before:
      bounds.last = instant ? bounds.last : bounds.first?.adding(days: -1)
      bounds.first = nil
    case .after:
      bounds.first = instant ? bounds.first : bounds.last?.adding(days: 1)
      bounds.last = nil
    case .onOrBefore: bounds.first = nil
    case .onOrAfter: bounds.last = nil
    default: break
    }
    return bounds
  }

  /// The point of a date or time; a set repeats, so that none of its points is the one meant.
  private var datedPoint: TemporalPoint? {
    guard invalid == nil, type != .set, type != .duration, case .point(let point) = value else {
      return nil
    }
    return point
  }

  private func appendOpen(
    _ point: TemporalPoint, before: Bool, to output: inout OutputSpan<UInt8>
  ) -> Bool {
    let start = output.count
    if before { output.append("../") }
    guard point.appendEDTFEnd(last: before, to: &output) else {
      output.removeLast(output.count - start)
      return false
    }
    if !before { output.append("/..") }
    return true
  }
}

extension TemporalExpression.Value {
  /// Reads a TIMEX3 value that this program wrote; `nil` for anything else.
  public init?(timex3 text: some StringProtocol) {
    if let reference = TemporalExpression.VagueReference(rawValue: String(text)) {
      self = .vague(reference)
    } else if let duration = TemporalDuration(timex3: text) {
      self = .duration(duration)
    } else if let point = TemporalPoint(timex3: text) {
      self = .point(point)
    } else {
      return nil
    }
  }
}

extension TemporalExpression.Interval {
  /// EDTF interval: `1944-09/1944-10`; `nil` where an end has no EDTF form.
  public var edtf: String? {
    String(writtenBy: appendEDTF)
  }

  /// Appends the EDTF interval; `false`, and nothing, where an end has no EDTF form.
  package func appendEDTF(to output: inout OutputSpan<UInt8>) -> Bool {
    let before = output.count
    guard start.appendEDTFEnd(last: false, to: &output) else { return false }
    output.append(UInt8(ascii: "/"))
    guard end.appendEDTFEnd(last: true, to: &output) else {
      output.removeLast(output.count - before)
      return false
    }
    return true
  }

  /// Reads an EDTF interval that this program wrote; `nil` for anything else.
  public init?(edtf text: some StringProtocol) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = TemporalPoint(edtf: ends[0]),
      let end = TemporalPoint(edtf: ends[1])
    else { return nil }
    self.init(start: start, end: end)
  }
}
