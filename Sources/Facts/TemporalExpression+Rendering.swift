/// How a whole expression writes itself: TIMEX3 value, EDTF with its modifier, bounds.
extension TemporalExpression {
  /// TIMEX3 value; `nil` for a date that cannot be.
  ///
  ///     "last week"      // 1998-W08
  ///     "several years"  // PXY
  ///     "currently"      // PRESENT_REF
  public var timex3: String? {
    var bytes: [UInt8] = []
    return appendTIMEX3(to: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// EDTF of the value with its modifier: `1940~`, `1945?`, `../1939`; `nil` where EDTF has no form.
  public var edtf: String? {
    var bytes: [UInt8] = []
    return appendEDTF(to: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Appends the TIMEX3 value; `false`, and nothing, for a date that cannot be.
  package func appendTIMEX3(to buffer: inout [UInt8]) -> Bool {
    guard invalid == nil else { return false }
    switch value {
    case .point(let point): point.appendTIMEX3(to: &buffer)
    case .duration(let duration): duration.appendTIMEX3(to: &buffer)
    case .vague(let reference): buffer.append(reference.rawValue)
    }
    return true
  }

  /// Appends the EDTF form; `false`, and nothing, where there is none: durations, sets, vague times.
  package func appendEDTF(to buffer: inout [UInt8]) -> Bool {
    guard let point = datedPoint else { return false }
    switch modifier {
    case .approximately:
      return point.appendEDTF(to: &buffer, qualifier: isUncertain ? "%" : "~")
    case .onOrAfter: return appendOpen(point, before: false, to: &buffer)
    case .onOrBefore: return appendOpen(point, before: true, to: &buffer)
    case .before, .after:
      guard let bounds else { return point.appendEDTF(to: &buffer) }
      let open = modifier == .before
      if open { buffer.append("../") }
      if point.granularity == .year, let year = point.year {
        buffer.append(year: open ? Int(year) - 1 : Int(year) + 1)
      } else if open ? !bounds.appendLast(to: &buffer) : !bounds.appendFirst(to: &buffer) {
        if open { buffer.removeLast(3) }
        return point.appendEDTF(to: &buffer)
      }
      if !open { buffer.append("/..") }
      return true
    default: return point.appendEDTF(to: &buffer, qualifier: isUncertain ? "?" : "")
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
    _ point: TemporalPoint, before: Bool, to buffer: inout [UInt8]
  ) -> Bool {
    let start = buffer.count
    if before { buffer.append("../") }
    guard point.appendEDTFEnd(last: before, to: &buffer) else {
      buffer.removeLast(buffer.count - start)
      return false
    }
    if !before { buffer.append("/..") }
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
    var bytes: [UInt8] = []
    return appendEDTF(to: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Appends the EDTF interval; `false`, and nothing, where an end has no EDTF form.
  package func appendEDTF(to buffer: inout [UInt8]) -> Bool {
    let before = buffer.count
    guard start.appendEDTFEnd(last: false, to: &buffer) else { return false }
    buffer.append("/")
    guard end.appendEDTFEnd(last: true, to: &buffer) else {
      buffer.removeLast(buffer.count - before)
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
