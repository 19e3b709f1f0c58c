/// Cuts a stream of JSON Lines, fed in blocks of any size, into lines.
///
///     var splitter = JSONLinesSplitter(name: "articles.jsonl")
///     while let block = try readBlock() {
///       splitter.append(block)
///       while let line = try splitter.next() { … }     // line.bytes, line.number
///     }
///     splitter.finish()
///     while let line = try splitter.next() { … }
///
/// It holds one block and the line that has begun, however large the stream. A line beyond `maximumLineLength` is passed over
/// without being held: `next()` throws `too-large` for it, once, and goes on with the line after it. Lines of white space
/// are left out; they count. Line ends are LF or CR LF; a byte order mark before the first line goes.
public struct JSONLinesSplitter: Sendable {
  /// One line, without its end.
  public struct Line: Sendable {
    /// The bytes, which share the splitter's storage: appending a block leaves them valid.
    public var bytes: ArraySlice<UInt8>
    /// Its number, from 1.
    public var number: Int
  }

  private let name: String
  private let maximumLineLength: Int
  private var buffer: [UInt8] = []
  /// Where the line that comes next begins in the buffer.
  private var start = 0
  /// Up to where the buffer is known to hold no line end after `start`.
  private var searched = 0
  private var number = 0
  private var isFinished = false
  /// Whether the rest of a line that is too long is being passed over.
  private var isSkipping = false

  /// Makes a splitter for the stream that errors are to call `name`.
  public init(name: String, maximumLineLength: Int = Ingestor.maximumSize) {
    self.name = name
    self.maximumLineLength = maximumLineLength
  }

  /// Adds the stream's next bytes.
  public mutating func append(_ block: some Collection<UInt8>) {
    if start > 0 {
      // A new buffer rather than a shift: lines that were handed out keep the old one.
      var rest: [UInt8] = []
      rest.reserveCapacity(buffer.count - start + block.count)
      rest.append(contentsOf: buffer[start...])
      buffer = rest
      searched -= start
      start = 0
    }
    buffer.append(contentsOf: block)
  }

  /// Says that the stream has ended, so that its last line needs no line end.
  public mutating func finish() {
    isFinished = true
  }

  /// The next whole line; `nil` where more bytes are needed, or none are left.
  public mutating func next() throws(IngestionError) -> Line? {
    while let line = nextIncludingBlank() {
      number += 1
      if isSkipping || line.count > maximumLineLength {
        isSkipping = false
        throw IngestionError(
          identifier: "\(name):\(number)", code: .tooLarge,
          message:
            "line \(number) is longer than \(maximumLineLength) bytes; split the article or shorten it",
          line: number)
      }
      var bytes = line
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      if bytes.contains(where: { !$0.isWhitespace }) { return Line(bytes: bytes, number: number) }
    }
    return nil
  }

  private mutating func nextIncludingBlank() -> ArraySlice<UInt8>? {
    if let end = buffer.span.firstIndex(of: UInt8(ascii: "\n"), from: searched) {
      let line = buffer[start..<end]
      start = end + 1
      searched = start
      return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
    searched = buffer.count
    if isFinished, start < buffer.count || isSkipping {
      let line = buffer[start...]
      start = buffer.count
      return line
    }
    // A carriage return may be half of the line's end, and no part of its length.
    let isHalfEnded = buffer.count > start && buffer.last == UInt8(ascii: "\r")
    if buffer.count - start - (isHalfEnded ? 1 : 0) > maximumLineLength {
      isSkipping = true
      start = buffer.count
    }
    return nil
  }
}
