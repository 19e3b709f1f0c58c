import Lexicon

/// Compiles places of one's own into a gazetteer, on top of the built-in one.
///
///     var compilation = GazetteerCompilation()
///     try compilation.read(contentsOf: "cities500.txt")
///     try compilation.write(to: "cities.gazetteer")
///
/// An input is a GeoNames dump (19 columns separated by tabs, no header) or comma-separated values (RFC 4180, UTF-8) with
/// a header: `name`, `latitude`, `longitude` (degrees, WGS 84) and, in any order, `type` (schema.org), `country`
/// (ISO 3166-1), `population`, `geonamesId`, `containedIn` (a GeoNames id), `aliases` (separated by semicolons).
///
/// - A row of values with the GeoNames id of a known place, or with the name and country of one that is within 25 km,
///   is that place: its name, type, position and population go before what was known, and all names stay.
/// - A line of a dump whose id is known adds its names and nothing else: the built-in places are GeoNames' too, under the
///   names that English has for them.
/// - Every other row is a place of its own, and one more bearer of its name. Which one a text means is decided by what the
///   text says and by population; a row of values that does not say how many live there counts as a large city.
/// - A row that cannot be read is noted with its line and left out.
public struct GazetteerCompilation {
  /// A row that was left out, or something in it.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The input, as the caller called it.
    public var file: String
    /// Its line, from 1.
    public var line: Int
    /// What is wrong.
    public var message: String

    /// The line and what is wrong, for a person.
    public var description: String { "\(file), line \(line): \(message)" }
  }

  /// Most problems that are kept; all are counted.
  public static let mostProblems = 20

  /// The first problems.
  public private(set) var problems: [Problem] = []
  /// Rows that were left out.
  public private(set) var skippedRows = 0
  /// Rows that were taken.
  public private(set) var takenRows = 0

  private var merge: GazetteerMerge
  private var input: Input?

  /// An input that is being read.
  private struct Input {
    var file: String
    var splitter = RowSplitter()
    var form: Form?
  }

  private enum Form {
    case dump
    case values(PlaceColumns)
  }

  /// Begins with the built-in places, or with none.
  public init(onTopOfBuiltIn: Bool = true) {
    merge = GazetteerMerge(base: onTopOfBuiltIn ? Gazetteer.shared : nil)
  }

  // MARK: Reading

  /// Begins an input, which errors call `file`.
  public mutating func begin(_ file: String) {
    input = Input(file: file)
  }

  /// Reads a block of the input's bytes; blocks may be cut anywhere.
  public mutating func read(_ block: [UInt8]) throws(GazetteerCompilationError) {
    input?.splitter.add(block)
    try readRows(isLast: false)
  }

  /// Ends the input.
  public mutating func end() throws(GazetteerCompilationError) {
    try readRows(isLast: true)
    if let input, input.form == nil {
      throw GazetteerCompilationError(input.file, line: 1, .empty)
    }
    input = nil
  }

  private mutating func readRows(isLast: Bool) throws(GazetteerCompilationError) {
    while let row = input?.splitter.next(isLast: isLast) {
      var bytes = row.bytes
      if row.line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
      guard let form = input?.form else {
        try begin(with: bytes, line: row.line)
        continue
      }
      do throws(RowProblem) {
        try read(bytes, of: row, as: form)
        takenRows += 1
      } catch {
        skippedRows += 1
        note(error.description, line: row.line)
      }
    }
  }

  private mutating func read(
    _ bytes: ArraySlice<UInt8>, of row: RowSplitter.Row, as form: Form
  ) throws(RowProblem) {
    if row.isCut { throw .tooLong }
    if row.isOpen { throw .openQuote }
    // A table that came in another charset would be all replacement characters.
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    switch form {
    case .dump: merge.add(try GeoNamesLine.place(bytes), isOwn: false)
    case .values(let columns): merge.add(try columns.place(bytes), isOwn: true)
    }
  }

  /// Takes the first row: a line of a dump, or a header.
  private mutating func begin(
    with bytes: ArraySlice<UInt8>, line: Int
  ) throws(GazetteerCompilationError) {
    let file = input?.file ?? ""
    if GeoNamesLine.isOne(bytes) {
      input?.form = .dump
      do throws(RowProblem) {
        merge.add(try GeoNamesLine.place(bytes), isOwn: false)
        takenRows += 1
      } catch {
        skippedRows += 1
        note(error.description, line: line)
      }
      return
    }
    do throws(PlaceColumns.HeaderProblem) {
      input?.form = .values(try PlaceColumns(header: bytes))
      input?.splitter.keepsQuotations = true
    } catch {
      throw GazetteerCompilationError(file, line: line, .header(error.description))
    }
  }

  private mutating func note(_ message: String, line: Int) {
    guard problems.count < GazetteerCompilation.mostProblems else { return }
    problems.append(Problem(file: input?.file ?? "", line: line, message: message))
  }

  // MARK: Results

  /// The compiled gazetteer.
  public mutating func compiled() throws(GazetteerCompilationError) -> [UInt8] {
    guard takenRows > 0 || skippedRows == 0 else {
      throw GazetteerCompilationError(
        problems.first?.file ?? "", line: problems.first?.line ?? 1,
        .nothing(problems.first?.message ?? ""))
    }
    do throws(GazetteerBuilder.Failure) {
      return try merge.compiled()
    } catch {
      throw GazetteerCompilationError("", line: 0, .layout(error.description))
    }
  }

  /// Number of places, the built-in ones among them.
  public var placeCount: Int { merge.placeCount }
}

/// Why places cannot be compiled, where, and what to do.
public struct GazetteerCompilationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    case unreadable(String)
    case empty
    case header(String)
    /// No row could be taken; the first row's problem.
    case nothing(String)
    /// The places do not fit into the format.
    case layout(String)
    /// A compiled gazetteer that this program cannot use.
    case compiled(String)
  }

  /// The input, as the caller called it; empty where no single one is at fault.
  public var file: String
  /// Its line, from 1; 0 for the whole.
  public var line: Int
  /// What is wrong.
  public var problem: Problem

  /// Makes an error of a line.
  public init(_ file: String, line: Int, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// The line, what is wrong and what to do, for a person.
  public var description: String {
    let what =
      switch problem {
      case .unreadable(let reason): "it cannot be read: \(reason)"
      case .empty:
        "it holds no row; give a GeoNames dump, or comma-separated values that begin with the line "
          + "name,type,latitude,longitude"
      case .header(let reason):
        "neither a GeoNames dump (\(GeoNamesLine.columnCount) columns separated by tabs) nor a header: \(reason)"
      case .nothing(let reason): "no row can be read; the first one: \(reason)"
      case .layout(let reason): reason
      case .compiled(let reason): reason
      }
    if file.isEmpty { return what }
    return line == 0 ? "\(file): \(what)" : "\(file), line \(line): \(what)"
  }
}
