import Facts
import Foundation
import Testing

@testable import Emission

@Suite("Records as JSON-LD")
struct RecordEmitterTests {
  /// The lines of a pretty record, without indentation and the comma at the end.
  static func lines(_ record: Record) -> [Substring] {
    Samples.written(record, .jsonld).split(separator: "\n").map { line in
      let line = line.drop { $0 == " " }
      return line.hasSuffix(",") ? line.dropLast() : line
    }
  }

  @Test(
    "An annotation is one line, its members in order",
    arguments: [
      // A place with an entry in the gazetteer, and one without.
      (
        Samples.memorial,
        ##"{"@id": "#char=59,64", "@type": "PlaceName", "start": 59, "end": 64, "exact": "Liège", "refersTo": "https://sws.geonames.org/2792413/", "rule": "places/known"}"##
      ),
      (
        Samples.memorial,
        ##"{"@id": "#char=69,74", "@type": "PlaceName", "start": 69, "end": 74, "exact": "Néhou", "refersTo": "#place=2", "rule": "places/and"}"##
      ),
      (
        Samples.memorial,
        ##"{"@id": "#char=138,140", "@type": "OrganizationName", "start": 138, "end": 140, "exact": "RR", "refersTo": "#organization=1", "rule": "organizations/acronym"}"##
      ),
      // What a date was resolved from: the publication, another mention.
      (
        Samples.memorial,
        ##"{"@id": "#char=7,12", "@type": "TemporalExpression", "start": 7, "end": 12, "exact": "May 6", "timexType": "DATE", "timexValue": "2018-05-06", "edtf": "2018-05-06", "startDate": "2018-05-06", "endDate": "2018-05-06", "anchor": "datePublished", "rule": "temporal/month-day"}"##
      ),
      (
        Samples.memorial,
        ##"{"@id": "#char=50,55", "@type": "TemporalExpression", "start": 50, "end": 55, "exact": "May 5", "timexType": "DATE", "timexValue": "2018-05-05", "edtf": "2018-05-05", "startDate": "2018-05-05", "endDate": "2018-05-05", "anchor": "#char=7,12", "rule": "temporal/month-day"}"##
      ),
      (
        Samples.memorial,
        ##"{"@id": "#char=252,264", "@type": "TemporalExpression", "start": 252, "end": 264, "exact": "October 1944", "timexType": "DATE", "timexValue": "1944-10", "edtf": "1944-10", "startDate": "1944-10-01", "endDate": "1944-10-31", "interval": "1944-09/1944-10", "rule": "temporal/month-range"}"##
      ),
      (
        Samples.memorial,
        ##"{"@id": "#char=162,166", "@type": "TemporalExpression", "start": 162, "end": 166, "exact": "1950", "timexType": "DATE", "timexValue": "1950", "timexMod": "BEFORE", "edtf": "../1949", "endDate": "1949-12-31", "rule": "temporal/year"}"##
      ),
      (
        Samples.flood,
        ##"{"@id": "#char=39,55", "@type": "TemporalExpression", "start": 39, "end": 55, "exact": "29 February 2015", "timexType": "DATE", "invalid": "February 2015 has 28 days", "rule": "temporal/date"}"##
      ),
      // Quantities: counted, with a currency, a range, an open bound, too large and too small for most.
      (
        Samples.memorial,
        ##"{"@id": "#char=87,93", "@type": "QuantityExpression", "start": 87, "end": 93, "exact": "88,000", "quantityType": "cardinal", "value": 88000, "counts": {"@id": "#counts=87,93", "start": 94, "end": 111, "exact": "Allied servicemen", "head": "servicemen"}, "rule": "quantities/cardinal"}"##
      ),
      (
        Samples.memorial,
        ##"{"@id": "#char=176,188", "@type": "QuantityExpression", "start": 176, "end": 188, "exact": "$2.5 million", "quantityType": "money", "value": 2500000, "currency": "USD", "unitText": "$", "rule": "quantities/money"}"##
      ),
      (
        Samples.memorial,
        ##"{"@id": "#char=212,228", "@type": "QuantityExpression", "start": 212, "end": 228, "exact": "10 to 12 percent", "quantityType": "percent", "minValue": 10, "maxValue": 12, "unitCode": "P1", "unitText": "percent", "rule": "quantities/range"}"##
      ),
      (
        Samples.flood,
        ##"{"@id": "#char=121,135", "@type": "QuantityExpression", "start": 121, "end": 135, "exact": "at least 0.125", "quantityType": "cardinal", "minValue": 0.125, "modifier": "atLeast", "rule": "quantities/bound"}"##
      ),
      (
        Samples.flood,
        ##"{"@id": "#char=137,179", "@type": "QuantityExpression", "start": 137, "end": 179, "exact": "123456789012345678901234567890123456789012", "quantityType": "cardinal", "value": 123456789012345678901234567890123456789012, "rule": "quantities/cardinal"}"##
      ),
      (
        Samples.flood,
        ##"{"@id": "#char=184,191", "@type": "QuantityExpression", "start": 184, "end": 191, "exact": "6.6e-60", "quantityType": "cardinal", "value": 66e-61, "rule": "quantities/cardinal"}"##
      ),
      // A second mention in the same passage has a name of its own.
      (
        Samples.unusual,
        ##"{"@id": "#char=26,28&2", "@type": "OrganizationName", "start": 26, "end": 28, "exact": "東京", "refersTo": "#organization=1", "rule": "organizations/metonym"}"##
      ),
    ])
  func annotation(_ record: Record, _ expected: String) {
    #expect(RecordEmitterTests.lines(record).contains { $0 == expected })
  }

