import Foundation

/// That four times the input takes about four times as long, whatever is repeated.
///
/// Quadratic cost takes sixteen times as long. CPU time of this thread is what counts, the least of three runs, and a run
/// that is over at once is not judged: a busy machine fails nothing.
enum LinearCost {
  /// Bytes of the shorter input.
  private static let size = 1 << 16
  private static let factor = 4
  /// Twice what linear cost would take, and more than a short run's noise.
  private static let limit = 2.2
  private static let negligible = 0.05

  /// Tries it on `unit`, repeated between `head` and `tail`.
  static func check(
    _ unit: [UInt8], head: [UInt8] = [], tail: [UInt8] = [], sharing name: String,
    _ body: ([UInt8]) -> Void
  ) {
    guard !unit.isEmpty else { return }
    func input(_ size: Int) -> [UInt8] {
      var bytes = head
      while bytes.count < size { bytes += unit }
      return bytes + tail
    }
    let short = input(size)
    let long = input(size * factor)
    guard seconds({ body(long) }) > negligible else { return }
    // The longer input may be a little more than four times as long.
    let expected = Double(long.count) / Double(short.count)
    var ratios: [Double] = []
    for _ in 0..<3 {
      let few = seconds { body(short) }
      let many = seconds { body(long) }
      let ratio = many / max(few, negligible / expected)
      if ratio < expected * limit { return }
      ratios.append(ratio)
    }
    fail("\(name): \(factor) times the input took \(ratios) times as long")
  }

  private static func seconds(_ body: () -> Void) -> Double {
    let start = time(of: CLOCK_THREAD_CPUTIME_ID)
    body()
    return time(of: CLOCK_THREAD_CPUTIME_ID) - start
  }

  private static func time(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
