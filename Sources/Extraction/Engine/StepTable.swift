import Lexicon

/// Which rules let which tokens stand before their matches, and at the first steps of their patterns.
///
/// The openings of rules are bits, so that the tokens of several steps are asked of all of them at once. An answer
/// may hold openings too many (a step may be reached in several ways), never one too few.
struct StepTable: Sendable {
  /// What a rule takes at one step, and whether its pattern may have ended before.
  typealias Step = (tests: [TokenTest], mayHaveEnded: Bool)

  /// One way into a rule's pattern: the tests at its first token that lead on to the same place.
  struct Opening {
    var rule: Int
    /// Steps 0 ..< `count`, then the one before the match.
    var steps: [Step]

    /// What begins it: digits, then items, then words by their first class.
    fileprivate var kind: Int {
      let tests = steps[0].tests
      if tests.contains(where: { !$0.digits.isEmpty }) { return 0 }
      if let items = tests.first(where: { $0.items != 0 })?.items {
        return 1 + items.trailingZeroBitCount
      }
      var first = 256
      for test in tests { test.classes.forEach { first = min(first, $0) } }
      return 33 + first
    }
  }

  /// Machine words in a set of openings.
  let width: Int
  /// Rule of each opening; those of one rule that begin alike stand side by side.
  private let rules: [UInt16]
  /// Openings whose pattern may have ended before a step.
  private let ended: [UInt64]
  /// Openings that a token of some shape may stand in, by `Face.shape`.
  private let ofShape: [UInt64]
  /// Openings that take any word.
  private let ofWord: [UInt64]
  /// Openings that take a word, as rows of all steps: for each group of the lexicon, then for lexemes of their own.
  private let ofRow: [UInt64]
  private let rowOfLexeme: [UInt16]
  /// Openings that take an item, by kind and number.
  private let ofItem: [UInt64]
  /// Openings that take digits, by how many and their value.
  private let ofDigits: [UInt64]
  /// For each row of words, items and digits which machine words hold openings that begin there; few do.
  private let wordsOfRow: [UInt32]
  private let wordsOfItem: [UInt32]
  private let wordsOfDigits: [UInt32]
  private let wordsOfWord: UInt32

  /// Steps of a pattern that are told apart.
  static let count = 4
  /// The step of the token before the match.
  static let before = count
  /// Items of a whole number below this have rules of their own, the others of their kind share theirs.
  private static let numbers = 64

