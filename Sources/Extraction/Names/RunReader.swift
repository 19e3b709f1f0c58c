import Facts
import Lexicon

/// Finds runs of capitalised words, and the small words and signs that may join them to one name.
struct RunReader {
  /// Longest run in words; a longer one is cut, which keeps the cost linear.
  private static let longestRun = 24

  /// Words that join the words of a name.
  private static let joints: NameClasses = [
    .possessive, .ofWord, .forWord, .andWord, .nameParticle,
  ]

  private let classes: NameClasses.Table
  private let nameList = NameList.shared
  private var line = LineStyle.plain
  /// Lines are broken at a width, so that a line's end need not end a name.
  private var isWrapped = false

  private init(classes: NameClasses.Table) { self.classes = classes }

  /// Appends the runs of a text.
  static func read(_ workspace: borrowing Workspace, into scratch: inout NameScratch) {
    // Taken out while they are filled: all else of the scratch space is only lent from here on.
    var runs: [NameRun] = []
    var words: [NameWord] = []
    swap(&runs, &scratch.runs)
    swap(&words, &scratch.words)
    var reader = RunReader(classes: scratch.classes)
    reader.isWrapped = reader.breaksLinesAtWidth(workspace.text)
    reader.readRuns(workspace, scratch, &runs, &words)
    swap(&runs, &scratch.runs)
    swap(&words, &scratch.words)
  }

  private mutating func readRuns(
    _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch, _ runs: inout [NameRun],
    _ words: inout [NameWord]
  ) {
    var next = 0
    for start in scratch.starts {
      let index = Int(start)
      // Within the last run.
      if index < next { continue }
      if workspace.text.tokens[index].has(.lineBefore) {
        line = style(ofLineAt: index, workspace.text)
      }
      if isName(index, workspace)
        || scratch.isListed(index) && isListedRun(index, workspace, scratch)
      {
        let firstWord = words.count
        next = readRun(from: index, workspace, scratch, &words)
        runs.append(NameRun(words: firstWord..<words.count, line: line))
      }
    }
  }

  /// Reads the words of one run; the result is the token after it.
  @inline(never)
  private func readRun(
    from start: Int, _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch,
    _ words: inout [NameWord]
  ) -> Int {
    let mostWords = words.count + RunReader.longestRun
    var position = start
    var link = NameWord.Link.none
    var fixedEnd = 0
    while true {
      if scratch.isListed(position) {
        fixedEnd = max(fixedEnd, forcedEnd(at: position, workspace.text, scratch))
      }
      let end = endOfWord(at: position, workspace)
      words.append(
        NameWord(
          token: UInt32(position), end: UInt32(end), link: link,
          traits: nameList.traits(of: workspace.text.tokens[position], in: workspace.text),
          opensSentence: opensSentence(position, workspace.text),
          lead: UInt8(leadingDigits(position, workspace))))
      if words.count == mostWords { return end }
      if let next = next(after: position, end, start, workspace) {
        position = next.token
        link = next.link
      } else if end < fixedEnd {
        // Inside a name that a list knows, whatever its words look like.
        position = end
        while position < fixedEnd - 1, !workspace.text.tokens[position].has(.capitalized) {
          position += 1
        }
        link = .fixed
      } else {
        return end
      }
    }
  }

