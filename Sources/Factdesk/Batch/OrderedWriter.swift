/// The last station of a batch: brings what the workers finish back into input order, and writes it.
///
/// A worker that is far ahead of the slowest waits here, so that no more than `window` finished units are held.
actor OrderedWriter {
  /// The shortest time between two checkpoints.
  private static let checkpointInterval = Duration.milliseconds(100)
  /// How many times longer the time between two checkpoints is than a checkpoint takes, so that a slow disk costs 5 % at most.
  private static let checkpointShare = 20

  private var output: any ResultOutput
  private var failures: FailureLog
  private var journal: BatchJournal?
  private let window: Int
  private let observer: BatchJob.Observer
  private var checkpoint: Checkpoint
  private var nextCheckpoint = ContinuousClock.now + OrderedWriter.checkpointInterval
  private var pending: [Int: FinishedUnit] = [:]
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var error: OutputError?

  /// Makes a writer that goes on after a checkpoint, which the output and the log of failures do as well.
  init(
    to output: sending any ResultOutput, failures: sending FailureLog, journal: BatchJournal?,
    after checkpoint: Checkpoint, window: Int, observer: @escaping BatchJob.Observer
  ) {
    self.output = output
    self.failures = failures
    self.journal = journal
    self.checkpoint = checkpoint
    self.checkpoint.names = []
    self.checkpoint.summary.resumedResults = checkpoint.summary.results
    self.window = window
    self.observer = observer
  }

  /// Hands a finished unit over; `false` where nothing more can be written.
  func accept(_ unit: FinishedUnit) async -> Bool {
    pending[unit.ordinal] = unit
    while error == nil, let unit = pending.removeValue(forKey: checkpoint.units) {
      write(unit)
    }
    let ready = waiting
    waiting = []
    for worker in ready { worker.resume() }
    while error == nil, unit.ordinal >= checkpoint.units + window {
      await withCheckedContinuation { waiting.append($0) }
    }
    return error == nil
  }

  /// Ends the output: for good where all inputs are done, else for a later run to go on with.
  ///
  /// - Throws: the first error that occurred in writing.
  func finish(
    isAtEnd: Bool, leftOut: Int, otherRecords: Int, reading: Duration
  ) throws(OutputError) -> BatchSummary {
    do throws(OutputError) {
      if let error { throw error }
      checkpoint.summary.leftOut = leftOut
      checkpoint.summary.otherRecords = otherRecords
      checkpoint.summary.times.reading = reading
      checkpoint.isComplete = isAtEnd
      if isAtEnd {
        try output.end()
        // A batch that was over before its first checkpoint would begin anew: it needs no last one.
        if journal?.isEmpty == false { try writeCheckpoint() }
        try output.finish()
        try failures.finish()
        try journal?.remove()
      } else {
        try writeCheckpoint()
        suspend()
      }
    } catch {
      throw end(after: error)
    }
    checkpoint.summary.isComplete = isAtEnd
    return checkpoint.summary
  }

  private func suspend() {
    output.suspend()
    failures.suspend()
    journal?.suspend()
  }

  /// Ends the output after an error, which then says whether anything is left to go on with.
  private func end(after error: OutputError) -> OutputError {
    var error = error
    error.isResumable = error.isResumable && journal?.isEmpty == false
    if error.isResumable {
      suspend()
    } else {
      output.abandon()
      failures.abandon()
      // The error that led here is the one to tell.
      try? journal?.remove()
    }
    return error
  }

  // MARK: Units

  private func write(_ unit: FinishedUnit) {
    let start = ContinuousClock.now
    do throws(OutputError) {
      try output.write(unit)
      for failure in unit.failures {
        try failures.append(failure)
        observer(.failure(failure))
      }
      add(unit)
      if journal != nil, ContinuousClock.now >= nextCheckpoint { try writeCheckpoint() }
      checkpoint.summary.times.writing += ContinuousClock.now - start
    } catch {
      self.error = error
      return
    }
    for warning in unit.warnings { observer(.warning(warning.identifier, warning.message)) }
    for digest in unit.digests { observer(.digest(digest)) }
    observer(.progress(checkpoint.summary))
  }

  private func add(_ unit: FinishedUnit) {
    checkpoint.units += 1
    checkpoint.inputChecksum = Checkpoint.checksum(
      checkpoint.inputChecksum, with: unit.inputChecksum)
    if output.needsNames, journal != nil {
      for result in unit.results {
        checkpoint.names.append(
          OutputNames.Entry(identifier: result.identifier, isPath: result.isPath))
      }
    }
    checkpoint.summary.results += unit.results.count
    checkpoint.summary.failures += unit.failures.count
    checkpoint.summary.annotations += unit.annotationCount
    checkpoint.summary.inputBytes += unit.inputSize
    checkpoint.summary.add(unit.counts)
    for failure in unit.failures {
      checkpoint.summary.failuresByError[failure.error, default: 0] += 1
    }
  }

  /// Brings all that was written to the disk, and then says so in the journal.
  private func writeCheckpoint() throws(OutputError) {
    guard journal != nil else { return }
    let start = ContinuousClock.now
    checkpoint.position = try output.sync()
    try failures.sync()
    checkpoint.failureBytes = failures.size
    try journal?.append(checkpoint)
    checkpoint.names = []
    let now = ContinuousClock.now
    nextCheckpoint =
      now
      + max(OrderedWriter.checkpointInterval, (now - start) * OrderedWriter.checkpointShare)
  }
}
