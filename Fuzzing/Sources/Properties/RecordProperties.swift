import Factdesk

/// A record that somebody wrote, read back.
public enum RecordProperties {
  /// Tries all properties on bytes that may be a record.
  public static func check(_ bytes: [UInt8]) {
    _ = RecordReader.isRecord(bytes[...])
    func read() -> Result<Record, RecordError> {
      Result { () throws(RecordError) in try RecordReader().read(bytes) }
    }
    let result = read()
    require(result == read(), "the same record twice gives the same facts, or error")
    switch result {
    case .success(let record):
      FactProperties.checkShape(of: record)
      checkRoundTrip(of: record)
      let report = Comparer().compare(candidate: record, references: [record], identifier: "")
      FactProperties.checkShape(of: report)
    case .failure(let error):
      require(
        error.offset >= 0 && error.offset <= bytes.count, "an error names a place in the record")
    }
    if isSampled(bytes, oneIn: 2048) {
      LinearCost.check(bytes, sharing: "record") { _ = try? RecordReader().read($0) }
    }
  }

  /// What is written of a record and read back is the same record, in all forms.
  static func checkRoundTrip(of record: Record) {
    let line = written(record, .ndjson)
    let pretty = written(record, .jsonld)
    // Canonical order takes a sort, which is slow to trace.
    let quads = isSampled(line, oneIn: 32) ? written(record, .nquads) : nil
    for bytes in quads == nil ? [line] : [line, pretty] {
      do throws(RecordError) {
        let again = try RecordReader().read(bytes)
        var article = record.article
        // No part of a record.
        article.warnings = []
        require(
          again.article == article,
          "a record keeps its article: \(difference(Array("\(again.article)".utf8), Array("\(article)".utf8)))"
        )
        require(
          again.facts.annotations.map(\.span) == record.facts.annotations.map(\.span)
            && again.facts.annotations.map(\.rule) == record.facts.annotations.map(\.rule),
          "a record keeps its annotations")
        same(names(again), names(record), "names")
        same(claims(again), claims(record), "claims")
        same(written(again, .ndjson), line, "NDJSON")
        if quads != nil { same(written(again, .jsonld), pretty, "JSON-LD") }
        if let quads { same(written(again, .nquads), quads, "N-Quads") }
      } catch {
        fail("what was written can be read: \(error)")
      }
    }
  }

  /// What a record calls its places and organisations, a line each.
  private static func names(_ record: Record) -> [UInt8] {
    let facts = record.facts
    let names =
      facts.places.map(\.name) + facts.organizations.map(\.name) + facts.regions.map(\.name)
    return Array(names.joined(separator: "\n").utf8)
  }

  /// What claims say, whatever the order in which they bind.
  private static func claims(_ record: Record) -> [UInt8] {
    let facts = record.facts
    let lines = facts.claims.map { claim in
      let subject = claim.subject.map { record.article.utf8[$0.start..<$0.end] } ?? []
      return
        "\(claim.span) \(String(decoding: subject, as: UTF8.self)) \(claim.predicate ?? "") \(claim.negated) \(claim.attributed)"
        + " \(facts.claimLinks[claim.links].sorted()) \(facts.claimLinks[claim.inherited].sorted())"
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func same(_ one: [UInt8], _ other: [UInt8], _ form: String) {
    require(
      one == other,
      "what was read is as it was, in \(form): \(difference(one, other)) / \(difference(other, one))"
    )
  }

  private static func difference(_ one: [UInt8], _ other: [UInt8]) -> String {
    let common = zip(one, other).prefix { $0 == $1 }.count
    return String(decoding: one[max(0, common - 60)..<min(one.count, common + 60)], as: UTF8.self)
  }

  private static func written(_ record: Record, _ form: RecordEmitter.Form) -> [UInt8] {
    var output: [UInt8] = []
    var emitter = RecordEmitter(form)
    emitter.append(record, to: &output)
    return output
  }
}
