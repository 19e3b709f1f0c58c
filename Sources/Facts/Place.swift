/// A place that an article names: an entry of the gazetteer, or a name that context shows to be a place.
public struct Place: Hashable, Sendable {
  /// schema.org types of places.
  public enum Kind: String, Sendable {
    case country = "Country"
    case state = "State"
    case administrativeArea = "AdministrativeArea"
    case city = "City"
    case continent = "Continent"
    case ocean = "OceanBodyOfWater"
    case sea = "SeaBodyOfWater"
    case river = "RiverBodyOfWater"
    case lake = "LakeBodyOfWater"
    case bodyOfWater = "BodyOfWater"
    case mountain = "Mountain"
    case landform = "Landform"
    case landmark = "LandmarksOrHistoricalBuildings"
    case airport = "Airport"
    case place = "Place"
  }

  /// GeoNames id (https://www.geonames.org), where the gazetteer gives one.
  public var geonamesID: UInt32?
  /// schema.org type.
  public var kind: Kind
  /// Canonical name, in the gazetteer's spelling.
  public var name: String
  /// Other names that this article uses for it.
  public var alternateNames: [String] = []
  /// WGS 84 position, where known.
  public var position: Position?
  /// ISO 3166-1 alpha-2 code of the country.
  public var countryCode: String?
  /// GeoNames id of the place around it: the next that has one, a city's first-order division or its country.
  public var containedIn: UInt32?

  /// WGS 84 coordinates in hundred-thousandths of a degree (about a metre), exact in print.
  public struct Position: Hashable, Sendable {
    /// Latitude × 100,000, north positive.
    public var latitude: Int32
    /// Longitude × 100,000, east positive.
    public var longitude: Int32

    /// Makes a position from hundred-thousandths of a degree.
    public init(latitude: Int32, longitude: Int32) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// Makes a place of a kind with its name.
  public init(_ kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}
