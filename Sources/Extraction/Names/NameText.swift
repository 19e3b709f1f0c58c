import Lexicon

/// A name as a record shows it.
enum NameText {
  /// The words of a span, white space of any kind and length as one space.
  static func text(of span: NameSpan, _ workspace: borrowing Workspace) -> String {
    var bytes: [UInt8] = []
    for index in span.tokens {
      let token = workspace.text.tokens[index]
      if index > Int(span.first), !token.isGlued { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: workspace.text.bytes[token.byteRange])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
