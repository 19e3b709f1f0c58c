internal import JSON

/// What a batch has done: so far, or in all.
public struct BatchSummary: Hashable, Sendable {
  /// Records (or whatever the job makes) written.
  public internal(set) var results = 0
  /// Inputs that gave none.
  public internal(set) var failures = 0
  /// Mentions found.
  public internal(set) var annotations = 0
  /// Bytes of input.
  public internal(set) var inputBytes = 0
  /// Files in folders that were left out because their name is no article's; known at the end.
  public internal(set) var leftOut = 0
  /// Records of web archives that were passed over because they are no pages; known at the end.
  public internal(set) var otherRecords = 0
  /// Results that were not made by this run but by the one that it goes on from.
  public internal(set) var resumedResults = 0
  /// Whether the batch came to its end; a cancelled one did not.
  public internal(set) var isComplete = false
}

extension BatchSummary {
  /// The counts that a later run goes on from, by their names in a journal.
  private static var counts: [(name: String, path: WritableKeyPath<BatchSummary, Int>)] {
    [
      ("results", \.results), ("failures", \.failures), ("annotations", \.annotations),
      ("inputBytes", \.inputBytes), ("leftOut", \.leftOut), ("otherRecords", \.otherRecords),
    ]
  }

  /// Appends the counts as a JSON object.
  func appendCounts(to buffer: inout [UInt8]) {
    let members = BatchSummary.counts.map { "\"\($0.name)\":\(self[keyPath: $0.path])" }
    buffer.append(contentsOf: "{\(members.joined(separator: ","))}".utf8)
  }

  /// Reads what `appendCounts` wrote.
  mutating func readCounts(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let value = try reader.readInteger()
      for count in BatchSummary.counts where count.name == key { self[keyPath: count.path] = value }
    }
  }
}
