private import Facts

/// The words that rules know: from a folded word to its classes and values, in one hash probe.
///
/// Immutable, built once from lexicon data, shared by all workers.
@usableFromInline
package final class Lexicon: Sendable {
  /// Number of lexemes; lexeme 0 stands for every word that is not listed.
  package let count: Int
  /// Classes by lexeme.
  @usableFromInline package let classes: [WordClassSet]
  /// Group of each lexeme: those of one group are in the same classes.
  package let groups: [UInt16]
  /// Classes of each group.
  package let classesOfGroup: [WordClassSet]
  /// Values by lexeme: `valueStart[l] ..< valueStart[l + 1]` of `values`.
  @usableFromInline let valueStart: [UInt32]
  @usableFromInline let values: [(wordClass: WordClass, value: Int32)]
  /// From a word's hash to its lexeme.
  let words: WordTable
  /// What the tokens of each lexeme's word carry as their payload; 0 for phrases.
  private let payloads: [UInt32]
  /// Phrases by their first word's lexeme, the longest first.
  private let phraseStart: [UInt32]
  private let phrases: [Phrase]
  /// The further words of all phrases, as tokens carry them.
  private let phraseWords: [UInt32]
  /// By lexeme which words may follow it in a phrase: a bit for each value of their lowest six bits.
  @usableFromInline let secondWords: [UInt64]

  /// A phrase after its first word: its second word, and where all but the first are in `phraseWords`.
  private struct Phrase {
    var second: UInt32
    var rest: UInt32
    var count: UInt16
    /// Lexeme of the whole.
    var lexeme: UInt16
  }

  /// Builds the tables; later entries add classes to earlier ones of the same word.
  package init(_ entries: [LexicalEntry]) {
    var builder = LexiconBuilder(capacity: entries.count)
    for entry in entries { builder.add(entry) }
    count = builder.lexemes.count
    classes = builder.lexemes.map { lexeme in
      var set = WordClassSet()
      for (wordClass, _) in lexeme.classes { set.insert(wordClass) }
      return set
    }
    var groupOfClasses: [WordClassSet: UInt16] = [:]
    var distinct: [WordClassSet] = []
    groups = classes.map { set in
      if let known = groupOfClasses[set] { return known }
      let group = UInt16(distinct.count)
      groupOfClasses[set] = group
      distinct.append(set)
      return group
    }
    classesOfGroup = distinct
    var starts: [UInt32] = []
    var flat: [(wordClass: WordClass, value: Int32)] = []
    for lexeme in builder.lexemes {
      starts.append(UInt32(flat.count))
      flat += lexeme.classes.map { ($0.wordClass, Int32(clamping: $0.value)) }
    }
    starts.append(UInt32(flat.count))
    valueStart = starts
    values = flat

    words = WordTable(builder.words)
    var payloadOf = [UInt32](repeating: 0, count: count)
    for (hash, lexeme) in builder.words { payloadOf[Int(lexeme)] = FoldedHash.low(hash) }
    payloads = payloadOf

    var phraseStarts = [UInt32](repeating: 0, count: count + 1)
    var flatPhrases: [Phrase] = []
    var flatWords: [UInt32] = []
    var seconds = [UInt64](repeating: 0, count: count)
    var phrasesOfFirst = [[LexiconBuilder.Phrase]](repeating: [], count: count)
    for phrase in builder.phrases { phrasesOfFirst[Int(phrase.first)].append(phrase) }
    for lexeme in 0..<count {
      phraseStarts[lexeme] = UInt32(flatPhrases.count)
      let own = phrasesOfFirst[lexeme].sorted { $0.rest.count > $1.rest.count }
      for phrase in own {
        flatPhrases.append(
          Phrase(
            second: phrase.rest[0], rest: UInt32(flatWords.count), count: UInt16(phrase.rest.count),
            lexeme: phrase.lexeme))
        flatWords += phrase.rest
        seconds[lexeme] |= 1 << UInt64(phrase.rest[0] & 63)
      }
    }
    phraseStarts[count] = UInt32(flatPhrases.count)
    phraseStart = phraseStarts
    phrases = flatPhrases
    phraseWords = flatWords
    secondWords = seconds
  }

  /// Lexeme of a word, for tables that are built from words.
  package func lexeme(of word: String) -> UInt16 {
    words.lexeme(LexiconBuilder.hash(word).value)
  }

  /// Value of a lexeme in one of its classes.
  @inlinable package func value(of lexeme: UInt16, as wordClass: WordClass) -> Int? {
    for index in Int(valueStart[Int(lexeme)])..<Int(valueStart[Int(lexeme) + 1])
    where values[index].wordClass == wordClass {
      return Int(values[index].value)
    }
    return nil
  }

  /// Hands the classes of a lexeme, each with its value, to `body`.
  package func forEachClass(of lexeme: UInt16, _ body: (WordClass, Int) -> Void) {
    for index in Int(valueStart[Int(lexeme)])..<Int(valueStart[Int(lexeme) + 1]) {
      body(values[index].wordClass, Int(values[index].value))
    }
  }

  /// The first class of a lexeme that is in a set, with its value.
  @inlinable package func firstClass(
    of lexeme: UInt16, in set: WordClassSet
  ) -> (wordClass: WordClass, value: Int)? {
    for index in Int(valueStart[Int(lexeme)])..<Int(valueStart[Int(lexeme) + 1])
    where set.contains(values[index].wordClass) {
      return (values[index].wordClass, Int(values[index].value))
    }
    return nil
  }

  /// The longest phrase of the lexicon that begins at a token: its lexeme and number of tokens.
  package func phrase(
    at index: Int, in tokens: borrowing [Token]
  ) -> (lexeme: UInt16, count: Int)? {
    longestPhrase(at: index, in: tokens.span, following: secondWords[Int(tokens[index].lexeme)])
  }

  /// Appends the longest phrase that begins at each token.
  func appendPhrases(in tokens: Span<Token>, to phrases: inout [TokenizedText.Phrase]) {
    let words = secondWords
    let secondWords = words.span
    var next = 0
    while next < tokens.count {
      let first = next
      next &+= 1
      // Few words begin a phrase.
      let following = secondWords[Int(tokens[first].lexeme)]
      if following == 0 { continue }
      if let phrase = longestPhrase(at: first, in: tokens, following: following) {
        phrases.append(
          TokenizedText.Phrase(first: first, end: first + phrase.count, lexeme: phrase.lexeme))
      }
    }
  }

  /// The longest phrase at a token whose lexeme is followed in phrases by words of some bits.
  ///
  /// Not inlined, so that a loop over tokens keeps to the one test that most of them fail.
  @inline(never)
  private func longestPhrase(
    at index: Int, in tokens: Span<Token>, following: UInt64
  ) -> (lexeme: UInt16, count: Int)? {
    guard following != 0, index + 1 < tokens.count,
      following & (1 &<< UInt64(tokens[index + 1].payload & 63)) != 0
    else { return nil }
    return longestPhrase(at: index, in: tokens)
  }

  private func longestPhrase(
    at index: Int, in tokens: Span<Token>
  ) -> (lexeme: UInt16, count: Int)? {
    let first = Int(tokens[index].lexeme)
    let second = tokens[index + 1].payload
    for candidate in Int(phraseStart[first])..<Int(phraseStart[first + 1])
    where phrases[candidate].second == second {
      let phrase = phrases[candidate]
      let count = Int(phrase.count)
      guard index + count < tokens.count - 1 else { continue }
      var matched = 0
      while matched < count,
        tokens[index + 1 + matched].payload == phraseWords[Int(phrase.rest) + matched],
        !tokens[index + 1 + matched].has(.paragraphBefore)
      {
        matched += 1
      }
      if matched == count { return (phrase.lexeme, count + 1) }
    }
    return nil
  }

  /// Whether some phrase begins with this lexeme.
  @inlinable @inline(__always)
  package func beginsPhrase(_ lexeme: UInt16) -> Bool { secondWords[Int(lexeme)] != 0 }

  /// Hands each word that has a lexeme to `body`, with what its tokens carry as their payload.
  package func forEachWord(_ body: (_ lexeme: UInt16, _ payload: UInt32) -> Void) {
    for lexeme in 1..<max(1, count) where payloads[lexeme] != 0 {
      body(UInt16(lexeme), payloads[lexeme])
    }
  }
}
