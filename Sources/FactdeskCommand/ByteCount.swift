import ArgumentParser

/// A number of bytes as a person writes it: `4096`, `64KB`, `256MB`, `1GB`; `KiB` and its like are powers of 1,024.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
  /// The number.
  let bytes: Int

  private static let units: [(name: String, size: Int)] = [
    ("kib", 1 << 10), ("mib", 1 << 20), ("gib", 1 << 30), ("tib", 1 << 40), ("kb", 1_000),
    ("mb", 1_000_000), ("gb", 1_000_000_000), ("tb", 1_000_000_000_000), ("b", 1),
  ]

  init(_ bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    let text = argument.lowercased()
    let unit = ByteCount.units.first { text.hasSuffix($0.name) }
    let digits = text.dropLast(unit?.name.count ?? 0)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 &- 48 < 10 }), let number = Int(digits)
    else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: unit?.size ?? 1)
    if overflow { return nil }
    self.bytes = bytes
  }

  /// The shortest way to write it.
  var description: String {
    let unit = ByteCount.units.filter { bytes > 0 && bytes % $0.size == 0 }.max {
      $0.size < $1.size
    }
    guard let unit, unit.size > 1 else { return "\(bytes)" }
    let name =
      unit.name.hasSuffix("ib") ? unit.name.prefix(1).uppercased() + "iB" : unit.name.uppercased()
    return "\(bytes / unit.size)\(name)"
  }
}
