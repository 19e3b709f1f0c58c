/// What a clause asserts about the annotations in it: the unit of comparison.
public struct Claim: Hashable, Sendable {
  /// The clause (or sentence), in the article's text.
  public var span: TextSpan
  /// Head word of what the clause is about.
  public var subject: TextSpan?
  /// The verb as its base form.
  public var predicate: String?
  /// The annotations it binds: a range of `ArticleFacts.claimLinks`.
  public var links: Range<Int>
  /// The times and places that it states nowhere and takes from its sentence or paragraph: a range of
  /// `ArticleFacts.claimLinks`, right behind `links` where it is not empty.
  public var inherited: Range<Int>
  /// Whether the clause denies it.
  public var negated: Bool
  /// Whether the clause gives it as somebody's word: reported, alleged, according to.
  public var attributed: Bool

  /// Makes a claim from what its clause was found to hold.
  public init(
    span: TextSpan, subject: TextSpan?, predicate: String?, links: Range<Int>,
    inherited: Range<Int> = 0..<0, negated: Bool, attributed: Bool
  ) {
    self.span = span
    self.subject = subject
    self.predicate = predicate
    self.links = links
    self.inherited = inherited
    self.negated = negated
    self.attributed = attributed
  }

  /// What it binds and what it inherits, as one range of `ArticleFacts.claimLinks`.
  public var allLinks: Range<Int> {
    inherited.isEmpty ? links : links.lowerBound..<inherited.upperBound
  }
}
