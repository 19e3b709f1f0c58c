/// How much a document's names speak for each of some regions; a table by the regions' entries.
struct RegionWeights {
  /// Most regions of one document.
  static let limit = 48

  private var weights: [Float] = []
  private var regions: [Int32] = []

  /// The weight of a region, 0 where nothing speaks for it.
  @inline(__always)
  subscript(entry: Int32) -> Float { Int(entry) < weights.count ? weights[Int(entry)] : 0 }

  /// Forgets all weights.
  mutating func removeAll() {
    for region in regions { weights[Int(region)] = 0 }
    regions.removeAll(keepingCapacity: true)
  }

  /// Adds to the weight of a region.
  mutating func add(_ weight: Float, to entry: Int32) {
    let index = Int(entry)
    if index >= weights.count {
      weights.append(contentsOf: repeatElement(0, count: index + 256 - weights.count))
    }
    if weights[index] == 0 {
      guard regions.count < RegionWeights.limit else { return }
      regions.append(entry)
    }
    weights[index] += weight
  }
}
