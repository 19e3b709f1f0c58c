import Lexicon

/// Compiled patterns: a flat array of nodes that is walked by index.
struct Program: Sendable {
  /// One step of a pattern.
  struct Node: Sendable {
    enum Kind: UInt8, Sendable {
      case test, split, ahead, notAhead, accept
      /// A test with another way where it fails, and after it.
      case testOr
    }

    var kind: Kind
    var slot: Slot
    var test: UInt16
    var next: UInt16
    /// The other way of a split or a test; the second test of what must follow, or `noTest`.
    var other: UInt16

    init(_ kind: Kind, test: UInt16, slot: Slot, next: UInt16, other: UInt16) {
      self.kind = kind
      self.slot = slot
      self.test = test
      self.next = next
      self.other = other
    }
  }

  let nodes: [Node]
  /// The tests, as rules give them.
  private let tests: [TokenTest]
  /// What of each test most tokens fail at.
  private let gates: [Gate]
  /// Tests that take words of a group of the lexicon, as bits.
  private let ofGroup: [UInt64]
  /// Machine words in a set of tests.
  private let width: Int

  /// The first questions of a test in one small value, so that most answers need nothing else.
  private struct Gate {
    var required: UInt16
    var forbidden: UInt16
    var items: UInt32
    var hasClasses: Bool
    var takesAnyValue: Bool
    var takesDigits: Bool
    var takesAnyWord: Bool

    init(_ test: TokenTest) {
      required = test.required.rawValue
      forbidden = test.forbidden.rawValue
      items = test.items
      hasClasses = !test.classes.isEmpty
      takesAnyValue = test.values == .min ... .max
      takesDigits = !test.digits.isEmpty
      takesAnyWord = test.isAnyWord
    }

    var takesItems: Bool { items != 0 || hasClasses }

    @inline(__always)
    func accepts(_ token: Token) -> Bool {
      token.shape.rawValue & (required | forbidden) == required && token.length != 0
    }
  }

  init(nodes: [Node], tests: [TokenTest], lexicon: Lexicon) {
    self.nodes = nodes
    self.tests = tests
    gates = tests.map { Gate($0) }
    let width = (tests.count + 63) / 64
    var ofClass = [UInt64](repeating: 0, count: width * 256)
    for (index, test) in tests.enumerated() {
      test.classes.forEach { ofClass[$0 * width + index / 64] |= 1 << UInt64(index % 64) }
    }
    var groups = [UInt64](repeating: 0, count: width * lexicon.classesOfGroup.count)
    for (group, classes) in lexicon.classesOfGroup.enumerated() {
      classes.forEach { wordClass in
        for word in 0..<width { groups[group * width + word] |= ofClass[wordClass * width + word] }
      }
    }
    ofGroup = groups
    self.width = width
  }

  /// Steps that one rule may take at one token; patterns without repetition stay far below it.
  private static var maximumSteps: Int { 512 }

