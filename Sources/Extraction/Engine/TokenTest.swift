import Lexicon

/// What one place of a pattern accepts: any of some word classes, digits, or earlier values.
///
/// The alternatives are joined by "or"; the shapes that are required or forbidden hold for all.
struct TokenTest: Hashable, Sendable {
  /// Word classes, any of them.
  var classes = WordClassSet()
  /// Kinds of items of earlier phases, any of them, as a bit set of `ItemKind`.
  var items: UInt32 = 0
  /// How many digits a run of digits may have; empty where digits are not accepted.
  var digits: Range<UInt8> = 0..<0
  /// Which values digits, items and words of the classes may have.
  var values: ClosedRange<Int64> = .min ... .max
  /// Whether digits must be a whole number: not a piece of "3.14", "1,990", "10:30" or "$20".
  var isStandalone = false
  /// Any word at all.
  var isAnyWord = false
  /// Shapes that the (first) token must have.
  var required: Token.Shape = []
  /// Shapes that the (first) token must not have.
  var forbidden: Token.Shape = []
}

/// What an earlier phase composed, or a phrase of the lexicon.
package enum ItemKind: UInt8, Sendable {
  /// Several words that are one entry of the lexicon.
  case phrase
  /// A number in digits, words or both.
  case number
  /// "5th", "twenty-first".
  case ordinal
  /// A calendar point or period.
  case date
  /// A time of day.
  case time
  /// A length of time.
  case duration
  /// A recurring time.
  case set
  /// A number with what it measures.
  case quantity
  /// A unit, currency or percent sign behind a number; its number tells which.
  case unit
  /// A quantity with the words that make it a bound.
  case bound
  /// A number that another fact holds.
  case taken

  var bit: UInt32 { 1 << UInt32(rawValue) }
}
