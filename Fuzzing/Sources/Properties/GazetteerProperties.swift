import Factdesk

@testable import Lexicon

/// A compiled gazetteer or name list that is damaged: an input is a list of changes to a small one that is whole.
///
/// Each change is four bytes: where (two, from the start or, if the first bit is set, from the header on), how wide, and the value.
/// A table is either refused, or answers every question without a trap and in the end.
public enum GazetteerProperties {
  private static let gazetteer: [UInt8] = {
    var builder = GazetteerBuilder()
    func add(_ kind: Place.Kind, _ name: String, _ country: String?, in container: Int? = nil)
      -> Int
    {
      var row = GazetteerBuilder.Row(
        kind, name: name, position: .init(latitude: 5_063_373, longitude: 556_749))
      row.geonamesID = UInt32(1_000 + name.utf8.count * 7 + (container ?? 0))
      row.countryCode = country
      row.container = container
      row.prominence = 200
      let index = builder.add(row)
      _ = builder.addName(name, of: index, .canonical)
      return index
    }
    let europe = add(.continent, "Europe", nil)
    let belgium = add(.country, "Belgium", "BE", in: europe)
    let britain = add(.country, "United Kingdom", "GB", in: europe)
    let province = add(.state, "Liège Province", "BE", in: belgium)
    let england = add(.state, "England", "GB", in: britain)
    _ = add(.city, "Liège", "BE", in: province)
    _ = add(.city, "Stratford-upon-Avon", "GB", in: england)
    _ = add(.river, "River Thames", "GB", in: england)
    guard let built = try? builder.build() else { fail("the small gazetteer can be built") }
    return built
  }()

  private static let nameList: [UInt8] = {
    var builder = NameListBuilder()
    for word in ["thames", "belgium", "jordan", "river", "the", "liège", "words"] {
      builder.add(word, NameList.Traits(given: 1, surname: 2, word: 3))
    }
    return builder.build()
  }()

  private static let text = Array(
    "Belgium and the United Kingdom, LIÈGE in Liège Province, Stratford-upon-Avon in England by the River Thames. Europe."
      .utf8)

  /// Tries all properties on changes.
  public static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    if first & 1 == 0 {
      checkGazetteer(mended(damaged(gazetteer, by: bytes.dropFirst())))
    } else {
      checkNameList(damaged(nameList, by: bytes.dropFirst()))
    }
  }

  private static func damaged(_ table: [UInt8], by changes: ArraySlice<UInt8>) -> [UInt8] {
    var table = table
    var changes = changes
    while changes.count >= 4, !table.isEmpty {
      let change = Array(changes.prefix(4))
      changes = changes.dropFirst(4)
      let place = Int(change[0] & 0x7F) << 8 | Int(change[1])
      let start = change[0] & 0x80 == 0 ? place % table.count : place % min(128, table.count)
      switch change[2] % 4 {
      case 0: table[start] = change[3]
      case 1: table[start] &+= change[3]
      case 2:
        for index in start..<min(start + 4, table.count) { table[index] = change[3] }
      default:
        // Cut, and the size corrected, so that the header agrees.
        table.removeLast(min(Int(change[3]), table.count))
        if table.count >= 128 {
          for index in 0..<4 {
            table[4 * GazetteerFormat.Field.size.rawValue + index] = UInt8(
              table.count >> (8 * index) & 0xFF)
          }
        }
      }
    }
    return table
  }

  /// The table with the checksum that it should have, as somebody would give it who means harm.
  private static func mended(_ table: [UInt8]) -> [UInt8] {
    guard table.count >= 4 * GazetteerFormat.headerWords else { return table }
    var table = table
    var sum = TableChecksum()
    let bytes = ResidentBytes(copying: table)
    for offset in stride(from: 4 * GazetteerFormat.headerWords, to: table.count - 3, by: 4) {
      sum.add(bytes.word(offset))
    }
    let field = 4 * GazetteerFormat.Field.checksum.rawValue
    for byte in 0..<4 {
      table[field + byte] = UInt8(truncatingIfNeeded: sum.value >> (8 * UInt32(byte)))
    }
    return table
  }

  private static func checkGazetteer(_ table: [UInt8]) {
    guard let gazetteer = try? Gazetteer(compiled: table) else { return }
    var read = TokenizedText(lexicon: English.lexicon)
    read.read(text)
    var matches: [GazetteerMatch] = []
    gazetteer.appendMatches(in: read, to: &matches)
    if table == Self.gazetteer {
      require(matches.count >= 7, "every name of the whole table is found: \(matches.count)")
    }
    var before = 0
    for match in matches {
      require(
        !match.tokens.isEmpty && match.tokens.upperBound <= read.count, "a match lies in the text")
      require(match.tokens.lowerBound >= before, "matches are in text order")
      before = match.tokens.lowerBound
      for candidate in match.candidates {
        _ = gazetteer.namesake(candidate)
      }
    }
    var again: [GazetteerMatch] = []
    gazetteer.appendMatches(in: read, to: &again)
    require(again.map(\.tokens) == matches.map(\.tokens), "asking twice gives the same")
    for entry in 0..<gazetteer.entryCount {
      _ = gazetteer.place(entry)
      _ = gazetteer.lies(entry, in: entry)
      _ = gazetteer.entry(geonamesID: gazetteer.entry(entry).geonamesID)
    }
    for code in ["BE", "GB", "ZZ"] { _ = gazetteer.country(code: code) }
    _ = gazetteer.country(named: "Belgium")
    _ = gazetteer.country(demonym: "Belgian")
  }

  private static func checkNameList(_ table: [UInt8]) {
    guard let list = try? NameList(compiled: table) else { return }
    for word in ["thames", "Belgium", "JORDAN", "liege", "the", "nothing", ""] {
      _ = list.traits(of: word)
    }
  }
}
