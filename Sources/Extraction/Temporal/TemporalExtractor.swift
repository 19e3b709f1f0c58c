import Facts
import Lexicon

/// Dates, times, durations and sets: recognition by grammar, then resolution in the document.
///
///     words ──► readings ──► readings of readings ──► candidates that stand ──► values
///
/// Two grammars find what the words say (`TemporalReading`); `TemporalResolver` decides what that
/// means in this document.
final class TemporalExtractor: Sendable {
  /// Expressions of their own words.
  let simple: Grammar<TemporalReading>
  /// Expressions that other expressions are part of.
  let composed: Grammar<TemporalReading>
  /// Names of the rules of both, in this order.
  private let ruleNames: [String]

  /// A reading at its place in the text.
  struct Mention {
    var tokens: Range<Int>
    var reading: TemporalReading
    /// Index of the rule's name.
    var rule: Int
    /// Whether it and the next mention are the ends of a range.
    var opensRange = false
    /// Whether it and the next mention are of one list: "spring and summer 1943".
    var opensList = false
  }

  init(lexicon: Lexicon) {
    simple = Grammar(
      "temporal", lexicon: lexicon,
      NumericDates.rules + CalendarDates.rules + Years.rules + RelativeDates.rules + Seasons.rules
        + QuartersAndHalves.rules + HolidayNames.rules + ClockTimes.rules + Sets.rules
        + Durations.rules + VagueTimes.rules)
    composed = Grammar("temporal", lexicon: lexicon, Composition.rules)
    ruleNames = simple.ruleNames + composed.ruleNames
  }

  /// Adds the temporal expressions of the workspace's text to what was found.
  func run(_ workspace: inout Workspace, _ article: Article) {
    var values: [TemporalReading] = []
    var candidates: [Mention] = []
    // Room for most articles, so that neither grows step by step.
    values.reserveCapacity(TemporalExtractor.room)
    candidates.reserveCapacity(TemporalExtractor.room)
    simple.scan(&workspace, values: &values) { workspace, found in
      let tokens = found.first..<found.end
      guard
        NamesAndNumbers.isTemporal(found.value, tokens, workspace, after: candidates.last)
      else {
        workspace.reject(
          tokens, rule: ruleNames[found.rule],
          reason: "the words around it make it something else than a time")
        return false
      }
      var mention = Mention(tokens: tokens, reading: found.value, rule: found.rule)
      if NamesAndNumbers.isTitle(found.value, tokens, workspace) {
        // Histories speak of the Spring Offensive and the Seven Years' War for their time.
        mention.reading.traits.insert(.narrativeOnly)
      }
      candidates.append(mention)
      return true
    }
    guard !candidates.isEmpty else { return }
    let simpleCount = candidates.count
    // Twice, so that a composition may be part of one more: "early on the morning of May 10".
    let windows = TemporalExtractor.windows(before: candidates)
    var firstPassEnd = simpleCount
    for pass in 1...2 {
      composed.scan(&workspace, values: &values, beginningIn: windows) { _, found in
        let tokens = found.first..<found.end
        guard !cuts(tokens, through: candidates[..<simpleCount]),
          pass == 1 || !lies(tokens, inOneOf: candidates[simpleCount..<firstPassEnd])
        else { return false }
        candidates.append(
          Mention(tokens: tokens, reading: found.value, rule: simple.rules.count + found.rule))
        return true
      }
      // What composed nothing composes nothing more.
      if candidates.count == simpleCount { break }
      if pass == 1 { firstPassEnd = candidates.count }
    }
    var mentions = standing(candidates, &workspace)
    leaveOutVerbs(&mentions, workspace)
    joinRanges(&mentions, workspace)
    var resolver = TemporalResolver(article, mentions, ruleNames, workspace)
    resolver.resolve(&mentions, &workspace)
  }

  /// Mentions that memory is taken for at once.
  private static let room = 64