  @Test(
    "An entity is one line",
    arguments: [
      #"{"@id": "https://sws.geonames.org/2792413/", "@type": "City", "name": "Liège", "alternateName": ["LIÈGE"], "geo": {"@id": "geo:50.63373,5.56749", "@type": "GeoCoordinates", "latitude": 50.63373, "longitude": 5.56749}, "addressCountry": "BE", "containedInPlace": "https://sws.geonames.org/2792411/"}"#,
      ##"{"@id": "#place=2", "@type": "Place", "name": "Néhou", "addressCountry": "FR"}"##,
      ##"{"@id": "#organization=1", "@type": "NGO", "name": "Ring of Remembrance", "alternateName": ["RR"]}"##,
    ])
  func entity(_ expected: String) {
    #expect(RecordEmitterTests.lines(Samples.memorial).contains { $0 == expected })
  }

  @Test(
    "A claim names what it binds, by kind",
    arguments: [
      ##"{"@id": "#claim=2", "@type": "Claim", "start": 113, "end": 166, "text": "The Ring of Remembrance (RR) did not open before 1950", "predicate": "open", "quantity": [], "temporal": ["#char=162,166"], "spatial": ["#char=59,64"], "organizations": ["#char=117,136"], "inherited": ["#char=59,64"], "negated": true, "attributed": false}"##
    ])
  func claim(_ expected: String) {
    #expect(RecordEmitterTests.lines(Samples.memorial).contains { $0 == expected })
  }

  @Test("What is not known is left out; the three lists are always there")
  func empty() {
    let name = Samples.empty.article.name
    #expect(
      Samples.written(Samples.empty, .jsonld).hasSuffix(
        """
          },
          "@id": "\(name)",
          "@type": "NewsArticle",
          "identifier": "c3",
          "text": "Nothing to see.",
          "mentions": [],
          "annotations": [],
          "claims": []
        }

        """))
  }

  @Test("The members come in the order that readers are promised")
  func order() throws {
    let keys = Samples.written(Samples.memorial, .jsonld).split(separator: "\n")
      .filter { $0.hasPrefix("  \"") }
      .map { $0.dropFirst(3).prefix { $0 != "\"" } }
    #expect(
      keys == [
        "@context", "@id", "@type", "identifier", "url", "headline", "author", "publisher",
        "datePublished", "dateModified", "dateFetched", "articleSection", "isAccessibleForFree",
        "inLanguage", "text", "mentions", "regions", "annotations", "claims",
      ])
  }

  @Test("NDJSON is the same on one line", arguments: Samples.all)
  func oneLine(_ record: Record) throws {
    let line = Samples.written(record, .ndjson)
    #expect(line.utf8.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    #expect(line.hasSuffix("}\n"))
    func sorted(_ json: String) throws -> Data {
      try JSONSerialization.data(
        withJSONObject: try JSONSerialization.jsonObject(with: Data(json.utf8)),
        options: .sortedKeys)
    }
    #expect(try sorted(line) == sorted(Samples.written(record, .jsonld)))
  }

  @Test("Every offset and quote fits the text, counted in code points", arguments: Samples.all)
  func offsets(_ record: Record) throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(Samples.written(record, .ndjson).utf8))
        as? [String: Any])
    let scalars = Array(try #require(json["text"] as? String).unicodeScalars)
    for annotation in try #require(json["annotations"] as? [[String: Any]]) {
      let start = try #require(annotation["start"] as? Int)
      let end = try #require(annotation["end"] as? Int)
      let exact = try #require(annotation["exact"] as? String)
      #expect(scalars[start..<end].elementsEqual(exact.unicodeScalars))
    }
  }

  @Test("Text comes out as it went in, whatever it holds")
  func escaping() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(Samples.written(Samples.unusual, .ndjson).utf8))
        as? [String: Any])
    #expect(json["identifier"] as? String == Samples.unusual.article.identifier)
    let text = try #require(json["text"] as? String)
    #expect(Array(text.utf8) == Samples.unusual.article.utf8)
  }

  @Test("Without the text the record keeps its name and its quotes")
  func withoutText() {
    let record = Samples.written(Samples.memorial, .ndjson, text: false)
    #expect(
      !record.contains(
        "\"text\":\"LIÈGE, May 6 – About 400 people reportedly met on May 5 in Liège and Néhou to remember 88,000 Allied servicemen.\\n"
      ))
    #expect(
      record.contains("\"@id\":\"\(Samples.memorial.article.name)\",\"@type\":\"NewsArticle\""))
    #expect(record.contains("\"exact\":\"Allied servicemen\""))
  }

  @Test("The same record gives the same bytes, also from an emitter that wrote others before")
  func repeatable() {
    for form in RecordEmitter.Form.allCases {
      var emitter = RecordEmitter(form)
      var together: [UInt8] = []
      for record in Samples.all + Samples.all { emitter.append(record, to: &together) }
      let apart = (Samples.all + Samples.all).map { Samples.written($0, form) }.joined()
      #expect(String(decoding: together, as: UTF8.self) == apart)
    }
  }

  @Test("A number that no reader could hold is left to the words", arguments: [309, 400, 100_000])
  func hugeNumber(_ count: Int) {
    let digits = String(repeating: "9", count: count)
    let article = Article(identifier: "n", text: digits)
    var quantity = Quantity(.cardinal)
    quantity.digits = digits
    var facts = ArticleFacts()
    facts.annotations = [
      Annotation(TextSpan(start: 0, end: count), .quantity(quantity), rule: "quantities/cardinal")
    ]
    let record = Samples.written(Record(article: article, facts: facts), .ndjson)
    #expect(record.contains(#""quantityType":"cardinal","rule""#))
  }

  @Test("The context is the one that is shipped")
  func context() throws {
    #expect(RecordEmitter.context == (try Samples.schema("context.jsonld")))
  }
}

