import Facts
import Lexicon

/// Numbers that begin with digits: grouping, decimals, powers, fractions, magnitudes.
extension NumberCursor {
  /// Digits that fit an `Int128` in any case.
  private static var maximumDigits: Int { 38 }

  /// The number of digits behind which nothing stands that could go on with it: most are alone.
  func lone(at index: Int) -> Found? {
    let token = tokens[index]
    let next = tokens[index + 1]
    guard index >= listEnd, token.payload != Token.hugeNumber, !next.has(.digits) else {
      return nil
    }
    switch role(index + 1) {
    case .none:
      guard next.isGlued, index + 1 < count else {
        return Found(
          first: index, end: index + 1, reading: NumberReading(Int128(token.payload), .plainDigits))
      }
      // The "e" of "1e6" is a power.
      guard next.length > 1 || bytes[Int(next.start)] | 0x20 != UInt8(ascii: "e") else {
        return nil
      }
    case .comma, .period, .apostrophe:
      guard !(next.isGlued && isGlued(index + 2) && isDigits(index + 2)) else { return nil }
    case .hyphen, .minusSign:
      guard role(index + 2) == .none, !isDigits(index + 2) else { return nil }
    case .article, .of, .couple, .month, .scores, .vague, .negative: break
    default: return nil
    }
    return found(index, index + 1, ExactDecimal(Int(token.payload)), .plainDigits)
  }

  /// Reads the number whose digits begin at `index`, or whose decimal point stands there.
  mutating func digits(at index: Int, signed: Bool = false) -> Found? {
    if role(index) == .period {
      guard isDigits(index + 1),
        !(isGlued(index + 2) && role(index + 2) == .period && isDigits(index + 3))
      else { return nil }
      let number = number(index..<index + 2, point: index)
      return withMagnitude(from: index, end: index + 2, number, .decimal)
    }
    guard index >= listEnd else { return member(at: index) }
    let run = run(from: index)
    if run.separators == 0 {
      let end = afterLongRun(index)
      guard end == index + 1 else {
        return Found(first: index, end: end, reading: NumberReading(0, [.tooLarge]))
      }
      if let grouped = spaceGrouped(from: index) { return grouped }
      return plain(at: index)
    }
    switch classify(run) {
    case .list:
      listEnd = run.end
      return member(at: index)
    case .nothing:
      passed = run.end
      return nil
    case .number(let point, let form):
      return withMagnitude(from: index, end: run.end, number(index..<run.end, point: point), form)
    }
  }

  // MARK: Runs of digits and separators

  /// Digits joined by commas, full stops and apostrophes without spaces.
  private struct Run {
    var first: Int
    var end: Int
    var separators = 0
    var commas = 0
    var periods = 0
    var apostrophes = 0
  }

  private enum Reading {
    /// Members are numbers of their own.
    case list
    /// An address, a version, a date: no number at all.
    case nothing
    /// One number, with the token of its decimal point.
    case number(point: Int?, NumberReading.Form)
  }

  private func run(from index: Int) -> Run {
    var run = Run(first: index, end: index + 1)
    while isGlued(run.end), isGlued(run.end + 1), isDigits(run.end + 1) {
      switch role(run.end) {
      case .comma: run.commas += 1
      case .period: run.periods += 1
      case .apostrophe: run.apostrophes += 1
      default: return run
      }
      run.separators += 1
      run.end += 2
    }
    return run
  }

