import Facts
import Testing

@testable import Lexicon

/// Tables that somebody damaged: each is refused, or answers every question without a trap and in the end.
@Suite("Damaged tables")
struct DamagedTableTests {
  private static let gazetteer: [UInt8] = {
    var builder = GazetteerBuilder()
    let origin = Place.Position(latitude: 100, longitude: 200)
    var land = GazetteerBuilder.Row(.country, name: "Ruritania", position: origin)
    land.countryCode = "RU"
    land.geonamesID = 1
    let country = builder.add(land)
    builder.addName("Ruritania", of: country, .canonical)
    builder.addName("Ruritanian", of: country, .adjective)
    var town = GazetteerBuilder.Row(.city, name: "Castle of Zenda", position: origin)
    town.geonamesID = 7
    town.countryCode = "RU"
    town.container = country
    let row = builder.add(town)
    builder.addName("Castle of Zenda", of: row, .canonical)
    return (try? builder.build()) ?? []
  }()

  private static let nameList: [UInt8] = {
    var builder = NameListBuilder()
    for word in ["zenda", "rupert", "of"] {
      builder.add(word, .init(given: 1, surname: 2, word: 3))
    }
    return builder.build()
  }()

  /// Asks a gazetteer everything.
  private static func ask(_ gazetteer: Gazetteer) {
    var text = TokenizedText(lexicon: Lexicon([]))
    text.read(Array("The Castle of Zenda in RURITANIA is Ruritanian.".utf8))
    var matches: [GazetteerMatch] = []
    gazetteer.appendMatches(in: text, to: &matches)
    for match in matches { for candidate in match.candidates { _ = gazetteer.namesake(candidate) } }
    for index in 0..<gazetteer.entryCount {
      _ = gazetteer.place(index)
      _ = gazetteer.lies(index, in: index)
      _ = gazetteer.entry(geonamesID: gazetteer.entry(index).geonamesID)
    }
    _ = gazetteer.country(code: "RU")
    _ = gazetteer.country(demonym: "Ruritanian")
  }

  /// Gives a table the checksum that it should have, as somebody would who means harm.
  private static func mend(_ table: inout [UInt8]) {
    var sum = TableChecksum()
    let bytes = ResidentBytes(copying: table)
    for offset in stride(from: 4 * GazetteerFormat.headerWords, to: table.count - 3, by: 4) {
      sum.add(bytes.word(offset))
    }
    let field = 4 * GazetteerFormat.Field.checksum.rawValue
    for byte in 0..<4 {
      table[field + byte] = UInt8(truncatingIfNeeded: sum.value >> (8 * UInt32(byte)))
    }
  }

  @Test("Any byte of a gazetteer may be wrong", arguments: [0x00, 0x01, 0x7F, 0xFF] as [UInt8])
  func gazetteerByte(_ value: UInt8) {
    var refused = 0
    // The filter is large and holds bits alone, none of which can do harm.
    for index in Set(0..<1_024).union(DamagedTableTests.gazetteer.indices.suffix(512)).sorted() {
      var table = DamagedTableTests.gazetteer
      guard index < table.count, table[index] != value else { continue }
      table[index] = value
      DamagedTableTests.mend(&table)
      do throws(GazetteerError) {
        DamagedTableTests.ask(try Gazetteer(compiled: table))
      } catch {
        refused += 1
      }
    }
    #expect(refused > 10)
  }

  @Test("A name list without an empty slot, in which a search would not end, is refused")
  func full() {
    var list = DamagedTableTests.nameList
    for index in NameList.headerBytes..<list.count { list[index] |= 1 }
    #expect(throws: GazetteerError.self) { try NameList(compiled: list) }
  }

  @Test("Any byte of a name list may be wrong", arguments: [0x00, 0x01, 0x7F, 0xFF] as [UInt8])
  func nameListByte(_ value: UInt8) {
    for index in DamagedTableTests.nameList.indices {
      var table = DamagedTableTests.nameList
      table[index] = value
      guard let list = try? NameList(compiled: table) else { continue }
      for word in ["zenda", "Rupert", "OF", "none", ""] { _ = list.traits(of: word) }
    }
    #expect(throws: Never.self) { try NameList(compiled: DamagedTableTests.nameList) }
  }
}
