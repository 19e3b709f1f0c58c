import Facts
import Lexicon

/// The line of a story: years that a sentence only speaks of in passing do not move it.
///
/// "On May 10, 1940 they attacked; the occupation would last until 1944. On May 28 …": the second date
/// goes on from the first, and the year between them is where the sentence looks, not where the story is.
extension TemporalResolver {
  /// How many months a story may go on for, to be worth returning to its line from an earlier year.
  private static var monthsOnFromBack: Int { 6 }
  /// The same, from a later year.
  private static var monthsOnFromAhead: Int { 2 }
  /// How many words behind a year named in passing the story may return to its line.
  private static var reachOfPassing: Int { 80 }
  /// How many words of a sentence its leading date may have before it: "By the end of 1940".
  private static var leadingWords: Int { 3 }

  /// Whether a date stands inside its sentence, not at the head of it.
  static func isInPassing(_ token: Int, _ workspace: borrowing Workspace) -> Bool {
    let text = workspace.text
    var index = token
    while index > 0, token - index <= leadingWords {
      if text.tokens[index].has(.sentenceStart) || text.tokens[index].has(.paragraphBefore) {
        return false
      }
      index -= 1
    }
    return index > 0
  }

  /// Keeps the story's place when another year is named in passing.
  mutating func leaveLine(
    for point: TemporalPoint, _ mention: TemporalExtractor.Mention,
    _ workspace: borrowing Workspace
  ) {
    guard isNarrative else { return }
    let first = mention.tokens.lowerBound
    guard mention.reading.anchoring == .none, TemporalResolver.isInPassing(first, workspace) else {
      line = nil
      return
    }
    guard line == nil, let story, story.point.month != nil, story.point.year != point.year else {
      return
    }
    line = story
    lineLeftAt = first
  }

  /// Goes back to the line where a partial date continues it better than the year named in passing.
  mutating func returnToLine(_ point: TemporalPoint, at token: Int) {
    guard let line, let story, let month = point.firstMonthOfYear else { return }
    self.line = nil
    guard token - lineLeftAt <= TemporalResolver.reachOfPassing else { return }
    guard let year = line.point.year, let otherYear = story.point.year,
      let lineMonth = line.point.firstMonthOfYear
    else { return }
    let on = month - lineMonth
    if otherYear < year {
      guard 0...TemporalResolver.monthsOnFromBack ~= on else { return }
    } else {
      guard 0...TemporalResolver.monthsOnFromAhead ~= on else { return }
      if let storyMonth = story.point.firstMonthOfYear, month >= storyMonth { return }
    }
    self.story = line
  }
}
