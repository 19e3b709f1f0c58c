import Emission
import Facts

extension Article {
  /// The span of the `occurrence`-th time that some words stand in the text, from 1.
  func span(of words: String, _ occurrence: Int = 1) -> TextSpan {
    let needle = Array(words.utf8)
    var found = 0
    for start in utf8.indices where utf8[start...].starts(with: needle) {
      found += 1
      if found == occurrence { return TextSpan(start: start, end: start + needle.count) }
    }
    preconditionFailure("the sample does not hold “\(words)” \(occurrence) times")
  }
}

/// Records made by hand: every kind of fact, and the texts that are hard on offsets and escaping.
enum Samples {
  /// All of them.
  static let all: [Record] = [memorial, flood, unusual, empty, bare]

  /// A text with every kind of annotation, entities with and without an entry in a gazetteer, and claims.
  static let memorial: Record = {
    var article = Article(
      identifier: "fixtures/memorial.txt",
      text: """
        LIÈGE, May 6 – About 400 people reportedly met on May 5 in Liège and Néhou to remember \
        88,000 Allied servicemen.
        The Ring of Remembrance (RR) did not open before 1950; it cost $2.5 million in the early 1940s \
        and 10 to 12 percent more from September to October 1944.
        """)
    article.url = "https://news.example/2018/05/06/memorial?a=1&b=2"
    article.headline = "“Four hundred” remember"
    article.authors = ["Ann Example", "Bob Muster"]
    article.publisher = "Example News"
    article.published = PublicationDate("2018-05-06T09:30:00+02:00")
    article.modified = PublicationDate("2018-05-06T10:00:00+02:00")
    article.fetched = PublicationDate("2018-05-07T00:00:00Z")
    article.section = "Regional"
    article.isAccessibleForFree = false
    article.language = "en"

    var facts = ArticleFacts()
    var liege = Place(.city, name: "Liège")
    liege.geonamesID = 2_792_413
    liege.alternateNames = ["LIÈGE"]
    liege.position = .init(latitude: 5_063_373, longitude: 556_749)
    liege.countryCode = "BE"
    liege.containedIn = 2_792_411
    var province = Place(.administrativeArea, name: "Province de Liège")
    province.geonamesID = 2_792_411
    province.containedIn = 2_802_361
    var belgium = Place(.country, name: "Belgium")
    belgium.geonamesID = 2_802_361
    var nehou = Place(.place, name: "Néhou")
    nehou.countryCode = "FR"
    facts.places = [liege, nehou]
    facts.regions = [province, belgium]
    var ring = Organization(.ngo, name: "Ring of Remembrance")
    ring.alternateNames = ["RR"]
    facts.organizations = [ring]

    facts.annotations.append(.init(article.span(of: "LIÈGE"), .place(0), rule: "places/dateline"))
    facts.annotations.append(
      temporal(article.span(of: "May 6"), .date, "2018-05-06", rule: "temporal/month-day") {
        $0.anchor = .datePublished
      })
    var people = Quantity(.cardinal, ExactDecimal(400))
    people.modifier = .approximately
    people.counts = .init(phrase: article.span(of: "people"), head: article.span(of: "people"))
    facts.annotations.append(
      .init(article.span(of: "About 400"), .quantity(people), rule: "quantities/cardinal"))
    facts.annotations.append(
      temporal(article.span(of: "May 5"), .date, "2018-05-05", rule: "temporal/month-day") {
        $0.anchor = .annotation(1)
      })
    facts.annotations.append(.init(article.span(of: "Liège"), .place(0), rule: "places/known"))
    facts.annotations.append(.init(article.span(of: "Néhou"), .place(1), rule: "places/and"))
    var servicemen = Quantity(.cardinal, ExactDecimal(88_000))
    servicemen.counts = .init(
      phrase: article.span(of: "Allied servicemen"), head: article.span(of: "servicemen"))
    facts.annotations.append(
      .init(article.span(of: "88,000"), .quantity(servicemen), rule: "quantities/cardinal"))
    facts.annotations.append(
      .init(
        article.span(of: "Ring of Remembrance"), .organization(0), rule: "organizations/ring-of"))
    facts.annotations.append(
      .init(article.span(of: "RR"), .organization(0), rule: "organizations/acronym"))
    facts.annotations.append(
      temporal(article.span(of: "1950"), .date, "1950", rule: "temporal/year") {
        $0.modifier = .before
      })
    var cost = Quantity(.money, ExactDecimal(25, exponent: 5))
    cost.currency = "USD"
    cost.unitText = article.span(of: "$")
    facts.annotations.append(
      .init(article.span(of: "$2.5 million"), .quantity(cost), rule: "quantities/money"))
    facts.annotations.append(
      temporal(article.span(of: "the early 1940s"), .date, "194", rule: "temporal/decade") {
        $0.modifier = .start
      })
    var percent = Quantity(.percent)
    percent.minimum = ExactDecimal(10)
    percent.maximum = ExactDecimal(12)
    percent.unitCode = "P1"
    percent.unitText = article.span(of: "percent")
    facts.annotations.append(
      .init(article.span(of: "10 to 12 percent"), .quantity(percent), rule: "quantities/range"))
    for (words, value) in [("September", "1944-09"), ("October 1944", "1944-10")] {
      facts.annotations.append(
        temporal(article.span(of: words), .date, value, rule: "temporal/month-range") {
          $0.interval = .init(
            start: TemporalPoint(timex3: "1944-09") ?? TemporalPoint(.month),
            end: TemporalPoint(timex3: "1944-10") ?? TemporalPoint(.month))
        })
    }
    facts.claimLinks = [2, 3, 4, 5, 9, 7, 4]
    facts.claims = [
      Claim(
        span: TextSpan(start: 0, end: article.span(of: "servicemen.").end),
        subject: article.span(of: "people"), predicate: "meet", links: 0..<4, negated: false,
        attributed: true),
      Claim(
        span: article.span(of: "The Ring of Remembrance (RR) did not open before 1950"),
        subject: nil, predicate: "open", links: 4..<6, inherited: 6..<7, negated: true,
        attributed: false),
    ]
    return Record(article: article, facts: facts)
  }()

