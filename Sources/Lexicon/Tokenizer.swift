/// Cuts a text into tokens: one pass over its bytes, one array of tokens.
///
/// Words are runs of letters; an apostrophe belongs to a word before a capital ("O'Brien") and opens
/// a token of its own before "s", "t", "re" and the like ("Ghent's" is "Ghent" and "'s"). "U.S." and
/// "p.m." are one token, "AT&T" too, and so is an address ("https://…", "a@b.c"). Runs of digits are
/// tokens with their value; everything else is one sign a token. The text must be well-formed UTF-8.
struct Tokenizer {
  private let lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Appends the tokens of `bytes`, and one without length at the end as a sentinel.
  func tokenize(_ bytes: Span<UInt8>, into tokens: inout [Token]) {
    var position = 0
    var before: Token.Shape = [.spaceBefore, .paragraphBefore, .lineBefore]
    let end = bytes.count
    let words = lexicon.words
    while position < end {
      let byte = bytes[position]
      if byte == 0x20 {
        position += 1
        before.formUnion(.spaceBefore)
        continue
      }
      if (byte | 0x20) &- UInt8(ascii: "a") < 26,
        let next = plainWord(bytes, from: position, before, words, into: &tokens)
      {
        position = next
        before = []
        continue
      }
      switch CharacterClass.of(byte) {
      case .space:
        position += 1
        before.formUnion(.spaceBefore)
      case .line:
        position = skipLineBreak(bytes, at: position, before: &before)
      case .letter, .capital:
        position = word(bytes, from: position, before, into: &tokens)
        before = []
      case .digit:
        position = digits(bytes, from: position, before, into: &tokens)
        before = []
      case .punctuation:
        if byte == UInt8(ascii: "'"),
          let next = clitic(bytes, from: position, before, into: &tokens)
        {
          position = next
        } else {
          position = sign(bytes, from: position, length: 1, before, into: &tokens)
        }
        before = []
      case .lead:
        let (scalar, length) = Tokenizer.scalar(bytes, at: position)
        switch CharacterClass.of(scalar: scalar) {
        case .space:
          position += length
          before.formUnion(.spaceBefore)
        case .line:
          position += length
          before.formUnion([.spaceBefore, .lineBefore])
        case .letter, .capital:
          position = word(bytes, from: position, before, into: &tokens)
          before = []
        case .digit, .punctuation, .lead:
          if scalar == 0x2019, let next = clitic(bytes, from: position, before, into: &tokens) {
            position = next
          } else {
            position = sign(bytes, from: position, length: length, before, into: &tokens)
          }
          before = []
        }
      }
    }
    tokens.append(
      Token(
        start: UInt32(end), payload: 0, length: 0, lexeme: 0,
        shape: [.spaceBefore, .lineBefore, .paragraphBefore, .sentenceStart], count: 0))
  }

  // MARK: White space

