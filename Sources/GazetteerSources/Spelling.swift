/// Other ways to write the name of a place.
package enum Spelling {
  /// A name without the white space and invisible characters around it, with which no text would show it.
  static func trimmed(_ name: String) -> String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      guard scalar.value > 0x20 else { return true }
      guard scalar.value >= 0x7F else { return false }
      let properties = scalar.properties
      return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
        || properties.generalCategory == .control
    }
    let scalars = name.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return first == scalars.startIndex && scalars.index(after: last) == scalars.endIndex
      ? name : String(name[first...last])
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
      variants.append(trimmed(String(name.map { $0 == "-" ? " " : $0 })))
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
