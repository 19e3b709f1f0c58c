internal import JSON

/// What a batch has done: so far, or in all.
public struct BatchSummary: Hashable, Sendable {
  /// Records (or whatever the job makes) written.
  public internal(set) var results = 0
  /// Inputs that gave none.
  public internal(set) var failures = 0
  /// Mentions found.
  public internal(set) var annotations = 0
  /// Mentions of dates, times, durations; this and the other kinds are counted where records are made.
  public internal(set) var temporal = 0
  /// Mentions of quantities.
  public internal(set) var quantities = 0
  /// Mentions of places.
  public internal(set) var places = 0
  /// Mentions of organisations.
  public internal(set) var organizations = 0
  /// Claims.
  public internal(set) var claims = 0
  /// Failures by their kind: `["empty": 2]`.
  public internal(set) var failuresByError: [String: Int] = [:]
  /// Facts that a reference contradicts; of comparisons alone.
  public internal(set) var contradicted = 0
  /// Facts that no reference speaks of; of comparisons alone.
  public internal(set) var unverifiable = 0
  /// Bytes of input.
  public internal(set) var inputBytes = 0
  /// Files in folders that were left out because their name is no article's; known at the end.
  public internal(set) var leftOut = 0
  /// Records of web archives that were passed over because they are no pages; known at the end.
  public internal(set) var otherRecords = 0
  /// Results that were not made by this run but by the one that it goes on from.
  public internal(set) var resumedResults = 0
  /// How long each stage took in this run, summed over the workers.
  public internal(set) var times = StageTimes()
  /// Whether the batch came to its end; a cancelled one did not.
  public internal(set) var isComplete = false
}

extension BatchSummary {
  /// The counts that a later run goes on from, by their names in a journal.
  private static var counts: [(name: String, path: WritableKeyPath<BatchSummary, Int>)] {
    [
      ("results", \.results), ("failures", \.failures), ("annotations", \.annotations),
      ("temporal", \.temporal), ("quantities", \.quantities), ("places", \.places),
      ("organizations", \.organizations), ("claims", \.claims), ("contradicted", \.contradicted),
      ("unverifiable", \.unverifiable),
      ("inputBytes", \.inputBytes), ("leftOut", \.leftOut), ("otherRecords", \.otherRecords),
    ]
  }

  /// Appends the counts as a JSON object.
  func appendCounts(to buffer: inout [UInt8]) {
    let members = BatchSummary.counts.map { "\"\($0.name)\":\(self[keyPath: $0.path])" }
    buffer.append(contentsOf: "{\(members.joined(separator: ",")),\"failuresByError\":".utf8)
    appendFailures(to: &buffer)
    buffer.append(UInt8(ascii: "}"))
  }

  /// Reads what `appendCounts` wrote.
  mutating func readCounts(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if key == "failuresByError" {
        try reader.beginObject()
        while let error = try reader.nextKey() {
          failuresByError[error] = try reader.readInteger()
        }
        continue
      }
      let value = try reader.readInteger()
      for count in BatchSummary.counts where count.name == key { self[keyPath: count.path] = value }
    }
  }

  /// Adds what was counted and timed in a unit.
  mutating func add(_ unit: BatchSummary) {
    temporal += unit.temporal
    quantities += unit.quantities
    places += unit.places
    organizations += unit.organizations
    claims += unit.claims
    contradicted += unit.contradicted
    unverifiable += unit.unverifiable
    times.ingestion += unit.times.ingestion
    times.extraction += unit.times.extraction
    times.emission += unit.times.emission
  }

  private func appendFailures(to buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: "{"))
    for (index, error) in failuresByError.keys.sorted().enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer.append(jsonString: error)
      buffer.append(contentsOf: ":\(failuresByError[error] ?? 0)".utf8)
    }
    buffer.append(UInt8(ascii: "}"))
  }

  /// The statistics of a batch as one JSON object, after a run of that length.
  func statistics(after elapsed: Duration) -> [UInt8] {
    var json = Array("{\"complete\":\(isComplete),\"resumedResults\":\(resumedResults)".utf8)
    json.append(contentsOf: ",\"counts\":".utf8)
    appendCounts(to: &json)
    json.append(contentsOf: ",\"seconds\":{\"elapsed\":\(elapsed.decimalSeconds)".utf8)
    for (name, time) in times.byName {
      json.append(contentsOf: ",\"\(name)\":\(time.decimalSeconds)".utf8)
    }
    json.append(contentsOf: "}}\n".utf8)
    return json
  }
}

/// How long a batch spent in each stage.
public struct StageTimes: Hashable, Sendable {
  /// Finding, reading and splitting the inputs.
  public internal(set) var reading = Duration.zero
  /// Making articles of bytes.
  public internal(set) var ingestion = Duration.zero
  /// Finding facts.
  public internal(set) var extraction = Duration.zero
  /// Writing records in memory.
  public internal(set) var emission = Duration.zero
  /// Bringing results to the output.
  public internal(set) var writing = Duration.zero

  var byName: [(name: String, time: Duration)] {
    [
      ("reading", reading), ("ingestion", ingestion), ("extraction", extraction),
      ("emission", emission), ("writing", writing),
    ]
  }
}

extension Duration {
  /// Seconds with six decimals.
  fileprivate var decimalSeconds: String {
    let micros = components.attoseconds / 1_000_000_000_000
    let digits = String(micros)
    return "\(components.seconds)." + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
