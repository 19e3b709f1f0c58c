import GazetteerSources

/// Names of first-order divisions.
enum Division {
  private static let endings = [
    " Province", " Region", " Oblast", " oblast", " Republic", " District", " Governorate",
    " Department", " County", " Prefecture", " Emirate", " State", " Parish", " Canton",
    " Autonomous Region", " Municipality", " Voivodeship", " Division", " kraj", " novads",
    " Atoll",
    " region",
  ]
  private static let beginnings = [
    "Province of ", "State of ", "Republic of ", "Free State of ", "Region of ",
    "Autonomous Region of ", "Department of ", "Special Region of ", "Canton of ",
    "Free and Hanseatic City of ", "Municipality of ", "Estado de ", "Estado ", "Opština ",
  ]

  /// Countries that GeoNames gave new codes since the list of codes and names was made.
  ///
  /// Vietnam joined its provinces on 1 July 2025 and numbered them anew. Only the own table names these divisions.
  static let renumbered: Set<String> = ["VN"]

  /// The name without its kind where that is all that English leaves out: "State of Maine" → "Maine".
  static func plain(_ name: String) -> String {
    for beginning in [
      "State of ", "Free State of ", "Free and Hanseatic City of ", "Estado de ", "Estado ",
    ]
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
