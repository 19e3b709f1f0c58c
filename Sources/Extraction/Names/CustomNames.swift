import Facts
import Lexicon

/// Organisations that a user knows by name, ahead of the built-in list: "our" organisations of a newsroom.
///
///     name,type,id,aliases
///     Velarov Kelp Works,Corporation,https://example.org/velarov,VKW;Velarov Works
///
/// `type` is a schema.org type of `Organization.Kind`, Organization where it is empty; `id` is what records show as
/// `identifier`; `aliases` are separated by semicolons. Made once, shared by all workers.
public final class CustomNames: Sendable {
  /// How many organisations the list has.
  public let count: Int
  /// Hash of the table, by which a batch that goes on knows that it has the same.
  package let fingerprint: UInt64
  let extractor: NameExtractor
  /// The organisations, the built-in ones among them.
  let known: OrganizationNames

  /// Reads a table of comma-separated values (RFC 4180, UTF-8) with a header; the columns may stand in any order, and all
  /// but `name` may be missing.
  ///
  /// - Parameters:
  ///   - bytes: the table.
  ///   - file: what errors call it.
  /// - Throws: `CustomNamesError` for the first line that is not as it should be.
  public init(csv bytes: [UInt8], file: String) throws(CustomNamesError) {
    var reader = CommaSeparatedRows(bytes)
    var columns: [CustomNamesError.Column]?
    var entries: [OrganizationNames.Entry] = []
    while true {
      let line = reader.line
      guard let fields = try CustomNames.next(&reader, file) else { break }
      if let columns {
        guard fields.count == columns.count else {
          throw CustomNamesError(
            file, line, .fields(fields.count, expected: columns.count))
        }
        entries.append(try CustomNames.entry(fields, columns, file, line))
      } else {
        columns = try CustomNames.columns(fields, file, line)
      }
    }
    guard columns != nil else { throw CustomNamesError(file, 1, .empty) }
    count = entries.count
    fingerprint = FNV1a(bytes).value
    known = OrganizationNames(English.knownOrganizations, custom: entries)
    extractor = NameExtractor(lexicon: English.lexicon, known: known)
  }

  private static func next(
    _ reader: inout CommaSeparatedRows, _ file: String
  ) throws(CustomNamesError) -> [String]? {
    let line = reader.line
    do { return try reader.next() } catch { throw CustomNamesError(file, line, .openQuote) }
  }

  private static func columns(
    _ fields: [String], _ file: String, _ line: Int
  ) throws(CustomNamesError) -> [CustomNamesError.Column] {
    var columns: [CustomNamesError.Column] = []
    for field in fields {
      guard let column = CustomNamesError.Column(rawValue: field), !columns.contains(column) else {
        throw CustomNamesError(file, line, .column(field))
      }
      columns.append(column)
    }
    guard columns.contains(.name) else { throw CustomNamesError(file, line, .noName) }
    return columns
  }

  private static func entry(
    _ fields: [String], _ columns: [CustomNamesError.Column], _ file: String, _ line: Int
  ) throws(CustomNamesError) -> OrganizationNames.Entry {
    var name = ""
    var kind = Organization.Kind.organization
    var identifier: String?
    var aliases: [String] = []
    for (column, field) in zip(columns, fields) where !field.isEmpty {
      switch column {
      case .name: name = field
      case .type:
        guard let known = Organization.Kind(rawValue: field) else {
          throw CustomNamesError(file, line, .type(field))
        }
        kind = known
      case .id: identifier = field
      case .aliases:
        aliases = field.utf8.split(separator: UInt8(ascii: ";")).map { trimmed($0) }
          .filter { !$0.isEmpty }
      }
    }
    for name in [name] + aliases { try check(name, file, line) }
    return OrganizationNames.Entry(kind: kind, names: [name] + aliases, identifier: identifier)
  }

  private static func trimmed(_ text: Substring.UTF8View) -> String {
    var text = text
    while text.first == UInt8(ascii: " ") { text.removeFirst() }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    return String(Substring(text))
  }

  /// A name must be one that a text can be searched for.
  private static func check(
    _ name: String, _ file: String, _ line: Int
  ) throws(CustomNamesError) {
    var text = TokenizedText(lexicon: English.lexicon)
    text.read(Array(name.utf8))
    guard text.count > 0 else { throw CustomNamesError(file, line, .noName) }
    guard text.count <= OrganizationNames.longestName else {
      throw CustomNamesError(file, line, .tooLong(name))
    }
    for index in 0..<text.count {
      let token = text.tokens[index]
      if token.has(.capitalized) || token.has(.mixedCase) || token.has(.digits) { return }
    }
    throw CustomNamesError(file, line, .noCapital(name))
  }
}

/// What is wrong with a table of names, where, and what to do.
public struct CustomNamesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Columns of the table.
  public enum Column: String, CaseIterable, Sendable {
    case name, type, id, aliases
  }

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    case unreadable(String)
    case empty
    case column(String)
    case noName
    case fields(Int, expected: Int)
    case type(String)
    case openQuote
    case tooLong(String)
    case noCapital(String)
  }

  /// The table, as the caller called it.
  public var file: String
  /// Its line, from 1.
  public var line: Int
  /// What is wrong there.
  public var problem: Problem

  /// Makes an error of a line.
  public init(_ file: String, _ line: Int, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// The line, what is wrong and what to do, for a person.
  public var description: String {
    let what =
      switch problem {
      case .unreadable(let reason): "it cannot be read: \(reason)"
      case .empty: "the table is empty; begin it with the line name,type,id,aliases"
      case .column(let name):
        "“\(name)” is no column, or stands there twice; the columns are name, type, id and aliases"
      case .noName: "the name is missing; every row has one, in the column name"
      case .fields(let count, let expected):
        "\(count) fields where the header has \(expected); put a field with a comma into double quotes"
      case .type(let type):
        "“\(type)” is no type of organisations; use Organization, Corporation, NewsMediaOrganization, "
          + "GovernmentOrganization, NGO, PoliticalParty, SportsTeam or another of schema.org's that records have"
      case .openQuote: "a double quote is opened and never closed"
      case .tooLong(let name):
        "“\(name)” has more than \(OrganizationNames.longestName) words and signs; give a shorter form"
      case .noCapital(let name):
        "“\(name)” has no capital and no digit; a name without them cannot be told from words"
      }
    return "\(file), line \(line): \(what)"
  }
}
