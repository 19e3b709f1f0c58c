/// What a name may name.
enum NameKind: Int, CaseIterable, Sendable {
  case place, organization, person, other

  /// First part of an annotation's rule.
  var grammar: String {
    switch self {
    case .place: "place"
    case .organization: "organization"
    case .person: "person"
    case .other: "name"
    }
  }
}

/// What evidence says for (positive) and against (negative) each kind, in points.
///
/// Points are a plain scale of our own: 1 is a hint, 3 a usual sign, 6 next to proof.
struct NameScore: Hashable, Sendable {
  var points = SIMD4<Int16>(repeating: 0)

  init() {}

  init(place: Int = 0, organization: Int = 0, person: Int = 0, other: Int = 0) {
    points = SIMD4(Int16(place), Int16(organization), Int16(person), Int16(other))
  }

  subscript(kind: NameKind) -> Int {
    get { Int(points[kind.rawValue]) }
    set { points[kind.rawValue] = Int16(clamping: newValue) }
  }

  static func += (one: inout NameScore, other: NameScore) {
    one.points &+= other.points
  }

  /// The kind with most points; earlier kinds win a tie.
  var best: (kind: NameKind, points: Int) {
    var kind = NameKind.place
    var most = points.x
    if points.y > most { (kind, most) = (.organization, points.y) }
    if points.z > most { (kind, most) = (.person, points.z) }
    if points.w > most { (kind, most) = (.other, points.w) }
    return (kind, Int(most))
  }
}
