import Lexicon

/// Two phrases word by word, where values cannot tell: "next three quarters" and "next 3 quarters" are
/// one, "a week ago" and "a month ago" are not, whatever days they cover.
enum WordSwap {
  /// Classes whose words have a value: another value is another time.
  private static let classes: [WordClass] = [
    .month, .weekday, .timeUnit, .season, .relativeDay, .partModifier,
  ]
  /// Abbreviations stand for words of another class.
  private static let abbreviated: [(WordClass, WordClass)] = [
    (.monthAbbreviation, .month), (.weekdayAbbreviation, .weekday), (.timeUnitPlural, .timeUnit),
  ]
  private static let numbers: [WordClass] = [
    .unitNumber, .teenNumber, .tensNumber, .ordinalWord,
  ]

  /// Whether the phrases say the same or another thing; `nil` where they differ in more than values.
  static func relation(
    _ one: ComparedText, _ ones: Range<Int>, _ other: ComparedText, _ others: Range<Int>
  ) -> ValueRelation? {
    let first = words(one, ones)
    let second = words(other, others)
    guard first.count == second.count, !first.isEmpty else { return nil }
    var differ = false
    for index in 0..<first.count {
      if first[index].payload == second[index].payload,
        first[index].has(.word) == second[index].has(.word)
      {
        continue
      }
      guard let value = value(first[index], one), let otherValue = self.value(second[index], other),
        value.wordClass == otherValue.wordClass
      else { return nil }
      if value.value != otherValue.value { differ = true }
    }
    return differ ? .differs : .same
  }

  /// The words of a phrase without articles and full stops.
  private static func words(_ text: ComparedText, _ range: Range<Int>) -> [Token] {
    range.filter { !text.text.token($0, isIn: .article) && !text.text.token($0, isIn: .period) }
      .map { text.text.tokens[$0] }
  }

  private static func value(
    _ token: Token, _ text: ComparedText
  ) -> (wordClass: WordClass, value: Int)? {
    if let number = token.number { return (.unitNumber, number) }
    let lexicon = text.text.lexicon
    for wordClass in numbers {
      if let value = lexicon.value(of: token.lexeme, as: wordClass) { return (.unitNumber, value) }
    }
    for wordClass in classes {
      if let value = lexicon.value(of: token.lexeme, as: wordClass) { return (wordClass, value) }
    }
    for (wordClass, whole) in abbreviated {
      if let value = lexicon.value(of: token.lexeme, as: wordClass) { return (whole, value) }
    }
    return nil
  }
}
