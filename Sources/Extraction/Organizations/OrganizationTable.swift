import Facts
import Lexicon

/// The distinct organisations of a document, in order of first mention.
struct OrganizationTable {
  private var organizations: [Organization] = []
  /// Organisation by the hash of its full name, or by its number in the list of known ones.
  private var indexOfKey = KeyTable()
  /// Organisation by key and name, case apart: a name seen before needs no string.
  private var indexOfSpelling = KeyTable()
  private let known: OrganizationNames

  init(known: OrganizationNames) { self.known = known }

  /// Gives the organisations away and is empty for the next document.
  mutating func takeOrganizations() -> [Organization] {
    indexOfKey.removeAll()
    indexOfSpelling.removeAll()
    var taken: [Organization] = []
    swap(&taken, &organizations)
    return taken
  }

  /// Index of the organisation that a mention names; a new one on its first mention.
  mutating func index(
    of span: NameSpan, _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) -> Int {
    let key: UInt64
    if span.knownOrganization >= 0 {
      key = UInt64(span.knownOrganization)
    } else {
      let name = scratch.documentNames[span.nameHash]?.fullName ?? span.nameHash
      key = name | 1 << 63
    }
    let spelling = span.nameHash ^ key &* 0x9E37_79B9_7F4A_7C15
    if let known = indexOfSpelling[spelling] { return known }
    let words = NameText.text(of: span, workspace)
    let found = indexOfKey[key]
    indexOfSpelling[spelling] = found ?? organizations.count
    if let found {
      add(words, to: found)
      return found
    }
    let index = organizations.count
    indexOfKey[key] = index
    // Most documents name a few.
    if index == 0 { organizations.reserveCapacity(8) }
    if span.knownOrganization >= 0 {
      let entry = Int(span.knownOrganization)
      organizations.append(Organization(known.kind(of: entry), name: known.name(of: entry)))
      organizations[index].identifier = known.entries[entry].identifier
      if words != organizations[index].name { organizations[index].alternateNames = [words] }
    } else {
      organizations.append(Organization(kind(of: span, workspace, scratch.classes), name: words))
    }
    organizations[index].countryCode = countryCode(of: span, workspace, scratch.classes)
    return index
  }

  private mutating func add(_ words: String, to index: Int) {
    guard words != organizations[index].name, !organizations[index].alternateNames.contains(words),
      organizations[index].alternateNames.count < 8
    else { return }
    organizations[index].alternateNames.append(words)
  }

  /// What the words of the name say of its type.
  private func kind(
    of span: NameSpan, _ workspace: borrowing Workspace, _ classes: NameClasses.Table
  ) -> Organization.Kind {
    let rule = span.rules[NameKind.organization.rawValue]
    if rule == NameRule.score.rawValue || rule == NameRule.fixture.rawValue
      || rule == NameRule.club.rawValue
    {
      return .sportsTeam
    }
    var isCompany = false
    for index in [Int(span.end) - 1, Int(span.first)] {
      let token = workspace.text.tokens[index]
      let word = classes.of(token)
      if word.intersects([.governmentHead, .organizationHead, .weakOrganizationHead, .teamWord]) {
        for wordClass in [
          WordClass.governmentHead, .organizationHead, .weakOrganizationHead, .teamWord,
        ] {
          if let value = workspace.text.lexicon.value(of: token.lexeme, as: wordClass), value > 0 {
            return English.organizationKinds[value]
          }
        }
      }
      if word.contains(.legalForm) { isCompany = true }
    }
    return isCompany ? .corporation : .organization
  }

  /// The country of its legal form, where one country alone has it.
  private func countryCode(
    of span: NameSpan, _ workspace: borrowing Workspace, _ classes: NameClasses.Table
  ) -> String? {
    let last = workspace.text.tokens[Int(span.end) - 1]
    guard span.nameTokens > 1, classes.has(.legalForm, last),
      let value = workspace.text.lexicon.value(of: last.lexeme, as: .legalForm), value > 0
    else { return nil }
    return String(decoding: [UInt8(value >> 8), UInt8(value & 0xFF)], as: UTF8.self)
  }
}
