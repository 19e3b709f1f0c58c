import Lexicon

/// Which rules let which tokens stand at one step of their patterns: the first, second or third.
///
/// Rules are bits, so that the tokens of several steps are asked of all rules at once. An answer may
/// hold rules too many (a step may be reached in several ways), never one too few.
struct StepTable: Sendable {
  /// Machine words in a set of rules.
  let width: Int
  /// Rules whose pattern may have ended before this step.
  let ended: [UInt64]
  /// Rules that take a word of a group of the lexicon.
  private let ofGroup: [UInt64]
  /// Rules that take an item of a kind.
  private let ofItem: [UInt64]
  /// Rules that take digits, by how many.
  private let ofDigits: [UInt64]
  /// Rules that take any word.
  private let ofWord: [UInt64]

  /// Runs of as many digits and more share their rules.
  private static let longestDigits = 9

  /// Lays out what each rule takes at a step.
  init(_ rules: [(tests: [TokenTest], mayHaveEnded: Bool)], lexicon: Lexicon) {
    let width = (rules.count + 63) / 64
    var ended = [UInt64](repeating: 0, count: width)
    var anyWord = ended
    var ofClass = [UInt64](repeating: 0, count: width * 256)
    var items = [UInt64](repeating: 0, count: width * 32)
    var digits = [UInt64](repeating: 0, count: width * (StepTable.longestDigits + 1))
    for (rule, row) in rules.enumerated() {
      let word = rule / 64
      let bit: UInt64 = 1 << UInt64(rule % 64)
      if row.mayHaveEnded { ended[word] |= bit }
      for test in row.tests {
        if test.isAnyWord { anyWord[word] |= bit }
        test.classes.forEach { ofClass[$0 * width + word] |= bit }
        for kind in 0..<32 where test.items & (1 << UInt32(kind)) != 0 {
          items[kind * width + word] |= bit
        }
        for count in 0...StepTable.longestDigits
        where count < StepTable.longestDigits
          ? test.digits.contains(UInt8(count)) : test.digits.upperBound > UInt8(count)
        {
          digits[count * width + word] |= bit
        }
      }
    }
    var groups = [UInt64](repeating: 0, count: width * lexicon.classesOfGroup.count)
    for (group, classes) in lexicon.classesOfGroup.enumerated() {
      classes.forEach { wordClass in
        for word in 0..<width {
          groups[group * width + word] |= ofClass[wordClass * width + word]
        }
      }
    }
    self.width = width
    self.ended = ended
    ofGroup = groups
    ofItem = items
    ofDigits = digits
    ofWord = anyWord
  }

  /// Whether some rule takes a word of a group.
  func takesSome(ofGroup group: UInt16) -> Bool {
    (0..<width).contains { ofGroup[Int(group) * width + $0] | ofWord[$0] != 0 }
  }

  /// One machine word of the rules that take a plain token.
  @inline(__always)
  func rules(_ word: Int, taking token: Token, of lexicon: Lexicon) -> UInt64 {
    var bits = ofGroup[Int(lexicon.groups[Int(token.lexeme)]) &* width &+ word]
    if token.has(.digits) {
      bits |= ofDigits[min(Int(token.count), StepTable.longestDigits) &* width &+ word]
    }
    if token.has(.word) { bits |= ofWord[word] }
    return bits
  }

  /// One machine word of the rules that take an item.
  @inline(__always)
  func rules(_ word: Int, taking item: Workspace.Item, of lexicon: Lexicon) -> UInt64 {
    item.kind == .phrase
      ? ofGroup[Int(lexicon.groups[Int(item.significand)]) &* width &+ word]
      : ofItem[Int(item.kind.rawValue) &* width &+ word]
  }
}
