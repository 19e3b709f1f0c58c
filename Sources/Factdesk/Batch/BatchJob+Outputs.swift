internal import SystemPackage

/// Where a job's results go, and how it goes on with what an earlier run left.
extension BatchJob {
  /// The output and the log of failures, both behind a checkpoint.
  func outputs(
    after checkpoint: Checkpoint, _ journal: BatchJournal?
  ) throws(OutputError) -> (any ResultOutput, FailureLog) {
    var output: (any ResultOutput)?
    do throws(OutputError) {
      let opened = try self.output(after: checkpoint)
      output = opened
      return (opened, try FailureLog(beside: destination, kept: checkpoint.failureBytes))
    } catch {
      if checkpoint.units == 0 {
        output?.abandon()
        // The error that led here is the one to tell.
        try? journal?.remove()
      } else {
        output?.suspend()
        journal?.suspend()
      }
      throw error
    }
  }

  /// Gives the files their names that a run had written and could not name.
  func finish(
    _ checkpoint: Checkpoint, _ journal: BatchJournal?
  ) throws(OutputError) -> BatchSummary {
    if let file = outputFile {
      try OutputFile.finishLeft(file, size: checkpoint.position.bytes)
    } else if let shardNames {
      let last = max(0, checkpoint.position.file - 1)
      try OutputFile.finishLeft(shardNames.path(last), size: checkpoint.position.bytes)
      try shardNames.finish(count: last + 1)
    }
    if case .rows(let store) = product { try store.close() }
    try FailureLog.finishLeft(beside: destination, size: checkpoint.failureBytes)
    try journal?.remove()
    var summary = checkpoint.summary
    summary.resumedResults = summary.results
    summary.isComplete = true
    return summary
  }

  private func output(after checkpoint: Checkpoint) throws(OutputError) -> any ResultOutput {
    let start = OutputStart(header: product.header, compresses: compresses)
    if case .rows(let store) = product { return StoreOutput(store: store) }
    if let shardNames, let shardSize {
      return try ShardedOutput(
        shardNames, size: shardSize, start: start, after: checkpoint.position)
    }
    if let file = outputFile {
      return try StreamOutput(
        file: file, kept: checkpoint.position.bytes, start: start,
        maximumResults: product.isFilePerResult ? 1 : .max)
    }
    guard case .folder(let path) = destination else {
      return StreamOutput.standard(start: start)
    }
    return try FolderOutput(path, suffix: product.fileSuffix, after: checkpoint.names)
  }

  /// The one file that all results go into; `nil` where there is none.
  private var outputFile: FilePath? {
    if case .rows = product { return nil }
    return switch destination {
    case .standardOutput: nil
    case .file(let path): FilePath(path)
    case .folder(let path):
      product.isFilePerResult || shardSize != nil
        ? nil : FilePath(path).appending(product.name + fileSuffix)
    }
  }

  /// The names of the files that results are shared out to; `nil` where they are not.
  private var shardNames: ShardNames? {
    guard shardSize != nil, case .folder(let path) = destination else { return nil }
    return ShardNames(folder: FilePath(path), name: product.name, suffix: fileSuffix)
  }

  /// Ending of its files' names.
  private var fileSuffix: String { product.fileSuffix + (compresses ? ".gz" : "") }

  /// Refuses what cannot be done: shards without a folder, or of forms of which each result is a file.
  func check() throws(OutputError) {
    let isShared = shardSize != nil
    if case .rows = product {
      guard case .file = destination, !isShared, !compresses else {
        throw OutputError(
          "\(destination)",
          message: "a database is one file, which is neither compressed nor shared")
      }
    }
    guard isShared || compresses else { return }
    if product.isFilePerResult {
      throw OutputError(
        "\(destination)",
        message: "each result is a file of its own, which is neither compressed nor a shard;"
          + " choose another form")
    }
    if isShared, shardNames == nil {
      throw OutputError("\(destination)", message: "shards need a folder; give one")
    }
  }

  /// What the output depends on, in words: a batch is gone on with by the same job only.
  var signature: String {
    var parts = [
      "factdesk \(FactdeskVersion.current)", "\(product.signature)", "\(destination)",
      "\(ingestor.format?.rawValue ?? "auto")", "\(ingestor.url ?? "-")",
      "\(ingestor.published?.description ?? "-")", "\(names?.fingerprint ?? 0)",
      "\(gazetteer?.fingerprint ?? 0)",
      "\(maximumArticleSize)", "\(unitSize)", "\(shardSize ?? 0)", "\(compresses)",
    ]
    parts.append(contentsOf: inputs)
    return parts.joined(separator: "\n")
  }
}

extension BatchJob.Product {
  /// What results depend on beside the inputs.
  fileprivate var signature: String {
    switch self {
    case .comparisons(let form, let references): "comparisons \(form) \(references.signature)"
    case .rows: "rows"
    default: "\(self)"
    }
  }
}
