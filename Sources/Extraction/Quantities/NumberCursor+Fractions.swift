import Facts
import Lexicon

/// Fractions in words and signs, alone and behind whole numbers.
extension NumberCursor {
  /// "two and a half", "3 million and a half", "twenty and three fifths".
  func mixed(_ now: Growing, at index: Int) -> Growing? {
    guard let (part, end) = partAfterAnd(at: index) else { return nil }
    var grown = now
    grown.end = end
    grown.form.formUnion(.fraction)
    grown.last = .fraction
    if continues(end), role(end) == .magnitude, now.last == .magnitude, word(end).value < now.power
    {
      // "one billion and a quarter million"
      guard let product = part.multiplied(by: ExactDecimal(1, exponent: word(end).value)),
        let sum = now.total.adding(product)
      else { return nil }
      grown.total = sum
      grown.end = end + 1
      return grown
    }
    if now.last == .magnitude {
      guard let product = part.multiplied(by: ExactDecimal(1, exponent: now.power)),
        let sum = now.total.adding(product)
      else { return nil }
      grown.total = sum
      return grown
    }
    guard let group = now.group, group.exponent >= 0, let sum = group.adding(part) else {
      return nil
    }
    grown.group = sum
    grown.last = .point
    return grown
  }

  /// "a half", "one quarter", "three fifths", "half", "½": a fraction below one.
  private func partAfterAnd(at index: Int) -> (ExactDecimal, end: Int)? {
    let word = word(index)
    switch word.role {
    case .vulgarFraction: return vulgarFraction(index).map { ($0, index + 1) }
    case .none where isDigits(index):
      // "3 and 1/2"
      return properFraction(at: index).map { ($0, index + 3) }
    case .fraction where word.value == 2: return (ExactDecimal(5, exponent: -1), index + 1)
    case .article:
      if role(index + 1) == .fraction {
        return ExactDecimal(1).divided(by: ExactDecimal(Int(self.word(index + 1).value)))
          .map { ($0, index + 2) }
      }
      guard let (denominator, end) = singularDenominator(at: index + 1) else { return nil }
      return ExactDecimal(1).divided(by: denominator).map { ($0, end) }
    case .unit, .teen, .tens:
      var numerator = Int(word.value)
      var end = index + 1
      if isHyphen(end), role(end + 1) == .unit, word.role == .tens {
        numerator += Int(self.word(end + 1).value)
        end += 2
      } else if word.role == .tens, role(end) == .unit {
        numerator += Int(self.word(end).value)
        end += 1
      }
      if isHyphen(end) { end += 1 }
      guard let denominator = denominator(at: end, numerator: numerator),
        ExactDecimal(numerator) < denominator
      else { return nil }
      return ExactDecimal(numerator).divided(by: denominator).map { ($0, end + 1) }
    default: return nil
    }
  }

  func isHyphen(_ index: Int) -> Bool {
    (role(index) == .hyphen || role(index) == .minusSign) && isGlued(index) && isGlued(index + 1)
  }

  /// The denominator that one word is to a numerator.
  private func denominator(at index: Int, numerator: Int) -> ExactDecimal? {
    guard continues(index) else { return nil }
    let word = word(index)
    switch word.role {
    case .fractionPlural where word.value > 1: return ExactDecimal(Int(word.value))
    case .fractionMagnitude: return ExactDecimal(1, exponent: word.value)
    case .fraction where numerator == 1: return ExactDecimal(Int(word.value))
    case .ordinal where numerator == 1 && word.value > 2: return ExactDecimal(Int(word.value))
    default: return nil
    }
  }

  /// "third", "twenty-first", "hundredth" as one part of so many.
  func singularDenominator(at index: Int) -> (ExactDecimal, end: Int)? {
    let word = word(index)
    switch word.role {
    case .ordinal where word.value > 2: return (ExactDecimal(Int(word.value)), index + 1)
    case .ordinalMagnitude: return (ExactDecimal(1, exponent: word.value), index + 1)
    case .tens:
      let next = isHyphen(index + 1) ? index + 2 : index + 1
      guard role(next) == .ordinal, self.word(next).value < 10 else { return nil }
      return (ExactDecimal(Int(word.value + self.word(next).value)), next + 1)
    default: return nil
    }
  }

