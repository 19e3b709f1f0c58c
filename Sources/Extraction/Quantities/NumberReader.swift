import Facts
import Lexicon

/// Composes digits and number words to number and ordinal items, before any grammar asks for them.
///
///     "eighty-eight thousand" → 88000        "2 1/2" → 2.5        "the 21st" → 21, ordinal
///
/// One pass from left to right. What a number takes in is not looked at again, and looking ahead is
/// bounded, so that the cost is linear in the text whatever the text.
struct NumberReader: Sendable {
  /// What a word or sign can be to a number.
  enum Role: UInt8, Sendable {
    case none, zero, unit, teen, tens, hundred, magnitude, magnitudePlural, dozen
    case ordinal, ordinalMagnitude, ordinalSuffix
    case fraction, fractionPlural, fractionMagnitude, vulgarFraction
    case article, and, point, comma, period, hyphen, minusSign, slash, apostrophe, negative, of
    case suffix, power, times, couple, month, vague, scores
  }

  /// Role of a lexeme, with its value.
  struct Word: Sendable {
    var role = Role.none
    var value: Int32 = 0
  }

  /// Roles by lexeme.
  private let words: [Word]

  /// Classes in the order in which they decide a word's role.
  private static let roles: [(wordClass: WordClass, role: Role)] = [
    (.unitNumber, .unit), (.teenNumber, .teen), (.tensNumber, .tens), (.hundredWord, .hundred),
    (.magnitude, .magnitude), (.magnitudePlural, .magnitudePlural), (.dozenWord, .dozen),
    (.ordinalWord, .ordinal), (.ordinalMagnitude, .ordinalMagnitude),
    (.ordinalSuffix, .ordinalSuffix), (.fractionWord, .fraction),
    (.fractionPlural, .fractionPlural), (.fractionMagnitude, .fractionMagnitude),
    (.fractionSign, .vulgarFraction), (.article, .article), (.andWord, .and), (.ampersand, .and),
    (.pointWord, .point), (.comma, .comma), (.period, .period), (.minusSign, .minusSign),
    (.hyphen, .hyphen), (.slash, .slash), (.apostrophe, .apostrophe), (.negativeWord, .negative),
    (.ofWord, .of), (.magnitudeSuffix, .suffix), (.powerSign, .power), (.timesSign, .times),
    (.coupleWord, .couple), (.scoreWord, .scores), (.month, .month),
    (.monthAbbreviation, .month), (.vagueNumber, .vague),
  ]

  init(lexicon: Lexicon) {
    words = (0..<lexicon.count).map { lexeme in
      for (wordClass, role) in NumberReader.roles {
        guard let value = lexicon.value(of: UInt16(lexeme), as: wordClass) else { continue }
        switch role {
        case .unit where value == 0: return Word(role: .zero)
        // "the" is no number; "a" may be one.
        case .article where value != 2: return Word()
        // "several" and "few" open a number; "some" only says that it is a guess.
        case .vague where value != 0: return Word()
        default: return Word(role: role, value: Int32(clamping: value))
        }
      }
      return Word()
    }
  }

  /// Adds the number items of the workspace's text.
  func run(_ workspace: inout Workspace) {
    var cursor = NumberCursor(workspace.text, words)
    var index = 0
    while index < cursor.count {
      guard let found = cursor.read(at: index) else {
        index = max(index + 1, cursor.passed)
        continue
      }
      workspace.add(found)
      index = found.end
    }
  }
}

extension Workspace {
  /// Adds a number or ordinal with its reading.
  fileprivate mutating func add(_ found: NumberCursor.Found) {
    var item = Item(
      kind: found.isOrdinal ? .ordinal : found.isVague ? .taken : .number,
      first: UInt32(found.first),
      end: UInt32(found.end), payload: UInt32(numbers.count))
    if let (significand, exponent) = found.reading.itemNumber {
      item.significand = significand
      item.exponent = exponent
    }
    numbers.append(found.reading)
    add(item)
  }
}

extension NumberReading {
  /// The number as items keep it: whole numbers with exponent 0, others in lowest terms.
  fileprivate var itemNumber: (significand: Int64, exponent: Int16)? {
    guard !form.contains(.tooLarge) else { return nil }
    var digits = significand
    var power = exponent
    while power < 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    while power > 0, digits.magnitude < 1 << 60 {
      digits *= 10
      power -= 1
    }
    guard let significand = Int64(exactly: digits), let exponent = Int16(exactly: power) else {
      return nil
    }
    return (significand, exponent)
  }
}
