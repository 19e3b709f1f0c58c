import Facts
import Lexicon

/// Decides for all place names of a document at once which of its namesakes each one is.
///
/// A candidate's points are its prominence (one a doubling of its population) and what the document lends
/// it: containment that the text states, other places in the same state or country, and places nearby.
/// The last two depend on how the other names are resolved, so the sum is done a few times, each with the
/// choices of the time before. The idea of choosing a consistent whole is the minimality of Leidner,
/// "Toponym Resolution in Text" (2007); the points are our own.
extension PlaceSurvey {
  /// How often the choices are made anew.
  private static let rounds = 3
  /// Most points that a state, a country and places nearby lend together.
  private static let mostLent: Float = 20
  /// Most points that places nearby alone lend.
  private static let mostNearness: Float = 6
  /// How many names before and after one may lend it nearness; keeps the cost linear.
  private static let reach = 16

  /// Chooses a candidate for every name.
  mutating func resolve() {
    guard isAmbiguous else { return }
    landmarks.removeAll(keepingCapacity: true)
    for index in toponyms.indices { landmarks.append(landmark(of: index)) }
    for _ in 0..<PlaceSurvey.rounds {
      weighRegions()
      var isSettled = true
      for index in toponyms.indices where choose(index) { isSettled = false }
      // Another round would find the same.
      if isSettled { break }
    }
  }

  /// Where a name's present choice lies.
  private func landmark(of name: Int) -> Landmark {
    let toponym = toponyms[name]
    guard !toponym.candidates.isEmpty, !candidates[toponym.choice].isArea else {
      return Landmark(point: .nowhere, certainty: toponym.certainty)
    }
    return Landmark(point: candidates[toponym.choice].point, certainty: toponym.certainty)
  }

  /// Weighs states and countries by the present choices.
  private mutating func weighRegions() {
    states.removeAll()
    countries.removeAll()
    for region in given { countries.add(region.weight, to: Int32(region.entry)) }
    for toponym in toponyms where !toponym.candidates.isEmpty {
      let choice = candidates[toponym.choice]
      if choice.state >= 0 { states.add(toponym.certainty, to: choice.state) }
      if choice.country >= 0 { countries.add(toponym.certainty, to: choice.country) }
    }
  }

  /// Chooses anew for a name; tells whether that changed anything.
  private mutating func choose(_ index: Int) -> Bool {
    let toponym = toponyms[index]
    guard toponym.candidates.count > 1 else {
      toponyms[index].certainty = 1
      landmarks[index].certainty = 1
      return toponym.certainty != 1
    }
    let current = candidates[toponym.choice]
    var best = toponym.candidates.lowerBound
    var bestPoints = -Float.infinity
    var second = -Float.infinity
    for candidate in toponym.candidates {
      // What the document lends cannot make up for more than its limits.
      if candidates[candidate].base + PlaceSurvey.mostLent <= second { continue }
      var points = points(of: candidate, current, toponym.certainty)
      if !candidates[candidate].isArea, points + PlaceSurvey.mostNearness > second {
        points += PlaceSurvey.nearness(
          of: candidates[candidate].point, to: index, landmarks.span)
      }
      if points > bestPoints {
        second = bestPoints
        best = candidate
        bestPoints = points
      } else if points > second {
        second = points
      }
    }
    let certainty: Float = bestPoints - second >= 3 ? 1 : 0.5
    toponyms[index].choice = best
    toponyms[index].certainty = certainty
    landmarks[index] = landmark(of: index)
    return best != toponym.choice || certainty != toponym.certainty
  }

  /// The points of a candidate and of what it lies in, where a name means `current` with some certainty now.
  private func points(of index: Int, _ current: Candidate, _ certainty: Float) -> Float {
    let candidate = candidates[index]
    var points = candidate.base
    // What others lend, without what this name itself lent in the last round.
    if candidate.state >= 0 {
      var weight = states[candidate.state]
      if current.state == candidate.state { weight -= certainty }
      points += min(9, 5 * weight)
    }
    if candidate.country >= 0 {
      var weight = countries[candidate.country]
      if current.country == candidate.country { weight -= certainty }
      points += min(5, 2 * weight)
    }
    return points
  }

  /// Points for places close by, among the names around one in the text; at most `mostNearness`.
  private static func nearness(
    of point: GeographicPoint, to name: Int, _ landmarks: Span<Landmark>
  ) -> Float {
    var points: Float = 0
    let low = max(0, name - reach)
    let high = min(landmarks.count, name + reach + 1)
    for other in low..<high
    where !point.isFar(from: landmarks[other].point) && other != name {
      let distance = point.kilometers(to: landmarks[other].point)
      if distance < 100 {
        points += 3 * landmarks[other].certainty
      } else if distance < 300 {
        points += 1.5 * landmarks[other].certainty
      }
      if points >= mostNearness { return mostNearness }
    }
    return points
  }
}
