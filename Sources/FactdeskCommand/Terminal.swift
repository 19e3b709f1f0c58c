import Factdesk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the command asks of the terminal; the only file of this target that calls C.
enum Terminal {
  /// Whether standard output goes to a person.
  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether standard error goes to a person.
  static var isError: Bool { isatty(STDERR_FILENO) == 1 }

  /// Colours on a terminal, unless its user wants none (https://no-color.org).
  static var style: TextStyle {
    let refusal = unsafe getenv("NO_COLOR")
    let isRefused = unsafe refusal.map { unsafe $0.pointee != 0 } ?? false
    return isOutput && !isRefused ? .terminal : .plain
  }

  /// Has writes fail that nobody reads or that no file has room for, instead of ending the program without a word.
  static func reportFailedWrites() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes to standard error; there is nowhere to report that this failed.
  static func writeError(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the program.
  static func exit(_ status: Int32) -> Never {
    endProcess(status)
  }
}

private func endProcess(_ status: Int32) -> Never { exit(status) }
