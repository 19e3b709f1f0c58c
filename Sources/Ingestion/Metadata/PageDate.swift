internal import Facts

/// When a page's article was published.
enum PageDate {
  private static let metaNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published",
    "rnews:datepublished", "dc.date.issued", "dcterms.issued", "dcterms.date", "dcterms.created",
    "dc.date", "dc.date.created",
    "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate",
    "publish-date", "publish_date", "publication_date", "published_at", "published_time",
    "article.published", "date",
    "cxenseparse:recs:publishtime", "ptime", "displaydate", "datecreated",
    "originalpublicationdate",
    "article_date_original", "sort_date",
  ]
  private static let modificationNames = [
    "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified",
    "datemodified", "dcterms.modified", "dc.date.modified", "dc.modified", "lastmod",
    "last-modified", "last-updated", "revised", "updated_time", "modified", "moddate",
    "article_date_updated", "cxenseparse:recs:articlemodified",
  ]

  /// What a page is asked for its dates.
  struct Source {
    let page: HTMLPage
    let meta: MetaTags
    let data: StructuredData
    /// Its address.
    let url: String?
    let language: String?
    /// When it was fetched, where that is known: no date after it is believed.
    let fetched: PublicationDate?

    /// Whether the page can know of a date.
    ///
    /// Of a date without a zone, it is enough that it had come somewhere on Earth: zones reach to UTC+14.
    func isBelieved(_ date: PublicationDate) -> Bool {
      guard let fetched else { return true }
      let zone = date.utcOffset ?? 14 * 60
      let second = date.day.dayNumber * 86_400 + (date.secondOfDay ?? 0) - zone * 60
      let now =
        fetched.day.dayNumber * 86_400 + (fetched.secondOfDay ?? 86_399)
        - (fetched.utcOffset ?? 0) * 60
      return second <= now
    }
  }

  /// The first of these that is a date and is believed: JSON-LD, `<meta>`, `itemprop` and `<time>`, the address, the date that
  /// the page shows, and where a page only says when it was changed, that.
  static func published(_ source: Source) -> PublicationDate? {
    func believed(_ date: PublicationDate?) -> PublicationDate? {
      date.flatMap { source.isBelieved($0) ? $0 : nil }
    }
    if let date = believed(source.data.datePublished.flatMap(parse)) { return date }
    for value in source.meta.all(metaNames) {
      if let date = believed(parse(value)) { return date }
    }
    return marked(source.page, "datePublished", isBelieved: source.isBelieved)
      ?? believed(source.url.flatMap(inAddress))
      ?? PageDateline.published(
        source.page, language: source.language, isBelieved: source.isBelieved)
      ?? modified(source)
  }

  /// When the page was last changed: JSON-LD, `<meta>`, `itemprop`.
  static func modified(_ source: Source) -> PublicationDate? {
    let values = [source.data.dateModified].compactMap(\.self) + source.meta.all(modificationNames)
    for value in values {
      if let date = parse(value), source.isBelieved(date) { return date }
    }
    return marked(source.page, "dateModified", isBelieved: source.isBelieved)
  }

  /// `itemprop` of that name on any element; for the publication date, then the first `<time>` that is no other article's.
  private static func marked(
    _ page: HTMLPage, _ property: String, isBelieved: (PublicationDate) -> Bool
  ) -> PublicationDate? {
    var time: PublicationDate?
    for index in page.nodes.indices {
      let node = page.nodes[index]
      guard node.tag != .text, node.tag != .meta else { continue }
      let isMarked = page.string(.itemprop, of: index)?.contains(property) == true
      let isTime = node.tag == .time && time == nil && property == "datePublished"
      guard isMarked || isTime else { continue }
      let attribute = page.string(.datetime, of: index) ?? page.string(.content, of: index)
      guard let date = attribute.flatMap(parse) ?? parse(page.text(below: index)), isBelieved(date)
      else { continue }
      if isMarked { return date }
      time = date
    }
    return time
  }

  /// A day in the path of an address: `/2018/05/06/` or `/2018-05-06-`.
  static func inAddress(_ url: String) -> PublicationDate? {
    let bytes = Array(url.utf8)
    guard bytes.count > 10 else { return nil }
    for start in 1..<bytes.count - 9 where bytes[start - 1] == UInt8(ascii: "/") {
      let window = bytes[start..<start + 10]
      let separator = bytes[start + 4]
      guard separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-"),
        bytes[start + 7] == separator,
        window.enumerated().allSatisfy({ $0 == 4 || $0 == 7 || $1.isDigit }),
        start + 10 == bytes.count || !bytes[start + 10].isDigit
      else { continue }
      var iso = Array(window)
      iso[4] = UInt8(ascii: "-")
      iso[7] = UInt8(ascii: "-")
      if let date = PublicationDate(String(decoding: iso, as: UTF8.self)),
        1990...2100 ~= date.day.year
      {
        return date
      }
    }
    return nil
  }

  /// Reads a date as pages write it: ISO 8601 with its common deviations, RFC 5322, `May 6, 2018`, `6 mai 2018`, `6.5.2018`.
  static func parse(_ text: String) -> PublicationDate? {
    guard text.utf8.count <= 80, let text = text.cleaned else { return nil }
    if let date = PublicationDate(normalized(text)) ?? PublicationDate(text) { return date }
    if let date = named(text) { return date }
    // A day that is followed by something else.
    let day = normalized(String(text.prefix(10)))
    if day.utf8.count == 10, let date = PublicationDate(day) { return date }
    // Slashes tell the order only where a number is no month; the page's language is not known here.
    return dotted(Array(text.utf8)[...]).map { PublicationDate(day: $0) }
  }

  /// `6.5.2018`, whatever follows.
  private static func dotted(_ bytes: ArraySlice<UInt8>) -> CalendarDay? {
    let parts = bytes.prefix { $0 > 0x20 }.split(separator: UInt8(ascii: "."))
    guard parts.count == 3, 1...2 ~= parts[0].count, 1...2 ~= parts[1].count, parts[2].count == 4,
      parts.allSatisfy({ $0.allSatisfy(\.isDigit) })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    return CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  /// ISO 8601 as the vocabulary reads it, from `20180506T093000Z`, `2018/05/06`, `2018-05-06 09:30:00 -0400`.
  private static func normalized(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if bytes.count >= 8, bytes.prefix(8).allSatisfy(\.isDigit),
      bytes.count == 8 || !bytes[8].isDigit
    {
      bytes.insert(UInt8(ascii: "-"), at: 6)
      bytes.insert(UInt8(ascii: "-"), at: 4)
      if bytes.count >= 17, bytes[11...].prefix(6).allSatisfy(\.isDigit) {
        bytes.insert(UInt8(ascii: ":"), at: 15)
        bytes.insert(UInt8(ascii: ":"), at: 13)
      }
    }
    for index in [4, 7]
    where index < bytes.count
      && (bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "."))
    {
      bytes[index] = UInt8(ascii: "-")
    }
    // A space before the zone, or `UTC` for it.
    if bytes.count > 19, let space = bytes[16...].firstIndex(of: 0x20) {
      let zone = ArraySlice(bytes[(space + 1)...])
      if zone.folded == "utc" || zone.folded == "gmt" {
        bytes.replaceSubrange(space..., with: [UInt8(ascii: "Z")])
      } else if let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        bytes.remove(at: space)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A date with the month's name: a year of four digits, a month, a day, and a time with its zone where there is one.
  private static func named(_ text: String) -> PublicationDate? {
    var year: Int?
    var month: Int?
    var day: Int?
    var second: Int?
    var offset: Int?
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let bytes = Array(word.utf8)
      if bytes.contains(UInt8(ascii: ":")) {
        second = second ?? secondOfDay(bytes)
      } else if let first = bytes.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-"),
        bytes.count == 5,
        let number = Int(String(word.dropFirst()))
      {
        offset = (number / 100 * 60 + number % 100) * (first == UInt8(ascii: "-") ? -1 : 1)
      } else if bytes.allSatisfy(\.isDigit), let number = Int(String(word)) {
        if bytes.count == 4 {
          year = year ?? number
        } else if bytes.count <= 2 {
          day = day ?? number
        }
      } else if bytes.first?.isDigit == true {
        // `6th`, `6.`
        let digits = bytes.prefix(while: \.isDigit)
        if digits.count <= 2 { day = day ?? Int(String(decoding: digits, as: UTF8.self)) }
      } else if month == nil {
        month = MonthNames.month(of: bytes.prefix { $0 != UInt8(ascii: ".") })
      }
      if word == "GMT" || word == "UTC" || word == "Z" { offset = 0 }
      if bytes.count == 2, bytes[...].folded == "pm", let value = second, value < 43_200 {
        second = value + 43_200
      }
    }
    guard let year, let month, let day, let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return PublicationDate(day: date, secondOfDay: second, utcOffset: second == nil ? nil : offset)
  }

  private static func secondOfDay(_ bytes: [UInt8]) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ":")).map {
      Int(String(decoding: $0.prefix(while: \.isDigit), as: UTF8.self))
    }
    guard 2...3 ~= parts.count, let hour = parts[0], let minute = parts[1], hour < 24, minute < 60
    else { return nil }
    var total = hour * 3600 + minute * 60 + (parts.count == 3 ? min(parts[2] ?? 0, 59) : 0)
    if bytes[...].folded.hasSuffix("pm"), hour < 12 { total += 43_200 }
    return total
  }
}
