/// Words that are more than a run of ASCII letters.
extension Tokenizer {
  /// A word with whatever belongs to it: other letters, apostrophes, the full stops of an abbreviation, an address.
  func word(_ bytes: Span<UInt8>, from start: Int, _ before: Token.Shape) -> Token {
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
      let dotted = dottedAbbreviation(bytes, from: start, shape)
    {
      return dotted
    }
    if capitals == letters, letters > 1 { shape.formUnion(.allCapitals) }
    if position < bytes.count, let address = addressEnd(bytes, from: start, wordEnd: position) {
      return Token(
        start: UInt32(truncatingIfNeeded: start), payload: hash.low,
        length: UInt16(truncatingIfNeeded: address - start), lexeme: 0,
        shape: shape.union(.address), count: 0)
    }
    return token(start..<position, shape, hash, count: capitals)
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
  func clitic(
    _ bytes: Span<UInt8>, from start: Int, _ before: Token.Shape, after last: Token.Shape
  ) -> Token? {
    guard !before.contains(.spaceBefore), !last.isDisjoint(with: [.word, .digits]) else {
      return nil
    }
    let letters = start + (bytes[start] == UInt8(ascii: "'") ? 1 : 3)
    guard letters < bytes.count, Tokenizer.isClitic(bytes, from: letters) else { return nil }
    var hash = FoldedHash()
    hash.add(UInt8(ascii: "'"))
    var end = letters
    while end < bytes.count, Tokenizer.isLetter(bytes[end]) {
      hash.add(bytes[end] | 0x20)
      end += 1
    }
    return token(start..<end, before.union(.word), hash, count: 0)
  }

  /// "U.S.", "p.m.", "J.K.": letters and full stops in turn, two letters at least.
  ///
  /// The hash is that of the form with its last full stop, whether or not the text has it.
  private func dottedAbbreviation(
    _ bytes: Span<UInt8>, from start: Int, _ shape: Token.Shape
  ) -> Token? {
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
    return token(start..<position, shape.union(.dotted), hash, count: letters)
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
}
