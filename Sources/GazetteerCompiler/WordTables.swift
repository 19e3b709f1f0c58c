import Lexicon

/// Given names, surnames and common words: what `names.bin` holds, and what place names are checked against.
struct WordTables {
  private var given: [String: Int] = [:]
  private var surnames: [String: Int] = [:]
  private var words: [String: Int] = [:]

  init(_ files: SourceFiles) throws {
    // Percent of the population that bears the name, and its level.
    for file in ["dist.male.first", "dist.female.first"] {
      try WordTables.read(
        files, "names/\(file)", levels: [0.5, 0.1, 0.04, 0.02, 0.01, 0.005, 0], into: &given)
    }
    for row in try files.table("given-names.csv", columns: ["name", "level"]) {
      WordTables.raise(row["name"] ?? "", to: Int(row["level"] ?? "") ?? 1, in: &given)
    }
    try WordTables.read(
      files, "names/dist.all.last", levels: [0.1, 0.03, 0.01, 0.004, 0.002, 0.001],
      into: &surnames)
    for row in try files.table("surnames.csv", columns: ["name", "level"]) {
      WordTables.raise(row["name"] ?? "", to: Int(row["level"] ?? "") ?? 1, in: &surnames)
    }
    for (size, level) in [(10, 5), (20, 4), (35, 3), (40, 2), (50, 1)] {
      for variety in ["english", "american", "british"] {
        for word in try files.lines("scowl/\(variety)-words.\(size)")
        where !word.contains("'") && word.first?.isLowercase == true {
          WordTables.raise(String(word), to: level, in: &words)
        }
      }
    }
  }

  private static func read(
    _ files: SourceFiles, _ path: String, levels: [Double], into table: inout [String: Int]
  ) throws {
    for line in try files.lines(path) {
      let fields = line.split(separator: " ")
      guard fields.count > 1, let share = Double(fields[1]),
        let index = levels.firstIndex(where: { share >= $0 })
      else { continue }
      raise(fields[0].lowercased(), to: 7 - index, in: &table)
    }
  }

  private static func raise(_ word: String, to level: Int, in table: inout [String: Int]) {
    let word = word.lowercased()
    table[word] = max(level, table[word] ?? 0)
  }

  /// What a place's name is besides: an everyday word, a name of people.
  func traits(of name: String) -> NameTraits {
    let folded = String(decoding: GazetteerBuilder.folded(Array(name.utf8)), as: UTF8.self)
    var traits: NameTraits = []
    if words[folded] != nil { traits.insert(.commonWord) }
    if given[folded, default: 0] >= 2 { traits.insert(.givenName) }
    if surnames[folded, default: 0] >= 3 { traits.insert(.surname) }
    return traits
  }

  /// The compiled name list.
  func compile() -> [UInt8] {
    var builder = NameListBuilder()
    for (word, level) in given { builder.add(word, .init(given: level)) }
    for (word, level) in surnames { builder.add(word, .init(surname: level)) }
    for (word, level) in words { builder.add(word, .init(word: level)) }
    return builder.build()
  }
}
