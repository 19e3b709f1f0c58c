import Extraction
import Facts
import JSON
import SystemPackage

/// The shortest way from a JSON Lines file to lines of records, until the batch takes its place.
public enum FirstPath {
  /// Extracts a whole JSON Lines file and hands each record's line to `write`.
  public static func run(path: String, write: ([UInt8]) throws -> Void) throws {
    let file = try FileDescriptor.open(FilePath(path), .readOnly)
    var bytes: [UInt8] = []
    try file.closeAfter {
      let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
      defer { unsafe block.deallocate() }
      while true {
        let count = try unsafe file.read(into: block)
        if count == 0 { break }
        unsafe bytes.append(contentsOf: block[..<count])
      }
    }
    var extractor = Extractor()
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let article = try article(line)
      var buffer: [UInt8] = []
      append(Record(article: article, facts: extractor.extract(article)), to: &buffer)
      try write(buffer)
    }
  }

  private static func article(_ line: ArraySlice<UInt8>) throws -> Article {
    var article = Article(identifier: "", text: "")
    var reader = try JSONReader(line)
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "id": article.identifier = try reader.readString()
      case "text": article.utf8 = Array(try reader.readString().utf8)
      case "date": article.published = PublicationDate(try reader.readString())
      default: try reader.skipValue()
      }
    }
    return article
  }

  private static func append(_ record: Record, to buffer: inout [UInt8]) {
    let utf8 = record.article.utf8
    var codePoints: [Int] = [0]
    for byte in utf8 {
      codePoints.append(codePoints[codePoints.count - 1] + (byte & 0xC0 == 0x80 ? 0 : 1))
    }
    func codePoint(_ offset: Int) -> Int {
      codePoints[offset] - (offset < utf8.count && utf8[offset] & 0xC0 == 0x80 ? 1 : 0)
    }
    func member(_ key: String, _ value: String?) {
      guard let value else { return }
      buffer.append(",\"\(key)\":")
      buffer.append(jsonString: value)
    }
    func id(_ place: Int) -> String {
      record.facts.places[place].geonamesID.map { "https://sws.geonames.org/\($0)/" }
        ?? "#place=\(place + 1)"
    }
    buffer.append("{\"identifier\":")
    buffer.append(jsonString: record.article.identifier)
    buffer.append(",\"mentions\":[")
    var separator = ""
    for (index, place) in record.facts.places.enumerated() {
      buffer.append(separator)
      separator = ","
      buffer.append("{\"@id\":")
      buffer.append(jsonString: id(index))
      member("@type", place.kind.rawValue)
      member("name", place.name)
      if let position = place.position {
        buffer.append(",\"geo\":{\"latitude\":\(Double(position.latitude) / 100_000)")
        buffer.append(",\"longitude\":\(Double(position.longitude) / 100_000)}")
      }
      buffer.append("}")
    }
    buffer.append("],\"annotations\":[")
    separator = ""
    for annotation in record.facts.annotations {
      buffer.append(separator)
      separator = ","
      buffer.append(
        "{\"start\":\(codePoint(annotation.span.start)),\"end\":\(codePoint(annotation.span.end))")
      member("exact", record.article.text(at: annotation.span))
      member("rule", annotation.rule)
      switch annotation.content {
      case .temporal(let expression):
        member("@type", "TemporalExpression")
        member("timexType", expression.type.rawValue)
        member("timexValue", expression.timex3)
        member("timexMod", expression.modifier?.rawValue)
        member("edtf", expression.edtf)
      case .quantity(let quantity):
        member("@type", "QuantityExpression")
        member("quantityType", quantity.kind.rawValue)
        if let value = quantity.value { buffer.append(",\"value\":\(value)") }
        if let value = quantity.digits { buffer.append(",\"value\":\(value)") }
        if let value = quantity.minimum { buffer.append(",\"minValue\":\(value)") }
        if let value = quantity.maximum { buffer.append(",\"maxValue\":\(value)") }
        member("modifier", quantity.modifier?.rawValue)
        member("unitCode", quantity.unitCode)
        member("currency", quantity.currency)
        if let counts = quantity.counts {
          buffer.append(",\"counts\":{\"start\":\(codePoint(counts.phrase.start))")
          member("exact", record.article.text(at: counts.phrase))
          buffer.append("}")
        }
      case .place(let place):
        member("@type", "PlaceName")
        member("refersTo", id(place))
      case .organization(let organization):
        member("@type", "OrganizationName")
        member("refersTo", "#organization=\(organization + 1)")
      }
      buffer.append("}")
    }
    buffer.append("]}\n")
  }
}
