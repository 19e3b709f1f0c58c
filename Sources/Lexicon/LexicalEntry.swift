/// One row of lexicon data: words (or a phrase), and what they are, with a value for each class.
///
///     LexicalEntry("january", .month, 1)
///     LexicalEntry("second", [(.ordinalWord, 2), (.timeUnit, 12)])
///     LexicalEntry("square kilometres", .unitName, 7)        // a phrase: several words in a row
///
/// Words are given in lower case; the text may have any case, unless a rule asks for one.
package struct LexicalEntry: Sendable {
  /// A word or phrase, in lower case and without accents.
  package let text: String
  /// Its classes, each with its value (0 where the class has none).
  package let classes: [(wordClass: WordClass, value: Int)]

  /// Makes the entry of a word with one class.
  package init(_ text: String, _ wordClass: WordClass, _ value: Int = 0) {
    self.text = text
    classes = [(wordClass, value)]
  }

  /// Makes the entry of a word with several classes.
  package init(_ text: String, _ classes: [(WordClass, Int)]) {
    self.text = text
    self.classes = classes.map { (wordClass: $0.0, value: $0.1) }
  }

  /// Makes entries of one class and value from words separated by spaces.
  package static func words(
    _ words: String, _ wordClass: WordClass, _ value: Int = 0
  ) -> [LexicalEntry] {
    words.split(separator: " ").map { LexicalEntry(String($0), wordClass, value) }
  }
}