  /// Values of every type and form.
  static let flood: Record = {
    let article = Article(
      identifier: "b2",
      text: """
        Floods now last several years, 1.5 km, 29 February 2015, each July, at 10 p.m. EST Tuesday, \
        490 BC, last week, the 21st, at least 0.125, 123456789012345678901234567890123456789012 and \
        6.6e-60.
        """)
    var facts = ArticleFacts()
    facts.annotations = [
      temporal(article.span(of: "now"), .date, "PRESENT_REF", rule: "temporal/now"),
      temporal(article.span(of: "several years"), .duration, "PXY", rule: "temporal/duration"),
    ]
    var length = Quantity(.measure, ExactDecimal(15, exponent: -1))
    length.unitCode = "KMT"
    length.unitText = article.span(of: "km")
    facts.annotations.append(
      .init(article.span(of: "1.5 km"), .quantity(length), rule: "quantities/measure"))
    facts.annotations.append(
      temporal(article.span(of: "29 February 2015"), .date, "2015-02-29", rule: "temporal/date") {
        $0.invalid = "February 2015 has 28 days"
      })
    facts.annotations.append(
      temporal(article.span(of: "each July"), .set, "XXXX-07", rule: "temporal/set"))
    var instant = TemporalPoint(timex3: "1998-02-10T22:00") ?? TemporalPoint(.minute)
    instant.utcOffset = -300
    facts.annotations.append(
      .init(
        article.span(of: "10 p.m. EST Tuesday"), .temporal(.init(.time, .point(instant))),
        rule: "temporal/time"))
    facts.annotations.append(
      temporal(article.span(of: "490 BC"), .date, "BC0490", rule: "temporal/before-christ"))
    facts.annotations.append(
      temporal(article.span(of: "last week"), .date, "1998-W08", rule: "temporal/last") {
        $0.modifier = .approximately
      })
    facts.annotations.append(
      .init(
        article.span(of: "21st"), .quantity(Quantity(.ordinal, ExactDecimal(21))),
        rule: "quantities/ordinal"))
    var bound = Quantity(.cardinal)
    bound.minimum = ExactDecimal(125, exponent: -3)
    bound.modifier = .atLeast
    facts.annotations.append(
      .init(article.span(of: "at least 0.125"), .quantity(bound), rule: "quantities/bound"))
    var large = Quantity(.cardinal)
    large.digits = "123456789012345678901234567890123456789012"
    facts.annotations.append(
      .init(
        article.span(of: "123456789012345678901234567890123456789012"), .quantity(large),
        rule: "quantities/cardinal"))
    facts.annotations.append(
      .init(
        article.span(of: "6.6e-60"),
        .quantity(Quantity(.cardinal, ExactDecimal(66, exponent: -61))),
        rule: "quantities/cardinal"))
    return Record(article: article, facts: facts)
  }()

