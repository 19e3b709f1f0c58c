internal import JSON

/// How far a batch had got when all before it was safe on the disk: an entry of its journal.
struct Checkpoint: Equatable {
  /// Units that are done: the first so many of the inputs.
  var units = 0
  /// CRC-32 over those of the units, by which a change of the inputs shows.
  var inputChecksum: UInt32 = 0
  /// How much of the output and of `failures.ndjson` is theirs.
  var position = OutputPosition()
  var failureBytes = 0
  /// The results since the checkpoint before, where each is a file of its own.
  var names: [OutputNames.Entry] = []
  var summary = BatchSummary()
  /// Whether nothing is left to do but giving the files their names.
  var isComplete = false

  /// Takes the next unit's checksum into that of the inputs.
  static func checksum(_ checksum: UInt32, with unit: UInt32) -> UInt32 {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: unit >> ($0 * 8)) }
    return Zlib.checksum(bytes, continuing: checksum)
  }
}

/// How much of an output is written.
struct OutputPosition: Equatable {
  /// The file that is being written, from 1; 0 where each result has a file.
  var file = 0
  /// Bytes in it.
  var bytes = 0
}

extension Checkpoint {
  /// Appends the checkpoint as a JSON object.
  func append(to buffer: inout [UInt8]) {
    buffer.append(contentsOf: "{\"units\":\(units),\"inputs\":\(inputChecksum)".utf8)
    buffer.append(contentsOf: ",\"file\":\(position.file),\"bytes\":\(position.bytes)".utf8)
    buffer.append(contentsOf: ",\"failureBytes\":\(failureBytes),\"complete\":\(isComplete)".utf8)
    buffer.append(contentsOf: ",\"summary\":".utf8)
    summary.appendCounts(to: &buffer)
    buffer.append(contentsOf: ",\"names\":[".utf8)
    for (index, entry) in names.enumerated() {
      buffer.append(contentsOf: index == 0 ? "[".utf8 : ",[".utf8)
      buffer.append(jsonString: entry.identifier)
      buffer.append(contentsOf: ",\(entry.isPath)]".utf8)
    }
    buffer.append(contentsOf: "]}".utf8)
  }

  /// Reads a checkpoint; its names are the new ones alone.
  init(_ json: ArraySlice<UInt8>) throws(JSONError) {
    var reader = try JSONReader(json)
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "units": units = try reader.readInteger()
      case "inputs": inputChecksum = UInt32(truncatingIfNeeded: try reader.readInteger())
      case "file": position.file = try reader.readInteger()
      case "bytes": position.bytes = try reader.readInteger()
      case "failureBytes": failureBytes = try reader.readInteger()
      case "complete": isComplete = try reader.readBoolean()
      case "summary": try summary.readCounts(from: &reader)
      case "names":
        try reader.beginArray()
        while try reader.nextElement() {
          try reader.beginArray()
          _ = try reader.nextElement()
          let identifier = try reader.readString()
          _ = try reader.nextElement()
          names.append(
            OutputNames.Entry(identifier: identifier, isPath: try reader.readBoolean()))
          _ = try reader.nextElement()
        }
      default: try reader.skipValue()
      }
    }
    try reader.finish()
  }
}
