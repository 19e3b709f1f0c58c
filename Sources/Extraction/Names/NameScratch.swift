import Facts
import Lexicon

/// One worker's memory for names, reused from document to document.
final class NameMemory {
  var scratch: NameScratch
  /// Which place each name means.
  var survey: PlaceSurvey
  /// The document's places and organisations by name.
  var places: PlaceTable
  var organizations: OrganizationTable
  /// What lies around the document's places, until it is taken.
  var regions: [Place] = []

  init(classes: NameClasses.Table, known: OrganizationNames, gazetteer: Gazetteer) {
    survey = PlaceSurvey(gazetteer: gazetteer)
    places = PlaceTable(gazetteer: gazetteer)
    scratch = NameScratch(classes: classes)
    organizations = OrganizationTable(known: known)
  }

  /// Gives away what lies around the document's places.
  func takeRegions() -> [Place] {
    var taken: [Place] = []
    swap(&taken, &regions)
    return taken
  }
}

/// What finding and weighing names needs of memory.
struct NameScratch: ~Copyable {
  /// Classes of words, shared by all workers.
  var classes: NameClasses.Table
  /// Names of the gazetteer in the text, in text order.
  var places: [GazetteerMatch] = []
  /// Known organisations in the text, in text order.
  var organizations: [OrganizationNames.Match] = []
  /// Tokens at which a name or a line may begin, in text order.
  var starts: [UInt32] = []
  /// Capitalised runs.
  var runs: [NameRun] = []
  /// Words of all runs.
  var words: [NameWord] = []
  /// Spans of all runs.
  var spans: [NameSpan] = []
  /// Which spans were taken, in text order.
  var mentions: [NameMention] = []
  /// For each token the listed names that begin there; empty beyond those of `places` and `organizations`.
  private var listed: [ListedNames] = []
  /// How the document writes the words that open its sentences.
  var wordUses = WordUses()
  /// What the document calls things.
  var documentNames = DocumentNames()
  /// Room for the choice of spans in one run.
  var choice = SpanChoice()
  /// The document speaks of sport.
  var isSport = false
  /// The listed names that begin at a token, as indices plus one; 0 for none.
  private struct ListedNames {
    var place: UInt32 = 0
    var organization: UInt32 = 0
  }

  /// Index of the first name of the gazetteer that begins at a token, the longest.
  @inline(__always)
  func firstPlace(at token: Int) -> Int? {
    let place = listed[token].place
    return place == 0 ? nil : Int(place) - 1
  }

  /// The known organisation whose name begins at a token.
  @inline(__always)
  func organization(at token: Int) -> OrganizationNames.Match? {
    let organization = listed[token].organization
    return organization == 0 ? nil : organizations[Int(organization) - 1]
  }

  /// Whether a listed name of any kind begins at a token.
  @inline(__always)
  func isListed(_ token: Int) -> Bool {
    listed[token].place | listed[token].organization != 0
  }

  /// What a token looks like at which a name or a line may begin.
  private static let startShapes =
    Token.Shape.capitalized.rawValue | Token.Shape.mixedCase.rawValue
    | Token.Shape.dotted.rawValue | Token.Shape.lineBefore.rawValue

  /// Finds in one pass over a text where names may begin, its listed names, and whether it is about sport.
  ///
  /// Most tokens begin nothing: this loop is all that finding names costs them.
  mutating func readLists(
    _ text: borrowing TokenizedText, _ gazetteer: Gazetteer, _ known: OrganizationNames,
    _ filter: PayloadFilter
  ) {
    if listed.count < text.tokens.count {
      listed.append(
        contentsOf: repeatElement(ListedNames(), count: 2 * text.tokens.count - listed.count))
    }
    let count = text.count
    var sportWords = 0
    var index = 0
    while true {
      while index < count,
        text.tokens[index].shape.rawValue & NameScratch.startShapes == 0,
        !filter.passes(text.tokens[index].payload)
      { index += 1 }
      guard index < count else { break }
      let token = text.tokens[index]
      if classes.has(.sportWord, token) { sportWords += 1 }
      if known.mayBegin(token.payload), let match = known.longestMatch(at: index, in: text) {
        organizations.append(match)
        listed[index].organization = UInt32(organizations.count)
        starts.append(UInt32(index))
      } else if token.shape.rawValue & NameScratch.startShapes != 0 {
        starts.append(UInt32(index))
      }
      index += 1
    }
    // More than one word in sixty.
    isSport = sportWords >= 2 && sportWords * 60 > text.count
    let starts = starts
    gazetteer.appendMatches(at: starts.span, in: text, to: &places)
    for index in places.indices where listed[Int(places[index].firstToken)].place == 0 {
      listed[Int(places[index].firstToken)].place = UInt32(index + 1)
    }
  }

  init(classes: NameClasses.Table) { self.classes = classes }

  mutating func removeAll() {
    for place in places { listed[Int(place.firstToken)].place = 0 }
    for organization in organizations { listed[Int(organization.first)].organization = 0 }
    places.removeAll(keepingCapacity: true)
    organizations.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    documentNames.removeAll()
    wordUses.removeAll()
    isSport = false
  }
}

/// Capitalised words in a row, with the small words that may stand inside a name.
struct NameRun {
  /// Its words, in `NameScratch.words`.
  var words: Range<Int>
  /// Its spans, in `NameScratch.spans`.
  var spans = 0..<0
  /// How its line is written.
  var line: LineStyle
}

/// How a line uses capitals.
enum LineStyle: UInt8 {
  case plain
  /// Capitalised words throughout: "Rail Strike Enters Third Week".
  case titled
  /// Capitals throughout.
  case shouted
}

/// One capitalised word of a run.
struct NameWord {
  /// How it follows the word before.
  enum Link: UInt8 {
    case none, space, hyphen, ampersand, of, and, particle, possessive, comma, fixed
  }

  /// Its token.
  var token: UInt32
  /// Token after it, the full stop of an abbreviation included.
  var end: UInt32
  var link: Link
  /// What name lists know of it.
  var traits: NameList.Traits
  /// Whether it opens a sentence or a line.
  var opensSentence: Bool
  /// Tokens of digits before it that belong to it: the "6" of "6PR".
  var lead: UInt8 = 0
}
