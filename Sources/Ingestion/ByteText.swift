/// Small questions about runs of ASCII in UTF-8 bytes.
extension ArraySlice<UInt8> {
  /// Without ASCII white space at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return slice
  }

  /// A string of the bytes; `nil` where there are none.
  var nonEmptyString: String? { isEmpty ? nil : String(decoding: self, as: UTF8.self) }

  /// With ASCII letters in lower case.
  var folded: String { String(decoding: map(\.lowercased), as: UTF8.self) }

  /// Whether ASCII text, given in lower case, stands at the beginning in any case.
  func hasPrefix(folding text: StaticString) -> Bool {
    let text = "\(text)".utf8
    return count >= text.count && zip(self, text).allSatisfy { $0.lowercased == $1 }
  }
}

extension [UInt8] {
  /// A string in which every run of white space is one space, without any at the ends; for labels.
  var collapsedString: String {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var pending = false
    var index = 0
    while index < count {
      let byte = self[index]
      if byte.isWhitespace {
        pending = true
      } else if byte == 0xC2, index + 1 < count, self[index + 1] == 0xA0 {
        pending = true
        index += 1
      } else if byte == 0xC2, index + 1 < count, self[index + 1] < 0xA0 {
        // A C1 control is windows-1252 written as a number.
        if pending, !result.isEmpty { result.append(0x20) }
        pending = false
        index += 1
        result.append(contentsOf: Windows1252.utf8(of: self[index]))
      } else {
        if pending, !result.isEmpty { result.append(0x20) }
        pending = false
        result.append(byte)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension UInt8 {
  /// HTML's and JSON's white space: tab, line feed, form feed, carriage return, space.
  var isWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B) }

  /// `a` to `z` and `A` to `Z`.
  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// `0` to `9`.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// ASCII letters as lower case, everything else as it is.
  var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
