public import Factdesk
public import Facts
internal import GRDB

/// A database of facts: articles, annotations, entities and claims in tables, with a full-text index over the texts.
///
///     let store = try SQLiteStore(path: "facts.sqlite")
///     let job = BatchJob(.rows(in: store), of: ["archive/"], to: .file("facts.sqlite"))
///     let summary = try await job.run()
///
/// An article that is there already, by its identifier, is put in the place of what was there: running a job twice gives the
/// same rows. The schema is `SQLiteSchema.sql`. Source: SQLite 3.35 or later with FTS5, through GRDB.
public final class SQLiteStore: RecordStore {
  private let path: String
  private let unit: OffsetUnit
  private let queue: DatabaseQueue

  /// Opens a database, or makes one; its folder too.
  ///
  /// - Throws: `OutputError` where the file is no such database, is in use, or cannot be written.
  public init(path: String, offsets unit: OffsetUnit = .codePoint) throws(OutputError) {
    self.path = path
    self.unit = unit
    try OutputFolder.make(around: path)
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(SQLiteStore.patience)
      configuration.prepareDatabase { database in
        // Readers go on while a batch writes; a transaction that is over is on the disk.
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { database in try SQLiteStore.prepare(database, path: path) }
    } catch {
      throw SQLiteStore.outputError(error, path)
    }
  }

  /// Seconds to wait for another program that writes the same database.
  private static let patience = 5.0

  /// Adds records, or puts them in the place of those of the same articles; brings them to the disk.
  public func add(_ records: [Facts.Record]) throws(OutputError) {
    do {
      try queue.write { database in
        var rows = try RecordRows(database, unit: unit)
        for record in records { try rows.put(record) }
      }
    } catch {
      throw SQLiteStore.outputError(error, path)
    }
  }

  /// Ends the store.
  public func close() throws(OutputError) {
    do { try queue.close() } catch { throw SQLiteStore.outputError(error, path) }
  }

  /// Makes the tables of a new database, and looks whether an old one has them.
  private static func prepare(_ database: Database, path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if tables == 0 {
      try database.execute(sql: SQLiteSchema.sql)
      try database.execute(sql: "PRAGMA application_id = \(SQLiteSchema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(SQLiteSchema.version)")
    } else if application != SQLiteSchema.applicationID {
      throw OutputError(path, message: "it is another program's database; give another -o")
    } else if version != SQLiteSchema.version {
      throw OutputError(
        path, message: "another version of factdesk wrote this database; give another -o")
    }
  }

  private static func outputError(_ error: any Error, _ path: String) -> OutputError {
    if let error = error as? OutputError { return error }
    guard let error = error as? DatabaseError else {
      return OutputError(path, message: "it cannot be written: \(error)")
    }
    let advice =
      switch error.resultCode {
      case .SQLITE_FULL: "the disk is full; make room and run again"
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: "it is no database, or a damaged one; give another -o"
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
        "this user may not write there; give another -o"
      case .SQLITE_CANTOPEN: "it cannot be opened: it is a folder, or this user may not write there"
      case .SQLITE_BUSY, .SQLITE_LOCKED: "another program is writing this database; wait for it"
      default: "it cannot be written: \(error.message ?? "SQLite error \(error.resultCode)")"
      }
    let isTemporary = [ResultCode.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_BUSY].contains(
      error.resultCode)
    return OutputError(path, message: advice, isResumable: isTemporary)
  }
}
