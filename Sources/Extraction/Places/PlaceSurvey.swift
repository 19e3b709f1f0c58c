import Facts
import Lexicon

/// All place names of a document with their namesakes, and how the document's regions weigh.
struct PlaceSurvey {
  /// A place that a name may mean.
  struct Candidate {
    var entry: Int
    var point: GeographicPoint
    /// Points that do not depend on other names.
    var base: Float
    /// Entry of its country and of its first division (or of itself), -1 for none.
    var country: Int
    var state: Int
    /// A country, state or sea: nearness to its middle says nothing.
    var isArea: Bool
  }

  /// A name with all its mentions: one sense a document.
  struct Toponym {
    /// The gazetteer's first candidate, which tells names apart.
    var firstCandidate: UInt32
    var candidates: Range<Int>
    var choice = 0
    var certainty: Float = 0.5
  }

  private(set) var candidates: [Candidate] = []
  var toponyms: [Toponym] = []
  /// Toponym of each mention, -1 where the gazetteer does not have it.
  private(set) var toponymOfMention: [Int32] = []
  /// Weights by entry; searched from the start, so at most `mostRegions` are kept.
  private var states: [(entry: Int, weight: Float)] = []
  private var countries: [(entry: Int, weight: Float)] = []
  /// Weights that demonyms and the publication give countries.
  private var given: [(entry: Int, weight: Float)] = []

  private static let mostRegions = 48
  private static let mostCandidates = 48

  init(_ scratch: borrowing NameScratch, _ workspace: borrowing Workspace) {
    var known: [UInt32: Int32] = [:]
    toponymOfMention.reserveCapacity(scratch.mentions.count)
    for mention in scratch.mentions {
      let index = mention.span.gazetteerMatch
      guard index >= 0 else {
        toponymOfMention.append(-1)
        continue
      }
      let match = scratch.places[Int(index)]
      if mention.kind == .other {
        addDemonym(match)
        toponymOfMention.append(-1)
        continue
      }
      // A city's club or a person of its name still says where the article is at home.
      guard mention.kind == .place || mention.kind == .organization else {
        toponymOfMention.append(-1)
        continue
      }
      let toponym: Int32
      if let found = known[match.firstCandidate] {
        toponym = found
      } else {
        toponym = Int32(toponyms.count)
        known[match.firstCandidate] = toponym
        add(match)
      }
      toponymOfMention.append(toponym)
      if let container = PlaceSurvey.container(after: mention.span, scratch, workspace.text) {
        prefer(container, for: Int(toponym))
      }
    }
  }

  private mutating func add(_ match: GazetteerMatch) {
    let gazetteer = Gazetteer.shared
    let first = candidates.count
    for index in match.candidates.prefix(PlaceSurvey.mostCandidates) {
      let candidate = gazetteer.candidate(index)
      guard candidate.role.isDisjoint(with: .demonym) else { continue }
      let entry = gazetteer.entry(candidate.entry)
      var base = Float(entry.prominence) / 8
      if candidate.role == .foreign { base -= 6 }
      if candidate.role == .alternate { base -= 1 }
      var state = -1
      if entry.kind == .state {
        state = candidate.entry
      } else if let container = entry.container, gazetteer.entry(container).kind == .state {
        state = container
      }
      let isArea: Bool
      switch entry.kind {
      case .country, .state, .continent, .ocean, .sea, .river: isArea = true
      default: isArea = false
      }
      candidates.append(
        Candidate(
          entry: candidate.entry, point: GeographicPoint(entry.position), base: base,
          country: entry.kind == .country ? candidate.entry : entry.country ?? -1, state: state,
          isArea: isArea))
    }
    var toponym = Toponym(
      firstCandidate: match.firstCandidate, candidates: first..<candidates.count)
    toponym.choice = first
    for index in toponym.candidates where candidates[index].base > candidates[toponym.choice].base {
      toponym.choice = index
    }
    toponyms.append(toponym)
  }

  private mutating func addDemonym(_ match: GazetteerMatch) {
    let gazetteer = Gazetteer.shared
    let entry = gazetteer.candidate(Int(match.firstCandidate)).entry
    if let country = gazetteer.entry(entry).kind == .country
      ? entry : gazetteer.entry(entry).country
    {
      PlaceSurvey.add(country, 0.5, to: &given)
    }
  }

  /// The publication's own country, by the top-level domain of the article's address.
  mutating func addHome(of article: Article) {
    guard let url = article.url, let code = PlaceSurvey.countryCode(ofAddress: url),
      let country = Gazetteer.shared.country(code: code)
    else { return }
    PlaceSurvey.add(country, 1, to: &given)
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
    after span: NameSpan, _ scratch: borrowing NameScratch, _ text: borrowing TokenizedText
  ) -> GazetteerMatch? {
    let after = Int(span.end)
    guard after + 1 < text.count else { return nil }
    guard
      scratch.classes.has(.comma, text.tokens[after])
        || scratch.classes.has(.openBracket, text.tokens[after])
    else {
      return nil
    }
    return scratch.firstPlace(at: after + 1).map { scratch.places[$0] }
  }

  /// Candidates that lie in the container win over all others.
  private mutating func prefer(_ container: GazetteerMatch, for toponym: Int) {
    let gazetteer = Gazetteer.shared
    for outer in container.candidates.prefix(4) {
      let candidate = gazetteer.candidate(outer)
      guard candidate.role.isDisjoint(with: .demonym), candidate.role != .foreign else { continue }
      let kind = gazetteer.entry(candidate.entry).kind
      guard kind == .country || kind == .state || kind == .administrativeArea else { continue }
      var isFound = false
      for index in toponyms[toponym].candidates
      where gazetteer.lies(candidates[index].entry, in: candidate.entry) {
        if candidates[index].base < 40 { candidates[index].base += 40 }
        isFound = true
      }
      if isFound { return }
    }
  }

  // MARK: Regions

  /// Weighs states and countries by the present choices.
  mutating func weighRegions() {
    states.removeAll(keepingCapacity: true)
    countries = given
    for toponym in toponyms where !toponym.candidates.isEmpty {
      let choice = candidates[toponym.choice]
      if choice.state >= 0 { PlaceSurvey.add(choice.state, toponym.certainty, to: &states) }
      if choice.country >= 0 { PlaceSurvey.add(choice.country, toponym.certainty, to: &countries) }
    }
  }

  func weight(ofState entry: Int) -> Float { PlaceSurvey.weight(of: entry, in: states) }

  func weight(ofCountry entry: Int) -> Float { PlaceSurvey.weight(of: entry, in: countries) }

  private static func weight(of entry: Int, in table: [(entry: Int, weight: Float)]) -> Float {
    for row in table where row.entry == entry { return row.weight }
    return 0
  }

  private static func add(
    _ entry: Int, _ weight: Float, to table: inout [(entry: Int, weight: Float)]
  ) {
    for index in table.indices where table[index].entry == entry {
      table[index].weight += weight
      return
    }
    if table.count < mostRegions { table.append((entry, weight)) }
  }
}
