/// How much of some bytes is UTF-8: what tells UTF-8 with a few broken bytes from another charset.
struct UTF8Survey {
  /// Well-formed sequences of more than one byte.
  private(set) var sequences = 0
  /// Bytes that belong to no well-formed sequence.
  private(set) var broken = 0
  /// Offset of the first such byte.
  private(set) var firstBroken: Int?
  /// Whether the only broken bytes are an unfinished sequence at the very end.
  private(set) var isTruncated = false

  /// Whether every byte belongs to a well-formed sequence.
  var isWellFormed: Bool { broken == 0 }

  /// Whether the bytes are UTF-8 in spite of what is broken: sequences by chance are rare in other charsets.
  var isMostlyUTF8: Bool { sequences > 0 && sequences >= 4 * broken }

  /// Looks at all bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    let span = bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = UTF8Survey.length(of: byte)
      var end = index + 1
      while end < index + length, end < span.count,
        UTF8Survey.continues(span[index], span[end], at: end - index)
      {
        end += 1
      }
      if length > 0, end == index + length {
        sequences += 1
      } else {
        if firstBroken == nil { firstBroken = index }
        isTruncated = broken == 0 && length > 0 && end == span.count
        broken += 1
      }
      index = end
    }
  }

  /// Length of the sequence that a byte begins; 0 where it begins none.
  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Whether a byte may follow.
  ///
  /// The second one is bound by the first: no overlong forms, no surrogates, no character
  /// beyond U+10FFFF (Unicode Standard, table 3-7).
  private static func continues(_ first: UInt8, _ byte: UInt8, at position: Int) -> Bool {
    guard 0x80...0xBF ~= byte else { return false }
    guard position == 1 else { return true }
    return switch first {
    case 0xE0: byte >= 0xA0
    case 0xED: byte < 0xA0
    case 0xF0: byte >= 0x90
    case 0xF4: byte < 0x90
    default: true
    }
  }
}
