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
    }
    try FailureLog.finishLeft(beside: destination, size: checkpoint.failureBytes)
    try journal?.remove()
    var summary = checkpoint.summary
    summary.resumedResults = summary.results
    summary.isComplete = true
    return summary
  }

  private func output(after checkpoint: Checkpoint) throws(OutputError) -> any ResultOutput {
    if let file = outputFile {
      return try StreamOutput(
        file: file, kept: checkpoint.position.bytes, header: product.header,
        maximumResults: product.isFilePerResult ? 1 : .max)
    }
    guard case .folder(let path) = destination else {
      return StreamOutput.standard(header: product.header)
    }
    return try FolderOutput(path, suffix: product.fileSuffix, after: checkpoint.names)
  }

  /// The one file that all results go into; `nil` where there is none.
  private var outputFile: FilePath? {
    switch destination {
    case .standardOutput: nil
    case .file(let path): FilePath(path)
    case .folder(let path):
      product.isFilePerResult
        ? nil : FilePath(path).appending(product.name + product.fileSuffix)
    }
  }

  /// What the output depends on, in words: a batch is gone on with by the same job only.
  var signature: String {
    var parts = [
      "factdesk \(FactdeskVersion.current)", "\(product.signature)", "\(destination)",
      "\(ingestor.format?.rawValue ?? "auto")", "\(ingestor.url ?? "-")",
      "\(ingestor.published?.description ?? "-")", "\(names?.fingerprint ?? 0)",
      "\(maximumArticleSize)", "\(unitSize)",
    ]
    parts.append(contentsOf: inputs)
    return parts.joined(separator: "\n")
  }
}

extension BatchJob.Product {
  /// What results depend on beside the inputs.
  fileprivate var signature: String {
    switch self {
    case .comparisons(let form, let references):
      // References by their texts: they may be records, whose files are not looked at again.
      references.reduce("comparisons \(form)") {
        "\($0) \(Zlib.checksum($1.article.utf8))"
      }
    default: "\(self)"
    }
  }
}
