import Facts
import Lexicon

/// Compares names: of places by what the gazetteer knows, of organisations by their words and initials.
enum NameRelation {
  /// How a candidate's place stands to a reference's.
  static func relation(_ candidate: Place, _ reference: Place) -> ValueRelation {
    if let one = candidate.geonamesID, one == reference.geonamesID { return .same }
    if sharesName(
      [candidate.name] + candidate.alternateNames, [reference.name] + reference.alternateNames)
    {
      return .same
    }
    if holds(candidate, reference) { return .lessPrecise }
    if holds(reference, candidate) { return .morePrecise }
    return .differs
  }

  /// Whether one place lies in the other, by what the gazetteer says.
  private static func holds(_ outer: Place, _ inner: Place) -> Bool {
    if let id = outer.geonamesID, id == inner.containedIn { return true }
    return outer.kind == .country && inner.kind != .country && outer.countryCode != nil
      && outer.countryCode == inner.countryCode
  }

  /// How a candidate's organisation stands to a reference's.
  static func relation(_ candidate: Organization, _ reference: Organization) -> ValueRelation {
    let ones = [candidate.name] + candidate.alternateNames
    let others = [reference.name] + reference.alternateNames
    for one in ones {
      for other in others where areOneName(NameWords(one), NameWords(other)) { return .same }
    }
    return .differs
  }

  private static func sharesName(_ ones: [String], _ others: [String]) -> Bool {
    for one in ones {
      let words = NameWords(one)
      for other in others where !words.isEmpty && words == NameWords(other) { return true }
    }
    return false
  }

  /// Whether two names can be one organisation's or place's: the same words but for its legal form, one
  /// the other's initials, or one the other's first or last words.
  static func areOneName(_ one: NameWords, _ other: NameWords) -> Bool {
    if one.isEmpty || other.isEmpty { return false }
    if one == other || one.isInitials(of: other) || other.isInitials(of: one) { return true }
    return one.isPart(of: other) || other.isPart(of: one) || one.isShortened(from: other)
      || other.isShortened(from: one)
  }
}

/// The words of a name, folded, without article, legal form and signs.
struct NameWords: Equatable {
  private var words: [UInt32] = []
  /// The same words in letters, ASCII in lower case.
  private var spellings: [[UInt8]] = []
  /// First letters of its capitalised words, in lower case.
  private var initials: [UInt8] = []
  /// Letters of a name that is one word of capitals: "EU", "U.N.".
  private var letters: [UInt8] = []

  init(_ name: String) {
    var text = TokenizedText(lexicon: English.lexicon)
    text.read(Array(name.utf8))
    self.init(text, 0..<text.count)
  }

  init(_ text: borrowing TokenizedText, _ range: Range<Int>) {
    var isAcronym = true
    for index in range {
      let token = text.tokens[index]
      guard token.has(.word) || token.has(.digits) else { continue }
      let classes = text.lexicon.classes[Int(token.lexeme)]
      if classes.contains(.article) || classes.contains(.possessive) { continue }
      if !words.isEmpty, NameWords.legalForms.contains(token.payload) { continue }
      words.append(token.payload)
      spellings.append(text.bytes[token.byteRange].map { 65...90 ~= $0 ? $0 | 0x20 : $0 })
      if token.has(.capitalized) { initials.append(text.bytes[Int(token.start)] | 0x20) }
      if token.has(.allCapitals) || token.has(.dotted) {
        for byte in text.bytes[token.byteRange] where byte != UInt8(ascii: ".") {
          letters.append(byte | 0x20)
        }
      } else {
        isAcronym = false
      }
    }
    if !isAcronym || words.count != 1 { letters = [] }
  }

  static func == (one: NameWords, other: NameWords) -> Bool {
    one.words == other.words || (!one.letters.isEmpty && one.letters == other.letters)
  }

  var isEmpty: Bool { words.isEmpty }

  /// The words as one key, for tables.
  var key: String {
    letters.isEmpty
      ? words.map { String($0, radix: 36) }.joined(separator: " ")
      : String(decoding: letters, as: UTF8.self)
  }

  /// Whether this is the acronym of a longer name.
  func isInitials(of other: NameWords) -> Bool {
    letters.count > 1 && other.words.count > 1 && letters == other.initials
  }

  /// Whether this name opens or closes a longer one: "Ford", "Ford Motor".
  func isPart(of other: NameWords) -> Bool {
    guard words.count < other.words.count else { return false }
    return other.words.starts(with: words) || other.words.suffix(words.count) == words[...]
  }

  /// Whether some word stands in both.
  func sharesWord(with other: NameWords) -> Bool {
    !Set(words).isDisjoint(with: other.words)
  }

  /// Whether the names differ in words cut short only: "Man City" and "Manchester City".
  func isShortened(from other: NameWords) -> Bool {
    guard spellings.count == other.spellings.count, !spellings.isEmpty else { return false }
    return zip(spellings, other.spellings).allSatisfy { short, long in
      short == long || (short.count >= 3 && short.count < long.count && long.starts(with: short))
    }
  }

  /// Words that say what form a company has, which a short name leaves out.
  private static let legalForms = Set(
    payloadsOf:
      "inc corp corporation co company companies cos ltd limited plc llc llp lp ag sa nv bv gmbh spa ab as asa oyj "
      + "kk kg se srl pty group holding holdings incorporated")
}