  /// Where compositions may begin: at an expression, or a few words before it.
  private static func windows(before mentions: [Mention]) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    windows.reserveCapacity(mentions.count)
    var floor = 0
    for mention in mentions {
      let end = mention.tokens.lowerBound + 1
      windows.append(max(floor, end - reach)..<end)
      floor = end
    }
    return windows
  }

  /// How many tokens before an expression a composition may begin: "early on the morning of [May 10]".
  private static let reach = 8

  /// Whether a composition would cut a simple expression in two: "the day before | yesterday".
  private func cuts(_ tokens: Range<Int>, through simple: ArraySlice<Mention>) -> Bool {
    func cut(_ token: Int) -> Bool {
      var (low, high) = (0, simple.count)
      while low < high {
        let middle = (low + high) / 2
        if simple[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
      }
      return low < simple.count && simple[low].tokens.lowerBound < token
        && token < simple[low].tokens.upperBound
    }
    return cut(tokens.lowerBound) || cut(tokens.upperBound)
  }

  /// Whether tokens are a part of an earlier composition, as "tomorrow night" of "nine tomorrow night".
  private func lies(_ tokens: Range<Int>, inOneOf composed: ArraySlice<Mention>) -> Bool {
    var (low, high) = (composed.startIndex, composed.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if composed[middle].tokens.upperBound <= tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < composed.endIndex else { return false }
    let whole = composed[low].tokens
    return whole != tokens && whole.lowerBound <= tokens.lowerBound
      && tokens.upperBound <= whole.upperBound
  }

  /// The candidates that no later composition covers, in text order.
  private func standing(_ candidates: [Mention], _ workspace: inout Workspace) -> [Mention] {
    // Only their places are sorted: mentions are large.
    var places: [(first: Int, index: Int)] = []
    places.reserveCapacity(candidates.count)
    for index in candidates.indices.reversed()
    where workspace.isFree(candidates[index].tokens) {
      workspace.claim(candidates[index].tokens, for: .temporal)
      places.append((candidates[index].tokens.lowerBound, index))
    }
    places.sort { $0.first < $1.first }
    var mentions: [Mention] = []
    mentions.reserveCapacity(candidates.count + 1)
    for (_, index) in places {
      mentions.append(candidates[index])
      guard let second = candidates[index].reading.second else { continue }
      // One reading, two mentions: "May 3-7".
      var last = candidates[index]
      last.tokens = second.first..<second.end
      last.reading.second = nil
      last.reading.point = second.point
      let first = mentions.count - 1
      mentions[first].tokens = candidates[index].tokens.lowerBound..<second.firstEnd
      mentions[first].reading.second = nil
      mentions[first].opensRange = second.isRange
      mentions.append(last)
    }
    return mentions
  }

  /// Takes the verb out of "will last two weeks", which is no "last two weeks".
  private func leaveOutVerbs(_ mentions: inout [Mention], _ workspace: borrowing Workspace) {
    let text = workspace.text
    for index in mentions.indices where mentions[index].reading.form == .duration {
      let first = mentions[index].tokens.lowerBound
      guard first > 0, mentions[index].tokens.count > 1,
        text.lexicon.value(of: text.tokens[first].lexeme, as: .timePointer)
          == TimePointer.last.rawValue,
        text.token(first - 1, isIn: .futureAuxiliary) || text.token(first - 1, isIn: .auxiliary)
          || text.token(first - 1, isIn: .toWord) || text.token(first - 1, isIn: .negation)
      else { continue }
      mentions[index].tokens = first + 1..<mentions[index].tokens.upperBound
    }
  }

  /// Marks neighbours that "to", "–" or "between … and" join as the ends of a range.
  private func joinRanges(_ mentions: inout [Mention], _ workspace: borrowing Workspace) {
    let text = workspace.text
    for index in mentions.indices.dropLast() where !mentions[index].opensRange {
      let (one, other) = (mentions[index], mentions[index + 1])
      let sign = one.tokens.upperBound
      guard other.tokens.lowerBound == sign + 1, one.reading.form == .point,
        other.reading.form == .point, one.reading.type != .set, other.reading.type != .set,
        !one.reading.traits.contains(.anaphoric),
        !text.tokens[sign].has(.paragraphBefore)
      else { continue }
      let before = one.tokens.lowerBound - 1
      let isJoined =
        text.token(sign, isIn: .hyphen) || text.token(sign, isIn: .toWord)
        || text.token(sign, isIn: .untilWord)
        || (text.token(sign, isIn: .andWord) && before >= 0
          && text.token(before, isIn: .betweenWord))
      mentions[index].opensRange = isJoined
      mentions[index].opensList =
        text.token(sign, isIn: .andWord) || text.token(sign, isIn: .orWord)
    }
  }
}
