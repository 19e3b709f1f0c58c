/// Cuts a text into tokens: one pass over its bytes, one array of tokens.
///
/// Words are runs of letters; an apostrophe belongs to a word before a capital ("O'Brien") and opens
/// a token of its own before "s", "t", "re" and the like ("Ghent's" is "Ghent" and "'s"). "U.S." and
/// "p.m." are one token, "AT&T" too, and so is an address ("https://…", "a@b.c"). Runs of digits are
/// tokens with their value; everything else is one sign a token. The text must be well-formed UTF-8.
struct Tokenizer {
  let lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Where a text is read on, and what stands before.
  private struct Place {
    var position = 0
    /// The white space before the position.
    var before: Token.Shape = [.spaceBefore, .paragraphBefore, .lineBefore]
    /// Shape of the last token.
    var last: Token.Shape = []
  }

  /// Least memory that is asked for at once, in tokens.
  private static let leastRoom = 64

  /// Appends the tokens of `bytes`, and one without length at the end as a sentinel.
  func tokenize(_ bytes: Span<UInt8>, into tokens: inout [Token]) {
    var place = Place()
    while place.position < bytes.count {
      // English has a token about every five bytes; a text with more of them asks again.
      let room = Tokenizer.leastRoom + (bytes.count - place.position) / 4
      tokens.append(addingCapacity: room) { cut(bytes, from: &place, into: &$0) }
    }
    tokens.append(
      Token(
        start: UInt32(bytes.count), payload: 0, length: 0, lexeme: 0,
        shape: [.spaceBefore, .lineBefore, .paragraphBefore, .sentenceStart], count: 0))
  }

  /// Cuts tokens until the text ends or there is room for no more.
  private func cut(
    _ bytes: Span<UInt8>, from place: inout Place, into tokens: inout OutputSpan<Token>
  ) {
    var position = place.position
    var before = place.before
    var last = place.last
    let words = lexicon.words
    var room = tokens.freeCapacity
    while position < bytes.count, room > 0 {
      let byte = bytes[position]
      let token: Token
      if (byte | 0x20) &- UInt8(ascii: "a") < 26,
        let plain = plainWord(bytes, from: position, before, words)
      {
        token = plain
      } else if CharacterClass.of(byte) == .punctuation, byte != UInt8(ascii: "'") {
        token = sign(byte, at: position, before, words)
      } else {
        // In copies, so that words need not keep theirs in memory.
        var place = Place(position: position, before: before, last: last)
        guard let other = other(bytes, byte, at: &place) else {
          position = place.position
          before = place.before
          continue
        }
        token = other
      }
      tokens.append(token)
      room &-= 1
      position &+= Int(token.length)
      last = token.shape
      before = []
      if position < bytes.count, bytes[position] == 0x20 {
        // A single space stands behind most words.
        position &+= 1
        before = .spaceBefore
      }
    }
    place = Place(position: position, before: before, last: last)
  }

