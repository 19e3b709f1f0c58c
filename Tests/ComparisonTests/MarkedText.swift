import Facts
import Lexicon

@testable import Extraction

/// A text whose facts are marked in it, so that comparison is tested apart from extraction.
///
///     [May 10|t:1940-05-10]            a time by its TIMEX3 value; `,END` adds a modifier,
///                                      `!` says that it was resolved from the publication date,
///                                      `?` from another date of the text
///     [400|q:400#people]               a cardinal that counts the next word "people"
///     [about 400|q:~400]               `~` about, `>` more than, `<` less than, `+` at least, `-` at most
///     [5%|q:5%]  [$5|q:5USD]  [5 miles|q:5.SMI]  [5th|q:5th]  [5 to 7|q:5..7]
///     [Liège|p:Liège/BE]               a place, with its country; `/BE!` is the country itself
///     [EU|o:European Union]            an organisation
enum MarkedText {
  static func record(_ marked: String, published: String? = "1998-02-13") -> Record {
    var text: [UInt8] = []
    var facts = ArticleFacts()
    var counted: [(annotation: Int, noun: String)] = []
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "[") {
      text += Array(rest[..<open].utf8)
      let close = rest[open...].firstIndex(of: "]") ?? rest.index(before: rest.endIndex)
      let parts = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1)
      let start = text.count
      text += Array(parts[0].utf8)
      let span = TextSpan(start: start, end: text.count)
      let value = parts[1].dropFirst(2)
      let content: Annotation.Content
      switch parts[1].first {
      case "t": content = .temporal(temporal(value))
      case "q":
        let pieces = value.split(separator: "#")
        if pieces.count > 1 { counted.append((facts.annotations.count, String(pieces[1]))) }
        content = .quantity(quantity(pieces[0]))
      case "p": content = .place(place(value, &facts))
      default: content = .organization(organization(value, &facts))
      }
      facts.annotations.append(Annotation(span, content, rule: "test/marked"))
      rest = rest[close...].dropFirst()
    }
    text += Array(rest.utf8)
    for (annotation, noun) in counted { count(noun, annotation, text, &facts) }
    var article = Article(identifier: "marked", utf8: text)
    article.published = published.flatMap { PublicationDate($0) }
    var workspace = Workspace(lexicon: English.lexicon)
    workspace.read(text)
    let extractor = ClaimExtractor(lexicon: English.lexicon)
    var memory = extractor.memory()
    extractor.run(workspace, &facts, &memory)
    return Record(article: article, facts: facts)
  }

  private static func temporal(_ text: Substring) -> TemporalExpression {
    var text = text
    var anchor: TemporalExpression.Anchor?
    if text.hasSuffix("!") { anchor = .datePublished }
    if text.hasSuffix("?") { anchor = .annotation(0) }
    if anchor != nil { text = text.dropLast() }
    let parts = text.split(separator: ",")
    let value = TemporalExpression.Value(timex3: parts[0]) ?? .vague(.present)
    var expression = TemporalExpression(.date, value)
    if case .duration = value { expression.type = .duration }
    if case .point(let point) = value, point.granularity > .day { expression.type = .time }
    if parts.count > 1 { expression.modifier = .init(rawValue: String(parts[1])) }
    expression.anchor = anchor
    return expression
  }

  private static func quantity(_ text: Substring) -> Quantity {
    var text = text
    var modifier: Quantity.Modifier?
    switch text.first {
    case "~": modifier = .approximately
    case ">": modifier = .moreThan
    case "<": modifier = .lessThan
    case "+": modifier = .atLeast
    case "-": modifier = .atMost
    default: break
    }
    if modifier != nil { text = text.dropFirst() }
    var quantity = Quantity(.cardinal)
    quantity.modifier = modifier
    if let range = text.firstRange(of: "..") {
      quantity.minimum = decimal(text[..<range.lowerBound])
      quantity.maximum = decimal(text[range.upperBound...])
      return quantity
    }
    let number = text.prefix { $0.isNumber || $0 == "." }
    let unit = text[number.endIndex...]
    quantity.value = decimal(number.hasSuffix(".") ? number.dropLast() : number)
    switch unit {
    case "": break
    case "%": (quantity.kind, quantity.unitCode) = (.percent, "P1")
    case "th": quantity.kind = .ordinal
    case "USD", "EUR", "GBP": (quantity.kind, quantity.currency) = (.money, String(unit))
    default: (quantity.kind, quantity.unitCode) = (.measure, String(unit))
    }
    return quantity
  }

  private static func decimal(_ text: Substring) -> ExactDecimal? {
    let parts = text.split(separator: ".")
    let digits = parts.joined()
    return Int128(digits).map {
      ExactDecimal($0, exponent: -Int32(parts.count > 1 ? parts[1].count : 0))
    }
  }

  private static func place(_ text: Substring, _ facts: inout ArticleFacts) -> Int {
    let parts = text.split(separator: "/")
    var place = Place(.city, name: String(parts[0]))
    if parts.count > 1 {
      place.kind = parts[1].hasSuffix("!") ? .country : .city
      place.countryCode = String(parts[1].prefix(2))
      place.geonamesID = parts[0].utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) }
    }
    if let known = facts.places.firstIndex(of: place) { return known }
    facts.places.append(place)
    return facts.places.count - 1
  }

  private static func organization(_ text: Substring, _ facts: inout ArticleFacts) -> Int {
    let names = text.split(separator: "/").map(String.init)
    var organization = Organization(.organization, name: names[0])
    organization.alternateNames = Array(names.dropFirst())
    if let known = facts.organizations.firstIndex(of: organization) { return known }
    facts.organizations.append(organization)
    return facts.organizations.count - 1
  }

  private static func count(
    _ noun: String, _ annotation: Int, _ text: [UInt8], _ facts: inout ArticleFacts
  ) {
    let end = facts.annotations[annotation].span.end
    guard case .quantity(var quantity) = facts.annotations[annotation].content,
      let range = text[end...].firstRange(of: Array(noun.utf8))
    else { return }
    let head = TextSpan(start: range.lowerBound, end: range.upperBound)
    quantity.counts = .init(phrase: head, head: head)
    facts.annotations[annotation].content = .quantity(quantity)
  }
}
