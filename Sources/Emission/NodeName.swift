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
  /// The review of the claim at a passage, and its rating; `ordinal` as of passages.
  case review(start: Int, end: Int, ordinal: Int)
  case rating(start: Int, end: Int, ordinal: Int)
  /// What a clause at a passage claims.
  case statement(start: Int, end: Int)
  /// Any other IRI, complete.
  case iri([UInt8])
  /// A passage of another text, by that text's IRI.
  case foreignPassage(of: [UInt8], start: Int, end: Int)

  /// Writes the IRI; relative to `base`, that is without it, where `base` is empty.
  func write(to output: inout some ByteOutput & ~Copyable, base: [UInt8] = []) {
    switch self {
    case .document: output.write(base.span)
    case .passage(let start, let end, let ordinal):
      NodeName.write("#char=", start, end, ordinal, base: base, to: &output)
    case .review(let start, let end, let ordinal):
      NodeName.write("#review=", start, end, ordinal, base: base, to: &output)
    case .rating(let start, let end, let ordinal):
      NodeName.write("#rating=", start, end, ordinal, base: base, to: &output)
    case .statement(let start, let end):
      NodeName.write("#statement=", start, end, 1, base: base, to: &output)
    case .counted(let start, let end):
      output.write(base.span)
      output.write("#counts=")
      NodeName.write(start, end, to: &output)
    case .publisher:
      output.write(base.span)
      output.write("#publisher")
    case .summary:
      output.write(base.span)
      output.write("#summary")
    case .place(let number):
      output.write(base.span)
      output.write("#place=")
      output.write(number: number)
    case .organization(let number):
      output.write(base.span)
      output.write("#organization=")
      output.write(number: number)
    case .claim(let number):
      output.write(base.span)
      output.write("#claim=")
      output.write(number: number)
    case .geonames(let number):
      output.write("https://sws.geonames.org/")
      output.write(number: Int(number))
      output.write(UInt8(ascii: "/"))
    case .position(let position):
      var degrees: [UInt8] = []
      degrees.append(hundredThousandths: position.latitude)
      degrees.append(UInt8(ascii: ","))
      degrees.append(hundredThousandths: position.longitude)
      output.write("geo:")
      output.write(degrees.span)
    case .iri(let iri): output.write(iri.span)
    case .foreignPassage(let iri, let start, let end):
      output.write(iri.span)
      output.write("#char=")
      NodeName.write(start, end, to: &output)
    }
  }

  private static func write(
    _ fragment: StaticString, _ start: Int, _ end: Int, _ ordinal: Int, base: [UInt8],
    to output: inout some ByteOutput & ~Copyable
  ) {
    output.write(base.span)
    output.write(fragment)
    write(start, end, to: &output)
    guard ordinal > 1 else { return }
    output.write(UInt8(ascii: "&"))
    output.write(number: ordinal)
  }

  private static func write(
    _ start: Int, _ end: Int, to output: inout some ByteOutput & ~Copyable
  ) {
    output.write(number: start)
    output.write(UInt8(ascii: ","))
    output.write(number: end)
  }
}

extension [UInt8] {
  /// Appends a coordinate in degrees, in as few digits as say it exactly.
  mutating func append(hundredThousandths: Int32) {
    ExactDecimal(Int128(hundredThousandths), exponent: -5).append(to: &self)
  }
}
