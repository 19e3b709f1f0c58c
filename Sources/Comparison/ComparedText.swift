import Facts
import Lexicon

/// A fact as comparison sees it: an annotation with the words it covers.
struct Fact {
  var kind: FactVerdict.Kind
  /// Index of the annotation in the record.
  var annotation: Int
  /// Words that it covers.
  var tokens: Range<Int>
  /// Sentence that it stands in.
  var sentence: Int
}

/// A record made ready for comparison: its words, what they are about, and its facts.
struct ComparedText {
  let article: Article
  let facts: ArticleFacts
  let text: TokenizedText
  /// For each word what it is about; words of one family have one key.
  private(set) var keys: [UInt32] = []
  /// For each word how much it tells of what the sentence is about.
  private(set) var burdens: [Burden] = []
  /// The facts, in text order.
  private(set) var items: [Fact] = []
  /// For each token the fact that covers it, plus one, or 0.
  ///
  /// The outermost, where facts nest.
  private(set) var factAt: [Int32] = []
  /// For each annotation the claim that binds it, or -1.
  private(set) var claimOf: [Int32] = []
  /// Tokens of sentences; an overlong sentence is cut.
  private(set) var sentences: [Range<Int>] = []

  /// How much a word tells of what its sentence is about.
  enum Burden: UInt8 { case sign, function, content }

  /// Longest stretch of words that is aligned with another, so that the cost stays linear.
  static let longestSentence = 200

  private static let functionClasses = WordClassSet([
    .article, .demonstrative, .possessive, .negation, .conjunction, .andWord, .orWord, .ofWord,
    .inWord, .onWord, .atWord, .fromWord, .toWord, .untilWord, .betweenWord, .byWord, .duringWord,
    .forWord, .sinceWord, .withinWord, .overWord, .afterWord, .beforeWord, .aroundWord, .perWord,
    .asWord, .thanWord, .otherPreposition, .pronoun, .auxiliary, .futureAuxiliary, .pastAuxiliary,
    .approximator,
  ])

  init(_ record: Record) {
    article = record.article
    facts = record.facts
    var read = TokenizedText(lexicon: English.lexicon)
    read.read(record.article.utf8)
    text = read
    readWords()
    readSentences()
    readFacts()
  }

  private mutating func readWords() {
    let families = English.wordFamilies
    keys.reserveCapacity(text.count)
    burdens.reserveCapacity(text.count)
    for index in 0..<text.count {
      let token = text.tokens[index]
      if token.has(.word) {
        let classes = text.lexicon.classes[Int(token.lexeme)]
        if classes.intersects(ComparedText.functionClasses) {
          // "March", "May" and "Will" are names where they have a capital inside a sentence.
          keys.append(token.payload)
          burdens.append(.function)
        } else {
          keys.append(families.key(of: token, in: text))
          burdens.append(.content)
        }
      } else if token.has(.digits) {
        // Numbers are no hashes: spread, so that they do not meet one by chance.
        keys.append((token.payload ^ 0x9E37_79B9) &* 0x85EB_CA6B)
        burdens.append(.content)
      } else {
        keys.append(token.payload)
        burdens.append(.sign)
      }
    }
  }

  private mutating func readSentences() {
    for index in 0..<max(0, text.sentences.count - 1) {
      var rest = text.tokens(ofSentence: index)
      while rest.count > ComparedText.longestSentence {
        let cut = rest.lowerBound + ComparedText.longestSentence
        sentences.append(rest.lowerBound..<cut)
        rest = cut..<rest.upperBound
      }
      if !rest.isEmpty { sentences.append(rest) }
    }
  }

  private mutating func readFacts() {
    factAt = [Int32](repeating: 0, count: text.count)
    claimOf = [Int32](repeating: -1, count: facts.annotations.count)
    for (index, claim) in facts.claims.enumerated() {
      for link in claim.links { claimOf[facts.claimLinks[link]] = Int32(index) }
    }
    var token = 0
    var sentence = 0
    for (index, annotation) in facts.annotations.enumerated() {
      while token < text.count, Int(text.tokens[token].end) <= annotation.span.start { token += 1 }
      var end = token
      while end < text.count, Int(text.tokens[end].start) < annotation.span.end { end += 1 }
      guard end > token else { continue }
      while sentence + 1 < sentences.count, sentences[sentence].upperBound <= token {
        sentence += 1
      }
      let kind: FactVerdict.Kind =
        switch annotation.content {
        case .temporal: .temporal
        case .quantity: .quantity
        case .place: .place
        case .organization: .organization
        }
      items.append(
        Fact(kind: kind, annotation: index, tokens: token..<end, sentence: sentence))
      for covered in token..<end where factAt[covered] == 0 {
        factAt[covered] = Int32(items.count)
      }
    }
  }