@Suite("Records as N-Quads")
struct NQuadsTests {
  @Test("A line a statement, sorted and without duplicates", arguments: Samples.all)
  func sorted(_ record: Record) {
    let lines = Samples.written(record, .nquads).split(separator: "\n")
    #expect(!lines.isEmpty)
    for (one, other) in zip(lines, lines.dropFirst()) {
      #expect(Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8)))
    }
    #expect(lines.allSatisfy { $0.hasPrefix("<") && $0.hasSuffix(" .") && !$0.contains("_:") })
  }

  @Test(
    "Values have their datatypes",
    arguments: [
      "<#char=176,188> <https://schema.org/value> \"2500000\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
      "<#char=176,188> <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#beginIndex> \"176\"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .",
      "<#char=59,64> <http://www.w3.org/2005/11/its/rdf#taIdentRef> <https://sws.geonames.org/2792413/> .",
      "<geo:50.63373,5.56749> <https://schema.org/latitude> \"5.063373E1\"^^<http://www.w3.org/2001/XMLSchema#double> .",
      "<#claim=2> <https://w3id.org/factdesk#negated> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .",
      "<#char=7,12> <https://w3id.org/factdesk#anchor> <https://schema.org/datePublished> .",
      "<#char=50,55> <https://w3id.org/factdesk#anchor> <#char=7,12> .",
      "<#char=7,12> <https://w3id.org/factdesk#edtf> \"2018-05-06\"^^<http://id.loc.gov/datatypes/edtf/EDTF> .",
      "<#publisher> <https://schema.org/name> \"Example News\" .",
      "<#char=15,24> <https://w3id.org/factdesk#counts> <#counts=15,24> .",
    ])
  func statement(_ expected: String) {
    let name = Samples.memorial.article.name
    let line = expected.replacingOccurrences(of: "<#", with: "<\(name)#")
    #expect(Samples.written(Samples.memorial, .nquads).contains(line + "\n"))
  }

  @Test("Literals are escaped as canonical N-Quads want it")
  func escaping() {
    let lines = Samples.written(Samples.unusual, .nquads)
    #expect(lines.contains(#"<https://schema.org/headline> "Line\nbreak" ."#))
    #expect(lines.contains("“Ünï\u{FEFF}code”\\r\\n\u{1F30D}"))
    #expect(lines.contains(#"\\ \"q\""#))
  }
}

extension Samples {
  /// The package's `schema` folder.
  static let schemas = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "schema")

  /// A file of that folder.
  static func schema(_ name: String) throws -> String {
    try String(contentsOf: schemas.appending(path: name), encoding: .utf8)
  }
}
