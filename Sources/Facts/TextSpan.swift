/// A half-open range of UTF-8 byte offsets in an article's text.
///
/// Inside the program every position is a byte offset. Records count Unicode code points instead;
/// the emitter converts, once, on the way out.
public struct TextSpan: Hashable, Comparable, Sendable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset after the last byte.
  public var end: Int

  /// Makes the span of the bytes `start ..< end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// Number of bytes covered.
  public var count: Int { end - start }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// Whether every byte of `other` lies inside this span.
  public func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Text order: by start, then the longer span first, so that an outer span precedes what it holds.
  public static func < (one: TextSpan, other: TextSpan) -> Bool {
    one.start != other.start ? one.start < other.start : one.end > other.end
  }
}