  /// Runs a pattern from a token on; the token after the match, or `nil`.
  func run(
    _ workspace: borrowing Workspace, from start: UInt16, at index: Int,
    ways memory: inout [MatchScratch.Way], captures captured: inout MatchScratch.Captures
  ) -> Int? {
    let nodes = nodes.span
    let tokens = workspace.text.tokens.span
    var ways = memory.mutableSpan
    var wayCount = 0
    var captures = captured.elements.mutableSpan
    var captureCount = 0
    var node = Int(start)
    var token = index
    var steps = 0
    while steps < Program.maximumSteps {
      steps += 1
      let current = nodes[node]
      switch current.kind {
      case .accept:
        captured.count = captureCount
        return token
      case .split:
        guard wayCount < ways.count else { return nil }
        ways[wayCount] = MatchScratch.Way(
          node: current.other, captures: UInt16(captureCount), token: UInt32(token))
        wayCount += 1
        node = Int(current.next)
        continue
      case .ahead, .notAhead:
        if isAhead(workspace, current, at: token) == (current.kind == .ahead) {
          node = Int(current.next)
          continue
        }
      case .test, .testOr:
        if token == index || !tokens[token].has(.paragraphBefore),
          let end = passes(workspace, test: current.test, at: token)
        {
          if current.kind == .testOr {
            guard wayCount < ways.count else { return nil }
            ways[wayCount] = MatchScratch.Way(
              node: current.other, captures: UInt16(captureCount), token: UInt32(token))
            wayCount += 1
          }
          // What does not fit is not kept.
          if current.slot != .none, captureCount < captures.count {
            captures[captureCount] = MatchScratch.Capture(
              slot: current.slot, test: current.test, token: UInt32(token))
            captureCount += 1
          }
          token = end
          node = Int(current.next)
          continue
        }
        if current.kind == .testOr {
          node = Int(current.other)
          continue
        }
      }
      guard wayCount > 0 else { return nil }
      wayCount -= 1
      node = Int(ways[wayCount].node)
      token = Int(ways[wayCount].token)
      captureCount = Int(ways[wayCount].captures)
    }
    return nil
  }

  /// Stands for the second test of what must follow, where there is none.
  static let noTest = UInt16.max

  /// Whether what follows passes a node's test, or its two tests one after the other.
  private func isAhead(_ workspace: borrowing Workspace, _ node: Node, at token: Int) -> Bool {
    guard !workspace.text.tokens[token].has(.paragraphBefore),
      let second = passes(workspace, test: node.test, at: token)
    else { return false }
    if node.other == Program.noTest { return true }
    return !workspace.text.tokens[second].has(.paragraphBefore)
      && passes(workspace, test: node.other, at: second) != nil
  }

  /// The token after what a test takes at `token`, or `nil`.
  ///
  /// Items are taken before plain tokens. Most tokens hold no item and are a plain word, so that few
  /// answers go further than this.
  @inline(__always)
  func passes(_ workspace: borrowing Workspace, test index: UInt16, at token: Int) -> Int? {
    let gate = gates[Int(index)]
    let current = workspace.text.tokens[token]
    guard gate.accepts(current) else { return nil }
    if workspace.itemAt[token] != 0, let end = passesItem(workspace, index, at: token) {
      return end
    }
    if current.has(.digits) {
      if gate.takesDigits, takesDigits(workspace, index, at: token) { return token + 1 }
    } else if gate.takesAnyWord, current.has(.word) {
      return token + 1
    }
    return gate.hasClasses && takes(index, current.lexeme, workspace.text.lexicon) ? token + 1 : nil
  }

