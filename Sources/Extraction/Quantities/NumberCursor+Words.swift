import Facts
import Lexicon

/// Numbers in words, and what may follow digits: magnitudes, fractions, remainders.
extension NumberCursor {
  /// Powers of ten beyond this are not multiplied further.
  static var maximumWordPower: Int32 { 36 }

  /// How far a remainder is looked at before it is taken in.
  static var maximumLookahead: Int { 8 }

  /// A number that grows word by word.
  struct Growing {
    /// What stands before the last magnitude, that included.
    var total = ExactDecimal(0)
    /// What the next magnitude multiplies.
    var group: ExactDecimal?
    /// The last word that counted.
    var last = NumberReader.Role.none
    /// Power of ten of the last magnitude.
    var power: Int32 = 99
    /// Value before the last tens word, where no "and" stands between.
    var beforeTens: ExactDecimal?
    /// Value before the last "and".
    var beforeAnd: ExactDecimal?
    var end: Int
    var form: NumberReading.Form
    var isOrdinal = false

    init(end: Int, _ form: NumberReading.Form) {
      self.end = end
      self.form = form
    }

    var value: ExactDecimal? {
      guard let group else { return total.adding(ExactDecimal(0)) }
      // Mostly nothing stands before it; what is longer may not fit together with the nothing.
      if total.significand == 0, group.exponent <= 18, Int64(exactly: group.significand) != nil {
        return group
      }
      return total.adding(group)
    }
  }

  // MARK: Growing

  func grown(_ start: Growing, from first: Int) -> Found? {
    var growing = start
    while !growing.isOrdinal, growing.end == first || continues(growing.end),
      let next = step(growing)
    {
      growing = next
    }
    guard growing.end > first else { return nil }
    var form = growing.form
    if growing.end > first + 1 { form.remove([.plainDigits, .bareOne]) }
    if growing.end == first + 1, growing.last == .unit, growing.value == ExactDecimal(1),
      form.contains(.words)
    {
      form.formUnion(.bareOne)
    }
    var reading = NumberReading(growing.value, form)
    if growing.last == .magnitude { reading.magnitude = growing.power }
    return Found(
      first: first, end: growing.end, isOrdinal: growing.isOrdinal, reading: reading)
  }

  /// One word more, or `nil` where the number ends.
  private func step(_ now: Growing) -> Growing? {
    var next = now.end
    var isHyphened = false
    switch role(next) {
    case .hyphen, .minusSign:
      let isTight = isGlued(next) && isGlued(next + 1)
      let isLoose = !tokens[next].isGlued && !isGlued(next + 1)
      guard now.last != .none, isTight || (isLoose && pairs(now, with: role(next + 1))) else {
        return nil
      }
      next += 1
      isHyphened = true
    case .and: return afterAnd(now, at: next + 1)
    case .comma:
      guard now.last == .magnitude, now.form.contains(.words), continues(next + 1) else {
        return nil
      }
      switch role(next + 1) {
      case .unit, .teen, .tens: next += 1
      default: return nil
      }
    default: break
    }
    guard next == now.end || continues(next) else { return nil }
    let word = word(next)
    switch word.role {
    case .zero, .unit, .teen, .tens, .hundred, .magnitude, .magnitudePlural, .dozen:
      return adding(word, at: next, to: now)
    case .ordinal, .ordinalMagnitude: return ordinal(word, at: next, to: now)
    case .fraction, .fractionPlural, .fractionMagnitude:
      return fraction(word, at: next, of: now, isHyphened: isHyphened)
    case .point: return decimals(at: next + 1, of: now) ?? digitsBehindPoint(at: next + 1, of: now)
    default: return nil
    }
  }

  /// Whether a hyphen between spaces may join: "fifty - two", "five - eighths".
  private func pairs(_ now: Growing, with role: NumberReader.Role) -> Bool {
    guard now.form.contains(.words) else { return false }
    return switch role {
    case .unit, .ordinal: now.last == .tens
    case .fractionPlural: now.last == .unit
    default: false
    }
  }