  /// Skips a line break and the white space after it; an empty line makes a paragraph.
  private func skipLineBreak(
    _ bytes: Span<UInt8>, at start: Int, before: inout Token.Shape
  ) -> Int {
    var position = start
    var breaks = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A || byte == 0x0C {
        breaks += 1
      } else if byte == 0x0D {
        if position + 1 == bytes.count || bytes[position + 1] != 0x0A { breaks += 1 }
      } else if byte > 0x20 {
        break
      }
      position += 1
    }
    before.formUnion([.spaceBefore, .lineBefore])
    if breaks > 1 { before.formUnion(.paragraphBefore) }
    return position
  }

  // MARK: Words

  /// A word of ASCII letters that nothing joins: most words, in a loop of a few instructions a byte.
  ///
  /// The end of the word where it is one, `nil` where `word` must look closer: at other letters, at
  /// apostrophes and "&", at what may be an abbreviation or an address.
  @inline(__always)
  private func plainWord(
    _ bytes: Span<UInt8>, from start: Int, _ before: Token.Shape, _ words: WordTable,
    into tokens: inout [Token]
  ) -> Int? {
    var hash = FoldedHash()
    var capitals = 0
    var position = start
    var rest: UInt64 = 0
    // Eight bytes at a time; the text's last eight are left to the longer way.
    while true {
      guard position &+ 8 <= bytes.count, position &- start < Tokenizer.maximumPlainWord else {
        return nil
      }
      let eight = WordBlock(bytes, at: position)
      capitals &+= eight.capitals
      position &+= eight.letters
      if eight.letters < 8 {
        rest = eight.folded
        break
      }
      hash.add(block: eight.folded)
    }
    let length = position &- start
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case 0x80..., UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: ":"), UInt8(ascii: "@"):
      return nil
    case UInt8(ascii: "."):
      if length == 1 || length == 3 { return nil }
    default: break
    }
    var shape = before.union(.word)
    if capitals != 0 {
      let first = bytes[start] & 0x20 == 0
      if first { shape.formUnion(.capitalized) }
      if capitals == length {
        if length > 1 { shape.formUnion(.allCapitals) }
      } else if capitals > 1 || !first {
        shape.formUnion(.mixedCase)
      }
    }
    let value = hash.value(with: rest)
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: start), payload: FoldedHash.low(value),
        length: UInt16(truncatingIfNeeded: length), lexeme: words.lexeme(value), shape: shape,
        count: UInt8(truncatingIfNeeded: capitals)))
    return position
  }

  /// Longest word of the short way; what is longer is no word of any list.
  private static var maximumPlainWord: Int { 64 }

  private func word(
    _ bytes: Span<UInt8>, from start: Int, _ before: Token.Shape, into tokens: inout [Token]
  ) -> Int {
    var position = start
    let limit = min(bytes.count, start + Token.maximumLength - 8)
    var hash = FoldedHash()
    var capitals = 0
    var letters = 0
    var shape = before.union(.word)
    scan: while position < limit {
      let byte = bytes[position]
      switch CharacterClass.of(byte) {
      case .letter:
        hash.add(byte)
        position += 1
      case .capital:
        hash.add(byte | 0x20)
        if position == start {
          shape.formUnion(.capitalized)
        } else if letters > capitals {
          shape.formUnion(.mixedCase)
        }
        capitals += 1
        position += 1
      case .lead:
        let (scalar, length) = Tokenizer.scalar(bytes, at: position)
        let kind = CharacterClass.of(scalar: scalar)
        if kind == .capital {
          if position == start { shape.formUnion(.capitalized) }
          capitals += 1
        } else if kind != .letter {
          if scalar == 0x2019,
            joins(bytes, at: position, length: 3)
          {
            hash.add(UInt8(ascii: "'"))
            position += 3
            continue scan
          }
          break scan
        }
        Folding.fold(scalar, into: &hash)
        position += length
      case .punctuation:
        if byte == UInt8(ascii: "'") {
          guard joins(bytes, at: position, length: 1) else {
            break scan
          }
        } else if byte == UInt8(ascii: "&") {
          // "AT&T", "R&B": a capital on both sides, nothing between.
          guard capitals == letters, letters > 0, position + 1 < bytes.count,
            CharacterClass.of(bytes[position + 1]) == .capital
          else { break scan }
        } else {
          break scan
        }
        hash.add(byte)
        position += 1
        continue scan
      default:
        break scan
      }
      letters += 1
    }
    if letters == 1, position - start == 1, position < bytes.count,
      bytes[position] == UInt8(ascii: "."),
      let dotted = dottedAbbreviation(bytes, from: start, shape, into: &tokens)
    {
      return dotted
    }
    if capitals == letters, letters > 1 { shape.formUnion(.allCapitals) }
    if position < bytes.count, let address = addressEnd(bytes, from: start, wordEnd: position) {
      append(
        bytes, start..<address, shape.union(.address), hash, count: 0, lexeme: 0, into: &tokens)
      return address
    }
    append(
      bytes, start..<position, shape, hash, count: capitals,
      lexeme: lexicon.words.lexeme(hash.value),
      into: &tokens)
    return position
  }

  /// Whether the apostrophe at `position` belongs inside the word: "O'Brien", "Sana'a", "N'Djamena".
  private func joins(
    _ bytes: Span<UInt8>, at position: Int, length: Int
  ) -> Bool {
    let next = position + length
    guard next < bytes.count else { return false }
    switch CharacterClass.of(bytes[next]) {
    case .capital: return true
    case .letter: return !Tokenizer.isClitic(bytes, from: next)
    case .lead:
      let kind = CharacterClass.of(scalar: Tokenizer.scalar(bytes, at: next).scalar)
      return kind == .letter || kind == .capital
    default: return false
    }
  }

  /// Whether the letters from `start` on are s, t, d, m, re, ve or ll, and nothing more.
  private static func isClitic(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var end = start
    while end < bytes.count, end - start < 3, isLetter(bytes[end]) { end += 1 }
    let first = bytes[start] | 0x20
    switch end - start {
    case 1:
      return first == UInt8(ascii: "s") || first == UInt8(ascii: "t") || first == UInt8(ascii: "d")
        || first == UInt8(ascii: "m")
    case 2:
      let second = bytes[start + 1] | 0x20
      return second == UInt8(ascii: "e")
        ? first == UInt8(ascii: "r") || first == UInt8(ascii: "v")
        : first == UInt8(ascii: "l") && second == UInt8(ascii: "l")
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// "'s", "'t", "'re" after a word, as one token; `nil` where the apostrophe is a quotation mark.
  private func clitic(
    _ bytes: Span<UInt8>, from start: Int, _ before: Token.Shape, into tokens: inout [Token]
  ) -> Int? {
    guard !before.contains(.spaceBefore), let last = tokens.last,
      !last.shape.isDisjoint(with: [.word, .digits])
    else { return nil }
    let letters = start + (bytes[start] == UInt8(ascii: "'") ? 1 : 3)
    guard letters < bytes.count, Tokenizer.isClitic(bytes, from: letters) else { return nil }
    var hash = FoldedHash()
    hash.add(UInt8(ascii: "'"))
    var end = letters
    while end < bytes.count, Tokenizer.isLetter(bytes[end]) {
      hash.add(bytes[end] | 0x20)
      end += 1
    }
    append(
      bytes, start..<end, before.union(.word), hash, count: 0,
      lexeme: lexicon.words.lexeme(hash.value),
      into: &tokens)
    return end
  }

  /// "U.S.", "p.m.", "J.K.": letters and full stops in turn, two letters at least.
  ///
  /// The hash is that of the form with its last full stop, whether or not the text has it.
  private func dottedAbbreviation(
    _ bytes: Span<UInt8>, from start: Int, _ shape: Token.Shape, into tokens: inout [Token]
  ) -> Int? {
    var hash = FoldedHash()
    var position = start
    var letters = 0
    let limit = min(bytes.count, start + 32)
    while position < limit, bytes[position] < 0x80, Tokenizer.isLetter(bytes[position]) {
      let next = position + 1
      let followed = next < bytes.count && bytes[next] == UInt8(ascii: ".")
      if !followed, next < bytes.count, Tokenizer.isLetter(bytes[next]) || letters == 0 { break }
      if !followed, next < bytes.count, CharacterClass.of(bytes[next]) == .digit { break }
      hash.add(bytes[position] | 0x20)
      hash.add(UInt8(ascii: "."))
      letters += 1
      position = followed ? next + 1 : next
      if !followed { break }
    }
    guard letters > 1 else { return nil }
    append(
      bytes, start..<position, shape.union(.dotted), hash, count: letters,
      lexeme: lexicon.words.lexeme(hash.value), into: &tokens)
    return position
  }

  /// End of the address that begins with the word `start ..< wordEnd`, if one does.
  private func addressEnd(_ bytes: Span<UInt8>, from start: Int, wordEnd: Int) -> Int? {
    func has(_ byte: Unicode.Scalar, _ index: Int) -> Bool {
      index < bytes.count && bytes[index] == UInt8(ascii: byte)
    }
    let next = bytes[wordEnd]
    let isAddress: Bool
    if next == UInt8(ascii: ":") {
      isAddress = has("/", wordEnd + 1) && has("/", wordEnd + 2)
    } else if next == UInt8(ascii: ".") {
      isAddress =
        wordEnd - start == 3 && bytes[start] | 0x20 == UInt8(ascii: "w")
        && bytes[start + 1] | 0x20 == UInt8(ascii: "w")
        && bytes[start + 2] | 0x20 == UInt8(ascii: "w")
        && wordEnd + 1 < bytes.count && bytes[wordEnd + 1] > 0x20
    } else if next == UInt8(ascii: "@") {
      isAddress = wordEnd + 1 < bytes.count && Tokenizer.isLetter(bytes[wordEnd + 1])
    } else {
      return nil
    }
    guard isAddress else { return nil }
    var end = wordEnd
    let limit = min(bytes.count, start + Token.maximumLength - 8)
    while end < limit, bytes[end] > 0x20, bytes[end] < 0x80, !Tokenizer.closesAddress(bytes[end]) {
      end += 1
    }
    while end > wordEnd, Tokenizer.trailsAddress(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func closesAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ")"),
      UInt8(ascii: "]"):
      true
    default: false
    }
  }

  private static func trailsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  // MARK: Digits and signs

  private func digits(
    _ bytes: Span<UInt8>, from start: Int, _ before: Token.Shape, into tokens: inout [Token]
  ) -> Int {
    var position = start
    let limit = min(bytes.count, start + Token.maximumLength - 8)
    var value: UInt64 = 0
    while position < limit, bytes[position] &- UInt8(ascii: "0") < 10 {
      if value < UInt64(Token.hugeNumber) {
        value = value * 10 + UInt64(bytes[position] &- UInt8(ascii: "0"))
      }
      position += 1
    }
    tokens.append(
      Token(
        start: UInt32(start), payload: UInt32(min(value, UInt64(Token.hugeNumber))),
        length: UInt16(position - start), lexeme: 0, shape: before.union(.digits),
        count: UInt8(clamping: position - start)))
    return position
  }

  private func sign(
    _ bytes: Span<UInt8>, from start: Int, length: Int, _ before: Token.Shape,
    into tokens: inout [Token]
  ) -> Int {
    var hash = FoldedHash()
    let end = min(start + length, bytes.count)
    for index in start..<end { hash.add(bytes[index]) }
    append(
      bytes, start..<end, before.union(.punctuation), hash, count: 0,
      lexeme: lexicon.words.lexeme(hash.value), into: &tokens)
    return end
  }

  @inline(__always)
  private func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ shape: Token.Shape, _ hash: FoldedHash, count: Int,
    lexeme: UInt16, into tokens: inout [Token]
  ) {
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: range.lowerBound), payload: hash.low,
        length: UInt16(truncatingIfNeeded: range.count), lexeme: lexeme, shape: shape,
        count: UInt8(clamping: count)))
  }

  // MARK: UTF-8

  /// The scalar that begins at `position`, and its length; the text is known to be well-formed.
  static func scalar(_ bytes: Span<UInt8>, at position: Int) -> (scalar: UInt32, length: Int) {
    func continuation(_ index: Int) -> UInt32 {
      index < bytes.count ? UInt32(bytes[index] & 0x3F) : 0
    }
    let first = bytes[position]
    switch first {
    case 0..<0x80: return (UInt32(first), 1)
    case 0xC0..<0xE0: return (UInt32(first & 0x1F) << 6 | continuation(position + 1), 2)
    case 0xE0..<0xF0:
      return (
        UInt32(first & 0x0F) << 12 | continuation(position + 1) << 6 | continuation(position + 2), 3
      )
    case 0xF0...:
      let high = UInt32(first & 0x07) << 18 | continuation(position + 1) << 12
      return (high | continuation(position + 2) << 6 | continuation(position + 3), 4)
    default: return (0xFFFD, 1)
    }
  }
}
