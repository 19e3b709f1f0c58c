import Lexicon

/// What patterns ask of their first token's shape and of the token behind it.
///
/// A cheap question before a pattern runs, for one rule or for all that a word triggers: most of them
/// fail at the next token. It may say yes too often, never no wrongly.
struct Opening: Sendable {
  /// Shapes that the first token must have.
  private var required = UInt16.max
  /// Kinds of items that may stand behind the first token, as bits of `ItemKind`.
  private var items: UInt32 = 0
  /// Whether digits may.
  private var takesDigits = false
  /// Whether any word may.
  private var takesAnyWord = false
  /// Whether a pattern may end after one token, so that nothing is asked of the next.
  private var mayEnd = false
  /// Classes of the words that may.
  private var classes = WordClassSet()

  /// Adds a test that the first token may pass.
  mutating func addFirst(_ test: TokenTest) { required &= test.required.rawValue }

  /// Adds that nothing need stand behind the first token.
  mutating func addEnd() { mayEnd = true }

  /// Adds a test that the token behind the first may pass.
  mutating func addSecond(_ test: TokenTest) {
    classes.formUnion(test.classes)
    items |= test.items
    if !test.digits.isEmpty { takesDigits = true }
    if test.isAnyWord { takesAnyWord = true }
  }

  /// Adds what another rule asks.
  mutating func formUnion(_ other: Opening) {
    required &= other.required
    items |= other.items
    takesDigits = takesDigits || other.takesDigits
    takesAnyWord = takesAnyWord || other.takesAnyWord
    mayEnd = mayEnd || other.mayEnd
    classes.formUnion(other.classes)
  }

  /// Whether a match may begin at a token of a shape with a certain token behind it.
  @inline(__always)
  func accepts(_ shape: Token.Shape, _ next: FollowingToken) -> Bool {
    guard shape.rawValue & required == required else { return false }
    return mayEnd || next.items & items != 0 || next.classes.intersects(classes)
      || (takesDigits && next.isDigits) || (takesAnyWord && next.isWord)
  }
}

/// What is known of the token behind a first one, asked for once for all rules.
struct FollowingToken {
  fileprivate var classes = WordClassSet()
  fileprivate var items: UInt32 = 0
  fileprivate var isDigits = false
  fileprivate var isWord = false

  init(_ workspace: borrowing Workspace, at index: Int) {
    let token = workspace.text.tokens[index]
    // A match never crosses an empty line.
    if token.has(.paragraphBefore) { return }
    isDigits = token.has(.digits)
    isWord = token.has(.word)
    if token.lexeme != 0 { classes = workspace.text.lexicon.classes[Int(token.lexeme)] }
    var next = workspace.itemAt[index]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      if item.kind == .phrase {
        classes.formUnion(workspace.text.lexicon.classes[Int(item.significand)])
      } else {
        items |= item.kind.bit
      }
      next = item.next
    }
  }
}
