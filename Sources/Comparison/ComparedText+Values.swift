import Facts
import Lexicon

/// What facts say in themselves: their words' own dates, their normalised values.
extension ComparedText {
  /// What the words of a time say, whatever it was resolved from.
  func stated(_ fact: Fact) -> TemporalRelation.Stated {
    var stated = TemporalRelation.Stated()
    for index in fact.tokens {
      let token = text.tokens[index]
      if let number = token.number, token.count == 4, 1_000..<3_000 ~= number {
        stated.year = true
      } else if token.has(.word) {
        if let day = text.lexicon.value(of: token.lexeme, as: .weekday)
          ?? text.lexicon.value(of: token.lexeme, as: .weekdayAbbreviation)
        {
          stated.weekday = UInt8(clamping: day)
        }
        if text.token(index, isIn: .month) || text.token(index, isIn: .monthAbbreviation) {
          stated.month = true
        }
      }
    }
    stated.goesOn =
      fact.tokens.last.map { index in
        text.tokens[index].has(.word)
          && ComparedText.goingOn.contains(text.tokens[index].payload)
      } ?? false
    // "2015-11-13" and "13.11.2015" name a month by its number.
    if stated.year, fact.tokens.count >= 5,
      case .temporal(let expression) = annotation(fact).content,
      case .point(let point) = expression.value, point.month != nil
    {
      stated.month = true
    }
    return stated
  }

  /// Last words of times that are counted from another: "two years later".
  private static let goingOn = FoldedHash.payloads(of: "later earlier afterwards before after on")

  /// The value of a fact in one form, as reports show it.
  func value(_ fact: Fact) -> String {
    switch annotation(fact).content {
    case .temporal(let expression):
      return expression.interval?.edtf ?? expression.timex3 ?? words(fact.tokens)
    case .quantity(let quantity): return ComparedText.value(quantity)
    case .place(let place): return facts.places[place].name
    case .organization(let organization): return facts.organizations[organization].name
    }
  }

  private static func value(_ quantity: Quantity) -> String {
    var number: String
    if let value = quantity.value {
      number = value.description
    } else if let digits = quantity.digits {
      number = digits
    } else {
      number = "\(quantity.minimum?.description ?? "")..\(quantity.maximum?.description ?? "")"
    }
    switch quantity.modifier {
    case .approximately: number = "~" + number
    case .atLeast: number = ">=" + number
    case .atMost: number = "<=" + number
    case .moreThan: number = ">" + number
    case .lessThan: number = "<" + number
    case nil: break
    }
    if let unit = quantity.currency ?? quantity.unitCode { number += " " + unit }
    return number
  }

  /// Whether a fact is a time that the words leave open, "recently", or the "one" of "one of them".
  func isVague(_ fact: Fact) -> Bool {
    switch annotation(fact).content {
    case .temporal(let expression):
      if case .vague = expression.value { return true }
      return false
    case .quantity(let quantity):
      return quantity.kind == .cardinal && quantity.value == ExactDecimal(1)
        && fact.tokens.count == 1
        && text.tokens[fact.tokens.lowerBound].has(.word)
        && text.token(fact.tokens.upperBound, isIn: .ofWord)
    case .place, .organization: return false
    }
  }

  /// What a cardinal counts, as a key of its head word; `nil` for other facts.
  func countedKey(_ fact: Fact) -> UInt32? {
    guard case .quantity(let quantity) = annotation(fact).content, let counts = quantity.counts
    else { return nil }
    var token = fact.tokens.lowerBound
    while token < text.count, Int(text.tokens[token].start) < counts.head.start { token += 1 }
    return token < text.count ? keys[token] : nil
  }

  /// The verb of the clause that binds a fact, as a key; `nil` for verbs that say too little.
  func predicateKey(_ fact: Fact) -> UInt32? {
    let claim = claimOf[fact.annotation]
    guard claim >= 0, let verb = facts.claims[Int(claim)].predicate else { return nil }
    if verb == "be" || verb == "have" || verb == "do" { return nil }
    return English.wordFamilies.key(ofBase: verb)
  }

  /// The verb of the clause that words stand in, whatever it is, as a key.
  func predicate(at tokens: Range<Int>) -> UInt32? {
    claim(at: tokens)?.predicate.map { English.wordFamilies.key(ofBase: $0) }
  }

  /// The head word of what the clause that words stand in is about, as a key.
  func subjectKey(at tokens: Range<Int>) -> UInt32? {
    guard let subject = claim(at: tokens)?.subject else { return nil }
    var first = 0
    var last = text.count
    while first < last {
      let middle = (first + last) / 2
      if Int(text.tokens[middle].start) < subject.start {
        first = middle + 1
      } else {
        last = middle
      }
    }
    return first < text.count ? keys[first] : nil
  }

  /// Whether a fact is what its clause is about: "Norden" in "Norden have won".
  func isSubject(_ fact: Fact) -> Bool {
    guard let subject = claim(at: fact.tokens)?.subject else { return false }
    return annotation(fact).span.contains(subject)
  }

  /// Most claims that may stand within another behind its first words.
  private static let mostNested = 4

  /// The claim that words stand in: the last that begins before them and goes so far.
  private func claim(at tokens: Range<Int>) -> Claim? {
    guard let first = tokens.first else { return nil }
    let start = Int(text.tokens[first].start)
    var low = 0
    var high = facts.claims.count
    while low < high {
      let middle = (low + high) / 2
      if facts.claims[middle].span.start <= start { low = middle + 1 } else { high = middle }
    }
    for index in (max(0, low - ComparedText.mostNested)..<low).reversed()
    where start < facts.claims[index].span.end {
      return facts.claims[index]
    }
    return nil
  }

  /// Whether the clause that binds a fact denies it.
  func isNegated(_ fact: Fact) -> Bool {
    let claim = claimOf[fact.annotation]
    return claim >= 0 && facts.claims[Int(claim)].negated
  }
}
