import Factdesk
import Facts
import Foundation
import GRDB
import Testing

@testable import SQLiteExport

/// A folder that lives as long as its test.
private final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "factdesk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var database: String { path + "/sub/facts.sqlite" }

  func names(in folder: String = "sub") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }
}

@Suite("Facts in a database")
struct SQLiteStoreTests {
  /// A clef beyond U+FFFF before the facts, so that each unit counts something else.
  private static let texts = [
    "a": "\u{1D11E} Some 400 people marched in Ghent on May 5. The Red Cross did not come.",
    "b": "12 ships left Oslo in June 1944, the harbour master said. It cost $2.5 million.",
    "c": "Nothing to see, señor.",
  ]

  private static func record(_ identifier: String, _ text: String? = nil) -> Facts.Record {
    var article = Article(identifier: identifier, text: text ?? texts[identifier] ?? "")
    article.published = PublicationDate("2018-05-06")
    article.authors = ["Ann Example", "Bob Muster"]
    article.isAccessibleForFree = true
    var pipeline = Pipeline()
    return pipeline.record(of: article)
  }

  private static func fill(
    _ folder: Folder, _ records: [Facts.Record], offsets: OffsetUnit = .codePoint
  ) throws {
    let store = try SQLiteStore(path: folder.database, offsets: offsets)
    try store.add(records)
    try store.close()
  }

