internal import Facts

/// The name of a node of a record: an IRI, mostly a fragment of the article's own.
enum NodeName {
  /// The article, or the report.
  case document
  /// A passage of the text, in code points (RFC 5147); `ordinal` tells mentions of one passage apart, from 1.
  case passage(start: Int, end: Int, ordinal: Int)
  /// What the quantity at a passage counts.
  case counted(start: Int, end: Int)
  /// The article's publisher.
  case publisher
  /// A place that no gazetteer knows, from 1.
  case place(Int)
  /// An organisation of the article, from 1.
  case organization(Int)
  /// A claim of the article, from 1.
  case claim(Int)
  /// A feature of GeoNames.
  case geonames(UInt32)
  /// A position on Earth, as a `geo:` URI (RFC 5870).
  case position(Place.Position)
  /// The counts of a report.
  case summary
  /// Any other IRI, complete.
  case iri([UInt8])
  /// A passage of another text, by that text's IRI.
  case foreignPassage(of: [UInt8], start: Int, end: Int)

  /// Appends the IRI; relative to `base`, that is without it, where `base` is empty.
  func append(to buffer: inout [UInt8], base: [UInt8] = []) {
    switch self {
    case .document: buffer.append(contentsOf: base)
    case .geonames(let number):
      buffer.append("https://sws.geonames.org/")
      buffer.append(number: Int(number))
      buffer.append(UInt8(ascii: "/"))
    case .position(let position):
      buffer.append("geo:")
      buffer.append(hundredThousandths: position.latitude)
      buffer.append(UInt8(ascii: ","))
      buffer.append(hundredThousandths: position.longitude)
    case .iri(let iri): buffer.append(contentsOf: iri)
    case .foreignPassage(let iri, let start, let end):
      buffer.append(contentsOf: iri)
      buffer.append(fragment: "#char=", start, end)
    case .passage(let start, let end, let ordinal):
      buffer.append(contentsOf: base)
      buffer.append(fragment: "#char=", start, end)
      guard ordinal > 1 else { return }
      buffer.append(UInt8(ascii: "&"))
      buffer.append(number: ordinal)
    case .counted(let start, let end):
      buffer.append(contentsOf: base)
      buffer.append(fragment: "#counts=", start, end)
    case .publisher:
      buffer.append(contentsOf: base)
      buffer.append("#publisher")
    case .summary:
      buffer.append(contentsOf: base)
      buffer.append("#summary")
    case .place(let number):
      buffer.append(contentsOf: base)
      buffer.append("#place=")
      buffer.append(number: number)
    case .organization(let number):
      buffer.append(contentsOf: base)
      buffer.append("#organization=")
      buffer.append(number: number)
    case .claim(let number):
      buffer.append(contentsOf: base)
      buffer.append("#claim=")
      buffer.append(number: number)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(fragment: String, _ start: Int, _ end: Int) {
    append(fragment)
    append(number: start)
    append(UInt8(ascii: ","))
    append(number: end)
  }

  /// Appends a coordinate in degrees, in as few digits as say it exactly.
  mutating func append(hundredThousandths: Int32) {
    ExactDecimal(Int128(hundredThousandths), exponent: -5).append(to: &self)
  }
}
