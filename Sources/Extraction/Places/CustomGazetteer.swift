package import Lexicon

/// A gazetteer that stands in for the built-in one: mostly that one with a user's own places.
///
///     let gazetteer = try CustomGazetteer(contentsOf: "ours.gazetteer")
///     var pipeline = Pipeline(gazetteer: gazetteer)
///
/// A compiled file is used where it lies and is not to be changed in place as long as it is in use. Shared by all workers.
public final class CustomGazetteer: Sendable {
  /// Number of places.
  public var placeCount: Int { places.entryCount }
  /// Number of names, spellings that differ in case and accents alone being one.
  public var nameCount: Int { places.nameCount }

  let places: Gazetteer
  let extractor: NameExtractor

  /// Wraps a gazetteer.
  package init(_ places: Gazetteer) {
    self.places = places
    extractor = NameExtractor(lexicon: English.lexicon, gazetteer: places)
  }

  /// By what a batch that goes on knows that it has the same.
  package var fingerprint: UInt64 { UInt64(places.checksum) }
}