  private func adding(_ word: NumberReader.Word, at index: Int, to now: Growing) -> Growing? {
    var grown = now
    grown.end = index + 1
    grown.last = word.role
    let number = ExactDecimal(Int(word.value))
    switch word.role {
    case .zero:
      guard now.last == .none else { return nil }
      grown.group = ExactDecimal(0)
    case .unit, .teen, .tens:
      switch now.last {
      case .none: grown.group = number
      case .tens where word.role == .unit: grown.group = now.group?.adding(number)
      case .unit where word.role == .tens: return twentyFirsts(at: index, of: now)
      case .hundred:
        guard !reachesHundred(index) else { return nil }
        grown.group = now.group?.adding(number)
      case .magnitude:
        guard now.form.contains(.words), order(from: index) < now.power else { return nil }
        grown.group = number
      default: return nil
      }
      if word.role == .tens {
        grown.beforeTens = now.last == .none ? nil : now.value
      } else if word.role != .unit || now.last != .tens {
        grown.beforeTens = nil
      }
    case .hundred:
      guard let group = now.group, group < ExactDecimal(100), group.exponent >= 0,
        now.last != .hundred
      else { return nil }
      grown.group = group.multiplied(by: ExactDecimal(100))
      grown.form.formUnion(.magnitude)
    case .magnitude: return multiplied(grown, by: word.value, at: index, before: now)
    case .magnitudePlural:
      guard let group = now.group ?? (word.value >= 6 ? now.total : nil) else { return nil }
      if word.value == 2 {
        guard group < ExactDecimal(100), now.last != .hundred else { return nil }
        grown.group = group.multiplied(by: ExactDecimal(100))
        grown.form.formUnion(.magnitude)
        return grown
      }
      return multiplied(grown, by: word.value, at: index, before: now)
    case .dozen:
      guard let group = now.group, now.total.significand == 0 else { return nil }
      grown.group = group.multiplied(by: number)
      grown.form.formUnion(.magnitude)
      grown.last = .dozen
    default: return nil
    }
    return grown
  }

  /// The group times a power of ten; the whole number, where the power is not below the last one.
  private func multiplied(
    _ next: Growing, by power: Int32, at index: Int, before now: Growing
  ) -> Growing? {
    var grown = next
    grown.last = .magnitude
    grown.form.formUnion(.magnitude)
    let factor = ExactDecimal(1, exponent: power)
    if let group = now.group, power < now.power {
      guard let product = group.multiplied(by: factor), let sum = now.total.adding(product) else {
        return nil
      }
      grown.total = sum
    } else {
      guard let value = now.value, value.exponent + power <= NumberCursor.maximumWordPower,
        now.last == .magnitude || now.group != nil, let product = value.multiplied(by: factor)
      else { return nil }
      grown.total = product
    }
    grown.group = nil
    grown.power = power
    return grown
  }

  /// Whether a hundred follows the small number at `index`: "one hundred two hundred".
  private func reachesHundred(_ index: Int) -> Bool {
    var next = index
    while next < index + NumberCursor.maximumLookahead, continues(next) {
      switch role(next) {
      case .unit, .teen, .tens, .hyphen, .minusSign: next += 1
      case .hundred, .magnitudePlural: return role(next) == .hundred || word(next).value == 2
      default: return false
      }
    }
    return false
  }

  /// Power of ten that a group of number words ends with: "two hundred thousand" gives 3.
  private func order(from index: Int) -> Int32 {
    var next = index
    var order: Int32 = 0
    while next < index + NumberCursor.maximumLookahead, continues(next) {
      switch role(next) {
      case .unit, .teen, .tens, .hyphen, .minusSign, .and: break
      case .hundred: order = 2
      case .magnitude, .magnitudePlural: return max(word(next).value, order)
      default: return order
      }
      next += 1
    }
    return order
  }

  // MARK: Behind "and"

  private func afterAnd(_ now: Growing, at index: Int) -> Growing? {
    guard now.last != .none, now.last != .dozen, continues(index) else { return nil }
    if let mixed = mixed(now, at: index) { return mixed }
    guard now.last == .hundred || now.last == .magnitude else { return nil }
    var start = now
    start.beforeAnd = now.value
    let word = word(index)
    switch word.role {
    case .unit, .teen, .tens:
      guard !followsBetween(now) else { return nil }
      start.form.formUnion(.words)
      guard var grown = adding(word, at: index, to: start) else { return nil }
      grown.beforeTens = nil
      return grown
    case .ordinal:
      guard now.form.contains(.words) else { return nil }
      return ordinal(word, at: index, to: start)
    case .none:
      guard now.last == .hundred, isDigits(index), tokens[index].count <= 2,
        let number = tokens[index].number, role(index + 1) == .none, !isGlued(index + 1)
      else { return nil }
      start.group = now.group?.adding(ExactDecimal(number))
      start.last = .point
      start.end = index + 1
      return start
    default: return nil
    }
  }

  /// Whether "between" stands before the number, whose "and" then joins the two ends of a range.
  private func followsBetween(_ now: Growing) -> Bool {
    var index = now.end - 1
    let floor = max(0, now.end - NumberCursor.maximumLookahead)
    while index >= floor {
      let classes = lexicon.classes[Int(tokens[index].lexeme)]
      if classes.contains(.betweenWord) { return true }
      if classes.contains(.andWord) { return false }
      if role(index) == .none, !isDigits(index) { return false }
      index -= 1
    }
    return false
  }
}