  /// "three twenty-firsts": the tens belong to the denominator.
  func twentyFirsts(at index: Int, of now: Growing) -> Growing? {
    let next = isHyphen(index + 1) ? index + 2 : index + 1
    guard role(next) == .fractionPlural, word(next).value < 10, let value = now.value else {
      return nil
    }
    return quotient(
      value, ExactDecimal(Int(word(index).value + word(next).value)), now, end: next + 1)
  }

  /// The number read so far as numerator of the word at `index`.
  func fraction(
    _ word: NumberReader.Word, at index: Int, of now: Growing, isHyphened: Bool
  ) -> Growing? {
    guard let value = now.value, now.last != .none, now.last != .fraction else { return nil }
    if word.role == .fraction {
      // "one half", "one-quarter"
      guard now.last == .unit, value == ExactDecimal(1), !now.form.contains(.article) else {
        return nil
      }
      return quotient(value, ExactDecimal(Int(word.value)), now, end: index + 1)
    }
    guard now.form.contains(.words) || isHyphened || word.value == 2 || now.last == .point else {
      return nil
    }
    let denominator =
      word.role == .fractionPlural
      ? ExactDecimal(Int(word.value)) : ExactDecimal(1, exponent: word.value)
    if now.last == .tens, word.role == .fractionPlural, word.value < 10,
      let rest = now.beforeTens, let tens = value.adding(rest.negated),
      let sum = tens.adding(denominator)
    {
      // "one hundred thirty fifths" are thirty-fifths.
      return quotient(rest, sum, now, end: index + 1)
    }
    guard denominator > ExactDecimal(1) else { return nil }
    if word.role == .fractionPlural, word.value == 4, now.form.contains(.words),
      !(value == ExactDecimal(3) || isHyphened)
    {
      // "two quarters" are half a year.
      return nil
    }
    if let whole = now.beforeAnd, let part = value.adding(whole.negated), part < denominator,
      let fraction = part.divided(by: denominator), let sum = whole.adding(fraction)
    {
      var grown = now
      grown.total = ExactDecimal(0)
      grown.group = sum
      grown.last = .fraction
      grown.end = index + 1
      grown.form.formUnion(.fraction)
      return grown
    }
    return quotient(value, denominator, now, end: index + 1)
  }

  func quotient(
    _ numerator: ExactDecimal, _ denominator: ExactDecimal, _ now: Growing, end: Int
  ) -> Growing? {
    // More decimals than the default, so that small parts keep their digits.
    guard let part = numerator.divided(by: denominator, decimals: 18) else { return nil }
    let found = scaled(part, first: 0, end: end, .fraction)
    var grown = now
    grown.total = ExactDecimal(0)
    grown.group = found.reading.value
    grown.last = .fraction
    grown.end = found.end
    grown.form.formUnion(found.reading.form)
    return grown
  }

  /// A fraction times the magnitude behind it: "half a million", "two thirds of a million".
  func scaled(
    _ part: ExactDecimal, first: Int, end: Int, _ form: NumberReading.Form
  ) -> Found {
    var next = end
    if isHyphen(next) { next += 1 }
    if role(next) == .of { next += 1 }
    if role(next) == .article {
      next += 1
      if isHyphen(next) { next += 1 }
    } else if role(end) == .of {
      return Found(first: first, end: end, reading: NumberReading(part, form))
    }
    let word = word(next)
    let factor: ExactDecimal
    switch word.role {
    case .magnitude, .hundred: factor = ExactDecimal(1, exponent: word.value)
    case .dozen: factor = ExactDecimal(Int(word.value))
    default: return Found(first: first, end: end, reading: NumberReading(part, form))
    }
    guard continues(next), let product = part.multiplied(by: factor) else {
      return Found(first: first, end: end, reading: NumberReading(part, form))
    }
    return Found(
      first: first, end: next + 1, reading: NumberReading(product, form.union(.magnitude)))
  }

  /// Value of a fraction sign.
  func vulgarFraction(_ index: Int) -> ExactDecimal? {
    let value = Int(word(index).value)
    return ExactDecimal(value / 100).divided(by: ExactDecimal(value % 100))
  }
}
