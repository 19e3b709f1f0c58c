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
        require(again.article.utf8 == record.article.utf8, "a record keeps its text")
        require(
          again.facts.annotations.count == record.facts.annotations.count,
          "a record keeps its facts")
        same(written(again, .ndjson), line, "NDJSON")
        if quads != nil { same(written(again, .jsonld), pretty, "JSON-LD") }
        if let quads { same(written(again, .nquads), quads, "N-Quads") }
      } catch {
        fail("what was written can be read: \(error)")
      }
    }
  }

  private static func same(_ one: [UInt8], _ other: [UInt8], _ form: String) {
    require(
      one == other,
      "what was read is written as before, in \(form): \(difference(one, other)) / \(difference(other, one))"
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
