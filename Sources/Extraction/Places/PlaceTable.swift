import Facts
import Lexicon

/// The distinct places of a document, in order of first mention.
struct PlaceTable {
  private var places: [Place] = []
  /// Entries of the gazetteer among them.
  private var entries: [Int] = []
  /// Place by entry of the gazetteer, or by the hash of a name that it does not have.
  private var indexOfKey = KeyTable()
  /// Place by entry and name, case apart: a name seen before needs no string.
  private var indexOfSpelling = KeyTable()
  private let gazetteer: Gazetteer

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// Gives the places away with what lies around them, and is empty for the next document.
  mutating func takePlaces() -> (places: [Place], regions: [Place]) {
    let regions = regions()
    indexOfKey.removeAll()
    indexOfSpelling.removeAll()
    entries.removeAll(keepingCapacity: true)
    var taken: [Place] = []
    swap(&taken, &places)
    return (taken, regions)
  }

  /// What the places lie in and is not one of them, each once.
  private mutating func regions() -> [Place] {
    var regions: [Place] = []
    if !entries.isEmpty { regions.reserveCapacity(8) }
    for entry in entries {
      var inner = entry
      // What is known already has its own way up.
      while let around = gazetteer.container(of: inner), indexOfKey[UInt64(around)] == nil {
        indexOfKey[UInt64(around)] = places.count + regions.count
        regions.append(gazetteer.region(around))
        inner = around
      }
    }
    return regions
  }

  /// Index of the place that a mention names, an entry of the gazetteer or none; a new one on its first
  /// mention.
  mutating func index(
    of span: NameSpan, entry: Int?, _ workspace: borrowing Workspace, _ classes: NameClasses.Table
  ) -> Int {
    let key = entry.map { UInt64($0) } ?? span.nameHash | 1 << 63
    let spelling = span.nameHash ^ key &* 0x9E37_79B9_7F4A_7C15
    if let known = indexOfSpelling[spelling] { return known }
    let words = NameText.text(of: span, workspace)
    let found = indexOfKey[key]
    indexOfSpelling[spelling] = found ?? places.count
    if let known = found {
      if words != places[known].name, !places[known].alternateNames.contains(words),
        places[known].alternateNames.count < 8
      {
        places[known].alternateNames.append(words)
      }
      return known
    }
    indexOfKey[key] = places.count
    // Most documents name a few.
    if places.isEmpty { places.reserveCapacity(8) }
    if let entry {
      entries.append(entry)
      places.append(gazetteer.place(entry))
      if words != places[places.count - 1].name {
        places[places.count - 1].alternateNames = [words]
      }
    } else {
      places.append(Place(kind(of: span, workspace, classes), name: words))
    }
    return places.count - 1
  }

  /// What the words of a name that the gazetteer does not have say of its type.
  private func kind(
    of span: NameSpan, _ workspace: borrowing Workspace, _ classes: NameClasses.Table
  ) -> Place.Kind {
    for index in [Int(span.end) - 1, Int(span.first)] {
      let token = workspace.text.tokens[index]
      guard classes.of(token).intersects([.placeTail, .placeLead]) else { continue }
      for wordClass in [WordClass.placeTail, .placeLead] {
        if let value = workspace.text.lexicon.value(of: token.lexeme, as: wordClass) {
          return English.placeKinds[value]
        }
      }
    }
    return .place
  }
}
