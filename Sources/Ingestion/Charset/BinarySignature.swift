/// Tells what is not text at all.
enum BinarySignature {
  /// What a binary input is, for a message; `nil` where it may be text.
  ///
  /// In text, NUL does not occur, nor do more than two in a hundred control characters other than white space and escape.
  static func kind(of bytes: [UInt8], allowingNULs: Bool) -> String? {
    if let name = name(of: bytes) { return name }
    let start = bytes.prefix(65_536)
    var controls = 0
    var zeros = 0
    for byte in start {
      if byte == 0 {
        zeros += 1
      } else if byte < 0x20 && !byte.isWhitespace && byte != 0x1B && byte != 0x0B && byte != 0x1A
        || byte == 0x7F
      {
        controls += 1
      }
    }
    if !allowingNULs, zeros > 0 || bytes.contains(0) { return "data with NUL bytes" }
    // A stray one in a short page is no sign of anything.
    if controls + zeros > 8 || !allowingNULs,
      (controls + zeros) * (allowingNULs ? 10 : 50) > start.count
    {
      return "data with control characters"
    }
    return nil
  }

  /// The format that the first bytes announce.
  static func name(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.0) }?.1
  }

  /// First bytes of what ends up among articles by mistake.
  ///
  /// Source: the formats' own specifications.
  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x1F, 0x8B, 0x08], "gzip data"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz data"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
  ]
}
