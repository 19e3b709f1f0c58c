/// A comma-separated table with a header (RFC 4180, one line a row); lines that begin with # are remarks.
struct CSVTable {
  struct Malformed: Error, CustomStringConvertible {
    let table: String
    let line: Int
    let problem: String
    var description: String { "\(table), line \(line): \(problem)" }
  }

  private(set) var rows: [[String: String]] = []

  init(_ text: String, name: String, columns: [String]) throws {
    var header: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let fields = CSVTable.fields(line)
      if header.isEmpty {
        guard fields == columns else {
          throw Malformed(table: name, line: index + 1, problem: "columns are \(fields)")
        }
        header = fields
        continue
      }
      guard fields.count == header.count else {
        throw Malformed(
          table: name, line: index + 1,
          problem: "\(fields.count) fields where \(header.count) belong")
      }
      rows.append(Dictionary(uniqueKeysWithValues: zip(header, fields)))
    }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

extension [String: String] {
  /// The parts of a field that holds several, separated by bars.
  func list(_ column: String) -> [String] {
    (self[column] ?? "").split(separator: "|").map(String.init)
  }
}
