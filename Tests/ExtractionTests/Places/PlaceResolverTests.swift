import Facts
import Testing

@testable import Extraction

/// Which of its namesakes a place is.
@Suite("Resolution of places")
struct PlaceResolverTests {
  private func places(_ text: String, url: String? = nil) -> [Place] {
    var extractor = Extractor()
    var article = Article(identifier: "places", text: text)
    article.url = url
    return extractor.extract(article).places
  }

  @Test(
    "Containment in the text beats population",
    arguments: [
      ("a fire in Paris, Texas, spread", "Paris", "US"),
      ("a fire in Bangor, Maine, spread", "Bangor", "US"),
      ("a fire in Birmingham, Alabama, spread", "Birmingham", "US"),
      ("a fire in London, Ontario, spread", "London", "CA"),
      ("a fire in Paris spread", "Paris", "FR"),
      ("a fire in Birmingham spread", "Birmingham", "GB"),
    ])
  func containment(text: String, name: String, country: String) {
    let place = places(text).first
    #expect(place?.name == name)
    #expect(place?.countryCode == country)
  }

  @Test("Another city in the same sentence changes the place and nothing else")
  func metamorphic() {
    var extractor = Extractor()
    var shapes: [[String]] = []
    for city in ["Lisbon", "Oslo", "Vienna", "Nairobi"] {
      let facts = extractor.extract(
        Article(identifier: "m", text: "Snow fell in \(city) on Monday, UNICEF said."))
      shapes.append(facts.annotations.map(\.rule))
      #expect(facts.places.map(\.name) == [city])
      #expect(facts.organizations.map(\.name) == ["UNICEF"])
    }
    #expect(shapes.allSatisfy { $0 == shapes[0] })
  }

  @Test("One sense a document, with coordinates, id and container")
  func oneSense() throws {
    let found = places("A fire in Lisbon spread. Lisbon is in Portugal.")
    #expect(found.map(\.name) == ["Lisbon", "Portugal"])
    let lisbon = try #require(found.first)
    #expect(lisbon.kind == .city)
    #expect(lisbon.geonamesID != nil)
    #expect(lisbon.containedIn != nil)
    let position = try #require(lisbon.position)
    #expect(abs(position.latitude - 3_872_000) < 10_000)
  }

  @Test(
    "What lies around the places and is not named itself is told once, from the inside out",
    arguments: [
      ("A fire in Ghent spread.", ["Ghent"], ["Flanders", "Belgium", "Europe"]),
      (
        "A fire in Ghent and in Bruges spread.", ["Ghent", "Bruges"],
        ["Flanders", "Belgium", "Europe"]
      ),
      // A country that the text names is told there.
      ("A fire in Ghent in Belgium spread.", ["Ghent", "Belgium"], ["Flanders", "Europe"]),
      // The state is named after the city.
      (
        "A fire in Boulder, Colorado, spread.", ["Boulder", "Colorado"],
        ["United States", "North America"]
      ),
      ("A fire in Europe spread.", ["Europe"], []),
      // A country that is no more lies on its continent, and a place of no gazetteer nowhere.
      ("A fire in the Soviet Union spread.", ["Soviet Union"], ["Asia"]),
      ("Flooding along the Velarov River eased.", ["Velarov River"], []),
    ] as [(String, [String], [String])])
  func regions(text: String, places: [String], regions: [String]) throws {
    var extractor = Extractor()
    let facts = extractor.extract(Article(identifier: "regions", text: text))
    #expect(facts.places.map(\.name) == places)
    #expect(facts.regions.map(\.name) == regions)
    // No link leads nowhere.
    let described = Set((facts.places + facts.regions).compactMap(\.geonamesID))
    for place in facts.places + facts.regions {
      if let around = place.containedIn { #expect(described.contains(around)) }
    }
    #expect(facts.regions.allSatisfy { $0.geonamesID != nil })
    // One article leaves nothing for the next.
    #expect(extractor.extract(Article(identifier: "none", text: "")).regions.isEmpty)
  }

  @Test("A place that no gazetteer has stays without position and takes nothing down")
  func unknown() {
    let found = places("Flooding along the Velarov River eased; Lisbon stayed dry.")
    #expect(found.map(\.name) == ["Velarov River", "Lisbon"])
    #expect(found.first?.kind == .river)
    #expect(found.first?.position == nil)
  }

  @Test(
    "Country of an address",
    arguments: [
      ("https://www.lesoir.be/1", "BE"), ("http://news.example.co.uk", "GB"),
      ("https://example.com/a", nil), ("", nil), ("be", nil), ("https://", nil),
    ] as [(String, String?)])
  func address(url: String, code: String?) {
    #expect(PlaceSurvey.countryCode(ofAddress: url) == code)
  }
}
