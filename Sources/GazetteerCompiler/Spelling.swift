/// Other ways to write the name of a place.
enum Spelling {
  /// "Saint" is written "St." and "St" as well, and so are "Mount" and "Fort"; hyphens may be spaces.
  static func variants(of name: String) -> [String] {
    var variants: [String] = []
    for group in [["Saint", "St.", "St"], ["Mount", "Mt.", "Mt"], ["Fort", "Ft.", "Ft"]] {
      guard let written = group.first(where: { name.hasPrefix($0 + " ") }) else { continue }
      let rest = name.dropFirst(written.count)
      variants += group.filter { $0 != written }.map { $0 + rest }
    }
    if name.contains("-") {
      variants.append(String(name.map { $0 == "-" ? " " : $0 }))
    }
    if name.hasSuffix(" City") || name.hasSuffix(" city") {
      return variants
    }
    return variants
  }

  /// Whether a name in an unknown language may stand in an English text: Latin letters, a capital
  /// first and small letters after, nothing that transliterations leave behind.
  static func isPlausible(_ name: String) -> Bool {
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

/// Names of first-order divisions.
enum Division {
  private static let endings = [
    " Province", " Region", " Oblast", " oblast", " Republic", " District", " Governorate",
    " Department", " County", " Prefecture", " Emirate", " State", " Parish", " Canton",
    " Autonomous Region", " Municipality",
  ]
  private static let beginnings = [
    "Province of ", "State of ", "Republic of ", "Free State of ", "Region of ",
    "Autonomous Region of ", "Department of ", "Special Region of ", "Canton of ",
    "Free and Hanseatic City of ",
  ]

  /// The name without its kind where that is all that English leaves out: "State of Maine" → "Maine".
  static func plain(_ name: String) -> String {
    for beginning in ["State of ", "Free State of ", "Free and Hanseatic City of "]
    where name.hasPrefix(beginning) {
      return String(name.dropFirst(beginning.count))
    }
    return name
  }

  /// The name with and without its kind: "Kunduz Province" → itself and "Kunduz".
  static func names(_ name: String) -> [String] {
    var names = [name]
    for ending in endings where name.hasSuffix(ending) {
      names.append(String(name.dropLast(ending.count)))
    }
    for beginning in beginnings where name.hasPrefix(beginning) {
      names.append(String(name.dropFirst(beginning.count)))
    }
    return names + names.flatMap(Spelling.variants)
  }
}
