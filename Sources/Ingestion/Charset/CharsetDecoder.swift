/// Decides which charset some bytes are in, and brings them to UTF-8.
///
/// | | what tells | then |
/// |---|---|---|
/// | 1 | a byte order mark | the UTF it marks |
/// | 2 | every other byte zero at the start | UTF-16 of that order |
/// | 3 | well-formed UTF-8 with a character beyond ASCII | UTF-8, whatever is declared |
/// | 4 | the caller (an HTTP header) | that charset |
/// | 5 | the page (XML declaration, `<meta>`) | that charset |
/// | 6 | at least four UTF-8 characters for each broken byte | UTF-8 |
/// | 7 | nothing | windows-1252 |
///
/// Source: HTML Living Standard, section 13.2.3.2, "Determining the character encoding"; rows 3 and 6 are this project's, for
/// wrong declarations.
enum CharsetDecoder {
  /// UTF-8 text, and the charset that it came from.
  struct Result {
    var utf8: [UInt8]
    var charset: Charset
    /// What is broken, where the charset is UTF-8.
    var survey: UTF8Survey?
  }

  /// Decodes a page; what is no character becomes U+FFFD.
  static func decode(page bytes: [UInt8], declared: Charset?) -> Result {
    if let marked = marked(bytes) ?? zeroPattern(bytes) { return marked }
    let survey = UTF8Survey(bytes[...])
    let named = declared ?? CharsetDeclaration.inPage(bytes[...])
    let isUTF8: Bool =
      if survey.isWellFormed {
        // ASCII with escapes may be ISO-2022-JP or the like.
        survey.sequences > 0 || named == nil || named == .utf8 || !bytes.contains(0x1B)
      } else if let named, named != .utf8 {
        survey.isMostlyUTF8 && survey.sequences >= 8
      } else {
        survey.isMostlyUTF8 || survey.isTruncated
          || (named == .utf8 && survey.sequences > survey.broken)
      }
    if isUTF8 {
      let utf8 = survey.isWellFormed ? bytes : repaired(bytes[...])
      return Result(utf8: utf8, charset: .utf8, survey: survey)
    }
    // A page that says UTF-8 and is not even nearly so is read as if it said nothing.
    let charset = named == .utf8 ? .windows1252 : named ?? .windows1252
    if let utf8 = LibXML2.decode(bytes[...], from: charset.name, unit: charset.unit) {
      return Result(utf8: utf8, charset: charset)
    }
    return decode(bytes[...], from: .windows1252)
  }

  /// Decodes plain text where its charset is marked, evident or named; `nil` where it must be UTF-8 or windows-1252.
  static func decode(text bytes: [UInt8], declared: Charset?) -> Result? {
    if let marked = marked(bytes) ?? zeroPattern(bytes) { return marked }
    guard let declared, declared != .utf8,
      let utf8 = LibXML2.decode(bytes[...], from: declared.name, unit: declared.unit)
    else { return nil }
    return Result(utf8: utf8, charset: declared)
  }

  /// Decodes from a charset that libxml2 or iconv certainly has.
  static func decode(_ bytes: ArraySlice<UInt8>, from charset: Charset) -> Result {
    let utf8 = LibXML2.decode(bytes, from: charset.name, unit: charset.unit) ?? repaired(bytes)
    return Result(utf8: utf8, charset: charset)
  }

  /// UTF-8 in which every broken sequence is U+FFFD.
  static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// Byte order marks, those of UTF-32 before that of UTF-16 which begins like one (Unicode Standard, table 3-13 and 23.8).
  private static let marks: [(mark: [UInt8], charset: Charset)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    ([0xFF, 0xFE, 0x00, 0x00], .utf32LittleEndian),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian),
    ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
  ]

  private static func marked(_ bytes: [UInt8]) -> Result? {
    guard let (mark, charset) = marks.first(where: { bytes.starts(with: $0.mark) }) else {
      return nil
    }
    let rest = bytes.dropFirst(mark.count)
    guard charset == .utf8 else { return decode(rest, from: charset) }
    let survey = UTF8Survey(rest)
    return Result(
      utf8: survey.isWellFormed ? Array(rest) : repaired(rest), charset: .utf8, survey: survey)
  }

  /// UTF-16 without a mark: in Western text every other byte is zero, and none of the others.
  private static func zeroPattern(_ bytes: [UInt8]) -> Result? {
    let start = bytes.prefix(1_024)
    guard start.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = start.count / 2
    if zeros[1] * 10 >= half * 7, zeros[0] * 20 <= half {
      return decode(bytes[...], from: .utf16LittleEndian)
    }
    if zeros[0] * 10 >= half * 7, zeros[1] * 20 <= half {
      return decode(bytes[...], from: .utf16BigEndian)
    }
    return nil
  }
}
