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

  /// Writes the IRI, complete.
  func write(to output: inout some ByteOutput & ~Copyable, base: [UInt8]) {
    switch self {
    case .geonames, .position, .iri, .foreignPassage: break
    default: output.write(base)
    }
    write(to: &output)
  }

  /// Writes the IRI, relative to the article's own where it is a fragment of that.
  func write(to output: inout some ByteOutput & ~Copyable) {
    switch self {
    case .passage(let start, let end, let ordinal):
      output.write("#char=", start, end)
      NodeName.write(ordinal: ordinal, to: &output)
    case .geonames(let number):
      output.write("https://sws.geonames.org/")
      output.write(number: Int(number))
      output.write(UInt8(ascii: "/"))
    case .organization(let number):
      output.write("#organization=")
      output.write(number: number)
    case .claim(let number):
      output.write("#claim=")
      output.write(number: number)
    case .counted(let start, let end):
      output.write("#counts=", start, end)
    case .place(let number):
      output.write("#place=")
      output.write(number: number)
    case .position(let position):
      output.write("geo:")
      output.write(upTo: ValueText.limit) {
        $0.append(hundredThousandths: position.latitude)
        $0.append(UInt8(ascii: ","))
        $0.append(hundredThousandths: position.longitude)
      }
    case .document: break
    case .publisher: output.write("#publisher")
    case .summary: output.write("#summary")
    case .review(let start, let end, let ordinal):
      output.write("#review=", start, end)
      NodeName.write(ordinal: ordinal, to: &output)
    case .rating(let start, let end, let ordinal):
      output.write("#rating=", start, end)
      NodeName.write(ordinal: ordinal, to: &output)
    case .statement(let start, let end):
      output.write("#statement=", start, end)
    case .iri(let iri): output.write(iri)
    case .foreignPassage(let iri, let start, let end):
      output.write(iri)
      output.write("#char=", start, end)
    }
  }

  @inline(__always)
  private static func write(
    ordinal: Int, to output: inout some ByteOutput & ~Copyable
  ) {
    guard ordinal > 1 else { return }
    output.write(UInt8(ascii: "&"))
    output.write(number: ordinal)
  }
}

extension OutputSpan<UInt8> {
  /// Appends a coordinate in degrees, in as few digits as say it exactly.
  mutating func append(hundredThousandths: Int32) {
    if hundredThousandths < 0 { append(UInt8(ascii: "-")) }
    var fraction = hundredThousandths.magnitude
    let whole = fraction / 100_000
    append(number: Int(whole))
    fraction -= whole * 100_000
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    var place: UInt32 = 10_000
    while fraction > 0 {
      let digit = fraction / place
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      fraction -= digit * place
      place /= 10
    }
  }
}
