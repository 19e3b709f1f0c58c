import Facts
import Lexicon

/// Decides what readings mean in one document.
///
/// News speaks from its day of publication: "Friday" is the last one unless the clause looks ahead.
/// A history speaks from where its story has arrived: "May 28" after "May 10, 1940" is of 1940.
struct TemporalResolver {
  /// The day of publication, or of the dateline.
  let published: CalendarDay?
  /// Seconds since that day's midnight, where the publication gives them.
  let publishedSecond: Int?
  /// Whether the text tells a history rather than news.
  let isNarrative: Bool
  /// Whether the text counts years before Christ.
  let isBeforeChrist: Bool

  /// Where the story has arrived: the last date that has a year, and its annotation.
  var story: (point: TemporalPoint, annotation: Int)?
  /// Where the story stood before it spoke of another year in passing, if it did.
  var line: (point: TemporalPoint, annotation: Int)?
  /// Token at which it spoke of that year.
  var lineLeftAt = 0
  /// The last quarter that the text spoke of as the one it is about.
  var reportQuarter: TemporalPoint?
  /// Whether a quarter was spoken of later than a longer period of business.
  var isAboutQuarter = false
  /// For each mention whether its year is an aside, far from those around it.
  private let asides: [Bool]
  /// Names of the rules that mentions were found by.
  private let ruleNames: [String]

  init(
    _ article: Article, _ mentions: [TemporalExtractor.Mention], _ ruleNames: [String],
    _ workspace: borrowing Workspace
  ) {
    self.ruleNames = ruleNames
    published = article.published?.day
    publishedSecond = article.published?.secondOfDay
    isBeforeChrist = mentions.contains { ($0.reading.point.year ?? 1) <= 0 }
    isNarrative = TemporalResolver.isNarrative(mentions, published)
    asides = TemporalResolver.asides(mentions)
  }

  /// A text is a history where years stand by themselves and hardly anything is told from today.
  ///
  /// One "on Monday" weighs as much as four years, so that news with a look back stays news.
  private static func isNarrative(
    _ mentions: [TemporalExtractor.Mention], _ published: CalendarDay?
  ) -> Bool {
    guard let published else { return true }
    var (years, deictic) = (0, 0)
    for mention in mentions where mention.reading.form == .point {
      switch mention.reading.anchoring {
      case .none:
        if let year = mention.reading.point.year, Int(year) < published.year { years += 1 }
      case .shift(.speech, _, _), .shift(.either, _, _): deictic += 1
      case .calendar where mention.reading.point.isBareWeekday: deictic += 1
      default: break
      }
    }
    return years >= 5 + 4 * deictic
  }

  /// Marks years that lie more than two years from those before and after them, where these are
  /// of one time: "as files opened in 2005 showed" in a story of 1964.
  private static func asides(_ mentions: [TemporalExtractor.Mention]) -> [Bool] {
    var result = [Bool](repeating: false, count: mentions.count)
    let dated = mentions.indices.filter {
      mentions[$0].reading.form == .point && mentions[$0].reading.point.year != nil
        && mentions[$0].reading.anchoring == .none
    }
    guard dated.count > 2 else { return result }
    func year(_ place: Int) -> Int { Int(mentions[dated[place]].reading.point.year ?? 0) }
    var before = year(0)
    for place in 1..<dated.count - 1 {
      let (here, after) = (year(place), year(place + 1))
      if abs(here - before) > 2, abs(here - after) > 2, abs(after - before) <= 1 {
        result[dated[place]] = true
      } else {
        before = here
      }
    }
    return result
  }

  // MARK: The document

