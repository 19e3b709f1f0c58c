public import Facts
import Lexicon

/// From an article to its facts: the stage between ingestion and emission.
///
///     var extractor = Extractor()
///     let facts = extractor.extract(article)
///
/// One extractor serves one worker: it keeps scratch memory from article to article. Lexicon, grammars
/// and gazetteer are shared and immutable. The same article always gives the same facts.
public struct Extractor: ~Copyable {
  private var workspace: Workspace
  /// Memory of the claim phase.
  private var claims: ClaimMemory
  private let phases: Phases
  /// The names of a user's list and all others.
  private let names: NameExtractor

  /// The phases, compiled once for all extractors and shared by reference: grammars are large.
  private final class Phases: Sendable {
    let numbers: NumberReader
    let temporal: TemporalExtractor
    let quantities: QuantityExtractor
    let names: NameExtractor
    let claims: ClaimExtractor

    init(lexicon: Lexicon) {
      numbers = NumberReader(lexicon: lexicon)
      temporal = TemporalExtractor(lexicon: lexicon)
      quantities = QuantityExtractor(lexicon: lexicon)
      names = NameExtractor(lexicon: lexicon)
      claims = ClaimExtractor(lexicon: lexicon)
    }

    static let english = Phases(lexicon: English.lexicon)
  }

  /// Makes an extractor for English that knows a user's names besides its own, and a user's places for its own.
  public init(names custom: CustomNames? = nil, gazetteer: CustomGazetteer? = nil) {
    let english = Phases.english
    workspace = Workspace(lexicon: English.lexicon)
    phases = english
    claims = english.claims.memory()
    if let custom, let gazetteer {
      names = NameExtractor(
        lexicon: English.lexicon, known: custom.known, gazetteer: gazetteer.places)
    } else {
      names = custom?.extractor ?? gazetteer?.extractor ?? english.names
    }
  }

  /// Finds what an article states.
  public mutating func extract(_ article: Article) -> ArticleFacts {
    extract(article, through: .claims)
  }

  /// Finds what an article states, and what was looked at and not taken.
  public mutating func explain(
    _ article: Article
  ) -> (facts: ArticleFacts, rejections: [Rejection]) {
    workspace.explains = true
    let facts = extract(article)
    workspace.explains = false
    return (facts, workspace.rejections)
  }

  /// The phases of extraction, for measuring what each costs.
  @_spi(Benchmarks) public enum Phase: Int, CaseIterable, Comparable, Sendable {
    case tokens, numbers, temporal, quantities, names, claims

    /// The order in which they run.
    public static func < (one: Phase, other: Phase) -> Bool { one.rawValue < other.rawValue }
  }

  /// Runs the phases in order, up to and including one: this is the table of contents of extraction.
  @_spi(Benchmarks) public mutating func extract(
    _ article: Article, through last: Phase
  ) -> ArticleFacts {
    workspace.read(article.utf8)
    if last >= .numbers { phases.numbers.run(&workspace) }
    if last >= .temporal { phases.temporal.run(&workspace, article) }
    if last >= .quantities { phases.quantities.run(&workspace, article) }
    if last >= .names { names.run(&workspace, article) }
    var facts = assembled()
    if last >= .claims { phases.claims.run(workspace, &facts, &claims) }
    return facts
  }

  /// What was found, in text order; anchors that name annotations follow them to their new places.
  private mutating func assembled() -> ArticleFacts {
    var facts = ArticleFacts()
    facts.annotations = workspace.found
    workspace.found = []
    let order = TextOrder(of: facts.annotations.span)
    if !workspace.anchored.isEmpty {
      let places = order.places()
      for index in workspace.anchored {
        if case .temporal(var expression) = facts.annotations[index].content,
          case .annotation(let anchor) = expression.anchor
        {
          expression.anchor = .annotation(places[anchor])
          facts.annotations[index].content = .temporal(expression)
        }
      }
    }
    order.arrange(&facts.annotations)
    facts.places = workspace.places
    facts.regions = workspace.names?.takeRegions() ?? []
    facts.organizations = workspace.organizations
    return facts
  }
}
