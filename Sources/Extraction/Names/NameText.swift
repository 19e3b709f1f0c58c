import Lexicon

/// A name as a record shows it.
enum NameText {
  /// The words of a span, white space of any kind and length as one space.
  static func text(of span: NameSpan, _ workspace: borrowing Workspace) -> String {
    if isPlain(span, workspace.text) {
      let start = Int(workspace.text.tokens[Int(span.first)].start)
      let end = Int(workspace.text.tokens[Int(span.end) - 1].end)
      return String(decoding: workspace.text.bytes[start..<end], as: UTF8.self)
    }
    var bytes: [UInt8] = []
    for index in span.tokens {
      let token = workspace.text.tokens[index]
      if index > Int(span.first), !token.isGlued { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: workspace.text.bytes[token.byteRange])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a span has no white space but single spaces, as most have.
  private static func isPlain(_ span: NameSpan, _ text: borrowing TokenizedText) -> Bool {
    var end = text.tokens[Int(span.first)].end
    for index in Int(span.first) + 1..<max(Int(span.first) + 1, Int(span.end)) {
      let token = text.tokens[index]
      if token.start != end {
        guard token.start == end + 1, text.bytes[Int(end)] == UInt8(ascii: " ") else {
          return false
        }
      }
      end = token.end
    }
    return true
  }
}