  private func classify(_ run: Run) -> Reading {
    let last = run.end - 2
    let lastRole = role(last)
    if run.periods == 1, run.separators == 1 { return .number(point: last, .decimal) }
    // The separator of groups, and the decimal point where the last separator is another one.
    let grouping = role(run.first + 1)
    let point = lastRole == grouping ? nil : last
    let groupSeparators = run.separators - (point == nil ? 0 : 1)
    let counted: Int
    switch grouping {
    case .comma: counted = run.commas
    case .period: counted = run.periods
    default: counted = run.apostrophes
    }
    let isUniform = counted == groupSeparators && (point == nil || lastRole != .apostrophe)
    if isUniform, isGrouped(run.first, separators: groupSeparators, indian: grouping == .comma) {
      return .number(point: point, point == nil ? .grouped : [.grouped, .decimal])
    }
    if grouping == .comma, run.separators == 1, tokens[run.end - 1].count <= 2,
      tokens[run.first].count <= 3, !followsMonth(run.first)
    {
      return .number(point: last, .decimal)
    }
    return run.periods > 1 && run.commas == 0 ? .nothing : .list
  }

  /// Whether groups of three digits (or the last of three, the others of two) follow the first.
  private func isGrouped(_ first: Int, separators: Int, indian: Bool) -> Bool {
    guard tokens[first].count <= 3 else { return false }
    var threes = true
    var twos = indian && tokens[first].count <= 2
    for group in 1...separators {
      let count = tokens[first + 2 * group].count
      threes = threes && count == 3
      twos = twos && count == (group == separators ? 3 : 2)
    }
    return threes || twos
  }

  private func followsMonth(_ index: Int) -> Bool {
    index > 0 && role(index - 1) == .month
  }

  /// One member of a list.
  private func member(at index: Int) -> Found? {
    if isGlued(index + 1), role(index + 1) == .period, isGlued(index + 2), isDigits(index + 2) {
      return found(
        index, index + 3, number(index..<index + 3, point: index + 1), [.decimal, .listed])
    }
    return found(index, index + 1, number(index..<index + 1, point: nil), [.listed])
  }

  /// End of digits that the tokenizer had to cut.
  private func afterLongRun(_ index: Int) -> Int {
    var end = index + 1
    while isDigits(end), isGlued(end) { end += 1 }
    return end
  }

  /// "40 000", "1 234 567.89": one space or thin space before each group of three.
  private mutating func spaceGrouped(from index: Int) -> Found? {
    guard tokens[index].count <= 3, tokens[index].payload > 0, isDigits(index + 1),
      tokens[index + 1].count == 3, !followsMonth(index)
    else { return nil }
    var end = index + 1
    while isDigits(end), tokens[end].count == 3, isOneSpace(before: end) { end += 1 }
    guard end > index + 1 else { return nil }
    if isDigits(end), continues(end) {
      listEnd = end
      return nil
    }
    var point: Int?
    if isGlued(end), role(end) == .period, isGlued(end + 1), isDigits(end + 1) {
      point = end
      end += 2
    } else if isGlued(end), isDigits(end + 1), isGlued(end + 1) {
      // "40 000/5", "12 345-6": no grouping.
      listEnd = end
      return nil
    }
    return withMagnitude(
      from: index, end: end, number(index..<end, point: point),
      point == nil ? .grouped : [.grouped, .decimal])
  }

