import Facts
import Lexicon

/// What the lists of names say of a name.
extension SpanReader {
  /// What the gazetteer says of a name of any number of words.
  func weighGazetteer(_ span: inout NameSpan, _ match: GazetteerMatch) {
    if match.isDemonym {
      span.traits.insert(.demonym)
      add(.demonym, to: &span)
      return
    }
    span.traits.insert(.gazetteer)
    if match.isCountry { span.traits.insert(.country) }
    let prominence = Int(match.prominence)
    if match.role == .foreign {
      add(.foreignName, to: &span)
    } else if prominence >= 150 || match.isState {
      span.add(.gazetteer, NameScore(place: prominence >= 190 ? 6 : 5))
    } else {
      span.add(.minorPlace, NameScore(place: prominence >= 110 ? 4 : prominence >= 90 ? 3 : 2))
    }
  }

  /// What the list of known organisations says of a name, which may be an everyday word or a person's
  /// name as well.
  func weighKnown(
    _ span: inout NameSpan, isWord: Bool, isPerson: Bool, _ scratch: borrowing NameScratch
  ) {
    span.traits.insert(.known)
    if Int(span.knownOrganization) < knownOrganizations.customCount {
      // Whoever added the name knows what it is.
      return add(.userList, to: &span)
    }
    let kind = knownOrganizations.kind(of: Int(span.knownOrganization))
    if kind == .sportsTeam { span.traits.insert(.team) }
    var points = isWord ? (span.traits.isDisjoint(with: [.opensSentence, .headline]) ? 5 : 2) : 7
    if isPerson { points -= 2 }
    if kind == .sportsTeam, !scratch.isSport, isWord { points -= 2 }
    span.add(points < 7 ? .knownAmbiguous : .known, NameScore(organization: points))
  }
}
