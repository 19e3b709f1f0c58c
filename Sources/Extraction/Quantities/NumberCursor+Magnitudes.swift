import Facts
import Lexicon

/// What follows a number in digits: powers, fraction signs, magnitudes in full and in short.
extension NumberCursor {
  /// Largest power that is multiplied out.
  private static var maximumPower: Int { 128 }

  /// A number in digits with its power, fraction sign and magnitude.
  mutating func withMagnitude(
    from first: Int, end: Int, _ number: ExactDecimal?, _ form: NumberReading.Form
  ) -> Found? {
    guard var value = number else { return found(first, end, nil, form) }
    var end = end
    var form = form
    if let power = power(after: end, of: value) {
      value = power.value
      end = power.end
      form = .power
    }
    if role(end) == .vulgarFraction, continues(end), let part = vulgarFraction(end),
      let sum = value.adding(part)
    {
      value = sum
      end += 1
      form = .fraction
    }
    if let scaled = suffix(at: end, value, first: first) {
      var short = found(first, end + 1, scaled, form.subtracting(.plainDigits).union(.suffix))
      short.reading.magnitude = word(end).value
      return short
    }
    // A power may be too large for what is reckoned in words.
    if form == .power ? mayContinue(end) : wordsContinue(end) {
      return continued(from: first, digitsEnd: end, value, form)
    }
    return found(first, end, value, form)
  }

  /// Whether what follows a number in digits may be a number word, behind a hyphen too.
  func wordsContinue(_ index: Int) -> Bool {
    switch role(index) {
    case .none, .article, .comma, .period, .slash, .apostrophe, .negative, .of, .ordinalSuffix,
      .vulgarFraction, .suffix, .power, .times, .couple, .month, .vague, .scores:
      false
    case .hyphen, .minusSign: role(index + 1) != .none
    default: true
    }
  }

  /// "e6", "^-2", "x10^4" right behind a number.
  private func power(
    after end: Int, of value: ExactDecimal
  ) -> (value: ExactDecimal, end: Int)? {
    guard isGlued(end) else { return nil }
    if role(end) == .power, let (power, after) = exponent(at: end + 1) {
      return raised(value, to: power).map { ($0, after) }
    }
    if tokens[end].length == 1, bytes[Int(tokens[end].start)] | 0x20 == UInt8(ascii: "e"),
      let (power, after) = exponent(at: end + 1)
    {
      return (ExactDecimal(value.significand, exponent: value.exponent + Int32(power)), after)
    }
    if role(end) == .times, isGlued(end + 1), isDigits(end + 1), isGlued(end + 2),
      role(end + 2) == .power, let (power, after) = exponent(at: end + 3),
      let factor = number(end + 1..<end + 2, point: nil).flatMap({ raised($0, to: power) })
    {
      return value.multiplied(by: factor).map { ($0, after) }
    }
    return nil
  }

  /// A small signed whole number, glued.
  private func exponent(at index: Int) -> (power: Int, end: Int)? {
    var index = index
    var isNegative = false
    if isGlued(index), !isDigits(index) {
      guard tokens[index].length == 1 else { return nil }
      switch bytes[Int(tokens[index].start)] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): break
      default: return nil
      }
      index += 1
    }
    guard isDigits(index), isGlued(index), let number = tokens[index].number,
      number <= NumberCursor.maximumPower
    else { return nil }
    return (isNegative ? -number : number, index + 1)
  }

  private func raised(_ base: ExactDecimal, to power: Int) -> ExactDecimal? {
    var product = ExactDecimal(1)
    for _ in 0..<abs(power) {
      guard let next = product.multiplied(by: base) else { return nil }
      product = next
    }
    return power < 0 ? ExactDecimal(1).divided(by: product) : product
  }

  /// The number with the magnitude that is written in short behind it, where it is one.
  ///
  /// "bn", "mln" and the like always are. A single letter is one right behind the digits as a capital
  /// ("7M"), as a small "k", behind a currency ("$1.5m"), or before what is counted ("1.5m people");
  /// else "m", "b", "t" and "g" may be units.
  private func suffix(at index: Int, _ value: ExactDecimal, first: Int) -> ExactDecimal? {
    let word = word(index)
    guard word.role == .suffix, continues(index) else { return nil }
    let token = tokens[index]
    let scaled = ExactDecimal(value.significand, exponent: value.exponent + word.value)
    let isCapital = token.shape.contains(.capitalized)
    if token.length > 1 {
      // "MM" is a million million thousandths to engineers: "mm" is a millimetre.
      return word.value == 6 && token.payload == NumberCursor.millimetre && !isCapital
        ? nil : scaled
    }
    if isGlued(index + 1), index + 1 < count,
      !tokens[index + 1].shape.isDisjoint(with: [.digits]) || role(index + 1) == .slash
    {
      return nil
    }
    let followsMoney =
      first > 0 && !tokens[first - 1].shape.contains(.digits) && isMoney(first - 1)
    if followsMoney { return scaled }
    if !token.isGlued { return isCapital && word.value >= 9 && word.value != 12 ? scaled : nil }
    switch word.value {
    // "573.15K" is a temperature.
    case 3: return isCapital && value.exponent < -1 ? nil : scaled
    case 6: return isCapital || countsFollow(index + 1) ? scaled : nil
    default: return isCapital ? scaled : nil
    }
  }

  /// Hash of "mm".
  private static let millimetre = FoldedHash(of: "mm".utf8).low

  private static let money = WordClassSet([.currencySign, .currencyCode, .currencyName])

  private func isMoney(_ index: Int) -> Bool {
    lexicon.classes[Int(tokens[index].lexeme)].intersects(NumberCursor.money)
  }

  /// Whether an unlisted plural follows ("1.5m tonnes", "2m homes"), or one word before it.
  private func countsFollow(_ index: Int) -> Bool {
    for next in index...index + 1 where next < count {
      let token = tokens[next]
      guard token.shape.contains(.word), !token.shape.contains(.capitalized), token.length > 3
      else {
        return false
      }
      let bytes = self.bytes
      let last = bytes[Int(token.end) - 1]
      if last == UInt8(ascii: "s") || token.payload == NumberCursor.people { return true }
    }
    return false
  }

  /// Hash of "people".
  private static let people = FoldedHash(of: "people".utf8).low
}
