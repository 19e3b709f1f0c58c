import Lexicon

/// What words are to clauses: one look-up a token instead of a question a class.
struct ClauseVocabulary: Sendable {
  /// The lexicon's words, by lexeme.
  private let listed: [ClauseWord]
  /// Further words, by the hash that their tokens carry; open addressing.
  private let others: [(key: UInt32, traits: ClauseWord.Traits)]
  private let verbs: VerbForms

  /// How many tokens beyond its sentence a look ahead from a clause may reach: adverbs, a verb and what follows it.
  private static let lookahead = 8

  /// Makes the vocabulary of a lexicon and a list of verbs.
  init(lexicon: Lexicon, verbs: VerbForms) {
    self.verbs = verbs
    let traitsOfClasses = ClauseVocabulary.classes.map { ($0.traits, WordClassSet($0.members)) }
    var listed = lexicon.classes.map { classes in
      var word = ClauseWord()
      for (traits, members) in traitsOfClasses where classes.intersects(members) {
        word.traits.formUnion(traits)
      }
      return word
    }
    var traitsOfWord: [UInt32: ClauseWord.Traits] = [:]
    for (traits, words) in ClauseVocabulary.words {
      for word in FoldedHash.payloads(of: words) {
        traitsOfWord[word, default: []].formUnion(traits)
      }
    }
    lexicon.forEachWord { lexeme, payload in
      listed[Int(lexeme)].traits.formUnion(traitsOfWord[payload] ?? [])
      listed[Int(lexeme)].form = verbs.form(of: payload)
      if listed[Int(lexeme)].form.isVerb { listed[Int(lexeme)].traits.insert(.verb) }
    }
    // What the lexicon knows as something else is no adverb to clauses, nor is what may be a verb.
    for word in FoldedHash.payloads(of: ClauseVocabulary.adverbs) where !verbs.form(of: word).isVerb
    {
      traitsOfWord[word, default: []].insert(.adverb)
    }
    self.listed = listed
    var capacity = 16
    while capacity < 4 * traitsOfWord.count { capacity *= 2 }
    var others = [(key: UInt32, traits: ClauseWord.Traits)](repeating: (0, []), count: capacity)
    for (key, traits) in traitsOfWord.sorted(by: { $0.key < $1.key }) {
      var index = Int(key) & (capacity - 1)
      while !others[index].traits.isEmpty { index = (index + 1) & (capacity - 1) }
      others[index] = (key, traits)
    }
    self.others = others
  }

  /// Looks up the words of a sentence, and those behind it that its clauses may ask for.
  ///
  /// What is told of a token stands at its index; `known` is up to where tokens are told already.
  func read(
    _ sentence: Range<Int>, of text: borrowing TokenizedText, into words: inout [ClauseWord],
    known: inout Int
  ) {
    let end = min(text.tokens.count, sentence.upperBound + ClauseVocabulary.lookahead)
    let tokens = text.tokens.span
    let bytes = text.bytes.span
    let listed = listed.span
    var told = words.mutableSpan
    var index = max(known, sentence.lowerBound)
    while index < end {
      let token = tokens[index]
      var word = ClauseWord()
      if token.lexeme != 0 {
        word = listed[Int(token.lexeme)]
      } else if token.has(.word) {
        word = unlisted(token)
      }
      word.takeShape(of: token)
      if token.has(.capitalized) {
        word.traits.subtract(.adverb)
      } else if token.length > 2 {
        let last = Int(token.start) &+ Int(token.length) &- 1
        if bytes[last] == UInt8(ascii: "y"), bytes[last &- 1] == UInt8(ascii: "l") {
          word.traits.formUnion(.adverb)
        }
      }
      told[index] = word
      index &+= 1
    }
    known = max(known, end)
  }

  /// What a word is that the lexicon does not list.
  @inline(__always)
  private func unlisted(_ token: Token) -> ClauseWord {
    var word = ClauseWord()
    let mask = others.count - 1
    var index = Int(token.payload) & mask
    while !others[index].traits.isEmpty {
      if others[index].key == token.payload {
        word.traits = others[index].traits
        break
      }
      index = (index &+ 1) & mask
    }
    word.form = verbs.form(of: token.payload)
    if word.form.isVerb { word.traits.formUnion(.verb) }
    return word
  }
}

// MARK: Words

extension ClauseVocabulary {
  /// Traits of the lexicon's classes.
  private static let classes: [(traits: ClauseWord.Traits, members: [WordClass])] = [
    (.comma, [.comma]), (.semicolon, [.semicolon]), (.conjunction, [.conjunction]),
    (.pronoun, [.pronoun]), (.andWord, [.andWord]), (.article, [.article]),
    (.possessive, [.possessive]), (.demonstrative, [.demonstrative]), (.negation, [.negation]),
    (.pastAuxiliary, [.pastAuxiliary]), (.toWord, [.toWord]), (.byWord, [.byWord]),
    (.atWord, [.atWord]), (.onWord, [.onWord]), (.openBracket, [.openBracket]),
    (.timeConjunction, [.afterWord, .beforeWord, .sinceWord, .untilWord, .asWord]),
    (.number, [.unitNumber, .teenNumber, .tensNumber]),
    (.day, [.weekday, .relativeDay, .weekdayAbbreviation]),
    (
      .preposition,
      [
        .ofWord, .inWord, .onWord, .atWord, .fromWord, .toWord, .untilWord, .betweenWord, .byWord,
        .duringWord, .forWord, .sinceWord, .withinWord, .overWord, .afterWord, .beforeWord, .asWord,
        .otherPreposition, .aroundWord,
      ]
    ),
    (
      .precedesNoun,
      [
        .article, .demonstrative, .possessive, .ofWord, .inWord, .onWord, .atWord, .fromWord,
        .toWord, .untilWord, .betweenWord, .byWord, .duringWord, .forWord, .sinceWord, .withinWord,
        .overWord, .perWord, .asWord, .thanWord, .otherPreposition, .hyphen, .openBracket,
      ]
    ),
    (
      .followsVerb,
      [
        .article, .demonstrative, .pronoun, .toWord, .unitNumber, .teenNumber, .tensNumber,
        .approximator, .currencySign,
      ]
    ),
  ]

  /// Traits of single words.
  private static let words: [(traits: ClauseWord.Traits, words: String)] = [
    (.relative, "who which that"),
    (.dependent, "because although though while when if where"),
    (.hedge, "reportedly allegedly apparently supposedly purportedly"),
    (.according, "according"),
    (.nobody, "nobody none nothing neither"),
    (.extreme, "least most"),
    (.count, "more fewer less some several dozens hundreds thousands scores many"),
    (.period, "during total all"),
    (.won, "won"),
  ]

  /// Adverbs that do not end in "-ly".
  private static let adverbs =
    "also already always still just often soon then since once again ever even long almost thus now"
}