  /// The word that goes on after one that ends before token `end`, and how it is joined, in the run that begins at token
  /// `start`.
  private func next(
    after position: Int, _ end: Int, _ start: Int, _ workspace: borrowing Workspace
  ) -> (token: Int, link: NameWord.Link)? {
    guard end < workspace.text.count else { return nil }
    let token = workspace.text.tokens[end]
    if breaks(before: end, workspace.text) { return nil }
    if end > position + 1, token.has(.sentenceStart) { return nil }
    if isName(end, workspace) { return token.isGlued ? nil : (end, .space) }
    // Most words join nothing.
    if token.has(.word), !classes.of(token).intersects(RunReader.joints) { return nil }
    guard end + 1 < workspace.text.count, !breaks(before: end + 1, workspace.text) else {
      return nil
    }
    let next = workspace.text.tokens[end + 1]
    let sign = token.has(.punctuation) ? workspace.text.bytes[Int(token.start)] : 0
    switch sign {
    case UInt8(ascii: "-"):
      guard token.isGlued, next.isGlued else { return nil }
      if isName(end + 1, workspace) { return (end + 1, .hyphen) }
      // "Stratford-upon-Avon"
      guard end + 3 < workspace.text.count, next.has(.word), next.length <= 4,
        workspace.text.bytes[Int(workspace.text.tokens[end + 2].start)] == sign,
        workspace.text.tokens[end + 2].isGlued,
        workspace.text.tokens[end + 3].isGlued, isName(end + 3, workspace)
      else { return nil }
      return (end + 3, .hyphen)
    case UInt8(ascii: "&"):
      return isName(end + 1, workspace) ? (end + 1, .ampersand) : nil
    case UInt8(ascii: ","):
      guard token.isGlued, classes.has(.legalForm, workspace.text.tokens[end + 1]),
        isName(end + 1, workspace),
        next.length < 6
      else { return nil }
      return (end + 1, .comma)
    case UInt8(ascii: "'"):
      guard token.isGlued, !next.isGlued,
        workspace.text.bytes[Int(token.start) - 1] | 0x20 == UInt8(ascii: "s")
      else { return nil }
      return isName(end + 1, workspace) ? (end + 1, .possessive) : nil
    default: break
    }
    guard token.has(.word), token.lexeme != 0 else { return nil }
    let word = classes.of(token)
    if word.contains(.possessive), token.isGlued {
      return isName(end + 1, workspace) ? (end + 1, .possessive) : nil
    }
    if word.contains(.ofWord) || word.contains(.forWord) {
      if word.contains(.forWord), !classes.has(.organizationOpener, workspace.text.tokens[start]) {
        return nil
      }
      if isName(end + 1, workspace) { return (end + 1, .of) }
      if classes.has(.article, workspace.text.tokens[end + 1]), end + 2 < workspace.text.count,
        isName(end + 2, workspace),
        !breaks(before: end + 2, workspace.text)
      {
        return (end + 2, .of)
      }
      return nil
    }
    if word.contains(.andWord) { return isName(end + 1, workspace) ? (end + 1, .and) : nil }
    if word.contains(.nameParticle) {
      if isName(end + 1, workspace) { return (end + 1, .particle) }
      if classes.has(.nameParticle, workspace.text.tokens[end + 1]), end + 2 < workspace.text.count,
        isName(end + 2, workspace),
        !breaks(before: end + 2, workspace.text)
      {
        return (end + 2, .particle)
      }
    }
    return nil
  }

  /// Letters that digits may belong to, as in the call signs and names of stations: "6PR", "MTV2".
  private func takesDigits(_ token: Token) -> Bool {
    token.has(.allCapitals) && (2...5).contains(token.length)
  }

  /// How many tokens of digits stand before a word of capitals as its part: 1 in "6PR", else 0.
  @inline(__always)
  private func leadingDigits(_ position: Int, _ workspace: borrowing Workspace) -> Int {
    workspace.text.tokens[position].isGlued ? gluedDigits(position, workspace) : 0
  }

  @inline(never)
  private func gluedDigits(_ position: Int, _ workspace: borrowing Workspace) -> Int {
    let token = workspace.text.tokens[position]
    guard position > 0, takesDigits(token) else { return 0 }
    let digits = workspace.text.tokens[position - 1]
    return token.length <= 3 && digits.has(.digits) && digits.length <= 3
      && !digits.isGlued && workspace.owners[position - 1] == .nobody
      && (position + 1 == workspace.text.count || !isGluedWord(position + 1, workspace.text))
      ? 1 : 0
  }

  private func isGluedWord(_ index: Int, _ text: borrowing TokenizedText) -> Bool {
    text.tokens[index].isGlued && !text.tokens[index].has(.punctuation)
      || text.bytes[Int(text.tokens[index].start)] == UInt8(ascii: "-")
        && text.tokens[index].isGlued
  }

  /// Token after a word, the full stop of an initial or abbreviation and the digits of a name included.
  @inline(__always)
  private func endOfWord(at position: Int, _ workspace: borrowing Workspace) -> Int {
    let next = position + 1
    return next < workspace.text.count && workspace.text.tokens[next].isGlued
      ? endOfGlued(at: position, workspace) : next
  }

  @inline(never)
  private func endOfGlued(at position: Int, _ workspace: borrowing Workspace) -> Int {
    let next = position + 1
    if workspace.text.tokens[next].has(.digits), workspace.text.tokens[next].length <= 2,
      takesDigits(workspace.text.tokens[position]), workspace.owners[next] == .nobody,
      next + 1 == workspace.text.count || !isGluedWord(next + 1, workspace.text)
    {
      return next + 1
    }
    return endOfAbbreviation(at: position, workspace.text)
  }

  private func endOfAbbreviation(at position: Int, _ text: borrowing TokenizedText) -> Int {
    let next = position + 1
    guard text.tokens[next].has(.punctuation),
      text.bytes[Int(text.tokens[next].start)] == UInt8(ascii: ".")
    else { return next }
    let word = text.tokens[position]
    let follows = next + 1 < text.count && !breaks(before: next + 1, text)
    if word.length == 1 {
      return follows && !text.tokens[next + 1].has(.sentenceStart) ? next + 1 : next
    }
    guard classes.has(.abbreviation, text.tokens[position]) else { return next }
    return next + 1
  }

