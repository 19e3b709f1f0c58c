import Factdesk

@testable import Lexicon

/// A table of a user's own places, or a GeoNames dump; the first byte says how large the blocks are that it comes in.
public enum PlaceTableProperties {
  private struct Outcome: Equatable {
    var table: [UInt8] = []
    var problems: [GazetteerCompilation.Problem] = []
    var taken = 0
    var skipped = 0
    var error: GazetteerCompilationError?
  }

  /// Tries all properties on a table.
  public static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let table = Array(bytes.dropFirst())
    let whole = compile(table, blockSize: max(1, table.count))
    for blockSize in [Int(first) + 1, 1] {
      require(
        compile(table, blockSize: blockSize) == whole, "places do not depend on how a table is cut")
    }
    let lines = table.count { $0 == 0x0A } + 1
    for problem in whole.problems {
      require(problem.line >= 1 && problem.line <= lines, "a problem names a line of the table")
    }
    if whole.error == nil { checkGazetteer(whole.table, text: table) }
    if isSampled(bytes, oneIn: 1024) {
      let header = Array(table.prefix { $0 != 0x0A }) + [0x0A]
      LinearCost.check(
        Array(table.dropFirst(header.count)), head: header, sharing: "places"
      ) { _ = compile($0, blockSize: 1 << 14) }
    }
  }

  /// What was compiled can be used, and has the names of its own places.
  private static func checkGazetteer(_ compiled: [UInt8], text: [UInt8]) {
    let gazetteer: Gazetteer
    do {
      gazetteer = try Gazetteer(compiled: compiled)
    } catch {
      fail("what was compiled is a gazetteer: \(error)")
    }
    for index in 0..<gazetteer.entryCount {
      _ = gazetteer.place(index)
      let id = gazetteer.entry(index).geonamesID
      require(id == 0 || gazetteer.entry(geonamesID: id) != nil, "a place is found by its id")
    }
    for index in 0..<gazetteer.nameCount {
      let spelling = gazetteer.storedName(index).spelling
      // Of a dump, names that no text can show are kept.
      guard Gazetteer.canBeFound(spelling) else { continue }
      require(!gazetteer.lookup(spelling).isEmpty, "“\(spelling)” is found")
    }
    guard String(validating: text, as: UTF8.self) != nil else { return }
    var read = TokenizedText(lexicon: English.lexicon)
    read.read(text)
    var matches: [GazetteerMatch] = []
    gazetteer.appendMatches(in: read, to: &matches)
    for match in matches {
      require(
        !match.tokens.isEmpty && match.tokens.upperBound <= read.count, "a match lies in the text")
    }
  }

  private static func compile(_ table: [UInt8], blockSize: Int) -> Outcome {
    var compilation = GazetteerCompilation(onTopOfBuiltIn: false)
    var outcome = Outcome()
    do throws(GazetteerCompilationError) {
      compilation.begin("places.csv")
      var start = 0
      while start < table.count {
        let end = min(start + blockSize, table.count)
        try compilation.read(Array(table[start..<end]))
        start = end
      }
      try compilation.end()
      outcome.table = try compilation.compiled()
    } catch {
      outcome.error = error
    }
    outcome.problems = compilation.problems
    outcome.taken = compilation.takenRows
    outcome.skipped = compilation.skippedRows
    return outcome
  }
}