  /// Characters of every length, all that JSON and N-Quads escape, and two mentions in one passage.
  static let unusual: Record = {
    var article = Article(
      identifier: "odd \"id\" \\ \u{1}.txt",
      text:
        "\t“Ünï\u{FEFF}code”\r\n\u{1F30D}\u{1F468}\u{200D}\u{1F469} \\ \"q\" \u{7F}\u{2028}東京 in 2020 — e\u{301}nd \u{10FFFF}"
    )
    article.headline = "Line\nbreak"
    var facts = ArticleFacts()
    var tokyo = Place(.city, name: "東京")
    tokyo.position = .init(latitude: 3_500_000, longitude: -13_969_171)
    facts.places = [tokyo]
    facts.organizations = [Organization(.government, name: "東京")]
    facts.annotations = [
      .init(article.span(of: "東京"), .place(0), rule: "places/known"),
      .init(article.span(of: "東京"), .organization(0), rule: "organizations/metonym"),
      temporal(article.span(of: "2020"), .date, "2020", rule: "temporal/year"),
    ]
    facts.claimLinks = [2, 0, 1]
    facts.claims = [
      Claim(
        span: TextSpan(start: 0, end: article.utf8.count), subject: article.span(of: "e\u{301}nd"),
        predicate: nil, links: 0..<3, negated: false, attributed: false)
    ]
    return Record(article: article, facts: facts)
  }()

  /// An article in which nothing was found.
  static let empty = Record(
    article: Article(identifier: "c3", text: "Nothing to see."), facts: ArticleFacts())

  /// An article without a single byte of text.
  static let bare = Record(article: Article(identifier: "d4", text: ""), facts: ArticleFacts())

  /// An annotation of a time, from its TIMEX3 value.
  static func temporal(
    _ span: TextSpan, _ type: TemporalExpression.TimexType, _ timex3: String, rule: String,
    _ fill: (inout TemporalExpression) -> Void = { _ in }
  ) -> Annotation {
    guard let value = TemporalExpression.Value(timex3: timex3) else {
      preconditionFailure("the sample's “\(timex3)” is no TIMEX3 value")
    }
    var expression = TemporalExpression(type, value)
    fill(&expression)
    return Annotation(span, .temporal(expression), rule: rule)
  }

  /// A record in one notation.
  static func written(
    _ record: Record, _ form: RecordEmitter.Form, text: Bool = true,
    offsets: OffsetUnit = .codePoint
  ) -> String {
    var emitter = RecordEmitter(form, includesText: text, offsets: offsets)
    var buffer: [UInt8] = []
    emitter.append(record, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}
