/// One token of a text: a word, a run of digits, or a punctuation mark.
///
/// Sixteen bytes, trivial: a document's tokens are one flat array. A token does not own its bytes;
/// it says where they are. Words carry a hash of their folded form (lower case, no accents), so that
/// neither the lexicon nor the gazetteer looks at the bytes again unless the hash is known to them.
@usableFromInline
package struct Token: Sendable {
  /// Offset of the first byte in the text.
  @usableFromInline package var start: UInt32
  /// For a word the hash of its folded bytes, for digits their value or `Token.hugeNumber`.
  @usableFromInline package var payload: UInt32
  /// Number of bytes; longer runs are cut into several tokens.
  @usableFromInline package var length: UInt16
  /// Entry of the lexicon, 0 where it has none.
  @usableFromInline package var lexeme: UInt16
  /// What it looks like and what stands around it.
  @usableFromInline package var shape: Shape
  /// For digits how many, for words how many capitals; at most 255.
  @usableFromInline package var count: UInt8

  /// Payload of a run of digits whose value does not fit.
  @inlinable package static var hugeNumber: UInt32 { .max }

  /// Longest token in bytes; the tokenizer cuts longer ones, so that a hostile text stays linear.
  package static let maximumLength = 1 << 15

  /// Offset after the last byte.
  @inlinable package var end: UInt32 { start + UInt32(length) }

  /// What a token looks like, and the white space before it.
  @usableFromInline
  package struct Shape: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt16
    @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Letters (and what belongs to a word inside).
    @inlinable package static var word: Shape { Shape(rawValue: 1 << 0) }
    /// Digits 0-9.
    @inlinable package static var digits: Shape { Shape(rawValue: 1 << 1) }
    /// Anything else that is not white space.
    @inlinable package static var punctuation: Shape { Shape(rawValue: 1 << 2) }
    /// A word whose first letter is a capital.
    @inlinable package static var capitalized: Shape { Shape(rawValue: 1 << 3) }
    /// A word of capitals only, two letters or more.
    @inlinable package static var allCapitals: Shape { Shape(rawValue: 1 << 4) }
    /// White space (or the start of the text) stands before it.
    @inlinable package static var spaceBefore: Shape { Shape(rawValue: 1 << 5) }
    /// A line break stands before it.
    @inlinable package static var lineBefore: Shape { Shape(rawValue: 1 << 6) }
    /// An empty line (or the start of the text) stands before it.
    @inlinable package static var paragraphBefore: Shape { Shape(rawValue: 1 << 7) }
    /// An abbreviation with inner full stops: "U.S.", "p.m.".
    @inlinable package static var dotted: Shape { Shape(rawValue: 1 << 8) }
    /// It begins a sentence; set by the sentence splitter.
    @inlinable package static var sentenceStart: Shape { Shape(rawValue: 1 << 9) }
    /// A web or e-mail address, or a handle.
    @inlinable package static var address: Shape { Shape(rawValue: 1 << 10) }
    /// A word with a capital after a lower-case letter: "iPhone", "McDonald".
    @inlinable package static var mixedCase: Shape { Shape(rawValue: 1 << 11) }
  }

  @inlinable @inline(__always)
  package func has(_ shape: Shape) -> Bool {
    self.shape.rawValue & shape.rawValue == shape.rawValue
  }

  /// Whether no white space stands before it.
  @inlinable package var isGlued: Bool { shape.rawValue & Shape.spaceBefore.rawValue == 0 }

  /// Value of a run of digits, where it fits 32 bits.
  @inlinable package var number: Int? {
    has(.digits) && payload != Token.hugeNumber ? Int(payload) : nil
  }

  /// The bytes it covers.
  @inlinable package var byteRange: Range<Int> { Int(start)..<Int(start) + Int(length) }
}
