import Facts
import Lexicon

/// Where numbers in words begin: number words, articles, "couple", fractions.
extension NumberCursor {
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
    if let found = scaledByMagnitude(from: first, digitsEnd: digitsEnd, value, form) {
      return found
    }
    var growing = Growing(end: digitsEnd, form)
    growing.group = value
    growing.last = .point
    return grown(growing, from: first)
  }

  /// "2.5 million" and nothing more, which most numbers with words are.
  private func scaledByMagnitude(
    from first: Int, digitsEnd: Int, _ value: ExactDecimal, _ form: NumberReading.Form
  ) -> Found? {
    let word = word(digitsEnd)
    guard word.role == .magnitude, continues(digitsEnd), !wordsContinue(digitsEnd + 1),
      Int64(exactly: value.significand) != nil, value.exponent + word.value <= 18
    else { return nil }
    let product = ExactDecimal(value.significand, exponent: value.exponent + word.value)
    var scaled = found(
      first, digitsEnd + 1, product, form.subtracting([.plainDigits, .bareOne]).union(.magnitude))
    scaled.reading.magnitude = word.value
    return scaled
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
        guard word(index).value == 2 else {
          return measureFollows(index + 1) ? found : nil
        }
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
    case .vague:
      // "a few hundred": the article stands outside.
      return nil
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

  /// Whether a unit of measurement follows a fraction: "quarter mile", "quarter of a mile".
  private func measureFollows(_ index: Int) -> Bool {
    var next = index
    if role(next) == .of, role(next + 1) == .article { next += 2 }
    guard continues(next) else { return false }
    let classes = lexicon.classes[Int(tokens[next].lexeme)]
    return classes.contains(.unitName) && !classes.contains(.timeUnitName)
      && !classes.contains(.timeUnit)
  }

  /// "a couple of hundred", and "a couple of" people.
  private func couple(from first: Int, at index: Int) -> Found? {
    var next = index + 1
    let hasOf = role(next) == .of
    if hasOf { next += 1 }
    guard continues(next) else { return nil }
    var growing = Growing(end: next, [.words, .approximate])
    switch role(next) {
    case .hundred, .magnitude, .dozen:
      growing.group = ExactDecimal(2)
      growing.last = .unit
      return grown(growing, from: first)
    default:
      guard first < index, hasOf || isPlural(next) else { return nil }
      return Found(
        first: first, end: index + 1, isVague: true,
        reading: NumberReading(2, [.words, .approximate]))
    }
  }

  /// Whether a token is a word in small letters with the ending of a plural.
  private func isPlural(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.has(.word), !token.has(.capitalized), token.length > 3 else { return false }
    let end = Int(token.end)
    return bytes[end - 1] == UInt8(ascii: "s") && bytes[end - 2] != UInt8(ascii: "s")
  }

  // MARK: Vague numbers

  /// "dozens", "hundreds of thousands", "several million": the least that they can be.
  func vagueNumber(at index: Int) -> Found? {
    var next = index
    var least = ExactDecimal(1)
    if role(index) == .vague {
      next += 1
      guard continues(next) else { return nil }
    } else {
      // "three hundreds" and "two and dozens" are read from their beginning.
      guard index == 0 || !isGlued(index) else { return nil }
    }
    var isPlural = role(index) == .vague
    while next < index + NumberCursor.maximumLookahead, next == index || continues(next) {
      let word = word(next)
      let factor: ExactDecimal
      switch word.role {
      case .hundred, .magnitude: factor = ExactDecimal(1, exponent: word.value)
      case .magnitudePlural:
        // "tens" alone is a noun.
        if word.value == 1, role(next + 1) != .of { return nil }
        factor = ExactDecimal(1, exponent: word.value)
      case .dozen:
        guard isPlural || tokens[next].length > 5 else { return nil }
        factor = ExactDecimal(Int(word.value))
      case .scores:
        guard role(next + 1) == .of else { return nil }
        factor = ExactDecimal(Int(word.value))
      default: return nil
      }
      guard let product = least.multiplied(by: factor) else { return nil }
      least = product
      isPlural = true
      next += 1
      if role(next) == .of, continues(next + 1), isMagnitude(role(next + 1)) {
        next += 1
      } else if !isMagnitude(role(next)) || !continues(next) {
        break
      }
    }
    guard least > ExactDecimal(10) else { return nil }
    return Found(
      first: index, end: next, isVague: true,
      reading: NumberReading(least, [.words, .magnitude, .approximate, .vague]))
  }

  private func isMagnitude(_ role: NumberReader.Role) -> Bool {
    role == .magnitude || role == .magnitudePlural || role == .hundred
  }
}