  private func isOneSpace(before index: Int) -> Bool {
    let start = Int(tokens[index - 1].end)
    let gap = Int(tokens[index].start) - start
    if gap == 1 { return bytes[start] == 0x20 }
    // No-break space, thin space, narrow no-break space.
    if gap == 2 { return bytes[start] == 0xC2 && bytes[start + 1] == 0xA0 }
    return gap == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x89 || bytes[start + 2] == 0xAF)
  }

  /// The digits of some tokens as one number.
  func number(_ range: Range<Int>, point: Int?) -> ExactDecimal? {
    var digits: Int128 = 0
    var exponent: Int32 = 0
    var read = 0
    for index in range where tokens[index].shape.contains(.digits) {
      let token = tokens[index]
      read += Int(token.length)
      guard read <= NumberCursor.maximumDigits else { return nil }
      for position in token.byteRange {
        digits = digits &* 10 &+ Int128(bytes[position] &- UInt8(ascii: "0"))
      }
      if let point, index > point { exponent -= Int32(token.length) }
    }
    return ExactDecimal(digits, exponent: exponent)
  }

  func found(
    _ first: Int, _ end: Int, _ number: ExactDecimal?, _ form: NumberReading.Form
  ) -> Found {
    Found(first: first, end: end, reading: NumberReading(number, form))
  }

  // MARK: Plain digits

  /// One run of digits: an ordinal, a fraction, or a number with what may follow it.
  private mutating func plain(at index: Int) -> Found? {
    let token = tokens[index]
    let next = index + 1
    if isGlued(next) {
      switch role(next) {
      case .ordinalSuffix:
        var ordinal = found(index, next + 1, number(index..<next, point: nil), .plainDigits)
        ordinal.isOrdinal = true
        return ordinal
      case .slash where isDigits(next + 1) && isGlued(next + 1):
        return fraction(at: index)
      case .hyphen where isGlued(next + 1) && isDigits(next + 1),
        .minusSign where isGlued(next + 1) && isDigits(next + 1):
        // "17-3/4", as prices of shares are written
        guard isCommon(tokens[safe(next + 3)].payload), let part = properFraction(at: next + 1)
        else { break }
        let whole = number(index..<next, point: nil)
        return withMagnitude(
          from: index, end: next + 4, whole.flatMap { $0.adding(part) }, .fraction)
      default: break
      }
    } else if isDigits(next), continues(next), let part = properFraction(at: next) {
      // "2 1/2"
      let whole = number(index..<next, point: nil)
      return withMagnitude(
        from: index, end: next + 3, whole.flatMap { $0.adding(part) }, .fraction)
    }
    guard token.payload != Token.hugeNumber else {
      return withMagnitude(
        from: index, end: next, number(index..<next, point: nil), .plainDigits)
    }
    guard mayContinue(next) else {
      return Found(
        first: index, end: next, reading: NumberReading(Int128(token.payload), .plainDigits))
    }
    return withMagnitude(
      from: index, end: next, ExactDecimal(Int128(token.payload)), .plainDigits)
  }

  /// Whether what follows may belong to a number in digits; most numbers end here.
  @inline(__always)
  func mayContinue(_ index: Int) -> Bool { role(index) != .none || isGlued(index) }

  /// "3/4" as a number; a chain of slashes or an improbable denominator gives single numbers.
  private mutating func fraction(at index: Int) -> Found? {
    var end = index + 3
    while isGlued(end), role(end) == .slash, isGlued(end + 1), isDigits(end + 1) { end += 2 }
    let isChained = end > index + 3 || (index > 0 && isGlued(index) && role(index - 1) == .slash)
    let denominator = tokens[index + 2]
    if !isChained, denominator.payload == 0 {
      passed = index + 3
      return nil
    }
    guard !isChained, tokens[index].count <= 4, denominator.count <= 4,
      tokens[index].payload < denominator.payload || isCommon(denominator.payload),
      let numerator = number(index..<index + 1, point: nil),
      let divisor = number(index + 2..<index + 3, point: nil)
    else {
      listEnd = end
      return member(at: index)
    }
    return withMagnitude(
      from: index, end: index + 3, numerator.divided(by: divisor), .fraction)
  }

  private func safe(_ index: Int) -> Int { min(index, tokens.count - 1) }

  /// Denominators that improper fractions in digits have: "5/4", "33/8".
  private func isCommon(_ denominator: UInt32) -> Bool {
    denominator <= 4 || denominator == 8 || denominator == 16 || denominator == 32
      || denominator == 64
  }

  /// "1/2" at a token, below one, where it is no part of a longer chain.
  func properFraction(at index: Int) -> ExactDecimal? {
    guard isGlued(index + 1), role(index + 1) == .slash, isGlued(index + 2), isDigits(index + 2),
      tokens[index].payload < tokens[index + 2].payload, tokens[index + 2].count <= 3,
      !(isGlued(index + 3) && role(index + 3) == .slash)
    else { return nil }
    return number(index..<index + 1, point: nil)
      .flatMap { one in number(index + 2..<index + 3, point: nil).flatMap { one.divided(by: $0) } }
  }
}
