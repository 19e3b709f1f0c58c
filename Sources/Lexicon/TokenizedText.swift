private import Facts

/// A text with its tokens and sentences; reused from document to document by one worker.
@usableFromInline
package struct TokenizedText: Sendable {
  /// The text, well-formed UTF-8.
  @usableFromInline package private(set) var bytes: [UInt8] = []
  /// Its tokens; the last one is a sentinel without length.
  @usableFromInline package private(set) var tokens: [Token] = []
  /// Index of the first token of each sentence, and at the end the number of tokens.
  package private(set) var sentences: [UInt32] = []
  /// The lexicon's phrases in it, the longest at each token.
  package private(set) var phrases: [Phrase] = []
  /// The lexicon that the tokens' lexemes belong to.
  @usableFromInline package let lexicon: Lexicon

  /// A phrase of the lexicon in a text.
  package struct Phrase: Sendable {
    /// Its first token.
    package let first: Int
    /// The token behind its last.
    package let end: Int
    /// Lexeme of the whole.
    package let lexeme: UInt16
  }

  /// Makes an empty text over a lexicon.
  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Number of tokens without the sentinel.
  @inlinable package var count: Int { max(0, tokens.count - 1) }

  /// Reads a text: tokens, then sentences and phrases.
  ///
  /// Offsets have 32 bits: ingestion refuses longer texts.
  package mutating func read(_ text: [UInt8]) {
    bytes = text
    // Taken out of `self` while they are filled, so that the buffers are reused without a copy.
    var cut: [Token] = []
    swap(&cut, &tokens)
    cut.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    Tokenizer(lexicon: lexicon).tokenize(text.span, into: &cut)
    SentenceSplitter(lexicon: lexicon).split(cut.span, into: &sentences)
    for start in sentences.dropLast() { cut[Int(start)].shape.formUnion(.sentenceStart) }
    phrases.removeAll(keepingCapacity: true)
    lexicon.appendPhrases(in: cut.span, to: &phrases)
    swap(&cut, &tokens)
  }

  /// Whether a token's word is in a class.
  @inlinable @inline(__always)
  package func token(_ index: Int, isIn wordClass: WordClass) -> Bool {
    lexicon.classes[Int(tokens[index].lexeme)].contains(wordClass)
  }

  /// Index of the sentence that holds a token, by binary search.
  package func sentence(holding token: Int) -> Int {
    var low = 0
    var high = sentences.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(sentences[middle]) <= token { low = middle } else { high = middle }
    }
    return low
  }

  /// Tokens of a sentence.
  package func tokens(ofSentence index: Int) -> Range<Int> {
    Int(sentences[index])..<Int(sentences[index + 1])
  }
}
