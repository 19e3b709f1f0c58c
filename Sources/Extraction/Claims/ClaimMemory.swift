/// Memory of the claim phase, used again from document to document.
struct ClaimMemory {
  /// What the tokens of the document are to clauses, by token, as far as `known`; told of sentences that hold annotations.
  var words: [ClauseWord] = []
  /// Up to which token words are told.
  var known = 0
  var splitter: ClauseSplitter
  var bound = BoundAnnotations()
  var settings = ClaimSettings()

  init(_ reader: VerbGroupReader) {
    splitter = ClauseSplitter(reader)
  }

  /// Forgets the last document; the next one has so many tokens, the sentinel included.
  mutating func beginDocument(tokens count: Int) {
    known = 0
    settings.beginParagraph()
    let missing = count - words.count
    if missing > 0 { words.append(contentsOf: repeatElement(ClauseWord(), count: missing)) }
  }
}
