/// An organisation that an article names.
public struct Organization: Hashable, Sendable {
  /// schema.org types of organisations.
  public enum Kind: String, Sendable {
    case organization = "Organization"
    case corporation = "Corporation"
    case airline = "Airline"
    case government = "GovernmentOrganization"
    case newsMedia = "NewsMediaOrganization"
    case sportsTeam = "SportsTeam"
    case sportsOrganization = "SportsOrganization"
    case educational = "EducationalOrganization"
    case collegeOrUniversity = "CollegeOrUniversity"
    case medical = "MedicalOrganization"
    case ngo = "NGO"
    case politicalParty = "PoliticalParty"
    case performingGroup = "PerformingGroup"
  }

  /// schema.org type.
  public var kind: Kind
  /// The fullest name that the article gives, or the canonical name of a known one.
  public var name: String
  /// Other names that this article uses for it: acronyms, short forms.
  public var alternateNames: [String] = []
  /// What a user's own list calls it: an IRI, a number in a catalogue.
  public var identifier: String?
  /// ISO 3166-1 alpha-2 code of its country, where the evidence gives it.
  public var countryCode: String?

  /// Makes an organisation of a kind with its name.
  public init(_ kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}
