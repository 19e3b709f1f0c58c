/// Other ways to write the name of a place.
package enum Spelling {
  /// A name without white space and invisible characters around it, and with one space for white space within: no text would
  /// show it with a paragraph's end in its middle.
  static func plain(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return name }
    var plain = String.UnicodeScalarView()
    var isBehindSpace = false
    for scalar in name.unicodeScalars {
      let properties = scalar.properties
      if properties.isWhitespace || properties.generalCategory == .control {
        isBehindSpace = !plain.isEmpty
      } else if !plain.isEmpty || !properties.isDefaultIgnorableCodePoint {
        if isBehindSpace { plain.append(" ") }
        isBehindSpace = false
        plain.append(scalar)
      }
    }
    while let last = plain.last, last == " " || last.properties.isDefaultIgnorableCodePoint {
      plain.removeLast()
    }
    return String(plain)
  }

  /// "Saint" is written "St." and "St" as well, and so are "Mount" and "Fort"; hyphens may be spaces.
  package static func variants(of name: String) -> [String] {
    var variants: [String] = []
    for group in [["Saint", "St.", "St"], ["Mount", "Mt.", "Mt"], ["Fort", "Ft.", "Ft"]] {
      guard let written = group.first(where: { name.hasPrefix($0 + " ") }) else { continue }
      let rest = name.dropFirst(written.count)
      variants += group.filter { $0 != written }.map { $0 + rest }
    }
    if name.contains("-") {
      variants.append(plain(String(name.map { $0 == "-" ? " " : $0 })))
    }
    return variants
  }

  /// Whether a name in an unknown language may stand in an English text: Latin letters, a capital
  /// first and small letters after, nothing that transliterations leave behind.
  package static func isPlausible(_ name: String) -> Bool {
    guard name.utf8.count >= 5, name.utf8.count <= 40, name.first?.isUppercase == true else {
      return false
    }
    var hasSmall = false
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z": hasSmall = true
      case "A"..."Z", " ", "-": continue
      case "\u{C0}"..."\u{17F}": continue
      default: return false
      }
    }
    return hasSmall
  }
}