  /// The token at a place that is no plain word; `nil` for white space, which is passed.
  private func other(_ bytes: Span<UInt8>, _ byte: UInt8, at place: inout Place) -> Token? {
    let position = place.position
    switch CharacterClass.of(byte) {
    case .space:
      place.position += 1
      place.before.formUnion(.spaceBefore)
      return nil
    case .line:
      place.position = skipLineBreak(bytes, at: position, before: &place.before)
      return nil
    case .letter, .capital: return word(bytes, from: position, place.before)
    case .digit: return digits(bytes, from: position, place.before)
    case .punctuation:
      if byte == UInt8(ascii: "'"),
        let clitic = clitic(bytes, from: position, place.before, after: place.last)
      {
        return clitic
      }
      return sign(byte, at: position, place.before, lexicon.words)
    case .lead:
      let (scalar, length) = Tokenizer.scalar(bytes, at: position)
      switch CharacterClass.of(scalar: scalar) {
      case .space:
        place.position += length
        place.before.formUnion(.spaceBefore)
        return nil
      case .line:
        place.position += length
        place.before.formUnion([.spaceBefore, .lineBefore])
        return nil
      case .letter, .capital: return word(bytes, from: position, place.before)
      case .digit, .punctuation, .lead:
        if scalar == 0x2019,
          let clitic = clitic(bytes, from: position, place.before, after: place.last)
        {
          return clitic
        }
        return sign(bytes, from: position, length: length, place.before)
      }
    }
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

  /// A word of ASCII letters that nothing joins: most words, in a few instructions a byte.
  ///
  /// `nil` where `word` must look closer: at other letters, at apostrophes and "&", at what may be an
  /// abbreviation or an address.
  @inline(__always)
  private func plainWord(
    _ bytes: Span<UInt8>, from start: Int, _ before: Token.Shape, _ words: WordTable
  ) -> Token? {
    var hash = FoldedHash()
    var capitals: UInt64 = 0
    var position = start
    // Eight bytes at a time; the text's last eight are left to the longer way.
    guard bytes.count &- position >= 8 else { return nil }
    var block = WordBlock(bytes, at: position)
    while block.letters == 8 {
      capitals &+= block.capitals
      hash.add(block: block.folded)
      position &+= 8
      guard bytes.count &- position >= 8, position &- start < Tokenizer.maximumPlainWord else {
        return nil
      }
      block = WordBlock(bytes, at: position)
    }
    capitals &+= block.capitals
    let length = position &- start &+ block.letters
    switch block.next {
    case 0x20: break
    case 0x80..., UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: ":"), UInt8(ascii: "@"):
      return nil
    case UInt8(ascii: "."):
      if length == 1 || length == 3 { return nil }
    default: break
    }
    var shape = before.union(.word)
    var count = 0
    if capitals != 0 {
      count = WordBlock.sum(capitals)
      let first = bytes[start] & 0x20 == 0
      if first { shape.formUnion(.capitalized) }
      if count == length {
        if length > 1 { shape.formUnion(.allCapitals) }
      } else if count > 1 || !first {
        shape.formUnion(.mixedCase)
      }
    }
    let value = hash.value(with: block.folded)
    return Token(
      start: UInt32(truncatingIfNeeded: start), payload: FoldedHash.low(value),
      length: UInt16(truncatingIfNeeded: length), lexeme: words.lexeme(value), shape: shape,
      count: UInt8(truncatingIfNeeded: count))
  }

  /// Longest word of the short way, in bytes; what is longer is no word of any list.
  private static var maximumPlainWord: Int { 64 }

  // MARK: Digits and signs

  private func digits(_ bytes: Span<UInt8>, from start: Int, _ before: Token.Shape) -> Token {
    var position = start
    let limit = min(bytes.count, start + Token.maximumLength - 8)
    var value: UInt64 = 0
    while position < limit, bytes[position] &- UInt8(ascii: "0") < 10 {
      if value < UInt64(Token.hugeNumber) {
        value = value &* 10 &+ UInt64(bytes[position] &- UInt8(ascii: "0"))
      }
      position &+= 1
    }
    let count = position &- start
    return Token(
      start: UInt32(truncatingIfNeeded: start),
      payload: UInt32(truncatingIfNeeded: min(value, UInt64(Token.hugeNumber))),
      length: UInt16(truncatingIfNeeded: count), lexeme: 0, shape: before.union(.digits),
      count: UInt8(clamping: count))
  }

  /// A sign of one byte.
  @inline(__always)
  private func sign(
    _ byte: UInt8, at position: Int, _ before: Token.Shape, _ words: WordTable
  ) -> Token {
    let hash = FoldedHash().value(with: UInt64(byte))
    return Token(
      start: UInt32(truncatingIfNeeded: position), payload: FoldedHash.low(hash), length: 1,
      lexeme: words.lexeme(hash), shape: before.union(.punctuation), count: 0)
  }

  private func sign(
    _ bytes: Span<UInt8>, from start: Int, length: Int, _ before: Token.Shape
  ) -> Token {
    var hash = FoldedHash()
    let end = min(start + length, bytes.count)
    for index in start..<end { hash.add(bytes[index]) }
    return token(start..<end, before.union(.punctuation), hash, count: 0)
  }

  /// The token of some bytes with the hash of their folded form, which the lexicon is asked for.
  @inline(__always)
  func token(
    _ range: Range<Int>, _ shape: Token.Shape, _ hash: FoldedHash, count: Int
  ) -> Token {
    let value = hash.value
    return Token(
      start: UInt32(truncatingIfNeeded: range.lowerBound), payload: FoldedHash.low(value),
      length: UInt16(truncatingIfNeeded: range.count), lexeme: lexicon.words.lexeme(value),
      shape: shape, count: UInt8(clamping: count))
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
