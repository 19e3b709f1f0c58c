import Facts
import Lexicon

/// Numbers in words, and what may follow digits: magnitudes, fractions, remainders.
extension NumberCursor {
  /// Powers of ten beyond this are not multiplied further.
  private static var maximumPower: Int32 { 36 }

  /// How far a remainder is looked at before it is taken in.
  private static var maximumLookahead: Int { 8 }

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

    var value: ExactDecimal? { total.adding(group ?? ExactDecimal(0)) }
  }

  // MARK: Entrances

  /// The number that begins with the number word at `index`.
  func numberWords(from index: Int) -> Found? {
    let word = words[Int(tokens[index].lexeme)]
    let isSimple = word.role == .unit || word.role == .teen || word.role == .ordinal
    if isSimple, role(index + 1) == .none {
      let form: NumberReading.Form =
        word.value == 1 && word.role == .unit ? [.words, .bareOne] : .words
      return Found(
        first: index, end: index + 1, isOrdinal: word.role == .ordinal,
        reading: NumberReading(Int128(word.value), form))
    }
    var growing = Growing(end: index, .words)
    if word.role == .hundred {
      // "hundred thousand": somebody left out the article.
      guard continues(index + 1), isNumberWord(role(index + 1)) else { return nil }
      growing.group = ExactDecimal(1)
      growing.last = .unit
    }
    return grown(growing, from: index)
  }

  private func isNumberWord(_ role: NumberReader.Role) -> Bool {
    switch role {
    case .unit, .teen, .tens, .magnitude, .ordinalMagnitude, .fractionMagnitude: true
    default: false
    }
  }

  /// A number in digits with the words that continue it.
  func continued(
    from first: Int, digitsEnd: Int, _ value: ExactDecimal, _ form: NumberReading.Form
  ) -> Found? {
    var growing = Growing(end: digitsEnd, form)
    growing.group = value
    growing.last = .point
    return grown(growing, from: first)
  }

  /// What begins with an article, "couple", "half", or a fraction sign.
  func numberOfParts(at index: Int) -> Found? {
    switch role(index) {
    case .vulgarFraction:
      return vulgarFraction(index).map { scaled($0, first: index, end: index + 1, .fraction) }
    case .fraction:
      let half = ExactDecimal(1).divided(by: ExactDecimal(Int(word(index).value)))
      guard let half else { return nil }
      var found = scaled(half, first: index, end: index + 1, [.fraction, .words])
      if found.end == index + 1 {
        guard word(index).value == 2 else { return nil }
        found.reading.form.formUnion(.bareHalf)
      }
      return found
    case .couple: return couple(from: index, at: index)
    case .article: return continues(index + 1) ? numberAfterArticle(at: index) : nil
    default: return nil
    }
  }

  private func numberAfterArticle(at index: Int) -> Found? {
    let next = index + 1
    let form: NumberReading.Form = [.words, .article]
    switch role(next) {
    case .hundred, .magnitude, .dozen:
      var growing = Growing(end: next, form)
      growing.group = ExactDecimal(1)
      growing.last = .unit
      return grown(growing, from: index)
    case .fraction:
      guard var found = numberOfParts(at: next) ?? quarter(at: next) else { return nil }
      found.first = index
      found.reading.form.formUnion(.article)
      return found
    case .ordinal, .tens, .ordinalMagnitude:
      guard let (denominator, end) = singularDenominator(at: next), endsFraction(end),
        let part = ExactDecimal(1).divided(by: denominator)
      else { return nil }
      return scaled(part, first: index, end: end, form.union(.fraction))
    case .couple: return couple(from: index, at: next)
    default: return nil
    }
  }

  /// "quarter" behind an article: a fraction before "of", and where nothing is named.
  private func quarter(at index: Int) -> Found? {
    guard role(index) == .fraction, endsFraction(index + 1),
      let part = ExactDecimal(1).divided(by: ExactDecimal(Int(word(index).value)))
    else { return nil }
    return Found(first: index, end: index + 1, reading: NumberReading(part, [.fraction, .words]))
  }

  /// Whether "a third" is a fraction where it ends: before "of" or the end of the sentence.
  private func endsFraction(_ index: Int) -> Bool {
    !continues(index) || role(index) == .of || role(index) == .period
  }

  /// "a couple of hundred".
  private func couple(from first: Int, at index: Int) -> Found? {
    var next = index + 1
    if role(next) == .of { next += 1 }
    guard continues(next) else { return nil }
    var growing = Growing(end: next, [.words, .approximate])
    switch role(next) {
    case .hundred, .magnitude, .dozen:
      growing.group = ExactDecimal(2)
      growing.last = .unit
      return grown(growing, from: first)
    default: return nil
    }
  }

  // MARK: Growing

  private func grown(_ start: Growing, from first: Int) -> Found? {
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
    case .point: return decimals(at: next + 1, of: now)
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
      guard now.last != .magnitude, let group = now.group else { return nil }
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
      guard let value = now.value, value.exponent + power <= NumberCursor.maximumPower,
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

  // MARK: Ordinals and decimals

  private func ordinal(
    _ word: NumberReader.Word, at index: Int, to now: Growing
  ) -> Growing? {
    var grown = now
    grown.end = index + 1
    grown.isOrdinal = true
    if word.role == .ordinalMagnitude {
      guard now.last != .none else {
        grown.group = ExactDecimal(1, exponent: word.value)
        return grown
      }
      guard now.last != .dozen, now.last != .fraction, let value = now.value else { return nil }
      if value == ExactDecimal(1), now.last == .unit {
        return quotient(value, ExactDecimal(1, exponent: word.value), now, end: index + 1)
      }
      if word.value == 2 {
        guard now.last != .hundred, now.last != .magnitude, let group = now.group,
          let product = group.multiplied(by: ExactDecimal(100))
        else { return nil }
        grown.group = product
        return grown
      }
      guard let product = value.multiplied(by: ExactDecimal(1, exponent: word.value)) else {
        return nil
      }
      grown.total = product
      grown.group = nil
      return grown
    }
    let number = ExactDecimal(Int(word.value))
    switch now.last {
    case .none: grown.group = number
    case .tens where word.value < 10: grown.group = now.group?.adding(number)
    case .hundred: grown.group = now.group?.adding(number)
    case .magnitude:
      guard now.form.contains(.words) else { return nil }
      grown.group = number
    case .unit:
      // "one third", not "one second" nor "one first".
      guard now.value == ExactDecimal(1), word.value > 2, !now.form.contains(.article) else {
        return nil
      }
      return quotient(ExactDecimal(1), number, now, end: index + 1)
    default: return nil
    }
    return grown
  }

  /// "point five", "point nought three": digits in words behind the decimal mark.
  private func decimals(at index: Int, of now: Growing) -> Growing? {
    switch now.last {
    case .zero, .unit, .teen, .tens, .hundred: break
    default: return nil
    }
    guard var digits = now.value else { return nil }
    var grown = now
    var next = index
    var exponent: Int32 = 0
    while next < index + NumberCursor.maximumLookahead, continues(next) {
      let word = word(next)
      let places: Int32
      switch word.role {
      case .zero, .unit: places = 1
      case .teen: places = 2
      case .tens: places = role(next + 1) == .unit || isHyphen(next + 1) ? 1 : 2
      default:
        guard isHyphen(next), role(next + 1) == .unit else { places = 0; break }
        next += 1
        continue
      }
      guard places > 0 else { break }
      let number = word.role == .tens && places == 1 ? word.value / 10 : word.value
      exponent -= places
      guard let sum = digits.adding(ExactDecimal(Int128(number), exponent: exponent)) else { break }
      digits = sum
      next += 1
    }
    guard next > index else { return nil }
    grown.total = ExactDecimal(0)
    grown.group = digits
    grown.end = next
    grown.last = .point
    grown.form.formUnion(.decimal)
    return grown
  }
}