  /// The annotation of a fact.
  func annotation(_ fact: Fact) -> Annotation { facts.annotations[fact.annotation] }

  /// The fact that covers a token.
  func fact(at token: Int) -> Int? { factAt[token] == 0 ? nil : Int(factAt[token]) - 1 }

  /// Whether a token is a capitalised word that tells something: not "The" or "He".
  func isCapitalised(_ token: Int) -> Bool {
    text.tokens[token].has(.capitalized) && burdens[token] == .content
  }

  /// Whether a token stands between the words of one name: "of", "and", a hyphen.
  func joinsNames(_ token: Int) -> Bool {
    text.token(token, isIn: .ofWord) || text.token(token, isIn: .andWord)
      || text.token(token, isIn: .hyphen) || text.token(token, isIn: .ampersand)
      || text.token(token, isIn: .article) || text.token(token, isIn: .forWord)
  }

  /// The one name that a run of words is, without its article; `nil` where there are other words.
  func name(in tokens: Range<Int>) -> Range<Int>? {
    var range = tokens
    while let first = range.first, text.token(first, isIn: .article) { range.removeFirst() }
    while let last = range.last, text.token(last, isIn: .possessive) { range.removeLast() }
    guard let first = range.first, let last = range.last, isNameWord(first), isNameWord(last),
      range.allSatisfy({ isNameWord($0) || joinsNames($0) || burdens[$0] == .sign })
    else { return nil }
    return range
  }

  private func isNameWord(_ token: Int) -> Bool {
    isCapitalised(token) || isName(at: token) || text.tokens[token].has(.dotted)
      || text.tokens[token].has(.digits) || text.token(token, isIn: .period)
  }

  /// Whether a place or organisation covers a token.
  func isName(at token: Int) -> Bool {
    guard let fact = fact(at: token) else { return false }
    return items[fact].kind == .place || items[fact].kind == .organization
  }

  /// The bytes that words cover.
  func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(
      start: Int(text.tokens[tokens.lowerBound].start),
      end: Int(text.tokens[tokens.upperBound - 1].end))
  }

  /// The words as written, on one line.
  func words(_ tokens: Range<Int>) -> String {
    tokens.isEmpty ? "" : words(span(tokens))
  }

  /// The text of a span, on one line.
  func words(_ span: TextSpan) -> String {
    article.text(at: span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The clause that binds a fact, else its sentence.
  func claim(of fact: Fact) -> TextSpan {
    let claim = claimOf[fact.annotation]
    return claim >= 0 ? facts.claims[Int(claim)].span : span(sentences[fact.sentence])
  }

  /// The words of the clause that binds a fact.
  func clause(of fact: Fact) -> Range<Int>? {
    let claim = claimOf[fact.annotation]
    guard claim >= 0 else { return nil }
    let span = facts.claims[Int(claim)].span
    var first = fact.tokens.lowerBound
    while first > 0, Int(text.tokens[first - 1].start) >= span.start { first -= 1 }
    var end = fact.tokens.upperBound
    while end < text.count, Int(text.tokens[end].end) <= span.end { end += 1 }
    return first..<end
  }

  /// Whether two runs of words are the same, capitals and accents apart.
  static func same(
    _ one: ComparedText, _ ones: Range<Int>, _ other: ComparedText, _ others: Range<Int>
  ) -> Bool {
    guard ones.count == others.count else { return false }
    for offset in 0..<ones.count {
      let first = one.text.tokens[ones.lowerBound + offset]
      let second = other.text.tokens[others.lowerBound + offset]
      guard first.payload == second.payload, first.length == second.length || first.has(.word)
      else {
        return false
      }
    }
    return true
  }
}
