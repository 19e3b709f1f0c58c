/// Compares each input, an article or a record, with the same references.
struct ComparisonWorker: UnitWorker, ~Copyable {
  private var pipeline: Pipeline
  private let references: [Record]
  private let form: ReportForm

  init(_ pipeline: consuming Pipeline, references: [Record], form: ReportForm) {
    self.pipeline = pipeline
    self.references = references
    self.form = form
  }

  mutating func process(_ item: WorkUnit.Item, into unit: inout FinishedUnit) {
    do throws(Failure) {
      let (candidate, isPath) = try pipeline.record(from: item)
      let report = Comparer().compare(
        candidate: candidate, references: references, identifier: candidate.article.identifier)
      form.append(report, to: &unit.bytes)
      unit.endResult(of: candidate.article, isPath: isPath)
      unit.count(report)
    } catch {
      unit.failures.append(error)
    }
  }
}

/// Compares the texts in each line of a file of pairs.
struct PairWorker: UnitWorker, ~Copyable {
  private var pipeline: Pipeline
  private let form: ReportForm

  init(_ pipeline: consuming Pipeline, form: ReportForm) {
    self.pipeline = pipeline
    self.form = form
  }

  mutating func process(_ item: WorkUnit.Item, into unit: inout FinishedUnit) {
    do throws(Failure) {
      let pair = try TextPair(item)
      let candidate = pipeline.record(of: pair.candidate)
      var references: [Record] = []
      for reference in pair.references { references.append(pipeline.record(of: reference)) }
      let report = Comparer().compare(
        candidate: candidate, references: references, identifier: pair.identifier)
      form.append(report, to: &unit.bytes)
      unit.endResult(of: candidate.article, isPath: false)
      unit.count(report)
    } catch {
      unit.failures.append(error)
    }
  }
}

extension FinishedUnit {
  /// Counts the facts of a report.
  fileprivate mutating func count(_ report: ComparisonReport) {
    annotationCount += report.verdicts.count
    counts.contradicted += report.count(of: .contradicted)
    counts.unverifiable += report.count(of: .unverifiable)
  }
}

extension Pipeline {
  /// Makes the record of an item that is an article, or reads the record that it is.
  mutating func record(
    from item: WorkUnit.Item
  ) throws(Failure) -> (record: Record, isPath: Bool) {
    let bytes: ArraySlice<UInt8>
    let identifier: String
    let isPath: Bool
    switch try item.get() {
    case .file(let file, let path): (bytes, identifier, isPath) = (file[...], path, true)
    case .line(let line, let stream):
      (bytes, identifier, isPath) = (line.bytes, "\(stream):\(line.number)", false)
    case .record(let record): (bytes, identifier, isPath) = ([], record.identifier, false)
    }
    guard RecordReader.isRecord(bytes) else {
      let (article, isPath) = try ingestor.article(from: item)
      return (record(of: article), isPath)
    }
    do throws(RecordError) {
      return (try RecordReader().read(bytes), isPath)
    } catch {
      throw Failure(
        identifier: identifier, stage: "ingestion", error: "invalid-record",
        message: "\(error.description); write the record anew with factdesk extract")
    }
  }
}
