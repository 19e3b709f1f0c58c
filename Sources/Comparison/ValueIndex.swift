import Facts

/// Where the references state a value: looked up, not searched.
struct ValueIndex {
  /// A fact of one of the references.
  struct Entry {
    var reference: Int
    var fact: Int
  }

  private var entries: [String: [Entry]] = [:]

  /// Most places of one value that are kept: which of many is meant, words must tell.
  private static let mostEntries = 32

  init(_ references: [ComparedText]) {
    for (number, reference) in references.enumerated() {
      for (index, fact) in reference.items.enumerated() {
        for key in ValueIndex.keys(fact, of: reference)
        where entries[key, default: []].count < ValueIndex.mostEntries {
          entries[key, default: []].append(Entry(reference: number, fact: index))
        }
      }
    }
  }

  /// The references' facts that state the value of a fact, or hold the place of its name.
  func entries(for fact: Fact, of text: ComparedText) -> [Entry] {
    var found: [Entry] = []
    for key in ValueIndex.keys(fact, of: text) { found += entries[key] ?? [] }
    return found
  }

  /// Whether the references name a place in a country, by its ISO 3166 code, or the country.
  func hasPlace(inCountry code: String) -> Bool { entries["c" + code] != nil }

  /// What a fact is found by: its value; a place by its names and its country.
  private static func keys(_ fact: Fact, of text: ComparedText) -> [String] {
    switch text.annotation(fact).content {
    case .temporal(let expression):
      guard let value = expression.timex3 else { return [] }
      var keys = ["t" + value]
      // "1940" is found by "May 10, 1940".
      if case .point(let point) = expression.value, let year = point.year,
        point.granularity > .year
      {
        keys.append("t\(year)")
        if let month = point.month, point.granularity > .month {
          keys.append("t\(year)-\(month < 10 ? "0" : "")\(month)")
        }
      }
      return keys
    case .quantity(let quantity):
      guard let value = quantity.value?.description ?? quantity.digits else { return [] }
      return ["q" + value]
    case .place(let index):
      let place = text.facts.places[index]
      var keys = ([place.name] + place.alternateNames).map { "n" + folded($0) }
      if let id = place.geonamesID { keys.append("g\(id)") }
      if let country = place.countryCode { keys.append("c" + country) }
      return keys
    case .organization(let index):
      let organization = text.facts.organizations[index]
      return ([organization.name] + organization.alternateNames).map { "n" + folded($0) }
    }
  }

  /// A name in lower case without accents or full stops.
  private static func folded(_ name: String) -> String {
    NameWords(name).key
  }
}
