/// What is wrong with a record that was to be read, where, and what to do about it.
public struct RecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule that the record breaks.
  public enum Kind: Hashable, Sendable {
    /// The bytes are no JSON; the text says why.
    case malformed(String)
    /// A member that every record has is not there.
    case missing(member: String)
    /// The record was written without its text, so that its offsets count in nothing.
    case withoutText
    /// A member has a value that this program does not write there.
    case unexpected(member: String, value: String)
    /// The record's name is not that of its text: one of them was changed.
    case nameMismatch
    /// A passage does not lie in the text.
    case outsideText(start: Int, end: Int)
    /// A quotation is not what stands at its place in the text.
    case misquoted(member: String, value: String)
    /// A reference to a node that the record does not have.
    case unresolved(member: String, name: String)
    /// An annotation stands before one that begins earlier in the text.
    case outOfOrder
  }

  /// The rule that the record breaks.
  public var kind: Kind
  /// Where: bytes from the start of the record to the node that breaks it.
  public var offset: Int

  /// Makes an error at a place.
  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// A sentence for a person, with the place.
  public var description: String {
    let problem =
      switch kind {
      case .malformed(let reason): "the record is not valid JSON: \(reason)"
      case .missing(let member): "“\(member)” is missing: this is no record, or a cut one"
      case .withoutText:
        "the record has no “text”, so its offsets mean nothing: extract it again without --no-text"
      case .unexpected(let member, let value):
        "“\(member)” is “\(value)”, which this version does not know: extract the record again"
      case .nameMismatch:
        "“@id” is not the name of “text”, so one of them was changed: extract the record again"
      case .outsideText(let start, let end):
        "the passage \(start) to \(end) is not inside the text"
      case .misquoted(let member, let value):
        "“\(member)” says “\(value)”, and the text does not say so at that place"
      case .unresolved(let member, let name):
        "“\(member)” names “\(name)”, and the record has no such node"
      case .outOfOrder: "the annotations are not in text order"
      }
    return "byte \(offset): \(problem)"
  }
}