  /// Lays out what each opening takes at each step.
  init(_ unordered: [Opening], lexicon: Lexicon) {
    // What one token begins stands together, so that few machine words are asked of it.
    let openings = unordered.enumerated().sorted {
      ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset)
    }.map(\.element)
    let width = (openings.count + 63) / 64
    let stride = StepTable.stride(width)
    let none = [UInt64](repeating: 0, count: stride)
    var ended = none
    var anyWord = none
    var shapes = [UInt64](repeating: .max, count: stride * Face.shapes)
    var ofClass = [UInt64](repeating: 0, count: stride * 256)
    var items = [UInt64](repeating: 0, count: stride * 32 * (StepTable.numbers + 1))
    var digits = [UInt64](repeating: 0, count: stride * DigitRow.count)
    // Tests that take some values only, by class: most words of a class fail them.
    var valued = [[(test: TokenTest, position: Int, bit: UInt64)]](repeating: [], count: 256)
    for (index, opening) in openings.enumerated() {
      let bit: UInt64 = 1 << UInt64(index % 64)
      for (step, row) in opening.steps.enumerated() {
        let position = step * width + index / 64
        if row.mayHaveEnded { ended[position] |= bit }
        for shape in 0..<Face.shapes where !row.tests.contains(where: { Face.fits(shape, $0) }) {
          shapes[shape * stride + position] &= ~bit
        }
        for test in row.tests {
          if test.isAnyWord { anyWord[position] |= bit }
          let takesAll = test.values == .min ... .max
          test.classes.forEach {
            if takesAll {
              ofClass[$0 * stride + position] |= bit
            } else {
              valued[$0].append((test, position, bit))
            }
          }
          for kind in 0..<32 where test.items & (1 << UInt32(kind)) != 0 {
            let first = kind * (StepTable.numbers + 1)
            for number in 0...StepTable.numbers
            where number == StepTable.numbers
              ? takesAll || test.values.upperBound >= Int64(StepTable.numbers)
                || test.values.lowerBound < 0
              : test.values.contains(Int64(number))
            {
              items[(first + number) * stride + position] |= bit
            }
          }
          for row in 0..<DigitRow.count where DigitRow.mayHold(row, test) {
            digits[row * stride + position] |= bit
          }
        }
      }
    }
    var rows: [UInt64] = []
    rows.reserveCapacity(stride * (lexicon.classesOfGroup.count + 256))
    for classes in lexicon.classesOfGroup {
      let first = rows.count
      rows += none
      classes.forEach { wordClass in
        for position in 0..<stride {
          rows[first + position] |= ofClass[wordClass * stride + position]
        }
      }
    }
    var rowOfLexeme = lexicon.groups
    for lexeme in 0..<lexicon.count {
      var own: Int?
      lexicon.forEachClass(of: UInt16(lexeme)) { wordClass, value in
        for entry in valued[Int(wordClass.rawValue)]
        where entry.test.values.contains(Int64(value))
          && lexicon.firstClass(of: UInt16(lexeme), in: entry.test.classes)?.wordClass == wordClass
        {
          if own == nil {
            let group = Int(rowOfLexeme[lexeme]) * stride
            rowOfLexeme[lexeme] = UInt16(rows.count / stride)
            own = rows.count
            rows += Array(rows[group..<group + stride])
          }
          if let own { rows[own + entry.position] |= entry.bit }
        }
      }
    }
    self.width = width
    rules = openings.map { UInt16($0.rule) }
    self.ended = ended
    self.rowOfLexeme = rowOfLexeme
    ofShape = shapes
    ofWord = anyWord
    ofRow = rows
    ofItem = items
    ofDigits = digits
    wordsOfRow = StepTable.words(rows, width)
    wordsOfItem = StepTable.words(items, width)
    wordsOfDigits = StepTable.words(digits, width)
    wordsOfWord = StepTable.words(anyWord, width)[0]
  }

  /// For each row which of its first machine words are not empty, as bits.
  private static func words(_ rows: [UInt64], _ width: Int) -> [UInt32] {
    precondition(width <= UInt32.bitWidth, "too many rules for one grammar")
    let stride = stride(width)
    return Swift.stride(from: 0, to: rows.count, by: stride).map { first in
      (0..<width).reduce(0) { rows[first + $1] == 0 ? $0 : $0 | 1 << UInt32($1) }
    }
  }

  /// Which openings begin with a lexeme, and which may go on with it or have ended before, folded to 64 bits.
  ///
  /// A bit stands for all openings of its place in a machine word. Where the two of neighbours share none, no match begins.
  func pairs(_ lexeme: UInt16) -> (first: UInt64, second: UInt64) {
    let row = Int(rowOfLexeme[Int(lexeme)]) * StepTable.stride(width)
    return (0..<width).reduce((first: 0, second: 0)) { pair, word in
      (
        pair.first | ofRow[row + word] | ofWord[word],
        pair.second | ofRow[row + width + word] | ofWord[width + word] | ended[width + word]
      )
    }
  }

  /// What of a token decides which openings take it.
  struct Face {
    /// First machine word of its lexeme's row.
    fileprivate var row: Int
    /// First machine word of its digits' row, −1 for other tokens.
    fileprivate var digits: Int
    /// First machine word of its shape's row.
    fileprivate var shape: Int
    fileprivate var isWord: Bool

    /// Space before it, a capital, a word: each or not.
    fileprivate static let shapes = 8

    /// Whether a token of a shape may pass a test.
    fileprivate static func fits(_ shape: Int, _ test: TokenTest) -> Bool {
      var set: Token.Shape = []
      if shape & 1 != 0 { set.insert(.spaceBefore) }
      if shape & 2 != 0 { set.insert(.capitalized) }
      if shape & 4 != 0 { set.insert(.word) }
      let known: Token.Shape = [.spaceBefore, .capitalized, .word]
      return set.isSuperset(of: test.required.intersection(known))
        && set.isDisjoint(with: test.forbidden.intersection(known))
    }
  }

  /// What of a token decides which openings take it.
  @inline(__always)
  func face(of token: Token) -> Face {
    let stride = StepTable.stride(width)
    let shape =
      (token.has(.spaceBefore) ? 1 : 0) | (token.has(.capitalized) ? 2 : 0)
      | (token.has(.word) ? 4 : 0)
    return Face(
      row: Int(rowOfLexeme[Int(token.lexeme)]) &* stride,
      digits: token.has(.digits) ? DigitRow.of(token) &* stride : -1, shape: shape &* stride,
      isWord: token.has(.word))
  }

  /// Which machine words hold openings that begin with a token, as bits.
  @inline(__always)
  func words(beginningWith token: Token) -> UInt32 {
    var words = wordsOfRow[Int(rowOfLexeme[Int(token.lexeme)])]
    if token.has(.digits) { words |= wordsOfDigits[DigitRow.of(token)] }
    return token.has(.word) ? words | wordsOfWord : words
  }

  /// Which machine words hold openings that begin with an item, as bits.
  @inline(__always)
  func words(beginningWith item: Workspace.Item) -> UInt32 {
    item.kind == .phrase
      ? wordsOfRow[Int(rowOfLexeme[Int(UInt16(truncatingIfNeeded: item.significand))])]
      : wordsOfItem[StepTable.row(of: item)]
  }

  /// Row of what an earlier phase composed.
  @inline(__always)
  private static func row(of item: Workspace.Item) -> Int {
    let isOwn = item.exponent == 0 && 0..<Int64(numbers) ~= item.significand
    return Int(item.kind.rawValue) &* (numbers &+ 1) &+ (isOwn ? Int(item.significand) : numbers)
  }

  /// The rule of an opening.
  @inline(__always)
  func rule(ofOpening index: Int) -> Int { Int(rules[index]) }

  /// One machine word of the openings whose pattern may have ended before a step, or asks nothing there.
  @inline(__always)
  func openings(_ word: Int, endedBefore step: Int) -> UInt64 {
    ended[step &* width &+ word]
  }

  /// One machine word of the openings that take a plain token at a step.
  @inline(__always)
  func openings(_ word: Int, at step: Int, taking face: Face) -> UInt64 {
    let position = step &* width &+ word
    var bits = ofRow[face.row &+ position]
    if face.digits >= 0 { bits |= ofDigits[face.digits &+ position] }
    if face.isWord { bits |= ofWord[position] }
    return bits == 0 ? 0 : bits & ofShape[face.shape &+ position]
  }

  /// One machine word of the openings that take an item at a step; the face is that of its first token.
  @inline(__always)
  func openings(
    _ word: Int, at step: Int, taking item: Workspace.Item, _ face: Face
  ) -> UInt64 {
    let position = step &* width &+ word
    let stride = StepTable.stride(width)
    if item.kind == .phrase {
      let lexeme = Int(UInt16(truncatingIfNeeded: item.significand))
      return ofRow[Int(rowOfLexeme[lexeme]) &* stride &+ position]
        & ofShape[face.shape &+ position]
    }
    return ofItem[StepTable.row(of: item) &* stride &+ position]
      & ofShape[face.shape &+ position]
  }

  /// Machine words of all steps.
  @inline(__always)
  private static func stride(_ width: Int) -> Int { (count &+ 1) &* width }
}

