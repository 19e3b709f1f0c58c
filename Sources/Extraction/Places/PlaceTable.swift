import Facts
import Lexicon

/// The distinct places of a document, in order of first mention.
struct PlaceTable {
  private(set) var places: [Place] = []
  private let survey: PlaceSurvey
  /// Place by entry of the gazetteer, or by the hash of a name that it does not have.
  private var indexOfKey: [UInt64: Int] = [:]
  /// Place by entry and name, case apart: a name seen before needs no string.
  private var indexOfSpelling: [UInt64: Int] = [:]

  init(_ survey: PlaceSurvey, mentionCount: Int) {
    self.survey = survey
  }

  /// Index of the place that a mention names; a new one on its first mention.
  mutating func index(
    of mention: Int, _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) -> Int {
    let span = scratch.mentions[mention].span
    let toponym = survey.toponymOfMention[mention]
    var entry: Int?
    if toponym >= 0, !survey.toponyms[Int(toponym)].candidates.isEmpty {
      entry = survey.candidates[survey.toponyms[Int(toponym)].choice].entry
    }
    let key = entry.map { UInt64($0) } ?? span.nameHash | 1 << 63
    let spelling = span.nameHash ^ key &* 0x9E37_79B9_7F4A_7C15
    if let known = indexOfSpelling[spelling] { return known }
    let words = NameText.text(of: span, workspace)
    indexOfSpelling[spelling] = indexOfKey[key] ?? places.count
    if let known = indexOfKey[key] {
      if words != places[known].name, !places[known].alternateNames.contains(words),
        places[known].alternateNames.count < 8
      {
        places[known].alternateNames.append(words)
      }
      return known
    }
    var place: Place
    if let entry {
      place = Gazetteer.shared.place(entry)
      if words != place.name { place.alternateNames = [words] }
    } else {
      place = Place(kind(of: span, workspace), name: words)
    }
    indexOfKey[key] = places.count
    places.append(place)
    return places.count - 1
  }

  /// What the words of a name that the gazetteer does not have say of its type.
  private func kind(of span: NameSpan, _ workspace: borrowing Workspace) -> Place.Kind {
    for index in [Int(span.end) - 1, Int(span.first)] {
      for wordClass in [WordClass.placeTail, .placeLead] {
        let lexeme = workspace.text.tokens[index].lexeme
        if let value = workspace.text.lexicon.value(of: lexeme, as: wordClass) {
          return English.placeKinds[value]
        }
      }
    }
    return .place
  }
}
