import Factdesk

@testable import JSON

/// JSON Lines; the first byte says how large the blocks are that the stream comes in.
public enum JSONLinesProperties {
  nonisolated(unsafe) private static var facts = FactProperties()
  private static let ingestor = Ingestor()
  private static let longestLine = 4_096

  private struct Cut: Equatable {
    var number: Int?
    var bytes: [UInt8] = []
    var error: IngestionError?
  }

  /// Tries all properties on a stream.
  public static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let stream = Array(bytes.dropFirst())
    let whole = cut(stream, blockSize: max(1, stream.count))
    require(
      cut(stream, blockSize: Int(first) + 1) == whole, "lines do not depend on how a stream is cut")
    for line in whole where line.error == nil {
      checkLine(line.bytes)
    }
    if isSampled(bytes, oneIn: 2048) {
      LinearCost.check(stream, sharing: "JSON Lines") { stream in
        for line in cut(stream, blockSize: 1 << 14) where line.error == nil {
          _ = try? ingestor.article(fromJSONLine: line.bytes[...], name: "", line: 1)
        }
      }
      LinearCost.check(stream, sharing: "one line") { line in
        _ = try? ingestor.article(fromJSONLine: line[...], name: "", line: 1)
      }
    }
  }

  private static func checkLine(_ line: [UInt8]) {
    func article() -> Result<Article, IngestionError> {
      Result { () throws(IngestionError) in
        try ingestor.article(fromJSONLine: line[...], name: "a", line: 1)
      }
    }
    let result = article()
    require(result == article(), "the same line twice gives the same article, or error")
    // Of the two readers of JSON, the one that keeps the whole document must accept what the other does.
    if case .success(let article) = result {
      require((try? JSONDocument(line[...])) != nil, "what was read as a line is JSON")
      facts.check(article)
    } else {
      _ = try? JSONDocument(line[...])
      _ = try? JSONDocument(line[...], conformance: .lenient)
    }
  }

  private static func cut(_ stream: [UInt8], blockSize: Int) -> [Cut] {
    var splitter = JSONLinesSplitter(name: "a", maximumLineLength: longestLine)
    var lines: [Cut] = []
    func take() {
      while true {
        do throws(IngestionError) {
          guard let line = try splitter.next() else { return }
          lines.append(Cut(number: line.number, bytes: Array(line.bytes)))
        } catch {
          lines.append(Cut(error: error))
        }
      }
    }
    var start = 0
    while start < stream.count {
      let end = min(start + blockSize, stream.count)
      splitter.append(stream[start..<end])
      take()
      start = end
    }
    splitter.finish()
    take()
    return lines
  }
}