/// Rows for runs of digits: one for each value of one and two digits, for each hundred of three and four, then by length.
private enum DigitRow {
  /// Runs of as many digits and more share a row.
  private static let longest = 9
  private static let ofTwo = 10
  private static let ofThree = ofTwo + 100
  private static let ofFour = ofThree + 10
  private static let ofMore = ofFour + 100
  static let count = ofMore + longest - 4

  /// The row of a run of digits.
  @inline(__always)
  static func of(_ token: Token) -> Int {
    let value = Int(token.payload)
    switch token.count {
    case 1: return value
    case 2: return ofTwo &+ value
    case 3: return ofThree &+ value / 100
    case 4: return ofFour &+ value / 100
    default: return ofMore &+ min(Int(token.count), longest) &- 5
    }
  }

  /// Whether a test may take some run of digits of a row.
  static func mayHold(_ row: Int, _ test: TokenTest) -> Bool {
    func holds(_ count: UInt8, _ values: ClosedRange<Int64>) -> Bool {
      test.digits.contains(count) && test.values.overlaps(values)
    }
    switch row {
    case ..<ofTwo: return holds(1, Int64(row)...Int64(row))
    case ..<ofThree: return holds(2, Int64(row - ofTwo)...Int64(row - ofTwo))
    case ..<ofFour:
      let hundred = Int64(row - ofThree) * 100
      return holds(3, hundred...hundred + 99)
    case ..<ofMore:
      let hundred = Int64(row - ofFour) * 100
      return holds(4, hundred...hundred + 99)
    case count - 1: return test.digits.upperBound > UInt8(longest)
    default: return test.digits.contains(UInt8(row - ofMore + 5))
    }
  }
}
