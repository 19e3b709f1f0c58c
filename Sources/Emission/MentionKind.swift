package import Facts

/// What an annotation mentions.
enum MentionKind: UInt8, CaseIterable {
  case temporal, quantity, place, organization

  /// The `@type` of an annotation.
  var type: String {
    switch self {
    case .temporal: "TemporalExpression"
    case .quantity: "QuantityExpression"
    case .place: "PlaceName"
    case .organization: "OrganizationName"
    }
  }

  /// The member of a claim that lists such annotations.
  var claimTerm: Term {
    switch self {
    case .quantity: .quantity
    case .temporal: .temporal
    case .place: .spatial
    case .organization: .organizations
    }
  }
}

extension Annotation.Content {
  /// The `@type` of an annotation.
  package var type: String {
    switch self {
    case .temporal: MentionKind.temporal.type
    case .quantity: MentionKind.quantity.type
    case .place: MentionKind.place.type
    case .organization: MentionKind.organization.type
    }
  }
}
