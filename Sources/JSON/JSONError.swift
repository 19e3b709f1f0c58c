/// What is wrong with a piece of JSON, and at which byte.
package struct JSONError: Error, Hashable, CustomStringConvertible {
  /// The rule that the input breaks.
  package enum Kind: Hashable, Sendable {
    /// The input ends inside a value.
    case unexpectedEnd
    /// A byte that cannot stand there; the text names what could.
    case unexpectedByte(UInt8, expected: String)
    /// A well-formed value of another type than the reader was asked for.
    case wrongType(JSONKind, expected: String)
    /// A backslash that begins no escape.
    case invalidEscape
    /// A `\u` escape for half a surrogate pair: no character.
    case loneSurrogate
    /// A byte below 0x20 that should have been escaped.
    case controlCharacter(UInt8)
    /// A number that JSON's grammar does not allow.
    case invalidNumber
    /// Arrays and objects nested beyond the limit.
    case tooDeep(limit: Int)
    /// A byte sequence that is not UTF-8.
    case notUTF8
    /// Something after the value.
    case trailingContent
  }

  /// The rule that the input breaks.
  package var kind: Kind
  /// Where: bytes from the start of the input.
  package var offset: Int

  package init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// A sentence for a person, without the place.
  package var description: String {
    switch kind {
    case .unexpectedEnd: "the JSON ends in the middle of a value"
    case .unexpectedByte(let byte, let expected):
      "\(JSONError.name(of: byte)) stands where \(expected) should"
    case .wrongType(let kind, let expected): "\(kind.rawValue) stands where \(expected) should"
    case .invalidEscape: "a backslash begins no JSON escape"
    case .loneSurrogate: "a \\u escape is half a surrogate pair, which is no character"
    case .controlCharacter(let byte): "\(JSONError.name(of: byte)) in a string is not escaped"
    case .invalidNumber: "a number is not written as JSON wants it"
    case .tooDeep(let limit): "arrays and objects are nested deeper than \(limit)"
    case .notUTF8: "the bytes are not UTF-8"
    case .trailingContent: "something follows the end of the value"
    }
  }

  private static func name(of byte: UInt8) -> String {
    if 0x21...0x7E ~= byte { return "“\(Unicode.Scalar(byte))”" }
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte 0x\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
