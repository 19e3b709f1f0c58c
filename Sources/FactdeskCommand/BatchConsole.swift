import ArgumentParser
import Factdesk
import Synchronization

/// Shows a batch to whoever started it: failures as they occur, progress on a terminal, a summary at the end.
final class BatchConsole: Sendable {
  /// How often progress is drawn.
  private static let interval = Duration.milliseconds(100)

  private let showsProgress: Bool
  private let totalSize: Int?
  /// What the results are called.
  private let noun: String
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var lastDrawn = ContinuousClock.now
    var isDrawn = false
    var hasTableHead = false
  }

  private init(showsProgress: Bool, totalSize: Int?, noun: String) {
    self.noun = noun
    self.showsProgress = showsProgress
    self.totalSize = totalSize
  }

  /// Status of a run that its user interrupted: 128 and the signal's number, as shells have it.
  private static let interruptedStatus = ExitCode(130)

  /// Runs a job; ends with status 1 where an input failed or nothing could be written, with 130 where it was interrupted.
  @discardableResult
  static func run(
    _ job: BatchJob, quiet: Bool, noun: String = "articles"
  ) async throws -> BatchSummary {
    let showsProgress = !quiet && Terminal.isError
    let console = BatchConsole(
      showsProgress: showsProgress, totalSize: showsProgress ? job.inputSize() : nil,
      noun: noun)
    let summary: BatchSummary
    do {
      let run = Task { try await job.run { console.take($0) } }
      let interruption = Interruption {
        console.clear()
        Terminal.writeError(
          "factdesk: finishing what is in hand; interrupt again to stop at once\n")
        run.cancel()
      }
      defer { interruption.end() }
      summary = try await run.value
    } catch {
      console.clear()
      Terminal.writeError("factdesk: \(error)\n")
      if (error as? OutputError)?.isResumable == true { console.tellResumption() }
      throw ExitCode.failure
    }
    console.clear()
    if !quiet { Terminal.writeError(console.text(of: summary, to: job.destination)) }
    if !summary.isComplete {
      if job.destination != .standardOutput { console.tellResumption() }
      throw interruptedStatus
    }
    if summary.failures > 0 { throw ExitCode.failure }
    return summary
  }

  private func tellResumption() {
    Terminal.writeError(
      "factdesk: what is written so far is kept; the same command with --resume goes on from there\n"
    )
  }

  private func take(_ event: BatchJob.Event) {
    switch event {
    case .failure(let failure):
      clear()
      Terminal.writeError("factdesk: \(failure)\n")
    case .warning(let identifier, let message):
      clear()
      Terminal.writeError("factdesk: \(identifier): \(message)\n")
    case .digest(let digest):
      let isFirst = state.withLock { state in
        defer { state.hasTableHead = true }
        return !state.hasTableHead
      }
      clear()
      if isFirst { print(DigestTable.head) }
      print(DigestTable.row(digest))
    case .progress(let summary):
      if showsProgress { draw(summary) }
    }
  }

  // MARK: Progress

  private func draw(_ summary: BatchSummary) {
    let isDue = state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.lastDrawn >= BatchConsole.interval else { return false }
      state.lastDrawn = now
      state.isDrawn = true
      return true
    }
    guard isDue else { return }
    var line = "\r\u{1B}[K"
    if let totalSize, totalSize > 0 {
      let share = min(1, Double(summary.inputBytes) / Double(totalSize))
      let width = 24
      let filled = Int(share * Double(width))
      line += "[\(String(repeating: "#", count: filled))"
      line += "\(String(repeating: "·", count: width - filled))] \(Int(share * 100)) % "
    }
    line += "\(summary.results) \(noun) · \(rate(summary)) MB/s"
    if summary.failures > 0 { line += " · \(summary.failures) failed" }
    Terminal.writeError(line)
  }

  private func clear() {
    let wasDrawn = state.withLock { state in
      defer { state.isDrawn = false }
      return state.isDrawn
    }
    if wasDrawn { Terminal.writeError("\r\u{1B}[K") }
  }

  // MARK: Summary

  private func text(of summary: BatchSummary, to destination: BatchJob.Destination) -> String {
    var text = "\(summary.results) \(noun), \(summary.annotations) facts"
    if summary.failures > 0 { text += ", \(summary.failures) failures" }
    if summary.resumedResults > 0 {
      text += "; \(summary.resumedResults) of the \(noun) were there already"
    }
    text += "; \(rate(summary)) MB/s"
    switch destination {
    case _ where !summary.isComplete: text += "; interrupted"
    case .standardOutput: break
    case .file(let path): text += "; written to \(path)"
    case .folder(let path): text += "; written to \(path)"
    }
    if summary.leftOut > 0 {
      text += "; \(summary.leftOut) files left out, whose names are no article's"
    }
    if summary.otherRecords > 0 {
      text += "; \(summary.otherRecords) archive records passed over, which are no pages"
    }
    return text + "\n"
  }

  /// Megabytes of input a second, with one decimal.
  private func rate(_ summary: BatchSummary) -> String {
    let elapsed = ContinuousClock.now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let tenths = Int((Double(summary.inputBytes) / 100_000 / max(seconds, 1e-6)).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
