/// How well known a place is, 0 to 255, by what it is and how many live there.
///
/// Own scale: eight steps a doubling of the population, so that a namesake twice as large leads by
/// eight; a country leads every settlement, a division falls behind a settlement of its size.
package enum Prominence {
  package static let county: UInt8 = 90

  private static func steps(_ population: Int) -> Double {
    population > 0 ? 8 * Double.log2(Double(population)) : 0
  }

  /// A place that somebody put on a list of their own, without saying how many live there: leads all but the
  /// largest settlements.
  package static let listed: UInt8 = 170

  /// A river, hill or village of which nobody says how large it is.
  static let minor: UInt8 = 60
  /// A building of which nothing is known but its name.
  static let unknown: UInt8 = 30

  package static func country(population: Int) -> UInt8 {
    UInt8(min(250, 210 + steps(population) / 6))
  }

  package static func division(population: Int) -> UInt8 {
    UInt8(max(60, steps(population) - 8))
  }

  package static func settlement(population: Int, isCapital: Bool) -> UInt8 {
    UInt8(min(208, steps(population) + (isCapital ? 20 : 0) + (population > 1_000_000 ? 10 : 0)))
  }

  /// Rank 1 (known nearby) to 5 (known all over the world).
  package static func feature(rank: Int) -> UInt8 { UInt8(90 + 20 * min(max(rank, 1), 5)) }
}

extension Double {
  fileprivate static func log2(_ value: Double) -> Double {
    // The exponent and a linear part between powers of two: within 0.09, the same on every machine.
    Double(value.exponent) + value.significand - 1
  }
}
