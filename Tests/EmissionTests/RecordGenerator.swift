import Facts

/// Makes records of arbitrary content from a seed: the same seed gives the same record.
struct RecordGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The next of a sequence of pseudo-random numbers below a bound (SplitMix64, Steele, Lea and Flood 2014).
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(bound))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(elements.count)]
  }

  private mutating func maybe() -> Bool { next(2) == 0 }

  private mutating func word() -> String {
    pick([
      "May", "five", "Liège", "東京", "\"", "\\", "a\tb", "👩‍👩‍👧", "é", "e\u{301}", "\u{1}", "…", "x",
      "km", "\u{7F}",
    ])
  }

  mutating func record() -> Record {
    var words: [String] = []
    for _ in 0..<next(60) { words.append(word()) }
    var utf8: [UInt8] = []
    var spans: [TextSpan] = []
    for word in words {
      spans.append(TextSpan(start: utf8.count, end: utf8.count + word.utf8.count))
      utf8 += Array((word + pick([" ", "\n", "\r\n", ", "])).utf8)
    }
    var article = Article(identifier: word(), utf8: utf8)
    if maybe() { article.headline = word() }
    if maybe() { article.authors = [word(), word()] }
    if maybe() { article.publisher = word() }
    if maybe() { article.url = "https://example.org/" + word() }
    if maybe() {
      article.published = PublicationDate(pick(["2018-05-06", "1999-12-31T23:59:59Z"]))
    }
    if maybe() { article.modified = PublicationDate("2019-01-01T00:00:00+05:30") }
    if maybe() { article.section = word() }
    if maybe() { article.isAccessibleForFree = maybe() }

    var facts = ArticleFacts()
    for number in 0..<next(4) { facts.places.append(place(number)) }
    for number in 0..<next(3) { facts.regions.append(region(number)) }
    for _ in 0..<next(4) {
      var organization = Organization(pick([.corporation, .ngo, .organization]), name: word())
      if maybe() { organization.identifier = word() }
      if maybe() { organization.countryCode = "US" }
      facts.organizations.append(organization)
    }
    for (index, span) in spans.enumerated() where maybe() {
      let content = content(of: facts, counted: spans[min(index + 1, spans.count - 1)], at: span)
      facts.annotations.append(Annotation(span, content, rule: "test/\(next(9))"))
      if next(8) == 0, !facts.organizations.isEmpty {
        facts.annotations.append(Annotation(span, .organization(0), rule: "test/same"))
      }
    }
    for (index, span) in spans.enumerated() where next(5) == 0 {
      let first = facts.claimLinks.count
      for annotation in facts.annotations.indices where next(6) == 0 {
        facts.claimLinks.append(annotation)
      }
      let own = first..<facts.claimLinks.count
      for annotation in facts.annotations.indices
      where next(9) == 0 && !facts.claimLinks[own].contains(annotation) {
        switch facts.annotations[annotation].content {
        case .temporal, .place: facts.claimLinks.append(annotation)
        case .quantity, .organization: break
        }
      }
      let end = spans[index + next(spans.count - index)].end
      facts.claims.append(
        Claim(
          span: TextSpan(start: span.start, end: end),
          subject: maybe() ? pick([span, spans[0], spans[spans.count - 1]]) : nil,
          predicate: maybe() ? "be" : nil, links: own,
          inherited: own.upperBound..<facts.claimLinks.count, negated: maybe(),
          attributed: maybe()))
    }
    return Record(article: article, facts: facts)
  }

  private mutating func place(_ number: Int) -> Place {
    var place = Place(pick([.city, .country, .river, .place]), name: word())
    if maybe() { place.geonamesID = UInt32(1000 + number) }
    if maybe() { place.alternateNames = [word()] }
    if maybe() {
      place.position = .init(
        latitude: Int32(next(18_000_001) - 9_000_000),
        longitude: Int32(next(36_000_001) - 18_000_000))
    }
    if maybe() { place.countryCode = "FR" }
    if maybe() { place.containedIn = 7 }
    return place
  }

  private mutating func region(_ number: Int) -> Place {
    var region = Place(pick([.state, .country, .continent]), name: word())
    region.geonamesID = UInt32(7 + number)
    if maybe() { region.containedIn = UInt32(8 + number) }
    return region
  }

  private mutating func content(
    of facts: ArticleFacts, counted: TextSpan, at span: TextSpan
  ) -> Annotation.Content {
    switch next(4) {
    case 0 where !facts.places.isEmpty: return .place(next(facts.places.count))
    case 1 where !facts.organizations.isEmpty:
      return .organization(next(facts.organizations.count))
    case 2: return .quantity(quantity(counted: counted, at: span))
    default: return .temporal(temporal(annotations: facts.annotations.count))
    }
  }

  private mutating func quantity(counted: TextSpan, at span: TextSpan) -> Quantity {
    var quantity = Quantity(pick([.cardinal, .ordinal, .percent, .money, .measure]))
    switch next(4) {
    case 0: quantity.value = decimal()
    case 1:
      quantity.minimum = decimal()
      quantity.maximum = decimal()
    case 2: quantity.digits = "1" + String(repeating: "0", count: 30 + next(60))
    default: quantity.minimum = decimal()
    }
    if maybe() { quantity.modifier = pick([.approximately, .atLeast, .lessThan]) }
    if maybe() { quantity.unitCode = "KMT" }
    if maybe() { quantity.currency = "USD" }
    if maybe() { quantity.unitText = pick([span, counted]) }
    if maybe() { quantity.counts = .init(phrase: counted, head: counted) }
    return quantity
  }

  private mutating func decimal() -> ExactDecimal {
    ExactDecimal(Int128(next(1_000_000) - 500_000), exponent: Int32(next(120) - 60))
  }

  private mutating func temporal(annotations: Int) -> TemporalExpression {
    let value = pick([
      "PRESENT_REF", "P3M", "PXY", "PT2H30M", "1998-05-06", "XXXX-05-05", "1998-W08", "1998-WXX",
      "1990-W32-WE", "1989-Q3", "1989-QX", "197", "19", "1998-SU", "1998-02-11T22:00",
      "1998-02-11T24", "1991-02-23TNI", "BC0490", "P2.5Y", "XXXX-WXX-2", "2020-W53-7", "2019-W53",
    ])
    var expression = TemporalExpression(
      pick([.date, .time, .duration, .set]),
      TemporalExpression.Value(timex3: value) ?? .vague(.future))
    if maybe() {
      expression.modifier = pick([.before, .after, .onOrBefore, .onOrAfter, .approximately, .mid])
    }
    switch next(3) {
    case 0: expression.anchor = .datePublished
    case 1 where annotations > 0: expression.anchor = .annotation(next(annotations))
    default: break
    }
    if next(4) == 0, let start = TemporalPoint(timex3: "1989-Q1"),
      let end = TemporalPoint(timex3: pick(["1990", "1990-WXX", "199"]))
    {
      expression.interval = .init(start: start, end: end)
    }
    if next(6) == 0 { expression.invalid = "no such day" }
    if case .point(var point) = expression.value, point.granularity >= .hour, maybe() {
      point.utcOffset = Int16(next(49) - 24) * 30
      expression.value = .point(point)
    }
    return expression
  }
}
