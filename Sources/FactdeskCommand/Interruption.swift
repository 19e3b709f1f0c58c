import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C and SIGTERM while a batch runs: the first asks it to stop, the second ends the program as it would without this.
struct Interruption {
  private static let signals = [SIGINT, SIGTERM]
  private let sources: [any DispatchSourceSignal]

  /// Calls `action` at the first signal.
  init(_ action: @escaping @Sendable () -> Void) {
    var sources: [any DispatchSourceSignal] = []
    for number in Interruption.signals {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        for number in Interruption.signals { signal(number, SIG_DFL) }
        action()
      }
      source.resume()
      sources.append(source)
    }
    self.sources = sources
  }

  /// Leaves signals to the system again.
  func end() {
    for source in sources { source.cancel() }
    for number in Interruption.signals { signal(number, SIG_DFL) }
  }
}
