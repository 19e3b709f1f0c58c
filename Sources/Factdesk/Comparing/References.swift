/// What candidates are compared with.
///
///     let job = BatchJob(.comparisons(.text(.plain), with: .files(["archive/"])), of: ["draft.txt"], to: .standardOutput)
public enum References: Sendable {
  /// References at hand, made ready once for all candidates.
  case prepared([PreparedReference])
  /// Files, folders or patterns that are read through for each piece of the batch: one reference is in memory at a time.
  case files([String], Ingestor = Ingestor(), CustomGazetteer? = nil)

  /// References at hand.
  public static func records(_ records: [Record]) -> References {
    .prepared(records.map(PreparedReference.init))
  }

  /// Most bytes of files that are kept in memory as references: what is made of them takes some thirty times that.
  private static let mostBytesAtHand = 4 * 1_024 * 1_024

  /// Reads references: into memory where they are few, else they stay where they are and are read when they are needed.
  public static func reading(
    _ inputs: [String], ingestor: Ingestor = Ingestor(), gazetteer: CustomGazetteer? = nil
  ) async throws(Failure) -> References {
    // Nobody can read a stream twice.
    if let size = InputWalk(inputs, takesAll: ingestor.format != nil).totalSize(),
      size > mostBytesAtHand
    {
      return .files(inputs, ingestor, gazetteer)
    }
    return .records(
      try await BatchJob.records(of: inputs, ingestor: ingestor, gazetteer: gazetteer))
  }

  /// What results depend on.
  var signature: String {
    switch self {
    case .prepared(let references):
      // By their texts: they may be records, whose files are not looked at again.
      references.reduce("") { "\($0) \(Zlib.checksum($1.article.utf8))" }
    case .files(let inputs, let ingestor, _):
      "\(inputs) \(InputWalk(inputs, takesAll: ingestor.format != nil).totalSize() ?? 0)"
        + " \(ingestor.published?.description ?? "-")"
    }
  }
}
