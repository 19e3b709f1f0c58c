import Lexicon

/// What is seen of a span word by word, as it grows to the right.
struct NameReading {
  /// First word.
  let first: Int
  /// Hash of the words so far.
  private(set) var hash: UInt64 = 0
  /// Classes of the first and of the last word.
  private(set) var firstClasses = NameClasses()
  private(set) var lastClasses = NameClasses()
  /// Classes of all words before the last.
  private(set) var innerClasses = NameClasses()
  /// How words are joined so far, as bits of `NameWord.Link`.
  private(set) var links: UInt16 = 0
  /// An opener of organisations' names stood before "of".
  private(set) var hasHeadOf = false
  /// A place's generic name or an event's stood before "of".
  private(set) var hasPlaceOf = false
  private(set) var hasEventOf = false
  /// "Of" or "and" joined words that no rule joins.
  private(set) var isBeyondRepair = false
  private var looseAnd = false

  init(first: Int) { self.first = first }

  func has(_ link: NameWord.Link) -> Bool { links & (1 << UInt16(link.rawValue)) != 0 }

  /// Takes the next word in; tells whether the words so far are joined too loosely to be one name.
  mutating func take(
    _ word: Int, _ text: borrowing TokenizedText, _ scratch: borrowing NameScratch
  ) -> Bool {
    let entry = scratch.words[word]
    let token = text.tokens[Int(entry.token)]
    let classes = scratch.classes.of(token)
    // The possessive and the joining words are part of the hash, signs are not.
    hash = NameReading.mix(hash, token.payload)
    if entry.lead > 0 {
      hash = NameReading.mix(hash, text.tokens[Int(entry.token) - 1].payload)
    }
    if entry.end > entry.token + 1, text.tokens[Int(entry.token) + 1].has(.digits) {
      hash = NameReading.mix(hash, text.tokens[Int(entry.token) + 1].payload)
    }
    if word == first {
      firstClasses = classes
      lastClasses = classes
      return false
    }
    innerClasses.formUnion(lastClasses)
    links |= 1 << UInt16(entry.link.rawValue)
    switch entry.link {
    case .of:
      hash = NameReading.mix(hash, 0x6F66)
      if lastClasses.contains(.organizationOpener) || lastClasses.contains(.governmentHead)
        || lastClasses.contains(.organizationHead)
      {
        hasHeadOf = true
      } else if lastClasses.contains(.placeLead) {
        hasPlaceOf = true
      } else if lastClasses.contains(.eventHead) {
        hasEventOf = true
      } else if !hasHeadOf {
        isBeyondRepair = true
      }
    case .and:
      // "Department of Trade and Industry"; "Health and Safety Executive" waits for its last word.
      if !hasHeadOf { looseAnd = true }
    case .none, .space, .hyphen, .ampersand, .particle, .possessive, .comma, .fixed: break
    }
    lastClasses = classes
    if isBeyondRepair { return true }
    if looseAnd {
      return
        !(classes.contains(.organizationHead) || classes.contains(.governmentHead)
        || classes.contains(.legalForm))
    }
    if has(.possessive) {
      return
        !(classes.contains(.organizationHead) || classes.contains(.governmentHead)
        || classes.contains(.weakOrganizationHead) || classes.contains(.legalForm)
        || classes.contains(.eventHead))
    }
    return false
  }

  static func mix(_ hash: UInt64, _ payload: UInt32) -> UInt64 {
    let value = ((hash ^ (hash >> 31)) &+ UInt64(payload) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    return value == 0 ? 1 : value
  }
}
