import Facts
import Lexicon

/// Decides for all place names of a document at once which of its namesakes each one is.
///
/// A candidate's points are its prominence (one a doubling of its population) and what the document lends
/// it: containment that the text states, other places in the same state or country, and places nearby.
/// The last two depend on how the other names are resolved, so the sum is done a few times, each with the
/// choices of the time before. The idea of choosing a consistent whole is the minimality of Leidner,
/// "Toponym Resolution in Text" (2007); the points are our own.
struct PlaceResolver: Sendable {
  /// How often the choices are made anew.
  private static let rounds = 3
  /// Most points that a state, a country and places nearby lend together.
  private static let mostLent: Float = 20
  /// How many names before and after one may lend it nearness; keeps the cost linear.
  private static let reach = 16

  /// Resolves the place mentions of a document.
  func resolve(
    _ workspace: borrowing Workspace, _ scratch: borrowing NameScratch, _ article: Article
  ) -> PlaceTable {
    var survey = PlaceSurvey(scratch, workspace)
    survey.addHome(of: article)
    for _ in 0..<PlaceResolver.rounds {
      survey.weighRegions()
      for index in survey.toponyms.indices { choose(index, &survey) }
    }
    return PlaceTable(survey, mentionCount: scratch.mentions.count)
  }

  private func choose(_ index: Int, _ survey: inout PlaceSurvey) {
    let toponym = survey.toponyms[index]
    guard toponym.candidates.count > 1 else {
      survey.toponyms[index].certainty = 1
      return
    }
    var best = toponym.candidates.lowerBound
    var bestPoints = -Float.infinity
    var second = -Float.infinity
    for candidate in toponym.candidates {
      // What the document lends cannot make up for more than its limits.
      if survey.candidates[candidate].base + PlaceResolver.mostLent <= second { continue }
      let points = points(of: survey.candidates[candidate], for: index, survey)
      if points > bestPoints {
        second = bestPoints
        best = candidate
        bestPoints = points
      } else if points > second {
        second = points
      }
    }
    survey.toponyms[index].choice = best
    survey.toponyms[index].certainty = bestPoints - second >= 3 ? 1 : 0.5
  }

  private func points(
    of candidate: PlaceSurvey.Candidate, for index: Int, _ survey: borrowing PlaceSurvey
  ) -> Float {
    var points = candidate.base
    let own = survey.toponyms[index]
    let current = survey.candidates[own.choice]
    // What others lend, without what this name itself lent in the last round.
    if candidate.state >= 0 {
      var weight = survey.weight(ofState: candidate.state)
      if current.state == candidate.state { weight -= own.certainty }
      points += min(9, 5 * weight)
    }
    if candidate.country >= 0 {
      var weight = survey.weight(ofCountry: candidate.country)
      if current.country == candidate.country { weight -= own.certainty }
      points += min(5, 2 * weight)
    }
    points += min(6, nearness(of: candidate, to: index, survey))
    return points
  }

  /// Points for places close by, among the names around one in the text.
  private func nearness(
    of candidate: PlaceSurvey.Candidate, to index: Int, _ survey: borrowing PlaceSurvey
  ) -> Float {
    guard !candidate.isArea else { return 0 }
    var points: Float = 0
    let low = max(0, index - PlaceResolver.reach)
    let high = min(survey.toponyms.count, index + PlaceResolver.reach + 1)
    for other in low..<high where other != index {
      let toponym = survey.toponyms[other]
      guard !toponym.candidates.isEmpty else { continue }
      let place = survey.candidates[toponym.choice]
      guard !place.isArea else { continue }
      let distance = candidate.point.kilometers(to: place.point)
      if distance < 100 {
        points += 3 * toponym.certainty
      } else if distance < 300 {
        points += 1.5 * toponym.certainty
      }
    }
    return points
  }
}
