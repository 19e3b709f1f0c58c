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
  /// Whether a number may begin with a lexeme, in one byte: nearly all words are passed over by it.
  private let openings: [Opening]

  /// Whether a number may begin with a word or sign.
  private enum Opening: UInt8, Sendable {
    case never, always
    /// Only before digits and words that are something to a number: "a", full stops, signs.
    case beforeRole
  }

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
    openings = words.map { NumberReader.opening($0.role) }
  }

  private static func opening(_ role: Role) -> Opening {
    switch role {
    case .zero, .unit, .teen, .tens, .hundred, .ordinal, .ordinalMagnitude, .couple, .fraction,
      .vulgarFraction, .magnitudePlural, .dozen, .scores, .vague:
      .always
    case .article, .minusSign, .negative, .period: .beforeRole
    default: .never
    }
  }

  /// Adds the number items of the workspace's text.
  func run(_ workspace: inout Workspace) {
    var cursor = NumberCursor(workspace.text, words)
    var index = 0
    while true {
      index = firstOpening(in: cursor.tokens.span, from: index)
      guard index < cursor.count else { return }
      guard let found = cursor.read(at: index) else {
        index = max(index + 1, cursor.passed)
        continue
      }
      workspace.add(found)
      index = found.end
    }
  }

  /// The first token from one on with which a number may begin; the sentinel where there is none.
  private func firstOpening(in tokens: Span<Token>, from first: Int) -> Int {
    let openings = openings.span
    let last = tokens.count - 1
    var index = first
    while index < last {
      let token = tokens[index]
      if token.has(.digits) { return index }
      // Half of all words are not listed.
      if token.lexeme != 0 {
        switch openings[Int(token.lexeme)] {
        case .never: break
        case .always: return index
        case .beforeRole:
          let next = tokens[index + 1]
          if next.has(.digits) || words[Int(next.lexeme)].role != .none { return index }
        }
      }
      index &+= 1
    }
    return index
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
    guard let small = Int64(exactly: significand) else {
      // Decimals may go; with a positive exponent it only gets longer.
      return exponent < 0 ? NumberReading.inLowestTerms(significand, exponent) : nil
    }
    return NumberReading.inLowestTerms(small, exponent)
  }

  /// Digits without trailing decimals, or with the zeros of their power as far as they fit.
  @inline(__always)
  private static func inLowestTerms<Digits: FixedWidthInteger & SignedInteger>(
    _ significand: Digits, _ exponent: Int32
  ) -> (significand: Int64, exponent: Int16)? {
    var digits = significand
    var power = exponent
    while power < 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    while power > 0, digits.magnitude < 1 << 60 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = product
      power -= 1
    }
    guard let significand = Int64(exactly: digits), let exponent = Int16(exactly: power) else {
      return nil
    }
    return (significand, exponent)
  }
}