  /// Resolves the mentions in text order and adds them to what was found.
  mutating func resolve(
    _ mentions: inout [TemporalExtractor.Mention], _ workspace: inout Workspace
  ) {
    var previous: (expression: TemporalExpression, annotation: Int)?
    for index in mentions.indices {
      let mention = mentions[index]
      let reading = mention.reading
      if reading.traits.contains(isNarrative ? .newsOnly : .narrativeOnly)
        || reading.traits.contains(.needsEra) && !isBeforeChrist
      {
        // "in 400" may be a count after all: later phases look at it again.
        workspace.claim(mention.tokens, for: .nobody)
        continue
      }
      var expression: TemporalExpression
      switch reading.form {
      case .past: expression = TemporalExpression(reading.type, .vague(.past))
      case .present: expression = TemporalExpression(reading.type, .vague(.present))
      case .future: expression = TemporalExpression(reading.type, .vague(.future))
      case .duration:
        guard let duration = reading.duration else { continue }
        if duration.unit == .month { isAboutQuarter = false }
        let isRate = reading.traits.contains(.mayBeRate) && followsAmount(mention, workspace)
        expression = TemporalExpression(isRate ? .set : reading.type, .duration(duration))
      case .point:
        let sharesYear = mention.opensRange || mention.opensList
        let next = sharesYear && index + 1 < mentions.count ? mentions[index + 1] : nil
        if isNarrative, reading.anchoring == .calendar(.nearest) {
          returnToLine(reading.point, at: mention.tokens.lowerBound)
        }
        expression = resolvePoint(mention, rangeEnd: next?.reading, workspace)
        if !isNarrative, mention.opensRange, let next, reading.anchoring == .calendar(.nearest),
          let (point, anchor) = placed(reading.point, before: next, workspace)
        {
          expression.value = .point(point)
          expression.anchor = anchor
        }
        if !isNarrative, reading.isOpenClock {
          placeClock(&expression, mentions, index, previous, workspace)
        }
      }
      if !isNarrative, reportQuarter == nil, reading.anchoring == .shift(.report, 0, .quarter),
        let quarter = endedQuarter(mentions, index, workspace)
      {
        expression.value = .point(quarter)
        reportQuarter = quarter
      }
      expression.modifier = reading.modifier
      if reading.form == .point, reading.type != .set {
        expression.isUncertain = TemporalResolver.isDoubted(mention.tokens.lowerBound, workspace)
      }
      let annotation = workspace.found.count
      if case .point(let point) = expression.value, expression.type != .set,
        expression.invalid == nil
      {
        remember(point, annotation, mention, isAside: asides[index], workspace)
      }
      if let before = previous, index > 0, mentions[index - 1].opensList, reading.form == .point {
        goOn(&expression, behind: before.expression, mentions[index - 1].reading, reading)
      }
      if let before = previous, index > 0, mentions[index - 1].opensRange,
        let interval = interval(
          from: before.expression, to: &expression, mentions[index - 1].reading, reading)
      {
        var first = before.expression
        first.interval = interval
        expression.interval = interval
        workspace.found[before.annotation].content = .temporal(first)
      }
      if case .annotation = expression.anchor { workspace.anchored.append(annotation) }
      workspace.found.append(
        Annotation(
          workspace.span(mention.tokens), .temporal(expression), rule: ruleNames[mention.rule]))
      previous = (expression, annotation)
    }
  }

  /// The calendar's quarter that most of "the quarter ended July 31" lies in.
  ///
  /// Asked where the text has given the quarter no number: a fiscal one keeps the number it was given.
  private func endedQuarter(
    _ mentions: [TemporalExtractor.Mention], _ index: Int, _ workspace: borrowing Workspace
  ) -> TemporalPoint? {
    let end = mentions[index].tokens.upperBound
    guard index + 1 < mentions.count, workspace.text.token(end, isIn: .endedWord),
      mentions[index + 1].tokens.lowerBound <= end + 2,
      mentions[index + 1].reading.form == .point, mentions[index + 1].reading.type == .date,
      case .point(let last) = resolvePoint(mentions[index + 1], rangeEnd: nil, workspace).value,
      let middle = last.calendarDay?.adding(days: -45)
    else { return nil }
    var quarter = TemporalPoint(.quarter)
    quarter.year = Int32(clamping: middle.year)
    quarter.part = UInt8((middle.month + 2) / 3)
    return quarter
  }

  /// Gives a time of the clock the day that its sentence speaks of: "tomorrow from 9:00 to 11:00".
  private func placeClock(
    _ expression: inout TemporalExpression, _ mentions: [TemporalExtractor.Mention], _ index: Int,
    _ previous: (expression: TemporalExpression, annotation: Int)?,
    _ workspace: borrowing Workspace
  ) {
    guard case .point(var point) = expression.value, expression.invalid == nil else { return }
    let text = workspace.text
    func isOneSentence(_ from: Int, _ to: Int) -> Bool {
      guard to - from <= TemporalResolver.clockReach else { return false }
      return !(from..<to).contains {
        text.tokens[$0].has(.sentenceStart) || text.tokens[$0].has(.paragraphBefore)
      }
    }
    if index > 0, let previous, case .point(let day) = previous.expression.value,
      previous.expression.type == .date || previous.expression.type == .time,
      let date = day.calendarDay,
      isOneSentence(mentions[index - 1].tokens.upperBound, mentions[index].tokens.lowerBound + 1)
    {
      point.setDay(date)
      expression.value = .point(point)
      expression.anchor = .annotation(previous.annotation)
      return
    }
    // "5:12 p.m. (2212 GMT) on Monday": the day may stand behind one more time.
    var following = index + 1
    if following + 1 < mentions.count, mentions[following].reading.isOpenClock { following += 1 }
    guard following < mentions.count,
      isOneSentence(mentions[index].tokens.upperBound, mentions[following].tokens.lowerBound + 1)
    else { return }
    let next = mentions[following].reading
    guard next.form == .point, next.type == .date || next.type == .time,
      next.point.granularity >= .day, !next.isOpenClock
    else { return }
    let resolved = resolvePoint(mentions[following], rangeEnd: nil, workspace)
    guard case .point(let day) = resolved.value, let date = day.calendarDay else { return }
    point.setDay(date)
    expression.value = .point(point)
    expression.anchor = resolved.anchor
  }

