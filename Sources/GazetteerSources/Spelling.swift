/// Other ways to write the name of a place.
package enum Spelling {
  /// "Saint" is written "St." and "St" as well, and so are "Mount" and "Fort"; hyphens may be spaces.
  package static func variants(of name: String) -> [String] {
    var variants: [String] = []
    for group in [["Saint", "St.", "St"], ["Mount", "Mt.", "Mt"], ["Fort", "Ft.", "Ft"]] {
      guard let written = group.first(where: { name.hasPrefix($0 + " ") }) else { continue }
      let rest = name.dropFirst(written.count)
      variants += group.filter { $0 != written }.map { $0 + rest }
    }
    if name.contains("-") {
      variants.append(String(name.map { $0 == "-" ? " " : $0 }))
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
