import Facts
import Lexicon

/// The distinct organisations of a document, in order of first mention.
struct OrganizationTable {
  private(set) var organizations: [Organization] = []
  /// Organisation by the hash of its full name, or by its number in the list of known ones.
  private var indexOfKey: [UInt64: Int] = [:]
  /// Organisation by key and name, case apart: a name seen before needs no string.
  private var indexOfSpelling: [UInt64: Int] = [:]

  /// Index of the organisation that a mention names; a new one on its first mention.
  mutating func index(
    of mention: NameMention, _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) -> Int {
    let span = mention.span
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
    indexOfSpelling[spelling] = indexOfKey[key] ?? organizations.count
    if let known = indexOfKey[key] {
      add(words, to: known)
      return known
    }
    var organization = Organization(kind(of: span, workspace), name: words)
    if span.knownOrganization >= 0 {
      let entry = OrganizationNames.english.entries[Int(span.knownOrganization)]
      organization.kind = entry.kind
      organization.name = entry.names[0]
      if words != organization.name { organization.alternateNames = [words] }
    }
    organization.countryCode = countryCode(of: span, workspace)
    indexOfKey[key] = organizations.count
    organizations.append(organization)
    return organizations.count - 1
  }

  private mutating func add(_ words: String, to index: Int) {
    guard words != organizations[index].name, !organizations[index].alternateNames.contains(words),
      organizations[index].alternateNames.count < 8
    else { return }
    organizations[index].alternateNames.append(words)
  }

  /// What the words of the name say of its type.
  private func kind(of span: NameSpan, _ workspace: borrowing Workspace) -> Organization.Kind {
    if span.rules[NameKind.organization.rawValue] == NameRule.score.rawValue
      || span.rules[NameKind.organization.rawValue] == NameRule.fixture.rawValue
      || span.rules[NameKind.organization.rawValue] == NameRule.club.rawValue
    {
      return .sportsTeam
    }
    var isCompany = false
    for index in [Int(span.end) - 1, Int(span.first)] {
      let lexeme = workspace.text.tokens[index].lexeme
      for wordClass in [
        WordClass.governmentHead, .organizationHead, .weakOrganizationHead, .teamWord,
      ] {
        if let value = workspace.text.lexicon.value(of: lexeme, as: wordClass), value > 0 {
          return English.organizationKinds[value]
        }
      }
      if workspace.text.token(index, isIn: .legalForm) { isCompany = true }
    }
    return isCompany ? .corporation : .organization
  }

  /// The country of its legal form, where one country alone has it.
  private func countryCode(of span: NameSpan, _ workspace: borrowing Workspace) -> String? {
    let lexeme = workspace.text.tokens[Int(span.end) - 1].lexeme
    guard let value = workspace.text.lexicon.value(of: lexeme, as: .legalForm), value > 0,
      span.nameTokens > 1
    else { return nil }
    return String(decoding: [UInt8(value >> 8), UInt8(value & 0xFF)], as: UTF8.self)
  }
}
