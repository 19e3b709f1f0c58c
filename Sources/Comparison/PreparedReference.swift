public import Facts

/// A reference made ready for comparison, once for all candidates: its words, and where it has which word and value.
///
///     let source = PreparedReference(record)
public struct PreparedReference: Sendable {
  let text: ComparedText
  let index: SentenceIndex
  let values: ValueIndex

  /// Reads a record's words and facts.
  public init(_ record: Record) {
    self.init(ComparedText(record))
  }

  init(_ text: ComparedText) {
    self.text = text
    index = SentenceIndex([text])
    values = ValueIndex([text])
  }

  /// The reference's article.
  public var article: Article { text.article }
}
