/// What the offsets of a record count: positions in a text as the strings of some programming language have them.
///
/// Python, and W3C Web Annotation, count code points; JavaScript, Java and C# count UTF-16 code units; Go, Rust and files count
/// bytes. In `a𝄞b` the `b` is at 2, 3 and 5.
public enum OffsetUnit: String, Hashable, Sendable, CaseIterable {
  /// Unicode code points: what records count unless they say otherwise.
  case codePoint = "codepoint"
  /// UTF-16 code units, of which a code point beyond U+FFFF has two.
  case utf16
  /// Bytes of UTF-8.
  case utf8
}
