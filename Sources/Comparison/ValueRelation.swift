/// How a candidate's value stands to a reference's.
enum ValueRelation: Hashable {
  /// They are the same.
  case same
  /// They are the same within a tolerance, which the words of one of them ask for.
  case within(String)
  /// The candidate says less: the year of a day, the country of a city, a bound that holds.
  case lessPrecise
  /// The candidate says more than the reference does.
  case morePrecise
  /// One cannot be where the other is true.
  case differs
  /// Neither: another unit, another scope.
  case incomparable

  /// Whether the reference's value bears the candidate's out.
  var supports: Bool {
    switch self {
    case .same, .within, .lessPrecise: true
    case .morePrecise, .differs, .incomparable: false
    }
  }

  /// Better ones first: how close the values are.
  var rank: Int {
    switch self {
    case .same: 0
    case .within: 1
    case .lessPrecise: 2
    case .morePrecise: 3
    case .differs: 4
    case .incomparable: 5
    }
  }
}
