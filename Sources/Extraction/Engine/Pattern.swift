import Lexicon

/// What a rule looks for: a sequence of token tests, with options and choices.
///
///     .sequence([.month, .dayOfMonth, .optional(.comma, .year)])
///
/// Patterns have no repetition, so that a match costs at most the number of ways through the pattern,
/// whatever the text. A match never crosses an empty line.
indirect enum Pattern: Sendable {
  /// One token (or item), kept under a name where one is given.
  case test(TokenTest, Slot)
  /// One after the other.
  case sequence([Pattern])
  /// There or not; there is tried first.
  case optionally(Pattern)
  /// The first alternative that lets the rest match.
  case choice([Pattern])
  /// What follows must (or must not) pass, one token or two in a row; nothing is consumed.
  case ahead(TokenTest, then: TokenTest?, Bool)
}

extension Pattern {
  /// A word of a class; its value is kept under the name.
  static func word(_ wordClass: WordClass, as slot: Slot = .none) -> Pattern {
    .test(TokenTest(classes: WordClassSet(wordClass)), slot)
  }

  /// A word of any of some classes.
  static func word(anyOf classes: [WordClass], as slot: Slot = .none) -> Pattern {
    .test(TokenTest(classes: WordClassSet(classes)), slot)
  }

  /// A word of a class whose value lies in a range.
  static func word(
    _ wordClass: WordClass, values: ClosedRange<Int64>, as slot: Slot = .none
  ) -> Pattern {
    .test(TokenTest(classes: WordClassSet(wordClass), values: values), slot)
  }

  /// A run of digits of some length and value.
  static func digits(
    _ count: ClosedRange<UInt8>, _ values: ClosedRange<Int64> = .min ... .max, as slot: Slot = .none
  ) -> Pattern {
    .test(
      TokenTest(digits: count.lowerBound..<count.upperBound + 1, values: values), slot)
  }

  /// What an earlier phase composed.
  static func item(
    _ kinds: ItemKind..., values: ClosedRange<Int64> = .min ... .max, as slot: Slot = .none
  ) -> Pattern {
    .test(TokenTest(items: kinds.reduce(0) { $0 | $1.bit }, values: values), slot)
  }

  /// Something that may be missing.
  static func optional(_ patterns: Pattern...) -> Pattern {
    .optionally(patterns.count == 1 ? patterns[0] : .sequence(patterns))
  }

  /// One of several.
  static func either(_ patterns: Pattern...) -> Pattern {
    .choice(patterns)
  }

  /// Several in a row, as one.
  static func all(_ patterns: Pattern...) -> Pattern {
    .sequence(patterns)
  }

  /// What follows must be of a class.
  static func followed(by classes: WordClass...) -> Pattern {
    .ahead(TokenTest(classes: WordClassSet(classes)), then: nil, true)
  }

  /// What follows must not be of a class.
  static func notFollowed(by classes: WordClass...) -> Pattern {
    .ahead(TokenTest(classes: WordClassSet(classes)), then: nil, false)
  }

  /// What follows must not be what an earlier phase composed.
  static func notFollowed(byItem kind: ItemKind) -> Pattern {
    .ahead(TokenTest(items: kind.bit), then: nil, false)
  }

  /// What follows must not be a word of some shape.
  static func notFollowed(byWord shape: Token.Shape) -> Pattern {
    .ahead(TokenTest(isAnyWord: true, required: shape), then: nil, false)
  }

  /// What follows must not be a number, in digits or words.
  static let notFollowedByNumber = Pattern.ahead(
    TokenTest(items: ItemKind.number.bit, digits: 1..<20), then: nil, false)

  /// What follows must not be of one class with another one behind it.
  static func notFollowed(by first: WordClass, then second: WordClass) -> Pattern {
    .ahead(
      TokenTest(classes: WordClassSet(first)), then: TokenTest(classes: WordClassSet(second)), false
    )
  }

  /// The same, kept under another name.
  func `as`(_ slot: Slot) -> Pattern {
    switch self {
    case .test(let test, _): .test(test, slot)
    case .sequence(let patterns): .sequence(patterns.map { $0.as(slot) })
    case .optionally(let pattern): .optionally(pattern.as(slot))
    case .choice(let patterns): .choice(patterns.map { $0.as(slot) })
    case .ahead: self
    }
  }

  /// The same with no white space before it.
  var glued: Pattern { shaped(forbidden: .spaceBefore) }

  /// The same with a capital first.
  var capitalized: Pattern { shaped(required: .capitalized) }

  /// The same with digits that are a number by themselves, not a piece of "3.14", "10:30" or "$20".
  var standalone: Pattern {
    switch self {
    case .test(var test, let slot):
      test.isStandalone = true
      return .test(test, slot)
    case .sequence(let patterns): return .sequence(patterns.map(\.standalone))
    case .optionally(let pattern): return .optionally(pattern.standalone)
    case .choice(let patterns): return .choice(patterns.map(\.standalone))
    case .ahead: return self
    }
  }

  /// The same with the shape of its first token restricted.
  func shaped(required: Token.Shape = [], forbidden: Token.Shape = []) -> Pattern {
    switch self {
    case .test(var test, let slot):
      test.required.formUnion(required)
      test.forbidden.formUnion(forbidden)
      return .test(test, slot)
    case .sequence(var patterns):
      if let first = patterns.first {
        patterns[0] = first.shaped(required: required, forbidden: forbidden)
      }
      return .sequence(patterns)
    case .optionally(let pattern):
      return .optionally(pattern.shaped(required: required, forbidden: forbidden))
    case .choice(let patterns):
      return .choice(patterns.map { $0.shaped(required: required, forbidden: forbidden) })
    case .ahead(var test, let second, let positive):
      test.required.formUnion(required)
      test.forbidden.formUnion(forbidden)
      return .ahead(test, then: second, positive)
    }
  }
}
