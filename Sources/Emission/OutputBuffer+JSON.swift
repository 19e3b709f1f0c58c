internal import Facts
internal import JSON

/// Texts as JSON has them between the quotes of a string.
extension OutputBuffer {
  mutating func write(escaping text: Span<UInt8>) {
    var next = 0
    while true {
      let end = endOfPlainRun(in: text, from: next)
      write(text.extracting(next..<end))
      guard end < text.count else { return }
      write(JSONEscape(of: text[end]))
      next = end + 1
    }
  }

  /// Writes a passage of a text whose escapes are known, the first of them at `first`, or at the end where there is none.
  mutating func write(
    _ passage: TextSpan, of text: Span<UInt8>, _ escapes: EscapeIndex, first: Int
  ) {
    var next = passage.start
    var end = first
    while true {
      write(text.extracting(next..<end))
      guard end < passage.end else { return }
      write(JSONEscape(of: text[end]))
      next = end + 1
      end = escapes.next(from: next, to: passage.end)
    }
  }
}
