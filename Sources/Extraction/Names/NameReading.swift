import Lexicon

/// What is seen of a span word by word, as it grows to the right.
struct NameReading {
  /// Hash of the words so far.
  private(set) var hash: UInt64 = 0
  /// Classes of the first and of the last word.
  private(set) var firstClasses = NameClasses()
  private(set) var lastClasses = NameClasses()
  /// How words are joined so far, as bits of `NameWord.Link`, and the marks below.
  private var joints: UInt32 = 0

  /// An opener of organisations' names stood before "of".
  private static let headOf: UInt32 = 1 << 16
  /// A place's generic name or an event's stood before "of".
  private static let placeOf: UInt32 = 1 << 17
  private static let eventOf: UInt32 = 1 << 18
  /// "Of" or "and" joined words that no rule joins.
  private static let beyondRepair: UInt32 = 1 << 19
  private static let looseAnd: UInt32 = 1 << 20

  var hasHeadOf: Bool { joints & NameReading.headOf != 0 }
  var hasPlaceOf: Bool { joints & NameReading.placeOf != 0 }
  var hasEventOf: Bool { joints & NameReading.eventOf != 0 }
  var isBeyondRepair: Bool { joints & NameReading.beyondRepair != 0 }

  private static let plainJoints: UInt32 =
    1 << UInt32(NameWord.Link.space.rawValue) | 1 << UInt32(NameWord.Link.hyphen.rawValue)

  /// Whether the words stand side by side, and the first and the last have no class.
  @inline(__always)
  var isPlain: Bool {
    (firstClasses.rawValue | lastClasses.rawValue) == 0 && joints & ~NameReading.plainJoints == 0
  }

  /// Begins with the hash and the classes of the first word.
  @inline(__always)
  init(_ hash: UInt64, _ classes: NameClasses) {
    self.hash = hash
    firstClasses = classes
    lastClasses = classes
  }

  @inline(__always)
  func has(_ link: NameWord.Link) -> Bool { joints & (1 &<< UInt32(link.rawValue)) != 0 }

  /// Takes the next word in; tells whether the words so far are joined too loosely to be one name.
  mutating func take(
    _ entry: NameWord, _ text: borrowing TokenizedText, _ table: NameClasses.Table
  ) -> Bool {
    let classes = table.of(text.tokens[Int(entry.token)])
    hash = NameReading.hash(of: entry, after: hash, text)
    joints |= 1 &<< UInt32(entry.link.rawValue)
    switch entry.link {
    case .of:
      hash = NameReading.mix(hash, 0x6F66)
      if lastClasses.contains(.organizationOpener) || lastClasses.contains(.governmentHead)
        || lastClasses.contains(.organizationHead)
      {
        joints |= NameReading.headOf
      } else if lastClasses.contains(.placeLead) {
        joints |= NameReading.placeOf
      } else if lastClasses.contains(.eventHead) {
        joints |= NameReading.eventOf
      } else if !hasHeadOf {
        joints |= NameReading.beyondRepair
      }
    case .and:
      // "Department of Trade and Industry"; "Health and Safety Executive" waits for its last word.
      if !hasHeadOf { joints |= NameReading.looseAnd }
    case .none, .space, .hyphen, .ampersand, .particle, .possessive, .comma, .fixed: break
    }
    lastClasses = classes
    if isBeyondRepair { return true }
    if joints & NameReading.looseAnd != 0 {
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

  /// The hash of a name's words with one more.
  ///
  /// The possessive and the joining words are part of the hash, signs are not.
  @inline(__always)
  static func hash(
    of word: NameWord, after begun: UInt64 = 0, _ text: borrowing TokenizedText
  ) -> UInt64 {
    let token = Int(word.token)
    var hash = mix(begun, text.tokens[token].payload)
    if word.lead > 0 { hash = mix(hash, text.tokens[token - 1].payload) }
    if word.end > word.token + 1, text.tokens[token + 1].has(.digits) {
      hash = mix(hash, text.tokens[token + 1].payload)
    }
    return hash
  }

  @inline(__always)
  static func mix(_ hash: UInt64, _ payload: UInt32) -> UInt64 {
    let value = ((hash ^ (hash >> 31)) &+ UInt64(payload) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    return value == 0 ? 1 : value
  }
}