  /// The end of the item that a test takes at a token.
  @inline(never)
  private func passesItem(
    _ workspace: borrowing Workspace, _ index: UInt16, at token: Int
  ) -> Int? {
    guard gates[Int(index)].takesItems else { return nil }
    var next = workspace.itemAt[token]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      if accepts(index, item, workspace.text.lexicon) { return Int(item.end) }
      next = item.next
    }
    return nil
  }

  /// Whether a test takes a run of digits.
  @inline(never)
  private func takesDigits(
    _ workspace: borrowing Workspace, _ index: UInt16, at token: Int
  ) -> Bool {
    let test = tests[Int(index)]
    let digits = workspace.text.tokens[token]
    guard test.digits.contains(digits.count), let number = digits.number,
      test.values.contains(Int64(number))
    else { return false }
    return !test.isStandalone || Program.isStandalone(workspace, digits: token)
  }

  /// Whether a test takes an item.
  private func accepts(_ index: UInt16, _ item: Workspace.Item, _ lexicon: Lexicon) -> Bool {
    let gate = gates[Int(index)]
    if item.kind == .phrase {
      return gate.hasClasses && takes(index, UInt16(item.significand), lexicon)
    }
    guard gate.items & item.kind.bit != 0 else { return false }
    return gate.takesAnyValue
      || (item.exponent == 0 && tests[Int(index)].values.contains(item.significand))
  }

  /// Whether a test takes a word by its classes and its value in them.
  @inline(__always)
  private func takes(_ index: UInt16, _ lexeme: UInt16, _ lexicon: Lexicon) -> Bool {
    let word = Int(lexicon.groups[Int(lexeme)]) &* width &+ Int(index) / 64
    return ofGroup[word] & (1 &<< UInt64(index & 63)) != 0
      && (gates[Int(index)].takesAnyValue || takesValue(index, lexeme, lexicon))
  }

  @inline(never)
  private func takesValue(_ index: UInt16, _ lexeme: UInt16, _ lexicon: Lexicon) -> Bool {
    let test = tests[Int(index)]
    return lexicon.firstClass(of: lexeme, in: test.classes).map {
      test.values.contains(Int64($0.value))
    } ?? false
  }

  /// Signs that make one number or code of the digits on both sides: "3.14", "10:30", "555-1990".
  private static let joiningSigns = WordClassSet([.period, .comma, .colon, .slash, .hyphen])

  /// Signs that make something else than a count or a year of the digits beside them.
  private static let unitSigns = WordClassSet([
    .currencySign, .numberSign, .percentSign, .degreeSign,
  ])

  /// Whether digits are a number by themselves, and not a piece of a longer one, of a code or of money.
  private static func isStandalone(_ workspace: borrowing Workspace, digits index: Int) -> Bool {
    func separates(_ sign: Int, from other: Int, glued: Bool) -> Bool {
      let token = workspace.text.tokens[sign]
      if token.shape.contains(.word) { return false }
      let classes = workspace.text.lexicon.classes[Int(token.lexeme)]
      if classes.intersects(unitSigns) { return false }
      guard glued, classes.intersects(joiningSigns) else { return true }
      return !workspace.text.tokens[other].shape.contains(.digits)
    }
    let tokens = workspace.text.tokens
    if index > 0, tokens[index].isGlued,
      !separates(index - 1, from: max(0, index - 2), glued: index > 1 && tokens[index - 1].isGlued)
    {
      return false
    }
    guard tokens[index + 1].isGlued else { return true }
    let last = min(index + 2, tokens.count - 1)
    return separates(index + 1, from: last, glued: tokens[last].isGlued)
  }

  /// Finds the values of what a match captured.
  func resolve(
    _ workspace: borrowing Workspace, _ captures: MatchScratch.Captures,
    into resolved: inout [MatchCapture]
  ) {
    resolved.removeAll(keepingCapacity: true)
    for index in 0..<captures.count {
      resolved.append(resolve(workspace, captures.elements[index]))
    }
  }

  private func resolve(
    _ workspace: borrowing Workspace, _ raw: MatchScratch.Capture
  ) -> MatchCapture {
    let lexicon = workspace.text.lexicon
    let test = tests[Int(raw.test)]
    var capture = MatchCapture()
    capture.slot = raw.slot
    capture.token = raw.token
    var next = workspace.itemAt[Int(raw.token)]
    while next != 0 {
      let item = workspace.items[Int(next) - 1]
      if accepts(raw.test, item, lexicon) {
        if item.kind == .phrase {
          let found = lexicon.firstClass(of: UInt16(item.significand), in: test.classes)
          capture.value = found.map { Int64($0.value) } ?? .min
        } else {
          capture.item = next
          capture.payload = item.payload
          capture.value = item.significand
          capture.exponent = Int32(item.exponent)
        }
        return capture
      }
      next = item.next
    }
    let token = workspace.text.tokens[Int(raw.token)]
    if let found = lexicon.firstClass(of: token.lexeme, in: test.classes) {
      capture.value = Int64(found.value)
    } else if let number = token.number {
      capture.value = Int64(number)
      capture.digitCount = token.count
    }
    return capture
  }
}
