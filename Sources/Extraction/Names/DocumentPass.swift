import Lexicon

/// What the first choice of names says of the whole document: one thing has one kind throughout, unless a
/// mention's own evidence is stronger.
enum DocumentPass {
  /// Most points that other mentions lend to one.
  private static let limit = 6

  /// Learns the document's names from the chosen spans, and adds what they say to every span.
  static func learn(_ workspace: borrowing Workspace, _ scratch: inout NameScratch) {
    scratch.documentNames.reserve(5 * scratch.mentions.count + 16)
    for index in scratch.mentions.indices {
      learn(scratch.mentions[index].kind, of: scratch.mentions[index].span, workspace, &scratch)
    }
    scratch.documentNames.lend(to: &scratch.spans)
  }

  private static func learn(
    _ kind: NameKind, of index: Int, _ workspace: borrowing Workspace,
    _ scratch: inout NameScratch
  ) {
    // Nothing is lent yet: the scores are of the words and what stands around them.
    let score = scratch.spans[index].score
    var rest = score
    rest[kind] = 0
    let margin = score[kind] - max(0, rest.best.points)
    guard margin > 0 else { return }
    var support = NameScore()
    support[kind] = min(4, (margin + 1) / 2)
    let hash = scratch.spans[index].nameHash
    scratch.documentNames.add(hash, support, .sameName, fullName: hash, limit: limit)
    guard scratch.spans[index].nameTokens > 1 else { return }
    let span = scratch.spans[index]
    switch kind {
    case .person: learnSurname(span, workspace, &scratch)
    case .organization:
      learnAcronym(span, kind, workspace, &scratch)
      learnShortForms(span, workspace, &scratch)
    case .place, .other: learnAcronym(span, kind, workspace, &scratch)
    }
  }

  /// "Zonal Kelp Protection Order (ZKPO)": the acronym in brackets is what its words are.
  private static func learnAcronym(
    _ span: NameSpan, _ kind: NameKind, _ workspace: borrowing Workspace,
    _ scratch: inout NameScratch
  ) {
    let open = Int(span.end)
    guard open + 2 < workspace.text.count,
      scratch.classes.has(.openBracket, workspace.text.tokens[open]),
      scratch.classes.has(.closeBracket, workspace.text.tokens[open + 2])
    else { return }
    let acronym = workspace.text.tokens[open + 1]
    guard acronym.has(.allCapitals) || acronym.has(.dotted) else { return }
    var points = NameScore()
    points[kind] = 7
    scratch.documentNames.add(
      NameReading.mix(0, acronym.payload), points, .acronymOf, fullName: span.nameHash, limit: 7)
  }

  /// "Micro Focus International plc": without the legal form, its first word, its acronym, its head.
  private static func learnShortForms(
    _ span: NameSpan, _ workspace: borrowing Workspace, _ scratch: inout NameScratch
  ) {
    // Its capitalised words: the first, the last, how many, and the hash of all but the last.
    var first = 0
    var last = 0
    var count = 0
    var hash: UInt64 = 0
    var hashBeforeLast: UInt64 = 0
    for index in span.tokens {
      let token = workspace.text.tokens[index]
      guard token.has(.capitalized) || token.has(.mixedCase) else { continue }
      if count == 0 { first = index }
      last = index
      count += 1
      hashBeforeLast = hash
      hash = NameReading.mix(hash, token.payload)
    }
    guard count > 1 else { return }
    let isLegal = scratch.classes.has(.legalForm, workspace.text.tokens[last])
    func lend(_ hash: UInt64, _ points: Int) {
      scratch.documentNames.add(
        hash, NameScore(organization: points), .shortForm, fullName: span.nameHash, limit: limit)
    }
    if isLegal, count > 2 { lend(hashBeforeLast, 6) }
    let traits = NameList.shared.traits(of: workspace.text.tokens[first], in: workspace.text)
    let isHead =
      scratch.classes.has(.organizationOpener, workspace.text.tokens[first])
      || scratch.classes.has(.compass, workspace.text.tokens[first])
      || scratch.classes.has(.governmentHead, workspace.text.tokens[first])
    let isName =
      traits.wordFrequency == 0
      && !scratch.classes.has(.titleModifier, workspace.text.tokens[first])
    if isLegal ? traits.wordFrequency < 4 : isName, !isHead, !span.traits.contains(.gazetteer) {
      let hash = NameReading.mix(0, workspace.text.tokens[first].payload)
      lend(hash, isLegal ? 6 : traits.isPersonName ? 2 : 4)
    }
    // "The Commission", "the League": the head after an article.
    for head in [last, headBeforeOf(span, workspace, scratch)] {
      guard let head, scratch.classes.has(.organizationHead, workspace.text.tokens[head])
      else { continue }
      scratch.documentNames.add(
        NameReading.mix(0, workspace.text.tokens[head].payload), NameScore(organization: 5),
        .shortForm, fullName: span.nameHash, limit: limit, needsArticle: true)
    }
  }

  /// The word before the first "of" of a name.
  private static func headBeforeOf(
    _ span: NameSpan, _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch
  ) -> Int? {
    guard span.traits.contains(.headOf) else { return nil }
    for index in Int(span.first) + 1..<Int(span.end)
    where scratch.classes.has(.ofWord, workspace.text.tokens[index]) {
      return index - 1
    }
    return nil
  }

  /// "Orla Quillan": "Quillan" is a person too.
  private static func learnSurname(
    _ span: NameSpan, _ workspace: borrowing Workspace, _ scratch: inout NameScratch
  ) {
    var last = Int(span.end) - 1
    while last > Int(span.first),
      !workspace.text.tokens[last].has(.word)
        || scratch.classes.has(.nameSuffix, workspace.text.tokens[last])
    {
      last -= 1
    }
    let points = NameScore(place: -3, organization: -3, person: 6)
    scratch.documentNames.add(
      NameReading.mix(0, workspace.text.tokens[last].payload), points, .surnameOf,
      fullName: span.nameHash,
      limit: 8)
    scratch.documentNames.add(
      NameReading.mix(0, workspace.text.tokens[Int(span.first)].payload),
      NameScore(place: -1, organization: -1, person: 4), .surnameOf, fullName: span.nameHash,
      limit: 8)
  }
}
