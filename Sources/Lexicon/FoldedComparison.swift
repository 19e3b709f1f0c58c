/// Reads the folded scalars of a text one by one, and what they looked like before.
///
/// A run of white space reads as one space.
struct FoldedReader {
  private var position: Int
  private let end: Int
  private var pending: UInt32 = 0
  /// Whether the scalar that was read last is a capital.
  private(set) var isCapital = false
  /// Offset of the scalar that was read last.
  private(set) var offset: Int

  init(_ range: Range<Int>) {
    position = range.lowerBound
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next folded scalar, 0 at the end.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> UInt32 {
    if pending == 0, position < end {
      let byte = bytes[position]
      if byte > 0x20, byte < 0x80 {
        offset = position
        position += 1
        isCapital = byte &- UInt8(ascii: "A") < 26
        return UInt32(isCapital ? byte | 0x20 : byte)
      }
    }
    return nextBeyondASCII(bytes)
  }

  private mutating func nextBeyondASCII(_ bytes: Span<UInt8>) -> UInt32 {
    if pending != 0 {
      defer { pending = 0 }
      return pending
    }
    isCapital = false
    while position < end {
      offset = position
      let (scalar, length) = FoldedReader.scalar(bytes, at: position)
      if FoldedReader.isSpace(scalar) {
        while position < end {
          let (scalar, length) = FoldedReader.scalar(bytes, at: position)
          guard FoldedReader.isSpace(scalar) else { break }
          position += length
        }
        return 0x20
      }
      position += length
      let folded = Folding.folded(scalar)
      if folded.first == 0 { continue }
      pending = folded.second
      isCapital =
        scalar < 0x80
        ? scalar &- 0x41 < 26 : CharacterClass.of(scalar: scalar) == .capital
      return folded.first
    }
    return 0
  }

  private static func scalar(_ bytes: Span<UInt8>, at position: Int) -> (UInt32, Int) {
    let byte = bytes[position]
    return byte < 0x80 ? (UInt32(byte), 1) : Tokenizer.scalar(bytes, at: position)
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    if scalar <= 0x20 { return true }
    guard scalar >= 0x7F else { return false }
    switch CharacterClass.of(scalar: scalar) {
    case .space, .line: return true
    default: return scalar == 0x7F
    }
  }
}

/// How the spelling of a name in a text compares with that of a table.
enum SpellingAgreement {
  /// Another name.
  case none
  /// The same letters, and capitals where a name has them.
  case agrees
  /// The same letters, all of them capitals.
  case shouted

  /// Compares `text[range]` with a name's spelling, case and accents apart.
  ///
  /// Capitals of the name must be capitals in the text, except inside a name on words of up to four
  /// letters ("Stoke-On-Trent"); small letters may be capitals where a word begins or where all are.
  /// A full stop at the end of the name may be missing, since it may end the sentence as well.
  static func compare(
    _ text: Span<UInt8>, _ range: Range<Int>, with name: Span<UInt8>
  ) -> SpellingAgreement {
    var left = FoldedReader(range)
    var right = FoldedReader(0..<name.count)
    var raised = false
    var small = false
    var previous: UInt32 = 0x20
    while true {
      let one = left.next(text)
      let other = right.next(name)
      if one != other {
        let endsInStop = one == 0 && other == 0x2E && right.offset == name.count - 1
        if endsInStop { break }
        return .none
      }
      if one == 0 { break }
      let beginsWord = !isLetter(previous)
      if left.isCapital != right.isCapital {
        if right.isCapital {
          let mayBeSmall = right.offset > 0 && beginsWord && isShortWord(name, right.offset)
          guard mayBeSmall else { return .none }
        } else if !beginsWord {
          raised = true
        }
      }
      if !left.isCapital, isLetter(one) { small = small || !right.isCapital && !beginsWord }
      previous = one
    }
    if !raised { return .agrees }
    return small ? .none : .shouted
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x80 || (scalar | 0x20) &- 0x61 < 26
  }

  private static func isShortWord(_ name: Span<UInt8>, _ start: Int) -> Bool {
    var end = start
    while end < name.count, isLetter(UInt32(name[end])) { end += 1 }
    return end - start <= 4
  }
}
