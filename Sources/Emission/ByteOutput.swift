/// What names and numbers can be written to.
protocol ByteOutput: ~Copyable {
  mutating func write(_ byte: UInt8)
  mutating func write(_ literal: StaticString)
  mutating func write(_ bytes: Span<UInt8>)
  mutating func write(number: Int)
  /// Writes a literal and two numbers with a comma between them.
  mutating func write(_ literal: StaticString, _ first: Int, _ second: Int)
  /// Lets a value write itself, in `limit` bytes at most.
  mutating func write(upTo limit: Int, _ body: (inout OutputSpan<UInt8>) -> Void)
}

extension ByteOutput where Self: ~Copyable {
  @inline(__always)
  mutating func write(_ bytes: [UInt8]) {
    write(bytes.span)
  }
}

/// A short text that is written again and again, in storage of one size.
///
/// To copy all of it takes two instructions, where a copy of its own length takes a call.
struct Phrase: Sendable {
  static let capacity = 32

  private(set) var bytes = SIMD32<UInt8>()
  private(set) var count = 0

  /// Makes the phrase of a text of 32 bytes at most.
  init(_ text: String) {
    for byte in text.utf8 {
      bytes[count] = byte
      count += 1
    }
  }
}
