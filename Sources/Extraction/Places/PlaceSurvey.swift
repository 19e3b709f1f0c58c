import Facts
import Lexicon

/// All place names of a document with their namesakes, and which of these each name means.
///
/// One worker's memory, reused from document to document.
struct PlaceSurvey {
  /// A place that a name may mean.
  struct Candidate {
    var entry: Int32
    /// Entry of its country and of its first division (or of itself), -1 for none.
    var country: Int32
    var state: Int32
    var point: GeographicPoint
    /// Points that do not depend on other names.
    var base: Float
    /// A country, state or sea: nearness to its middle says nothing.
    var isArea: Bool
  }

  /// A name with all its mentions: one sense a document.
  struct Toponym {
    var candidates: Range<Int>
    /// The candidate that the name is taken to mean, and how surely.
    var choice: Int
    var certainty: Float = 0.5
  }

  /// Where a name's present choice lies, and how sure that is; what nearness asks of the names around one.
  struct Landmark {
    var point: GeographicPoint
    var certainty: Float
  }

  var candidates: [Candidate] = []
  var landmarks: [Landmark] = []
  var toponyms: [Toponym] = []
  /// Some name has namesakes.
  private(set) var isAmbiguous = false
  /// Weights of first divisions and of countries by the present choices.
  var states = RegionWeights()
  var countries = RegionWeights()
  /// Weights that demonyms and the publication give countries.
  private(set) var given: [(entry: Int, weight: Float)] = []
  /// Toponym of each mention, -1 where the gazetteer does not have it.
  private var toponymOfMention: [Int32] = []
  /// Toponym by its first candidate, which tells names apart.
  private var known = KeyTable()
  private let gazetteer: Gazetteer

  private static let mostCandidates = 48

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// Entry of the place that a mention means, where the gazetteer has it.
  func entry(ofMention mention: Int) -> Int? {
    let toponym = toponymOfMention[mention]
    guard toponym >= 0, !toponyms[Int(toponym)].candidates.isEmpty else { return nil }
    return Int(candidates[toponyms[Int(toponym)].choice].entry)
  }

  // MARK: Reading

  /// Collects the names of a document.
  mutating func read(
    _ scratch: borrowing NameScratch, _ workspace: borrowing Workspace, _ article: Article
  ) {
    candidates.removeAll(keepingCapacity: true)
    toponyms.removeAll(keepingCapacity: true)
    toponymOfMention.removeAll(keepingCapacity: true)
    given.removeAll(keepingCapacity: true)
    known.removeAll()
    isAmbiguous = false
    for index in scratch.mentions.indices {
      let span = scratch.mentions[index].span
      let match = scratch.spans[span].gazetteerMatch
      toponymOfMention.append(
        match < 0
          ? -1
          : read(
            scratch.places[Int(match)], scratch.mentions[index].kind,
            endingAt: Int(scratch.spans[span].end), scratch, workspace.text))
    }
    if isAmbiguous { addHome(of: article) }
  }

  private mutating func read(
    _ match: GazetteerMatch, _ kind: NameKind, endingAt end: Int,
    _ scratch: borrowing NameScratch, _ text: borrowing TokenizedText
  ) -> Int32 {
    if kind == .other {
      addDemonym(match)
      return -1
    }
    // A city's club still says where the article is at home.
    guard kind == .place || kind == .organization else { return -1 }
    let toponym: Int
    if let found = known[UInt64(match.firstCandidate)] {
      toponym = found
    } else {
      toponym = toponyms.count
      known[UInt64(match.firstCandidate)] = toponym
      add(match)
    }
    if let container = PlaceSurvey.container(after: end, scratch, text) {
      prefer(container, for: toponym)
    }
    return Int32(toponym)
  }

  private mutating func add(_ match: GazetteerMatch) {
    let first = candidates.count
    for index in match.candidates.prefix(PlaceSurvey.mostCandidates) {
      let namesake = gazetteer.namesake(index)
      guard namesake.role.isDisjoint(with: .demonym) else { continue }
      var base = Float(namesake.prominence) / 8
      if namesake.role == .foreign { base -= 6 }
      if namesake.role == .alternate { base -= 1 }
      candidates.append(
        Candidate(
          entry: namesake.entry, country: namesake.country, state: namesake.state,
          point: GeographicPoint(namesake.position), base: base, isArea: namesake.isArea))
    }
    var choice = first
    for index in first..<candidates.count where candidates[index].base > candidates[choice].base {
      choice = index
    }
    if candidates.count > first + 1 { isAmbiguous = true }
    toponyms.append(Toponym(candidates: first..<candidates.count, choice: choice))
  }

  private mutating func addDemonym(_ match: GazetteerMatch) {
    let country = gazetteer.namesake(Int(match.firstCandidate)).country
    if country >= 0 { give(Int(country), 0.5) }
  }

  /// The publication's own country, by the top-level domain of the article's address.
  private mutating func addHome(of article: Article) {
    guard let url = article.url, let code = PlaceSurvey.countryCode(ofAddress: url),
      let country = gazetteer.country(code: code)
    else { return }
    give(country, 1)
  }

  private mutating func give(_ entry: Int, _ weight: Float) {
    for index in given.indices where given[index].entry == entry {
      given[index].weight += weight
      return
    }
    if given.count < RegionWeights.limit { given.append((entry, weight)) }
  }

  /// "https://www.lesoir.be/…" → "BE"; `nil` for a domain of no country.
  static func countryCode(ofAddress address: String) -> String? {
    let bytes = Array(address.utf8)
    var start = 0
    for index in bytes.indices where index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: "/"),
        bytes[index + 2] == UInt8(ascii: "/")
      {
        start = index + 3
        break
      }
    }
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: ":"),
      bytes[end] != UInt8(ascii: "?")
    { end += 1 }
    guard end - start > 3, bytes[end - 3] == UInt8(ascii: ".") else { return nil }
    let code = bytes[end - 2..<end].map { $0 & 0xDF }
    // The United Kingdom's domain is not its ISO 3166 code.
    let text = String(decoding: code, as: UTF8.self)
    return text == "UK" ? "GB" : text
  }

  // MARK: Containment

  /// The name after a comma, or in brackets, that says what a place lies in.
  private static func container(
    after: Int, _ scratch: borrowing NameScratch, _ text: borrowing TokenizedText
  ) -> GazetteerMatch? {
    guard after + 1 < text.count, text.tokens[after].lexeme != 0,
      scratch.classes.has(.comma, text.tokens[after])
        || scratch.classes.has(.openBracket, text.tokens[after])
    else { return nil }
    return scratch.firstPlace(at: after + 1).map { scratch.places[$0] }
  }

  /// Candidates that lie in the container win over all others.
  private mutating func prefer(_ container: GazetteerMatch, for toponym: Int) {
    for outer in container.candidates.prefix(4) {
      let candidate = gazetteer.candidate(outer)
      guard candidate.role.isDisjoint(with: .demonym), candidate.role != .foreign else { continue }
      let kind = gazetteer.entry(candidate.entry).kind
      guard kind == .country || kind == .state || kind == .administrativeArea else { continue }
      var isFound = false
      for index in toponyms[toponym].candidates
      where gazetteer.lies(Int(candidates[index].entry), in: candidate.entry) {
        if candidates[index].base < 40 { candidates[index].base += 40 }
        isFound = true
      }
      if isFound { return }
    }
  }
}
