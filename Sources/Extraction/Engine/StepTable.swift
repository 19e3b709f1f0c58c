import Lexicon

/// Which rules let which tokens stand at the first, second and third step of their patterns.
///
/// Rules are bits, so that the tokens of several steps are asked of all rules at once. An answer may
/// hold rules too many (a step may be reached in several ways), never one too few.
struct StepTable: Sendable {
  /// What a rule takes at one step, and whether its pattern may have ended before.
  typealias Step = (tests: [TokenTest], mayHaveEnded: Bool)

  /// Machine words in a set of rules.
  let width: Int
  /// Rules whose pattern may have ended before a step.
  private let ended: [UInt64]
  /// Rules that take only what no white space stands before.
  private let glued: [UInt64]
  /// Rules that take any word.
  private let ofWord: [UInt64]
  /// Rules that take a word, as rows of all steps: for each group of the lexicon, then for lexemes of their own.
  private let ofRow: [UInt64]
  private let rowOfLexeme: [UInt16]
  /// Rules that take an item, by kind and number.
  private let ofItem: [UInt64]
  /// Rules that take digits, by how many.
  private let ofDigits: [UInt64]

  /// Steps that are told apart.
  static let count = 3
  /// Runs of as many digits and more share their rules.
  private static let longestDigits = 9
  /// Items of a whole number below this have rules of their own, the others of their kind share theirs.
  private static let numbers = 64

  /// Lays out what each rule takes at each step.
  init(_ rules: [[Step]], lexicon: Lexicon) {
    let width = (rules.count + 63) / 64
    let stride = StepTable.count * width
    let none = [UInt64](repeating: 0, count: stride)
    var ended = none
    var anyWord = none
    var glued = none
    var ofClass = [UInt64](repeating: 0, count: stride * 256)
    var items = [UInt64](repeating: 0, count: stride * 32 * (StepTable.numbers + 1))
    var digits = [UInt64](repeating: 0, count: stride * (StepTable.longestDigits + 1))
    // Tests that take some values only, by class: most words of a class fail them.
    var valued = [[(test: TokenTest, position: Int, bit: UInt64)]](repeating: [], count: 256)
    for (rule, steps) in rules.enumerated() {
      let bit: UInt64 = 1 << UInt64(rule % 64)
      for (step, row) in steps.enumerated() {
        let position = step * width + rule / 64
        if row.mayHaveEnded { ended[position] |= bit }
        if row.tests.allSatisfy({ $0.forbidden.contains(.spaceBefore) }) { glued[position] |= bit }
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
          for count in 0...StepTable.longestDigits
          where count < StepTable.longestDigits
            ? test.digits.contains(UInt8(count)) : test.digits.upperBound > UInt8(count)
          {
            digits[count * stride + position] |= bit
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
    self.ended = ended
    self.glued = glued
    self.rowOfLexeme = rowOfLexeme
    ofWord = anyWord
    ofRow = rows
    ofItem = items
    ofDigits = digits
  }

  /// Whether some rule begins with a word.
  func takesSome(ofLexeme lexeme: UInt16) -> Bool {
    (0..<width).contains { ofRow[row(lexeme) + $0] | ofWord[$0] != 0 }
  }

  /// One machine word of the rules whose pattern may have ended before a step.
  @inline(__always)
  func rules(_ word: Int, endedBefore step: Int) -> UInt64 {
    ended[step &* width &+ word]
  }

  /// One machine word of the rules that take a plain token at a step.
  @inline(__always)
  func rules(_ word: Int, at step: Int, taking token: Token) -> UInt64 {
    let position = step &* width &+ word
    var bits = ofRow[row(token.lexeme) &+ position]
    if token.has(.digits) {
      bits |= ofDigits[min(Int(token.count), StepTable.longestDigits) &* stride &+ position]
    }
    if token.has(.word) { bits |= ofWord[position] }
    return token.has(.spaceBefore) ? bits & ~glued[position] : bits
  }

  /// One machine word of the rules that take an item at a step.
  @inline(__always)
  func rules(_ word: Int, at step: Int, taking item: Workspace.Item) -> UInt64 {
    let position = step &* width &+ word
    if item.kind == .phrase {
      return ofRow[row(UInt16(truncatingIfNeeded: item.significand)) &+ position]
    }
    let isOwn = item.exponent == 0 && 0..<Int64(StepTable.numbers) ~= item.significand
    let number = isOwn ? Int(item.significand) : StepTable.numbers
    let row = Int(item.kind.rawValue) &* (StepTable.numbers &+ 1) &+ number
    return ofItem[row &* stride &+ position]
  }

  private var stride: Int { StepTable.count &* width }

  @inline(__always)
  private func row(_ lexeme: UInt16) -> Int { Int(rowOfLexeme[Int(lexeme)]) &* stride }
}
