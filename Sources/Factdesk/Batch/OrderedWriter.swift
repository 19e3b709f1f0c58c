/// The last station of a batch: brings what the workers finish back into input order, and writes it.
///
/// A worker that is far ahead of the slowest waits here, so that no more than `window` finished units are held.
actor OrderedWriter {
  private var output: any ResultOutput
  private var failures: FailureLog
  private let window: Int
  private let observer: BatchJob.Observer
  private var summary = BatchSummary()
  private var pending: [Int: FinishedUnit] = [:]
  private var next = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var error: OutputError?

  init(
    to output: sending any ResultOutput, failures: sending FailureLog, window: Int,
    observer: @escaping BatchJob.Observer
  ) {
    self.output = output
    self.failures = failures
    self.window = window
    self.observer = observer
  }

  /// Hands a finished unit over; `false` where nothing more can be written.
  func accept(_ unit: FinishedUnit) async -> Bool {
    pending[unit.ordinal] = unit
    while error == nil, let unit = pending.removeValue(forKey: next) {
      next += 1
      write(unit)
    }
    let ready = waiting
    waiting = []
    for worker in ready { worker.resume() }
    while error == nil, unit.ordinal >= next + window {
      await withCheckedContinuation { waiting.append($0) }
    }
    return error == nil
  }

  /// Ends the output; the error is the first that occurred in writing.
  func finish(leftOut: Int, otherRecords: Int) throws(OutputError) -> BatchSummary {
    summary.leftOut = leftOut
    summary.otherRecords = otherRecords
    if let error {
      output.abandon()
      failures.abandon()
      throw error
    }
    try output.finish()
    try failures.finish()
    return summary
  }

  private func write(_ unit: FinishedUnit) {
    do throws(OutputError) {
      try output.write(unit)
      for failure in unit.failures {
        try failures.append(failure)
        observer(.failure(failure))
      }
    } catch {
      self.error = error
      return
    }
    for warning in unit.warnings { observer(.warning(warning.identifier, warning.message)) }
    for digest in unit.digests { observer(.digest(digest)) }
    summary.results += unit.results.count
    summary.failures += unit.failures.count
    summary.annotations += unit.annotationCount
    summary.inputBytes += unit.inputSize
    observer(.progress(summary))
  }
}