  /// Whether a listed name of several tokens begins at a token and nothing else holds it.
  @inline(never)
  private func isListedRun(
    _ index: Int, _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) -> Bool {
    forcedEnd(at: index, workspace.text, scratch) > index + 1
      && workspace.owners[index] == .nobody
  }

  /// Token after the longest listed name that begins at a token.
  private func forcedEnd(
    at index: Int, _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) -> Int {
    var end = 0
    if let organization = scratch.organization(at: index) { end = Int(organization.end) }
    if let place = scratch.firstPlace(at: index) {
      let match = scratch.places[place]
      // "The Hague" has its article, "The Gambia" is a name without it.
      if match.isCity || !classes.has(.article, text.tokens[index]) {
        end = max(end, match.tokens.upperBound)
      }
    }
    return end
  }

  private static let capital =
    Token.Shape.capitalized.rawValue | Token.Shape.mixedCase.rawValue

  /// Whether a token may be a word of a name.
  @inline(__always)
  private func isName(_ index: Int, _ workspace: borrowing Workspace) -> Bool {
    workspace.text.tokens[index].shape.rawValue & RunReader.capital != 0
      && isCapitalName(index, workspace)
  }

  @inline(never)
  private func isCapitalName(_ index: Int, _ workspace: borrowing Workspace) -> Bool {
    let token = workspace.text.tokens[index]
    guard token.has(.word), !token.has(.address), workspace.owners[index] == .nobody else {
      return false
    }
    guard token.lexeme != 0 else { return true }
    let word = classes.of(token)
    if word.contains(.functionWord) {
      return token.has(.allCapitals) && line == .plain && token.length < 5
        && !word.contains(.month)
    }
    if word.contains(.numberWord) { return !token.has(.sentenceStart) }
    return true
  }

  private func opensSentence(_ index: Int, _ text: borrowing TokenizedText) -> Bool {
    let token = text.tokens[index]
    if token.has(.sentenceStart) || token.has(.paragraphBefore) { return true }
    if token.has(.lineBefore), !isWrapped { return true }
    guard index > 0 else { return true }
    let before = text.tokens[index - 1]
    guard before.has(.punctuation) else { return false }
    // After an opening quotation mark, a bullet or a colon capitals mean as little.
    let sign = text.bytes[Int(before.start)]
    if sign == UInt8(ascii: ":") { return true }
    let opens = before.has(.sentenceStart) || before.has(.lineBefore)
    if classes.has(.quotationMark, text.tokens[index - 1]) { return token.isGlued }
    return opens
  }

  // MARK: Lines

  /// Whether a name cannot go on over the white space before a token.
  private func breaks(before index: Int, _ text: borrowing TokenizedText) -> Bool {
    let token = text.tokens[index]
    return token.has(.paragraphBefore) || (token.has(.lineBefore) && !isWrapped)
  }

  /// Whether the text's lines are broken at a width: several lines, none long, most of them full.
  private func breaksLinesAtWidth(_ text: borrowing TokenizedText) -> Bool {
    var lines = 0
    var full = 0
    var start = 0
    for index in 0...text.count where text.tokens[index].has(.lineBefore) {
      guard index > 0 else { continue }
      let length = Int(text.tokens[index - 1].end) - start
      start = Int(text.tokens[index].start)
      if length > 100 { return false }
      lines += 1
      if length >= 50 { full += 1 }
    }
    return lines >= 4 && full * 2 > lines
  }

  /// How the line that begins at a token uses capitals.
  @inline(never)
  private func style(ofLineAt start: Int, _ text: borrowing TokenizedText) -> LineStyle {
    var words = 0
    var shouted = 0
    var capitalized = 0
    var small = 0
    var index = start
    repeat {
      let token = text.tokens[index]
      if token.has(.word), token.length > 1 {
        words += 1
        if token.has(.allCapitals) {
          shouted += 1
        } else if token.has(.capitalized) {
          capitalized += 1
        } else if token.length > 3 {
          small += 1
          // Enough to know, without reading a long line to its end.
          if small >= 3, small * 6 > capitalized + shouted + 12 { return .plain }
        }
      }
      index += 1
    } while index < text.count && !text.tokens[index].has(.lineBefore)
    if shouted * 10 >= words * 7, small == 0 { return .shouted }
    if words >= 4, small * 6 <= capitalized + shouted { return .titled }
    return .plain
  }
}