  /// What a query gives, a text a row with its columns joined by `|`.
  private static func rows(_ folder: Folder, _ sql: String) throws -> [String] {
    let queue = try DatabaseQueue(path: folder.database)
    defer { try? queue.close() }
    return try queue.write { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          value.isNull ? "" : value.storage.value.map { "\($0)" } ?? ""
        }.joined(separator: "|")
      }
    }
  }

  /// All that is in a database, but for how the index of words is stored.
  private static func dump(_ folder: Folder) throws -> [String] {
    try [
      "articles", "regions", "entities", "annotations", "claims", "claim_annotations", "facts",
      "facts_by_day", "facts_by_place", "facts_by_organization",
    ].flatMap { table in
      try rows(folder, "SELECT * FROM \(table)").sorted().map { "\(table): \($0)" }
    }
  }

  @Test("Every fact has a row, with what it refers to")
  func rows() throws {
    let folder = try Folder()
    let records = ["a", "b", "c"].map { SQLiteStoreTests.record($0) }
    try SQLiteStoreTests.fill(folder, records)
    #expect(
      try SQLiteStoreTests.rows(
        folder, "SELECT identifier, author, isAccessibleForFree FROM articles")
        == ["a", "b", "c"].map { "\($0)|Ann Example; Bob Muster|1" })
    for (index, record) in records.enumerated() {
      for (table, count) in [
        ("annotations", record.facts.annotations.count), ("claims", record.facts.claims.count),
        ("entities", record.facts.places.count + record.facts.organizations.count),
      ] {
        let found = try SQLiteStoreTests.rows(
          folder, "SELECT count(*) FROM \(table) WHERE article = \(index + 1)")
        #expect(found == ["\(count)"], "\(table) of \(record.article.identifier)")
      }
    }
    #expect(
      try SQLiteStoreTests.rows(
        folder,
        "SELECT identifier, exact, fragment, startOffset, name, entityType FROM facts WHERE name = 'Ghent'"
      )
        == ["a|Ghent|#char=29,34|29|Ghent|City"])
    #expect(
      try SQLiteStoreTests.rows(
        folder, "SELECT exact, value, counts FROM annotations WHERE quantityType = 'cardinal'")
        == ["400|400.0|people", "12|12.0|ships"])
    #expect(
      try SQLiteStoreTests.rows(
        folder, "SELECT currency, value FROM annotations WHERE quantityType = 'money'")
        == ["USD|2500000.0"])
  }

  @Test("The views say what happened when, where and of whom")
  func views() throws {
    let folder = try Folder()
    try SQLiteStoreTests.fill(folder, ["a", "b"].map { SQLiteStoreTests.record($0) })
    let day = try SQLiteStoreTests.rows(
      folder,
      "SELECT identifier, time, subject, predicate FROM facts_by_day WHERE '2018-05-05' BETWEEN firstDay AND lastDay AND NOT inherited"
    )
    #expect(day == ["a|May 5|people|march"])
    let month = try SQLiteStoreTests.rows(
      folder,
      "SELECT DISTINCT identifier, firstDay, lastDay FROM facts_by_day WHERE time = 'June 1944'")
    #expect(month == ["b|1944-06-01|1944-06-30"])
    let place = try SQLiteStoreTests.rows(
      folder, "SELECT DISTINCT identifier, addressCountry FROM facts_by_place WHERE name = 'Oslo'")
    #expect(place == ["b|NO"])
    let organization = try SQLiteStoreTests.rows(
      folder, "SELECT identifier, negated FROM facts_by_organization WHERE name LIKE '%Red Cross%'")
    #expect(organization == ["a|1"])
  }

  @Test("Words are found in texts, with and without their accents, and by their new text only")
  func fullText() throws {
    let folder = try Folder()
    let query =
      "SELECT identifier FROM article_text JOIN articles ON articles.id = article_text.rowid WHERE article_text MATCH "
    try SQLiteStoreTests.fill(folder, ["a", "b", "c"].map { SQLiteStoreTests.record($0) })
    #expect(try SQLiteStoreTests.rows(folder, query + "'senor'") == ["c"])
    #expect(
      try SQLiteStoreTests.rows(folder, query + "'ships OR marched' ORDER BY 1") == ["a", "b"])
    try SQLiteStoreTests.fill(folder, [SQLiteStoreTests.record("b", "Rain fell.")])
    #expect(try SQLiteStoreTests.rows(folder, query + "'ships'").isEmpty)
    #expect(try SQLiteStoreTests.rows(folder, query + "'rain'") == ["b"])
    #expect(
      try SQLiteStoreTests.rows(
        folder, "INSERT INTO article_text(article_text) VALUES ('integrity-check')"
      ).isEmpty)
  }

  @Test(
    "The same records twice are the same rows; another text of an article takes the place of the first"
  )
  func idempotent() throws {
    let once = try Folder()
    let twice = try Folder()
    let records = ["a", "b", "c"].map { SQLiteStoreTests.record($0) }
    try SQLiteStoreTests.fill(once, records)
    try SQLiteStoreTests.fill(
      twice, [SQLiteStoreTests.record("a"), SQLiteStoreTests.record("b", "In 1999 Ghent fell.")])
    try SQLiteStoreTests.fill(twice, records)
    try SQLiteStoreTests.fill(twice, [records[1]])
    #expect(try SQLiteStoreTests.dump(once) == SQLiteStoreTests.dump(twice))
    #expect(
      try SQLiteStoreTests.rows(twice, "PRAGMA foreign_key_check").isEmpty)
    #expect(try twice.names() == ["facts.sqlite"], "nothing is left beside the database")
  }

  @Test(
    "Offsets count what was asked for",
    arguments: [(OffsetUnit.codePoint, 29), (.utf16, 30), (.utf8, 32)])
  func offsets(unit: OffsetUnit, start: Int) throws {
    let folder = try Folder()
    try SQLiteStoreTests.fill(folder, [SQLiteStoreTests.record("a")], offsets: unit)
    #expect(
      try SQLiteStoreTests.rows(
        folder,
        "SELECT offsetUnit, startOffset, fragment FROM annotations JOIN articles ON articles.id = article WHERE exact = 'Ghent'"
      ) == ["\(unit.rawValue)|\(start)|#char=29,34"])
  }

  @Test("What is no such database is refused and left as it is")
  func refused() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/sub", withIntermediateDirectories: true)
    let text = Data("This is a diary and no database, however long it is. It is quite long.".utf8)
    try text.write(to: URL(filePath: folder.database))
    let damaged = #expect(throws: OutputError.self) { try SQLiteStore(path: folder.database) }
    #expect(damaged?.message.contains("no database") == true)
    #expect(try Data(contentsOf: URL(filePath: folder.database)) == text)

    let other = folder.path + "/sub/other.sqlite"
    let queue = try DatabaseQueue(path: other)
    try queue.write { try $0.execute(sql: "CREATE TABLE diary(day)") }
    try queue.close()
    let foreign = #expect(throws: OutputError.self) { try SQLiteStore(path: other) }
    #expect(foreign?.message.contains("another program's") == true)

    let later = folder.path + "/sub/later.sqlite"
    try SQLiteStore(path: later).close()
    let newer = try DatabaseQueue(path: later)
    try newer.write { try $0.execute(sql: "PRAGMA user_version = 9") }
    try newer.close()
    let version = #expect(throws: OutputError.self) { try SQLiteStore(path: later) }
    #expect(version?.message.contains("another version") == true)
  }

  @Test("A batch fills a database, is stopped, and goes on to the same rows")
  func batch() async throws {
    let calm = try Folder()
    let stopped = try Folder()
    let lines = (0..<600).map {
      "{\"id\": \"a\($0)\", \"text\": \"On May \($0 % 28 + 1), 2018 some \($0) people met in Ghent.\"}\n"
    }
    let input = calm.path + "/in.jsonl"
    try Data(lines.joined().utf8).write(to: URL(filePath: input))
    func job(_ folder: Folder, resumes: Bool = false) throws -> BatchJob {
      var job = BatchJob(
        .rows(in: try SQLiteStore(path: folder.database)), of: [input], to: .file(folder.database))
      job.resumes = resumes
      return job
    }
    let summary = try await job(calm).run()
    #expect(summary.results == 600)
    #expect(try calm.names() == ["facts.sqlite"])
    // The first run is stopped at once, whatever it has done by then.
    let first = try job(stopped)
    let run = Task { try await first.run() }
    run.cancel()
    _ = try await run.value
    let resumed = try await job(stopped, resumes: true).run()
    #expect(resumed.isComplete && resumed.results == 600)
    #expect(try SQLiteStoreTests.dump(calm) == SQLiteStoreTests.dump(stopped))
  }

  @Test("The schema is the one that is shipped; FACTDESK_RECORD=1 writes it anew")
  func shipped() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "schema/facts.sql")
    if ProcessInfo.processInfo.environment["FACTDESK_RECORD"] != nil {
      try Data(SQLiteSchema.sql.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == SQLiteSchema.sql)
  }
}
