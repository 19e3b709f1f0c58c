import Facts
import Lexicon

/// Names: candidates, then the evidence that makes them places, organisations or neither.
///
/// 1. Runs of capitalised words, and what the gazetteer and the list of organisations know in them.
/// 2. The spans of each run with the evidence of their words and surroundings (`NameEvidence`).
/// 3. A first choice of spans in each run, from which the document's names follow: what a name is called
///    elsewhere, short forms, acronyms, surnames.
/// 4. The second choice, with those; and which of its namesakes each place is.
final class NameExtractor: Sendable {
  private let classes: NameClasses.Table
  private let reader: SpanReader
  private let gazetteer: Gazetteer
  private let knownOrganizations: OrganizationNames
  /// Which tokens are looked at whatever their letters: those that known organisations begin with, and words of sport.
  private let filter: PayloadFilter
  /// Full names of the rules by kind.
  private let labels = NameRule.fullLabels

  init(
    lexicon: Lexicon, known: OrganizationNames = .english, gazetteer: Gazetteer = .shared
  ) {
    knownOrganizations = known
    self.gazetteer = gazetteer
    classes = NameClasses.Table(lexicon)
    var filter = known.firstTokens
    lexicon.forEachWord { lexeme, payload in
      if lexicon.classes[Int(lexeme)].contains(.sportWord) { filter.insert(payload) }
    }
    self.filter = filter
    reader = SpanReader(
      evidence: EvidenceIndex(lexicon: lexicon), classes: classes,
      knownOrganizations: knownOrganizations, gazetteer: gazetteer)
  }

  /// Adds the place and organisation names of the workspace's text to what was found.
  func run(_ workspace: inout Workspace, _ article: Article) {
    let memory =
      workspace.names
      ?? NameMemory(classes: classes, known: knownOrganizations, gazetteer: gazetteer)
    workspace.names = memory
    guard workspace.text.count > 0 else { return }
    find(workspace, &memory.scratch)
    memory.survey.read(memory.scratch, workspace, article)
    memory.survey.resolve()
    record(&workspace, memory.scratch, memory.survey, &memory.places, &memory.organizations)
    (workspace.places, memory.regions) = memory.places.takePlaces()
    workspace.organizations = memory.organizations.takeOrganizations()
    if workspace.explains { explainRejected(&workspace, memory.scratch) }
  }

  /// Finds the names of a text and decides what each is.
  private func find(_ workspace: borrowing Workspace, _ scratch: inout NameScratch) {
    scratch.removeAll()
    scratch.readLists(workspace.text, gazetteer, knownOrganizations, filter)
    RunReader.read(workspace, into: &scratch)
    askForWordUses(workspace.text, &scratch)
    reader.read(workspace.text, &scratch)
    choose(&scratch)
    DocumentPass.learn(workspace, &scratch)
    choose(&scratch)
  }

  private func choose(_ scratch: inout NameScratch) {
    scratch.mentions.removeAll(keepingCapacity: true)
    // Arrays of their own, so that they can be lent while the scratch space changes.
    let runs = scratch.runs
    let words = scratch.words
    let spans = scratch.spans
    scratch.choice.choose(runs.span, words.span, spans.span, into: &scratch.mentions)
  }

  /// Reads how the text writes the words that open its sentences.
  private func askForWordUses(_ text: borrowing TokenizedText, _ scratch: inout NameScratch) {
    for run in scratch.runs {
      for word in run.words {
        let entry = scratch.words[word]
        if entry.traits.isCommonWord, entry.opensSentence || run.line == .titled {
          scratch.wordUses.ask(for: text.tokens[Int(entry.token)])
        }
      }
    }
    scratch.wordUses.read(text, scratch.starts)
  }

  /// Turns the chosen spans into annotations and entities.
  private func record(
    _ workspace: inout Workspace, _ scratch: borrowing NameScratch,
    _ survey: borrowing PlaceSurvey, _ places: inout PlaceTable,
    _ organizations: inout OrganizationTable
  ) {
    for index in scratch.mentions.indices {
      let kind = scratch.mentions[index].kind
      let span = scratch.mentions[index].span
      let tokens = scratch.spans[span].tokens
      let rule = Int(scratch.spans[span].rules[kind.rawValue])
      switch kind {
      case .place:
        guard workspace.isFree(tokens) else { continue }
        let place = places.index(
          of: scratch.spans[span], entry: survey.entry(ofMention: index), workspace,
          scratch.classes)
        workspace.found.append(
          Annotation(workspace.span(tokens), .place(place), rule: labels[kind.rawValue][rule]))
        workspace.claim(tokens, for: .place)
      case .organization:
        guard workspace.isFree(tokens) else { continue }
        let organization = organizations.index(of: scratch.spans[span], workspace, scratch)
        workspace.found.append(
          Annotation(
            workspace.span(tokens), .organization(organization),
            rule: labels[kind.rawValue][rule]))
        workspace.claim(tokens, for: .organization)
      case .person, .other:
        if workspace.isFree(tokens) {
          workspace.claim(tokens, for: kind == .person ? .person : .other)
        }
        workspace.reject(
          tokens, rule: labels[kind.rawValue][rule],
          reason: kind == .person ? "a person" : "neither place nor organisation")
      }
    }
  }

  /// Notes the spans that had something to speak for them and were not taken, with their points.
  private func explainRejected(
    _ workspace: inout Workspace, _ scratch: borrowing NameScratch
  ) {
    var next = 0
    for span in scratch.spans {
      while next < scratch.mentions.count,
        scratch.spans[scratch.mentions[next].span].end <= span.first
      {
        next += 1
      }
      if next < scratch.mentions.count,
        scratch.spans[scratch.mentions[next].span].tokens == span.tokens
      {
        continue
      }
      let best = span.score.best
      guard best.points > 0 else { continue }
      workspace.reject(
        span.tokens,
        rule: "\(best.kind.grammar)/\(NameRule.labels[Int(span.rules[best.kind.rawValue])])",
        reason: NameKind.allCases.filter { span.score[$0] != 0 }
          .map { "\($0) \(span.score[$0])" }.joined(separator: ", ") + " points")
    }
  }
}