  /// How many tokens away a time of the clock looks for its day.
  private static var clockReach: Int { 30 }

  private mutating func remember(
    _ point: TemporalPoint, _ annotation: Int, _ mention: TemporalExtractor.Mention, isAside: Bool,
    _ workspace: borrowing Workspace
  ) {
    let reading = mention.reading
    guard let year = point.year, !isAside else { return }
    // "Two decades earlier" looks back; the story stays where it is.
    if case .shift(_, let amount, _) = reading.anchoring, amount < 0 { return }
    if point.granularity == .quarter {
      isAboutQuarter = true
      // A report is about a quarter that is over.
      let isRecent =
        published.map { today in
          Int(year) >= today.year - 1 && (point.bounds?.last.map { $0 < today } ?? true)
        } ?? true
      if isRecent, case .calendar = reading.anchoring, point.part != nil { reportQuarter = point }
    } else if point.granularity == .year, reading.traits.contains(.anaphoric) {
      isAboutQuarter = false
    }
    guard point.granularity >= .year else { return }
    leaveLine(for: point, mention, workspace)
    // "December 7 … in 1941 … in January": the year alone says nothing new.
    if point.granularity == .year, story?.point.year == year, story?.point.month != nil { return }
    story = (point, annotation)
  }

  /// Whether "a week" says how often: "four flights a week", "$2 a week", not "it took a week".
  private func followsAmount(
    _ mention: TemporalExtractor.Mention, _ workspace: borrowing Workspace
  ) -> Bool {
    let text = workspace.text
    let first = mention.tokens.lowerBound
    guard first > 0, !text.tokens[first].has(.sentenceStart),
      !text.tokens[first].has(.paragraphBefore)
    else { return false }
    let before = text.tokens[first - 1]
    if before.has(.digits) { return true }
    let classes = text.lexicon.classes[Int(before.lexeme)]
    if classes.intersects(TemporalResolver.amounts) { return true }
    // A plural noun, as far as its ending tells.
    return before.has(.word) && before.lexeme == 0 && before.length > 3
      && text.bytes[Int(before.end) - 1] == UInt8(ascii: "s")
      && text.bytes[Int(before.end) - 2] != UInt8(ascii: "s")
  }

  /// What counts and measures, before "a week".
  private static let amounts = WordClassSet([
    .magnitude, .percentSign, .percentWord, .centName, .currencyName, .unitName, .unitNumber,
    .teenNumber, .tensNumber, .hundredWord, .timeUnitPlural,
  ])

  /// Whether the words before a date doubt it: "possibly in 1945", "probably on the 5th of May".
  private static func isDoubted(_ first: Int, _ workspace: borrowing Workspace) -> Bool {
    let text = workspace.text
    var index = first
    while index > 0, first - index <= wordsAfterDoubt, !text.tokens[index].has(.paragraphBefore) {
      index -= 1
      let classes = text.lexicon.classes[Int(text.tokens[index].lexeme)]
      if classes.contains(.doubtWord) { return true }
      guard classes.intersects(linkingWords) else { return false }
    }
    return false
  }

  /// How many words may stand between the doubt and the date: "as early as", "in about".
  private static var wordsAfterDoubt: Int { 3 }

  /// What may stand between the doubt and the date.
  private static let linkingWords = WordClassSet([
    .inWord, .onWord, .atWord, .byWord, .duringWord, .article, .timeBound, .partModifier, .asWord,
    .sinceWord, .untilWord, .aroundWord,
  ])
}

extension TemporalReading {
  /// Whether it is a time of the clock whose words name no day.
  var isOpenClock: Bool {
    form == .point && type == .time && point.granularity >= .hour
      && anchoring == .shift(.either, 0, .day)
  }
}

extension TemporalPoint {
  /// Gives the point the ISO week of a day, and nothing finer.
  mutating func setWeek(of day: CalendarDay) {
    let week = day.week
    year = Int32(clamping: week.year)
    self.week = UInt8(week.week)
    month = nil
    self.day = nil
    weekday = nil
  }

  /// Gives the point a calendar day.
  mutating func setDay(_ calendarDay: CalendarDay) {
    year = Int32(clamping: calendarDay.year)
    month = UInt8(calendarDay.month)
    day = UInt8(calendarDay.day)
    week = nil
    weekday = nil
  }

  /// The first day that the point covers, as far as it is known.
  var firstDay: CalendarDay? {
    if let calendarDay { return calendarDay }
    return bounds?.first
  }
}
