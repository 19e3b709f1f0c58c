/// Character references in text that is no markup: JSON-LD strings often hold them all the same.
enum HTMLEntities {
  /// The few names that occur there (HTML Living Standard, section 13.5).
  private static let names: [String: String] = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "ndash": "–",
    "mdash": "—", "lsquo": "‘",
    "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
  ]

  /// Replaces named, decimal and hexadecimal references; what is none stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let name = rest.dropFirst().prefix(10)
      guard let end = name.firstIndex(of: ";"), let character = character(name[..<end]) else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result += character
      rest = rest[name.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    guard name.first == "#" else { return names[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
      let scalar = Unicode.Scalar(number)
    else { return nil }
    return String(Character(scalar))
  }
}
