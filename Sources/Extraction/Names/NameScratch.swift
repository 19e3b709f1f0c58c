import Lexicon

/// What the name phase needs of memory, reused from document to document.
struct NameScratch {
  /// Classes of words, shared by all workers.
  var classes: NameClasses.Table
  /// Names of the gazetteer in the text, in text order.
  var places: [GazetteerMatch] = []
  /// Known organisations in the text, in text order.
  var organizations: [OrganizationNames.Match] = []
  /// Capitalised runs.
  var runs: [NameRun] = []
  /// Words of all runs.
  var words: [NameWord] = []
  /// Spans of all runs.
  var spans: [NameSpan] = []
  /// Which spans were taken, in text order.
  var mentions: [NameMention] = []
  /// Which words the document also writes without a capital.
  var documentWords = DocumentWords()
  /// What the document calls things.
  var documentNames = DocumentNames()
  /// Room for the choice of spans in one run.
  var choice = SpanChoice()
  /// The document speaks of sport.
  var isSport = false

  /// Index of the first name of the gazetteer that begins at a token, the longest.
  func firstPlace(at token: Int) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].firstToken < token { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].firstToken == token ? low : nil
  }

  /// The known organisation whose name begins at a token.
  func organization(at token: Int) -> OrganizationNames.Match? {
    var low = 0
    var high = organizations.count
    while low < high {
      let middle = (low + high) / 2
      if organizations[middle].first < token { low = middle + 1 } else { high = middle }
    }
    return low < organizations.count && organizations[low].first == token
      ? organizations[low] : nil
  }

  /// Whether a listed name of any kind begins at a token.
  func isListed(_ token: Int) -> Bool {
    firstPlace(at: token) != nil || organization(at: token) != nil
  }

  init(classes: NameClasses.Table) { self.classes = classes }

  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    organizations.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    documentNames.removeAll()
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
}
